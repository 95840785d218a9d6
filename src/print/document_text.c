/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/document.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

/* Columns from which DOCUMENT_ASIDE is not moved further to the left. */
enum { WIDE = 72 };

struct printer {
	int width; /* 0: not wrapped */
	struct strbuf *out;
	size_t start;			   /* of the document in `out` */
	const struct document_block *head; /* of the table; NULL: none */
};

static void end_line(struct strbuf *out)
{
	while (out->length > 0 && out->s[out->length - 1] == ' ')
		strbuf_truncate(out, out->length - 1);
	strbuf_addc(out, '\n');
}

/* `lead` before the first line, as many blanks before the others. */
static void add(struct printer *p, const char *lead, const char *text)
{
	const int indent = text_width(lead, strlen(lead));
	const int width = p->width > indent ? p->width - indent : 1 << 20;
	struct text_lines lines;
	struct strbuf clean;

	strbuf_init(&clean);
	text_clean(&clean, text, strlen(text), true);
	text_lines_init(&lines);
	text_wrap(&lines, clean.s, clean.length, width, width);
	for (size_t i = 0; i < lines.count; i++) {
		const struct text_line *line = &lines.item[i];

		if (i)
			strbuf_pad(p->out, ' ', (size_t)indent);
		else
			strbuf_adds(p->out, lead);
		strbuf_add(p->out, clean.s + line->from, line->to - line->from);
		end_line(p->out);
	}
	text_lines_release(&lines);
	strbuf_release(&clean);
}

/* A line of its own, so that a paragraph's own newlines are none. */
static void add_paragraph(struct printer *p, const char *lead, const char *text)
{
	struct strbuf line;

	strbuf_init(&line);
	for (; *text; text++)
		strbuf_addc(&line, *text == '\n' ? ' ' : *text);
	add(p, lead, line.s);
	strbuf_release(&line);
}

/* Under the heading, as far as it is wide. */
static void add_heading(struct printer *p, const struct document_block *block)
{
	const size_t from = p->out->length;
	int width = 0;

	add_paragraph(p, "", block->text);
	for (const char *s = p->out->s + from; *s;) {
		size_t n = strcspn(s, "\n");
		int columns = text_width(s, n);

		width = columns > width ? columns : width;
		s += n + (s[n] == '\n');
	}
	if (block->level > 2 || width == 0)
		return;
	strbuf_pad(p->out, block->level == 1 ? '=' : '-', (size_t)width);
	strbuf_addc(p->out, '\n');
}

/* The lines at the right edge, all beginning in one column. */
static void add_aside(struct printer *p, const char *text)
{
	const int edge = p->width > 0 ? p->width : WIDE;
	struct strbuf lead, line;
	int width = 0;

	strbuf_init(&lead);
	strbuf_init(&line);
	for (const char *s = text; *s;) {
		size_t n = strcspn(s, "\n");
		int columns = text_width(s, n);

		width = columns > width ? columns : width;
		s += n + (s[n] == '\n');
	}
	if (width < edge)
		strbuf_pad(&lead, ' ', (size_t)(edge - width));
	add(p, lead.s, text);
	strbuf_release(&line);
	strbuf_release(&lead);
}

static void add_row(struct printer *p, const struct document_block *block)
{
	for (size_t i = 0; i < block->cell_count; i++) {
		struct strbuf lead;

		if (!*block->cell[i])
			continue;
		strbuf_init(&lead);
		if (p->head && i < p->head->cell_count && *p->head->cell[i])
			strbuf_addf(&lead, "%s%s", p->head->cell[i], _(": "));
		strbuf_adds(&lead, block->cell[i]);
		add_paragraph(p, "", lead.s);
		strbuf_release(&lead);
	}
}

/* An address keeps its lines on one. */
static void add_fact(struct printer *p, const struct document_block *block)
{
	struct strbuf lead;

	strbuf_init(&lead);
	strbuf_addf(&lead, "%s%s%s", block->cell[0], _(": "), block->cell[1]);
	add_paragraph(p, "", lead.s);
	strbuf_release(&lead);
}

static bool is_list(const struct document_block *block)
{
	return block->kind == DOCUMENT_POINT || block->kind == DOCUMENT_FACT;
}

static void add_block(struct printer *p, const struct document_block *block)
{
	switch (block->kind) {
	case DOCUMENT_HEADING:
		add_heading(p, block);
		break;
	case DOCUMENT_TEXT:
	case DOCUMENT_STRONG:
		add_paragraph(p, "", block->text);
		break;
	case DOCUMENT_POINT:
		add_paragraph(p, "- ", block->text);
		break;
	case DOCUMENT_SIGNED:
		strbuf_adds(p->out, "\n\n");
		add(p, "", block->text);
		break;
	case DOCUMENT_LINES:
		add(p, "", block->text);
		break;
	case DOCUMENT_ASIDE:
		add_aside(p, block->text);
		break;
	case DOCUMENT_ROW:
		add_row(p, block);
		break;
	case DOCUMENT_FACT:
		add_fact(p, block);
		break;
	case DOCUMENT_HEAD:
	case DOCUMENT_BREAK:
		break;
	}
}

void document_text(const struct document *d, int width, struct strbuf *out)
{
	struct printer p = { .width = width, .out = out, .start = out->length };
	const struct document_block *before = NULL;

	for (size_t i = 0; i < d->count; i++) {
		const struct document_block *block = &d->blocks[i];

		if (block->kind == DOCUMENT_HEAD)
			p.head = block;
		else if (block->kind != DOCUMENT_ROW)
			p.head = NULL;
		if (block->kind == DOCUMENT_HEAD ||
		    block->kind == DOCUMENT_BREAK)
			continue;
		if (out->length > p.start &&
		    !(before && is_list(block) && before->kind == block->kind))
			strbuf_addc(out, '\n');
		add_block(&p, block);
		before = block;
	}
}
