/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/record_edits.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool record_is_constant(const char *key)
{
	static const char *const keys[] = { "format", "id", "platform",
					    "journal" };

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		if (strcmp(keys[i], key) == 0)
			return true;
	}
	return false;
}

static bool is_in(const char **list, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i], name) == 0)
			return true;
	}
	return false;
}

/* FNV-1a, 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint64_t hash_text(uint64_t hash, const char *text)
{
	do {
		hash ^= (unsigned char)*text;
		hash *= UINT64_C(0x100000001b3);
	} while (*text++);
	return hash;
}

/* Values are compared without the newlines that end a block. */
static size_t bare_length(const char *value)
{
	size_t length = strlen(value);

	while (length && value[length - 1] == '\n')
		length--;
	return length;
}

static bool is_same_value(const char *a, const char *b)
{
	size_t length = bare_length(a);

	return length == bare_length(b) && memcmp(a, b, length) == 0;
}

/* "" where there is none; owned by the caller. */
static char *head_value(const struct yamldoc_node *node)
{
	struct strbuf text;

	strbuf_init(&text);
	if (node && node->kind == YAMLDOC_SCALAR)
		strbuf_add(&text, node->text, bare_length(node->text));
	else if (node && node->count)
		yamldoc_write(&text, node, 0, true);
	return strbuf_detach(&text);
}

/* What is being compared. */
struct comparison {
	const struct record *r;
	const struct yamldoc_node *root;
	struct journal *j;
	date_instant first; /* of the journal before any edit was added */
	struct arena arena;
};

/* Find an id and an instant for the edit, as every reader would; false when
 * there is no instant left. */
static bool place_edit(const struct comparison *c, const char *field,
		       const char *value, const struct entry *last, char id[17],
		       date_instant *at)
{
	const char *follows = last ? last->id : "";

	*at = last ? last->at : c->first;
	for (;;) {
		uint64_t hash = UINT64_C(0xcbf29ce484222325);
		const struct entry *taken;

		hash = hash_text(hash, c->r->id);
		hash = hash_text(hash, field);
		hash = hash_text(hash, value);
		hash = hash_text(hash, follows);
		snprintf(id, 17, "%016" PRIx64, hash);
		taken = journal_find(c->j, id);
		if (!taken)
			break;
		follows = taken->id;
		if (taken->at > *at)
			*at = taken->at;
	}
	return ++*at <= RECORD_INSTANT_MAX;
}

/* The value stands in the head, or not, but the journal says otherwise. */
static bool add_edit(struct comparison *c, const char *field, const char *value,
		     const struct entry *last)
{
	const struct yamldoc_node *node = yamldoc_get(c->root, field);
	struct yamldoc_node *map = yamldoc_new(&c->arena, YAMLDOC_MAP);
	struct strbuf instant;
	date_instant at;
	char id[17];

	if (!place_edit(c, field, value, last, id, &at))
		return false;
	strbuf_init(&instant);
	date_instant_format(at, &instant);
	yamldoc_put_text(&c->arena, map, "id", id);
	yamldoc_put_plain(&c->arena, map, "at", instant.s);
	yamldoc_put_text(&c->arena, map, "is", "set");
	yamldoc_put_text(&c->arena, map, "field", field);
	if (node && node->kind != YAMLDOC_SCALAR && node->count)
		yamldoc_put(&c->arena, map, "value",
			    yamldoc_copy(&c->arena, node));
	else if (*value)
		yamldoc_put_text(&c->arena, map, "value", value);
	strbuf_release(&instant);
	return journal_add(c->j, map);
}

/* False when the edit cannot be written down. */
static bool compare_field(struct comparison *c, const char *field,
			  size_t *edits)
{
	const struct entry *last;
	const char *folded = journal_field(c->j, field, &last);
	char *value = head_value(yamldoc_get(c->root, field));
	bool is_edited = !is_same_value(value, folded ? folded : "");
	bool is_fine = !is_edited || add_edit(c, field, value, last);

	*edits += is_edited;
	free(value);
	return is_fine;
}

/*
 * The fields of the journal and of the head, each once; a field of the
 * journal that is gone from the head was taken out by hand. False when there
 * are too many.
 */
static bool list_fields(const struct comparison *c,
			const char *field[RECORD_FIELDS_MAX + 1], size_t *count)
{
	const struct journal *j = c->j;
	const struct yamldoc_node *node;
	size_t n = 0;

	for (size_t i = 0; i < j->count && n <= RECORD_FIELDS_MAX; i++) {
		const struct entry *e = &j->entries[i];

		if (e->kind == ENTRY_SET && !record_is_constant(e->field) &&
		    !is_in(field, n, e->field))
			field[n++] = e->field;
	}
	for (node = c->root->first; node && n <= RECORD_FIELDS_MAX;
	     node = node->next) {
		if (!record_is_constant(node->key) &&
		    !is_in(field, n, node->key))
			field[n++] = node->key;
	}
	*count = n;
	return n <= RECORD_FIELDS_MAX;
}

/* The head against the fold of the file's own journal. */
enum record_edits record_find_edits(const struct record *r, struct journal *j,
				    const struct yamldoc_node *root,
				    size_t *edits, const char **where)
{
	struct comparison c = { .r = r, .root = root, .j = j };
	enum record_edits result = RECORD_EDITS_FINE;
	const char *field[RECORD_FIELDS_MAX + 1];
	size_t count;

	*edits = 0;
	*where = NULL;
	if (!list_fields(&c, field, &count))
		return RECORD_EDITS_TOO_MANY;
	arena_init(&c.arena);
	c.first = j->count ? j->entries[0].at : -1;
	for (size_t i = 0; i < count && result == RECORD_EDITS_FINE; i++) {
		if (compare_field(&c, field[i], edits))
			continue;
		*where = field[i];
		result = RECORD_EDITS_NO_PLACE;
	}
	arena_release(&c.arena);
	return result;
}
