/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * document - a document (domain/document.h) as plain text.
 */
#ifndef WIDERSPRUCH_PRINT_DOCUMENT_H
#define WIDERSPRUCH_PRINT_DOCUMENT_H

#include "base/strbuf.h"
#include "domain/document.h"

/*
 * As plain text of at most `width` columns (0: paragraphs are not wrapped),
 * appended to `out`: clean (text.h), every line ended, no blanks at their end,
 * one empty line between blocks. A row of a table becomes its cells one below
 * the other, each behind its heading, so that it can be heard and wrapped.
 */
void document_text(const struct document *d, int width, struct strbuf *out);
/* As a page to print (html.h) or as text of 72 columns, appended. */
void document_write(const struct document *d, bool is_html, struct strbuf *out);

#endif
