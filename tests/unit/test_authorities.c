/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records that are shipped, content/authorities.yaml: nobody is left
 * without one, and each page tells all that its record holds and lacks. */
#include <config.h>

#include "domain/authority_for.h"
#include "lib/opened.h"

static const char *const lands[] = { "bb", "be", "bw", "by", "hb", "he",
				     "hh", "mv", "ni", "nw", "rp", "sh",
				     "sl", "sn", "st", "th" };

static void open_real(struct opened *o, const char *language)
{
	i18n_set_language(language);
	opened_init(o, "content", NULL, NULL, language);
}

static void check_served(const struct content *c, const char *region)
{
	struct authority_for found;

	authority_for(c, region, &found);
	if (found.answer != AUTHORITY_FOUND &&
	    found.answer != AUTHORITY_PART_UNKNOWN)
		fail_msg("no authority in %s", region);
	authority_for_release(&found);
}

static void every_country_of_the_blocs_has_one(void **state)
{
	static const char *const blocs[] = { "eu", "eea" };
	const size_t least[] = { 27, 30 };
	struct opened o;

	(void)state;
	open_real(&o, "de");
	for (size_t i = 0; i < LENGTH_OF(blocs); i++) {
		const struct country *bloc =
			content_country(&o.content, blocs[i]);

		assert_non_null(bloc);
		assert_true(bloc->members.count >= least[i]);
		for (size_t k = 0; k < bloc->members.count; k++)
			check_served(&o.content, bloc->members.item[k]);
	}
	check_served(&o.content, "ch");
	check_served(&o.content, "gb");
	opened_release(&o);
}

static void every_land_has_one_of_its_own(void **state)
{
	struct authority_for found;
	struct opened o;

	(void)state;
	open_real(&o, "de");
	authority_for(&o.content, "de", &found);
	assert_int_equal(found.answer, AUTHORITY_PART_UNKNOWN);
	assert_int_equal(found.part_count, LENGTH_OF(lands));
	for (size_t i = 0; i < LENGTH_OF(lands); i++) {
		char *region = mem_printf("de-%s", lands[i]);
		const struct country *land =
			content_country(&o.content, region);

		assert_string_equal(found.parts[i]->region, region);
		assert_non_null(land);
		for (int k = 0; k < o.content.language_count; k++)
			if (!o.content.language[k].fallback &&
			    o.content.language[k].is_loaded)
				assert_non_null(land->name.in[k]);
		free(region);
	}
	assert_string_equal(found.leads_in_country->id, "de-hh");
	assert_string_equal(found.leads_in_bloc->id, "ie");
	authority_for_release(&found);
	opened_release(&o);
}

static void every_record_is_whole(void **state)
{
	struct opened o;

	(void)state;
	open_real(&o, "de");
	assert_int_equal(o.content.authority_count, 49);
	for (size_t i = 0; i < o.content.authority_count; i++) {
		const struct authority *a = &o.content.authorities[i];

		assert_true(i == 0 || strcmp(a[-1].id, a->id) < 0);
		assert_true(*a->name);
		assert_true(a->lines.count >= 2);
		assert_non_null(a->phone);
		assert_non_null(a->website);
		assert_int_equal(a->record.day > 0, true);
		assert_true(date_compare(a->record, o.content.day) <= 0);
		assert_true(a->sources.count > 0);
		for (size_t k = 0; k < a->sources.count; k++)
			assert_non_null(
				content_source(&o.content, a->sources.item[k]));
		assert_non_null(content_country(&o.content, a->region));
	}
	opened_release(&o);
}

static bool has_text(const struct page *page, const char *id, const char *text)
{
	int at = page_find(page, id);

	return at >= 0 && strstr(page->blocks[at].title.text, text);
}

/* Each address stands whole; where it is not encrypted, that is said. */
static void check_url(const struct page *page, const char *id, const char *url)
{
	char *open = mem_printf("%s.open", id);
	int at = page_find(page, id);

	if (url) {
		assert_true(at >= 0);
		assert_int_equal(page->blocks[at].kind, BLOCK_URL);
		assert_string_equal(page->blocks[at].title.text, url);
	} else {
		assert_true(at < 0);
	}
	assert_int_equal(page_find(page, open) >= 0,
			 url && strncmp(url, "https://", 8) != 0);
	free(open);
}

static void check_page(const struct opened *o, const struct authority *a)
{
	char *address = mem_printf("authority/%s", a->id);
	struct strbuf day;
	struct page page;

	strbuf_init(&day);
	date_words(a->record, &day);
	page_build(&o->app, address, &page);
	assert_true(has_text(&page, "name", a->name));
	check_url(&page, "complaint", a->complaint);
	check_url(&page, "complaint-too", a->complaint_too);
	check_url(&page, "website", a->website);
	assert_int_equal(page_find(&page, "complaint.none") >= 0,
			 !a->complaint);
	assert_int_equal(page.blocks[page_find(&page, "lines")].kind,
			 BLOCK_LINES);
	assert_true(!a->mail || has_text(&page, "mail", a->mail));
	assert_true(has_text(&page, "phone", a->phone));
	assert_true(has_text(&page, "record", day.s));
	assert_int_equal(page_find(&page, "note") >= 0,
			 words_are_set(&a->note));
	assert_true(page_find(&page, "doubt") >= 0);
	assert_true(page_find(&page, "sources") >= 0);
	assert_int_equal(page_find(&page, "aside") >= 0, a->is_aside);
	for (int i = 0; i < DEMAND_COUNT; i++) {
		char *id = mem_printf("demand-%s", demand_name((enum demand)i));

		assert_int_equal(page_find(&page, id) >= 0,
				 authority_demands(a, (enum demand)i));
		free(id);
	}
	page_release(&page);
	strbuf_release(&day);
	free(address);
}

static void every_page_tells_its_record(void **state)
{
	static const char *const languages[] = { "de", "en" };

	(void)state;
	for (size_t k = 0; k < LENGTH_OF(languages); k++) {
		struct opened o;

		open_real(&o, languages[k]);
		for (size_t i = 0; i < o.content.authority_count; i++)
			check_page(&o, &o.content.authorities[i]);
		opened_release(&o);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_country_of_the_blocs_has_one),
		cmocka_unit_test(every_land_has_one_of_its_own),
		cmocka_unit_test(every_record_is_whole),
		cmocka_unit_test(every_page_tells_its_record),
	};

	golden_start();
	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
