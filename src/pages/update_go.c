/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/update.h"

#include <string.h>

#include "base/i18n.h"
#include "pages/form.h"

/* Going about --------------------------------------------------------- */

void update_go(struct update *u)
{
	static const struct {
		enum action action;
		const char *address;
	} pages[] = {
		{ ACTION_HELP, "help" },
		{ ACTION_SEARCH, "search" },
		{ ACTION_HOME, "home" },
		{ ACTION_GUIDES, "guides" },
		{ ACTION_AUTHORITIES, "authorities" },
		{ ACTION_LANGUAGE, "language" },
		{ ACTION_SETTINGS, "settings" },
		{ ACTION_DUE, "due" },
		{ ACTION_TODO, "todo" },
		{ ACTION_ACCOUNTS, "accounts" },
		{ ACTION_LINKS, "links" },
		{ ACTION_PEOPLE, "people" },
		{ ACTION_TRASH, "trash" },
		{ ACTION_IMPORT, "import" },
		{ ACTION_ACTIONS, "actions" },
		{ ACTION_ADD_PERSON, "add-person" },
	};

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		if (pages[i].action != u->action)
			continue;
		/* The stack is cut, not grown, so app_go() says nothing. */
		if (u->action == ACTION_HOME &&
		    strcmp(u->page->address, "home") == 0)
			app_say(u->app, true, _("This is that page."));
		app_go(u->app, pages[i].address);
	}
}

void update_back(struct update *u)
{
	struct app *app = u->app;
	const struct form *form = app_form_at(app, u->page->address);
	bool is_draft = form && page_info(u->page->address)->save &&
			form_is_changed(form);
	char quit[32];

	if (app_back(app)) {
		if (is_draft)
			app_say(app, false,
				_("Not saved; what you typed is kept until "
				  "you leave the program."));
		return;
	}
	/* From the first page on it leads to what else there is, for one who
	 * has arrow keys, Enter and Esc alone; once more, and back. */
	if (!app->is_plain) {
		app_go(app, "actions");
		return;
	}
	if (!keymap_letter(&app->choices.keys, ACTION_QUIT, quit))
		quit[0] = '\0';
	/* TRANSLATORS: %s is a key. */
	app_say(app, true, _("This is the first page. The key %s leaves."),
		quit);
}

static bool has_drafts(const struct app *app)
{
	for (size_t i = 0; i < app->form_count; i++) {
		const struct page_info *info =
			page_info(app->forms[i]->address);

		if (info && form_is_changed(app->forms[i]) &&
		    (info->save || strcmp(info->name, "add") == 0 ||
		     strcmp(info->name, "typed") == 0))
			return true;
	}
	return false;
}

void update_quit(struct update *u)
{
	if (app_has_unsaved(u->app) || has_drafts(u->app))
		app_go(u->app, "confirm/quit");
	else
		u->effect->kind = EFFECT_QUIT;
}

void update_redraw(struct update *u)
{
	u->effect->kind = EFFECT_REDRAW;
}

/* Where am I ----------------------------------------------------------- */

static void add_titles(struct app *app, struct strbuf *out)
{
	/* The last few say where this is; all would be a lecture. */
	size_t first = app->visit_count > 3 ? app->visit_count - 3 : 0;

	app_title(app);
	for (size_t i = first; i < app->visit_count; i++) {
		if (i > first)
			strbuf_adds(out, ", ");
		strbuf_adds(out, app->visits[i].title);
	}
}

void update_where(struct update *u)
{
	const struct block *block = u->block;
	struct strbuf titles, words;

	strbuf_init(&titles);
	strbuf_init(&words);
	add_titles(u->app, &titles);
	if (!block) {
		app_say(u->app, true, "%s", titles.s);
		goto out;
	}
	if (block->number > 0)
		strbuf_addf(&words, "%d. ", block->number);
	strbuf_adds(&words, block->title.text);
	if (block->value && *block->value)
		strbuf_addf(&words, ", %s", block->value);
	if (*mark_words(block->mark))
		strbuf_addf(&words, ", %s", mark_words(block->mark));
	if (block->alert)
		strbuf_addf(&words, ", %s", block->alert);
	/* TRANSLATORS: "where am I": the pages' titles, the number of the item,
	 * how many there are, and the item's own words with its state. */
	app_say(u->app, true, _("%s: item %d of %zu: %s"), titles.s,
		(int)(block - u->page->blocks) + 1, u->page->count, words.s);
out:
	strbuf_release(&titles);
	strbuf_release(&words);
}
