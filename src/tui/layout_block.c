/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/layout_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "tui/charset.h"

enum {
	INDENT_COLUMNS = 2,
	/* A value starts on its label's line if it finds this much room. */
	VALUE_COLUMNS = 16,
};

/* A block on its way to lines. */
struct placed {
	struct layout *layout;
	const struct block *block;
	int index;
	int left; /* column of mark or words */
	int hang; /* column of all lines behind the first, and of details */
};

static int at_most(int n, int limit)
{
	return n < limit ? n : limit;
}

/* In the terminal's charset, kept by the layout. */
static const char *fit_sign(struct layout *layout, const char *sign)
{
	struct strbuf fit;

	strbuf_init(&fit);
	charset_fit(&fit, sign, strlen(sign), layout->charset);
	sign = arena_strdup(&layout->arena, fit.s);
	strbuf_release(&fit);
	return sign;
}

static bool is_set(const char *s)
{
	return s && *s;
}

/* Indents shrink on a narrow screen, or no room for words would be left. */
static int left_of(const struct layout *layout, const struct block *block)
{
	return layout->gutter +
	       at_most(block->indent * INDENT_COLUMNS, layout->width / 4);
}

static enum role mark_role(enum mark mark)
{
	if (mark == MARK_DONE)
		return ROLE_DONE;
	if (mark == MARK_ATTENTION)
		return ROLE_ALERT;
	return ROLE_NORMAL;
}

/* "[x]", or "done:" */
static const char *mark_text(const struct placed *p, enum mark mark)
{
	struct strbuf words;
	const char *s;

	if (!p->layout->has_mark_words || mark == MARK_NONE)
		return mark_sign(mark);
	strbuf_init(&words);
	strbuf_addf(&words, "%s:", mark_words(mark));
	s = arena_strdup(&p->layout->arena, words.s);
	strbuf_release(&words);
	return s;
}

/* What stands before the words: "[x] ", "2. ", "- "; where they begin. */
static int put_prefix(struct placed *p)
{
	struct layout *layout = p->layout;
	enum mark mark = p->block->alert ? MARK_ATTENTION : p->block->mark;
	const char *sign = mark_text(p, mark);
	enum role role = mark_role(mark);
	char number[16];
	int width;

	if (p->block->kind == BLOCK_CHOICE && p->block->number > 0) {
		snprintf(number, sizeof(number), "%d.", p->block->number);
		sign = number;
		role = ROLE_NORMAL;
	} else if (p->block->kind == BLOCK_POINT) {
		sign = "-";
		role = ROLE_NORMAL;
	}
	if (!*sign)
		return p->left;
	sign = fit_sign(layout, sign);
	width = text_width(sign, strlen(sign));
	layout_put(layout, role, p->left, sign, strlen(sign));
	return p->left + width + 1;
}

/* Where the lines behind the first begin: under the words, so that nothing
 * is taken for a row of its own. */
static int hang_of(const struct placed *p, int column)
{
	int hang = column;

	switch (p->block->kind) {
	case BLOCK_HEADING:
	case BLOCK_TEXT:
	case BLOCK_CAUTION:
	case BLOCK_URL:
	case BLOCK_LINES:
	case BLOCK_CODE:
		return p->left;
	case BLOCK_ITEM:
	case BLOCK_STEP:
	case BLOCK_FIELD:
	case BLOCK_PICK:
	case BLOCK_BUTTON:
		/* A word for the mark is too long to hang under. */
		if (column == p->left || p->layout->has_mark_words)
			hang = p->left + INDENT_COLUMNS;
		break;
	case BLOCK_POINT:
	case BLOCK_CHOICE:
		break;
	}
	return at_most(hang, p->layout->width / 2);
}

static bool is_paragraph(enum block_kind kind)
{
	return kind == BLOCK_TEXT || kind == BLOCK_POINT ||
	       kind == BLOCK_CAUTION || kind == BLOCK_LINES;
}

static void add_words(struct layout *layout, enum role role, const char *s)
{
	layout_add(layout, role, s, strlen(s));
}

/* "Label: ", unless the label already ends in such a sign. */
static void add_label(struct placed *p)
{
	const struct rich *title = &p->block->title;
	size_t length = title->text ? strlen(title->text) : 0;

	layout_add_rich(p->layout, ROLE_NORMAL, title);
	if (length > 0 && strchr(":?", title->text[length - 1]))
		add_words(p->layout, ROLE_NORMAL, " ");
	else
		/* TRANSLATORS: between a label and what is typed or chosen
		 * behind it. */
		add_words(p->layout, ROLE_NORMAL, _(": "));
}

static void add_alert(struct placed *p)
{
	if (!p->block->alert)
		return;
	add_words(p->layout, ROLE_NORMAL, ", ");
	add_words(p->layout, ROLE_ALERT, p->block->alert);
}

static void compose_title(struct placed *p)
{
	struct layout *layout = p->layout;
	const struct block *block = p->block;

	layout_compose(layout);
	switch (block->kind) {
	case BLOCK_HEADING:
		layout_add_rich(layout, ROLE_HEADING, &block->title);
		break;
	case BLOCK_CAUTION:
		/* TRANSLATORS: stands before a warning and marks it as one. */
		add_words(layout, ROLE_CAUTION, _("Caution:"));
		add_words(layout, ROLE_NORMAL, " ");
		layout_add_rich(layout, ROLE_NORMAL, &block->title);
		break;
	case BLOCK_PICK:
		add_label(p);
		if (block->value)
			add_words(layout, ROLE_NORMAL, block->value);
		break;
	case BLOCK_CHOICE:
		layout_add_rich(layout, ROLE_NORMAL, &block->title);
		if (block->is_default) {
			add_words(layout, ROLE_NORMAL, " ");
			/* TRANSLATORS: behind the answer that Enter takes. */
			add_words(layout, ROLE_NORMAL, _("(default)"));
		}
		break;
	case BLOCK_TEXT:
	case BLOCK_POINT:
	case BLOCK_URL:
	case BLOCK_LINES:
	case BLOCK_CODE:
	case BLOCK_ITEM:
	case BLOCK_STEP:
	case BLOCK_FIELD:
	case BLOCK_BUTTON:
		layout_add_rich(layout, ROLE_NORMAL, &block->title);
		break;
	}
	add_alert(p);
}

/* The command that prints an address whole, where the screen cannot. */
static void put_command(const struct placed *p)
{
	struct layout *layout = p->layout;
	struct flow flow = {
		.block = p->index,
		.column = p->left,
		.hang = p->left,
	};
	char *words;

	/* TRANSLATORS: %s is a command; it stands below a web address that the
	 * screen is too narrow for. */
	words = mem_printf(_("In one piece: %s"), p->block->value);
	layout_compose(layout);
	add_words(layout, ROLE_NORMAL, words);
	layout_flow(layout, &flow);
	free(words);
}

/*
 * Unbroken where it fits. Elsewhere it starts in the first column and runs on
 * without indent or mark, so that it can be copied as it stands.
 */
static void put_url(struct placed *p)
{
	struct layout *layout = p->layout;
	int left = p->left;
	size_t at = 0;
	const char *s;
	size_t length;
	bool is_whole;

	layout_compose(layout);
	layout_add_rich(layout, ROLE_LINK, &p->block->title);
	s = arena_strdup(&layout->arena, layout->text.s);
	length = strlen(s);
	if (left + text_width(s, length) > layout->url_width)
		left = 0;
	do {
		size_t n =
			text_fit(s + at, length - at, layout->url_width - left);
		struct line *line;

		if (!n)
			n = text_next(s, length, at) - at;
		if (n > 0)
			layout_put(layout, ROLE_LINK, left, s + at, n);
		line = layout_end_line(layout, p->index, left);
		line->focus_to = left + layout_focus_width(s + at, n, true);
		is_whole = n == length;
		at += n;
	} while (at < length);
	if (!is_whole && p->block->value)
		put_command(p);
}

/* Why the code cannot be shown here; NULL: it can. A part of one is worth
 * nothing. */
static const char *code_fault(const struct layout *layout, const char *lines)
{
	struct strbuf fit;
	bool is_same;
	int rows = 0;

	for (const char *s = lines; *s; s++)
		rows += *s == '\n';
	strbuf_init(&fit);
	charset_fit(&fit, lines, strlen(lines), layout->charset);
	is_same = strcmp(fit.s, lines) == 0;
	strbuf_release(&fit);
	if (!is_same)
		return _("This terminal lacks the blocks for it; it can be "
			 "drawn with the sign #.");
	if (text_width(lines, strcspn(lines, "\n")) > layout->url_width ||
	    (layout->code_height > 0 && rows > layout->code_height))
		return _("There is no room for it here. Enlarge the window, "
			 "choose a smaller font, or copy the address.");
	return NULL;
}

/* No focus is drawn: reversed cells could not be read by a camera. */
static void put_code(struct placed *p)
{
	struct layout *layout = p->layout;
	const char *s = arena_strdup(&layout->arena, p->block->lines);

	while (*s) {
		size_t length = strcspn(s, "\n");

		layout_put(layout, ROLE_NORMAL, 0, s, length);
		layout_end_line(layout, p->index, 0)->is_whole = true;
		s += length + (s[length] == '\n');
	}
}

/* The line of a wrapped value that holds the caret, and its column. */
static int caret_column(const struct text_lines *lines, size_t line,
			const char *s, size_t caret, int start, int width)
{
	size_t from = lines->item[line].from;
	int column = start + text_width(s + from, caret - from);

	return at_most(column, width - 1);
}

static bool is_caret_line(const struct text_lines *lines, size_t line,
			  size_t caret)
{
	if (caret < lines->item[line].from)
		return false;
	return line + 1 == lines->count || caret < lines->item[line + 1].from;
}

/*
 * The value as it is shown, and where the caret is in that: the words before
 * the caret come first, for their length may change with the charset.
 */
static const char *compose_value(struct placed *p, size_t *caret)
{
	struct layout *layout = p->layout;
	const char *value = p->block->value ? p->block->value : "";
	size_t length = strlen(value);
	size_t at = p->block->caret < length ? p->block->caret : length;

	layout_compose(layout);
	layout_add(layout, ROLE_NORMAL, value, at);
	*caret = layout->text.length;
	layout_add(layout, ROLE_NORMAL, value + at, length - at);
	return arena_strdup(&layout->arena, layout->text.s);
}

/* The value of a field from `column` on. The last column stays free for the
 * caret behind a full line. */
static void put_value(struct placed *p, int column)
{
	struct layout *layout = p->layout;
	size_t caret;
	const char *s = compose_value(p, &caret);
	struct text_lines lines;

	text_lines_init(&lines);
	text_wrap(&lines, s, strlen(s), layout->width - column - 1,
		  layout->width - p->hang - 1);
	for (size_t i = 0; i < lines.count; i++) {
		size_t from = lines.item[i].from;
		struct line *line;

		if (lines.item[i].to > from)
			layout_put(layout, ROLE_NORMAL, column, s + from,
				   lines.item[i].to - from);
		line = layout_end_line(layout, p->index, column);
		if (is_caret_line(&lines, i, caret)) {
			line->has_caret = true;
			line->cursor = caret_column(&lines, i, s, caret, column,
						    layout->width);
		}
		column = p->hang;
	}
	text_lines_release(&lines);
}

static void put_field(struct placed *p)
{
	struct layout *layout = p->layout;
	size_t first = layout->count;
	struct flow flow = {
		.block = p->index,
		.column = p->left,
		.hang = p->hang,
		.is_title = true,
	};
	const char *label;
	size_t length;
	int width;

	layout_compose(layout);
	add_label(p);
	length = layout->text.length;
	width = text_width(layout->text.s, length);
	if (p->left + width + VALUE_COLUMNS > layout->width) {
		layout_flow(layout, &flow);
		put_value(p, p->hang);
		return;
	}
	label = arena_strdup(&layout->arena, layout->text.s);
	layout_put(layout, ROLE_NORMAL, p->left, label, length);
	put_value(p, p->left + width);
	layout->lines[first].focus_from = p->left;
	layout->lines[first].focus_to =
		p->left + layout_focus_width(label, length, true);
}

static void put_detail(struct placed *p)
{
	struct flow flow = {
		.block = p->index,
		.column = p->hang,
		.hang = p->hang,
	};

	if (!is_set(p->block->detail.text))
		return;
	layout_compose(p->layout);
	layout_add_rich(p->layout, ROLE_NORMAL, &p->block->detail);
	layout_flow(p->layout, &flow);
}

void layout_block(struct layout *layout, const struct block *block, int index)
{
	struct placed p = {
		.layout = layout,
		.block = block,
		.index = index,
		.left = left_of(layout, block),
	};
	const char *fault = NULL;
	int column = p.left;

	if (block->kind == BLOCK_CODE)
		fault = code_fault(layout, block->lines);
	if (block->kind != BLOCK_URL && block->kind != BLOCK_FIELD)
		column = put_prefix(&p);
	p.hang = hang_of(&p, column);
	if (block->kind == BLOCK_URL) {
		put_url(&p);
	} else if (block->kind == BLOCK_FIELD) {
		put_field(&p);
	} else if (block->kind == BLOCK_CODE && !fault) {
		put_code(&p);
	} else {
		struct flow flow = {
			.block = index,
			.column = column,
			.hang = p.hang,
			.is_title = !is_paragraph(block->kind),
		};

		compose_title(&p);
		if (fault) {
			add_words(layout, ROLE_NORMAL, " ");
			add_words(layout, ROLE_NORMAL, fault);
		}
		layout_flow(layout, &flow);
	}
	put_detail(&p);
}
