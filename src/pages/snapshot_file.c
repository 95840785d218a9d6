/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/snapshot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "base/yamldoc.h"

/* Writing ---------------------------------------------------------------- */

static void put_number(struct arena *arena, struct yamldoc_node *map,
		       const char *key, size_t number)
{
	yamldoc_put_plain(arena, map, key, arena_printf(arena, "%zu", number));
}

static void put_if(struct arena *arena, struct yamldoc_node *map,
		   const char *key, const char *text)
{
	if (text && *text)
		yamldoc_put_text(arena, map, key, text);
}

static void put_flag(struct arena *arena, struct yamldoc_node *map,
		     const char *key, bool is_set)
{
	if (is_set)
		yamldoc_put_plain(arena, map, key, "true");
}

static struct yamldoc_node *visits_node(struct arena *arena,
					const struct snapshot *s)
{
	struct yamldoc_node *list = yamldoc_new(arena, YAMLDOC_LIST);

	for (size_t i = 0; i < s->visit_count; i++) {
		const struct snapshot_visit *visit = &s->visits[i];
		struct yamldoc_node *map;

		if (visit->is_left_out)
			continue;
		map = yamldoc_new(arena, YAMLDOC_MAP);
		yamldoc_put_text(arena, map, "address", visit->address);
		put_if(arena, map, "title", visit->title);
		put_if(arena, map, "focus", visit->focus);
		yamldoc_append(list, map);
	}
	return list;
}

static struct yamldoc_node *field_node(struct arena *arena,
				       const struct snapshot_field *field)
{
	struct yamldoc_node *map = yamldoc_new(arena, YAMLDOC_MAP);

	yamldoc_put_text(arena, map, "id", field->id);
	yamldoc_put_text(arena, map, "kind",
			 field->kind == FIELD_LINE ? "line" : "picked");
	put_if(arena, map, "value", field->value);
	if (field->kind == FIELD_LINE)
		put_number(arena, map, "caret", field->caret);
	put_flag(arena, map, "is-changed", field->is_changed);
	return map;
}

static struct yamldoc_node *forms_node(struct arena *arena,
				       const struct snapshot *s)
{
	struct yamldoc_node *list = yamldoc_new(arena, YAMLDOC_LIST);

	for (size_t i = 0; i < s->form_count; i++) {
		const struct snapshot_form *form = &s->forms[i];
		struct yamldoc_node *map, *fields;

		if (form->is_left_out)
			continue;
		map = yamldoc_new(arena, YAMLDOC_MAP);
		fields = yamldoc_new(arena, YAMLDOC_LIST);
		yamldoc_put_text(arena, map, "address", form->address);
		for (size_t k = 0; k < form->count; k++)
			yamldoc_append(fields,
				       field_node(arena, &form->fields[k]));
		yamldoc_put(arena, map, "fields", fields);
		yamldoc_append(list, map);
	}
	return list;
}

static struct yamldoc_node *records_node(struct arena *arena,
					 const struct snapshot *s)
{
	struct yamldoc_node *list = yamldoc_new(arena, YAMLDOC_LIST);

	for (size_t i = 0; i < s->record_count; i++) {
		const struct snapshot_record *record = &s->records[i];
		struct yamldoc_node *map, *pending;

		if (record->is_left_out)
			continue;
		map = yamldoc_new(arena, YAMLDOC_MAP);
		pending = yamldoc_new(arena, YAMLDOC_LIST);
		yamldoc_put_text(arena, map, "id", record->id);
		yamldoc_put_text(arena, map, "kind",
				 record->kind == RECORD_ACCOUNT ? "account"
								: "person");
		put_flag(arena, map, "is-new", record->is_new);
		for (size_t k = 0; k < record->count; k++)
			yamldoc_append(pending,
				       yamldoc_new_scalar(arena,
							  record->pending[k]));
		yamldoc_put(arena, map, "pending", pending);
		yamldoc_put_text(arena, map, "file", record->file);
		yamldoc_append(list, map);
	}
	return list;
}

static void put_list(struct arena *arena, struct yamldoc_node *map,
		     const char *key, struct yamldoc_node *list)
{
	if (list->count)
		yamldoc_put(arena, map, key, list);
}

void snapshot_write(const struct snapshot *s, struct strbuf *out)
{
	struct yamldoc_node *map;
	struct strbuf at;
	struct arena arena;

	arena_init(&arena);
	strbuf_init(&at);
	date_instant_format(s->at, &at);
	map = yamldoc_new(&arena, YAMLDOC_MAP);
	put_number(&arena, map, "format", SNAPSHOT_FORMAT);
	yamldoc_put_plain(&arena, map, "at", at.s);
	yamldoc_put_text(&arena, map, "front",
			 s->is_plain ? "plain" : "screen");
	put_if(&arena, map, "data", s->data);
	put_if(&arena, map, "language", s->language);
	put_if(&arena, map, "search", s->search);
	put_list(&arena, map, "visits", visits_node(&arena, s));
	put_list(&arena, map, "forms", forms_node(&arena, s));
	put_list(&arena, map, "records", records_node(&arena, s));
	strbuf_adds(out, "# Where a session of widerspruch stood. It goes when "
			 "the session is ended.\n");
	yamldoc_write(out, map, 0, false);
	strbuf_release(&at);
	arena_release(&arena);
}

/* Reading ---------------------------------------------------------------- */

struct reading {
	struct snapshot *snapshot;
	const char *name;
	struct strbuf *fault; /* empty: none so far */
};

static bool fault(struct reading *r, int line, const char *why)
{
	char *name = text_line(r->name);

	if (!r->fault->length)
		strbuf_addf(r->fault, "%s:%d: %s", name, line > 0 ? line : 1,
			    why);
	free(name);
	return false;
}

static bool is_set(const struct yamldoc_node *map, const char *key)
{
	const char *text = yamldoc_get_text(map, key);

	return text && strcmp(text, "true") == 0;
}

static const char *text_of(struct reading *r, const struct yamldoc_node *map,
			   const char *key)
{
	const char *text = yamldoc_get_text(map, key);

	return text ? arena_strdup(&r->snapshot->arena, text) : NULL;
}

/* A key that each item of a list has. */
static bool need(struct reading *r, const struct yamldoc_node *map,
		 const char *key, const char **out)
{
	struct strbuf why;

	*out = text_of(r, map, key);
	if (*out && **out)
		return true;
	strbuf_init(&why);
	strbuf_addf(&why, _("\"%s\" is missing here."), key);
	fault(r, map->line, why.s);
	strbuf_release(&why);
	return false;
}

/* The list under `key`; false when there is something else. An absent one is
 * empty. */
static bool list_at(struct reading *r, const struct yamldoc_node *map,
		    const char *key, const struct yamldoc_node **list)
{
	struct strbuf why;

	*list = yamldoc_get(map, key);
	if (!*list || (*list)->kind == YAMLDOC_LIST)
		return true;
	strbuf_init(&why);
	strbuf_addf(&why, _("\"%s\" must be a list."), key);
	fault(r, (*list)->line, why.s);
	strbuf_release(&why);
	return false;
}

static bool read_visits(struct reading *r, const struct yamldoc_node *root)
{
	struct snapshot *s = r->snapshot;
	const struct yamldoc_node *list, *node;

	if (!list_at(r, root, "visits", &list) || !list)
		return !list;
	s->visits = arena_array(&s->arena, list->count, sizeof(*s->visits));
	for (node = list->first; node; node = node->next) {
		struct snapshot_visit *visit = &s->visits[s->visit_count++];

		if (!need(r, node, "address", &visit->address))
			return false;
		visit->title = text_of(r, node, "title");
		if (!visit->title)
			visit->title = visit->address;
		visit->focus = text_of(r, node, "focus");
	}
	return true;
}

static bool read_fields(struct reading *r, const struct yamldoc_node *map,
			struct snapshot_form *form)
{
	const struct yamldoc_node *list, *node;

	if (!list_at(r, map, "fields", &list) || !list)
		return !list;
	form->fields = arena_array(&r->snapshot->arena, list->count,
				   sizeof(*form->fields));
	for (node = list->first; node; node = node->next) {
		struct snapshot_field *field = &form->fields[form->count++];
		const char *kind = yamldoc_get_text(node, "kind");
		const char *caret = yamldoc_get_text(node, "caret");

		if (!need(r, node, "id", &field->id))
			return false;
		field->kind = kind && strcmp(kind, "picked") == 0 ? FIELD_PICKED
								  : FIELD_LINE;
		field->value = text_of(r, node, "value");
		if (!field->value)
			field->value = "";
		field->is_changed = is_set(node, "is-changed");
		field->caret = strlen(field->value);
		if (caret && strspn(caret, "0123456789") == strlen(caret) &&
		    strlen(caret) < 9 &&
		    strtoul(caret, NULL, 10) < field->caret)
			field->caret = strtoul(caret, NULL, 10);
	}
	return true;
}

static bool read_forms(struct reading *r, const struct yamldoc_node *root)
{
	struct snapshot *s = r->snapshot;
	const struct yamldoc_node *list, *node;

	if (!list_at(r, root, "forms", &list) || !list)
		return !list;
	s->forms = arena_array(&s->arena, list->count, sizeof(*s->forms));
	for (node = list->first; node; node = node->next) {
		struct snapshot_form *form = &s->forms[s->form_count++];

		if (!need(r, node, "address", &form->address) ||
		    !read_fields(r, node, form))
			return false;
	}
	return true;
}

static bool read_record(struct reading *r, const struct yamldoc_node *map,
			struct snapshot_record *record)
{
	const struct yamldoc_node *list, *node;
	const char *id, *kind;

	if (!need(r, map, "id", &id) || !need(r, map, "kind", &kind) ||
	    !need(r, map, "file", &record->file) ||
	    !list_at(r, map, "pending", &list))
		return false;
	if (!record_id_is_valid(id))
		return fault(r, map->line, _("\"id\" is no id of a record."));
	memcpy(record->id, id, sizeof(record->id));
	record->kind =
		strcmp(kind, "person") == 0 ? RECORD_PERSON : RECORD_ACCOUNT;
	record->is_new = is_set(map, "is-new");
	if (!list)
		return true;
	record->pending = arena_array(&r->snapshot->arena, list->count,
				      sizeof(*record->pending));
	for (node = list->first; node; node = node->next)
		if (node->text)
			record->pending[record->count++] =
				arena_strdup(&r->snapshot->arena, node->text);
	return true;
}

static bool read_records(struct reading *r, const struct yamldoc_node *root)
{
	struct snapshot *s = r->snapshot;
	const struct yamldoc_node *list, *node;

	if (!list_at(r, root, "records", &list) || !list)
		return !list;
	s->records = arena_array(&s->arena, list->count, sizeof(*s->records));
	for (node = list->first; node; node = node->next)
		if (!read_record(r, node, &s->records[s->record_count++]))
			return false;
	return true;
}

/* -1 when there is none that can be read. */
static int format_of(const struct yamldoc_node *root)
{
	const char *text = yamldoc_get_text(root, "format");

	if (!text || !*text || strspn(text, "0123456789") != strlen(text) ||
	    strlen(text) > 6)
		return -1;
	return atoi(text);
}

static enum snapshot_result read_root(struct reading *r,
				      const struct yamldoc_node *root)
{
	struct snapshot *s = r->snapshot;
	const char *front = yamldoc_get_text(root, "front");
	const char *at = yamldoc_get_text(root, "at");
	const int format = format_of(root);

	if (root->kind != YAMLDOC_MAP || format < 0) {
		fault(r, root->line,
		      _("This is no file of a session: \"format\" is "
			"missing."));
		return SNAPSHOT_DAMAGED;
	}
	if (at && !date_instant_parse(at, &s->at))
		s->at = 0;
	s->data = text_of(r, root, "data");
	if (format > SNAPSHOT_FORMAT)
		return SNAPSHOT_NEWER;
	s->is_plain = front && strcmp(front, "plain") == 0;
	s->language = text_of(r, root, "language");
	s->search = text_of(r, root, "search");
	if (read_visits(r, root) && read_forms(r, root) &&
	    read_records(r, root))
		return SNAPSHOT_FINE;
	return SNAPSHOT_DAMAGED;
}

enum snapshot_result snapshot_read(struct snapshot *s, const char *bytes,
				   size_t length, const char *name,
				   struct strbuf *out)
{
	struct reading reading = { .snapshot = s, .name = name, .fault = out };
	enum snapshot_result result = SNAPSHOT_DAMAGED;
	const struct yamldoc_node *root = NULL;
	struct diags diags;
	struct arena arena;

	arena_init(&arena);
	diags_init(&diags);
	/* Light writes may come to nothing in a power cut: snapshot.h. */
	if (length == 0)
		fault(&reading, 1,
		      _("The file is empty. The power may have been cut while "
			"it was written."));
	else
		root = yamldoc_read(&arena, bytes, length, name, &diags);
	for (size_t i = 0; i < diags.count; i++)
		if (diags.item[i].severity == DIAG_ERROR)
			fault(&reading, diags.item[i].line,
			      diags.item[i].message);
	if (root && !out->length)
		result = read_root(&reading, root);
	/* Half of it is nothing to go by. */
	if (result != SNAPSHOT_FINE)
		s->visit_count = s->form_count = s->record_count = 0;
	diags_release(&diags);
	arena_release(&arena);
	return result;
}
