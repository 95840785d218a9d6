/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * charset - text for and from a terminal that does not speak UTF-8.
 *
 * Words are transliterated before they are laid out, so that widths are
 * right. A charset is a name that iconv knows; NULL means UTF-8.
 */
#ifndef WIDERSPRUCH_TUI_CHARSET_H
#define WIDERSPRUCH_TUI_CHARSET_H

#include <stddef.h>
#include <wchar.h>

#include "base/strbuf.h"

/* Append `s`, cleaned (text_clean(), newlines kept) and with only those
 * characters that `charset` has, still in UTF-8. */
void charset_fit(struct strbuf *out, const char *s, size_t length,
		 const char *charset);

/*
 * One character typed in `charset`, from its bytes, into at most 4 bytes of
 * UTF-8 and a NUL. 1: done; 0: more bytes are needed; -1: no such character.
 */
int charset_decode(char out[5], const char *bytes, size_t length,
		   const char *charset);

/*
 * A cell's text as wide characters, as curses wants it: one that takes
 * columns, then some that take none; at most `count` and a NUL. Where the C
 * library thinks the first one wider than the cell's `width`, or does not
 * know it, it would shift the row: a question mark then.
 */
void charset_wide(const char *s, int width, wchar_t *out, size_t count);

#endif
