/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that need a look: each with its place, the reason, what to do. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"

static void add_unreadable(struct page *page, const struct app *app)
{
	const struct store *store = app->deed.store;
	size_t i;

	for (i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];

		if (r->state != RECORD_UNREADABLE)
			continue;
		if (page_find(page, "files") < 0) {
			part_heading(page, "files",
				     _("Files that cannot be read"));
			part_text(page, "files.what",
				  _("Nothing is written to them. Mend them "
				    "with an editor, or put a copy from "
				    "before in their place; then start the "
				    "program again."))
				->indent = 1;
		}
		part_text(page, arena_printf(&page->arena, "file.%zu", i),
			  r->fault ? r->fault : r->path)
			->indent = 1;
	}
}

static const char *record_reason(const struct record *r)
{
	if (r->unsaved)
		return r->unsaved;
	if (r->state == RECORD_CAME_BACK)
		return _("Deleted for good, and it came back. Keep it or "
			 "delete it again.");
	if (r->state == RECORD_NEWER)
		return _("A newer version of this program wrote it. It can be "
			 "read here, but not changed.");
	return NULL;
}

static void add_records(struct page *page, const struct app *app)
{
	const struct store *store = app->deed.store;
	size_t i;

	for (i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];
		const bool is_account = r->kind == RECORD_ACCOUNT;
		const char *reason = record_reason(r);
		struct strbuf name;
		struct block *b;

		if (!reason)
			continue;
		if (page_find(page, "records") < 0)
			part_heading(page, "records",
				     _("Not saved, or not to be changed"));
		strbuf_init(&name);
		if (is_account)
			account_title(&app->deed, r, &name);
		else
			strbuf_adds(&name, ask_person_name(r));
		b = part_item(page,
			      arena_printf(&page->arena, "alert-%s", r->id),
			      name.s,
			      arena_printf(&page->arena, "%s/%s",
					   is_account ? "account" : "person",
					   r->id));
		b->mark = MARK_ATTENTION;
		part_detail(b, reason);
		strbuf_release(&name);
	}
}

static void add_findings(struct page *page, const struct app *app)
{
	const struct diags *diags = app->diags;
	size_t i;

	for (i = 0; diags && i < diags->count; i++) {
		struct strbuf line;

		if (diags->item[i].severity != DIAG_ERROR)
			continue;
		if (page_find(page, "guides") < 0) {
			part_heading(page, "guides", _("Errors in the guides"));
			part_text(page, "guides.what",
				  _("A guide with an error is left out; the "
				    "others work. Mend it, or install the "
				    "program again."))
				->indent = 1;
		}
		strbuf_init(&line);
		diag_print(&diags->item[i], &line);
		part_text(page, arena_printf(&page->arena, "finding.%zu", i),
			  line.s)
			->indent = 1;
		strbuf_release(&line);
	}
}

static void add_settings(struct page *page, const struct app *app)
{
	const struct diags *faults = app->choice_faults;

	if (!faults || !faults->count)
		return;
	part_heading(page, "settings", _("Errors in your settings"));
	part_text(
		page, "settings.what",
		_("A setting with an error has its default; the others count. "
		  "Mend it with an editor, then start the program again."))
		->indent = 1;
	for (size_t i = 0; i < faults->count; i++) {
		struct strbuf line;

		strbuf_init(&line);
		diag_print(&faults->item[i], &line);
		part_text(page, arena_printf(&page->arena, "setting.%zu", i),
			  line.s)
			->indent = 1;
		strbuf_release(&line);
	}
}

void page_problems(const struct app *app, const char *argument,
		   struct page *page)
{
	(void)argument;
	page_set_title(page, _("What needs a look"));
	add_records(page, app);
	add_unreadable(page, app);
	add_findings(page, app);
	add_settings(page, app);
	if (!page->count)
		part_text(page, "none",
			  _("Everything can be read and is saved."));
	page_action(page, ACTION_OPEN);
}
