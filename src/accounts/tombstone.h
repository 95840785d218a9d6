/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tombstone - what stays of a purged record: purged/<id>.yaml.
 *
 *     id: 7f3a9c1e
 *     kind: account          (person | account | both)
 *     day: 2026-11-22
 *
 * It keeps copies from coming back unasked, and holds nothing of the record
 * itself. A person and an account may have the same id, so it says whose it is;
 * one that does not, or cannot be read, is of both. For the store's own
 * modules; writing is done under the store's lock.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_TOMBSTONE_H
#define WIDERSPRUCH_ACCOUNTS_TOMBSTONE_H

#include "accounts/record.h"
#include "base/fs.h"

struct tombstone {
	bool is_of_person, is_of_account; /* neither: there is none */
	bool is_told;			  /* the file says whose */
	struct date day;		  /* or DATE_NONE */
};

/* One that is not there is of nobody, and true. False with `err`, and of
 * nobody, where it cannot be known whether it is there. */
bool tombstone_read(const char *path, struct tombstone *stone, struct err *err);
bool tombstone_is_of(const struct tombstone *stone, enum record_kind kind);

/* Write one for that kind too. */
enum fs_outcome tombstone_add(const char *path, const char *id,
			      enum record_kind kind, struct date day,
			      struct err *err);
/* Take it away for that kind; the file goes when it is nobody's then. */
enum fs_outcome tombstone_drop(const char *path, const char *id,
			       enum record_kind kind, struct err *err);

#endif
