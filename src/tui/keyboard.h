/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * keyboard - waits for bytes from the terminal and makes keys of them.
 */
#ifndef WIDERSPRUCH_TUI_KEYBOARD_H
#define WIDERSPRUCH_TUI_KEYBOARD_H

#include "tui/input.h"

struct keyboard {
	int fd;
	struct input input;
	int escape_ms; /* so long an Escape waits for a rest */
	bool is_gone;  /* the line has dropped: no key will come any more */
};

/* `charset` as in input.h; `info` is asked now for the sequences of keys, by
 * their terminfo names; NULL when the terminal has none. */
void keyboard_init(struct keyboard *keyboard, int fd, const char *charset,
		   int escape_ms, const char *(*info)(const char *name));

/* Has the user typed ahead? */
bool keyboard_is_ahead(const struct keyboard *keyboard);
/* Wait for a key; false when a signal came first, or the line has dropped. */
bool keyboard_read(struct keyboard *keyboard, struct key *key);

#endif
