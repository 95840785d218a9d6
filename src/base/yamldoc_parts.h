/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * yamldoc_parts - what yamldoc.c is made of. Not for anyone else.
 */
#ifndef WIDERSPRUCH_BASE_YAMLDOC_PARTS_H
#define WIDERSPRUCH_BASE_YAMLDOC_PARTS_H

#include <stddef.h>

#include "base/strbuf.h"
#include "base/yamldoc.h"

/* Line and column of a byte; both from 0, the column in characters. */
void yamldoc_place_of(const char *bytes, size_t length, size_t offset,
		      size_t *line, size_t *column);

/* Where the last search ended; places are asked for mostly in their order, and
 * a whole file may stand on one line. */
struct yamldoc_cursor {
	const char *bytes;
	size_t length;
	size_t line_start;
	size_t line;
	size_t at, column; /* in that line */
};

/* The offset of a place, `length` behind the end. */
size_t yamldoc_offset_of(struct yamldoc_cursor *cursor, size_t line,
			 size_t column);
/* Does a comment stand behind the text that ends at this place? */
bool yamldoc_is_comment_behind(struct yamldoc_cursor *cursor, size_t line,
			       size_t column);

/*
 * Everything libyaml's own reader of bytes would refuse without a line, and
 * what it would take but we do not: UTF-16, control and bidi characters, more
 * than `limit`. NULL, or what is wrong, with its rule and its offset.
 */
const char *yamldoc_check_bytes(const char *bytes, size_t length, size_t limit,
				const char **rule, size_t *bad);

/*
 * Unlink the later ones of equal keys, and return them linked by `next`, in
 * the order of their keys. Nothing happens to what is not a map.
 */
struct yamldoc_node *yamldoc_take_duplicates(struct yamldoc_node *map);

/*
 * Append libyaml's complaint in plain words, and what to do about it. Either
 * of `problem` and `context` may be NULL. `at` is the byte where it stopped,
 * '\0' at the end.
 */
void yamldoc_explain(struct strbuf *out, const char *problem,
		     const char *context, char at);

#endif
