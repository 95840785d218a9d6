/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/update.h"

#include <string.h>

#include "base/i18n.h"

/* What an action is about ------------------------------------------- */

/* The first part of `text` that is a record's id. The rest is a step where
 * the id comes first or the page is about a step. */
static struct record *record_in(const struct app *app, const char *text,
				const char **step)
{
	const char *start = text;

	*step = NULL;
	while (*start) {
		size_t length = strcspn(start, "/");
		char id[RECORD_ID_LENGTH + 1];
		struct record *record;

		if (length == RECORD_ID_LENGTH) {
			memcpy(id, start, length);
			id[length] = '\0';
			record = store_find(app->deed.store, id);
			if (record && start[length] == '/' &&
			    start[length + 1] &&
			    (start == text || strncmp(text, "step/", 5) == 0 ||
			     strncmp(text, "when/", 5) == 0))
				*step = start + length + 1;
			if (record)
				return record;
		}
		start += length;
		start += strspn(start, "/");
	}
	return NULL;
}

static bool is_page_of_step(const struct page *page)
{
	return strncmp(page->address, "step/", 5) == 0;
}

/* The step that is meant: on a step's page that one, whatever row has the
 * focus; elsewhere the row must be a step itself. */
static struct record *find_step(const struct app *app, const struct page *page,
				const struct block *block, const char **step)
{
	struct record *record = NULL;

	*step = NULL;
	if (is_page_of_step(page))
		record = record_in(app, page->address, step);
	else if (block && block->kind == BLOCK_STEP && block->target)
		record = record_in(app, block->target, step);
	return *step ? record : NULL;
}

/* A page about one account means that; one that lists several means the row,
 * and then what it is about itself: a person. */
static struct record *find_record(const struct app *app,
				  const struct page *page,
				  const struct block *block)
{
	const char *step;
	struct record *own = record_in(app, page->address, &step);
	struct record *record = NULL;

	if (own && own->kind == RECORD_ACCOUNT)
		return own;
	if (block && block->target)
		record = record_in(app, block->target, &step);
	return record ? record : own;
}

struct record *subject_find(const struct app *app, const struct page *page,
			    const struct block *block, const char **step)
{
	return step ? find_step(app, page, block, step)
		    : find_record(app, page, block);
}

/* The argument alone where there is one. */
static struct record *find_subject(const struct update *u, const char **step)
{
	const char *found;
	struct record *record;

	if (!u->argument)
		return subject_find(u->app, u->page, u->block, step);
	record = record_in(u->app, u->argument, &found);
	if (step)
		*step = found;
	return step && !found ? NULL : record;
}

struct record *update_any(struct update *u)
{
	struct record *record = find_subject(u, NULL);

	if (!record)
		app_say(u->app, true,
			_("Go to an account first; this is about an account."));
	return record;
}

/* Can it be changed? Says why not. */
static bool is_open_to_change(struct app *app, const struct record *record)
{
	switch (record->state) {
	case RECORD_FINE:
		return true;
	case RECORD_UNREADABLE:
		app_say(app, true,
			_("Not changed, for this file cannot be "
			  "read: %s"),
			record->fault ? record->fault : record->path);
		break;
	case RECORD_NEWER:
		app_say(app, true,
			_("Not changed: a newer version of this program wrote "
			  "%s. Use that version."),
			record->path);
		break;
	case RECORD_REMOVED:
		app_say(app, true,
			_("This is in the trash. Bring it back "
			  "first."));
		break;
	case RECORD_CAME_BACK:
		app_say(app, true,
			_("This had been deleted and came back. "
			  "Keep it or delete it first."));
		break;
	}
	return false;
}

struct record *update_subject(struct update *u, const char **step)
{
	struct record *record = find_subject(u, step);

	if (!record)
		app_say(u->app, true,
			step ? _("Go to a step first; this is about a step.")
			     : _("Go to an account first; this is about an "
				 "account."));
	else if (!is_open_to_change(u->app, record))
		record = NULL;
	return record;
}

struct record *update_account(struct update *u)
{
	struct record *record = update_subject(u, NULL);

	if (record && record->kind != RECORD_ACCOUNT) {
		app_say(u->app, true,
			_("This can be done with an account, "
			  "not with a person."));
		record = NULL;
	}
	return record;
}

/* Effects ------------------------------------------------------------ */

void update_effect(struct effect *effect, enum effect_kind kind,
		   const struct record *record)
{
	effect->kind = kind;
	for (size_t i = 0; i < effect->record_count; i++)
		if (strcmp(effect->records[i], record->id) == 0)
			return;
	if (effect->record_count < EFFECT_RECORDS_MAX)
		memcpy(effect->records[effect->record_count++], record->id,
		       sizeof(record->id));
}

void update_save(const struct record *record, struct effect *effect)
{
	update_effect(effect, EFFECT_SAVE, record);
}

/* Of all that is added only a field that is set can be a name. */
static void change_title(struct app *app, const struct record *record,
			 const struct app_change *change)
{
	const struct entry *entry =
		journal_find(&record->journal, change->entry);

	if (entry && entry->kind == ENTRY_SET)
		app_forget_titles(app);
}

void update_changed(struct app *app, const struct record *record,
		    size_t pending, struct effect *effect)
{
	/* A new change: what was taken back before cannot come again. */
	app->change_count -= app->undone;
	app->undone = 0;
	for (size_t i = pending; i < record->pending_count; i++) {
		struct app_change *change;

		MEM_GROW(app->changes, app->change_count, app->change_capacity);
		change = &app->changes[app->change_count++];
		memset(change, 0, sizeof(*change));
		memcpy(change->record, record->id, sizeof(record->id));
		strncpy(change->entry, record->pending[i], RECORD_ID_LENGTH);
		change->group = app->group;
		change_title(app, record, change);
	}
	if (record->pending_count > pending)
		update_save(record, effect);
}
