/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/part.h"

#include <string.h>

#include "base/i18n.h"
#include "content/authority.h"
#include "content/reference.h"

struct block *part_heading(struct page *page, const char *id, const char *title)
{
	struct block *b = page_append(page, BLOCK_HEADING, id, title);

	b->is_spaced = true;
	return b;
}

static bool is_under_heading(const struct page *page)
{
	return page->count &&
	       page->blocks[page->count - 1].kind == BLOCK_HEADING;
}

struct block *part_text(struct page *page, const char *id, const char *text)
{
	const bool is_spaced = !is_under_heading(page);
	struct block *b = page_append(page, BLOCK_TEXT, id, text);

	b->is_spaced = is_spaced;
	return b;
}

struct block *part_item(struct page *page, const char *id, const char *title,
			const char *target)
{
	struct block *b = page_append(page, BLOCK_ITEM, id, title);

	b->indent = 1;
	b->enter = ACTION_OPEN;
	b->target = arena_strdup(&page->arena, target);
	return b;
}

struct block *part_do(struct page *page, const char *id, const char *title,
		      enum action action, const char *target)
{
	struct block *b = page_append(page, BLOCK_BUTTON, id, title);

	b->indent = 1;
	b->enter = action;
	b->target = target ? arena_strdup(&page->arena, target) : NULL;
	return b;
}

void part_detail(struct block *block, const char *text)
{
	rich_set_plain(&block->detail, text);
}

struct block *part_words_item(struct page *page, const struct app *app,
			      const char *id, const struct words *words,
			      const char *target)
{
	struct block *b;

	part_language(page, app, words);
	b = part_item(page, id, "", target);
	build_rich(app, words, &b->title);
	return b;
}

/* A list belongs to the paragraph before it, but not to a URL's age. */
static bool is_apart(const struct page *page)
{
	const struct block *last;
	size_t length;

	if (!page->count)
		return false;
	last = &page->blocks[page->count - 1];
	length = strlen(last->id);
	if (last->kind == BLOCK_TEXT)
		return length > 4 && strcmp(last->id + length - 4, ".age") == 0;
	return last->kind != BLOCK_HEADING;
}

void part_points(struct page *page, const struct app *app, const char *id,
		 const struct words *points, size_t count, int indent)
{
	size_t i;

	for (i = 0; i < count; i++) {
		const char *own =
			arena_printf(&page->arena, "%s.%zu", id, i + 1);
		struct block *b;
		struct rich named;
		bool is_spaced;

		part_language(page, app, &points[i]);
		is_spaced = i == 0 && is_apart(page);
		b = page_append(page, BLOCK_POINT, own, "");
		b->indent = indent;
		b->is_spaced = is_spaced;
		build_rich(app, &points[i], &b->title);
		rich_init(&named);
		build_rich(app, &points[i], &named);
		part_facts(page, app, id, &named, indent + 1);
		rich_release(&named);
	}
}

void part_caution(struct page *page, const struct app *app, const char *id,
		  const struct words *words, int indent)
{
	struct block *b;
	struct rich named;

	if (!words_are_set(words))
		return;
	part_language(page, app, words);
	b = page_append(page, BLOCK_CAUTION, id, "");
	b->indent = indent;
	b->is_spaced = true;
	build_rich(app, words, &b->title);
	rich_init(&named);
	build_rich(app, words, &named);
	part_facts(page, app, id, &named, indent);
	rich_release(&named);
}

static const char *step_address(struct arena *arena, const struct reference *r,
				const struct record *account)
{
	if (account && account->platform &&
	    strcmp(account->platform, r->guide->id) == 0)
		return arena_printf(arena, "step/%s/%s", account->id,
				    r->step->reference);
	return arena_printf(arena, "guide/%s", r->step->reference);
}

const char *part_address(struct arena *arena, const struct app *app,
			 const char *reference, const struct record *account)
{
	struct reference r;

	if (!reference_resolve(app->deed.content, reference, &r))
		return NULL;
	switch (r.kind) {
	case REFERENCE_GUIDE:
		/* A broken one says on its page what is wrong with it. */
		return arena_printf(arena, "%s/%s",
				    r.guide->node_count ? "question" : "guide",
				    r.guide->id);
	case REFERENCE_SECTION:
		return arena_printf(arena, "guide/%s/%s", r.guide->id,
				    r.section->id);
	case REFERENCE_PATH:
		return arena_printf(arena, "guide/%s/path/%s", r.guide->id,
				    r.path->id);
	case REFERENCE_NODE:
		return arena_printf(arena, "question/%s/%s", r.guide->id,
				    r.node->id);
	case REFERENCE_STEP:
		return step_address(arena, &r, account);
	case REFERENCE_AUTHORITIES:
		return "authorities";
	case REFERENCE_AUTHORITY:
		return arena_printf(arena, "authority/%s", r.authority->id);
	case REFERENCE_LETTER:
		if (r.letter->is_broken)
			return NULL;
		return account ? arena_printf(arena, "letter/%s/%s",
					      account->id, r.letter->id)
			       : arena_printf(arena, "letter-for/%s",
					      r.letter->id);
	}
	return NULL;
}

static struct block *letter_item(struct page *page, const struct app *app,
				 const char *id, const struct letter *letter,
				 const char *target)
{
	struct block *b;
	struct rich title;

	rich_init(&title);
	build_rich(app, &letter->title, &title);
	b = part_item(
		page, id,
		/* TRANSLATORS: %s is the title of a letter: "Reminder". */
		arena_printf(&page->arena, _("Write the letter: %s"),
			     title.text),
		target);
	rich_release(&title);
	return b;
}

struct block *part_reference(struct page *page, const struct app *app,
			     const char *id, const char *reference,
			     const struct record *account)
{
	struct reference r;
	struct block *b;
	struct rich guide;
	const char *target;

	if (!reference_resolve(app->deed.content, reference, &r))
		return NULL;
	target = part_address(&page->arena, app, reference, account);
	if (!target)
		return NULL;
	if (r.kind == REFERENCE_AUTHORITIES)
		return part_item(page, id, _("Supervisory authorities"),
				 target);
	if (r.kind == REFERENCE_AUTHORITY)
		return part_item(page, id, r.authority->name, target);
	if (r.kind == REFERENCE_LETTER)
		return letter_item(page, app, id, r.letter, target);
	b = part_words_item(page, app, id, reference_title(&r), target);
	if (r.kind == REFERENCE_GUIDE || !*b->title.text)
		return b;
	/* Where it leads must be heard too: "Facebook - In the app". */
	rich_init(&guide);
	build_rich(app, &r.guide->title, &guide);
	if (strncmp(page->title, guide.text, strlen(guide.text)) != 0) {
		const char *title =
			arena_printf(&page->arena,
				     /* TRANSLATORS: a guide and
						  * a place in it. */
				     _("%s - %s"), guide.text, b->title.text);

		rich_set_plain(&b->title, title);
	}
	rich_release(&guide);
	return b;
}

struct block *part_guide(struct page *page, const struct app *app,
			 const struct guide *guide)
{
	struct block *b = part_words_item(
		page, app, arena_printf(&page->arena, "guide-%s", guide->id),
		&guide->title,
		part_address(&page->arena, app, guide->id, NULL));

	if (!*b->title.text)
		rich_set_plain(&b->title, guide->id);
	build_rich(app, &guide->summary, &b->detail);
	if (guide->is_local)
		part_detail(b, arena_printf(&page->arena,
					    /* TRANSLATORS: %s is what the
					     * guide is about. */
					    _("From your own folder. %s"),
					    b->detail.text));
	return b;
}

void part_start_at_item(struct page *page)
{
	for (size_t i = 0; i < page->count && !page->first; i++)
		if (block_is_active(&page->blocks[i]))
			page->first = page->blocks[i].id;
}

void part_missing(struct page *page, const char *title, const char *text)
{
	page_set_title(page, title);
	part_text(page, "missing", text);
	part_item(page, "do-home", _("Overview"), "home")->is_spaced = true;
	part_item(page, "do-guides", _("All guides"), "guides");
	page->first = "missing";
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_HOME);
	page_action(page, ACTION_SEARCH);
}
