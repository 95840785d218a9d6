/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/document.h"
#include "print/html.h"

enum { COLUMNS = 72 };

void document_write(const struct document *d, bool is_html, struct strbuf *out)
{
	if (is_html)
		html_write(d, out);
	else
		document_text(d, COLUMNS, out);
}
