/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_out - a filled letter as text, as a mail and as a page to print.
 */
#ifndef WIDERSPRUCH_PRINT_LETTER_OUT_H
#define WIDERSPRUCH_PRINT_LETTER_OUT_H

#include "base/date.h"
#include "domain/letter.h"
#include "print/document.h"

/* Columns of the text and of the mail's body. */
enum { LETTER_COLUMNS = 72 };

/* The sheet: sender, recipient, day, subject and words. To be released. */
void letter_document(const struct letter_filled *letter, struct document *d);

/* Appended to `out`. `at` is when a mail was written. */
void letter_write(const struct letter_filled *letter, enum letter_format format,
		  date_instant at, struct strbuf *out);

#endif
