/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to do next, account by account: the most urgent first. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "base/text.h"
#include "pages/ask.h"
#include "pages/overview.h"
#include "pages/part.h"

/* Whose account it is, where there are several people. */
static void add_title(const struct app *app, const struct record *r,
		      struct strbuf *out)
{
	const char *id = record_field(r, "person");
	const struct record *person =
		id ? store_find(app->deed.store, id) : NULL;

	account_title(&app->deed, r, out);
	if (person && person->state != RECORD_UNREADABLE &&
	    record_field(person, "name"))
		strbuf_addf(out, ", %s", ask_person_name(person));
}

static void add_row(struct page *page, const struct app *app,
		    const struct overview_row *row)
{
	const struct deed_context *deed = &app->deed;
	struct strbuf title, words;
	struct block *b;

	strbuf_init(&title);
	strbuf_init(&words);
	add_title(app, row->account, &title);
	standing_next_words(deed->content, &row->standing, deed->language,
			    &words);
	b = part_item(page,
		      arena_printf(&page->arena, "account-%s",
				   row->account->id),
		      title.s,
		      arena_printf(&page->arena, "account/%s",
				   row->account->id));
	b->mark = standing_mark(&row->standing);
	part_detail(b, words.s);
	strbuf_release(&words);
	strbuf_release(&title);
}

void page_todo(const struct app *app, const char *argument, struct page *page)
{
	struct overview overview;

	(void)argument;
	page_set_title(page, _("What to do next"));
	overview_init(&overview, app);
	for (size_t i = 0; i < overview.count; i++) {
		const struct overview_row *row = &overview.rows[i];
		const char *name = concern_name(row->concern);

		if (row->concern != CONCERN_DUE && row->concern != CONCERN_OPEN)
			break;
		if (page_find(page, name) < 0)
			part_heading(page, name, concern_words(row->concern));
		add_row(page, app, row);
	}
	if (!page->count)
		part_text(page, "none", _("Nothing is to be done now."));
	part_start_at_item(page);
	overview_release(&overview);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_DUE);
	page_action(page, ACTION_HISTORY);
	page_action(page, ACTION_NOTE);
}
