/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/yamldoc_parts.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

void yamldoc_place_of(const char *bytes, size_t length, size_t offset,
		      size_t *line, size_t *column)
{
	size_t i;

	*line = *column = 0;
	for (i = 0; i < offset && i < length; i++) {
		if (bytes[i] == '\n') {
			++*line;
			*column = 0;
		} else if (((unsigned char)bytes[i] & 0xC0) != 0x80) {
			++*column;
		}
	}
}

static void go_to_line(struct yamldoc_cursor *cursor, size_t line)
{
	const char *bytes = cursor->bytes;

	if (line < cursor->line)
		cursor->line = cursor->line_start = 0;
	while (cursor->line < line) {
		const char *end = memchr(bytes + cursor->line_start, '\n',
					 cursor->length - cursor->line_start);

		if (!end)
			break;
		cursor->line++;
		cursor->line_start = (size_t)(end - bytes) + 1;
	}
	cursor->at = cursor->line_start;
	cursor->column = 0;
}

size_t yamldoc_offset_of(struct yamldoc_cursor *cursor, size_t line,
			 size_t column)
{
	if (line != cursor->line || column < cursor->column)
		go_to_line(cursor, line);
	while (cursor->at < cursor->length && cursor->column < column) {
		cursor->at++;
		while (cursor->at < cursor->length &&
		       ((unsigned char)cursor->bytes[cursor->at] & 0xC0) ==
			       0x80)
			cursor->at++;
		cursor->column++;
	}
	return cursor->at;
}

bool yamldoc_is_comment_behind(struct yamldoc_cursor *cursor, size_t line,
			       size_t column)
{
	size_t at = yamldoc_offset_of(cursor, line, column);
	size_t from = at;

	while (at < cursor->length &&
	       (cursor->bytes[at] == ' ' || cursor->bytes[at] == '\t'))
		at++;
	return at > from && at < cursor->length && cursor->bytes[at] == '#';
}

/* The first character that may not stand raw; CR may, before a newline. */
static bool find_unprintable(const char *bytes, size_t length, size_t *bad)
{
	size_t from = 0;

	while (from < length) {
		size_t at;

		if (text_is_printable(bytes + from, length - from, &at))
			return false;
		at += from;
		if (bytes[at] != '\r' || at + 1 >= length ||
		    bytes[at + 1] != '\n') {
			*bad = at;
			return true;
		}
		from = at + 2;
	}
	return false;
}

static bool is_utf16(const char *bytes, size_t length)
{
	return length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 ||
			       memcmp(bytes, "\xFE\xFF", 2) == 0);
}

const char *yamldoc_check_bytes(const char *bytes, size_t length, size_t limit,
				const char **rule, size_t *bad)
{
	*rule = "yaml";
	*bad = 0;
	if (length > limit) {
		*rule = "size";
		return limit == YAMLDOC_SIZE
			       ? _("The file is larger than 4 megabytes, and "
				   "larger ones are not read.")
			       : _("The file is larger than 32 megabytes, and "
				   "larger ones are not read.");
	}
	if (is_utf16(bytes, length))
		return _("The file is in UTF-16. Save it as UTF-8.");
	if (!text_is_utf8(bytes, length, bad))
		return _("This is not UTF-8. Save the file as UTF-8.");
	if (find_unprintable(bytes, length, bad))
		return _("An invisible control character stands here. "
			 "Delete it.");
	return NULL;
}
