/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter that a guide speaks of: which account is it to be about? Or, where it
 * is about none, who writes it? */
#include <config.h>

#include "pages/letter_work.h"

#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"

/* The account whose page the way here led over, if there is one. */
static const char *account_on_the_way(const struct app *app)
{
	static const char account[] = "account/";

	for (size_t i = app->visit_count; i-- > 0;) {
		const char *address = app->visits[i].address;

		if (strncmp(address, account, strlen(account)) == 0)
			return address + strlen(account);
	}
	return "";
}

/* Returns how many there are. */
static size_t add_accounts(struct page *page, const struct app *app,
			   const struct letter *letter)
{
	const char *meant = account_on_the_way(app);
	struct account_list list;
	size_t count = 0;

	account_list_init(&list, app, NULL, NULL);
	for (size_t i = 0; i < list.count; i++) {
		const struct record *account = account_list_at(&list, i);
		struct block *b;

		if (letter_bar(app->deed.content, letter, account,
			       letter_person(&app->deed, account)))
			continue;
		if (!count++)
			part_heading(page, "accounts",
				     _("Which account is it about?"));
		b = build_account(page, app, account);
		b->target = arena_printf(&page->arena, "letter/%s/%s",
					 account->id, letter->id);
		if (!page->first || !strcmp(account->id, meant))
			page->first = b->id;
	}
	account_list_release(&list);
	return count;
}

/* By the law of where they live; where that is not noted, it can be. */
static size_t add_people(struct page *page, const struct app *app,
			 const struct letter *letter)
{
	const struct store *store = app->deed.store;
	size_t count = 0;

	for (size_t i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];
		enum letter_bar bar =
			letter_bar(app->deed.content, letter, NULL, r);
		const char *id;

		if (r->kind != RECORD_PERSON || !record_is_usable(r) ||
		    (bar && bar != LETTER_NO_HOME))
			continue;
		if (!count++)
			part_heading(page, "people", _("Who writes it?"));
		id = arena_printf(&page->arena, "person-%s", r->id);
		if (bar)
			part_detail(part_do(page, id, ask_person_name(r),
					    ACTION_EDIT, r->id),
				    letter_bar_words(bar));
		else
			part_item(page, id, ask_person_name(r),
				  arena_printf(&page->arena, "letter/%s/%s",
					       r->id, letter->id));
	}
	return count;
}

static void add_choice(struct page *page, const struct app *app,
		       const struct letter *letter)
{
	if (!letter_is_personal(letter)) {
		if (!add_accounts(page, app, letter))
			part_text(page, "none",
				  _("There is no account here that this letter "
				    "could be about. Add one first."));
		part_do(page, "do-add", _("Add an account"), ACTION_ADD, NULL)
			->is_spaced = true;
		page_action(page, ACTION_ADD);
		return;
	}
	if (!add_people(page, app, letter) && !add_accounts(page, app, letter))
		part_text(page, "none",
			  _("There is nobody here who could write this letter. "
			    "Add a person first."));
	part_do(page, "do-add-person", _("Add a person"), ACTION_ADD_PERSON,
		NULL)
		->is_spaced = true;
	page_action(page, ACTION_ADD_PERSON);
}

void page_letter_for(const struct app *app, const char *argument,
		     struct page *page)
{
	const struct letter *letter =
		content_letter(app->deed.content, argument);
	struct rich title;

	if (!letter || letter->is_broken) {
		part_missing(page, _("Letter"), _("There is no such letter."));
		return;
	}
	rich_init(&title);
	build_rich(app, &letter->title, &title);
	page_set_title(page,
		       arena_printf(&page->arena, _("Letter: %s"), title.text));
	rich_release(&title);
	build_words(page, app, "summary", &letter->summary, 0);
	add_choice(page, app, letter);
	page_action(page, ACTION_OPEN);
}
