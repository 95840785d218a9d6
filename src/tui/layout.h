/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * layout - a page broken into lines for a width.
 *
 * Pure. The lines know their block, so that the view can scroll, focus and
 * place the cursor without knowing what a block is.
 */
#ifndef WIDERSPRUCH_TUI_LAYOUT_H
#define WIDERSPRUCH_TUI_LAYOUT_H

#include "base/strbuf.h"
#include "pages/page.h"

/* A piece of a line in one role. */
struct run {
	const char *text; /* borrowed from the layout */
	size_t length;
	int column;
	unsigned char role;
};

struct line {
	int block; /* index; -1: an empty line between blocks */
	struct run *runs;
	size_t run_count;
	int cursor; /* column of the first non-blank cell, or the caret's */
	/* Columns that stand out where this is the first visible row of the
	 * focused block: the title's first words, a paragraph's first. */
	int focus_from, focus_to;
	bool is_first;	/* of its block */
	bool is_whole;	/* its block is worth nothing in parts */
	bool has_caret; /* the field's insertion point is on this line */
};

/* A part of the text that is being composed, in one role. */
struct stretch {
	size_t from, to;
	unsigned char role;
};

struct layout {
	/* For whoever calls layout_page(). */
	int width;
	int url_width;	     /* a URL may be this wide: the whole screen */
	int code_height;     /* lines a QR code may have; 0: any number */
	bool is_dense;	     /* no empty lines: the screen is low */
	const char *charset; /* NULL: UTF-8 */
	bool has_mark_words; /* "done:" instead of "[x]" */
	int gutter;	     /* columns left free for a mark of the focus */
	/* The result. */
	struct line *lines;
	size_t count, capacity;
	/* Inside. */
	struct arena arena;
	int *first; /* line of each block, and `count` behind the last */
	size_t block_count;
	struct strbuf text; /* being composed */
	struct stretch *stretches;
	size_t stretch_count, stretch_capacity;
	struct run *runs; /* of the line being built */
	size_t run_count, run_capacity;
};

void layout_init(struct layout *layout);
void layout_release(struct layout *layout);
/* Lay `page` out; everything is copied. Widths below 1 count as 1. */
void layout_page(struct layout *layout, const struct page *page);
/* First line of a block and how many lines it has. */
int layout_first(const struct layout *layout, int block);
int layout_height(const struct layout *layout, int block);

#endif
