/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#include <unilbrk.h>

#include "base/mem.h"

/* A paragraph on its way to lines; `may_break[i]`: a line may start at `i`. */
struct wrap {
	struct text_lines *lines;
	const char *s;
	const char *may_break;
	size_t end;
	int first;
	int width;
};

void text_lines_init(struct text_lines *lines)
{
	*lines = (struct text_lines){ .count = 0 };
}

void text_lines_release(struct text_lines *lines)
{
	free(lines->item);
	text_lines_init(lines);
}

static void add_line(struct wrap *wrap, size_t from, size_t to)
{
	struct text_lines *lines = wrap->lines;

	while (to > from && wrap->s[to - 1] == ' ')
		to--;
	MEM_GROW(lines->item, lines->count, lines->capacity);
	lines->item[lines->count++] = (struct text_line){ from, to };
}

static bool is_break(const struct wrap *wrap, size_t at)
{
	return wrap->may_break[at] == UC_BREAK_POSSIBLE ||
	       wrap->may_break[at] == UC_BREAK_MANDATORY;
}

/* The word at `from`, up to where a line may break, without its spaces. */
static int word_width(const struct wrap *wrap, size_t from)
{
	size_t to = from + 1;

	while (to < wrap->end && !is_break(wrap, to))
		to++;
	while (to > from && wrap->s[to - 1] == ' ')
		to--;
	return text_width(wrap->s + from, to - from);
}

/*
 * Where the line that starts at `from` ends; always behind `from`, but for a
 * first line too narrow for a word that fits the next one.
 */
static size_t line_end(const struct wrap *wrap, size_t from, int columns)
{
	size_t at = from;
	size_t last_break = from;
	int used = 0;

	while (at < wrap->end) {
		size_t next = text_next(wrap->s, wrap->end, at);
		int width = text_width(wrap->s + at, next - at);

		if (at > from && is_break(wrap, at))
			last_break = at;
		/* Spaces may hang over the edge; they are not drawn. One that
		 * carries a mark is. */
		if ((wrap->s[at] != ' ' || next > at + 1) &&
		    used + width > columns)
			break;
		used += width;
		at = next;
	}
	if (at >= wrap->end)
		return wrap->end;
	if (last_break > from)
		return last_break;
	if (columns < wrap->width && word_width(wrap, from) <= wrap->width)
		return from;
	return at > from ? at : text_next(wrap->s, wrap->end, at);
}

static void wrap_paragraph(struct wrap *wrap, size_t from)
{
	int columns = wrap->first;

	if (from == wrap->end)
		add_line(wrap, from, from);
	while (from < wrap->end) {
		size_t to = line_end(wrap, from, columns);

		add_line(wrap, from, to);
		columns = wrap->width;
		from = to;
	}
}

/*
 * libunistring 1.0 breaks behind a full stop inside a word, where UAX 14
 * (LB 13, LB 29) does not: "instagram.com" and "maria@example.org" stay whole.
 */
static void keep_names_whole(char *may_break, const char *s, size_t length)
{
	for (size_t i = 1; i < length; i++)
		if ((s[i - 1] == '.' || s[i - 1] == '@') && s[i] != ' ' &&
		    may_break[i] == UC_BREAK_POSSIBLE)
			may_break[i] = UC_BREAK_PROHIBITED;
}

void text_wrap(struct text_lines *lines, const char *s, size_t length,
	       int first, int width)
{
	char *may_break = mem_alloc(length + 1);
	struct wrap wrap = {
		.lines = lines,
		.s = s,
		.may_break = may_break,
		.first = first < 1 ? 1 : first,
		.width = width < 1 ? 1 : width,
	};
	size_t from = 0;

	u8_possible_linebreaks((const uint8_t *)s, length, "UTF-8", may_break);
	keep_names_whole(may_break, s, length);
	do {
		const char *newline =
			length ? memchr(s + from, '\n', length - from) : NULL;

		wrap.end = newline ? (size_t)(newline - s) : length;
		wrap_paragraph(&wrap, from);
		wrap.first = wrap.width;
		from = wrap.end + 1;
	} while (from < length);
	free(may_break);
}
