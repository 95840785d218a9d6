/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * authority_for - which supervisory authority to complain to.
 *
 * Pure: reads content alone. Article 77(1) GDPR gives the authority where a
 * person usually lives, works, or where the infringement is said to have
 * happened; the region that is asked about may be any of the three. Where each
 * part of a country has its own (the German Länder) and the part is not known,
 * the answer is that, and all of them. Where none is known, the answer says so.
 */
#ifndef WIDERSPRUCH_DOMAIN_AUTHORITY_FOR_H
#define WIDERSPRUCH_DOMAIN_AUTHORITY_FOR_H

#include "content/authority.h"

enum authority_answer {
	AUTHORITY_FOUND,
	AUTHORITY_PART_UNKNOWN, /* one of `parts` */
	AUTHORITY_UNKNOWN,	/* none is known there */
	AUTHORITY_NO_REGION,	/* no region was given */
};

/* Borrows from the content but for `parts`, which it owns. */
struct authority_for {
	enum authority_answer answer;
	const struct authority *own; /* of FOUND */
	/* Of PART_UNKNOWN, by id. */
	const struct authority **parts;
	size_t part_count;
	/* Who leads for Meta: in the country where parts have their own, and
	 * in the bloc. NULL: nobody, as far as is known. */
	const struct authority *leads_in_country;
	const struct authority *leads_in_bloc;
};

/* `region`: "de", "de-by", or NULL or "" where it is not known. A part that
 * has none of its own has its country's. `out` is to be released. */
void authority_for(const struct content *c, const char *region,
		   struct authority_for *out);
/* Is it a country, or a part of one, that the content knows? */
bool authority_is_region(const struct content *c, const char *region);
void authority_for_release(struct authority_for *a);

#endif
