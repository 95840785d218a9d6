/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * filing - the objections of an account, each with what came of it.
 *
 * What cover, coverage and due dates are all derived from. Pure: reads the
 * record and the content, never the clock. (An `enum objection` is what a
 * platform offers; a filing is what a person sent.)
 */
#ifndef WIDERSPRUCH_DOMAIN_FILING_H
#define WIDERSPRUCH_DOMAIN_FILING_H

#include "accounts/record.h"
#include "content/content.h"

enum filing_outcome {
	FILING_UNANSWERED,
	FILING_SHOWN, /* on the screen only: no answer yet */
	FILING_CONFIRMED,
	FILING_REFUSED,
};

/* Why a confirmed objection is not known to hold any more. */
enum filing_loss {
	FILING_KEPT,
	FILING_LOST_TO_REFUSAL, /* a later one, in any round */
	FILING_LOST_TO_MAIL,	/* the account's mail is another one by now */
	FILING_LOST_TO_LINK,	/* unlinked, or in another link group by now */
};

/* Entries borrow from the record; NULL where there is none. */
struct filing {
	int round;
	const struct entry *sent; /* NULL: only the answer is known */
	const struct entry *shown, *code_asked, *reason_asked, *received;
	const struct entry *extended;
	const struct entry *reminded, *complained, *decided;
	const struct entry *answer; /* of CONFIRMED and REFUSED */
	enum filing_outcome outcome;
	/* Sent again in the same round before any answer came: the answer is
	 * the later one's. */
	bool is_repeated;
	/* The days on which it can have been sent, whole days, and not later
	 * than what came of it, nor than it was noted; where only the answer
	 * is known, the days of that. What claims less: `last`. */
	struct date first, last;
	bool is_rough; /* no whole day, or a guess */
	/* Of CONFIRMED. The changes are measured against `last`; a field's
	 * first value counts for all time before it. */
	enum filing_loss loss;
};

struct filings {
	struct filing *item; /* owned; by round, then day */
	size_t count;
};

/*
 * The objections of all rounds. On one day an answer comes after what it
 * answers; of partly known days the end counts that claims less (status.h).
 * A confirmation belongs to the latest objection before it: of two that were
 * sent, the later claims less. One that comes after a refusal stands for
 * itself, from its own day on. A confirmation that was skipped or taken back
 * is none. A closed account's filings are what they were.
 */
void filings_of(const struct content *c, const struct record *account,
		struct filings *out);
void filings_release(struct filings *f);

/* The earliest confirmed objection that still holds (by `last`); NULL. */
const struct filing *filings_confirmed(const struct filings *f);
/* The earliest that was confirmed, but holds no more; NULL. */
const struct filing *filings_lost(const struct filings *f);
/* The first objection of `round` that nothing has answered; NULL. Later ones
 * (sent again) do not put off what is due. */
const struct filing *filings_open(const struct filings *f, int round);
/* What an account is about in `round`: that one, or else the latest; false,
 * with all of it NULL, where there is none. */
bool filing_current(const struct content *c, const struct record *account,
		    int round, struct filing *out);
/* The last that was sent of those that wait with it; NULL. */
const struct filing *filings_resent(const struct filings *f, int round);

#endif
