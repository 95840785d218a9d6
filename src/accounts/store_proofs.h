/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store_proofs - copies of mails and screenshots, kept beside the accounts.
 *
 *     proofs/<account>/<entry>.<ending>
 *
 * Private, durable, never written over, in no export, and gone when their
 * account is purged (store_kept.h). Only where the person wants a copy.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_STORE_PROOFS_H
#define WIDERSPRUCH_ACCOUNTS_STORE_PROOFS_H

#include "accounts/store.h"

/* Letters and digits, few of them: fit to be the ending of a copy? */
bool store_ending_is_valid(const char *ending);

/* Where the copy of an entry lies; owned by the caller. NULL where entry or
 * ending are none that this program could have written. */
char *store_proof_path(const struct store *s, const struct record *account,
		       const char *entry, const char *ending);

/* As store_keep_file(). */
enum fs_outcome store_keep_proof(struct store *s, const struct record *account,
				 const char *entry, const char *ending,
				 const struct strbuf *bytes, char **path,
				 struct err *err);

bool store_delete_proofs(const struct store *s, const struct record *account,
			 struct err *err);

#endif
