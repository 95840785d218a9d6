/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * due - what is to be done, or to be answered, by when.
 *
 * Pure: reads content and the record, never the clock and never a file.
 *
 * Everything hangs on the first unanswered objection of the latest round
 * (filing.h). By the law of the account's country, as content names it (GDPR
 * Art. 12(3): one month from receipt, two more if the company says so):
 *
 *     mail       two days after the latest sending: look for the mail (our
 *                suggestion)
 *     answer     the law's `answer` from the receipt where a `received` says
 *                when that was, else from the sending; where a code was asked
 *                for since, not before that, for nothing is filed until then
 *     extension  instead of `answer` once Meta extended: the law's
 *                `extension` from the end of the first term, or both terms
 *                in one from the beginning where that ends later
 *     reminder   the day after (our suggestion); gone when reminded
 *     complaint  two weeks after the reminder, done or suggested, and after
 *                the term, which runs on if the reminder was early: our
 *                suggestion, for a complaint is possible at any time (GDPR
 *                Art. 77); gone when complained or decided
 *     recheck    a year after the confirmation (our suggestion)
 *     own        a day that the person set for themselves
 *
 * The day of the event is not counted, a month ends on the same day number or
 * the month's last day, and an end on a Saturday or Sunday moves on to Monday
 * (Regulation 1182/71 Art. 3(1), (2)(c), (4)). Public holidays are not known;
 * due_holidays_words() says so. Days of our own suggestion do not move. Of
 * a partly known day the last one counts: the later end claims less.
 *
 * A `due` entry of the journal (`of`: one of these names, `on`: a whole day)
 * sets the day by hand; the latest live one by (`at`, id) wins, one without
 * `on` goes back to the computed day; the older ones stay as history. It
 * belongs to its round (absent: 1); `own` to any. `answer` and `extension` are
 * one: the latest of both is the end of the term, and is extended only where it
 * was set before Meta said so. What hangs on a day set by
 * hand follows it. An answer set by hand is there without any law.
 *
 * An answer that is overdue is given up when its objection is more than a year
 * old, or when its day is only roughly known: then nothing of the above is due
 * but what was set by hand, and to object again is what is left. So it is
 * without a term after that year. A term set by hand is never given up.
 *
 * A closed account has nothing due, nor has one whose platform offers nothing
 * to object to, but for `own`.
 */
#ifndef WIDERSPRUCH_DOMAIN_DUE_H
#define WIDERSPRUCH_DOMAIN_DUE_H

#include "accounts/store.h"
#include "base/strbuf.h"
#include "content/content.h"
#include "domain/filing.h"

enum due_kind {
	DUE_MAIL,
	DUE_ANSWER,
	DUE_EXTENSION,
	DUE_REMINDER,
	DUE_COMPLAINT,
	DUE_RECHECK,
	DUE_OWN,
	DUE_KINDS
};

/* What it counts from. */
enum due_basis {
	DUE_BY_HAND,
	DUE_FROM_SENDING,
	DUE_FROM_RECEIPT,
	DUE_FROM_CODE,
	DUE_FROM_TERM, /* the end of the answer's (or extended) term */
	DUE_FROM_REMINDER,
	DUE_FROM_CONFIRMATION,
};

/* Why nothing can be said of an answer. */
enum due_gap {
	DUE_NO_GAP,
	DUE_NO_COUNTRY, /* the account's country is not given */
	DUE_NO_LAW,	/* content knows no term for it */
};

struct due_item {
	enum due_kind kind;
	struct date day; /* whole */
	bool is_due;	 /* today is that day, or later */
	bool is_overdue; /* today is later */
	bool is_by_hand;
	bool is_rough;	    /* counts from a partly known or guessed day */
	bool is_moved;	    /* on from a Saturday or Sunday */
	bool is_suggestion; /* ours; no law says so */
	enum due_basis basis;
	/* What it counts from, or the `due` entry that set it; NULL: from
	 * another item. Borrowed from the record. */
	const struct entry *from;
	const struct fact *law; /* of answer and extension; NULL: by hand */
	int round;
	/* The guide that helps, by `next` of content.yaml; NULL: none. */
	const char *go;
};

struct due {
	struct due_item item[DUE_KINDS]; /* by day, then kind */
	size_t count;
	/* With an objection to be answered, and no day for it. */
	enum due_gap gap;
	/* Nobody can be expected to chase that answer any more. */
	bool is_given_up;
};

void due_of(const struct content *c, const struct record *account,
	    struct date today, struct due *out);
/* The term for the answer to one objection, extended or not, whatever came of
 * it since; false where no law and no hand set one. */
bool due_term_of(const struct content *c, const struct record *account,
		 const struct filing *filing, struct date today,
		 struct due_item *out);
/* NULL when there is none of that kind. */
const struct due_item *due_find(const struct due *due, enum due_kind kind);
/* By when Meta has to answer, extended or not; NULL. */
const struct due_item *due_term(const struct due *due);

/* "mail", "answer" … for files, JSON and options; DUE_KINDS if unknown. */
const char *due_kind_name(enum due_kind kind);
enum due_kind due_kind_from_name(const char *name);
/* "look for the email", "answer by Meta": a short phrase for a list. */
const char *due_kind_words(enum due_kind kind);
/*
 * A name that stays the same when the day changes, and differs from that of
 * every other item: "7f3a9c1e-1-answer" (account, round, kind). For RFC 5545
 * UIDs and the like. An extended term keeps the name of its answer.
 */
void due_item_name(const struct record *account, const struct due_item *item,
		   struct strbuf *out);
/* One line for a list, lower case in English: "answer by Meta due by 22
 * December 2026", "answer by Meta overdue since …", "set by you". */
void due_item_words(const struct due_item *item, struct strbuf *out);
/* Whole sentences: what the day counts from, by which law, whether it moved,
 * whose suggestion it is. */
void due_item_why(const struct content *c, const struct due_item *item,
		  int language, struct strbuf *out);
/* Why there is no day for an answer, a whole sentence; "" for DUE_NO_GAP. */
const char *due_gap_words(enum due_gap gap);
/* Once on a page with dates: weekends count, public holidays are not known. */
const char *due_holidays_words(void);

/* Over many accounts ------------------------------------------------- */

struct due_entry {
	const struct record *account;
	struct due_item item;
};

struct due_list {
	struct due_entry *item; /* owned; by day, kind, label, id */
	size_t count, capacity;
};

/* Every item of every account outside the trash; or of each account only
 * its first one (`is_first`). The first of the list is what is due first.
 * Records whose file cannot be read are left out. */
void due_list_of(const struct content *c, const struct store *store,
		 struct date today, bool is_first, struct due_list *out);
void due_list_release(struct due_list *list);

#endif
