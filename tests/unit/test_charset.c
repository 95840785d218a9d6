/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <locale.h>

#include "tui/charset.h"

static void fits_text_to_the_terminal(void **state)
{
	static const struct {
		const char *charset, *text, *want;
	} rows[] = {
		{ NULL, "Öl „x“ …", "Öl „x“ …" },
		{ NULL, "a\tb\033[1m\xff", "a b[1m\xEF\xBF\xBD" },
		{ NULL, "a\nb", "a\nb" },
		{ "ASCII", "plain\nwords", "plain\nwords" },
		{ "ASCII", "Öl „x“ …", "Oel \"x\" ..." },
		{ "ISO-8859-1", "Öl „x“ …", "Öl \"x\" ..." },
		{ "ISO-8859-15", "5 €", "5 €" },
		{ "ISO-8859-1", "5 €", "5 EUR" },
		{ "KOI8-R", "Ж ä", "Ж ae" },
		{ "ASCII", "\xE2\x80\xAEx", "x" }, /* U+202E */
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct strbuf out;

		strbuf_init(&out);
		charset_fit(&out, rows[i].text, strlen(rows[i].text),
			    rows[i].charset);
		assert_string_equal(out.s, rows[i].want);
		strbuf_release(&out);
	}
}

/* Longer than any buffer inside. */
static void fits_long_text(void **state)
{
	struct strbuf text, out;

	(void)state;
	strbuf_init(&text);
	strbuf_init(&out);
	for (int i = 0; i < 1000; i++)
		strbuf_adds(&text, "ä");
	charset_fit(&out, text.s, text.length, "ISO-8859-1");
	assert_string_equal(out.s, text.s);
	strbuf_reset(&out);
	charset_fit(&out, text.s, text.length, "ASCII");
	assert_int_equal(out.length, 2000);
	strbuf_release(&text);
	strbuf_release(&out);
}

static void makes_wide_characters(void **state)
{
	static const struct {
		const char *text;
		int width;
		const wchar_t *want;
	} rows[] = {
		{ "a", 1, L"a" },
		{ "ä", 1, L"\u00e4" },
		{ "e\xCC\x81", 1, L"e\u0301" },
		{ "漢", 2, L"\u6f22" },
		{ "漢", 1, L"?" }, /* would shift what follows */
		{ "\xCC\x81", 1, L"?" },
		{ "a\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85", 1,
		  L"a\u0301\u0302\u0303\u0304" },
		{ "👩‍👩", 2, L"\U0001f469\u200d" },
	};

	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		skip();
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		wchar_t out[6];

		charset_wide(rows[i].text, rows[i].width, out, 5);
		assert_int_equal(wcscmp(out, rows[i].want), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fits_text_to_the_terminal),
		cmocka_unit_test(fits_long_text),
		cmocka_unit_test(makes_wide_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
