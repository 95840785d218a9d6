/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of people and accounts, and one account whole. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/standing.h"
#include "print/json.h"

/* A name that is wider stands in its row, but pads no other. */
enum { COLUMN_GAP = 2, SHORTEST_ID = 4, NAME_COLUMNS = 40 };

struct record_list {
	struct record **item;
	size_t count, capacity;
};

/* As many digits of an id as tell it from every other one. */
static size_t id_digits(const struct store *store)
{
	size_t digits = SHORTEST_ID;

	for (size_t i = 0; i < store->count; i++)
		for (size_t k = i + 1; k < store->count; k++) {
			const char *a = store->records[i]->id;
			const char *b = store->records[k]->id;
			size_t same = 0;

			while (a[same] && a[same] == b[same])
				same++;
			if (same >= digits && same < RECORD_ID_LENGTH)
				digits = same + 1;
		}
	return digits;
}

static void stand(const struct command_call *call, const struct record *r,
		  struct standing *out)
{
	const struct deed_context *deed = &call->program->deed;

	standing_of(deed->content, deed->store, r, deed->today, out);
}

static bool is_wanted(const struct command_call *call, const struct record *r,
		      const char *person)
{
	const char *status_wanted = call->arguments->value[OPTION_STATUS];
	bool with_removed = call->arguments->value[OPTION_REMOVED] != NULL;

	if ((r->state == RECORD_REMOVED) != with_removed)
		return false;
	if (person) {
		const char *owner = record_field(r, "person");

		if (!owner || strcmp(owner, person))
			return false;
	}
	if (status_wanted) {
		struct standing standing;
		bool is_same;

		if (r->state == RECORD_UNREADABLE)
			return false;
		stand(call, r, &standing);
		is_same = standing_is_called(&standing, status_wanted);
		standing_release(&standing);
		return is_same;
	}
	return true;
}

/* Orders a list: by person, then as the guides are ordered, then by label. */
static char *sort_key(const struct command_call *call, const struct record *r)
{
	const struct deed_context *deed = &call->program->deed;
	const char *owner = record_field(r, "person");
	const struct record *person =
		owner ? store_find(deed->store, owner) : NULL;
	const struct guide *guide =
		r->platform ? content_guide(deed->content, r->platform) : NULL;
	const char *name = person ? record_field(person, "name") : NULL;
	char *label = text_fold(record_label(r));
	char *key = mem_printf("%s\001%08d\001%s\001%s", name ? name : "",
			       guide ? guide->order : 0, label, r->id);

	free(label);
	return key;
}

struct sorted {
	char *key;
	struct record *record;
};

static int compare_sorted(const void *left, const void *right)
{
	const struct sorted *a = left;
	const struct sorted *b = right;

	return strcmp(a->key, b->key);
}

static void sort(const struct command_call *call, struct record_list *list)
{
	struct sorted *sorted =
		mem_realloc_array(NULL, list->count, sizeof(*sorted));

	for (size_t i = 0; i < list->count; i++)
		sorted[i] = (struct sorted){ sort_key(call, list->item[i]),
					     list->item[i] };
	if (list->count)
		qsort(sorted, list->count, sizeof(*sorted), compare_sorted);
	for (size_t i = 0; i < list->count; i++) {
		list->item[i] = sorted[i].record;
		free(sorted[i].key);
	}
	free(sorted);
}

static void collect(const struct command_call *call, enum record_kind kind,
		    const char *person, struct record_list *list)
{
	const struct store *store = &call->program->store;

	for (size_t i = 0; i < store->count; i++) {
		struct record *r = store->records[i];

		if (r->kind != kind || !is_wanted(call, r, person))
			continue;
		MEM_GROW(list->item, list->count, list->capacity);
		list->item[list->count++] = r;
	}
	sort(call, list);
}

static void add_row(const struct command_call *call, const struct record *r,
		    size_t digits, const char *name, int width,
		    const char *rest, struct strbuf *out)
{
	struct strbuf row;

	strbuf_add(out, r->id, strlen(r->id) < digits ? strlen(r->id) : digits);
	strbuf_pad(out, ' ', COLUMN_GAP);
	strbuf_init(&row);
	strbuf_adds(&row, name);
	if (*rest) {
		int pad = width - text_width(name, strlen(name));

		strbuf_pad(&row, ' ', (size_t)(pad > 0 ? pad : 0) + COLUMN_GAP);
		strbuf_adds(&row, rest);
	}
	cli_wrap(call, row.s, (int)digits + COLUMN_GAP, out);
	strbuf_release(&row);
}

/* "in the trash", "cannot be read" or the status. */
static void add_standing(const struct command_call *call,
			 const struct record *r, struct strbuf *out)
{
	switch (r->state) {
	case RECORD_UNREADABLE:
		strbuf_adds(out, _("cannot be read"));
		return;
	case RECORD_REMOVED:
		strbuf_adds(out, _("in the trash"));
		return;
	case RECORD_CAME_BACK:
		strbuf_adds(out, _("came back after it was purged: keep or "
				   "purge it"));
		return;
	case RECORD_NEWER:
		strbuf_adds(out, _("written by a newer version, read only"));
		return;
	case RECORD_FINE:
		break;
	}
	if (r->kind == RECORD_PERSON)
		return;
	cli_standing(call, r, out);
}

static void add_rows(const struct command_call *call,
		     const struct record_list *list, struct strbuf *out)
{
	size_t digits = id_digits(&call->program->store);
	char **names = mem_alloc((list->count + 1) * sizeof(char *));
	int width = 0;

	for (size_t i = 0; i < list->count; i++) {
		struct strbuf name;
		int columns;

		strbuf_init(&name);
		cli_title(call, list->item[i], &name);
		columns = text_width(name.s, name.length);
		names[i] = strbuf_detach(&name);
		if (columns > width && columns <= NAME_COLUMNS)
			width = columns;
	}
	for (size_t i = 0; i < list->count; i++) {
		struct strbuf standing;

		strbuf_init(&standing);
		add_standing(call, list->item[i], &standing);
		add_row(call, list->item[i], digits, names[i], width,
			standing.s, out);
		strbuf_release(&standing);
		free(names[i]);
	}
	free(names);
}

static bool is_any(const struct store *store, enum record_kind kind)
{
	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->kind == kind &&
		    store->records[i]->state != RECORD_REMOVED)
			return true;
	return false;
}

/* Silence could mean anything. */
static void add_nothing(const struct command_call *call, enum record_kind kind,
			struct strbuf *out)
{
	const char *words;

	if (call->arguments->value[OPTION_REMOVED])
		words = kind == RECORD_PERSON ? _("No person is in the trash.")
					      : _("No account is in the "
						  "trash.");
	else if (is_any(&call->program->store, kind))
		words = _("No account fits.");
	else if (kind == RECORD_PERSON)
		words = _("No people yet. \"widerspruch add person\" adds "
			  "one.");
	else
		words = _("No accounts yet. \"widerspruch add PLATFORM\" adds "
			  "one.");
	cli_wrap(call, words, 0, out);
}

static bool print_list(const struct command_call *call, enum record_kind kind,
		       const char *person, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	struct record_list list = { .item = NULL };
	struct strbuf text;
	bool is_fine;

	collect(call, kind, person, &list);
	strbuf_init(&text);
	if (call->is_json && kind == RECORD_PERSON)
		json_people(deed, list.item, list.count, &text);
	else if (call->is_json)
		json_accounts(deed, list.item, list.count, &text);
	else if (list.count)
		add_rows(call, &list, &text);
	else
		add_nothing(call, kind, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	free(list.item);
	return is_fine;
}

bool cmd_people(const struct command_call *call, struct err *err)
{
	return print_list(call, RECORD_PERSON, NULL, err);
}

/* Is it a status, or none given? */
static bool check_status(const char *wanted, struct err *err)
{
	struct strbuf names;

	if (!wanted || standing_name_is_known(wanted))
		return true;
	strbuf_init(&names);
	for (size_t i = 0; situation_names[i]; i++)
		strbuf_addf(&names, i ? ", %s" : "%s", situation_names[i]);
	err_set(err, ERR_USAGE,
		_("There is no status \"%s\". These there are: %s."), wanted,
		names.s);
	strbuf_release(&names);
	return false;
}

bool cmd_accounts(const struct command_call *call, struct err *err)
{
	const char *name = call->arguments->value[OPTION_PERSON];
	const struct record *person = NULL;

	if (!check_status(call->arguments->value[OPTION_STATUS], err))
		return false;
	if (name) {
		person = deed_find(&call->program->deed, RECORD_PERSON, name,
				   true, err);
		if (!person)
			return false;
	}
	return print_list(call, RECORD_ACCOUNT, person ? person->id : NULL,
			  err);
}

bool cmd_account(const struct command_call *call, struct err *err)
{
	const struct record *r = cli_account(call, err);
	bool is_history = call->arguments->value[OPTION_HISTORY] != NULL;
	struct strbuf text;
	bool is_fine;

	if (!r)
		return false;
	if (!call->is_json) {
		char *address =
			mem_printf("%s/%s", is_history ? "history" : "account",
				   r->id);

		is_fine = cli_print_page(call, address, err);
		free(address);
		return is_fine;
	}
	strbuf_init(&text);
	json_account(&call->program->deed, r, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}
