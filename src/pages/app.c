/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/app.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/build.h"
#include "pages/form.h"
#include "pages/snapshot.h"
#include "pages/update.h"

/* Nobody steps back further than this; the second visit goes when more come. */
enum { VISITS_MAX = 64 };

static bool has_account(const struct store *store)
{
	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->kind == RECORD_ACCOUNT)
			return true;
	return false;
}

static void visit_release(struct visit *visit)
{
	free(visit->address);
	free(visit->focus);
	free(visit->item);
	free(visit->title);
}

static void visit_drop(struct app *app, size_t index)
{
	visit_release(&app->visits[index]);
	app->keeping.is_moved = true;
	app->visit_count--;
	memmove(&app->visits[index], &app->visits[index + 1],
		(app->visit_count - index) * sizeof(app->visits[0]));
}

/* A page that opens a form stands once in the stack: saving closes the form,
 * and further down it would be a page without one. What lay over it goes. */
static void drop_same_form(struct app *app, const char *address)
{
	const struct page_info *info = page_info(address);

	for (size_t i = app->visit_count; info && info->open && i-- > 1;) {
		if (strcmp(app->visits[i].address, address) != 0)
			continue;
		do
			visit_drop(app, i);
		while (i < app->visit_count &&
		       snapshot_lies_over(app->visits[i].address));
	}
}

void app_push(struct app *app, const char *address)
{
	struct visit *visit;
	/* Dropping may take the caller's away. */
	char *own = mem_strdup(address);

	drop_same_form(app, own);
	if (app->visit_count == VISITS_MAX)
		visit_drop(app, 1);
	MEM_GROW(app->visits, app->visit_count, app->visit_capacity);
	visit = &app->visits[app->visit_count++];
	*visit = (struct visit){ .address = own };
	app->keeping.is_moved = true;
}

void app_init(struct app *app, const struct deed_context *deed,
	      struct diags *diags)
{
	memset(app, 0, sizeof(*app));
	app->deed = *deed;
	app->diags = diags;
	choices_init(&app->choices);
	app_push(app, has_account(deed->store) ? "home" : "welcome");
}

void app_release(struct app *app)
{
	while (app->visit_count > 0)
		visit_drop(app, app->visit_count - 1);
	free(app->visits);
	for (size_t i = 0; i < app->form_count; i++)
		form_free(app->forms[i]);
	free(app->forms);
	free(app->search);
	app_forget_import(app);
	free(app->message);
	free(app->changes);
	free(app->keeping.typed_in);
	memset(app, 0, sizeof(*app));
}

const char *app_address(const struct app *app)
{
	return app->visits[app->visit_count - 1].address;
}

const char *app_focused(const struct app *app)
{
	return app->visits[app->visit_count - 1].focus;
}

static void title(struct app *app, struct visit *visit)
{
	struct page page;

	page_build(app, visit->address, &page);
	free(visit->title);
	visit->title = mem_strdup(page.title);
	page_release(&page);
}

void app_title(struct app *app)
{
	for (size_t i = 0; i + 1 < app->visit_count; i++)
		if (!app->visits[i].title)
			title(app, &app->visits[i]);
	title(app, &app->visits[app->visit_count - 1]);
}

void app_forget_titles(struct app *app)
{
	for (size_t i = 0; i < app->visit_count; i++) {
		free(app->visits[i].title);
		app->visits[i].title = NULL;
	}
}

static bool is_actions_row(const char *block)
{
	return block && strcmp(block, APP_ACTIONS_ROW) == 0;
}

void app_focus(struct app *app, const char *block)
{
	struct visit *visit = &app->visits[app->visit_count - 1];
	char *focus = block ? mem_strdup(block) : NULL;

	if (is_actions_row(focus) && !is_actions_row(visit->focus)) {
		free(visit->item);
		visit->item = visit->focus;
	} else {
		free(visit->focus);
	}
	visit->focus = focus;
	if (app->keeping.typed_in && focus &&
	    strcmp(app->keeping.typed_in, focus) != 0)
		app->keeping.has_left = true;
}

void app_focus_item(struct app *app)
{
	struct visit *visit = &app->visits[app->visit_count - 1];

	if (!is_actions_row(visit->focus))
		return;
	free(visit->focus);
	visit->focus = visit->item;
	visit->item = NULL;
}

void app_typed_in(struct app *app, const char *field)
{
	struct app_keeping *keeping = &app->keeping;

	if (keeping->typed_in && strcmp(keeping->typed_in, field) == 0)
		return;
	if (keeping->typed_in)
		keeping->has_left = true;
	free(keeping->typed_in);
	keeping->typed_in = mem_strdup(field);
}

void app_go_home(struct app *app)
{
	while (app->visit_count > 1)
		visit_drop(app, app->visit_count - 1);
	if (strcmp(app_address(app), "home") != 0) {
		app_push(app, "home");
		visit_drop(app, 0);
	}
}

void app_go(struct app *app, const char *address)
{
	const struct page_info *info = page_info(address);

	if (strcmp(address, "home") == 0) {
		app_go_home(app);
		return;
	}
	/* Not opened anew: what is typed there stays. */
	if (strcmp(app_address(app), address) == 0) {
		app_say(app, true, _("This is that page."));
		return;
	}
	app_push(app, address);
	if (info && info->open) {
		/* The visit's own: opening may move the caller's. */
		char *own = mem_strdup(page_argument(app_address(app)));

		info->open(app, own);
		free(own);
	}
}

bool app_back(struct app *app)
{
	if (app->visit_count < 2)
		return false;
	visit_drop(app, app->visit_count - 1);
	return true;
}

static bool has_part(const char *address, const char *part)
{
	size_t length = strlen(part);

	for (const char *s = address; *s;) {
		size_t n = strcspn(s, "/");

		if (n == length && strncmp(s, part, n) == 0)
			return true;
		s += n;
		s += strspn(s, "/");
	}
	return false;
}

void app_leave(struct app *app, const char *part)
{
	for (size_t i = app->form_count; i-- > 0;)
		if (has_part(app->forms[i]->address, part))
			app_form_close(app, app->forms[i]->address);
	for (size_t i = app->visit_count; i-- > 1;)
		if (has_part(app->visits[i].address, part))
			visit_drop(app, i);
}

/* Where there is an address, or a step that may lead to one. */
static void add_handoff(const struct app *app, struct page *page)
{
	for (size_t i = 0; i < page->count; i++) {
		enum block_kind kind = page->blocks[i].kind;

		if (kind != BLOCK_URL && kind != BLOCK_STEP)
			continue;
		page_action(page, ACTION_COPY);
		page_action(page, ACTION_QR);
		if (app->outside.can_browse && app->outside.can_browse())
			page_action(page, ACTION_BROWSE);
		return;
	}
}

/* Is there anything on the page that Enter acts on? */
static bool has_active(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (block_is_active(&page->blocks[i]))
			return true;
	return false;
}

/* Every page has these; its own come first. */
static void add_common(const struct app *app, bool is_first, struct page *page)
{
	static const enum action common[] = {
		ACTION_SEARCH,	ACTION_BACK,	    ACTION_WHERE,
		ACTION_HOME,	ACTION_GUIDES,	    ACTION_ADD,
		ACTION_UNDO,	ACTION_REDO,	    ACTION_DUE,
		ACTION_TODO,	ACTION_ACCOUNTS,    ACTION_LINKS,
		ACTION_PEOPLE,	ACTION_TRASH,	    ACTION_EXPORT,
		ACTION_IMPORT,	ACTION_AUTHORITIES, ACTION_LANGUAGE,
		ACTION_SETTINGS
	};

	page_action(page, ACTION_OPEN);
	add_handoff(app, page);
	if (!has_active(page))
		page_drop_action(page, ACTION_OPEN);
	if (app_has_unsaved(app))
		page_action(page, ACTION_SAVE_AGAIN);
	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++) {
		if (is_first &&
		    (common[i] == ACTION_BACK || common[i] == ACTION_HOME))
			continue;
		page_action(page, common[i]);
	}
	page_action(page, ACTION_ACTIONS);
	page_action(page, ACTION_HELP);
	page_action(page, ACTION_QUIT);
}

/* The way to all actions without their key. Lines have a letter for it. */
static void add_actions_row(const struct app *app, struct page *page)
{
	struct block *block;

	if (app->is_plain || strcmp(page->address, "actions") == 0)
		return;
	block = page_append(page, BLOCK_BUTTON, APP_ACTIONS_ROW,
			    _("Actions: everything that can be done here"));
	block->enter = ACTION_ACTIONS;
	block->is_spaced = true;
}

void app_page(const struct app *app, struct page *page)
{
	page_build(app, app_address(app), page);
	add_actions_row(app, page);
	add_common(app, app->visit_count == 1, page);
}

bool app_page_below(const struct app *app, struct page *page,
		    const char **focus)
{
	const struct visit *below;

	if (app->visit_count < 2) {
		page_init(page);
		return false;
	}
	below = &app->visits[app->visit_count - 2];
	page_build(app, below->address, page);
	add_actions_row(app, page);
	add_common(app, app->visit_count == 2, page);
	if (focus)
		*focus = is_actions_row(below->focus) ? below->item
						      : below->focus;
	return true;
}

int app_focus_index(const struct app *app, const struct page *page)
{
	int index = page_find(page, app_focused(app));

	if (index < 0)
		index = page_find(page, page->first);
	if (index < 0 && page->count > 0)
		index = 0;
	return index;
}

void app_hush(struct app *app)
{
	free(app->message);
	app->message = NULL;
	app->is_alert = false;
}

void app_say(struct app *app, bool is_alert, const char *format, ...)
{
	struct strbuf sb;
	va_list args;

	strbuf_init(&sb);
	va_start(args, format);
	strbuf_vaddf(&sb, format, args);
	va_end(args);
	/* What is said may quote the message before. */
	app_hush(app);
	app->message = strbuf_detach(&sb);
	app->is_alert = is_alert;
}

bool app_has_unsaved(const struct app *app)
{
	const struct store *store = app->deed.store;

	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->unsaved)
			return true;
	return false;
}

bool app_is_typing(const struct app *app)
{
	struct page page;
	int index;
	bool is_typing;

	app_page(app, &page);
	index = app_focus_index(app, &page);
	is_typing = index >= 0 && page.blocks[index].kind == BLOCK_FIELD;
	page_release(&page);
	return is_typing;
}
