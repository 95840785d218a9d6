/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/err.h"
#include "base/text.h"

static void carries_kind_and_message(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(err.kind, ERR_NONE);
	err_set(&err, ERR_USAGE, "%s is off.", "x");
	assert_int_equal(err.kind, ERR_USAGE);
	assert_string_equal(err.message, "x is off.");
	err_set(NULL, ERR_IO, "nobody cares");
}

/* However the cut falls, no half of a character is left. */
static void cuts_between_characters(void **state)
{
	char text[1100];
	size_t shift;

	(void)state;
	for (shift = 0; shift < 4; shift++) {
		struct err err = ERR_INIT;
		size_t i;

		memset(text, 'x', sizeof(text));
		for (i = shift; i + 3 < sizeof(text); i += 3)
			memcpy(text + i, "\xE2\x80\x9E", 3);
		text[sizeof(text) - 1] = '\0';
		err_set(&err, ERR_DATA, "%s", text);
		assert_true(
			text_is_utf8(err.message, strlen(err.message), NULL));
		assert_in_range(strlen(err.message), sizeof(err.message) - 6,
				sizeof(err.message) - 1);
		assert_memory_equal(err.message, text, strlen(err.message));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(carries_kind_and_message),
		cmocka_unit_test(cuts_between_characters),
	};

	return cmocka_run_group_tests_name("err", tests, NULL, NULL);
}
