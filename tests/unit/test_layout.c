/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "tui/canvas.h"
#include "tui/layout.h"

enum { LINES_MAX = 40 };

/* The layout as text: ‹ › around what the focus covers, _ for the caret. */
static char *print(const struct layout *layout)
{
	struct canvas canvas;
	struct strbuf out;

	strbuf_init(&out);
	canvas_init(&canvas, (int)layout->count, layout->url_width);
	for (size_t i = 0; i < layout->count; i++) {
		const struct line *line = &layout->lines[i];

		for (size_t r = 0; r < line->run_count; r++)
			canvas_put(&canvas, (int)i, line->runs[r].column,
				   line->runs[r].text, line->runs[r].length,
				   (enum role)line->runs[r].role);
		canvas_mark(&canvas, (int)i, line->focus_from, line->focus_to,
			    ROLE_FOCUS);
		if (line->has_caret)
			canvas_put(&canvas, (int)i, line->cursor, "_", 1,
				   ROLE_NORMAL);
	}
	canvas_print(&canvas, true, &out);
	*strstr(out.s, "-- cursor") = '\0';
	canvas_release(&canvas);
	return strbuf_detach(&out);
}

struct row {
	struct block block; /* its texts are in the following */
	const char *title, *detail;
	int width;
	const char *want;
};

static void add_block(struct page *page, const struct row *row)
{
	struct block *block =
		page_append(page, row->block.kind, NULL, row->title);

	block->mark = row->block.mark;
	block->indent = row->block.indent;
	block->is_spaced = row->block.is_spaced;
	block->number = row->block.number;
	block->is_default = row->block.is_default;
	block->value = row->block.value;
	block->caret = row->block.caret;
	block->alert = row->block.alert;
	if (row->detail)
		rich_set_plain(&block->detail, row->detail);
}

static void check(const struct row *row, const char *charset)
{
	struct layout layout;
	struct page page;
	char *got;

	page_init(&page);
	add_block(&page, row);
	layout_init(&layout);
	layout.width = row->width;
	layout.charset = charset;
	layout_page(&layout, &page);
	got = print(&layout);
	assert_string_equal(got, row->want);
	free(got);
	layout_release(&layout);
	page_release(&page);
}

static void check_all(const struct row *rows, size_t count, const char *charset)
{
	for (size_t i = 0; i < count; i++)
		check(&rows[i], charset);
}

static void lays_out_paragraphs(void **state)
{
	static const struct row rows[] = {
		{ { .kind = BLOCK_TEXT },
		  "One two three.",
		  NULL,
		  40,
		  "‹One› two three.\n" },
		{ { .kind = BLOCK_TEXT },
		  "One two three four five.",
		  NULL,
		  12,
		  "‹One› two\n‹three› four\n‹five.›\n" },
		{ { .kind = BLOCK_TEXT, .indent = 2 },
		  "One two three.",
		  NULL,
		  20,
		  "    ‹One› two three.\n" },
		{ { .kind = BLOCK_POINT },
		  "One two three.",
		  NULL,
		  12,
		  "- ‹One› two\n  ‹three.›\n" },
		{ { .kind = BLOCK_CAUTION },
		  "One two three.",
		  NULL,
		  14,
		  "‹Caution:› One\n‹two› three.\n" },
		{ { .kind = BLOCK_LINES },
		  "Meta Ireland\nDublin 4",
		  NULL,
		  40,
		  "‹Meta› Ireland\n‹Dublin› 4\n" },
		{ { .kind = BLOCK_TEXT }, "", NULL, 40, "\n" },
		/* A word longer than the line is cut, nothing is lost. */
		{ { .kind = BLOCK_TEXT },
		  "abcdefgh",
		  NULL,
		  5,
		  "‹abcde›\n‹fgh›\n" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
}

static void lays_out_rows(void **state)
{
	static const struct row rows[] = {
		{ { .kind = BLOCK_STEP, .mark = MARK_DONE, .indent = 1 },
		  "Log in to Facebook",
		  "22 November 2026",
		  40,
		  "  [x] ‹Log in to Facebook›\n      ‹22› November 2026\n" },
		{ { .kind = BLOCK_STEP, .mark = MARK_OPEN },
		  "Log in to Facebook",
		  NULL,
		  14,
		  "[ ] ‹Log in to›\n    ‹Facebook›\n" },
		/* The focus covers at most 20 cells, cut at a word; of a
		 * single long word 24. */
		{ { .kind = BLOCK_ITEM },
		  "What the objection does not reach at all",
		  NULL,
		  60,
		  "‹What the objection› does not reach at all\n" },
		{ { .kind = BLOCK_ITEM },
		  "Abcdefghijklmnopqrstuvwxyzabc",
		  NULL,
		  60,
		  "‹Abcdefghijklmnopqrstuvwx›yzabc\n" },
		{ { .kind = BLOCK_ITEM },
		  "Abcdefghijklmnopqrstuvw and more",
		  NULL,
		  60,
		  "‹Abcdefghijklmnopqrstuvw› and more\n" },
		/* Without a mark what follows is indented all the same. */
		{ { .kind = BLOCK_ITEM },
		  "Without an address",
		  "In words",
		  13,
		  "‹Without an›\n  ‹address›\n  ‹In› words\n" },
		{ { .kind = BLOCK_BUTTON }, "Save", NULL, 40, "‹Save›\n" },
		{ { .kind = BLOCK_HEADING },
		  "Due (2)",
		  NULL,
		  40,
		  "‹Due (2)›\n" },
		{ { .kind = BLOCK_CHOICE, .number = 2, .is_default = true },
		  "Yes, with a mail",
		  NULL,
		  40,
		  "2. ‹Yes, with a mail› (default)\n" },
		{ { .kind = BLOCK_CHOICE, .number = 12 },
		  "Yes, with a mail",
		  "As proof",
		  14,
		  "12. ‹Yes, with›\n    ‹a mail›\n    ‹As› proof\n" },
		{ { .kind = BLOCK_PICK, .value = "Germany" },
		  "Country",
		  NULL,
		  40,
		  "‹Country: Germany›\n" },
		{ { .kind = BLOCK_PICK, .value = "Germany" },
		  "Where?",
		  NULL,
		  40,
		  "‹Where? Germany›\n" },
		{ { .kind = BLOCK_STEP,
		    .mark = MARK_DONE,
		    .alert = "not saved" },
		  "Log in",
		  NULL,
		  40,
		  "[!] ‹Log in, not saved›\n" },
		{ { .kind = BLOCK_ITEM },
		  "A",
		  "One.\n\nTwo.",
		  40,
		  "‹A›\n  ‹One.›\n  ‹Two.›\n" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
}

static void keeps_urls_whole(void **state)
{
	static const struct row rows[] = {
		{ { .kind = BLOCK_URL, .indent = 1 },
		  "https://a.example/b",
		  "Seen in May.",
		  40,
		  "  ‹https://a.example/b›\n  ‹Seen› in May.\n" },
		/* Fits from the first column only. */
		{ { .kind = BLOCK_URL, .indent = 1 },
		  "https://a.example/b",
		  NULL,
		  20,
		  "‹https://a.example/b›\n" },
		/* Does not fit: runs on without indent or mark. */
		{ { .kind = BLOCK_URL, .indent = 1 },
		  "https://a.example/b",
		  NULL,
		  8,
		  "‹https://›\n‹a.exampl›\n‹e/b›\n" },
		/* Then the command that prints it stands below. */
		{ { .kind = BLOCK_URL, .value = "prog out a" },
		  "https://a.example/b",
		  NULL,
		  17,
		  "‹https://a.example›\n‹/b›\n‹In› one piece:\n‹prog› out "
		  "a\n" },
		{ { .kind = BLOCK_URL, .value = "prog out a" },
		  "https://a.example/b",
		  NULL,
		  20,
		  "‹https://a.example/b›\n" },
		{ { .kind = BLOCK_URL },
		  "https://www.example.org/contact/712876",
		  NULL,
		  60,
		  "‹https://www.example.org/›contact/712876\n" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
}

static void shows_the_caret(void **state)
{
	static const char mail[] = "maria@example.org";
	static const char words[] = "one two three four";
	static const struct row rows[] = {
		{ { .kind = BLOCK_FIELD, .value = "", .caret = 0 },
		  "Mail",
		  NULL,
		  40,
		  "‹Mail:› _\n" },
		{ { .kind = BLOCK_FIELD, .value = mail, .caret = 17 },
		  "Mail",
		  NULL,
		  40,
		  "‹Mail:› maria@example.org_\n" },
		{ { .kind = BLOCK_FIELD, .value = mail, .caret = 0 },
		  "Mail",
		  NULL,
		  40,
		  "‹Mail:› _aria@example.org\n" },
		/* Too narrow for both: the value on its own line. */
		{ { .kind = BLOCK_FIELD, .value = mail, .caret = 5 },
		  "Address of mail",
		  NULL,
		  30,
		  "‹Address of mail:›\n  maria_example.org\n" },
		/* A long value wraps, and the caret is always to be seen. */
		{ { .kind = BLOCK_FIELD, .value = words, .caret = 18 },
		  "A",
		  NULL,
		  19,
		  "‹A:› one two three\n  four_\n" },
		{ { .kind = BLOCK_FIELD, .value = words, .caret = 13 },
		  "A",
		  NULL,
		  19,
		  "‹A:› one two three_\n  four\n" },
		{ { .kind = BLOCK_FIELD, .value = words, .caret = 14 },
		  "A",
		  NULL,
		  19,
		  "‹A:› one two three\n  _our\n" },
		/* Spaces that hang over the edge. */
		{ { .kind = BLOCK_FIELD,
		    .value = "one two three         ",
		    .caret = 22 },
		  "A",
		  NULL,
		  19,
		  "‹A:› one two three  _\n" },
		{ { .kind = BLOCK_FIELD, .value = "äöü", .caret = 4 },
		  "A",
		  NULL,
		  40,
		  "‹A:› äö_\n" },
		/* Beyond the end, which must not happen, is the end. */
		{ { .kind = BLOCK_FIELD, .value = "abc", .caret = 99 },
		  "A",
		  NULL,
		  40,
		  "‹A:› abc_\n" },
		{ { .kind = BLOCK_FIELD, .value = NULL },
		  "A",
		  NULL,
		  40,
		  "‹A:› _\n" },
	};
	static const struct row ascii[] = {
		{ { .kind = BLOCK_FIELD, .value = "äöü", .caret = 4 },
		  "A",
		  NULL,
		  40,
		  "‹A:› aeoe_e\n" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
	check_all(ascii, LENGTH_OF(ascii), "ASCII");
}

static void transliterates_before_wrapping(void **state)
{
	static const struct row ascii[] = {
		{ { .kind = BLOCK_TEXT },
		  "Über „Öl“ – ja …",
		  NULL,
		  12,
		  "‹Ueber› \"Oel\"\n‹-› ja ...\n" },
	};
	static const struct row latin1[] = {
		{ { .kind = BLOCK_TEXT },
		  "Über „Öl“ – ja …",
		  NULL,
		  12,
		  "‹Über› \"Öl\" -\n‹ja› ...\n" },
	};

	(void)state;
	check_all(ascii, LENGTH_OF(ascii), "ASCII");
	check_all(latin1, LENGTH_OF(latin1), "ISO-8859-1");
}

/* Nothing is lost at any width, and no line is too long. */
static void fits_every_width(void **state)
{
	static const struct row rows[] = {
		{ { .kind = BLOCK_STEP, .mark = MARK_PART, .indent = 4 },
		  "Log in to Facebook",
		  "On 22 November",
		  0,
		  NULL },
		{ { .kind = BLOCK_URL, .indent = 3 },
		  "https://a.example/b",
		  "Seen",
		  0,
		  NULL },
		{ { .kind = BLOCK_FIELD, .value = "maria@example.org" },
		  "Mail",
		  NULL,
		  0,
		  NULL },
		{ { .kind = BLOCK_CAUTION, .indent = 2 },
		  "漢字 in here",
		  NULL,
		  0,
		  NULL },
	};

	(void)state;
	for (int width = -1; width < 50; width++) {
		struct layout layout;
		struct page page;

		page_init(&page);
		for (size_t i = 0; i < LENGTH_OF(rows); i++)
			add_block(&page, &rows[i]);
		layout_init(&layout);
		layout.width = width;
		layout.url_width = width;
		layout_page(&layout, &page);
		for (size_t i = 0; i < layout.count; i++) {
			const struct line *line = &layout.lines[i];

			assert_true(line->cursor >= 0);
			assert_true(line->cursor < (width < 1 ? 1 : width));
			if (width < 8)
				continue;
			assert_true(line->focus_to <= width);
		}
		for (size_t i = 0; i < page.count; i++)
			assert_true(layout_height(&layout, (int)i) > 0);
		layout_release(&layout);
		page_release(&page);
	}
}

static void spaces_blocks(void **state)
{
	static const struct row rows[] = {
		{ { .kind = BLOCK_HEADING }, "H", NULL, 0, NULL },
		{ { .kind = BLOCK_ITEM }, "a", "b", 0, NULL },
		{ { .kind = BLOCK_ITEM, .is_spaced = true },
		  "c",
		  NULL,
		  0,
		  NULL },
		{ { .kind = BLOCK_HEADING }, "I", NULL, 0, NULL },
	};
	static const struct {
		bool is_dense;
		const char *want;
		int first[4];
	} cases[] = {
		{ false, "‹H›\n‹a›\n  ‹b›\n\n‹c›\n\n‹I›\n", { 0, 1, 4, 6 } },
		{ true, "‹H›\n‹a›\n  ‹b›\n‹c›\n‹I›\n", { 0, 1, 3, 4 } },
	};

	(void)state;
	for (size_t c = 0; c < LENGTH_OF(cases); c++) {
		struct layout layout;
		struct page page;
		char *got;

		page_init(&page);
		for (size_t i = 0; i < LENGTH_OF(rows); i++)
			add_block(&page, &rows[i]);
		layout_init(&layout);
		layout.is_dense = cases[c].is_dense;
		layout_page(&layout, &page);
		got = print(&layout);
		assert_string_equal(got, cases[c].want);
		free(got);
		for (int i = 0; i < 4; i++)
			assert_int_equal(layout_first(&layout, i),
					 cases[c].first[i]);
		assert_int_equal(layout_height(&layout, 1), 2);
		assert_int_equal(layout_height(&layout, 9), 0);
		layout_release(&layout);
		page_release(&page);
	}
}

/* Emphasis and marks only add a role to the words. */
static void keeps_emphasis(void **state)
{
	struct layout layout;
	struct page page;
	struct block *block;
	struct span span = { 4, 13 };
	static const struct {
		const char *text;
		int column;
		enum role role;
	} want[2][2] = {
		{ { "One ", 0, ROLE_NORMAL }, { "two", 4, ROLE_EMPHASIS } },
		{ { "three", 0, ROLE_EMPHASIS }, { " four", 5, ROLE_NORMAL } },
	};

	(void)state;
	page_init(&page);
	block = page_append(&page, BLOCK_TEXT, NULL, "One two three four");
	block->title.emphasis = &span;
	block->title.emphasis_count = 1;
	layout_init(&layout);
	layout.width = 10;
	layout_page(&layout, &page);
	assert_int_equal(layout.count, 2);
	for (size_t l = 0; l < 2; l++) {
		assert_int_equal(layout.lines[l].run_count, 2);
		for (size_t r = 0; r < 2; r++) {
			const struct run *run = &layout.lines[l].runs[r];

			assert_int_equal(run->length, strlen(want[l][r].text));
			assert_memory_equal(run->text, want[l][r].text,
					    run->length);
			assert_int_equal(run->column, want[l][r].column);
			assert_int_equal(run->role, want[l][r].role);
		}
	}
	block->title.emphasis = NULL;
	block->title.emphasis_count = 0;
	layout_release(&layout);
	page_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lays_out_paragraphs),
		cmocka_unit_test(lays_out_rows),
		cmocka_unit_test(keeps_urls_whole),
		cmocka_unit_test(shows_the_caret),
		cmocka_unit_test(transliterates_before_wrapping),
		cmocka_unit_test(fits_every_width),
		cmocka_unit_test(spaces_blocks),
		cmocka_unit_test(keeps_emphasis),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
