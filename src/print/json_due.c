/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due, as JSON. */
#include <config.h>

#include "print/json.h"

#include "domain/account_title.h"
#include "domain/status.h"
#include "print/json_value.h"

static const char *basis_name(enum due_basis basis)
{
	switch (basis) {
	case DUE_BY_HAND:
		return "by-hand";
	case DUE_FROM_SENDING:
		return "sending";
	case DUE_FROM_RECEIPT:
		return "receipt";
	case DUE_FROM_CODE:
		return "code";
	case DUE_FROM_TERM:
		return "term";
	case DUE_FROM_REMINDER:
		return "reminder";
	case DUE_FROM_CONFIRMATION:
		return "confirmation";
	}
	return NULL;
}

json_t *value_due(const struct deed_context *d, const struct record *account,
		  const struct due_item *item)
{
	json_t *o = json_object();
	struct strbuf text;

	strbuf_init(&text);
	due_item_name(account, item, &text);
	value_put_text(o, "name", text.s);
	value_put_text(o, "kind", due_kind_name(item->kind));
	value_put_date(o, "day", item->day);
	value_put_flag(o, "due", item->is_due);
	value_put_flag(o, "overdue", item->is_overdue);
	value_put_flag(o, "by_hand", item->is_by_hand);
	value_put_flag(o, "rough", item->is_rough);
	value_put_flag(o, "moved", item->is_moved);
	value_put_flag(o, "suggestion", item->is_suggestion);
	value_put_text(o, "from", basis_name(item->basis));
	value_put_text(o, "law", item->law ? item->law->id : NULL);
	value_put_number(o, "round", item->round);
	strbuf_reset(&text);
	due_item_words(item, &text);
	value_put_text(o, "words", text.s);
	strbuf_reset(&text);
	due_item_why(d->content, item, d->language, &text);
	value_put_text(o, "why", text.s);
	value_put_text(o, "go", item->go);
	strbuf_release(&text);
	return o;
}

void json_due(const struct deed_context *d, const struct due_list *due,
	      struct strbuf *out)
{
	json_t *root = value_start();
	json_t *list = json_array();

	for (size_t i = 0; i < due->count; i++) {
		const struct due_entry *entry = &due->item[i];
		json_t *o = value_due(d, entry->account, &entry->item);
		struct strbuf title;

		strbuf_init(&title);
		account_title(d, entry->account, &title);
		value_put_text(o, "account", entry->account->id);
		value_put_text(o, "account_title", title.s);
		json_array_append_new(list, o);
		strbuf_release(&title);
	}
	value_put(root, "due", list);
	value_print(root, out);
}
