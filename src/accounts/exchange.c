/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/exchange.h"

#include <stdlib.h>

#include "base/text.h"

void exchange_release(struct exchange *x)
{
	for (size_t i = 0; i < x->count; i++) {
		record_free(x->item[i].record);
		free(x->item[i].fault);
	}
	free(x->item);
	free(x->name);
	*x = (struct exchange){ .count = 0 };
}

size_t exchange_fates(const struct exchange *x, enum exchange_fate fate)
{
	size_t count = 0;

	for (size_t i = 0; i < x->count; i++)
		count += x->item[i].fate == fate;
	return count;
}

static enum exchange_fate fate_of(const struct store_merge *merge)
{
	if (merge->is_held_back)
		return EXCHANGE_HELD_BACK;
	if (merge->is_new)
		return EXCHANGE_NEW;
	return merge->is_changed ? EXCHANGE_MERGED : EXCHANGE_UNCHANGED;
}

static void set_fault(struct exchange_item *item, const char *name,
		      const struct err *err)
{
	char *whole = mem_printf("%s:%d: %s", name, item->line, err->message);

	free(item->fault);
	item->fault = text_line(whole);
	free(whole);
}

/* True unless it failed. */
static bool bring(struct exchange_item *item, const char *name, struct store *s,
		  unsigned how)
{
	struct err err = ERR_INIT;

	if (!item->record)
		return false;
	free(item->fault);
	item->fault = NULL;
	if (store_merge(s, item->record, how, &item->merge, &err))
		item->fate = fate_of(&item->merge);
	else
		item->fate = err.kind == ERR_DATA || err.kind == ERR_REFUSED
				     ? EXCHANGE_LEFT
				     : EXCHANGE_FAILED;
	if (err.kind != ERR_NONE)
		set_fault(item, name, &err);
	return item->fate != EXCHANGE_LEFT && item->fate != EXCHANGE_FAILED;
}

void exchange_plan(struct exchange *x, struct store *s, bool with_purged)
{
	unsigned how = STORE_MERGE_TRY | (with_purged ? STORE_MERGE_PURGED : 0);

	for (size_t i = 0; i < x->count; i++)
		bring(&x->item[i], x->name, s, how);
}

bool exchange_take(struct exchange_item *item, const char *name,
		   struct store *s, bool with_purged)
{
	return bring(item, name, s, with_purged ? STORE_MERGE_PURGED : 0);
}

bool exchange_take_all(struct exchange *x, struct store *s, bool with_purged)
{
	bool is_fine = true;

	for (size_t i = 0; i < x->count; i++)
		is_fine &= exchange_take(&x->item[i], x->name, s, with_purged);
	return is_fine;
}
