/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mo_file - message catalogues made by hand, as msgfmt would.
 *
 * GNU gettext manual, "The Format of GNU MO Files".
 */
#ifndef WIDERSPRUCH_TESTS_MO_FILE_H
#define WIDERSPRUCH_TESTS_MO_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/strbuf.h"

/* NUL bytes in keys and texts part plural forms, so lengths are given. */
struct mo_entry {
	const char *key;
	size_t key_length;
	const char *text;
	size_t text_length;
};

#define MO_ENTRY(key, text)                                                    \
	{                                                                      \
		key, sizeof(key) - 1, text, sizeof(text) - 1                   \
	}

static inline void mo_add_word(struct strbuf *out, uint32_t word, bool swap)
{
	if (swap)
		word = __builtin_bswap32(word);
	strbuf_add(out, &word, sizeof(word));
}

/* `entries` must be sorted by key, the header (key "") first. */
static inline void mo_build(struct strbuf *out, const struct mo_entry *entries,
			    uint32_t count, bool swap)
{
	uint32_t at = 28 + count * 16;
	uint32_t i;

	mo_add_word(out, 0x950412de, swap);
	mo_add_word(out, 0, swap);
	mo_add_word(out, count, swap);
	mo_add_word(out, 28, swap);
	mo_add_word(out, 28 + count * 8, swap);
	mo_add_word(out, 0, swap);
	mo_add_word(out, at, swap);
	for (i = 0; i < count; i++) {
		mo_add_word(out, (uint32_t)entries[i].key_length, swap);
		mo_add_word(out, at, swap);
		at += (uint32_t)entries[i].key_length + 1;
	}
	for (i = 0; i < count; i++) {
		mo_add_word(out, (uint32_t)entries[i].text_length, swap);
		mo_add_word(out, at, swap);
		at += (uint32_t)entries[i].text_length + 1;
	}
	for (i = 0; i < count; i++)
		strbuf_add(out, entries[i].key, entries[i].key_length + 1);
	for (i = 0; i < count; i++)
		strbuf_add(out, entries[i].text, entries[i].text_length + 1);
}

#endif
