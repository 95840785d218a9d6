/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/record.h"

#include <stdlib.h>
#include <string.h>

#include "accounts/record_edits.h"
#include "base/text.h"

struct record *record_new(enum record_kind kind, const char *id,
			  const char *platform)
{
	struct record *r = mem_alloc(sizeof(*r));

	r->kind = kind;
	strncpy(r->id, id, RECORD_ID_LENGTH);
	if (platform)
		r->platform = mem_strdup(platform);
	journal_init(&r->journal);
	return r;
}

void record_clear_pending(struct record *r)
{
	for (size_t i = 0; i < r->pending_count; i++)
		free(r->pending[i]);
	r->pending_count = 0;
}

void record_free(struct record *r)
{
	if (!r)
		return;
	record_clear_pending(r);
	free(r->pending);
	free(r->path);
	free(r->fault);
	free(r->odd_name);
	free(r->platform);
	free(r->unsaved);
	journal_release(&r->journal);
	free(r);
}

bool record_id_is_valid(const char *id)
{
	return strlen(id) == RECORD_ID_LENGTH &&
	       strspn(id, "0123456789abcdef") == RECORD_ID_LENGTH;
}

const char *record_field(const struct record *r, const char *field)
{
	return journal_field(&r->journal, field, NULL);
}

const char *record_label(const struct record *r)
{
	static const char *const fields[2][2] = {
		[RECORD_PERSON] = { "name", "label" },
		[RECORD_ACCOUNT] = { "label", "mail" },
	};

	for (size_t i = 0; i < 2; i++) {
		const char *value = record_field(r, fields[r->kind][i]);

		if (value)
			return value;
	}
	return r->odd_name ? r->odd_name : r->id;
}

/*
 * `now`, or `distance` behind all in the journal; a file that ends with the
 * calendar gets no later instant, and the ids decide.
 */
static date_instant next_instant(const struct journal *j, date_instant now,
				 int distance)
{
	date_instant latest = journal_latest(j);

	if (j->count && now <= latest)
		now = latest + distance;
	return now < RECORD_INSTANT_MAX ? now : RECORD_INSTANT_MAX;
}

static void put_clean(struct arena *arena, struct yamldoc_node *map,
		      const char *key, const char *value)
{
	struct strbuf clean;

	strbuf_init(&clean);
	text_clean(&clean, value, strlen(value), true);
	yamldoc_put_text(arena, map, key, clean.s);
	strbuf_release(&clean);
}

static void put_instant(struct arena *arena, struct yamldoc_node *map,
			date_instant at)
{
	struct strbuf text;

	strbuf_init(&text);
	date_instant_format(at, &text);
	yamldoc_put_plain(arena, map, "at", text.s);
	strbuf_release(&text);
}

static void put_day(struct arena *arena, struct yamldoc_node *map,
		    struct date day)
{
	struct strbuf text;

	strbuf_init(&text);
	date_format(day, &text);
	yamldoc_put_plain(arena, map, "day", text.s);
	strbuf_release(&text);
}

/* Of a set or an undo the day is worth a line only where `at` does not tell. */
static bool needs_day(const struct entry_draft *draft, struct date day,
		      date_instant at)
{
	bool is_plain = strcmp(draft->is, "set") == 0 ||
			strcmp(draft->is, "undone") == 0;

	return !is_plain || draft->is_about ||
	       date_compare(day, date_of_instant(at)) != 0;
}

static void put_undoes(struct arena *arena, struct yamldoc_node *map,
		       const struct entry_draft *draft)
{
	struct yamldoc_node *list = yamldoc_new(arena, YAMLDOC_LIST);

	for (size_t i = 0; i < draft->undoes_count; i++)
		yamldoc_append(list,
			       yamldoc_new_scalar(arena, draft->undoes[i]));
	yamldoc_put(arena, map, "undoes", list);
}

static void add_pending(struct record *r, const char *id)
{
	MEM_GROW(r->pending, r->pending_count, r->pending_capacity);
	r->pending[r->pending_count++] = mem_strdup(id);
}

const struct entry *record_add(struct record *r,
			       const struct entry_draft *draft,
			       const char *const *pairs)
{
	date_instant at = next_instant(&r->journal, draft->now, 1);
	struct date day = date_is_set(draft->day) ? draft->day
						  : date_of_instant(draft->now);
	const struct entry *entry = NULL;
	struct arena scratch;
	struct yamldoc_node *map;

	arena_init(&scratch);
	map = yamldoc_new(&scratch, YAMLDOC_MAP);
	yamldoc_put_text(&scratch, map, "id", draft->id);
	put_instant(&scratch, map, at);
	yamldoc_put_text(&scratch, map, "is", draft->is);
	if (needs_day(draft, day, at))
		put_day(&scratch, map, day);
	if (draft->is_about)
		yamldoc_put_plain(&scratch, map, "about", "true");
	if (draft->by)
		put_clean(&scratch, map, "by", draft->by);
	if (draft->group)
		put_clean(&scratch, map, "group", draft->group);
	for (; pairs && pairs[0]; pairs += 2) {
		if (pairs[1])
			put_clean(&scratch, map, pairs[0], pairs[1]);
	}
	if (draft->undoes_count)
		put_undoes(&scratch, map, draft);
	if (journal_add(&r->journal, map)) {
		add_pending(r, draft->id);
		entry = journal_find(&r->journal, draft->id);
	}
	arena_release(&scratch);
	return entry;
}

bool record_is_pending(const struct record *r, const char *entry)
{
	for (size_t i = 0; i < r->pending_count; i++)
		if (strcmp(r->pending[i], entry) == 0)
			return true;
	return false;
}

void record_adopt(struct record *r, const struct entry *entry)
{
	if (!journal_find(&r->journal, entry->id))
		journal_add(&r->journal, entry->map);
	else if (r->live.is_there || r->trash.is_there)
		return;
	if (!record_is_pending(r, entry->id))
		add_pending(r, entry->id);
}

/* The entry with another `at`; a day that followed from `at` stays. */
static const struct yamldoc_node *
move_entry(struct arena *arena, const struct entry *e, date_instant at)
{
	struct yamldoc_node *map = yamldoc_new(arena, YAMLDOC_MAP);
	const struct yamldoc_node *node;

	put_instant(arena, map, at);
	if (!yamldoc_get(e->map, "day") &&
	    date_compare(e->day, date_of_instant(at)) != 0)
		put_day(arena, map, e->day);
	for (node = e->map->first; node; node = node->next) {
		if (strcmp(node->key, "at") != 0)
			yamldoc_put(arena, map, node->key,
				    yamldoc_copy(arena, node));
	}
	return map;
}

/* Two microseconds off, for one is where a hand edit goes (record.h): what is
 * set here wins over that, in whichever order they meet. */
void record_rebase(struct record *r, struct record *fresh)
{
	struct arena scratch;
	size_t left = 0;

	arena_init(&scratch);
	for (size_t i = 0; i < r->pending_count; i++) {
		const struct entry *e =
			journal_find(&r->journal, r->pending[i]);

		if (!e || journal_find(&fresh->journal, r->pending[i])) {
			free(r->pending[i]);
			continue;
		}
		journal_add(&fresh->journal,
			    move_entry(&scratch, e,
				       next_instant(&fresh->journal, e->at,
						    2)));
		r->pending[left++] = r->pending[i];
	}
	r->pending_count = left;
	arena_release(&scratch);

	journal_release(&r->journal);
	r->journal = fresh->journal;
	journal_init(&fresh->journal);
	if (!r->platform) {
		r->platform = fresh->platform;
		fresh->platform = NULL;
	}
	r->hand_edits = fresh->hand_edits;
}
