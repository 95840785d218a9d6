/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * record - a person or an account: a head and a journal.
 *
 * Both kinds of file have the same form. The head is the fold of the `set`
 * entries and stands in the file for people to read and edit; a hand edit of
 * the head becomes a `set` entry when the file is read.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_RECORD_H
#define WIDERSPRUCH_ACCOUNTS_RECORD_H

#include <sys/stat.h>

#include "accounts/journal.h"
#include "base/err.h"

enum record_kind { RECORD_PERSON, RECORD_ACCOUNT };

enum { RECORD_FORMAT = 1, RECORD_ID_LENGTH = 8 };

enum record_state {
	RECORD_FINE,
	RECORD_UNREADABLE, /* listed with `fault`, never written */
	RECORD_NEWER,	   /* a newer format: read, never written */
	RECORD_REMOVED,	   /* in trash/ */
	RECORD_CAME_BACK,  /* found beside its tombstone: keep or purge */
};

/* What a file looked like when it was read, to see whether it changed. */
struct record_stamp {
	bool is_there;
	struct stat status;
};

/* Owned by the store; its text is valid until the record is read again. */
struct record {
	enum record_kind kind;
	enum record_state state;
	char *path;  /* of its file */
	char *fault; /* file:line: why it cannot be read; clean, one line */
	/* Of a file with a name that is no id: empty (and it is unreadable). */
	char id[RECORD_ID_LENGTH + 1];
	char *odd_name; /* of such a file, clean and on one line */
	char *platform; /* of an account */
	struct journal journal;
	/* Entries made here that are not on the disk yet. */
	char **pending;
	size_t pending_count, pending_capacity;
	char *unsaved;	    /* why the last save failed; NULL: it did not */
	struct date purged; /* of RECORD_CAME_BACK: when it was purged */
	/* Hand edits of the head found while reading: entries of the journal
	 * that the next save writes down. They are not pending: every reader
	 * makes the same ones. */
	size_t hand_edits;
	/* The store's: never on the disk so far; written, but not confirmed
	 * by the disk; a tombstone is there; another record has its id; its
	 * files in place and in trash/, and where the last look found it. */
	bool is_new, is_unconfirmed, is_purged, has_twin;
	struct record_stamp live, trash;
	bool is_seen_live, is_seen_in_trash;
};

struct record *record_new(enum record_kind kind, const char *id,
			  const char *platform);
void record_free(struct record *r);

/* RECORD_ID_LENGTH lower-case hexadecimal digits? */
bool record_id_is_valid(const char *id);

/*
 * Read a file's bytes into a record that has its kind and id; its journal is
 * replaced. False when it cannot be understood: then the journal is left
 * alone, `state` is RECORD_UNREADABLE and `fault` says where and why. A
 * difference of id, kind or (where `r` has one) platform is such a fault.
 *
 * Hand edits of the head become `set` entries: `id` is 16 hexadecimal digits,
 * FNV-1a (64 bits) over the record's id, the field, the value ("" where it was
 * taken out) and the id of the `set` it follows ("" where there is none), each
 * with its NUL; `at` is one microsecond after that one's, or after the first
 * entry's. So every reader of the file makes the same entry. Where an entry
 * has that id already, that one is followed instead.
 */
bool record_read(struct record *r, const char *bytes, size_t length,
		 const char *file);
/* The same from a tree that stands for the whole file, as in an export. What
 * yamldoc_read() found in it is the caller's. */
bool record_read_node(struct record *r, const struct yamldoc_node *root,
		      const char *file);
/* The whole file. Its bytes follow from the record's entries alone. */
void record_write(const struct record *r, struct strbuf *out);

/*
 * Take over the journal of `fresh`, which was read from the disk, and add
 * what is pending in `r` to it: `at` of these is made later than all in
 * `fresh`. What is in `fresh` already is pending no more.
 */
void record_rebase(struct record *r, struct record *fresh);

/* Nothing is pending any more. */
void record_clear_pending(struct record *r);

/*
 * A head field or NULL. Of an account: person, label, mail, country, linked,
 * path. Of a person: name, address, residence ("de", "de-by": decides the
 * authority, GDPR Art. 77), language (of letters).
 */
const char *record_field(const struct record *r, const char *field);

/* What a person calls it: label or name, else mail, else the id; of a file
 * with a name that is no id, that name. */
const char *record_label(const struct record *r);

/*
 * A new entry on the record: `pairs` are key, value, …, NULL; a NULL value is
 * left out, characters that may not stand in a file are dropped (text.h). `at`
 * is made later than all that is there, and once more by store_save() where
 * the file holds a later one by then. `day` is left out of a `set` or `undone`
 * where it is the UTC day of `at`. The entry is live at once and pending until
 * store_save(). `undoes` may be NULL. Returns it (valid until the next
 * change).
 */
struct entry_draft {
	const char *id; /* RECORD_ID_LENGTH lower-case hexadecimal digits */
	date_instant now;
	const char *is;
	struct date day; /* DATE_NONE: the day of `now` */
	bool is_about;
	const char *by;
	const char *group; /* of entries made at once in several records */
	const char *const *undoes;
	size_t undoes_count;
};
const struct entry *record_add(struct record *r,
			       const struct entry_draft *draft,
			       const char *const *pairs);

/* Is the entry of that id still to be saved? */
bool record_is_pending(const struct record *r, const char *entry);

/* An entry that could not be saved in an earlier run: it is live at once and
 * pending, unless the record's file has it already. */
void record_adopt(struct record *r, const struct entry *entry);

#endif
