/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/text.h"

/* Characters that are hard to see in a source. */
#define AE    "\303\244"
#define UE    "\303\274"
#define SS    "\303\237"
#define ACUTE "\314\201"     /* U+0301, combining */
#define WIDE  "\346\274\242" /* U+6F22, two columns */
#define FAMILY                                                                 \
	"\360\237\221\250\342\200\215\360\237\221\251\342\200\215"             \
	"\360\237\221\247"
#define LOW9	 "\342\200\236" /* U+201E */
#define HIGH6	 "\342\200\234" /* U+201C */
#define EN_DASH	 "\342\200\223"
#define NBSP	 "\302\240"
#define ELLIPSIS "\342\200\246"
#define UNKNOWN	 "\357\277\275" /* U+FFFD */

static void finds_invalid_utf8(void **state)
{
	static const struct {
		const char *s;
		long bad; /* -1: fine */
	} rows[] = {
		{ "", -1 },
		{ "abc" AE WIDE FAMILY, -1 },
		{ "\xEF\xBF\xBF", -1 },
		{ "\xF4\x8F\xBF\xBF", -1 },
		{ "a\xC3", 1 },
		{ "ab\xFFz", 2 },
		{ AE "\xA4", 2 },
		{ "\xC0\x80", 0 },
		{ "\xED\xA0\x80", 0 },
		{ "\xF4\x90\x80\x80", 0 },
		{ "a\xE2\x80", 1 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		size_t bad = 99;

		assert_int_equal(text_is_utf8(rows[i].s, strlen(rows[i].s),
					      &bad),
				 rows[i].bad < 0);
		assert_int_equal(bad, rows[i].bad < 0 ? 99 : rows[i].bad);
		(void)text_is_utf8(rows[i].s, strlen(rows[i].s), NULL);
	}
}

/* Is every one of these, and no neighbour of theirs, kept from a terminal? */
static bool must_not_pass(unsigned long c)
{
	return (c < 0x20 && c != '\n' && c != '\t') ||
	       (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200B ||
	       c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029 ||
	       (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
	       (c >= 0xE0000 && c <= 0xE007F);
}

static void keeps_controls_from_the_terminal(void **state)
{
	unsigned long c;

	(void)state;
	for (c = 1; c <= 0x10FFFF; c++) {
		char bytes[8] = "x";
		size_t n = text_encode(bytes + 1, c);
		size_t bad = 99;
		struct strbuf out;

		if (c >= 0xD800 && c <= 0xDFFF) {
			assert_int_equal(n, 0);
			continue;
		}
		if (text_is_printable(bytes, n + 1, &bad) == must_not_pass(c))
			fail_msg("U+%04lX", c);
		assert_int_equal(bad, must_not_pass(c) ? 1 : 99);
		strbuf_init(&out);
		text_clean(&out, bytes, n + 1, true);
		if (must_not_pass(c))
			assert_string_equal(out.s, "x");
		else if (c == '\t')
			assert_string_equal(out.s, "x ");
		else
			assert_int_equal(out.length, n + 1);
		strbuf_release(&out);
	}
	assert_int_equal(text_encode((char[4]){ 0 }, 0x110000), 0);
}

static void cleans(void **state)
{
	static const struct {
		const char *s;
		bool keep_newlines;
		const char *want;
	} rows[] = {
		{ "", true, "" },
		{ "a\tb\nc\r\n", true, "a b\nc\n" },
		{ "a\tb\nc\r\n", false, "a b c " },
		{ "\033[31mred\a", true, "[31mred" },
		{ "a\xFF\xFE" AE, true, "a" UNKNOWN UNKNOWN AE },
		{ "a\xE2\x80", true, "a" UNKNOWN },
		{ UNKNOWN, true, UNKNOWN },
		{ FAMILY, true, FAMILY },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct strbuf out;

		strbuf_init(&out);
		text_clean(&out, rows[i].s, strlen(rows[i].s),
			   rows[i].keep_newlines);
		assert_string_equal(out.s, rows[i].want);
		assert_true(text_is_utf8(out.s, out.length, NULL));
		assert_true(text_is_printable(out.s, out.length, NULL));
		strbuf_release(&out);
	}
}

static void measures_columns(void **state)
{
	static const struct {
		const char *s;
		int width;
	} rows[] = {
		{ "", 0 },
		{ "abc", 3 },
		{ AE UE SS, 3 },
		{ "e" ACUTE "x", 2 },
		{ WIDE WIDE, 4 },
		{ LOW9 "x" HIGH6, 3 },
		{ "a\nb", 2 },
		{ NBSP "x", 2 },
		{ EN_DASH, 1 },
		{ ELLIPSIS, 1 },
		{ UNKNOWN "a", 2 },
		{ "\342\202\254", 1 },
		{ "\360\237\230\200", 2 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++)
		assert_int_equal(text_width(rows[i].s, strlen(rows[i].s)),
				 rows[i].width);
}

static void steps_over_clusters(void **state)
{
	static const struct {
		const char *s;
		size_t ends[6];
	} rows[] = {
		{ "abc", { 1, 2, 3 } },
		{ "a" AE "b", { 1, 3, 4 } },
		{ "e" ACUTE "x", { 3, 4 } },
		{ FAMILY "x", { 18, 19 } },
		{ WIDE "x", { 3, 4 } },
		{ "\360\237\207\251\360\237\207\252x", { 8, 9 } },
		{ "a\nb", { 1, 2, 3 } },
		{ "a\r\nb", { 1, 3, 4 } },
		{ "a\xFF"
		  "b",
		  { 1, 2, 3 } },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		size_t length = strlen(rows[i].s);
		size_t at = 0;
		size_t k;

		for (k = 0; at < length; k++) {
			size_t next = text_next(rows[i].s, length, at);

			assert_int_equal(next, rows[i].ends[k]);
			assert_int_equal(text_previous(rows[i].s, length, next),
					 at);
			at = next;
		}
		assert_int_equal(text_next(rows[i].s, length, length), length);
		assert_int_equal(text_previous(rows[i].s, length, 0), 0);
	}
}

/* Marks without end are cut somewhere, but every step goes on. */
static void steps_over_marks_without_end(void **state)
{
	struct strbuf sb;
	size_t at = 0;
	int i;

	(void)state;
	strbuf_init(&sb);
	strbuf_addc(&sb, 'a');
	for (i = 0; i < 5000; i++)
		strbuf_adds(&sb, ACUTE);
	while (at < sb.length) {
		size_t next = text_next(sb.s, sb.length, at);

		assert_in_range(next, at + 1, at + 256);
		assert_true(text_is_utf8(sb.s + at, next - at, NULL));
		at = next;
	}
	while (at) {
		size_t previous = text_previous(sb.s, sb.length, at);

		assert_in_range(previous, at > 512 ? at - 512 : 0, at - 1);
		at = previous;
	}
	strbuf_release(&sb);
}

static void fits_columns(void **state)
{
	static const struct {
		const char *s;
		int columns;
		size_t fit;
		size_t words;
	} rows[] = {
		{ "one two", 7, 7, 7 },
		{ "one two", 6, 6, 3 },
		{ "one two", 4, 4, 3 },
		{ "one two", 3, 3, 3 },
		{ "one two", 2, 2, 2 },
		{ "one  two", 5, 5, 3 },
		{ "one two three", 10, 10, 7 },
		{ "one", 0, 0, 0 },
		{ "one", -1, 0, 0 },
		{ "", 5, 0, 0 },
		{ AE UE "x", 2, 4, 4 },
		{ "e" ACUTE "x", 1, 3, 3 },
		{ WIDE WIDE, 3, 3, 3 },
		{ WIDE, 1, 0, 0 },
		{ " one", 2, 2, 2 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		const char *s = rows[i].s;

		assert_int_equal(text_fit(s, strlen(s), rows[i].columns),
				 rows[i].fit);
		assert_int_equal(text_fit_words(s, strlen(s), rows[i].columns),
				 rows[i].words);
	}
}

/* The lines with '/' between them. */
static void wrap(const char *s, int first, int width, struct strbuf *out)
{
	struct text_lines lines;
	size_t i;

	text_lines_init(&lines);
	text_wrap(&lines, s, strlen(s), first, width);
	for (i = 0; i < lines.count; i++) {
		if (i)
			strbuf_addc(out, '/');
		strbuf_add(out, s + lines.item[i].from,
			   lines.item[i].to - lines.item[i].from);
	}
	text_lines_release(&lines);
}

static void wraps(void **state)
{
	static const struct {
		const char *s;
		int first, width;
		const char *want;
	} rows[] = {
		{ "", 5, 5, "" },
		{ "one two three", 20, 20, "one two three" },
		{ "one two three", 13, 13, "one two three" },
		{ "one two three", 12, 12, "one two/three" },
		{ "one two three", 7, 7, "one two/three" },
		{ "one two three", 6, 6, "one/two/three" },
		{ "one two three", 3, 20, "one/two three" },
		{ "one two three", 20, 3, "one two three" },
		{ "one two three", 4, 3, "one/two/thr/ee" },
		{ "one  two  ", 4, 4, "one/two" },
		{ "one two   ", 7, 7, "one two" },
		{ "  one", 5, 5, "  one" },
		{ "   ", 2, 2, "" },
		/* newlines end lines */
		{ "a\nb", 5, 5, "a/b" },
		{ "a\n", 5, 5, "a" },
		{ "\n", 5, 5, "" },
		{ "\n\n", 5, 5, "/" },
		{ "a\n\nb\n", 5, 5, "a//b" },
		{ "one two\nthree", 3, 9, "one/two/three" },
		/* a first line too narrow */
		{ "three four", 2, 5, "/three/four" },
		{ "threefour", 2, 5, "th/reefo/ur" },
		/* long words, clusters, wide characters */
		{ "abcdef", 4, 4, "abcd/ef" },
		{ "a" ACUTE "bc", 2, 2, "a" ACUTE "b/c" },
		{ WIDE WIDE WIDE, 5, 5, WIDE WIDE "/" WIDE },
		{ WIDE WIDE, 1, 1, WIDE "/" WIDE },
		{ "ab " ACUTE "c", 2, 2, "ab/ " ACUTE "c" },
		{ "ab   " ACUTE "c", 3, 3, "ab/ " ACUTE "c" },
		{ "ab", 0, -5, "a/b" },
		/* UAX 14 */
		{ "auf instagram.com", 14, 14, "auf/instagram.com" },
		{ "an maria@x.org", 11, 11, "an/maria@x.org" },
		{ "well-known", 6, 6, "well-/known" },
		{ "10" NBSP "km weit", 5, 5, "10" NBSP "km/weit" },
		{ "auf " LOW9 "Senden" HIGH6 ".", 9, 9,
		  "auf/" LOW9 "Senden" HIGH6 "." },
		{ "ja " EN_DASH " nein", 4, 4, "ja " EN_DASH "/nein" },
		{ "Stra" SS "e " UE "ber", 6, 6, "Stra" SS "e/" UE "ber" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct strbuf out;

		strbuf_init(&out);
		wrap(rows[i].s, rows[i].first, rows[i].width, &out);
		if (strcmp(out.s, rows[i].want) != 0)
			fail_msg("row %zu, \"%s\" in %d and %d: \"%s\", wanted "
				 "\"%s\"",
				 i, rows[i].s, rows[i].first, rows[i].width,
				 out.s, rows[i].want);
		strbuf_release(&out);
	}
}

/* Whatever the width: nothing lost, nothing too wide, and it ends. */
static void wrapping_loses_nothing(void **state)
{
	static const char text[] =
		"Melde dich zuerst an, dann \303\266ffne das Formular im "
		"selben Fenster. " LOW9
		"Einstellungen und Privatsph\303\244re" HIGH6 " " EN_DASH
		" Donaudampfschifffahrtsgesellschaft, " WIDE WIDE " " FAMILY
		" e" ACUTE ".";
	int first, width;

	(void)state;
	for (first = 0; first < 40; first++) {
		for (width = 0; width < 90; width += 1 + width / 8) {
			struct text_lines lines;
			size_t seen = 0;
			size_t i;

			text_lines_init(&lines);
			text_wrap(&lines, text, strlen(text), first, width);
			for (i = 0; i < lines.count; i++) {
				size_t from = lines.item[i].from;
				size_t to = lines.item[i].to;
				int limit = i ? width : first;

				for (; seen < from; seen++)
					assert_int_equal(text[seen], ' ');
				seen = to;
				if (text_width(text + from, to - from) >
					    limit &&
				    text_next(text, to, from) < to)
					fail_msg("%d/%d: line %zu is too wide",
						 first, width, i);
			}
			assert_int_equal(seen, strlen(text));
			text_lines_release(&lines);
		}
	}
}

static void folds(void **state)
{
	static const struct {
		const char *a;
		const char *b;
	} equal[] = {
		{ UE "ber", "uber" },
		{ "\303\234BER", "uber" },
		{ "u\314\210ber", UE "ber" },
		{ "Stra" SS "e", "STRASSE" },
		{ "\357\254\201x", "fix" },
		{ "\357\274\241", "a" },
		{ "\316\243", "\317\202" },
		{ "na\303\257ve", "Naive" },
		{ "", "" },
		{ "a\xFF", "A" UNKNOWN },
		{ ACUTE, "" },
	};
	static const struct {
		const char *a;
		const char *b;
	} different[] = {
		{ "uber", "ueber" },
		{ "a b", "ab" },
		{ "a", "" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(equal); i++) {
		char *a = text_fold(equal[i].a);
		char *b = text_fold(equal[i].b);
		char *again = text_fold(a);

		assert_string_equal(a, b);
		assert_string_equal(again, a);
		free(a);
		free(b);
		free(again);
	}
	for (i = 0; i < LENGTH_OF(different); i++) {
		char *a = text_fold(different[i].a);
		char *b = text_fold(different[i].b);

		assert_string_not_equal(a, b);
		free(a);
		free(b);
	}
}

static void folds_long_texts(void **state)
{
	enum { LENGTH = 4 * 1024 * 1024 };
	char *s = mem_alloc(LENGTH + 1);
	char *folded;

	(void)state;
	memset(s, 'A', LENGTH);
	s[LENGTH] = '\0';
	folded = text_fold(s);
	assert_int_equal(strlen(folded), LENGTH);
	assert_int_equal(strspn(folded, "a"), LENGTH);
	free(folded);
	free(s);
}

static void transliterates(void **state)
{
	static const struct {
		const char *s;
		const char *charset;
		const char *want;
	} rows[] = {
		{ "plain", "ASCII", "plain" },
		{ "plain", "ISO-8859-1", "plain" },
		{ AE UE SS, "UTF-8", AE UE SS },
		{ AE UE SS, "utf-8", AE UE SS },
		{ AE UE SS "\303\226", "ASCII", "aeuessOe" },
		{ AE UE SS "\303\226", "ISO-8859-1", "\xE4\xFC\xDF\xD6" },
		{ "a\314\210", "ASCII", "a" },
		{ LOW9 "x" HIGH6, "ASCII", "\"x\"" },
		{ LOW9 "x" HIGH6, "ISO-8859-1", "\"x\"" },
		{ LOW9 "x" HIGH6, "WINDOWS-1252", "\x84x\x93" },
		{ "a " EN_DASH " b" ELLIPSIS, "ASCII", "a - b..." },
		{ "5" NBSP "\342\202\254", "ASCII", "5 EUR" },
		{ "5" NBSP "\342\202\254", "ISO-8859-15", "5\xA0\xA4" },
		{ "\302\247 21", "ASCII", "Par. 21" },
		{ "caf\303\251 \305\202", "ASCII", "cafe l" },
		{ "\305\231", "ISO-8859-1", "r" },
		{ "\302\275", "ASCII", "1/2" },
		{ "\357\254\201", "ASCII", "fi" },
		{ WIDE "x", "ASCII", "?x" },
		{ "\320\226", "ISO-8859-1", "?" },
		{ "x\xFFy", "ASCII", "x?y" },
		{ "\302\255x", "ASCII", "x" },
		{ "\342\235\244\357\270\217", "ASCII", "?" },
		{ AE, "NO-SUCH-CHARSET", "ae" },
		{ "", "ASCII", "" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct strbuf out;

		strbuf_init(&out);
		text_transliterate(&out, rows[i].s, strlen(rows[i].s),
				   rows[i].charset);
		assert_string_equal(out.s, rows[i].want);
		strbuf_release(&out);
	}
}

static void takes_what_comes_in_a_charset(void **state)
{
	static const struct {
		const char *s, *charset, *want; /* NULL: it is none */
	} rows[] = {
		{ "", "CP1258", "" },
		{ "\xE4", "ISO-8859-1", AE },
		{ "\xA4", "ISO-8859-15", "\342\202\254" },
		{ AE, "UTF-8", AE },
		{ AE, "ASCII", AE },
		/* Charsets in which a mark may follow any letter. */
		{ "abc", "CP1258", "abc" },
		{ "Ph\xEA", "CP1258", "Ph\303\252" },
		{ "\xF4\xEC", "CP1258", "\341\273\221" },
		{ "\xF9\xEC", "CP1255", "\327\251\327\234" },
		{ "abc", "TCVN", "abc" },
		{ "\033$BF|K\\\033(B", "ISO-2022-JP",
		  "\346\227\245\346\234\254" },
		/* Half a character, and no charset. */
		{ "\xE4", "UTF-8", NULL },
		{ "a\xC3", "EUC-JP", NULL },
		{ "a", "NO-SUCH-CHARSET", NULL },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		const char *want = rows[i].want;
		struct strbuf out;

		strbuf_init(&out);
		strbuf_adds(&out, "before ");
		assert_int_equal(text_from_charset(&out, rows[i].s,
						   rows[i].charset),
				 want != NULL);
		assert_string_equal(out.s + strlen("before "),
				    want ? want : "");
		strbuf_release(&out);
	}
}

/* Longer than what is converted at a time, and ending anywhere in it. */
static void takes_long_texts_in_a_charset(void **state)
{
	size_t length;

	(void)state;
	for (length = 1; length < 600; length++) {
		char *s = mem_alloc(length + 1);
		struct strbuf out;

		memset(s, 'a', length);
		s[length] = '\0';
		strbuf_init(&out);
		assert_true(text_from_charset(&out, s, "CP1258"));
		assert_string_equal(out.s, s);
		strbuf_release(&out);
		free(s);
	}
}

/* No character, however odd, brings anything but ASCII into ASCII. */
static void ascii_stays_ascii(void **state)
{
	unsigned long c;

	(void)state;
	for (c = 1; c <= 0x2FFFF; c++) {
		char bytes[4];
		size_t n = text_encode(bytes, c);
		struct strbuf out;
		size_t i;

		strbuf_init(&out);
		text_transliterate(&out, bytes, n, "ASCII");
		for (i = 0; i < out.length; i++)
			assert_in_range(out.s[i], 1, 127);
		strbuf_release(&out);
	}
}

static void tells_letters_apart(void **state)
{
	(void)state;
	assert_true(text_is_same_letter("a", "A"));
	assert_true(text_is_same_letter("\303\244", "\303\204"));
	assert_true(text_is_same_letter("\316\273", "\316\233"));
	assert_true(text_is_same_letter("/", "/"));
	assert_false(text_is_same_letter("a", "\303\244"));
	assert_false(text_is_same_letter("a", "b"));
	assert_false(text_is_same_letter("a", ""));
}

static void encodes_addresses(void **state)
{
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	text_percent_encode(&out, "https://example.org/a?b=c%20d#\303\244");
	assert_string_equal(out.s, "https://example.org/a?b=c%20d#%C3%A4");
	strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_invalid_utf8),
		cmocka_unit_test(keeps_controls_from_the_terminal),
		cmocka_unit_test(cleans),
		cmocka_unit_test(measures_columns),
		cmocka_unit_test(steps_over_clusters),
		cmocka_unit_test(steps_over_marks_without_end),
		cmocka_unit_test(fits_columns),
		cmocka_unit_test(wraps),
		cmocka_unit_test(wrapping_loses_nothing),
		cmocka_unit_test(folds),
		cmocka_unit_test(folds_long_texts),
		cmocka_unit_test(transliterates),
		cmocka_unit_test(takes_what_comes_in_a_charset),
		cmocka_unit_test(takes_long_texts_in_a_charset),
		cmocka_unit_test(ascii_stays_ascii),
		cmocka_unit_test(tells_letters_apart),
		cmocka_unit_test(encodes_addresses),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
