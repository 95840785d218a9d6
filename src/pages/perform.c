/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/keep.h"
#include "pages/letter_work.h"
#include "pages/paper_work.h"
#include "pages/proof_work.h"
#include "pages/update.h"

static void say_err(struct app *app, const struct err *err)
{
	app_say(app, true, "%s", err->message);
}

/* What a person calls the record, for a message; owned by the caller. */
static char *name_of(const struct app *app, const struct record *record)
{
	struct strbuf name;

	if (record->kind == RECORD_PERSON)
		return mem_strdup(ask_person_name(record));
	strbuf_init(&name);
	account_title(&app->deed, record, &name);
	return strbuf_detach(&name);
}

/* Saving ----------------------------------------------------------------- */

/* Does the row that the focus is on say that it was not saved? */
static bool focus_says_alert(const struct app *app)
{
	struct page page;
	bool says;
	int index;

	app_page(app, &page);
	index = app_focus_index(app, &page);
	says = index >= 0 && page.blocks[index].alert;
	page_release(&page);
	return says;
}

/* The step that is being unticked by what is about to be saved, as far as is
 * known here; NULL: none. Owned by the caller. */
static char *unticked_step(const struct record *record)
{
	const struct journal *journal = &record->journal;
	const struct entry *undo, *tick = NULL;

	if (record->pending_count == 0)
		return NULL;
	undo = journal_find(journal,
			    record->pending[record->pending_count - 1]);
	if (undo && undo->kind == ENTRY_UNDONE && undo->undoes_count > 0)
		tick = journal_find(journal, undo->undoes[0]);
	if (!tick || !tick->step ||
	    journal_step(journal, tick->step, NULL, 0, tick->round))
		return NULL;
	return mem_strdup(tick->step);
}

/* An untick names the ticks that are known; another session may have made one
 * more, which counts on. */
static void say_ticked_elsewhere(struct app *app, const struct record *record,
				 const char *step)
{
	const struct journal *journal = &record->journal;

	if (step &&
	    journal_step(journal, step, NULL, 0, journal_round(journal)))
		app_say(app, true,
			_("This step was ticked elsewhere meanwhile, so it "
			  "still counts as done. Untick it once more to open "
			  "it."));
}

/* False when it was not saved. */
static bool save_one(struct app *app, struct record *record)
{
	struct err err = ERR_INIT;
	char *name = name_of(app, record);
	char *step = unticked_step(record);
	bool is_saved = true;

	switch (store_save(app->deed.store, record, &err)) {
	case STORE_SAVED:
		say_ticked_elsewhere(app, record, step);
		break;
	case STORE_FAILED:
		is_saved = false;
		/* A row that was changed says it itself; but what was said
		 * already claims that all went well. */
		if (app->message || !focus_says_alert(app))
			app_say(app, true, _("%s, not saved: %s"), name,
				err.message);
		break;
	case STORE_UNCONFIRMED:
		app_say(app, true, "%s: %s", name, err.message);
		break;
	case STORE_IN_TRASH:
		app_say(app, true,
			_("%s had been put in the trash meanwhile. This change "
			  "was saved there; the trash page brings it back."),
			name);
		break;
	case STORE_ANEW:
		app_say(app, true,
			_("The file of %s had gone meanwhile. It was written "
			  "anew, with everything that was known here."),
			name);
		break;
	}
	free(step);
	free(name);
	return is_saved;
}

static void save(struct app *app, const struct effect *effect)
{
	const struct store *store = app->deed.store;
	bool had_unsaved = app_has_unsaved(app);
	bool are_saved = true;

	for (size_t i = 0; i < effect->record_count; i++) {
		struct record *r = store_find(store, effect->records[i]);

		if (r && !save_one(app, r))
			are_saved = false;
	}
	/* No names: whatever could not be saved before. */
	for (size_t i = 0; effect->record_count == 0 && i < store->count; i++) {
		if (store->records[i]->unsaved &&
		    !save_one(app, store->records[i]))
			are_saved = false;
	}
	/* What could not be saved is kept elsewhere meanwhile. */
	if (had_unsaved || !are_saved)
		app->keeping.is_moved = true;
	if (had_unsaved && are_saved && !app_has_unsaved(app) && !app->message)
		app_say(app, false, _("Everything is saved now."));
}

/* Removing and bringing back ---------------------------------------------- */

static void purge(struct app *app, struct record *record)
{
	struct err err = ERR_INIT;
	char *name = name_of(app, record);
	char id[RECORD_ID_LENGTH + 1];

	memcpy(id, record->id, sizeof(id));
	if (store_purge(app->deed.store, record, app->deed.today, &err)) {
		app_leave(app, id);
		app_say(app, false,
			_("%s is deleted here. Copies in backups or under "
			  "version control cannot be reached from here."),
			name);
		keep_forget(app, id);
	}
	/* Not deleted, or not confirmed by the disk. */
	if (err.kind != ERR_NONE)
		say_err(app, &err);
	free(name);
}

static void move(struct app *app, enum effect_kind kind, struct record *record)
{
	struct store *store = app->deed.store;
	struct err err = ERR_INIT;
	char *name = name_of(app, record);

	if (kind == EFFECT_REMOVE) {
		if (store_remove(store, record, &err)) {
			app_leave(app, record->id);
			app_say(app, false,
				_("%s is in the trash now and can be brought "
				  "back from there."),
				name);
		}
	} else if (kind == EFFECT_RESTORE) {
		if (store_restore(store, record, &err))
			app_say(app, false, _("%s is back from the trash."),
				name);
	} else if (store_keep(store, record, &err)) {
		app_say(app, false, _("%s is kept."), name);
	}
	if (err.kind != ERR_NONE)
		say_err(app, &err);
	free(name);
}

/* Where a row has gone, the focus goes to the one that took its place. */
static void keep_place(struct app *app, int before)
{
	struct page page;

	app_page(app, &page);
	if (page_find(&page, app_focused(app)) < 0 && page.count > 0 &&
	    before > 0) {
		size_t at = (size_t)before < page.count ? (size_t)before
							: page.count - 1;

		app_focus(app, page.blocks[at].id);
	}
	page_release(&page);
}

static int place_now(const struct app *app)
{
	struct page page;
	int index;

	app_page(app, &page);
	index = app_focus_index(app, &page);
	page_release(&page);
	return index;
}

static void move_or_purge(struct app *app, const struct effect *effect)
{
	struct record *record = store_find(app->deed.store, effect->records[0]);
	int before = place_now(app);

	if (effect->record_count == 0 || !record) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	if (effect->kind == EFFECT_PURGE)
		purge(app, record);
	else
		move(app, effect->kind, record);
	keep_place(app, before);
}

static void change_language(struct app *app, const struct effect *effect)
{
	struct err err = ERR_INIT;

	if (!app->change_language)
		app_say(app, true,
			_("The language cannot be changed while running."));
	else if (!app->change_language(app, effect->text, &err))
		say_err(app, &err);
	else if (app->choice_file)
		setting_keep(app, "language", effect->text);
	app_forget_titles(app);
	app->keeping.is_moved = true;
}

/* Nothing on the page tells how these went: the cursor goes to the words. */
static void copy(struct app *app, const char *text)
{
	const struct app_outside *outside = &app->outside;
	struct err err = ERR_INIT;

	if (!outside->copy)
		app_say(app, true,
			_("Nothing can be copied from here. The address: %s"),
			text);
	else if (!outside->copy(outside->terminal, text, &err))
		say_err(app, &err);
	else
		app_say(app, true,
			_("Sent to the terminal: %s; whether it took it nobody "
			  "can say."),
			text);
}

static void browse(struct app *app, const char *url)
{
	const struct app_outside *outside = &app->outside;
	struct err err = ERR_INIT;

	if (!outside->browse)
		app_say(app, true,
			_("No browser can be opened from here. The address: "
			  "%s"),
			url);
	else if (!outside->browse(outside->terminal, url, &err))
		say_err(app, &err);
	else
		app_say(app, true, _("Handed to the browser: %s"), url);
}

/* Once, with whatever else is said. */
static void say_without_lock(struct app *app)
{
	const char *words =
		_("This file system knows no locks. Do not change the same "
		  "account from two places at once.");
	char *before;

	if (!app->deed.store->is_without_lock || app->has_said_lock)
		return;
	app->has_said_lock = true;
	before = app->message ? mem_strdup(app->message) : NULL;
	app_say(app, true, "%s%s%s", before ? before : "", before ? " " : "",
		words);
	free(before);
}

/* Nobody reads what is said now. What could not be saved is tried once more,
 * and what still is not is in what is kept. */
static void hang_up(struct app *app)
{
	const struct effect all = { .kind = EFFECT_SAVE };

	if (app_has_unsaved(app))
		save(app, &all);
	keep_all(app);
	app->is_done = true;
}

void app_perform(struct app *app, const struct effect *effect)
{
	switch (effect->kind) {
	case EFFECT_NONE:
		break;
	case EFFECT_SAVE:
		save(app, effect);
		break;
	case EFFECT_REMOVE:
	case EFFECT_RESTORE:
	case EFFECT_PURGE:
	case EFFECT_KEEP:
		move_or_purge(app, effect);
		break;
	case EFFECT_LANGUAGE:
		change_language(app, effect);
		break;
	case EFFECT_CHOICE:
		setting_perform(app, effect->text);
		break;
	case EFFECT_COPY:
		copy(app, effect->text);
		break;
	case EFFECT_BROWSE:
		browse(app, effect->text);
		break;
	case EFFECT_EXPORT:
		perform_export(app, effect);
		break;
	case EFFECT_LOOK:
		perform_look(app, effect);
		break;
	case EFFECT_IMPORT:
		perform_import(app, effect);
		break;
	case EFFECT_EDITOR:
		perform_editor(app, effect->text);
		break;
	case EFFECT_LETTER:
		perform_letter(app, effect->text);
		break;
	case EFFECT_PAPER:
		perform_paper(app, effect->text);
		break;
	case EFFECT_PROOF:
		perform_proof(app, effect->text);
		break;
	case EFFECT_REDRAW:
		/* The screen is the loop's; what others changed is ours. */
		store_refresh(app->deed.store);
		app_forget_titles(app);
		break;
	case EFFECT_RESUME:
		keep_resume(app, effect->text);
		break;
	case EFFECT_DISPOSE:
		keep_dispose(app, effect->text);
		break;
	case EFFECT_HANGUP:
		hang_up(app);
		break;
	case EFFECT_QUIT:
		keep_nothing(app);
		app->is_done = true;
		break;
	}
	say_without_lock(app);
}
