/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accounts in the order a person looks for them: whose, which mail address,
 * which platform. */
#include <config.h>

#include "pages/part.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "pages/ask.h"

struct account_row {
	const struct record *account;
	const struct record *person; /* NULL: none that can be read */
	char *name;		     /* of the person, folded, owned */
	const char *mail;	     /* "" when there is none */
	int order;		     /* of the platform */
	char *label;		     /* folded, owned */
};

static int compare(const void *left, const void *right)
{
	const struct account_row *a = left;
	const struct account_row *b = right;
	int order = strcmp(a->name, b->name);

	if (!order && a->person && b->person)
		order = strcmp(a->person->id, b->person->id);
	if (!order)
		order = strcmp(a->mail, b->mail);
	if (!order)
		order = (a->order > b->order) - (a->order < b->order);
	if (!order)
		order = strcmp(a->label, b->label);
	return order ? order : strcmp(a->account->id, b->account->id);
}

static bool is_same_person(const struct account_row *a,
			   const struct account_row *b)
{
	return a->person == b->person;
}

static void add_row(struct account_list *list, const struct app *app,
		    const struct record *r)
{
	const char *person = record_field(r, "person");
	const char *mail = record_field(r, "mail");
	const struct guide *g =
		r->platform ? content_guide(app->deed.content, r->platform)
			    : NULL;
	struct account_row *row;

	MEM_GROW(list->rows, list->count, list->capacity);
	row = &list->rows[list->count++];
	*row = (struct account_row){
		.account = r,
		.mail = mail ? mail : "",
		/* An unknown platform comes last. */
		.order = g ? g->order : 1 << 30,
		.label = text_fold(record_label(r)),
	};
	if (person)
		row->person = store_find(app->deed.store, person);
	if (row->person && row->person->state == RECORD_UNREADABLE)
		row->person = NULL;
	row->name = row->person ? text_fold(ask_person_name(row->person))
				: mem_strdup("");
}

void account_list_init(struct account_list *list, const struct app *app,
		       const char *person)
{
	const struct store *store = app->deed.store;
	size_t i;

	*list = (struct account_list){ .count = 0 };
	for (i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];
		const char *owner;

		if (r->kind != RECORD_ACCOUNT ||
		    (r->state != RECORD_FINE && r->state != RECORD_NEWER))
			continue;
		owner = record_field(r, "person");
		if (!person || (owner && strcmp(owner, person) == 0))
			add_row(list, app, r);
	}
	if (list->count)
		qsort(list->rows, list->count, sizeof(*list->rows), compare);
	for (i = 0; i < list->count; i++)
		if (!i || !is_same_person(&list->rows[i], &list->rows[i - 1]))
			list->people++;
}

void account_list_release(struct account_list *list)
{
	size_t i;

	for (i = 0; i < list->count; i++) {
		free(list->rows[i].name);
		free(list->rows[i].label);
	}
	free(list->rows);
	*list = (struct account_list){ .count = 0 };
}

/* Has the person of row `i` accounts of different mail addresses? */
static bool has_mails(const struct account_list *list, size_t i)
{
	const struct account_row *row = &list->rows[i];
	size_t k;

	for (k = i; k < list->count && is_same_person(row, &list->rows[k]); k++)
		if (strcmp(row->mail, list->rows[k].mail) != 0)
			return true;
	return false;
}

static int add_person(struct page *page, const struct account_row *row)
{
	const char *id = row->person ? row->person->id : "nobody";

	if (!row->person)
		return 0;
	part_item(page, arena_printf(&page->arena, "person-%s", id),
		  ask_person_name(row->person),
		  arena_printf(&page->arena, "person/%s", id));
	return 1;
}

/* Mail addresses of one person; people may share one, so it is told apart by
 * the first account under it. */
static int add_mail(struct page *page, const struct account_row *row,
		    int indent)
{
	struct block *b;

	if (!*row->mail)
		return 0;
	b = page_append(page, BLOCK_TEXT,
			arena_printf(&page->arena, "mail-%s",
				     row->account->id),
			row->mail);
	b->indent = 1 + indent;
	return 1;
}

void account_list_add(const struct account_list *list, struct page *page,
		      const struct app *app)
{
	bool has_several_mails = false;
	int person_indent = 0, mail_indent = 0;
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct account_row *row = &list->rows[i];
		const struct account_row *last = i ? row - 1 : NULL;
		const bool is_new = !last || !is_same_person(row, last);
		struct block *b;

		if (is_new) {
			person_indent = list->people > 1
						? add_person(page, row)
						: 0;
			has_several_mails = has_mails(list, i);
		}
		if (has_several_mails &&
		    (is_new || strcmp(row->mail, last->mail) != 0))
			mail_indent = add_mail(page, row, person_indent);
		else if (is_new)
			mail_indent = 0;
		b = build_account(page, app, row->account);
		b->indent = 1 + person_indent + mail_indent;
	}
}
