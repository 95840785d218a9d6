/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The supervisory authority of a region: how to reach it, what it asks for,
 * who leads, and how sure all that is. Where each part of a country has its
 * own, all of them; where none is known, that.
 */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "content/facts.h"
#include "domain/authority_for.h"
#include "domain/authority_words.h"
#include "pages/ask.h"
#include "pages/part.h"

static void set_title(const struct app *app, const char *region,
		      struct page *page)
{
	page_set_title(page,
		       arena_printf(&page->arena,
				    /* TRANSLATORS: the title of a page; %s
				     * is a country or a part of one. */
				    _("Supervisory authority: %s"),
				    ask_residence_words(app, &page->arena,
							region)));
}

/* The law that gives the right to complain, where we may speak of one. */
static void add_right(struct page *page, const struct app *app,
		      const char *region)
{
	const struct content *c = app->deed.content;
	const struct fact *law = content_law_of(c, region);
	const struct article *article =
		law && law->complaint_by
			? content_article(c, law->complaint_by, NULL)
			: NULL;
	struct rich title, says;

	if (!article)
		return;
	rich_init(&title);
	rich_init(&says);
	build_rich(app, &article->title, &title);
	build_rich(app, &article->says, &says);
	if (*says.text)
		part_text(page, "right",
			  arena_printf(&page->arena,
				       /* TRANSLATORS: an article of a law,
					* and what it says. */
				       _("%s: %s"), title.text, says.text));
	rich_release(&says);
	rich_release(&title);
}

/* Reaching it ------------------------------------------------------------ */

static void add_line(struct page *page, const char *id, const char *text)
{
	page_append(page, BLOCK_TEXT, id, text)->indent = 1;
}

static void add_url(struct page *page, const char *id, const char *title,
		    const char *url)
{
	if (!url)
		return;
	part_text(page, arena_printf(&page->arena, "%s.title", id), title)
		->indent = 1;
	page_append(page, BLOCK_URL, id, url)->indent = 1;
	if (strncmp(url, "https://", 8) != 0)
		add_line(page, arena_printf(&page->arena, "%s.open", id),
			 _("This address is not encrypted: type nothing "
			   "private into the page behind it."));
}

static void add_web(struct page *page, const struct app *app,
		    const struct authority *a)
{
	part_heading(page, "web", _("On the web"));
	if (!a->complaint)
		part_text(page, "complaint.none", authority_no_form_words(a))
			->indent = 1;
	add_url(page, "complaint", _("For complaints:"), a->complaint);
	add_url(page, "complaint-too", _("For complaints as well:"),
		a->complaint_too);
	add_url(page, "website", _("Website:"), a->website);
	part_handoff(page, app, a->complaint ? a->complaint : a->website);
}

static void add_post(struct page *page, const struct authority *a)
{
	struct strbuf lines;

	part_heading(page, "post", _("By post, email and phone"));
	strbuf_init(&lines);
	strbuf_adds(&lines, a->name);
	for (size_t i = 0; i < a->lines.count; i++)
		strbuf_addf(&lines, "\n%s", a->lines.item[i]);
	if (a->lines.count)
		page_append(page, BLOCK_LINES, "lines", lines.s)->indent = 1;
	strbuf_release(&lines);
	add_line(page, "mail",
		 a->mail ? arena_printf(&page->arena, _("Email: %s"), a->mail)
			 : _("No email address is known."));
	if (a->phone)
		add_line(page, "phone",
			 arena_printf(&page->arena, _("Phone: %s"), a->phone));
}

/* Who leads ----------------------------------------------------------------- */

static void add_leader(struct page *page, const struct app *app, const char *id,
		       const struct authority *own,
		       const struct authority *leader)
{
	const char *where;

	if (!leader)
		return;
	where = ask_country_name(app, leader->leads);
	if (page_find(page, "leads") < 0)
		part_heading(page, "leads", _("Who leads"));
	part_text(page, id,
		  leader == own
			  /* TRANSLATORS: %s is a country or a group of
			   * countries. */
			  ? arena_printf(&page->arena,
					 _("This authority itself leads for "
					   "Meta in: %s."),
					 where)
			  : arena_printf(&page->arena,
					 _("Leading for Meta in: %s."), where))
		->indent = 1;
	/* It may stand above as one of the parts. */
	if (leader != own)
		part_authority(page, app, leader)->id =
			arena_printf(&page->arena, "leader-%s", leader->id);
}

static void add_leaders(struct page *page, const struct app *app,
			const struct authority_for *found)
{
	add_leader(page, app, "leads.country", found->own,
		   found->leads_in_country);
	add_leader(page, app, "leads.bloc", found->own, found->leads_in_bloc);
	if ((found->leads_in_country || found->leads_in_bloc) &&
	    found->leads_in_country != found->own &&
	    found->leads_in_bloc != found->own)
		part_text(page, "leads.own",
			  _("You can complain to your own all the same. It "
			    "passes the complaint on."))
			->indent = 1;
}

/* How sure it is ------------------------------------------------------------ */

static void add_sources(struct page *page, const struct app *app,
			const struct authority *a)
{
	struct strbuf names;

	strbuf_init(&names);
	for (size_t i = 0; i < a->sources.count; i++) {
		const struct source *source =
			content_source(app->deed.content, a->sources.item[i]);

		if (source)
			strbuf_addf(&names, "%s%s", names.length ? "; " : "",
				    source->name);
	}
	if (names.length)
		part_text(page, "sources",
			  arena_printf(&page->arena, _("Sources: %s"), names.s))
			->indent = 1;
	strbuf_release(&names);
}

static void add_standing(struct page *page, const struct app *app,
			 const struct authority *a)
{
	struct strbuf day;

	part_heading(page, "standing", _("How sure this is"));
	strbuf_init(&day);
	date_words(a->record, &day);
	part_text(page, "record",
		  arena_printf(&page->arena,
			       /* TRANSLATORS: %s is a day, month or year. */
			       _("Record of: %s. It may have changed since."),
			       day.s))
		->indent = 1;
	strbuf_release(&day);
	if (words_are_set(&a->doubt))
		build_words(page, app, "doubt", &a->doubt, 1);
	else if (a->state != LINK_CONFIRMED)
		part_text(page, "doubt", link_state_sentence(a->state))
			->indent = 1;
	if (a->is_local)
		part_text(page, "local", _("It comes from your own folder."))
			->indent = 1;
	add_sources(page, app, a);
}

/* The pages ------------------------------------------------------------------ */

static void add_name(struct page *page, const struct authority *a)
{
	page->first = part_text(page, "name", a->name)->id;
	if (a->english)
		page_append(page, BLOCK_TEXT, "english",
			    /* TRANSLATORS: %s is a name in English. */
			    arena_printf(&page->arena, _("In English: %s"),
					 a->english));
}

static void fill(const struct app *app, const struct authority *a,
		 const struct authority_for *found, struct page *page)
{
	add_name(page, a);
	if (a->is_aside) {
		page_append(page, BLOCK_CAUTION, "aside",
			    _("It is not there for complaints about "
			      "companies."))
			->is_spaced = true;
		build_words(page, app, "note", &a->note, 0);
		part_item(page, "do-own", _("The one for companies"),
			  arena_printf(&page->arena, "authority/%s", a->region))
			->is_spaced = true;
	} else {
		add_right(page, app, a->region);
	}
	add_web(page, app, a);
	add_post(page, a);
	if (!a->is_aside) {
		part_authority_demands(page, app, a);
		add_leaders(page, app, found);
	}
	add_standing(page, app, a);
}

static void fill_parts(const struct app *app, const char *region,
		       const struct authority_for *found, struct page *page)
{
	part_text(page, "parts",
		  _("Each part of this country has an authority of its own. "
		    "Choose the part where you live or work."));
	page->first = "parts";
	add_right(page, app, region);
	part_heading(page, "which", _("Which one?"));
	part_authority_list(page, app, found->parts, found->part_count);
	add_leaders(page, app, found);
}

void page_authority(const struct app *app, const char *argument,
		    struct page *page)
{
	const struct content *c = app->deed.content;
	const struct authority *a = content_authority(c, argument);
	const char *region = a ? a->region : argument;
	struct authority_for found;

	if (!a && !authority_is_region(c, region)) {
		part_missing(page, _("No such authority"),
			     _("There is no such authority here, and no such "
			       "country."));
		return;
	}
	set_title(app, region, page);
	authority_for(c, region, &found);
	if (a || found.own)
		fill(app, a ? a : found.own, &found, page);
	else if (found.answer == AUTHORITY_PART_UNKNOWN)
		fill_parts(app, region, &found, page);
	else
		part_text(page, "unknown",
			  _("No authority is known here for this country."));
	part_item(page, "do-authorities", _("All authorities"), "authorities")
		->is_spaced = true;
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
	authority_for_release(&found);
}
