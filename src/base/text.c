/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/text.h"

#include <string.h>

#include <unigbrk.h>
#include <unistr.h>
#include <uniwidth.h>

enum { REPLACEMENT = 0xFFFD };

/* What must never reach a terminal; newline and tab are for the caller. */
static bool is_banned(ucs4_t c)
{
	if (c < 0x20)
		return c != '\n' && c != '\t';
	if (c < 0x7F)
		return false;
	return c <= 0x9F || c == 0x061C || c == 0x200B || c == 0x200E ||
	       c == 0x200F || (c >= 0x2028 && c <= 0x202E) || c == 0x2060 ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
	       (c >= 0xE0000 && c <= 0xE007F);
}

/* One character at `s`, of `length` > 0 bytes; its bytes. Invalid: U+FFFD. */
static size_t decode(const char *s, size_t length, ucs4_t *c)
{
	unsigned char byte = (unsigned char)*s;
	int n;

	if (byte < 0x80) {
		*c = byte;
		return 1;
	}
	n = u8_mbtouc(c, (const uint8_t *)s, length);
	return n > 0 ? (size_t)n : 1;
}

bool text_is_utf8(const char *s, size_t length, size_t *bad)
{
	const uint8_t *fault;

	if (!length)
		return true;
	fault = u8_check((const uint8_t *)s, length);
	if (fault && bad)
		*bad = (size_t)(fault - (const uint8_t *)s);
	return !fault;
}

bool text_is_printable(const char *s, size_t length, size_t *bad)
{
	size_t at = 0;

	while (at < length) {
		ucs4_t c;
		size_t n;

		/* Nearly all of it is ASCII. */
		if (s[at] >= 0x20 && s[at] < 0x7F) {
			at++;
			continue;
		}
		n = decode(s + at, length - at, &c);
		if (is_banned(c)) {
			if (bad)
				*bad = at;
			return false;
		}
		at += n;
	}
	return true;
}

void text_clean(struct strbuf *out, const char *s, size_t length,
		bool keep_newlines)
{
	size_t at = 0;

	while (at < length) {
		ucs4_t c;
		size_t n = decode(s + at, length - at, &c);

		if (c == '\t' || (c == '\n' && !keep_newlines)) {
			strbuf_addc(out, ' ');
		} else if (c == REPLACEMENT) {
			/* Also what decode() makes of invalid bytes. */
			strbuf_adds(out, "\xEF\xBF\xBD");
		} else if (!is_banned(c)) {
			strbuf_add(out, s + at, n);
		}
		at += n;
	}
}

char *text_line(const char *s)
{
	struct strbuf clean;

	strbuf_init(&clean);
	text_clean(&clean, s, strlen(s), false);
	return strbuf_detach(&clean);
}

int text_width(const char *s, size_t length)
{
	size_t at = 0;
	int width = 0;

	while (at < length) {
		ucs4_t c;
		int columns;

		at += decode(s + at, length - at, &c);
		if (c >= 0x20 && c < 0x7F) {
			width++;
			continue;
		}
		columns = uc_width(c, "UTF-8");
		if (columns > 0)
			width += columns;
	}
	return width;
}

static bool is_plain_ascii(const char *s, size_t length, size_t at)
{
	return at < length && s[at] >= 0x20 && s[at] < 0x7F;
}

/* At most `n` of `length` bytes, and no half of a character at their end. */
static size_t whole_characters(const char *s, size_t length, size_t n)
{
	size_t end = n;

	if (n >= length)
		return length;
	while (end && ((unsigned char)s[end] & 0xC0) == 0x80)
		end--;
	return end ? end : n;
}

size_t text_next(const char *s, size_t length, size_t at)
{
	/* Hardly a cluster is longer; one of marks without end is cut. */
	static const size_t windows[] = { 32, 256 };
	char breaks[256];
	size_t n = 0;
	size_t i;

	if (at >= length)
		return length;
	/* Most text is ASCII, and asking the tables for it is slow. */
	if (is_plain_ascii(s, length, at) &&
	    (at + 1 == length || is_plain_ascii(s, length, at + 1)))
		return at + 1;
	s += at;
	length -= at;
	/*
	 * Not u8_grapheme_next(): in libunistring 1.0 it looks at two
	 * characters only and cuts flags and joined emoji apart.
	 */
	for (i = 0; i < 2 && n < length; i++) {
		size_t k;

		n = whole_characters(s, length, windows[i]);
		u8_grapheme_breaks((const uint8_t *)s, n, breaks);
		for (k = 1; k < n; k++) {
			if (breaks[k])
				return at + k;
		}
	}
	return at + n;
}

/*
 * Clusters can only be told going forward. Between two ASCII characters there
 * is always a border to start from.
 */
size_t text_previous(const char *s, size_t length, size_t at)
{
	size_t from;
	size_t next;

	if (at > length)
		at = length;
	if (!at)
		return 0;
	from = at - 1;
	while (from && at - from < 256 &&
	       !(is_plain_ascii(s, length, from) &&
		 is_plain_ascii(s, length, from - 1)))
		from--;
	while (from && ((unsigned char)s[from] & 0xC0) == 0x80)
		from--;
	while ((next = text_next(s, length, from)) < at)
		from = next;
	return from;
}

size_t text_fit(const char *s, size_t length, int columns)
{
	size_t at = 0;

	while (at < length) {
		size_t next = text_next(s, length, at);
		int width = text_width(s + at, next - at);

		if (width > columns)
			break;
		columns -= width;
		at = next;
	}
	return at;
}

size_t text_fit_words(const char *s, size_t length, int columns)
{
	size_t fit = text_fit(s, length, columns);
	size_t end = fit;

	if (fit == length)
		return length;
	/* Back over the word that was cut, then over the space before it. */
	if (s[fit] != ' ') {
		while (end > 0 && s[end - 1] != ' ')
			end--;
	}
	while (end > 0 && s[end - 1] == ' ')
		end--;
	return end ? end : fit;
}

size_t text_encode(char out[4], unsigned long c)
{
	int n;

	if (c > 0x10FFFF)
		return 0;
	n = u8_uctomb((uint8_t *)out, (ucs4_t)c, 4);
	return n > 0 ? (size_t)n : 0;
}
