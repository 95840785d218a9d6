/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/html.h"

#include <string.h>

#include "base/text.h"

/*
 * Lengths go by the reader's own size of type, so that a page at 200 % is
 * twice as large and still one column. On paper the sheet is A4 and no line is
 * left alone on it.
 */
static const char style[] =
	"@page { size: A4; margin: 25mm 20mm 20mm 25mm; }\n"
	"html { font: 100%/1.5 Georgia, \"DejaVu Serif\", serif; }\n"
	"body { max-width: 40em; margin: 2em auto; padding: 0 1em; "
	"overflow-wrap: anywhere; }\n"
	"h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; "
	"break-after: avoid; }\n"
	"h1 { font-size: 1.5em; }\n"
	"h2 { font-size: 1.25em; }\n"
	"h3, h4, h5, h6 { font-size: 1em; }\n"
	"p, ul, table, address { margin: 0 0 1em; }\n"
	"p { orphans: 2; widows: 2; }\n"
	"address { font-style: normal; }\n"
	"address + address { margin-top: 2em; }\n"
	".aside { text-align: right; }\n"
	".signed { margin-top: 4em; break-before: avoid; }\n"
	"table { border-collapse: collapse; width: 100%; }\n"
	"th, td { border: 1px solid; padding: 0.25em 0.5em; text-align: left; "
	"vertical-align: top; min-width: 5.5em; }\n"
	".name { width: 30%; }\n"
	"tr, li { break-inside: avoid; }\n"
	".sheet { break-before: page; }\n"
	"@media print { html { font-size: 11pt; } "
	"body { max-width: none; margin: 0; padding: 0; } }\n";

/* NULL: the character stands for itself. */
static const char *entity_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void html_escape(const char *text, struct strbuf *out)
{
	struct strbuf clean;

	strbuf_init(&clean);
	text_clean(&clean, text, strlen(text), true);
	for (size_t i = 0; i < clean.length; i++) {
		const char *entity = entity_of(clean.s[i]);

		if (entity)
			strbuf_adds(out, entity);
		else
			strbuf_addc(out, clean.s[i]);
	}
	strbuf_release(&clean);
}

/* Lines that stay lines. */
static void add_lines(struct strbuf *out, const char *text)
{
	struct strbuf escaped;

	strbuf_init(&escaped);
	html_escape(text, &escaped);
	for (size_t i = 0; i < escaped.length; i++) {
		if (escaped.s[i] == '\n')
			strbuf_adds(out, "<br>");
		strbuf_addc(out, escaped.s[i]);
	}
	strbuf_release(&escaped);
}

static void add_row(struct strbuf *out, const struct document_block *block)
{
	const bool is_head = block->kind == DOCUMENT_HEAD;

	strbuf_adds(out, "<tr>");
	for (size_t i = 0; i < block->cell_count; i++) {
		strbuf_adds(out, is_head ? "<th scope=\"col\">" : "<td>");
		add_lines(out, block->cell[i]);
		strbuf_adds(out, is_head ? "</th>" : "</td>");
	}
	strbuf_adds(out, "</tr>\n");
}

static void add_fact(struct strbuf *out, const struct document_block *block)
{
	strbuf_adds(out, "<tr><th scope=\"row\" class=\"name\">");
	add_lines(out, block->cell[0]);
	strbuf_adds(out, "</th><td>");
	add_lines(out, block->cell[1]);
	strbuf_adds(out, "</td></tr>\n");
}

static void add_simple(struct strbuf *out, const char *before, const char *text,
		       const char *after)
{
	strbuf_adds(out, before);
	add_lines(out, text);
	strbuf_adds(out, after);
}

static void add_block(struct strbuf *out, const struct document_block *block)
{
	switch (block->kind) {
	case DOCUMENT_HEADING:
		strbuf_addf(out, "<h%d>", block->level);
		html_escape(block->text, out);
		strbuf_addf(out, "</h%d>\n", block->level);
		break;
	case DOCUMENT_TEXT:
		add_simple(out, "<p>", block->text, "</p>\n");
		break;
	case DOCUMENT_STRONG:
		add_simple(out, "<p><strong>", block->text, "</strong></p>\n");
		break;
	case DOCUMENT_POINT:
		add_simple(out, "<li>", block->text, "</li>\n");
		break;
	case DOCUMENT_LINES:
		add_simple(out, "<address>\n", block->text, "\n</address>\n");
		break;
	case DOCUMENT_ASIDE:
		add_simple(out, "<p class=\"aside\">", block->text, "</p>\n");
		break;
	case DOCUMENT_SIGNED:
		add_simple(out, "<p class=\"signed\">", block->text, "</p>\n");
		break;
	case DOCUMENT_HEAD:
	case DOCUMENT_ROW:
		add_row(out, block);
		break;
	case DOCUMENT_FACT:
		add_fact(out, block);
		break;
	case DOCUMENT_BREAK:
		strbuf_adds(out, "<div class=\"sheet\"></div>\n");
		break;
	}
}

/* What blocks of that kind stand in, together; NULL: in nothing. */
static const char *group_of(const struct document_block *block)
{
	switch (block->kind) {
	case DOCUMENT_POINT:
		return "ul";
	case DOCUMENT_HEAD:
	case DOCUMENT_ROW:
	case DOCUMENT_FACT:
		return "table";
	case DOCUMENT_HEADING:
	case DOCUMENT_TEXT:
	case DOCUMENT_STRONG:
	case DOCUMENT_LINES:
	case DOCUMENT_ASIDE:
	case DOCUMENT_SIGNED:
	case DOCUMENT_BREAK:
		break;
	}
	return NULL;
}

static void change_group(struct strbuf *out, const char **group,
			 const char *next)
{
	if (*group == next)
		return;
	if (*group)
		strbuf_addf(out, "</%s>\n", *group);
	if (next)
		strbuf_addf(out, "<%s>\n", next);
	*group = next;
}

static void add_head(const struct document *d, struct strbuf *out)
{
	strbuf_adds(out, "<!DOCTYPE html>\n<html lang=\"");
	html_escape(d->language, out);
	strbuf_adds(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
			 "<meta name=\"viewport\" "
			 "content=\"width=device-width\">\n"
			 /* Nothing is loaded or run, whatever slips in. */
			 "<meta http-equiv=\"Content-Security-Policy\" "
			 "content=\"default-src 'none'; style-src "
			 "'unsafe-inline'\">\n"
			 "<meta name=\"referrer\" content=\"no-referrer\">\n"
			 "<title>");
	html_escape(d->title, out);
	strbuf_addf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n",
		    style);
}

void html_write(const struct document *d, struct strbuf *out)
{
	const char *group = NULL;

	add_head(d, out);
	for (size_t i = 0; i < d->count; i++) {
		const char *next = group_of(&d->blocks[i]);

		/* A heading row begins a table of its own. */
		if (d->blocks[i].kind == DOCUMENT_HEAD)
			change_group(out, &group, NULL);
		change_group(out, &group, next);
		add_block(out, &d->blocks[i]);
	}
	change_group(out, &group, NULL);
	strbuf_adds(out, "</body>\n</html>\n");
}
