/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * record_edits - what a person changed in the head of a file by hand.
 *
 * For the record's own modules.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_RECORD_EDITS_H
#define WIDERSPRUCH_ACCOUNTS_RECORD_EDITS_H

#include "accounts/record.h"

/* Of the head: "format", "id", "platform" and "journal", which are no fields
 * and never change. */
bool record_is_constant(const char *key);

/* The last instant that can be written: 9999-12-31T23:59:59.999999Z. */
#define RECORD_INSTANT_MAX ((date_instant)253402300799999999)

/* More fields than a person would ever write; finding each takes a walk. */
enum { RECORD_FIELDS_MAX = 200 };

enum record_edits {
	RECORD_EDITS_FINE,
	RECORD_EDITS_TOO_MANY, /* more than RECORD_FIELDS_MAX fields */
	RECORD_EDITS_NO_PLACE, /* no instant is left behind the last `set` */
};

/*
 * Compare the head of `root` with the fold of `j`, the same file's journal,
 * and add a `set` for each difference (record_read() says how). `edits` gets
 * how many there were; where it was not fine, `where` the field, or NULL, and
 * `j` is to be thrown away.
 */
enum record_edits record_find_edits(const struct record *r, struct journal *j,
				    const struct yamldoc_node *root,
				    size_t *edits, const char **where);

#endif
