/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * options - the command line's options, in one table.
 *
 * GNU conventions: long and short, anywhere on the line, `--` ends them. An
 * option that a command does not take is refused.
 */
#ifndef WIDERSPRUCH_CLI_OPTIONS_H
#define WIDERSPRUCH_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"

enum option_id {
	/* For every command. */
	OPTION_LANG,
	OPTION_CONTENT,
	OPTION_DATA,
	OPTION_WIDTH,
	OPTION_PLAIN,
	OPTION_ASCII,
	OPTION_JSON,
	OPTION_HELP,
	OPTION_VERSION,
	/* For some. */
	OPTION_ON,
	OPTION_ABOUT,
	OPTION_PERSON,
	OPTION_STATUS,
	OPTION_MAIL,
	OPTION_PROFILE,
	OPTION_LABEL,
	OPTION_COUNTRY,
	OPTION_PATH,
	OPTION_NAME,
	OPTION_ADDRESS,
	OPTION_RESIDENCE,
	OPTION_LETTERS,
	OPTION_HISTORY,
	OPTION_REMOVED,
	OPTION_WHY,
	OPTION_YES,
	OPTION_ICS,
	OPTION_SET,
	OPTION_QR,
	OPTION_LOOK,
	OPTION_COPY,
	OPTION_OPEN,
	OPTION_OUTPUT,
	OPTION_PURGED,
	OPTION_DRYRUN,
	OPTION_PLATFORM,
	OPTION_GROUP,
	OPTION_DELETE,
	OPTION_EML,
	OPTION_HTML,
	OPTION_WORDS,
	OPTION_EDIT,
	OPTION_PROOF,
	OPTION_OF,
	OPTION_FROM,
	OPTION_SUBJECT,
	OPTION_MESSAGEID,
	OPTION_CASE,
	OPTION_COPYFILE,
	OPTION_CHECK,
	OPTION_COUNT
};

struct option_info {
	const char *name;
	char letter;	      /* 0: none */
	const char *argument; /* N_(): what it takes, NULL: nothing */
	const char *help;     /* N_() */
	bool is_global;
};

const struct option_info *option_info(enum option_id id);

/* What the user wrote. `words` point into argv. */
struct arguments {
	const char *value[OPTION_COUNT]; /* NULL: not given; "" when it takes
					  * no argument */
	char **words;			 /* command and its arguments */
	int count;
	struct arena arena; /* owns the words, in UTF-8 */
};

/* Reorders argv and makes it UTF-8. False with ERR_USAGE when an option is
 * unknown, ambiguous or lacks its argument, or a word is not valid in the
 * terminal's charset. To be released in any case. */
bool arguments_parse(struct arguments *arguments, int argc, char **argv,
		     struct err *err);

void arguments_release(struct arguments *arguments);

/* --width as columns, 0 when not given. */
bool arguments_width(const struct arguments *arguments, int *width,
		     struct err *err);

#endif
