/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Encoded words: "=?UTF-8?Q?M=C3=BCller?=". */
#include <config.h>

#include "base/eml.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/text.h"

/* "=?charset*language?B?text?=", its parts within the value. */
struct word {
	const char *charset, *text;
	size_t charset_length, text_length, length;
	char encoding; /* 'B' or 'Q' */
};

/* Bytes of words of one charset, for a character may be cut between two. */
struct run {
	struct strbuf bytes;
	struct strbuf written; /* as it stands in the value */
	char charset[64];
};

static bool is_name(const char *s, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!s[i] ||
		    !strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx"
			    "yz0123456789-_.:",
			    s[i]))
			return false;
	return length > 0;
}

static bool read_word(const char *s, const char *end, struct word *word)
{
	const char *mark, *star, *text;

	if (end - s < 8 || s[0] != '=' || s[1] != '?')
		return false;
	word->charset = s + 2;
	mark = memchr(word->charset, '?', (size_t)(end - word->charset));
	if (!mark || end - mark < 5 || mark[2] != '?' ||
	    mark - word->charset >= 64)
		return false;
	star = memchr(word->charset, '*', (size_t)(mark - word->charset));
	word->charset_length = (size_t)((star ? star : mark) - word->charset);
	word->encoding = (char)(mark[1] & ~0x20);
	text = word->text = mark + 3;
	while (end - text >= 2 && *text != '?' && *text > ' ')
		text++;
	word->text_length = (size_t)(text - word->text);
	word->length = (size_t)(text - s) + 2;
	return (word->encoding == 'B' || word->encoding == 'Q') &&
	       end - text >= 2 && text[0] == '?' && text[1] == '=' &&
	       is_name(word->charset, word->charset_length);
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void add_q(const struct word *word, struct strbuf *out)
{
	const char *end = word->text + word->text_length;

	for (const char *p = word->text; p < end; p++) {
		if (*p == '=' && end - p > 2 && hex(p[1]) >= 0 &&
		    hex(p[2]) >= 0) {
			strbuf_addc(out, (char)(hex(p[1]) * 16 + hex(p[2])));
			p += 2;
		} else {
			strbuf_addc(out, *p == '_' ? ' ' : *p);
		}
	}
}

static void add_b(const struct word *word, struct strbuf *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn"
				     "opqrstuvwxyz0123456789+/";
	unsigned bits = 0;
	int count = 0;

	for (size_t i = 0; i < word->text_length; i++) {
		const char *at = strchr(digits, word->text[i]);

		if (!at || !*at)
			continue;
		bits = (bits << 6 | (unsigned)(at - digits)) & 0xffffff;
		count += 6;
		if (count >= 8) {
			count -= 8;
			strbuf_addc(out, (char)(bits >> count & 0xff));
		}
	}
}

/* The bytes from one NUL to the next, which would end the text for iconv. */
static bool convert(const struct strbuf *bytes, const char *charset,
		    struct strbuf *out)
{
	const size_t before = out->length;
	const char *const end = bytes->s + bytes->length;

	for (const char *p = bytes->s; p <= end; p++) {
		if (!text_from_charset(out, p, charset)) {
			strbuf_truncate(out, before);
			return false;
		}
		p += strlen(p);
		if (p < end)
			strbuf_adds(out, EML_UNKNOWN);
	}
	return true;
}

/* Of bad UTF-8 what is good is kept: text_clean() marks the rest. */
static void add_utf8(const struct strbuf *bytes, struct strbuf *out)
{
	for (size_t i = 0; i < bytes->length; i++) {
		if (bytes->s[i])
			strbuf_addc(out, bytes->s[i]);
		else
			strbuf_adds(out, EML_UNKNOWN);
	}
}

static void flush(struct run *run, struct strbuf *out)
{
	const bool is_latin = !strcasecmp(run->charset, "ISO-8859-1") ||
			      !strcasecmp(run->charset, "US-ASCII");
	const bool is_utf8 = !strcasecmp(run->charset, "UTF-8") ||
			     !strcasecmp(run->charset, "UTF8");

	if (!run->written.length)
		return;
	if (is_utf8)
		add_utf8(&run->bytes, out);
	else if (!(is_latin && convert(&run->bytes, "WINDOWS-1252", out)) &&
		 !convert(&run->bytes, run->charset, out))
		strbuf_add(out, run->written.s, run->written.length);
	strbuf_reset(&run->bytes);
	strbuf_reset(&run->written);
}

static void add_word(struct run *run, const char *at, const struct word *word,
		     struct strbuf *out)
{
	char charset[sizeof(run->charset)] = "";

	memcpy(charset, word->charset, word->charset_length);
	charset[word->charset_length] = '\0';
	if (strcasecmp(charset, run->charset) != 0)
		flush(run, out);
	memcpy(run->charset, charset, sizeof(charset));
	if (word->encoding == 'B')
		add_b(word, &run->bytes);
	else
		add_q(word, &run->bytes);
	strbuf_add(&run->written, at, word->length);
}

void eml_decode(const char *value, size_t length, struct strbuf *out)
{
	const char *const end = value + length;
	struct run run = { .charset = "" };
	struct word word;
	const char *p = value;

	strbuf_init(&run.bytes);
	strbuf_init(&run.written);
	while (p < end) {
		const char *behind = p;

		if (read_word(p, end, &word)) {
			add_word(&run, p, &word, out);
			p += word.length;
			continue;
		}
		/* Blanks between two encoded words are none (RFC 2047, 6.2). */
		while (run.written.length && behind < end &&
		       strchr(" \t", *behind) && *behind)
			behind++;
		if (behind > p && read_word(behind, end, &word)) {
			p = behind;
			continue;
		}
		flush(&run, out);
		strbuf_addc(out, *p++);
	}
	flush(&run, out);
	strbuf_release(&run.written);
	strbuf_release(&run.bytes);
}
