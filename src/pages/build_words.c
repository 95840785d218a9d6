/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the content as blocks. */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "content/facts.h"
#include "pages/part.h"

void build_rich(const struct app *app, const struct words *words,
		struct rich *out)
{
	const struct content *c = app->deed.content;
	const int language = app->deed.language;
	int said_in = language;
	const char *text = content_say(c, words, language, &said_in);

	markup_expand_said(c, language, said_in, text, out);
}

static void add_sentence(struct strbuf *out, const char *sentence)
{
	if (!*sentence)
		return;
	if (out->length)
		strbuf_addc(out, ' ');
	strbuf_adds(out, sentence);
}

/* Age, doubt and where it is from, under a URL or an address. */
static void add_standing(struct page *page, const struct app *app,
			 const char *id, const struct fact *fact, int indent)
{
	struct strbuf text, standing;

	strbuf_init(&text);
	strbuf_init(&standing);
	if (fact->needs_login)
		add_sentence(&text,
			     _("It opens only where you are logged in."));
	fact_standing(app->deed.content, fact, app->deed.language, &standing);
	add_sentence(&text, standing.s);
	if (fact->is_local)
		add_sentence(&text, _("It comes from your own folder."));
	if (text.length) {
		struct block *b =
			page_append(page, BLOCK_TEXT,
				    arena_printf(&page->arena, "%s.age", id),
				    text.s);

		b->indent = indent;
	}
	strbuf_release(&standing);
	strbuf_release(&text);
}

static void add_url(struct page *page, const struct app *app, const char *id,
		    const struct fact *fact, int indent)
{
	struct block *b = page_append_url(page, id, fact->url);

	b->indent = indent;
	b->is_spaced = true;
	b->value =
		arena_printf(&page->arena, "widerspruch link-out %s", fact->id);
	add_standing(page, app, id, fact, indent);
}

void build_link(struct page *page, const struct app *app, const char *id,
		const struct fact *fact, int indent)
{
	const struct fact *instead = NULL;
	struct rich title;
	struct block *b;

	if (!fact->url)
		return;
	add_url(page, app, id, fact, indent);
	if (fact->state == LINK_DEAD && fact->instead)
		instead = content_fact(app->deed.content, fact->instead);
	if (!instead || !instead->url || instead == fact)
		return;
	rich_init(&title);
	build_rich(app, &instead->title, &title);
	b = part_text(page, arena_printf(&page->arena, "%s.instead", id),
		      arena_printf(&page->arena, _("Instead: %s"), title.text));
	b->indent = indent;
	rich_release(&title);
	add_url(page, app, arena_printf(&page->arena, "%s.instead.link", id),
		instead, indent);
}

static void add_address(struct page *page, const struct app *app,
			const char *id, const struct fact *fact, int indent)
{
	struct strbuf lines;
	struct block *b;
	size_t i;

	strbuf_init(&lines);
	for (i = 0; i < fact->lines.count; i++) {
		if (i)
			strbuf_addc(&lines, '\n');
		strbuf_adds(&lines, fact->lines.item[i]);
	}
	b = page_append(page, BLOCK_LINES, id, lines.s);
	b->indent = indent;
	b->is_spaced = true;
	add_standing(page, app, id, fact, indent);
	strbuf_release(&lines);
}

void part_facts(struct page *page, const struct app *app, const char *id,
		const struct rich *rich, int indent)
{
	size_t i;

	for (i = 0; i < rich->fact_count; i++) {
		const struct fact *fact = rich->facts[i];
		const char *own =
			arena_printf(&page->arena, "%s.%s", id, fact->id);

		/* Named twice in one text, a URL still stands once. */
		if (page_find(page, own) >= 0)
			continue;
		if (fact->kind == FACT_LINK)
			build_link(page, app, own, fact, indent);
		else if (fact->kind == FACT_ADDRESS)
			add_address(page, app, own, fact, indent);
	}
}

/* The paragraph at `*at`, as it is written; false behind the last. */
static bool next_paragraph(const char **at, struct strbuf *out)
{
	const char *s = *at;
	bool is_empty = false;

	strbuf_reset(out);
	while (*s && !(is_empty && out->length)) {
		size_t n = strcspn(s, "\n");

		is_empty = strspn(s, " \t\r") >= n;
		if (!is_empty) {
			strbuf_add(out, s, n);
			strbuf_addc(out, '\n');
		}
		s += n + (s[n] ? 1 : 0);
	}
	*at = s;
	return out->length > 0;
}

void build_words(struct page *page, const struct app *app, const char *id,
		 const struct words *words, int indent)
{
	const struct content *c = app->deed.content;
	const int language = app->deed.language;
	int said_in = language;
	const char *at = content_say(c, words, language, &said_in);
	struct strbuf paragraph;
	int number = 1;

	part_language(page, app, words);
	strbuf_init(&paragraph);
	for (; next_paragraph(&at, &paragraph); number++) {
		const char *own = number == 1
					  ? id
					  : arena_printf(&page->arena, "%s.%d",
							 id, number);
		struct block *b = part_text(page, own, "");
		struct rich named;

		b->indent = indent;
		rich_init(&named);
		markup_expand_said(c, language, said_in, paragraph.s, &named);
		markup_expand_said(c, language, said_in, paragraph.s,
				   &b->title);
		part_facts(page, app, id, &named, indent);
		rich_release(&named);
	}
	strbuf_release(&paragraph);
}

/* Which language the words are really in; -1 when it is the reader's, or
 * there are none. */
static int other_language(const struct app *app, const struct words *words)
{
	int said_in = app->deed.language;
	const char *text;

	text = content_say(app->deed.content, words, app->deed.language,
			   &said_in);
	return *text && said_in != app->deed.language ? said_in : -1;
}

/* The line stands at the top, whatever is on the page already. */
static void move_to_top(struct page *page)
{
	const struct block last = page->blocks[page->count - 1];

	memmove(&page->blocks[1], &page->blocks[0],
		(page->count - 1) * sizeof(*page->blocks));
	page->blocks[0] = last;
}

/* How much of the page is in a language. */
static size_t count_said_in(const struct page *page, int language)
{
	size_t count = 0;

	for (size_t i = 0; i < page->count; i++)
		count += page->blocks[i].title.said_in == language ||
			 page->blocks[i].detail.said_in == language;
	return count;
}

void build_languages(const struct app *app, struct page *page)
{
	const struct content *c = app->deed.content;
	const int own = app->deed.language;
	char *id;
	int at;

	if (own >= c->language_count || !c->language[own].is_unchecked)
		return;
	if (count_said_in(page, own)) {
		page_append(page, BLOCK_TEXT, "language.unchecked",
			    _("These words have not been checked yet by the "
			      "people they are meant for."))
			->is_spaced = true;
		move_to_top(page);
		page->blocks[1].is_spaced = true;
		return;
	}
	/* Of what is not there yet, nothing else need be said. */
	for (int i = 0; i < c->language_count; i++) {
		id = arena_printf(&page->arena, "language.%s",
				  c->language[i].id);
		at = page_find(page, id);
		if (at >= 0)
			rich_set_plain(
				&page->blocks[at].title,
				arena_printf(&page->arena,
					     /* TRANSLATORS: %1$s and %2$s are
					      * names of languages, in those
					      * languages. */
					     _("This page is not there in %1$s "
					       "yet. It stands here in "
					       "%2$s."),
					     c->language[own].name,
					     c->language[i].name));
	}
}

void part_language(struct page *page, const struct app *app,
		   const struct words *words)
{
	const int other = other_language(app, words);
	const struct language *language;
	struct block *b;
	const char *id;

	if (other < 0)
		return;
	language = &app->deed.content->language[other];
	id = arena_printf(&page->arena, "language.%s", language->id);
	if (page_find(page, id) >= 0)
		return;
	b = page_append(page, BLOCK_TEXT, id,
			/* TRANSLATORS: %s is the name of a language in that
			 * language. */
			arena_printf(&page->arena,
				     _("Not all of this page is translated. "
				       "The rest stands here in another "
				       "language: %s."),
				     language->name));
	b->is_spaced = true;
	move_to_top(page);
	/* What was first until now is set off from it. */
	if (page->count > 1)
		page->blocks[1].is_spaced = true;
}
