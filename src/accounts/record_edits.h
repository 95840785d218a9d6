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

/*
 * Compare the head of `root` with the fold of `j`, the same file's journal,
 * and add a `set` for each difference (record_read() says how). Returns how
 * many there were.
 */
size_t record_find_edits(const struct record *r, struct journal *j,
			 const struct yamldoc_node *root);

#endif
