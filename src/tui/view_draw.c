/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/view.h"

#include <string.h>

#include "base/i18n.h"
#include "tui/charset.h"
#include "tui/view_parts.h"

enum { KEY_GAP = 2 };

/* What is being drawn, and on what. */
struct drawing {
	const struct view *view;
	const struct app *app;
	const struct page *page;
	struct canvas *canvas;
};

static void put(struct drawing *d, int row, const char *s, size_t length,
		enum role role)
{
	canvas_put(d->canvas, row, 0, s, length, role);
}

/* A line that goes on where there is no room: cut at a word, with a sign. */
static void put_cut(struct drawing *d, int row, const char *s, size_t length,
		    enum role role)
{
	int width = view_width(d->view);
	struct strbuf sb;
	struct strbuf dots;

	strbuf_init(&sb);
	strbuf_init(&dots);
	charset_fit(&dots, "…", strlen("…"), d->view->charset);
	length = text_fit_words(s, length,
				width - text_width(dots.s, dots.length));
	strbuf_add(&sb, s, length);
	strbuf_adds(&sb, dots.s);
	put(d, row, sb.s, sb.length, role);
	strbuf_release(&sb);
	strbuf_release(&dots);
}

/* Words on the rows from `row` on. What does not fit is cut visibly. */
static void put_words(struct drawing *d, int row, int count, const char *s,
		      enum role role)
{
	struct text_lines lines;
	struct strbuf words;

	text_lines_init(&lines);
	strbuf_init(&words);
	view_wrap(d->view, s, &words, &lines);
	for (size_t i = 0; i < lines.count && (int)i < count; i++, row++) {
		size_t from = lines.item[i].from;
		bool is_cut = (int)i + 1 == count && i + 1 < lines.count;

		if (is_cut)
			put_cut(d, row, words.s + from, words.length - from,
				role);
		else
			put(d, row, words.s + from, lines.item[i].to - from,
			    role);
	}
	text_lines_release(&lines);
	strbuf_release(&words);
}

static void draw_line(struct drawing *d, const struct line *line, int row)
{
	for (size_t i = 0; i < line->run_count; i++) {
		const struct run *run = &line->runs[i];

		canvas_put(d->canvas, row, run->column, run->text, run->length,
			   (enum role)run->role);
	}
}

/* A focus that is a sign moves two cells and touches no words. Where a line
 * begins at the edge, as a long web address does, it is the cursor alone. */
static void mark_focus(struct drawing *d, const struct line *line, int row)
{
	const char *blank = canvas_row(d->canvas, row)->text;

	if (!d->view->layout.gutter)
		canvas_mark(d->canvas, row, line->focus_from, line->focus_to,
			    ROLE_FOCUS);
	else if (strcmp(blank, " ") == 0)
		put(d, row, ">", 1, ROLE_NORMAL);
}

static void draw_body(struct drawing *d)
{
	const struct view *view = d->view;
	int focus = view_focus_line(view);

	for (int i = 0; i < view->at.body_count; i++) {
		int index = view->top + i;
		const struct line *line;

		if (index >= (int)view->layout.count)
			break;
		line = &view->layout.lines[index];
		draw_line(d, line, view->at.body + i);
		if (index == focus)
			mark_focus(d, line, view->at.body + i);
	}
}

/* On a page where text is typed, the keys that work while typing: the line
 * stays the same when the focus moves on to a button. */
static bool has_field(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->blocks[i].kind == BLOCK_FIELD)
			return true;
	return false;
}

/* "Enter open", or nothing for an action without a key. */
static void key_entry(const struct drawing *d, enum action action,
		      struct strbuf *out)
{
	const struct action_info *info = action_info(action);
	char words[32];
	const struct keymap *keys = &d->app->choices.keys;
	const char *key = has_field(d->page)
				  ? keymap_words_typing(keys, action, words)
				  : keymap_words(keys, action, words);
	struct strbuf entry;

	if (!info || !key)
		return;
	strbuf_init(&entry);
	if (action == ACTION_OPEN && d->page->enter_brief)
		strbuf_addf(&entry, "%s %s", key, d->page->enter_brief);
	else
		strbuf_addf(&entry, "%s %s", key, _(info->brief));
	charset_fit(out, entry.s, entry.length, d->view->charset);
	strbuf_release(&entry);
}

static int joined_width(const struct strbuf *left, const struct strbuf *right)
{
	int width = text_width(left->s, left->length) +
		    text_width(right->s, right->length);

	return left->length && right->length ? width + KEY_GAP : width;
}

static void join(struct strbuf *left, const struct strbuf *right)
{
	if (left->length && right->length)
		strbuf_pad(left, ' ', KEY_GAP);
	strbuf_add(left, right->s, right->length);
}

static bool stands_always(enum action action)
{
	return action == ACTION_ACTIONS || action == ACTION_HELP;
}

/* The page's main keys as far as there is room; actions and help stand in
 * any case, help the longest. */
static void draw_keys(struct drawing *d)
{
	int width = view_width(d->view);
	struct strbuf keys, last, entry;

	if (d->view->at.keys < 0)
		return;
	strbuf_init(&keys);
	strbuf_init(&last);
	strbuf_init(&entry);
	key_entry(d, ACTION_HELP, &last);
	key_entry(d, ACTION_ACTIONS, &entry);
	if (joined_width(&entry, &last) <= width) {
		join(&entry, &last);
		strbuf_reset(&last);
		strbuf_adds(&last, entry.s);
	}
	for (size_t i = 0; i < d->page->action_count; i++) {
		enum action action = d->page->actions[i];
		size_t length = keys.length;

		if (stands_always(action))
			continue;
		strbuf_reset(&entry);
		key_entry(d, action, &entry);
		join(&keys, &entry);
		if (joined_width(&keys, &last) > width) {
			strbuf_truncate(&keys, length);
			break;
		}
	}
	join(&keys, &last);
	put(d, d->view->at.keys, keys.s, keys.length, ROLE_NORMAL);
	strbuf_release(&keys);
	strbuf_release(&last);
	strbuf_release(&entry);
}

static void draw_title(struct drawing *d)
{
	const struct view_rows *at = &d->view->at;

	if (at->is_small)
		/* TRANSLATORS: at most 20 columns. */
		put_words(d, 0, 1, _("Screen is too small"), ROLE_TITLE);
	else
		put_words(d, 0, at->title_count, d->page->title, ROLE_TITLE);
}

/* Where the focus is, or on an alert, which is to be read first. */
static void place_cursor(struct drawing *d)
{
	const struct view *view = d->view;
	int line = view_cursor_line(view);
	int row = 0;
	int column = 0;

	if (d->app->message && d->app->is_alert && view->at.message_count) {
		row = view->at.message;
	} else if (line >= 0) {
		row = view->at.body + line - view->top;
		column = view->layout.lines[line].cursor;
	}
	if (column >= d->canvas->columns)
		column = d->canvas->columns - 1;
	d->canvas->cursor_row = row;
	d->canvas->cursor_column = column;
}

void view_draw(const struct view *view, const struct app *app,
	       const struct page *page, struct canvas *canvas)
{
	struct drawing d = {
		.view = view,
		.app = app,
		.page = page,
		.canvas = canvas,
	};

	canvas_clear(canvas);
	draw_title(&d);
	draw_body(&d);
	if (app->message)
		put_words(&d, view->at.message, view->at.message_count,
			  app->message,
			  app->is_alert ? ROLE_ALERT : ROLE_MESSAGE);
	draw_keys(&d);
	place_cursor(&d);
}
