/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/sessions.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/i18n.h"

static void clear(struct sessions *sessions)
{
	for (size_t i = 0; i < sessions->count; i++) {
		snapshot_release(&sessions->items[i].snapshot);
		strbuf_release(&sessions->items[i].fault);
	}
	sessions->count = 0;
}

void sessions_init(struct sessions *sessions, const char *folder,
		   const char *data)
{
	*sessions = (struct sessions){
		.data = data ? mem_strdup(data) : NULL,
	};
	session_files_init(&sessions->files, folder);
	store_drafts_init(&sessions->drafts);
}

void sessions_release(struct sessions *sessions)
{
	clear(sessions);
	free(sessions->items);
	free(sessions->data);
	session_files_release(&sessions->files);
	store_drafts_release(&sessions->drafts);
	*sessions = (struct sessions){ .count = 0 };
}

static bool is_of(const struct sessions *sessions,
		  const struct snapshot *snapshot)
{
	return !sessions->data || !snapshot->data ||
	       strcmp(sessions->data, snapshot->data) == 0;
}

static enum session_state read_state(const struct sessions *sessions,
				     struct session_left *left)
{
	const struct session_file *file = left->file;
	enum snapshot_result result = SNAPSHOT_DAMAGED;

	if (file->fault)
		strbuf_adds(&left->fault, file->fault);
	else
		result = snapshot_read(&left->snapshot, file->bytes.s,
				       file->bytes.length, file->path,
				       &left->fault);
	if (file->holder == SESSION_OPEN)
		return SESSION_RUNNING;
	if (!is_of(sessions, &left->snapshot))
		return SESSION_ELSEWHERE;
	if (result == SNAPSHOT_DAMAGED)
		return SESSION_DAMAGED;
	if (result == SNAPSHOT_NEWER)
		return SESSION_NEWER;
	return file->holder == SESSION_LEFT ? SESSION_READY : SESSION_UNSURE;
}

/* The latest first. */
static int compare(const void *left, const void *right)
{
	const struct session_left *a = left;
	const struct session_left *b = right;

	if (a->snapshot.at != b->snapshot.at)
		return a->snapshot.at < b->snapshot.at ? 1 : -1;
	return strcmp(a->file->id, b->file->id);
}

bool sessions_look(struct sessions *sessions, struct err *err)
{
	struct session_files *files = &sessions->files;
	bool is_fine;

	clear(sessions);
	is_fine = session_files_look(files, err);
	for (size_t i = 0; i < files->count; i++) {
		struct session_left *left;

		MEM_GROW(sessions->items, sessions->count, sessions->capacity);
		left = &sessions->items[sessions->count++];
		left->file = &files->items[i];
		snapshot_init(&left->snapshot);
		strbuf_init(&left->fault);
		left->state = read_state(sessions, left);
	}
	if (sessions->count)
		qsort(sessions->items, sessions->count,
		      sizeof(*sessions->items), compare);
	if (sessions->data &&
	    !store_drafts_look(&sessions->drafts, sessions->data,
			       is_fine ? err : NULL))
		is_fine = false;
	return is_fine;
}

const struct session_left *sessions_find(const struct sessions *sessions,
					 const char *id)
{
	for (size_t i = 0; sessions && i < sessions->count; i++)
		if (strcmp(sessions->items[i].file->id, id) == 0)
			return &sessions->items[i];
	return NULL;
}

bool session_is_offered(const struct session_left *left)
{
	return left->state == SESSION_READY || left->state == SESSION_UNSURE;
}

size_t sessions_offered(const struct sessions *sessions)
{
	size_t count = 0;

	for (size_t i = 0; sessions && i < sessions->count; i++)
		count += session_is_offered(&sessions->items[i]);
	return count;
}

size_t sessions_odd(const struct sessions *sessions)
{
	size_t count = 0;

	for (size_t i = 0; sessions && i < sessions->count; i++)
		count += sessions->items[i].state == SESSION_DAMAGED ||
			 sessions->items[i].state == SESSION_NEWER;
	return count;
}

size_t sessions_drafts(const struct sessions *sessions)
{
	size_t count = 0;

	for (size_t i = 0; sessions && i < sessions->drafts.count; i++)
		count += !sessions->drafts.items[i].is_open;
	return count;
}

const struct store_draft_left *
sessions_find_draft(const struct sessions *sessions, const char *name)
{
	const struct store_draft_left *left =
		sessions ? store_drafts_find(&sessions->drafts, name) : NULL;

	return left && !left->is_open ? left : NULL;
}

bool sessions_remove(struct sessions *sessions, const char *name,
		     struct err *err)
{
	return store_drafts_find(&sessions->drafts, name)
		       ? store_draft_remove(sessions->data, name, err)
		       : session_files_remove(&sessions->files, name, err);
}

void session_when(const struct session_left *left, struct strbuf *out)
{
	const date_instant at = left->snapshot.at;
	time_t seconds = (time_t)(at / 1000000);
	struct strbuf day;
	struct tm tm;

	if (at <= 0 || !localtime_r(&seconds, &tm))
		return;
	strbuf_init(&day);
	date_words((struct date){ .year = (short)(tm.tm_year + 1900),
				  .month = (signed char)(tm.tm_mon + 1),
				  .day = (signed char)tm.tm_mday },
		   &day);
	/* TRANSLATORS: A day in words, and a time: hours and minutes. */
	strbuf_addf(out, _("%s, %02d:%02d"), day.s, tm.tm_hour, tm.tm_min);
	strbuf_release(&day);
}

static bool rewrite(struct sessions *sessions, struct session_left *left,
		    struct err *err)
{
	struct strbuf bytes;
	bool is_fine;

	strbuf_init(&bytes);
	snapshot_write(&left->snapshot, &bytes);
	is_fine = snapshot_is_worth_it(&left->snapshot)
			  ? session_files_replace(&sessions->files,
						  left->file->id, &bytes, err)
			  : session_files_remove(&sessions->files,
						 left->file->id, err);
	strbuf_release(&bytes);
	return is_fine;
}

bool sessions_forget(struct sessions *sessions, const char *record,
		     size_t *running, struct err *err)
{
	bool is_fine = sessions_look(sessions, err);

	if (running)
		*running = 0;
	for (size_t i = 0; i < sessions->count; i++) {
		struct session_left *left = &sessions->items[i];
		bool can_read =
			!left->fault.length && left->state != SESSION_NEWER;

		if (!can_read && left->state != SESSION_RUNNING &&
		    strstr(left->file->bytes.s, record)) {
			err_set(err, ERR_DATA,
				_("%s may hold something of it and cannot be "
				  "changed here. Look at it, or delete it."),
				left->file->path);
			is_fine = false;
		}
		if (left->state == SESSION_RUNNING) {
			if (running)
				(*running)++;
		} else if (can_read &&
			   snapshot_forget(&left->snapshot, record)) {
			is_fine = rewrite(sessions, left, err) && is_fine;
		}
	}
	return sessions_look(sessions, is_fine ? err : NULL) && is_fine;
}
