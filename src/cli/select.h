/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * select - which people or accounts a command is about, and in which order.
 */
#ifndef WIDERSPRUCH_CLI_SELECT_H
#define WIDERSPRUCH_CLI_SELECT_H

#include "cli/cli.h"

/* NULL: any. Borrows from the call and the store. */
struct selection {
	enum record_kind kind;
	const char *person; /* the id of an account's person */
	const char *status; /* a machine's name */
	const char *platform;
	bool with_removed; /* those in the trash, and no others */
};

/* `item` is the caller's to free; the records are the store's. */
struct record_list {
	struct record **item;
	size_t count, capacity;
};

/* Accounts, by --person, --status, --platform and --removed. */
bool selection_read(const struct command_call *call, struct selection *out,
		    struct err *err);
/* Add those that fit, by person, then as the guides are ordered, then by
 * label. */
void selection_take(const struct command_call *call,
		    const struct selection *selection,
		    struct record_list *list);

#endif
