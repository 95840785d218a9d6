/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * text - UTF-8 as people see it: clusters, columns, lines, folding.
 *
 * The only user of libunistring. Offsets and lengths are in bytes, widths in
 * display columns. Not for output: what goes to a terminal or a pipe passes
 * text_clean() first and, where the charset is not UTF-8, text_transliterate().
 */
#ifndef WIDERSPRUCH_BASE_TEXT_H
#define WIDERSPRUCH_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"

/* Valid UTF-8 throughout? `bad` (may be NULL) gets the offset of the fault. */
bool text_is_utf8(const char *s, size_t length, size_t *bad);

/*
 * Free of what must not reach a terminal: category Cc but for newline and
 * tab, U+061C 200B 200E 200F 2028 2029 202A-202E 2060 2066-2069 FEFF and
 * E0000-E007F. `bad` (may be NULL) gets the offset of the first.
 */
bool text_is_printable(const char *s, size_t length, size_t *bad);

/*
 * Append `s` fit for a terminal: the characters above dropped, tabs as one
 * space, invalid bytes as U+FFFD, newlines kept when `keep_newlines`, else as
 * one space.
 */
void text_clean(struct strbuf *out, const char *s, size_t length,
		bool keep_newlines);

/* A copy fit for a terminal, on one line; owned by the caller. */
char *text_line(const char *s);

/* Columns that `length` bytes take; combining marks 0, wide characters 2. */
int text_width(const char *s, size_t length);

/* Offset behind / before the grapheme cluster at `at` (UAX 29). */
size_t text_next(const char *s, size_t length, size_t at);
size_t text_previous(const char *s, size_t length, size_t at);

/* The longest prefix of whole clusters within `columns`; its bytes. */
size_t text_fit(const char *s, size_t length, int columns);
/* As text_fit(), but cut behind a word where there is one to cut behind. */
size_t text_fit_words(const char *s, size_t length, int columns);

/* A line of a wrapped text: bytes [from, to), trailing spaces left out. */
struct text_line {
	size_t from;
	size_t to;
};

/* Owned by the caller, freed with text_lines_release(). */
struct text_lines {
	struct text_line *item;
	size_t count;
	size_t capacity;
};

void text_lines_init(struct text_lines *lines);
void text_lines_release(struct text_lines *lines);

/*
 * Break `s` into lines (UAX 14) of at most `first` columns for the first and
 * `width` for the others; '\n' always ends a line ("a\n" is one line, "a\n\nb"
 * three), an empty text is one empty line. A word longer than a line is cut
 * between clusters; where the first word fits only the other lines, the first
 * line is empty. Widths below 1 count as 1. Appends to `lines`.
 */
void text_wrap(struct text_lines *lines, const char *s, size_t length,
	       int first, int width);

/*
 * For comparing: NFKD, marks dropped, case folded, NFKC; "Über" and "uber"
 * are equal then, and so are "Straße" and "strasse". Owned by the caller.
 */
char *text_fold(const char *s);

/* Are they the same but for upper and lower case? "Ä" and "ä" are, "a" is
 * neither. */
bool text_is_same_letter(const char *a, const char *b);
/* Begin what stands from `at` on with a capital (UAX 44 title case), as a
 * sentence does. */
void text_start_upper(struct strbuf *s, size_t at);

/*
 * Append `s` in `charset` (a name iconv knows). What it lacks is written in
 * other characters: ä as ae in ASCII, typographic quotes and dashes as " ' -,
 * … as ..., then the base letter, and only then as '?'.
 */
void text_transliterate(struct strbuf *out, const char *s, size_t length,
			const char *charset);

/*
 * Append what came in `charset` in UTF-8; ASCII is taken as UTF-8, for a
 * terminal that says "C" mostly means it. False when it is not valid; `out`
 * is then as it was.
 */
bool text_from_charset(struct strbuf *out, const char *s, const char *charset);

/* Append a URL with what is not ASCII percent-encoded (RFC 3986, 2.5): it leads
 * to the same place, and a transliterated one to none. */
void text_percent_encode(struct strbuf *out, const char *url);

/* Store one character; its bytes (1 to 4), 0 if `c` is no scalar value. */
size_t text_encode(char out[4], unsigned long c);

#endif
