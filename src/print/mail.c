/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/mail.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum {
	LINE_BYTES = 998,     /* RFC 5322, 2.1.1: must */
	HEADER_COLUMNS = 78,  /* the same: should */
	ENCODED_COLUMNS = 75, /* RFC 2047, 2: of an encoded word */
	QUOTED_COLUMNS = 76,  /* RFC 2045, 6.7 (5) */
	ADDRESS_BYTES = 254,  /* RFC 5321, 4.5.3.1: 256 with < and > */
};

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			      "abcdefghijklmnopqrstuvwxyz0123456789";

/* Header ------------------------------------------------------------------ */

static bool is_printable_ascii(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < ' ' || (unsigned char)*s > '~')
			return false;
	return true;
}

/* How far the line that is being written reaches. */
static size_t column(const struct strbuf *out)
{
	size_t from = out->length;

	while (from > 0 && out->s[from - 1] != '\n')
		from--;
	return out->length - from;
}

static void add_base64(struct strbuf *out, const char *s, size_t length)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < length; i += 3) {
		unsigned long bits = (unsigned long)(unsigned char)s[i] << 16;

		if (i + 1 < length)
			bits |= (unsigned long)(unsigned char)s[i + 1] << 8;
		if (i + 2 < length)
			bits |= (unsigned char)s[i + 2];
		strbuf_addc(out, digits[bits >> 18]);
		strbuf_addc(out, digits[bits >> 12 & 63]);
		strbuf_addc(out, i + 1 < length ? digits[bits >> 6 & 63] : '=');
		strbuf_addc(out, i + 2 < length ? digits[bits & 63] : '=');
	}
}

/* Bytes of the character at `s`. The text is valid UTF-8. */
static size_t character(const char *s)
{
	size_t n = 1;

	while (((unsigned char)s[n] & 0xc0) == 0x80)
		n++;
	return n;
}

/* As encoded words, each of whole characters (RFC 2047, 5), folded between
 * them; what the next line begins with is the blank that is dropped. */
static void add_encoded(struct strbuf *out, const char *s)
{
	static const char open[] = "=?UTF-8?B?", close[] = "?=";
	bool is_first = true;

	while (*s) {
		size_t room = HEADER_COLUMNS - column(out);
		size_t length = 0;

		if (!is_first) {
			strbuf_adds(out, "\r\n ");
			room = HEADER_COLUMNS - 1;
		}
		if (room > ENCODED_COLUMNS)
			room = ENCODED_COLUMNS;
		/* Four digits for three bytes. */
		room = (room - strlen(open) - strlen(close)) / 4 * 3;
		while (s[length] && length + character(s + length) <= room)
			length += character(s + length);
		strbuf_adds(out, open);
		add_base64(out, s, length);
		strbuf_adds(out, close);
		s += length;
		is_first = false;
	}
}

/* Printable ASCII, folded before words. False where a word is too long. */
static bool add_folded(struct strbuf *out, const char *s)
{
	const size_t before = out->length;

	while (*s) {
		size_t blanks = strspn(s, " ");
		size_t word = strcspn(s + blanks, " ");

		if (1 + word > HEADER_COLUMNS || (!word && blanks)) {
			strbuf_truncate(out, before);
			return false;
		}
		if (blanks && column(out) + blanks + word > HEADER_COLUMNS)
			strbuf_adds(out, "\r\n");
		strbuf_add(out, s, blanks + word);
		s += blanks + word;
	}
	return true;
}

/* Any words: as they are, or encoded. What looks like an encoded word is
 * encoded, so that it is shown as it was written. */
static void add_words(struct strbuf *out, const char *s)
{
	if (!is_printable_ascii(s) || strstr(s, "=?") || !add_folded(out, s))
		add_encoded(out, s);
}

/* Only blanks, letters and digits: an atom each (RFC 5322, 3.2.3). */
static bool is_phrase(const char *s)
{
	for (; *s; s++)
		if (!strchr(letters, *s) && *s != ' ' && *s != '-')
			return false;
	return true;
}

static bool is_domain(const char *s)
{
	return *s && s[strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				 "abcdefghijklmnopqrstuvwxyz"
				 "0123456789.-")] == '\0';
}

/* addr-spec of dot-atoms (RFC 5322, 3.4.1): no quotes, comments, literals. */
static bool is_address(const char *s)
{
	const size_t local = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "abcdefghijklmnopqrstuvwxyz"
				       "0123456789.!#$%&'*+-/=?^_`{|}~");

	return local > 0 && s[local] == '@' && is_domain(s + local + 1) &&
	       s[0] != '.' && s[local - 1] != '.' && s[local + 1] != '.' &&
	       s[strlen(s) - 1] != '.' && !strstr(s, "..") &&
	       strlen(s) <= ADDRESS_BYTES;
}

static void add_from(struct strbuf *out, const struct mail *mail)
{
	if (!is_address(mail->address))
		return;
	strbuf_adds(out, "From: ");
	if (!*mail->name) {
		strbuf_addf(out, "%s\r\n", mail->address);
		return;
	}
	if (!is_phrase(mail->name) || !add_folded(out, mail->name))
		add_encoded(out, mail->name);
	if (column(out) + strlen(mail->address) + 3 > HEADER_COLUMNS)
		strbuf_adds(out, "\r\n");
	strbuf_addf(out, " <%s>\r\n", mail->address);
}

/* RFC 5322, 3.3, in UTC: the zone is not known here. */
static void add_date(struct strbuf *out, date_instant at)
{
	static const char *const days[] = { "Mon", "Tue", "Wed", "Thu",
					    "Fri", "Sat", "Sun" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr",
					      "May", "Jun", "Jul", "Aug",
					      "Sep", "Oct", "Nov", "Dec" };
	const struct date day = date_of_instant(at);
	struct strbuf iso;

	strbuf_init(&iso);
	date_instant_format(at, &iso);
	/* "2026-11-22T09:12:05.481230Z": the time of the day. */
	strbuf_addf(out, "Date: %s, %d %s %d %.8s +0000\r\n",
		    days[date_weekday(day)], day.day, months[day.month - 1],
		    day.year, iso.s + strlen("2026-11-22T"));
	strbuf_release(&iso);
}

/* "de@leicht" is German (RFC 3282 takes tags of BCP 47). */
static void add_language(struct strbuf *out, const char *language)
{
	size_t n = strspn(language, letters);

	if (n > 0)
		strbuf_addf(out, "Content-Language: %.*s\r\n", (int)n,
			    language);
}

/* Body -------------------------------------------------------------------- */

static bool has_long_line(const char *body)
{
	while (*body) {
		size_t n = strcspn(body, "\n");

		if (n > LINE_BYTES)
			return true;
		body += n + (body[n] == '\n');
	}
	return false;
}

static void add_plain_body(struct strbuf *out, const char *body)
{
	for (; *body; body++) {
		if (*body == '\n')
			strbuf_addc(out, '\r');
		strbuf_addc(out, *body);
	}
}

/* RFC 2045, 6.7. */
static void add_quoted_body(struct strbuf *out, const char *body)
{
	size_t columns = 0;

	for (; *body; body++) {
		const unsigned char c = (unsigned char)*body;
		const bool is_last = body[1] == '\n' || !body[1];
		const bool is_literal = (c > ' ' && c <= '~' && c != '=') ||
					(c == ' ' && !is_last);

		if (c == '\n') {
			strbuf_adds(out, "\r\n");
			columns = 0;
			continue;
		}
		if (columns + (is_literal ? 1 : 3) >= QUOTED_COLUMNS) {
			strbuf_adds(out, "=\r\n");
			columns = 0;
		}
		if (is_literal)
			strbuf_addc(out, (char)c);
		else
			strbuf_addf(out, "=%02X", c);
		columns += is_literal ? 1 : 3;
	}
}

void mail_write(const struct mail *mail, struct strbuf *out)
{
	const bool is_quoted = has_long_line(mail->body);

	add_from(out, mail);
	add_date(out, mail->at);
	strbuf_adds(out, "Subject: ");
	add_words(out, mail->subject);
	strbuf_adds(out, "\r\nMIME-Version: 1.0\r\n"
			 "Content-Type: text/plain; charset=utf-8\r\n"
			 "Content-Transfer-Encoding: ");
	strbuf_adds(out, is_quoted ? "quoted-printable\r\n" : "8bit\r\n");
	add_language(out, mail->language);
	strbuf_adds(out, "X-Unsent: 1\r\n\r\n");
	if (is_quoted)
		add_quoted_body(out, mail->body);
	else
		add_plain_body(out, mail->body);
}
