/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * entry - one entry of a journal: from a YAML map to its members.
 *
 * For the journal's own modules. The map is copied in one fixed form - known
 * keys in their order, the others sorted behind them, and quotes by rule - so
 * that a file's bytes follow from its entries alone, whoever wrote them, how
 * and in which order.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_ENTRY_H
#define WIDERSPRUCH_ACCOUNTS_ENTRY_H

#include "accounts/journal.h"

/*
 * Read `source` into `out`; everything is copied into `arena`. False when it
 * cannot be understood; then a finding about `file` says why. `diags` may be
 * NULL.
 */
bool entry_read(struct arena *arena, const struct yamldoc_node *source,
		const char *file, struct diags *diags, struct entry *out);

/* The form in which entries are compared: all keys sorted, at every level. */
void entry_canonical(const struct entry *e, struct strbuf *out);

/* By (`at`, id). */
int entry_compare(const struct entry *a, const struct entry *b);
/* By (`day`, `at`, id). */
int entry_compare_days(const struct entry *a, const struct entry *b);

#endif
