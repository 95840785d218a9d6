/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened to an account besides the ticks, and in earlier rounds. */
#include <config.h>

#include "pages/part.h"

#include <stdlib.h>

#include "base/i18n.h"

static date_instant round_start(const struct journal *j, int round)
{
	size_t i;

	for (i = 0; i < j->count; i++)
		if (j->entries[i].kind == ENTRY_ROUND &&
		    j->entries[i].is_live && j->entries[i].round == round)
			return j->entries[i].at;
	return 0;
}

/* Milestones carry their round; the rest belongs to the time of a round. */
static bool is_of_round(const struct entry *e, int round, date_instant start)
{
	switch (e->kind) {
	case ENTRY_MILESTONE:
		return e->round == round;
	case ENTRY_NOTE:
	case ENTRY_DUE:
	case ENTRY_LETTER:
	case ENTRY_PROOF:
	case ENTRY_CLOSED:
	case ENTRY_REOPENED:
		return e->at >= start;
	case ENTRY_UNKNOWN:
	case ENTRY_DONE:
	case ENTRY_SKIPPED:
	case ENTRY_SET:
	case ENTRY_ROUND:
	case ENTRY_UNDONE:
	case ENTRY_KINDS:
		break;
	}
	return false;
}

/* In the order in which things happened, whenever they were noted. */
void part_events(struct page *page, const struct app *app,
		 const struct record *r, int round)
{
	const struct journal *j = &r->journal;
	const date_instant start = round > 1 ? round_start(j, round) : 0;
	const struct entry **list = journal_by_day(j);
	size_t i;

	for (i = 0; i < j->count; i++) {
		const struct entry *e = list[i];
		struct strbuf words;
		struct block *b;

		if (!e->is_live || !is_of_round(e, round, start))
			continue;
		if (page_find(page, "events") < 0)
			part_heading(page, "events", _("What happened"));
		strbuf_init(&words);
		entry_day_words(e, &words);
		strbuf_adds(&words, ", ");
		entry_words(app->deed.content, e, app->deed.language, &words);
		b = page_append(page, BLOCK_POINT,
				arena_printf(&page->arena, "entry-%s", e->id),
				words.s);
		b->indent = 1;
		if (r->unsaved && record_is_pending(r, e->id))
			b->alert = arena_strdup(&page->arena, _("not saved"));
		strbuf_release(&words);
	}
	free(list);
}

/* The milestone a round ended with: the last by the day it happened. */
static const struct entry *round_end(const struct journal *j, int round)
{
	const struct entry *last = NULL;
	int m;

	for (m = MILESTONE_NONE + 1; m < MILESTONE_COUNT; m++) {
		const struct entry *e =
			journal_milestone(j, milestone_name((enum milestone)m),
					  round);

		if (e && (!last || date_compare(e->day, last->day) > 0 ||
			  (date_compare(e->day, last->day) == 0 &&
			   e->at > last->at)))
			last = e;
	}
	return last;
}

void part_rounds(struct page *page, const struct app *app,
		 const struct record *r, int rounds)
{
	int round;

	if (rounds < 2)
		return;
	part_heading(page, "rounds", _("Earlier rounds"));
	for (round = 1; round < rounds; round++) {
		const struct entry *e = round_end(&r->journal, round);
		struct strbuf words;

		strbuf_init(&words);
		if (e) {
			entry_words(app->deed.content, e, app->deed.language,
				    &words);
			strbuf_adds(&words, ", ");
			entry_day_words(e, &words);
		} else {
			strbuf_adds(&words, _("nothing was sent"));
		}
		page_append(page, BLOCK_POINT,
			    arena_printf(&page->arena, "round-%d", round),
			    /* TRANSLATORS: number of the round, what came of
			     * it. */
			    arena_printf(&page->arena, _("Round %d: %s"), round,
					 words.s))
			->indent = 1;
		strbuf_release(&words);
	}
}
