/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar files: the form of RFC 5545. */
#include <config.h>

#include "lib/opened.h"

#include "base/text.h"
#include "print/ics.h"

static struct record *account(const char *label)
{
	const struct entry_draft draft = { .id = "00000001",
					   .now = opened_now(NULL),
					   .is = "set" };
	const char *const pairs[] = { "field", "label", "value", label, NULL };
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", "forum");

	record_add(r, &draft, pairs);
	return r;
}

/* One event for an account of that label. */
static void write_one(const char *label, struct strbuf *out)
{
	struct due_entry entry = {
		.item = { .kind = DUE_ANSWER,
			  .day = { 2026, 12, 22 },
			  .basis = DUE_FROM_TERM,
			  .round = 2 },
	};
	const struct due_list list = { &entry, 1, 1 };
	struct record *r = account(label);
	struct opened o;

	opened_init(&o, "tests/data/content-small", NULL, NULL, "en");
	entry.account = r;
	ics_due(&o.app.deed, &list, opened_now(NULL), out);
	opened_release(&o);
	record_free(r);
}

static void check_lines(const struct strbuf *text)
{
	const char *line = text->s;

	while (*line) {
		const char *end = strstr(line, "\r\n");

		assert_non_null(end);
		assert_true(end - line <= 75);
		assert_null(memchr(line, '\n', (size_t)(end - line)));
		assert_true(text_is_utf8(line, (size_t)(end - line), NULL));
		line = end + 2;
	}
}

/* Folded lines joined again (RFC 5545 3.1). */
static char *unfold(const char *text)
{
	struct strbuf out;

	strbuf_init(&out);
	for (; *text; text++) {
		if (strncmp(text, "\r\n ", 3) == 0)
			text += 2;
		else
			strbuf_addc(&out, *text);
	}
	return strbuf_detach(&out);
}

static void check_summary(const char *label, const char *wanted)
{
	char *line = mem_printf("\r\nSUMMARY:Forum %s: answer from Meta\r\n",
				wanted);
	struct strbuf text;
	char *whole;

	strbuf_init(&text);
	write_one(label, &text);
	check_lines(&text);
	whole = unfold(text.s);
	if (!strstr(whole, line))
		fail_msg("no %s in\n%s", line, whole);
	free(whole);
	free(line);
	strbuf_release(&text);
}

static void test_values(void **state)
{
	static const char *const rows[][2] = {
		{ "Privat", "Privat" },
		{ "a,b;c\\d", "a\\,b\\;c\\\\d" },
		{ "eins\nEND:VCALENDAR", "eins END:VCALENDAR" },
		{ "a:b \"c\"", "a:b \"c\"" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++)
		check_summary(rows[i][0], rows[i][1]);
}

/* Wherever the fold falls, it falls between characters. */
static void test_folding(void **state)
{
	struct strbuf label;

	(void)state;
	strbuf_init(&label);
	for (int i = 0; i < 120; i++) {
		strbuf_adds(&label, i % 3 ? "\303\244" : "\360\237\246\212");
		check_summary(label.s, label.s);
	}
	strbuf_release(&label);
}

static void test_event(void **state)
{
	static const char *const wanted[] = {
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
		"\r\nUID:7f3a9c1e-2-answer@widerspruch\r\n",
		"\r\nDTSTAMP:20261122T100000Z\r\n",
		"\r\nDTSTART;VALUE=DATE:20261222\r\n",
		"\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n",
		"\r\nTRIGGER:PT9H\r\nEND:VALARM\r\nEND:VEVENT\r\n",
		"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
	};
	struct strbuf text;

	(void)state;
	strbuf_init(&text);
	write_one("Privat", &text);
	for (size_t i = 0; i < LENGTH_OF(wanted); i++)
		if (!strstr(text.s, wanted[i]))
			fail_msg("no %s in\n%s", wanted[i], text.s);
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_folding),
		cmocka_unit_test(test_event),
	};

	golden_start();
	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
