/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All supervisory authorities: by country, and by its parts where those have
 * their own. */
#include <config.h>

#include "pages/build.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/authority_for.h"
#include "pages/ask.h"
#include "pages/part.h"

struct list {
	const struct authority **item; /* owned */
	size_t count, capacity;
};

static void add(struct list *list, const struct authority *a)
{
	MEM_GROW(list->item, list->count, list->capacity);
	list->item[list->count++] = a;
}

static void add_countries(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;
	struct list list = { .count = 0 };

	for (size_t i = 0; i < c->authority_count; i++) {
		const struct authority *a = &c->authorities[i];

		if (!a->is_aside && !strchr(a->region, '-'))
			add(&list, a);
	}
	if (list.count)
		part_heading(page, "countries", _("By country"));
	part_authority_list(page, app, list.item, list.count);
	free(list.item);
}

/* A country whose parts have their own, as a group. */
static void add_parts(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;

	for (size_t i = 0; i < c->country_count; i++) {
		const struct country *country = &c->countries[i];
		struct authority_for found;

		if (!country->is_listed)
			continue;
		authority_for(c, country->id, &found);
		if (found.answer == AUTHORITY_PART_UNKNOWN) {
			part_heading(page,
				     arena_printf(&page->arena, "parts-%s",
						  country->id),
				     ask_country_name(app, country->id));
			part_authority_list(page, app, found.parts,
					    found.part_count);
		}
		authority_for_release(&found);
	}
}

static void add_aside(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;

	for (size_t i = 0; i < c->authority_count; i++) {
		if (!c->authorities[i].is_aside)
			continue;
		if (page_find(page, "aside") < 0)
			part_heading(page, "aside",
				     _("Not for complaints about companies"));
		part_authority(page, app, &c->authorities[i]);
	}
}

void page_authorities(const struct app *app, const char *argument,
		      struct page *page)
{
	(void)argument;
	page_set_title(page, _("Supervisory authorities"));
	if (!app->deed.content->authority_count) {
		part_text(page, "none", _("There are no authorities here."));
		return;
	}
	part_text(page, "which",
		  _("They take complaints about companies that break data "
		    "protection law. Choose the place where you live or "
		    "work."));
	add_parts(page, app);
	add_countries(page, app);
	add_aside(page, app);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
}
