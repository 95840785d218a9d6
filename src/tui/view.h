/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * view - which part of a page is on the screen, and where the cursor is.
 *
 * Pure: moves the focus over a layout, scrolls as little as needed, and draws
 * title, body, message and key line on a canvas (access.md 1-14).
 *
 * After a key that may have changed something: view_update(), then
 * view_draw(). After a key that only moves: view_move(), then view_draw().
 */
#ifndef WIDERSPRUCH_TUI_VIEW_H
#define WIDERSPRUCH_TUI_VIEW_H

#include "pages/app.h"
#include "tui/canvas.h"
#include "tui/layout.h"

/* Below this the first line says that the screen is too small. */
enum { VIEW_ROWS_MIN = 6, VIEW_COLUMNS_MIN = 20 };

/* Where a page was left. */
struct view_place {
	char *address;
	int top;
};

/* The rows of the screen, from 0. */
struct view_rows {
	int title, title_count;
	int body, body_count;
	int message, message_count;
	int keys; /* -1: none */
	bool is_small;
};

struct view {
	/* For the caller, before view_update(). */
	const char *charset; /* what the terminal takes; NULL: UTF-8 */
	/* Inside. */
	int width; /* wrap to this many columns; 0: the screen's */
	struct layout layout;
	struct view_rows at;
	int rows, columns;  /* of the screen */
	char *address;	    /* of the page that is laid out; NULL: none yet */
	int focus;	    /* index of its focused block, -1: no blocks */
	int top;	    /* first line of the body that is shown */
	enum action at_end; /* the move that has just met an end of the page */
	struct view_place *places; /* of the pages that were left */
	size_t place_count, place_capacity;
};

void view_init(struct view *view);
void view_release(struct view *view);

/*
 * The page, the message or the size may be new: lay out, keep the focus on
 * its block and in sight. Where the focused block has gone, the focus goes to
 * what stands there now.
 */
void view_update(struct view *view, struct app *app, const struct page *page,
		 int rows, int columns);

/* A moving action: changes the app's focus and what is in sight; where there
 * is nothing to move to, the app says so. */
void view_move(struct view *view, struct app *app, const struct page *page,
	       enum action action);

/* Draw everything and set the canvas' cursor. */
void view_draw(const struct view *view, const struct app *app,
	       const struct page *page, struct canvas *canvas);

#endif
