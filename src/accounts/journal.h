/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * journal - dated entries, and what follows from them.
 *
 * Entries are never changed and never taken out; undoing is an entry of its
 * own. Everything here is pure. The journal is sorted by (`at`, id).
 *
 * An entry keeps the YAML map it came from, so that keys and kinds of later
 * versions survive; the members are read from that map.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_JOURNAL_H
#define WIDERSPRUCH_ACCOUNTS_JOURNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/yamldoc.h"

enum entry_kind {
	ENTRY_UNKNOWN, /* kept and shown, never counted */
	ENTRY_DONE,
	ENTRY_SKIPPED,
	ENTRY_MILESTONE,
	ENTRY_NOTE,
	ENTRY_SET,
	ENTRY_DUE,
	ENTRY_ROUND,
	ENTRY_LETTER,
	ENTRY_PROOF,
	ENTRY_CLOSED,
	ENTRY_REOPENED,
	ENTRY_UNDONE,
	ENTRY_KINDS
};

/* The word in the file; NULL for ENTRY_UNKNOWN. */
const char *entry_kind_name(enum entry_kind kind);

/* The highest `round` and `rev` that an entry may name. */
enum { ENTRY_NUMBER_MAX = 99999 };

/* All text borrows from the journal's arena. NULL: absent. */
struct entry {
	const char *id;
	date_instant at;
	struct date day; /* absent in the file: the UTC day of `at` */
	bool is_about;	 /* the day is a guess */
	const char *by;
	const char *is; /* the kind as it stands in the file */
	enum entry_kind kind;
	/* Of done, skipped, milestone, round, due and proof; absent in the
	 * file: 1. */
	int round;
	const char *step; /* "instagram/send" */
	const char *title;
	int rev;	       /* 0: absent */
	const char *milestone; /* of done, skipped and milestone (`kind`) */
	/* of set; `value` NULL: unset. A value that is a list or a map (of a
	 * field this version does not know) is given as canonical YAML. */
	const char *field, *value;
	const char *text; /* of note; `why` of closed */
	const char **undoes;
	size_t undoes_count;
	const struct yamldoc_node *map; /* the whole entry */
	/* Derived by journal_settle(): does it count? */
	bool is_live;
	bool is_in_cycle; /* an undo that undoes itself in a circle */
	/* Of a live done or skipped: no later one of its step and round. */
	bool is_decisive;
};

/* For journal_find(). */
struct journal_name {
	const char *id;
	size_t index; /* of the entry */
};

struct journal {
	struct arena arena;
	struct entry *entries;
	size_t count, capacity;
	struct journal_name *names; /* of all entries, by id */
	/* Ids under which two different entries were met in a merge. */
	const char **conflicts;
	size_t conflict_count, conflict_capacity;
};

void journal_init(struct journal *j);
void journal_release(struct journal *j);

/*
 * Read a `journal:` list. Faults become findings about `file`; an entry that
 * cannot be understood (no id, no readable `at`, no `is`, a bad day) makes the
 * whole file unreadable, since dropping it would lose something: false.
 */
bool journal_read(struct journal *j, const struct yamldoc_node *list,
		  const char *file, struct diags *diags);

/* The list as YAML below `journal:`, sorted, ready to be written. The bytes
 * follow from the entries alone, not from how they came together. */
void journal_write(const struct journal *j, struct strbuf *out, int indent);

/*
 * Add an entry given as a map with `id`, `at`, `is` and what the kind has;
 * it is copied. Settles the journal. False when the map is no valid entry.
 */
bool journal_add(struct journal *j, const struct yamldoc_node *map);

/*
 * The union of two journals by entry id. In any order and any number of
 * times the result is the same: where two entries differ under one id, the
 * bytewise greater canonical form counts and the id is noted as a conflict.
 */
void journal_merge(struct journal *into, const struct journal *from);

/*
 * Work out which entries count: an entry does unless a live `undone` names
 * it; in a circle of undos none counts; a target that is not there is kept.
 * And which of those that count decide their step, and where each id is: what
 * is asked of every entry must not take a walk over all of them.
 */
void journal_settle(struct journal *j);

const struct entry *journal_find(const struct journal *j, const char *id);

/* Latest `at` in the journal, 0 when empty. */
date_instant journal_latest(const struct journal *j);

/* Highest round that a live entry names; at least 1. To be done, skipped,
 * reached or begun in a round names it; a date or a proof only belongs to one. */
int journal_round(const struct journal *j);

/*
 * The latest live `done` or `skipped` of `step` in `round`, by (at, id), NULL
 * when there is none: it alone decides the step. `was` (may be NULL) are former references of the step.
 */
const struct entry *journal_step(const struct journal *j, const char *step,
				 const char *const *was, size_t was_count,
				 int round);

/*
 * The latest live entry of `round` that reaches `milestone`: a `done` with
 * it or a `milestone`; a skipped step never does. By (day, at, id).
 */
const struct entry *journal_milestone(const struct journal *j,
				      const char *milestone, int round);

/*
 * Does this entry count as reaching its milestone? A live `milestone` does,
 * and a live `done` while no later `done` or `skipped` decides its step.
 */
bool entry_reaches(const struct entry *e);

/* Is the account closed: is the latest live closed/reopened a `closed`? */
const struct entry *journal_closed(const struct journal *j);

/* The value of `field` after all live `set` entries, in (at, id) order;
 * NULL: unset. `last` (may be NULL) gets the entry that set it. */
const char *journal_field(const struct journal *j, const char *field,
			  const struct entry **last);
/* The same as of `day`, by (day, at, id); a field's first value counts for
 * all time before it; of a partial day the last day it can mean. */
const char *journal_field_on(const struct journal *j, const char *field,
			     struct date day);

/* All entries by (day, at, id): as things happened, whenever they were noted.
 * `count` of them; the array is the caller's, what it holds the journal's. */
const struct entry **journal_by_day(const struct journal *j);

/*
 * What undo takes back: the latest live entry that is not itself `undone`,
 * nor a `set` written when the account was added. NULL: nothing.
 */
const struct entry *journal_undoable(const struct journal *j);
/*
 * The latest live `undone` that takes back something other than undos (that
 * is, which is no redo itself). NULL: nothing to redo.
 */
const struct entry *journal_redoable(const struct journal *j);

#endif
