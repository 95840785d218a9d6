/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/status.h"

#include <stdlib.h>
#include <string.h>

#include "domain/reached.h"
#include "domain/step_entry.h"

/* What each milestone makes of an account. */
static const enum status_kind kinds[MILESTONE_COUNT] = {
	[MILESTONE_OBJECTED] = STATUS_OBJECTED,
	[MILESTONE_SHOWN] = STATUS_SHOWN,
	[MILESTONE_CODE_ASKED] = STATUS_CODE_ASKED,
	[MILESTONE_REASON_ASKED] = STATUS_REASON_ASKED,
	[MILESTONE_RECEIVED] = STATUS_RECEIVED,
	[MILESTONE_CONFIRMED] = STATUS_CONFIRMED,
	[MILESTONE_REFUSED] = STATUS_REFUSED,
	[MILESTONE_EXTENDED] = STATUS_EXTENDED,
	[MILESTONE_REMINDED] = STATUS_REMINDED,
	[MILESTONE_COMPLAINED] = STATUS_COMPLAINED,
	[MILESTONE_DECIDED] = STATUS_DECIDED,
};

/* What leads to an answer, and changes nothing once there is one. */
static bool is_interim(enum milestone m)
{
	return m == MILESTONE_SHOWN || m == MILESTONE_CODE_ASKED ||
	       m == MILESTONE_REASON_ASKED || m == MILESTONE_RECEIVED ||
	       m == MILESTONE_EXTENDED;
}

/* Has `answer` (NONE: there was none) settled what `m` would ask for? */
static bool is_settled(enum milestone answer, enum milestone m)
{
	if (answer == MILESTONE_NONE)
		return false;
	return is_interim(m) ||
	       (m == MILESTONE_REMINDED && answer != MILESTONE_REFUSED);
}

/* The latest decides; but what was noted late of an objection that is answered
 * does not take the answer away. */
static bool find_milestone(const struct journal *j, struct status *out)
{
	enum milestone answer = MILESTONE_NONE;
	size_t count;
	struct reached *list = reached_list(j, out->guide, out->round, &count);

	for (size_t i = 0; i < count; i++) {
		const enum milestone m = list[i].milestone;

		if (is_settled(answer, m))
			continue;
		out->kind = kinds[m];
		out->since = list[i].entry;
		if (m == MILESTONE_OBJECTED)
			answer = MILESTONE_NONE;
		else if (m == MILESTONE_CONFIRMED || m == MILESTONE_REFUSED ||
			 m == MILESTONE_DECIDED)
			answer = m;
	}
	free(list);
	return count;
}

void status_check(const struct record *account, const struct guide *g,
		  const struct step *step, struct check *out)
{
	const struct journal *j = &account->journal;
	const struct entry *e = step_entry(j, g, step, journal_round(j));

	*out = (struct check){ .step = step, .entry = e };
	if (!e) {
		out->entry = step_told(j, step, journal_round(j));
		out->state = out->entry ? STEP_DONE : STEP_OPEN;
		return;
	}
	out->state = e->kind == ENTRY_DONE ? STEP_DONE : STEP_SKIPPED;
	out->is_changed = step->rev > (e->rev ? e->rev : 1);
	if (out->is_changed && step->is_again && out->state == STEP_DONE)
		out->state = STEP_OPEN;
}

/* Without any path all the steps are the way. */
static void check_steps(const struct record *account, struct status *out)
{
	size_t count =
		out->path ? out->path->step_count : out->guide->step_count;

	out->checks = mem_alloc(count * sizeof(*out->checks));
	out->check_count = count;
	for (size_t i = 0; i < count; i++) {
		const struct step *step =
			out->path ? out->path->steps[i] : &out->guide->steps[i];

		status_check(account, out->guide, step, &out->checks[i]);
		if (out->checks[i].state != STEP_OPEN)
			out->passed++;
	}
}

static int find_next(const struct status *s)
{
	const bool is_sent =
		s->kind >= STATUS_OBJECTED && s->kind <= STATUS_CONFIRMED;
	size_t i, from = 0;

	if (s->kind == STATUS_CLOSED ||
	    (s->kind > STATUS_CONFIRMED && s->kind <= STATUS_DECIDED))
		return -1;
	for (i = 0; i < s->check_count && is_sent; i++) {
		const struct check *check = &s->checks[i];
		const enum milestone m = check->step->milestone;

		/* Told without a tick, as when adding the account, a milestone
		 * is reached all the same. */
		if (m == MILESTONE_OBJECTED ||
		    (m == MILESTONE_CONFIRMED && s->kind == STATUS_CONFIRMED) ||
		    (m != MILESTONE_NONE && check->state == STEP_DONE))
			from = i + 1;
	}
	for (i = from; i < s->check_count; i++)
		if (s->checks[i].state == STEP_OPEN &&
		    !s->checks[i].step->is_optional)
			return (int)i;
	return -1;
}

static bool is_on_path(const struct status *s, const struct entry *e)
{
	for (size_t i = 0; i < s->check_count; i++) {
		if (step_is_named(s->guide, s->checks[i].step, e->step))
			return true;
	}
	return false;
}

static bool is_decisive(const struct journal *j, const struct guide *g,
			const struct entry *e)
{
	const struct step *step = g ? step_by_reference(g, e->step) : NULL;

	if (step)
		return step_entry(j, g, step, e->round) == e;
	return journal_step(j, e->step, NULL, 0, e->round) == e;
}

static void find_others(const struct journal *j, struct status *out)
{
	out->others =
		mem_realloc_array(NULL, j->count, sizeof(const struct entry *));
	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->step && e->round == out->round &&
		    (e->kind == ENTRY_DONE || e->kind == ENTRY_SKIPPED) &&
		    !is_on_path(out, e) && is_decisive(j, out->guide, e))
			out->others[out->other_count++] = e;
	}
}

static void find_guide(const struct content *c, const struct record *account,
		       struct status *out)
{
	const struct guide *g =
		account->platform ? content_guide(c, account->platform) : NULL;
	const char *path;

	if (!g || g->is_broken || g->kind != GUIDE_PLATFORM)
		return;
	out->guide = g;
	path = record_field(account, "path");
	if (path)
		out->path = guide_path(g, path);
	if (!out->path && g->path_count)
		out->path = &g->paths[0];
}

static enum status_kind kind_by_steps(const struct status *s)
{
	if (!s->guide)
		return STATUS_UNKNOWN_PLATFORM;
	if (s->guide->objection == OBJECTION_NONE)
		return s->check_count && find_next(s) < 0
			       ? STATUS_PRECAUTIONS_DONE
			       : STATUS_PRECAUTIONS;
	return s->passed || s->other_count ? STATUS_IN_PROGRESS
					   : STATUS_NOT_STARTED;
}

void status_of(const struct content *c, const struct record *account,
	       struct status *out)
{
	const struct journal *j = &account->journal;

	*out = (struct status){ .next = -1, .round = journal_round(j) };
	find_guide(c, account, out);
	if (out->guide)
		check_steps(account, out);
	find_others(j, out);
	out->since = journal_closed(j);
	if (out->since)
		out->kind = STATUS_CLOSED;
	else if (!find_milestone(j, out))
		out->kind = kind_by_steps(out);
	out->next = find_next(out);
}

void status_release(struct status *s)
{
	free(s->checks);
	free(s->others);
	*s = (struct status){ .next = -1 };
}
