/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question of a guide of questions: its answers lead on. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/question.h"

static void set_title(const struct app *app, const struct question *q,
		      struct page *page)
{
	struct strbuf account;
	struct rich title;

	strbuf_init(&account);
	rich_init(&title);
	build_rich(app, &q->guide->title, &title);
	if (q->account)
		account_title(&app->deed, q->account, &account);
	page_set_title(page, account.length
				     ? arena_printf(&page->arena, _("%s - %s"),
						    account.s, title.text)
				     : title.text);
	rich_release(&title);
	strbuf_release(&account);
}

static void add_question(const struct app *app, const struct node *node,
			 struct page *page)
{
	struct block *block;
	struct rich text;

	part_language(page, app, &node->ask);
	ask_question(page, "", NULL);
	block = &page->blocks[page->count - 1];
	/* Below what there is to know beforehand. */
	block->is_spaced = page->count > 1;
	build_rich(app, &node->ask, &block->title);
	build_rich(app, &node->text, &block->detail);
	rich_init(&text);
	build_rich(app, &node->text, &text);
	part_facts(page, app, "text", &text, 0);
	rich_release(&text);
}

static void add_answers(const struct app *app, const struct question *q,
			struct page *page)
{
	const struct option *kept = question_kept(app, q->guide, q->node);

	for (size_t i = 0; i < q->node->option_count; i++) {
		const struct option *option = &q->node->options[i];
		struct block *block;

		part_language(page, app, &option->label);
		block = ask_choice(page, option->id, "");
		build_rich(app, &option->label, &block->title);
	}
	ask_default(page, kept ? kept->id : NULL);
	/* Before the answers, which may need a small screen for themselves;
	 * Enter takes the default here as well. */
	page->first = "question";
}

/* "Is there a mail? No", which leads back to that question. */
static void add_answer_so_far(const struct app *app, const struct question *q,
			      const struct node *node,
			      const struct option *option, struct page *page)
{
	struct rich asked, said;
	const char *target =
		arena_printf(&page->arena, "question/%s/%s%s%s", q->guide->id,
			     node->id, q->account ? "/" : "",
			     q->account ? q->account->id : "");

	rich_init(&asked);
	rich_init(&said);
	build_rich(app, &node->ask, &asked);
	build_rich(app, &option->label, &said);
	if (page_find(page, "so-far") < 0)
		part_heading(page, "so-far", _("Your answers so far"));
	part_item(page, arena_printf(&page->arena, "said-%s", node->id),
		  /* TRANSLATORS: a question and its answer. */
		  arena_printf(&page->arena, _("%s %s"), asked.text, said.text),
		  target);
	rich_release(&asked);
	rich_release(&said);
}

/* The answers that have led from the first question to this one; none where
 * it was reached in another way. */
static void add_so_far(const struct app *app, const struct question *q,
		       struct page *page)
{
	const struct guide *guide = q->guide;
	const struct node **chain =
		arena_array(&page->arena, guide->node_count, sizeof(*chain));
	const struct node *at = &guide->nodes[0];
	size_t count = 0;

	while (at && at != q->node && count < guide->node_count) {
		const struct option *kept = question_kept(app, guide, at);

		chain[count++] = at;
		at = kept && kept->node ? guide_node(guide, kept->node) : NULL;
	}
	for (size_t i = 0; at == q->node && i < count; i++)
		add_answer_so_far(app, q, chain[i],
				  question_kept(app, guide, chain[i]), page);
}

void page_question(const struct app *app, const char *argument,
		   struct page *page)
{
	struct question q;

	if (!question_find(app, argument, &q)) {
		part_missing(page, _("No such question"),
			     _("There is no such question."));
		return;
	}
	set_title(app, &q, page);
	if (q.node == &q.guide->nodes[0])
		build_words(page, app, "lead", &q.guide->lead, 0);
	add_question(app, q.node, page);
	add_answers(app, &q, page);
	add_so_far(app, &q, page);
	part_item(page, "do-whole", _("All questions and answers as text"),
		  arena_printf(&page->arena, "guide/%s", q.guide->id))
		->is_spaced = true;
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
	page_action(page, ACTION_GUIDES);
}

/* What is noted is confirmed first, on a page of its own. */
static void propose(struct app *app, const struct question *q)
{
	char *address =
		mem_printf("propose/%s/%s/%s%s%s", q->guide->id, q->node->id,
			   q->option->id, q->account ? "/" : "",
			   q->account ? q->account->id : "");

	app_go(app, address);
	free(address);
}

void question_answer(struct app *app, const char *argument, const char *value,
		     struct effect *effect)
{
	struct question q;

	(void)effect;
	if (question_find(app, argument, &q))
		for (size_t i = 0; i < q.node->option_count; i++)
			if (strcmp(q.node->options[i].id, value) == 0)
				q.option = &q.node->options[i];
	if (!q.option) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	question_keep(app, &q);
	if (q.option->record)
		propose(app, &q);
	else
		question_follow(app, &q);
}
