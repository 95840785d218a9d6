/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain mode can do what the full screen can: on every page each action of
 * the table, but for the few on the list in tests/data/plain/screen-only.txt,
 * is given as a line and does the same as its key.
 */
#include <config.h>

#include "lib/every_page.h"
#include "lib/golden.h"

#include "base/i18n.h"
#include "pages/snapshot.h"
#include "pages/update.h"
#include "plain/session.h"
#include "print/print.h"

/* The item of that number gets the action, by hand. */
static void do_by_hand(struct fixture *f, enum action action, int number)
{
	struct page page;

	app_page(&f->app, &page);
	for (size_t i = 0; i < page.count; i++)
		if (number && print_number(&page, i) == number)
			app_focus(&f->app, page.blocks[i].id);
	page_release(&page);
	app_update(&f->app, action, NULL, &f->effect);
	app_perform(&f->app, &f->effect);
}

static bool has_items(const struct app *app)
{
	struct page page;
	bool has = false;

	app_page(app, &page);
	for (size_t i = 0; i < page.count; i++)
		has |= print_number(&page, i) == 1;
	page_release(&page);
	return has;
}

static bool is_form_field(const struct app *app)
{
	struct page page;
	int index;
	bool is_one;

	app_page(app, &page);
	index = page_find(&page, app_focused(app));
	is_one = index >= 0 && page.blocks[index].kind == BLOCK_FIELD &&
		 !speech_field(&page);
	page_release(&page);
	return is_one;
}

static void check_action(struct fixture *plain, struct fixture *hand,
			 const char *address, enum action action)
{
	struct session session;
	struct strbuf out;
	char *line, *is, *should;
	int number;

	strbuf_init(&out);
	every_page_open(plain, address, true);
	every_page_open(hand, address, true);
	number = has_items(&hand->app) ? 1 : 0;
	line = number ? mem_printf("#1 %s", action_info(action)->name)
		      : mem_printf("#%s", action_info(action)->name);
	session_start(&session, &plain->app, 0, &out);
	session_line(&session, line, &out);
	if (action == ACTION_OPEN && is_form_field(&plain->app)) {
		/* The field's new value is asked for. */
		assert_non_null(session.field);
		goto out;
	}
	do_by_hand(hand, action, number);
	is = every_page_screen(plain);
	should = every_page_screen(hand);
	if (strcmp(app_address(&plain->app), app_address(&hand->app)) != 0 ||
	    strcmp(is, should) != 0 || plain->app.is_done != hand->app.is_done)
		fail_msg("%s: \"%s\" does not do what its key does:\n%s\n%s",
			 address, line, is, should);
	free(is);
	free(should);
out:
	session_release(&session);
	free(line);
	strbuf_release(&out);
}

static void every_action_can_be_given(void **state)
{
	size_t given = 0;

	(void)state;
	for (size_t p = 0; p < LENGTH_OF(every_page); p++) {
		/* Both get the same, so they stay the same. */
		struct fixture plain, hand;

		every_page_init(&plain);
		every_page_init(&hand);
		for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
			if (action_info((enum action)a)->is_screen_only)
				continue;
			check_action(&plain, &hand, every_page[p],
				     (enum action)a);
			given++;
		}
		fixture_release(&plain);
		fixture_release(&hand);
	}
	print_message("# %zu pages, %zu actions given\n", LENGTH_OF(every_page),
		      given);
	assert_true(given > 1000);
}

/* Nothing could be read, as where the folder is elsewhere: every page stands,
 * and where the user is can be written down. */
static void every_page_stands_without_content(void **state)
{
	struct content nothing;

	(void)state;
	content_init(&nothing);
	for (size_t p = 0; p < LENGTH_OF(every_page); p++) {
		struct snapshot snapshot;
		struct fixture f;

		every_page_init(&f);
		f.app.deed.content = &nothing;
		for (int a = ACTION_NONE; a < ACTION_COUNT; a++) {
			every_page_open(&f, every_page[p], true);
			do_by_hand(&f, (enum action)a, 1);
			free(every_page_screen(&f));
		}
		every_page_open(&f, every_page[p], true);
		snapshot_init(&snapshot);
		snapshot_take(&snapshot, &f.app);
		snapshot_restore(&snapshot, &f.app);
		snapshot_release(&snapshot);
		fixture_release(&f);
	}
	content_release(&nothing);
}

static bool is_walked(const char *name)
{
	for (size_t k = 0; k < LENGTH_OF(every_page); k++)
		if (page_info(every_page[k]) == page_info(name))
			return true;
	return false;
}

/* No page was forgotten: the table of pages is read in its source. */
static void every_page_is_walked(void **state)
{
	static const char row[] = "\n\t{ \"";
	struct strbuf source;
	size_t pages = 0;

	(void)state;
	strbuf_init(&source);
	assert_true(fs_read("src/pages/build.c", 1 << 20, &source, NULL));
	for (const char *s = source.s; (s = strstr(s, row));) {
		char *name;

		s += strlen(row);
		name = mem_strndup(s, strcspn(s, "\""));
		assert_non_null(page_info(name));
		if (!is_walked(name))
			fail_msg("the page %s is not walked", name);
		free(name);
		pages++;
	}
	assert_true(pages >= 25);
	strbuf_release(&source);
}

/* What makes sense at the focus is on the actions page, with a number: x, and
 * then that. */
static void the_actions_page_reaches_them(void **state)
{
	(void)state;
	for (size_t p = 0; p < LENGTH_OF(every_page); p++) {
		struct fixture f;
		struct page page, actions;
		const struct block *block;
		int index;

		every_page_init(&f);
		every_page_open(&f, every_page[p], true);
		app_page(&f.app, &page);
		index = app_focus_index(&f.app, &page);
		block = index < 0 ? NULL : &page.blocks[index];
		app_go(&f.app, "actions");
		app_page(&f.app, &actions);
		for (size_t i = 0; i < page.action_count; i++) {
			enum action action = page.actions[i];
			size_t found = 0;

			if (action == ACTION_ACTIONS ||
			    action_info(action)->is_screen_only ||
			    !update_is_offered(&f.app, &page, block, action))
				continue;
			for (size_t k = 0; k < actions.count; k++)
				found += actions.blocks[k].enter == action &&
					 print_number(&actions, k) > 0;
			if (strcmp(every_page[p], "actions") != 0 && found != 1)
				fail_msg("%s: %s has no number on the list",
					 every_page[p],
					 action_info(action)->name);
		}
		page_release(&actions);
		page_release(&page);
		fixture_release(&f);
	}
}

static void screen_only_is_the_list_on_file(void **state)
{
	struct strbuf names;

	(void)state;
	strbuf_init(&names);
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++)
		if (action_info((enum action)a)->is_screen_only)
			strbuf_addf(&names, "%s\n",
				    action_info((enum action)a)->name);
	golden_check("plain/screen-only.txt", names.s);
	strbuf_release(&names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(screen_only_is_the_list_on_file),
		cmocka_unit_test(every_page_is_walked),
		cmocka_unit_test(the_actions_page_reaches_them),
		cmocka_unit_test(every_action_can_be_given),
		cmocka_unit_test(every_page_stands_without_content),
	};

	golden_start();
	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
