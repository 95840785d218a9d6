/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * input_parse - what bytes from a terminal mean; for input.c alone.
 *
 * ECMA-48 control sequences, as VT100 to xterm send them for keys.
 */
#ifndef WIDERSPRUCH_TUI_INPUT_PARSE_H
#define WIDERSPRUCH_TUI_INPUT_PARSE_H

#include "tui/input.h"

enum { INPUT_ESC = 0x1b };

/* What the first bytes are. */
enum input_verdict {
	INPUT_MORE,    /* not whole yet */
	INPUT_KEY,     /* `used` bytes are a key */
	INPUT_NOTHING, /* `used` bytes are to be dropped */
};

struct input_parse {
	const unsigned char *bytes;
	size_t count; /* at least 1 */
	size_t used;
	struct key *key;
};

enum input_verdict input_parse_first(const struct input *input,
				     struct input_parse *p);
/* As if an Escape stood before the bytes. They begin a sequence. */
enum input_verdict input_parse_sequence(struct input_parse *p);
/* Does the byte, behind an Escape, begin a string that somebody ends? */
bool input_begins_string(unsigned char c);

#endif
