/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/keymap.h"

#include <string.h>

/* The next of the keys at `*names`; false behind the last. */
static bool next_key(const char **names, struct key *key)
{
	size_t length;

	*names += strspn(*names, " ");
	length = strcspn(*names, " ");
	if (length == 0 || !key_parse(*names, length, key))
		return false;
	*names += length;
	return true;
}

/* How many keys the action has. */
static size_t count_of(const struct keymap *map, enum action action)
{
	size_t count = 0;

	while (count < KEYMAP_KEYS &&
	       map->keys[action][count].kind != KEY_PRESS_NONE)
		count++;
	return count;
}

bool keymap_add(struct keymap *map, enum action action, const struct key *key)
{
	const size_t count = count_of(map, action);

	if (count == KEYMAP_KEYS)
		return false;
	map->keys[action][count] = *key;
	return true;
}

void keymap_reset(struct keymap *map, enum action action)
{
	const struct action_info *info = action_info(action);
	const char *names = info ? info->keys : "";
	struct key key;

	memset(map->keys[action], 0, sizeof(map->keys[action]));
	while (next_key(&names, &key))
		keymap_add(map, action, &key);
}

void keymap_init(struct keymap *map)
{
	memset(map, 0, sizeof(*map));
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++)
		keymap_reset(map, (enum action)a);
}

enum action keymap_action(const struct keymap *map, const struct key *key)
{
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const size_t count = count_of(map, (enum action)a);

		for (size_t i = 0; i < count; i++)
			if (key_equal(&map->keys[a][i], key))
				return (enum action)a;
	}
	return ACTION_NONE;
}

/* Is it typed on a line? */
static bool is_letter(const struct key *key)
{
	return key->kind == KEY_PRESS_TEXT && key->text[0] != ' ';
}

/* Does the key do in a text field what it does elsewhere? form_key() takes
 * the others. */
static bool acts_while_typing(const struct key *key)
{
	switch (key->kind) {
	case KEY_PRESS_CTRL:
		return !strchr("aekuw", key->text[0]);
	case KEY_PRESS_ENTER:
	case KEY_PRESS_ESC:
	case KEY_PRESS_TAB:
	case KEY_PRESS_BACKTAB:
	case KEY_PRESS_UP:
	case KEY_PRESS_DOWN:
	case KEY_PRESS_PAGE_UP:
	case KEY_PRESS_PAGE_DOWN:
		return true;
	case KEY_PRESS_NONE:
	case KEY_PRESS_TEXT:
	case KEY_PRESS_BACKSPACE:
	case KEY_PRESS_DELETE:
	case KEY_PRESS_LEFT:
	case KEY_PRESS_RIGHT:
	case KEY_PRESS_HOME:
	case KEY_PRESS_END:
	case KEY_PRESS_PASTE:
	case KEY_PRESS_PASTE_END:
	case KEY_PRESS_RESIZE:
	case KEY_PRESS_HANGUP:
		break;
	}
	return false;
}

/* The first key that is of the kind, in words. */
static const char *first_words(const struct keymap *map, enum action action,
			       bool (*is_fit)(const struct key *key),
			       char out[32])
{
	const size_t count = count_of(map, action);

	for (size_t i = 0; i < count; i++)
		if (!is_fit || is_fit(&map->keys[action][i]))
			return key_words(&map->keys[action][i], out);
	return NULL;
}

const char *keymap_words(const struct keymap *map, enum action action,
			 char out[32])
{
	return first_words(map, action, NULL, out);
}

const char *keymap_letter(const struct keymap *map, enum action action,
			  char out[32])
{
	return first_words(map, action, is_letter, out);
}

const char *keymap_words_typing(const struct keymap *map, enum action action,
				char out[32])
{
	return first_words(map, action, acts_while_typing, out);
}
