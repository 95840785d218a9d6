/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which file is taken in, what that would do, and what it did: "import",
 * "import/plan" and "import/done".
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/exchange_words.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

void import_open(struct app *app, const char *argument)
{
	struct form *form = app_form_open(app, "import");

	(void)argument;
	if (form->count == 0)
		form_add(form, "file", FIELD_LINE, "");
}

static void ask_file(const struct app *app, struct page *page)
{
	page_set_title(page, _("Import"));
	ask_question(page, _("Which file shall be taken in?"),
		     _("One that \"Export\" has written, or the file of one "
		       "person or account. What would happen is shown first."));
	ask_field(page, app_form_at(app, "import"), "file", _("File"));
	page->enter_brief = _("look");
}

static void add_items(struct page *page, const struct app *app)
{
	const struct exchange *x = app->import;

	for (size_t i = 0; i < x->count; i++) {
		const struct exchange_item *item = &x->item[i];
		struct strbuf words;
		struct block *block;

		strbuf_init(&words);
		exchange_item_words(app->deed.content, app->deed.language, item,
				    &words);
		block = page_append(page, BLOCK_POINT,
				    arena_printf(&page->arena, "item-%zu", i),
				    words.s);
		if (item->fate == EXCHANGE_LEFT ||
		    item->fate == EXCHANGE_FAILED)
			block->mark = MARK_ATTENTION;
		else if (item->fault)
			block->alert = arena_strdup(&page->arena, item->fault);
		strbuf_release(&words);
	}
}

static void add_sum(struct page *page, const struct app *app)
{
	struct strbuf sum;

	strbuf_init(&sum);
	exchange_sum_words(app->import, &sum);
	part_text(page, "sum", sum.s);
	strbuf_release(&sum);
}

static bool has_work(const struct exchange *x)
{
	return exchange_fates(x, EXCHANGE_NEW) ||
	       exchange_fates(x, EXCHANGE_MERGED);
}

static void show_plan(const struct app *app, struct page *page)
{
	const struct exchange *x = app->import;
	bool is_held_back = exchange_fates(x, EXCHANGE_HELD_BACK) > 0;

	page_set_title(page, _("Import"));
	/* TRANSLATORS: %s is the name of a file. */
	part_heading(page, "file",
		     arena_printf(&page->arena, _("What taking in %s would do"),
				  x->name));
	add_sum(page, app);
	add_items(page, app);
	if (!has_work(x) && !is_held_back) {
		part_text(page, "nothing",
			  _("There is nothing to do: all that can be taken in "
			    "is here already."));
		return;
	}
	ask_question(page, _("Shall it be taken in?"), NULL);
	ask_choice(page, "no", _("No, leave everything as it is"));
	if (has_work(x))
		ask_choice(page, "yes", _("Yes, take it in"));
	if (is_held_back)
		ask_choice(page, "purged",
			   _("Yes, and also what was deleted here for good"));
	ask_default(page, "no");
}

static void show_done(const struct app *app, struct page *page)
{
	page_set_title(page, _("Import"));
	/* TRANSLATORS: %s is the name of a file. */
	part_heading(page, "file",
		     arena_printf(&page->arena, _("What taking in %s did"),
				  app->import->name));
	add_sum(page, app);
	add_items(page, app);
	part_item(page, "people", _("People and their accounts"), "people")
		->is_spaced = true;
}

void page_import(const struct app *app, const char *argument, struct page *page)
{
	if (!*argument)
		ask_file(app, page);
	else if (!app->import)
		part_missing(page, _("Import"),
			     _("No file has been looked at. Begin with its "
			       "name."));
	else if (strcmp(argument, "done") == 0)
		show_done(app, page);
	else
		show_plan(app, page);
}

static void answer_file(struct app *app, const char *value,
			struct effect *effect)
{
	char *file = ask_trimmed(value);

	if (!*file)
		app_say(app, true, _("Type the name of a file."));
	else if (strlen(file) > EFFECT_TEXT_MAX)
		app_say(app, true, _("That name is too long."));
	else {
		effect->kind = EFFECT_LOOK;
		snprintf(effect->text, sizeof(effect->text), "%s", file);
	}
	free(file);
}

void import_answer(struct app *app, const char *argument, const char *value,
		   struct effect *effect)
{
	if (!*argument) {
		answer_file(app, value, effect);
		return;
	}
	if (strcmp(value, "no") == 0) {
		app_back(app);
		return;
	}
	effect->kind = EFFECT_IMPORT;
	snprintf(effect->text, sizeof(effect->text), "%s", value);
}
