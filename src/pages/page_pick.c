/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value of one field of a form, chosen on a page of its own. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"

static void pick_country(const struct app *app, const char *value,
			 struct page *page)
{
	ask_question(page, _("In which country is the account?"),
		     _("What counts is the country that Meta has for the "
		       "account; usually the one where you live."));
	ask_countries(page, app, value);
}

static void pick_residence(const struct app *app, const char *value,
			   struct page *page)
{
	ask_question(page, _("In which country does this person live?"),
		     _("The country decides which authority is in charge."));
	ask_countries(page, app, value);
}

static void pick_person(const struct app *app, const char *value,
			struct page *page)
{
	ask_question(page, _("Whose account is it?"), NULL);
	ask_people(page, app, value, NULL, NULL);
}

static void pick_language(const struct app *app, const char *value,
			  struct page *page)
{
	const struct content *content = app->deed.content;

	ask_question(page, _("In which language should letters be?"), NULL);
	for (int i = 0; i < content->language_count; i++)
		ask_choice(page, content->language[i].id,
			   content->language[i].name);
	ask_default(page, value);
}

/* The account whose form it is stands in the form's address. */
static void pick_path(const struct app *app, const char *value,
		      struct page *page)
{
	const struct form *form = app_form(app);
	const struct record *record =
		form ? build_record(app, page_argument(form->address), NULL)
		     : NULL;

	if (record)
		ask_paths(page, app, record, value);
}

static const struct {
	const char *field;
	void (*build)(const struct app *app, const char *value,
		      struct page *page);
} picks[] = {
	{ "country", pick_country }, { "residence", pick_residence },
	{ "person", pick_person },   { "language", pick_language },
	{ "path", pick_path },
};

void page_pick(const struct app *app, const char *argument, struct page *page)
{
	page_set_title(page, _("Choose"));
	for (size_t i = 0; i < sizeof(picks) / sizeof(picks[0]); i++)
		if (strcmp(picks[i].field, argument) == 0)
			picks[i].build(app, form_value(app_form(app), argument),
				       page);
	if (page->count == 0)
		ask_question(page, _("There is nothing to choose here."), NULL);
}

void pick_answer(struct app *app, const char *argument, const char *value,
		 struct effect *effect)
{
	(void)effect;
	form_set(app_form(app), argument, value);
	app_back(app);
}
