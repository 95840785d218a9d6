/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which actions make sense where the focus is: for the actions page. */
#include <config.h>

#include "pages/update.h"

static bool has_default(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->blocks[i].is_default)
			return true;
	return false;
}

static bool can_open(const struct page *page, const struct block *block)
{
	return block && (block_is_active(block) || has_default(page));
}

static bool is_fine(const struct app *app, const struct record *record)
{
	(void)app;
	return record->state == RECORD_FINE;
}

static bool is_account(const struct app *app, const struct record *record)
{
	return is_fine(app, record) && record->kind == RECORD_ACCOUNT;
}

static const struct guide *guide_of(const struct app *app,
				    const struct record *account)
{
	return account->platform
		       ? content_guide(app->deed.content, account->platform)
		       : NULL;
}

static bool can_be_answered(const struct app *app, const struct record *record)
{
	const struct guide *guide = guide_of(app, record);

	return is_account(app, record) &&
	       (!guide || guide->objection != OBJECTION_NONE);
}

static bool has_paths(const struct app *app, const struct record *record)
{
	const struct guide *guide = guide_of(app, record);

	return is_account(app, record) && guide && guide->path_count > 1;
}

static bool is_linked(const struct app *app, const struct record *record)
{
	return is_account(app, record) && record_field(record, "linked");
}

static bool is_open(const struct app *app, const struct record *record)
{
	return is_account(app, record) && !journal_closed(&record->journal);
}

static bool is_closed(const struct app *app, const struct record *record)
{
	return is_account(app, record) && journal_closed(&record->journal);
}

static bool is_removed(const struct app *app, const struct record *record)
{
	(void)app;
	return record->state == RECORD_REMOVED;
}

static bool came_back(const struct app *app, const struct record *record)
{
	(void)app;
	return record->state == RECORD_CAME_BACK;
}

static bool is_any(const struct app *app, const struct record *record)
{
	(void)app;
	(void)record;
	return true;
}

/* Of the actions on a record: which ones it must be for. */
static const struct {
	enum action action;
	bool is_on_step;
	bool (*fits)(const struct app *app, const struct record *record);
} offers[] = {
	{ ACTION_TICK, true, is_account },
	{ ACTION_TICK_ON, true, is_account },
	{ ACTION_SKIP, true, is_account },
	{ ACTION_NOTE, false, is_account },
	{ ACTION_MILESTONE, false, can_be_answered },
	{ ACTION_PROOF, false, is_account },
	{ ACTION_PATH, false, has_paths },
	{ ACTION_LINK, false, is_account },
	{ ACTION_UNLINK, false, is_linked },
	{ ACTION_AGAIN, false, is_open },
	{ ACTION_CLOSE, false, is_open },
	{ ACTION_REOPEN, false, is_closed },
	{ ACTION_EDIT, false, is_fine },
	{ ACTION_HISTORY, false, is_any },
	{ ACTION_REMOVE, false, is_fine },
	{ ACTION_RESTORE, false, is_removed },
	{ ACTION_PURGE, false, is_any },
	{ ACTION_KEEP, false, came_back },
};

bool update_is_offered(const struct app *app, const struct page *page,
		       const struct block *block, enum action action)
{
	const struct record *record;
	const char *step;

	if (action == ACTION_OPEN)
		return can_open(page, block);
	for (size_t i = 0; i < sizeof(offers) / sizeof(offers[0]); i++) {
		if (offers[i].action != action)
			continue;
		record = subject_find(app, page, block,
				      offers[i].is_on_step ? &step : NULL);
		return record && offers[i].fits(app, record);
	}
	return true;
}
