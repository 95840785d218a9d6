/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <stdlib.h>

#include "cli/usage.h"

static bool check(const char *name, int count, const enum option_id *options,
		  size_t option_count, struct err *err)
{
	const struct command *command = cli_command(name);
	struct arguments arguments = { .count = count + 1 };
	char word[] = "a";
	char *words[] = { word, word, word };
	const struct command_call call = {
		.arguments = &arguments,
		.words = words,
		.count = count,
	};

	assert_non_null(command);
	*err = (struct err)ERR_INIT;
	for (size_t i = 0; i < option_count; i++)
		arguments.value[options[i]] = "x";
	return usage_check(command, &call, err);
}

static bool is_in_table(const struct command *command, enum option_id id)
{
	for (size_t i = 0; i < command->option_count; i++)
		if (command->options[i] == id)
			return true;
	return option_info(id)->is_global &&
	       !(command->prints_no_json && id == OPTION_JSON);
}

/* --person and the like stand for the first word. */
static bool is_filter(const struct command *command, enum option_id id)
{
	return command->takes_filter &&
	       (id == OPTION_PERSON || id == OPTION_STATUS ||
		id == OPTION_PLATFORM || id == OPTION_GROUP);
}

static int enough_words(const struct command *command, enum option_id id)
{
	int count = command->least - is_filter(command, id);

	return count == 0 && command->most > 0 ? 1 : count;
}

static void refuses_what_is_not_taken(void **state)
{
	char wanted[80];
	struct err err;
	size_t refused = 0;

	(void)state;
	for (const struct command *c = cli_commands(); c->name; c++)
		for (int i = 0; i < OPTION_COUNT; i++) {
			const enum option_id id = (enum option_id)i;
			const bool is_fine =
				check(c->name,
				      is_filter(c, id) ? c->least - 1
						       : enough_words(c, id),
				      &id, 1, &err);

			if (is_fine != is_in_table(c, id))
				fail_msg("%s --%s: %s", c->name,
					 option_info(id)->name, err.message);
			if (is_fine)
				continue;
			assert_int_equal(err.kind, ERR_USAGE);
			snprintf(wanted, sizeof(wanted),
				 "\"%s\" takes no option --%s.", c->name,
				 option_info(id)->name);
			assert_non_null(strstr(err.message, wanted));
			refused++;
		}
	assert_true(refused > 1000);
}

static void check_pair(const char *name, enum option_id one,
		       enum option_id other, enum option_id unless)
{
	const enum option_id options[] = { one, other, unless };
	const int count = cli_command(name)->least > 1 ? 2 : 1;
	struct err err;

	/* Each alone is fine. */
	for (size_t i = 0; i < 2; i++)
		assert_true(check(name, count, &options[i], 1, &err));
	assert_false(check(name, count, options, 2, &err));
	assert_int_equal(err.kind, ERR_USAGE);
	assert_non_null(strstr(err.message, "do not go together"));
	if (unless != OPTION_COUNT)
		assert_true(check(name, count, options, 3, &err));
}

static void refuses_what_contradicts(void **state)
{
	(void)state;
	check_pair("letter", OPTION_EML, OPTION_HTML, OPTION_COUNT);
	check_pair("letter", OPTION_EML, OPTION_JSON, OPTION_OUTPUT);
	check_pair("letter", OPTION_HTML, OPTION_JSON, OPTION_OUTPUT);
	check_pair("dossier", OPTION_HTML, OPTION_JSON, OPTION_OUTPUT);
	check_pair("handout", OPTION_HTML, OPTION_JSON, OPTION_OUTPUT);
	check_pair("due", OPTION_ICS, OPTION_JSON, OPTION_COUNT);
	check_pair("due", OPTION_ICS, OPTION_SET, OPTION_COUNT);
	check_pair("due", OPTION_SET, OPTION_PERSON, OPTION_COUNT);
	check_pair("sessions", OPTION_DELETE, OPTION_JSON, OPTION_COUNT);
	check_pair("milestone", OPTION_PROOF, OPTION_DRYRUN, OPTION_COUNT);
}

static void refuses_what_has_no_effect(void **state)
{
	static const enum option_id of_letters[] = {
		OPTION_EML,   OPTION_HTML, OPTION_OUTPUT,
		OPTION_WORDS, OPTION_EDIT,
	};
	const enum option_id set = OPTION_SET;
	struct err err;

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(of_letters); i++) {
		assert_false(check("letter", 0, &of_letters[i], 1, &err));
		assert_int_equal(err.kind, ERR_USAGE);
		assert_true(check("letter", 1, &of_letters[i], 1, &err));
	}
	assert_false(check("due", 0, &set, 1, &err));
	assert_true(check("due", 1, &set, 1, &err));
}

static void counts_words(void **state)
{
	const enum option_id person = OPTION_PERSON;
	struct err err;

	(void)state;
	assert_false(check("show", 0, NULL, 0, &err));
	assert_non_null(strstr(err.message, "Call it as: widerspruch show "));
	assert_true(check("show", 1, NULL, 0, &err));
	assert_false(check("show", 2, NULL, 0, &err));
	assert_true(check("search", 3, NULL, 0, &err));
	/* The filter is the account. */
	assert_true(check("close", 0, &person, 1, &err));
	assert_false(check("close", 1, &person, 1, &err));
}

/* Without a command there is only what goes for all. */
static void checks_without_a_command(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	for (int i = 0; i < OPTION_COUNT; i++) {
		struct arguments arguments = { .count = 0 };

		arguments.value[i] = "x";
		assert_int_equal(usage_check_bare(&arguments, &err),
				 option_info((enum option_id)i)->is_global);
		arguments.value[OPTION_JSON] = "";
		arguments.value[OPTION_HELP] = "";
		assert_false(usage_check_bare(&arguments, &err));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_what_is_not_taken),
		cmocka_unit_test(refuses_what_contradicts),
		cmocka_unit_test(refuses_what_has_no_effect),
		cmocka_unit_test(counts_words),
		cmocka_unit_test(checks_without_a_command),
	};

	return cmocka_run_group_tests_name("usage", tests, NULL, NULL);
}
