/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reached - the milestones of a round, in the order in which they count.
 *
 * For status and filing. By day; on one day the objection comes before what
 * asks for more, and that before the answers, however they were ticked. Of a
 * partly known day the end counts that claims less: the first for what says
 * something good, the last for the rest; but no answer comes before its
 * objection where the days leave the choice.
 */
#ifndef WIDERSPRUCH_DOMAIN_REACHED_H
#define WIDERSPRUCH_DOMAIN_REACHED_H

#include "accounts/journal.h"
#include "content/content.h"

struct reached {
	const struct entry *entry; /* borrowed from the journal */
	enum milestone milestone;
	struct date day; /* whole: the end that counts */
};

/* The list is owned by the caller, freed with free(). `g` may be NULL. */
struct reached *reached_list(const struct journal *j, const struct guide *g,
			     int round, size_t *count);

#endif
