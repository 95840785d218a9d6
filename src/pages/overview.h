/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * overview - all accounts with where they stand, derived once for a page.
 *
 * For pages that sort or count accounts by what is to be done. Accounts whose
 * file cannot be read, that lie in the trash or came back are left out.
 */
#ifndef WIDERSPRUCH_PAGES_OVERVIEW_H
#define WIDERSPRUCH_PAGES_OVERVIEW_H

#include "domain/standing.h"
#include "pages/app.h"

/* What an account wants of a person, in the order of urgency. */
enum concern {
	CONCERN_DUE,	 /* a day has come, or somebody asks for something */
	CONCERN_OPEN,	 /* not sent yet */
	CONCERN_WAITING, /* it is for others to act */
	CONCERN_SETTLED, /* nothing is to be done now */
	CONCERN_COUNT
};

/* "due", "open" … in addresses and options. */
const char *concern_name(enum concern concern);
/* CONCERN_COUNT when there is no such name. */
enum concern concern_from_name(const char *name);
/* "Due", for a heading. */
const char *concern_words(enum concern concern);
/* The name of a situation in a few words, for a group of accounts: "overdue",
 * "covered by another objection". */
const char *situation_words(enum situation situation);
/* Of one account. */
enum concern concern_of(const struct standing *standing);

struct overview_row {
	const struct record *account;
	struct standing standing;
	enum concern concern;
};

struct overview {
	struct overview_row *rows; /* owned; by concern, first day,
				    * label, id */
	size_t count;
	size_t of[CONCERN_COUNT]; /* how many of each */
};

/* Borrows from the app's content and store; valid until they change. */
void overview_init(struct overview *overview, const struct app *app);
void overview_release(struct overview *overview);

#endif
