/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A due date, set by hand. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/deed.h"
#include "domain/deed_entry.h"
#include "domain/due.h"
#include "domain/filing.h"

/* A day that hangs on an objection needs one. */
static bool is_for_an_answer(enum due_kind kind)
{
	return kind != DUE_RECHECK && kind != DUE_OWN;
}

static bool can_be_set(const struct deed_context *d, const struct record *r,
		       enum due_kind kind, struct err *err)
{
	const struct guide *g = deed_guide(d, r, NULL);
	struct filings filings;
	bool is_open;

	if (kind != DUE_OWN && g && g->objection == OBJECTION_NONE) {
		err_set(err, ERR_REFUSED,
			_("There is nothing to object to here, so only a date "
			  "of your own can be set."));
		return false;
	}
	if (journal_closed(&r->journal)) {
		err_set(err, ERR_REFUSED,
			_("The account is closed, so nothing can be due. "
			  "Reopen it first."));
		return false;
	}
	if (!is_for_an_answer(kind))
		return true;
	filings_of(d->content, r, &filings);
	is_open = filings_open(&filings, journal_round(&r->journal));
	filings_release(&filings);
	if (!is_open)
		err_set(err, ERR_REFUSED,
			_("No objection waits for an answer, so there is no "
			  "such date. Note the objection first, or set a date "
			  "of your own."));
	return is_open;
}

/* The end of a term is one date, extended or not (due.h). */
static bool is_same_date(enum due_kind a, enum due_kind b)
{
	return a == b || ((a == DUE_ANSWER || a == DUE_EXTENSION) &&
			  (b == DUE_ANSWER || b == DUE_EXTENSION));
}

/* The latest live entry of the kind says that already? */
static bool is_so(const struct record *r, enum due_kind kind, int round,
		  const char *on)
{
	const char *found = NULL;

	for (size_t i = 0; i < r->journal.count; i++) {
		const struct entry *e = &r->journal.entries[i];
		const char *its;

		if (!e->is_live || e->kind != ENTRY_DUE)
			continue;
		its = yamldoc_get_text(e->map, "of");
		if (is_same_date(due_kind_from_name(its ? its : "own"), kind) &&
		    (e->round == round || kind == DUE_OWN))
			found = yamldoc_get_text(e->map, "on");
	}
	return found && on ? !strcmp(found, on) : found == on;
}

bool deed_set_due(const struct deed_context *d, struct record *r,
		  const char *of, struct date on, struct err *err)
{
	const enum due_kind kind = due_kind_from_name(of);
	const int round = journal_round(&r->journal);
	const struct deed_day today = { .day = DATE_NONE };
	struct strbuf day;
	char text[12];
	bool is_done = true;

	if (!deed_is_allowed(r, err))
		return false;
	if (kind == DUE_KINDS) {
		err_set(err, ERR_USAGE, _("There is no date called \"%s\"."),
			of);
		return false;
	}
	if (date_is_set(on) && !date_is_whole(on)) {
		err_set(err, ERR_USAGE, _("A date needs a whole day."));
		return false;
	}
	if (!can_be_set(d, r, kind, err))
		return false;
	snprintf(text, sizeof(text), "%d", round);
	strbuf_init(&day);
	date_format(on, &day);
	if (!is_so(r, kind, round, day.length ? day.s : NULL))
		is_done = deed_note_down(d, r, "due", today,
					 (const char *const[]){
						 "of", of, "round", text, "on",
						 day.length ? day.s : NULL,
						 NULL },
					 err);
	strbuf_release(&day);
	return is_done;
}
