/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * session_files - the folder with what interrupted sessions left behind.
 *
 * $XDG_STATE_HOME/widerspruch/sessions/<id>.yaml, one file for each running
 * program, held by it while it lives (fs_hold.c): a file that nobody holds was
 * left by one that has died. Folder 0700, files 0600. What stands in them is
 * for pages/snapshot.h; here they are bytes. Not the plain mode's session,
 * which is in plain/session.h.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_SESSION_FILES_H
#define WIDERSPRUCH_ACCOUNTS_SESSION_FILES_H

#include "accounts/record.h"
#include "base/fs.h"

enum session_holder {
	SESSION_LEFT,	 /* nobody holds it */
	SESSION_OPEN,	 /* a living program does, suspended ones too */
	SESSION_UNKNOWN, /* the file system knows no locks */
};

struct session_file {
	char id[RECORD_ID_LENGTH + 1];
	enum session_holder holder;
	char *path;
	struct strbuf bytes;
	char *fault; /* why it cannot be read; NULL: it can */
};

struct session_files {
	char *folder; /* owned; made by the first write */
	struct session_file *items;
	size_t count, capacity;
	/* This program's own; not among the items. */
	char own[RECORD_ID_LENGTH + 1]; /* "": none so far */
	struct fs_lock held;
	/* Read from a file that nobody can tell to be left: it goes when what
	 * it held is written as our own. */
	char *copied;
};

void session_files_init(struct session_files *files, const char *folder);
/* The own file stays where it is. */
void session_files_release(struct session_files *files);

/* Read the folder anew. False with `err` when it cannot be read; a folder that
 * is not there is an empty one. */
bool session_files_look(struct session_files *files, struct err *err);
/* NULL: there is no such file. */
const struct session_file *session_files_find(const struct session_files *files,
					      const char *id);

/*
 * Make another's file our own, with what stands in it now appended to `bytes`;
 * one that was our own before goes. False with `err` when somebody else has
 * it or it is gone; then nothing changes.
 */
bool session_files_take(struct session_files *files, const char *id,
			struct strbuf *bytes, struct err *err);

/* Let our own file be as it is, and be no longer ours. */
void session_files_leave(struct session_files *files);

/* Write our own file. `new_id` is the name it gets if there is none so far.
 * On failure the file before stays. */
bool session_files_write(struct session_files *files, const char *new_id,
			 const struct strbuf *bytes, bool is_durable,
			 struct err *err);
/* Our own file goes, for there is nothing more to go on with. */
void session_files_drop(struct session_files *files);

/* Delete another's file, or replace what stands in it; false with `err` when
 * it is in use or the disk refuses. */
bool session_files_remove(struct session_files *files, const char *id,
			  struct err *err);
bool session_files_replace(struct session_files *files, const char *id,
			   const struct strbuf *bytes, struct err *err);

#endif
