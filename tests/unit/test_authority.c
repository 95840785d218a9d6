/* SPDX-License-Identifier: GPL-3.0-or-later */
/* authorities.yaml as it is read, and what is laid over it. */
#include <config.h>

#include "content/authority.h"
#include "content/lint.h"
#include "lib/content_dir.h"

static const char installed[] =
	"authorities:\n"
	"  at:\n"
	"    region: at\n"
	"    leads: eu\n"
	"    name: Amt\n"
	"    english: Office\n"
	"    lines: [Gasse 1, Wien]\n"
	"    phone: \"+43 1\"\n"
	"    mail: amt@example.org\n"
	"    website: \"https://example.org/\"\n"
	"    complaint: \"https://example.org/form\"\n"
	"    complaint-too: \"http://example.org/old\"\n"
	"    languages: [de, \"no\"]\n"
	"    demands: [signature, public]\n"
	"    record: 2023-02-27\n"
	"    state: disputed\n"
	"    sources: [paper]\n"
	"  bund: {region: de, aside: yes, name: Bund, record: 2024,\n"
	"    mail: b@example.org, state: reported, sources: [paper]}\n"
	"  nameless: {region: de, record: 2024, state: reported,\n"
	"    sources: [paper]}\n"
	"  de: {region: de, name: Haus, record: 2024, state: confirmed,\n"
	"    website: \"https://example.org/de\", sources: [paper]}\n";

static const char words[] = "languages:\n"
			    "  de: Deutsch\n"
			    "authorities:\n"
			    "  at:\n"
			    "    note: Nur *eines*.\n"
			    "    doubt: Streit.\n"
			    "  nameless:\n"
			    "    note: Es fehlt, und mehr ist nicht zu sagen.\n"
			    "  nowhere:\n"
			    "    note: Nichts.\n";

static int setup(void **state)
{
	struct loaded *l = mem_alloc(sizeof(*l));

	loaded_init(l);
	content_dir_put(l->dir, "authorities.yaml", installed);
	content_dir_put(l->dir, "de/facts.yaml", words);
	*state = l;
	return 0;
}

static int teardown(void **state)
{
	loaded_release(*state);
	free(*state);
	return 0;
}

static void test_all_of_a_record_is_read(void **state)
{
	struct loaded *l = *state;
	const struct content *c = &l->content;
	const struct authority *a;

	assert_true(loaded_load(l, NULL));
	assert_int_equal(c->authority_count, 3);
	a = content_authority(c, "at");
	assert_non_null(a);
	assert_string_equal(a->region, "at");
	assert_string_equal(a->leads, "eu");
	assert_string_equal(a->name, "Amt");
	assert_string_equal(a->english, "Office");
	assert_int_equal(a->lines.count, 2);
	assert_string_equal(a->lines.item[1], "Wien");
	assert_string_equal(a->phone, "+43 1");
	assert_string_equal(a->mail, "amt@example.org");
	assert_string_equal(a->website, "https://example.org/");
	assert_string_equal(a->complaint, "https://example.org/form");
	assert_string_equal(a->complaint_too, "http://example.org/old");
	assert_int_equal(a->languages.count, 2);
	assert_string_equal(a->languages.item[1], "no");
	for (int i = 0; i < DEMAND_COUNT; i++)
		assert_int_equal(authority_demands(a, (enum demand)i),
				 i == DEMAND_SIGNATURE || i == DEMAND_PUBLIC);
	assert_int_equal(a->record.year, 2023);
	assert_int_equal(a->record.day, 27);
	assert_int_equal(a->state, LINK_DISPUTED);
	assert_string_equal(a->sources.item[0], "paper");
	assert_string_equal(a->note.in[c->reference], "Nur *eines*.");
	assert_string_equal(a->doubt.in[c->reference], "Streit.");
	assert_false(a->is_aside);
	assert_false(a->is_local);
	assert_string_equal(content_tongue(c, "de")->name.in[c->reference],
			    "Deutsch");
	assert_null(content_tongue(c, "no")->name.in[c->reference]);
	assert_null(content_tongue(c, "fr"));
	assert_null(content_authority(c, "nameless"));
	/* Words for what is faulty are no fault of their own. */
	for (size_t i = 0; i < l->diags.count; i++)
		assert_null(strstr(l->diags.item[i].message, "\"nameless\""));
}

static void test_what_is_aside_is_in_charge_of_nothing(void **state)
{
	struct loaded *l = *state;
	const struct authority *a;

	assert_true(loaded_load(l, NULL));
	a = content_authority_in(&l->content, "de");
	assert_non_null(a);
	assert_string_equal(a->id, "de");
	assert_true(content_authority(&l->content, "bund")->is_aside);
	assert_null(content_authority_in(&l->content, "eu"));
	assert_null(content_authority_in(&l->content, "de-by"));
}

/* Entry by entry, each whole: nothing of the old one shines through. */
static void test_the_users_own_replace_the_installed(void **state)
{
	struct loaded *l = *state;
	const struct content *c = &l->content;
	const struct authority *a;
	size_t older = 0;

	content_dir_put(l->dir, "mine/authorities.yaml",
			"authorities:\n"
			"  at: {region: at, name: Mein Amt, record: 2022-05,\n"
			"    mail: mein@example.org, state: unverified,\n"
			"    sources: [paper]}\n"
			"  ch: {region: zz, name: Neu, record: 2026,\n"
			"    mail: neu@example.org, state: confirmed,\n"
			"    sources: [paper]}\n");
	content_dir_put(l->dir, "mine/de/facts.yaml",
			"authorities:\n  ch:\n    note: Eigenes.\n");
	assert_true(loaded_load(l, NULL));
	assert_int_equal(c->authority_count, 4);
	a = content_authority(c, "at");
	assert_string_equal(a->name, "Mein Amt");
	assert_true(a->is_local);
	assert_null(a->english);
	assert_null(a->complaint);
	assert_int_equal(a->demands, 0);
	assert_null(a->note.in[c->reference]);
	assert_string_equal(content_authority(c, "ch")->note.in[c->reference],
			    "Eigenes.");
	assert_string_equal(content_authority(c, "de")->name, "Haus");
	assert_false(content_authority(c, "de")->is_local);
	for (size_t i = 0; i < l->diags.count; i++)
		older += !strcmp(l->diags.item[i].rule, "older-than-installed");
	assert_int_equal(older, 1);
}

/* The law holds there, and nobody is named. */
static size_t unserved(struct loaded *l)
{
	const struct date today = { 2026, 11, 22 };
	size_t count = 0;

	content_lint(&l->content, today, &l->diags);
	for (size_t i = 0; i < l->diags.count; i++)
		count += !strcmp(l->diags.item[i].rule, "no-authority");
	return count;
}

static void test_a_country_without_one_is_found(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "authorities.yaml",
			"authorities:\n"
			"  de-by: {region: de-by, name: Land, record: 2024,\n"
			"    mail: b@example.org, state: confirmed,\n"
			"    sources: [paper]}\n"
			"  at: {region: at, aside: yes, name: Amt,\n"
			"    record: 2024, mail: b@example.org,\n"
			"    state: confirmed, sources: [paper]}\n");
	assert_true(loaded_load(l, NULL));
	/* A part serves its country, what is aside serves nobody. */
	assert_int_equal(unserved(l), 1);
}

static void test_content_may_do_without(void **state)
{
	struct loaded *l = *state;

	content_dir_put(l->dir, "authorities.yaml", "authorities: {}\n");
	assert_true(loaded_load(l, NULL));
	assert_int_equal(l->content.authority_count, 0);
	assert_int_equal(unserved(l), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_all_of_a_record_is_read,
						setup, teardown),
		cmocka_unit_test_setup_teardown(
			test_what_is_aside_is_in_charge_of_nothing, setup,
			teardown),
		cmocka_unit_test_setup_teardown(
			test_the_users_own_replace_the_installed, setup,
			teardown),
		cmocka_unit_test_setup_teardown(
			test_a_country_without_one_is_found, setup, teardown),
		cmocka_unit_test_setup_teardown(test_content_may_do_without,
						setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
