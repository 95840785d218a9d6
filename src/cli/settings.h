/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * settings - the user's choices, as this run of the program has them.
 *
 * The file is pages/choices.h's; here it is found, and what the command line
 * says goes before it. Language and charset of the process are set by it.
 */
#ifndef WIDERSPRUCH_CLI_SETTINGS_H
#define WIDERSPRUCH_CLI_SETTINGS_H

#include "cli/options.h"
#include "pages/choices.h"

struct settings {
	struct choices choices;
	struct diags faults; /* what is wrong with the file */
	char *path;	     /* of the file; NULL: there is no home folder */
};

/* False with ERR_USAGE when an option has a wrong value. To be closed in any
 * case. */
bool settings_open(struct settings *settings, const struct arguments *arguments,
		   struct err *err);
void settings_close(struct settings *settings);

/* What is wrong with the file, one line each on stderr. */
void settings_report(const struct settings *settings);

#endif
