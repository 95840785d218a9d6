/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accounts/store_drafts.h"
#include "accounts/store_files.h"
#include "accounts/store_letters.h"
#include "accounts/store_proofs.h"
#include "accounts/store_write.h"
#include "accounts/tombstone.h"
#include "base/i18n.h"

void store_take_out(struct store *s, const struct record *r)
{
	for (size_t i = 0; i < s->count; i++) {
		if (s->records[i] != r)
			continue;
		s->count--;
		memmove(s->records + i, s->records + i + 1,
			(s->count - i) * sizeof(struct record *));
		return;
	}
	for (size_t i = 0; i < s->gone_count; i++) {
		if (s->gone[i] == r)
			s->gone[i--] = s->gone[--s->gone_count];
	}
}

/* Never written, so there is nothing on the disk to move. */
static void drop_new(struct store *s, struct record *r)
{
	store_take_out(s, r);
	MEM_GROW(s->gone, s->gone_count, s->gone_capacity);
	s->gone[s->gone_count++] = r;
}

static bool is_owner_of(const struct record *person, const struct record *r)
{
	const char *id;

	if (r->kind != RECORD_ACCOUNT || r->state == RECORD_REMOVED)
		return false;
	id = record_field(r, "person");
	return id && strcmp(id, person->id) == 0;
}

const struct record *store_account_of(const struct store *s,
				      const struct record *person)
{
	for (size_t i = 0; person->kind == RECORD_PERSON && i < s->count; i++) {
		if (is_owner_of(person, s->records[i]))
			return s->records[i];
	}
	return NULL;
}

static bool check_accounts(const struct store *s, const struct record *r,
			   struct err *err)
{
	const struct record *account = store_account_of(s, r);

	if (account)
		err_set(err, ERR_REFUSED,
			_("This person still has the account %s. Remove the "
			  "accounts first."),
			record_label(account));
	return !account;
}

/* Whose account is it that nobody can read? */
static bool check_readable(const struct store *s, const struct record *r,
			   struct err *err)
{
	for (size_t i = 0; r->kind == RECORD_PERSON && i < s->count; i++) {
		const struct record *account = s->records[i];

		if (account->kind != RECORD_ACCOUNT ||
		    account->state != RECORD_UNREADABLE)
			continue;
		err_set(err, ERR_REFUSED,
			_("%s cannot be read, so it may be an account of this "
			  "person. Repair the file or move it away first."),
			account->path);
		return false;
	}
	return true;
}

/* In the trash it would be the one that is not read, and stay there. */
static bool check_twin(const struct store *s, const struct record *r,
		       struct err *err)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct record *other = s->records[i];

		if (other == r || !other->has_twin ||
		    strcmp(other->id, r->id) != 0)
			continue;
		err_set(err, ERR_REFUSED, "%s", other->fault);
		return false;
	}
	return true;
}

/* Under the lock: others may have given the person an account since. */
static bool may_go(struct store *s, const struct record *r, bool is_for_good,
		   struct err *err)
{
	if (r->kind != RECORD_PERSON)
		return true;
	return store_look(s, err) && check_accounts(s, r, err) &&
	       check_twin(s, r, err) &&
	       (!is_for_good || check_readable(s, r, err));
}

/* Both files merged at the new place, then the old one goes. */
static enum fs_outcome rewrite(struct store *s, struct record *r, bool to_trash,
			       const char *from, const char *to,
			       struct err *err)
{
	enum fs_outcome written = store_write(s, r, to_trash, err);
	enum fs_outcome removed;

	if (written == FS_FAILED)
		return FS_FAILED;
	removed = store_delete(from, to, err);
	return removed == FS_SAVED ? written : removed;
}

/* A person and an account may have the same id (store_files.h); the trash holds
 * one of them. */
static bool is_trash_free(const struct record *r, const char *trash,
			  struct err *err)
{
	struct stat st;

	if (r->trash.is_there || lstat(trash, &st) != 0)
		return true;
	err_set(err, ERR_REFUSED,
		_("In the trash there is another record with the id %s. Bring "
		  "that back or delete it for good first."),
		r->id);
	return false;
}

static enum fs_outcome move(struct store *s, struct record *r, bool to_trash,
			    struct err *err)
{
	char *live = store_live_path(s, r);
	char *trash = store_trash_path(s, r);
	const char *from = to_trash ? live : trash;
	const char *to = to_trash ? trash : live;
	const char *folder = to_trash ? "trash" : store_folder_name(r->kind);
	bool is_there = to_trash ? r->live.is_there : r->trash.is_there;
	enum fs_outcome outcome = FS_FAILED;

	if (to_trash && !is_trash_free(r, trash, err))
		outcome = FS_FAILED;
	else if (!is_there)
		outcome = store_needs_write(r)
				  ? store_write(s, r, to_trash, err)
				  : FS_SAVED;
	else if (store_needs_write(r) || store_is_link(from))
		outcome = rewrite(s, r, to_trash, from, to, err);
	else if (store_make_folder(s, folder, err))
		outcome = fs_move(from, to, err);
	free(live);
	free(trash);
	return outcome;
}

static bool relocate(struct store *s, struct record *r, bool to_trash,
		     struct err *err)
{
	enum fs_outcome outcome = FS_FAILED;
	struct copies copies;
	struct fs_lock lock;

	if (!store_begin(s, r, &lock, &copies, err))
		return false;
	if (to_trash && !may_go(s, r, false, err)) {
		outcome = FS_FAILED;
	} else if (copies.fresh) {
		copies_apply(s, &copies, r);
		outcome = move(s, r, to_trash, err);
	} else {
		err_set(err, ERR_REFUSED,
			_("%s has gone meanwhile: somebody else moved, purged "
			  "or deleted it."),
			r->path);
	}
	copies_release(&copies);
	fs_unlock(&lock);
	if (outcome == FS_FAILED)
		return false;
	store_written(s, r, to_trash, outcome);
	return true;
}

bool store_may_remove(const struct store *s, const struct record *r,
		      struct err *err)
{
	char *trash = store_trash_path(s, r);
	bool is_fine = !r->fault && r->state != RECORD_NEWER;

	if (r->fault)
		err_set(err, ERR_DATA,
			_("The file cannot be read, so it is not touched. %s"),
			r->fault);
	else if (!is_fine)
		err_set(err, ERR_REFUSED,
			_("%s was written by a newer version of this program, "
			  "so it is only read here."),
			r->path);
	is_fine = is_fine && check_accounts(s, r, err) &&
		  check_twin(s, r, err) && is_trash_free(r, trash, err);
	free(trash);
	return is_fine;
}

bool store_remove(struct store *s, struct record *r, struct err *err)
{
	if (!r->is_new)
		return relocate(s, r, true, err);
	if (!check_accounts(s, r, err))
		return false;
	drop_new(s, r);
	return true;
}

bool store_restore(struct store *s, struct record *r, struct err *err)
{
	return relocate(s, r, false, err);
}

/* Purging ---------------------------------------------------------- */

static enum fs_outcome write_tombstone(struct store *s, const struct record *r,
				       struct date today, struct err *err)
{
	char *path = store_tombstone_path(s, r);
	enum fs_outcome outcome = FS_FAILED;

	if (store_make_folder(s, "purged", err))
		outcome = tombstone_add(path, r->id, r->kind, today, err);
	free(path);
	return outcome;
}

bool store_lift(const struct store *s, const struct record *r, struct err *err)
{
	char *path = store_tombstone_path(s, r);
	bool is_fine = tombstone_drop(path, r->id, r->kind, err) != FS_FAILED;

	free(path);
	return is_fine;
}

static bool purge_under_lock(struct store *s, const struct record *r,
			     const struct copies *copies, struct date today,
			     struct err *err)
{
	char *live = store_live_path(s, r);
	char *trash = store_trash_path(s, r);
	bool is_begun = write_tombstone(s, r, today, err) != FS_FAILED;
	bool is_fine;

	/* Its letters, drafts and proofs first: while one of them is left, so
	 * is the record, and it can be purged again. */
	if (is_begun)
		is_begun = store_delete_letters(s, r, err) &&
			   store_delete_drafts(s, r, err) &&
			   store_delete_proofs(s, r, err);
	is_fine = is_begun;

	/* Both are tried, whatever becomes of the first. */
	if (is_begun && copies->live.is_there)
		is_fine = store_delete(live, NULL, err) != FS_FAILED;
	if (is_begun && copies->trash.is_there)
		is_fine =
			store_delete(trash, NULL, err) != FS_FAILED && is_fine;
	free(live);
	free(trash);
	return is_fine;
}

bool store_purge(struct store *s, struct record *r, struct date today,
		 struct err *err)
{
	struct copies copies;
	struct fs_lock lock;
	bool is_fine;

	if (r->is_new) {
		if (!check_accounts(s, r, err))
			return false;
	} else {
		if (!store_begin(s, r, &lock, &copies, err))
			return false;
		is_fine = may_go(s, r, true, err) &&
			  purge_under_lock(s, r, &copies, today, err);
		copies_release(&copies);
		fs_unlock(&lock);
		if (!is_fine) {
			store_refresh(s);
			return false;
		}
	}
	store_take_out(s, r);
	record_free(r);
	return true;
}

bool store_keep(struct store *s, struct record *r, struct err *err)
{
	struct fs_lock lock;
	struct copies copies;
	bool is_fine;

	if (!store_begin(s, r, &lock, &copies, err))
		return false;
	is_fine = store_lift(s, r, err);
	if (is_fine) {
		copies.is_purged = false;
		copies_apply(s, &copies, r);
	}
	copies_release(&copies);
	fs_unlock(&lock);
	return is_fine;
}
