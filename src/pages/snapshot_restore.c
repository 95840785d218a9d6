/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/snapshot.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "pages/build.h"

struct restoring {
	const struct snapshot *snapshot;
	struct app *app;
	bool has_lost; /* a page or a field is no longer there */
};

static bool begins_with(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

static bool is_page_there(const struct app *app, const char *address)
{
	struct page page;
	bool is_there;

	if (!page_info(address))
		return false;
	page_build(app, address, &page);
	is_there = page_find(&page, "missing") < 0;
	page_release(&page);
	return is_there;
}

/* Forms ------------------------------------------------------------------ */

/* A file may have been changed by hand: the caret never stands inside a
 * character. */
static size_t caret_in(const char *value, size_t caret)
{
	const size_t length = strlen(value);
	size_t at = 0;

	while (at < length && at < caret)
		at = text_next(value, length, at);
	return at;
}

static void fill(struct form *form, const struct snapshot_field *from)
{
	struct form_field *field = form_field(form, from->id);

	form_set(form, from->id, from->value);
	if (field && field->kind == FIELD_LINE)
		field->caret = caret_in(field->value, from->caret);
}

/* Text that has no place any more is kept apart, and shown by page_typed.c;
 * each in a form of its own where there are several for one field. */
static void keep_apart(struct restoring *r, const char *address,
		       const struct snapshot_field *from)
{
	bool is_apart = begins_with(address, TYPED_PREFIX);
	char *own = mem_printf("%s%s", is_apart ? "" : TYPED_PREFIX, address);
	struct form *form;

	if (from->is_changed && *from->value && from->kind == FIELD_LINE) {
		form = app_form_open(r->app, own);
		while (form_field(form, from->id) &&
		       strcmp(form_value(form, from->id), from->value) != 0) {
			char *longer = mem_printf("%s%s", TYPED_PREFIX, own);

			free(own);
			own = longer;
			form = app_form_open(r->app, own);
		}
		if (!form_field(form, from->id))
			form_add(form, from->id, FIELD_LINE, "");
		fill(form, from);
		r->has_lost |= !is_apart;
	}
	free(own);
}

/* Somebody goes on from a running session that has a draft of the same form:
 * neither text may be lost. */
static void make_room(struct restoring *r, const char *address)
{
	const struct form *form = app_form_at(r->app, address);

	for (size_t i = 0; form && i < form->count; i++) {
		const struct form_field *field = &form->fields[i];
		const struct snapshot_field from = {
			.id = field->id,
			.value = field->value,
			.kind = field->kind,
			.caret = field->caret,
			.is_changed =
				strcmp(field->value, field->first_value) != 0,
		};

		keep_apart(r, address, &from);
	}
	app_form_close(r->app, address);
}

static void restore_field(struct restoring *r, struct form *form,
			  const struct snapshot_field *from)
{
	struct form_field *field = form_field(form, from->id);

	if (!field) {
		keep_apart(r, form->address, from);
		return;
	}
	if (from->is_changed) {
		fill(form, from);
	} else if (!strchr(form->address, '/')) {
		/* Proposed when the form was opened, and of no record. */
		fill(form, from);
		free(field->first_value);
		field->first_value = mem_strdup(field->value);
	} else if (field->kind == FIELD_LINE) {
		/* What the record says by now; another may have set it. */
		field->caret = caret_in(field->value, from->caret);
	}
}

static void restore_form(struct restoring *r, const struct snapshot_form *from)
{
	const struct page_info *info = page_info(from->address);
	bool is_there = info && info->open &&
			!begins_with(from->address, TYPED_PREFIX) &&
			(strcmp(from->address, "add") == 0 ||
			 is_page_there(r->app, from->address));
	struct form *form = NULL;

	if (is_there) {
		make_room(r, from->address);
		info->open(r->app, page_argument(from->address));
		form = app_form_at(r->app, from->address);
	}
	for (size_t i = 0; i < from->count; i++) {
		if (form)
			restore_field(r, form, &from->fields[i]);
		else
			keep_apart(r, from->address, &from->fields[i]);
		/* It may have moved: a form more. */
		form = form ? app_form_at(r->app, from->address) : NULL;
	}
}

bool app_has_typed(const struct app *app)
{
	for (size_t i = 0; i < app->form_count; i++)
		if (begins_with(app->forms[i]->address, TYPED_PREFIX))
			return true;
	return false;
}

/* Visits ----------------------------------------------------------------- */

static void visit(struct restoring *r, const struct snapshot_visit *from)
{
	struct app *app = r->app;
	const struct page_info *info = page_info(from->address);
	bool had_form;

	app_push(app, from->address);
	had_form = app_form(app) != NULL;
	if (info->open && !had_form)
		info->open(app, page_argument(from->address));
	if (from->focus)
		app_focus(app, from->focus);
}

/* The record that an address is about: its page is near. */
static bool visit_record_of(struct restoring *r, const char *address)
{
	struct app *app = r->app;
	const struct record *record = NULL;
	char id[RECORD_ID_LENGTH + 1];
	char *near;

	for (const char *s = address; *s && !record;) {
		size_t n = strcspn(s, "/");

		if (n == RECORD_ID_LENGTH) {
			memcpy(id, s, n);
			id[n] = '\0';
			record = store_find(app->deed.store, id);
		}
		s += n;
		s += strspn(s, "/");
	}
	if (!record)
		return false;
	near = mem_printf("%s/%s",
			  record->kind == RECORD_ACCOUNT ? "account" : "person",
			  record->id);
	if (strcmp(app_address(app), near) != 0 && is_page_there(app, near))
		app_push(app, near);
	free(near);
	return true;
}

static void restore_visits(struct restoring *r)
{
	const struct snapshot *s = r->snapshot;
	bool is_gone = false;

	app_go_home(r->app);
	for (size_t i = 0; i < s->visit_count; i++) {
		const struct snapshot_visit *from = &s->visits[i];

		/* The program's own first page is the one of today. */
		if (strcmp(from->address, app_address(r->app)) == 0) {
			if (from->focus)
				app_focus(r->app, from->focus);
			continue;
		}
		if (strcmp(from->address, "home") == 0 ||
		    strcmp(from->address, "welcome") == 0)
			continue;
		is_gone = (is_gone && snapshot_lies_over(from->address)) ||
			  !is_page_there(r->app, from->address);
		if (!is_gone)
			visit(r, from);
	}
	if (!is_gone)
		return;
	visit_record_of(r, s->visits[s->visit_count - 1].address);
	r->has_lost = true;
}

/* Records ---------------------------------------------------------------- */

static bool is_pending(const struct snapshot_record *from, const char *entry)
{
	for (size_t i = 0; i < from->count; i++)
		if (strcmp(from->pending[i], entry) == 0)
			return true;
	return false;
}

/* False when what was written down cannot be understood. */
static bool restore_record(struct restoring *r,
			   const struct snapshot_record *from)
{
	struct store *store = r->app->deed.store;
	struct record *record = store_find(store, from->id);
	struct record *fresh = record_new(from->kind, from->id, NULL);

	if (!record_read(fresh, from->file, strlen(from->file), from->id)) {
		record_free(fresh);
		return false;
	}
	if (!record) {
		store_add(store, fresh);
		fresh->is_new = from->is_new;
		record = fresh;
	}
	for (size_t i = 0; i < fresh->journal.count; i++)
		if (is_pending(from, fresh->journal.entries[i].id))
			record_adopt(record, &fresh->journal.entries[i]);
	if (record != fresh)
		record_free(fresh);
	return true;
}

/* ------------------------------------------------------------------------ */

static void restore_language(struct restoring *r)
{
	struct app *app = r->app;
	const char *wanted = r->snapshot->language;
	const struct content *content = app->deed.content;
	struct err err = ERR_INIT;

	if (!wanted || !app->change_language ||
	    strcmp(content_language_id(content, app->deed.language), wanted) ==
		    0)
		return;
	/* In the wrong language is better than not at all. */
	(void)app->change_language(app, wanted, &err);
}

static void say(struct restoring *r)
{
	struct app *app = r->app;
	const char *title = snapshot_title(r->snapshot);

	if (app_has_typed(app) && r->has_lost) {
		app_push(app, "typed");
		app_say(app, true,
			_("Something has gone meanwhile. What you had typed "
			  "there is kept on this page."));
	} else if (r->has_lost) {
		app_say(app, true,
			_("\"%s\" is no longer there. This is the nearest "
			  "page."),
			title);
	} else {
		app_say(app, false, _("You are back where you were."));
	}
}

bool snapshot_restore(const struct snapshot *s, struct app *app)
{
	struct restoring r = { .snapshot = s, .app = app };
	bool are_records_fine = true;

	restore_language(&r);
	if (s->search && !app->search)
		app->search = mem_strdup(s->search);
	for (size_t i = 0; i < s->record_count; i++)
		are_records_fine &= restore_record(&r, &s->records[i]);
	for (size_t i = 0; i < s->form_count; i++)
		restore_form(&r, &s->forms[i]);
	restore_visits(&r);
	say(&r);
	if (!are_records_fine)
		app_say(app, true,
			_("A change that could not be saved then cannot be "
			  "read any more: the session's file was damaged."));
	return s->record_count > 0;
}
