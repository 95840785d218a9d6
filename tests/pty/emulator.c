/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "emulator.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

enum { WHITE = 7, BRIGHT = 8 };

struct emulator {
	VTerm *term;
	VTermScreen *screen;
	VTermPos cursor;
	bool is_cursor_shown;
};

static int on_cursor(VTermPos now, VTermPos before, int is_visible, void *data)
{
	struct emulator *emulator = data;

	(void)before;
	(void)is_visible;
	emulator->cursor = now;
	return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *data)
{
	struct emulator *emulator = data;

	if (property == VTERM_PROP_CURSORVISIBLE)
		emulator->is_cursor_shown = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = {
	.movecursor = on_cursor,
	.settermprop = on_property,
};

/* A reset shows the cursor and puts it into the corner. */
static void start(struct emulator *emulator, int rows, int columns)
{
	emulator->term = vterm_new(rows, columns);
	vterm_set_utf8(emulator->term, 1);
	emulator->screen = vterm_obtain_screen(emulator->term);
	vterm_screen_enable_altscreen(emulator->screen, 1);
	vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
	vterm_screen_reset(emulator->screen, 1);
}

struct emulator *emulator_new(int rows, int columns)
{
	struct emulator *emulator = calloc(1, sizeof(*emulator));

	if (!emulator)
		abort();
	start(emulator, rows, columns);
	return emulator;
}

void emulator_free(struct emulator *emulator)
{
	if (emulator)
		vterm_free(emulator->term);
	free(emulator);
}

/* libvterm 0.1 writes outside of its memory when it gets smaller under a
 * scrolling region, so a new one takes its place. */
void emulator_resize(struct emulator *emulator, int rows, int columns)
{
	const bool is_cursor_shown = emulator->is_cursor_shown;

	vterm_free(emulator->term);
	start(emulator, rows, columns);
	emulator->is_cursor_shown = is_cursor_shown;
}

void emulator_write(void *data, const char *bytes, size_t length)
{
	struct emulator *emulator = data;

	vterm_input_write(emulator->term, bytes, length);
}

/* White is the seventh colour, or its bright one. */
static bool is_white(const VTermColor *colour)
{
	VTermColor dark, bright;

	vterm_color_indexed(&dark, WHITE);
	vterm_color_indexed(&bright, WHITE + BRIGHT);
	return vterm_color_is_equal(colour, &dark) ||
	       vterm_color_is_equal(colour, &bright);
}

static size_t add_utf8(char *out, uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

void emulator_cell(const struct emulator *emulator, int row, int column,
		   struct emulator_cell *cell)
{
	VTermPos where = { .row = row, .col = column };
	VTermScreenCell found = { .width = 1 };
	size_t length = 0;

	vterm_screen_get_cell(emulator->screen, where, &found);
	if (found.chars[0] == 0) {
		cell->text[length++] = ' ';
	} else if (found.chars[0] != UINT32_MAX) {
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL &&
				found.chars[i] && length + 5 < EMULATOR_CELL;
		     i++)
			length += add_utf8(cell->text + length, found.chars[i]);
	}
	cell->text[length] = '\0';
	cell->is_reversed = found.attrs.reverse;
	cell->is_on_white = is_white(&found.bg);
	cell->is_coloured = !VTERM_COLOR_IS_DEFAULT_FG(&found.fg) ||
			    !VTERM_COLOR_IS_DEFAULT_BG(&found.bg);
}

void emulator_cursor(const struct emulator *emulator, int *row, int *column)
{
	*row = emulator->cursor.row;
	*column = emulator->cursor.col;
}

bool emulator_shows_cursor(const struct emulator *emulator)
{
	return emulator->is_cursor_shown;
}
