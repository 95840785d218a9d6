/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Person, mail, account, and which objection covers it: of all, or of one
 * person (links/1b22e07a).
 */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/standing.h"
#include "pages/ask.h"
#include "pages/part.h"

/* The other accounts of its link group, one behind the other. */
static void add_group(const struct app *app, const struct record *r,
		      struct strbuf *out)
{
	const struct store *store = app->deed.store;
	const char *group = record_field(r, "linked");
	bool is_first = true;

	for (size_t i = 0; group && i < store->count; i++) {
		const struct record *other = store->records[i];
		const char *its;

		if (other == r || !record_is_usable(other))
			continue;
		its = record_field(other, "linked");
		if (!its || strcmp(its, group) != 0)
			continue;
		if (!is_first)
			strbuf_adds(out, ", ");
		account_title(&app->deed, other, out);
		is_first = false;
	}
}

/* What covers the account: its own objection, another one, or none. */
static void add_reach(const struct app *app, const struct standing *standing,
		      struct strbuf *out)
{
	const struct deed_context *deed = &app->deed;
	const size_t before = out->length;

	if (standing->cover.kind == COVER_NONE)
		standing_words(deed->content, standing, deed->language, out);
	else
		cover_words(deed->content, &standing->cover, deed->language,
			    out);
	text_start_upper(out, before);
	strbuf_addc(out, '.');
}

static void add_row(struct page *page, const struct app *app,
		    const struct record *r, int indent)
{
	const struct deed_context *deed = &app->deed;
	struct strbuf title, detail, group;
	struct standing standing;
	struct block *b;

	strbuf_init(&title);
	strbuf_init(&detail);
	strbuf_init(&group);
	standing_of(deed->content, deed->store, r, deed->today, &standing);
	account_title(&app->deed, r, &title);
	add_reach(app, &standing, &detail);
	add_group(app, r, &group);
	if (group.length) {
		strbuf_addc(&detail, ' ');
		strbuf_addf(&detail, _("Linked with: %s."), group.s);
	}
	b = part_item(page, arena_printf(&page->arena, "account-%s", r->id),
		      title.s, arena_printf(&page->arena, "account/%s", r->id));
	b->mark = standing_mark(&standing);
	b->indent = indent;
	part_detail(b, detail.s);
	standing_release(&standing);
	strbuf_release(&group);
	strbuf_release(&detail);
	strbuf_release(&title);
}

static bool is_same(const char *a, const char *b)
{
	return a ? b && strcmp(a, b) == 0 : !b;
}

/* The list stands in the order of person and mail. */
static void add_person(struct page *page, const struct app *app,
		       const struct record *r)
{
	const char *id = record_field(r, "person");
	const struct record *person =
		id ? store_find(app->deed.store, id) : NULL;

	part_heading(page, arena_printf(&page->arena, "of-%s", r->id),
		     person && person->state != RECORD_UNREADABLE
			     ? ask_person_name(person)
			     : _("Accounts without a person"));
}

static void add_mail(struct page *page, const struct record *r)
{
	const char *mail = record_field(r, "mail");
	struct block *b;

	b = page_append(page, BLOCK_TEXT,
			arena_printf(&page->arena, "mail-%s", r->id),
			mail && *mail ? mail : _("without an email address"));
	b->indent = 1;
}

void page_links(const struct app *app, const char *argument, struct page *page)
{
	const struct record *last = NULL;
	struct account_list list;

	page_set_title(page, _("Which objection covers which account"));
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_LINK);
	page_action(page, ACTION_UNLINK);
	part_text(page, "word",
		  _("That an objection counts for linked accounts too is "
		    "Meta's word; nobody else has confirmed it."));
	account_list_init(&list, app, *argument ? argument : NULL, NULL);
	account_list_by_mail(&list);
	for (size_t i = 0; i < list.count; i++) {
		const struct record *r = account_list_at(&list, i);
		const bool is_new =
			!last || !is_same(record_field(r, "person"),
					  record_field(last, "person"));

		if (is_new)
			add_person(page, app, r);
		if (is_new || !is_same(record_field(r, "mail"),
				       record_field(last, "mail")))
			add_mail(page, r);
		add_row(page, app, r, 2);
		last = r;
	}
	if (!list.count)
		part_text(page, "none", _("There is no account yet."));
	part_start_at_item(page);
	account_list_release(&list);
}
