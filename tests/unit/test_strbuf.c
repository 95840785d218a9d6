/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/strbuf.h"

static void is_a_string_from_the_start(void **state)
{
	struct strbuf sb;
	char *s;

	(void)state;
	strbuf_init(&sb);
	assert_string_equal(sb.s, "");
	strbuf_reset(&sb);
	strbuf_truncate(&sb, 0);
	strbuf_add(&sb, "x", 0);
	assert_string_equal(sb.s, "");
	s = strbuf_detach(&sb);
	assert_string_equal(s, "");
	free(s);
	strbuf_release(&sb);
}

static void grows(void **state)
{
	struct strbuf sb;
	size_t i;

	(void)state;
	strbuf_init(&sb);
	for (i = 0; i < 10000; i++) {
		strbuf_addc(&sb, (char)('a' + i % 26));
		assert_int_equal(sb.length, i + 1);
		assert_int_equal(sb.s[i + 1], '\0');
	}
	assert_int_equal(sb.s[9999], 'a' + 9999 % 26);
	strbuf_truncate(&sb, 3);
	assert_string_equal(sb.s, "abc");
	strbuf_adds(&sb, "-");
	strbuf_pad(&sb, '*', 3);
	strbuf_addf(&sb, "%d%%%s", 50, "");
	assert_string_equal(sb.s, "abc-***50%");
	strbuf_release(&sb);
	assert_string_equal(sb.s, "");
}

/* Exactly as long as the room left, one less, one more. */
static void formats_of_any_length(void **state)
{
	int length;

	(void)state;
	for (length = 0; length < 300; length++) {
		struct strbuf sb;

		strbuf_init(&sb);
		strbuf_adds(&sb, "<");
		strbuf_addf(&sb, "%*s>", length, "");
		assert_int_equal(sb.length, length + 2);
		assert_int_equal(strlen(sb.s), length + 2);
		assert_int_equal(sb.s[length + 1], '>');
		strbuf_release(&sb);
	}
}

static void holds_nul_bytes(void **state)
{
	struct strbuf sb;

	(void)state;
	strbuf_init(&sb);
	strbuf_add(&sb, "a\0b", 3);
	assert_int_equal(sb.length, 3);
	assert_memory_equal(sb.s, "a\0b", 4);
	strbuf_release(&sb);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_a_string_from_the_start),
		cmocka_unit_test(grows),
		cmocka_unit_test(formats_of_any_length),
		cmocka_unit_test(holds_nul_bytes),
	};

	return cmocka_run_group_tests_name("strbuf", tests, NULL, NULL);
}
