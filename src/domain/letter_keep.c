/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/letter_keep.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/store_letters.h"
#include "base/hash.h"

static bool is_noted_already(const struct record *record, struct date today,
			     const char *sha256)
{
	for (size_t i = 0; i < record->journal.count; i++) {
		const struct entry *e = &record->journal.entries[i];
		const char *own;

		if (e->kind != ENTRY_LETTER || !e->is_live ||
		    date_compare(e->day, today) != 0)
			continue;
		own = yamldoc_get_text(e->map, "sha256");
		if (own && !strcmp(own, sha256))
			return true;
	}
	return false;
}

enum fs_outcome letter_keep(const struct deed_context *d, struct record *record,
			    const struct letter_filled *letter,
			    const struct strbuf *text, char **path,
			    bool *is_noted, struct err *err)
{
	char sha256[HASH_DIGITS + 1];
	enum fs_outcome outcome;
	char *name;

	*path = NULL;
	*is_noted = false;
	if (!deed_is_allowed(record, err))
		return FS_FAILED;
	hash_sha256(text->s, text->length, sha256);
	name = letter_name_to_keep(letter->id, d->today, sha256);
	outcome = store_keep_letter(d->store, record, name, text->s,
				    text->length, path, err);
	free(name);
	if (outcome == FS_FAILED || is_noted_already(record, d->today, sha256))
		return outcome;
	*is_noted = deed_letter(d, record, letter, sha256, err);
	return *is_noted ? outcome : FS_FAILED;
}

char *letter_kept_path(const struct deed_context *d,
		       const struct record *record, const struct entry *e)
{
	char *name = letter_kept_name(e);
	char *path = name ? store_letter_path(d->store, record, name) : NULL;

	free(name);
	if (path && !fs_exists(path)) {
		free(path);
		path = NULL;
	}
	return path;
}
