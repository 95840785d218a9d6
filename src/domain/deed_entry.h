/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * deed_entry - how deeds make entries. For the deeds' own modules.
 */
#ifndef WIDERSPRUCH_DOMAIN_DEED_ENTRY_H
#define WIDERSPRUCH_DOMAIN_DEED_ENTRY_H

#include "domain/deed.h"

/* Not to come? DATE_NONE is fine. */
bool deed_day_is_past(const struct deed_context *d, struct deed_day when,
		      struct err *err);

/*
 * An entry of today or another day, with a fresh id; `pairs` as record_add().
 * It keeps more than a microsecond's distance from what is there, so that the
 * fields a record was added with can be told apart (journal_undoable()). Here
 * and below: false with ERR_REFUSED, and nothing added, when no file could hold
 * the entry.
 */
bool deed_note_down(const struct deed_context *d, struct record *r,
		    const char *is, struct deed_day when,
		    const char *const *pairs, struct err *err);
/* The same under the id `id`, made before for something that is named by
 * it. */
void deed_make_id(const struct deed_context *d, const struct record *r,
		  char id[RECORD_ID_LENGTH + 1]);
bool deed_note_down_as(const struct deed_context *d, struct record *r,
		       const char *id, const char *is, struct deed_day when,
		       const char *const *pairs, struct err *err);
/* An `undone` of these ids. */
bool deed_take_back(const struct deed_context *d, struct record *r,
		    const char *const *ids, size_t count, struct err *err);
/* `field` gets `value`, or is unset by NULL. In a new record the entries
 * follow each other closely. */
bool deed_set(const struct deed_context *d, struct record *r, const char *field,
	      const char *value, bool is_first, struct err *err);

/* The account's guide, NULL with `err` when the content has none. */
const struct guide *deed_guide(const struct deed_context *d,
			       const struct record *r, struct err *err);

#endif
