/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of schema.h that is about lists of things with ids. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "content/schema.h"

static void *at(const struct schema *schema, void *items, size_t i)
{
	return (char *)items + i * schema->size;
}

static const char *id_of(const void *item)
{
	return *(const char *const *)item;
}

bool schema_is_reserved(const char *id)
{
	return !strcmp(id, "path") || !strcmp(id, "node") ||
	       !strcmp(id, "letter");
}

/* The reference of an entry, or that of what it stands in. */
static const char *reference_of(struct reader *r, const struct schema *schema,
				const char *id)
{
	if (!schema->prefix || !id)
		return r->where;
	return arena_printf(&r->content->arena, "%s/%s%s", r->guide,
			    schema->prefix, id);
}

static void check_id(struct reader *r, const struct yamldoc_node *entry,
		     const struct schema *schema, void *items, size_t count)
{
	const struct yamldoc_node *node = yamldoc_get(entry, "id");
	const char *id = id_of(at(schema, items, count));
	struct place place = schema->is_map ? reader_key_place(r, entry)
					    : reader_place(r, entry);
	size_t i;

	if (!id)
		return;
	if (!schema->is_map && node)
		place = reader_place(r, node);
	if (schema->prefix && !*schema->prefix && schema_is_reserved(id))
		reader_error(r, place, "reserved-id",
			     _("\"%s\" has a meaning of its own in references. "
			       "Choose another id."),
			     id);
	for (i = 0; i < count; i++) {
		if (!id_of(at(schema, items, i)) ||
		    strcmp(id_of(at(schema, items, i)), id) != 0)
			continue;
		reader_error(
			r, place, "duplicate-id",
			_("The id \"%s\" is there already. Choose another."),
			id);
		break;
	}
}

static void read_entry(struct reader *r, const struct yamldoc_node *entry,
		       const struct schema *schema, void *items, size_t count)
{
	void *item = at(schema, items, count);
	struct place place = reader_key_place(r, entry);
	const char *where = r->where;
	const char *id =
		schema->is_map ? entry->key : yamldoc_get_text(entry, "id");

	if (schema->is_map && !schema_is_id(id))
		schema_report_id(r, place, id);
	if (schema->is_map)
		*(const char **)item = reader_copy(r, id);
	*(struct place *)(void *)((char *)item + schema->place) = place;
	r->where = reference_of(r, schema, id);
	schema_read(r, entry, schema->fields, item);
	check_id(r, entry, schema, items, count);
	if (schema->finish && entry->kind == YAMLDOC_MAP)
		schema->finish(r, entry, item);
	r->where = where;
}

void *schema_read_list(struct reader *r, const struct yamldoc_node *node,
		       const struct schema *schema, size_t *count)
{
	const struct yamldoc_node *entry;
	void *items;

	*count = 0;
	if (!node ||
	    !schema_is(r, node, schema->is_map ? YAMLDOC_MAP : YAMLDOC_LIST))
		return NULL;
	items = arena_array(&r->content->arena, node->count, schema->size);
	for (entry = node->first; entry; entry = entry->next) {
		read_entry(r, entry, schema, items, *count);
		++*count;
	}
	return items;
}

/* Translations ---------------------------------------------------------- */

static void report_missing(struct reader *r, const char *what)
{
	reader_warn(r, r->part, "missing-words",
		    _("\"%s\" is missing in \"%s\"; readers get it in the "
		      "reference language."),
		    what, r->where);
}

/* Has the reference language words here? */
static bool is_expected(const struct reader *r,
			const struct schema_field *field, void *into)
{
	const struct words *words = (void *)((char *)into + field->offset);

	if (field->kind == SCHEMA_POINTS)
		return *(size_t *)(void *)((char *)into + field->count);
	return words->in[r->content->reference];
}

static void translate_field(struct reader *r, const struct yamldoc_node *node,
			    const struct schema_field *field, void *into)
{
	bool is_words = field->kind == SCHEMA_LINE ||
			field->kind == SCHEMA_WORDS ||
			field->kind == SCHEMA_POINTS;
	void *slot = (char *)into + field->offset;

	if (is_words && !is_expected(r, field, into))
		reader_error(r, reader_key_place(r, node),
			     "structure-in-translation",
			     _("The reference language has no \"%s\" here. "
			       "Write it there first, or drop it."),
			     node->key);
	else if (field->kind == SCHEMA_POINTS)
		schema_translate_points(r, node, slot,
					*(size_t *)(void *)((char *)into +
							    field->count));
	else if (is_words)
		schema_words(r, node, field->kind == SCHEMA_LINE, slot);
	else if (field->translate)
		field->translate(r, node, into);
	else
		reader_error(r, reader_key_place(r, node),
			     "structure-in-translation",
			     _("\"%s\" stands in the reference language alone. "
			       "Drop it here."),
			     node->key);
}

void schema_translate(struct reader *r, const struct yamldoc_node *map,
		      const struct schema_field *fields, void *into)
{
	const struct yamldoc_node *node;
	const struct schema_field *field;

	if (!schema_is(r, map, YAMLDOC_MAP))
		return;
	for (node = map->first; node; node = node->next) {
		field = schema_find(fields, node->key);
		if (field)
			translate_field(r, node, field, into);
		else
			schema_unknown_key(r, node, fields);
	}
	for (field = fields; field->kind != SCHEMA_END; field++) {
		if (yamldoc_get(map, field->key))
			continue;
		if (field->translate)
			field->translate(r, NULL, into);
		else if ((field->kind == SCHEMA_LINE ||
			  field->kind == SCHEMA_WORDS ||
			  field->kind == SCHEMA_POINTS) &&
			 is_expected(r, field, into))
			report_missing(r, field->key);
	}
}

static void *find_item(const struct schema *schema, void *items, size_t count,
		       const char *id)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (!strcmp(id_of(at(schema, items, i)), id))
			return at(schema, items, i);
	return NULL;
}

static void translate_entry(struct reader *r, const struct yamldoc_node *entry,
			    const struct schema *schema, void *item)
{
	const char *where = r->where;
	struct place part = r->part;

	if (!item) {
		reader_error(r, reader_key_place(r, entry),
			     "dangling-reference",
			     _("\"%s\" has no \"%s\" in the reference "
			       "language. Mend the id or drop the entry."),
			     where, entry->key);
		return;
	}
	r->where = reference_of(r, schema, entry->key);
	r->part = reader_key_place(r, entry);
	schema_translate(r, entry, schema->fields, item);
	r->where = where;
	r->part = part;
}

void schema_translate_list(struct reader *r, const struct yamldoc_node *node,
			   const struct schema *schema, const char *key,
			   void *items, size_t count)
{
	const struct yamldoc_node *entry;
	struct place part = r->part;
	size_t i;

	if (!node) {
		if (count)
			report_missing(r, key);
		return;
	}
	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (entry = node->first; entry; entry = entry->next)
		translate_entry(r, entry, schema,
				find_item(schema, items, count, entry->key));
	r->part = reader_key_place(r, node);
	for (i = 0; i < count; i++)
		if (!yamldoc_get(node, id_of(at(schema, items, i))))
			report_missing(r, id_of(at(schema, items, i)));
	r->part = part;
}
