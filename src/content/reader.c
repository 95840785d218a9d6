/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/fs.h"

static void find_lines(struct reader *r)
{
	const char *s = r->bytes.s;
	const char *newline;
	size_t at = 0;

	for (;;) {
		MEM_GROW(r->lines, r->line_count, r->line_capacity);
		r->lines[r->line_count++] = at;
		newline = memchr(s + at, '\n', r->bytes.length - at);
		if (!newline)
			break;
		at = (size_t)(newline - s) + 1;
	}
}

bool reader_open(struct reader *r, struct content *c, struct diags *diags,
		 const char *path)
{
	struct err err = ERR_INIT;

	*r = (struct reader){
		.content = c,
		.diags = diags,
		.language = c->reference,
		.file = arena_strdup(&c->arena, path),
		.first_finding = diags->count,
	};
	strbuf_init(&r->bytes);
	arena_init(&r->scratch);
	if (!fs_read(path, YAMLDOC_SIZE, &r->bytes, &err)) {
		diags_add(diags, DIAG_ERROR, "yaml", r->file, 0, 0, "%s",
			  err.message);
		return false;
	}
	r->root = yamldoc_read(&r->scratch, r->bytes.s, r->bytes.length,
			       r->file, diags);
	if (!r->root)
		return false;
	find_lines(r);
	return true;
}

void reader_close(struct reader *r)
{
	strbuf_release(&r->bytes);
	free(r->lines);
	arena_release(&r->scratch);
}

const char *reader_fault(const struct reader *r)
{
	struct arena *arena = &r->content->arena;
	size_t i;

	for (i = r->first_finding; i < r->diags->count; i++) {
		const struct diag *d = &r->diags->item[i];

		if (d->severity != DIAG_ERROR || !strcmp(d->rule, "markup") ||
		    !strcmp(d->rule, "rev-without-changed"))
			continue;
		/* A file that cannot be read names itself. */
		if (!d->line && strstr(d->message, d->file))
			return arena_strdup(arena, d->message);
		if (!d->line)
			return arena_printf(arena, "%s: %s", d->file,
					    d->message);
		return arena_printf(arena, "%s:%d:%d: %s", d->file, d->line,
				    d->column, d->message);
	}
	return NULL;
}

struct place reader_place(const struct reader *r,
			  const struct yamldoc_node *node)
{
	return (struct place){ r->file, node->line, node->column };
}

struct place reader_key_place(const struct reader *r,
			      const struct yamldoc_node *node)
{
	if (!node->key)
		return reader_place(r, node);
	return (struct place){ r->file, node->key_line, node->key_column };
}

/* Byte offset of a line and column; a column counts characters. */
static size_t offset_of(const struct reader *r, int line, int column)
{
	size_t at;

	if (line < 1 || (size_t)line > r->line_count)
		return r->bytes.length;
	at = r->lines[line - 1];
	for (; column > 1 && at < r->bytes.length; column--) {
		at++;
		while (at < r->bytes.length &&
		       ((unsigned char)r->bytes.s[at] & 0xC0) == 0x80)
			at++;
	}
	return at;
}

static struct place place_of(const struct reader *r, size_t offset)
{
	struct place place = { r->file, 1, 1 };
	size_t low = 0, high = r->line_count, i;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (r->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	place.line = (int)low + 1;
	for (i = r->lines[low]; i < offset; i++)
		if (((unsigned char)r->bytes.s[i] & 0xC0) != 0x80)
			place.column++;
	return place;
}

/*
 * The same words stand in the file in the same order, so the third "{mail}" of
 * the text is the third one behind the start of the scalar.
 */
struct place reader_place_in(const struct reader *r,
			     const struct yamldoc_node *node, const char *text,
			     size_t offset, size_t length)
{
	const char *wanted = text + offset;
	size_t at, before = 0, i;

	if (!length)
		return reader_place(r, node);
	for (i = 0; i < offset; i++)
		if (!strncmp(text + i, wanted, length))
			before++;
	at = node->style == YAMLDOC_BLOCK
		     ? offset_of(r, node->line + 1, 1)
		     : offset_of(r, node->line, node->column);
	for (; at + length <= r->bytes.length; at++)
		if (!strncmp(r->bytes.s + at, wanted, length) && !before--)
			return place_of(r, at);
	return reader_place(r, node);
}

bool reader_is_literal(const struct reader *r, const struct yamldoc_node *node)
{
	size_t at;

	if (node->style != YAMLDOC_BLOCK)
		return false;
	at = offset_of(r, node->line, node->column);
	return at < r->bytes.length && r->bytes.s[at] == '|';
}

static void add(struct reader *r, enum diag_severity severity,
		struct place place, const char *rule, const char *format,
		va_list args) __attribute__((format(printf, 5, 0)));

static void add(struct reader *r, enum diag_severity severity,
		struct place place, const char *rule, const char *format,
		va_list args)
{
	struct strbuf message;

	strbuf_init(&message);
	strbuf_vaddf(&message, format, args);
	diags_add(r->diags, severity, rule, place.file, place.line,
		  place.column, "%s", message.s);
	strbuf_release(&message);
}

void reader_error(struct reader *r, struct place place, const char *rule,
		  const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(r, DIAG_ERROR, place, rule, format, args);
	va_end(args);
}

void reader_warn(struct reader *r, struct place place, const char *rule,
		 const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(r, DIAG_WARNING, place, rule, format, args);
	va_end(args);
}

void reader_use(struct reader *r, enum use_kind kind, const char *what,
		size_t length, struct place place)
{
	struct content *c = r->content;

	MEM_GROW(c->uses, c->use_count, c->use_capacity);
	c->uses[c->use_count++] = (struct use){
		.kind = kind,
		.what = arena_strndup(&c->arena, what, length),
		.where = r->where ? r->where : "",
		.place = place,
	};
}

void reader_leave_out(struct reader *r, const char *id)
{
	struct content *c = r->content;

	MEM_GROW(c->faulty, c->faulty_count, c->faulty_capacity);
	c->faulty[c->faulty_count++] = id;
}

bool reader_is_left_out(const struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->faulty_count; i++)
		if (!strcmp(c->faulty[i], id))
			return true;
	return false;
}

const char *reader_copy(struct reader *r, const char *s)
{
	return arena_strdup(&r->content->arena, s);
}
