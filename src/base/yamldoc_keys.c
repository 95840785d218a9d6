/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/yamldoc_parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *left, const void *right)
{
	const struct yamldoc_node *a = *(struct yamldoc_node *const *)left;
	const struct yamldoc_node *b = *(struct yamldoc_node *const *)right;
	int order = strcmp(a->key, b->key);

	if (order)
		return order;
	if (a->key_line != b->key_line)
		return a->key_line < b->key_line ? -1 : 1;
	return a->key_column < b->key_column ? -1 : 1;
}

/* Link all children anew but those marked by a count of SIZE_MAX. */
static void relink(struct yamldoc_node *map)
{
	struct yamldoc_node *child = map->first;

	map->first = map->last = NULL;
	map->count = 0;
	while (child) {
		struct yamldoc_node *next = child->next;

		if (child->count != SIZE_MAX)
			yamldoc_append(map, child);
		child = next;
	}
}

/* By sorting, for a hostile file may hold a map of many thousand keys. */
struct yamldoc_node *yamldoc_take_duplicates(struct yamldoc_node *map)
{
	size_t count = map->count;
	struct yamldoc_node extra = { .kind = YAMLDOC_LIST };
	struct yamldoc_node **sorted;
	struct yamldoc_node *child;
	size_t duplicates = 0;
	size_t i = 0;

	if (map->kind != YAMLDOC_MAP || count < 2)
		return NULL;
	sorted = mem_realloc_array(NULL, count, sizeof(*sorted));
	for (child = map->first; child; child = child->next)
		sorted[i++] = child;
	qsort(sorted, count, sizeof(*sorted), compare);
	/* Moved to the front of the array, behind nothing still needed. */
	for (i = 1, child = sorted[0]; i < count; i++) {
		if (strcmp(sorted[i]->key, child->key) != 0) {
			child = sorted[i];
			continue;
		}
		sorted[i]->count = SIZE_MAX;
		sorted[duplicates++] = sorted[i];
	}
	if (duplicates)
		relink(map);
	for (i = 0; i < duplicates; i++)
		yamldoc_append(&extra, sorted[i]);
	free(sorted);
	return extra.first;
}
