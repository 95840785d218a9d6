/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Accounts by how they stand: the groups with their counts, or one of them.
 *
 *     accounts  accounts/due  accounts/overdue
 */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "pages/overview.h"
#include "pages/part.h"

static const char *count_title(struct page *page, const char *words, size_t n)
{
	/* TRANSLATORS: a group of accounts, and how many are in it. */
	return arena_printf(&page->arena, _("%s (%zu)"), words, n);
}

void part_concerns(struct page *page, const struct overview *overview)
{
	for (int i = 0; i < CONCERN_COUNT; i++) {
		const enum concern concern = (enum concern)i;
		struct block *b;

		if (!overview->of[i])
			continue;
		b = part_item(page,
			      arena_printf(&page->arena, "accounts-%s",
					   concern_name(concern)),
			      count_title(page, concern_words(concern),
					  overview->of[i]),
			      arena_printf(&page->arena, "accounts/%s",
					   concern_name(concern)));
		if (concern == CONCERN_DUE)
			b->mark = MARK_ATTENTION;
	}
}

/* The situations that there are, each with its count. */
static void add_situations(struct page *page, const struct overview *overview)
{
	size_t count[SITUATION_COUNT] = { 0 };

	for (size_t i = 0; i < overview->count; i++)
		count[overview->rows[i].standing.kind]++;
	part_heading(page, "by-status", _("By how they stand"));
	for (int i = 0; i < SITUATION_COUNT; i++) {
		const enum situation s = (enum situation)i;

		if (count[i])
			part_item(page,
				  arena_printf(&page->arena, "status-%s",
					       situation_name(s)),
				  count_title(page, situation_words(s),
					      count[i]),
				  arena_printf(&page->arena, "accounts/%s",
					       situation_name(s)));
	}
}

/* Which accounts a page lists; one of the two. */
struct wanted {
	enum concern concern;
	enum situation situation;
};

static bool is_wanted(const struct overview_row *row, void *data)
{
	const struct wanted *wanted = data;

	return wanted->concern == CONCERN_COUNT
		       ? row->standing.kind == wanted->situation
		       : row->concern == wanted->concern;
}

static void list_some(const struct app *app, const struct overview *overview,
		      struct wanted *wanted, struct page *page)
{
	struct account_list list;

	account_list_of(&list, app, overview, is_wanted, wanted);
	page_set_title(page,
		       count_title(page,
				   wanted->concern == CONCERN_COUNT
					   ? situation_words(wanted->situation)
					   : concern_words(wanted->concern),
				   list.count));
	account_list_add(&list, page, app);
	if (!list.count)
		part_text(page, "none", _("No account fits."));
	account_list_release(&list);
}

void page_accounts(const struct app *app, const char *argument,
		   struct page *page)
{
	struct wanted wanted = { concern_from_name(argument),
				 situation_from_name(argument) };
	struct overview overview;

	overview_init(&overview, app);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_ADD);
	if (!*argument) {
		page_set_title(page, _("Accounts"));
		part_concerns(page, &overview);
		add_situations(page, &overview);
		part_item(page, "do-people", _("By person"), "people")
			->is_spaced = true;
		part_item(page, "do-links", _("Which objection covers which"),
			  "links");
	} else if (wanted.concern == CONCERN_COUNT &&
		   wanted.situation == SITUATION_COUNT) {
		part_missing(page, _("Accounts"),
			     _("There is no such group of accounts."));
	} else {
		list_some(app, &overview, &wanted, page);
		page_action(page, ACTION_HISTORY);
		page_action(page, ACTION_NOTE);
		page_action(page, ACTION_EDIT);
		page_action(page, ACTION_REMOVE);
	}
	overview_release(&overview);
	part_start_at_item(page);
}
