/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which day a step was done. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "content/reference.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

void when_open(struct app *app, const char *argument)
{
	char *address = mem_printf("when/%s", argument);
	struct form *form = app_form_open(app, address);

	free(address);
	if (form->count == 0)
		form_add(form, "day", FIELD_LINE, "");
}

void page_when(const struct app *app, const char *argument, struct page *page)
{
	const struct content *content = app->deed.content;
	const char *step;
	const struct record *account = build_record(app, argument, &step);
	struct reference reference;
	struct strbuf title, more;
	struct rich todo;

	if (!account || !reference_resolve(content, step, &reference) ||
	    reference.kind != REFERENCE_STEP) {
		part_missing(page, _("Tick off"), _("There is no such step."));
		return;
	}
	strbuf_init(&title);
	strbuf_init(&more);
	rich_init(&todo);
	account_title(&app->deed, account, &title);
	page_set_title(page, title.s);
	markup_expand(content, app->deed.language,
		      content_say(content, &reference.step->todo,
				  app->deed.language, NULL),
		      &todo);
	strbuf_addf(&more, "%s %s", ask_day_more(),
		    _("Left empty, it is today."));
	/* TRANSLATORS: %s is what a step says is to be done. */
	ask_question(page,
		     arena_printf(&page->arena,
				  _("On which day was this done: %s?"),
				  todo.text),
		     more.s);
	ask_field(page, app_form_at(app, page->address), "day",
		  _("Day, month or year"));
	rich_release(&todo);
	strbuf_release(&more);
	strbuf_release(&title);
}

void when_answer(struct app *app, const char *argument, const char *value,
		 struct effect *effect)
{
	const char *step;
	struct record *account = build_record(app, argument, &step);
	struct err err = ERR_INIT;
	struct deed_day when;
	size_t pending;
	char *address;

	if (!account) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	pending = account->pending_count;
	if (!ask_day(app, value, &when, &err) ||
	    !deed_done(&app->deed, account, step, when, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	update_changed(app, account, pending, effect);
	address = mem_printf("when/%s", argument);
	app_form_close(app, address);
	free(address);
	app_back(app);
}
