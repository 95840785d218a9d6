/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/yamldoc.h"

#include <string.h>

const struct yamldoc_node *yamldoc_get(const struct yamldoc_node *map,
				       const char *key)
{
	const struct yamldoc_node *node;

	if (!map || map->kind != YAMLDOC_MAP)
		return NULL;
	for (node = map->first; node; node = node->next) {
		if (strcmp(node->key, key) == 0)
			return node;
	}
	return NULL;
}

const char *yamldoc_get_text(const struct yamldoc_node *map, const char *key)
{
	const struct yamldoc_node *node = yamldoc_get(map, key);

	return node && node->kind == YAMLDOC_SCALAR ? node->text : NULL;
}

struct yamldoc_node *yamldoc_new(struct arena *arena, enum yamldoc_kind kind)
{
	struct yamldoc_node *node = arena_alloc(arena, sizeof(*node));

	node->kind = kind;
	node->style = YAMLDOC_QUOTED;
	if (kind == YAMLDOC_SCALAR)
		node->text = "";
	return node;
}

struct yamldoc_node *yamldoc_new_scalar(struct arena *arena, const char *text)
{
	struct yamldoc_node *node = yamldoc_new(arena, YAMLDOC_SCALAR);

	node->text = arena_strdup(arena, text);
	return node;
}

void yamldoc_append(struct yamldoc_node *list, struct yamldoc_node *value)
{
	value->next = NULL;
	if (list->last)
		list->last->next = value;
	else
		list->first = value;
	list->last = value;
	list->count++;
}

void yamldoc_put(struct arena *arena, struct yamldoc_node *map, const char *key,
		 struct yamldoc_node *value)
{
	value->key = arena_strdup(arena, key);
	yamldoc_append(map, value);
}

void yamldoc_put_text(struct arena *arena, struct yamldoc_node *map,
		      const char *key, const char *text)
{
	yamldoc_put(arena, map, key, yamldoc_new_scalar(arena, text));
}

void yamldoc_put_plain(struct arena *arena, struct yamldoc_node *map,
		       const char *key, const char *text)
{
	struct yamldoc_node *node = yamldoc_new_scalar(arena, text);

	node->style = YAMLDOC_PLAIN;
	yamldoc_put(arena, map, key, node);
}

/* As deep as the tree, which is YAMLDOC_DEPTH where it was read. */
struct yamldoc_node *yamldoc_copy(struct arena *arena,
				  const struct yamldoc_node *node)
{
	struct yamldoc_node *copy = arena_alloc(arena, sizeof(*copy));
	const struct yamldoc_node *child;

	*copy = *node;
	copy->first = copy->last = copy->next = NULL;
	copy->count = 0;
	if (node->key)
		copy->key = arena_strdup(arena, node->key);
	if (node->text)
		copy->text = arena_strdup(arena, node->text);
	for (child = node->first; child; child = child->next)
		yamldoc_append(copy, yamldoc_copy(arena, child));
	return copy;
}
