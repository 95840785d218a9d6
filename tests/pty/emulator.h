/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * emulator - what a terminal shows of the bytes it was sent (libvterm).
 */
#ifndef WIDERSPRUCH_TESTS_EMULATOR_H
#define WIDERSPRUCH_TESTS_EMULATOR_H

#include <stdbool.h>
#include <stddef.h>

enum { EMULATOR_CELL = 32 };

struct emulator_cell {
	char text[EMULATOR_CELL]; /* UTF-8; "" behind a wide one */
	bool is_reversed, is_coloured, is_on_white;
};

struct emulator;

struct emulator *emulator_new(int rows, int columns);
void emulator_free(struct emulator *emulator);
/* What was shown is gone, as it may be on any terminal; the modes stay. */
void emulator_resize(struct emulator *emulator, int rows, int columns);
/* Has the type of child.h's `take`. */
void emulator_write(void *emulator, const char *bytes, size_t length);

void emulator_cell(const struct emulator *emulator, int row, int column,
		   struct emulator_cell *cell);
void emulator_cursor(const struct emulator *emulator, int *row, int *column);
bool emulator_shows_cursor(const struct emulator *emulator);

#endif
