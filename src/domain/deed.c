/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/deed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "content/reference.h"
#include "domain/deed_entry.h"
#include "domain/status.h"
#include "domain/step_entry.h"

_Static_assert((int)CONTENT_NUMBER_MAX == (int)ENTRY_NUMBER_MAX,
	       "a step's revision must fit into the journal");

/* Entries ---------------------------------------------------------- */

bool deed_is_allowed(const struct record *r, struct err *err)
{
	switch (r->state) {
	case RECORD_FINE:
		return true;
	case RECORD_UNREADABLE:
		err_set(err, ERR_DATA, "%s", r->fault);
		break;
	case RECORD_NEWER:
		err_set(err, ERR_REFUSED,
			_("%s was written by a newer version of this program, "
			  "so it is only read here."),
			r->path);
		break;
	case RECORD_REMOVED:
		err_set(err, ERR_REFUSED,
			_("%s lies in the trash. Restore it first."),
			record_label(r));
		break;
	case RECORD_CAME_BACK:
		err_set(err, ERR_REFUSED,
			_("%s was purged and came back. Keep it or purge it "
			  "again first."),
			record_label(r));
		break;
	}
	return false;
}

bool deed_day_is_past(const struct deed_context *d, struct deed_day when,
		      struct err *err)
{
	if (!date_is_set(when.day) ||
	    date_compare(date_first(when.day), d->today) <= 0)
		return true;
	err_set(err, ERR_REFUSED,
		_("This day is still to come. Give the day "
		  "when it happened."));
	return false;
}

void deed_make_id(const struct deed_context *d, const struct record *r,
		  char id[RECORD_ID_LENGTH + 1])
{
	do {
		d->make_id(d->data, id);
	} while (journal_find(&r->journal, id));
}

static bool write_down(const struct deed_context *d, struct record *r,
		       const struct entry_draft *draft,
		       const char *const *pairs, struct err *err)
{
	struct entry_draft whole = *draft;
	char id[RECORD_ID_LENGTH + 1];

	if (!whole.id) {
		deed_make_id(d, r, id);
		whole.id = id;
	}
	whole.by = d->by;
	whole.group = d->group;
	if (!date_is_set(whole.day))
		whole.day = d->today;
	if (record_add(r, &whole, pairs))
		return true;
	err_set(err, ERR_REFUSED,
		_("This cannot be noted, for its file could not hold it: a "
		  "number is too high."));
	return false;
}

/* Two microseconds behind the last entry, or now. */
static date_instant instant_apart(const struct deed_context *d,
				  const struct record *r)
{
	date_instant now = d->now(d->data);
	date_instant least = journal_latest(&r->journal) + 2;

	return r->journal.count && now < least ? least : now;
}

bool deed_note_down_as(const struct deed_context *d, struct record *r,
		       const char *id, const char *is, struct deed_day when,
		       const char *const *pairs, struct err *err)
{
	const struct entry_draft draft = {
		.id = id,
		.now = instant_apart(d, r),
		.is = is,
		.day = when.day,
		.is_about = when.is_about,
	};

	return write_down(d, r, &draft, pairs, err);
}

bool deed_note_down(const struct deed_context *d, struct record *r,
		    const char *is, struct deed_day when,
		    const char *const *pairs, struct err *err)
{
	return deed_note_down_as(d, r, NULL, is, when, pairs, err);
}

bool deed_take_back(const struct deed_context *d, struct record *r,
		    const char *const *ids, size_t count, struct err *err)
{
	const struct entry_draft draft = {
		.now = instant_apart(d, r),
		.is = "undone",
		.undoes = ids,
		.undoes_count = count,
	};

	return write_down(d, r, &draft, NULL, err);
}

bool deed_set(const struct deed_context *d, struct record *r, const char *field,
	      const char *value, bool is_first, struct err *err)
{
	const char *const pairs[] = { "field", field, "value", value, NULL };
	const struct entry_draft draft = {
		.now = is_first ? d->now(d->data) : instant_apart(d, r),
		.is = "set",
	};

	return write_down(d, r, &draft, pairs, err);
}

/* Steps ------------------------------------------------------------ */

const struct guide *deed_guide(const struct deed_context *d,
			       const struct record *r, struct err *err)
{
	const struct guide *g =
		r->platform ? content_guide(d->content, r->platform) : NULL;

	if (g && !g->is_broken && g->kind == GUIDE_PLATFORM)
		return g;
	err_set(err, ERR_DATA,
		_("There is no readable guide for \"%s\", so its steps are not "
		  "known."),
		r->platform ? r->platform : "");
	return NULL;
}

static const struct step *find_step(const struct deed_context *d,
				    const struct guide *g, const char *name)
{
	struct reference reference;
	char *text = strchr(name, '/') ? mem_strdup(name)
				       : mem_printf("%s/%s", g->id, name);
	bool is_found = reference_resolve(d->content, text, &reference);

	free(text);
	return is_found && reference.kind == REFERENCE_STEP &&
			       reference.guide == g
		       ? reference.step
		       : NULL;
}

static void refuse_step(const struct guide *g, const char *name,
			struct err *err)
{
	err_set(err, ERR_REFUSED,
		_("The guide \"%s\" has no step \"%s\". \"widerspruch show "
		  "%s\" lists its "
		  "steps."),
		g->id, name, g->id);
}

/* Is it so already, with nothing new to say? */
static bool is_noted(const struct entry *e, enum entry_kind kind,
		     const struct step *step, struct deed_day when)
{
	if (!e || e->kind != kind || step->rev > (e->rev ? e->rev : 1))
		return false;
	return !date_is_set(when.day) || (date_compare(e->day, when.day) == 0 &&
					  e->is_about == when.is_about);
}

/*
 * "Sent", ticked without a day, after the answer came: it would read as an
 * objection of today that nobody has answered. Most often it is the old one.
 */
static bool is_late(const struct deed_context *d, const struct journal *j,
		    const struct step *step, int round, struct deed_day when,
		    struct err *err)
{
	const struct entry *answer =
		journal_milestone(j, milestone_name(MILESTONE_CONFIRMED),
				  round);
	struct strbuf day;

	if (step->milestone != MILESTONE_OBJECTED || date_is_set(when.day) ||
	    !answer || date_compare(date_last(answer->day), d->today) >= 0)
		return false;
	strbuf_init(&day);
	entry_day_words(answer, &day);
	err_set(err, ERR_REFUSED,
		/* TRANSLATORS: %s is a day. */
		_("The objection is confirmed already (%s). Say on which day "
		  "you sent it; or, if you sent another one, choose \"object "
		  "again\"."),
		day.s);
	strbuf_release(&day);
	return true;
}

static bool mark_step(const struct deed_context *d, struct record *r,
		      const char *name, enum entry_kind kind,
		      struct deed_day when, struct err *err)
{
	const struct guide *g;
	const struct step *step;
	int round = journal_round(&r->journal);
	struct rich title;
	char round_text[12], rev_text[12];
	bool is_fine;

	if (!deed_is_allowed(r, err) || !deed_day_is_past(d, when, err))
		return false;
	g = deed_guide(d, r, err);
	if (!g)
		return false;
	step = find_step(d, g, name);
	if (!step) {
		refuse_step(g, name, err);
		return false;
	}
	if (is_noted(step_entry(&r->journal, g, step, round), kind, step, when))
		return true;
	if (kind == ENTRY_DONE &&
	    is_late(d, &r->journal, step, round, when, err))
		return false;
	rich_init(&title);
	markup_expand(d->content, d->language,
		      content_say(d->content, &step->todo, d->language, NULL),
		      &title);
	snprintf(round_text, sizeof(round_text), "%d", round);
	snprintf(rev_text, sizeof(rev_text), "%d", step->rev ? step->rev : 1);
	{
		const char *const pairs[] = {
			"round",     round_text,
			"step",	     step->reference,
			"title",     title.text,
			"rev",	     rev_text,
			"milestone", milestone_name(step->milestone),
			NULL,
		};

		is_fine = deed_note_down(d, r, entry_kind_name(kind), when,
					 pairs, err);
	}
	rich_release(&title);
	return is_fine;
}

bool deed_done(const struct deed_context *d, struct record *r, const char *step,
	       struct deed_day when, struct err *err)
{
	return mark_step(d, r, step, ENTRY_DONE, when, err);
}

bool deed_skip(const struct deed_context *d, struct record *r, const char *step,
	       struct deed_day when, struct err *err)
{
	return mark_step(d, r, step, ENTRY_SKIPPED, when, err);
}

/* Is the entry about the step: by today's names, or just as it is written? */
static bool is_about_step(const struct entry *e, const struct guide *g,
			  const struct step *step, const char *reference)
{
	if (!e->step || (e->kind != ENTRY_DONE && e->kind != ENTRY_SKIPPED))
		return false;
	return step ? step_is_named(g, step, e->step)
		    : strcmp(e->step, reference) == 0;
}

bool deed_untick(const struct deed_context *d, struct record *r,
		 const char *name, struct err *err)
{
	const struct journal *j = &r->journal;
	const struct guide *g;
	const struct step *step;
	const char **ids;
	char *reference;
	size_t count = 0;
	bool is_fine = false;

	if (!deed_is_allowed(r, err))
		return false;
	g = deed_guide(d, r, NULL);
	step = g ? find_step(d, g, name) : NULL;
	reference = strchr(name, '/') ? mem_strdup(name)
				      : mem_printf("%s/%s", r->platform, name);
	ids = mem_realloc_array(NULL, j->count, sizeof(*ids));
	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];

		if (e->is_live && e->round == journal_round(j) &&
		    is_about_step(e, g, step, reference))
			ids[count++] = e->id;
	}
	if (count)
		is_fine = deed_take_back(d, r, ids, count, err);
	else if (step && step_told(j, step, journal_round(j)))
		err_set(err, ERR_REFUSED,
			_("\"%s\" is passed by what was noted in the history. "
			  "Undo takes that back."),
			name);
	else
		err_set(err, ERR_REFUSED,
			_("The step \"%s\" is neither done nor skipped."),
			name);
	free(ids);
	free(reference);
	return is_fine;
}
