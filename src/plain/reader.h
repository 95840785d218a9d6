/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reader - lines from a descriptor, as they come: typed, typed ahead, piped.
 *
 * The terminal stays as it is: it echoes and edits, or does not. Bytes are in
 * the terminal's charset, lines come out in UTF-8.
 */
#ifndef WIDERSPRUCH_PLAIN_READER_H
#define WIDERSPRUCH_PLAIN_READER_H

#include <stdbool.h>

#include "base/strbuf.h"

struct reader {
	int fd;		       /* borrowed */
	const char *charset;   /* NULL: UTF-8 */
	struct strbuf waiting; /* bytes that are read and not yet handed out */
	bool is_over;	       /* the end was reached, or reading failed */
};

enum reader_result {
	READER_LINE,
	READER_UNREADABLE, /* a line, but no text: keys that are no letters */
	READER_END,
};

void reader_init(struct reader *reader, int fd, const char *charset);
void reader_release(struct reader *reader);

/* Is there something to read already? Then it was typed before it was asked
 * for, and what the terminal echoed of it stands further up. */
bool reader_is_ahead(const struct reader *reader);

/* Waits for the next line; `line` is replaced, without line end, valid and
 * clean (text.h). A last line without an end counts. */
enum reader_result reader_line(struct reader *reader, struct strbuf *line);

#endif
