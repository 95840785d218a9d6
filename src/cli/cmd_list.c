/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of people and accounts, and one account whole. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "cli/select.h"
#include "print/json.h"

/* A name that is wider stands in its row, but pads no other. */
enum { COLUMN_GAP = 2, SHORTEST_ID = 4, NAME_COLUMNS = 40 };

/* As many digits of an id as tell it from every other one. */
static size_t id_digits(const struct store *store)
{
	size_t digits = SHORTEST_ID;

	for (size_t i = 0; i < store->count; i++)
		for (size_t k = i + 1; k < store->count; k++) {
			const char *a = store->records[i]->id;
			const char *b = store->records[k]->id;
			size_t same = 0;

			while (a[same] && a[same] == b[same])
				same++;
			if (same >= digits && same < RECORD_ID_LENGTH)
				digits = same + 1;
		}
	return digits;
}

static void add_row(const struct command_call *call, const struct record *r,
		    size_t digits, const char *name, int width,
		    const char *rest, struct strbuf *out)
{
	struct strbuf row;

	strbuf_add(out, r->id, strlen(r->id) < digits ? strlen(r->id) : digits);
	strbuf_pad(out, ' ', COLUMN_GAP);
	strbuf_init(&row);
	strbuf_adds(&row, name);
	if (*rest) {
		int pad = width - text_width(name, strlen(name));

		strbuf_pad(&row, ' ', (size_t)(pad > 0 ? pad : 0) + COLUMN_GAP);
		strbuf_adds(&row, rest);
	}
	cli_wrap(call, row.s, (int)digits + COLUMN_GAP, out);
	strbuf_release(&row);
}

/* "in the trash", "cannot be read" or the status. */
static void add_standing(const struct command_call *call,
			 const struct record *r, struct strbuf *out)
{
	switch (r->state) {
	case RECORD_UNREADABLE:
		strbuf_adds(out, _("cannot be read"));
		return;
	case RECORD_REMOVED:
		strbuf_adds(out, _("in the trash"));
		return;
	case RECORD_CAME_BACK:
		strbuf_adds(out, _("came back after it was purged: keep or "
				   "purge it"));
		return;
	case RECORD_NEWER:
		strbuf_adds(out, _("written by a newer version, read only"));
		return;
	case RECORD_FINE:
		break;
	}
	if (r->kind == RECORD_PERSON)
		return;
	cli_standing(call, r, out);
}

static void add_rows(const struct command_call *call,
		     const struct record_list *list, struct strbuf *out)
{
	size_t digits = id_digits(&call->program->store);
	char **names = mem_alloc((list->count + 1) * sizeof(char *));
	int width = 0;

	for (size_t i = 0; i < list->count; i++) {
		struct strbuf name;
		int columns;

		strbuf_init(&name);
		cli_title(call, list->item[i], &name);
		columns = text_width(name.s, name.length);
		names[i] = strbuf_detach(&name);
		if (columns > width && columns <= NAME_COLUMNS)
			width = columns;
	}
	for (size_t i = 0; i < list->count; i++) {
		struct strbuf standing;

		strbuf_init(&standing);
		add_standing(call, list->item[i], &standing);
		add_row(call, list->item[i], digits, names[i], width,
			standing.s, out);
		strbuf_release(&standing);
		free(names[i]);
	}
	free(names);
}

static bool is_any(const struct store *store, enum record_kind kind)
{
	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->kind == kind &&
		    store->records[i]->state != RECORD_REMOVED)
			return true;
	return false;
}

/* Silence could mean anything. */
static void add_nothing(const struct command_call *call, enum record_kind kind,
			struct strbuf *out)
{
	const char *words;

	if (call->arguments->value[OPTION_REMOVED])
		words = kind == RECORD_PERSON ? _("No person is in the trash.")
					      : _("No account is in the "
						  "trash.");
	else if (is_any(&call->program->store, kind))
		words = _("No account fits.");
	else if (kind == RECORD_PERSON)
		words = _("No people yet. \"widerspruch add person\" adds "
			  "one.");
	else
		words = _("No accounts yet. \"widerspruch add PLATFORM\" adds "
			  "one.");
	cli_wrap(call, words, 0, out);
}

static bool print_list(const struct command_call *call,
		       const struct selection *selection, struct err *err)
{
	const enum record_kind kind = selection->kind;
	const struct deed_context *deed = &call->program->deed;
	struct record_list list = { .item = NULL };
	struct strbuf text;
	bool is_fine;

	selection_take(call, selection, &list);
	strbuf_init(&text);
	if (call->is_json && kind == RECORD_PERSON)
		json_people(deed, list.item, list.count, &text);
	else if (call->is_json)
		json_accounts(deed, list.item, list.count, &text);
	else if (list.count)
		add_rows(call, &list, &text);
	else
		add_nothing(call, kind, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	free(list.item);
	return is_fine;
}

bool cmd_people(const struct command_call *call, struct err *err)
{
	const struct selection people = {
		.kind = RECORD_PERSON,
		.with_removed = call->arguments->value[OPTION_REMOVED] != NULL,
	};

	return print_list(call, &people, err);
}

bool cmd_accounts(const struct command_call *call, struct err *err)
{
	struct selection selection;

	return selection_read(call, &selection, err) &&
	       print_list(call, &selection, err);
}

bool cmd_account(const struct command_call *call, struct err *err)
{
	const struct record *r = cli_account(call, err);
	bool is_history = call->arguments->value[OPTION_HISTORY] != NULL;
	struct strbuf text;
	bool is_fine;

	if (!r)
		return false;
	if (!call->is_json) {
		char *address =
			mem_printf("%s/%s", is_history ? "history" : "account",
				   r->id);

		is_fine = cli_print_page(call, address, err);
		free(address);
		return is_fine;
	}
	strbuf_init(&text);
	json_account(&call->program->deed, r, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}
