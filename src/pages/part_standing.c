/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an account stands today, what is due, and what an objection reaches. */
#include <config.h>

#include "pages/part.h"

#include "base/i18n.h"
#include "base/text.h"
#include "domain/coverage.h"
#include "domain/notice.h"

/* "Sent on 22 November 2026, answer due by … Way: With the form, in a
 * browser. This is round 2." */
static void add_status(struct page *page, const struct app *app,
		       const struct standing *standing)
{
	const struct status *s = &standing->status;
	struct strbuf text, words;

	strbuf_init(&text);
	strbuf_init(&words);
	standing_words(app->deed.content, standing, app->deed.language, &words);
	if (standing->kind == SITUATION_IN_PROGRESS) {
		strbuf_addf(&text, _("In progress: %s."), words.s);
	} else {
		text_start_upper(&words, 0);
		strbuf_addf(&text, "%s.", words.s);
	}
	if (s->path && s->guide && s->guide->path_count > 1) {
		struct rich path;

		rich_init(&path);
		build_rich(app, &s->path->title, &path);
		strbuf_addc(&text, ' ');
		strbuf_addf(&text, _("Way: %s."), path.text);
		rich_release(&path);
	}
	if (s->round > 1) {
		strbuf_addc(&text, ' ');
		strbuf_addf(&text, _("This is round %d."), s->round);
	}
	part_text(page, "status", text.s);
	strbuf_release(&words);
	strbuf_release(&text);
}

static void add_cover_choices(struct page *page, const struct app *app,
			      const struct standing *standing)
{
	const struct cover *cover = &standing->cover;
	struct strbuf loss;
	struct block *b;

	if (cover->kind == COVER_NONE) {
		strbuf_init(&loss);
		cover_loss_words(app->deed.content, cover, app->deed.language,
				 &loss);
		if (loss.length)
			part_text(page, "cover-lost", loss.s);
		strbuf_release(&loss);
		return;
	}
	b = part_item(page, "cover-check", cover_choice_words(COVER_CHECK_LINK),
		      "links");
	b->is_spaced = true;
	b = part_text(page, "cover-file",
		      cover_choice_words(COVER_FILE_ANYWAY));
	b->is_spaced = false;
	b->indent = 1;
}

/* The step to do next is on the page with its words; what leads elsewhere is
 * said here. */
static void add_next(struct page *page, const struct app *app,
		     const struct standing *standing)
{
	const struct next *next = &standing->next;
	const size_t before = page->count;
	struct strbuf words;

	if (next->step)
		return;
	strbuf_init(&words);
	standing_next_words(app->deed.content, standing, app->deed.language,
			    &words);
	/* Of what is covered the two choices above say it. */
	if (standing->kind != SITUATION_COVERED) {
		part_text(page, "next", words.s);
		page->first = "next";
	}
	strbuf_release(&words);
	if (next->letter)
		part_reference(page, app, "next-letter",
			       app->deed.content->write[standing->kind],
			       standing->account);
	if (next->is_again && deed_is_allowed(standing->account, NULL))
		part_do(page, "next-again",
			_("Object again: a new round begins"), ACTION_AGAIN,
			standing->account->id);
	if (next->is_repeat && deed_is_allowed(standing->account, NULL))
		part_item(page, "next-repeat",
			  _("I have sent it again: note the day"),
			  arena_printf(&page->arena, "milestone/%s/%s",
				       standing->account->id,
				       milestone_name(MILESTONE_OBJECTED)));
	if (next->go)
		part_reference(page, app, "next-go", next->go,
			       standing->account);
	for (size_t i = before; i < page->count; i++)
		if (page->blocks[i].enter != ACTION_NONE) {
			page->first = page->blocks[i].id;
			break;
		}
	if (next->account)
		build_account(page, app, next->account);
}

void part_standing(struct page *page, const struct app *app,
		   const struct standing *standing)
{
	add_status(page, app, standing);
	add_cover_choices(page, app, standing);
	add_next(page, app, standing);
}

void part_notices(struct page *page, const struct app *app,
		  const struct record *r)
{
	const struct notice *notice;
	size_t i = 0;

	while ((notice = notice_next(app->deed.content, r, &i))) {
		struct block *b = part_words_item(
			page, app,
			arena_printf(&page->arena, "notice-%s", notice->id),
			&notice->title,
			arena_printf(&page->arena, "notice/%s/%s", r->id,
				     notice->id));

		b->mark = MARK_ATTENTION;
		b->is_spaced = true;
		build_rich(app, &notice->question, &b->detail);
	}
}

void part_due_row(struct page *page, const struct record *account,
		  const struct due_item *item, const char *title)
{
	struct strbuf words;
	struct block *b;

	strbuf_init(&words);
	due_item_words(item, &words);
	if (!title)
		text_start_upper(&words, 0);
	/* All on the row that is spoken: several are of one account. */
	b = part_item(page,
		      arena_printf(&page->arena, "due-%s-%s", account->id,
				   due_kind_name(item->kind)),
		      title ? arena_printf(&page->arena,
					   /* TRANSLATORS: an account, and what
					    * is due. */
					   _("%s: %s"), title, words.s)
			    : words.s,
		      arena_printf(&page->arena, "due/%s", account->id));
	if (item->is_due)
		b->mark = MARK_ATTENTION;
	strbuf_release(&words);
}

void part_dates(struct page *page, const struct standing *standing)
{
	const struct due *due = &standing->due;

	if (!due->count && due->gap == DUE_NO_GAP)
		return;
	part_heading(page, "dates", _("Dates"));
	if (due->gap != DUE_NO_GAP)
		part_text(page, "dates-gap", due_gap_words(due->gap))->indent =
			1;
	for (size_t i = 0; i < due->count; i++)
		part_due_row(page, standing->account, &due->item[i], NULL);
	if (!due->count)
		part_item(page, "do-dates", _("Set a date yourself"),
			  arena_printf(&page->arena, "due/%s",
				       standing->account->id));
}

static const char *coverage_heading(enum coverage_part part,
				    enum coverage_case what)
{
	if (part == COVERAGE_LIMIT)
		return _("What an objection does not reach");
	return what == COVERAGE_NOTHING_TO_OBJECT
		       ? _("What an objection would do here")
		       : _("What the objection does");
}

void part_coverage(struct page *page, const struct app *app,
		   const struct record *r)
{
	struct coverage coverage;

	coverage_of(app->deed.content, app->deed.store, r, app->deed.language,
		    &coverage);
	for (size_t i = 0; i < coverage.count; i++) {
		const struct coverage_line *line = &coverage.lines[i];
		const bool is_limit = line->part == COVERAGE_LIMIT;
		const char *heading = is_limit ? "limits" : "coverage";

		if (page_find(page, heading) < 0)
			part_heading(page, heading,
				     coverage_heading(line->part,
						      coverage.what));
		page_append(page, is_limit ? BLOCK_POINT : BLOCK_TEXT,
			    arena_printf(&page->arena, "%s-%zu", heading,
					 i + 1),
			    line->text)
			->indent = 1;
	}
	coverage_release(&coverage);
}
