/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * status - where an account stands, derived from its journal.
 *
 * Pure: reads content and the record, never the clock and never a file.
 * Nothing of this is stored.
 */
#ifndef WIDERSPRUCH_DOMAIN_STATUS_H
#define WIDERSPRUCH_DOMAIN_STATUS_H

#include "accounts/record.h"
#include "base/strbuf.h"
#include "content/content.h"

enum step_state {
	STEP_OPEN,
	STEP_DONE,
	STEP_SKIPPED, /* passed, but without its milestone */
};

/* A step on the account's path, as of the latest round. */
struct check {
	const struct step *step;
	enum step_state state;
	/* That decided it: a tick, or a milestone that was told without one;
	 * NULL when open. Of a step that changed so much that
	 * it is open again (`again`), the old tick. */
	const struct entry *entry;
	bool is_changed; /* `rev` rose since it was ticked or skipped */
};

enum status_kind {
	STATUS_NOT_STARTED,
	STATUS_IN_PROGRESS,
	STATUS_OBJECTED,
	STATUS_SHOWN, /* confirmed on the screen only */
	STATUS_CODE_ASKED,
	STATUS_REASON_ASKED,
	STATUS_RECEIVED,
	STATUS_CONFIRMED,
	STATUS_REFUSED,
	STATUS_EXTENDED,
	STATUS_REMINDED,
	STATUS_COMPLAINED,
	STATUS_DECIDED,
	STATUS_PRECAUTIONS, /* some or none taken: nothing to object to */
	STATUS_PRECAUTIONS_DONE,
	STATUS_CLOSED,
	STATUS_UNKNOWN_PLATFORM, /* the content has no such guide */
};

struct status {
	enum status_kind kind;
	const struct guide *guide; /* NULL: unknown platform */
	const struct path *path;   /* chosen, or the first */
	struct check *checks;	   /* owned: the path's steps, in order */
	size_t check_count;
	size_t passed; /* steps done or skipped */
	/* Index of the step to do next, or -1. Optional steps are none; of an
	 * objection that was sent only what comes behind that; when it is
	 * answered, refused or closed, nothing. */
	int next;
	int round;
	const struct entry *since; /* the entry behind the status, or NULL */
	/* Live steps of this round that today's path or content lacks. */
	const struct entry **others;
	size_t other_count;
};

/*
 * The status is that of the latest round. Closed comes first. Then the latest
 * milestone decides, by day; on one day an answer comes after the objection it
 * answers, however they were ticked. What leads to an answer (shown, code,
 * reason, receipt, more time, and a reminder unless it was refused) changes
 * nothing behind one, unless the objection was sent again in between. Of a
 * partly known day the end counts that claims less: the first for a
 * confirmation, the last for a refusal, but no answer comes before its
 * objection. A milestone stands in the journal, so it outlives the guide.
 * Without any: how far the steps are.
 *
 * The result borrows from content and record, and is valid until either
 * changes.
 */
void status_of(const struct content *c, const struct record *account,
	       struct status *out);
void status_release(struct status *s);

/* How a step of the guide stands, on the account's path or not, as of the
 * latest round: what ticks and marks go by. */
void status_check(const struct record *account, const struct guide *g,
		  const struct step *step, struct check *out);

/* The state of the account as a mark: open, part, done, attention. */
enum mark { MARK_NONE, MARK_OPEN, MARK_PART, MARK_DONE, MARK_ATTENTION };
enum mark status_mark(const struct status *s);

/*
 * In words, without the account's name: "not started", "step 3 of 7" (the
 * place of the next step on the path, as its page says it),
 * "objected on 22 November 2026" (rough days say so), "precautions: 2 of 5".
 * Starts in lower case in English; a whole phrase for a list.
 */
void status_words(const struct status *s, struct strbuf *out);
/* A machine's name for JSON and filters: "not-started", "objected", … */
const char *status_name(enum status_kind kind);

/* "on 22 November 2026", "in May 2025", "about May 2025". */
void entry_when_words(const struct entry *e, struct strbuf *out);
/* A day as it was told: "22. November 2026", "about May 2025". */
void entry_day_words(const struct entry *e, struct strbuf *out);
/* "objection sent", for choices and lists; "" for MILESTONE_NONE. */
const char *milestone_words(enum milestone m);
/* "email address" for "mail"; the field itself where it is not known. */
const char *field_words(const char *field);
/* "Facebook Privat": the platform's title, and the label or what else tells
 * the account from others; the title alone where it has neither label nor
 * mail. */
void account_words(const struct content *c, const struct record *account,
		   int language, struct strbuf *out);
/* One line about an entry for the history page: "Tippe auf Senden, done". */
void entry_words(const struct content *c, const struct entry *e, int language,
		 struct strbuf *out);
/*
 * The same of an entry in its journal, so that an `undone` is said in words:
 * "took back: Tippe auf Senden, done", and of an undo that was undone "brought
 * back: …". An entry that is not there is named by its id.
 */
void entry_words_in(const struct content *c, const struct journal *j,
		    const struct entry *e, int language, struct strbuf *out);

#endif
