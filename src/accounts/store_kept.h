/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store_kept - files kept beside an account: its letters and its proofs.
 *
 *     <shelf>/<account>/<name>
 *
 * For store_letters and store_proofs. Private like the accounts, durable, never
 * written over. They are not in an export, and go when their account is
 * purged.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_STORE_KEPT_H
#define WIDERSPRUCH_ACCOUNTS_STORE_KEPT_H

#include "accounts/store.h"

/* Where it would lie; owned by the caller. */
char *store_kept_path(const struct store *s, const char *shelf,
		      const struct record *account, const char *name);

/*
 * The same bytes under the same name are there once and fine; others are
 * refused. `path` (may be NULL) gets where it lies, owned by the caller.
 * FS_UNCONFIRMED with `err` when the disk did not confirm.
 */
enum fs_outcome store_keep_file(struct store *s, const char *shelf,
				const struct record *account, const char *name,
				const char *bytes, size_t length, char **path,
				struct err *err);

/* For store_purge(): delete all of them. */
bool store_delete_kept(const struct store *s, const char *shelf,
		       const struct record *account, struct err *err);

#endif
