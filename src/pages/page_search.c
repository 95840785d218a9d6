/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to search for. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"

void search_open(struct app *app, const char *argument)
{
	struct form *form = app_form_open(app, "search");

	(void)argument;
	if (form->count == 0)
		form_add(form, "words", FIELD_LINE, "");
	/* A new search starts empty; the last one is offered below. */
	form_set(form, "words", "");
}

void page_search(const struct app *app, const char *argument, struct page *page)
{
	struct block *block;

	(void)argument;
	page_set_title(page, _("Search"));
	ask_question(page, _("What are you looking for?"),
		     _("All the words must stand in one place. Capitals, "
		       "accents and umlauts do not matter."));
	ask_field(page, app_form_at(app, "search"), "words", _("Words"));
	page->enter_brief = _("search");
	if (!app->search)
		return;
	/* TRANSLATORS: %s are the words searched for last. */
	block = page_append(page, BLOCK_ITEM, "again",
			    arena_printf(&page->arena, _("Again: %s"),
					 app->search));
	block->enter = ACTION_OPEN;
	block->target = arena_printf(&page->arena, "results/%s", app->search);
}

void search_answer(struct app *app, const char *argument, const char *value,
		   struct effect *effect)
{
	char *words = ask_trimmed(value);
	char *address;

	(void)argument;
	(void)effect;
	if (!*words) {
		app_say(app, true, _("Type a word to search for."));
		free(words);
		return;
	}
	free(app->search);
	app->search = words;
	address = mem_printf("results/%s", words);
	app_go(app, address);
	free(address);
}
