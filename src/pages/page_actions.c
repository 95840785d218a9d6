/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that can be done on the page below, as a list to choose from. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/part.h"

static void add_action(struct page *page, enum action action)
{
	const struct action_info *info = action_info(action);
	const char *key, *title;
	char words[32];

	if (!info || info->group == GROUP_MOVE || action == ACTION_ACTIONS)
		return;
	key = page->is_plain ? action_key_letter(action, words)
			     : action_key_words(action, words);
	/* TRANSLATORS: what an action is called on the key line, and its key. */
	title = key ? arena_printf(&page->arena, _("%s (%s)"), _(info->brief),
				   key)
		    : _(info->brief);
	part_detail(part_do(page,
			    arena_printf(&page->arena, "action-%s", info->name),
			    title, action, NULL),
		    _(info->help));
}

/* What the actions are about, where the page below has a focus. */
static void add_subject(struct page *page, const struct page *below,
			const char *focus)
{
	int index = page_find(below, focus);

	if (index < 0)
		index = page_find(below, below->first);
	if (index >= 0 && *below->blocks[index].title.text)
		part_text(page, "subject",
			  arena_printf(&page->arena,
				       page->is_plain
					       ? _("This is about: %s")
					       : _("The cursor was on: %s"),
				       below->blocks[index].title.text));
}

void page_actions(const struct app *app, const char *argument,
		  struct page *page)
{
	struct page below;
	const char *focus = NULL;
	size_t i;

	(void)argument;
	page_set_title(page, _("Actions"));
	if (app_page_below(app, &below, &focus)) {
		page_set_title(page,
			       /* TRANSLATORS: the title of a page; %s is the
				* title of another. */
			       arena_printf(&page->arena, _("Actions - %s"),
					    below.title));
		add_subject(page, &below, focus);
	}
	for (i = 0; i < below.action_count; i++)
		add_action(page, below.actions[i]);
	for (i = 0; i < page->count && !page->first; i++)
		if (block_is_active(&page->blocks[i]))
			page->first = page->blocks[i].id;
	if (page->first)
		page->blocks[page_find(page, page->first)].is_spaced = true;
	page_action(page, ACTION_OPEN);
	page_release(&below);
}
