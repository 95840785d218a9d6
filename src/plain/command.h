/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * command - what a typed line means.
 *
 *     3          that item          3 tick   t 3   an action on it
 *     tick       an action on the default item
 *     <          back               ?   help
 *     x          actions            q   quit
 *     .          long pages in portions, or whole again
 *     ,          the page once more
 *
 * An action goes by its letter, its name in the table or its words in the
 * user's language. Where words are asked for, a line is the answer: "#" before
 * it makes it a command, "=" an answer, and < ? x q . , alone are commands.
 */
#ifndef WIDERSPRUCH_PLAIN_COMMAND_H
#define WIDERSPRUCH_PLAIN_COMMAND_H

#include "pages/keymap.h"

enum command_kind {
	COMMAND_ACTION,	  /* `action`, on the item `number` */
	COMMAND_ANSWER,	  /* `text` answers the question */
	COMMAND_PORTIONS, /* "." */
	COMMAND_AGAIN,	  /* "," */
	COMMAND_UNKNOWN,
};

struct line_command {
	enum command_kind kind;
	enum action action;
	int number;	  /* 0: the default item */
	const char *text; /* of an answer, in the line */
};

/* `line` without line end; `is_answer`: words are asked for. An empty line is
 * ACTION_OPEN on the default item. */
void command_parse(const struct keymap *keys, const char *line, bool is_answer,
		   struct line_command *out);

/* The action that goes by these words; ACTION_NONE. */
enum action command_action(const struct keymap *keys, const char *words,
			   size_t length);

#endif
