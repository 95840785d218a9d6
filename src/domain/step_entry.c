/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/step_entry.h"

#include <string.h>

static bool is_among(const struct id_list *list, const char *text,
		     size_t length)
{
	for (size_t i = 0; i < list->count; i++) {
		if (strlen(list->item[i]) == length &&
		    strncmp(list->item[i], text, length) == 0)
			return true;
	}
	return false;
}

bool step_is_named(const struct guide *g, const struct step *step,
		   const char *reference)
{
	const char *slash;

	if (strcmp(step->reference, reference) == 0 ||
	    is_among(&step->was, reference, strlen(reference)))
		return true;
	slash = strchr(reference, '/');
	return slash && strcmp(slash + 1, step->id) == 0 &&
	       is_among(&g->was, reference, (size_t)(slash - reference));
}

const struct step *step_by_reference(const struct guide *g,
				     const char *reference)
{
	for (size_t i = 0; i < g->step_count; i++) {
		if (step_is_named(g, &g->steps[i], reference))
			return &g->steps[i];
	}
	return NULL;
}

const struct entry *step_entry(const struct journal *j, const struct guide *g,
			       const struct step *step, int round)
{
	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->round == round && e->step &&
		    (e->kind == ENTRY_DONE || e->kind == ENTRY_SKIPPED) &&
		    step_is_named(g, step, e->step))
			return e;
	}
	return NULL;
}

const struct entry *step_told(const struct journal *j, const struct step *step,
			      int round)
{
	const struct entry *e = NULL;

	if (step->milestone != MILESTONE_NONE)
		e = journal_milestone(j, milestone_name(step->milestone),
				      round);
	/* That of another step is that step's. */
	return e && e->kind == ENTRY_MILESTONE ? e : NULL;
}
