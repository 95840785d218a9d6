/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/store_files.h"
#include "accounts/store_write.h"
#include "base/i18n.h"

/* One record on its way in. */
struct merge {
	struct store *s;
	const struct record *from;
	struct record *r; /* the one here; new and not in the store, or not */
	unsigned how;
	struct copies copies;
	struct store_merge *out;
};

static struct record *find_here(const struct store *s,
				const struct record *from)
{
	for (size_t i = 0; i < s->count; i++) {
		struct record *r = s->records[i];

		if (r->kind == from->kind && strcmp(r->id, from->id) == 0)
			return r;
	}
	return NULL;
}

/* Is the id that of a record of the other kind, in its place or in trash/? */
static bool is_taken(const struct merge *m)
{
	enum record_kind other =
		m->from->kind == RECORD_PERSON ? RECORD_ACCOUNT : RECORD_PERSON;
	struct record *probe = record_new(other, m->from->id, NULL);
	char *live = store_live_path(m->s, probe);
	char *trash = store_trash_path(m->s, probe);
	struct stat st;
	bool is = lstat(live, &st) == 0 ||
		  store_is_other_kind(trash, m->from->kind);

	free(trash);
	free(live);
	record_free(probe);
	return is;
}

static bool check(const struct merge *m, struct err *err)
{
	const struct record *fresh = m->copies.fresh;

	if (m->copies.fault) {
		err_set(err, ERR_DATA,
			_("The file cannot be read, so it is not touched. %s"),
			m->copies.fault);
		return false;
	}
	if (is_taken(m)) {
		err_set(err, ERR_DATA,
			m->from->kind == RECORD_PERSON
				? _("The id %s is that of an account here, but "
				    "of a person there.")
				: _("The id %s is that of a person here, but "
				    "of an account there."),
			m->from->id);
		return false;
	}
	if (fresh && fresh->state == RECORD_NEWER) {
		err_set(err, ERR_DATA,
			_("%s was written by a newer version of this program, "
			  "so it is only read here."),
			m->r->path ? m->r->path : m->r->id);
		return false;
	}
	if (fresh && fresh->platform && m->from->platform &&
	    strcmp(fresh->platform, m->from->platform) != 0) {
		err_set(err, ERR_DATA,
			_("\"platform\" is \"%s\" there, but \"%s\" here, and "
			  "it never changes."),
			m->from->platform, fresh->platform);
		return false;
	}
	return true;
}

/* Both journals in `copies.fresh`, and what that changes. */
static bool unite(struct merge *m, struct err *err)
{
	struct record *fresh = m->copies.fresh;
	struct store_merge *out = m->out;
	struct strbuf before, after;
	size_t count = 0;
	bool is_fine = true;

	strbuf_init(&before);
	strbuf_init(&after);
	if (fresh) {
		count = fresh->journal.count;
		record_write(fresh, &before);
	} else {
		out->is_new = true;
		fresh = record_new(m->from->kind, m->from->id,
				   m->from->platform);
		m->copies.fresh = fresh;
	}
	journal_merge(&fresh->journal, &m->from->journal);
	record_write(fresh, &after);
	out->added = fresh->journal.count - count;
	out->conflicts = fresh->journal.conflict_count;
	out->is_changed =
		out->is_new || out->is_lifted || strcmp(before.s, after.s) != 0;
	if (out->is_changed && m->how & STORE_MERGE_TRY)
		is_fine = store_reads_back(fresh,
					   m->r->path ? m->r->path : m->r->id,
					   &after, err);
	strbuf_release(&after);
	strbuf_release(&before);
	return is_fine;
}

/* Written first, so that nothing of it lacks where this ends half-way. */
static bool lift(struct merge *m, struct err *err)
{
	if (!store_lift(m->s, m->r, err))
		return false;
	m->r->is_purged = false;
	m->r->purged = DATE_NONE;
	m->r->state = m->out->is_in_trash ? RECORD_REMOVED : RECORD_FINE;
	return true;
}

/* As the disk has it; what is pending stays so. */
static void look_again(struct merge *m)
{
	copies_release(&m->copies);
	copies_read(m->s, m->r, &m->copies);
	copies_apply(m->s, &m->copies, m->r);
}

static bool write_down(struct merge *m, bool is_known, struct err *err)
{
	copies_apply(m->s, &m->copies, m->r);
	if (!is_known) {
		store_add(m->s, m->r);
		m->r->is_new = false;
	}
	if (store_put(m->s, m->r, m->out->is_in_trash, err) != FS_FAILED &&
	    (!m->out->is_lifted || lift(m, err)))
		return true;
	if (is_known) {
		look_again(m);
	} else {
		store_take_out(m->s, m->r);
		store_refresh(m->s);
	}
	return false;
}

static bool merge(struct merge *m, bool is_known, bool *is_kept,
		  struct err *err)
{
	struct store_merge *out = m->out;

	if (!check(m, err))
		return false;
	out->is_in_trash = m->copies.trash.is_there && !m->copies.live.is_there;
	out->purged = m->copies.purged;
	out->is_held_back =
		m->copies.is_purged && !(m->how & STORE_MERGE_PURGED);
	out->is_lifted = m->copies.is_purged && m->how & STORE_MERGE_PURGED;
	if (out->is_held_back)
		return true;
	if (!unite(m, err))
		return false;
	if (!out->is_changed || m->how & STORE_MERGE_TRY)
		return true;
	*is_kept = write_down(m, is_known, err);
	return *is_kept;
}

bool store_merge(struct store *s, const struct record *from, unsigned how,
		 struct store_merge *out, struct err *err)
{
	struct record *known = find_here(s, from);
	struct merge m = { .s = s, .from = from, .how = how, .out = out };
	bool is_kept = false;
	bool is_fine;
	struct fs_lock lock;

	*out = (struct store_merge){ .purged = DATE_NONE };
	m.r = known ? known : record_new(from->kind, from->id, NULL);
	if (!m.r->path)
		m.r->path = store_live_path(s, m.r);
	if (how & STORE_MERGE_TRY) {
		copies_read(s, m.r, &m.copies);
		is_fine = merge(&m, known, &is_kept, err);
	} else if (store_begin(s, m.r, &lock, &m.copies, err)) {
		is_fine = merge(&m, known, &is_kept, err);
		fs_unlock(&lock);
	} else {
		is_fine = false;
	}
	copies_release(&m.copies);
	if (!known && !is_kept)
		record_free(m.r);
	return is_fine;
}
