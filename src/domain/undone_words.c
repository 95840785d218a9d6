/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an undo took back, or brought back, in words. */
#include <config.h>

#include "domain/status.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

/* Undos of undos of undos: as deep as anyone goes, and then the ids. An undo
 * may name several, so a deeper walk could take for ever in a hostile file. */
enum { UNDO_DEPTH = 8 };

/* An entry that is no undo, or an id that the journal lacks. */
struct leaf {
	const char *id;
	bool is_back; /* an undo of it was undone: it counts again */
};

struct leaves {
	const struct journal *j;
	struct leaf *item;
	size_t count, capacity;
};

static void add_leaf(struct leaves *leaves, const char *id, bool is_back)
{
	for (size_t i = 0; i < leaves->count; i++) {
		if (strcmp(leaves->item[i].id, id) == 0)
			return;
	}
	MEM_GROW(leaves->item, leaves->count, leaves->capacity);
	leaves->item[leaves->count++] = (struct leaf){ id, is_back };
}

/*
 * Down through undos of undos. Each level costs one of `depth`, so that a
 * circle of undos, which only a foreign hand can make, comes to an end.
 */
static void collect(struct leaves *leaves, const struct entry *undo,
		    bool is_back, int depth)
{
	for (size_t i = 0; i < undo->undoes_count; i++) {
		const struct entry *target =
			journal_find(leaves->j, undo->undoes[i]);

		if (target && target->kind == ENTRY_UNDONE && depth)
			collect(leaves, target, !is_back, depth - 1);
		else
			add_leaf(leaves, undo->undoes[i], is_back);
	}
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
	struct leaves leaves = { .j = j };
	struct strbuf words;

	if (e->kind != ENTRY_UNDONE) {
		entry_words(c, e, language, out);
		return;
	}
	collect(&leaves, e, false, UNDO_DEPTH);
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
