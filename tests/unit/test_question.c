/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going through guides of questions: where answers lead, what is kept of them,
 * and what is noted. */
#include <config.h>

#include "lib/opened.h"

#include "pages/ask.h"
#include "pages/part.h"
#include "pages/question.h"

static void answer(struct opened *o, const char *value)
{
	struct effect effect;

	app_update(&o->app, ACTION_ANSWER, value, &effect);
}

static void assert_at(const struct opened *o, const char *address)
{
	assert_string_equal(app_address(&o->app), address);
}

/* The answer that Enter takes on the page being shown. */
static char *default_of(const struct opened *o)
{
	char *value = NULL;
	struct page page;

	app_page(&o->app, &page);
	for (size_t i = 0; i < page.count; i++)
		if (page.blocks[i].is_default)
			value = mem_strdup(page.blocks[i].target);
	page_release(&page);
	return value;
}

static void assert_default(const struct opened *o, const char *expected)
{
	char *value = default_of(o);

	assert_non_null(value);
	assert_string_equal(value, expected);
	free(value);
}

static bool shows(const struct opened *o, const char *block)
{
	struct page page;
	bool is_there;

	app_page(&o->app, &page);
	is_there = page_find(&page, block) >= 0;
	page_release(&page);
	return is_there;
}

/* Every answer of the real content --------------------------------------- */

/* Go where the option leads, past what it proposes to note. */
static void check_option(struct opened *o, const struct guide *g,
			 const struct node *node, const struct option *option)
{
	char *address = mem_printf("question/%s/%s", g->id, node->id);

	app_go(&o->app, "home");
	app_go(&o->app, address);
	answer(o, option->id);
	if (option->record)
		answer(o, "nothing");
	if (o->app.is_alert || strcmp(app_address(&o->app), address) == 0 ||
	    shows(o, "missing"))
		fail_msg("%s: %s leads to %s: %s", address, option->id,
			 app_address(&o->app),
			 o->app.message ? o->app.message : "");
	free(address);
}

static void reach(const struct guide *g, const struct node *node, bool *reached)
{
	if (reached[node - g->nodes])
		return;
	reached[node - g->nodes] = true;
	for (size_t i = 0; i < node->option_count; i++)
		if (node->options[i].node)
			reach(g, guide_node(g, node->options[i].node), reached);
}

static size_t check_guide(struct opened *o, const struct guide *g)
{
	bool *reached = mem_alloc(g->node_count * sizeof(*reached));
	size_t answers = 0;

	reach(g, &g->nodes[0], reached);
	for (size_t i = 0; i < g->node_count; i++) {
		const struct node *node = &g->nodes[i];

		if (!reached[i])
			fail_msg("%s/node/%s: no answer leads there", g->id,
				 node->id);
		for (size_t k = 0; k < node->option_count; k++)
			check_option(o, g, node, &node->options[k]);
		answers += node->option_count;
	}
	free(reached);
	return answers;
}

static void every_answer_leads_somewhere(void **state)
{
	static const char *const languages[] = { "de", "en" };

	(void)state;
	for (size_t l = 0; l < LENGTH_OF(languages); l++) {
		size_t guides = 0, answers = 0;
		struct opened o;

		opened_init(&o, "content", NULL, "store-small", languages[l]);
		for (size_t i = 0; i < o.content.guide_count; i++) {
			const struct guide *g = &o.content.guides[i];

			if (g->kind != GUIDE_QUESTION)
				continue;
			answers += check_guide(&o, g);
			guides++;
		}
		print_message("# %s: %zu guides of questions, %zu answers\n",
			      languages[l], guides, answers);
		assert_true(guides >= 7);
		opened_release(&o);
	}
}

/* Answers ------------------------------------------------------------------ */

static void answers_are_kept(void **state)
{
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	app_go(&o.app, "question/ask");
	assert_default(&o, "yes");
	assert_false(shows(&o, "so-far"));
	answer(&o, "no");
	assert_at(&o, "question/ask/second");
	assert_true(shows(&o, "said-first"));
	/* Back, the answer given is the default and has the focus. */
	assert_true(app_back(&o.app));
	assert_at(&o, "question/ask");
	assert_default(&o, "no");
	/* So it is after having been elsewhere. */
	app_go(&o.app, "home");
	app_go(&o.app, "question/ask");
	assert_default(&o, "no");
	/* Another answer takes its place. */
	answer(&o, "sent");
	app_back(&o.app);
	assert_default(&o, "sent");
	/* The way here was another one now: it says nothing wrong. */
	app_go(&o.app, "question/ask/second");
	assert_false(shows(&o, "so-far"));
	opened_release(&o);
}

static void what_is_not_there_is_said(void **state)
{
	static const char *const addresses[] = {
		"question/nowhere",	     "question/forum",
		"question/ask/nowhere",	     "propose/ask/first/yes",
		"propose/ask/first/nowhere", "propose/ask",
	};
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	for (size_t i = 0; i < LENGTH_OF(addresses); i++) {
		app_go(&o.app, addresses[i]);
		assert_true(shows(&o, "missing"));
		answer(&o, "yes");
		assert_at(&o, addresses[i]);
		assert_true(o.app.is_alert);
	}
	app_go(&o.app, "question/ask");
	answer(&o, "nowhere");
	assert_at(&o, "question/ask");
	assert_true(o.app.is_alert);
	/* An account that is gone is left out. */
	app_go(&o.app, "question/ask/mail/0badbad0");
	assert_false(shows(&o, "missing"));
	answer(&o, "yes");
	assert_at(&o, "propose/ask/mail/yes");
	opened_release(&o);
}

/* Noting ------------------------------------------------------------------- */

static const struct entry *noted(const struct opened *o, const char *account,
				 const char *milestone)
{
	const struct record *r = store_find(&o->store, account);

	assert_non_null(r);
	return journal_milestone(&r->journal, milestone,
				 journal_round(&r->journal));
}

static void an_answer_is_noted(void **state)
{
	static const char account[] = "7f3a9c1e";
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	assert_null(noted(&o, account, "objected"));
	app_go(&o.app, "question/ask");
	answer(&o, "sent");
	assert_at(&o, "propose/ask/first/sent");
	/* Which of several it is, is not guessed. */
	assert_default(&o, "nothing");
	answer(&o, account);
	assert_at(&o, "milestone/7f3a9c1e/objected");
	assert_null(noted(&o, account, "objected"));
	/* A day that cannot be is refused, and nothing is noted. */
	answer(&o, "tomorrow");
	assert_at(&o, "milestone/7f3a9c1e/objected");
	assert_null(noted(&o, account, "objected"));
	answer(&o, "2026-11-20");
	assert_non_null(noted(&o, account, "objected"));
	assert_int_equal(noted(&o, account, "objected")->day.day, 20);
	/* It goes on, and the account is known from then on. */
	assert_at(&o, "question/ask/mail/7f3a9c1e");
	assert_true(shows(&o, "said-first"));
	answer(&o, "yes");
	assert_at(&o, "propose/ask/mail/yes/7f3a9c1e");
	assert_default(&o, account);
	answer(&o, account);
	answer(&o, "");
	assert_non_null(noted(&o, account, "confirmed"));
	/* Where nothing follows, the account itself is shown. */
	assert_at(&o, "account/7f3a9c1e");
	app_back(&o.app);
	assert_at(&o, "question/ask/mail/7f3a9c1e");
	app_back(&o.app);
	assert_at(&o, "question/ask");
	opened_release(&o);
}

static void nothing_is_noted_unasked(void **state)
{
	static const char account[] = "7f3a9c1e";
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	app_go(&o.app, "question/ask");
	answer(&o, "sent");
	answer(&o, "nothing");
	assert_at(&o, "question/ask/mail");
	app_back(&o.app);
	assert_at(&o, "question/ask");
	/* Back from the day as well. */
	answer(&o, "sent");
	answer(&o, account);
	app_back(&o.app);
	app_back(&o.app);
	assert_at(&o, "question/ask");
	assert_null(noted(&o, account, "objected"));
	assert_false(app_has_unsaved(&o.app));
	opened_release(&o);
}

static void without_an_account_one_can_be_added(void **state)
{
	struct err err = ERR_INIT;
	const struct record *account;
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, NULL, "en");
	app_go(&o.app, "question/ask");
	answer(&o, "sent");
	assert_default(&o, "nothing");
	assert_true(shows(&o, "do-add"));
	/* Where nothing can be answered, nothing can be noted. */
	assert_non_null(deed_add_account(&o.app.deed, "bote", NULL, 0, &err));
	assert_default(&o, "nothing");
	account = deed_add_account(&o.app.deed, "forum", NULL, 0, &err);
	assert_non_null(account);
	assert_default(&o, account->id);
	opened_release(&o);
}

/* A milestone noted elsewhere goes where it always went. */
static void elsewhere_nothing_follows(void **state)
{
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	app_go(&o.app, "account/7f3a9c1e");
	app_go(&o.app, "milestone/7f3a9c1e");
	answer(&o, "objected");
	answer(&o, "");
	assert_at(&o, "account/7f3a9c1e");
	opened_release(&o);
}

/* Only where something can be answered by Meta, and is not closed. */
static void accounts_that_can_be_noted_with(void **state)
{
	static const struct {
		const char *account;
		bool can;
	} cases[] = {
		{ "7f3a9c1e", true },
		{ "3d07aa11", true },
		{ "c105ed00", false }, /* closed */
		{ "1b22e07a", false }, /* a person */
	};
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		assert_int_equal(
			question_can_note(&o.app, store_find(&o.store,
							     cases[i].account)),
			cases[i].can);
	opened_release(&o);
}

/* References ----------------------------------------------------------------- */

static void references_open_the_question(void **state)
{
	static const char *const cases[][2] = {
		{ "ask", "question/ask" },
		{ "ask/node/second", "question/ask/second" },
		{ "forum", "guide/forum" },
		{ "forum/path/app", "guide/forum/path/app" },
		{ "broken", "guide/broken" },
	};
	struct arena arena;
	struct opened o;

	(void)state;
	arena_init(&arena);
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		assert_string_equal(part_address(&arena, &o.app, cases[i][0],
						 NULL),
				    cases[i][1]);
	assert_null(part_address(&arena, &o.app, "ask/node/third", NULL));
	/* A step is the account's own where it is on that platform. */
	assert_string_equal(part_address(&arena, &o.app, "forum/open-app",
					 store_find(&o.store, "7f3a9c1e")),
			    "step/7f3a9c1e/forum/open-app");
	arena_release(&arena);
	opened_release(&o);
}

static void search_finds_them(void **state)
{
	struct opened o;
	struct page page;
	int index;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	app_go(&o.app, "results/phone");
	app_page(&o.app, &page);
	index = page_find(&page, "hit-ask/node/second");
	assert_true(index >= 0);
	assert_string_equal(page.blocks[index].target, "question/ask/second");
	page_release(&page);
	/* Also by what helps to answer, and by an answer. */
	app_go(&o.app, "results/otherwise");
	assert_true(shows(&o, "hit-ask/node/first"));
	app_go(&o.app, "results/sent already");
	assert_true(shows(&o, "hit-ask/node/first"));
	opened_release(&o);
}

/* Where an answer leads to a section, that one is said in plain mode. */
static void a_section_is_said_alone(void **state)
{
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	app_go(&o.app, "guide/limits/others");
	assert_true(shows(&o, "section-others"));
	assert_true(shows(&o, "section-rest"));
	o.app.is_plain = true;
	assert_true(shows(&o, "section-others"));
	assert_false(shows(&o, "section-rest"));
	assert_true(shows(&o, "do-whole"));
	opened_release(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_answer_leads_somewhere),
		cmocka_unit_test(answers_are_kept),
		cmocka_unit_test(what_is_not_there_is_said),
		cmocka_unit_test(an_answer_is_noted),
		cmocka_unit_test(nothing_is_noted_unasked),
		cmocka_unit_test(without_an_account_one_can_be_added),
		cmocka_unit_test(elsewhere_nothing_follows),
		cmocka_unit_test(accounts_that_can_be_noted_with),
		cmocka_unit_test(references_open_the_question),
		cmocka_unit_test(search_finds_them),
		cmocka_unit_test(a_section_is_said_alone),
	};

	golden_start();
	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
