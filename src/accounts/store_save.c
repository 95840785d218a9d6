/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/store_files.h"
#include "accounts/store_write.h"
#include "base/i18n.h"

bool store_reads_back(const struct record *r, const char *path,
		      const struct strbuf *bytes, struct err *err)
{
	struct record *probe = record_new(r->kind, r->id, r->platform);
	struct strbuf again;
	bool is_fine;

	strbuf_init(&again);
	is_fine = record_read(probe, bytes->s, bytes->length, path);
	if (is_fine)
		record_write(probe, &again);
	if (!is_fine || probe->hand_edits || strcmp(bytes->s, again.s) != 0) {
		is_fine = false;
		err_set(err, ERR_DATA,
			_("%s cannot be saved, for it could not be read again. "
			  "The file on the disk stays as it was. %s"),
			path, probe->fault ? probe->fault : "");
	}
	strbuf_release(&again);
	record_free(probe);
	return is_fine;
}

bool store_is_link(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

/* Is `path` a symbolic link to the file `other`? */
static bool leads_to(const char *path, const char *other)
{
	char *target = store_is_link(path) ? realpath(path, NULL) : NULL;
	char *real = target ? realpath(other, NULL) : NULL;
	bool is_same =
		real && !store_is_link(other) && strcmp(target, real) == 0;

	free(target);
	free(real);
	return is_same;
}

enum fs_outcome store_delete(const char *path, const char *keep,
			     struct err *err)
{
	char *target = store_is_link(path) ? realpath(path, NULL) : NULL;
	enum fs_outcome outcome = FS_SAVED;

	if (target && !(keep && leads_to(path, keep)))
		outcome = fs_remove(target, err);
	free(target);
	if (outcome != FS_FAILED) {
		enum fs_outcome own = fs_remove(path, err);

		outcome = own == FS_SAVED ? outcome : own;
	}
	return outcome;
}

enum fs_outcome store_write(struct store *s, const struct record *r,
			    bool to_trash, struct err *err)
{
	char *path = to_trash ? store_trash_path(s, r) : store_live_path(s, r);
	char *other = to_trash ? store_live_path(s, r) : store_trash_path(s, r);
	const char *folder = to_trash ? "trash" : store_folder_name(r->kind);
	enum fs_outcome outcome = FS_FAILED;
	struct strbuf bytes;

	strbuf_init(&bytes);
	record_write(r, &bytes);
	if (store_make_folder(s, folder, err) &&
	    store_reads_back(r, path, &bytes, err) &&
	    (!leads_to(path, other) || fs_remove(path, err) != FS_FAILED))
		outcome = fs_write(path, bytes.s, bytes.length, err);
	strbuf_release(&bytes);
	free(other);
	free(path);
	return outcome;
}

bool store_begin(struct store *s, struct record *r, struct fs_lock *lock,
		 struct copies *copies, struct err *err)
{
	*copies = (struct copies){ .fresh = NULL };
	if (!*r->id) {
		err_set(err, ERR_DATA, "%s", r->fault);
		return false;
	}
	if (!store_make_folder(s, NULL, err) || !store_lock(s, lock, err))
		return false;
	copies_read(s, r, copies);
	if (r->is_new && (copies->live.is_there || copies->trash.is_there ||
			  store_has_twin(s, r))) {
		err_set(err, ERR_REFUSED,
			_("There is a record with the id %s already. Add this "
			  "one again."),
			r->id);
	} else if (copies->fault) {
		err_set(err, ERR_DATA,
			_("The file cannot be read, so it is not touched. %s"),
			copies->fault);
		copies_apply(s, copies, r);
	} else if (copies->fresh && copies->fresh->state == RECORD_NEWER) {
		err_set(err, ERR_REFUSED,
			_("%s was written by a newer version of this program, "
			  "so it is only read here."),
			r->path);
	} else {
		return true;
	}
	copies_release(copies);
	fs_unlock(lock);
	return false;
}

void store_written(const struct store *s, struct record *r, bool is_in_trash,
		   enum fs_outcome outcome)
{
	char *live = store_live_path(s, r);
	char *trash = store_trash_path(s, r);

	/* Where this fails, the next look reads the file again. */
	store_stamp(live, &r->live, NULL);
	store_stamp(trash, &r->trash, NULL);
	free(r->path);
	r->path = mem_strdup(is_in_trash ? trash : live);
	if (r->is_purged)
		r->state = RECORD_CAME_BACK;
	else
		r->state = is_in_trash ? RECORD_REMOVED : RECORD_FINE;
	record_clear_pending(r);
	r->hand_edits = 0;
	r->is_new = false;
	r->is_unconfirmed = outcome == FS_UNCONFIRMED;
	free(r->unsaved);
	r->unsaved = NULL;
	free(live);
	free(trash);
}

bool store_needs_write(const struct record *r)
{
	return r->pending_count || r->hand_edits || r->is_unconfirmed ||
	       (r->live.is_there && r->trash.is_there);
}

enum fs_outcome store_put(struct store *s, struct record *r, bool to_trash,
			  struct err *err)
{
	enum fs_outcome outcome = store_write(s, r, to_trash, err);

	if (outcome == FS_FAILED)
		return FS_FAILED;
	if (!to_trash && r->trash.is_there) {
		char *live = store_live_path(s, r);
		char *trash = store_trash_path(s, r);

		/* Left over, it would only be merged again. */
		if (store_delete(trash, live, NULL) == FS_UNCONFIRMED)
			outcome = FS_UNCONFIRMED;
		free(live);
		free(trash);
	}
	store_written(s, r, to_trash, outcome);
	return outcome;
}

/* Where it goes, and what that means to the person. */
static enum store_outcome choose_place(const struct store *s, struct record *r,
				       struct copies *copies, struct err *err)
{
	if (copies->fresh) {
		bool is_live = copies->live.is_there;

		copies_apply(s, copies, r);
		return is_live ? STORE_SAVED : STORE_IN_TRASH;
	}
	if (copies->is_purged) {
		err_set(err, ERR_REFUSED,
			_("%s was purged meanwhile, so it is not written "
			  "again."),
			r->path);
		return STORE_FAILED;
	}
	return r->is_new ? STORE_SAVED : STORE_ANEW;
}

static enum store_outcome save_under_lock(struct store *s, struct record *r,
					  struct copies *copies,
					  struct err *err)
{
	enum store_outcome place = choose_place(s, r, copies, err);
	bool is_there = place == STORE_SAVED && !r->is_new;
	enum fs_outcome outcome;

	if (place == STORE_FAILED)
		return STORE_FAILED;
	if ((is_there || place == STORE_IN_TRASH) && !store_needs_write(r)) {
		store_written(s, r, place == STORE_IN_TRASH, FS_SAVED);
		return place;
	}
	outcome = store_put(s, r, place == STORE_IN_TRASH, err);
	if (outcome == FS_FAILED)
		return STORE_FAILED;
	return outcome == FS_UNCONFIRMED ? STORE_UNCONFIRMED : place;
}

static enum store_outcome save_one(struct store *s, struct record *r,
				   struct err *err)
{
	enum store_outcome outcome = STORE_FAILED;
	struct err why = ERR_INIT;
	struct copies copies;
	struct fs_lock lock;

	if (store_begin(s, r, &lock, &copies, &why)) {
		outcome = save_under_lock(s, r, &copies, &why);
		copies_release(&copies);
		fs_unlock(&lock);
	}
	if (outcome == STORE_FAILED) {
		free(r->unsaved);
		r->unsaved = mem_strdup(why.message);
	}
	if (why.kind != ERR_NONE)
		err_set(err, why.kind, "%s", why.message);
	return outcome;
}

static struct record *new_person_of(const struct store *s,
				    const struct record *r)
{
	const char *id =
		r->kind == RECORD_ACCOUNT ? record_field(r, "person") : NULL;
	struct record *person = id ? store_find(s, id) : NULL;

	return person && person->kind == RECORD_PERSON && person->is_new
		       ? person
		       : NULL;
}

enum store_outcome store_save(struct store *s, struct record *r,
			      struct err *err)
{
	struct record *person = new_person_of(s, r);
	enum store_outcome first = STORE_SAVED;
	enum store_outcome outcome;

	if (person)
		first = save_one(s, person, err);
	if (first == STORE_FAILED) {
		free(r->unsaved);
		r->unsaved = mem_strdup(person->unsaved);
		return STORE_FAILED;
	}
	outcome = save_one(s, r, err);
	return outcome == STORE_SAVED ? first : outcome;
}
