/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/schema.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

/* Findings name the key of the value, or the list it stands in. */
static const char *name_of(const struct yamldoc_node *node)
{
	return node->key ? node->key : "-";
}

bool schema_is(struct reader *r, const struct yamldoc_node *node,
	       enum yamldoc_kind kind)
{
	struct place place = reader_place(r, node);

	if (node->kind == kind)
		return true;
	switch (kind) {
	case YAMLDOC_SCALAR:
		reader_error(
			r, place, "bad-value",
			_("\"%s\" takes a single value, not a list or a map."),
			name_of(node));
		break;
	case YAMLDOC_LIST:
		reader_error(r, place, "bad-value",
			     _("\"%s\" takes a list, a line with \"- \" for "
			       "each entry."),
			     name_of(node));
		break;
	case YAMLDOC_MAP:
		reader_error(r, place, "bad-value",
			     _("\"%s\" takes a map, a line with \"key: value\" "
			       "for each entry."),
			     name_of(node));
		break;
	}
	return false;
}

const char *schema_text(struct reader *r, const struct yamldoc_node *node)
{
	if (!schema_is(r, node, YAMLDOC_SCALAR))
		return NULL;
	if (node->text[strspn(node->text, " \t\n")])
		return node->text;
	reader_error(r, reader_key_place(r, node), "bad-value",
		     _("\"%s\" is empty. Give it a value or drop it."),
		     name_of(node));
	return NULL;
}

bool schema_is_id(const char *s)
{
	return *s && !s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-")];
}

void schema_report_id(struct reader *r, struct place place, const char *id)
{
	reader_error(r, place, "bad-id",
		     _("\"%s\" is no id. Use lower-case letters a to z, digits "
		       "and hyphens."),
		     id);
}

/* NULL (reported) when it is none. */
static const char *id_text(struct reader *r, const struct yamldoc_node *node)
{
	const char *s = schema_text(r, node);

	if (!s || schema_is_id(s))
		return s;
	schema_report_id(r, reader_place(r, node), s);
	return NULL;
}

static void join(struct strbuf *out, const char *s)
{
	if (out->length)
		strbuf_adds(out, ", ");
	strbuf_adds(out, s);
}

int schema_choice(struct reader *r, const struct yamldoc_node *node,
		  const char *const *choices)
{
	const char *s = schema_text(r, node);
	struct strbuf all;
	int i;

	if (!s)
		return -1;
	strbuf_init(&all);
	for (i = 0; choices[i]; i++) {
		if (!strcmp(choices[i], s))
			break;
		join(&all, choices[i]);
	}
	if (!choices[i]) {
		reader_error(r, reader_place(r, node), "bad-value",
			     _("\"%s\" takes one of: %s."), name_of(node),
			     all.s);
		i = -1;
	}
	strbuf_release(&all);
	return i;
}

void schema_unknown_key(struct reader *r, const struct yamldoc_node *node,
			const struct schema_field *fields)
{
	struct strbuf all;

	strbuf_init(&all);
	for (; fields->kind != SCHEMA_END; fields++)
		join(&all, fields->key);
	reader_error(r, reader_key_place(r, node), "unknown-key",
		     _("\"%s\" is not known here; the keys are: %s."),
		     node->key, all.s);
	strbuf_release(&all);
}

void schema_missing_key(struct reader *r, const struct yamldoc_node *map,
			const char *key)
{
	reader_error(r, reader_place(r, map), "missing-key",
		     _("The key \"%s\" is missing. Add it."), key);
}

/* One function for each kind ------------------------------------------ */

static bool read_id(struct reader *r, const struct yamldoc_node *node,
		    const struct schema_field *field, void *slot)
{
	const char *s = id_text(r, node);

	(void)field;
	if (s)
		*(const char **)slot = reader_copy(r, s);
	return s;
}

static bool read_name(struct reader *r, const struct yamldoc_node *node,
		      const struct schema_field *field, void *slot)
{
	const char *s = schema_text(r, node);

	(void)field;
	if (s)
		*(const char **)slot = reader_copy(r, s);
	return s;
}

static bool read_line(struct reader *r, const struct yamldoc_node *node,
		      const struct schema_field *field, void *slot)
{
	(void)field;
	return schema_words(r, node, true, slot);
}

static bool read_words(struct reader *r, const struct yamldoc_node *node,
		       const struct schema_field *field, void *slot)
{
	(void)field;
	return schema_words(r, node, false, slot);
}

static bool read_url(struct reader *r, const struct yamldoc_node *node,
		     const struct schema_field *field, void *slot)
{
	const char *s = schema_text(r, node);
	size_t i;

	if (!s)
		return false;
	for (i = 0; (unsigned char)s[i] > ' ' && !strchr("\"<>\\`{}|^", s[i]);)
		i++;
	if (s[i] || (strncmp(s, "https://", 8) && strncmp(s, "http://", 7))) {
		reader_error(r, reader_place(r, node), "bad-value",
			     _("\"%s\" takes a web address that begins with "
			       "https:// and holds no blank."),
			     name_of(node));
		return false;
	}
	return read_name(r, node, field, slot);
}

static bool read_date(struct reader *r, const struct yamldoc_node *node,
		      const struct schema_field *field, void *slot)
{
	const char *s = schema_text(r, node);

	(void)field;
	if (!s)
		return false;
	if (date_parse(s, slot))
		return true;
	reader_error(r, reader_place(r, node), "bad-value",
		     _("\"%s\" takes a day, a month or a year, such as "
		       "2025-07-26, 2025-07 or 2025."),
		     name_of(node));
	return false;
}

bool schema_number(struct reader *r, const struct yamldoc_node *node, int *out)
{
	const char *s = schema_text(r, node);

	if (!s)
		return false;
	if (!s[strspn(s, "0123456789")] && strlen(s) < 9 && atoi(s) > 0 &&
	    atoi(s) <= CONTENT_NUMBER_MAX) {
		*out = atoi(s);
		return true;
	}
	reader_error(r, reader_place(r, node), "bad-value",
		     _("\"%s\" takes a whole number from 1 to %d."),
		     name_of(node), CONTENT_NUMBER_MAX);
	return false;
}

static bool read_yes_no(struct reader *r, const struct yamldoc_node *node,
			const struct schema_field *field, void *slot)
{
	const char *s = schema_text(r, node);

	(void)field;
	if (!s)
		return false;
	*(bool *)slot = !strcmp(s, "yes") || !strcmp(s, "true");
	if (*(bool *)slot || !strcmp(s, "no") || !strcmp(s, "false"))
		return true;
	reader_error(r, reader_place(r, node), "bad-value",
		     _("\"%s\" takes yes or no."), name_of(node));
	return false;
}

static bool read_duration(struct reader *r, const struct yamldoc_node *node,
			  const struct schema_field *field, void *slot)
{
	const char *s = schema_text(r, node);

	(void)field;
	if (!s)
		return false;
	if (date_duration_parse(s, slot))
		return true;
	reader_error(r, reader_place(r, node), "bad-value",
		     _("\"%s\" takes a duration, such as \"1 month\", \"2 "
		       "weeks\" or \"14 days\"."),
		     name_of(node));
	return false;
}

static bool read_choice(struct reader *r, const struct yamldoc_node *node,
			const struct schema_field *field, void *slot)
{
	int i = schema_choice(r, node, field->choices);

	if (i >= 0)
		*(const char **)slot = field->choices[i];
	return i >= 0;
}

static bool read_use(struct reader *r, const struct yamldoc_node *node,
		     const struct schema_field *field, void *slot)
{
	if (!read_name(r, node, field, slot))
		return false;
	reader_use(r, field->use, node->text, strlen(node->text),
		   reader_place(r, node));
	return true;
}

/* A list whose entries `read` takes one by one. */
static bool read_list(struct reader *r, const struct yamldoc_node *node,
		      const struct schema_field *field, struct id_list *out,
		      bool (*read)(struct reader *, const struct yamldoc_node *,
				   const struct schema_field *, void *))
{
	const struct yamldoc_node *child;
	bool is_good = true;

	if (!schema_is(r, node, YAMLDOC_LIST))
		return false;
	out->item = arena_array(&r->content->arena, node->count,
				sizeof(*out->item));
	out->count = 0;
	for (child = node->first; child; child = child->next) {
		if (read(r, child, field, &out->item[out->count]))
			out->count++;
		else
			is_good = false;
	}
	return is_good;
}

bool schema_names(struct reader *r, const struct yamldoc_node *node,
		  struct id_list *out)
{
	return read_list(r, node, NULL, out, read_name);
}

static bool read_field(struct reader *r, const struct yamldoc_node *node,
		       const struct schema_field *field, void *into)
{
	/* Where nothing is stored, all is read by functions. */
	void *slot = (char *)into + field->offset;

	switch (field->kind) {
	case SCHEMA_ID:
		return read_id(r, node, field, slot);
	case SCHEMA_NAME:
		return read_name(r, node, field, slot);
	case SCHEMA_LINE:
		return read_line(r, node, field, slot);
	case SCHEMA_WORDS:
		return read_words(r, node, field, slot);
	case SCHEMA_POINTS:
		return schema_points(r, node, slot,
				     (size_t *)(void *)((char *)into +
							field->count));
	case SCHEMA_URL:
		return read_url(r, node, field, slot);
	case SCHEMA_DATE:
		return read_date(r, node, field, slot);
	case SCHEMA_NUMBER:
		return schema_number(r, node, slot);
	case SCHEMA_YES_NO:
		return read_yes_no(r, node, field, slot);
	case SCHEMA_DURATION:
		return read_duration(r, node, field, slot);
	case SCHEMA_CHOICE:
		return read_choice(r, node, field, slot);
	case SCHEMA_USE:
		return read_use(r, node, field, slot);
	case SCHEMA_IDS:
		return read_list(r, node, field, slot, read_id);
	case SCHEMA_NAMES:
		return read_list(r, node, field, slot, read_name);
	case SCHEMA_USES:
		return read_list(r, node, field, slot, read_use);
	case SCHEMA_OTHER:
		if (field->read)
			field->read(r, node, into);
		return true;
	case SCHEMA_END:
		break;
	}
	return false;
}

bool schema_read(struct reader *r, const struct yamldoc_node *map,
		 const struct schema_field *fields, void *into)
{
	const struct yamldoc_node *node;
	const struct schema_field *field;
	bool is_good = true;

	if (!schema_is(r, map, YAMLDOC_MAP))
		return false;
	for (node = map->first; node; node = node->next) {
		field = schema_find(fields, node->key);
		if (!field)
			schema_unknown_key(r, node, fields);
		else if (!read_field(r, node, field, into) &&
			 field->is_required)
			is_good = false;
	}
	for (field = fields; field->kind != SCHEMA_END; field++) {
		if (!field->is_required || yamldoc_get(map, field->key))
			continue;
		schema_missing_key(r, map, field->key);
		is_good = false;
	}
	return is_good;
}

const struct schema_field *schema_find(const struct schema_field *fields,
				       const char *key)
{
	for (; fields->kind != SCHEMA_END; fields++)
		if (!strcmp(fields->key, key))
			return fields;
	return NULL;
}
