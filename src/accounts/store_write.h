/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store_write - the steps that every change of the disk is made of.
 *
 * For the store's own modules: begin (lock, read again), write, note down what
 * was written.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_STORE_WRITE_H
#define WIDERSPRUCH_ACCOUNTS_STORE_WRITE_H

#include "accounts/store.h"
#include "accounts/store_files.h"

/*
 * Take the lock and read what the disk holds of `r`. False, with nothing held,
 * when `r` may not be written. After true the caller releases the copies and
 * the lock.
 */
bool store_begin(struct store *s, struct record *r, struct fs_lock *lock,
		 struct copies *copies, struct err *err);

/* Is there anything of `r` that the disk has not, or has twice? */
bool store_needs_write(const struct record *r);

/* Write `r` as it is, in its place or to trash/. A symbolic link there that
 * leads to the other of the two goes first. */
enum fs_outcome store_write(struct store *s, const struct record *r,
			    bool to_trash, struct err *err);

/* Would the bytes be read back as they are? Else they are not written: the old
 * file is worth more than a new one that nobody can read. */
bool store_reads_back(const struct record *r, const char *path,
		      const struct strbuf *bytes, struct err *err);

/* Write `r`, take away a copy left over in trash/ where it was not written
 * there, and note that down. */
enum fs_outcome store_put(struct store *s, struct record *r, bool to_trash,
			  struct err *err);

/* Out of the list; the caller owns it then. */
void store_take_out(struct store *s, const struct record *r);

/* Take the record's tombstone away; under the lock. */
bool store_lift(const struct store *s, const struct record *r, struct err *err);

bool store_is_link(const char *path);

/* Delete a file; where it is a symbolic link, what it names too, unless that
 * is `keep` (may be NULL). */
enum fs_outcome store_delete(const char *path, const char *keep,
			     struct err *err);

/* As store_refresh(); false when the folders cannot be read. */
bool store_look(struct store *s, struct err *err);

/* All of `r` is on the disk now, in its place or in trash/. */
void store_written(const struct store *s, struct record *r, bool is_in_trash,
		   enum fs_outcome outcome);

#endif
