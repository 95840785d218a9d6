/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key hits: never what the user does not see it hit. */
#include <config.h>

#include "lib/app_fixture.h"

static bool is_done(const struct record *account, const char *step)
{
	return journal_step(&account->journal, step, NULL, 0, 1) != NULL;
}

static void go_to_step(struct fixture *f, const struct record *account,
		       const char *step)
{
	char *address = mem_printf("step/%s/%s", account->id, step);

	app_go(&f->app, address);
	free(address);
}

/* On whatever row of a step's page, the keys mean that step. */
static void a_steps_page_is_about_its_step(void **state)
{
	struct fixture f;
	struct record *account;
	struct page page;
	size_t rows;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to_step(&f, account, "alpha/open");
	app_page(&f.app, &page);
	rows = page.count;
	page_release(&page);
	for (size_t i = 0; i < rows; i++) {
		press(&f, "Home");
		for (size_t k = 0; k < i; k++)
			press(&f, "Down");
		press(&f, "Space");
		assert_true(is_done(account, "alpha/open"));
		press(&f, "Space s");
		assert_true(is_done(account, "alpha/open"));
		press(&f, "s");
		assert_false(is_done(account, "alpha/open"));
		assert_false(is_done(account, "alpha/mail"));
		press(&f, "t");
		sees(&f, "On which day was this done: Open the form?");
		press(&f, "Esc");
	}
	/* "Next step" is one of the rows, or this would prove nothing. */
	app_focus(&f.app, "do-next");
	press(&f, "Space");
	sees(&f, "> Next step: Check the mail address");
	sees(&f, "-- Ticked off.");
	fixture_release(&f);
}

static void on_an_account_the_row_must_be_a_step(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	for (const char *key = "Space\0t\0s\0"; *key; key += strlen(key) + 1) {
		app_focus(&f.app, "do-history");
		press(&f, key);
		sees(&f, "-- ! Go to a step first; this is about a step.");
		app_focus(&f.app, "status");
		press(&f, key);
		sees(&f, "-- ! Go to a step first; this is about a step.");
	}
	assert_int_equal(f.app.change_count, 0);
	app_focus(&f.app, "step-mail");
	press(&f, "Space");
	assert_true(is_done(account, "alpha/mail"));
	fixture_release(&f);
}

/* Lists of several records: the row, or nothing. */
static void a_list_is_about_its_row(void **state)
{
	static const struct {
		const char *page, *focus;
		const char *wanted; /* the page that e opens; NULL: none */
	} rows[] = {
		{ "home", "account-00000002", "edit/00000002" },
		{ "home", "do-add", NULL },
		{ "home", "accounts", NULL },
		{ "home", "do-guides", NULL },
		{ "people", "person-00000001", "edit/00000001" },
		{ "people", "do-add", NULL },
		{ "guides", "guide-alpha", NULL },
		{ "guide/alpha", "section-what", NULL },
		{ "person/00000001", "account-00000002", "edit/00000002" },
		{ "person/00000001", "accounts", "edit/00000001" },
		{ "account/00000002", "do-guide", "edit/00000002" },
		{ "history/00000002", "file", "edit/00000002" },
		{ "history/00000001", "file", "edit/00000001" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct fixture f;

		fixture_init(&f);
		add_account(&f, "alpha", "Private");
		app_go(&f.app, "trash");
		app_go(&f.app, rows[i].page);
		app_focus(&f.app, rows[i].focus);
		press(&f, "e");
		is_at(&f, rows[i].wanted ? rows[i].wanted : rows[i].page);
		if (!rows[i].wanted)
			assert_true(f.app.is_alert);
		fixture_release(&f);
	}
}

/* The actions page offers what the row under it can have done to it. */
static void actions_are_offered_where_they_can_be_done(void **state)
{
	static const struct {
		const char *page, *focus;
		const char *there, *not_there; /* actions' names */
	} rows[] = {
		{ "home", "account-00000002", "open edit note history remove",
		  "tick skip" },
		{ "home", "accounts", "search add guides add-person",
		  "open edit note history remove" },
		{ "home", "do-guides", "open", "edit note history remove" },
		{ "guide/alpha", "section-what", "add search",
		  "edit note tick history" },
		{ "people", "person-00000001", "open edit history remove",
		  "note" },
		{ "people", "do-add", "open add-person", "edit history" },
		{ "account/00000002", "step-mail",
		  "tick tick-on skip open note milestone edit close remove",
		  "reopen unlink" },
		{ "account/00000002", "status", "note milestone edit history",
		  "tick tick-on skip open" },
		{ "step/00000002/alpha/open", "do-next",
		  "tick tick-on skip open note", "edit" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct fixture f;
		struct page page;

		fixture_init(&f);
		add_account(&f, "alpha", "Private");
		app_go(&f.app, "trash");
		app_go(&f.app, rows[i].page);
		app_focus(&f.app, rows[i].focus);
		press(&f, "x");
		app_page(&f.app, &page);
		for (int side = 0; side < 2; side++) {
			const char *names =
				side ? rows[i].not_there : rows[i].there;

			while (*names) {
				size_t n = strcspn(names, " ");
				char *id = mem_printf("action-%.*s", (int)n,
						      names);

				if ((page_find(&page, id) >= 0) != !side)
					fail_msg("%s, %s: %s", rows[i].page,
						 rows[i].focus, id);
				free(id);
				names += n;
				names += strspn(names, " ");
			}
		}
		page_release(&page);
		fixture_release(&f);
	}
}

/* It opens anew each time, with the cursor on the first of them. */
static void the_actions_begin_at_the_first(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	go_to(&f, "account", add_account(&f, "alpha", "Private"));
	press(&f, "x");
	sees(&f, "> tick (Space)");
	press(&f, "End Esc x");
	sees(&f, "> tick (Space)");
	fixture_release(&f);
}

/* Two sessions ---------------------------------------------------------- */

static void says_when_a_step_was_ticked_elsewhere(void **state)
{
	const struct deed_day today = { .day = DATE_NONE };
	struct fixture f;
	struct store other;
	struct deed_context deed;
	struct record *theirs, *mine;
	struct err err = ERR_INIT;

	(void)state;
	fixture_init(&f);
	mine = add_account(&f, "alpha", "Private");
	go_to(&f, "account", mine);
	press(&f, "Space");
	assert_true(store_open(&other, f.data, &err));
	deed = f.app.deed;
	deed.store = &other;
	theirs = store_find(&other, mine->id);
	assert_true(deed_untick(&deed, theirs, "alpha/open", &err));
	assert_true(deed_done(&deed, theirs, "alpha/open", today, &err));
	assert_int_equal(store_save(&other, theirs, &err), STORE_SAVED);
	/* Their second tick is not known here when ours is taken back. */
	press(&f, "Space");
	sees(&f, "> [x] Open the form");
	sees(&f, "This step was ticked elsewhere meanwhile, so it still "
		 "counts as done. Untick it once more to open it.");
	assert_true(f.app.is_alert);
	press(&f, "Space");
	sees(&f, "> [ ] Open the form");
	assert_null(f.app.message);
	/* A later tick of one's own that is undone is no such case. */
	press(&f, "Space t");
	type(&f, "2026-11-20");
	press(&f, "Enter u");
	sees(&f, "> [x] Open the form");
	sees(&f, "Taken back");
	store_release(&other);
	fixture_release(&f);
}

/* Answers to a key --------------------------------------------------------- */

/* "That cannot be done here" is read first; what was done is not. */
static void refusals_are_alerts(void **state)
{
	static const struct {
		const char *page, *focus, *key, *words;
	} rows[] = {
		{ "home", "guides", "Enter", "There is nothing to open here." },
		{ "home", "guides", "Space", "Go to a step first" },
		{ "home", "guides", "n", "Go to an account first" },
		{ "home", NULL, "z", "The key z does nothing." },
		{ "guides", NULL, "g", "This is that page." },
		{ "home", NULL, "u", "Nothing has been changed" },
		{ "home", NULL, "r", "There is nothing to make again." },
		{ "people", "person-00000001", "n", "not with a person." },
		{ "account/00000002", NULL, "k", "There is no other account" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct fixture f;

		fixture_init(&f);
		add_account(&f, "alpha", "Private");
		fixture_reopen(&f);
		app_go(&f.app, rows[i].page);
		if (rows[i].focus)
			app_focus(&f.app, rows[i].focus);
		press(&f, rows[i].key);
		sees(&f, rows[i].words);
		if (!f.app.is_alert)
			fail_msg("no alert: %s", rows[i].words);
		fixture_release(&f);
	}
}

/* Letters on a page where text is typed ------------------------------------ */

static void letters_do_nothing_in_a_form(void **state)
{
	static const char *const rows[] = { "country", "save", "discard" };
	static const char letters[] = "abeghklmnopqrstuwxz/?0123456789";
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "Space e");
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		for (const char *s = letters; *s; s++) {
			const char text[] = { *s, '\0' };

			app_focus(&f.app, rows[i]);
			type(&f, text);
			is_at(&f, "edit/00000002");
			sees(&f, "Letters only type in a field here; Enter, "
				 "Esc and Ctrl keys act.");
			assert_true(f.app.is_alert);
		}
	}
	press(&f, "Backspace");
	is_at(&f, "edit/00000002");
	assert_true(is_done(account, "alpha/open"));
	assert_false(f.app.is_done);
	/* Space is Enter where there is something to do. */
	app_focus(&f.app, "country");
	press(&f, "Space");
	is_at(&f, "pick/country");
	press(&f, "Esc");
	app_focus(&f.app, "discard");
	press(&f, "Space");
	is_at(&f, "account/00000002");
	/* Words that are a question's, beside its field. */
	press(&f, "t Home");
	is_at(&f, "when/00000002/alpha/open");
	app_focus(&f.app, "question");
	press(&f, "Space");
	sees(&f, "Letters only type in a field here");
	press(&f, "u s t");
	is_at(&f, "when/00000002/alpha/open");
	assert_true(is_done(account, "alpha/open"));
	press(&f, "Ctrl-X");
	is_at(&f, "actions");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_steps_page_is_about_its_step),
		cmocka_unit_test(on_an_account_the_row_must_be_a_step),
		cmocka_unit_test(a_list_is_about_its_row),
		cmocka_unit_test(actions_are_offered_where_they_can_be_done),
		cmocka_unit_test(the_actions_begin_at_the_first),
		cmocka_unit_test(says_when_a_step_was_ticked_elsewhere),
		cmocka_unit_test(refusals_are_alerts),
		cmocka_unit_test(letters_do_nothing_in_a_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
