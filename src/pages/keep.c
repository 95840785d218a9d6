/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/keep.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/build.h"

/* Behind what is being said already. */
static void say_too(struct app *app, bool is_alert, const char *words)
{
	char *before = app->message ? mem_strdup(app->message) : NULL;

	app_say(app, is_alert || app->is_alert, "%s%s%s", before ? before : "",
		before ? " " : "", words);
	free(before);
}

static void say_failed(struct app *app, const struct err *err)
{
	char *words;

	if (app->keeping.has_failed)
		return;
	app->keeping.has_failed = true;
	words = mem_printf(
		_("Where you are cannot be kept for the next start, should "
		  "the line drop: %s"),
		err->message);
	say_too(app, true, words);
	free(words);
}

static void say_without_locks(struct app *app)
{
	if (!app->sessions->files.held.is_without || app->has_said_lock)
		return;
	app->has_said_lock = true;
	say_too(app, false,
		_("This file system knows no locks. A session that is open "
		  "elsewhere cannot be told from one that was interrupted."));
}

static void forget_changes(struct app *app)
{
	app->keeping.is_moved = false;
	app->keeping.has_left = false;
	free(app->keeping.typed_in);
	app->keeping.typed_in = NULL;
}

/*
 * How safe must it be? It is there for a dropped line and a killed terminal,
 * and what a dying process has written the system keeps. Only a power cut
 * takes it, and waiting for an old disk on every page would be felt. But where
 * there is text in it that stands nowhere else, the file of a moment ago was
 * worth keeping, and a rename without fsync could leave an empty one in its
 * place: then, and when it is the last time, it waits for the disk.
 */
static bool write(struct app *app, bool is_last)
{
	struct session_files *files = &app->sessions->files;
	char id[RECORD_ID_LENGTH + 1];
	struct err err = ERR_INIT;
	struct snapshot snapshot;
	struct strbuf bytes;
	bool is_written = true;

	snapshot_init(&snapshot);
	strbuf_init(&bytes);
	snapshot_take(&snapshot, app);
	if (!snapshot_is_worth_it(&snapshot)) {
		session_files_drop(files);
		goto out;
	}
	snapshot_write(&snapshot, &bytes);
	app->deed.make_id(app->deed.data, id);
	is_written =
		session_files_write(files, id, &bytes,
				    is_last || snapshot_has_drafts(&snapshot),
				    &err);
	if (!is_written)
		say_failed(app, &err);
	else
		say_without_locks(app);
out:
	forget_changes(app);
	strbuf_release(&bytes);
	snapshot_release(&snapshot);
	return is_written;
}

void app_keep(struct app *app)
{
	if (!app->sessions || app->is_done)
		return;
	if (app->keeping.is_moved || app->keeping.has_left)
		write(app, false);
}

bool keep_all(struct app *app)
{
	app->keeping.is_kept = app->sessions && write(app, true);
	return app->keeping.is_kept;
}

bool app_is_kept(const struct app *app)
{
	return app->keeping.is_kept;
}

void keep_nothing(struct app *app)
{
	if (app->sessions)
		session_files_drop(&app->sessions->files);
}

/* One is asked about at once; several are listed. */
void app_offer_sessions(struct app *app)
{
	struct sessions *sessions = app->sessions;
	struct err err = ERR_INIT;
	size_t offered;
	char *address;

	if (!sessions)
		return;
	if (!sessions_look(sessions, &err))
		say_failed(app, &err);
	offered = sessions_offered(sessions);
	for (size_t i = 0; i < sessions->count && offered == 1; i++) {
		if (!session_is_offered(&sessions->items[i]))
			continue;
		address = mem_printf("session/%s", sessions->items[i].file->id);
		app_go(app, address);
		free(address);
	}
	if (offered > 1)
		app_go(app, "sessions");
	forget_changes(app);
}

/* Changes that could not be saved then are saved now, or are pending again. */
static void save_again(struct app *app)
{
	struct store *store = app->deed.store;
	bool are_saved = true;
	struct err err = ERR_INIT;

	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->pending_count &&
		    store_save(store, store->records[i], &err) == STORE_FAILED)
			are_saved = false;
	if (are_saved)
		say_too(app, false,
			_("What could not be saved then is saved now."));
	else
		say_too(app, true, err.message);
}

void keep_resume(struct app *app, const char *id)
{
	struct sessions *sessions = app->sessions;
	struct err err = ERR_INIT;
	struct snapshot snapshot;
	struct strbuf bytes, fault;

	if (!sessions)
		return;
	snapshot_init(&snapshot);
	strbuf_init(&bytes);
	strbuf_init(&fault);
	if (!session_files_take(&sessions->files, id, &bytes, &err)) {
		app_say(app, true, "%s", err.message);
	} else if (snapshot_read(&snapshot, bytes.s, bytes.length, id,
				 &fault) != SNAPSHOT_FINE) {
		/* It changed meanwhile, and must not be written over. */
		session_files_leave(&sessions->files);
		app->keeping.is_moved = true;
		app_say(app, true, "%s", fault.s);
	} else {
		if (snapshot_restore(&snapshot, app))
			save_again(app);
		/* Even where little was left to go on with. */
		app->keeping.is_moved = true;
	}
	sessions_look(sessions, NULL);
	strbuf_release(&fault);
	strbuf_release(&bytes);
	snapshot_release(&snapshot);
}

void keep_dispose(struct app *app, const char *id)
{
	struct err err = ERR_INIT;

	if (!app->sessions)
		return;
	if (sessions_remove(app->sessions, id, &err))
		app_say(app, false, _("It is deleted."));
	else
		app_say(app, true, "%s", err.message);
	sessions_look(app->sessions, NULL);
}

void keep_forget(struct app *app, const char *record)
{
	struct err err = ERR_INIT;
	size_t running;

	if (!app->sessions)
		return;
	/* Our own is written anew, without it, on the way back to the user. */
	app->keeping.is_moved = true;
	if (!sessions_forget(app->sessions, record, &running, &err))
		say_too(app, true, err.message);
	else if (running)
		say_too(app, false,
			_("A session that is open elsewhere may still hold "
			  "something of it until it is left."));
}
