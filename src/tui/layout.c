/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tui/charset.h"
#include "tui/layout_parts.h"

static void reset(struct layout *layout)
{
	arena_release(&layout->arena);
	layout->count = 0;
	layout->block_count = 0;
	layout->run_count = 0;
	if (layout->width < 1)
		layout->width = 1;
	if (layout->url_width < layout->width)
		layout->url_width = layout->width;
}

static void empty_line(struct layout *layout)
{
	layout_end_line(layout, -1, 0);
}

static bool wants_space(const struct layout *layout, const struct block *block)
{
	if (layout->is_dense || !layout->count)
		return false;
	return block->is_spaced || block->kind == BLOCK_HEADING;
}

/* The part [from, to) of the composed text, cut at the stretches. */
static void put_range(struct layout *layout, const char *s, size_t from,
		      size_t to, int column)
{
	for (size_t i = 0; i < layout->stretch_count && from < to; i++) {
		const struct stretch *stretch = &layout->stretches[i];
		size_t end = stretch->to < to ? stretch->to : to;

		if (end <= from)
			continue;
		layout_put(layout, stretch->role, column, s + from, end - from);
		column += text_width(s + from, end - from);
		from = end;
	}
}

/* Columns of a line that hold spaces before its first word. */
static int leading_spaces(const struct run *run)
{
	int n = 0;

	while ((size_t)n < run->length && run->text[n] == ' ')
		n++;
	return n;
}

void layout_init(struct layout *layout)
{
	*layout = (struct layout){ .width = 80 };
	arena_init(&layout->arena);
	strbuf_init(&layout->text);
}

void layout_release(struct layout *layout)
{
	arena_release(&layout->arena);
	free(layout->lines);
	strbuf_release(&layout->text);
	free(layout->stretches);
	free(layout->runs);
	layout_init(layout);
}

void layout_page(struct layout *layout, const struct page *page)
{
	reset(layout);
	layout->first = arena_array(&layout->arena, page->count + 1,
				    sizeof(*layout->first));
	layout->block_count = page->count;
	for (size_t i = 0; i < page->count; i++) {
		const struct block *block = &page->blocks[i];

		if (wants_space(layout, block))
			empty_line(layout);
		layout->first[i] = (int)layout->count;
		layout_block(layout, block, (int)i);
	}
	layout->first[page->count] = (int)layout->count;
}

int layout_first(const struct layout *layout, int block)
{
	if (block < 0 || (size_t)block >= layout->block_count)
		return 0;
	return layout->first[block];
}

int layout_height(const struct layout *layout, int block)
{
	int first = layout_first(layout, block);
	int end = first;

	while ((size_t)end < layout->count && layout->lines[end].block == block)
		end++;
	return end - first;
}

void layout_compose(struct layout *layout)
{
	strbuf_reset(&layout->text);
	layout->stretch_count = 0;
}

void layout_add(struct layout *layout, enum role role, const char *s,
		size_t length)
{
	size_t from = layout->text.length;

	charset_fit(&layout->text, s, length, layout->charset);
	if (layout->text.length == from)
		return;
	MEM_GROW(layout->stretches, layout->stretch_count,
		 layout->stretch_capacity);
	layout->stretches[layout->stretch_count++] = (struct stretch){
		.from = from,
		.to = layout->text.length,
		.role = (unsigned char)role,
	};
}

void layout_add_rich(struct layout *layout, enum role role,
		     const struct rich *rich)
{
	size_t length = rich->text ? strlen(rich->text) : 0;
	size_t at = 0;

	for (size_t i = 0; i < rich->emphasis_count; i++) {
		const struct span *span = &rich->emphasis[i];

		layout_add(layout, role, rich->text + at, span->from - at);
		layout_add(layout, ROLE_EMPHASIS, rich->text + span->from,
			   span->to - span->from);
		at = span->to;
	}
	if (at < length)
		layout_add(layout, role, rich->text + at, length - at);
}

void layout_put(struct layout *layout, enum role role, int column,
		const char *s, size_t length)
{
	MEM_GROW(layout->runs, layout->run_count, layout->run_capacity);
	layout->runs[layout->run_count++] = (struct run){
		.text = s,
		.length = length,
		.column = column,
		.role = (unsigned char)role,
	};
}

int layout_focus_width(const char *s, size_t length, bool is_title)
{
	const char *space = memchr(s, ' ', length);
	size_t first = space ? (size_t)(space - s) : length;

	if (!is_title || text_width(s, first) > FOCUS_CELLS)
		length = text_fit(s, first, FOCUS_CELLS_MAX);
	else
		length = text_fit_words(s, length, FOCUS_CELLS);
	while (length > 0 && s[length - 1] == ' ')
		length--;
	return text_width(s, length);
}

struct line *layout_end_line(struct layout *layout, int block, int cursor)
{
	size_t n = layout->run_count;
	struct line *line;

	MEM_GROW(layout->lines, layout->count, layout->capacity);
	line = &layout->lines[layout->count];
	*line = (struct line){ .block = block, .cursor = cursor };
	line->is_first = !layout->count || line[-1].block != block;
	if (n > 0) {
		line->runs =
			arena_array(&layout->arena, n, sizeof(*line->runs));
		memcpy(line->runs, layout->runs, n * sizeof(*line->runs));
		line->run_count = n;
		line->cursor = line->runs->column + leading_spaces(line->runs);
	}
	line->focus_from = line->cursor;
	line->focus_to = line->cursor;
	layout->run_count = 0;
	layout->count++;
	return line;
}

void layout_flow(struct layout *layout, const struct flow *flow)
{
	/* The lines keep the text; composing starts over. */
	const char *s = arena_strndup(&layout->arena, layout->text.s,
				      layout->text.length);
	struct text_lines lines;
	int column = flow->column;

	text_lines_init(&lines);
	text_wrap(&lines, s, layout->text.length, layout->width - column,
		  layout->width - flow->hang);
	for (size_t i = 0; i < lines.count; i++) {
		size_t from = lines.item[i].from;
		size_t to = lines.item[i].to;
		struct line *line;

		/* Paragraphs stand one under the other. */
		if (from == to && i > 0)
			continue;
		put_range(layout, s, from, to, column);
		line = layout_end_line(layout, flow->block, column);
		line->focus_from = column;
		line->focus_to =
			column +
			layout_focus_width(s + from, to - from, flow->is_title);
		column = flow->hang;
	}
	text_lines_release(&lines);
}
