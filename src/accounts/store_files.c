/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store_files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "accounts/tombstone.h"
#include "base/i18n.h"
#include "base/text.h"

const char *store_folder_name(enum record_kind kind)
{
	return kind == RECORD_PERSON ? "people" : "accounts";
}

static char *path_in(const struct store *s, const char *folder,
		     const struct record *r)
{
	return mem_printf("%s/%s/%s.yaml", s->folder, folder, r->id);
}

char *store_live_path(const struct store *s, const struct record *r)
{
	return path_in(s, store_folder_name(r->kind), r);
}

char *store_trash_path(const struct store *s, const struct record *r)
{
	return path_in(s, "trash", r);
}

char *store_tombstone_path(const struct store *s, const struct record *r)
{
	return path_in(s, "purged", r);
}

/* Only what is surely not there may be written anew; a symbolic link that
 * leads nowhere is something, too. */
bool store_stamp(const char *path, struct record_stamp *stamp, struct err *err)
{
	struct stat link;

	*stamp = (struct record_stamp){ .is_there = false };
	stamp->is_there = stat(path, &stamp->status) == 0;
	if (stamp->is_there)
		return true;
	if (errno == ENOENT || errno == ENOTDIR) {
		if (lstat(path, &link) != 0)
			return true;
		err_set(err, ERR_DATA,
			_("%s is a symbolic link that leads nowhere."), path);
		return false;
	}
	err_set(err, ERR_IO,
		_("%s cannot be looked at. Look after the disk and the "
		  "permissions of its folder."),
		path);
	return false;
}

bool store_make_folder(struct store *s, const char *name, struct err *err)
{
	char *path = name ? fs_join(s->folder, name) : mem_strdup(s->folder);
	bool is_fine = true;

	if (!fs_exists(path)) {
		is_fine = fs_make_folder(path, 0700, err);
		if (is_fine && name)
			is_fine = fs_share_folder(s->folder, path, err);
	}
	free(path);
	return is_fine;
}

static void sweep(const struct store *s)
{
	static const char *const folders[] = { "people", "accounts", "trash",
					       "purged" };

	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		char *path = fs_join(s->folder, folders[i]);

		fs_remove_stale(path);
		free(path);
	}
}

bool store_lock(struct store *s, struct fs_lock *lock, struct err *err)
{
	char *path = fs_join(s->folder, ".lock");
	bool is_fine = fs_lock(lock, path, err);

	if (is_fine) {
		s->is_without_lock |= lock->is_without;
		sweep(s);
	}
	free(path);
	return is_fine;
}

static void set_fault(char **fault, const struct err *err)
{
	free(*fault);
	*fault = mem_strdup(err->message);
}

static struct record *parse(const struct record *r, const char *platform,
			    const char *path, const struct strbuf *bytes,
			    char **fault)
{
	struct record *fresh = record_new(r->kind, r->id, platform);

	if (record_read(fresh, bytes->s, bytes->length, path))
		return fresh;
	*fault = mem_strdup(fresh->fault);
	record_free(fresh);
	return NULL;
}

/*
 * A file that went between the look and the reading counts as not there; its
 * stamp is taken first, so that a change in between is seen the next time.
 */
static struct record *read_one(const struct record *r, const char *platform,
			       const char *path, struct record_stamp *stamp,
			       char **fault)
{
	struct record *fresh = NULL;
	struct err err = ERR_INIT;
	struct record_stamp after;
	struct strbuf bytes;

	if (!store_stamp(path, stamp, &err)) {
		set_fault(fault, &err);
		return NULL;
	}
	if (!stamp->is_there)
		return NULL;
	strbuf_init(&bytes);
	if (fs_read(path, YAMLDOC_SIZE, &bytes, &err))
		fresh = parse(r, platform, path, &bytes, fault);
	else if (store_stamp(path, &after, NULL) && !after.is_there)
		stamp->is_there = false;
	else
		set_fault(fault, &err);
	strbuf_release(&bytes);
	return fresh;
}

static void merge_trash(struct copies *out, struct record *trash)
{
	if (!out->fresh) {
		out->fresh = trash;
		return;
	}
	journal_merge(&out->fresh->journal, &trash->journal);
	out->fresh->hand_edits += trash->hand_edits;
	if (trash->state == RECORD_NEWER)
		out->fresh->state = RECORD_NEWER;
	record_free(trash);
}

static char *twin_path(const struct store *s, const struct record *r)
{
	return path_in(s,
		       store_folder_name(r->kind == RECORD_PERSON
						 ? RECORD_ACCOUNT
						 : RECORD_PERSON),
		       r);
}

bool store_has_twin(const struct store *s, const struct record *r)
{
	char *live = store_live_path(s, r);
	char *twin = twin_path(s, r);
	struct stat st;
	bool is_there = *r->id && lstat(twin, &st) == 0 &&
			(r->kind == RECORD_ACCOUNT || lstat(live, &st) != 0);

	free(live);
	free(twin);
	return is_there;
}

static void set_twin_fault(const struct store *s, const struct record *r,
			   const char *path, char **fault)
{
	char *twin = twin_path(s, r);
	char *words = mem_printf(
		/* TRANSLATORS: both are files. */
		_("%s has the same id as %s, so it is not read. One of the two "
		  "needs another id: in it, as its name, and where other files "
		  "name it."),
		path, twin);

	free(*fault);
	*fault = text_line(words);
	free(words);
	free(twin);
}

static void read_purged(const char *path, enum record_kind kind,
			struct copies *out)
{
	struct tombstone stone;
	struct err err = ERR_INIT;

	if (!tombstone_read(path, &stone, &err))
		set_fault(&out->fault, &err);
	out->is_purged = tombstone_is_of(&stone, kind);
	if (out->is_purged)
		out->purged = stone.day;
}

void copies_read(const struct store *s, const struct record *r,
		 struct copies *out)
{
	char *live = store_live_path(s, r);
	char *trash = store_trash_path(s, r);
	char *tombstone = store_tombstone_path(s, r);
	struct record *second = NULL;

	*out = (struct copies){ .fresh = NULL };
	out->fresh = read_one(r, r->platform, live, &out->live, &out->fault);
	if (store_is_other_kind(trash, r->kind))
		; /* Another record of that id lies there. */
	else if (!out->fault)
		second = read_one(r,
				  out->fresh ? out->fresh->platform
					     : r->platform,
				  trash, &out->trash, &out->fault);
	else
		store_stamp(trash, &out->trash, NULL);
	if (second)
		merge_trash(out, second);
	out->has_twin = (out->live.is_there || out->trash.is_there) &&
			store_has_twin(s, r);
	if (out->has_twin)
		set_twin_fault(s, r,
			       out->trash.is_there && !out->live.is_there
				       ? trash
				       : live,
			       &out->fault);
	read_purged(tombstone, r->kind, out);
	if (out->fault) {
		record_free(out->fresh);
		out->fresh = NULL;
	}
	free(live);
	free(trash);
	free(tombstone);
}

void copies_release(struct copies *copies)
{
	record_free(copies->fresh);
	free(copies->fault);
	*copies = (struct copies){ .fresh = NULL };
}

static enum record_state state_of(const struct copies *copies)
{
	if (copies->fresh->state == RECORD_NEWER)
		return RECORD_NEWER;
	if (copies->is_purged)
		return RECORD_CAME_BACK;
	return copies->live.is_there ? RECORD_FINE : RECORD_REMOVED;
}

void copies_apply(const struct store *s, struct copies *copies,
		  struct record *r)
{
	free(r->path);
	r->path = copies->trash.is_there && !copies->live.is_there
			  ? store_trash_path(s, r)
			  : store_live_path(s, r);
	r->live = copies->live;
	r->trash = copies->trash;
	r->is_purged = copies->is_purged;
	r->has_twin = copies->has_twin;
	r->purged = copies->purged;
	free(r->fault);
	r->fault = copies->fault;
	copies->fault = NULL;
	if (r->fault) {
		r->state = RECORD_UNREADABLE;
	} else if (copies->fresh) {
		r->state = state_of(copies);
		record_rebase(r, copies->fresh);
	}
}

bool store_kind_of_file(const char *path, enum record_kind *kind)
{
	const struct yamldoc_node *root = NULL;
	struct strbuf bytes;
	struct arena arena;
	struct diags diags;
	bool is_known;

	strbuf_init(&bytes);
	arena_init(&arena);
	diags_init(&diags);
	if (fs_read(path, YAMLDOC_SIZE, &bytes, NULL))
		root = yamldoc_read(&arena, bytes.s, bytes.length, path,
				    &diags);
	is_known = root && root->kind == YAMLDOC_MAP;
	*kind = is_known && !yamldoc_get(root, "platform") ? RECORD_PERSON
							   : RECORD_ACCOUNT;
	diags_release(&diags);
	arena_release(&arena);
	strbuf_release(&bytes);
	return is_known;
}

bool store_is_other_kind(const char *path, enum record_kind kind)
{
	enum record_kind found;

	return store_kind_of_file(path, &found) && found != kind;
}
