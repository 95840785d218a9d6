/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an undo took back, or brought back, in words. */
#include <config.h>

#include "domain/status.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

/* An entry that is no undo, or an id that the journal lacks. */
struct leaf {
	const char *id;
	bool is_back; /* an undo of it was undone: it counts again */
	size_t place; /* in the order in which they were come upon */
};

/* An undo on the way down, and which of its targets is next. */
struct level {
	const struct entry *undo;
	bool is_back;
	size_t next;
};

struct leaves {
	const struct journal *j;
	struct leaf *item;
	size_t count, capacity;
	struct level *path;
	size_t depth, path_capacity;
	/* Which undos were gone into, to take back and to bring back. */
	bool *seen[2];
};

static void add_leaf(struct leaves *leaves, const char *id, bool is_back)
{
	MEM_GROW(leaves->item, leaves->count, leaves->capacity);
	leaves->item[leaves->count] =
		(struct leaf){ id, is_back, leaves->count };
	leaves->count++;
}

/*
 * An undo is gone into once each way: what it leads to is the same by
 * whichever way it is met, a circle of undos comes to an end, and a file in
 * which every undo names all the others takes no longer than it is long.
 */
static void enter(struct leaves *leaves, const struct entry *undo, bool is_back)
{
	bool *seen = &leaves->seen[is_back][undo - leaves->j->entries];

	if (*seen)
		return;
	*seen = true;
	MEM_GROW(leaves->path, leaves->depth, leaves->path_capacity);
	leaves->path[leaves->depth++] = (struct level){ undo, is_back, 0 };
}

/* Down through undos of undos; without recursion, for a file may hold a chain
 * as long as it likes. */
static void collect(struct leaves *leaves, const struct entry *undo)
{
	enter(leaves, undo, false);
	while (leaves->depth) {
		struct level *level = &leaves->path[leaves->depth - 1];
		const struct entry *target;
		const char *id;

		if (level->next == level->undo->undoes_count) {
			leaves->depth--;
			continue;
		}
		id = level->undo->undoes[level->next++];
		target = journal_find(leaves->j, id);
		if (target && target->kind == ENTRY_UNDONE)
			enter(leaves, target, !level->is_back);
		else
			add_leaf(leaves, id, level->is_back);
	}
	/* In a circle that leads nowhere: what it names. */
	for (size_t i = 0; !leaves->count && i < undo->undoes_count; i++)
		add_leaf(leaves, undo->undoes[i], false);
}

static int compare_ids(const void *left, const void *right)
{
	const struct leaf *a = left;
	const struct leaf *b = right;
	int order = strcmp(a->id, b->id);

	return order ? order : (a->place > b->place) - (a->place < b->place);
}

static int compare_places(const void *left, const void *right)
{
	const struct leaf *a = left;
	const struct leaf *b = right;

	return (a->place > b->place) - (a->place < b->place);
}

/* Each leaf once, as it was come upon first. */
static void tidy(struct leaves *leaves)
{
	size_t left = 0;

	if (!leaves->count)
		return;
	qsort(leaves->item, leaves->count, sizeof(*leaves->item), compare_ids);
	for (size_t i = 0; i < leaves->count; i++)
		if (!left ||
		    strcmp(leaves->item[left - 1].id, leaves->item[i].id) != 0)
			leaves->item[left++] = leaves->item[i];
	leaves->count = left;
	qsort(leaves->item, left, sizeof(*leaves->item), compare_places);
}

static void find_leaves(struct leaves *leaves, const struct journal *j,
			const struct entry *undo)
{
	*leaves = (struct leaves){ .j = j };
	leaves->seen[false] = mem_alloc(j->count);
	leaves->seen[true] = mem_alloc(j->count);
	collect(leaves, undo);
	tidy(leaves);
	free(leaves->seen[false]);
	free(leaves->seen[true]);
	free(leaves->path);
}

static void add_leaves(const struct content *c, const struct leaves *leaves,
		       bool is_back, int language, struct strbuf *out)
{
	bool is_first = true;

	for (size_t i = 0; i < leaves->count; i++) {
		const struct leaf *leaf = &leaves->item[i];
		const struct entry *e = journal_find(leaves->j, leaf->id);

		if (leaf->is_back != is_back)
			continue;
		if (!is_first)
			strbuf_adds(out, "; ");
		is_first = false;
		if (e && e->kind != ENTRY_UNDONE)
			entry_words(c, e, language, out);
		else
			strbuf_adds(out, leaf->id);
	}
}

static bool has_any(const struct leaves *leaves, bool is_back)
{
	for (size_t i = 0; i < leaves->count; i++) {
		if (leaves->item[i].is_back == is_back)
			return true;
	}
	return false;
}

void entry_words_in(const struct content *c, const struct journal *j,
		    const struct entry *e, int language, struct strbuf *out)
{
	struct leaves leaves;
	struct strbuf words;

	if (e->kind != ENTRY_UNDONE) {
		entry_words(c, e, language, out);
		return;
	}
	find_leaves(&leaves, j, e);
	strbuf_init(&words);
	add_leaves(c, &leaves, false, language, &words);
	if (words.length || !has_any(&leaves, true))
		/* TRANSLATORS: %s is what was taken back by this entry. */
		strbuf_addf(out, _("took back: %s"), words.s);
	if (has_any(&leaves, true)) {
		if (words.length)
			strbuf_adds(out, "; ");
		strbuf_reset(&words);
		add_leaves(c, &leaves, true, language, &words);
		/* TRANSLATORS: %s is what counts again by this entry. */
		strbuf_addf(out, _("brought back: %s"), words.s);
	}
	strbuf_release(&words);
	free(leaves.item);
}
