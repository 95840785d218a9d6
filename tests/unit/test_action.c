/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/text.h"
#include "pages/keymap.h"

enum { KEYS_MAX = 4 };

/* The keys of an action; how many there are. */
static size_t keys_of(const struct action_info *info, struct key keys[KEYS_MAX])
{
	size_t count = 0;

	for (const char *s = info->keys; *s;) {
		size_t n;

		s += strspn(s, " ");
		n = strcspn(s, " ");
		if (n == 0)
			break;
		assert_true(count < KEYS_MAX);
		if (!key_parse(s, n, &keys[count]))
			fail_msg("%s: no such key: %.*s", info->name, (int)n,
				 s);
		count++;
		s += n;
	}
	return count;
}

static void every_action_has_a_row(void **state)
{
	(void)state;
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info((enum action)a);

		assert_non_null(info);
		assert_int_equal(info->action, a);
		assert_int_equal(action_from_name(info->name), a);
		assert_true(info->brief[0] != '\0');
		if (text_width(info->brief, strlen(info->brief)) > 14)
			fail_msg("%s: too long: %s", info->name, info->brief);
		assert_int_equal(info->help[strlen(info->help) - 1], '.');
	}
	assert_null(action_info(ACTION_NONE));
	assert_null(action_info(ACTION_COUNT));
	assert_int_equal(action_from_name("no-such"), ACTION_NONE);
}

static bool is_same_letter(const struct key *a, const struct key *b)
{
	return a->kind == b->kind && strcasecmp(a->text, b->text) == 0;
}

static void no_key_stands_twice(void **state)
{
	struct keymap map;

	(void)state;
	keymap_init(&map);
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		struct key mine[KEYS_MAX];
		size_t count = keys_of(action_info((enum action)a), mine);

		for (size_t i = 0; i < count; i++)
			assert_int_equal(keymap_action(&map, &mine[i]), a);
		for (int b = a; b < ACTION_COUNT; b++) {
			struct key theirs[KEYS_MAX];
			size_t n = keys_of(action_info((enum action)b), theirs);

			for (size_t i = 0; i < count; i++)
				for (size_t k = a == b ? i + 1 : 0; k < n; k++)
					if (is_same_letter(&mine[i],
							   &theirs[k]))
						fail_msg("%s and %s share %s",
							 action_info(
								 (enum action)a)
								 ->name,
							 action_info(
								 (enum action)b)
								 ->name,
							 mine[i].text);
		}
	}
}

/* access.md 10: a letter, digit, Enter, Tab, Esc or Ctrl+letter for each. */
static bool is_plain(const struct key *key)
{
	return key->kind == KEY_PRESS_TEXT || key->kind == KEY_PRESS_CTRL ||
	       key->kind == KEY_PRESS_ENTER || key->kind == KEY_PRESS_TAB ||
	       key->kind == KEY_PRESS_ESC;
}

static void keys_need_no_special_keyboard(void **state)
{
	(void)state;
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info((enum action)a);
		struct key keys[KEYS_MAX];
		size_t count = keys_of(info, keys);
		bool has_plain = false;

		for (size_t i = 0; i < count; i++) {
			has_plain = has_plain || is_plain(&keys[i]);
			/* Digits answer questions. */
			assert_false(keys[i].text[0] >= '0' &&
				     keys[i].text[0] <= '9');
		}
		if (info->is_rare || info->group == GROUP_FORM)
			assert_int_equal(count, 0);
		else if (!has_plain)
			fail_msg("%s needs a special keyboard", info->name);
	}
}

/* What makes no sense in plain mode is a short list that may not grow. */
static void screen_only_is_a_short_list(void **state)
{
	static const enum action list[] = {
		ACTION_NEXT,	    ACTION_PREVIOUS,
		ACTION_NEXT_ACTIVE, ACTION_PREVIOUS_ACTIVE,
		ACTION_PAGE_DOWN,   ACTION_PAGE_UP,
		ACTION_FIRST,	    ACTION_LAST,
		ACTION_REDRAW,
	};

	(void)state;
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		bool is_listed = false;

		for (size_t i = 0; i < LENGTH_OF(list); i++)
			is_listed = is_listed || list[i] == (enum action)a;
		assert_int_equal(action_info((enum action)a)->is_screen_only,
				 is_listed);
	}
}

static void keys_do_what_is_promised(void **state)
{
	struct keymap map;
	static const struct {
		const char *key;
		enum action action;
	} cases[] = {
		{ "Down", ACTION_NEXT },
		{ "Up", ACTION_PREVIOUS },
		{ "Tab", ACTION_NEXT_ACTIVE },
		{ "Shift-Tab", ACTION_PREVIOUS_ACTIVE },
		{ "PageDown", ACTION_PAGE_DOWN },
		{ "PageUp", ACTION_PAGE_UP },
		{ "Home", ACTION_FIRST },
		{ "End", ACTION_LAST },
		{ "Ctrl-L", ACTION_REDRAW },
		{ "Enter", ACTION_OPEN },
		{ "Esc", ACTION_BACK },
		{ "Backspace", ACTION_BACK },
		{ "x", ACTION_ACTIONS },
		{ "?", ACTION_HELP },
		{ "/", ACTION_SEARCH },
		{ "w", ACTION_WHERE },
		{ "q", ACTION_QUIT },
		{ "Space", ACTION_TICK },
		{ "t", ACTION_TICK_ON },
		{ "s", ACTION_SKIP },
		{ "u", ACTION_UNDO },
		{ "r", ACTION_REDO },
		{ "a", ACTION_ADD },
		{ "e", ACTION_EDIT },
		{ "n", ACTION_NOTE },
		{ "m", ACTION_MILESTONE },
		{ "p", ACTION_PATH },
		{ "h", ACTION_HISTORY },
		{ "l", ACTION_LANGUAGE },
		{ "g", ACTION_GUIDES },
		{ "k", ACTION_LINK },
		{ "c", ACTION_COPY },
		{ "v", ACTION_QR },
		{ "b", ACTION_BROWSE },
		{ "X", ACTION_NONE },
		{ "1", ACTION_NONE },
		{ "Left", ACTION_NONE },
		{ "Right", ACTION_NONE },
	};

	keymap_init(&map);
	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct key key;

		assert_true(
			key_parse(cases[i].key, strlen(cases[i].key), &key));
		if (keymap_action(&map, &key) != cases[i].action)
			fail_msg("the key %s does something else",
				 cases[i].key);
	}
}

static void names_the_keys(void **state)
{
	char out[32];
	struct keymap map;

	(void)state;
	keymap_init(&map);
	assert_string_equal(keymap_words(&map, ACTION_OPEN, out), "Enter");
	assert_string_equal(keymap_words(&map, ACTION_TICK, out), "Space");
	assert_string_equal(keymap_words(&map, ACTION_ACTIONS, out), "x");
	assert_null(keymap_words(&map, ACTION_PURGE, out));
	assert_null(keymap_words(&map, ACTION_NONE, out));
	/* In a field letters type. */
	assert_string_equal(keymap_words_typing(&map, ACTION_ACTIONS, out),
			    "Ctrl-X");
	assert_string_equal(keymap_words_typing(&map, ACTION_HELP, out),
			    "Ctrl-G");
	assert_string_equal(keymap_words_typing(&map, ACTION_BACK, out), "Esc");
	assert_null(keymap_words_typing(&map, ACTION_TICK, out));
	/* Home moves in the field, and so does its Ctrl key. */
	assert_null(keymap_words_typing(&map, ACTION_FIRST, out));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_action_has_a_row),
		cmocka_unit_test(no_key_stands_twice),
		cmocka_unit_test(keys_need_no_special_keyboard),
		cmocka_unit_test(screen_only_is_a_short_list),
		cmocka_unit_test(keys_do_what_is_promised),
		cmocka_unit_test(names_the_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
