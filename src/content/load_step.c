/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/load_step.h"

#include <string.h>

#include "base/i18n.h"

/* Menus ---------------------------------------------------------------- */

static void read_labels(struct reader *r, const struct yamldoc_node *node,
			void *owner)
{
	const struct yamldoc_node *child;
	struct menu *menu = owner;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	menu->in =
		arena_array(&r->content->arena, node->count, sizeof(*menu->in));
	for (child = node->first; child; child = child->next) {
		struct menu_labels *labels = &menu->in[menu->count];

		labels->language = reader_copy(r, child->key);
		if (schema_names(r, child, &labels->labels))
			menu->count++;
	}
}

static const struct schema_field menu_fields[] = {
	{ .key = "seen",
	  .kind = SCHEMA_DATE,
	  .offset = offsetof(struct menu, seen) },
	{ .key = "sources",
	  .kind = SCHEMA_USES,
	  .use = USE_SOURCE,
	  .offset = offsetof(struct menu, sources) },
	{ .key = "labels",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_labels },
	{ .kind = SCHEMA_END },
};

static void read_menu(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	struct step *step = owner;

	schema_read(r, node, menu_fields, &step->menu);
}

/* Troubles ------------------------------------------------------------- */

static const struct schema_field trouble_fields[] = {
	{ .key = "id",
	  .kind = SCHEMA_ID,
	  .is_required = true,
	  .offset = offsetof(struct trouble, id) },
	{ .key = "if",
	  .kind = SCHEMA_LINE,
	  .is_required = true,
	  .offset = offsetof(struct trouble, symptom) },
	{ .key = "say",
	  .kind = SCHEMA_WORDS,
	  .offset = offsetof(struct trouble, say) },
	{ .key = "go",
	  .kind = SCHEMA_USE,
	  .use = USE_REFERENCE,
	  .offset = offsetof(struct trouble, go) },
	{ .kind = SCHEMA_END },
};

static const struct schema trouble_schema = {
	.fields = trouble_fields,
	.size = sizeof(struct trouble),
	.place = offsetof(struct trouble, place),
};

static void read_troubles(struct reader *r, const struct yamldoc_node *node,
			  void *owner)
{
	struct step *step = owner;

	step->troubles = schema_read_list(r, node, &trouble_schema,
					  &step->trouble_count);
}

static void translate_troubles(struct reader *r,
			       const struct yamldoc_node *node, void *owner)
{
	struct step *step = owner;

	schema_translate_list(r, node, &trouble_schema, "trouble",
			      step->troubles, step->trouble_count);
}

/* Steps ---------------------------------------------------------------- */

static void read_milestone(struct reader *r, const struct yamldoc_node *node,
			   void *owner)
{
	struct step *step = owner;
	int i = schema_choice(r, node, milestone_names);

	if (i >= 0)
		step->milestone = (enum milestone)(i + MILESTONE_OBJECTED);
}

/* Words that say nothing of it describe the first revision. */
static void translate_rev(struct reader *r, const struct yamldoc_node *node,
			  void *owner)
{
	struct step *step = owner;
	struct place place = node ? reader_key_place(r, node) : r->part;
	int rev = 1;

	if (node && !schema_number(r, node, &rev))
		return;
	if (rev > step->rev)
		reader_error(r, place, "bad-value",
			     _("\"%s\" is at revision %d in the reference "
			       "language; these words cannot describe %d."),
			     r->where, step->rev, rev);
	else if (rev < step->rev)
		reader_warn(r, place, "rev-lags",
			    _("These words describe revision %d of \"%s\", "
			      "which is at %d. Translate what changed, then "
			      "write \"rev: %d\"."),
			    rev, r->where, step->rev, step->rev);
	step->rev_in[r->language] = rev < step->rev ? rev : step->rev;
}

#define IN_STEP(name, sort, member)                                            \
	.key = name, .kind = sort, .offset = offsetof(struct step, member)

static const struct schema_field step_fields[] = {
	{ IN_STEP("id", SCHEMA_ID, id), .is_required = true },
	{ IN_STEP("do", SCHEMA_LINE, todo), .is_required = true },
	{ IN_STEP("text", SCHEMA_WORDS, text) },
	{ IN_STEP("points", SCHEMA_POINTS, points),
	  .count = offsetof(struct step, point_count) },
	{ IN_STEP("caution", SCHEMA_WORDS, caution) },
	{ IN_STEP("link", SCHEMA_USE, link), .use = USE_LINK },
	{ .key = "menu", .kind = SCHEMA_OTHER, .read = read_menu },
	{ IN_STEP("why", SCHEMA_WORDS, why) },
	{ .key = "trouble",
	  .kind = SCHEMA_OTHER,
	  .read = read_troubles,
	  .translate = translate_troubles },
	{ .key = "milestone", .kind = SCHEMA_OTHER, .read = read_milestone },
	{ IN_STEP("rev", SCHEMA_NUMBER, rev), .translate = translate_rev },
	{ IN_STEP("changed", SCHEMA_WORDS, changed) },
	{ IN_STEP("again", SCHEMA_YES_NO, is_again) },
	{ IN_STEP("optional", SCHEMA_YES_NO, is_optional) },
	{ IN_STEP("was", SCHEMA_NAMES, was) },
	{ .kind = SCHEMA_END },
};

static void finish_step(struct reader *r, const struct yamldoc_node *node,
			void *item)
{
	const struct yamldoc_node *rev = yamldoc_get(node, "rev");
	const struct yamldoc_node *changed = yamldoc_get(node, "changed");
	struct step *step = item;

	step->reference = r->where;
	if (!step->rev)
		step->rev = 1;
	if (step->rev > 1 && !changed)
		reader_error(r, reader_key_place(r, rev), "rev-without-changed",
			     _("\"rev\" is raised. Say in a sentence under "
			       "\"changed\" what is different."));
	else if (step->rev == 1 && changed)
		reader_error(r, reader_key_place(r, changed),
			     "rev-without-changed",
			     _("\"changed\" says what is different. Raise "
			       "\"rev\" with it."));
}

static const struct schema step_schema = {
	.fields = step_fields,
	.size = sizeof(struct step),
	.place = offsetof(struct step, place),
	.prefix = "",
	.finish = finish_step,
};

void load_steps(struct reader *r, const struct yamldoc_node *node, void *owner)
{
	struct guide *guide = owner;

	guide->steps =
		schema_read_list(r, node, &step_schema, &guide->step_count);
}

void load_step_words(struct reader *r, const struct yamldoc_node *node,
		     void *owner)
{
	struct guide *guide = owner;

	schema_translate_list(r, node, &step_schema, "steps", guide->steps,
			      guide->step_count);
}
