/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * canvas - a screen of cells in memory.
 *
 * What is drawn here can be tested as text and is put on the terminal by
 * tui/term.h. One cell holds one grapheme cluster; a wide one is followed by
 * an empty cell.
 */
#ifndef WIDERSPRUCH_TUI_CANVAS_H
#define WIDERSPRUCH_TUI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"

/* Roles, not colours: the terminal adapter turns them into attributes, and
 * every one of them is complete without colour. */
enum role {
	ROLE_NORMAL,
	ROLE_TITLE,
	ROLE_HEADING,
	ROLE_FOCUS,
	ROLE_EMPHASIS,
	ROLE_LINK,
	ROLE_CAUTION,
	ROLE_DONE,
	ROLE_MESSAGE,
	ROLE_ALERT,
	ROLE_COUNT
};

enum { CELL_BYTES = 23 };

/* No padding inside: rows are compared as bytes. */
struct cell {
	char text[CELL_BYTES]; /* UTF-8; "" behind a wide cluster */
	unsigned char role;
};

struct canvas {
	int rows, columns;
	struct cell *cells; /* rows * columns, owned */
	int cursor_row, cursor_column;
};

/* Sizes below 1 count as 1. */
void canvas_init(struct canvas *canvas, int rows, int columns);
void canvas_release(struct canvas *canvas);
/* Blank, in the new size, the cursor at the top left. */
void canvas_resize(struct canvas *canvas, int rows, int columns);
void canvas_clear(struct canvas *canvas);
/* Valid until the next resize. */
const struct cell *canvas_row(const struct canvas *canvas, int row);
/*
 * Write from (row, column) on, cut at the right edge; columns used. Nothing
 * outside the canvas is touched. `s` is clean (text_clean()); a cluster
 * longer than a cell loses its last marks.
 */
int canvas_put(struct canvas *canvas, int row, int column, const char *s,
	       size_t length, enum role role);
/* Give the columns [from, to) of a row another role. */
void canvas_mark(struct canvas *canvas, int row, int from, int to,
		 enum role role);
/* The screen as text: rows without trailing spaces, each with a newline, the
 * cursor as a line "-- cursor ROW,COLUMN" (from 0) at the end. With
 * `with_roles` the focus stands in ‹ ›. */
void canvas_print(const struct canvas *canvas, bool with_roles,
		  struct strbuf *out);

#endif
