/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start: what this is, and the way to the first account. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/part.h"

/* "Facebook, Instagram": what there are guides for. */
static void add_platforms(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;
	struct strbuf names;
	size_t i;

	strbuf_init(&names);
	for (i = 0; i < c->guide_count; i++) {
		const struct guide *g = &c->guides[i];
		struct rich title;

		if (g->kind != GUIDE_PLATFORM || g->is_broken)
			continue;
		rich_init(&title);
		build_rich(app, &g->title, &title);
		strbuf_addf(&names, "%s%s", names.length ? ", " : "",
			    title.text);
		rich_release(&title);
	}
	if (names.length)
		part_text(page, "platforms",
			  arena_printf(&page->arena,
				       /* TRANSLATORS: a list of names. */
				       _("There are guides for: %s."),
				       names.s));
	strbuf_release(&names);
}

/* The first guide of questions, where there is one: it finds the way for who
 * does not know what to do. */
static void add_question(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;

	for (size_t i = 0; i < c->guide_count; i++) {
		if (!c->guides[i].node_count)
			continue;
		part_detail(part_guide(page, app, &c->guides[i]), "");
		return;
	}
}

void page_welcome(const struct app *app, const char *argument,
		  struct page *page)
{
	(void)argument;
	page_set_title(page, _("Widerspruch - welcome"));
	part_text(page, "what",
		  _("Here you object, step by step, to the use of your data "
		    "for training artificial intelligence (AI). You tick off "
		    "what you have done and see what comes next."));
	add_platforms(page, app);
	part_text(page, "offline",
		  _("The program works without the internet and sends nothing "
		    "to anyone: you send your objection yourself. What you "
		    "tick off stays on this computer. This is not legal "
		    "advice."));
	part_do(page, "do-add", _("Add my first account"), ACTION_ADD, NULL)
		->is_spaced = true;
	add_question(page, app);
	part_item(page, "do-guides", _("Read the guides first"), "guides");
	part_item(page, "do-language", _("Another language"), "language");
	page->first = "do-add";
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_ADD);
	page_action(page, ACTION_GUIDES);
	page_action(page, ACTION_LANGUAGE);
	page_action(page, ACTION_SEARCH);
}
