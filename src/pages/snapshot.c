/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/snapshot.h"

#include <stdlib.h>
#include <string.h>

#include "pages/build.h"
#include "pages/sessions.h"

void snapshot_init(struct snapshot *s)
{
	memset(s, 0, sizeof(*s));
	arena_init(&s->arena);
}

void snapshot_release(struct snapshot *s)
{
	arena_release(&s->arena);
	memset(s, 0, sizeof(*s));
}

/* Questions about sessions are no place to go back to. */
static bool is_about_sessions(const char *address)
{
	return strcmp(address, "sessions") == 0 ||
	       strncmp(address, "session/", 8) == 0 ||
	       strncmp(address, "confirm/dispose/", 16) == 0;
}

static void take_visits(struct snapshot *s, struct app *app)
{
	app_title(app);
	s->visits =
		arena_array(&s->arena, app->visit_count, sizeof(*s->visits));
	for (size_t i = 0; i < app->visit_count; i++) {
		const struct visit *visit = &app->visits[i];
		struct snapshot_visit *out = &s->visits[s->visit_count];

		if (is_about_sessions(visit->address))
			continue;
		out->address = arena_strdup(&s->arena, visit->address);
		out->title = arena_strdup(&s->arena, visit->title);
		if (visit->focus)
			out->focus = arena_strdup(&s->arena, visit->focus);
		s->visit_count++;
	}
}

static void take_form(struct snapshot *s, const struct form *form)
{
	struct snapshot_form *out = &s->forms[s->form_count++];

	out->address = arena_strdup(&s->arena, form->address);
	out->fields = arena_array(&s->arena, form->count, sizeof(*out->fields));
	out->count = form->count;
	for (size_t i = 0; i < form->count; i++) {
		const struct form_field *field = &form->fields[i];

		out->fields[i] = (struct snapshot_field){
			.id = arena_strdup(&s->arena, field->id),
			.value = arena_strdup(&s->arena, field->value),
			.kind = field->kind,
			.caret = field->caret,
			.is_changed =
				strcmp(field->value, field->first_value) != 0,
		};
	}
}

static void take_record(struct snapshot *s, const struct record *r)
{
	struct snapshot_record *out = &s->records[s->record_count++];
	struct strbuf file;

	strbuf_init(&file);
	record_write(r, &file);
	memcpy(out->id, r->id, sizeof(out->id));
	out->kind = r->kind;
	out->is_new = r->is_new;
	out->file = arena_strdup(&s->arena, file.s);
	out->pending =
		arena_array(&s->arena, r->pending_count, sizeof(*out->pending));
	out->count = r->pending_count;
	for (size_t i = 0; i < r->pending_count; i++)
		out->pending[i] = arena_strdup(&s->arena, r->pending[i]);
	strbuf_release(&file);
}

void snapshot_take(struct snapshot *s, struct app *app)
{
	const struct content *content = app->deed.content;
	const struct store *store = app->deed.store;

	s->at = app->deed.now(app->deed.data);
	s->is_plain = app->is_plain;
	if (app->sessions && app->sessions->data)
		s->data = arena_strdup(&s->arena, app->sessions->data);
	s->language =
		arena_strdup(&s->arena,
			     content_language_id(content, app->deed.language));
	if (app->search)
		s->search = arena_strdup(&s->arena, app->search);
	take_visits(s, app);
	s->forms = arena_array(&s->arena, app->form_count, sizeof(*s->forms));
	for (size_t i = 0; i < app->form_count; i++)
		take_form(s, app->forms[i]);
	s->records = arena_array(&s->arena, store->count, sizeof(*s->records));
	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->pending_count)
			take_record(s, store->records[i]);
}

bool snapshot_has_drafts(const struct snapshot *s)
{
	for (size_t i = 0; i < s->form_count; i++)
		for (size_t k = 0;
		     !s->forms[i].is_left_out && k < s->forms[i].count; k++)
			if (s->forms[i].fields[k].is_changed)
				return true;
	for (size_t i = 0; i < s->record_count; i++)
		if (!s->records[i].is_left_out)
			return true;
	return false;
}

bool snapshot_is_worth_it(const struct snapshot *s)
{
	size_t visits = 0;

	for (size_t i = 0; i < s->visit_count; i++)
		visits += !s->visits[i].is_left_out;
	return visits > 1 || snapshot_has_drafts(s);
}

bool snapshot_lies_over(const char *address)
{
	return strncmp(address, "pick/", 5) == 0 ||
	       strncmp(address, "confirm/discard/", 16) == 0 ||
	       strcmp(address, "confirm/quit") == 0 ||
	       strcmp(address, "actions") == 0;
}

const char *snapshot_title(const struct snapshot *s)
{
	for (size_t i = s->visit_count; i-- > 0;)
		if (!s->visits[i].is_left_out &&
		    !snapshot_lies_over(s->visits[i].address))
			return s->visits[i].title;
	return "";
}

/* Is `record` a part of the address, between slashes? */
static bool names(const char *address, const char *record)
{
	const size_t length = strlen(record);

	for (const char *at = address; (at = strstr(at, record)); at++) {
		bool begins = at == address || at[-1] == '/';

		if (begins && (!at[length] || at[length] == '/'))
			return true;
	}
	return false;
}

bool snapshot_forget(struct snapshot *s, const char *record)
{
	bool is_found = false;

	for (size_t i = 0; i < s->visit_count; i++)
		if (names(s->visits[i].address, record))
			s->visits[i].is_left_out = is_found = true;
	for (size_t i = 0; i < s->form_count; i++) {
		struct snapshot_form *form = &s->forms[i];

		if (names(form->address, record))
			form->is_left_out = is_found = true;
		/* Picked as the person, or as the one to link with. */
		for (size_t k = 0; k < form->count; k++) {
			if (strcmp(form->fields[k].value, record) != 0)
				continue;
			form->fields[k].value = "";
			is_found = true;
		}
	}
	for (size_t i = 0; i < s->record_count; i++)
		if (strcmp(s->records[i].id, record) == 0)
			s->records[i].is_left_out = is_found = true;
	for (size_t i = 0; i < s->visit_count; i++) {
		struct snapshot_visit *visit = &s->visits[i];

		/* A row about it had the focus. */
		if (visit->focus && strstr(visit->focus, record)) {
			visit->focus = NULL;
			is_found = true;
		}
	}
	return is_found;
}
