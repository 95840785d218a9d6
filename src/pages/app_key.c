/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
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
	if (form_key(field, key)) {
		app_typed_in(app, field->id);
		return true;
	}
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
	if (!keymap_words(&app->choices.keys, ACTION_ACTIONS, actions))
		actions[0] = '\0';
	/* TRANSLATORS: Both are names of keys: "z", "x". */
	app_say(app, true,
		_("The key %s does nothing. The key %s lists what can be "
		  "done."),
		own, actions);
}

static bool has_field(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->blocks[i].kind == BLOCK_FIELD)
			return true;
	return false;
}

/* A letter or Backspace where text is typed, but the focus is beside the
 * field. It does nothing, or a word typed on the wrong row would be a row of
 * commands. Space presses a button. */
static void type_beside(struct app *app, const struct block *block,
			const struct key *key, struct effect *effect)
{
	if (strcmp(key->text, " ") == 0 && block && block->enter != ACTION_NONE)
		app_update(app, ACTION_OPEN, NULL, effect);
	else
		app_say(app, true,
			_("Letters only type in a field here; Enter, Esc and "
			  "Ctrl keys act."));
}

/* Typed into the field or beside it; false when the key is for others. */
static bool type_on(struct app *app, const struct page *page, int index,
		    const struct key *key, struct effect *effect)
{
	const struct block *block = index >= 0 ? &page->blocks[index] : NULL;

	if (block && block->kind == BLOCK_FIELD && type_into(app, block, key))
		return true;
	if ((key->kind != KEY_PRESS_TEXT && key->kind != KEY_PRESS_BACKSPACE) ||
	    !has_field(page))
		return false;
	type_beside(app, block, key, effect);
	return true;
}

/* Line ends become what separates the lines of an address typed on one. */
static char *on_one_line(const char *text, const char *separator)
{
	struct strbuf line;

	strbuf_init(&line);
	while (*text) {
		size_t n = strcspn(text, "\r\n\t");
		bool is_end = text[n] == '\r' || text[n] == '\n';

		strbuf_add(&line, text, n);
		text += n;
		text += strspn(text, "\r\n\t");
		if (*text && line.length)
			strbuf_adds(&line, is_end ? separator : " ");
	}
	return strbuf_detach(&line);
}

void app_paste(struct app *app, const char *text)
{
	const struct block *block;
	struct form_field *field;
	struct page page;
	int index;
	char *line;

	app_hush(app);
	app_page(app, &page);
	index = app_focus_index(app, &page);
	block = index >= 0 ? &page.blocks[index] : NULL;
	field = block && block->kind == BLOCK_FIELD
			? form_field(app_form(app), block->id)
			: NULL;
	if (!field) {
		app_say(app, true,
			_("Nothing is typed here, so what was pasted is not "
			  "used."));
	} else {
		line = on_one_line(text, strcmp(field->id, "address") == 0
						 ? ", "
						 : " ");
		if (form_insert(field, line))
			app_typed_in(app, field->id);
		else
			app_say(app, true,
				_("What was pasted is too long for the field; "
				  "nothing of it was put in."));
		free(line);
	}
	page_release(&page);
}

enum action app_key(struct app *app, const struct key *key,
		    struct effect *effect)
{
	struct page page;
	enum action action;

	app_page(app, &page);
	action = app_key_on(app, &page, key, effect);
	page_release(&page);
	return action;
}

enum action app_key_on(struct app *app, const struct page *page,
		       const struct key *key, struct effect *effect)
{
	const struct action_info *info;
	enum action action;
	int index;

	memset(effect, 0, sizeof(*effect));
	if (key->kind == KEY_PRESS_NONE || key->kind == KEY_PRESS_RESIZE)
		return ACTION_NONE;
	app_hush(app);
	if (key->kind == KEY_PRESS_HANGUP) {
		effect->kind = EFFECT_HANGUP;
		return ACTION_NONE;
	}
	index = app_focus_index(app, page);
	if (type_on(app, page, index, key, effect) ||
	    (is_digit(key) &&
	     answer_with(app, page, key->text[0] - '0', effect)))
		return ACTION_NONE;
	app->number = 0;
	action = keymap_action(&app->choices.keys, key);
	info = action_info(action);
	if (!info) {
		say_unbound(app, key);
	} else if (info->group != GROUP_MOVE || action == ACTION_REDRAW) {
		app_update(app, action, NULL, effect);
		action = ACTION_NONE;
	}
	return action;
}
