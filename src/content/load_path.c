/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of load_step.h that is about ways through a guide. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "content/load_step.h"

static const char *const means[] = { "browser", "app", "paper", NULL };

/* Paths ---------------------------------------------------------------- */

static const struct schema_field path_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct path, id) },
	{ .key = "title",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct path, title) },
	{ .key = "when",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct path, when) },
	{ .key = "how",
	  .kind = SCHEMA_CHOICE,
	  .is_required = true,
	  .choices = means,
	  .offset = offsetof(struct path, how) },
	/* Read by finish_path(). */
	{ .key = "steps", .kind = SCHEMA_OTHER, .is_required = true },
	{ .kind = SCHEMA_END },
};

/* guide_step(), for a guide that may have steps without an id. */
static const struct step *find_step(const struct guide *guide, const char *id)
{
	size_t i;

	for (i = 0; i < guide->step_count; i++)
		if (guide->steps[i].id && !strcmp(guide->steps[i].id, id))
			return &guide->steps[i];
	return NULL;
}

static void add_step(struct reader *r, const struct yamldoc_node *node,
		     struct path *path)
{
	const char *id = schema_text(r, node);
	const struct step *step;
	size_t i;

	if (!id)
		return;
	step = find_step(r->document, id);
	if (!step) {
		reader_error(r, reader_place(r, node), "dangling-reference",
			     _("\"%s\" goes through the step \"%s\", which "
			       "does not exist in this guide."),
			     r->where, id);
		return;
	}
	for (i = 0; i < path->step_count; i++) {
		if (path->steps[i] != step)
			continue;
		reader_error(r, reader_place(r, node), "duplicate-id",
			     _("\"%s\" goes through the step \"%s\" twice."),
			     r->where, id);
		return;
	}
	path->steps[path->step_count++] = step;
}

static void finish_path(struct reader *r, const struct yamldoc_node *node,
			void *item)
{
	const struct yamldoc_node *steps = yamldoc_get(node, "steps");
	const struct yamldoc_node *child;
	struct path *path = item;

	if (!steps || !schema_is(r, steps, YAMLDOC_LIST))
		return;
	path->steps = arena_array(&r->content->arena, steps->count,
				  sizeof(*path->steps));
	for (child = steps->first; child; child = child->next)
		add_step(r, child, path);
}

static const struct schema path_schema = {
	.fields = path_fields,
	.size = sizeof(struct path),
	.place = offsetof(struct path, place),
	.prefix = "path/",
	.finish = finish_path,
};

void load_paths(struct reader *r, const struct yamldoc_node *node, void *owner)
{
	struct guide *guide = owner;

	guide->paths =
		schema_read_list(r, node, &path_schema, &guide->path_count);
}

void load_path_words(struct reader *r, const struct yamldoc_node *node,
		     void *owner)
{
	struct guide *guide = owner;

	schema_translate_list(r, node, &path_schema, "paths", guide->paths,
			      guide->path_count);
}

/* Nodes of a question ---------------------------------------------------- */

static const struct schema_field option_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct option, id) },
	{ .key = "label",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct option, label) },
	{ .key = "go",
	  .kind = SCHEMA_USE,
	  .use = USE_REFERENCE,
	  .offset = offsetof(struct option, go) },
	{ .key = "node",
	  .kind = SCHEMA_ID,
	  .offset = offsetof(struct option, node) },
	{ .key = "record",
	  .kind = SCHEMA_CHOICE,
	  .choices = milestone_names,
	  .offset = offsetof(struct option, record) },
	{ .kind = SCHEMA_END },
};

static void finish_option(struct reader *r, const struct yamldoc_node *node,
			  void *item)
{
	const struct option *option = item;

	if (option->go && option->node)
		reader_error(r, reader_key_place(r, yamldoc_get(node, "node")),
			     "bad-value",
			     _("An option leads to one place: \"go\" or "
			       "\"node\", not both."));
}

static const struct schema option_schema = {
	.fields = option_fields,
	.size = sizeof(struct option),
	.place = offsetof(struct option, place),
	.finish = finish_option,
};

static void read_options(struct reader *r, const struct yamldoc_node *node,
			 void *owner)
{
	struct node *into = owner;

	into->options =
		schema_read_list(r, node, &option_schema, &into->option_count);
}

static void translate_options(struct reader *r, const struct yamldoc_node *node,
			      void *owner)
{
	struct node *into = owner;

	schema_translate_list(r, node, &option_schema, "options", into->options,
			      into->option_count);
}

static const struct schema_field node_fields[] = {
	{ .key = "ask",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct node, ask) },
	{ .key = "text",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct node, text) },
	{ .key = "options",
	  .kind = SCHEMA_OTHER,
	  .read = read_options,
	  .translate = translate_options },
	{ .kind = SCHEMA_END },
};

static const struct schema node_schema = {
	.fields = node_fields,
	.size = sizeof(struct node),
	.place = offsetof(struct node, place),
	.prefix = "node/",
	.is_map = true,
};

void load_nodes(struct reader *r, const struct yamldoc_node *node, void *owner)
{
	struct guide *guide = owner;

	guide->nodes =
		schema_read_list(r, node, &node_schema, &guide->node_count);
}

void load_node_words(struct reader *r, const struct yamldoc_node *node,
		     void *owner)
{
	struct guide *guide = owner;

	schema_translate_list(r, node, &node_schema, "nodes", guide->nodes,
			      guide->node_count);
}

static void check_option(struct reader *r, const struct guide *guide,
			 const struct node *node, const struct option *option)
{
	if (option->node && !guide_node(guide, option->node))
		reader_error(r, option->place, "dangling-reference",
			     _("\"%s/node/%s\" leads to the node \"%s\", "
			       "which does not exist in this guide."),
			     r->guide, node->id, option->node);
	/* Without an account there is no journal to write in. */
	if (option->record && !guide->is_about_account)
		reader_error(r, option->place, "bad-value",
			     _("\"%s/node/%s\" records something, so the guide "
			       "must say \"about: account\"."),
			     r->guide, node->id);
}

void load_check_nodes(struct reader *r, const struct guide *guide)
{
	size_t i, k;

	for (i = 0; i < guide->node_count; i++)
		for (k = 0; k < guide->nodes[i].option_count; k++)
			check_option(r, guide, &guide->nodes[i],
				     &guide->nodes[i].options[k]);
}
