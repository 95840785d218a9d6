/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A note for the account's history. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

void note_open(struct app *app, const char *argument)
{
	char *address = mem_printf("note/%s", argument);
	struct form *form = app_form_open(app, address);

	free(address);
	if (form->count > 0) {
		if (form_is_changed(form))
			app_say(app, false,
				_("This is your draft from before, "
				  "not saved yet."));
		return;
	}
	form_add(form, "text", FIELD_LINE, "");
	form_add(form, "day", FIELD_LINE, "");
}

void page_note(const struct app *app, const char *argument, struct page *page)
{
	const struct record *account = build_record(app, argument, NULL);
	const struct form *form = app_form_at(app, page->address);
	struct strbuf title;
	struct block *block;

	if (!account) {
		part_missing(page, _("Note"), _("There is no such account."));
		return;
	}
	strbuf_init(&title);
	account_title(&app->deed, account, &title);
	/* TRANSLATORS: %s is the name of an account. */
	page_set_title(page,
		       arena_printf(&page->arena, _("Note: %s"), title.s));
	strbuf_release(&title);
	ask_line(page, form, "text", _("Your note"));
	block = ask_line(page, form, "day", _("Day, today if left empty"));
	rich_set_plain(&block->detail, ask_day_more());
	ask_save_lines(page);
}

void note_save(struct app *app, const char *argument, struct effect *effect)
{
	struct record *account = build_record(app, argument, NULL);
	char *address = mem_printf("note/%s", argument);
	struct form *form = app_form_at(app, address);
	char *text = ask_trimmed(form_value(form, "text"));
	struct err err = ERR_INIT;
	struct deed_day when;
	const char *bad = "text";
	size_t pending;

	if (!account) {
		app_say(app, true, _("That is no longer there."));
		goto out;
	}
	if (!*text) {
		err_set(&err, ERR_USAGE, "%s", _("There is no note yet."));
		goto refused;
	}
	bad = "day";
	if (!ask_day(app, form_value(form, "day"), &when, &err))
		goto refused;
	pending = account->pending_count;
	bad = "text";
	if (!deed_note(&app->deed, account, text, when, &err))
		goto refused;
	update_changed(app, account, pending, effect);
	app_form_close(app, address);
	app_back(app);
	app_say(app, false, _("The note stands in the history now."));
	goto out;
refused:
	app_say(app, true, "%s", err.message);
	app_focus(app, bad);
out:
	free(text);
	free(address);
}
