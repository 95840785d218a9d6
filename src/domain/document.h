/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * document - something to be read on paper: a letter, a dossier, a hand-out.
 *
 * A list of blocks without any looks. print/document.h makes plain text of it,
 * print/html.h a page to print. Points that follow each other are one list,
 * rows that follow each other one table. Screens are pages (page.h).
 */
#ifndef WIDERSPRUCH_DOMAIN_DOCUMENT_H
#define WIDERSPRUCH_DOMAIN_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/strbuf.h"

enum document_kind {
	DOCUMENT_HEADING, /* of `level` 1 to 6 */
	DOCUMENT_TEXT,	  /* one paragraph */
	DOCUMENT_STRONG,  /* one paragraph that stands out, as a subject does */
	DOCUMENT_POINT,	  /* an item of a list */
	DOCUMENT_LINES,	  /* an address: lines that stay as they are */
	DOCUMENT_ASIDE,	  /* lines at the right edge: place and day */
	DOCUMENT_SIGNED,  /* a name, with room above it to sign */
	DOCUMENT_HEAD,	  /* a row of a table, of headings */
	DOCUMENT_ROW,	  /* a row of a table */
	DOCUMENT_FACT,	  /* two cells: a name, and what it is */
	DOCUMENT_BREAK,	  /* what follows begins a new sheet; no text */
};

struct document_block {
	enum document_kind kind;
	int level;	   /* of HEADING */
	const char *text;  /* UTF-8; may hold anything, also '\n' and markup */
	const char **cell; /* of HEAD, ROW and FACT */
	size_t cell_count;
};

/* Owns its text. Open: readers walk over the blocks. */
struct document {
	struct arena arena;
	const char *title;    /* of the sheet in a browser; never NULL */
	const char *language; /* BCP 47: "de", "en"; never NULL */
	struct document_block *blocks;
	size_t count, capacity;
};

void document_init(struct document *d, const char *language, const char *title);
void document_release(struct document *d);

/* All text is copied. Blank lines split TEXT and STRONG into paragraphs; empty
 * text adds nothing. */
void document_add(struct document *d, enum document_kind kind,
		  const char *text);
void document_heading(struct document *d, int level, const char *text);
/* A row with `count` cells; NULL is an empty one. */
void document_row(struct document *d, bool is_head, const char *const *cells,
		  size_t count);
/* A FACT; nothing where `value` is NULL or "". */
void document_fact(struct document *d, const char *name, const char *value);

#endif
