/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of part.h that is about guides of questions, written out. */
#include <config.h>

#include "pages/part.h"

#include "base/i18n.h"
#include "pages/ask.h"

/* What comes of an answer, in words, below its row. `place` is where it leads,
 * "" where it leads nowhere. */
static void describe_option(struct page *page, const struct option *option,
			    const char *place, struct block *b)
{
	struct strbuf words;

	strbuf_init(&words);
	if (option->record)
		strbuf_addf(&words,
			    /* TRANSLATORS: %s is what happened: "Meta asks
			     * for a reason". */
			    _("Offers to note: %s."),
			    milestone_happening(option->record));
	if (*place) {
		strbuf_adds(&words, words.length ? " " : "");
		strbuf_addf(&words,
			    option->node
				    /* TRANSLATORS: %s is a question. */
				    ? _("Next question: %s")
				    /* TRANSLATORS: %s is a place in the
				     * guides. */
				    : _("Leads to: %s"),
			    place);
	}
	part_detail(b, arena_strdup(&page->arena, words.s));
	strbuf_release(&words);
}

static struct block *add_option(struct page *page, const struct app *app,
				const struct guide *g, const struct option *o,
				const char *id)
{
	const char *to = o->node ? arena_printf(&page->arena, "%s/node/%s",
						g->id, o->node)
				 : o->go;
	struct block *b = NULL;
	const char *place = "";

	part_language(page, app, &o->label);
	if (to)
		b = part_reference(page, app, id, to, NULL);
	if (b) {
		place = arena_strdup(&page->arena, b->title.text);
		/* Reading goes on on this page. */
		if (o->node)
			b->target = arena_printf(&page->arena, "guide/%s", to);
	} else {
		b = page_append(page, BLOCK_POINT, id, "");
		b->indent = 1;
	}
	describe_option(page, o, place, b);
	build_rich(app, &o->label, &b->title);
	return b;
}

/* A question of a question guide: its answers lead on. */
static void add_node(struct page *page, const struct app *app,
		     const struct guide *g, const struct node *node)
{
	const char *id = arena_printf(&page->arena, "node-%s", node->id);

	part_language(page, app, &node->ask);
	build_rich(app, &node->ask, &part_heading(page, id, "")->title);
	build_words(page, app, arena_printf(&page->arena, "%s.text", id),
		    &node->text, 1);
	for (size_t i = 0; i < node->option_count; i++) {
		struct block *b =
			add_option(page, app, g, &node->options[i],
				   arena_printf(&page->arena, "%s.%s", id,
						node->options[i].id));

		b->is_spaced = i == 0 && words_are_set(&node->text);
	}
}

void part_nodes(struct page *page, const struct app *app, const struct guide *g)
{
	if (!g->node_count)
		return;
	part_item(page, "do-answer", _("Answer question by question"),
		  arena_printf(&page->arena, "question/%s", g->id))
		->is_spaced = page->count > 1;
	for (size_t i = 0; i < g->node_count; i++)
		add_node(page, app, g, &g->nodes[i]);
}
