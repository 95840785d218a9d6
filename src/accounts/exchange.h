/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * exchange - people and accounts in one document, out of a store and into one.
 *
 *     format: 1
 *     day: 2026-11-22
 *     people:
 *       - (as in its file: format, id, head, journal)
 *     accounts:
 *       - (the same)
 *
 * What is in trash/, what was purged, and sessions are never in it. Read, such
 * a document, or a single person's or account's own file, is a list of records
 * that are merged into a store, each for itself, as two files of one record
 * are: in any order, any number of times, with the same result. So an import
 * that was cut short is completed by doing it again.
 *
 * What comes in is of unknown origin: yamldoc.h says what is refused of the
 * document; a record that is damaged is left out, and the others are taken.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_EXCHANGE_H
#define WIDERSPRUCH_ACCOUNTS_EXCHANGE_H

#include "accounts/store.h"

enum { EXCHANGE_FORMAT = 1, EXCHANGE_RECORDS_MAX = 20 * 1000 };

/* Export ------------------------------------------------------------ */

/* Which records of a store; valid while that one does not change. */
struct exchange_choice {
	const struct store *store;
	bool *is_chosen; /* owned; as long as the store's list */
};

void exchange_choice_init(struct exchange_choice *choice,
			  const struct store *s);
void exchange_choice_release(struct exchange_choice *choice);
/* May it be in an export? Not what lies in trash/, came back after it was
 * purged, cannot be read, or was written by a newer version (which exports
 * it). */
bool exchange_is_fit(const struct record *r);
/* All that is fit for it. */
void exchange_choose_all(struct exchange_choice *choice);
/* An account and its person; a person and their accounts. */
void exchange_choose(struct exchange_choice *choice, const struct record *r);
/* How many of that kind are chosen. */
size_t exchange_count(const struct exchange_choice *choice,
		      enum record_kind kind);

/*
 * The document, people and accounts by their ids: the bytes follow from the
 * day and the entries. False when it would be too large to be read again
 * (YAMLDOC_LARGE_SIZE).
 */
bool exchange_write(const struct exchange_choice *choice, struct date day,
		    struct strbuf *out, struct err *err);

/* Import ------------------------------------------------------------ */

enum exchange_fate {
	EXCHANGE_NEW,	    /* there was none of that id */
	EXCHANGE_MERGED,    /* `merge` says what came in */
	EXCHANGE_UNCHANGED, /* all of it was there */
	EXCHANGE_HELD_BACK, /* it was purged here */
	EXCHANGE_LEFT,	    /* damaged, or does not fit: `fault` */
	EXCHANGE_FAILED,    /* the disk refused it: `fault` */
};

struct exchange_item {
	enum record_kind kind;
	struct record *record; /* owned; NULL of what cannot be read */
	int line;	       /* where it begins in the file */
	enum exchange_fate fate;
	struct store_merge merge;
	char *fault; /* owned; "file:line: why", clean and on one line; NULL:
		      * none. Of what was done: that the disk did not confirm
		      * it */
};

struct exchange {
	char *name;		    /* of the file, clean and on one line */
	struct exchange_item *item; /* owned; people first */
	size_t count, capacity;
};

/*
 * Read a document called `name`. Records that cannot be taken become items
 * with the fate EXCHANGE_LEFT. False when it cannot be read as a whole, with
 * `err` of the form "file:line: why". To be released in any case.
 */
bool exchange_read(struct exchange *x, const char *bytes, size_t length,
		   const char *name, struct err *err);
void exchange_release(struct exchange *x);

/* Say what taking them would do, in the items; nothing is written. */
void exchange_plan(struct exchange *x, struct store *s, bool with_purged);
/* Take one item in, and say in it what happened. False where it failed. */
bool exchange_take(struct exchange_item *item, const char *name,
		   struct store *s, bool with_purged);
/* All of them, whatever becomes of each. False where one failed or is left
 * out. */
bool exchange_take_all(struct exchange *x, struct store *s, bool with_purged);

/* How many items have that fate. */
size_t exchange_fates(const struct exchange *x, enum exchange_fate fate);

#endif
