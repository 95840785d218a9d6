/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/journal.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/entry.h"
#include "base/i18n.h"

void journal_init(struct journal *j)
{
	*j = (struct journal){ .count = 0 };
	arena_init(&j->arena);
}

void journal_release(struct journal *j)
{
	free(j->entries);
	free(j->names);
	free(j->conflicts);
	arena_release(&j->arena);
	journal_init(j);
}

static int compare_ids(const void *left, const void *right)
{
	const struct entry *a = left;
	const struct entry *b = right;

	return strcmp(a->id, b->id);
}

static int compare_places(const void *left, const void *right)
{
	return entry_compare(left, right);
}

/* The conflicts are kept sorted, so that they come out the same in any order
 * of merging. */
static void add_conflict(struct journal *j, const char *id)
{
	size_t at = 0;

	while (at < j->conflict_count && strcmp(j->conflicts[at], id) < 0)
		at++;
	if (at < j->conflict_count && strcmp(j->conflicts[at], id) == 0)
		return;
	MEM_GROW(j->conflicts, j->conflict_count, j->conflict_capacity);
	memmove(j->conflicts + at + 1, j->conflicts + at,
		(j->conflict_count - at) * sizeof(*j->conflicts));
	j->conflicts[at] = arena_strdup(&j->arena, id);
	j->conflict_count++;
}

/* Of two entries under one id the bytewise greater canonical form counts. */
static const struct entry *choose(struct journal *j, const struct entry *a,
				  const struct entry *b)
{
	struct strbuf left, right;
	int order;

	strbuf_init(&left);
	strbuf_init(&right);
	entry_canonical(a, &left);
	entry_canonical(b, &right);
	order = strcmp(left.s, right.s);
	strbuf_release(&left);
	strbuf_release(&right);
	if (order)
		add_conflict(j, a->id);
	return order < 0 ? b : a;
}

/* One entry an id, sorted, settled. */
static void tidy(struct journal *j)
{
	size_t n = 0;

	if (j->count)
		qsort(j->entries, j->count, sizeof(*j->entries), compare_ids);
	for (size_t i = 0; i < j->count; i++) {
		struct entry *last = n ? &j->entries[n - 1] : NULL;

		if (last && strcmp(last->id, j->entries[i].id) == 0)
			*last = *choose(j, last, &j->entries[i]);
		else
			j->entries[n++] = j->entries[i];
	}
	j->count = n;
	if (n)
		qsort(j->entries, n, sizeof(*j->entries), compare_places);
	journal_settle(j);
}

static bool append(struct journal *j, const struct yamldoc_node *map,
		   const char *file, struct diags *diags)
{
	struct entry entry;

	if (!entry_read(&j->arena, map, file, diags, &entry))
		return false;
	MEM_GROW(j->entries, j->count, j->capacity);
	j->entries[j->count++] = entry;
	return true;
}

bool journal_read(struct journal *j, const struct yamldoc_node *list,
		  const char *file, struct diags *diags)
{
	bool is_fine = true;

	if (list && list->kind != YAMLDOC_LIST &&
	    (list->kind != YAMLDOC_SCALAR || *list->text)) {
		diags_add(diags, DIAG_ERROR, "journal", file, list->line,
			  list->column, "%s",
			  _("The journal must be a list of entries."));
		return false;
	}
	if (list) {
		const struct yamldoc_node *item;

		for (item = list->first; item; item = item->next) {
			if (!append(j, item, file, diags))
				is_fine = false;
		}
	}
	tidy(j);
	return is_fine;
}

void journal_write(const struct journal *j, struct strbuf *out, int indent)
{
	struct arena scratch;
	struct yamldoc_node *list;

	arena_init(&scratch);
	list = yamldoc_new(&scratch, YAMLDOC_LIST);
	for (size_t i = 0; i < j->count; i++)
		yamldoc_append(list, yamldoc_copy(&scratch, j->entries[i].map));
	yamldoc_write(out, list, indent, false);
	arena_release(&scratch);
}

bool journal_add(struct journal *j, const struct yamldoc_node *map)
{
	bool is_fine = append(j, map, "", NULL);

	if (is_fine)
		tidy(j);
	return is_fine;
}

void journal_merge(struct journal *into, const struct journal *from)
{
	for (size_t i = 0; i < from->count; i++)
		append(into, from->entries[i].map, "", NULL);
	for (size_t i = 0; i < from->conflict_count; i++)
		add_conflict(into, from->conflicts[i]);
	tidy(into);
}

date_instant journal_latest(const struct journal *j)
{
	return j->count ? j->entries[j->count - 1].at : 0;
}
