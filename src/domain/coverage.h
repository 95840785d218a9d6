/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * coverage - what an account's objection reaches, and what it never does.
 *
 * Whole sentences, worded with care: nothing is claimed that is not known.
 * The status is the latest round's (status.h); coverage goes by the earliest
 * confirmed objection that still holds, its own or one that covers it
 * (filing.h, cover.h). When the training started is a date of content: of
 * those that the platform names under `training`, the one whose `countries`
 * hold the account's; where there is none, the sentences say so.
 */
#ifndef WIDERSPRUCH_DOMAIN_COVERAGE_H
#define WIDERSPRUCH_DOMAIN_COVERAGE_H

#include "accounts/store.h"
#include "content/content.h"

enum coverage_case {
	COVERAGE_NOTHING_TO_OBJECT, /* the platform offers nothing */
	COVERAGE_NONE,		    /* no objection at all */
	COVERAGE_UNCONFIRMED,	    /* sent, no proof of an answer */
	COVERAGE_SHOWN,		    /* shown on the screen only */
	COVERAGE_REFUSED,
	COVERAGE_LOST,	   /* confirmed once; the mail or link changed since */
	COVERAGE_BEFORE,   /* confirmed, before the start */
	COVERAGE_ON,	   /* confirmed, on the day of the start */
	COVERAGE_AFTER,	   /* confirmed, after the start, or perhaps after it */
	COVERAGE_NO_START, /* confirmed; no start is known for the country */
};

enum coverage_part {
	COVERAGE_REACH, /* what it reaches */
	COVERAGE_DOUBT, /* what is not known, or only said by Meta */
	COVERAGE_LIMIT, /* what it never reaches: always there */
};

struct coverage_line {
	enum coverage_part part;
	char *text; /* owned; one or more whole sentences */
};

struct coverage {
	enum coverage_case what;
	bool is_by_link; /* by another account's objection */
	/* The objection it goes by: whole days; DATE_NONE without any. */
	struct date first, last;
	const struct fact *start; /* of the training; NULL: none known */
	struct coverage_line *lines;
	size_t count;
};

/* Sentences in the interface language, names in `language`. */
void coverage_of(const struct content *c, const struct store *store,
		 const struct record *account, int language,
		 struct coverage *out);
void coverage_release(struct coverage *coverage);
/* "before", "unconfirmed" … for JSON. */
const char *coverage_case_name(enum coverage_case what);
const char *coverage_part_name(enum coverage_part part);

/* The start of the training on that platform, for a country (NULL: not
 * known which); NULL: none known. */
const struct fact *coverage_start(const struct content *c,
				  const struct guide *guide,
				  const char *country);

#endif
