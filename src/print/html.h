/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * html - a document as one HTML page, to be read and to be printed.
 *
 * The one writer of HTML: letters, dossier, hand-out and help go through here.
 * The page holds no script and loads nothing; its few rules of style stand in
 * it: A4 sheets, sizes that grow with the reader's own (WCAG 2.2, 1.4.4), no
 * colour. Whatever the text holds comes out as text.
 */
#ifndef WIDERSPRUCH_PRINT_HTML_H
#define WIDERSPRUCH_PRINT_HTML_H

#include "base/strbuf.h"
#include "print/document.h"

/* Appended to `out`, UTF-8, every line ended. */
void html_write(const struct document *d, struct strbuf *out);

/* `text` as HTML shows it, also fit for an attribute in double quotes: clean
 * (text.h), with &amp; &lt; &gt; &quot; &#39;. Newlines are kept. */
void html_escape(const char *text, struct strbuf *out);

#endif
