/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

static struct cell *cell_at(const struct canvas *canvas, int row, int column)
{
	size_t at = (size_t)row * (size_t)canvas->columns + (size_t)column;

	return &canvas->cells[at];
}

static void blank(struct cell *cell)
{
	memset(cell, 0, sizeof(*cell));
	cell->text[0] = ' ';
}

/* [column, column + width) is about to be written: a wide cluster that
 * reaches in from either side is torn, and its other half becomes blank. */
static void tear(struct canvas *canvas, int row, int column, int width)
{
	struct cell *cell = cell_at(canvas, row, column);
	int end = column + width;

	if (column > 0 && !cell->text[0])
		blank(cell - 1);
	if (end < canvas->columns && !cell[width].text[0])
		blank(cell + width);
}

static void set_cell(struct cell *cell, const char *s, size_t length,
		     enum role role)
{
	memset(cell, 0, sizeof(*cell));
	cell->role = (unsigned char)role;
	if (length > CELL_BYTES - 1) {
		length = CELL_BYTES - 1;
		while (length > 0 && ((unsigned char)s[length] & 0xc0) == 0x80)
			length--;
	}
	memcpy(cell->text, s, length);
}

static bool has_role(const struct canvas *canvas, int row, int column,
		     enum role role)
{
	return column >= 0 && column < canvas->columns &&
	       cell_at(canvas, row, column)->role == role;
}

/* Columns up to the last one that is not blank. */
static int used_columns(const struct canvas *canvas, int row)
{
	int used = canvas->columns;

	while (used > 0) {
		const struct cell *cell = cell_at(canvas, row, used - 1);

		if (strcmp(cell->text, " ") != 0)
			break;
		used--;
	}
	return used;
}

void canvas_init(struct canvas *canvas, int rows, int columns)
{
	canvas->cells = NULL;
	canvas_resize(canvas, rows, columns);
}

void canvas_release(struct canvas *canvas)
{
	free(canvas->cells);
	canvas->cells = NULL;
	canvas->rows = 0;
	canvas->columns = 0;
}

void canvas_resize(struct canvas *canvas, int rows, int columns)
{
	size_t count;

	canvas->rows = rows < 1 ? 1 : rows;
	canvas->columns = columns < 1 ? 1 : columns;
	count = (size_t)canvas->rows * (size_t)canvas->columns;
	canvas->cells =
		mem_realloc_array(canvas->cells, count, sizeof(*canvas->cells));
	canvas_clear(canvas);
}

void canvas_clear(struct canvas *canvas)
{
	size_t count = (size_t)canvas->rows * (size_t)canvas->columns;

	for (size_t i = 0; i < count; i++)
		blank(&canvas->cells[i]);
	canvas->cursor_row = 0;
	canvas->cursor_column = 0;
}

const struct cell *canvas_row(const struct canvas *canvas, int row)
{
	return cell_at(canvas, row, 0);
}

int canvas_put(struct canvas *canvas, int row, int column, const char *s,
	       size_t length, enum role role)
{
	int start = column;
	size_t at = 0;

	if (row < 0 || row >= canvas->rows || column < 0)
		return 0;
	while (at < length) {
		size_t next = text_next(s, length, at);
		int width = text_width(s + at, next - at);

		if (width > 2)
			width = 2;
		if (column + width > canvas->columns)
			break;
		if (width > 0) {
			struct cell *cell = cell_at(canvas, row, column);

			tear(canvas, row, column, width);
			set_cell(cell, s + at, next - at, role);
			if (width == 2)
				set_cell(cell + 1, "", 0, role);
		}
		column += width;
		at = next;
	}
	return column - start;
}

void canvas_mark(struct canvas *canvas, int row, int from, int to,
		 enum role role)
{
	if (row < 0 || row >= canvas->rows)
		return;
	if (from < 0)
		from = 0;
	if (to > canvas->columns)
		to = canvas->columns;
	for (int column = from; column < to; column++)
		cell_at(canvas, row, column)->role = (unsigned char)role;
}

void canvas_print(const struct canvas *canvas, bool with_roles,
		  struct strbuf *out)
{
	for (int row = 0; row < canvas->rows; row++) {
		int used = used_columns(canvas, row);

		for (int column = 0; column < used; column++) {
			bool is_focus =
				with_roles &&
				has_role(canvas, row, column, ROLE_FOCUS);

			if (is_focus &&
			    !has_role(canvas, row, column - 1, ROLE_FOCUS))
				strbuf_adds(out, "‹");
			strbuf_adds(out, cell_at(canvas, row, column)->text);
			if (is_focus &&
			    !has_role(canvas, row, column + 1, ROLE_FOCUS))
				strbuf_adds(out, "›");
		}
		strbuf_addc(out, '\n');
	}
	strbuf_addf(out, "-- cursor %d,%d\n", canvas->cursor_row,
		    canvas->cursor_column);
}
