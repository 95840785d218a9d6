/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as plain text and as HTML, with whatever it holds. */
#include <config.h>

#include "lib/unit.h"

#include "base/i18n.h"
#include "base/text.h"
#include "print/document.h"
#include "print/html.h"

static const char *const heads[] = { "Day", "What" };
static const char *const cells[] = { "22 Nov", "<b>sent</b>" };

static void fill(struct document *d)
{
	document_init(d, "en", "A \"letter\" </title>");
	document_add(d, DOCUMENT_LINES, "Maria Muster\nWeg 1");
	document_add(d, DOCUMENT_ASIDE, "22 November 2026");
	document_add(d, DOCUMENT_STRONG, "Subject");
	document_add(d, DOCUMENT_TEXT, "One.\n\nTwo & three.");
	document_add(d, DOCUMENT_TEXT, "");
	document_add(d, DOCUMENT_POINT, "a point that is longer than a line");
	document_add(d, DOCUMENT_POINT, "b");
	document_heading(d, 1, "Head");
	document_row(d, true, heads, 2);
	document_row(d, false, cells, 2);
	document_add(d, DOCUMENT_SIGNED, "Maria Muster");
}

static void test_text(void **state)
{
	struct document d;
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	fill(&d);
	document_text(&d, 30, &out);
	assert_string_equal(out.s, "Maria Muster\n"
				   "Weg 1\n"
				   "\n"
				   "              22 November 2026\n"
				   "\n"
				   "Subject\n"
				   "\n"
				   "One.\n"
				   "\n"
				   "Two & three.\n"
				   "\n"
				   "- a point that is longer than\n"
				   "  a line\n"
				   "- b\n"
				   "\n"
				   "Head\n"
				   "====\n"
				   "\n"
				   "Day: 22 Nov\n"
				   "What: <b>sent</b>\n"
				   "\n"
				   "\n"
				   "\n"
				   "Maria Muster\n");
	document_release(&d);
	strbuf_release(&out);
}

static size_t count(const char *text, const char *part)
{
	size_t n = 0;

	for (; (text = strstr(text, part)); text += strlen(part))
		n++;
	return n;
}

static void test_html(void **state)
{
	struct document d;
	struct strbuf out;

	(void)state;
	strbuf_init(&out);
	fill(&d);
	html_write(&d, &out);
	assert_non_null(strstr(out.s, "<html lang=\"en\">"));
	assert_non_null(strstr(out.s, "@page { size: A4;"));
	assert_non_null(strstr(out.s, "<title>A &quot;letter&quot; "
				      "&lt;/title&gt;</title>"));
	assert_non_null(strstr(out.s, "<p>Two &amp; three.</p>"));
	assert_non_null(strstr(out.s, "Maria Muster<br>\nWeg 1"));
	assert_non_null(strstr(out.s, "<td>&lt;b&gt;sent&lt;/b&gt;</td>"));
	assert_non_null(strstr(out.s, "<th scope=\"col\">Day</th>"));
	assert_non_null(strstr(out.s, "<p class=\"signed\">Maria Muster</p>"));
	assert_int_equal(count(out.s, "<ul>"), 1);
	assert_int_equal(count(out.s, "</ul>"), 1);
	assert_int_equal(count(out.s, "<table>"), 1);
	assert_int_equal(count(out.s, "</table>"), 1);
	document_release(&d);
	strbuf_release(&out);
}

/* Nothing a name or a note holds becomes markup, loads or runs anything. */
static void test_hostile(void **state)
{
	static const char *const hostile[] = {
		"</p><script>alert(1)</script>",
		"\" onload=\"x",
		"'><img src=https://example.org/x.png>",
		"<style>@import 'https://example.org';</style>",
		"\x1b[31m\x80\xc3\x28\xe2\x80\xae",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(hostile); i++) {
		struct document d;
		struct strbuf out, plain;

		strbuf_init(&out);
		strbuf_init(&plain);
		document_init(&d, hostile[i], hostile[i]);
		for (int k = DOCUMENT_HEADING; k <= DOCUMENT_SIGNED; k++)
			document_add(&d, (enum document_kind)k, hostile[i]);
		document_row(&d, false, &hostile[i], 1);
		html_write(&d, &out);
		document_text(&d, 72, &plain);
		assert_int_equal(count(out.s, "<script"), 0);
		assert_int_equal(count(out.s, "<img"), 0);
		assert_int_equal(count(out.s, "<style"), 1);
		assert_int_equal(count(out.s, "onload=\""), 0);
		assert_true(text_is_utf8(out.s, out.length, NULL));
		assert_true(text_is_printable(out.s, out.length, NULL));
		assert_true(text_is_utf8(plain.s, plain.length, NULL));
		assert_true(text_is_printable(plain.s, plain.length, NULL));
		document_release(&d);
		strbuf_release(&out);
		strbuf_release(&plain);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_html),
		cmocka_unit_test(test_hostile),
	};

	i18n_init("en", "/nonexistent");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
