/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * command_line - the words of $EDITOR, $VISUAL and $BROWSER.
 *
 * Divided at blanks as a shell divides them (POSIX, Shell Command Language,
 * 2.2): '…' keeps all as it is, in "…" a backslash takes the meaning of the
 * ", $, ` or backslash behind it, elsewhere of any character. No shell reads
 * them, and nothing is put in for what a shell would replace.
 */
#ifndef WIDERSPRUCH_HANDOFF_COMMAND_LINE_H
#define WIDERSPRUCH_HANDOFF_COMMAND_LINE_H

#include <stddef.h>

enum { COMMAND_WORDS_MAX = 16 };

/* Owns its words. */
struct command_line {
	char *word[COMMAND_WORDS_MAX];
	size_t count; /* 0: there is no command */
};

/*
 * Read `text` up to its end or to the first `stop` ('\0': none) that is not
 * quoted. What is behind that is returned, NULL at the end. A quote that is
 * never closed, or too many words, give no command.
 */
const char *command_line_read(struct command_line *line, const char *text,
			      char stop);
void command_line_release(struct command_line *line);

#endif
