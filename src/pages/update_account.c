/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/reference.h"
#include "pages/ask.h"
#include "pages/update.h"

/* How a step stands; as the journal says where the content has none such. */
static enum step_state state_of(const struct app *app,
				const struct record *record, const char *step)
{
	const struct journal *journal = &record->journal;
	const struct entry *entry;
	struct reference r;
	struct check check;

	if (reference_resolve(app->deed.content, step, &r) &&
	    r.kind == REFERENCE_STEP) {
		status_check(record, r.guide, r.step, &check);
		return check.state;
	}
	entry = journal_step(journal, step, NULL, 0, journal_round(journal));
	if (!entry)
		return STEP_OPEN;
	return entry->kind == ENTRY_DONE ? STEP_DONE : STEP_SKIPPED;
}

static void say_refused(struct app *app, const struct err *err)
{
	app_say(app, true, "%s", err->message);
}

/* On the step's own row the mark says it; elsewhere words do. */
static void say_unless_row(struct update *u, const char *words)
{
	if (!u->block || u->block->kind != BLOCK_STEP)
		app_say(u->app, false, "%s", words);
}

/* Done and skipped work alike: a second time opens the step again. */
static void toggle(struct update *u, enum step_state wanted)
{
	const struct deed_day today = { .day = DATE_NONE };
	const struct deed_context *deed = &u->app->deed;
	struct err err = ERR_INIT;
	const char *step;
	struct record *record = update_subject(u, &step);
	size_t pending;
	bool is_fine;

	if (!record)
		return;
	pending = record->pending_count;
	if (state_of(u->app, record, step) == wanted) {
		is_fine = deed_untick(deed, record, step, &err);
		if (is_fine)
			say_unless_row(u, _("This step is open again."));
	} else if (wanted == STEP_DONE) {
		is_fine = deed_done(deed, record, step, today, &err);
		if (is_fine)
			say_unless_row(u, _("Ticked off."));
	} else {
		is_fine = deed_skip(deed, record, step, today, &err);
		if (is_fine)
			say_unless_row(u, _("Skipped."));
	}
	if (is_fine)
		update_changed(u->app, record, pending, u->effect);
	else
		say_refused(u->app, &err);
}

void update_tick(struct update *u)
{
	toggle(u, STEP_DONE);
}

void update_skip(struct update *u)
{
	toggle(u, STEP_SKIPPED);
}

/* Pages about an account --------------------------------------------- */

static void go_to(struct app *app, const char *page, const char *argument)
{
	char *address = mem_printf("%s/%s", page, argument);

	app_go(app, address);
	free(address);
}

void update_page_of_account(struct update *u)
{
	struct record *record;

	/* Reading a history is allowed for what cannot be changed. */
	if (u->action == ACTION_HISTORY) {
		record = update_any(u);
		if (record)
			go_to(u->app, "history", record->id);
		return;
	}
	record = update_account(u);
	if (record)
		go_to(u->app, action_info(u->action)->name, record->id);
}

void update_page_of_step(struct update *u)
{
	const char *step;
	struct record *record = update_subject(u, &step);
	char *argument;

	if (!record)
		return;
	argument = mem_printf("%s/%s", record->id, step);
	go_to(u->app, "when", argument);
	free(argument);
}

void update_edit(struct update *u)
{
	struct record *record = update_subject(u, NULL);

	if (record)
		go_to(u->app, "edit", record->id);
}

static const struct guide *platform_of(const struct app *app,
				       const struct record *account)
{
	return account->platform
		       ? content_guide(app->deed.content, account->platform)
		       : NULL;
}

void update_milestone(struct update *u)
{
	struct record *record = update_account(u);
	const struct guide *guide;

	if (!record)
		return;
	guide = platform_of(u->app, record);
	if (guide && guide->objection == OBJECTION_NONE)
		app_say(u->app, true,
			_("There is nothing to object to here, "
			  "so no answer comes either."));
	else
		go_to(u->app, "milestone", record->id);
}

void update_path(struct update *u)
{
	struct record *record = update_account(u);
	const struct guide *guide;

	if (!record)
		return;
	guide = platform_of(u->app, record);
	if (!guide || guide->path_count < 2)
		app_say(u->app, true, _("There is only this one way here."));
	else
		go_to(u->app, "path", record->id);
}

void update_link(struct update *u)
{
	struct record *record = update_account(u);
	const struct store *store = u->app->deed.store;

	if (!record)
		return;
	for (size_t i = 0; i < store->count; i++) {
		if (accounts_can_be_linked(u->app, record, store->records[i])) {
			go_to(u->app, "link", record->id);
			return;
		}
	}
	app_say(u->app, true,
		_("There is no other account that could be in "
		  "the same Accounts Center."));
}

/* Deeds without a question -------------------------------------------- */

void update_unlink(struct update *u)
{
	struct record *record = update_account(u);
	struct err err = ERR_INIT;
	size_t pending;

	if (!record)
		return;
	if (!record_field(record, "linked")) {
		app_say(u->app, true, _("This account is linked to no other."));
		return;
	}
	pending = record->pending_count;
	if (!deed_unlink(&u->app->deed, record, &err)) {
		say_refused(u->app, &err);
		return;
	}
	update_changed(u->app, record, pending, u->effect);
	app_say(u->app, false, _("This account is no longer linked."));
}

void update_reopen(struct update *u)
{
	struct record *record = update_account(u);
	struct err err = ERR_INIT;
	size_t pending;

	if (!record)
		return;
	if (!journal_closed(&record->journal)) {
		app_say(u->app, true, _("This account is not closed."));
		return;
	}
	pending = record->pending_count;
	if (!deed_reopen(&u->app->deed, record, &err)) {
		say_refused(u->app, &err);
		return;
	}
	update_changed(u->app, record, pending, u->effect);
	app_say(u->app, false, _("This account is open again."));
}

void update_restore(struct update *u)
{
	struct record *record = update_any(u);

	if (!record)
		return;
	if (record->state == RECORD_REMOVED)
		update_effect(u->effect, EFFECT_RESTORE, record);
	else
		app_say(u->app, true, _("This is not in the trash."));
}

void update_keep(struct update *u)
{
	struct record *record = update_any(u);

	if (!record)
		return;
	if (record->state == RECORD_CAME_BACK)
		update_effect(u->effect, EFFECT_KEEP, record);
	else
		app_say(u->app, true,
			_("This had not been deleted, so it is "
			  "kept anyway."));
}

void update_save_again(struct update *u)
{
	if (app_has_unsaved(u->app))
		u->effect->kind = EFFECT_SAVE;
	else
		app_say(u->app, true, _("Everything is saved."));
}

/* What is asked first ---------------------------------------------------- */

static bool is_in_the_way(struct update *u, const struct record *record)
{
	const struct store *store = u->app->deed.store;

	if (u->action == ACTION_AGAIN && journal_closed(&record->journal)) {
		app_say(u->app, true,
			_("This account is closed; open it "
			  "again first."));
		return true;
	}
	if (u->action == ACTION_CLOSE && journal_closed(&record->journal)) {
		app_say(u->app, true, _("This account is closed already."));
		return true;
	}
	if (u->action == ACTION_REMOVE && record->state == RECORD_REMOVED) {
		app_say(u->app, true, _("This is in the trash already."));
		return true;
	}
	if (u->action != ACTION_REMOVE || !store_account_of(store, record))
		return false;
	app_say(u->app, true,
		_("This person still has accounts here; remove those first."));
	return true;
}

void update_confirm(struct update *u)
{
	bool is_deed = u->action == ACTION_AGAIN || u->action == ACTION_CLOSE;
	struct record *record = is_deed ? update_account(u) : update_any(u);
	char *argument;

	if (!record || is_in_the_way(u, record))
		return;
	/* A file that cannot be read is never touched. */
	if (record->state == RECORD_UNREADABLE ||
	    record->state == RECORD_NEWER) {
		app_say(u->app, true,
			_("This file cannot be read and is left "
			  "as it is: %s"),
			record->path);
		return;
	}
	argument =
		mem_printf("%s/%s", action_info(u->action)->name, record->id);
	go_to(u->app, "confirm", argument);
	free(argument);
}
