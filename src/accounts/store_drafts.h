/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store_drafts - own words while an editor has them, beside the accounts.
 *
 *     drafts/<account>-XXXXXX/letter.txt
 *
 * A folder for each, since editors leave copies beside a file: it goes as a
 * whole. It stays where words would be lost with it, is listed with what
 * interrupted sessions left, is in no export, and goes when its account is
 * purged. Not what was written in the end: that is store_letters.h.
 */
#ifndef WIDERSPRUCH_ACCOUNTS_STORE_DRAFTS_H
#define WIDERSPRUCH_ACCOUNTS_STORE_DRAFTS_H

#include "accounts/store.h"

/* One that is being edited. */
struct store_draft {
	char *path;	     /* of the file, which is not there yet; owned */
	struct fs_lock held; /* so that others see that it is open */
};

/* Private, or shared as the store is. False with `err`, and nothing to end. */
bool store_draft_begin(struct store *s, const struct record *account,
		       struct store_draft *draft, struct err *err);
/* Delete it, or leave it as it is; `path` goes. */
void store_draft_end(struct store_draft *draft, bool is_kept);

/* One that was left. */
struct store_draft_left {
	char *name; /* "7f3a9c1e-kX29Qa" */
	char account[RECORD_ID_LENGTH + 1];
	char *path; /* of the file, or of the folder where that is gone */
	bool is_open;
};

struct store_drafts {
	struct store_draft_left *items;
	size_t count, capacity;
};

void store_drafts_init(struct store_drafts *drafts);
void store_drafts_release(struct store_drafts *drafts);
/* Read them anew, by name; `data` is the store's folder. */
bool store_drafts_look(struct store_drafts *drafts, const char *data,
		       struct err *err);
/* NULL: there is no such one. */
const struct store_draft_left *
store_drafts_find(const struct store_drafts *drafts, const char *name);

/* Refused while it is open. */
bool store_draft_remove(const char *data, const char *name, struct err *err);
/* For store_purge(): delete all of that account, open ones too. */
bool store_delete_drafts(const struct store *s, const struct record *account,
			 struct err *err);

#endif
