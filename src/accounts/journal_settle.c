/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/journal.h"

#include <stdlib.h>
#include <string.h>

/*
 * Which entries count follows from who undoes whom. An edge leads from an
 * entry to each of its undoers; Tarjan's algorithm over these edges hands out
 * the strongly connected components with the undoers first, so that an entry
 * is judged when all that undo it have been. A component of more than one
 * entry, or one that undoes itself, is a circle. Without recursion: a file may
 * hold a chain as long as it likes.
 */

enum { UNSEEN = 0 };

struct vertex {
	size_t first, end; /* its undoers: graph->undoers[first..end) */
	size_t cursor;	   /* the undoer looked at next */
	size_t number;	   /* in order of discovery, from 1 */
	size_t low;	   /* lowest number reachable in its component */
	bool is_open;	   /* its component is not complete */
};

struct graph {
	struct journal *j;
	struct vertex *vertices;
	size_t *undoers;
	size_t *path, path_count; /* the way down to the present vertex */
	size_t *open, open_count; /* vertices of incomplete components */
	size_t discovered;
};

static int compare_names(const void *left, const void *right)
{
	const struct journal_name *a = left;
	const struct journal_name *b = right;

	return strcmp(a->id, b->id);
}

/* `size` of an empty journal is 0, and qsort() wants no NULL. */
static void find_names(struct journal *j)
{
	j->names = mem_realloc_array(j->names, j->count, sizeof(*j->names));
	for (size_t i = 0; i < j->count; i++)
		j->names[i] = (struct journal_name){ j->entries[i].id, i };
	if (j->count)
		qsort(j->names, j->count, sizeof(*j->names), compare_names);
}

const struct entry *journal_find(const struct journal *j, const char *id)
{
	const struct journal_name key = { .id = id };
	const struct journal_name *name =
		j->count ? bsearch(&key, j->names, j->count, sizeof(*j->names),
				   compare_names)
			 : NULL;

	return name ? &j->entries[name->index] : NULL;
}

/* Call `visit` for each target that is there. */
static void each_target(struct graph *g,
			void (*visit)(struct graph *g, size_t target,
				      size_t undoer))
{
	for (size_t i = 0; i < g->j->count; i++) {
		const struct entry *e = &g->j->entries[i];

		for (size_t k = 0; k < e->undoes_count; k++) {
			const struct entry *target =
				journal_find(g->j, e->undoes[k]);

			if (target)
				visit(g, (size_t)(target - g->j->entries), i);
		}
	}
}

static void count_undoer(struct graph *g, size_t target, size_t undoer)
{
	(void)undoer;
	g->vertices[target].end++;
}

static void add_undoer(struct graph *g, size_t target, size_t undoer)
{
	g->undoers[g->vertices[target].end++] = undoer;
}

static void build(struct graph *g)
{
	size_t n = g->j->count;
	size_t total = 0;

	g->vertices = mem_alloc(n * sizeof(*g->vertices));
	g->path = mem_realloc_array(NULL, n, sizeof(*g->path));
	g->open = mem_realloc_array(NULL, n, sizeof(*g->open));
	each_target(g, count_undoer);
	for (size_t i = 0; i < n; i++) {
		struct vertex *v = &g->vertices[i];
		size_t undoers = v->end;

		v->first = v->end = v->cursor = total;
		total += undoers;
	}
	g->undoers = mem_realloc_array(NULL, total, sizeof(*g->undoers));
	each_target(g, add_undoer);
}

static void enter(struct graph *g, size_t index)
{
	struct vertex *v = &g->vertices[index];

	v->number = v->low = ++g->discovered;
	v->is_open = true;
	g->open[g->open_count++] = index;
	g->path[g->path_count++] = index;
}

static bool is_undone_by(const struct graph *g, size_t index, bool by_itself)
{
	const struct vertex *v = &g->vertices[index];

	for (size_t i = v->first; i < v->end; i++) {
		if (by_itself ? g->undoers[i] == index
			      : g->j->entries[g->undoers[i]].is_live)
			return true;
	}
	return false;
}

/* Take the component that began with `index` off the open ones and judge it. */
static void judge(struct graph *g, size_t index)
{
	size_t from = g->open_count;
	bool is_circle;

	while (g->open[--from] != index)
		;
	is_circle = g->open_count - from > 1 || is_undone_by(g, index, true);
	for (size_t i = from; i < g->open_count; i++) {
		struct entry *e = &g->j->entries[g->open[i]];

		g->vertices[g->open[i]].is_open = false;
		e->is_in_cycle = is_circle;
		e->is_live = !is_circle && !is_undone_by(g, index, false);
	}
	g->open_count = from;
}

static void lower(struct vertex *v, size_t low)
{
	if (low < v->low)
		v->low = low;
}

static void walk_from(struct graph *g, size_t root)
{
	enter(g, root);
	while (g->path_count) {
		size_t index = g->path[g->path_count - 1];
		struct vertex *v = &g->vertices[index];

		if (v->cursor < v->end) {
			size_t undoer = g->undoers[v->cursor++];
			const struct vertex *next = &g->vertices[undoer];

			if (next->number == UNSEEN)
				enter(g, undoer);
			else if (next->is_open)
				lower(v, next->number);
			continue;
		}
		g->path_count--;
		if (v->low == v->number)
			judge(g, index);
		else
			lower(&g->vertices[g->path[g->path_count - 1]], v->low);
	}
}

/* By step and round, and then as they stand in the journal. */
static int compare_marks(const void *left, const void *right)
{
	const struct entry *a = *(struct entry *const *)left;
	const struct entry *b = *(struct entry *const *)right;
	int order = a->step && b->step ? strcmp(a->step, b->step)
				       : (a->step != NULL) - (b->step != NULL);

	if (!order)
		order = (a->round > b->round) - (a->round < b->round);
	return order ? order : (a > b) - (a < b);
}

static bool is_of_one_step(const struct entry *a, const struct entry *b)
{
	return a->step && b->step && a->round == b->round &&
	       strcmp(a->step, b->step) == 0;
}

/* One that names no step is decided by no other. */
static void find_decisive(struct journal *j)
{
	struct entry **marks =
		mem_realloc_array(NULL, j->count, sizeof(*marks));
	size_t count = 0;

	for (size_t i = 0; i < j->count; i++) {
		struct entry *e = &j->entries[i];

		e->is_decisive = false;
		if (e->is_live &&
		    (e->kind == ENTRY_DONE || e->kind == ENTRY_SKIPPED))
			marks[count++] = e;
	}
	if (count)
		qsort(marks, count, sizeof(*marks), compare_marks);
	for (size_t i = 0; i < count; i++)
		marks[i]->is_decisive = i + 1 == count ||
					!is_of_one_step(marks[i], marks[i + 1]);
	free(marks);
}

void journal_settle(struct journal *j)
{
	struct graph g = { .j = j };

	find_names(j);
	build(&g);
	for (size_t i = 0; i < j->count; i++) {
		if (g.vertices[i].number == UNSEEN)
			walk_from(&g, i);
	}
	free(g.vertices);
	free(g.undoers);
	free(g.path);
	free(g.open);
	find_decisive(j);
}
