/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sessions - what interrupted runs of the program left, understood.
 *
 * The files of accounts/session_files.h with their snapshots, and the words
 * that an editor left (store_drafts.h). A session that belongs to another data
 * folder is none of this run's business.
 */
#ifndef WIDERSPRUCH_PAGES_SESSIONS_H
#define WIDERSPRUCH_PAGES_SESSIONS_H

#include "accounts/session_files.h"
#include "accounts/store_drafts.h"
#include "pages/snapshot.h"

enum session_state {
	SESSION_READY,	 /* one can go on there */
	SESSION_UNSURE,	 /* as well, but it may be open elsewhere */
	SESSION_RUNNING, /* open elsewhere, perhaps suspended */
	SESSION_NEWER,	 /* a newer version wrote it: left alone */
	SESSION_DAMAGED, /* `fault` says where and why; never deleted unasked */
	SESSION_ELSEWHERE, /* of another data folder */
};

struct session_left {
	const struct session_file *file; /* valid until the next look */
	enum session_state state;
	struct snapshot snapshot;
	struct strbuf fault;
};

struct sessions {
	struct session_files files;
	char *data; /* the data folder of this run; NULL: any */
	struct session_left *items;
	size_t count, capacity;
	struct store_drafts drafts; /* none where `data` is not known */
};

/* `folder` as in session_files.h; `data` may be NULL. */
void sessions_init(struct sessions *sessions, const char *folder,
		   const char *data);
void sessions_release(struct sessions *sessions);
/* Read both folders anew; false with `err`. */
bool sessions_look(struct sessions *sessions, struct err *err);
/* By id; NULL. */
const struct session_left *sessions_find(const struct sessions *sessions,
					 const char *id);
/* Can a person go on there? */
bool session_is_offered(const struct session_left *left);
/* How many are offered, and how many are damaged or newer. */
size_t sessions_offered(const struct sessions *sessions);
size_t sessions_odd(const struct sessions *sessions);
/* How many texts an editor left that no editor has open. */
size_t sessions_drafts(const struct sessions *sessions);
/* One of them, by name; NULL. */
const struct store_draft_left *
sessions_find_draft(const struct sessions *sessions, const char *name);

/* Delete what a session left, or an editor, by its name; false with `err` when
 * it is in use or the disk refuses. */
bool sessions_remove(struct sessions *sessions, const char *name,
		     struct err *err);

/* "22 November 2026, 14:05", by the local clock; "" where it is not known. */
void session_when(const struct session_left *left, struct strbuf *out);

/*
 * Take all that is about a record out of what others left. `running` (may be
 * NULL) gets how many sessions are open elsewhere and may still hold some of
 * it until they are left. False with `err` when one could not be changed.
 */
bool sessions_forget(struct sessions *sessions, const char *record,
		     size_t *running, struct err *err);

#endif
