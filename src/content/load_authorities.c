/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/authority.h"
#include "content/schema.h"

#define AT(member) .offset = offsetof(struct authority, member)

/* "dead" is none of them: an authority that is gone is left out. */
static const char *const states[] = { "reported", "confirmed", "disputed",
				      "unverified", NULL };

static void read_state(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	struct authority *a = owner;
	int i = schema_choice(r, node, states);

	/* The cautious one, where it cannot be read. */
	a->state = i < 0 ? LINK_UNVERIFIED : (enum link_state)i;
}

static void read_demands(struct reader *r, const struct yamldoc_node *node,
			 void *owner)
{
	const char *choices[DEMAND_COUNT + 1] = { NULL };
	const struct yamldoc_node *child;
	struct authority *a = owner;
	int i;

	if (!schema_is(r, node, YAMLDOC_LIST))
		return;
	for (i = 0; i < DEMAND_COUNT; i++)
		choices[i] = demand_name((enum demand)i);
	for (child = node->first; child; child = child->next) {
		i = schema_choice(r, child, choices);
		if (i >= 0)
			a->demands |= 1U << i;
	}
}

static void add_tongue(struct reader *r, const char *id, struct place place)
{
	struct content *c = r->content;

	if (content_tongue(c, id))
		return;
	MEM_GROW(c->tongues, c->tongue_count, c->tongue_capacity);
	c->tongues[c->tongue_count++] = (struct tongue){
		.id = id,
		.place = place,
	};
}

static void read_languages(struct reader *r, const struct yamldoc_node *node,
			   void *owner)
{
	const struct yamldoc_node *child;
	struct authority *a = owner;

	if (!schema_is(r, node, YAMLDOC_LIST))
		return;
	a->languages.item = arena_array(&r->content->arena, node->count,
					sizeof(*a->languages.item));
	for (child = node->first; child; child = child->next) {
		const char *id = schema_text(r, child);

		if (!id)
			continue;
		if (!schema_is_id(id)) {
			schema_report_id(r, reader_place(r, child), id);
			continue;
		}
		id = reader_copy(r, id);
		a->languages.item[a->languages.count++] = id;
		add_tongue(r, id, reader_place(r, child));
	}
}

static const struct schema_field fields[] = {
	{ .key = "region",
	  .kind = SCHEMA_USE,
	  .use = USE_COUNTRY,
	  .is_required = true,
	  AT(region) },
	{ .key = "leads", .kind = SCHEMA_USE, .use = USE_COUNTRY, AT(leads) },
	{ .key = "aside", .kind = SCHEMA_YES_NO, AT(is_aside) },
	{ .key = "name", .kind = SCHEMA_NAME, .is_required = true, AT(name) },
	{ .key = "english", .kind = SCHEMA_NAME, AT(english) },
	{ .key = "lines", .kind = SCHEMA_NAMES, AT(lines) },
	{ .key = "phone", .kind = SCHEMA_NAME, AT(phone) },
	{ .key = "mail", .kind = SCHEMA_NAME, AT(mail) },
	{ .key = "website", .kind = SCHEMA_URL, AT(website) },
	{ .key = "complaint", .kind = SCHEMA_URL, AT(complaint) },
	{ .key = "complaint-too", .kind = SCHEMA_URL, AT(complaint_too) },
	{ .key = "languages", .kind = SCHEMA_OTHER, .read = read_languages },
	{ .key = "demands", .kind = SCHEMA_OTHER, .read = read_demands },
	{ .key = "record",
	  .kind = SCHEMA_DATE,
	  .is_required = true,
	  AT(record) },
	{ .key = "review", .kind = SCHEMA_DATE, AT(review) },
	{ .key = "state",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_state },
	{ .key = "sources",
	  .kind = SCHEMA_USES,
	  .use = USE_SOURCE,
	  .is_required = true,
	  AT(sources) },
	{ .kind = SCHEMA_END },
};

/* The entry of that id that is to be replaced, or a new one. */
static struct authority *place_for(struct reader *r, const struct authority *a)
{
	struct content *c = r->content;
	struct authority *old;
	size_t i;

	for (i = 0; i < c->authority_count; i++)
		if (!strcmp(c->authorities[i].id, a->id))
			break;
	if (i == c->authority_count) {
		MEM_GROW(c->authorities, c->authority_count,
			 c->authority_capacity);
		return &c->authorities[c->authority_count++];
	}
	old = &c->authorities[i];
	if (date_compare(a->record, old->record) < 0)
		reader_warn(r, a->place, "older-than-installed",
			    _("The record of \"%s\" is older than the "
			      "installed one that it replaces. Check it or "
			      "drop it."),
			    a->id);
	return old;
}

static void read_authority(struct reader *r, const struct yamldoc_node *node)
{
	struct authority a = {
		.id = reader_copy(r, node->key),
		.place = reader_key_place(r, node),
		.is_local = r->is_local,
	};

	if (!schema_is_id(node->key)) {
		schema_report_id(r, a.place, node->key);
		return;
	}
	r->where = a.id;
	if (schema_read(r, node, fields, &a))
		*place_for(r, &a) = a;
	else
		reader_leave_out(r, a.id);
	r->where = NULL;
}

static void read_authorities(struct reader *r, const struct yamldoc_node *node,
			     void *owner)
{
	const struct yamldoc_node *child;

	(void)owner;
	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next)
		read_authority(r, child);
}

static const struct schema_field file_fields[] = {
	{ .key = "authorities",
	  .kind = SCHEMA_OTHER,
	  .read = read_authorities },
	{ .kind = SCHEMA_END },
};

static int compare(const void *left, const void *right)
{
	const struct authority *a = left;
	const struct authority *b = right;

	return strcmp(a->id, b->id);
}

void load_authorities(struct reader *r)
{
	struct content *c = r->content;

	schema_read(r, r->root, file_fields, c);
	if (c->authority_count)
		qsort(c->authorities, c->authority_count,
		      sizeof(*c->authorities), compare);
}

/* Words -------------------------------------------------------------------- */

static const struct schema_field word_fields[] = {
	{ .key = "note", .kind = SCHEMA_WORDS, AT(note) },
	{ .key = "doubt", .kind = SCHEMA_WORDS, AT(doubt) },
	{ .kind = SCHEMA_END },
};

static void read_words(struct reader *r, const struct yamldoc_node *map,
		       struct authority *a)
{
	const struct yamldoc_node *node;

	if (!schema_is(r, map, YAMLDOC_MAP))
		return;
	for (node = map->first; node; node = node->next) {
		const struct schema_field *field =
			schema_find(word_fields, node->key);

		if (!field)
			schema_unknown_key(r, node, word_fields);
		else
			schema_words(r, node, false,
				     (void *)((char *)a + field->offset));
	}
}

static void report_unknown(struct reader *r, const struct yamldoc_node *node)
{
	if (reader_is_left_out(r->content, node->key))
		return;
	reader_error(r, reader_key_place(r, node), "dangling-fact",
		     _("authorities.yaml does not have \"%s\". Mend the id or "
		       "drop the entry."),
		     node->key);
}

void load_authority_words(struct reader *r, const struct yamldoc_node *node)
{
	struct content *c = r->content;
	const struct yamldoc_node *child;
	size_t i;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next) {
		for (i = 0; i < c->authority_count; i++)
			if (!strcmp(c->authorities[i].id, child->key))
				break;
		if (i == c->authority_count) {
			report_unknown(r, child);
			continue;
		}
		/* The installed words are of the installed record. */
		if (c->authorities[i].is_local && !r->is_local)
			continue;
		r->where = c->authorities[i].id;
		read_words(r, child, &c->authorities[i]);
		r->where = NULL;
	}
}

void load_tongue_words(struct reader *r, const struct yamldoc_node *node)
{
	struct content *c = r->content;
	const struct yamldoc_node *child;
	size_t i;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next) {
		for (i = 0; i < c->tongue_count; i++)
			if (!strcmp(c->tongues[i].id, child->key))
				break;
		if (i == c->tongue_count)
			report_unknown(r, child);
		else
			schema_words(r, child, true, &c->tongues[i].name);
	}
}
