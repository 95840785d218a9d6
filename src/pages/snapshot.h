/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * snapshot - where a session stands, written down so that another can go on
 * there.
 *
 * Pure: from an app to YAML and back; the folder is accounts/session_files.h,
 * and when it is written is keep.h's. What is in the records is not in it,
 * but for changes that could not be saved.
 *
 *     format: 1
 *     at: 2026-11-22T13:05:00.000000Z
 *     front: screen                   # or plain
 *     data: /home/maria/.local/share/widerspruch
 *     language: de
 *     search: the words searched for last
 *     visits:                         # the last one was shown
 *       - address: note/7f3a9c1e
 *         title: as it was shown, for the list of sessions
 *         focus: text                 # a block's id; absent: the first
 *     forms:
 *       - address: note/7f3a9c1e
 *         fields:
 *           - id: text
 *             kind: line              # or picked
 *             value: half a note
 *             caret: 4                # bytes, at a character
 *             is-changed: true        # by the user
 *     records:                        # whole, with what could not be saved
 *       - id: 7f3a9c1e
 *         kind: account               # or person
 *         is-new: true                # was never on the disk
 *         pending: [ids of the entries that are to be saved]
 *         file: |
 *           as record_write() gives it
 */
#ifndef WIDERSPRUCH_PAGES_SNAPSHOT_H
#define WIDERSPRUCH_PAGES_SNAPSHOT_H

#include "pages/form.h"

enum { SNAPSHOT_FORMAT = 1 };

struct snapshot_visit {
	const char *address, *title;
	const char *focus; /* NULL: the first */
	bool is_left_out;
};

struct snapshot_field {
	const char *id, *value;
	enum field_kind kind;
	size_t caret;
	bool is_changed;
};

struct snapshot_form {
	const char *address;
	struct snapshot_field *fields;
	size_t count;
	bool is_left_out;
};

struct snapshot_record {
	char id[RECORD_ID_LENGTH + 1];
	enum record_kind kind;
	bool is_new;
	const char **pending;
	size_t count;
	const char *file;
	bool is_left_out;
};

/* Text is "" or NULL where there is none; all of it is in the arena. */
struct snapshot {
	struct arena arena;
	date_instant at;
	bool is_plain;
	const char *data, *language, *search;
	struct snapshot_visit *visits;
	size_t visit_count;
	struct snapshot_form *forms;
	size_t form_count;
	struct snapshot_record *records;
	size_t record_count;
};

void snapshot_init(struct snapshot *s);
void snapshot_release(struct snapshot *s);

/* Of a running program; `s` is initialised. Pages that ask about sessions are
 * left out. Changes nothing but what the visits know of their titles. */
void snapshot_take(struct snapshot *s, struct app *app);
/* Is there more than an untouched start? */
bool snapshot_is_worth_it(const struct snapshot *s);
/* Would anything that was typed or ticked be lost with it? */
bool snapshot_has_drafts(const struct snapshot *s);
/* The title of the page that was shown, or was under a question about it; ""
 * when there is none. */
const char *snapshot_title(const struct snapshot *s);
/* Does the page at `address` lie over the one before, and is nothing without
 * it? */
bool snapshot_lies_over(const char *address);

void snapshot_write(const struct snapshot *s, struct strbuf *out);

enum snapshot_result { SNAPSHOT_FINE, SNAPSHOT_NEWER, SNAPSHOT_DAMAGED };

/* Older formats are read as far as they go. Of a newer one, and of a damaged
 * one, only `s->at` and the data folder may be known; `fault` says what is
 * wrong, as "NAME:LINE: why". `s` is initialised. */
enum snapshot_result snapshot_read(struct snapshot *s, const char *bytes,
				   size_t length, const char *name,
				   struct strbuf *fault);

/* Take out all that is about a record. False when nothing is. */
bool snapshot_forget(struct snapshot *s, const char *record);

/*
 * Bring a program that has just been started there. What has gone meanwhile
 * is said, and the nearest page is shown; text that has no place any more is
 * kept for the page "typed". Saves nothing; true when there are changes of
 * records to be saved.
 */
bool snapshot_restore(const struct snapshot *s, struct app *app);

/* Forms whose page is gone go by this and the address they had. */
#define TYPED_PREFIX "typed/"
/* Is there such a form? */
bool app_has_typed(const struct app *app);

#endif
