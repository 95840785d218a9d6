/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/keep.h"
#include "plain/command.h"
#include "plain/fill.h"
#include "plain/session_parts.h"
#include "print/print.h"

static void say_help(struct session *s, struct strbuf *out)
{
	const struct keymap *keys = &s->app->choices.keys;
	char actions[32], help[32], quit[32];
	struct strbuf text;

	strbuf_init(&text);
	keymap_letter(keys, ACTION_ACTIONS, actions);
	keymap_letter(keys, ACTION_HELP, help);
	keymap_letter(keys, ACTION_QUIT, quit);
	/* TRANSLATORS: The first %s is what an action is called, as in
	 * "3 tick", the second a key. */
	strbuf_addf(&text,
		    _("How to type here. Every line ends with Enter. A number "
		      "takes that item, an empty line the one that the "
		      "question names. A number and an action do it to that "
		      "item, as in: 3 %s. An action alone does it to the item "
		      "that the question names. Actions go by their letter or "
		      "their words; %s lists them."),
		    _(action_info(ACTION_TICK)->brief), actions);
	strbuf_addc(&text, '\n');
	/* TRANSLATORS: %s is a key, as in "=q". */
	strbuf_addf(&text,
		    _("Where words are asked for, the line is the answer. "
		      "There # before a line makes it a command, as in #2, "
		      "and = before it an answer, as in =%s."),
		    quit);
	strbuf_addc(&text, '\n');
	/* TRANSLATORS: Each %s is a key. */
	strbuf_addf(&text,
		    _("< goes back, %s is this help, %s quits. A comma says "
		      "the page once more. A full stop says long pages in "
		      "portions of 20 lines, and the next one whole again."),
		    help, quit);
	strbuf_addc(&text, '\n');
	session_say(s, out, text.s);
	strbuf_release(&text);
}

/* Doing ----------------------------------------------------------------- */

static char *message_of(const struct app *app)
{
	return app->message ? mem_strdup(app->message) : NULL;
}

static char *focus_of(const struct app *app)
{
	const char *focus = app_focused(app);

	return focus ? mem_strdup(focus) : NULL;
}

/* A value is being chosen on a page of its own. */
static void begin_pick(struct session *s, const struct block *block)
{
	free(s->picked_at);
	free(s->picked);
	s->picked_at = mem_strdup(app_address(s->app));
	s->picked = mem_strdup(block->id);
}

/* Back on the form, it goes on behind it, so that empty lines lead through a
 * form as Enter and Down do on a screen. */
static void end_pick(struct session *s)
{
	struct page page;
	int index;

	if (!s->picked || strcmp(app_address(s->app), s->picked_at) != 0)
		return;
	app_page(s->app, &page);
	index = page_find(&page, s->picked);
	for (size_t i = (size_t)(index + 1); index >= 0 && i < page.count;
	     i++) {
		if (!block_is_active(&page.blocks[i]))
			continue;
		app_focus(s->app, page.blocks[i].id);
		break;
	}
	page_release(&page);
	free(s->picked_at);
	free(s->picked);
	s->picked_at = s->picked = NULL;
}

/* Do the action at the focus, and say what came of it. */
static void perform(struct session *s, enum action action, struct strbuf *out)
{
	struct app *app = s->app;
	struct effect effect;
	char *before = focus_of(app);
	const char *after;
	char *message;

	app_update(app, action, NULL, &effect);
	app_perform(app, &effect);
	if (effect.kind == EFFECT_CHOICE)
		s->width = app->choices.value[CHOICE_WIDTH];
	end_pick(s);
	app_keep(app);
	message = message_of(app);
	after = app_focused(app);
	session_outcome(s, message,
			before && after && strcmp(before, after) != 0, out);
	free(message);
	free(before);
}

/* A form's field: the next line is its new value. */
static void ask_new_value(struct session *s, const struct block *block,
			  struct strbuf *out)
{
	struct strbuf title, text;

	strbuf_init(&title);
	strbuf_init(&text);
	speech_title(block, &title);
	/* TRANSLATORS: A field's name and what stands in it. */
	if (block->value && *block->value)
		strbuf_addf(&text,
			    _("%s, now %s. New value, empty keeps it, - "
			      "empties it."),
			    title.s, block->value);
	else
		strbuf_addf(&text,
			    _("%s, now empty. New value, empty keeps it so."),
			    title.s);
	strbuf_addc(&text, '\n');
	session_say(s, out, text.s);
	strbuf_adds(out, "> ");
	free(s->field);
	s->field = mem_strdup(block->id);
	strbuf_release(&text);
	strbuf_release(&title);
}

static int index_of(const struct page *page, int number)
{
	for (size_t i = 0; i < page->count; i++)
		if (print_number(page, i) == number)
			return (int)i;
	return -1;
}

/* The item that an action alone is about: the focus's own, if it is one. */
static int subject_of(const struct app *app, const struct page *page,
		      enum action action)
{
	int index = app_focus_index(app, page);

	if (action != ACTION_OPEN && index >= 0 &&
	    block_is_active(&page->blocks[index]))
		return index;
	return session_default(app, page);
}

static void act(struct session *s, const struct page *page,
		const struct line_command *command, struct strbuf *out)
{
	int index = command->number ? index_of(page, command->number)
				    : subject_of(s->app, page, command->action);
	const struct block *block = index >= 0 ? &page->blocks[index] : NULL;
	bool is_help = command->action == ACTION_HELP;
	struct strbuf text;

	if (command->number && !block) {
		strbuf_init(&text);
		strbuf_addf(&text, _("There is no number %d here."),
			    command->number);
		session_say(s, out, text.s);
		strbuf_release(&text);
		session_ask(s, out);
		return;
	}
	if (block)
		app_focus(s->app, block->id);
	if (command->action == ACTION_OPEN && block) {
		is_help = block->enter == ACTION_HELP;
		if (block->kind == BLOCK_FIELD && !speech_field(page)) {
			ask_new_value(s, block, out);
			return;
		}
		if (block->kind == BLOCK_PICK)
			begin_pick(s, block);
	}
	if (is_help)
		say_help(s, out);
	perform(s, command->action, out);
	session_ask(s, out);
}

static void refuse(struct session *s, const char *line, struct strbuf *out)
{
	const struct keymap *keys = &s->app->choices.keys;
	char actions[32], help[32];
	struct strbuf text;

	strbuf_init(&text);
	keymap_letter(keys, ACTION_ACTIONS, actions);
	keymap_letter(keys, ACTION_HELP, help);
	strbuf_addf(&text,
		    /* TRANSLATORS: What was typed, and two keys. */
		    _("\"%s\" is no number and no action here. %s lists what "
		      "can be done, %s says how to type."),
		    line, actions, help);
	session_say(s, out, text.s);
	strbuf_release(&text);
	session_ask(s, out);
}

/* The question's answer. What is refused does not stay in the field. */
static void answer(struct session *s, const struct block *field,
		   const char *text, struct strbuf *out)
{
	struct app *app = s->app;
	struct err err = ERR_INIT;
	char *address = mem_strdup(app_address(app));
	char *before = mem_strdup(field->value ? field->value : "");

	app_focus(app, field->id);
	if (!fill_field(app, text, &err)) {
		session_say(s, out, err.message);
	} else {
		perform(s, ACTION_OPEN, out);
		if (!app->is_done && app->is_alert &&
		    strcmp(address, app_address(app)) == 0)
			fill_field(app, before, &err);
	}
	session_ask(s, out);
	free(before);
	free(address);
}

/* The new value of a form's field, and on to the next line of the form. */
static void take_value(struct session *s, const char *line, struct strbuf *out)
{
	char *field = s->field;
	const char *text = *line == '=' ? line + 1 : line;
	struct err err = ERR_INIT;
	bool is_kept = !*line || strcmp(line, "<") == 0;

	s->field = NULL;
	if (strcmp(line, "-") == 0)
		text = "";
	app_focus(s->app, field);
	if (!is_kept && !fill_field(s->app, text, &err))
		session_say(s, out, err.message);
	else
		perform(s, ACTION_OPEN, out);
	session_ask(s, out);
	free(field);
}

static void toggle_portions(struct session *s, struct strbuf *out)
{
	s->is_in_portions = !s->is_in_portions;
	session_say(
		s, out,
		s->is_in_portions
			? _("Long pages are said in portions of 20 lines now.")
			: _("Pages are said whole now."));
	if (!s->is_in_portions)
		session_say_portion(s, out);
	session_ask(s, out);
}

/* The page once more, with what others have changed meanwhile. */
static void say_again(struct session *s, struct strbuf *out)
{
	struct effect effect;
	struct page page;

	app_update(s->app, ACTION_REDRAW, NULL, &effect);
	app_perform(s->app, &effect);
	app_page(s->app, &page);
	speech_of(&s->said, &page);
	page_release(&page);
	session_say_page(s, out);
	session_ask(s, out);
}

static void obey(struct session *s, const char *line, struct strbuf *out)
{
	struct line_command command;
	const struct action_info *info;
	const struct block *field;
	struct page page;

	app_page(s->app, &page);
	field = speech_field(&page);
	command_parse(&s->app->choices.keys, line, field != NULL, &command);
	info = action_info(command.action);
	if (command.kind != COMMAND_PORTIONS)
		strbuf_reset(&s->rest);
	switch (command.kind) {
	case COMMAND_ACTION:
		if (!info->is_screen_only) {
			act(s, &page, &command, out);
			break;
		}
		session_say(s, out, _("That is for the full screen alone."));
		session_ask(s, out);
		break;
	case COMMAND_ANSWER:
		answer(s, field, command.text, out);
		break;
	case COMMAND_PORTIONS:
		toggle_portions(s, out);
		break;
	case COMMAND_AGAIN:
		say_again(s, out);
		break;
	case COMMAND_UNKNOWN:
		refuse(s, line, out);
		break;
	}
	page_release(&page);
}

void session_line(struct session *session, const char *line, struct strbuf *out)
{
	if (session->field) {
		take_value(session, line, out);
		return;
	}
	if (session->rest.length && !line[strspn(line, " ")]) {
		session_say_portion(session, out);
		session_ask(session, out);
		return;
	}
	obey(session, line, out);
}

void session_misread(struct session *session, struct strbuf *out)
{
	session_say(session, out,
		    _("That line cannot be read: keys such as the arrows do "
		      "nothing "
		      "here. Please type it again."));
	if (session->field)
		strbuf_adds(out, "> ");
	else
		session_ask(session, out);
}
