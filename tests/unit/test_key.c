/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "pages/key.h"

static void parses_names(void **state)
{
	static const struct {
		const char *name;
		enum key_kind kind;
		const char *text;
		const char *words;
	} cases[] = {
		{ "Enter", KEY_PRESS_ENTER, "", "Enter" },
		{ "enter", KEY_PRESS_ENTER, "", "Enter" },
		{ "Space", KEY_PRESS_TEXT, " ", "Space" },
		{ "Esc", KEY_PRESS_ESC, "", "Esc" },
		{ "Tab", KEY_PRESS_TAB, "", "Tab" },
		{ "Shift-Tab", KEY_PRESS_BACKTAB, "", "Shift-Tab" },
		{ "Backspace", KEY_PRESS_BACKSPACE, "", "Backspace" },
		{ "Delete", KEY_PRESS_DELETE, "", "Delete" },
		{ "Up", KEY_PRESS_UP, "", "Up" },
		{ "Down", KEY_PRESS_DOWN, "", "Down" },
		{ "Left", KEY_PRESS_LEFT, "", "Left" },
		{ "Right", KEY_PRESS_RIGHT, "", "Right" },
		{ "Home", KEY_PRESS_HOME, "", "Home" },
		{ "End", KEY_PRESS_END, "", "End" },
		{ "PageUp", KEY_PRESS_PAGE_UP, "", "PageUp" },
		{ "PageDown", KEY_PRESS_PAGE_DOWN, "", "PageDown" },
		{ "Ctrl-L", KEY_PRESS_CTRL, "l", "Ctrl-L" },
		{ "ctrl-l", KEY_PRESS_CTRL, "l", "Ctrl-L" },
		{ "x", KEY_PRESS_TEXT, "x", "x" },
		{ "X", KEY_PRESS_TEXT, "X", "X" },
		{ "7", KEY_PRESS_TEXT, "7", "7" },
		{ "\303\244", KEY_PRESS_TEXT, "\303\244", "\303\244" },
		{ "\360\237\230\200", KEY_PRESS_TEXT, "\360\237\230\200",
		  "\360\237\230\200" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct key key;
		char out[32];

		if (!key_parse(cases[i].name, strlen(cases[i].name), &key))
			fail_msg("not parsed: %s", cases[i].name);
		assert_int_equal(key.kind, cases[i].kind);
		assert_string_equal(key.text, cases[i].text);
		assert_string_equal(key_words(&key, out), cases[i].words);
	}
}

static void refuses_what_is_no_key(void **state)
{
	static const char *const names[] = {
		"",   " ",  "Ctrl-", "Ctrl-1", "Ctrl-LL", "Alt-x",
		"F1", "ab", "\t",    "\033",   "\303",	  "\342\200\213",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(names); i++) {
		struct key key;

		if (key_parse(names[i], strlen(names[i]), &key))
			fail_msg("row %zu was parsed", i);
	}
}

static void compares(void **state)
{
	struct key a, b;
	char out[32];

	(void)state;
	assert_true(key_parse("x", 1, &a));
	assert_true(key_parse("x", 1, &b));
	assert_true(key_equal(&a, &b));
	assert_true(key_parse("X", 1, &b));
	assert_false(key_equal(&a, &b));
	assert_true(key_parse("Ctrl-X", 6, &b));
	assert_false(key_equal(&a, &b));
	b = (struct key){ .kind = KEY_PRESS_RESIZE };
	assert_null(key_words(&b, out));
}

/* What a key is called is read as that key again. */
static void spells_what_it_parses(void **state)
{
	static const char *const names[] = {
		"Enter", "Space", "Shift-Tab", "Ctrl-X", "x",
		"X",	 "/",	  "PageDown",  "ä",
	};
	const struct key none = { .kind = KEY_PRESS_HANGUP };
	char out[KEY_NAME_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(names); i++) {
		struct key key;

		assert_true(key_parse(names[i], strlen(names[i]), &key));
		assert_string_equal(key_spell(&key, out), names[i]);
	}
	assert_null(key_spell(&none, out));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parses_names),
		cmocka_unit_test(refuses_what_is_no_key),
		cmocka_unit_test(compares),
		cmocka_unit_test(spells_what_it_parses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
