/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/store_files.h"
#include "accounts/store_write.h"
#include "accounts/tombstone.h"
#include "base/i18n.h"
#include "base/text.h"

static const char suffix[] = ".yaml";

static int compare_records(const void *left, const void *right)
{
	const struct record *const *a = left;
	const struct record *const *b = right;
	int order;

	if ((*a)->kind != (*b)->kind)
		return (*a)->kind < (*b)->kind ? -1 : 1;
	order = strcmp((*a)->id, (*b)->id);
	return order ? order : strcmp((*a)->path, (*b)->path);
}

static void sort_records(struct store *s)
{
	if (s->count)
		qsort(s->records, s->count, sizeof(struct record *),
		      compare_records);
}

static void append(struct store *s, struct record *r)
{
	MEM_GROW(s->records, s->count, s->capacity);
	s->records[s->count++] = r;
}

/* Finding ---------------------------------------------------------- */

struct record *store_find(const struct store *s, const char *id)
{
	struct record *found = NULL;

	for (size_t i = 0; *id && i < s->count; i++) {
		struct record *r = s->records[i];

		if (strcmp(r->id, id) == 0 && (!found || found->has_twin))
			found = r;
	}
	return found;
}

static bool is_at(const struct record *r, enum record_kind kind, const char *id,
		  const char *path)
{
	if (*id)
		return r->kind == kind && strcmp(r->id, id) == 0;
	return !*r->id && strcmp(r->path, path) == 0;
}

/* A record known already, among the gone ones too; those come back. */
static struct record *find_known(struct store *s, enum record_kind kind,
				 const char *id, const char *path)
{
	for (size_t i = 0; i < s->count; i++) {
		if (is_at(s->records[i], kind, id, path))
			return s->records[i];
	}
	for (size_t i = 0; i < s->gone_count; i++) {
		struct record *r = s->gone[i];

		if (is_at(r, kind, id, path)) {
			s->gone[i] = s->gone[--s->gone_count];
			append(s, r);
			return r;
		}
	}
	return NULL;
}

/* Looking ---------------------------------------------------------- */

static struct record *add_found(struct store *s, enum record_kind kind,
				const char *id, const char *path)
{
	struct record *r = record_new(kind, id, NULL);

	r->path = mem_strdup(path);
	append(s, r);
	return r;
}

/* Files with other names are shown, not read: a sync program's copy may hold
 * what the user misses. */
static void see_odd_name(struct store *s, enum record_kind kind,
			 const char *path)
{
	struct record *r = find_known(s, kind, "", path);

	if (!r) {
		char *clean = text_line(path);

		r = add_found(s, kind, "", path);
		r->state = RECORD_UNREADABLE;
		r->odd_name = text_line(strrchr(path, '/') + 1);
		r->fault = mem_printf(
			_("%s: The name is not an id, so this file is not "
			  "read. Name it after the \"id\" in it, or move it "
			  "away."),
			clean);
		free(clean);
	}
	r->is_seen_live = true;
}

static void see_live(struct store *s, enum record_kind kind, const char *id,
		     const char *path)
{
	struct record *r = find_known(s, kind, id, path);

	if (!r)
		r = add_found(s, kind, id, path);
	r->is_seen_live = true;
}

/* A person and an account may have the same id, so the file's kind counts;
 * where it cannot be told, it is that of the record known already. */
static enum record_kind kind_in_trash(const struct store *s, const char *id,
				      const char *path)
{
	const struct record *known = NULL;
	enum record_kind kind;

	for (size_t i = 0; i < s->count; i++) {
		if (strcmp(s->records[i]->id, id) != 0)
			continue;
		known = s->records[i];
		if (known->trash.is_there)
			return known->kind;
	}
	if (store_kind_of_file(path, &kind))
		return kind;
	return known ? known->kind : RECORD_ACCOUNT;
}

static void see_in_trash(struct store *s, const char *id, const char *path)
{
	enum record_kind kind = kind_in_trash(s, id, path);
	struct record *r = find_known(s, kind, id, path);

	if (!r)
		r = add_found(s, kind, id, path);
	r->is_seen_in_trash = true;
}

static bool look_into(struct store *s, const char *folder,
		      enum record_kind kind, bool is_trash, struct err *err)
{
	char *path = fs_join(s->folder, folder);
	struct fs_names names;
	bool is_fine;

	fs_names_init(&names);
	is_fine = fs_list(path, suffix, &names, err);
	for (size_t i = 0; is_fine && i < names.count; i++) {
		size_t length = strlen(names.item[i]) - strlen(suffix);
		char *id = mem_strndup(names.item[i], length);
		char *file = fs_join(path, names.item[i]);

		if (!record_id_is_valid(id))
			see_odd_name(s, kind, file);
		else if (is_trash)
			see_in_trash(s, id, file);
		else
			see_live(s, kind, id, file);
		free(id);
		free(file);
	}
	fs_names_release(&names);
	free(path);
	return is_fine;
}

static bool is_same_stamp(const struct record_stamp *a,
			  const struct record_stamp *b)
{
	const struct stat *x = &a->status;
	const struct stat *y = &b->status;

	if (!a->is_there || !b->is_there)
		return a->is_there == b->is_there;
	return x->st_ino == y->st_ino && x->st_dev == y->st_dev &&
	       x->st_size == y->st_size &&
	       x->st_mtim.tv_sec == y->st_mtim.tv_sec &&
	       x->st_mtim.tv_nsec == y->st_mtim.tv_nsec &&
	       x->st_ctim.tv_sec == y->st_ctim.tv_sec &&
	       x->st_ctim.tv_nsec == y->st_ctim.tv_nsec;
}

static bool is_purged_at(const char *path, enum record_kind kind)
{
	struct tombstone stone;

	return tombstone_read(path, &stone, NULL) &&
	       tombstone_is_of(&stone, kind);
}

static bool has_changed(const struct store *s, const struct record *r)
{
	struct record_stamp live, trash;
	char *live_path = store_live_path(s, r);
	char *trash_path = store_trash_path(s, r);
	char *tombstone = store_tombstone_path(s, r);
	bool is_purged = is_purged_at(tombstone, r->kind);

	store_stamp(live_path, &live, NULL);
	store_stamp(trash_path, &trash, NULL);
	if (trash.is_there && !r->trash.is_there &&
	    store_is_other_kind(trash_path, r->kind))
		trash.is_there = false;
	free(live_path);
	free(trash_path);
	free(tombstone);
	if (!r->is_new && !r->fault && !r->live.is_there && !r->trash.is_there)
		return true; /* never read so far */
	return (!r->is_new && store_has_twin(s, r) != r->has_twin) ||
	       is_purged != r->is_purged || !is_same_stamp(&live, &r->live) ||
	       !is_same_stamp(&trash, &r->trash);
}

/* True when the record is another now. */
static bool reread(struct store *s, struct record *r)
{
	struct copies copies;

	if (!*r->id || !has_changed(s, r))
		return false;
	copies_read(s, r, &copies);
	copies_apply(s, &copies, r);
	copies_release(&copies);
	return true;
}

/* Off the list, but not out of memory. */
static void bury(struct store *s, size_t index)
{
	MEM_GROW(s->gone, s->gone_count, s->gone_capacity);
	s->gone[s->gone_count++] = s->records[index];
	s->count--;
	memmove(s->records + index, s->records + index + 1,
		(s->count - index) * sizeof(struct record *));
}

static bool is_somewhere(const struct record *r)
{
	return r->fault || r->live.is_there || r->trash.is_there;
}

static bool look(struct store *s, bool *has_change, struct err *err)
{
	size_t before = s->count;

	for (size_t i = 0; i < s->count; i++)
		s->records[i]->is_seen_live = s->records[i]->is_seen_in_trash =
			false;
	if (!look_into(s, "people", RECORD_PERSON, false, err) ||
	    !look_into(s, "accounts", RECORD_ACCOUNT, false, err) ||
	    !look_into(s, "trash", RECORD_ACCOUNT, true, err))
		return false;
	*has_change = s->count != before;
	for (size_t i = s->count; i-- > 0;) {
		struct record *r = s->records[i];
		bool is_seen = r->is_seen_live || r->is_seen_in_trash;

		if (is_seen)
			*has_change |= reread(s, r);
		/* Some go just while we look. */
		if (!(is_seen && is_somewhere(r)) && !r->is_new &&
		    !r->pending_count) {
			r->live = r->trash = (struct record_stamp){ false };
			bury(s, i);
			*has_change = true;
		}
	}
	sort_records(s);
	return true;
}

/* Opening ---------------------------------------------------------- */

/* What dead writers left is swept up; but where there is nothing to sweep, or
 * nobody ever wrote, opening touches nothing. */
static void sweep_leftovers(struct store *s)
{
	static const char *const folders[] = { "people", "accounts", "trash",
					       "purged" };
	char *lock_path = fs_join(s->folder, ".lock");
	bool is_needed = false;
	struct fs_lock lock;

	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		char *path = fs_join(s->folder, folders[i]);

		is_needed |= fs_has_temporary(path);
		free(path);
	}
	if (is_needed && fs_exists(lock_path) && store_lock(s, &lock, NULL))
		fs_unlock(&lock);
	free(lock_path);
}

bool store_open(struct store *s, const char *folder, struct err *err)
{
	bool has_change;

	*s = (struct store){ .folder = mem_strdup(folder) };
	s->is_shared = fs_is_shared(folder);
	sweep_leftovers(s);
	return look(s, &has_change, err);
}

void store_release(struct store *s)
{
	for (size_t i = 0; i < s->count; i++)
		record_free(s->records[i]);
	for (size_t i = 0; i < s->gone_count; i++)
		record_free(s->gone[i]);
	free(s->records);
	free(s->gone);
	free(s->folder);
	*s = (struct store){ .folder = NULL };
}

bool store_look(struct store *s, struct err *err)
{
	bool has_change;

	return look(s, &has_change, err);
}

bool store_refresh(struct store *s)
{
	bool has_change = false;

	return look(s, &has_change, NULL) && has_change;
}

void store_add(struct store *s, struct record *r)
{
	r->is_new = true;
	free(r->path);
	r->path = store_live_path(s, r);
	append(s, r);
	sort_records(s);
}
