/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/coverage.h"

#include <stdlib.h>
#include <string.h>

#include "domain/coverage_parts.h"

static const char *const case_names[] = {
	[COVERAGE_NOTHING_TO_OBJECT] = "nothing-to-object",
	[COVERAGE_NONE] = "none",
	[COVERAGE_UNCONFIRMED] = "unconfirmed",
	[COVERAGE_SHOWN] = "shown",
	[COVERAGE_REFUSED] = "refused",
	[COVERAGE_LOST] = "lost",
	[COVERAGE_BEFORE] = "before",
	[COVERAGE_ON] = "on",
	[COVERAGE_AFTER] = "after",
	[COVERAGE_NO_START] = "no-start",
};

static const char *const part_names[] = {
	[COVERAGE_REACH] = "reach",
	[COVERAGE_DOUBT] = "doubt",
	[COVERAGE_LIMIT] = "limit",
};

const char *coverage_case_name(enum coverage_case what)
{
	return case_names[what];
}

const char *coverage_part_name(enum coverage_part part)
{
	return part_names[part];
}

static bool is_for(const struct content *c, const struct fact *date,
		   const char *country)
{
	for (size_t i = 0; country && i < date->countries.count; i++)
		if (content_country_is_in(c, country, date->countries.item[i]))
			return true;
	return !date->countries.count;
}

const struct fact *coverage_start(const struct content *c,
				  const struct guide *guide,
				  const char *country)
{
	for (size_t i = 0; i < guide->training.count; i++) {
		const struct fact *date =
			content_fact(c, guide->training.item[i]);

		if (date && date->kind == FACT_DATE && is_for(c, date, country))
			return date;
	}
	return NULL;
}

/* Which objection, and what came of it ------------------------------------- */

static void choose(struct coverage_work *w)
{
	const struct filing *own = filings_confirmed(&w->filings);
	bool is_covered = w->cover.kind != COVER_NONE;

	if (is_covered &&
	    (!own || (!w->cover.is_doubtful &&
		      date_compare(w->cover.filing.last, own->last) < 0))) {
		w->filing = &w->cover.filing;
		w->out->is_by_link = true;
	} else {
		w->filing = own;
	}
}

static enum coverage_case by_start(const struct coverage_work *w)
{
	const struct fact *start = w->out->start;
	struct date first, last;

	if (!start)
		return COVERAGE_NO_START;
	first = date_first(start->on);
	last = date_last(start->on);
	if (date_compare(w->filing->last, first) < 0)
		return COVERAGE_BEFORE;
	if (date_compare(w->filing->first, first) >= 0 &&
	    date_compare(w->filing->last, last) <= 0)
		return COVERAGE_ON;
	return COVERAGE_AFTER;
}

static enum coverage_case without(struct coverage_work *w)
{
	const struct filings *all = &w->filings;
	const struct filing *last;

	if (!all->count)
		return COVERAGE_NONE;
	last = &all->item[all->count - 1];
	w->filing = last;
	switch (last->outcome) {
	case FILING_SHOWN:
		return COVERAGE_SHOWN;
	case FILING_REFUSED:
		return COVERAGE_REFUSED;
	case FILING_UNANSWERED:
		return COVERAGE_UNCONFIRMED;
	case FILING_CONFIRMED:
		break;
	}
	return last->loss == FILING_LOST_TO_REFUSAL ? COVERAGE_REFUSED
						    : COVERAGE_LOST;
}

static const struct guide *platform_of(const struct content *c,
				       const struct record *account)
{
	const struct guide *g =
		account->platform ? content_guide(c, account->platform) : NULL;

	return g && g->kind == GUIDE_PLATFORM ? g : NULL;
}

void coverage_of(const struct content *c, const struct store *store,
		 const struct record *account, int language,
		 struct coverage *out)
{
	const struct guide *g = platform_of(c, account);
	struct coverage_work w = {
		.content = c,
		.account = account,
		.language = language,
		.country = record_field(account, "country"),
		.out = out,
	};

	*out = (struct coverage){ .what = COVERAGE_NOTHING_TO_OBJECT };
	filings_of(c, account, &w.filings);
	if (!g || g->objection != OBJECTION_NONE) {
		if (g)
			out->start = coverage_start(c, g, w.country);
		cover_of(c, store, account, &w.cover);
		choose(&w);
		out->what = w.filing ? by_start(&w) : without(&w);
	}
	if (w.filing) {
		out->first = w.filing->first;
		out->last = w.filing->last;
	}
	coverage_describe(&w);
	filings_release(&w.filings);
}

void coverage_release(struct coverage *coverage)
{
	for (size_t i = 0; i < coverage->count; i++)
		free(coverage->lines[i].text);
	free(coverage->lines);
	*coverage = (struct coverage){ .what = COVERAGE_NONE };
}
