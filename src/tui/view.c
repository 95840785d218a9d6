/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/charset.h"
#include "tui/view_parts.h"

enum {
	/* From here on there are empty lines. */
	ROOMY_ROWS = 12,
	TITLE_ROWS_MAX = 2,
};

static struct view_place *find_place(struct view *view, const char *address)
{
	for (size_t i = 0; i < view->place_count; i++)
		if (strcmp(view->places[i].address, address) == 0)
			return &view->places[i];
	return NULL;
}

/* Where the old page was left is kept. A page that one comes back to, which has
 * its focus still, opens as it was; a new visit begins at the top. */
static void change_page(struct view *view, const char *address, bool is_new)
{
	struct view_place *place;

	if (view->address) {
		place = find_place(view, view->address);
		if (!place) {
			MEM_GROW(view->places, view->place_count,
				 view->place_capacity);
			place = &view->places[view->place_count++];
			place->address = view->address;
		} else {
			free(view->address);
		}
		place->top = view->top;
	}
	view->address = mem_strdup(address);
	place = find_place(view, address);
	view->top = place && !is_new ? place->top : 0;
}

/* The block whose line is the first in sight, and how far into it. */
static int top_block(const struct view *view, int *inside)
{
	const struct layout *layout = &view->layout;

	for (int i = view->top; i < (int)layout->count; i++) {
		int block = layout->lines[i].block;

		if (block < 0)
			continue;
		*inside = i == view->top ? i - layout_first(layout, block) : 0;
		return block;
	}
	return -1;
}

/* Lay out anew; in another width the same block stays at the top. */
static void lay_out(struct view *view, const struct choices *choices,
		    const struct page *page, bool is_same)
{
	int width = view_width(view);
	bool is_rewrapped = is_same && width != view->layout.width;
	int inside = 0;
	int block = is_rewrapped ? top_block(view, &inside) : -1;

	view->layout.width = width;
	view->layout.url_width = view->columns;
	view->layout.is_dense = view->rows < ROOMY_ROWS;
	/* Besides it: title and keys, and where there is room for them an
	 * empty row and the message's. */
	view->layout.code_height = view->rows - (view->layout.is_dense ? 2 : 4);
	if (view->layout.code_height < 1)
		view->layout.code_height = 1;
	view->layout.charset = view->charset;
	view->layout.has_mark_words =
		choices->value[CHOICE_MARKS] == MARKS_WORDS;
	view->layout.gutter =
		choices->value[CHOICE_FOCUS] == FOCUS_MARK ? VIEW_GUTTER : 0;
	layout_page(&view->layout, page);
	if (block > 0 || (block == 0 && inside > 0)) {
		int height = layout_height(&view->layout, block);

		if (inside >= height)
			inside = height > 0 ? height - 1 : 0;
		view->top = layout_first(&view->layout, block) + inside;
	}
}

/* The focus by its id; where that has gone, what stands in its place. */
static void find_focus(struct view *view, struct app *app,
		       const struct page *page, bool is_same)
{
	const char *id = app_focused(app);
	int index = app_focus_index(app, page);

	if (is_same && id && page_find(page, id) < 0 && page->count > 0) {
		index = view->focus;
		if (index >= (int)page->count)
			index = (int)page->count - 1;
		if (index < 0)
			index = 0;
		app_focus(app, page->blocks[index].id);
	}
	view->focus = index;
}

static int line_count(const struct view *view, const char *s)
{
	struct text_lines lines;
	struct strbuf words;
	int count;

	text_lines_init(&lines);
	strbuf_init(&words);
	view_wrap(view, s, &words, &lines);
	count = (int)lines.count;
	text_lines_release(&lines);
	strbuf_release(&words);
	return count;
}

void view_init(struct view *view)
{
	*view = (struct view){ .focus = -1 };
	layout_init(&view->layout);
}

void view_release(struct view *view)
{
	layout_release(&view->layout);
	free(view->address);
	for (size_t i = 0; i < view->place_count; i++)
		free(view->places[i].address);
	free(view->places);
	view_init(view);
}

int view_width(const struct view *view)
{
	if (view->width > 0 && view->width < view->columns)
		return view->width;
	return view->columns;
}

void view_wrap(const struct view *view, const char *s, struct strbuf *words,
	       struct text_lines *lines)
{
	int width = view_width(view);

	charset_fit(words, s, strlen(s), view->charset);
	for (size_t i = 0; i < words->length; i++)
		if (words->s[i] == '\n')
			words->s[i] = ' ';
	text_wrap(lines, words->s, words->length, width, width);
}

/*
 * From the top: title, empty row, body, message, keys. A low screen has no
 * empty row and no row kept for messages; one that is too small has a line
 * that says so, and the body.
 */
void view_deal_rows(struct view *view, const struct app *app,
		    const struct page *page)
{
	struct view_rows *at = &view->at;
	int rows = view->rows;
	bool is_roomy = rows >= ROOMY_ROWS;
	int used;

	*at = (struct view_rows){ .keys = rows - 1, .title_count = 1 };
	at->is_small = rows < VIEW_ROWS_MIN || view->columns < VIEW_COLUMNS_MIN;
	if (at->is_small)
		at->keys = -1;
	else if (line_count(view, page->title) > 1)
		at->title_count = TITLE_ROWS_MAX;
	at->message_count = is_roomy ? 1 : 0;
	if (app->message && rows > 1) {
		at->message_count = line_count(view, app->message);
		if (at->message_count > rows / 2)
			at->message_count = rows / 2;
	}
	/* What has the cursor is in sight: the focus, beside the longest
	 * message, if it is not an alert. */
	if (!app->is_alert && at->title_count + at->message_count + 1 >= rows)
		at->title_count = 1;
	at->body = at->title_count + (is_roomy ? 1 : 0);
	used = at->body + at->message_count + (at->keys < 0 ? 0 : 1);
	at->body_count = rows > used ? rows - used : 0;
	at->message = at->body + at->body_count;
}

/* In a new size a page begins at its top again where the focus allows it. */
static void start_at_top(struct view *view)
{
	int focus = view->focus;

	if (focus >= 0 &&
	    layout_first(&view->layout, focus) < view->at.body_count)
		view->top = 0;
}

/* Who is led to a heading further down wants to read what stands below it, and
 * not what stands above. */
static void open_at_heading(struct view *view, const struct page *page)
{
	int focus = view->focus;

	if (focus >= 0 && page->blocks[focus].kind == BLOCK_HEADING &&
	    layout_first(&view->layout, focus) >= view->at.body_count)
		view->top = layout_first(&view->layout, focus);
}

void view_update(struct view *view, struct app *app, const struct page *page,
		 int rows, int columns)
{
	bool is_same =
		view->address && strcmp(view->address, page->address) == 0;
	bool is_new = !is_same && !app_focused(app);
	bool is_resized = view->rows != rows || view->columns != columns;

	view->rows = rows;
	view->columns = columns;
	view->width = app->choices.value[CHOICE_WIDTH];
	view->at_end = ACTION_NONE;
	if (!is_same)
		change_page(view, page->address, is_new);
	lay_out(view, &app->choices, page, is_same);
	find_focus(view, app, page, is_same);
	view_deal_rows(view, app, page);
	if (is_resized)
		start_at_top(view);
	if (is_new)
		open_at_heading(view, page);
	/* An alert has the cursor; nothing moves behind it. */
	if (!is_same || !app->is_alert)
		view_reveal(view);
}
