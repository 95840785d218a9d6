/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

void exchange_choice_init(struct exchange_choice *choice, const struct store *s)
{
	choice->store = s;
	choice->is_chosen = mem_alloc(s->count + 1);
}

void exchange_choice_release(struct exchange_choice *choice)
{
	free(choice->is_chosen);
	choice->is_chosen = NULL;
}

bool exchange_is_fit(const struct record *r)
{
	return r->state == RECORD_FINE && !r->fault;
}

void exchange_choose_all(struct exchange_choice *choice)
{
	for (size_t i = 0; i < choice->store->count; i++)
		choice->is_chosen[i] =
			exchange_is_fit(choice->store->records[i]);
}

static bool is_owned_by(const struct record *account, const char *person)
{
	const char *owner = account->kind == RECORD_ACCOUNT
				    ? record_field(account, "person")
				    : NULL;

	return owner && strcmp(owner, person) == 0;
}

static bool belongs(const struct record *r, const struct record *other)
{
	if (r == other)
		return true;
	return other->kind == RECORD_PERSON
		       ? is_owned_by(r, other->id)
		       : r->kind == RECORD_PERSON && is_owned_by(other, r->id);
}

void exchange_choose(struct exchange_choice *choice, const struct record *r)
{
	for (size_t i = 0; i < choice->store->count; i++) {
		const struct record *candidate = choice->store->records[i];

		if (exchange_is_fit(candidate) && belongs(candidate, r))
			choice->is_chosen[i] = true;
	}
}

size_t exchange_count(const struct exchange_choice *choice,
		      enum record_kind kind)
{
	size_t count = 0;

	for (size_t i = 0; i < choice->store->count; i++)
		count += choice->is_chosen[i] &&
			 choice->store->records[i]->kind == kind;
	return count;
}

/* As its file would be: every difference between the two would be one between
 * this machine and the other. */
static bool add_record(struct arena *arena, struct yamldoc_node *list,
		       const struct record *r, struct err *err)
{
	struct yamldoc_node *node;
	struct strbuf bytes;
	struct diags diags;

	strbuf_init(&bytes);
	diags_init(&diags);
	record_write(r, &bytes);
	node = yamldoc_read(arena, bytes.s, bytes.length, r->path, &diags);
	if (diags.errors)
		node = NULL;
	if (node)
		yamldoc_append(list, node);
	else
		err_set(err, ERR_DATA,
			_("%s cannot be exported, for it could not be read "
			  "again."),
			r->path);
	strbuf_release(&bytes);
	diags_release(&diags);
	return node != NULL;
}

static bool add_list(const struct exchange_choice *choice, struct arena *arena,
		     struct yamldoc_node *root, enum record_kind kind,
		     struct err *err)
{
	struct yamldoc_node *list = yamldoc_new(arena, YAMLDOC_LIST);
	bool is_fine = true;

	for (size_t i = 0; is_fine && i < choice->store->count; i++) {
		const struct record *r = choice->store->records[i];

		if (choice->is_chosen[i] && r->kind == kind)
			is_fine = add_record(arena, list, r, err);
	}
	yamldoc_put(arena, root, kind == RECORD_PERSON ? "people" : "accounts",
		    list);
	return is_fine;
}

/* An export that no import takes would be found out when it is too late. */
static bool can_be_read(const struct strbuf *bytes, struct err *err)
{
	struct arena arena;
	struct diags diags;
	bool is_fine;

	arena_init(&arena);
	diags_init(&diags);
	is_fine = yamldoc_read_large(&arena, bytes->s, bytes->length, "export",
				     &diags) &&
		  !diags.errors;
	if (!is_fine)
		err_set(err, ERR_REFUSED,
			_("This would be too much for one file. Export it in "
			  "parts, by person."));
	diags_release(&diags);
	arena_release(&arena);
	return is_fine;
}

bool exchange_write(const struct exchange_choice *choice, struct date day,
		    struct strbuf *out, struct err *err)
{
	struct yamldoc_node *root;
	struct strbuf text;
	struct arena arena;
	bool is_fine;

	arena_init(&arena);
	strbuf_init(&text);
	root = yamldoc_new(&arena, YAMLDOC_MAP);
	strbuf_addf(&text, "%d", EXCHANGE_FORMAT);
	yamldoc_put_plain(&arena, root, "format", text.s);
	strbuf_reset(&text);
	date_format(day, &text);
	yamldoc_put_plain(&arena, root, "day", text.s);
	is_fine = add_list(choice, &arena, root, RECORD_PERSON, err) &&
		  add_list(choice, &arena, root, RECORD_ACCOUNT, err);
	strbuf_reset(&text);
	strbuf_adds(&text, "# Written by \"widerspruch export\" and read by "
			   "\"widerspruch import\".\n");
	if (is_fine) {
		yamldoc_write(&text, root, 0, false);
		is_fine = can_be_read(&text, err);
	}
	if (is_fine)
		strbuf_add(out, text.s, text.length);
	strbuf_release(&text);
	arena_release(&arena);
	return is_fine;
}
