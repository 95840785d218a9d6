/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, marks, and where everything lies. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/part.h"

static const char *group_words(enum action_group group)
{
	switch (group) {
	case GROUP_MOVE:
		return _("Moving about");
	case GROUP_EVERYWHERE:
		return _("On every page");
	case GROUP_ACCOUNT:
		return _("Accounts and steps");
	case GROUP_FORM:
		return _("Questions and forms");
	}
	return "";
}

/* What is typed for it where there are no keys. */
static const char *typed(const struct keymap *keys,
			 const struct action_info *info, char key[32])
{
	const char *letter = keymap_letter(keys, info->action, key);

	return letter ? letter : _(info->brief);
}

static void add_group(struct page *page, const struct keymap *keys,
		      enum action_group group)
{
	int a;

	part_heading(page, arena_printf(&page->arena, "group-%d", (int)group),
		     group_words(group));
	for (a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info((enum action)a);
		const char *words, *text;
		char key[32];

		if (!info || info->group != group)
			continue;
		words = page->is_plain ? typed(keys, info, key)
				       : keymap_words(keys, info->action, key);
		/* TRANSLATORS: a key and what it does. */
		text = words ? arena_printf(&page->arena, _("%s: %s"), words,
					    _(info->help))
			     : _(info->help);
		page_append(page, BLOCK_POINT,
			    arena_printf(&page->arena, "action-%s", info->name),
			    text)
			->indent = 1;
	}
}

static void add_marks(struct page *page)
{
	static const struct {
		enum mark mark;
		const char *words;
	} marks[] = {
		{ MARK_OPEN, N_("not done yet, or not started") },
		{ MARK_PART, N_("begun, sent, or skipped") },
		{ MARK_DONE, N_("done") },
		{ MARK_ATTENTION, N_("needs your attention") },
	};
	size_t i;

	part_heading(page, "marks", _("What the marks mean"));
	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		page_append(page, BLOCK_POINT,
			    arena_printf(&page->arena, "mark.%zu", i),
			    arena_printf(&page->arena, "%s %s",
					 mark_sign(marks[i].mark),
					 _(marks[i].words)))
			->indent = 1;
}

static void add_places(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;
	struct strbuf day;

	part_heading(page, "places", _("Where everything lies"));
	if (app->deed.store->folder) {
		part_text(page, "places.data",
			  _("What you tick off and write down, in files that "
			    "you can read, copy and keep:"))
			->indent = 1;
		page_append(page, BLOCK_LINES, "places.data.folder",
			    app->deed.store->folder)
			->indent = 1;
	}
	if (c->folder) {
		part_text(page, "places.content", _("The guides:"))->indent = 1;
		page_append(page, BLOCK_LINES, "places.content.folder",
			    c->folder)
			->indent = 1;
	}
	if (!date_is_set(c->day))
		return;
	strbuf_init(&day);
	date_words(c->day, &day);
	part_text(page, "places.day",
		  arena_printf(&page->arena, _("They were last checked on %s."),
			       day.s))
		->indent = 1;
	strbuf_release(&day);
}

void page_help(const struct app *app, const char *argument, struct page *page)
{
	const struct keymap *keys = &app->choices.keys;

	(void)argument;
	page_set_title(page, _("Help"));
	if (!page->is_plain)
		part_text(page, "what",
			  _("Every line is a stop: the arrow keys go from one "
			    "to the next, Enter opens what leads on, Esc goes "
			    "back. These three reach everything: the last row "
			    "of each page leads to its actions, and Up twice "
			    "on the first row goes there. Letters are "
			    "quicker."));
	part_item(page, "do-settings", _("Settings"), "settings")->is_spaced =
		true;
	add_group(page, keys, GROUP_EVERYWHERE);
	add_group(page, keys, GROUP_ACCOUNT);
	add_group(page, keys, GROUP_FORM);
	/* Marks are said in words there, and nothing moves. */
	if (!page->is_plain) {
		add_group(page, keys, GROUP_MOVE);
		if (app->choices.value[CHOICE_MARKS] == MARKS_SIGNS)
			add_marks(page);
	}
	add_places(page, app);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
}
