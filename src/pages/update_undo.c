/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/update.h"

/* Changes made at once go back at once; more than this are not all said. */
enum { SENTENCES_MAX = 3 };

static void add_sentence(const struct app *app, const struct record *record,
			 struct strbuf *out, const char *sentence, size_t *said)
{
	if (*said < SENTENCES_MAX) {
		if (out->length > 0)
			strbuf_addc(out, ' ');
		strbuf_addf(out, "%s (", sentence);
		if (record->kind == RECORD_ACCOUNT)
			account_title(&app->deed, record, out);
		else
			strbuf_adds(out, ask_person_name(record));
		strbuf_addc(out, ')');
	}
	(*said)++;
}

static void say_outcome(struct app *app, const char *words, size_t said,
			const struct err *err)
{
	if (said > 0)
		app_say(app, false, "%s", words);
	else
		app_say(app, true, "%s",
			err->kind != ERR_NONE
				? err->message
				: _("That account is no longer there."));
}

/* Another record is gone, or another session changed what we did: nothing to
 * do for this one, which is no failure. */
static struct record *record_of(const struct app *app,
				const struct app_change *change)
{
	struct record *record = store_find(app->deed.store, change->record);

	return record && record->state == RECORD_FINE ? record : NULL;
}

void update_undo(struct update *u)
{
	struct app *app = u->app;
	size_t count = app->change_count - app->undone;
	struct strbuf all, what;
	struct err err = ERR_INIT;
	unsigned group;
	size_t said = 0;

	if (count == 0) {
		app_say(app, true,
			_("Nothing has been changed since the "
			  "program was started."));
		return;
	}
	strbuf_init(&all);
	strbuf_init(&what);
	app_forget_titles(app);
	group = app->changes[count - 1].group;
	for (; count > 0 && app->changes[count - 1].group == group; count--) {
		const struct app_change *change = &app->changes[count - 1];
		struct record *record = record_of(app, change);

		app->undone++;
		if (!record)
			continue;
		strbuf_reset(&what);
		if (deed_undo(&app->deed, record, change->entry, &what, &err)) {
			add_sentence(app, record, &all, what.s, &said);
			update_save(record, u->effect);
		}
	}
	say_outcome(app, all.s, said, &err);
	strbuf_release(&all);
	strbuf_release(&what);
}

/* The live undo that names the entry; its id goes to `id`. */
static bool find_undo(const struct record *record, const char *entry,
		      char id[RECORD_ID_LENGTH + 1])
{
	for (size_t i = record->journal.count; i-- > 0;) {
		const struct entry *e = &record->journal.entries[i];

		if (e->kind != ENTRY_UNDONE || !e->is_live)
			continue;
		for (size_t k = 0; k < e->undoes_count; k++) {
			if (strcmp(e->undoes[k], entry) == 0) {
				snprintf(id, RECORD_ID_LENGTH + 1, "%s", e->id);
				return true;
			}
		}
	}
	return false;
}

/* An untick is an undo itself: making it again takes the tick back again. */
static void say_taken_back(const struct app *app, const struct record *record,
			   const struct entry *undo, struct strbuf *what)
{
	struct strbuf words;

	strbuf_init(&words);
	for (size_t i = 0; i < undo->undoes_count; i++) {
		const struct entry *target =
			journal_find(&record->journal, undo->undoes[i]);

		if (!target)
			continue;
		if (words.length > 0)
			strbuf_adds(&words, "; ");
		entry_words(app->deed.content, target, app->deed.language,
			    &words);
	}
	/* TRANSLATORS: %s is a line of the history: "Press Send, done". */
	strbuf_addf(what, _("Taken back: %s."), words.s);
	strbuf_release(&words);
}

/* Takes every undo back that holds the entry down, also those that were made
 * elsewhere meanwhile. */
static bool redo_entry(const struct app *app, struct record *record,
		       const char *entry, struct strbuf *what, struct err *err)
{
	const struct entry *e;
	char undo[RECORD_ID_LENGTH + 1];

	if (!find_undo(record, entry, undo)) {
		err_set(err, ERR_REFUSED, "%s",
			_("This change has been made again elsewhere "
			  "already."));
		return false;
	}
	do {
		strbuf_reset(what);
		if (!deed_undo(&app->deed, record, undo, what, err))
			return false;
	} while (find_undo(record, entry, undo));
	e = journal_find(&record->journal, entry);
	if (e && e->kind == ENTRY_UNDONE)
		say_taken_back(app, record, e, what);
	return true;
}

void update_redo(struct update *u)
{
	struct app *app = u->app;
	struct strbuf all, what;
	struct err err = ERR_INIT;
	unsigned group;
	size_t said = 0;

	if (app->undone == 0) {
		app_say(app, true, _("There is nothing to make again."));
		return;
	}
	strbuf_init(&all);
	strbuf_init(&what);
	app_forget_titles(app);
	group = app->changes[app->change_count - app->undone].group;
	for (; app->undone > 0; app->undone--) {
		const struct app_change *change =
			&app->changes[app->change_count - app->undone];
		struct record *record = record_of(app, change);

		if (change->group != group)
			break;
		if (!record)
			continue;
		strbuf_reset(&what);
		if (redo_entry(app, record, change->entry, &what, &err)) {
			add_sentence(app, record, &all, what.s, &said);
			update_save(record, u->effect);
		}
	}
	say_outcome(app, all.s, said, &err);
	strbuf_release(&all);
	strbuf_release(&what);
}
