/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * keymap - which keys do what, for this user.
 *
 * The table of actions has the defaults (action.h); what the user has written
 * into the configuration replaces them (choices.h). Key line, help, messages
 * and both front ends ask here, so that they show what is really bound. Not
 * here: reading the configuration.
 */
#ifndef WIDERSPRUCH_PAGES_KEYMAP_H
#define WIDERSPRUCH_PAGES_KEYMAP_H

#include "pages/action.h"
#include "pages/key.h"

enum { KEYMAP_KEYS = 6 };

/* Each action's keys, the first of them the one to show; KEY_PRESS_NONE ends
 * them. A plain value: copied as it is, nothing to release. */
struct keymap {
	struct key keys[ACTION_COUNT][KEYMAP_KEYS];
};

void keymap_init(struct keymap *map); /* the defaults */

/* One more key for an action; false when it has as many as can be. */
bool keymap_add(struct keymap *map, enum action action, const struct key *key);
/* The default keys of an action, instead of those it has. */
void keymap_reset(struct keymap *map, enum action action);

/* The action bound to a key outside text fields. */
enum action keymap_action(const struct keymap *map, const struct key *key);

/* The first key of an action in the user's words, written to `out`: "Enter",
 * "Leertaste"; NULL when it has none. */
const char *keymap_words(const struct keymap *map, enum action action,
			 char out[32]);
/* The same where lines are typed: a letter, "/" or "?"; NULL when it has none,
 * and its words are typed. */
const char *keymap_letter(const struct keymap *map, enum action action,
			  char out[32]);
/* The same while text is being typed, where letters and digits type: "Esc",
 * "Strg-X"; NULL when none of its keys acts there. */
const char *keymap_words_typing(const struct keymap *map, enum action action,
				char out[32]);

#endif
