/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * step_entry - which entries of a journal are about a step of the content.
 *
 * Steps and guides have former names (`was`), and a journal keeps the name of
 * its day. For the domain's own modules.
 */
#ifndef WIDERSPRUCH_DOMAIN_STEP_ENTRY_H
#define WIDERSPRUCH_DOMAIN_STEP_ENTRY_H

#include "accounts/journal.h"
#include "content/content.h"

/* Is `reference` the step's name, or was it once? */
bool step_is_named(const struct guide *g, const struct step *step,
		   const char *reference);

/* The step of the guide with that name, now or once; NULL. */
const struct step *step_by_reference(const struct guide *g,
				     const char *reference);

/* The live done or skipped that decides the step in `round`; NULL. */
const struct entry *step_entry(const struct journal *j, const struct guide *g,
			       const struct step *step, int round);
/* The milestone of the step where it was told without a tick, as when an
 * account is added; NULL. */
const struct entry *step_told(const struct journal *j, const struct step *step,
			      int round);

#endif
