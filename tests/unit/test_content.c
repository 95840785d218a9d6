/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/content_dir.h"

static int setup(void **state)
{
	struct loaded *l = mem_alloc(sizeof(*l));

	loaded_init(l);
	content_dir_put(l->dir, "content.yaml",
			"format: 1\n"
			"day: 2026-11-22\n"
			"reference: de\n"
			"languages:\n"
			"  de: {name: Deutsch}\n"
			"  en: {name: English}\n"
			"  de@leicht: {name: Leicht, unchecked: yes}\n"
			"  pt_BR: {name: Português, fallback: en}\n");
	content_dir_put(l->dir, "facts.yaml",
			"sources:\n"
			"  paper: {name: Zeitung}\n"
			"dates:\n"
			"  start: {on: 2025-05-27, sources: [paper]}\n"
			"laws:\n"
			"  gdpr: {answer: 1 month, extension: 2 months,\n"
			"    articles: [12-3], sources: [paper]}\n"
			"  swiss: {answer: 30 days, extension: 1 month,\n"
			"    sources: [paper]}\n"
			"blocs:\n"
			"  eea: [eu, is]\n"
			"  eu: [de, at]\n"
			"countries:\n"
			"  eea: {law: gdpr, form: yes}\n"
			"  is: {form: no}\n"
			"  ch: {law: swiss, form: yes}\n"
			"  us: {form: no}\n"
			"  de-by: {}\n");
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

static void test_milestones_have_names(void **state)
{
	int i;

	(void)state;
	assert_null(milestone_name(MILESTONE_NONE));
	assert_null(milestone_name(MILESTONE_COUNT));
	assert_string_equal(milestone_name(MILESTONE_OBJECTED), "objected");
	assert_string_equal(milestone_name(MILESTONE_DECIDED), "decided");
	for (i = MILESTONE_OBJECTED; i < MILESTONE_COUNT; i++)
		assert_int_equal(milestone_from_name(
					 milestone_name((enum milestone)i)),
				 i);
	assert_int_equal(milestone_from_name("sent"), MILESTONE_NONE);
	assert_int_equal(milestone_from_name(""), MILESTONE_NONE);
}

static void test_things_are_found_by_id(void **state)
{
	const struct loaded *l = *state;
	const struct content *c = &l->content;
	const struct guide *g = content_guide(c, "plat");
	const struct fact *law = NULL;

	assert_non_null(g);
	assert_null(content_guide(c, "nothing"));
	assert_string_equal(guide_step(g, "send")->reference, "plat/send");
	assert_null(guide_step(g, "what"));
	assert_non_null(guide_section(g, "what"));
	assert_null(guide_section(g, "send"));
	assert_non_null(guide_path(g, "form"));
	assert_null(guide_path(g, "menu"));
	assert_non_null(guide_node(content_guide(c, "ask"), "second"));
	assert_null(guide_node(g, "second"));
	assert_int_equal(content_fact(c, "start")->kind, FACT_DATE);
	assert_null(content_fact(c, "paper"));
	assert_string_equal(content_source(c, "paper")->name, "Zeitung");
	assert_null(content_source(c, "start"));
	assert_non_null(content_letter(c, "firm"));
	assert_null(content_letter(c, "plat"));
	assert_non_null(content_article(c, "gdpr.12-3", &law));
	assert_string_equal(law->id, "gdpr");
	assert_null(content_article(c, "gdpr.12-4", NULL));
	assert_null(content_article(c, "start.12-3", NULL));
	assert_null(content_article(c, "gdpr", NULL));
}

static void test_guides_are_in_order(void **state)
{
	const struct loaded *l = *state;

	/* 10; the others say nothing and stand behind, by their ids. */
	assert_int_equal(l->content.guide_count, 3);
	assert_string_equal(l->content.guides[0].id, "plat");
	assert_string_equal(l->content.guides[1].id, "ask");
	assert_string_equal(l->content.guides[2].id, "topic");
}

static void test_blocs_hold_countries(void **state)
{
	static const struct {
		const char *country, *bloc;
		bool is_in;
	} cases[] = {
		{ "de", "eu", true },	   { "de", "eea", true },
		{ "at", "eea", true },	   { "is", "eea", true },
		{ "is", "eu", false },	   { "ch", "eea", false },
		{ "de", "de", true },	   { "de", "at", false },
		{ "fr", "eu", false },	   { "de", "nowhere", false },
		{ "us", "eu", false },	   { "de-by", "de", true },
		{ "de-by", "eea", true },  { "de-by", "at", false },
		{ "us-ny", "eea", false },
	};
	const struct loaded *l = *state;
	size_t i;

	for (i = 0; i < LENGTH_OF(cases); i++)
		assert_int_equal(content_country_is_in(&l->content,
						       cases[i].country,
						       cases[i].bloc),
				 cases[i].is_in);
}

static void test_laws_and_forms_of_countries(void **state)
{
	static const struct {
		const char *id, *law;
		bool has_form, is_listed;
	} cases[] = {
		{ "de", "gdpr", true, true },
		{ "at", "gdpr", true, true },
		{ "is", "gdpr", false, true }, /* its own word counts */
		{ "ch", "swiss", true, true },
		{ "us", NULL, false, true },
		{ "eu", NULL, false, false },
		{ "eea", "gdpr", true, false },
		{ "de-by", "gdpr", true, false }, /* as in the country */
	};
	const struct loaded *l = *state;
	size_t i;

	for (i = 0; i < LENGTH_OF(cases); i++) {
		const struct country *country =
			content_country(&l->content, cases[i].id);
		const struct fact *law =
			content_law_of(&l->content, cases[i].id);

		assert_non_null(country);
		assert_int_equal(country->has_form, cases[i].has_form);
		assert_int_equal(country->is_listed, cases[i].is_listed);
		if (cases[i].law)
			assert_string_equal(law->id, cases[i].law);
		else
			assert_null(law);
	}
	assert_null(content_law_of(&l->content, "xx"));
}

static void test_languages_are_chosen(void **state)
{
	static const struct {
		const char *list, *chosen;
	} cases[] = {
		{ "de", "de" },
		{ "de_AT", "de" },
		{ "de_AT.UTF-8", "de" },
		{ "en_GB:de", "en" },
		{ "fr:en:de", "en" },
		{ "de@leicht", "de@leicht" },
		{ "de_AT@leicht", "de@leicht" },
		{ "de_AT.UTF-8@leicht", "de@leicht" },
		{ "de_DE@euro", "de" },
		{ "en@leicht", "en" },
		{ "pt_BR", "pt_BR" },
		{ "pt_BR.UTF-8", "pt_BR" },
		{ "pt", "de" },
		{ "fr", "de" },
		{ "", "de" },
		{ ":", "de" },
		{ "d", "de" },
		{ NULL, "de" },
	};
	const struct loaded *l = *state;
	size_t i;

	for (i = 0; i < LENGTH_OF(cases); i++) {
		int at = content_choose_language(&l->content, cases[i].list);

		assert_string_equal(l->content.language[at].id,
				    cases[i].chosen);
	}
	assert_int_equal(content_language(&l->content, "xx"), -1);
	assert_string_equal(content_language_id(&l->content, 0), "de");
	assert_true(*content_language_name(&l->content, 0));
	assert_string_equal(content_language_id(&l->content, -1), "");
	assert_string_equal(content_language_name(&l->content,
						  CONTENT_LANGUAGES),
			    "");
	assert_true(l->content.language[2].is_unchecked);
}

static void test_words_fall_back(void **state)
{
	const struct loaded *l = *state;
	const struct content *c = &l->content;
	int de = content_language(c, "de"), en = content_language(c, "en");
	int easy = content_language(c, "de@leicht");
	int brazil = content_language(c, "pt_BR");
	struct words words = { .in = { NULL } };
	int said = -1;

	assert_string_equal(content_say(c, &words, en, &said), "");
	assert_false(words_are_set(&words));
	words.in[de] = "deutsch";
	assert_true(words_are_set(&words));
	assert_string_equal(content_say(c, &words, en, &said), "deutsch");
	assert_int_equal(said, de);
	words.in[en] = "english";
	assert_string_equal(content_say(c, &words, en, &said), "english");
	assert_int_equal(said, en);
	assert_string_equal(content_say(c, &words, brazil, &said), "english");
	assert_int_equal(said, en);
	assert_string_equal(content_say(c, &words, easy, NULL), "deutsch");
	words.in[brazil] = "português";
	assert_string_equal(content_say(c, &words, brazil, &said), "português");
	assert_int_equal(said, brazil);
	assert_string_equal(content_say(c, &words, -1, NULL), "deutsch");
	assert_string_equal(content_say(c, &words, 99, NULL), "deutsch");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_milestones_have_names),
		cmocka_unit_test(test_things_are_found_by_id),
		cmocka_unit_test(test_guides_are_in_order),
		cmocka_unit_test(test_blocs_hold_countries),
		cmocka_unit_test(test_laws_and_forms_of_countries),
		cmocka_unit_test(test_languages_are_chosen),
		cmocka_unit_test(test_words_fall_back),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
