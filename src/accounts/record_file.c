/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/record.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/record_edits.h"
#include "base/i18n.h"
#include "base/text.h"

/* The order of fields in the head; unknown ones follow, sorted. */
static const char *const field_order[] = {
	"person",  "name",	"label",  "mail", "profile",  "address",
	"country", "residence", "linked", "path", "language",
};

enum {
	FIELDS_KNOWN = sizeof(field_order) / sizeof(*field_order),
};

/* A file being read. */
struct file {
	const char *name;
	const struct yamldoc_node *root;
	struct diags diags;
	size_t edits; /* by hand, of the head */
};

static size_t index_in(const char *const *list, size_t count, const char *name)
{
	size_t i;

	for (i = 0; i < count && strcmp(list[i], name) != 0; i++)
		;
	return i;
}

static bool fault(struct file *file, const struct yamldoc_node *node,
		  const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static bool fault(struct file *file, const struct yamldoc_node *node,
		  const char *format, ...)
{
	struct strbuf text;
	va_list args;

	strbuf_init(&text);
	va_start(args, format);
	strbuf_vaddf(&text, format, args);
	va_end(args);
	diags_add(&file->diags, DIAG_ERROR, "record", file->name, node->line,
		  node->column, "%s", text.s);
	strbuf_release(&text);
	return false;
}

/* Head ------------------------------------------------------------- */

static bool check_format(struct file *file, int *format)
{
	const struct yamldoc_node *node = yamldoc_get(file->root, "format");
	const char *text = node ? node->text : NULL;

	if (!node)
		return fault(file, file->root,
			     _("The file has no \"format\". Files of this "
			       "program begin with \"format: 1\"."));
	if (!text || !*text || strspn(text, "0123456789") != strlen(text) ||
	    strlen(text) > 6 || atoi(text) < 1)
		return fault(file, node,
			     _("\"format\" must be a whole number."));
	*format = atoi(text);
	return true;
}

static bool check_id(struct file *file, const struct record *r)
{
	const struct yamldoc_node *node = yamldoc_get(file->root, "id");
	const char *text = node ? node->text : NULL;

	if (!node)
		return fault(file, file->root, _("The file has no \"id\"."));
	if (!text || strcmp(text, r->id) != 0)
		return fault(file, node,
			     _("\"id\" is \"%s\" here, but the file's name "
			       "says \"%s\"."),
			     text ? text : "", r->id);
	return true;
}

static bool check_platform(struct file *file, const struct record *r)
{
	const struct yamldoc_node *node = yamldoc_get(file->root, "platform");
	const char *text = node ? node->text : NULL;

	if (r->kind == RECORD_PERSON)
		return !node ||
		       fault(file, node,
			     _("A person has no \"platform\"; only accounts "
			       "do."));
	if (!node)
		return fault(file, file->root,
			     _("The account has no \"platform\"."));
	if (!text || !*text)
		return fault(file, node,
			     _("\"platform\" must be a single value."));
	if (r->platform && strcmp(text, r->platform) != 0)
		return fault(file, node,
			     _("\"platform\" is \"%s\" here, but it was "
			       "\"%s\" before, and it never changes."),
			     text, r->platform);
	return true;
}

/* A `set` may not change what never changes. */
static bool check_set(struct file *file, const struct yamldoc_node *entry)
{
	const char *is = yamldoc_get_text(entry, "is");
	const char *field = yamldoc_get_text(entry, "field");
	const char *value = yamldoc_get_text(entry, "value");
	const char *head;

	if (!is || !field || strcmp(is, "set") != 0 ||
	    !record_is_constant(field))
		return true;
	head = yamldoc_get_text(file->root, field);
	if (head && value && strcmp(head, value) == 0)
		return true;
	/* It is written down when an account is added: the head was edited. */
	if (head && value && strcmp(field, "platform") == 0)
		return fault(file, yamldoc_get(file->root, field),
			     _("\"platform\" is \"%s\" here, but it was "
			       "\"%s\" before, and it never changes."),
			     head, value);
	return fault(file, yamldoc_get(entry, "field"),
		     _("This entry sets \"%s\", which never changes."), field);
}

static bool read_checked(struct file *file, const struct record *r, int *format,
			 struct journal *journal)
{
	const struct yamldoc_node *list;
	const struct yamldoc_node *entry;

	if (file->root->kind != YAMLDOC_MAP)
		return fault(file, file->root,
			     _("This is no file of this program."));
	if (!check_format(file, format) || !check_id(file, r) ||
	    !check_platform(file, r))
		return false;
	list = yamldoc_get(file->root, "journal");
	if (!journal_read(journal, list, file->name, &file->diags))
		return false;
	for (entry = list ? list->first : NULL; entry; entry = entry->next) {
		if (!check_set(file, entry))
			return false;
	}
	return true;
}

/* What was changed by hand is never lost, so it must have its place. */
static bool find_edits(struct file *file, const struct record *r,
		       struct journal *journal)
{
	const struct yamldoc_node *node;
	const char *field;

	switch (record_find_edits(r, journal, file->root, &file->edits,
				  &field)) {
	case RECORD_EDITS_FINE:
		break;
	case RECORD_EDITS_TOO_MANY:
		return fault(file, file->root,
			     _("The file has more than %d fields. Take out "
			       "those that are not needed."),
			     RECORD_FIELDS_MAX);
	case RECORD_EDITS_NO_PLACE:
		node = yamldoc_get(file->root, field);
		return fault(file, node ? node : file->root,
			     _("\"%s\" was changed here, but the journal ends "
			       "at the last instant there is, so the change "
			       "cannot be noted. Correct \"at\" in the "
			       "journal."),
			     field);
	}
	return true;
}

/* Reading ---------------------------------------------------------- */

static void set_fault(struct record *r, const struct file *file)
{
	const struct diag *diag = NULL;
	char *name = text_line(file->name);

	for (size_t i = 0; i < file->diags.count && !diag; i++) {
		if (file->diags.item[i].severity == DIAG_ERROR)
			diag = &file->diags.item[i];
	}
	free(r->fault);
	if (diag && diag->line)
		r->fault = mem_printf("%s:%d: %s", name, diag->line,
				      diag->message);
	else
		r->fault =
			mem_printf("%s: %s", name, diag ? diag->message : "");
	free(name);
	r->state = RECORD_UNREADABLE;
}

static void take(struct record *r, const struct file *file, int format,
		 struct journal *journal)
{
	const char *platform = yamldoc_get_text(file->root, "platform");

	r->state = format > RECORD_FORMAT ? RECORD_NEWER : RECORD_FINE;
	free(r->fault);
	r->fault = NULL;
	if (!r->platform && platform)
		r->platform = mem_strdup(platform);
	r->hand_edits = file->edits;
	journal_release(&r->journal);
	r->journal = *journal;
	journal_init(journal);
}

static bool read_file(struct file *file, struct record *r)
{
	struct journal journal;
	int format = RECORD_FORMAT;
	bool is_fine;

	journal_init(&journal);
	is_fine = file->root && !file->diags.errors &&
		  read_checked(file, r, &format, &journal) &&
		  find_edits(file, r, &journal);
	if (is_fine)
		take(r, file, format, &journal);
	else
		set_fault(r, file);
	journal_release(&journal);
	return is_fine;
}

bool record_read(struct record *r, const char *bytes, size_t length,
		 const char *name)
{
	struct file file = { .name = name };
	struct arena arena;
	bool is_fine;

	arena_init(&arena);
	diags_init(&file.diags);
	file.root = yamldoc_read(&arena, bytes, length, name, &file.diags);
	is_fine = read_file(&file, r);
	diags_release(&file.diags);
	arena_release(&arena);
	return is_fine;
}

bool record_read_node(struct record *r, const struct yamldoc_node *root,
		      const char *name)
{
	struct file file = { .name = name, .root = root };
	bool is_fine;

	diags_init(&file.diags);
	is_fine = read_file(&file, r);
	diags_release(&file.diags);
	return is_fine;
}

/* Writing ---------------------------------------------------------- */

static int compare_fields(const void *left, const void *right)
{
	const struct entry *const *a = left;
	const struct entry *const *b = right;
	size_t x = index_in(field_order, FIELDS_KNOWN, (*a)->field);
	size_t y = index_in(field_order, FIELDS_KNOWN, (*b)->field);

	if (x != y)
		return x < y ? -1 : 1;
	return strcmp((*a)->field, (*b)->field);
}

static void put_fields(const struct record *r, struct arena *arena,
		       struct yamldoc_node *head)
{
	const struct journal *j = &r->journal;
	const struct entry **set =
		mem_realloc_array(NULL, j->count, sizeof(const struct entry *));
	size_t count = 0;

	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];
		const struct entry *last;

		if (e->kind != ENTRY_SET || record_is_constant(e->field))
			continue;
		journal_field(j, e->field, &last);
		if (last == e && e->value)
			set[count++] = e;
	}
	if (count)
		qsort(set, count, sizeof(*set), compare_fields);
	for (size_t i = 0; i < count; i++)
		yamldoc_put(arena, head, set[i]->field,
			    yamldoc_copy(arena,
					 yamldoc_get(set[i]->map, "value")));
	free(set);
}

void record_write(const struct record *r, struct strbuf *out)
{
	struct yamldoc_node *head;
	struct arena arena;

	arena_init(&arena);
	strbuf_adds(out, "# Written by widerspruch. You may edit this by hand; "
			 "comments are not kept.\n");
	head = yamldoc_new(&arena, YAMLDOC_MAP);
	yamldoc_put_plain(&arena, head, "format", "1");
	yamldoc_put_text(&arena, head, "id", r->id);
	if (r->platform)
		yamldoc_put_text(&arena, head, "platform", r->platform);
	put_fields(r, &arena, head);
	yamldoc_write(out, head, 0, false);
	if (r->journal.count) {
		strbuf_adds(out, "journal:\n");
		journal_write(&r->journal, out, 2);
	}
	arena_release(&arena);
}
