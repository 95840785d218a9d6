/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened with an objection, and on which day. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/question.h"
#include "pages/update.h"

/* What comes most often first. */
static const struct {
	enum milestone milestone;
	const char *words;
} happenings[] = {
	{ MILESTONE_CONFIRMED,
	  N_("Meta has confirmed the objection by email") },
	{ MILESTONE_RECEIVED, N_("Meta has written that the objection came") },
	{ MILESTONE_SHOWN, N_("The screen confirmed it; no email came") },
	{ MILESTONE_CODE_ASKED, N_("Meta asks for a code from an email") },
	{ MILESTONE_REASON_ASKED, N_("Meta asks for a reason") },
	{ MILESTONE_REFUSED, N_("Meta has refused the objection") },
	{ MILESTONE_EXTENDED, N_("Meta writes that it needs more time") },
	{ MILESTONE_OBJECTED, N_("I have sent the objection") },
	{ MILESTONE_REMINDED, N_("I have sent a reminder") },
	{ MILESTONE_COMPLAINED, N_("I have complained to the authority") },
	{ MILESTONE_DECIDED, N_("The authority has decided") },
};

enum { HAPPENINGS = sizeof(happenings) / sizeof(happenings[0]) };

const char *milestone_happening(const char *name)
{
	for (size_t i = 0; i < HAPPENINGS; i++)
		if (strcmp(milestone_name(happenings[i].milestone), name) == 0)
			return _(happenings[i].words);
	return NULL;
}

void milestone_open(struct app *app, const char *argument)
{
	const char *name = strchr(argument, '/');
	struct form *form;
	char *address;

	/* The first page asks what, the second when. */
	if (!name)
		return;
	address = mem_printf("milestone/%s", argument);
	form = app_form_open(app, address);
	free(address);
	if (form->count == 0)
		form_add(form, "day", FIELD_LINE, "");
}

static void ask_what(struct page *page)
{
	ask_question(page, _("What happened?"), NULL);
	for (size_t i = 0; i < HAPPENINGS; i++)
		ask_choice(page, milestone_name(happenings[i].milestone),
			   _(happenings[i].words));
	/* Each of them claims something, so Enter alone takes none. */
	ask_without_default(page);
}

static void ask_since(const struct app *app, const char *words,
		      struct page *page)
{
	struct strbuf more;

	strbuf_init(&more);
	strbuf_addf(&more, "%s %s", ask_day_more(),
		    _("Left empty, it is today."));
	/* TRANSLATORS: %s is what happened: "Meta asks for a reason". */
	ask_question(page,
		     arena_printf(&page->arena, _("%s: on which day was that?"),
				  words),
		     more.s);
	ask_field(page, app_form_at(app, page->address), "day",
		  _("Day, month or year"));
	strbuf_release(&more);
}

void page_milestone(const struct app *app, const char *argument,
		    struct page *page)
{
	const char *name;
	const struct record *account = build_record(app, argument, &name);
	struct strbuf title;

	if (!account || (*name && !milestone_happening(name))) {
		part_missing(page, _("What happened"),
			     _("There is no such account."));
		return;
	}
	strbuf_init(&title);
	account_title(&app->deed, account, &title);
	page_set_title(page, title.s);
	strbuf_release(&title);
	if (*name)
		ask_since(app, milestone_happening(name), page);
	else
		ask_what(page);
}

static void note(struct app *app, struct record *account, const char *name,
		 const char *value, struct effect *effect)
{
	size_t pending = account->pending_count;
	struct err err = ERR_INIT;
	struct deed_day when;
	char *question;

	if (!ask_day(app, value, &when, &err) ||
	    !deed_milestone(&app->deed, account, milestone_from_name(name),
			    when, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	update_changed(app, account, pending, effect);
	app_form_close(app, app_address(app));
	app_back(app);
	question = mem_printf("milestone/%s", account->id);
	if (strcmp(app_address(app), question) == 0)
		app_back(app);
	free(question);
	question_noted(app, account);
	app_say(app, false, _("This stands in the history now."));
}

void milestone_answer(struct app *app, const char *argument, const char *value,
		      struct effect *effect)
{
	const char *name;
	struct record *account = build_record(app, argument, &name);
	char *address;

	if (!account) {
		app_say(app, true, _("That is no longer there."));
	} else if (*name) {
		note(app, account, name, value, effect);
	} else {
		address = mem_printf("milestone/%s/%s", account->id, value);
		app_go(app, address);
		free(address);
	}
}
