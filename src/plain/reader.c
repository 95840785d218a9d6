/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/reader.h"

#include <errno.h>
#include <iconv.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "plain/hangup.h"

/* More is no line that a person types; it is read, but not kept. */
enum { LINE_BYTES_MAX = 1 << 16 };

void reader_init(struct reader *reader, int fd, const char *charset)
{
	*reader = (struct reader){ .fd = fd, .charset = charset };
	strbuf_init(&reader->waiting);
}

void reader_release(struct reader *reader)
{
	strbuf_release(&reader->waiting);
}

static bool has_line(const struct reader *reader)
{
	return memchr(reader->waiting.s, '\n', reader->waiting.length) != NULL;
}

bool reader_is_ahead(const struct reader *reader)
{
	struct pollfd poll_fd = { .fd = reader->fd, .events = POLLIN };

	if (has_line(reader))
		return true;
	return poll(&poll_fd, 1, 0) > 0 && (poll_fd.revents & POLLIN);
}

/* A terminal that has gone fails with EIO: that is the end as well. */
static void read_more(struct reader *reader)
{
	struct pollfd poll_fd = { .fd = reader->fd, .events = POLLIN };
	char bytes[4096];
	ssize_t n;

	if (!hangup_wait(reader->fd)) {
		/* Half a line is not what was meant. */
		strbuf_reset(&reader->waiting);
		reader->is_over = true;
		return;
	}
	n = read(reader->fd, bytes, sizeof(bytes));
	if (n > 0 && reader->waiting.length < LINE_BYTES_MAX)
		strbuf_add(&reader->waiting, bytes, (size_t)n);
	else if (n > 0) {
		/* Only the line's end is of interest now. */
		const char *end = memchr(bytes, '\n', (size_t)n);

		if (end)
			strbuf_add(&reader->waiting, end,
				   (size_t)(bytes + n - end));
	} else if (n < 0 && errno == EINTR)
		return;
	else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
		poll(&poll_fd, 1, -1);
	else
		reader->is_over = true;
}

/* In UTF-8; false when there are bytes that mean nothing. */
static bool decode(const struct reader *reader, const char *s, size_t length,
		   struct strbuf *out)
{
	char bytes[256], *from, *copy;
	struct strbuf raw;
	iconv_t cd;

	if (!reader->charset) {
		strbuf_add(out, s, length);
		return text_is_utf8(s, length, NULL);
	}
	cd = iconv_open("UTF-8", reader->charset);
	if (cd == (iconv_t)-1)
		return false;
	strbuf_init(&raw);
	strbuf_add(&raw, s, length);
	from = copy = strbuf_detach(&raw);
	while (length > 0) {
		char *to = bytes;
		size_t room = sizeof(bytes);
		size_t result = iconv(cd, &from, &length, &to, &room);

		strbuf_add(out, bytes, (size_t)(to - bytes));
		if (result == (size_t)-1 && errno != E2BIG)
			break;
	}
	iconv_close(cd);
	free(copy);
	return length == 0;
}

/* Backspaces that a terminal passes on because it knows another one. */
static void rub_out(struct strbuf *line)
{
	size_t to = 0;

	for (size_t i = 0; i < line->length; i++) {
		char c = line->s[i];

		if (c == '\b' || c == 0x7f)
			to = text_previous(line->s, to, to);
		else
			line->s[to++] = c;
	}
	strbuf_truncate(line, to);
}

static bool has_control(const struct strbuf *line)
{
	for (size_t i = 0; i < line->length; i++)
		if ((unsigned char)line->s[i] < ' ' && line->s[i] != '\t')
			return true;
	return false;
}

enum reader_result reader_line(struct reader *reader, struct strbuf *line)
{
	const char *s, *end;
	size_t length, used;
	struct strbuf text;
	bool is_text;

	strbuf_reset(line);
	while (!reader->is_over && !has_line(reader))
		read_more(reader);
	if (reader->waiting.length == 0)
		return READER_END;
	s = reader->waiting.s;
	end = memchr(s, '\n', reader->waiting.length);
	length = end ? (size_t)(end - s) : reader->waiting.length;
	used = length + (end != NULL);
	while (length > 0 && s[length - 1] == '\r')
		length--;
	strbuf_init(&text);
	is_text = length < LINE_BYTES_MAX && decode(reader, s, length, &text);
	if (is_text) {
		rub_out(&text);
		is_text = !has_control(&text);
		text_clean(line, text.s, text.length, false);
	}
	strbuf_release(&text);
	memmove(reader->waiting.s, reader->waiting.s + used,
		reader->waiting.length - used);
	strbuf_truncate(&reader->waiting, reader->waiting.length - used);
	return is_text ? READER_LINE : READER_UNREADABLE;
}
