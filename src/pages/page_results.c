/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search found, in the guides and among the accounts. */
#include <config.h>

#include "pages/build.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/search.h"
#include "pages/part.h"

/* Are all the words of `wanted` (folded) in `text`? */
static bool has_words(const char *text, const char *wanted)
{
	char *folded = text_fold(text);
	bool is_found = true;

	while (is_found && *wanted) {
		size_t n = strcspn(wanted, " ");
		char *word = mem_strndup(wanted, n);

		is_found = strstr(folded, word) != NULL;
		free(word);
		wanted += n;
		wanted += strspn(wanted, " ");
	}
	free(folded);
	return is_found;
}

/* An account is found by its platform, label and mail address. */
static void add_accounts(struct page *page, const struct app *app,
			 const char *words)
{
	const struct store *store = app->deed.store;
	char *wanted = text_fold(words);
	size_t i;

	for (i = 0; wanted[strspn(wanted, " ")] && i < store->count; i++) {
		const struct record *r = store->records[i];
		const char *mail;
		struct strbuf text;

		if (r->kind != RECORD_ACCOUNT ||
		    (r->state != RECORD_FINE && r->state != RECORD_NEWER))
			continue;
		mail = record_field(r, "mail");
		strbuf_init(&text);
		account_title(&app->deed, r, &text);
		strbuf_addf(&text, " %s", mail ? mail : "");
		if (has_words(text.s, wanted)) {
			if (page_find(page, "accounts") < 0)
				part_heading(page, "accounts",
					     _("My accounts"));
			build_account(page, app, r);
		}
		strbuf_release(&text);
	}
	free(wanted);
}

static void add_hit(struct page *page, const struct app *app,
		    const struct search_hit *hit)
{
	const char *target =
		part_address(&page->arena, app, hit->reference, NULL);
	const char *id = arena_printf(&page->arena, "hit-%s", hit->reference);
	const char *title = hit->title;
	struct block *b;
	int again;

	for (again = 2; page_find(page, id) >= 0; again++)
		id = arena_printf(&page->arena, "hit-%s.%d", hit->reference,
				  again);
	/* Places of several guides have the same name. */
	if (!hit->is_authority && strcmp(hit->guide, hit->title) != 0)
		/* TRANSLATORS: a guide and a place in it. */
		title = arena_printf(&page->arena, _("%s - %s"), hit->guide,
				     hit->title);
	b = part_item(page, id, title,
		      target ? target
			     : arena_printf(&page->arena, "guide/%s",
					    hit->reference));
	part_detail(b, hit->is_authority ? hit->guide : hit->snippet);
}

static bool is_letter(const struct search_hit *hit)
{
	return strncmp(hit->reference, "letter/", strlen("letter/")) == 0;
}

static void add_letter_hits(struct page *page, const struct app *app,
			    const struct search_hits *hits)
{
	bool is_first = true;

	for (size_t i = 0; i < hits->count; i++) {
		const struct search_hit *hit = &hits->item[i];
		struct block *b;

		if (!is_letter(hit))
			continue;
		if (is_first)
			part_heading(page, "letters", _("Letters"));
		is_first = false;
		b = part_item(page,
			      arena_printf(&page->arena, "hit-%s",
					   hit->reference),
			      hit->title,
			      part_address(&page->arena, app, hit->reference,
					   NULL));
		part_detail(b, hit->snippet);
	}
}

void page_results(const struct app *app, const char *argument,
		  struct page *page)
{
	struct search_hits hits;
	size_t in_guides = 0, in_authorities = 0, i;

	/* TRANSLATORS: the title of a page; %s are the words searched for. */
	page_set_title(page,
		       arena_printf(&page->arena, _("Search: %s"), argument));
	search_hits_init(&hits);
	content_search(app->deed.content, app->deed.language, argument, &hits);
	for (i = 0; i < hits.count; i++)
		in_guides +=
			!hits.item[i].is_authority && !is_letter(&hits.item[i]);
	for (i = 0; i < hits.count; i++)
		in_authorities += hits.item[i].is_authority;
	part_text(page, "count",
		  in_guides ? arena_printf(&page->arena,
					   Q_("%zu place in the guides",
					      "%zu places in the guides",
					      in_guides),
					   in_guides)
			    : _("Nothing in the guides has all these words. "
				"Try fewer of them, or a part of a word."));
	add_accounts(page, app, argument);
	if (in_guides && (page->count > 1 || in_guides < hits.count))
		part_heading(page, "guides", _("Guides"));
	for (i = 0; i < hits.count; i++)
		if (!hits.item[i].is_authority && !is_letter(&hits.item[i]))
			add_hit(page, app, &hits.item[i]);
	if (in_authorities)
		part_heading(page, "authorities", _("Supervisory authorities"));
	for (i = 0; i < hits.count; i++)
		if (hits.item[i].is_authority)
			add_hit(page, app, &hits.item[i]);
	add_letter_hits(page, app, &hits);
	part_start_at_item(page);
	part_item(page, "do-search", _("Search again"), "search")->is_spaced =
		true;
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
	search_hits_release(&hits);
}
