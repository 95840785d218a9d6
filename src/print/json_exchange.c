/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/json.h"
#include "domain/standing.h"
#include "print/json_value.h"

static json_t *item_value(const struct exchange_item *item)
{
	const struct store_merge *merge = &item->merge;
	json_t *o = json_object();

	value_put_text(o, "id", item->record ? item->record->id : NULL);
	value_put_text(o, "kind",
		       item->kind == RECORD_PERSON ? "person" : "account");
	value_put_text(o, "fate", exchange_fate_name(item->fate));
	value_put_number(o, "added", (long)merge->added);
	value_put_number(o, "conflicts", (long)merge->conflicts);
	value_put_flag(o, "in_trash", merge->is_in_trash);
	value_put_date(o, "purged", merge->purged);
	value_put_number(o, "line", item->line);
	value_put_text(o, "fault", item->fault);
	return o;
}

void json_import(const struct exchange *x, bool is_plan, struct strbuf *out)
{
	json_t *root = value_start();
	json_t *list = json_array();

	for (size_t i = 0; i < x->count; i++)
		json_array_append_new(list, item_value(&x->item[i]));
	value_put_flag(root, "plan", is_plan);
	value_put(root, "records", list);
	value_print(root, out);
}

void json_export(const struct exchange_choice *choice, const char *file,
		 struct strbuf *out)
{
	json_t *root = value_start();

	value_put_text(root, "file", file);
	value_put_number(root, "people",
			 (long)exchange_count(choice, RECORD_PERSON));
	value_put_number(root, "accounts",
			 (long)exchange_count(choice, RECORD_ACCOUNT));
	value_print(root, out);
}

static const char *outcome_name(enum bulk_outcome outcome)
{
	static const char *const names[] = {
		[BULK_PLANNED] = "planned",  [BULK_UNCHANGED] = "unchanged",
		[BULK_REFUSED] = "refused",  [BULK_CHANGED] = "changed",
		[BULK_FAILED] = "not-saved",
	};

	return names[outcome];
}

void json_bulk(const struct deed_context *d, const char *group,
	       const struct json_bulk_row *rows, size_t count,
	       struct strbuf *out)
{
	json_t *root = value_start();
	json_t *list = json_array();

	for (size_t i = 0; i < count; i++) {
		json_t *o = json_object();

		value_put_text(o, "id", rows[i].record->id);
		value_put_text(o, "outcome", outcome_name(rows[i].outcome));
		value_put_text(o, "words", rows[i].words);
		value_put_text(o, "fault", rows[i].fault);
		if (rows[i].record->kind == RECORD_PERSON ||
		    rows[i].record->state == RECORD_UNREADABLE) {
			value_put_text(o, "status", NULL);
		} else {
			struct standing s;

			standing_of(d->content, d->store, rows[i].record,
				    d->today, &s);
			value_put_text(o, "status", situation_name(s.kind));
			standing_release(&s);
		}
		json_array_append_new(list, o);
	}
	value_put_text(root, "group", group);
	value_put(root, "accounts", list);
	value_print(root, out);
}
