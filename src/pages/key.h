/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * key - a key press, free of any terminal library.
 */
#ifndef WIDERSPRUCH_PAGES_KEY_H
#define WIDERSPRUCH_PAGES_KEY_H

#include <stdbool.h>
#include <stddef.h>

enum key_kind {
	KEY_PRESS_NONE,
	KEY_PRESS_TEXT, /* `text`: one character, UTF-8 */
	KEY_PRESS_CTRL, /* `text`: the letter, lower case */
	KEY_PRESS_ENTER,
	KEY_PRESS_ESC,
	KEY_PRESS_TAB,
	KEY_PRESS_BACKTAB,
	KEY_PRESS_BACKSPACE,
	KEY_PRESS_DELETE,
	KEY_PRESS_UP,
	KEY_PRESS_DOWN,
	KEY_PRESS_LEFT,
	KEY_PRESS_RIGHT,
	KEY_PRESS_HOME,
	KEY_PRESS_END,
	KEY_PRESS_PAGE_UP,
	KEY_PRESS_PAGE_DOWN,
	KEY_PRESS_PASTE,     /* what follows is pasted … */
	KEY_PRESS_PASTE_END, /* … up to here */
	KEY_PRESS_RESIZE,    /* the terminal's size changed */
	KEY_PRESS_HANGUP,    /* the terminal is gone */
};

struct key {
	enum key_kind kind;
	char text[5];
};

/* "Enter", "Space", "Esc", "Tab", "Shift-Tab", "Up", "PageDown", "Ctrl-L",
 * "x", "ä": the names used in tables, tests and configuration.
 * Upper and lower case count only for a single character. */
bool key_parse(const char *name, size_t length, struct key *out);
enum { KEY_NAME_SIZE = 16 };
/* The same the other way round, written to `out`, which is returned: "Ctrl-L".
 * NULL for what is no key of a keyboard. */
const char *key_spell(const struct key *key, char out[KEY_NAME_SIZE]);
/* In the user's words: "Leertaste", "Strg-L"; written to `out`, which is
 * returned. NULL for what is no key of a keyboard. */
const char *key_words(const struct key *key, char out[32]);
bool key_equal(const struct key *a, const struct key *b);

#endif
