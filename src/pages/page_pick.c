/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value of one field of a form, chosen on a page of its own. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/authority_for.h"
#include "pages/ask.h"
#include "pages/proof_work.h"

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
	char country[3] = "";

	ask_question(page, _("In which country does this person live?"),
		     _("The country decides which authority is in charge."));
	/* Of a part of a country, the country. */
	if (strlen(value) > 2)
		memcpy(country, value, 2);
	ask_countries(page, app, *country ? country : value);
}

/* Where the parts of a country have authorities of their own, which part. */
static void pick_part(const struct app *app, const char *country,
		      const char *value, struct page *page)
{
	struct authority_for found;

	authority_for(app->deed.content, country, &found);
	ask_question(page, _("In which part of the country?"),
		     _("Each part of this country has an authority of its "
		       "own."));
	ask_parts(page, app, found.parts, found.part_count);
	ask_choice(page, country, _("Not stated"));
	ask_default(page, value);
	authority_for_release(&found);
}

/* "residence/de" for the parts of Germany; NULL for any other argument. */
static const char *part_country(const char *argument)
{
	return strncmp(argument, "residence/", 10) ? NULL : argument + 10;
}

static bool has_parts(const struct app *app, const char *country)
{
	struct authority_for found;
	bool has_parts;

	authority_for(app->deed.content, country, &found);
	has_parts = found.answer == AUTHORITY_PART_UNKNOWN;
	authority_for_release(&found);
	return has_parts;
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
	{ "path", pick_path },	     { "of", proof_pick_shown },
	{ "copy", proof_pick_copy },
};

void page_pick(const struct app *app, const char *argument, struct page *page)
{
	page_set_title(page, _("Choose"));
	for (size_t i = 0; i < sizeof(picks) / sizeof(picks[0]); i++)
		if (strcmp(picks[i].field, argument) == 0)
			picks[i].build(app, form_value(app_form(app), argument),
				       page);
	if (part_country(argument))
		pick_part(app, part_country(argument),
			  form_value(app_form(app), "residence"), page);
	if (page->count == 0)
		ask_question(page, _("There is nothing to choose here."), NULL);
}

void pick_answer(struct app *app, const char *argument, const char *value,
		 struct effect *effect)
{
	struct form *form = app_form(app);
	const char *field = part_country(argument) ? "residence" : argument;
	bool is_country = strcmp(argument, "residence") == 0;
	char *address;

	(void)effect;
	app_back(app);
	if (!is_country || !has_parts(app, value)) {
		form_set(form, field, value);
		return;
	}
	/* A part that was chosen before stands until another one is. */
	if (strncmp(form_value(form, field), value, strlen(value)) != 0)
		form_set(form, field, value);
	address = mem_printf("pick/residence/%s", value);
	app_go(app, address);
	free(address);
}
