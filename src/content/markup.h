/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * markup - from a text of the content to words for the reader.
 *
 * The only markup is *emphasis*, {fact} and the escapes \{ and \*.
 */
#ifndef WIDERSPRUCH_CONTENT_MARKUP_H
#define WIDERSPRUCH_CONTENT_MARKUP_H

#include "base/err.h"
#include "base/strbuf.h"
#include "content/content.h"

/* Bytes [from, to) of the expanded text. */
struct span {
	size_t from;
	size_t to;
};

/*
 * Words ready to be shown: clean (text.h), paragraphs separated by an empty
 * line ("\n\n"); a newline inside a paragraph only where the language keeps
 * its lines.
 */
struct rich {
	char *text;	       /* owned; never NULL after rich_init() */
	int said_in;	       /* index of a language; -1: not of the content */
	struct span *emphasis; /* ascending, not overlapping */
	size_t emphasis_count, emphasis_capacity;
	/* Links and addresses that were named, in order, each once: their
	 * URL or lines follow as blocks of their own. Borrowed from content. */
	const struct fact **facts;
	size_t fact_count, fact_capacity;
};

void rich_init(struct rich *rich);
void rich_release(struct rich *rich);
/* Plain words without any markup, cleaned. */
void rich_set_plain(struct rich *rich, const char *text);

/* Expand `text` for a reader of `language`; replaces what `rich` held. */
void markup_expand(const struct content *c, int language, const char *text,
		   struct rich *rich);
/* The same of a text that content_say() gave, which tells what it is said in:
 * that language may want its lines kept. */
void markup_expand_said(const struct content *c, int language, int said_in,
			const char *text, struct rich *rich);

/*
 * For the loader: call `use` for each {name} with its byte offset. False with
 * `err`, and the fault's offset in `bad` (may be NULL), when the markup is
 * broken: a brace or an asterisk left open, an unknown escape.
 */
bool markup_scan(const char *text,
		 void (*use)(void *data, const char *name, size_t length,
			     size_t offset),
		 void *data, size_t *bad, struct err *err);

#endif
