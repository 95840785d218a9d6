/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An account: how it stands, its checklist, and what happened besides. */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "pages/part.h"

static void set_title(const struct app *app, const struct record *r,
		      struct page *page)
{
	const char *mail = record_field(r, "mail");
	struct strbuf title;

	strbuf_init(&title);
	account_title(app, r, &title);
	if (mail && *mail && strcmp(record_label(r), mail) != 0)
		strbuf_addf(&title, " - %s", mail);
	page_set_title(page, title.s);
	strbuf_release(&title);
}

/* "In progress: step 3 of 7. Way: With the form, in a browser." */
static void add_status(struct page *page, const struct app *app,
		       const struct record *r, const struct status *s)
{
	struct strbuf text, words;

	strbuf_init(&text);
	strbuf_init(&words);
	status_words(s, &words);
	strbuf_addf(&text,
		    s->kind == STATUS_IN_PROGRESS ? _("In progress: %s.")
						  : _("Status: %s."),
		    words.s);
	if (s->path && s->guide && s->guide->path_count > 1) {
		struct rich path;

		rich_init(&path);
		build_rich(app, &s->path->title, &path);
		strbuf_addc(&text, ' ');
		strbuf_addf(&text, _("Way: %s."), path.text);
		rich_release(&path);
	}
	if (s->round > 1) {
		strbuf_addc(&text, ' ');
		strbuf_addf(&text, _("This is round %d."), s->round);
	}
	part_text(page, "status", text.s);
	if (!s->guide)
		part_text(page, "unknown",
			  arena_printf(&page->arena,
				       _("There is no guide called \"%s\". "
					 "What was ticked off is kept."),
				       r->platform ? r->platform : ""));
	strbuf_release(&words);
	strbuf_release(&text);
}

static void add_linked(struct page *page, const struct app *app,
		       const struct record *r)
{
	const struct store *store = app->deed.store;
	const char *group = record_field(r, "linked");
	struct strbuf names;
	size_t i;

	if (!group)
		return;
	strbuf_init(&names);
	for (i = 0; i < store->count; i++) {
		const struct record *other = store->records[i];
		const char *its;

		if (other == r || other->kind != RECORD_ACCOUNT ||
		    (other->state != RECORD_FINE &&
		     other->state != RECORD_NEWER))
			continue;
		its = record_field(other, "linked");
		if (!its || strcmp(its, group) != 0)
			continue;
		if (names.length)
			strbuf_adds(&names, ", ");
		account_title(app, other, &names);
	}
	if (names.length)
		part_text(page, "linked",
			  arena_printf(&page->arena, _("Linked with: %s."),
				       names.s));
	strbuf_release(&names);
}

/* What two copies of the file disagreed about. */
static void add_oddities(struct page *page, const struct journal *j)
{
	bool is_circle = false;
	size_t i;

	for (i = 0; i < j->count; i++)
		is_circle = is_circle || j->entries[i].is_in_cycle;
	if (is_circle)
		page_append(page, BLOCK_CAUTION, "circle",
			    _("Some entries of the history take each other "
			      "back in a circle. None of them counts."))
			->is_spaced = true;
	if (j->conflict_count)
		page_append(page, BLOCK_CAUTION, "conflict",
			    _("Two copies of this file disagreed about an "
			      "entry. One of the two counts; look at the "
			      "history."))
			->is_spaced = true;
}

/* The words of the next step, and of no other: a move changes no text. */
static void add_next_words(const struct app *app, const struct step *step,
			   struct block *b)
{
	struct rich words;
	char *end;

	rich_init(&words);
	build_rich(app, &step->text, &words);
	end = strstr(words.text, "\n\n");
	if (end)
		*end = '\0';
	part_detail(b, words.text);
	rich_release(&words);
}

static void add_changed(struct page *page, const struct app *app,
			const struct step *step, struct block *b)
{
	struct rich changed;

	rich_init(&changed);
	build_rich(app, &step->changed, &changed);
	part_detail(b, arena_printf(&page->arena,
				    _("Changed since you ticked it: %s"),
				    changed.text));
	rich_release(&changed);
}

static void add_checks(struct page *page, const struct app *app,
		       const struct record *r, const struct status *s)
{
	size_t i;

	for (i = 0; i < s->check_count; i++) {
		const struct check *check = &s->checks[i];
		struct block *b = part_check(page, app, r, check);

		b->is_spaced = i == 0;
		if (check->is_changed)
			add_changed(page, app, check->step, b);
		if ((int)i != s->next || s->kind == STATUS_CLOSED)
			continue;
		add_next_words(app, check->step, b);
		page->first = b->id;
	}
}

/* Steps that were ticked on another way, or that the guide has lost. */
static void add_others(struct page *page, const struct record *r,
		       const struct status *s)
{
	size_t i;

	if (!s->other_count)
		return;
	part_heading(page, "others", _("Also ticked, but not on this way"));
	for (i = 0; i < s->other_count; i++) {
		const struct entry *e = s->others[i];
		const char *title = e->title ? e->title : e->step;
		struct strbuf day;
		struct block *b;

		strbuf_init(&day);
		entry_day_words(e, &day);
		title = arena_printf(&page->arena,
				     e->kind == ENTRY_SKIPPED
					     ? _("%s, skipped, %s")
					     : _("%s, %s"),
				     title, day.s);
		b = page_append(page, BLOCK_STEP,
				arena_printf(&page->arena, "entry-%s", e->id),
				title);
		b->mark = e->kind == ENTRY_SKIPPED ? MARK_PART : MARK_DONE;
		b->indent = 1;
		b->enter = ACTION_OPEN;
		b->target = arena_printf(&page->arena, "step/%s/%s", r->id,
					 e->step);
		if (part_is_step_unsaved(r, e->step))
			b->alert = arena_strdup(&page->arena, _("not saved"));
		strbuf_release(&day);
	}
}

static date_instant round_start(const struct journal *j, int round)
{
	size_t i;

	for (i = 0; i < j->count; i++)
		if (j->entries[i].kind == ENTRY_ROUND &&
		    j->entries[i].is_live && j->entries[i].round == round)
			return j->entries[i].at;
	return 0;
}

/* Milestones carry their round; the rest belongs to the time of a round. */
static bool is_of_round(const struct entry *e, int round, date_instant start)
{
	switch (e->kind) {
	case ENTRY_MILESTONE:
		return e->round == round;
	case ENTRY_NOTE:
	case ENTRY_DUE:
	case ENTRY_LETTER:
	case ENTRY_PROOF:
	case ENTRY_CLOSED:
	case ENTRY_REOPENED:
		return e->at >= start;
	case ENTRY_UNKNOWN:
	case ENTRY_DONE:
	case ENTRY_SKIPPED:
	case ENTRY_SET:
	case ENTRY_ROUND:
	case ENTRY_UNDONE:
	case ENTRY_KINDS:
		break;
	}
	return false;
}

static void add_events(struct page *page, const struct app *app,
		       const struct record *r, int round)
{
	const struct journal *j = &r->journal;
	const date_instant start = round > 1 ? round_start(j, round) : 0;
	size_t i;

	for (i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];
		struct strbuf words;

		if (!e->is_live || !is_of_round(e, round, start))
			continue;
		if (page_find(page, "events") < 0)
			part_heading(page, "events", _("What happened"));
		strbuf_init(&words);
		entry_day_words(e, &words);
		strbuf_adds(&words, ": ");
		entry_words(app->deed.content, e, app->deed.language, &words);
		page_append(page, BLOCK_POINT,
			    arena_printf(&page->arena, "entry-%s", e->id),
			    words.s)
			->indent = 1;
		strbuf_release(&words);
	}
}

/* The milestone a round ended with: the last by the day it happened. */
static const struct entry *round_end(const struct journal *j, int round)
{
	const struct entry *last = NULL;
	int m;

	for (m = MILESTONE_NONE + 1; m < MILESTONE_COUNT; m++) {
		const struct entry *e = journal_milestone(
			j, milestone_name((enum milestone)m), round);

		if (e && (!last || date_compare(e->day, last->day) > 0 ||
			  (date_compare(e->day, last->day) == 0 &&
			   e->at > last->at)))
			last = e;
	}
	return last;
}

static void add_rounds(struct page *page, const struct app *app,
		       const struct record *r, int rounds)
{
	int round;

	if (rounds < 2)
		return;
	part_heading(page, "rounds", _("Earlier rounds"));
	for (round = 1; round < rounds; round++) {
		const struct entry *e = round_end(&r->journal, round);
		struct strbuf words;

		strbuf_init(&words);
		if (e) {
			entry_words(app->deed.content, e, app->deed.language,
				    &words);
			strbuf_adds(&words, ", ");
			entry_day_words(e, &words);
		} else {
			strbuf_adds(&words, _("nothing was sent"));
		}
		page_append(page, BLOCK_POINT,
			    arena_printf(&page->arena, "round-%d", round),
			    /* TRANSLATORS: number of the round, what came of
			     * it. */
			    arena_printf(&page->arena, _("Round %d: %s"),
					 round, words.s))
			->indent = 1;
		strbuf_release(&words);
	}
}

static void add_items(struct page *page, const struct app *app,
		      const struct record *r, const struct status *s,
		      bool may_change)
{
	struct arena *arena = &page->arena;
	const size_t first = page->count;

	if (may_change && s->guide && s->guide->path_count > 1)
		part_item(page, "do-path", _("Choose another way"),
			  arena_printf(arena, "path/%s", r->id));
	if (s->guide) {
		struct rich title;

		rich_init(&title);
		build_rich(app, &s->guide->title, &title);
		part_item(page, "do-guide",
			  arena_printf(arena, _("Guide: %s"), title.text),
			  arena_printf(arena, "guide/%s", s->guide->id));
		rich_release(&title);
	}
	part_item(page, "do-history", _("History"),
		  arena_printf(arena, "history/%s", r->id));
	if (may_change)
		part_do(page, "do-edit", _("Change its name, mail and so on"),
			ACTION_EDIT, r->id);
	page->blocks[first].is_spaced = true;
}

static void add_actions(struct page *page, const struct record *r,
			const struct status *s)
{
	static const enum action actions[] = {
		ACTION_TICK, ACTION_OPEN,      ACTION_TICK_ON, ACTION_SKIP,
		ACTION_NOTE, ACTION_MILESTONE, ACTION_HISTORY, ACTION_EDIT,
		ACTION_LINK,
	};
	size_t i;

	for (i = 0; i < sizeof(actions) / sizeof(*actions); i++)
		page_action(page, actions[i]);
	if (s->guide && s->guide->path_count > 1)
		page_action(page, ACTION_PATH);
	if (record_field(r, "linked"))
		page_action(page, ACTION_UNLINK);
	if (s->kind == STATUS_CLOSED) {
		page_action(page, ACTION_REOPEN);
	} else {
		page_action(page, ACTION_AGAIN);
		page_action(page, ACTION_CLOSE);
	}
	page_action(page, ACTION_REMOVE);
}

void page_account(const struct app *app, const char *argument,
		  struct page *page)
{
	const struct record *r = build_record(app, argument, NULL);
	struct status s;
	bool may_change;

	if (!r || r->kind != RECORD_ACCOUNT ||
	    r->state == RECORD_UNREADABLE) {
		part_missing(page, _("No such account"),
			     _("This account is not there, or its file cannot "
			       "be read."));
		return;
	}
	status_of(app->deed.content, r, &s);
	set_title(app, r, page);
	may_change = part_record_state(page, r);
	add_status(page, app, r, &s);
	add_linked(page, app, r);
	add_oddities(page, &r->journal);
	add_checks(page, app, r, &s);
	add_others(page, r, &s);
	add_events(page, app, r, s.round);
	add_rounds(page, app, r, s.round);
	add_items(page, app, r, &s, may_change);
	if (may_change)
		add_actions(page, r, &s);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_HISTORY);
	status_release(&s);
}
