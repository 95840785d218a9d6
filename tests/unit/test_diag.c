/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/diag.h"

static void prints_as_compilers_do(void **state)
{
	static const struct {
		int line, column;
		enum diag_severity severity;
		const char *want;
	} rows[] = {
		{ 41, 7, DIAG_ERROR, "a.yaml:41:7: error: text 5 [rule]" },
		{ 41, 0, DIAG_WARNING, "a.yaml:41: warning: text 5 [rule]" },
		{ 0, 0, DIAG_ERROR, "a.yaml: error: text 5 [rule]" },
		{ 0, 9, DIAG_ERROR, "a.yaml: error: text 5 [rule]" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct diags diags;
		struct strbuf out;

		diags_init(&diags);
		strbuf_init(&out);
		diags_add(&diags, rows[i].severity, "rule", "a.yaml",
			  rows[i].line, rows[i].column, "text %d", 5);
		diag_print(&diags.item[0], &out);
		assert_string_equal(out.s, rows[i].want);
		assert_int_equal(diags.errors, rows[i].severity == DIAG_ERROR);
		strbuf_release(&out);
		diags_release(&diags);
	}
}

static void sorts_by_place(void **state)
{
	static const struct {
		const char *file;
		int line, column;
	} rows[] = {
		{ "b", 1, 1 }, { "a", 2, 1 }, { "a", 1, 9 },
		{ "a", 1, 2 }, { "b", 0, 0 }, { "a", 10, 1 },
	};
	static const int want[] = { 3, 2, 1, 5, 4, 0 };
	struct diags diags;
	size_t i;

	(void)state;
	diags_init(&diags);
	diags_sort(&diags);
	for (i = 0; i < LENGTH_OF(rows); i++)
		diags_add(&diags, DIAG_WARNING, "rule", rows[i].file,
			  rows[i].line, rows[i].column, "%d", (int)i);
	diags_sort(&diags);
	for (i = 0; i < LENGTH_OF(rows); i++)
		assert_int_equal(atoi(diags.item[i].message), want[i]);
	assert_int_equal(diags.errors, 0);
	diags_release(&diags);
	assert_int_equal(diags.count, 0);
}

static void a_finding_is_one_clean_line(void **state)
{
	struct strbuf line;
	struct diags diags;

	(void)state;
	strbuf_init(&line);
	diags_init(&diags);
	diags_add(&diags, DIAG_ERROR, "rule", "a\x1b[2J\nb", 1, 2, "%s",
		  "c\a\nd");
	diag_print(&diags.item[0], &line);
	assert_string_equal(line.s, "a[2J b:1:2: error: c d [rule]");
	strbuf_release(&line);
	diags_release(&diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_as_compilers_do),
		cmocka_unit_test(sorts_by_place),
		cmocka_unit_test(a_finding_is_one_clean_line),
	};

	return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
