/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A guide: what there is to know, the ways, the accounts. One of its ways,
 * with its steps. One of its steps, opened, without an account.
 */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "content/reference.h"
#include "pages/part.h"

static void set_title(const struct app *app, const struct guide *g,
		      struct page *page)
{
	struct rich title;

	rich_init(&title);
	build_rich(app, &g->title, &title);
	page_set_title(page, *title.text ? title.text : g->id);
	rich_release(&title);
}

/* Where a guide is not the installed one, its page says so. */
static void add_origin(struct page *page, const struct guide *g)
{
	if (g->is_local)
		part_text(page, "local",
			  _("This guide comes from your own folder."));
}

/* Where to read on, or what to write. */
static void add_see(struct page *page, const struct app *app, const char *id,
		    const struct id_list *see)
{
	size_t i;

	for (i = 0; i < see->count; i++) {
		struct block *b;

		if (!part_address(&page->arena, app, see->item[i], NULL))
			continue;
		if (page_find(page, id) < 0)
			part_text(page, id, _("See also:"))->indent = 1;
		b = part_reference(page, app,
				   arena_printf(&page->arena, "%s.%zu", id,
						i + 1),
				   see->item[i], NULL);
		if (b)
			b->indent = 2;
	}
}

static void add_section(struct page *page, const struct app *app,
			const struct section *s)
{
	const char *id = arena_printf(&page->arena, "section-%s", s->id);
	struct arena *arena = &page->arena;
	const struct fact *link = NULL;

	part_language(page, app, &s->title);
	build_rich(app, &s->title, &part_heading(page, id, "")->title);
	build_words(page, app, arena_printf(arena, "%s.text", id), &s->text, 1);
	part_points(page, app, arena_printf(arena, "%s.point", id), s->points,
		    s->point_count, 1);
	part_caution(page, app, arena_printf(arena, "%s.caution", id),
		     &s->caution, 1);
	if (s->link)
		link = content_fact(app->deed.content, s->link);
	if (link) {
		struct block *b =
			part_text(page,
				  arena_printf(arena, "%s.link-title", id), "");

		b->indent = 1;
		build_rich(app, &link->title, &b->title);
		build_link(page, app, arena_printf(arena, "%s.link", id), link,
			   1);
	}
	add_see(page, app, arena_printf(arena, "%s.see", id), &s->see);
}

/* A step as an item, with its words under it; Enter opens it. */
static void add_step(struct page *page, const struct app *app,
		     const struct step *step)
{
	struct block *b =
		part_words_item(page, app,
				arena_printf(&page->arena, "step-%s", step->id),
				&step->todo,
				arena_printf(&page->arena, "guide/%s",
					     step->reference));

	if (step->is_optional)
		rich_set_plain(&b->title,
			       arena_printf(&page->arena, _("%s (optional)"),
					    b->title.text));
	build_rich(app, &step->text, &b->detail);
}

static void add_paths(struct page *page, const struct app *app,
		      const struct guide *g)
{
	size_t i;

	if (!g->path_count)
		return;
	/* Where there is one way only, its steps stand here at once. */
	if (g->path_count == 1) {
		part_heading(page, "ways", _("What to do"));
		for (i = 0; i < g->paths[0].step_count; i++)
			add_step(page, app, g->paths[0].steps[i]);
		return;
	}
	part_heading(page, "ways", _("Ways to do it"));
	for (i = 0; i < g->path_count; i++) {
		const struct path *path = &g->paths[i];
		struct block *b = part_words_item(
			page, app,
			arena_printf(&page->arena, "path-%s", path->id),
			&path->title,
			arena_printf(&page->arena, "guide/%s/path/%s", g->id,
				     path->id));

		build_rich(app, &path->when, &b->detail);
	}
}

static void add_accounts(struct page *page, const struct app *app,
			 const struct guide *g)
{
	struct account_list list;

	account_list_init(&list, app, NULL, g);
	part_heading(page, "accounts", _("My accounts here"));
	account_list_add(&list, page, app);
	account_list_release(&list);
	part_do(page, "do-add", _("Add an account"), ACTION_ADD, g->id);
	page_action(page, ACTION_ADD);
}

static bool is_named_before(const struct guide *g, size_t section,
			    size_t source)
{
	const char *id = g->sections[section].sources.item[source];

	for (size_t i = 0; i <= section; i++) {
		const struct id_list *list = &g->sections[i].sources;

		for (size_t k = 0; k < list->count; k++) {
			if (i == section && k == source)
				return false;
			if (!strcmp(list->item[k], id))
				return true;
		}
	}
	return false;
}

/* Where the sections have it from, each source once. */
static void add_sources(struct page *page, const struct app *app,
			const struct guide *g)
{
	struct strbuf names;

	strbuf_init(&names);
	for (size_t i = 0; i < g->section_count; i++) {
		const struct id_list *list = &g->sections[i].sources;

		for (size_t k = 0; k < list->count; k++) {
			const struct source *source =
				content_source(app->deed.content,
					       list->item[k]);

			if (source && !is_named_before(g, i, k))
				strbuf_addf(&names, "%s%s",
					    names.length ? "; " : "",
					    source->name);
		}
	}
	if (names.length) {
		part_heading(page, "sources", _("Sources"));
		part_text(page, "sources.names", names.s)->indent = 1;
	}
	strbuf_release(&names);
}

/* Where lines are read out, a section stands alone: nobody could tell which one
 * was meant by hearing them all. */
static void fill_section(const struct app *app, const struct reference *r,
			 struct page *page)
{
	set_title(app, r->guide, page);
	add_origin(page, r->guide);
	add_section(page, app, r->section);
	part_item(page, "do-whole", _("The whole guide"),
		  arena_printf(&page->arena, "guide/%s", r->guide->id))
		->is_spaced = true;
}

static void fill_guide(const struct app *app, const struct reference *r,
		       struct page *page)
{
	const struct guide *g = r->guide;
	size_t i;

	set_title(app, g, page);
	add_origin(page, g);
	build_words(page, app, "lead", &g->lead, 0);
	for (i = 0; i < g->section_count; i++)
		add_section(page, app, &g->sections[i]);
	part_nodes(page, app, g);
	add_paths(page, app, g);
	if (g->kind == GUIDE_PLATFORM)
		add_accounts(page, app, g);
	add_sources(page, app, g);
	if (r->kind == REFERENCE_SECTION)
		page->first = arena_printf(&page->arena, "section-%s",
					   r->section->id);
	else if (r->kind == REFERENCE_NODE)
		page->first =
			arena_printf(&page->arena, "node-%s", r->node->id);
}

static void fill_path(const struct app *app, const struct reference *r,
		      struct page *page)
{
	struct rich title;
	size_t i;

	set_title(app, r->guide, page);
	add_origin(page, r->guide);
	rich_init(&title);
	build_rich(app, &r->path->title, &title);
	page_set_title(page,
		       arena_printf(&page->arena,
				    /* TRANSLATORS: the title of a
					   * page: a guide, a way in it. */
				    _("%s - %s"), page->title, title.text));
	rich_release(&title);
	part_language(page, app, &r->path->title);
	build_words(page, app, "when", &r->path->when, 0);
	part_heading(page, "steps", _("The steps"));
	for (i = 0; i < r->path->step_count; i++)
		add_step(page, app, r->path->steps[i]);
	add_accounts(page, app, r->guide);
}

static void fill_step(const struct app *app, const struct reference *r,
		      struct page *page)
{
	struct block *b;
	size_t next;

	set_title(app, r->guide, page);
	add_origin(page, r->guide);
	part_language(page, app, &r->step->todo);
	b = part_heading(page,
			 arena_printf(&page->arena, "step-%s", r->step->id),
			 "");
	build_rich(app, &r->step->todo, &b->title);
	page->first = b->id;
	if (r->step->is_optional)
		part_text(page, "optional", _("This step may be skipped."));
	part_step_words(page, app, r->step);
	/* Here the heading is what the page is about, not of one paragraph. */
	next = (size_t)page_find(page, page->first) + 1;
	if (next < page->count)
		page->blocks[next].is_spaced = true;
	part_step_help(page, app, r->step, NULL);
	add_accounts(page, app, r->guide);
}

static void fill_broken(const struct guide *g, struct page *page)
{
	page_set_title(page, g->id);
	part_text(page, "broken",
		  arena_printf(&page->arena, _("This guide cannot be read: %s"),
			       g->fault ? g->fault : ""));
	part_item(page, "do-problems", _("What needs a look"), "problems")
		->is_spaced = true;
	part_item(page, "do-guides", _("All guides"), "guides");
}

void page_guide(const struct app *app, const char *argument, struct page *page)
{
	struct reference r;

	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
	page_action(page, ACTION_GUIDES);
	if (!reference_resolve(app->deed.content, argument, &r) || !r.guide) {
		part_missing(page, _("No such guide"),
			     _("There is no such guide, or no such place in "
			       "it."));
		return;
	}
	if (r.guide->is_broken) {
		fill_broken(r.guide, page);
		return;
	}
	if (r.kind == REFERENCE_PATH)
		fill_path(app, &r, page);
	else if (r.kind == REFERENCE_STEP)
		fill_step(app, &r, page);
	else if (r.kind == REFERENCE_SECTION && app->is_plain)
		fill_section(app, &r, page);
	else
		fill_guide(app, &r, page);
}
