/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of lint_parts.h that is about questions. */
#include <config.h>

#include <stdlib.h>

#include "base/i18n.h"
#include "content/lint_parts.h"
#include "content/reference.h"

/* One node of any question; what is found out about it. */
struct spot {
	const struct guide *guide;
	const struct node *node;
	bool is_reached; /* something leads to it */
	bool has_exit;	 /* some answers lead out of the questions */
};

struct spots {
	const struct content *content;
	struct spot *item; /* owned; the nodes of a guide in their order */
	size_t count, capacity;
};

static void find_spots(struct spots *spots, const struct content *c)
{
	size_t i, k;

	*spots = (struct spots){ .content = c };
	for (i = 0; i < c->guide_count; i++)
		for (k = 0; k < c->guides[i].node_count; k++) {
			MEM_GROW(spots->item, spots->count, spots->capacity);
			spots->item[spots->count++] = (struct spot){
				.guide = &c->guides[i],
				.node = &c->guides[i].nodes[k],
			};
		}
}

static struct spot *spot_of(const struct spots *spots, const struct node *node)
{
	size_t i;

	for (i = 0; node && i < spots->count; i++)
		if (spots->item[i].node == node)
			return &spots->item[i];
	return NULL;
}

/* The question a reference opens: a node, or the first one of a guide. */
static struct spot *spot_at(const struct spots *spots, const char *reference)
{
	struct reference r;

	if (!reference_resolve(spots->content, reference, &r))
		return NULL;
	if (r.kind == REFERENCE_NODE)
		return spot_of(spots, r.node);
	if (r.kind == REFERENCE_GUIDE && r.guide->node_count)
		return spot_of(spots, &r.guide->nodes[0]);
	return NULL;
}

/* The question that is asked after this answer; NULL: none. */
static struct spot *next_of(const struct spots *spots, const struct guide *g,
			    const struct option *o)
{
	if (o->node)
		return spot_of(spots, guide_node(g, o->node));
	return o->go ? spot_at(spots, o->go) : NULL;
}

/* Dead ends ------------------------------------------------------------- */

static void dead_end(struct diags *diags, const struct place *place,
		     const char *message)
{
	diags_add(diags, DIAG_ERROR, "dead-end", place->file, place->line,
		  place->column, "%s", message);
}

static bool leads_nowhere(const struct option *o)
{
	return !o->go && !o->node && !o->record;
}

static void check_dead_ends(const struct guide *g, struct diags *diags)
{
	size_t i, k;

	if (g->kind == GUIDE_QUESTION && !g->node_count && !g->is_broken)
		dead_end(diags, &g->place, _("This question has no nodes."));
	for (i = 0; i < g->node_count; i++) {
		const struct node *node = &g->nodes[i];

		if (!node->option_count)
			dead_end(diags, &node->place,
				 _("This node has no options to choose "
				   "from."));
		for (k = 0; k < node->option_count; k++)
			if (leads_nowhere(&node->options[k]))
				dead_end(diags, &node->options[k].place,
					 _("This option leads nowhere. Give it "
					   "\"go\", \"node\" or \"record\"."));
	}
}

/* What nothing leads to ------------------------------------------------- */

static void reach(const struct spots *spots, struct spot *spot)
{
	size_t i;

	if (!spot || spot->is_reached)
		return;
	spot->is_reached = true;
	for (i = 0; i < spot->node->option_count; i++)
		reach(spots,
		      next_of(spots, spot->guide, &spot->node->options[i]));
}

/* From the first of each guide, and from wherever else content leads to one. */
static void check_reach(const struct spots *spots, struct diags *diags)
{
	const struct content *c = spots->content;
	size_t i;

	for (i = 0; i < c->guide_count; i++)
		reach(spots, spot_at(spots, c->guides[i].id));
	for (i = 0; i < c->use_count; i++)
		if (c->uses[i].kind == USE_REFERENCE)
			reach(spots, spot_at(spots, c->uses[i].what));
	for (i = 0; i < spots->count; i++) {
		const struct place *place = &spots->item[i].node->place;

		if (spots->item[i].is_reached)
			continue;
		diags_add(diags, DIAG_WARNING, "unreachable", place->file,
			  place->line, place->column, "%s",
			  _("No option leads to this node. Lead to it, or drop "
			    "it."));
	}
}

/* Round in a circle ------------------------------------------------------ */

/* Does an answer lead out, as far as is known yet? What is reported as a dead
 * end is not reported here as well. */
static bool leads_out(const struct spots *spots, const struct spot *spot)
{
	size_t i;

	if (!spot->node->option_count)
		return true;
	for (i = 0; i < spot->node->option_count; i++) {
		const struct option *o = &spot->node->options[i];
		const struct spot *next = next_of(spots, spot->guide, o);

		if (!next || next->has_exit)
			return true;
	}
	return false;
}

static void check_exits(const struct spots *spots, struct diags *diags)
{
	bool is_changed;
	size_t i;

	do {
		is_changed = false;
		for (i = 0; i < spots->count; i++) {
			struct spot *spot = &spots->item[i];

			if (spot->has_exit || !leads_out(spots, spot))
				continue;
			spot->has_exit = is_changed = true;
		}
	} while (is_changed);
	for (i = 0; i < spots->count; i++) {
		const struct place *place = &spots->item[i].node->place;

		if (spots->item[i].has_exit)
			continue;
		diags_add(diags, DIAG_ERROR, "endless", place->file,
			  place->line, place->column, "%s",
			  _("From this node every answer leads to another "
			    "question, for ever. Give one of them \"go\" to a "
			    "guide."));
	}
}

void lint_questions(const struct content *c, struct diags *diags)
{
	struct spots spots;
	size_t i;

	for (i = 0; i < c->guide_count; i++)
		check_dead_ends(&c->guides[i], diags);
	find_spots(&spots, c);
	check_reach(&spots, diags);
	check_exits(&spots, diags);
	free(spots.item);
}
