/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/filing.h"

#include <stdlib.h>
#include <string.h>

#include "domain/reached.h"

/* The journal of an account, folded into filings. */
struct folding {
	struct filings *out;
	size_t capacity;
	size_t open; /* the round's first that nothing has answered */
};

static struct filing *add(struct folding *f, int round)
{
	MEM_GROW(f->out->item, f->out->count, f->capacity);
	f->out->item[f->out->count] = (struct filing){ .round = round };
	return &f->out->item[f->out->count++];
}

/* It was not sent after `day`. */
static void cut_days(struct filing *filing, struct date day)
{
	if (date_compare(day, filing->last) < 0 &&
	    date_compare(day, filing->first) >= 0)
		filing->last = day;
}

static void set_days(struct filing *filing, const struct entry *e)
{
	filing->first = date_first(e->day);
	filing->last = date_last(e->day);
	filing->is_rough = !date_is_whole(e->day) || e->is_about;
	/* Nothing is noted before it happens. */
	cut_days(filing, date_of_instant(e->at));
}

/* An answer to the latest objection before it, or one that stands alone. */
static void take_answer(struct folding *f, int round, const struct entry *e,
			enum filing_outcome outcome)
{
	struct filings *all = f->out;
	struct filing *filing;

	if (f->open == all->count && all->count &&
	    all->item[all->count - 1].round == round &&
	    all->item[all->count - 1].outcome == outcome)
		return; /* told twice */
	if (f->open == all->count) {
		filing = add(f, round);
		set_days(filing, e);
	} else {
		filing = &all->item[all->count - 1];
		cut_days(filing, date_last(e->day));
	}
	/* What was sent again before an answer came is answered with it. */
	for (size_t i = f->open; i + 1 < all->count; i++)
		all->item[i].is_repeated = true;
	filing->answer = e;
	filing->outcome = outcome;
	f->open = all->count;
}

/* What happens between objection and answer: noted at the latest that is
 * open, or at the last one of the round. */
static const struct entry **slot_of(struct filing *filing, enum milestone m)
{
	switch (m) {
	case MILESTONE_SHOWN:
		return &filing->shown;
	case MILESTONE_CODE_ASKED:
		return &filing->code_asked;
	case MILESTONE_REASON_ASKED:
		return &filing->reason_asked;
	case MILESTONE_RECEIVED:
		return &filing->received;
	case MILESTONE_EXTENDED:
		return &filing->extended;
	case MILESTONE_REMINDED:
		return &filing->reminded;
	case MILESTONE_COMPLAINED:
		return &filing->complained;
	case MILESTONE_DECIDED:
		return &filing->decided;
	case MILESTONE_NONE:
	case MILESTONE_OBJECTED:
	case MILESTONE_CONFIRMED:
	case MILESTONE_REFUSED:
	case MILESTONE_COUNT:
		break;
	}
	return NULL;
}

/* Without any objection it says that there was one, on a day not known. */
static void take_event(struct folding *f, int round, const struct entry *e,
		       enum milestone m)
{
	struct filings *all = f->out;
	struct filing *last = all->count ? &all->item[all->count - 1] : NULL;
	const struct entry **slot;

	if (!last || last->round != round) {
		last = add(f, round);
		set_days(last, e);
	} else {
		cut_days(last, date_last(e->day));
	}
	slot = slot_of(last, m);
	if (slot)
		*slot = e;
	if (m == MILESTONE_SHOWN && last->outcome == FILING_UNANSWERED)
		last->outcome = FILING_SHOWN;
	/* Of several that are open the first one is what is waited for. */
	if (slot && f->open + 1 < all->count) {
		slot = slot_of(&all->item[f->open], m);
		if (slot)
			*slot = e;
	}
}

/* Of what came before any objection is known, and says no more than that one
 * was on its way, this is the sending. NULL: it is one more. */
static struct filing *unsent(const struct folding *f, int round)
{
	struct filings *all = f->out;
	struct filing *last = all->count ? &all->item[all->count - 1] : NULL;

	if (!last || last->round != round || last->sent || last->answer ||
	    last->shown || last->extended || last->reminded ||
	    last->complained || last->decided)
		return NULL;
	return last;
}

static void take(struct folding *f, int round, const struct reached *r)
{
	struct filing *filing;

	switch (r->milestone) {
	case MILESTONE_OBJECTED:
		filing = unsent(f, round);
		if (!filing)
			filing = add(f, round);
		filing->sent = r->entry;
		set_days(filing, r->entry);
		break;
	case MILESTONE_CONFIRMED:
		take_answer(f, round, r->entry, FILING_CONFIRMED);
		break;
	case MILESTONE_REFUSED:
		take_answer(f, round, r->entry, FILING_REFUSED);
		break;
	case MILESTONE_SHOWN:
	case MILESTONE_CODE_ASKED:
	case MILESTONE_REASON_ASKED:
	case MILESTONE_RECEIVED:
	case MILESTONE_EXTENDED:
	case MILESTONE_REMINDED:
	case MILESTONE_COMPLAINED:
	case MILESTONE_DECIDED:
		take_event(f, round, r->entry, r->milestone);
		break;
	case MILESTONE_NONE:
	case MILESTONE_COUNT:
		break;
	}
}

/* What took a confirmation's force away ------------------------------------ */

static bool is_refused_later(const struct filings *all,
			     const struct filing *filing)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct filing *other = &all->item[i];

		if (other->outcome == FILING_REFUSED && other != filing &&
		    (other->round > filing->round ||
		     (other->round == filing->round && other > filing)) &&
		    date_compare(date_last(other->answer->day),
				 date_first(filing->answer->day)) >= 0)
			return true;
	}
	return false;
}

/* Was it known then, and is another now? */
static bool has_changed(const struct record *account, const char *field,
			struct date day)
{
	const char *then = journal_field_on(&account->journal, field, day);
	const char *now = record_field(account, field);

	return then && (!now || strcmp(then, now) != 0);
}

static enum filing_loss loss_of(const struct record *account,
				const struct filings *all,
				const struct filing *filing)
{
	if (is_refused_later(all, filing))
		return FILING_LOST_TO_REFUSAL;
	if (has_changed(account, "mail", filing->last))
		return FILING_LOST_TO_MAIL;
	if (has_changed(account, "linked", filing->last))
		return FILING_LOST_TO_LINK;
	return FILING_KEPT;
}

/* The next round that a live entry names; 0 behind the last. */
static int round_behind(const struct journal *j, int round)
{
	int next = 0;

	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->round > round &&
		    (!next || e->round < next))
			next = e->round;
	}
	return next;
}

void filings_of(const struct content *c, const struct record *account,
		struct filings *out)
{
	const struct journal *j = &account->journal;
	const struct guide *g =
		account->platform ? content_guide(c, account->platform) : NULL;
	struct folding f = { .out = out };
	int round;

	*out = (struct filings){ .count = 0 };
	for (round = round_behind(j, 0); round;
	     round = round_behind(j, round)) {
		size_t count;
		struct reached *list = reached_list(j, g, round, &count);

		f.open = out->count;
		for (size_t i = 0; i < count; i++)
			take(&f, round, &list[i]);
		free(list);
	}
	for (size_t i = 0; i < out->count; i++)
		if (out->item[i].outcome == FILING_CONFIRMED)
			out->item[i].loss =
				loss_of(account, out, &out->item[i]);
}

void filings_release(struct filings *f)
{
	free(f->item);
	*f = (struct filings){ .count = 0 };
}

static const struct filing *earliest(const struct filings *f, bool is_kept)
{
	const struct filing *found = NULL;

	for (size_t i = 0; i < f->count; i++) {
		const struct filing *filing = &f->item[i];

		if (filing->outcome != FILING_CONFIRMED ||
		    (filing->loss == FILING_KEPT) != is_kept)
			continue;
		if (!found || date_compare(filing->last, found->last) < 0)
			found = filing;
	}
	return found;
}

const struct filing *filings_confirmed(const struct filings *f)
{
	return earliest(f, true);
}

const struct filing *filings_lost(const struct filings *f)
{
	return earliest(f, false);
}

const struct filing *filings_open(const struct filings *f, int round)
{
	for (size_t i = 0; i < f->count; i++) {
		const struct filing *filing = &f->item[i];

		if (filing->round == round && !filing->is_repeated &&
		    !filing->answer)
			return filing;
	}
	return NULL;
}

bool filing_current(const struct content *c, const struct record *account,
		    int round, struct filing *out)
{
	const struct filing *found;
	struct filings filings;

	filings_of(c, account, &filings);
	found = filings_open(&filings, round);
	for (size_t i = filings.count; i-- > 0 && !found;)
		if (filings.item[i].round == round)
			found = &filings.item[i];
	*out = found ? *found : (struct filing){ .round = round };
	filings_release(&filings);
	return found;
}

const struct filing *filings_resent(const struct filings *f, int round)
{
	const struct filing *found = NULL;

	for (size_t i = 0; i < f->count; i++) {
		const struct filing *filing = &f->item[i];

		if (filing->round == round)
			found = filing->answer ? NULL : filing;
	}
	return found;
}
