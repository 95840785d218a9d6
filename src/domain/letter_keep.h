/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_keep - a letter that was written: kept, and noted in the journal.
 */
#ifndef WIDERSPRUCH_DOMAIN_LETTER_KEEP_H
#define WIDERSPRUCH_DOMAIN_LETTER_KEEP_H

#include "base/fs.h"
#include "domain/letter.h"

/*
 * Keep `text` among the store's letters and add the entry that names it, with
 * its SHA-256: of an account, or of the person where it is about none. The caller
 * saves the record after that. A letter that was
 * noted on this day with the same text is not noted again: `is_noted` is false
 * then. `path` gets where it lies, owned by the caller. FS_FAILED with `err`:
 * nothing was noted; FS_UNCONFIRMED with `err`: the disk did not confirm it.
 */
enum fs_outcome letter_keep(const struct deed_context *d, struct record *record,
			    const struct letter_filled *letter,
			    const struct strbuf *text, char **path,
			    bool *is_noted, struct err *err);

/* Where the letter of a journal's entry lies; owned by the caller, NULL where
 * it is not there. */
char *letter_kept_path(const struct deed_context *d,
		       const struct record *record, const struct entry *e);

#endif
