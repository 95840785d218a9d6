/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/app_fixture.h"

static void starts_where_it_makes_sense(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	is_at(&f, "welcome");
	add_account(&f, "alpha", "Private");
	fixture_reopen(&f);
	is_at(&f, "home");
	fixture_release(&f);
}

static void goes_and_comes_back(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	fixture_reopen(&f);
	press(&f, "g");
	is_at(&f, "guides");
	press(&f, "?");
	is_at(&f, "help");
	press(&f, "Esc");
	is_at(&f, "guides");
	/* A second time the same page is no new visit. */
	press(&f, "g");
	sees(&f, "This is that page.");
	press(&f, "Backspace");
	is_at(&f, "home");
	press(&f, "Esc");
	/* From the first page Esc leads to all that can be done, and back. */
	is_at(&f, "actions");
	sees(&f, "quit (q)");
	press(&f, "Esc");
	is_at(&f, "home");
	press(&f, "o");
	sees(&f, "This is that page.");
	/* A message stays until the next key, whatever it is. */
	press(&f, "Down");
	assert_null(f.app.message);
	press(&f, "g ? o");
	is_at(&f, "home");
	assert_int_equal(f.app.visit_count, 1);
	fixture_release(&f);
}

static void many_visits_are_bounded(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	for (int i = 0; i < 500; i++) {
		app_go(&f.app, "guide/alpha");
		app_go(&f.app, "guide/beta");
	}
	assert_true(f.app.visit_count <= 64);
	while (app_back(&f.app))
		;
	is_at(&f, "welcome");
	fixture_release(&f);
}

static void keeps_the_focus_of_each_page(void **state)
{
	struct fixture f;
	char *focus;

	(void)state;
	fixture_init(&f);
	go_to(&f, "account", add_account(&f, "alpha", "Private"));
	press(&f, "End");
	focus = mem_strdup(app_focused(&f.app));
	press(&f, "h Down");
	press(&f, "Esc");
	assert_string_equal(app_focused(&f.app), focus);
	free(focus);
	/* A focus that is gone falls back to the page's first. */
	app_focus(&f.app, "no-such");
	sees(&f, "> [ ] Open the form");
	fixture_release(&f);
}

/* Saving closes a form; no page that needs it may be left under it. */
static void a_form_stands_once_in_the_stack(void **state)
{
	static const char *const forms[] = {
		"edit/*",
		"note/*",
		"proof/*",
		"due/*/own",
		"when/*/alpha/open",
		"milestone/*/received",
		"add-person",
		"search",
		"export",
		"export/*",
		"import",
		"letter/*/none",
		"dossier/*",
		"letter-view/*/none",
	};
	struct fixture f;
	const char *id;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	fixture_reopen(&f);
	id = account_of(&f, "alpha")->id;
	for (size_t i = 0; i < LENGTH_OF(forms); i++) {
		const size_t stem = strcspn(forms[i], "*");
		char *address =
			mem_printf("%.*s%s%s", (int)stem, forms[i],
				   forms[i][stem] ? id : "",
				   forms[i][stem] ? forms[i] + stem + 1 : "");

		app_go(&f.app, "home");
		app_go(&f.app, "guides");
		app_go(&f.app, address);
		app_go(&f.app, "pick/country");
		app_go(&f.app, "guide/alpha");
		app_go(&f.app, address);
		assert_int_equal(f.app.visit_count, 4);
		is_at(&f, address);
		assert_true(app_back(&f.app));
		is_at(&f, "guide/alpha");
		assert_true(app_back(&f.app));
		is_at(&f, "guides");
		free(address);
	}
	fixture_release(&f);
}

static void every_page_has_the_common_actions(void **state)
{
	static const char *const addresses[] = {
		"home",
		"guides",
		"guide/alpha",
		"search",
		"help",
		"add/country",
		"language",
		"people",
		"confirm/quit",
		"no/such/page",
		"pick/nothing",
		"authorities",
		"authority/de",
		"authority/",
		"milestone/00000000",
		"when/00000000/alpha/send",
		"edit/00000000",
		"path/x",
		"link/x",
		"note/x",
		"confirm/remove/x",
		"confirm",
		"trash",
		"problems",
		"settings",
		"setting/marks",
		"setting/width",
		"setting/x",
		"results/x",
		"account/x",
		"history/00000002",
		"step/x",
		"person/x",
	};
	static const enum action common[] = { ACTION_BACK,  ACTION_ACTIONS,
					      ACTION_HELP,  ACTION_SEARCH,
					      ACTION_WHERE, ACTION_QUIT,
					      ACTION_UNDO,  ACTION_LANGUAGE };
	struct fixture f;

	(void)state;
	fixture_init(&f);
	add_account(&f, "alpha", "Private");
	for (size_t i = 0; i < LENGTH_OF(addresses); i++) {
		struct page page;
		bool is_active;

		app_go(&f.app, addresses[i]);
		if (strcmp(addresses[i], "home") == 0)
			app_go(&f.app, "guides");
		app_page(&f.app, &page);
		assert_true(page.title[0] != '\0');
		assert_true(page.count > 0);
		for (size_t k = 0; k < LENGTH_OF(common); k++)
			if (!page_has_action(&page, common[k]))
				fail_msg("%s lacks %s", addresses[i],
					 action_info(common[k])->name);
		/* Enter is promised where it does something. */
		is_active = false;
		for (size_t k = 0; k < page.count; k++)
			is_active |= block_is_active(&page.blocks[k]);
		assert_int_equal(page_has_action(&page, ACTION_OPEN),
				 is_active);
		/* Ids are unique, or the focus could not be kept. */
		for (size_t k = 0; k < page.count; k++)
			assert_int_equal(page_find(&page, page.blocks[k].id),
					 k);
		page_release(&page);
	}
	fixture_release(&f);
}

static void says_where_it_is(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	fixture_reopen(&f);
	account = account_of(&f, "alpha");
	go_to(&f, "account", account);
	press(&f, "w");
	assert_true(f.app.is_alert);
	sees(&f, "Alpha Private: item 2 of ");
	sees(&f, ": Open the form, open");
	press(&f, "Space w");
	sees(&f, "Open the form, ");
	sees(&f, ", done");
	fixture_release(&f);
}

static void an_unbound_key_says_so(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	press(&f, "z");
	sees(&f, "The key z does nothing. The key x lists what can be done.");
	press(&f, "Ctrl-Y");
	sees(&f, "The key Ctrl-Y does nothing.");
	press(&f, "5");
	sees(&f, "The key 5 does nothing.");
	/* A braille display's routing keys come by the dozen. */
	press(&f, "Left");
	assert_null(f.app.message);
	press(&f, "Right");
	assert_null(f.app.message);
	is_at(&f, "welcome");
	fixture_release(&f);
}

static void actions_act_on_the_page_below(void **state)
{
	struct fixture f;
	struct record *account;
	const char *focus = NULL;
	struct page below;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "x");
	is_at(&f, "actions");
	sees(&f, "tick (Space)");
	sees(&f, "undo (u)");
	assert_true(app_page_below(&f.app, &below, &focus));
	assert_true(page_has_action(&below, ACTION_TICK));
	assert_true(page_has_action(&below, ACTION_BACK));
	page_release(&below);
	/* By its letter, */
	press(&f, "h");
	assert_memory_equal(app_address(&f.app), "history/", 8);
	press(&f, "Esc");
	/* and by choosing it: the first is the page's main one. */
	press(&f, "x");
	app_focus(&f.app, "action-tick");
	press(&f, "Enter");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	sees(&f, "[x] Open the form");
	/* x again closes the list. */
	press(&f, "x x");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	/* "open" in the list opens what the cursor was on. */
	press(&f, "x");
	app_focus(&f.app, "action-open");
	press(&f, "Enter");
	assert_memory_equal(app_address(&f.app), "step/", 5);
	/* "back" goes back from the page below. */
	press(&f, "x");
	app_focus(&f.app, "action-back");
	press(&f, "Enter");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	/* Esc only closes it. */
	press(&f, "x Esc");
	assert_memory_equal(app_address(&f.app), "account/", 8);
	fixture_release(&f);
}

static void digits_answer(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	press(&f, "a");
	is_at(&f, "add/country");
	/* Many answers: digits move, Enter takes. */
	sees(&f, "> 1. Germany");
	press(&f, "2");
	sees(&f, "> 2. Austria");
	press(&f, "1");
	/* There is no 21: the digit begins anew. */
	sees(&f, "> 1. Germany");
	press(&f, "1");
	sees(&f, "> 11. Spain");
	is_at(&f, "add/country");
	/* Another key ends the number. */
	press(&f, "Up 1");
	sees(&f, "> 1. Germany");
	press(&f, "Down 0");
	sees(&f, "There is no answer with the number 0.");
	press(&f, "1 3 Enter");
	is_at(&f, "add/platform");
	assert_string_equal(form_value(app_form(&f.app), "country"), "zz");
	/* Few answers: a digit answers. */
	press(&f, "9");
	sees(&f, "There is no answer with the number 9.");
	press(&f, "2");
	is_at(&f, "add/mail");
	assert_string_equal(form_value(app_form(&f.app), "platform"), "beta");
	fixture_release(&f);
}

static void typing_is_typing(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	press(&f, "/");
	is_at(&f, "search");
	assert_true(app_is_typing(&f.app));
	/* Every letter types, whatever it does elsewhere; digits too. */
	type(&f, "qax? 12/");
	sees(&f, "Words = qax? 12/");
	press(&f, "Backspace Home Delete");
	sees(&f, "Words = ax? 12");
	/* Left and Right stay in the field. */
	press(&f, "Left Left");
	is_at(&f, "search");
	/* Ctrl keys act. */
	press(&f, "Ctrl-X");
	is_at(&f, "actions");
	press(&f, "Esc");
	sees(&f, "Words = ax? 12");
	press(&f, "Ctrl-O");
	sees(&f, "Words, ax? 12");
	press(&f, "Ctrl-U");
	press(&f, "End Ctrl-U Enter");
	sees(&f, "Type a word to search for.");
	is_at(&f, "search");
	assert_true(f.app.is_alert);
	type(&f, "words");
	press(&f, "Enter");
	is_at(&f, "results/words");
	/* The page that is shown already is not opened anew. */
	press(&f, "Esc");
	type(&f, "abc");
	app_update(&f.app, ACTION_SEARCH, NULL, &f.effect);
	sees(&f, "This is that page.");
	sees(&f, "Words = wordsabc");
	press(&f, "Ctrl-U");
	type(&f, "words");
	press(&f, "Enter");
	is_at(&f, "results/words");
	/* Back, a new search is empty and offers the last. */
	press(&f, "Esc Esc /");
	sees(&f, "Words = \n");
	sees(&f, "Again: words");
	press(&f, "Down Enter");
	is_at(&f, "results/words");
	fixture_release(&f);
}

static void never_types_what_cannot_be_shown(void **state)
{
	struct key key = { .kind = KEY_PRESS_TEXT, .text = "\001" };
	struct fixture f;

	(void)state;
	fixture_init(&f);
	press(&f, "/");
	press_key(&f, &key);
	sees(&f, "This character cannot be typed here.");
	sees(&f, "Words = \n");
	fixture_release(&f);
}

static void quits_and_hangs_up(void **state)
{
	struct key key = { .kind = KEY_PRESS_HANGUP };
	struct fixture f;

	(void)state;
	fixture_init(&f);
	press(&f, "q");
	assert_true(f.app.is_done);
	fixture_reopen(&f);
	press_key(&f, &key);
	assert_true(f.app.is_done);
	/* A changed size is no key: what is said stays. */
	fixture_reopen(&f);
	press(&f, "z");
	key.kind = KEY_PRESS_RESIZE;
	press_key(&f, &key);
	assert_non_null(f.app.message);
	assert_false(f.app.is_done);
	fixture_release(&f);
}

static void changes_the_language(void **state)
{
	struct fixture f;
	struct record *account;

	(void)state;
	fixture_init(&f);
	account = add_account(&f, "alpha", "Private");
	go_to(&f, "account", account);
	press(&f, "Down");
	press(&f, "l");
	is_at(&f, "language");
	sees(&f, "> 1. English");
	press(&f, "2");
	/* The page and the focus are the same, the words are not. */
	assert_memory_equal(app_address(&f.app), "account/", 8);
	assert_string_equal(app_focused(&f.app), "step-mail");
	sees(&f, "Alpha-Netz Private");
	/* Without a way to change it, it is said. */
	f.app.change_language = NULL;
	press(&f, "l 1");
	sees(&f, "The language cannot be changed while running.");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_where_it_makes_sense),
		cmocka_unit_test(goes_and_comes_back),
		cmocka_unit_test(many_visits_are_bounded),
		cmocka_unit_test(keeps_the_focus_of_each_page),
		cmocka_unit_test(a_form_stands_once_in_the_stack),
		cmocka_unit_test(every_page_has_the_common_actions),
		cmocka_unit_test(says_where_it_is),
		cmocka_unit_test(an_unbound_key_says_so),
		cmocka_unit_test(actions_act_on_the_page_below),
		cmocka_unit_test(digits_answer),
		cmocka_unit_test(typing_is_typing),
		cmocka_unit_test(never_types_what_cannot_be_shown),
		cmocka_unit_test(quits_and_hangs_up),
		cmocka_unit_test(changes_the_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
