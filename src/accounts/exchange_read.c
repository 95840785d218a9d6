/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

struct reading {
	struct exchange *x;
	const char *name;
	const struct yamldoc_node *root;
	struct diags diags;
};

/* As a finding of the file would say it. */
static char *place(const char *name, int line, const char *why)
{
	char *whole = mem_printf("%s:%d: %s", name, line, why);
	char *clean = text_line(whole);

	free(whole);
	return clean;
}

static bool refuse(const struct reading *reading, int line, const char *why,
		   struct err *err)
{
	char *words = place(reading->name, line, why);

	err_set(err, ERR_DATA, "%s", words);
	free(words);
	return false;
}

static struct exchange_item *add_item(struct reading *reading,
				      enum record_kind kind, int line)
{
	struct exchange *x = reading->x;

	MEM_GROW(x->item, x->count, x->capacity);
	x->item[x->count] = (struct exchange_item){ .kind = kind,
						    .line = line,
						    .fate = EXCHANGE_LEFT };
	return &x->item[x->count++];
}

static void leave(struct reading *reading, struct exchange_item *item, int line,
		  const char *why)
{
	free(item->fault);
	item->fault = place(reading->name, line, why);
	record_free(item->record);
	item->record = NULL;
	item->fate = EXCHANGE_LEFT;
}

static bool is_before(const struct yamldoc_node *node, const struct diag *diag)
{
	return node->line < diag->line ||
	       (node->line == diag->line && node->column <= diag->column);
}

/* A finding of the reader about this record: a key that stands twice. */
static const struct diag *finding_in(const struct reading *reading,
				     const struct yamldoc_node *node,
				     const struct yamldoc_node *end)
{
	for (size_t i = 0; i < reading->diags.count; i++) {
		const struct diag *diag = &reading->diags.item[i];

		if (is_before(node, diag) && !(end && is_before(end, diag)))
			return diag;
	}
	return NULL;
}

static void read_record(struct reading *reading,
			const struct yamldoc_node *node, enum record_kind kind,
			const struct yamldoc_node *end)
{
	struct exchange_item *item = add_item(reading, kind, node->line);
	const char *id = yamldoc_get_text(node, "id");
	const struct yamldoc_node *id_node = yamldoc_get(node, "id");
	const struct diag *diag = finding_in(reading, node, end);

	if (diag) {
		leave(reading, item, diag->line, diag->message);
	} else if (!id || !record_id_is_valid(id)) {
		leave(reading, item, id_node ? id_node->line : node->line,
		      _("A record needs an \"id\" of eight digits 0 to 9 and a "
			"to f."));
	} else {
		item->record = record_new(kind, id, NULL);
		if (!record_read_node(item->record, node, reading->name)) {
			item->fault = item->record->fault;
			item->record->fault = NULL;
			record_free(item->record);
			item->record = NULL;
		} else if (item->record->state == RECORD_NEWER) {
			leave(reading, item, node->line,
			      _("This was written by a newer version of this "
				"program. Import it with that one."));
		}
	}
}

/* The same id again --------------------------------------------------- */

struct twin {
	const struct record *record;
	size_t index;
};

static int compare_twins(const void *left, const void *right)
{
	const struct twin *a = left;
	const struct twin *b = right;
	int order = strcmp(a->record->id, b->record->id);

	if (order)
		return order;
	return a->index < b->index ? -1 : 1;
}

/* The same record once more in the file: both of it. */
static void unite(struct reading *reading, struct exchange_item *first,
		  struct exchange_item *again)
{
	if (first->kind != again->kind) {
		leave(reading, again, again->line,
		      _("The id of this account is that of a person in the "
			"same file."));
		return;
	}
	if (first->record->platform &&
	    strcmp(first->record->platform, again->record->platform) != 0) {
		leave(reading, again, again->line,
		      _("This account stands twice in the file, with two "
			"platforms."));
		return;
	}
	journal_merge(&first->record->journal, &again->record->journal);
	record_free(again->record);
	again->record = NULL;
}

static void unite_twins(struct reading *reading)
{
	struct exchange *x = reading->x;
	struct twin *twins =
		mem_realloc_array(NULL, x->count + 1, sizeof(*twins));
	size_t count = 0, left = 0;
	const struct twin *first = twins;

	for (size_t i = 0; i < x->count; i++)
		if (x->item[i].record)
			twins[count++] = (struct twin){ x->item[i].record, i };
	if (count)
		qsort(twins, count, sizeof(*twins), compare_twins);
	for (size_t i = 1; i < count; i++) {
		struct exchange_item *item = &x->item[twins[i].index];

		if (strcmp(first->record->id, item->record->id) != 0)
			first = &twins[i];
		else
			unite(reading, &x->item[first->index], item);
	}
	free(twins);
	/* Used up, without a word about it: nothing of it is left out. */
	for (size_t i = 0; i < x->count; i++)
		if (x->item[i].record || x->item[i].fault)
			x->item[left++] = x->item[i];
	x->count = left;
}

static bool read_list(struct reading *reading, const char *key,
		      enum record_kind kind, struct err *err)
{
	const struct yamldoc_node *list = yamldoc_get(reading->root, key);
	const struct yamldoc_node *node;

	if (!list || (list->kind == YAMLDOC_SCALAR && !*list->text))
		return true;
	if (list->kind != YAMLDOC_LIST)
		return refuse(reading, list->line,
			      kind == RECORD_PERSON
				      ? _("\"people\" must be a list.")
				      : _("\"accounts\" must be a list."),
			      err);
	if (list->count > EXCHANGE_RECORDS_MAX)
		return refuse(reading, list->line,
			      _("The file holds more people or accounts than "
				"this program reads."),
			      err);
	for (node = list->first; node; node = node->next)
		read_record(reading, node, kind,
			    node->next ? node->next : list->next);
	return true;
}

/* Keys of the document itself that are not known hold what would be lost. */
static void read_others(struct reading *reading)
{
	static const char *const known[] = { "format", "day", "people",
					     "accounts" };
	const struct yamldoc_node *node;

	for (node = reading->root->first; node; node = node->next) {
		bool is_known = false;

		for (size_t i = 0; i < ARRAY_SIZE(known); i++)
			is_known |= strcmp(known[i], node->key) == 0;
		if (!is_known) {
			char *why = mem_printf(_("\"%s\" is not known here, so "
						 "it is left out."),
					       node->key);

			leave(reading,
			      add_item(reading, RECORD_ACCOUNT, node->key_line),
			      node->key_line, why);
			free(why);
		}
	}
}

static bool check_format(struct reading *reading, struct err *err)
{
	const struct yamldoc_node *node = yamldoc_get(reading->root, "format");
	const char *text = node ? node->text : NULL;

	if (!text || !*text || strspn(text, "0123456789") != strlen(text) ||
	    strlen(text) > 6 || atoi(text) < 1)
		return refuse(reading, node ? node->line : reading->root->line,
			      _("The file has no \"format\" that is a whole "
				"number."),
			      err);
	if (atoi(text) > EXCHANGE_FORMAT)
		return refuse(reading, node->line,
			      _("This was written by a newer version of this "
				"program. Import it with that one."),
			      err);
	return true;
}

/* What stands twice beside the lists, so that one of both would be lost. */
static const struct diag *finding_outside(const struct reading *reading)
{
	for (size_t i = 0; i < reading->diags.count; i++)
		if (reading->diags.item[i].column <= reading->root->column)
			return &reading->diags.item[i];
	return NULL;
}

static bool read_root(struct reading *reading, struct err *err)
{
	const struct yamldoc_node *root = reading->root;
	const struct diag *diag;

	if (!root || root->kind != YAMLDOC_MAP)
		return refuse(reading,
			      reading->diags.count ? reading->diags.item[0].line
						   : 1,
			      reading->diags.count
				      ? reading->diags.item[0].message
				      : _("This is no file of this program."),
			      err);
	if (yamldoc_get(root, "id")) {
		read_record(reading, root,
			    yamldoc_get(root, "platform") ? RECORD_ACCOUNT
							  : RECORD_PERSON,
			    NULL);
		return true;
	}
	diag = finding_outside(reading);
	if (diag)
		return refuse(reading, diag->line, diag->message, err);
	if (!yamldoc_get(root, "people") && !yamldoc_get(root, "accounts"))
		return refuse(reading, root->line,
			      _("This is neither an export nor the file of a "
				"person or an account."),
			      err);
	if (!check_format(reading, err) ||
	    !read_list(reading, "people", RECORD_PERSON, err) ||
	    !read_list(reading, "accounts", RECORD_ACCOUNT, err))
		return false;
	read_others(reading);
	unite_twins(reading);
	return true;
}

bool exchange_read(struct exchange *x, const char *bytes, size_t length,
		   const char *name, struct err *err)
{
	struct reading reading = { .x = x, .name = name };
	struct arena arena;
	bool is_fine;

	*x = (struct exchange){ .name = text_line(name) };
	arena_init(&arena);
	diags_init(&reading.diags);
	reading.root =
		yamldoc_read_large(&arena, bytes, length, name, &reading.diags);
	is_fine = read_root(&reading, err);
	diags_release(&reading.diags);
	arena_release(&arena);
	return is_fine;
}
