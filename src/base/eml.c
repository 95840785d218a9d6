/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/eml.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/text.h"

/* Bytes of a value as it stands in the file; what is behind them is dropped. */
enum { RAW_MAX = 8 * 1024 };

/* What is left to be read. */
struct head {
	const char *at, *end;
};

static const struct {
	const char *name;
	enum { FIELD_FROM, FIELD_SUBJECT, FIELD_ID, FIELD_DATE, FIELDS } field;
} names[] = {
	{ "From", FIELD_FROM },
	{ "Subject", FIELD_SUBJECT },
	{ "Message-ID", FIELD_ID },
	{ "Date", FIELD_DATE },
};

/* Lines -------------------------------------------------------------------- */

/* The end of the line at `at`, without its LF or CRLF; `next` gets the start of
 * the one behind it. */
static const char *line_end(const struct head *head, const char **next)
{
	const size_t left = (size_t)(head->end - head->at);
	const char *end = memchr(head->at, '\n', left);

	*next = end ? end + 1 : head->end;
	if (!end)
		end = head->end;
	return end > head->at && end[-1] == '\r' ? end - 1 : end;
}

/* Bytes of a field's name at `at`, 0 where there is none (RFC 5322, 2.2). */
static size_t name_length(const struct head *head)
{
	const char *p = head->at;

	while (p<head->end && * p> ' ' && *p < 0x7f && *p != ':')
		p++;
	return p < head->end && *p == ':' ? (size_t)(p - head->at) : 0;
}

static bool is_folded(const struct head *head)
{
	return head->at < head->end && (*head->at == ' ' || *head->at == '\t');
}

static void add_some(struct strbuf *raw, const char *from, const char *end)
{
	size_t room = raw->length < RAW_MAX ? RAW_MAX - raw->length : 0;
	size_t length = (size_t)(end - from);

	strbuf_add(raw, from, length < room ? length : room);
}

/* The value behind `skip` bytes, unfolded: a line that begins with a blank goes
 * on with the one before. */
static void read_value(struct head *head, size_t skip, struct strbuf *raw)
{
	const char *next, *end = line_end(head, &next);

	strbuf_reset(raw);
	add_some(raw, head->at + skip < end ? head->at + skip : end, end);
	head->at = next;
	while (is_folded(head)) {
		end = line_end(head, &next);
		add_some(raw, head->at, end);
		head->at = next;
	}
}

/* Values ------------------------------------------------------------------- */

/* Bytes that claim no charset: UTF-8 (RFC 6532), or what Windows wrote. A NUL,
 * which would cut what is shown, is a character that nobody knows. */
static void add_bytes(struct strbuf *out, const struct strbuf *raw)
{
	const char *const end = raw->s + raw->length;

	for (const char *p = raw->s; p <= end; p++) {
		const size_t length = strlen(p);

		if (text_is_utf8(p, length, NULL) ||
		    !text_from_charset(out, p, "WINDOWS-1252"))
			strbuf_add(out, p, length);
		p += length;
		if (p < end)
			strbuf_adds(out, EML_UNKNOWN);
	}
}

/* Clean, on one line, with single blanks, not too long. */
static char *tidy(const struct strbuf *words)
{
	struct strbuf clean, out;
	size_t length;

	strbuf_init(&clean);
	strbuf_init(&out);
	text_clean(&clean, words->s, words->length, false);
	for (const char *p = clean.s; *p; p++)
		if (*p != ' ' || (out.length && out.s[out.length - 1] != ' '))
			strbuf_addc(&out, *p);
	while (out.length && out.s[out.length - 1] == ' ')
		strbuf_truncate(&out, out.length - 1);
	if (out.length > EML_VALUE_MAX) {
		/* Of a cluster too long for that, nothing is left. */
		for (length = EML_VALUE_MAX; length > 0; length--)
			if ((out.s[length] & 0xc0) != 0x80)
				break;
		strbuf_truncate(&out, length);
		strbuf_adds(&out, "…");
	}
	strbuf_release(&clean);
	return strbuf_detach(&out);
}

static char *read_words(const struct strbuf *raw)
{
	struct strbuf bytes, words;
	char *text;

	strbuf_init(&bytes);
	strbuf_init(&words);
	add_bytes(&bytes, raw);
	eml_decode(bytes.s, bytes.length, &words);
	text = tidy(&words);
	strbuf_release(&words);
	strbuf_release(&bytes);
	return text;
}

static int month_of(const char *name)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

	for (int i = 0; i < 12; i++)
		if (!strncasecmp(months + (size_t)i * 3, name, 3))
			return i + 1;
	return 0;
}

/* A number of at most `most` digits; -1: there is none. */
static int read_number(const char **text, int most)
{
	int n = 0, digits = 0;

	while (**text == ' ' || **text == '\t')
		(*text)++;
	while (digits < most && **text >= '0' && **text <= '9') {
		n = n * 10 + (*(*text)++ - '0');
		digits++;
	}
	return digits && !(**text >= '0' && **text <= '9') ? n : -1;
}

/* "Sun, 22 Nov 2026 09:12:05 +0100": RFC 5322, 3.3; years of two and three
 * digits as 4.3 reads them. */
static struct date read_day(const char *text)
{
	const char *comma = strchr(text, ',');
	struct date date = DATE_NONE;
	struct strbuf iso;
	int day, month, year;

	if (comma)
		text = comma + 1;
	day = read_number(&text, 2);
	text += strspn(text, " \t-");
	month = strlen(text) >= 3 ? month_of(text) : 0;
	if (day < 1 || month == 0)
		return DATE_NONE;
	text += 3;
	text += strspn(text, " \t-");
	year = read_number(&text, 4);
	if (year >= 0 && year < 50)
		year += 2000;
	else if (year >= 50 && year < 1000)
		year += 1900;
	strbuf_init(&iso);
	strbuf_addf(&iso, "%04d-%02d-%02d", year, month, day);
	if (!date_parse(iso.s, &date))
		date = DATE_NONE;
	strbuf_release(&iso);
	return date;
}

/* The whole -------------------------------------------------------------- */

static void take(struct eml *eml, int field, const struct strbuf *raw)
{
	char **words[] = { &eml->from, &eml->subject, &eml->message_id };

	if (field == FIELD_DATE)
		eml->day = read_day(raw->s);
	else
		*words[field] = read_words(raw);
}

static int field_of(const char *name, size_t length)
{
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (strlen(names[i].name) == length &&
		    !strncasecmp(names[i].name, name, length))
			return (int)names[i].field;
	return FIELDS;
}

/* A byte order mark, and the line that begins a message in a mailbox. */
static void skip_before(struct head *head)
{
	const char *next;

	if (head->end - head->at >= 3 && !memcmp(head->at, "\xef\xbb\xbf", 3))
		head->at += 3;
	if (head->end - head->at >= 6 && *head->at == '>' &&
	    !memcmp(head->at, ">From ", 6))
		head->at++;
	if (head->end - head->at >= 5 && !memcmp(head->at, "From ", 5)) {
		line_end(head, &next);
		head->at = next;
	}
}

bool eml_read(const char *bytes, size_t length, struct eml *out)
{
	struct head head = {
		bytes, bytes + (length < EML_HEAD_MAX ? length : EML_HEAD_MAX)
	};
	bool is_taken[FIELDS] = { false };
	bool is_mail = false;
	struct strbuf raw;
	size_t name;

	*out = (struct eml){ .day = DATE_NONE };
	strbuf_init(&raw);
	skip_before(&head);
	/* An empty line ends the header, and so does what is no field. */
	while ((name = name_length(&head)) > 0) {
		int field = field_of(head.at, name);

		read_value(&head, name + 1, &raw);
		if (field == FIELDS || is_taken[field])
			continue;
		take(out, field, &raw);
		is_taken[field] = is_mail = true;
	}
	strbuf_release(&raw);
	out->from = out->from ? out->from : mem_strdup("");
	out->subject = out->subject ? out->subject : mem_strdup("");
	out->message_id = out->message_id ? out->message_id : mem_strdup("");
	return is_mail;
}

void eml_release(struct eml *eml)
{
	free(eml->from);
	free(eml->subject);
	free(eml->message_id);
	*eml = (struct eml){ .day = DATE_NONE };
}
