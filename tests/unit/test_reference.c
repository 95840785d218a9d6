/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/reference.h"
#include "lib/content_dir.h"

static int setup(void **state)
{
	struct loaded *l = mem_alloc(sizeof(*l));

	loaded_init(l);
	content_dir_put(l->dir, "de/topic.yaml",
			"id: topic\n"
			"kind: topic\n"
			"title: Thema\n"
			"summary: Ein Satz.\n"
			"was: [theme, subject]\n"
			"sections:\n"
			"  - id: more\n"
			"    title: Mehr\n"
			"    text: Mehr dazu.\n");
	content_dir_put(l->dir, "de/other.yaml",
			"id: other\n"
			"kind: platform\n"
			"title: Andere\n"
			"summary: Ein Satz.\n"
			"objection: own\n"
			"steps:\n"
			"  - id: press\n"
			"    do: Drücken\n"
			"    was: [plat/push, other/push]\n");
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

static void test_references_resolve(void **state)
{
	static const struct {
		const char *text;
		enum reference_kind kind;
		const char *title; /* NULL: nothing has that name */
	} cases[] = {
		{ "plat", REFERENCE_GUIDE, "Plattform" },
		{ "plat/what", REFERENCE_SECTION, "Was" },
		{ "plat/send", REFERENCE_STEP, "Senden" },
		{ "plat/path/form", REFERENCE_PATH, "Mit dem Formular" },
		{ "ask/node/second", REFERENCE_NODE, "Und nun?" },
		{ "letter/firm", REFERENCE_LETTER, "Brief" },
		{ "theme", REFERENCE_GUIDE, "Thema" },
		{ "subject/more", REFERENCE_SECTION, "Mehr" },
		{ "plat/push", REFERENCE_STEP, "Drücken" },
		{ "other/push", REFERENCE_STEP, "Drücken" },
		{ "", REFERENCE_GUIDE, NULL },
		{ "/", REFERENCE_GUIDE, NULL },
		{ "plat/", REFERENCE_GUIDE, NULL },
		{ "/send", REFERENCE_GUIDE, NULL },
		{ "plat/path", REFERENCE_GUIDE, NULL },
		{ "plat/path/", REFERENCE_GUIDE, NULL },
		{ "plat/path/send", REFERENCE_GUIDE, NULL },
		{ "plat/node/second", REFERENCE_GUIDE, NULL },
		{ "plat/send/more", REFERENCE_GUIDE, NULL },
		{ "letter", REFERENCE_GUIDE, NULL },
		{ "letter/", REFERENCE_GUIDE, NULL },
		{ "letter/plat", REFERENCE_GUIDE, NULL },
		{ "nothing", REFERENCE_GUIDE, NULL },
		{ "012345678901234567890123456789012345678901234567890123456789"
		  "0"
		  "123456789/send",
		  REFERENCE_GUIDE, NULL },
	};
	const struct loaded *l = *state;
	size_t i;

	for (i = 0; i < LENGTH_OF(cases); i++) {
		struct reference r = { .kind = REFERENCE_GUIDE };
		bool is_there =
			reference_resolve(&l->content, cases[i].text, &r);

		if (is_there != !!cases[i].title)
			fail_msg("%s", cases[i].text);
		if (!is_there)
			continue;
		assert_int_equal(r.kind, cases[i].kind);
		assert_string_equal(reference_title(&r)->in[0], cases[i].title);
	}
}

static void test_the_guide_comes_with_it(void **state)
{
	const struct loaded *l = *state;
	struct reference r;

	assert_true(reference_resolve(&l->content, "plat/push", &r));
	assert_string_equal(r.guide->id, "other");
	assert_string_equal(r.step->id, "press");
	assert_true(reference_resolve(&l->content, "subject/more", &r));
	assert_string_equal(r.guide->id, "topic");
	assert_null(r.step);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_references_resolve),
		cmocka_unit_test(test_the_guide_comes_with_it),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
