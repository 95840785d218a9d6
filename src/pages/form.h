/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * form - fields being filled in, kept apart from the page that shows them.
 *
 * A form belongs to an address and outlives leaving its page, so a draft is
 * not lost. The questions that lead to a new account are a form too, one
 * field a page.
 */
#ifndef WIDERSPRUCH_PAGES_FORM_H
#define WIDERSPRUCH_PAGES_FORM_H

#include "pages/app.h"

/* More is not typed: a paste of a whole file would hang a slow machine. */
enum { FIELD_BYTES_MAX = 4000 };

enum field_kind { FIELD_LINE, FIELD_PICKED };

struct form_field {
	char *id; /* "mail"; owned */
	enum field_kind kind;
	char *value;	   /* owned, UTF-8, never NULL */
	size_t caret;	   /* of a line: byte offset, at a cluster boundary */
	char *first_value; /* as the form was opened */
};

struct form {
	char *address;
	struct form_field *fields;
	size_t count, capacity;
};

/* Owned by the caller; fields are owned by the form. Pointers to fields are
 * valid until the next form_add(). */
struct form *form_new(const char *address);
void form_free(struct form *form);
struct form_field *form_field(struct form *form, const char *id);
struct form_field *form_add(struct form *form, const char *id,
			    enum field_kind kind, const char *value);
void form_set(struct form *form, const char *id, const char *value);
/* "" when there is no such field. */
const char *form_value(const struct form *form, const char *id);
bool form_is_changed(const struct form *form);

/* The forms of a running program. A form is found by the address of its page;
 * all "add/…" pages share the form "add", and a "pick/…" page belongs to the
 * form of the page under it. */

/* The form of the page being shown; NULL when it has none. */
struct form *app_form(const struct app *app);
struct form *app_form_at(const struct app *app, const char *address);
/* The form that is there, or a new one without fields. */
struct form *app_form_open(struct app *app, const char *address);
void app_form_close(struct app *app, const char *address);

/* Line editing: typing, and the keys that act in a field (arrows, Home, End,
 * Backspace, Delete, Ctrl-A E U K W). False when the key does nothing here,
 * as a control character or one too many. */
bool form_key(struct form_field *field, const struct key *key);
/* Put text in at the caret, all at once. What may not stand in a field is left
 * out. False when it is too long: then nothing changes. */
bool form_insert(struct form_field *field, const char *text);

#endif
