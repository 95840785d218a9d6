/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/facts.h"
#include "content/schema.h"

/* What is missing here is lint's to say: it knows which facts there are. */
static void read_words(struct reader *r, const struct yamldoc_node *map,
		       const struct schema_field *fields, void *into)
{
	const struct yamldoc_node *node;

	if (!schema_is(r, map, YAMLDOC_MAP))
		return;
	for (node = map->first; node; node = node->next) {
		const struct schema_field *field =
			schema_find(fields, node->key);

		if (!field)
			schema_unknown_key(r, node, fields);
		else if (field->kind == SCHEMA_OTHER)
			field->read(r, node, into);
		else
			schema_words(r, node, field->kind == SCHEMA_LINE,
				     (void *)((char *)into + field->offset));
	}
}

static void report_unknown(struct reader *r, const struct yamldoc_node *node,
			   const char *kind)
{
	if (reader_is_left_out(r->content, node->key))
		return;
	reader_error(r, reader_key_place(r, node), "dangling-fact",
		     _("There is no %s \"%s\" in facts.yaml. Mend the id or "
		       "drop the entry."),
		     kind, node->key);
}

static const struct schema_field article_fields[] = {
	{ .key = "title",
	  .kind = SCHEMA_LINE,
	  .offset = offsetof(struct article, title) },
	{ .key = "says",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct article, says) },
	{ .kind = SCHEMA_END },
};

static void read_articles(struct reader *r, const struct yamldoc_node *node,
			  void *owner)
{
	const struct yamldoc_node *child;
	struct fact *law = owner;
	size_t i;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next) {
		for (i = 0; i < law->article_count; i++)
			if (!strcmp(law->articles[i].id, child->key))
				break;
		if (i == law->article_count)
			report_unknown(r, child, "article");
		else
			read_words(r, child, article_fields, &law->articles[i]);
	}
}

static const struct schema_field fact_fields[] = {
	{ .key = "title",
	  .kind = SCHEMA_LINE,
	  .offset = offsetof(struct fact, title) },
	{ .key = "doubt",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct fact, doubt) },
	{ .kind = SCHEMA_END },
};

static const struct schema_field law_fields[] = {
	{ .key = "title",
	  .kind = SCHEMA_LINE,
	  .offset = offsetof(struct fact, title) },
	{ .key = "doubt",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct fact, doubt) },
	{ .key = "articles", .kind = SCHEMA_OTHER, .read = read_articles },
	{ .kind = SCHEMA_END },
};

static struct fact *find_fact(struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->fact_count; i++)
		if (!strcmp(c->facts[i].id, id))
			return &c->facts[i];
	return NULL;
}

static void read_kind(struct reader *r, const struct yamldoc_node *node,
		      enum fact_kind kind)
{
	const struct yamldoc_node *child;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next) {
		struct fact *fact = find_fact(r->content, child->key);

		if (!fact || fact->kind != kind) {
			report_unknown(r, child, fact_kind_name(kind));
			continue;
		}
		r->where = fact->id;
		read_words(r, child,
			   kind == FACT_LAW ? law_fields : fact_fields, fact);
		r->where = NULL;
	}
}

static void read_countries(struct reader *r, const struct yamldoc_node *node)
{
	struct content *c = r->content;
	const struct yamldoc_node *child;
	size_t i;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next) {
		for (i = 0; i < c->country_count; i++)
			if (!strcmp(c->countries[i].id, child->key))
				break;
		if (i == c->country_count)
			report_unknown(r, child, "country");
		else
			schema_words(r, child, true, &c->countries[i].name);
	}
}

/* Only the names of the keys are needed of this table. */
static const struct schema_field keys[] = {
	{ .key = "sources", .kind = SCHEMA_OTHER },
	{ .key = "links", .kind = SCHEMA_OTHER },
	{ .key = "dates", .kind = SCHEMA_OTHER },
	{ .key = "figures", .kind = SCHEMA_OTHER },
	{ .key = "addresses", .kind = SCHEMA_OTHER },
	{ .key = "laws", .kind = SCHEMA_OTHER },
	{ .key = "countries", .kind = SCHEMA_OTHER },
	{ .key = "languages", .kind = SCHEMA_OTHER },
	{ .key = "authorities", .kind = SCHEMA_OTHER },
	{ .kind = SCHEMA_END },
};

static const enum fact_kind kinds[] = { FACT_LINK, FACT_DATE, FACT_FIGURE,
					FACT_ADDRESS, FACT_LAW };

void load_fact_words(struct reader *r)
{
	const struct yamldoc_node *node;
	size_t i;

	r->content->language[r->language].has_facts = true;
	if (!r->content->has_facts || !schema_is(r, r->root, YAMLDOC_MAP))
		return;
	for (node = r->root->first; node; node = node->next) {
		if (!schema_find(keys, node->key))
			schema_unknown_key(r, node, keys);
		else if (!strcmp(node->key, "countries"))
			read_countries(r, node);
		else if (!strcmp(node->key, "languages"))
			load_tongue_words(r, node);
		else if (!strcmp(node->key, "authorities"))
			load_authority_words(r, node);
	}
	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		node = yamldoc_get(r->root, keys[i + 1].key);
		if (node)
			read_kind(r, node, kinds[i]);
	}
}
