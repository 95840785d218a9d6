/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is due, by when: of all accounts, of one, and setting a day by hand.
 *
 *     due  due/7f3a9c1e  due/7f3a9c1e/answer
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/due.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

/* Two lists: what has come, and what is still to come. */
static const char *heading(const struct due_item *item)
{
	return item->is_due ? "come" : "coming";
}

static const char *heading_words(const struct due_item *item)
{
	return item->is_due ? _("Due by now") : _("Still to come");
}

static void list_all(const struct app *app, struct page *page)
{
	struct due_list list;

	page_set_title(page, _("What is due"));
	due_list_of(app->deed.content, app->deed.store, app->deed.today, false,
		    &list);
	for (size_t i = 0; i < list.count; i++) {
		const struct due_entry *entry = &list.item[i];
		struct strbuf title;

		if (page_find(page, heading(&entry->item)) < 0)
			part_heading(page, heading(&entry->item),
				     heading_words(&entry->item));
		strbuf_init(&title);
		account_title(&app->deed, entry->account, &title);
		part_due_row(page, entry->account, &entry->item, title.s);
		strbuf_release(&title);
	}
	if (list.count)
		part_text(page, "holidays", due_holidays_words());
	else
		part_text(page, "none",
			  _("Nothing is due. Dates appear here once an "
			    "objection is sent."));
	due_list_release(&list);
	part_start_at_item(page);
}

/* A day of an account, with why it is that one; Enter sets another. */
static void add_item(struct page *page, const struct app *app,
		     const struct record *r, const struct due_item *item,
		     bool may_change)
{
	struct strbuf words, why;
	struct block *b;

	strbuf_init(&words);
	strbuf_init(&why);
	due_item_words(item, &words);
	text_start_upper(&words, 0);
	due_item_why(app->deed.content, item, app->deed.language, &why);
	b = part_item(page,
		      arena_printf(&page->arena, "due-%s",
				   due_kind_name(item->kind)),
		      words.s,
		      arena_printf(&page->arena, "due/%s/%s", r->id,
				   due_kind_name(item->kind)));
	part_detail(b, why.s);
	if (!may_change)
		b->enter = ACTION_NONE;
	if (item->is_due)
		b->mark = MARK_ATTENTION;
	b->is_spaced = true;
	b->indent = 0;
	strbuf_release(&why);
	strbuf_release(&words);
}

static void list_one(const struct app *app, const struct record *r,
		     struct page *page)
{
	struct strbuf title;
	struct due due;
	bool may_change;

	strbuf_init(&title);
	account_title(&app->deed, r, &title);
	/* TRANSLATORS: the title of a page; %s is an account. */
	page_set_title(page,
		       arena_printf(&page->arena, _("%s - dates"), title.s));
	strbuf_release(&title);
	may_change = part_record_state(page, r);
	due_of(app->deed.content, r, app->deed.today, &due);
	if (due.gap != DUE_NO_GAP)
		part_text(page, "gap", due_gap_words(due.gap));
	for (size_t i = 0; i < due.count; i++)
		add_item(page, app, r, &due.item[i], may_change);
	if (!due.count && due.gap == DUE_NO_GAP)
		part_text(page, "none", _("Nothing is due here."));
	else
		part_text(page, "holidays", due_holidays_words());
	if (may_change && !due_find(&due, DUE_OWN))
		part_item(page, "do-own", _("Set a day of your own"),
			  arena_printf(&page->arena, "due/%s/%s", r->id,
				       due_kind_name(DUE_OWN)))
			->is_spaced = true;
	part_item(page, "do-account", _("Back to the account"),
		  arena_printf(&page->arena, "account/%s", r->id));
}

/* Setting a day ----------------------------------------------------------- */

void due_open(struct app *app, const char *argument)
{
	struct form *form;
	char *address;

	if (!strchr(argument, '/'))
		return;
	address = mem_printf("due/%s", argument);
	form = app_form_open(app, address);
	free(address);
	if (form->count == 0)
		form_add(form, "day", FIELD_LINE, "");
}

static void ask_which_day(const struct app *app, const struct record *r,
			  enum due_kind kind, struct page *page)
{
	const struct due_item *item;
	struct strbuf text;
	struct due due;

	strbuf_init(&text);
	account_title(&app->deed, r, &text);
	page_set_title(page, text.s);
	strbuf_reset(&text);
	due_of(app->deed.content, r, app->deed.today, &due);
	item = due_find(&due, kind);
	if (item) {
		due_item_words(item, &text);
		text_start_upper(&text, 0);
		strbuf_adds(&text, ". ");
	}
	strbuf_adds(&text,
		    item && item->is_by_hand
			    ? _("Left empty, your own day goes away "
				"again.")
			    : _("For instance 2027-01-15 or 15.1.2027."));
	ask_question(page,
		     /* TRANSLATORS: %s is what is due: "answer by Meta". */
		     arena_printf(&page->arena, _("By which day: %s?"),
				  due_kind_words(kind)),
		     text.s);
	ask_field(page, app_form_at(app, page->address), "day", _("Day"));
	strbuf_release(&text);
}

/* A whole day, to come or past; empty takes back what was set. */
static bool read_day(const struct app *app, const char *text, struct date *out,
		     struct err *err)
{
	char *trimmed = ask_trimmed(text);
	bool is_about = false, is_fine = true;

	*out = DATE_NONE;
	if (*trimmed)
		is_fine = date_parse_human(trimmed, app->deed.today, out,
					   &is_about) &&
			  date_is_whole(*out) && !is_about;
	if (!is_fine)
		err_set(err, ERR_USAGE,
			_("\"%s\" is not a whole day. Write it as in "
			  "15.1.2027 or 2027-01-15."),
			trimmed);
	free(trimmed);
	return is_fine;
}

void due_answer(struct app *app, const char *argument, const char *value,
		struct effect *effect)
{
	const char *name;
	struct record *r = build_record(app, argument, &name);
	struct err err = ERR_INIT;
	struct date day;
	size_t pending;

	if (!r) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	pending = r->pending_count;
	if (!read_day(app, value, &day, &err) ||
	    !deed_set_due(&app->deed, r, name, day, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	update_changed(app, r, pending, effect);
	app_form_close(app, app_address(app));
	app_back(app);
}

void page_due(const struct app *app, const char *argument, struct page *page)
{
	const char *name;
	const struct record *r = build_record(app, argument, &name);
	const enum due_kind kind = due_kind_from_name(name);

	page_action(page, ACTION_OPEN);
	if (!*argument) {
		list_all(app, page);
	} else if (!r || r->kind != RECORD_ACCOUNT ||
		   r->state == RECORD_UNREADABLE ||
		   (*name && kind == DUE_KINDS)) {
		part_missing(page, _("What is due"),
			     _("There is no such account or date."));
	} else if (*name) {
		page_drop_action(page, ACTION_OPEN);
		ask_which_day(app, r, kind, page);
	} else {
		list_one(app, r, page);
		page_action(page, ACTION_HISTORY);
		page_action(page, ACTION_NOTE);
	}
}
