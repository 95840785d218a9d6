/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store - the folder with people and accounts, read and written safely.
 *
 *     people/<id>.yaml accounts/<id>.yaml trash/<id>.yaml purged/<id>.yaml
 *     .lock drafts/ (store_drafts.h), letters/ and proofs/ (store_kept.h)
 *
 * Folders are 0700 and files 0600 unless the folder is shared with a group.
 * A save takes the lock, reads the file again, merges what others wrote, adds
 * only its own new entries, and replaces the file durably (fs.h). What cannot
 * be read is listed and never written.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_STORE_H
#define WIDERSPRUCH_ACCOUNTS_STORE_H

#include "accounts/record.h"
#include "base/fs.h"

struct store {
	char *folder;
	struct record **records; /* owned; people first, then accounts */
	size_t count, capacity;
	bool is_shared;	      /* entries name who made them */
	bool is_without_lock; /* the file system knows no locks: say so once */
	/* Records whose files went; kept so that pointers stay valid. */
	struct record **gone;
	size_t gone_count, gone_capacity;
};

/* Reads what is there; a folder that is not there is an empty store and is
 * made by the first save. Reading makes nothing on the disk. False only when
 * the folder cannot be read; release the store in either case. */
bool store_open(struct store *s, const char *folder, struct err *err);
void store_release(struct store *s);

/* Read again what others changed on the disk since; keeps pending entries.
 * True when anything changed. Records stay where they are in memory, so
 * pointers to them stay valid; new ones are added. One whose file went, and
 * that has nothing pending, is listed no more. */
bool store_refresh(struct store *s);

/* By whole id; NULL. Trash and unreadable files are found too; of two with one
 * id the one that is read (store_files.h). */
struct record *store_find(const struct store *s, const char *id);

/* Takes over the record. It is on the disk only after store_save(). */
void store_add(struct store *s, struct record *r);

enum store_outcome {
	STORE_FAILED, /* `err`; the entries stay pending and `unsaved` is set */
	STORE_SAVED,
	STORE_UNCONFIRMED, /* written, the disk did not confirm: `err` says so */
	STORE_IN_TRASH, /* the file had gone to trash/ and was written there */
	STORE_ANEW,	/* the file had gone and was written anew */
};

/* Does nothing where the disk has it all already. The person of an account is
 * saved before it where that one was never on the disk. */
enum store_outcome store_save(struct store *s, struct record *r,
			      struct err *err);

/*
 * To trash/ and back, with what is pending; where both places hold the file,
 * the two are merged; where the file is a symbolic link, what it names goes
 * along. A person who has accounts outside trash/ stays. Here and below: true with `err` set means done, but not confirmed by the disk.
 */
/* Would store_remove() refuse, as things stand here? Touches nothing. */
bool store_may_remove(const struct store *s, const struct record *r,
		      struct err *err);
bool store_remove(struct store *s, struct record *r, struct err *err);
bool store_restore(struct store *s, struct record *r, struct err *err);
/* An account outside trash/ that belongs to the person; NULL. */
const struct record *store_account_of(const struct store *s,
				      const struct record *person);
/* Delete the file for good, in place and in trash/, and leave a tombstone of
 * `today`, which is written first. A person stays while any account's file
 * cannot be read, for it may be theirs. The record is freed. What cannot be reached
 * (backups) is the caller's to say. */
bool store_purge(struct store *s, struct record *r, struct date today,
		 struct err *err);
/*
 * Merge a record that comes from elsewhere into the one here of its kind and
 * id, as two files of one record: into trash/ where it lies there. What is
 * pending is written, too, for it is newer. False with `err` when this is
 * refused - a file that cannot be read, another kind or platform, a newer
 * format - or the disk fails; nothing has changed then.
 *
 * A tombstone holds the record back, which is no failure; with
 * STORE_MERGE_PURGED it is taken in, and then the tombstone goes. With
 * STORE_MERGE_TRY nothing is written: `out` says what would happen.
 */
enum { STORE_MERGE_PURGED = 1, STORE_MERGE_TRY = 2 };
struct store_merge {
	bool is_new;	    /* there was no file of it */
	bool is_changed;    /* the files here are others than before */
	bool is_in_trash;   /* it lies in trash/, and stays there */
	bool is_held_back;  /* by a tombstone */
	bool is_lifted;	    /* the tombstone goes */
	struct date purged; /* the day on the tombstone, or none */
	size_t conflicts;   /* entries that differ under one id */
	size_t added;	    /* entries that were not there */
};
bool store_merge(struct store *s, const struct record *from, unsigned how,
		 struct store_merge *out, struct err *err);

/* Keep a record that came back: its tombstone goes. */
bool store_keep(struct store *s, struct record *r, struct err *err);

#endif
