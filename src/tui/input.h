/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * input - from the bytes a terminal sends to keys.
 *
 * Pure: bytes go in, keys come out, and the caller says when time has passed
 * without any. Text is assembled whole. Only the Escape key needs time, for it
 * is also how the others begin. Of an escape sequence nothing is ever typed: one that is not known is
 * swallowed, and so is the rest of an arrow key that a slow line brings after
 * its Escape has been taken for the key.
 */
#ifndef WIDERSPRUCH_TUI_INPUT_H
#define WIDERSPRUCH_TUI_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "pages/key.h"

enum {
	INPUT_BYTES = 512,
	INPUT_SEQUENCES = 32,
	INPUT_SEQUENCE_BYTES = 16,
	/* So long after an Escape the rest of a sequence may still come. */
	INPUT_LATE_MS = 2000,
};

struct input {
	const char *charset; /* of the bytes; NULL: UTF-8 */
	struct input_sequence {
		char bytes[INPUT_SEQUENCE_BYTES];
		size_t length;
		enum key_kind kind;
	} sequences[INPUT_SEQUENCES];
	size_t sequence_count;
	unsigned char bytes[INPUT_BYTES];
	size_t count;
	bool is_in_sequence; /* one too long to keep is being swallowed */
	bool is_late;	     /* an Escape was given a moment ago … */
	bool is_swallowing;  /* … and its rest is coming now */
};

void input_init(struct input *input, const char *charset);
/* What this terminal sends for a key (terminfo). Only sequences that begin
 * with an Escape are taken; NULL is allowed. The usual ones are known. */
void input_add_sequence(struct input *input, const char *bytes,
			enum key_kind kind);

/* Room for more bytes; take keys out until there is some. */
size_t input_room(const struct input *input);
/* At most input_room() bytes. */
void input_feed(struct input *input, const char *bytes, size_t length);
/* The next key; false when there is none yet. */
bool input_take(struct input *input, struct key *key);
/* Is a whole key there to be taken? */
bool input_has_key(const struct input *input);
/* How many milliseconds without a byte decide something, if an Escape is
 * decided after `escape_ms`; -1: nothing to decide. */
int input_patience(const struct input *input, int escape_ms);
/* So long no byte has come. False when that gives no key. */
bool input_expire(struct input *input, struct key *key);

#endif
