/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/text.h"
#include "plain/speech.h"

static void check_row(const struct page *page, const char *expected)
{
	struct speech speech;
	struct strbuf out;

	speech_init(&speech);
	strbuf_init(&out);
	speech_of(&speech, page);
	speech_all(&speech, 0, &out);
	assert_string_equal(out.s, expected);
	assert_true(text_is_printable(out.s, out.length, NULL));
	strbuf_release(&out);
	speech_release(&speech);
}

struct row_case {
	enum block_kind kind;
	enum mark mark;
	const char *title, *value, *detail, *alert;
	enum action enter;
	const char *said;
};

static void says_rows(void **state)
{
	static const struct row_case cases[] = {
		{ BLOCK_HEADING, MARK_NONE, "Due", NULL, NULL, NULL,
		  ACTION_NONE, "Due:\n" },
		{ BLOCK_HEADING, MARK_NONE, "What now?", NULL, NULL, NULL,
		  ACTION_NONE, "What now?\n" },
		{ BLOCK_TEXT, MARK_NONE, "A paragraph", NULL, "One.\n\nTwo",
		  NULL, ACTION_NONE, "A paragraph.\nOne.\nTwo.\n" },
		{ BLOCK_POINT, MARK_NONE, "A point", NULL, NULL, NULL,
		  ACTION_NONE, "A point.\n" },
		{ BLOCK_CAUTION, MARK_NONE, "Not so fast", NULL, NULL, NULL,
		  ACTION_NONE, "Caution: Not so fast.\n" },
		{ BLOCK_URL, MARK_NONE, "https://example.org/a?b", NULL,
		  "Seen in May", NULL, ACTION_NONE,
		  "https://example.org/a?b\nSeen in May.\n" },
		{ BLOCK_LINES, MARK_NONE, "Haus GmbH\n12345 Ort", NULL, NULL,
		  NULL, ACTION_NONE, "Haus GmbH\n12345 Ort\n" },
		{ BLOCK_ITEM, MARK_ATTENTION, "Instagram Laden", NULL,
		  "answer overdue", NULL, ACTION_OPEN,
		  "1. Needs attention: Instagram Laden: answer overdue.\n" },
		{ BLOCK_STEP, MARK_DONE, "Tap “Send”", NULL, NULL, NULL,
		  ACTION_OPEN, "1. Done: Tap “Send”.\n" },
		{ BLOCK_STEP, MARK_OPEN, "Tap “Send”", NULL, "This counts.",
		  NULL, ACTION_OPEN, "1. Open: Tap “Send”. This counts.\n" },
		{ BLOCK_STEP, MARK_DONE, "Log in", NULL, NULL,
		  "not saved: full", ACTION_OPEN,
		  "1. Needs attention: Log in, not saved: full.\n" },
		{ BLOCK_FIELD, MARK_NONE, "Name", "", NULL, NULL, ACTION_NONE,
		  "1. Name: empty.\n" },
		{ BLOCK_FIELD, MARK_NONE, "Address", "a@example.org", NULL,
		  NULL, ACTION_NONE, "1. Address: a@example.org\n" },
		{ BLOCK_PICK, MARK_NONE, "Which?", "Germany", NULL, NULL,
		  ACTION_OPEN, "1. Which? Germany\n" },
		{ BLOCK_BUTTON, MARK_NONE, "Go to:", NULL, NULL, NULL,
		  ACTION_SAVE, "1. Go to:\n" },
		/* What must not reach a terminal does not. */
		{ BLOCK_ITEM, MARK_NONE, "A\033[31m\tB\302\233\342\200\256",
		  "\a\r", "\033]0;x\a", "\033c", ACTION_OPEN, NULL },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		const struct row_case *c = &cases[i];
		struct page page;
		struct block *block;
		char *expected;

		page_init(&page);
		page_set_title(&page, "Title - of it");
		block = page_append(&page, c->kind, "id", c->title);
		block->mark = c->mark;
		block->value = c->value;
		block->alert = c->alert;
		block->enter = c->enter;
		if (c->detail)
			rich_set_plain(&block->detail, c->detail);
		if (c->kind == BLOCK_LINES) {
			free(block->title.text);
			block->title.text = mem_strdup(c->title);
		}
		expected = mem_printf(
			"Title, of it.\n%s",
			c->said ? c->said
				: "1. Needs attention: A[31m B: , c. ]0;x.\n");
		check_row(&page, expected);
		free(expected);
		page_release(&page);
	}
}

static void page_of_two(struct page *page, const char *second)
{
	page_init(page);
	page->address = "two";
	page_set_title(page, "Two");
	page_append(page, BLOCK_TEXT, "one", "One");
	page_append(page, BLOCK_TEXT, "two", second);
}

static void says_what_changed(void **state)
{
	struct speech before, now;
	struct page page;
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	speech_init(&before);
	speech_init(&now);
	page_of_two(&page, "Two");
	speech_of(&before, &page);
	assert_false(speech_is_same_page(&before, &now));
	speech_of(&now, &page);
	page_release(&page);
	assert_true(speech_is_same_page(&before, &now));
	assert_false(speech_changes(&before, &now, 0, &out));
	page_of_two(&page, "Three");
	page_append(&page, BLOCK_TEXT, "new", "New");
	speech_of(&now, &page);
	page_release(&page);
	assert_true(speech_changes(&before, &now, 0, &out));
	assert_string_equal(out.s, "Three.\nNew.\n");
	strbuf_release(&out);
	speech_release(&before);
	speech_release(&now);
}

static void wraps_all_but_addresses(void **state)
{
	static const char text[] = "One two three four five six\n"
				   "https://example.org/a/very/long/address\n"
				   "Seven\n";
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	speech_wrap(&out, text, 0);
	assert_string_equal(out.s, text);
	strbuf_reset(&out);
	speech_wrap(&out, text, 20);
	assert_string_equal(out.s, "One two three four\nfive six\n"
				   "https://example.org/a/very/long/address\n"
				   "Seven\n");
	strbuf_release(&out);
}

static void a_code_is_never_wrapped(void **state)
{
	static const char code[] = "## ## ## ## ## ## ## ##\n   #  #  #   ##\n";
	struct speech speech;
	struct strbuf out;
	struct page page;

	(void)state;
	page_init(&page);
	page_set_title(&page, "Code");
	page_append(&page, BLOCK_CODE, "code", "A code")->lines = code;
	speech_init(&speech);
	strbuf_init(&out);
	speech_of(&speech, &page);
	speech_all(&speech, 20, &out);
	assert_non_null(strstr(out.s, code));
	strbuf_release(&out);
	speech_release(&speech);
	page_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_rows),
		cmocka_unit_test(says_what_changed),
		cmocka_unit_test(wraps_all_but_addresses),
		cmocka_unit_test(a_code_is_never_wrapped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
