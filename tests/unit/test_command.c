/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/i18n.h"
#include "plain/command.h"

struct parse_case {
	const char *line;
	enum command_kind kind;
	enum action action;
	int number;
	const char *text;
};

static void check(const struct parse_case *c, bool is_answer)
{
	struct line_command found;
	struct keymap keys;

	keymap_init(&keys);
	command_parse(&keys, c->line, is_answer, &found);
	if (found.kind != c->kind || found.number != c->number)
		fail_msg("\"%s\": kind %d, number %d", c->line, found.kind,
			 found.number);
	if (c->kind == COMMAND_ACTION && found.action != c->action)
		fail_msg("\"%s\": action %d", c->line, found.action);
	if (c->kind == COMMAND_ANSWER)
		assert_string_equal(found.text, c->text);
}

#define ACTS(line, action, number)                                             \
	{                                                                      \
		line, COMMAND_ACTION, action, number, NULL                     \
	}
#define IS(line, kind)                                                         \
	{                                                                      \
		line, kind, ACTION_NONE, 0, NULL                               \
	}

static void a_line_chooses(void **state)
{
	static const struct parse_case cases[] = {
		ACTS("", ACTION_OPEN, 0),
		ACTS("   ", ACTION_OPEN, 0),
		ACTS("3", ACTION_OPEN, 3),
		ACTS(" 3 ", ACTION_OPEN, 3),
		ACTS("3.", ACTION_OPEN, 3),
		ACTS("#3", ACTION_OPEN, 3),
		ACTS("12", ACTION_OPEN, 12),
		ACTS("3 tick", ACTION_TICK, 3),
		ACTS("3  TICK", ACTION_TICK, 3),
		ACTS("tick 3", ACTION_TICK, 3),
		ACTS("3 t", ACTION_TICK_ON, 3),
		ACTS("t 3", ACTION_TICK_ON, 3),
		ACTS("3 T", ACTION_TICK_ON, 3),
		ACTS("tick-on 3", ACTION_TICK_ON, 3),
		ACTS("tick on 3", ACTION_TICK_ON, 3),
		ACTS("3 tick with day", ACTION_TICK_ON, 3),
		ACTS("space", ACTION_TICK, 0),
		ACTS("Enter", ACTION_OPEN, 0),
		ACTS("object again", ACTION_AGAIN, 0),
		ACTS("save-again", ACTION_SAVE_AGAIN, 0),
		ACTS("<", ACTION_BACK, 0),
		ACTS("back", ACTION_BACK, 0),
		ACTS("?", ACTION_HELP, 0),
		ACTS("x", ACTION_ACTIONS, 0),
		ACTS("3 x", ACTION_ACTIONS, 3),
		ACTS("X", ACTION_ACTIONS, 0),
		ACTS("q", ACTION_QUIT, 0),
		ACTS("/", ACTION_SEARCH, 0),
		/* The session says that these are for the screen. */
		ACTS("next", ACTION_NEXT, 0),
		ACTS("Ctrl-L", ACTION_REDRAW, 0),
		IS(".", COMMAND_PORTIONS),
		IS(",", COMMAND_AGAIN),
		IS("tack", COMMAND_UNKNOWN),
		IS("-", COMMAND_UNKNOWN),
		IS("3a", COMMAND_UNKNOWN),
		IS("9999999", COMMAND_UNKNOWN),
		{ "3 tack", COMMAND_UNKNOWN, ACTION_NONE, 3, NULL },
		{ "3 4", COMMAND_UNKNOWN, ACTION_NONE, 3, NULL },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		check(&cases[i], false);
}

#define ANSWERS(line, text)                                                    \
	{                                                                      \
		line, COMMAND_ANSWER, ACTION_NONE, 0, text                     \
	}

static void a_line_answers(void **state)
{
	static const struct parse_case cases[] = {
		ANSWERS("3", "3"),
		ANSWERS("tick", "tick"),
		ANSWERS("maria@example.org", "maria@example.org"),
		ANSWERS("-", ""),
		ANSWERS("--", "--"),
		ANSWERS("=-", "-"),
		ANSWERS("=q", "q"),
		ANSWERS("==", "="),
		ANSWERS("=#2", "#2"),
		ANSWERS("Q", "Q"),
		ACTS("", ACTION_OPEN, 0),
		ACTS("<", ACTION_BACK, 0),
		ACTS("?", ACTION_HELP, 0),
		ACTS("x", ACTION_ACTIONS, 0),
		ACTS("q", ACTION_QUIT, 0),
		ACTS("#2", ACTION_OPEN, 2),
		ACTS("#guides", ACTION_GUIDES, 0),
		ACTS("#u", ACTION_UNDO, 0),
		IS(".", COMMAND_PORTIONS),
		IS(",", COMMAND_AGAIN),
		IS("#tack", COMMAND_UNKNOWN),
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		check(&cases[i], true);
}

/* By name and by words, each action is itself and no other. */
static void each_action_goes_by_its_words(void **state)
{
	static const char *const languages[] = { "en", "de" };
	struct keymap keys;

	(void)state;
	keymap_init(&keys);
	for (size_t l = 0; l < LENGTH_OF(languages); l++) {
		i18n_set_language(languages[l]);
		for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
			const struct action_info *info =
				action_info((enum action)a);
			const char *brief = _(info->brief);
			char letter[32];

			if (command_action(&keys, info->name,
					   strlen(info->name)) != info->action)
				fail_msg("%s is not taken", info->name);
			if (command_action(&keys, brief, strlen(brief)) !=
			    info->action)
				fail_msg("%s, for %s, is another's", brief,
					 info->name);
			if (keymap_letter(&keys, info->action, letter))
				assert_int_equal(command_action(&keys, letter,
								strlen(letter)),
						 info->action);
		}
	}
	i18n_set_language("en");
}

int main(void)
{
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_chooses),
		cmocka_unit_test(a_line_answers),
		cmocka_unit_test(each_action_goes_by_its_words),
	};

	i18n_init("en", localedir ? localedir : LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
