/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/reached.h"

#include <stdlib.h>

#include "domain/step_entry.h"

static const struct stage {
	/* On one day: the objection, then what asks for more, then answers. */
	int rank;
	/* Does it say something good? Then its earliest day counts. */
	bool is_claim;
} stages[MILESTONE_COUNT] = {
	[MILESTONE_OBJECTED] = { 0, true },
	[MILESTONE_SHOWN] = { 1, true },
	[MILESTONE_CODE_ASKED] = { 1, false },
	[MILESTONE_REASON_ASKED] = { 1, false },
	[MILESTONE_RECEIVED] = { 1, true },
	[MILESTONE_CONFIRMED] = { 2, true },
	[MILESTONE_REFUSED] = { 2, false },
	[MILESTONE_EXTENDED] = { 2, false },
	[MILESTONE_REMINDED] = { 2, false },
	[MILESTONE_COMPLAINED] = { 2, false },
	[MILESTONE_DECIDED] = { 2, false },
};

static bool is_reached(const struct journal *j, const struct guide *g,
		       const struct entry *e)
{
	const struct step *step = NULL;

	if (!entry_reaches(e))
		return false;
	if (e->kind == ENTRY_DONE && g && e->step)
		step = step_by_reference(g, e->step);
	/* Under another name the step may have been decided anew. */
	return !step || step_entry(j, g, step, e->round) == e;
}

/* What answers an objection does not come before it, where its day is only
 * partly known and leaves the choice. */
static void move_behind_objections(struct reached *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct date last = date_last(list[i].entry->day);
		struct date day = list[i].day;

		if (list[i].milestone == MILESTONE_OBJECTED)
			continue;
		for (size_t k = 0; k < count; k++) {
			if (list[k].milestone == MILESTONE_OBJECTED &&
			    date_compare(list[k].day, day) > 0 &&
			    date_compare(list[k].day, last) <= 0)
				day = list[k].day;
		}
		list[i].day = day;
	}
}

static bool is_later(const struct reached *a, const struct reached *b)
{
	int order = date_compare(a->day, b->day);

	if (order)
		return order > 0;
	return stages[a->milestone].rank > stages[b->milestone].rank;
}

/* There are few, and what is equal stays in the order of (`at`, id). */
static void sort(struct reached *list, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct reached moved = list[i];
		size_t k = i;

		for (; k > 0 && is_later(&list[k - 1], &moved); k--)
			list[k] = list[k - 1];
		list[k] = moved;
	}
}

struct reached *reached_list(const struct journal *j, const struct guide *g,
			     int round, size_t *count)
{
	struct reached *list = mem_realloc_array(NULL, j->count, sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];
		enum milestone m;

		if (e->round != round || !is_reached(j, g, e))
			continue;
		m = milestone_from_name(e->milestone);
		if (m == MILESTONE_NONE)
			continue;
		list[n].entry = e;
		list[n].milestone = m;
		list[n].day = stages[m].is_claim ? date_first(e->day)
						 : date_last(e->day);
		n++;
	}
	move_behind_objections(list, n);
	sort(list, n);
	*count = n;
	return list;
}
