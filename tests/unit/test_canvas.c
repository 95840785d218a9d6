/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "tui/canvas.h"

/* Everything in these tests is one row: the first of a canvas. */
static void assert_row(const struct canvas *canvas, const char *want)
{
	struct strbuf out;
	char *newline;

	strbuf_init(&out);
	canvas_print(canvas, true, &out);
	newline = strchr(out.s, '\n');
	assert_non_null(newline);
	*newline = '\0';
	assert_string_equal(out.s, want);
	strbuf_release(&out);
}

static void puts_and_cuts_at_the_edge(void **state)
{
	static const struct {
		int column;
		const char *text;
		int used;
		const char *want;
	} rows[] = {
		{ 0, "abc", 3, "abc" },
		{ 3, "abc", 3, "   abc" },
		{ 5, "abcdef", 3, "     abc" },
		{ 8, "abc", 0, "" },
		{ 0, "äöü", 3, "äöü" },
		{ 0, "e\xCC\x81x", 2,
		  "e\xCC\x81x" }, /* with a combining mark */
		{ 0, "漢字", 4, "漢字" },
		{ 5, "漢字", 2, "     漢" }, /* no half of a wide one */
		{ 7, "漢", 0, "" },
		{ -1, "abc", 0, "" },
		{ 0, "", 0, "" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct canvas canvas;

		canvas_init(&canvas, 2, 8);
		assert_int_equal(canvas_put(&canvas, 0, rows[i].column,
					    rows[i].text, strlen(rows[i].text),
					    ROLE_NORMAL),
				 rows[i].used);
		assert_row(&canvas, rows[i].want);
		canvas_release(&canvas);
	}
}

static void writes_over_wide_ones(void **state)
{
	static const struct {
		int column;
		const char *text;
		const char *want;
	} rows[] = {
		{ 0, "x", "x 字語" },  /* the first half */
		{ 1, "x", " x字語" },  /* the second half */
		{ 1, "xy", " xy 語" }, /* the second and the next first */
		{ 1, "漢", " 漢 語" }, { 2, "語", "漢語語" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct canvas canvas;

		canvas_init(&canvas, 1, 8);
		canvas_put(&canvas, 0, 0, "漢字語", strlen("漢字語"),
			   ROLE_NORMAL);
		canvas_put(&canvas, 0, rows[i].column, rows[i].text,
			   strlen(rows[i].text), ROLE_NORMAL);
		assert_row(&canvas, rows[i].want);
		canvas_release(&canvas);
	}
}

static void marks_the_focus(void **state)
{
	static const struct {
		int from, to;
		const char *want;
	} rows[] = {
		{ 0, 3, "‹one› two" },	{ 4, 7, "one ‹two›" },
		{ 0, 0, "one two" },	{ -3, 3, "‹one› two" },
		{ 4, 99, "one ‹two›" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct canvas canvas;

		canvas_init(&canvas, 1, 7);
		canvas_put(&canvas, 0, 0, "one two", 7, ROLE_NORMAL);
		canvas_mark(&canvas, 0, rows[i].from, rows[i].to, ROLE_FOCUS);
		canvas_mark(&canvas, 1, 0, 3, ROLE_FOCUS);
		canvas_mark(&canvas, -1, 0, 3, ROLE_FOCUS);
		assert_row(&canvas, rows[i].want);
		canvas_release(&canvas);
	}
}

static void long_cluster_keeps_whole_characters(void **state)
{
	struct canvas canvas;
	char text[1 + 20 * 2 + 1] = "e";

	(void)state;
	for (int i = 0; i < 20; i++)
		memcpy(text + 1 + i * 2, "\xCC\x81", 2);
	canvas_init(&canvas, 1, 4);
	assert_int_equal(canvas_put(&canvas, 0, 0, text, strlen(text),
				    ROLE_NORMAL),
			 1);
	/* 22 bytes are kept: the letter and ten marks make 21. */
	assert_int_equal(strlen(canvas_row(&canvas, 0)[0].text), 21);
	canvas_release(&canvas);
}

static void resizing_blanks(void **state)
{
	struct canvas canvas;
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	canvas_init(&canvas, 0, -5);
	assert_int_equal(canvas.rows, 1);
	assert_int_equal(canvas.columns, 1);
	canvas_put(&canvas, 0, 0, "x", 1, ROLE_NORMAL);
	canvas.cursor_column = 7;
	canvas_resize(&canvas, 2, 3);
	canvas_put(&canvas, 1, 1, "y", 1, ROLE_ALERT);
	canvas.cursor_row = 1;
	canvas_print(&canvas, true, &out);
	assert_string_equal(out.s, "\n y\n-- cursor 1,0\n");
	canvas_release(&canvas);
	strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(puts_and_cuts_at_the_edge),
		cmocka_unit_test(writes_over_wide_ones),
		cmocka_unit_test(marks_the_focus),
		cmocka_unit_test(long_cluster_keeps_whole_characters),
		cmocka_unit_test(resizing_blanks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
