/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * layout_parts - what layout.c and layout_block.c share; for nobody else.
 *
 * A block's text is composed of stretches, each in a role, and then flows
 * into lines.
 */
#ifndef WIDERSPRUCH_TUI_LAYOUT_PARTS_H
#define WIDERSPRUCH_TUI_LAYOUT_PARTS_H

#include "tui/canvas.h"
#include "tui/layout.h"

/* At most this many cells of a title are shown reversed: each costs two bytes
 * on a move. A first word that is longer is shown so whole, if it can be. */
enum { FOCUS_CELLS = 20, FOCUS_CELLS_MAX = 24 };

/* Start composing anew; add words; add rich ones with their emphasis. */
void layout_compose(struct layout *layout);
void layout_add(struct layout *layout, enum role role, const char *s,
		size_t length);
void layout_add_rich(struct layout *layout, enum role role,
		     const struct rich *rich);

/* Where a text flows: from `column` on its first line, from `hang` on all
 * others. */
struct flow {
	int block;
	int column;
	int hang;
	bool is_title; /* the focus covers its first words, else the first */
};

/* A piece of the line being built, at its column. */
void layout_put(struct layout *layout, enum role role, int column,
		const char *s, size_t length);
/* Columns that the focus covers of a line's text. */
int layout_focus_width(const char *s, size_t length, bool is_title);
/* The line is whole. `cursor` is used where the line is blank. */
struct line *layout_end_line(struct layout *layout, int block, int cursor);
/* The composed text into lines; the first continues what was put. */
void layout_flow(struct layout *layout, const struct flow *flow);

/* layout_block.c: all lines of one block. */
void layout_block(struct layout *layout, const struct block *block, int index);

#endif
