/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people whose accounts these are. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"

static const char *count_words(struct page *page, size_t count)
{
	if (!count)
		return _("no account");
	return arena_printf(&page->arena,
			    Q_("%zu account", "%zu accounts", count), count);
}

static void add_person(struct page *page, const struct app *app,
		       const struct record *r)
{
	struct account_list list;
	struct block *b;

	account_list_init(&list, app, r->id, NULL);
	b = part_item(page, arena_printf(&page->arena, "person-%s", r->id),
		      ask_person_name(r),
		      arena_printf(&page->arena, "person/%s", r->id));
	part_detail(b, count_words(page, list.count));
	if (r->unsaved)
		b->alert = arena_strdup(&page->arena, _("not saved"));
	account_list_release(&list);
}

/* Accounts that name no person, or one that is not there. */
static void add_rest(struct page *page, const struct app *app)
{
	const struct store *store = app->deed.store;
	size_t i;

	for (i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];
		const char *id;

		if (r->kind != RECORD_ACCOUNT ||
		    (r->state != RECORD_FINE && r->state != RECORD_NEWER))
			continue;
		id = record_field(r, "person");
		if (id) {
			const struct record *owner = store_find(store, id);

			if (owner && owner->kind == RECORD_PERSON &&
			    (owner->state == RECORD_FINE ||
			     owner->state == RECORD_NEWER))
				continue;
		}
		if (page_find(page, "rest") < 0)
			part_heading(page, "rest",
				     _("Accounts without a person"));
		build_account(page, app, r);
	}
}

void page_people(const struct app *app, const char *argument, struct page *page)
{
	const struct store *store = app->deed.store;
	size_t i;

	(void)argument;
	page_set_title(page, _("People and their accounts"));
	for (i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];

		if (r->kind == RECORD_PERSON &&
		    (r->state == RECORD_FINE || r->state == RECORD_NEWER))
			add_person(page, app, r);
	}
	add_rest(page, app);
	if (!page->count)
		part_text(page, "none",
			  _("Nobody yet. The first account brings its person "
			    "along."));
	part_do(page, "do-add", _("Add an account"), ACTION_ADD, NULL)
		->is_spaced = true;
	part_do(page, "do-add-person", _("Add a person"), ACTION_ADD_PERSON,
		NULL);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_ADD);
	page_action(page, ACTION_ADD_PERSON);
	page_action(page, ACTION_EDIT);
	page_action(page, ACTION_HISTORY);
	page_action(page, ACTION_REMOVE);
}
