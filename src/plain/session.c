/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/session.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "pages/keep.h"
#include "plain/session_parts.h"
#include "print/print.h"

/* Lines of a portion. */
enum { PORTION = 20 };

void session_say(const struct session *s, struct strbuf *out, const char *text)
{
	struct strbuf clean;

	strbuf_init(&clean);
	text_clean(&clean, text, strlen(text), true);
	if (clean.length)
		speech_wrap(out, clean.s, s->width);
	strbuf_release(&clean);
}

/* What is asked -------------------------------------------------------- */

static bool does_something(const struct page *page, const struct block *block)
{
	if (block->kind == BLOCK_FIELD)
		return true;
	/* A step on its own page would open what is open. */
	if (block->enter == ACTION_OPEN)
		return block->target &&
		       strcmp(block->target, page->address) != 0;
	/* It is no surprise to tick, but one to lose the tick. */
	if (block->kind == BLOCK_STEP && block->mark == MARK_DONE)
		return false;
	return block->enter != ACTION_NONE;
}

/* What may be offered where the focus is on nothing of the kind: what only
 * leads on, for an empty line is typed soon. */
static bool leads_on(const struct page *page, const struct block *block)
{
	return does_something(page, block) &&
	       (block->kind == BLOCK_FIELD || block->enter == ACTION_OPEN ||
		block->enter == ACTION_ANSWER || block->enter == ACTION_ADD);
}

int session_default(const struct app *app, const struct page *page)
{
	int index = app_focus_index(app, page);
	int first = -1;

	if (index >= 0 && does_something(page, &page->blocks[index]))
		return index;
	for (int i = (int)page->count - 1; i >= 0; i--) {
		const struct block *block = &page->blocks[i];

		if (block->kind == BLOCK_CHOICE && block->is_default)
			return i;
		if (leads_on(page, block) && (i > index || first < index))
			first = i;
	}
	return first;
}

/* "Email address?", "Which day?" */
static void add_question(const struct block *field, struct strbuf *out)
{
	speech_title(field, out);
	if (!out->length || out->s[out->length - 1] != '?')
		strbuf_addc(out, '?');
}

static void ask_for_field(const struct block *field, struct strbuf *out)
{
	struct strbuf title;
	const char *value = field->value ? field->value : "";

	strbuf_init(&title);
	add_question(field, &title);
	strbuf_addf(out, "%s ", title.s);
	if (*value)
		/* TRANSLATORS: What is taken when nothing is typed: what
		 * stands in the field already. */
		strbuf_addf(out, _("Without input: %s. - empties it."), value);
	else
		strbuf_adds(out, _("Without input it stays empty."));
	strbuf_release(&title);
}

static void ask_for_number(const struct app *app, const struct page *page,
			   struct strbuf *out)
{
	int index = session_default(app, page);
	const struct block *block;
	struct strbuf title, sentence;

	if (index < 0) {
		strbuf_adds(out, _("There is nothing to choose here."));
		return;
	}
	strbuf_init(&title);
	strbuf_init(&sentence);
	block = &page->blocks[index];
	if (block->kind == BLOCK_STEP && block->enter != ACTION_OPEN)
		strbuf_addf(&title,
			    "%s: ", _(action_info(block->enter)->brief));
	speech_title(block, &title);
	/* TRANSLATORS: The item that is taken when nothing is typed: its
	 * number and its words. A full stop is added where it is needed. */
	strbuf_addf(&sentence, _("Which number? Without input: %d, %s"),
		    print_number(page, (size_t)index), title.s);
	speech_sentence(out, sentence.s);
	strbuf_release(&sentence);
	strbuf_release(&title);
}

static size_t count_lines(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

/* The letters of help and quit; both have one (pages/choices_keys.c). */
static void add_ways_out(const struct session *s, const struct page *page,
			 struct strbuf *out)
{
	const struct keymap *keys = &s->app->choices.keys;
	char help[32], quit[32];

	keymap_letter(keys, ACTION_HELP, help);
	keymap_letter(keys, ACTION_QUIT, quit);
	strbuf_addc(out, ' ');
	/* TRANSLATORS: Each %s is a key: "< back, ? help, q quit." */
	if (page_has_action(page, ACTION_BACK))
		strbuf_addf(out, _("< back, %s help, %s quit."), help, quit);
	else
		/* TRANSLATORS: Each %s is a key: "? help, q quit." */
		strbuf_addf(out, _("%s help, %s quit."), help, quit);
	strbuf_addc(out, '\n');
}

void session_ask(struct session *s, struct strbuf *out)
{
	struct strbuf question;
	struct page page;
	size_t rest = count_lines(s->rest.s);

	if (s->app->is_done)
		return;
	app_page(s->app, &page);
	strbuf_init(&question);
	if (rest)
		strbuf_addf(&question,
			    Q_("%zu more line. Without input it follows.",
			       "%zu more lines. Without input they follow.",
			       rest),
			    rest);
	else if (speech_field(&page))
		ask_for_field(speech_field(&page), &question);
	else
		ask_for_number(s->app, &page, &question);
	add_ways_out(s, &page, &question);
	session_say(s, out, question.s);
	strbuf_adds(out, "> ");
	strbuf_release(&question);
	page_release(&page);
}

/* Saying --------------------------------------------------------------- */

/* As much of the rest as is wanted at once. */
void session_say_portion(struct session *s, struct strbuf *out)
{
	char *text = strbuf_detach(&s->rest);
	size_t lines = 0, n = 0;

	while (text[n] && (!s->is_in_portions || lines < PORTION))
		lines += text[n++] == '\n';
	strbuf_adds(&s->rest, text + n);
	text[n] = '\0';
	strbuf_adds(out, text);
	free(text);
}

void session_say_page(struct session *s, struct strbuf *out)
{
	strbuf_reset(&s->rest);
	speech_all(&s->said, s->width, &s->rest);
	session_say_portion(s, out);
}

/* What came of it: the message, then the page or what changed on it. */
void session_outcome(struct session *s, const char *message, bool is_moved,
		     struct strbuf *out)
{
	struct speech now;
	struct page page;
	struct strbuf changes;

	if (message)
		session_say(s, out, message);
	if (s->app->is_done)
		return;
	speech_init(&now);
	strbuf_init(&changes);
	app_page(s->app, &page);
	speech_of(&now, &page);
	if (speech_is_same_page(&s->said, &now)) {
		if (speech_changes(&s->said, &now, s->width, &changes))
			strbuf_adds(out, changes.s);
		else if (!message && !is_moved)
			session_say(s, out, _("Nothing has changed."));
	}
	strbuf_release(&changes);
	page_release(&page);
	is_moved = !speech_is_same_page(&s->said, &now);
	speech_release(&s->said);
	s->said = now;
	if (is_moved)
		session_say_page(s, out);
}

/* From outside ------------------------------------------------------------ */

void session_start(struct session *session, struct app *app, int width,
		   struct strbuf *out)
{
	*session = (struct session){ .app = app, .width = width };
	app->is_plain = true;
	strbuf_init(&session->rest);
	speech_init(&session->said);
	session_outcome(session, app->message, false, out);
	session_ask(session, out);
}

void session_release(struct session *session)
{
	speech_release(&session->said);
	strbuf_release(&session->rest);
	free(session->field);
	free(session->picked_at);
	free(session->picked);
}

enum session_outcome session_end(struct session *session)
{
	const struct effect hangup = { .kind = EFFECT_HANGUP };
	struct app *app = session->app;
	struct effect effect;

	/* Leaving asks first where something is not saved. */
	app_update(app, ACTION_QUIT, NULL, &effect);
	if (effect.kind == EFFECT_QUIT) {
		app_perform(app, &effect);
		return SESSION_DONE;
	}
	/* Nobody is there to answer; it goes on at the page before. */
	app_back(app);
	app_perform(app, &hangup);
	app_update(app, ACTION_QUIT, NULL, &effect);
	if (effect.kind == EFFECT_QUIT) {
		app_perform(app, &effect);
		return SESSION_DONE;
	}
	app_back(app);
	return app_is_kept(app) ? SESSION_KEPT : SESSION_LOST;
}
