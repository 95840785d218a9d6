/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/screen.h"

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
	rebuild(screen);
}

void screen_release(struct screen *screen)
{
	page_release(&screen->page);
	view_release(&screen->view);
	canvas_release(&screen->canvas);
}

void screen_resize(struct screen *screen, int rows, int columns)
{
	canvas_resize(&screen->canvas, rows, columns);
	choose_charset(screen);
	view_update(&screen->view, screen->app, &screen->page, rows, columns);
	draw(screen);
}

bool screen_key(struct screen *screen, const struct key *key)
{
	struct effect effect;
	enum action action =
		app_key_on(screen->app, &screen->page, key, &effect);

	if (action != ACTION_NONE) {
		view_move(&screen->view, screen->app, &screen->page, action);
		draw(screen);
		return false;
	}
	if (effect.kind != EFFECT_NONE)
		app_perform(screen->app, &effect);
	rebuild(screen);
	return effect.kind == EFFECT_REDRAW;
}
