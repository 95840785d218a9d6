/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All guides: the platforms, the questions, the topics, and what could not be read. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/part.h"

static void add_kind(struct page *page, const struct app *app,
		     enum guide_kind kind, const char *id, const char *heading)
{
	const struct content *c = app->deed.content;
	size_t i;

	for (i = 0; i < c->guide_count; i++) {
		const struct guide *g = &c->guides[i];

		if (g->kind != kind || g->is_broken)
			continue;
		if (page_find(page, id) < 0)
			part_heading(page, id, heading);
		part_guide(page, app, g);
	}
}

static void add_broken(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;
	size_t i;

	for (i = 0; i < c->guide_count; i++) {
		const struct guide *g = &c->guides[i];
		struct block *b;

		if (!g->is_broken)
			continue;
		if (page_find(page, "broken") < 0)
			part_heading(page, "broken",
				     _("Guides that cannot be read"));
		b = part_item(page,
			      arena_printf(&page->arena, "guide-%s", g->id),
			      g->id, "problems");
		b->mark = MARK_ATTENTION;
		part_detail(b, g->fault ? g->fault : "");
	}
}

void page_guides(const struct app *app, const char *argument, struct page *page)
{
	(void)argument;
	page_set_title(page, _("Guides"));
	add_kind(page, app, GUIDE_PLATFORM, "platforms", _("Platforms"));
	add_kind(page, app, GUIDE_QUESTION, "questions",
		 _("Questions that lead on"));
	add_kind(page, app, GUIDE_TOPIC, "topics", _("Topics"));
	if (app->deed.content->authority_count)
		part_item(page, "do-authorities", _("Supervisory authorities"),
			  "authorities")
			->is_spaced = true;
	add_broken(page, app);
	if (!page->count)
		part_text(page, "none", _("There are no guides."));
	part_start_at_item(page);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
}
