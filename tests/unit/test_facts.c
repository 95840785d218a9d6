/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/facts.h"
#include "lib/content_dir.h"

static int setup(void **state)
{
	struct loaded *l = mem_alloc(sizeof(*l));

	loaded_init(l);
	content_dir_put(
		l->dir, "facts.yaml",
		"sources:\n"
		"  paper: {name: Zeitung}\n"
		"  court: {name: \"Gericht, 1 U 2/25\"}\n"
		"links:\n"
		"  day: {url: \"https://e.org/\", state: confirmed,\n"
		"    seen: 2025-07-26, sources: [paper, nobody, court]}\n"
		"  month: {url: \"https://e.org/\", state: reported,\n"
		"    seen: 2025-07, sources: []}\n"
		"  year: {url: \"https://e.org/\", state: disputed,\n"
		"    seen: 2025, sources: [paper]}\n"
		"  never: {url: \"https://e.org/\", state: dead,\n"
		"    sources: [paper]}\n"
		"  now: {url: \"https://e.org/\", state: confirmed,\n"
		"    seen: 2026-11-22, sources: [paper]}\n"
		"  fresh: {url: \"https://e.org/\", state: confirmed,\n"
		"    seen: 2026-11, sources: [paper]}\n"
		"  doubted: {url: \"https://e.org/\", state: unverified,\n"
		"    seen: 2026-11-22, sources: [paper]}\n"
		"  untitled: {url: \"https://e.org/\", state: unverified,\n"
		"    sources: [paper]}\n"
		"dates:\n"
		"  exact: {on: 2025-05-27, sources: [paper]}\n"
		"  in-month: {on: 2025-05, sources: [paper]}\n"
		"  in-year: {on: 2025, about: yes, sources: [paper]}\n"
		"figures:\n"
		"  f0: {value: 0, bound: exact, sources: [paper]}\n"
		"  f1: {value: 999, bound: exact, sources: [paper]}\n"
		"  f2: {value: 4220, bound: exact, sources: [paper]}\n"
		"  f3: {value: 274000000, bound: at-least, sources: [paper]}\n"
		"  f4: {value: 1500000, bound: at-most, sources: [paper]}\n"
		"  f5: {value: 1234567, bound: about, sources: [paper]}\n"
		"  f6: {value: 1000000, bound: exact, sources: [paper]}\n"
		"  f7: {value: 2000000000, bound: exact, sources: [paper]}\n"
		"  f8: {value: 137000000000, bound: exact, sources: [paper]}\n"
		"  f9: {value: 7.50, bound: exact, sources: [paper]}\n"
		"  f10: {value: 1000.05, bound: exact, sources: [paper]}\n"
		"  f11: {value: 999999999999, bound: exact, sources: "
		"[paper]}\n");
	content_dir_put(l->dir, "de/facts.yaml",
			"links:\n"
			"  day:\n"
			"    title: Formular\n"
			"  doubted:\n"
			"    title: Zweifelhaft\n"
			"    doubt: Nur ein Bericht.\n");
	content_dir_put(l->dir, "en/facts.yaml",
			"links:\n"
			"  day:\n"
			"    title: Form\n");
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

static void test_values_are_words(void **state)
{
	static const struct {
		const char *id, *value;
	} cases[] = {
		{ "day", "Form" },
		{ "doubted", "Zweifelhaft" },
		{ "untitled", "untitled" },
		{ "exact", "27 May 2025" },
		{ "in-month", "May 2025" },
		{ "in-year", "about 2025" },
		{ "f0", "0" },
		{ "f1", "999" },
		{ "f2", "4,220" },
		{ "f3", "at least 274 million" },
		{ "f4", "at most 1.5 million" },
		{ "f5", "about 1,234,567" },
		{ "f6", "1 million" },
		{ "f7", "2 billion" },
		{ "f8", "137 billion" },
		{ "f9", "7.50" },
		{ "f10", "1,000.05" },
		{ "f11", "999,999,999,999" },
	};
	const struct loaded *l = *state;
	struct strbuf out;
	size_t i;

	strbuf_init(&out);
	for (i = 0; i < LENGTH_OF(cases); i++) {
		strbuf_reset(&out);
		fact_value(&l->content, content_fact(&l->content, cases[i].id),
			   1, &out);
		assert_string_equal(out.s, cases[i].value);
	}
	strbuf_release(&out);
}

static void test_standing_says_age_and_doubt(void **state)
{
	static const struct {
		const char *id, *standing;
	} cases[] = {
		{ "day", "Last seen on 26 July 2025, not checked since." },
		{ "month", "Last seen in July 2025, not checked since. It is "
			   "reported, not confirmed." },
		{ "year", "Last seen in 2025, not checked since. Sources "
			  "disagree about it." },
		{ "never", "No source says when it was last seen. It is no "
			   "longer there." },
		{ "now", "Last seen on 22 November 2026." },
		{ "fresh", "Last seen in November 2026." },
		{ "doubted",
		  "Last seen on 22 November 2026. Nur ein Bericht." },
		{ "exact", "" },
		{ "f1", "" },
	};
	const struct loaded *l = *state;
	struct strbuf out;
	size_t i;

	strbuf_init(&out);
	for (i = 0; i < LENGTH_OF(cases); i++) {
		strbuf_reset(&out);
		fact_standing(&l->content,
			      content_fact(&l->content, cases[i].id), 1, &out);
		assert_string_equal(out.s, cases[i].standing);
	}
	strbuf_release(&out);
}

static void test_sources_are_named(void **state)
{
	const struct loaded *l = *state;
	struct strbuf out;

	strbuf_init(&out);
	fact_sources(&l->content, content_fact(&l->content, "day"), &out);
	assert_string_equal(out.s, "Zeitung; Gericht, 1 U 2/25");
	strbuf_reset(&out);
	fact_sources(&l->content, content_fact(&l->content, "month"), &out);
	assert_string_equal(out.s, "");
	strbuf_release(&out);
}

static void test_states_and_kinds_have_names(void **state)
{
	(void)state;
	assert_string_equal(link_state_name(LINK_REPORTED), "reported");
	assert_string_equal(link_state_name(LINK_DEAD), "dead");
	assert_string_equal(link_state_words(LINK_DISPUTED), "disputed");
	assert_string_equal(fact_kind_name(FACT_LINK), "link");
	assert_string_equal(fact_kind_name(FACT_LAW), "law");
}

static void test_menus_prefer_the_reader(void **state)
{
	const struct loaded *l = *state;
	struct menu_labels in[] = {
		{ .language = "fr" },
		{ .language = "de" },
		{ .language = "en" },
	};
	struct menu menu = { .in = in, .count = 3 };

	assert_ptr_equal(menu_for(&l->content, &menu, 1), &in[2]);
	assert_ptr_equal(menu_for(&l->content, &menu, 0), &in[1]);
	menu.count = 2;
	assert_ptr_equal(menu_for(&l->content, &menu, 1), &in[1]);
	menu.count = 1;
	assert_ptr_equal(menu_for(&l->content, &menu, 1), &in[0]);
	menu.count = 0;
	assert_null(menu_for(&l->content, &menu, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values_are_words),
		cmocka_unit_test(test_standing_says_age_and_doubt),
		cmocka_unit_test(test_sources_are_named),
		cmocka_unit_test(test_states_and_kinds_have_names),
		cmocka_unit_test(test_menus_prefer_the_reader),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
