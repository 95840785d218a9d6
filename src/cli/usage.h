/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * usage - is a command called as it can be?
 *
 * Nothing that was typed is passed over in silence: what a command does not
 * take, what contradicts, and what would have no effect is refused, before
 * anything is read or done.
 */
#ifndef WIDERSPRUCH_CLI_USAGE_H
#define WIDERSPRUCH_CLI_USAGE_H

#include "cli/cli.h"

/* False with ERR_USAGE. Only the tables and what was typed are looked at. */
bool usage_check(const struct command *command, const struct command_call *call,
		 struct err *err);
/* The same where there is no command: the guide itself, --help, --version. */
bool usage_check_bare(const struct arguments *arguments, struct err *err);

#endif
