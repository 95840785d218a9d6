/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Up, Down, Enter and Esc alone reach everything: on every page they lead to
 * the list of actions, and each action on it does there what its key does.
 */
#include <config.h>

#include "lib/every_page.h"

#include "base/i18n.h"
#include "pages/update.h"
#include "tui/screen.h"

static void tap(struct screen *s, enum key_kind kind)
{
	const struct key key = { .kind = kind };

	screen_key(s, &key);
}

static const struct block *focused(const struct screen *s)
{
	return &s->page.blocks[app_focus_index(s->app, &s->page)];
}

/* More moves than lines and items are no way. */
static size_t patience(const struct screen *s)
{
	return s->view.layout.count + s->page.count + 2;
}

/* Upwards, and past the top to the end of the page, which is quick on a long
 * page that begins at its top. False: the row of the actions is not there. */
static bool go_to_actions_row(struct screen *s)
{
	for (size_t i = patience(s); i > 0; i--) {
		if (strcmp(focused(s)->id, APP_ACTIONS_ROW) == 0)
			return true;
		tap(s, KEY_PRESS_UP);
	}
	return false;
}

/* The same downwards. */
static bool walk_to_actions_row(struct screen *s)
{
	for (size_t i = patience(s); i > 0; i--) {
		if (strcmp(focused(s)->id, APP_ACTIONS_ROW) == 0)
			return true;
		tap(s, KEY_PRESS_DOWN);
	}
	return false;
}

/* On the list of actions. */
static bool choose(struct screen *s, enum action action)
{
	for (size_t i = patience(s); i > 0; i--) {
		if (focused(s)->enter == action) {
			tap(s, KEY_PRESS_ENTER);
			return true;
		}
		tap(s, KEY_PRESS_DOWN);
	}
	return false;
}

static bool can_browse(void)
{
	return true;
}

static void open_at(struct fixture *f, const char *pattern)
{
	every_page_open(f, pattern, false);
	f->app.outside.can_browse = can_browse;
}

/* What the list has, in its order. */
static size_t list_actions(const struct screen *s, enum action *out)
{
	size_t count = 0;

	for (size_t i = 0; i < s->page.count; i++)
		if (s->page.blocks[i].kind == BLOCK_BUTTON)
			out[count++] = s->page.blocks[i].enter;
	return count;
}

/* Everything that is offered on the page at its first block. */
static void check_list(struct fixture *f, const char *pattern,
		       const enum action *list, size_t count)
{
	struct page page;

	open_at(f, pattern);
	app_page(&f->app, &page);
	for (size_t i = 0; i < page.action_count; i++) {
		enum action action = page.actions[i];
		size_t found = 0;

		if (action == ACTION_ACTIONS ||
		    !update_is_offered(&f->app, &page, &page.blocks[0], action))
			continue;
		for (size_t k = 0; k < count; k++)
			found += list[k] == action;
		if (found != 1)
			fail_msg("%s: %s is not on the list", pattern,
				 action_info(action)->name);
	}
	page_release(&page);
}

/* With arrow keys on one side, by itself on the other. */
static void check_action(struct fixture *arrows, struct fixture *hand,
			 const char *pattern, enum action action)
{
	struct screen s;
	struct page page;
	char *is, *should;

	open_at(arrows, pattern);
	screen_init(&s, &arrows->app, NULL, 24, 80);
	assert_true(go_to_actions_row(&s));
	tap(&s, KEY_PRESS_ENTER);
	if (!choose(&s, action))
		fail_msg("%s: no way to %s", pattern,
			 action_info(action)->name);
	open_at(hand, pattern);
	app_page(&hand->app, &page);
	app_focus(&hand->app, page.blocks[0].id);
	page_release(&page);
	app_update(&hand->app, action, NULL, &hand->effect);
	app_perform(&hand->app, &hand->effect);
	is = every_page_screen(arrows);
	should = every_page_screen(hand);
	if (strcmp(app_address(&arrows->app), app_address(&hand->app)) != 0 ||
	    strcmp(is, should) != 0 || arrows->app.is_done != hand->app.is_done)
		fail_msg("%s: %s from the list does not do what its key "
			 "does:\n%s\n%s",
			 pattern, action_info(action)->name, is, should);
	free(is);
	free(should);
	screen_release(&s);
}

static void walk_page(const char *pattern, bool reached[ACTION_COUNT])
{
	struct fixture arrows, hand;
	enum action list[ACTION_COUNT];
	struct screen s;
	size_t count;

	every_page_init(&arrows);
	every_page_init(&hand);
	open_at(&arrows, pattern);
	screen_init(&s, &arrows.app, NULL, 24, 80);
	if (!walk_to_actions_row(&s) || !go_to_actions_row(&s))
		fail_msg("%s: no row leads to the actions", pattern);
	tap(&s, KEY_PRESS_ENTER);
	assert_string_equal(app_address(&arrows.app), "actions");
	tap(&s, KEY_PRESS_ESC);
	/* Back on the row, not on another. */
	assert_string_equal(focused(&s)->id, APP_ACTIONS_ROW);
	screen_release(&s);
	open_at(&arrows, pattern);
	screen_init(&s, &arrows.app, NULL, 24, 80);
	assert_true(go_to_actions_row(&s));
	tap(&s, KEY_PRESS_ENTER);
	count = list_actions(&s, list);
	screen_release(&s);
	check_list(&arrows, pattern, list, count);
	for (size_t i = 0; i < count; i++) {
		check_action(&arrows, &hand, pattern, list[i]);
		reached[list[i]] = true;
	}
	fixture_release(&arrows);
	fixture_release(&hand);
}

static void link_both(struct fixture *f)
{
	struct record *both[] = { account_of(f, "alpha"),
				  account_of(f, "beta") };
	struct err err = ERR_INIT;

	assert_true(deed_link(&f->app.deed, both, LENGTH_OF(both), &err));
}

static void close_it(struct fixture *f)
{
	struct err err = ERR_INIT;

	assert_true(
		deed_close(&f->app.deed, account_of(f, "alpha"), NULL, &err));
}

static void remove_it(struct fixture *f)
{
	account_of(f, "alpha")->state = RECORD_REMOVED;
}

static void bring_it_back(struct fixture *f)
{
	account_of(f, "alpha")->state = RECORD_CAME_BACK;
}

static void fail_to_save(struct fixture *f)
{
	account_of(f, "alpha")->unsaved = mem_strdup("The disk is full.");
}

/* What depends on how the account stands: on its page. */
static const struct {
	enum action action;
	void (*prepare)(struct fixture *f);
} special[] = {
	{ ACTION_UNLINK, link_both },	{ ACTION_REOPEN, close_it },
	{ ACTION_RESTORE, remove_it },	{ ACTION_PURGE, remove_it },
	{ ACTION_KEEP, bring_it_back }, { ACTION_SAVE_AGAIN, fail_to_save },
};

static void walk_special(bool reached[ACTION_COUNT])
{
	for (size_t i = 0; i < LENGTH_OF(special); i++) {
		struct fixture f;
		struct screen s;

		every_page_init(&f);
		special[i].prepare(&f);
		open_at(&f, "account/*");
		screen_init(&s, &f.app, NULL, 24, 80);
		assert_true(go_to_actions_row(&s));
		tap(&s, KEY_PRESS_ENTER);
		reached[special[i].action] = choose(&s, special[i].action);
		screen_release(&s);
		fixture_release(&f);
	}
}

static void every_action_on_every_page(void **state)
{
	bool reached[ACTION_COUNT] = { false };
	size_t missing = 0;

	(void)state;
	for (size_t p = 0; p < LENGTH_OF(every_page); p++)
		if (strcmp(every_page[p], "actions") != 0)
			walk_page(every_page[p], reached);
	walk_special(reached);
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info((enum action)a);

		if (info->group == GROUP_MOVE || a == ACTION_ACTIONS ||
		    reached[a])
			continue;
		print_message("# no page lists %s\n", info->name);
		missing++;
	}
	assert_int_equal(missing, 0);
}

/* What the list is about, is where the cursor was before its row. */
static void it_is_about_the_item_before(void **state)
{
	struct fixture f;
	struct screen s;

	(void)state;
	every_page_init(&f);
	open_at(&f, "account/*");
	app_focus(&f.app, "step-mail");
	app_focus(&f.app, APP_ACTIONS_ROW);
	screen_init(&s, &f.app, NULL, 24, 80);
	tap(&s, KEY_PRESS_ENTER);
	sees(&f, "The cursor was on: Check the mail address");
	assert_true(choose(&s, ACTION_TICK));
	sees(&f, "> [x] Check the mail address");
	screen_release(&s);
	fixture_release(&f);
}

/* From the first page Esc leads to everything, and back. */
static void esc_on_the_first_page(void **state)
{
	struct fixture f;
	struct screen s;

	(void)state;
	every_page_init(&f);
	open_at(&f, "guides");
	screen_init(&s, &f.app, NULL, 24, 80);
	tap(&s, KEY_PRESS_ESC);
	is_at(&f, "home");
	tap(&s, KEY_PRESS_ESC);
	is_at(&f, "actions");
	tap(&s, KEY_PRESS_ESC);
	is_at(&f, "home");
	tap(&s, KEY_PRESS_ESC);
	assert_true(choose(&s, ACTION_QUIT));
	assert_true(f.app.is_done);
	screen_release(&s);
	fixture_release(&f);
}

/* It can fail: a page as plain mode has it, without the row. */
static void a_page_without_the_row_is_noticed(void **state)
{
	struct fixture f;
	struct screen s;

	(void)state;
	every_page_init(&f);
	every_page_open(&f, "guides", true);
	screen_init(&s, &f.app, NULL, 24, 80);
	assert_false(go_to_actions_row(&s));
	assert_false(walk_to_actions_row(&s));
	screen_release(&s);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_action_on_every_page),
		cmocka_unit_test(it_is_about_the_item_before),
		cmocka_unit_test(esc_on_the_first_page),
		cmocka_unit_test(a_page_without_the_row_is_noticed),
	};

	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
