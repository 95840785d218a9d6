/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * speech - a page as lines that are good to hear.
 *
 * The title first, then one item a line: its number where it can be chosen,
 * its state in words, its title, and what stands under it. No marks, no
 * indentation, no empty lines. A URL stands alone on its line. Not here: what
 * is asked below the page (session.h).
 */
#ifndef WIDERSPRUCH_PLAIN_SPEECH_H
#define WIDERSPRUCH_PLAIN_SPEECH_H

#include "base/strbuf.h"
#include "pages/page.h"

struct speech_row {
	char *id;   /* of the block */
	char *text; /* one or more lines, each ended; "" when nothing is said */
	bool is_as_is; /* a QR code: never wrapped */
};

/* What was said of a page; a copy that outlives it. */
struct speech {
	char *address;
	char *title; /* one line, ended */
	struct speech_row *rows;
	size_t count, capacity;
};

void speech_init(struct speech *speech);
void speech_release(struct speech *speech);

/* Replaces what `speech` held. The text is clean (text.h). */
void speech_of(struct speech *speech, const struct page *page);

/* Is it the same page, in the same language? */
bool speech_is_same_page(const struct speech *a, const struct speech *b);

/* Appended to `out`, wrapped as by speech_wrap(): everything, or the rows of
 * `now` that `before` has not or has otherwise; false when there are none. */
void speech_all(const struct speech *speech, int width, struct strbuf *out);
bool speech_changes(const struct speech *before, const struct speech *now,
		    int width, struct strbuf *out);

/* The field that the line typed next answers: the only one of a question.
 * NULL when the page asks nothing of the kind. */
const struct block *speech_field(const struct page *page);

/* The words of a row alone, clean, without a full stop at its end: "Email
 * address". */
void speech_title(const struct block *block, struct strbuf *out);
/* `text` as a sentence: with a full stop where it ends in no such sign. */
void speech_sentence(struct strbuf *out, const char *text);

/*
 * Append `text` with its lines wrapped to `width` columns; 0: as they are. A
 * URL is never split.
 */
void speech_wrap(struct strbuf *out, const char *text, int width);

#endif
