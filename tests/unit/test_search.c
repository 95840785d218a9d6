/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/text.h"
#include "content/reference.h"
#include "content/search.h"
#include "lib/content_dir.h"

static int setup(void **state)
{
	struct loaded *l = mem_alloc(sizeof(*l));

	loaded_init(l);
	content_dir_put(
		l->dir, "de/topic.yaml",
		"id: topic\n"
		"kind: topic\n"
		"title: Über Öl\n"
		"summary: Die *Straße* entlang.\n"
		"sections:\n"
		"  - id: more\n"
		"    title: Öffnen und schließen\n"
		"    text: |\n"
		"      Eins zwei drei vier fünf sechs sieben acht neun zehn "
		"elf\n"
		"      zwölf dreizehn vierzehn fünfzehn die Nadel sechzehn\n"
		"      siebzehn achtzehn neunzehn zwanzig einundzwanzig.\n"
		"\n"
		"      Seit {start} und {form}.\n"
		"    points:\n"
		"      - Heuhaufen\n"
		"    caution: Vorsicht, Glas!\n");
	content_dir_put(l->dir, "de/broken.yaml", "id: broken\n");
	content_dir_put(l->dir, "authorities.yaml",
			"authorities:\n"
			"  at: {region: at, name: Amt für Akten,\n"
			"    english: Office of Files, record: 2024,\n"
			"    mail: a@example.org, state: confirmed,\n"
			"    sources: [paper]}\n"
			"  wien: {region: at, aside: yes, name: Magistrat,\n"
			"    mail: a@example.org, state: confirmed,\n"
			"    record: 2024, sources: [paper]}\n");
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

static void test_words_are_found(void **state)
{
	static const struct {
		const char *words, *found; /* references, in their order */
		int language;
	} cases[] = {
		{ "uber", "topic ", 0 },
		{ "ÜBER", "topic ", 0 },
		{ "strasse", "topic ", 0 },
		{ "STRASSE entlang", "topic ", 0 },
		{ "oel", "", 0 },
		/* Titles first, then the order of the guides. */
		{ "öffnen", "plat/open topic/more ", 0 },
		{ "formular", "plat/path/form topic/more letter/firm ", 0 },
		{ "nadel heuhaufen glas", "topic/more ", 0 },
		{ "nadel brief", "", 0 },
		{ "schließen zwei", "topic/more ", 0 },
		{ "suchen weg", "plat/open ", 0 },
		{ "immer", "plat/path/form ", 0 },
		{ "nein", "ask/node/first ", 0 },
		{ "widerspruch", "letter/firm ", 0 },
		{ "27 may 2025", "plat/what topic/more ", 0 },
		{ "artikel", "plat/what ", 0 },
		{ "send", "plat/send ", 1 },
		{ "broken", "broken ", 0 },
		/* By name, in English, by country in any language, and by
		 * what they are; never by a part of the address. */
		{ "akten amt", "authority/at ", 0 },
		{ "files", "authority/at ", 0 },
		{ "osterreich", "authority/at authority/wien ", 1 },
		{ "austria magistrat", "authority/wien ", 0 },
		{ "supervisory authorities akten", "authority/at ", 0 },
		{ "example.org", "", 0 },
		{ "nirgends", "", 0 },
		{ "", "", 0 },
		{ "  ", "", 0 },
	};
	const struct loaded *l = *state;
	struct strbuf found;
	size_t i, k;

	strbuf_init(&found);
	for (i = 0; i < LENGTH_OF(cases); i++) {
		struct search_hits hits;
		struct reference r;

		search_hits_init(&hits);
		content_search(&l->content, cases[i].language, cases[i].words,
			       &hits);
		strbuf_reset(&found);
		for (k = 0; k < hits.count; k++) {
			strbuf_addf(&found, "%s ", hits.item[k].reference);
			assert_true(reference_resolve(&l->content,
						      hits.item[k].reference,
						      &r));
			if (k)
				assert_true(hits.item[k - 1].rank <=
					    hits.item[k].rank);
		}
		assert_string_equal(found.s, cases[i].found);
		search_hits_release(&hits);
	}
	strbuf_release(&found);
}

static void test_a_hit_says_where_it_is(void **state)
{
	const struct loaded *l = *state;
	struct search_hits hits;

	search_hits_init(&hits);
	content_search(&l->content, 0, "nadel", &hits);
	assert_int_equal(hits.count, 1);
	assert_string_equal(hits.item[0].title, "Öffnen und schließen");
	assert_string_equal(hits.item[0].guide, "Über Öl");
	assert_string_equal(hits.item[0].snippet,
			    "… dreizehn vierzehn fünfzehn die Nadel sechzehn "
			    "siebzehn achtzehn neunzehn …");
	search_hits_release(&hits);

	content_search(&l->content, 0, "strasse", &hits);
	assert_int_equal(hits.count, 1);
	assert_string_equal(hits.item[0].snippet, "Die Straße entlang.");
	search_hits_release(&hits);
}

static void test_a_snippet_is_one_short_line(void **state)
{
	const struct loaded *l = *state;
	struct search_hits hits;
	size_t i;

	search_hits_init(&hits);
	content_search(&l->content, 0, "e", &hits);
	assert_true(hits.count > 5);
	for (i = 0; i < hits.count; i++) {
		const char *s = hits.item[i].snippet;

		assert_null(strchr(s, '\n'));
		assert_true(text_width(s, strlen(s)) <= 76);
	}
	search_hits_release(&hits);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_are_found),
		cmocka_unit_test(test_a_hit_says_where_it_is),
		cmocka_unit_test(test_a_snippet_is_one_short_line),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
