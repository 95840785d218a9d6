/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/journal.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/entry.h"

/* Derived ids are longer than random ones (record.h). */
enum { RANDOM_ID_LENGTH = 8 };

static bool is_mark(const struct entry *e)
{
	return e->kind == ENTRY_DONE || e->kind == ENTRY_SKIPPED;
}

static bool is_same(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

/* A round exists while something of it was done; a date or a proof that is
 * left of one does not bring it back. */
static bool names_round(const struct entry *e)
{
	return e->is_live && (is_mark(e) || e->kind == ENTRY_MILESTONE ||
			      e->kind == ENTRY_ROUND);
}

int journal_round(const struct journal *j)
{
	int round = 1;

	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (names_round(e) && e->round > round)
			round = e->round;
	}
	return round;
}

const struct entry *journal_step(const struct journal *j, const char *step,
				 const char *const *was, size_t was_count,
				 int round)
{
	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];

		if (!e->is_live || !is_mark(e) || e->round != round)
			continue;
		if (is_same(e->step, step))
			return e;
		for (size_t k = 0; k < was_count; k++) {
			if (is_same(e->step, was[k]))
				return e;
		}
	}
	return NULL;
}

bool entry_reaches(const struct entry *e)
{
	if (!e->is_live || !e->milestone)
		return false;
	return e->kind == ENTRY_MILESTONE ||
	       (e->kind == ENTRY_DONE && e->is_decisive);
}

const struct entry *journal_milestone(const struct journal *j,
				      const char *milestone, int round)
{
	const struct entry *latest = NULL;

	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (e->round == round && is_same(e->milestone, milestone) &&
		    entry_reaches(e) &&
		    (!latest || entry_compare_days(latest, e) < 0))
			latest = e;
	}
	return latest;
}

const struct entry *journal_closed(const struct journal *j)
{
	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->kind == ENTRY_CLOSED)
			return e;
		if (e->is_live && e->kind == ENTRY_REOPENED)
			return NULL;
	}
	return NULL;
}

static bool sets(const struct entry *e, const char *field)
{
	return e->is_live && e->kind == ENTRY_SET && is_same(e->field, field);
}

const char *journal_field(const struct journal *j, const char *field,
			  const struct entry **last)
{
	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];

		if (!sets(e, field))
			continue;
		if (last)
			*last = e;
		return e->value;
	}
	if (last)
		*last = NULL;
	return NULL;
}

/* By the last day each can mean, then by (`at`, id). */
static int compare_last_days(const struct entry *a, const struct entry *b)
{
	int order = date_compare(date_last(a->day), date_last(b->day));

	return order ? order : entry_compare(a, b);
}

const char *journal_field_on(const struct journal *j, const char *field,
			     struct date day)
{
	const struct entry *first = NULL;
	const struct entry *found = NULL;

	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (!sets(e, field))
			continue;
		if (!first || compare_last_days(e, first) < 0)
			first = e;
		if (date_compare(date_last(e->day), date_last(day)) <= 0 &&
		    (!found || compare_last_days(found, e) < 0))
			found = e;
	}
	if (!found)
		found = first;
	return found ? found->value : NULL;
}

static bool is_derived(const struct entry *e)
{
	return strlen(e->id) > RANDOM_ID_LENGTH;
}

static bool is_first_set(const struct journal *j, size_t index)
{
	const struct entry *e = &j->entries[index];

	if (e->kind != ENTRY_SET)
		return false;
	for (size_t i = 0; i < index; i++) {
		if (is_same(j->entries[i].field, e->field))
			return false;
	}
	return true;
}

/*
 * The fields that a record was added with follow each other by a microsecond,
 * and later changes keep a greater distance (domain/deed.c). Hand edits may
 * have slipped in between. The index behind the last of these fields.
 */
static size_t end_of_first_sets(const struct journal *j)
{
	const struct entry *last = NULL;
	size_t i;

	for (i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (is_derived(e))
			continue;
		if (!is_first_set(j, i) || (last && e->at > last->at + 1))
			break;
		last = e;
	}
	return i;
}

const struct entry *journal_undoable(const struct journal *j)
{
	size_t end = end_of_first_sets(j);

	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->kind != ENTRY_UNDONE &&
		    (i >= end || is_derived(e)))
			return e;
	}
	return NULL;
}

/* An undo of undos is a redo: there is nothing in it to take back. */
static bool takes_something_back(const struct journal *j,
				 const struct entry *undo)
{
	for (size_t i = 0; i < undo->undoes_count; i++) {
		const struct entry *e = journal_find(j, undo->undoes[i]);

		if (e && e->kind != ENTRY_UNDONE)
			return true;
	}
	return false;
}

const struct entry *journal_redoable(const struct journal *j)
{
	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->kind == ENTRY_UNDONE &&
		    takes_something_back(j, e))
			return e;
	}
	return NULL;
}

static int compare_days(const void *left, const void *right)
{
	const struct entry *const *a = left;
	const struct entry *const *b = right;

	return entry_compare_days(*a, *b);
}

const struct entry **journal_by_day(const struct journal *j)
{
	const struct entry **list =
		mem_realloc_array(NULL, j->count, sizeof(*list));

	for (size_t i = 0; i < j->count; i++)
		list[i] = &j->entries[i];
	if (j->count)
		qsort(list, j->count, sizeof(*list), compare_days);
	return list;
}
