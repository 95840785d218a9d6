/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/text.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/mem.h"

/* What a character becomes where the charset lacks it; sorted by character. */
static const struct {
	ucs4_t from;
	const char *to;
} replacements[] = {
	{ 0x00A0, " " },    { 0x00A7, "Par." }, { 0x00A9, "(c)" },
	{ 0x00AB, "\"" },   { 0x00AD, "" },	{ 0x00AE, "(R)" },
	{ 0x00B0, " deg" }, { 0x00B4, "'" },	{ 0x00B7, "." },
	{ 0x00BB, "\"" },   { 0x00C4, "Ae" },	{ 0x00C5, "Aa" },
	{ 0x00C6, "Ae" },   { 0x00D0, "D" },	{ 0x00D6, "Oe" },
	{ 0x00D7, "x" },    { 0x00D8, "Oe" },	{ 0x00DC, "Ue" },
	{ 0x00DE, "Th" },   { 0x00DF, "ss" },	{ 0x00E4, "ae" },
	{ 0x00E5, "aa" },   { 0x00E6, "ae" },	{ 0x00F0, "d" },
	{ 0x00F6, "oe" },   { 0x00F8, "oe" },	{ 0x00FC, "ue" },
	{ 0x00FE, "th" },   { 0x0110, "D" },	{ 0x0111, "d" },
	{ 0x0131, "i" },    { 0x0141, "L" },	{ 0x0142, "l" },
	{ 0x0152, "Oe" },   { 0x0153, "oe" },	{ 0x1E9E, "SS" },
	{ 0x200C, "" },	    { 0x200D, "" },	{ 0x2010, "-" },
	{ 0x2011, "-" },    { 0x2012, "-" },	{ 0x2013, "-" },
	{ 0x2014, "-" },    { 0x2015, "-" },	{ 0x2018, "'" },
	{ 0x2019, "'" },    { 0x201A, "'" },	{ 0x201B, "'" },
	{ 0x201C, "\"" },   { 0x201D, "\"" },	{ 0x201E, "\"" },
	{ 0x201F, "\"" },   { 0x2022, "*" },	{ 0x2026, "..." },
	{ 0x2032, "'" },    { 0x2033, "\"" },	{ 0x2039, "'" },
	{ 0x203A, "'" },    { 0x2044, "/" },	{ 0x20AC, "EUR" },
	{ 0x2122, "(TM)" }, { 0x2190, "<-" },	{ 0x2192, "->" },
	{ 0x2212, "-" },
};

/* Invalid bytes as U+FFFD, so that libunistring takes the whole. */
static uint8_t *valid_copy(const char *s, size_t *length)
{
	const char *end = s + strlen(s);
	struct strbuf valid;

	strbuf_init(&valid);
	while (s < end) {
		ucs4_t c;
		int n = u8_mbtouc(&c, (const uint8_t *)s, (size_t)(end - s));
		char bytes[4];

		strbuf_add(&valid, bytes, text_encode(bytes, c));
		s += n;
	}
	*length = valid.length;
	return (uint8_t *)strbuf_detach(&valid);
}

/* In place; the new length. */
static size_t drop_marks(uint8_t *s, size_t length)
{
	size_t from = 0;
	size_t to = 0;

	while (from < length) {
		ucs4_t c;
		size_t n = (size_t)u8_mbtouc(&c, s + from, length - from);

		if (!uc_is_general_category(c, UC_CATEGORY_Mn)) {
			memmove(s + to, s + from, n);
			to += n;
		}
		from += n;
	}
	return to;
}

char *text_fold(const char *s)
{
	size_t length;
	uint8_t *valid = valid_copy(s, &length);
	uint8_t *apart = NULL;
	uint8_t *folded = NULL;
	char *result = NULL;

	if (!length)
		goto out;
	apart = u8_normalize(UNINORM_NFKD, valid, length, NULL, &length);
	if (!apart)
		goto out;
	length = drop_marks(apart, length);
	if (!length)
		goto out;
	folded = u8_casefold(apart, length, NULL, UNINORM_NFKC, NULL, &length);
	if (folded)
		result = mem_strndup((const char *)folded, length);
out:
	free(valid);
	free(apart);
	free(folded);
	return result ? result : mem_strdup("");
}

bool text_is_same_letter(const char *a, const char *b)
{
	int difference = 0;

	/* On failure there is no memory, and bytes must do. */
	if (u8_casecmp((const uint8_t *)a, strlen(a), (const uint8_t *)b,
		       strlen(b), NULL, UNINORM_NFC, &difference) != 0)
		return strcmp(a, b) == 0;
	return difference == 0;
}

static const char *replacement_of(ucs4_t c)
{
	size_t low = 0;
	size_t high = sizeof(replacements) / sizeof(*replacements);

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (replacements[middle].from == c)
			return replacements[middle].to;
		if (replacements[middle].from < c)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Does the charset take the bytes? Then they are appended. */
static bool convert(struct strbuf *out, iconv_t cd, const char *s, size_t n)
{
	char bytes[64];
	/* iconv() does not write to its input. */
	char copy[8];
	char *in = copy;
	char *to = bytes;
	size_t room = sizeof(bytes);

	if (n > sizeof(copy))
		return false;
	memcpy(copy, s, n);
	if (cd == (iconv_t)-1) {
		if ((unsigned char)*s >= 0x80)
			return false;
		strbuf_add(out, s, n);
		return true;
	}
	/* More than 0: replaced by something of iconv's own choice. */
	if (iconv(cd, &in, &n, &to, &room) != 0)
		return false;
	strbuf_add(out, bytes, (size_t)(to - bytes));
	return true;
}

/* ASCII, which every charset of a terminal holds. */
static void convert_ascii(struct strbuf *out, iconv_t cd, const char *s)
{
	for (; *s; s++)
		convert(out, cd, s, 1);
}

static void transliterate(struct strbuf *out, iconv_t cd, const char *s,
			  size_t length, bool is_apart);

/* The base letter: the character taken apart, without its marks. */
static bool add_base(struct strbuf *out, iconv_t cd, const char *s, size_t n)
{
	size_t length;
	uint8_t *apart = u8_normalize(UNINORM_NFKD, (const uint8_t *)s, n, NULL,
				      &length);
	bool is_other = apart && (length != n || memcmp(apart, s, n) != 0);

	if (is_other) {
		length = drop_marks(apart, length);
		transliterate(out, cd, (const char *)apart, length, true);
	}
	free(apart);
	return is_other;
}

static void transliterate(struct strbuf *out, iconv_t cd, const char *s,
			  size_t length, bool is_apart)
{
	size_t at = 0;

	while (at < length) {
		ucs4_t c;
		size_t n = (size_t)u8_mbtouc(&c, (const uint8_t *)s + at,
					     length - at);
		const char *other;

		if (c != 0xFFFD && convert(out, cd, s + at, n)) {
			at += n;
			continue;
		}
		other = replacement_of(c);
		if (other)
			convert_ascii(out, cd, other);
		else if (uc_is_general_category(c, UC_CATEGORY_Mn))
			; /* a mark or a variation selector: its letter stays */
		else if (c == 0xFFFD || is_apart ||
			 !add_base(out, cd, s + at, n))
			convert_ascii(out, cd, "?");
		at += n;
	}
}

void text_transliterate(struct strbuf *out, const char *s, size_t length,
			const char *charset)
{
	iconv_t cd = (iconv_t)-1;
	char bytes[64];
	char *to = bytes;
	size_t room = sizeof(bytes);

	if (strcasecmp(charset, "UTF-8") == 0) {
		strbuf_add(out, s, length);
		return;
	}
	if (strcasecmp(charset, "ASCII") != 0)
		cd = iconv_open(charset, "UTF-8");
	transliterate(out, cd, s, length, false);
	if (cd == (iconv_t)-1)
		return;
	/* Charsets with shifts want to be left in their first state. */
	if (iconv(cd, NULL, NULL, &to, &room) == 0)
		strbuf_add(out, bytes, (size_t)(to - bytes));
	iconv_close(cd);
}

/*
 * All of `s` into UTF-8. Behind the last byte iconv is asked once more for what
 * it keeps: a letter, while the next byte may be a mark for it.
 */
static bool decode(struct strbuf *out, iconv_t cd, const char *s, size_t length)
{
	char *copy = mem_strdup(s);
	char *in = copy;
	bool is_valid = true;
	bool is_done = false;

	while (is_valid && !is_done) {
		bool is_end = length == 0;
		char bytes[256];
		char *to = bytes;
		size_t room = sizeof(bytes);
		size_t result = is_end ? iconv(cd, NULL, NULL, &to, &room)
				       : iconv(cd, &in, &length, &to, &room);

		is_valid = result != (size_t)-1 || errno == E2BIG;
		is_done = is_end && result != (size_t)-1;
		strbuf_add(out, bytes, (size_t)(to - bytes));
	}
	free(copy);
	return is_valid;
}

bool text_from_charset(struct strbuf *out, const char *s, const char *charset)
{
	size_t before = out->length;
	size_t length = strlen(s);
	bool is_valid;
	iconv_t cd;

	if (!strcasecmp(charset, "UTF-8") || !strcasecmp(charset, "ASCII")) {
		if (!text_is_utf8(s, length, NULL))
			return false;
		strbuf_add(out, s, length);
		return true;
	}
	cd = iconv_open("UTF-8", charset);
	if (cd == (iconv_t)-1)
		return false;
	is_valid = decode(out, cd, s, length);
	if (!is_valid)
		strbuf_truncate(out, before);
	iconv_close(cd);
	return is_valid;
}

void text_percent_encode(struct strbuf *out, const char *url)
{
	for (; *url; url++) {
		if ((unsigned char)*url < 0x80)
			strbuf_addc(out, *url);
		else
			strbuf_addf(out, "%%%02X", (unsigned char)*url);
	}
}

void text_start_upper(struct strbuf *s, size_t at)
{
	char upper[4];
	size_t old, new;
	char *rest;
	ucs4_t c;

	if (at >= s->length)
		return;
	old = (size_t)u8_mbtouc(&c, (const uint8_t *)s->s + at, s->length - at);
	new = text_encode(upper, uc_totitle(c));
	rest = mem_strdup(s->s + at + old);
	strbuf_truncate(s, at);
	strbuf_add(s, upper, new);
	strbuf_adds(s, rest);
	free(rest);
}
