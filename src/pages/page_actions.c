/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that can be done on the page below, as a list to choose from. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/part.h"
#include "pages/update.h"

static void add_action(struct page *page, const struct keymap *keys,
		       enum action action)
{
	const struct action_info *info = action_info(action);
	const char *key, *title;
	char words[32];

	if (!info || info->group == GROUP_MOVE || action == ACTION_ACTIONS)
		return;
	key = page->is_plain ? keymap_letter(keys, action, words)
			     : keymap_words(keys, action, words);
	/* TRANSLATORS: what an action is called on the key line, and its key. */
	title = key ? arena_printf(&page->arena, _("%s (%s)"), _(info->brief),
				   key)
		    : _(info->brief);
	part_detail(part_do(page,
			    arena_printf(&page->arena, "action-%s", info->name),
			    title, action, NULL),
		    _(info->help));
}

static const struct block *focused_block(const struct page *below,
					 const char *focus)
{
	int index = page_find(below, focus);

	if (index < 0)
		index = page_find(below, below->first);
	if (index < 0 && below->count > 0)
		index = 0;
	return index < 0 ? NULL : &below->blocks[index];
}

/* What can be done where the focus is on the page below. */
static void add_offers(struct page *page, const struct app *app,
		       const struct page *below, const char *focus)
{
	const struct block *block = focused_block(below, focus);

	page_set_title(page,
		       /* TRANSLATORS: the title of a page; %s is the title of
			* another. */
		       arena_printf(&page->arena, _("Actions - %s"),
				    below->title));
	if (block && *block->title.text)
		part_text(page, "subject",
			  arena_printf(&page->arena,
				       page->is_plain
					       ? _("This is about: %s")
					       : _("The cursor was on: %s"),
				       block->title.text));
	for (size_t i = 0; i < below->action_count; i++)
		if (update_is_offered(app, below, block, below->actions[i]))
			add_action(page, &app->choices.keys, below->actions[i]);
}

void page_actions(const struct app *app, const char *argument,
		  struct page *page)
{
	struct page below;
	const char *focus = NULL;

	(void)argument;
	page_set_title(page, _("Actions"));
	if (app_page_below(app, &below, &focus))
		add_offers(page, app, &below, focus);
	part_start_at_item(page);
	if (page->first)
		page->blocks[page_find(page, page->first)].is_spaced = true;
	page_action(page, ACTION_OPEN);
	page_release(&below);
}
