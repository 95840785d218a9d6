/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * standing - where an account stands today, and what to do next.
 *
 * status.h tells what the journal of one account says. Here that is put
 * together with today, with the law of its country and with the other
 * accounts, into the one answer that lists, pages and JSON give. Pure.
 *
 * An account that is not begun is `covered` when another one covers it, and
 * else `not-possible` when its country offers no form. What was sent is
 * `no-mail` from two days after sending, `overdue` when the time to answer is
 * over, and `unconfirmed` when that answer is given up (due.h) and no other
 * account covers it: then to object again is what is left. `reminded` becomes `unanswered` two weeks later.
 * `confirmed` becomes `changed` when mail or link changed since, and else
 * `recheck` after a year.
 */
#ifndef WIDERSPRUCH_DOMAIN_STANDING_H
#define WIDERSPRUCH_DOMAIN_STANDING_H

#include "content/situation.h"
#include "domain/cover.h"
#include "domain/due.h"
#include "domain/status.h"

/* What to do next. */
struct next {
	/* A step of the account's own path; NULL: see `go`. */
	const struct step *step;
	/* Where to read on, a reference; NULL where content names nothing. Of
	 * an account that is doubtfully covered, its own guide. */
	const char *go;
	/* The letter to write now; NULL: none, or it does not fit. */
	const struct letter *letter;
	/* May the objection be sent again, in a new round? Or once more in this
	 * one, so that the first sending keeps its term? */
	bool is_again, is_repeat;
	/* Another account to go on with: the one it follows; NULL. */
	const struct record *account;
};

/* Borrows from content, store and record; valid until one changes. */
struct standing {
	enum situation kind;
	const struct record *account;
	struct status status;
	struct cover cover;
	struct due due;
	struct next next;
	/* The objection that `kind` is about; `sent` NULL: none. */
	struct filing filing;
	/* Steps on the path that changed since they were ticked. */
	size_t changed_count;
};

void standing_of(const struct content *c, const struct store *store,
		 const struct record *account, struct date today,
		 struct standing *out);
void standing_release(struct standing *s);

/*
 * In words, without the account's name, lower case in English, for a list:
 * "objected on 22 November 2026, answer due by 22 December 2026", "no answer,
 * overdue since …", "covered by Meta's word by … (…)". Like status_words()
 * where today and others add nothing.
 */
void standing_words(const struct content *c, const struct standing *s,
		    int language, struct strbuf *out);
enum mark standing_mark(const struct standing *s);
/* What to do next, a whole sentence; never empty. */
void standing_next_words(const struct content *c, const struct standing *s,
			 int language, struct strbuf *out);
/*
 * Is this what `name` means? Names are situation_names, and the wider
 * status_name() of what lies behind: "objected" is also what is overdue,
 * "confirmed" also what is to be looked at again.
 */
bool standing_is_called(const struct standing *s, const char *name);
/* Is there a situation or a status of that name? */
bool standing_name_is_known(const char *name);
/* The steps that changed since, in order; NULL behind the last. */
const struct check *standing_changed(const struct standing *s, size_t i);

#endif
