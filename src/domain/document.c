/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/document.h"

#include <stdlib.h>
#include <string.h>

void document_init(struct document *d, const char *language, const char *title)
{
	*d = (struct document){ .count = 0 };
	arena_init(&d->arena);
	d->language = arena_strdup(&d->arena, language);
	d->title = arena_strdup(&d->arena, title);
}

void document_release(struct document *d)
{
	arena_release(&d->arena);
	free(d->blocks);
	*d = (struct document){ .count = 0 };
}

static struct document_block *append(struct document *d,
				     enum document_kind kind)
{
	MEM_GROW(d->blocks, d->count, d->capacity);
	d->blocks[d->count] =
		(struct document_block){ .kind = kind, .text = "" };
	return &d->blocks[d->count++];
}

static bool are_paragraphs(enum document_kind kind)
{
	return kind == DOCUMENT_TEXT || kind == DOCUMENT_STRONG;
}

void document_add(struct document *d, enum document_kind kind, const char *text)
{
	if (kind == DOCUMENT_BREAK) {
		append(d, kind);
		return;
	}
	while (text && *text) {
		const char *end =
			are_paragraphs(kind) ? strstr(text, "\n\n") : NULL;
		size_t length = end ? (size_t)(end - text) : strlen(text);

		if (length)
			append(d, kind)->text =
				arena_strndup(&d->arena, text, length);
		text += length;
		text += strspn(text, "\n");
	}
}

void document_heading(struct document *d, int level, const char *text)
{
	struct document_block *block = append(d, DOCUMENT_HEADING);

	block->level = level < 1 ? 1 : level > 6 ? 6 : level;
	block->text = arena_strdup(&d->arena, text);
}

static void add_cells(struct document *d, enum document_kind kind,
		      const char *const *cells, size_t count)
{
	struct document_block *block = append(d, kind);

	block->cell = arena_array(&d->arena, count, sizeof(*block->cell));
	block->cell_count = count;
	for (size_t i = 0; i < count; i++)
		block->cell[i] =
			arena_strdup(&d->arena, cells[i] ? cells[i] : "");
}

void document_row(struct document *d, bool is_head, const char *const *cells,
		  size_t count)
{
	add_cells(d, is_head ? DOCUMENT_HEAD : DOCUMENT_ROW, cells, count);
}

void document_fact(struct document *d, const char *name, const char *value)
{
	const char *const cells[] = { name, value };

	if (value && *value)
		add_cells(d, DOCUMENT_FACT, cells, 2);
}
