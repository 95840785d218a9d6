/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_words - the writer's own words as one text, for an editor or a file.
 *
 * Each of the letter's `asks` has a line "#: grounds" and its words below.
 * Other lines that begin with "#:" are notes for the writer and are dropped;
 * everything else is kept. Where a letter asks for one thing only, a text
 * without such lines is that.
 */
#ifndef WIDERSPRUCH_DOMAIN_LETTER_WORDS_H
#define WIDERSPRUCH_DOMAIN_LETTER_WORDS_H

#include "domain/letter.h"

/* Bytes of the words for one `asks`: a letter, not a book. */
enum { LETTER_WORDS_MAX = 4000 };

/* What to edit, appended to `out`: titles and hints in the reader's language,
 * suggestions, in the letter's, as notes. `own` as in a draft. */
void letter_words_write(const struct content *c, const struct letter *letter,
			int reader, int language, const struct letter_own *own,
			size_t own_count, struct strbuf *out);

/*
 * Read it back: `own` gets the letter's asks, in their order; it has room for
 * letter->ask_count. Words are trimmed, with single empty lines between their
 * paragraphs, in `arena`. False with `err` when there is text that belongs to
 * nothing, characters that cannot be shown, or too much of it.
 */
bool letter_words_read(const struct letter *letter, const char *text,
		       struct arena *arena, struct letter_own *own,
		       struct err *err);

#endif
