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

	if (!order)
		order = (a->person != NULL) - (b->person != NULL);
	if (!order && a->person)
		order = strcmp(a->person->id, b->person->id);
	if (!order)
		order = (*a->mail == '\0') - (*b->mail == '\0');
	if (!order)
		order = strcmp(a->mail, b->mail);
	if (!order)
		order = (a->order > b->order) - (a->order < b->order);
	if (!order)
		order = strcmp(a->label, b->label);
	return order ? order : strcmp(a->account->id, b->account->id);
}

const struct record *account_list_at(const struct account_list *list,
				     size_t index)
{
	return list->rows[index].account;
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

static void sort(struct account_list *list)
{
	if (list->count)
		qsort(list->rows, list->count, sizeof(*list->rows), compare);
}

/* A person with one mail address needs no grouping by it. The list is sorted,
 * so a person's accounts stand together. */
static void drop_single_mails(struct account_list *list)
{
	size_t from, to, i;

	for (from = 0; from < list->count; from = to) {
		struct account_row *first = &list->rows[from];
		bool has_several = false;

		for (to = from;
		     to < list->count && is_same_person(first, &list->rows[to]);
		     to++)
			has_several |=
				*list->rows[to].mail &&
				strcmp(first->mail, list->rows[to].mail) != 0;
		for (i = from; i < to && !has_several; i++)
			list->rows[i].mail = "";
	}
}

/* All rows are in: put them in order. */
static void arrange(struct account_list *list)
{
	sort(list);
	drop_single_mails(list);
	sort(list);
	for (size_t i = 0; i < list->count; i++)
		if (!i || !is_same_person(&list->rows[i], &list->rows[i - 1]))
			list->people++;
}

void account_list_init(struct account_list *list, const struct app *app,
		       const char *person, const struct guide *guide)
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
		if (guide &&
		    (!r->platform ||
		     content_guide(app->deed.content, r->platform) != guide))
			continue;
		if (!person || (owner && strcmp(owner, person) == 0))
			add_row(list, app, r);
	}
	arrange(list);
}

void account_list_of(struct account_list *list, const struct app *app,
		     const struct overview *overview,
		     bool (*is_wanted)(const struct overview_row *row,
				       void *data),
		     void *data)
{
	*list = (struct account_list){ .count = 0 };
	for (size_t i = 0; i < overview->count; i++)
		if (is_wanted(&overview->rows[i], data))
			add_row(list, app, overview->rows[i].account);
	arrange(list);
}

void account_list_by_mail(struct account_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const char *mail = record_field(list->rows[i].account, "mail");

		list->rows[i].mail = mail ? mail : "";
	}
	sort(list);
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
			arena_printf(&page->arena, "mail-%s", row->account->id),
			row->mail);
	b->indent = 1 + indent;
	return 1;
}

static void set_platform(const struct app *app, const struct record *r,
			 struct block *b)
{
	const struct guide *g =
		r->platform ? content_guide(app->deed.content, r->platform)
			    : NULL;

	if (g && words_are_set(&g->title))
		build_rich(app, &g->title, &b->title);
}

void account_list_add(const struct account_list *list, struct page *page,
		      const struct app *app)
{
	int person_indent = 0, mail_indent = 0;
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct account_row *row = &list->rows[i];
		const struct account_row *last = i ? row - 1 : NULL;
		const bool is_new = !last || !is_same_person(row, last);
		struct block *b;

		if (is_new)
			person_indent =
				list->people > 1 ? add_person(page, row) : 0;
		if (is_new || strcmp(row->mail, last->mail) != 0)
			mail_indent = add_mail(page, row, person_indent);
		b = build_account(page, app, row->account);
		b->indent = 1 + person_indent + mail_indent;
		/* Without a label it goes by its mail address, which stands
		 * above it already. */
		if (mail_indent && !record_field(row->account, "label"))
			set_platform(app, row->account, b);
	}
}
