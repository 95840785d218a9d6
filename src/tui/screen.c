/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/screen.h"

#include <string.h>

#include "pages/form.h"
#include "pages/keep.h"

static void draw(struct screen *screen)
{
	view_draw(&screen->view, screen->app, &screen->page, &screen->canvas);
}

/* What is drawn is what the terminal takes, or less where less is wanted. */
static void choose_charset(struct screen *screen)
{
	const int *chosen = screen->app->choices.value;

	screen->view.charset =
		chosen[CHOICE_ASCII] == CHOICE_YES ? "ASCII" : screen->charset;
}

/* Something may have changed: the page is built, laid out and drawn anew. */
static void rebuild(struct screen *screen)
{
	page_release(&screen->page);
	app_page(screen->app, &screen->page);
	choose_charset(screen);
	view_update(&screen->view, screen->app, &screen->page,
		    screen->canvas.rows, screen->canvas.columns);
	draw(screen);
}

void screen_init(struct screen *screen, struct app *app, const char *charset,
		 int rows, int columns)
{
	screen->app = app;
	page_init(&screen->page);
	view_init(&screen->view);
	screen->charset = charset;
	canvas_init(&screen->canvas, rows, columns);
	screen->is_pasting = false;
	strbuf_init(&screen->pasted);
	rebuild(screen);
}

void screen_release(struct screen *screen)
{
	page_release(&screen->page);
	view_release(&screen->view);
	canvas_release(&screen->canvas);
	strbuf_release(&screen->pasted);
}

void screen_resize(struct screen *screen, int rows, int columns)
{
	canvas_resize(&screen->canvas, rows, columns);
	choose_charset(screen);
	view_update(&screen->view, screen->app, &screen->page, rows, columns);
	draw(screen);
}

static void begin_paste(struct screen *screen)
{
	screen->is_pasting = true;
	strbuf_reset(&screen->pasted);
}

static void end_paste(struct screen *screen)
{
	screen->is_pasting = false;
	app_paste(screen->app, screen->pasted.s);
	strbuf_reset(&screen->pasted);
	rebuild(screen);
}

/* What is pasted comes as keys, and not one of them is a command; drawn is
 * once, at its end. Escape ends it where a slow line has lost the end, and so
 * does a line that has dropped. False when the key is not of a paste. */
static bool paste(struct screen *screen, const struct key *key)
{
	/* One byte more than a field takes says that it is too long. */
	const bool has_room = screen->pasted.length <= FIELD_BYTES_MAX;

	if (key->kind == KEY_PRESS_PASTE) {
		begin_paste(screen);
		return true;
	}
	if (!screen->is_pasting)
		return key->kind == KEY_PRESS_PASTE_END;
	if (key->kind == KEY_PRESS_TEXT && has_room)
		strbuf_adds(&screen->pasted, key->text);
	else if (key->kind == KEY_PRESS_ENTER && has_room)
		strbuf_addc(&screen->pasted, '\n');
	else if (key->kind == KEY_PRESS_TAB && has_room)
		strbuf_addc(&screen->pasted, ' ');
	else if (key->kind == KEY_PRESS_PASTE_END ||
		 key->kind == KEY_PRESS_ESC || key->kind == KEY_PRESS_HANGUP)
		end_paste(screen);
	return key->kind != KEY_PRESS_HANGUP;
}

bool screen_key(struct screen *screen, const struct key *key)
{
	struct effect effect;
	enum action action;

	if (paste(screen, key))
		return false;
	action = app_key_on(screen->app, &screen->page, key, &effect);
	if (action != ACTION_NONE) {
		view_move(&screen->view, screen->app, &screen->page, action);
		app_keep(screen->app);
		draw(screen);
		return false;
	}
	if (effect.kind != EFFECT_NONE)
		app_perform(screen->app, &effect);
	app_keep(screen->app);
	rebuild(screen);
	return effect.kind == EFFECT_REDRAW;
}
