/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/update.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/form.h"

static void dispatch(struct update *u);

static void focus_next_active(struct update *u)
{
	int index = app_focus_index(u->app, u->page);

	for (size_t i = (size_t)(index + 1); i < u->page->count; i++) {
		if (block_is_active(&u->page->blocks[i])) {
			app_focus(u->app, u->page->blocks[i].id);
			return;
		}
	}
}

static const struct block *default_choice(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->blocks[i].kind == BLOCK_CHOICE &&
		    page->blocks[i].is_default)
			return &page->blocks[i];
	return NULL;
}

static bool has_choice(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->blocks[i].kind == BLOCK_CHOICE)
			return true;
	return false;
}

static void say_nothing_here(struct update *u)
{
	app_say(u->app, true, "%s",
		has_choice(u->page)
			? _("Type the number of your answer, or move to it "
			    "first.")
			: _("There is nothing to open here."));
}

static void do_open(struct update *u)
{
	const struct block *block = u->block;

	if (u->argument) {
		app_go(u->app, u->argument);
		return;
	}
	if (block && block->enter == ACTION_NONE &&
	    block->kind == BLOCK_FIELD) {
		focus_next_active(u);
		return;
	}
	/* Enter beside the answers takes the default. */
	if (block && block->enter == ACTION_NONE && default_choice(u->page))
		block = default_choice(u->page);
	if (!block || block->enter == ACTION_NONE ||
	    (block->enter == ACTION_OPEN && !block->target)) {
		say_nothing_here(u);
		return;
	}
	if (block->enter == ACTION_OPEN) {
		app_go(u->app, block->target);
		return;
	}
	u->block = block;
	u->action = block->enter;
	u->argument = block->target;
	dispatch(u);
}

/* Questions and forms --------------------------------------------------- */

/* The answer without another one being named: of the focused row, else what
 * stands in the page's field or is its default. NULL: none. */
static const char *own_answer(const struct update *u)
{
	const struct block *block = u->block;

	if (!block ||
	    (block->kind != BLOCK_FIELD && block->enter == ACTION_NONE))
		block = default_choice(u->page);
	for (size_t i = 0; i < u->page->count && !block; i++)
		if (u->page->blocks[i].kind == BLOCK_FIELD)
			block = &u->page->blocks[i];
	if (block && block->kind == BLOCK_FIELD)
		return form_value(app_form(u->app), block->id);
	return block ? block->target : NULL;
}

static void do_answer(struct update *u)
{
	const struct page_info *info = page_info(u->page->address);
	const char *value = u->argument;

	if (!info || !info->answer) {
		app_say(u->app, true, _("Nothing is asked here."));
		return;
	}
	if (!value)
		value = own_answer(u);
	if (value)
		info->answer(u->app, page_argument(u->page->address), value,
			     u->effect);
	else
		say_nothing_here(u);
}

static void do_save(struct update *u)
{
	const struct page_info *info = page_info(u->page->address);

	if (info && info->save)
		info->save(u->app, page_argument(u->page->address), u->effect);
	else
		app_say(u->app, true, _("There is no form to save here."));
}

static void do_discard(struct update *u)
{
	struct form *form = app_form_at(u->app, u->page->address);
	char *address;

	if (!form) {
		app_say(u->app, true, _("There is no form to discard here."));
		return;
	}
	if (!form_is_changed(form)) {
		app_form_close(u->app, u->page->address);
		app_back(u->app);
		return;
	}
	address = mem_printf("confirm/discard/%s", u->page->address);
	app_go(u->app, address);
	free(address);
}

/* The table: what each action does --------------------------------------- */

static update_handler *const handlers[ACTION_COUNT] = {
	[ACTION_OPEN] = do_open,
	[ACTION_BACK] = update_back,
	[ACTION_ACTIONS] = update_go,
	[ACTION_HELP] = update_go,
	[ACTION_SEARCH] = update_go,
	[ACTION_WHERE] = update_where,
	[ACTION_HOME] = update_go,
	[ACTION_GUIDES] = update_go,
	[ACTION_LANGUAGE] = update_go,
	[ACTION_SETTINGS] = update_go,
	[ACTION_COPY] = update_copy,
	[ACTION_QR] = update_qr,
	[ACTION_BROWSE] = update_browse,
	[ACTION_QUIT] = update_quit,
	[ACTION_REDRAW] = update_redraw,
	[ACTION_UNDO] = update_undo,
	[ACTION_REDO] = update_redo,
	[ACTION_ADD] = update_add,
	[ACTION_ADD_PERSON] = update_go,
	[ACTION_EDIT] = update_edit,
	[ACTION_TICK] = update_tick,
	[ACTION_TICK_ON] = update_page_of_step,
	[ACTION_SKIP] = update_skip,
	[ACTION_NOTE] = update_page_of_account,
	[ACTION_MILESTONE] = update_milestone,
	[ACTION_PROOF] = update_page_of_account,
	[ACTION_PATH] = update_path,
	[ACTION_LINK] = update_link,
	[ACTION_UNLINK] = update_unlink,
	[ACTION_AGAIN] = update_confirm,
	[ACTION_CLOSE] = update_confirm,
	[ACTION_REOPEN] = update_reopen,
	[ACTION_HISTORY] = update_page_of_account,
	[ACTION_REMOVE] = update_confirm,
	[ACTION_RESTORE] = update_restore,
	[ACTION_PURGE] = update_confirm,
	[ACTION_KEEP] = update_keep,
	[ACTION_SAVE_AGAIN] = update_save_again,
	[ACTION_DUE] = update_go,
	[ACTION_TODO] = update_go,
	[ACTION_ACCOUNTS] = update_go,
	[ACTION_LINKS] = update_go,
	[ACTION_PEOPLE] = update_go,
	[ACTION_TRASH] = update_go,
	[ACTION_EXPORT] = update_export,
	[ACTION_IMPORT] = update_go,
	[ACTION_AUTHORITIES] = update_go,
	[ACTION_ANSWER] = do_answer,
	[ACTION_SAVE] = do_save,
	[ACTION_DISCARD] = do_discard,
};

static void dispatch(struct update *u)
{
	if (handlers[u->action])
		handlers[u->action](u);
}

/* On the actions page everything is meant for the page under it. */
static enum action leave_actions(struct app *app, enum action action)
{
	struct page page;
	int index;

	if (strcmp(app_address(app), "actions") != 0)
		return action;
	if (action == ACTION_BACK || action == ACTION_WHERE ||
	    action == ACTION_REDRAW || action == ACTION_NONE)
		return action;
	app_page(app, &page);
	index = app_focus_index(app, &page);
	if (action == ACTION_OPEN) {
		const struct block *block =
			index >= 0 ? &page.blocks[index] : NULL;

		/* Words or a link on that page: for Enter as everywhere. */
		if (!block || block->enter == ACTION_NONE ||
		    (block->enter == ACTION_OPEN && block->target))
			goto out;
		action = block->enter;
	}
	app_back(app);
	/* x on the actions page closes it. */
	if (action == ACTION_ACTIONS)
		action = ACTION_NONE;
	/* Where their row had the focus, they are about the item before. */
	if (action != ACTION_NONE)
		app_focus_item(app);
out:
	page_release(&page);
	return action;
}

void app_update(struct app *app, enum action action, const char *argument,
		struct effect *effect)
{
	struct update u = { .app = app,
			    .argument = argument,
			    .effect = effect };
	struct page page;
	int index;

	memset(effect, 0, sizeof(*effect));
	app_hush(app);
	if (app->read_today)
		app->deed.today = app->read_today();
	app->number = 0;
	app->group++;
	action = leave_actions(app, action);
	app_page(app, &page);
	index = app_focus_index(app, &page);
	u.action = action;
	u.page = &page;
	u.block = index >= 0 ? &page.blocks[index] : NULL;
	/* What the page shows first may change by this; the focus may not. */
	if (u.block)
		app_focus(app, u.block->id);
	dispatch(&u);
	page_release(&page);
}
