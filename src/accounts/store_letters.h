/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store_letters - the letters that were written, kept beside the accounts.
 *
 *     letters/<account>/<name>.txt
 *
 * Private like the accounts, durable, never written over. They are not in an
 * export, and go when their account is purged.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_STORE_LETTERS_H
#define WIDERSPRUCH_ACCOUNTS_STORE_LETTERS_H

#include "accounts/store.h"

/*
 * Keep a letter under `name` (letters, digits and dashes). The same text under
 * the same name is there once and fine; another one is refused. `path` (may be
 * NULL) gets where it lies, owned by the caller. FS_UNCONFIRMED with `err` when
 * the disk did not confirm.
 */
enum fs_outcome store_keep_letter(struct store *s, const struct record *account,
				  const char *name, const char *text,
				  size_t length, char **path, struct err *err);

/* Where it would lie; owned by the caller. */
char *store_letter_path(const struct store *s, const struct record *account,
			const char *name);

/* For store_purge(): delete all letters of the record. */
bool store_delete_letters(const struct store *s, const struct record *account,
			  struct err *err);

#endif
