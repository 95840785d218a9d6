/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bulk - one command done to many accounts, or only tried on one.
 *
 * The accounts are chosen by --person, --status and --platform, or, of undo,
 * by --group. What will be done is said first, account by account, and asked;
 * without a terminal that takes --yes. Each account is saved by itself, and
 * what could not be done is named. What is noted at once has a group, by which
 * it can be taken back at once.
 *
 * --dry-run stops behind the list. It may name one account, too, as the
 * command without it does: a list of one, refused in the same words.
 */
#ifndef WIDERSPRUCH_CLI_BULK_H
#define WIDERSPRUCH_CLI_BULK_H

#include "cli/cli.h"

/* Are several accounts meant, and no first word? */
bool bulk_is_wanted(const struct command_call *call);
/* Is that so, or is nothing to be written? Then bulk_run() does it. */
bool bulk_is_called(const struct command_call *call);

/* Does it to the record in memory; false with `err` where it is refused, and
 * what it noted until then is never saved. */
typedef bool bulk_deed(const struct command_call *call, struct record *r,
		       struct err *err);
/* What was done to it: "done: Log in". Owned by the caller. */
typedef char *bulk_words(const struct command_call *call,
			 const struct record *r);

/* `deed` NULL: it is moved to the trash. */
bool bulk_run(const struct command_call *call, bulk_deed *deed,
	      bulk_words *words, struct err *err);

#endif
