/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mo - a message catalogue as msgfmt writes it, read by ourselves.
 *
 * For i18n alone, where libintl does not heed the wanted language. The bytes
 * are not trusted: every offset is checked before it is followed. Format: GNU
 * gettext manual, "The Format of GNU MO Files"; both byte orders, UTF-8 only.
 */
#ifndef WIDERSPRUCH_BASE_MO_H
#define WIDERSPRUCH_BASE_MO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mo {
	const char *bytes; /* borrowed */
	size_t length;
	bool is_swapped;
	uint32_t count;
	uint32_t originals; /* offsets of the two tables */
	uint32_t translations;
};

/* Borrows `bytes`. False if they are no catalogue, or not in UTF-8. */
bool mo_open(struct mo *mo, const char *bytes, size_t length);

/* The translation of `key` ("context\004text" with a context), or NULL. */
const char *mo_text(const struct mo *mo, const char *key);

/*
 * The form for `n` of the text whose singular is `key`, or NULL. The
 * catalogue's own Plural-Forms is not evaluated: 1 gives the first form,
 * anything else the last. That is right for all languages that tell one from
 * many (German, English, French but for 0, ...) and those with one form; for
 * others it is legible.
 */
const char *mo_plural(const struct mo *mo, const char *key, unsigned long n);

#endif
