/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * view_parts - what view.c, view_move.c and view_draw.c share; for nobody
 * else.
 */
#ifndef WIDERSPRUCH_TUI_VIEW_PARTS_H
#define WIDERSPRUCH_TUI_VIEW_PARTS_H

#include "base/text.h"
#include "tui/view.h"

/* Columns that a moving mark takes, with the blank behind it. */
enum { VIEW_GUTTER = 2 };

/* The width that words are wrapped to. */
int view_width(const struct view *view);
/* How title and message stand: `words` gets them fit for the terminal, on one
 * line, `lines` how they break. */
void view_wrap(const struct view *view, const char *s, struct strbuf *words,
	       struct text_lines *lines);
/* Deal the rows out. */
void view_deal_rows(struct view *view, const struct app *app,
		    const struct page *page);
/* Scroll as little as needed to have a row of the focused block in sight, and
 * in a field the caret. */
void view_reveal(struct view *view);
/* The first row of the focused block that is in sight, as a line of the
 * layout; -1: none. In a field the line of the caret, `cursor_line`. */
int view_focus_line(const struct view *view);
int view_cursor_line(const struct view *view);

#endif
