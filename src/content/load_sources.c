/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/schema.h"

static const struct schema_field source_fields[] = {
	{ .key = "name",
	  .kind = SCHEMA_NAME,
	  .is_required = true,
	  .offset = offsetof(struct source, name) },
	{ .key = "url",
	  .kind = SCHEMA_URL,
	  .offset = offsetof(struct source, url) },
	{ .key = "seen",
	  .kind = SCHEMA_DATE,
	  .offset = offsetof(struct source, seen) },
	{ .kind = SCHEMA_END },
};

static void read_source(struct reader *r, const struct yamldoc_node *node)
{
	struct content *c = r->content;
	struct source source = { .id = reader_copy(r, node->key) };
	size_t i;

	if (!schema_is_id(node->key)) {
		schema_report_id(r, reader_key_place(r, node), node->key);
		return;
	}
	if (!schema_read(r, node, source_fields, &source)) {
		reader_leave_out(r, source.id);
		return;
	}
	for (i = 0; i < c->source_count; i++)
		if (!strcmp(c->sources[i].id, source.id))
			break;
	if (i == c->source_count) {
		MEM_GROW(c->sources, c->source_count, c->source_capacity);
		c->source_count++;
	}
	c->sources[i] = source;
}

void load_sources(struct reader *r, const struct yamldoc_node *node,
		  void *owner)
{
	const struct yamldoc_node *child;

	(void)owner;
	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next)
		read_source(r, child);
}
