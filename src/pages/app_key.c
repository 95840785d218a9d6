/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "pages/app.h"
#include "pages/form.h"

/* Type into the focused field. False when the key is for others. */
static bool type_into(struct app *app, const struct block *block,
		      const struct key *key)
{
	struct form_field *field = form_field(app_form(app), block->id);

	if (!field)
		return false;
	if (form_key(field, key))
		return true;
	if (key->kind != KEY_PRESS_TEXT)
		return false;
	app_say(app, true, "%s",
		strlen(field->value) + strlen(key->text) > FIELD_BYTES_MAX
			? _("This field is full; no more can be typed.")
			: _("This character cannot be typed here."));
	return true;
}

static const struct block *choice_with(const struct page *page, int number)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->blocks[i].kind == BLOCK_CHOICE &&
		    page->blocks[i].number == number)
			return &page->blocks[i];
	return NULL;
}

/*
 * A digit at a question. Up to nine answers, it answers; with more, digits
 * move to the answer of that number and Enter takes it, since nothing here
 * waits for a time to pass. False when the page asks nothing.
 */
static bool answer_with(struct app *app, const struct page *page, int digit,
			struct effect *effect)
{
	bool are_many = choice_with(page, 10) != NULL;
	int number = are_many ? app->number * 10 + digit : digit;
	const struct block *choice = choice_with(page, number);

	if (!choice_with(page, 1))
		return false;
	if (!choice && are_many) {
		number = digit;
		choice = choice_with(page, number);
	}
	app->number = 0;
	if (!choice) {
		app_say(app, true, _("There is no answer with the number %d."),
			number);
		return true;
	}
	app_focus(app, choice->id);
	if (are_many)
		app->number = number;
	else
		app_update(app, ACTION_OPEN, NULL, effect);
	return true;
}

static bool is_digit(const struct key *key)
{
	return key->kind == KEY_PRESS_TEXT && key->text[0] >= '0' &&
	       key->text[0] <= '9';
}

static void say_unbound(struct app *app, const struct key *key)
{
	char own[32], actions[32];

	/* A braille display's routing keys send these by the dozen. */
	if (key->kind == KEY_PRESS_LEFT || key->kind == KEY_PRESS_RIGHT)
		return;
	if (!key_words(key, own))
		return;
	if (!action_key_words(ACTION_ACTIONS, actions))
		actions[0] = '\0';
	/* TRANSLATORS: Both are names of keys: "z", "x". */
	app_say(app, false,
		_("The key %s does nothing. The key %s lists what can be "
		  "done."),
		own, actions);
}

enum action app_key(struct app *app, const struct key *key,
		    struct effect *effect)
{
	const struct action_info *info;
	struct page page;
	enum action action = ACTION_NONE;
	int index;

	memset(effect, 0, sizeof(*effect));
	if (key->kind == KEY_PRESS_NONE || key->kind == KEY_PRESS_RESIZE)
		return ACTION_NONE;
	app_hush(app);
	if (key->kind == KEY_PRESS_HANGUP) {
		effect->kind = EFFECT_QUIT;
		return ACTION_NONE;
	}
	app_page(app, &page);
	index = app_focus_index(app, &page);
	if (index >= 0 && page.blocks[index].kind == BLOCK_FIELD &&
	    type_into(app, &page.blocks[index], key))
		goto out;
	if (is_digit(key) &&
	    answer_with(app, &page, key->text[0] - '0', effect))
		goto out;
	app->number = 0;
	action = action_for_key(key);
	info = action_info(action);
	if (!info) {
		say_unbound(app, key);
	} else if (info->group != GROUP_MOVE || action == ACTION_REDRAW) {
		app_update(app, action, NULL, effect);
		action = ACTION_NONE;
	}
out:
	page_release(&page);
	return action;
}
