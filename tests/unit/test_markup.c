/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/markup.h"
#include "lib/content_dir.h"

static int setup(void **state)
{
	struct loaded *l = mem_alloc(sizeof(*l));

	loaded_init(l);
	assert_true(loaded_load(l, NULL));
	*state = l;
	return 0;
}

static int teardown(void **state)
{
	loaded_release(*state);
	free(*state);
	return 0;
}

static void test_text_is_expanded(void **state)
{
	static const struct {
		const char *text, *expanded;
	} cases[] = {
		{ "", "" },
		{ "Ein Satz.", "Ein Satz." },
		{ "Zwei\nZeilen.\n", "Zwei Zeilen." },
		{ "Ein \n  Absatz.\n\n\n Noch\neiner.\n",
		  "Ein Absatz.\n\nNoch einer." },
		{ "\n\n Vorn leer.", "Vorn leer." },
		{ "Seit {start}.", "Seit 27 May 2025." },
		{ "Es sind {users}.", "Es sind at least 274 million." },
		{ "Nimm {form}!", "Nimm Form!" },
		{ "An {firm}.", "An Firm." },
		{ "Nach {gdpr}: {gdpr.12-3}.", "Nach Law: Article 12." },
		{ "{start}{start}", "27 May 202527 May 2025" },
		{ "Kein {fakt} hier.", "Kein {fakt} hier." },
		{ "Kein {gdpr.99}.", "Kein {gdpr.99}." },
		{ "{account.mail}", "{account.mail}" },
		{ "Das ist *wichtig*.", "Das ist wichtig." },
		{ "*Alles*", "Alles" },
		{ "*Über\nZeilen*", "Über Zeilen" },
		{ "2 * 3 = 6", "2 * 3 = 6" },
		{ "*offen\n\nund* zu", "*offen\n\nund* zu" },
		{ "\\{a\\} \\*b\\*", "{a\\} *b*" },
		{ "offen { und }", "offen { und }" },
		{ "{ start }", "{ start }" },
		{ "{START}", "{START}" },
		{ "a\\nb", "a\\nb" },
		{ "Ende\\", "Ende\\" },
		{ "b\xE2\x80\xAE"
		  "c\x1B[31m",
		  "bc[31m" },
		{ "Tab\tund  zwei", "Tab und  zwei" },
	};
	const struct loaded *l = *state;
	struct rich rich;
	size_t i;

	rich_init(&rich);
	assert_string_equal(rich.text, "");
	for (i = 0; i < LENGTH_OF(cases); i++) {
		markup_expand(&l->content, 1, cases[i].text, &rich);
		assert_string_equal(rich.text, cases[i].expanded);
	}
	rich_release(&rich);
}

/* The emphasised words, each in ^ and $. */
static void test_emphasis_has_spans(void **state)
{
	static const struct {
		const char *text, *marked;
	} cases[] = {
		{ "Das ist *wichtig*.", "Das ist ^wichtig$." },
		{ "*ä* und *ö*", "^ä$ und ^ö$" },
		{ "eins\n*zwei*\ndrei", "eins ^zwei$ drei" },
		{ "eins *zwei\ndrei* vier", "eins ^zwei drei$ vier" },
		{ "eins\n\n*zwei*", "eins\n\n^zwei$" },
		{ "seit *{start}*", "seit ^27 May 2025$" },
		{ "*a\\*b*", "^a*b$" },
		{ "nichts **", "nichts " },
		{ "*eins* 2 * 3", "^eins$ 2 * 3" },
		{ "ganz ohne", "ganz ohne" },
	};
	const struct loaded *l = *state;
	struct strbuf out;
	struct rich rich;
	size_t i, k, at;

	rich_init(&rich);
	strbuf_init(&out);
	for (i = 0; i < LENGTH_OF(cases); i++) {
		markup_expand(&l->content, 1, cases[i].text, &rich);
		strbuf_reset(&out);
		for (k = at = 0; k < rich.emphasis_count; k++) {
			const struct span *span = &rich.emphasis[k];

			assert_true(span->from >= at && span->to > span->from);
			assert_true(span->to <= strlen(rich.text));
			strbuf_add(&out, rich.text + at, span->from - at);
			strbuf_addc(&out, '^');
			strbuf_add(&out, rich.text + span->from,
				   span->to - span->from);
			strbuf_addc(&out, '$');
			at = span->to;
		}
		strbuf_adds(&out, rich.text + at);
		assert_string_equal(out.s, cases[i].marked);
	}
	strbuf_release(&out);
	rich_release(&rich);
}

static void test_links_and_addresses_are_listed_once(void **state)
{
	const struct loaded *l = *state;
	struct rich rich;

	rich_init(&rich);
	markup_expand(&l->content, 0,
		      "{firm}, {form}, {start}, {users}, {gdpr}, {gdpr.12-3}, "
		      "{form}, {nichts}",
		      &rich);
	assert_int_equal(rich.fact_count, 2);
	assert_string_equal(rich.facts[0]->id, "firm");
	assert_string_equal(rich.facts[1]->id, "form");
	markup_expand(&l->content, 0, "Nichts.", &rich);
	assert_int_equal(rich.fact_count, 0);
	assert_int_equal(rich.emphasis_count, 0);
	rich_release(&rich);
}

static void test_plain_words_have_no_markup(void **state)
{
	struct rich rich;

	(void)state;
	rich_init(&rich);
	rich_set_plain(&rich, "*a* {b}\n\\*\x07");
	assert_string_equal(rich.text, "*a* {b}\n\\*");
	assert_int_equal(rich.emphasis_count, 0);
	rich_release(&rich);
}

static void note(void *data, const char *name, size_t length, size_t offset)
{
	strbuf_addf(data, "%.*s@%zu ", (int)length, name, offset);
}

static void test_scan_finds_names_and_faults(void **state)
{
	static const struct {
		const char *text, *names;
		long bad; /* -1: none */
	} cases[] = {
		{ "", "", -1 },
		{ "{a} und {b-2.c}", "a@1 b-2.c@9 ", -1 },
		{ "*{a}* \\{b}", "a@2 ", -1 },
		{ "{a} { b", "a@1 ", 4 },
		{ "{a", "", 0 },
		{ "{}", "", 0 },
		{ "{A}", "", 0 },
		{ "{a b}", "", 0 },
		{ "a *b", "", 2 },
		{ "*a\n\nb*", "", 0 },
		{ "*a\nb*", "", -1 },
		{ "a ** b", "", 2 },
		{ "a \\n b", "", 2 },
		{ "a \\\\ b", "", 2 },
		{ "a\\", "", 1 },
		{ "a } b", "", -1 },
		{ "\\* \\{", "", -1 },
	};
	struct strbuf names;
	size_t i, bad;

	(void)state;
	strbuf_init(&names);
	for (i = 0; i < LENGTH_OF(cases); i++) {
		struct err err = ERR_INIT;
		bool is_good;

		strbuf_reset(&names);
		bad = 99;
		is_good = markup_scan(cases[i].text, note, &names, &bad, &err);
		assert_string_equal(names.s, cases[i].names);
		assert_int_equal(is_good, cases[i].bad < 0);
		if (is_good)
			continue;
		assert_int_equal(bad, cases[i].bad);
		assert_int_equal(err.kind, ERR_DATA);
		assert_true(*err.message);
	}
	assert_false(markup_scan("{", note, &names, NULL, NULL));
	strbuf_release(&names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_is_expanded),
		cmocka_unit_test(test_emphasis_has_spans),
		cmocka_unit_test(test_links_and_addresses_are_listed_once),
		cmocka_unit_test(test_plain_words_have_no_markup),
		cmocka_unit_test(test_scan_finds_names_and_faults),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
