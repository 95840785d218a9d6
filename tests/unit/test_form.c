/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "pages/form.h"

/* e with an accent of its own; a family of four, one cluster of 25 bytes. */
#define E_ACUTE "e\314\201"
#define FAMILY                                                                 \
	"\360\237\221\250\342\200\215\360\237\221\251\342\200\215"             \
	"\360\237\221\247\342\200\215\360\237\221\246"

static bool press(struct form_field *field, const char *name)
{
	struct key key;

	if (!key_parse(name, strlen(name), &key)) {
		/* What key_parse() has no name for is typed as it comes. */
		memset(&key, 0, sizeof(key));
		key.kind = KEY_PRESS_TEXT;
		snprintf(key.text, sizeof(key.text), "%s", name);
	}
	return form_key(field, &key);
}

static void edits_a_line(void **state)
{
	static const struct {
		const char *value;
		size_t caret;
		const char *key;
		const char *after;
		size_t caret_after;
	} cases[] = {
		{ "", 0, "a", "a", 1 },
		{ "ac", 1, "b", "abc", 2 },
		{ "a", 1, "Space", "a ", 2 },
		{ "a", 1, "\303\244", "a\303\244", 3 },
		{ "a\303\244b", 3, "Backspace", "ab", 1 },
		{ "a" E_ACUTE "b", 4, "Backspace", "ab", 1 },
		{ "a" FAMILY "b", 26, "Backspace", "ab", 1 },
		{ "a" FAMILY "b", 1, "Delete", "ab", 1 },
		{ "a" FAMILY "b", 1, "Right", "a" FAMILY "b", 26 },
		{ "a" FAMILY "b", 26, "Left", "a" FAMILY "b", 1 },
		{ "abc", 0, "Backspace", "abc", 0 },
		{ "abc", 3, "Delete", "abc", 3 },
		{ "abc", 0, "Left", "abc", 0 },
		{ "abc", 3, "Right", "abc", 3 },
		{ "abc", 2, "Home", "abc", 0 },
		{ "abc", 2, "Ctrl-A", "abc", 0 },
		{ "abc", 1, "End", "abc", 3 },
		{ "abc", 1, "Ctrl-E", "abc", 3 },
		{ "abc", 1, "Ctrl-U", "bc", 0 },
		{ "abc", 1, "Ctrl-K", "a", 1 },
		{ "one two  ", 9, "Ctrl-W", "one ", 4 },
		{ "one two", 5, "Ctrl-W", "one wo", 4 },
		{ "", 0, "Ctrl-W", "", 0 },
		/* A mark typed behind a letter joins it. */
		{ "e", 1, "\314\201", E_ACUTE, 3 },
		/* A letter put before a mark does, too. */
		{ "a\314\201", 0, "e", "ea\314\201", 1 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct form *form = form_new("x");
		struct form_field *field =
			form_add(form, "a", FIELD_LINE, cases[i].value);

		field->caret = cases[i].caret;
		if (!press(field, cases[i].key) ||
		    strcmp(field->value, cases[i].after) != 0 ||
		    field->caret != cases[i].caret_after)
			fail_msg("row %zu: \"%s\" at %zu", i, field->value,
				 field->caret);
		form_free(form);
	}
}

static void leaves_other_keys_to_the_page(void **state)
{
	static const char *const keys[] = { "Enter",	 "Esc",	     "Tab",
					    "Shift-Tab", "Up",	     "Down",
					    "PageUp",	 "PageDown", "Ctrl-L",
					    "Ctrl-X",	 "Ctrl-G" };
	struct form *form = form_new("x");
	struct form_field *field = form_add(form, "a", FIELD_LINE, "abc");

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(keys); i++)
		if (press(field, keys[i]))
			fail_msg("the field takes %s", keys[i]);
	assert_string_equal(field->value, "abc");
	assert_int_equal(field->caret, 3);
	form_free(form);
}

static void never_types_control_characters(void **state)
{
	static const char *const texts[] = {
		"\001",
		"\033",
		"\n",
		"\t",
		"\177",
		"\302\233",
		"\342\200\256" /* U+202E */,
		"\342\200\213" /* U+200B */,
		"\303" /* half a letter */,
	};
	struct form *form = form_new("x");
	struct form_field *field = form_add(form, "a", FIELD_LINE, "abc");

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(texts); i++) {
		if (press(field, texts[i]))
			fail_msg("row %zu was typed", i);
		assert_string_equal(field->value, "abc");
	}
	form_free(form);
}

static void has_an_end(void **state)
{
	struct form *form = form_new("x");
	struct form_field *field = form_add(form, "a", FIELD_LINE, "");

	(void)state;
	for (int i = 0; i < FIELD_BYTES_MAX; i++)
		assert_true(press(field, "y"));
	assert_false(press(field, "y"));
	assert_int_equal(strlen(field->value), FIELD_BYTES_MAX);
	assert_true(press(field, "Backspace"));
	assert_true(press(field, "y"));
	form_free(form);
}

static void knows_what_was_changed(void **state)
{
	struct form *form = form_new("edit/7f3a9c1e");
	struct form_field *field;

	(void)state;
	form_add(form, "label", FIELD_LINE, NULL);
	form_add(form, "mail", FIELD_LINE, "a@b");
	assert_false(form_is_changed(form));
	form_set(form, "mail", "c@d");
	assert_true(form_is_changed(form));
	assert_string_equal(form_value(form, "mail"), "c@d");
	assert_int_equal(form_field(form, "mail")->caret, 3);
	/* Changed back is not changed. */
	form_set(form, "mail", "a@b");
	assert_false(form_is_changed(form));
	field = form_field(form, "label");
	assert_true(press(field, "x"));
	assert_true(form_is_changed(form));
	assert_null(form_field(form, "other"));
	form_set(form, "other", "x");
	assert_string_equal(form_value(form, "other"), "");
	assert_string_equal(form_value(NULL, "other"), "");
	form_free(form);
	form_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(edits_a_line),
		cmocka_unit_test(leaves_other_keys_to_the_page),
		cmocka_unit_test(never_types_control_characters),
		cmocka_unit_test(has_an_end),
		cmocka_unit_test(knows_what_was_changed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
