/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

void diags_init(struct diags *diags)
{
	*diags = (struct diags){ .count = 0 };
	arena_init(&diags->arena);
}

void diags_release(struct diags *diags)
{
	free(diags->item);
	arena_release(&diags->arena);
	diags_init(diags);
}

/* A copy on one line, for a terminal. */
static const char *copy_clean(struct diags *diags, const char *text)
{
	char *clean = text_line(text);
	const char *copy = arena_strdup(&diags->arena, clean);

	free(clean);
	return copy;
}

void diags_add(struct diags *diags, enum diag_severity severity,
	       const char *rule, const char *file, int line, int column,
	       const char *format, ...)
{
	struct strbuf text;
	va_list args;

	strbuf_init(&text);
	va_start(args, format);
	strbuf_vaddf(&text, format, args);
	va_end(args);

	MEM_GROW(diags->item, diags->count, diags->capacity);
	diags->item[diags->count++] = (struct diag){
		.file = copy_clean(diags, file),
		.line = line,
		.column = column,
		.severity = severity,
		.rule = rule,
		.message = copy_clean(diags, text.s),
	};
	if (severity == DIAG_ERROR)
		diags->errors++;
	strbuf_release(&text);
}

static int compare(const void *left, const void *right)
{
	const struct diag *a = left;
	const struct diag *b = right;
	int order = strcmp(a->file, b->file);

	if (order)
		return order;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	return strcmp(a->message, b->message);
}

void diags_sort(struct diags *diags)
{
	if (diags->count)
		qsort(diags->item, diags->count, sizeof(*diags->item), compare);
}

/* The words are not translated: editors and scripts read this form. */
void diag_print(const struct diag *diag, struct strbuf *out)
{
	strbuf_adds(out, diag->file);
	if (diag->line)
		strbuf_addf(out, ":%d", diag->line);
	if (diag->line && diag->column)
		strbuf_addf(out, ":%d", diag->column);
	strbuf_addf(out, ": %s: %s [%s]",
		    diag->severity == DIAG_ERROR ? "error" : "warning",
		    diag->message, diag->rule);
}
