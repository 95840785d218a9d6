/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single rules of the reading pages: where the cursor lands, what home leaves
 * out, what an account is called, what comes next. */
#include <config.h>

#include "lib/opened.h"

#include "pages/part.h"

/* Where the cursor lands, and what Enter and the other keys find there. */
static void test_landing(void **state)
{
	static const struct {
		const char *address, *first, *target;
	} rows[] = {
		{ "home", "do-problems", "problems" },
		{ "account/7f3a9c1e", "step-send", "step/7f3a9c1e/forum/send" },
		{ "step/7f3a9c1e/forum/send", "step-send",
		  "7f3a9c1e/forum/send" },
		{ "guide/limits/rest", "section-rest", NULL },
		{ "guide/ask/node/second", "node-second", NULL },
		{ "guide/forum/open-form", "step-open-form", NULL },
		{ "guides", "guide-forum", "guide/forum" },
		{ "results/window", "hit-forum/open-form",
		  "guide/forum/open-form" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct opened o;
		struct page page;
		int index;

		opened_init(&o, "tests/data/content-small", NULL, "store-small",
			    "en");
		page_build(&o.app, rows[i].address, &page);
		assert_non_null(page.first);
		assert_string_equal(page.first, rows[i].first);
		index = page_find(&page, page.first);
		assert_true(index >= 0);
		if (rows[i].target)
			assert_string_equal(page.blocks[index].target,
					    rows[i].target);
		page_release(&page);
		opened_release(&o);
	}
}

/* Twenty accounts stand on home; one more, and one line stands for all. */
static void test_many(void **state)
{
	const struct deed_field fields[] = { { "label", "Test" } };
	struct err err = ERR_INIT;
	struct opened o;
	struct page page;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, NULL, "en");
	for (int i = 0; i < 21; i++) {
		assert_non_null(deed_add_account(&o.app.deed, "forum", fields,
						 LENGTH_OF(fields), &err));
		page_build(&o.app, "home", &page);
		assert_int_equal(page_find(&page, "do-people") >= 0, i == 20);
		page_release(&page);
	}
	page_build(&o.app, "home", &page);
	assert_true(page.count < 16);
	page_release(&page);
	opened_release(&o);
}

static void check_title(struct opened *o, const struct record *r,
			const char *expected)
{
	struct strbuf title;

	strbuf_init(&title);
	/* It is appended to what stands there. */
	strbuf_adds(&title, "x, ");
	account_title(&o->app.deed, r, &title);
	assert_string_equal(title.s + 3, expected);
	strbuf_release(&title);
}

/* Label, else mail; an account that has neither needs none as long as it is
 * the only one of its kind. */
static void test_titles(void **state)
{
	const struct deed_field label[] = { { "label", "Privat" } };
	const struct deed_field mail[] = { { "mail", "m@example.org" } };
	struct err err = ERR_INIT;
	struct record *r[4];
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, NULL, "en");
	r[0] = deed_add_account(&o.app.deed, "forum", label, 1, &err);
	r[1] = deed_add_account(&o.app.deed, "forum", mail, 1, &err);
	r[2] = deed_add_account(&o.app.deed, "forum", NULL, 0, &err);
	check_title(&o, r[0], "Forum Privat");
	check_title(&o, r[1], "Forum m@example.org");
	check_title(&o, r[2], "Forum");
	r[3] = deed_add_account(&o.app.deed, "forum", NULL, 0, &err);
	for (size_t i = 2; i < LENGTH_OF(r); i++) {
		char *title = mem_printf("Forum %s", r[i]->id);

		check_title(&o, r[i], title);
		free(title);
	}
	opened_release(&o);
}

/* What is left to do once a milestone is reached, ticked or just told. */
static void test_next(void **state)
{
	static const struct {
		enum milestone told;
		const char *ticked;
		const char *next; /* NULL: nothing */
	} rows[] = {
		{ MILESTONE_NONE, NULL, "log-in" },
		{ MILESTONE_NONE, "log-in", "open-form" },
		{ MILESTONE_NONE, "open-form", "log-in" },
		{ MILESTONE_OBJECTED, NULL, "mail-came" },
		{ MILESTONE_NONE, "send", "mail-came" },
		{ MILESTONE_RECEIVED, NULL, "mail-came" },
		{ MILESTONE_CONFIRMED, NULL, NULL },
		{ MILESTONE_NONE, "mail-came", NULL },
		{ MILESTONE_REFUSED, NULL, NULL },
		{ MILESTONE_DECIDED, "log-in", NULL },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		const struct deed_day today = { .day = DATE_NONE };
		struct err err = ERR_INIT;
		struct opened o;
		struct record *r;
		struct status s;
		int next;

		opened_init(&o, "tests/data/content-small", NULL, NULL, "en");
		r = deed_add_account(&o.app.deed, "forum", NULL, 0, &err);
		if (rows[i].ticked)
			assert_true(deed_done(&o.app.deed, r, rows[i].ticked,
					      today, &err));
		if (rows[i].told != MILESTONE_NONE)
			assert_true(deed_milestone(&o.app.deed, r, rows[i].told,
						   today, &err));
		status_of(&o.content, r, &s);
		next = s.next;
		if (rows[i].next)
			assert_string_equal(s.checks[next].step->id,
					    rows[i].next);
		else
			assert_int_equal(next, -1);
		assert_true(deed_close(&o.app.deed, r, NULL, &err));
		status_release(&s);
		status_of(&o.content, r, &s);
		assert_int_equal(s.next, -1);
		status_release(&s);
		opened_release(&o);
	}
}

/* Whatever became of an objection, its page leads on to the topics that the
 * platform's guide refers to; after a refusal the fitting one comes early. */
static void test_topics(void **state)
{
	static const struct {
		enum milestone told;
		const char *topic; /* its page must be there */
		int last_place;	   /* counted from the heading */
	} rows[] = {
		{ MILESTONE_NONE, "guide-data", 1 },
		{ MILESTONE_OBJECTED, "guide-no-answer", 3 },
		{ MILESTONE_REFUSED, "guide-refused", 3 },
		{ MILESTONE_REASON_ASKED, "guide-reason", 6 },
		{ MILESTONE_EXTENDED, "guide-no-answer", 3 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		const struct deed_day today = { .day = DATE_NONE };
		struct err err = ERR_INIT;
		struct opened o;
		struct record *r;
		struct page page;
		char *address;
		int heading, at;

		opened_init(&o, "content", NULL, NULL, "de");
		r = deed_add_account(&o.app.deed, "facebook", NULL, 0, &err);
		if (rows[i].told != MILESTONE_NONE)
			assert_true(deed_milestone(&o.app.deed, r, rows[i].told,
						   today, &err));
		address = mem_printf("account/%s", r->id);
		app_go(&o.app, address);
		app_page(&o.app, &page);
		heading = page_find(&page, "topics");
		at = page_find(&page, rows[i].topic);
		assert_true(heading > 0);
		if (at <= heading || at > heading + rows[i].last_place)
			fail_msg("%s at %d, %d", rows[i].topic, at, heading);
		/* The last row leads to the actions. */
		assert_true((int)page.count - heading - 2 <= 6);
		page_release(&page);
		free(address);
		opened_release(&o);
	}
}

static struct record *add(struct opened *o, const char *platform,
			  const char *person, const char *label,
			  const char *mail)
{
	const struct deed_field fields[] = { { "person", person },
					     { "label", label },
					     { "mail", mail } };
	struct err err = ERR_INIT;
	struct record *r = deed_add_account(&o->app.deed, platform, fields,
					    LENGTH_OF(fields), &err);

	if (!r)
		fail_msg("%s", err.message);
	return r;
}

static void check_list(struct opened *o, const char *expected)
{
	struct account_list list;
	struct strbuf text;
	struct page page;

	page_init(&page);
	account_list_init(&list, &o->app, NULL, NULL);
	account_list_add(&list, &page, &o->app);
	account_list_release(&list);
	strbuf_init(&text);
	for (size_t i = 0; i < page.count; i++)
		strbuf_addf(&text, "%d %s\n", page.blocks[i].indent,
			    page.blocks[i].title.text);
	assert_string_equal(text.s, expected);
	strbuf_release(&text);
	page_release(&page);
}

/* By person where there are several, by mail address where a person has
 * several, and always by platform and label. */
static void test_order(void **state)
{
	const struct deed_field name[] = { { "name", "Älva" } };
	const struct deed_field other[] = { { "name", "Zoe" } };
	struct err err = ERR_INIT;
	const struct record *person[2];
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, NULL, "en");
	person[0] = deed_add_person(&o.app.deed, other, 1, &err);
	add(&o, "bote", person[0]->id, "B", NULL);
	add(&o, "forum", person[0]->id, "Zwei", "a@example.org");
	add(&o, "forum", person[0]->id, "eins", "a@example.org");
	check_list(&o, "1 Forum eins\n1 Forum Zwei\n1 Bote B\n");
	add(&o, "forum", person[0]->id, NULL, "b@example.org");
	check_list(&o, "1 a@example.org\n2 Forum eins\n2 Forum Zwei\n"
		       "1 b@example.org\n2 Forum\n1 Bote B\n");
	person[1] = deed_add_person(&o.app.deed, name, 1, &err);
	add(&o, "forum", person[1]->id, "X", "a@example.org");
	check_list(&o, "1 Älva\n2 Forum X\n1 Zoe\n2 a@example.org\n"
		       "3 Forum eins\n3 Forum Zwei\n2 b@example.org\n"
		       "3 Forum\n2 Bote B\n");
	opened_release(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_landing), cmocka_unit_test(test_many),
		cmocka_unit_test(test_titles),	cmocka_unit_test(test_next),
		cmocka_unit_test(test_topics),	cmocka_unit_test(test_order),
	};

	golden_start();
	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
