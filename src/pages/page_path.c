/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way to object an account goes. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

void ask_paths(struct page *page, const struct app *app,
	       const struct record *account, const char *value)
{
	const struct content *content = app->deed.content;
	const struct guide *guide =
		account->platform ? content_guide(content, account->platform)
				  : NULL;

	ask_question(page, _("Which way do you want to go?"),
		     _("What is ticked off stays so: steps that two ways share "
		       "are ticked once."));
	for (size_t i = 0; guide && i < guide->path_count; i++) {
		const struct path *path = &guide->paths[i];
		struct block *block =
			ask_choice(page, path->id,
				   content_say(content, &path->title,
					       app->deed.language, NULL));

		build_rich(app, &path->when, &block->detail);
	}
	ask_default(page, value);
}

void page_path(const struct app *app, const char *argument, struct page *page)
{
	const struct record *account = build_record(app, argument, NULL);
	struct strbuf title;
	const char *path;

	if (!account) {
		part_missing(page, _("Ways to object"),
			     _("There is no such account."));
		return;
	}
	strbuf_init(&title);
	account_title(&app->deed, account, &title);
	page_set_title(page, title.s);
	strbuf_release(&title);
	path = record_field(account, "path");
	ask_paths(page, app, account, path);
}

void path_answer(struct app *app, const char *argument, const char *value,
		 struct effect *effect)
{
	struct record *account = build_record(app, argument, NULL);
	const struct deed_field field = { "path", value };
	struct err err = ERR_INIT;
	size_t pending;

	if (!account) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	pending = account->pending_count;
	if (!deed_edit(&app->deed, account, &field, 1, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	update_changed(app, account, pending, effect);
	app_back(app);
}
