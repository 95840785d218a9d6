/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/lint.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/strbuf.h"
#include "content/lint_parts.h"
#include "content/reference.h"

static void dead_end(struct diags *diags, const struct place *place,
		     const char *message)
{
	diags_add(diags, DIAG_ERROR, "dead-end", place->file, place->line,
		  place->column, "%s", message);
}

/* Dead ends ----------------------------------------------------------- */

static void check_sections(const struct guide *g, struct diags *diags)
{
	size_t i;

	for (i = 0; i < g->section_count; i++) {
		const struct section *s = &g->sections[i];

		if (words_are_set(&s->text) || words_are_set(&s->caution) ||
		    s->point_count || s->link || s->see.count)
			continue;
		dead_end(diags, &s->place,
			 _("This section has nothing but a title."));
	}
}

static void check_troubles(const struct guide *g, struct diags *diags)
{
	size_t i, k;

	for (i = 0; i < g->step_count; i++)
		for (k = 0; k < g->steps[i].trouble_count; k++) {
			const struct trouble *t = &g->steps[i].troubles[k];

			if (!words_are_set(&t->say) && !t->go)
				dead_end(diags, &t->place,
					 _("This trouble has no way out. Say "
					   "what to do under \"say\", or where "
					   "to go under \"go\"."));
		}
}

static void check_paths(const struct guide *g, struct diags *diags)
{
	size_t i;

	for (i = 0; i < g->path_count; i++)
		if (!g->paths[i].step_count)
			dead_end(diags, &g->paths[i].place,
				 _("This path has no steps."));
}

static void check_nodes(const struct guide *g, struct diags *diags)
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
		for (k = 0; k < node->option_count; k++) {
			const struct option *o = &node->options[k];

			if (!o->go && !o->node && !o->record)
				dead_end(diags, &o->place,
					 _("This option leads nowhere. Give it "
					   "\"go\", \"node\" or \"record\"."));
		}
	}
}

/* What no way leads to ------------------------------------------------- */

static void unreachable(struct diags *diags, const struct place *place,
			const char *message)
{
	diags_add(diags, DIAG_WARNING, "unreachable", place->file, place->line,
		  place->column, "%s", message);
}

static bool is_on_path(const struct guide *g, const struct step *step)
{
	size_t i, k;

	for (i = 0; i < g->path_count; i++)
		for (k = 0; k < g->paths[i].step_count; k++)
			if (g->paths[i].steps[k] == step)
				return true;
	return false;
}

static void check_reach_of_steps(const struct guide *g, struct diags *diags)
{
	size_t i;

	if (!g->path_count)
		return;
	for (i = 0; i < g->step_count; i++)
		if (!is_on_path(g, &g->steps[i]))
			unreachable(diags, &g->steps[i].place,
				    _("No path goes through this step. Put it "
				      "into one, or drop it."));
}

static void reach(const struct guide *g, const struct node *node, bool *reached)
{
	size_t at = (size_t)(node - g->nodes);
	size_t i;

	if (reached[at])
		return;
	reached[at] = true;
	for (i = 0; i < node->option_count; i++) {
		const struct node *next =
			node->options[i].node
				? guide_node(g, node->options[i].node)
				: NULL;

		if (next)
			reach(g, next, reached);
	}
}

/* From the first one, and from wherever else content leads to one. */
static void check_reach_of_nodes(const struct content *c, const struct guide *g,
				 struct diags *diags)
{
	struct reference r;
	bool *reached;
	size_t i;

	if (!g->node_count)
		return;
	reached = mem_alloc(g->node_count * sizeof(*reached));
	reach(g, &g->nodes[0], reached);
	for (i = 0; i < c->use_count; i++)
		if (c->uses[i].kind == USE_REFERENCE &&
		    reference_resolve(c, c->uses[i].what, &r) &&
		    r.kind == REFERENCE_NODE && r.guide == g)
			reach(g, r.node, reached);
	for (i = 0; i < g->node_count; i++)
		if (!reached[i])
			unreachable(diags, &g->nodes[i].place,
				    _("No option leads to this node. Lead to "
				      "it, or drop it."));
	free(reached);
}

/* Former names ---------------------------------------------------------- */

static void check_former(const struct place *place, const char *former,
			 bool is_taken, struct diags *diags)
{
	if (is_taken)
		diags_add(diags, DIAG_ERROR, "duplicate-id", place->file,
			  place->line, place->column,
			  _("The former name \"%s\" is the name of something "
			    "else now."),
			  former);
}

static void check_former_names(const struct content *c, const struct guide *g,
			       struct diags *diags)
{
	struct reference r;
	size_t i, k;

	for (i = 0; i < g->was.count; i++)
		check_former(&g->place, g->was.item[i],
			     content_guide(c, g->was.item[i]) != g, diags);
	for (i = 0; i < g->step_count; i++) {
		const struct step *s = &g->steps[i];

		for (k = 0; k < s->was.count; k++)
			check_former(&s->place, s->was.item[k],
				     reference_resolve(c, s->was.item[k], &r) &&
					     r.step != s,
				     diags);
	}
}

/* Where accounts lead ---------------------------------------------------- */

/* An account must never stand where nothing leads on. */
static void check_next(const struct content *c, struct diags *diags)
{
	struct strbuf missing;
	int i;

	strbuf_init(&missing);
	for (i = 0; i < SITUATION_COUNT; i++)
		if (!c->next[i])
			strbuf_addf(&missing, "%s%s",
				    missing.length ? ", " : "",
				    situation_names[i]);
	if (missing.length)
		diags_add(diags, DIAG_ERROR, "missing-key", c->next_place.file,
			  c->next_place.line, c->next_place.column,
			  _("\"next\" does not say where these lead to: "
			    "%s."),
			  missing.s);
	strbuf_release(&missing);
}

static void check_notices(const struct content *c, struct diags *diags)
{
	size_t i;

	for (i = 0; i < c->notice_count; i++)
		if (!c->notices[i].answer_count)
			dead_end(diags, &c->notices[i].place,
				 _("This notice has no answers to choose "
				   "from, so it would stay for ever."));
}

void content_lint(const struct content *c, struct date today,
		  struct diags *diags)
{
	size_t i;

	lint_facts(c, today, diags);
	lint_authorities(c, today, diags);
	lint_uses(c, diags);
	check_next(c, diags);
	check_notices(c, diags);
	for (i = 0; i < c->guide_count; i++) {
		const struct guide *g = &c->guides[i];

		check_sections(g, diags);
		check_troubles(g, diags);
		check_paths(g, diags);
		check_nodes(g, diags);
		check_reach_of_steps(g, diags);
		check_reach_of_nodes(c, g, diags);
		check_former_names(c, g, diags);
	}
	diags_sort(diags);
}
