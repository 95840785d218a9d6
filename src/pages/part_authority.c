/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Supervisory authorities as pieces of pages. */
#include <config.h>

#include "pages/part.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/authority_for.h"
#include "domain/authority_words.h"
#include "pages/ask.h"

struct block *part_authority(struct page *page, const struct app *app,
			     const struct authority *a)
{
	struct block *b;

	b = part_item(page, arena_printf(&page->arena, "authority-%s", a->id),
		      ask_country_name(app, a->region),
		      arena_printf(&page->arena, "authority/%s", a->id));
	if (!*b->title.text)
		rich_set_plain(&b->title, a->region);
	part_detail(b, a->name);
	return b;
}

struct named {
	const struct authority *authority;
	char *name; /* of its region, folded, owned */
};

static int compare(const void *left, const void *right)
{
	const struct named *a = left;
	const struct named *b = right;
	int order = strcmp(a->name, b->name);

	return order ? order : strcmp(a->authority->id, b->authority->id);
}

void part_authority_list(struct page *page, const struct app *app,
			 const struct authority *const *list, size_t count)
{
	struct named *sorted;
	size_t i;

	if (!count)
		return;
	sorted = mem_realloc_array(NULL, count, sizeof(*sorted));
	for (i = 0; i < count; i++)
		sorted[i] = (struct named){
			list[i],
			text_fold(ask_country_name(app, list[i]->region)),
		};
	qsort(sorted, count, sizeof(*sorted), compare);
	for (i = 0; i < count; i++) {
		part_authority(page, app, sorted[i].authority);
		free(sorted[i].name);
	}
	free(sorted);
}

void part_authority_of(struct page *page, const struct app *app,
		       const struct record *person)
{
	const char *residence = record_field(person, "residence");
	struct authority_for found;
	struct block *b;
	char *address;

	/* Content without authorities says nothing of them. */
	if (!app->deed.content->authority_count)
		return;
	authority_for(app->deed.content, residence, &found);
	address = mem_printf("authority/%s", residence ? residence : "");
	switch (found.answer) {
	case AUTHORITY_FOUND:
		b = part_item(page, "do-authority",
			      _("The supervisory authority in charge"),
			      address);
		part_detail(b, found.own->name);
		break;
	case AUTHORITY_PART_UNKNOWN:
		b = part_item(page, "do-authority",
			      _("The supervisory authority in charge"),
			      address);
		part_detail(b, _("There are several in this country. Choose "
				 "the part of it."));
		break;
	case AUTHORITY_UNKNOWN:
		b = part_item(page, "do-authority",
			      _("The supervisory authority in charge"),
			      address);
		part_detail(b, _("None is known here for this country."));
		break;
	case AUTHORITY_NO_REGION:
		b = part_do(page, "do-residence",
			    _("The supervisory authority in charge"),
			    ACTION_EDIT, person->id);
		part_detail(b, _("It depends on where this person lives. Say "
				 "where."));
		break;
	}
	authority_for_release(&found);
	free(address);
}

void part_authority_demands(struct page *page, const struct app *app,
			    const struct authority *a)
{
	struct strbuf languages;

	part_heading(page, "demands", authority_demands_words());
	strbuf_init(&languages);
	authority_languages_words(app->deed.content, a, app->deed.language,
				  &languages);
	part_text(page, "languages", languages.s)->indent = 1;
	strbuf_release(&languages);
	for (int i = 0; i < DEMAND_COUNT; i++)
		if (authority_demands(a, (enum demand)i))
			page_append(page, BLOCK_POINT,
				    arena_printf(&page->arena, "demand-%s",
						 demand_name((enum demand)i)),
				    authority_demand_words((enum demand)i))
				->indent = 1;
	build_words(page, app, "note", &a->note, 1);
}
