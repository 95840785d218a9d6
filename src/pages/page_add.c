/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions that lead to an account, one a page. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "pages/ask.h"

typedef void question_builder(const struct app *app, const struct form *form,
			      struct page *page);

static const char *title_of(const struct app *app, const struct guide *guide)
{
	return content_say(app->deed.content, &guide->title, app->deed.language,
			   NULL);
}

static const char *value_or(const struct form *form, const char *id,
			    const char *otherwise)
{
	const char *value = form_value(form, id);

	return *value ? value : otherwise;
}

static void ask_person(const struct app *app, const struct form *form,
		       struct page *page)
{
	ask_question(page, _("Whose account is it?"), NULL);
	ask_people(page, app, form_value(form, "person"), ADD_SOMEONE_ELSE,
		   _("Someone else"));
}

static void ask_name(const struct app *app, const struct form *form,
		     struct page *page)
{
	(void)app;
	ask_question(page, _("What is this person's name?"),
		     _("The name under which the person's accounts are listed "
		       "here."));
	ask_field(page, form, "name", _("Name"));
}

static void ask_country(const struct app *app, const struct form *form,
			struct page *page)
{
	ask_question(page, _("In which country is the account?"),
		     _("What counts is the country that Meta has for the "
		       "account; usually the one where you live."));
	ask_countries(page, app, form_value(form, "country"));
}

static void ask_platform(const struct app *app, const struct form *form,
			 struct page *page)
{
	const struct content *content = app->deed.content;

	ask_question(page, _("Which account is it?"), NULL);
	for (size_t i = 0; i < content->guide_count; i++) {
		const struct guide *guide = &content->guides[i];
		struct block *block;

		if (guide->kind != GUIDE_PLATFORM || guide->is_broken)
			continue;
		block = ask_choice(page, guide->id, title_of(app, guide));
		build_rich(app, &guide->summary, &block->detail);
	}
	ask_default(page, form_value(form, "platform"));
}

static void ask_for_mail(const struct app *app, const struct form *form,
			 struct page *page)
{
	(void)app;
	ask_question(page, _("Which email address does the account run with?"),
		     _("Answers come to this address. You may leave it empty: "
		       "Enter goes on."));
	ask_field(page, form, "mail", _("Email address"));
}

static void ask_label(const struct app *app, const struct form *form,
		      struct page *page)
{
	(void)app;
	ask_question(page, _("What do you want to call this account?"),
		     _("A word that tells it from your other accounts, such as "
		       "Private or Shop. You may leave it empty: Enter goes "
		       "on."));
	ask_field(page, form, "label", _("Name"));
}

static void ask_linked(const struct app *app, const struct form *form,
		       struct page *page)
{
	const struct store *store = app->deed.store;
	struct strbuf title;

	ask_question(page,
		     _("Is it in the same Accounts Center as one of these?"),
		     _("By Meta's word, an objection counts for all accounts "
		       "in the same Accounts Center. If you are not sure, say "
		       "so; nothing is lost by it."));
	strbuf_init(&title);
	for (size_t i = 0; i < store->count; i++) {
		if (!add_can_link(app, form, store->records[i]))
			continue;
		strbuf_reset(&title);
		account_title(&app->deed, store->records[i], &title);
		ask_choice(page, store->records[i]->id, title.s);
	}
	strbuf_release(&title);
	ask_choice(page, "none", _("No, with none of them"));
	ask_choice(page, "unknown", _("I do not know"));
	ask_default(page, value_or(form, "linked", "unknown"));
}

static void ask_objected(const struct app *app, const struct form *form,
			 struct page *page)
{
	(void)app;
	ask_question(page, _("Have you objected with this account already?"),
		     NULL);
	ask_choice(page, "no", _("No, not yet"));
	ask_choice(page, "yes", _("Yes"));
	ask_default(page, value_or(form, "objected", "no"));
}

static void ask_when(const struct app *app, const struct form *form,
		     struct page *page)
{
	const char *more = arena_printf(&page->arena, "%s %s", ask_day_more(),
					_("If you do not know, leave it empty: "
					  "Enter goes on."));

	(void)app;
	ask_question(page, _("When did you object, roughly?"), more);
	ask_field(page, form, "when", _("Day, month or year"));
}

/* Nobody could object before: the first forms came in that year. */
enum { FIRST_YEAR = 2024 };

static void ask_year(const struct app *app, const struct form *form,
		     struct page *page)
{
	ask_question(page, _("In which year did you object?"), NULL);
	for (int year = FIRST_YEAR; year <= app->deed.today.year; year++) {
		const char *words = arena_printf(&page->arena, "%d", year);

		ask_choice(page, words, words);
	}
	ask_choice(page, ADD_UNKNOWN, _("I do not know"));
	ask_default(page, value_or(form, "year", ADD_UNKNOWN));
}

static void ask_mailed(const struct app *app, const struct form *form,
		       struct page *page)
{
	(void)app;
	ask_question(page,
		     _("Was there an email in which Meta confirmed the "
		       "objection?"),
		     NULL);
	ask_choice(page, "yes", _("Yes, there was one"));
	ask_choice(page, "no", _("No, there was none"));
	ask_choice(page, "unknown", _("I do not know"));
	ask_default(page, value_or(form, "mailed", "unknown"));
}

static const struct {
	const char *id;
	question_builder *build;
} questions[] = {
	{ "person", ask_person },   { "name", ask_name },
	{ "country", ask_country }, { "platform", ask_platform },
	{ "mail", ask_for_mail },   { "label", ask_label },
	{ "linked", ask_linked },   { "objected", ask_objected },
	{ "when", ask_when },	    { "year", ask_year },
	{ "mailed", ask_mailed },
};

void page_add(const struct app *app, const char *argument, struct page *page)
{
	const struct form *form = app_form_at(app, "add");
	const struct guide *guide =
		content_guide(app->deed.content, form_value(form, "platform"));
	char *title;

	/* From then on the page says which account it is about. */
	if (guide && strcmp(argument, "person") != 0 &&
	    strcmp(argument, "name") != 0 && strcmp(argument, "country") != 0 &&
	    strcmp(argument, "platform") != 0) {
		title = arena_printf(&page->arena, _("Add an account: %s"),
				     title_of(app, guide));
		page_set_title(page, title);
	} else {
		page_set_title(page, _("Add an account"));
	}
	for (size_t i = 0; i < sizeof(questions) / sizeof(questions[0]); i++)
		if (strcmp(questions[i].id, argument) == 0)
			questions[i].build(app, form, page);
	if (page->count == 0)
		ask_question(page, _("There is no such question."), NULL);
}
