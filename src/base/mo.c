/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/mo.h"

#include <string.h>
#include <strings.h>

enum { HEADER = 28, ENTRY = 8 };

static const uint32_t MAGIC = 0x950412de;
static const uint32_t MAGIC_SWAPPED = 0xde120495;

/* The caller has checked that four bytes stand at `at`. */
static uint32_t read_word(const struct mo *mo, size_t at)
{
	uint32_t word;

	memcpy(&word, mo->bytes + at, sizeof(word));
	return mo->is_swapped ? __builtin_bswap32(word) : word;
}

/* String `i` of a table, NUL-terminated; NULL if it lies outside the file. */
static const char *string_at(const struct mo *mo, uint32_t table, uint32_t i,
			     size_t *length)
{
	size_t entry = (size_t)table + (size_t)i * ENTRY;
	size_t n = read_word(mo, entry);
	size_t at = read_word(mo, entry + 4);

	if (at >= mo->length || n >= mo->length - at || mo->bytes[at + n])
		return NULL;
	*length = n;
	return mo->bytes + at;
}

static bool is_table_inside(const struct mo *mo, uint32_t table)
{
	return table <= mo->length && mo->count <= (mo->length - table) / ENTRY;
}

/* The place of `key` among the originals, which are sorted bytewise. */
static bool find(const struct mo *mo, const char *key, uint32_t *found)
{
	uint32_t low = 0;
	uint32_t high = mo->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		size_t length;
		const char *original =
			string_at(mo, mo->originals, middle, &length);
		int order;

		if (!original)
			return false;
		/* With a plural, the singular stands first, ended by NUL. */
		order = strcmp(original, key);
		if (order == 0) {
			*found = middle;
			return true;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

static const char *translation(const struct mo *mo, const char *key,
			       size_t *length)
{
	uint32_t i;
	const char *text;

	if (!find(mo, key, &i))
		return NULL;
	text = string_at(mo, mo->translations, i, length);
	return text && *length ? text : NULL;
}

static bool is_utf8(const struct mo *mo)
{
	const char *header = mo_text(mo, "");
	const char *charset = header ? strstr(header, "charset=") : NULL;

	return charset && strncasecmp(charset + 8, "UTF-8", 5) == 0;
}

bool mo_open(struct mo *mo, const char *bytes, size_t length)
{
	uint32_t magic;

	*mo = (struct mo){ .bytes = bytes, .length = length };
	if (length < HEADER)
		return false;
	memcpy(&magic, bytes, sizeof(magic));
	if (magic != MAGIC && magic != MAGIC_SWAPPED)
		return false;
	mo->is_swapped = magic == MAGIC_SWAPPED;
	/* Major versions 0 and 1 differ only in what we do not use. */
	if (read_word(mo, 4) >> 16 > 1)
		return false;
	mo->count = read_word(mo, 8);
	mo->originals = read_word(mo, 12);
	mo->translations = read_word(mo, 16);
	return is_table_inside(mo, mo->originals) &&
	       is_table_inside(mo, mo->translations) && is_utf8(mo);
}

const char *mo_text(const struct mo *mo, const char *key)
{
	size_t length;

	return translation(mo, key, &length);
}

const char *mo_plural(const struct mo *mo, const char *key, unsigned long n)
{
	size_t length;
	const char *first = translation(mo, key, &length);
	const char *last = first;

	if (!first || n == 1)
		return first;
	/* The forms stand one behind the other, each but the last with NUL. */
	while (last + strlen(last) < first + length)
		last += strlen(last) + 1;
	return *last ? last : first;
}
