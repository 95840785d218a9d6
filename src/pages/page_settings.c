/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be chosen, and a question for each; in words. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"

enum { NUMBERS_MAX = 6 };

/* In the order of enum choice_id. `numbers` ends with 0, but for a first. */
static const struct setting {
	const char *title, *question, *more;
	const char *words[CHOICE_VALUES_MAX];
	int numbers[NUMBERS_MAX];
} settings[CHOICE_COUNT] = {
	[CHOICE_PLAIN] = { N_("Line by line"),
			   N_("Should the program go line by line, for speech "
			      "and braille?"),
			   N_("This counts from the next start on."),
			   { N_("No, on the full screen"),
			     N_("Yes, line by line") },
			   { 0 } },
	[CHOICE_WIDTH] = { N_("Width"),
			   N_("How wide may lines of text be?"),
			   NULL,
			   { N_("As wide as the screen") },
			   { 40, 60, 80 } },
	[CHOICE_MARKS] = { N_("Marks"),
			   N_("How should it be shown what is done?"),
			   NULL,
			   { N_("By signs: [ ] [~] [x] [!]"),
			     N_("In words: open, begun, done") },
			   { 0 } },
	[CHOICE_FOCUS] = { N_("Focus"),
			   N_("How should the line stand out that the cursor "
			      "is on?"),
			   NULL,
			   { N_("By reverse video"),
			     N_("By the sign > before it") },
			   { 0 } },
	[CHOICE_COLOURS] = { N_("Colours"),
			     N_("Which colours should there be?"),
			     NULL,
			     { N_("A few, on the terminal's own background"),
			       N_("None"),
			       N_("High contrast: light on black") },
			     { 0 } },
	[CHOICE_CURSOR] = { N_("Cursor"),
			    N_("Should the cursor be seen?"),
			    NULL,
			    { N_("Yes"),
			      N_("No; for braille it stands in its place all "
				 "the same") },
			    { 0 } },
	[CHOICE_ESCAPE_DELAY] = { N_("Key Esc"),
				  N_("How long should the key Esc wait for the "
				     "rest of another key?"),
				  N_("A longer time helps on a slow line, "
				     "where "
				     "arrow keys are taken for Esc."),
				  { NULL },
				  { 25, 50, 100, 200, 500, 1000 } },
	[CHOICE_ASCII] = { N_("ASCII"),
			   N_("Should nothing but ASCII signs be written?"),
			   N_("For terminals and braille tables that have no "
			      "others: ae for \303\244, and so on."),
			   { N_("No, all signs"), N_("Yes, ASCII alone") },
			   { 0 } },
};

static const char *value_words(struct arena *arena, enum choice_id id,
			       int value)
{
	const struct setting *setting = &settings[id];

	if (choice_info(id)->values[0] || value == 0)
		return setting->words[value] ? _(setting->words[value]) : "0";
	if (id == CHOICE_WIDTH)
		return arena_printf(arena,
				    Q_("%d column", "%d columns",
				       (unsigned long)value),
				    value);
	return arena_printf(arena,
			    Q_("%d millisecond", "%d milliseconds",
			       (unsigned long)value),
			    value);
}

/* -1: there is no such setting. */
static int find(const char *name)
{
	for (int i = 0; i < CHOICE_COUNT; i++)
		if (strcmp(choice_info((enum choice_id)i)->name, name) == 0)
			return i;
	return -1;
}

/* The list ----------------------------------------------------------------- */

static void add_setting(struct page *page, const struct app *app,
			enum choice_id id)
{
	const char *name = choice_info(id)->name;
	const int value = app->choices.value[id];

	part_detail(part_item(page,
			      arena_printf(&page->arena, "setting-%s", name),
			      _(settings[id].title),
			      arena_printf(&page->arena, "setting/%s", name)),
		    value_words(&page->arena, id, value));
}

void page_settings(const struct app *app, const char *argument,
		   struct page *page)
{
	const struct content *content = app->deed.content;

	(void)argument;
	page_set_title(page, _("Settings"));
	part_detail(part_item(page, "do-language", _("Language"), "language"),
		    content_language_name(content, app->deed.language));
	for (int i = 0; i < CHOICE_COUNT; i++)
		add_setting(page, app, (enum choice_id)i);
	part_text(page, "keys",
		  _("Which keys do what is written into the file itself; "
		    "\"widerspruch help keys\" prints the lines for it."));
	if (app->choice_file) {
		part_text(page, "file", _("All of this is kept in this file:"));
		page_append(page, BLOCK_LINES, "file.path", app->choice_file);
	}
	page->first = "do-language";
	page_action(page, ACTION_OPEN);
}

/* A question --------------------------------------------------------------- */

static void add_value(struct page *page, enum choice_id id, int value)
{
	const struct choice_info *info = choice_info(id);
	const char *text = info->values[0]
				   ? info->values[value]
				   : arena_printf(&page->arena, "%d", value);

	ask_choice(page, text, value_words(&page->arena, id, value));
}

static void add_numbers(struct page *page, enum choice_id id, int now)
{
	const int *numbers = settings[id].numbers;
	bool is_listed = now == 0;

	if (settings[id].words[0])
		add_value(page, id, 0);
	for (size_t i = 0; i < NUMBERS_MAX && numbers[i]; i++) {
		is_listed = is_listed || numbers[i] == now;
		add_value(page, id, numbers[i]);
	}
	if (!is_listed)
		add_value(page, id, now);
}

void page_setting(const struct app *app, const char *argument,
		  struct page *page)
{
	const int found = find(argument);
	const enum choice_id id = (enum choice_id)found;
	const struct choice_info *info;
	int now;

	if (found < 0) {
		part_missing(page, _("Settings"),
			     _("There is no such setting."));
		return;
	}
	info = choice_info(id);
	now = app->choices.value[id];
	page_set_title(page, _(settings[id].title));
	ask_question(page, _(settings[id].question),
		     settings[id].more ? _(settings[id].more) : NULL);
	for (int i = 0; info->values[0] && info->values[i]; i++)
		add_value(page, id, i);
	if (!info->values[0])
		add_numbers(page, id, now);
	ask_default(page, info->values[0]
				  ? info->values[now]
				  : arena_printf(&page->arena, "%d", now));
}

void setting_answer(struct app *app, const char *argument, const char *value,
		    struct effect *effect)
{
	app_back(app);
	effect->kind = EFFECT_CHOICE;
	snprintf(effect->text, sizeof(effect->text), "%s %s", argument, value);
}

/* Keeping it --------------------------------------------------------------- */

/* Takes effect at once; false when there is no such setting or value. */
static bool take(struct app *app, const char *name, const char *value)
{
	const int found = find(name);
	const struct choice_info *info;

	if (found < 0)
		return false;
	info = choice_info((enum choice_id)found);
	if (!info->values[0])
		app->choices.value[found] = atoi(value);
	for (int i = 0; info->values[0] && info->values[i]; i++)
		if (strcmp(info->values[i], value) == 0)
			app->choices.value[found] = i;
	i18n_set_ascii(app->choices.value[CHOICE_ASCII] == CHOICE_YES);
	return true;
}

void setting_keep(struct app *app, const char *name, const char *value)
{
	struct err err = ERR_INIT;

	if (!app->choice_file) {
		app_say(app, true,
			_("There is no folder for settings, so this counts "
			  "until you leave the program."));
		return;
	}
	switch (choices_write(app->choice_file, name, value, &err)) {
	case FS_SAVED:
		app_say(app, false, _("Saved in your settings."));
		break;
	case FS_UNCONFIRMED:
	case FS_FAILED:
		app_say(app, true, "%s", err.message);
		break;
	}
}

void setting_perform(struct app *app, const char *text)
{
	const char *blank = strchr(text, ' ');
	char *name = mem_strndup(text, blank ? (size_t)(blank - text) : 0);
	const char *value = blank ? blank + 1 : "";

	if (take(app, name, value))
		setting_keep(app, name, value);
	free(name);
}
