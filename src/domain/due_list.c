/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due over many accounts. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "domain/due.h"

static int compare(const void *left, const void *right)
{
	const struct due_entry *a = left;
	const struct due_entry *b = right;
	int order = date_compare(a->item.day, b->item.day);

	if (order)
		return order;
	if (a->item.kind != b->item.kind)
		return a->item.kind < b->item.kind ? -1 : 1;
	return strcmp(a->account->id, b->account->id);
}

static void add(struct due_list *list, const struct record *account,
		const struct due_item *item)
{
	MEM_GROW(list->item, list->count, list->capacity);
	list->item[list->count++] = (struct due_entry){ account, *item };
}

void due_list_of(const struct content *c, const struct store *store,
		 struct date today, bool is_first, struct due_list *out)
{
	*out = (struct due_list){ .count = 0 };
	for (size_t i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];
		struct due due;

		if (r->kind != RECORD_ACCOUNT ||
		    (r->state != RECORD_FINE && r->state != RECORD_NEWER))
			continue;
		due_of(c, r, today, &due);
		for (size_t k = 0; k < due.count && (k == 0 || !is_first); k++)
			add(out, r, &due.item[k]);
	}
	if (out->count)
		qsort(out->item, out->count, sizeof(*out->item), compare);
}

void due_list_release(struct due_list *list)
{
	free(list->item);
	*list = (struct due_list){ .count = 0 };
}
