/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/standing.h"

#include <string.h>

#include "content/reference.h"
#include "domain/letter_standing.h"

static bool is_due(const struct standing *s, enum due_kind kind)
{
	const struct due_item *item = due_find(&s->due, kind);

	return item && item->is_due;
}

/* What the status of the journal is, as a situation. */
static enum situation by_status(enum status_kind kind)
{
	return situation_from_name(status_name(kind));
}

static bool follows_another(const struct standing *s)
{
	return s->status.guide &&
	       s->status.guide->objection == OBJECTION_FOLLOWS;
}

static enum situation before_sending(const struct content *c,
				     const struct standing *s)
{
	const char *id = record_field(s->account, "country");
	const struct country *country = id ? content_country(c, id) : NULL;
	bool is_begun = s->status.kind == STATUS_IN_PROGRESS;

	/* Who goes on all the same is told how far they are. */
	if (s->cover.kind != COVER_NONE && (!is_begun || follows_another(s)))
		return SITUATION_COVERED;
	if (country && !country->has_form && !is_begun)
		return SITUATION_NOT_POSSIBLE;
	return by_status(s->status.kind);
}

static enum situation while_waiting(const struct standing *s)
{
	const struct due_item *answer = due_term(&s->due);

	/* By Meta's word the other one's objection counts here as well. */
	if (s->due.is_given_up)
		return s->cover.kind != COVER_NONE && !s->cover.is_doubtful
			       ? SITUATION_COVERED
			       : SITUATION_UNCONFIRMED;
	if (answer && answer->is_overdue)
		return SITUATION_OVERDUE;
	if ((s->status.kind == STATUS_OBJECTED ||
	     s->status.kind == STATUS_SHOWN) &&
	    is_due(s, DUE_MAIL))
		return SITUATION_NO_MAIL;
	return by_status(s->status.kind);
}

static enum situation when_confirmed(const struct standing *s)
{
	if (s->filing.loss != FILING_KEPT)
		return SITUATION_CHANGED;
	return is_due(s, DUE_RECHECK) ? SITUATION_RECHECK : SITUATION_CONFIRMED;
}

static enum situation find_kind(const struct content *c,
				const struct standing *s)
{
	switch (s->status.kind) {
	case STATUS_NOT_STARTED:
	case STATUS_IN_PROGRESS:
		return before_sending(c, s);
	case STATUS_OBJECTED:
	case STATUS_SHOWN:
	case STATUS_CODE_ASKED:
	case STATUS_REASON_ASKED:
	case STATUS_RECEIVED:
	case STATUS_EXTENDED:
		return while_waiting(s);
	case STATUS_CONFIRMED:
		return when_confirmed(s);
	case STATUS_REMINDED:
		return is_due(s, DUE_COMPLAINT) ? SITUATION_UNANSWERED
						: SITUATION_REMINDED;
	case STATUS_REFUSED:
	case STATUS_COMPLAINED:
	case STATUS_DECIDED:
	case STATUS_PRECAUTIONS:
	case STATUS_PRECAUTIONS_DONE:
	case STATUS_CLOSED:
	case STATUS_UNKNOWN_PLATFORM:
		break;
	}
	return by_status(s->status.kind);
}

/* A step that follows on the sending is for those who have just sent, and
 * know the day. */
static bool is_for_a_step(const struct standing *s)
{
	switch (s->kind) {
	case SITUATION_NOT_STARTED:
	case SITUATION_IN_PROGRESS:
	case SITUATION_PRECAUTIONS:
	case SITUATION_CONFIRMED:
		return true;
	case SITUATION_OBJECTED:
	case SITUATION_SHOWN:
	case SITUATION_RECEIVED:
		return !s->filing.is_rough;
	case SITUATION_NOT_POSSIBLE:
	case SITUATION_COVERED:
	case SITUATION_NO_MAIL:
	case SITUATION_CODE_ASKED:
	case SITUATION_REASON_ASKED:
	case SITUATION_UNCONFIRMED:
	case SITUATION_OVERDUE:
	case SITUATION_RECHECK:
	case SITUATION_CHANGED:
	case SITUATION_REFUSED:
	case SITUATION_EXTENDED:
	case SITUATION_REMINDED:
	case SITUATION_UNANSWERED:
	case SITUATION_COMPLAINED:
	case SITUATION_DECIDED:
	case SITUATION_PRECAUTIONS_DONE:
	case SITUATION_CLOSED:
	case SITUATION_UNKNOWN_PLATFORM:
	case SITUATION_COUNT:
		break;
	}
	return false;
}

static const struct letter *find_letter(const struct content *c,
					const struct store *store,
					struct date today,
					const struct standing *s)
{
	const char *reference = c->write[s->kind];
	const char *id = record_field(s->account, "person");
	struct reference found;

	if (!reference || !reference_resolve(c, reference, &found) ||
	    letter_standing(c, found.letter, s->account,
			    id ? store_find(store, id) : NULL,
			    today) != LETTER_FITS)
		return NULL;
	return found.letter;
}

/* The sentences that say "object again". While an answer is still waited for, a
 * new round would lose its term: then it is only sent again. */
static bool is_to_be_sent_again(enum situation kind)
{
	return kind == SITUATION_UNCONFIRMED || kind == SITUATION_RECHECK ||
	       kind == SITUATION_CHANGED;
}

static void find_next(const struct content *c, const struct store *store,
		      struct date today, struct standing *out)
{
	const struct status *status = &out->status;
	bool is_unsent = out->kind == SITUATION_NOT_STARTED ||
			 out->kind == SITUATION_IN_PROGRESS;

	out->next.go = c->next[out->kind];
	out->next.letter = find_letter(c, store, today, out);
	out->next.is_again = is_to_be_sent_again(out->kind);
	out->next.is_repeat = out->kind == SITUATION_NO_MAIL;
	/* There is nothing to check, nor to file: its guide tells the rest. */
	if (out->kind == SITUATION_COVERED && out->cover.is_doubtful)
		out->next.go = status->guide->id;
	if (status->next >= 0 && is_for_a_step(out))
		out->next.step = status->checks[status->next].step;
	if (is_unsent && follows_another(out))
		out->next.account = out->cover.follows;
}

void standing_of(const struct content *c, const struct store *store,
		 const struct record *account, struct date today,
		 struct standing *out)
{
	*out = (struct standing){ .account = account };
	status_of(c, account, &out->status);
	cover_of(c, store, account, &out->cover);
	due_of(c, account, today, &out->due);
	filing_current(c, account, out->status.round, &out->filing);
	out->kind = find_kind(c, out);
	find_next(c, store, today, out);
	for (size_t i = 0; i < out->status.check_count; i++)
		out->changed_count += out->status.checks[i].is_changed;
}

void standing_release(struct standing *s)
{
	status_release(&s->status);
}

/* Wider names are those of what happened: what was never sent is told apart
 * for a reason. */
bool standing_is_called(const struct standing *s, const char *name)
{
	enum status_kind kind = s->status.kind;

	if (!strcmp(situation_name(s->kind), name))
		return true;
	return kind >= STATUS_OBJECTED && kind <= STATUS_DECIDED &&
	       !strcmp(status_name(kind), name);
}

bool standing_name_is_known(const char *name)
{
	return situation_from_name(name) != SITUATION_COUNT;
}

const struct check *standing_changed(const struct standing *s, size_t i)
{
	for (size_t k = 0; k < s->status.check_count; k++)
		if (s->status.checks[k].is_changed && i-- == 0)
			return &s->status.checks[k];
	return NULL;
}
