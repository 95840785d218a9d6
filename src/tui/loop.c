/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/loop.h"

#include "handoff/editor.h"
#include "handoff/open.h"
#include "tui/screen.h"
#include "tui/term.h"

/* A key that gives no new canvas: the size. */
static void fit(struct screen *screen, const struct terminal *term)
{
	int rows, columns;

	term_size(term, &rows, &columns);
	screen_resize(screen, rows, columns);
}

static bool copy(void *terminal, const char *text, struct err *err)
{
	return term_copy(terminal, text, err);
}

/* A browser may want the terminal for itself. */
static bool browse(void *terminal, const char *url, struct err *err)
{
	bool is_opened;

	if (!open_takes_terminal())
		return open_url(url, err);
	term_lend(terminal);
	is_opened = open_url(url, err);
	term_take_back(terminal);
	return is_opened;
}

static bool edit(void *terminal, const char *path, struct strbuf *text,
		 bool *has_words, struct err *err)
{
	bool is_edited;

	term_lend(terminal);
	is_edited = editor_edit(path, text, has_words, err);
	term_take_back(terminal);
	return is_edited;
}

bool tui_run(struct app *app, struct err *err)
{
	struct terminal *term = term_open(&app->choices, err);
	struct screen screen;
	struct key key;
	bool must_repaint = false;
	int rows, columns;

	if (!term)
		return false;
	app->outside.terminal = term;
	app->outside.copy = copy;
	app->outside.browse = browse;
	app->outside.edit = edit;
	term_size(term, &rows, &columns);
	screen_init(&screen, app, term_charset(term), rows, columns);
	while (!app->is_done) {
		term_set(term, &app->choices);
		term_show(term, &screen.canvas);
		if (must_repaint)
			term_redraw(term);
		term_key(term, &key);
		must_repaint = false;
		if (key.kind == KEY_PRESS_RESIZE)
			fit(&screen, term);
		else
			must_repaint = screen_key(&screen, &key);
	}
	term_close(term);
	screen_release(&screen);
	return true;
}
