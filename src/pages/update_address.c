/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An address on its way out: copied, shown as a QR code, opened. */
#include <config.h>

#include "pages/update.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

static bool is_url(const char *s)
{
	return s && strncmp(s, "http", 4) == 0;
}

static const char *first_url(const struct page *page, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (page->blocks[i].kind == BLOCK_URL)
			return page->blocks[i].title.text;
	return NULL;
}

/* The address that the page behind a row is about: the one that it offers to
 * copy, or its only one; NULL: there is none. Owned by the caller. */
static char *url_behind(const struct app *app, const struct block *block)
{
	struct page page;
	const char *url;
	char *own = NULL;
	bool is_alone;
	int offer;

	if (block->enter != ACTION_OPEN || !block->target)
		return NULL;
	page_build(app, block->target, &page);
	offer = page_find(&page, "do-copy");
	url = offer >= 0 ? page.blocks[offer].target
			 : first_url(&page, 0, page.count);
	is_alone = url != NULL;
	for (size_t i = 0; offer < 0 && is_alone && i < page.count; i++)
		is_alone = page.blocks[i].kind != BLOCK_URL ||
			   strcmp(page.blocks[i].title.text, url) == 0;
	if (is_alone)
		own = mem_strdup(url);
	page_release(&page);
	return own;
}

/* What the focus is on, else what it leads to, else the next one below, else
 * the page's first. Owned by the caller; NULL and said when there is none. */
static char *find_url(struct update *u)
{
	const struct page *page = u->page;
	const struct block *block = u->block;
	size_t at = block ? (size_t)(block - page->blocks) : 0;
	const char *url = NULL;
	char *own = NULL;

	if (is_url(u->argument))
		url = u->argument;
	else if (block && block->enter == u->action && is_url(block->target))
		url = block->target;
	else if (block && block->kind != BLOCK_URL)
		own = url_behind(u->app, block);
	if (!url && !own)
		url = first_url(page, at, page->count);
	if (!url && !own)
		url = first_url(page, 0, at);
	if (url)
		own = mem_strdup(url);
	if (!own) {
		app_say(u->app, true, _("There is no web address here."));
	} else if (strlen(own) > EFFECT_TEXT_MAX) {
		app_say(u->app, true,
			_("This address is too long to be handed on."));
		free(own);
		own = NULL;
	}
	return own;
}

static void hand_out(struct update *u, enum effect_kind kind)
{
	char *url = find_url(u);

	if (!url)
		return;
	u->effect->kind = kind;
	memcpy(u->effect->text, url, strlen(url) + 1);
	free(url);
}

void update_copy(struct update *u)
{
	hand_out(u, EFFECT_COPY);
}

void update_browse(struct update *u)
{
	hand_out(u, EFFECT_BROWSE);
}

/* On its own page the code changes its look and the page stays one: a camera
 * is tried with several, and then Esc goes back at once. */
void update_qr(struct update *u)
{
	struct app *app = u->app;
	int swap = page_find(u->page, "do-swap");
	char *address;

	if (strncmp(u->page->address, "qr/", 3) == 0 && swap >= 0) {
		char *focus = mem_strdup(u->block->id);

		address =
			mem_printf("qr/%s",
				   u->argument ? u->argument
					       : u->page->blocks[swap].target);
		app_back(app);
		app_go(app, address);
		app_focus(app, focus);
		free(focus);
		free(address);
		return;
	}
	address = find_url(u);
	if (address) {
		char *page = mem_printf("qr/%s", address);

		app_go(app, page);
		free(page);
	}
	free(address);
}
