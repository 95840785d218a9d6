/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store_files - where a record's files lie, and what they hold together.
 *
 * For the store's own modules. Reading only, but for the making of folders;
 * the caller holds the lock where it is going to write.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_STORE_FILES_H
#define WIDERSPRUCH_ACCOUNTS_STORE_FILES_H

#include "accounts/store.h"

/* "people", "accounts". */
const char *store_folder_name(enum record_kind kind);

/* Paths of a record's files; owned by the caller. */
char *store_live_path(const struct store *s, const struct record *r);
char *store_trash_path(const struct store *s, const struct record *r);
char *store_tombstone_path(const struct store *s, const struct record *r);

/* False with `err` when it cannot be known whether the file is there. */
bool store_stamp(const char *path, struct record_stamp *stamp, struct err *err);

/* The folder, or one in it, for a file to be written. */
bool store_make_folder(struct store *s, const char *name, struct err *err);

/* Take and leave the lock, with the leftovers of dead writers swept up. */
bool store_lock(struct store *s, struct fs_lock *lock, struct err *err);

/* What the disk holds of one record. */
struct copies {
	struct record_stamp live, trash;
	bool is_purged;
	bool has_twin; /* it is told in `fault` */
	struct date purged;
	struct record *fresh; /* owned; both files merged; NULL: none, or… */
	char *fault;	      /* …owned; file:line: why it cannot be read */
};

/* `r` gives kind, id and, where it is known, the platform. */
void copies_read(const struct store *s, const struct record *r,
		 struct copies *out);
void copies_release(struct copies *copies);

/* Bring `r` to what was read, keeping what is pending. `copies->fresh` is
 * used up. */
void copies_apply(const struct store *s, struct copies *copies,
		  struct record *r);

/*
 * A person and an account with one id, as made by hand: pages and commands name
 * records by it, so only one of them is read. That is the one in its place, and
 * of two the person; of the other one this is true, also
 * where it has no file yet.
 */
bool store_has_twin(const struct store *s, const struct record *r);

/* Person or account? Told by what the file holds; false, and an account, where
 * that cannot be read. */
bool store_kind_of_file(const char *path, enum record_kind *kind);
/* Is the file there, and surely of the other kind? */
bool store_is_other_kind(const char *path, enum record_kind kind);

#endif
