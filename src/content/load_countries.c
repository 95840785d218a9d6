/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/schema.h"

/* ISO 3166-1 alpha-2, or a part of a country: "de", "de-by". */
static bool is_country_id(const char *s)
{
	size_t letters = strspn(s, "abcdefghijklmnopqrstuvwxyz");

	if (letters != 2)
		return false;
	return !s[2] || (s[2] == '-' && schema_is_id(s + 3));
}

static struct country *find(struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->country_count; i++)
		if (!strcmp(c->countries[i].id, id))
			return &c->countries[i];
	return NULL;
}

/* A country is there as soon as it is named. Valid until the next one is. */
static struct country *find_or_add(struct reader *r, const char *id)
{
	struct content *c = r->content;
	struct country *country = find(c, id);

	if (country)
		return country;
	MEM_GROW(c->countries, c->country_count, c->country_capacity);
	country = &c->countries[c->country_count++];
	*country = (struct country){ .id = reader_copy(r, id) };
	return country;
}

static void report_id(struct reader *r, struct place place, const char *id)
{
	reader_error(r, place, "bad-id",
		     _("\"%s\" is no country and no bloc. Write a country as "
		       "two small letters (ISO 3166)."),
		     id);
}

static void read_members(struct reader *r, const struct yamldoc_node *node)
{
	const struct yamldoc_node *child;
	struct id_list members = { .count = 0 };
	struct country *bloc;

	if (!schema_is(r, node, YAMLDOC_LIST))
		return;
	members.item = arena_array(&r->content->arena, node->count,
				   sizeof(*members.item));
	for (child = node->first; child; child = child->next) {
		const char *id = schema_text(r, child);

		if (!id)
			continue;
		if (!is_country_id(id) && !find(r->content, id)) {
			report_id(r, reader_place(r, child), id);
			continue;
		}
		members.item[members.count++] = find_or_add(r, id)->id;
	}
	bloc = find(r->content, node->key);
	if (bloc)
		bloc->members = members;
}

/* Their ids first, since a bloc may name one that comes later. */
void load_blocs(struct reader *r, const struct yamldoc_node *node, void *owner)
{
	const struct yamldoc_node *child;

	(void)owner;
	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next) {
		if (schema_is_id(child->key))
			find_or_add(r, child->key)->is_bloc = true;
		else
			report_id(r, reader_key_place(r, child), child->key);
	}
	for (child = node->first; child; child = child->next)
		read_members(r, child);
}

struct rules {
	const char *law;
	bool has_form;
};

static const struct schema_field rules_fields[] = {
	{ .key = "law",
	  .kind = SCHEMA_USE,
	  .use = USE_LAW,
	  .offset = offsetof(struct rules, law) },
	{ .key = "form",
	  .kind = SCHEMA_YES_NO,
	  .offset = offsetof(struct rules, has_form) },
	{ .kind = SCHEMA_END },
};

static void read_country(struct reader *r, const struct yamldoc_node *node)
{
	struct rules rules = { .law = NULL };
	struct country *country;

	if (!is_country_id(node->key) && !find(r->content, node->key)) {
		report_id(r, reader_key_place(r, node), node->key);
		return;
	}
	country = find_or_add(r, node->key);
	r->where = country->id;
	schema_read(r, node, rules_fields, &rules);
	r->where = NULL;
	country->law = rules.law;
	country->has_form = rules.has_form;
	country->is_form_known = yamldoc_get(node, "form");
}

void load_countries(struct reader *r, const struct yamldoc_node *node,
		    void *owner)
{
	const struct yamldoc_node *child;

	(void)owner;
	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next)
		read_country(r, child);
}

static void add_members(struct content *c, const struct id_list *from,
			struct id_list *to, size_t depth)
{
	size_t i, k;

	for (i = 0; i < from->count; i++) {
		const struct country *member = find(c, from->item[i]);

		if (!member)
			continue;
		if (member->is_bloc) {
			if (depth < c->country_count)
				add_members(c, &member->members, to, depth + 1);
			continue;
		}
		for (k = 0; k < to->count; k++)
			if (!strcmp(to->item[k], member->id))
				break;
		if (k == to->count)
			to->item[to->count++] = member->id;
	}
}

static bool has_form_in_bloc(const struct content *c, const char *country)
{
	size_t i;

	for (i = 0; i < c->country_count; i++)
		if (c->countries[i].is_bloc && c->countries[i].is_form_known &&
		    c->countries[i].has_form &&
		    content_country_is_in(c, country, c->countries[i].id))
			return true;
	return false;
}

void load_settle_countries(struct content *c)
{
	size_t i;

	for (i = 0; i < c->country_count; i++) {
		struct country *bloc = &c->countries[i];
		struct id_list all = { .count = 0 };

		if (!bloc->is_bloc)
			continue;
		all.item = arena_array(&c->arena, c->country_count,
				       sizeof(*all.item));
		add_members(c, &bloc->members, &all, 0);
		bloc->members = all;
	}
	for (i = 0; i < c->country_count; i++) {
		struct country *country = &c->countries[i];

		country->is_listed =
			!country->is_bloc && !strchr(country->id, '-');
		if (!country->is_bloc && !country->is_form_known)
			country->has_form = has_form_in_bloc(c, country->id);
	}
}
