/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/deed.h"
#include "domain/deed_entry.h"
#include "domain/status.h"

/* What the entry says, owned by the caller. */
static char *words_of(const struct deed_context *d, const struct entry *e)
{
	struct strbuf words;

	strbuf_init(&words);
	entry_words(d->content, e, d->language, &words);
	return strbuf_detach(&words);
}

static void say_back_again(const struct deed_context *d, const struct entry *e,
			   struct strbuf *what)
{
	char *words;

	if (!what)
		return;
	words = words_of(d, e);
	if (what->length)
		strbuf_addc(what, ' ');
	strbuf_addf(what, _("Back again: %s."), words);
	free(words);
}

static void say_taken_back(const struct deed_context *d, const struct entry *e,
			   struct strbuf *what)
{
	char *words;

	if (!what)
		return;
	words = words_of(d, e);
	if (what->length)
		strbuf_addc(what, ' ');
	strbuf_addf(what, _("Taken back: %s."), words);
	free(words);
}

/* By id or by the start of one; NULL where there is none or more than one. */
static const struct entry *find_entry(const struct journal *j, const char *name,
				      struct err *err)
{
	const struct entry *found = journal_find(j, name);
	size_t matches = found ? 1 : 0;

	for (size_t i = 0; !found && *name && i < j->count; i++) {
		if (strncmp(j->entries[i].id, name, strlen(name)) == 0)
			matches++;
	}
	for (size_t i = 0; matches == 1 && !found; i++) {
		if (strncmp(j->entries[i].id, name, strlen(name)) == 0)
			found = &j->entries[i];
	}
	if (!found)
		err_set(err, ERR_REFUSED,
			_("No entry, or more than one, has an id that begins "
			  "with \"%s\"."),
			name);
	return found;
}

static bool is_listed(const char **ids, size_t count, const char *id)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(ids[i], id) == 0)
			return true;
	}
	return false;
}

static bool names(const struct entry *undo, const char *id)
{
	for (size_t i = 0; i < undo->undoes_count; i++) {
		if (strcmp(undo->undoes[i], id) == 0)
			return true;
	}
	return false;
}

/* All live undos that hold down what `undo` took back, itself among them. */
static bool redo(const struct deed_context *d, struct record *r,
		 const struct entry *undo, struct strbuf *what, struct err *err)
{
	const struct journal *j = &r->journal;
	const char **ids = mem_realloc_array(NULL, j->count, sizeof(*ids));
	size_t count = 0;
	bool is_fine;

	for (size_t i = 0; i < undo->undoes_count; i++) {
		const struct entry *target = journal_find(j, undo->undoes[i]);

		if (!target || target->kind == ENTRY_UNDONE)
			continue;
		say_back_again(d, target, what);
		for (size_t k = 0; k < j->count; k++) {
			const struct entry *e = &j->entries[k];

			if (e->kind == ENTRY_UNDONE && e->is_live &&
			    names(e, target->id) &&
			    !is_listed(ids, count, e->id))
				ids[count++] = e->id;
		}
	}
	if (!count)
		ids[count++] = undo->id;
	is_fine = deed_take_back(d, r, ids, count, err);
	free(ids);
	/* An undo of a redo: what it does now stands in its own entry. */
	if (is_fine && what && !what->length && j->count)
		entry_words_in(d->content, j, &j->entries[j->count - 1],
			       d->language, what);
	return is_fine;
}

static bool is_of_group(const struct entry *e, const char *group)
{
	const char *own = yamldoc_get_text(e->map, "group");

	return e->is_live && own && strcmp(own, group) == 0;
}

/* What was done at once goes back at once. */
static bool undo_latest(const struct deed_context *d, struct record *r,
			const struct entry *latest, struct strbuf *what,
			struct err *err)
{
	const char *group = yamldoc_get_text(latest->map, "group");

	if (!group) {
		say_taken_back(d, latest, what);
		return deed_take_back(d, r, &latest->id, 1, err);
	}
	for (size_t i = r->journal.count; i-- > 0;)
		if (is_of_group(&r->journal.entries[i], group))
			say_taken_back(d, &r->journal.entries[i], what);
	return deed_undo_group(d, r, group, err);
}

bool deed_undo(const struct deed_context *d, struct record *r, const char *name,
	       struct strbuf *what, struct err *err)
{
	const struct entry *e;

	if (!deed_is_allowed(r, err))
		return false;
	e = name ? find_entry(&r->journal, name, err)
		 : journal_undoable(&r->journal);
	if (!e && !name)
		err_set(err, ERR_REFUSED, _("There is nothing to take back."));
	if (!e)
		return false;
	if (!e->is_live) {
		err_set(err, ERR_REFUSED,
			_("The entry %s does not count any more, so there is "
			  "nothing to take back."),
			e->id);
		return false;
	}
	if (e->kind == ENTRY_UNDONE)
		return redo(d, r, e, what, err);
	if (!name)
		return undo_latest(d, r, e, what, err);
	say_taken_back(d, e, what);
	return deed_take_back(d, r, &e->id, 1, err);
}

bool deed_redo(const struct deed_context *d, struct record *r,
	       struct strbuf *what, struct err *err)
{
	const struct entry *undo;

	if (!deed_is_allowed(r, err))
		return false;
	undo = journal_redoable(&r->journal);
	if (!undo) {
		err_set(err, ERR_REFUSED, _("There is nothing to bring back."));
		return false;
	}
	return redo(d, r, undo, what, err);
}

/* Groups -------------------------------------------------------------- */

bool deed_has_group(const struct record *r, const char *group)
{
	for (size_t i = 0; i < r->journal.count; i++)
		if (is_of_group(&r->journal.entries[i], group))
			return true;
	return false;
}

bool deed_undo_group(const struct deed_context *d, struct record *r,
		     const char *group, struct err *err)
{
	const struct journal *j = &r->journal;
	const char **ids;
	size_t count = 0;
	bool is_fine;

	if (!deed_is_allowed(r, err))
		return false;
	ids = mem_realloc_array(NULL, j->count + 1, sizeof(*ids));
	for (size_t i = 0; i < j->count; i++)
		if (is_of_group(&j->entries[i], group))
			ids[count++] = j->entries[i].id;
	is_fine = !count || deed_take_back(d, r, ids, count, err);
	free(ids);
	return is_fine;
}
