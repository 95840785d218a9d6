/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * print - a page as plain text, for pipes and the command line.
 *
 * The title, an empty line, then the blocks in their order. What the full
 * screen says by place or reverse video is not needed here; everything else
 * is the same words.
 */
#ifndef WIDERSPRUCH_PRINT_PRINT_H
#define WIDERSPRUCH_PRINT_PRINT_H

#include <stdio.h>

#include "base/strbuf.h"
#include "pages/page.h"

struct print_options {
	int width;	   /* columns; 0: paragraphs are not wrapped */
	bool with_choices; /* number what can be chosen */
	/* Behind a row, in brackets, what the command line calls it: a step,
	 * a guide, an authority, an entry of the journal. */
	bool with_names;
	bool with_mark_words; /* "done: " instead of "[x] " */
};

/*
 * Appended to `out`: UTF-8, clean, every line ended, no blanks at the end of
 * a line, no two empty lines in a row. A URL stands alone from column 1 on and
 * is never split.
 */
void print_page(const struct page *page, const struct print_options *options,
		struct strbuf *out);

/* The number that print_page() writes before a block with `with_choices`; 0
 * when it has none. A choice keeps its own number, the others follow. */
int print_number(const struct page *page, size_t block);

/* text_clean(), and where nothing but ASCII is written, that too: what is to
 * be wrapped has its width then. */
void print_clean(struct strbuf *out, const char *s, size_t length,
		 bool keep_newlines);

/* Write to `file`, cleaned (text.h) and in the terminal's charset, and flush;
 * false when writing fails (errno says why). */
bool print_out(const struct strbuf *text, FILE *file);

#endif
