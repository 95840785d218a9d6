/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/load_step.h"
#include "content/schema.h"

static const char *const kinds[] = { "platform", "topic", "question", NULL };
/* The last one is there for the message; it is a map in truth. */
static const char *const objections[] = { "own", "none", "{follows: PLATFORM}",
					  NULL };
static const char *const subjects[] = { "account", NULL };

static const struct schema_field section_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct section, id) },
	{ .key = "title",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct section, title) },
	{ .key = "text",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct section, text) },
	{ .key = "points",
	  .kind = SCHEMA_POINTS,
	  .offset = offsetof(struct section, points),
	  .count = offsetof(struct section, point_count) },
	{ .key = "caution",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct section, caution) },
	{ .key = "link",
	  .kind = SCHEMA_USE,
	  .use = USE_LINK,
	  .offset = offsetof(struct section, link) },
	{ .key = "see",
	  .kind = SCHEMA_USES,
	  .use = USE_REFERENCE,
	  .offset = offsetof(struct section, see) },
	{ .key = "sources",
	  .kind = SCHEMA_USES,
	  .use = USE_SOURCE,
	  .offset = offsetof(struct section, sources) },
	{ .kind = SCHEMA_END },
};

static const struct schema section_schema = {
	.fields = section_fields,
	.size = sizeof(struct section),
	.place = offsetof(struct section, place),
	.prefix = "",
};

static void read_kind(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	struct guide *guide = owner;
	int i = schema_choice(r, node, kinds);

	guide->kind = i < 0 ? GUIDE_TOPIC : (enum guide_kind)i;
}

/* `own`, `none`, or `{follows: instagram}`. */
static void read_objection(struct reader *r, const struct yamldoc_node *node,
			   void *owner)
{
	static const struct schema_field fields[] = {
		{ .key = "follows",
		  .kind = SCHEMA_USE,
		  .use = USE_PLATFORM,
		  .is_required = true,
		  .offset = offsetof(struct guide, follows) },
		{ .kind = SCHEMA_END },
	};
	struct guide *guide = owner;

	if (node->kind == YAMLDOC_MAP) {
		guide->objection = OBJECTION_FOLLOWS;
		schema_read(r, node, fields, guide);
	} else if (schema_choice(r, node, objections) == 0) {
		guide->objection = OBJECTION_OWN;
	}
}

static void read_about(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	struct guide *guide = owner;

	guide->is_about_account = schema_choice(r, node, subjects) == 0;
}

static void read_sections(struct reader *r, const struct yamldoc_node *node,
			  void *owner)
{
	struct guide *guide = owner;

	guide->sections = schema_read_list(r, node, &section_schema,
					   &guide->section_count);
}

static void translate_sections(struct reader *r,
			       const struct yamldoc_node *node, void *owner)
{
	struct guide *guide = owner;

	schema_translate_list(r, node, &section_schema, "sections",
			      guide->sections, guide->section_count);
}

#define IN_GUIDE(name, sort, member)                                           \
	.key = name, .kind = sort, .offset = offsetof(struct guide, member)

static const struct schema_field guide_fields[] = {
	{ IN_GUIDE("id", SCHEMA_ID, id), .is_required = true },
	{ .key = "kind",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_kind },
	{ IN_GUIDE("title", SCHEMA_LINE, title), .is_required = true },
	{ IN_GUIDE("summary", SCHEMA_LINE, summary), .is_required = true },
	{ IN_GUIDE("lead", SCHEMA_WORDS, lead) },
	{ IN_GUIDE("order", SCHEMA_NUMBER, order) },
	{ .key = "objection", .kind = SCHEMA_OTHER, .read = read_objection },
	{ IN_GUIDE("shares", SCHEMA_ID, shares) },
	{ IN_GUIDE("training", SCHEMA_USES, training), .use = USE_DATE },
	{ IN_GUIDE("was", SCHEMA_IDS, was) },
	{ .key = "sections",
	  .kind = SCHEMA_OTHER,
	  .read = read_sections,
	  .translate = translate_sections },
	{ .key = "steps",
	  .kind = SCHEMA_OTHER,
	  .read = load_steps,
	  .translate = load_step_words },
	/* Read behind the steps, wherever they stand in the file. */
	{ .key = "paths", .kind = SCHEMA_OTHER, .translate = load_path_words },
	{ .key = "about", .kind = SCHEMA_OTHER, .read = read_about },
	{ .key = "nodes",
	  .kind = SCHEMA_OTHER,
	  .read = load_nodes,
	  .translate = load_node_words },
	{ .kind = SCHEMA_END },
};

/* What one kind of guide has and the others have not. */
static const struct {
	const char *key;
	enum guide_kind kind;
	bool is_required;
} belongings[] = {
	{ "objection", GUIDE_PLATFORM, true },
	{ "shares", GUIDE_PLATFORM, false },
	{ "training", GUIDE_PLATFORM, false },
	{ "steps", GUIDE_PLATFORM, false },
	{ "paths", GUIDE_PLATFORM, false },
	{ "about", GUIDE_QUESTION, false },
	{ "nodes", GUIDE_QUESTION, true },
};

static void check_kind(struct reader *r, const struct guide *guide)
{
	const struct yamldoc_node *node;
	size_t i;

	for (i = 0; i < sizeof(belongings) / sizeof(*belongings); i++) {
		node = yamldoc_get(r->root, belongings[i].key);
		if (node && guide->kind != belongings[i].kind)
			reader_error(r, reader_key_place(r, node),
				     "unknown-key",
				     _("\"%s\" belongs to a guide of the kind "
				       "\"%s\"; this is of the kind \"%s\"."),
				     node->key, kinds[belongings[i].kind],
				     kinds[guide->kind]);
		else if (!node && belongings[i].is_required &&
			 guide->kind == belongings[i].kind)
			schema_missing_key(r, r->root, belongings[i].key);
	}
}

/* Steps and sections share their ids; milestones need something to object
 * to. */
static void check_steps(struct reader *r, const struct guide *guide)
{
	const struct step *step;
	size_t i, k;

	for (i = 0; i < guide->step_count; i++) {
		step = &guide->steps[i];
		if (step->milestone && guide->objection == OBJECTION_NONE)
			reader_error(
				r, step->place, "bad-value",
				_("\"%s\" has a milestone, but on this "
				  "platform there is nothing to object to."),
				step->id ? step->id : "-");
		for (k = 0; step->id && k < guide->section_count; k++)
			if (guide->sections[k].id &&
			    !strcmp(guide->sections[k].id, step->id))
				reader_error(r, step->place, "duplicate-id",
					     _("The id \"%s\" is a section's "
					       "already; steps and sections "
					       "share their ids."),
					     step->id);
	}
}

/* What is left can be listed, with its fault, and nothing else. */
static void mark_broken(struct content *c, struct guide *guide,
			const char *fault)
{
	guide->is_broken = true;
	guide->fault = fault;
	guide->section_count = guide->step_count = 0;
	guide->path_count = guide->node_count = 0;
	guide->was.count = 0;
	if (!guide->title.in[c->reference])
		guide->title.in[c->reference] = guide->id;
}

static struct guide *find(struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->guide_count; i++)
		if (!strcmp(c->guides[i].id, id))
			return &c->guides[i];
	return NULL;
}

void load_guide(struct reader *r, const char *id)
{
	struct content *c = r->content;
	struct guide guide = {
		.kind = GUIDE_TOPIC,
		.place = { r->file, 1, 1 },
		.order = 1000, /* behind all that say where they stand */
		.is_local = r->is_local,
	};
	const char *fault;
	struct guide *slot = find(c, id);

	r->guide = r->where = reader_copy(r, id);
	r->document = &guide;
	if (r->root) {
		schema_read(r, r->root, guide_fields, &guide);
		load_paths(r, yamldoc_get(r->root, "paths"), &guide);
		load_check_nodes(r, &guide);
		load_check_id(r, id);
		check_kind(r, &guide);
		check_steps(r, &guide);
	}
	guide.id = r->guide;
	fault = reader_fault(r);
	if (fault)
		mark_broken(c, &guide, fault);
	if (!slot) {
		MEM_GROW(c->guides, c->guide_count, c->guide_capacity);
		slot = &c->guides[c->guide_count++];
	}
	*slot = guide;
}

void load_guide_words(struct reader *r, const char *id)
{
	struct guide *guide = find(r->content, id);

	if (!guide || !r->root)
		return;
	r->guide = r->where = guide->id;
	r->document = guide;
	r->part = (struct place){ r->file, 1, 1 };
	schema_translate(r, r->root, guide_fields, guide);
}
