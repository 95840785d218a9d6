/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which authority is in charge, and who leads. */
#include <config.h>

#include "domain/authority_for.h"

#include "content/load.h"
#include "lib/unit.h"

static const char facts[] = "sources:\n  one: {name: One}\n"
			    "blocs:\n  eu: [at, de, ie]\n"
			    "countries:\n"
			    "  ch: {form: yes}\n  us: {form: no}\n"
			    "  de-by: {}\n  de-hh: {}\n  at-9: {}\n";

#define REST                                                                   \
	"name: A, mail: a@example.org, record: 2024, "                         \
	"state: confirmed, sources: [one]"

static const char authorities[] =
	"authorities:\n"
	"  at: {region: at, " REST "}\n"
	"  ch: {region: ch, " REST "}\n"
	"  de-bund: {region: de, aside: yes, " REST "}\n"
	"  de-by: {region: de-by, " REST "}\n"
	"  de-by-public: {region: de-by, aside: yes, " REST "}\n"
	"  de-hh: {region: de-hh, leads: de, " REST "}\n"
	"  ie: {region: ie, leads: eu, " REST "}\n";

static int setup(void **state)
{
	struct content *c = mem_alloc(sizeof(*c));
	char *folder = temp_new();
	char *de = temp_path(folder, "de");
	const char *const files[][2] = {
		{ "content.yaml", "format: 1\nday: 2026-11-22\nreference: de\n"
				  "languages:\n  de: {name: Deutsch}\n" },
		{ "facts.yaml", facts },
		{ "de/facts.yaml", "countries:\n  de: Deutschland\n" },
		{ "authorities.yaml", authorities },
	};
	struct diags diags;

	mkdir(de, 0700);
	for (size_t i = 0; i < LENGTH_OF(files); i++) {
		char *path = temp_path(folder, files[i][0]);

		temp_puts(path, files[i][1]);
		free(path);
	}
	content_init(c);
	diags_init(&diags);
	assert_true(content_load(c, folder, NULL, NULL, &diags, NULL));
	assert_int_equal(diags.errors, 0);
	diags_release(&diags);
	free(de);
	temp_remove(folder);
	*state = c;
	return 0;
}

static int teardown(void **state)
{
	content_release(*state);
	free(*state);
	return 0;
}

static const char *id_of(const struct authority *a)
{
	return a ? a->id : "-";
}

static void each_region_has_its_answer(void **state)
{
	static const struct {
		const char *region;
		enum authority_answer answer;
		const char *own, *in_country, *in_bloc;
		size_t parts;
	} cases[] = {
		{ "at", AUTHORITY_FOUND, "at", "-", "ie", 0 },
		/* A part without one has its country's. */
		{ "at-9", AUTHORITY_FOUND, "at", "-", "ie", 0 },
		{ "ie", AUTHORITY_FOUND, "ie", "-", "ie", 0 },
		{ "ch", AUTHORITY_FOUND, "ch", "-", "-", 0 },
		{ "de-by", AUTHORITY_FOUND, "de-by", "de-hh", "ie", 0 },
		{ "de-hh", AUTHORITY_FOUND, "de-hh", "de-hh", "ie", 0 },
		/* The one for the federation is not among them. */
		{ "de", AUTHORITY_PART_UNKNOWN, "-", "de-hh", "ie", 2 },
		{ "de-xx", AUTHORITY_PART_UNKNOWN, "-", "de-hh", "ie", 2 },
		{ "us", AUTHORITY_UNKNOWN, "-", "-", "-", 0 },
		{ "us-ny", AUTHORITY_UNKNOWN, "-", "-", "-", 0 },
		{ "xx", AUTHORITY_UNKNOWN, "-", "-", "-", 0 },
		{ "d", AUTHORITY_UNKNOWN, "-", "-", "-", 0 },
		{ "de-", AUTHORITY_UNKNOWN, "-", "-", "-", 0 },
		{ "", AUTHORITY_NO_REGION, "-", "-", "-", 0 },
		{ NULL, AUTHORITY_NO_REGION, "-", "-", "-", 0 },
	};

	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct authority_for found;

		authority_for(*state, cases[i].region, &found);
		assert_int_equal(found.answer, cases[i].answer);
		assert_string_equal(id_of(found.own), cases[i].own);
		assert_string_equal(id_of(found.leads_in_country),
				    cases[i].in_country);
		assert_string_equal(id_of(found.leads_in_bloc),
				    cases[i].in_bloc);
		assert_int_equal(found.part_count, cases[i].parts);
		if (cases[i].parts) {
			assert_string_equal(found.parts[0]->id, "de-by");
			assert_string_equal(found.parts[1]->id, "de-hh");
		}
		authority_for_release(&found);
		assert_int_equal(found.part_count, 0);
	}
}

static void regions_are_countries_and_their_parts(void **state)
{
	static const struct {
		const char *region;
		bool is_one;
	} cases[] = {
		{ "de", true },	    { "de-by", true }, { "de-xx", true },
		{ "us", true },	    { "eu", false },   { "xx", false },
		{ "xx-by", false }, { "", false },     { "de-", false },
		{ "eu-by", false },
	};

	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		assert_int_equal(authority_is_region(*state, cases[i].region),
				 cases[i].is_one);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_region_has_its_answer),
		cmocka_unit_test(regions_are_countries_and_their_parts),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
