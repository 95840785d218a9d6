/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was removed and can still be brought back. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"

static void add_row(struct page *page, const struct app *app,
		    const struct record *r)
{
	const bool is_account = r->kind == RECORD_ACCOUNT;
	struct strbuf name;

	strbuf_init(&name);
	if (is_account)
		account_title(&app->deed, r, &name);
	else
		strbuf_adds(&name, ask_person_name(r));
	part_item(page,
		  arena_printf(&page->arena, "%s-%s",
			       is_account ? "account" : "person", r->id),
		  name.s,
		  arena_printf(&page->arena, "%s/%s",
			       is_account ? "account" : "person", r->id));
	strbuf_release(&name);
}

void page_trash(const struct app *app, const char *argument, struct page *page)
{
	const struct store *store = app->deed.store;
	size_t i, count = 0;

	(void)argument;
	page_set_title(page, _("Trash"));
	for (i = 0; i < store->count; i++)
		count += store->records[i]->state == RECORD_REMOVED;
	part_text(page, "what",
		  count ? _("What was removed lies here until you bring it "
			    "back or delete it for good.")
			: _("The trash is empty."));
	for (i = 0; i < store->count; i++)
		if (store->records[i]->state == RECORD_REMOVED)
			add_row(page, app, store->records[i]);
	if (count)
		page->blocks[1].is_spaced = true;
	page_action(page, ACTION_OPEN);
	if (!count)
		return;
	page_action(page, ACTION_RESTORE);
	page_action(page, ACTION_PURGE);
}
