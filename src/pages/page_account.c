/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An account: how it stands, its checklist, and what happened besides
 * (part_events.c). */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "content/reference.h"
#include "pages/part.h"

enum { TOPICS_MAX = 6 };

static void set_title(const struct app *app, const struct record *r,
		      struct page *page)
{
	const char *mail = record_field(r, "mail");
	struct strbuf title;

	strbuf_init(&title);
	account_title(&app->deed, r, &title);
	if (mail && *mail && strcmp(record_label(r), mail) != 0)
		page_set_title(page,
			       /* TRANSLATORS: the title of a page: an account,
				* its mail address. */
			       arena_printf(&page->arena, _("%s - %s"), title.s,
					    mail));
	else
		page_set_title(page, title.s);
	strbuf_release(&title);
}

static void add_unknown(struct page *page, const struct record *r)
{
	part_text(page, "unknown",
		  arena_printf(&page->arena,
			       _("There is no guide called \"%s\". What was "
				 "ticked off is kept."),
			       r->platform ? r->platform : ""));
}

static void add_linked(struct page *page, const struct app *app,
		       const struct record *r)
{
	const char *group = record_field(r, "linked");
	struct account_list list;
	struct strbuf names;
	size_t i;

	if (!group)
		return;
	strbuf_init(&names);
	account_list_init(&list, app, NULL, NULL);
	for (i = 0; i < list.count; i++) {
		const struct record *other = account_list_at(&list, i);
		const char *its;

		if (other == r)
			continue;
		its = record_field(other, "linked");
		if (!its || strcmp(its, group) != 0)
			continue;
		if (names.length)
			strbuf_adds(&names, ", ");
		account_title(&app->deed, other, &names);
	}
	if (names.length)
		part_text(page, "linked",
			  arena_printf(&page->arena, _("Linked with: %s."),
				       names.s));
	account_list_release(&list);
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
		       const struct standing *standing)
{
	const struct record *r = standing->account;
	const struct status *s = &standing->status;
	size_t i;

	for (i = 0; i < s->check_count; i++) {
		const struct check *check = &s->checks[i];
		struct block *b = part_check(page, app, r, check);

		b->is_spaced = i == 0;
		if (check->is_changed)
			add_changed(page, app, check->step, b);
		if (check->step != standing->next.step)
			continue;
		add_next_words(app, check->step, b);
		page->first = b->id;
	}
}

/*
 * A step that was ticked on another way, or that the guide has lost: then it
 * is called what it was called, and can be unticked but not opened.
 */
static void add_other(struct page *page, const struct app *app,
		      const struct record *r, const struct entry *e)
{
	const char *title = e->title ? e->title : e->step;
	struct reference found;
	struct strbuf day;
	struct rich words;
	bool is_there;
	struct block *b;

	strbuf_init(&day);
	rich_init(&words);
	entry_day_words(e, &day);
	is_there = reference_resolve(app->deed.content, e->step, &found) &&
		   found.kind == REFERENCE_STEP;
	if (is_there) {
		part_language(page, app, &found.step->todo);
		build_rich(app, &found.step->todo, &words);
		title = words.text;
	}
	b = page_append(page, BLOCK_STEP,
			arena_printf(&page->arena, "entry-%s", e->id),
			arena_printf(&page->arena,
				     e->kind == ENTRY_SKIPPED
					     ? _("%s, skipped, %s")
					     : _("%s, %s"),
				     title, day.s));
	b->mark = e->kind == ENTRY_SKIPPED ? MARK_PART : MARK_DONE;
	b->indent = 1;
	b->enter = is_there ? ACTION_OPEN : ACTION_NONE;
	b->target =
		arena_printf(&page->arena, is_there ? "step/%s/%s" : "%s/%s",
			     r->id, e->step);
	if (part_is_step_unsaved(r, e->step))
		b->alert = arena_strdup(&page->arena, _("not saved"));
	rich_release(&words);
	strbuf_release(&day);
}

static void add_others(struct page *page, const struct app *app,
		       const struct record *r, const struct status *s)
{
	size_t i;

	if (s->other_count)
		part_heading(page, "others",
			     _("Also ticked, but not on this way"));
	for (i = 0; i < s->other_count; i++)
		add_other(page, app, r, s->others[i]);
}

static void add_items(struct page *page, const struct app *app,
		      const struct record *r, const struct status *s,
		      bool may_change)
{
	struct arena *arena = &page->arena;
	const size_t first = page->count;

	if (may_change && s->kind == STATUS_CLOSED)
		part_do(page, "do-reopen", _("Open it again"), ACTION_REOPEN,
			r->id);
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
	part_item(page, "do-letter", _("Letters"),
		  arena_printf(arena, "letter/%s", r->id));
	if (may_change)
		part_item(page, "do-proof", _("Proof: a mail, a picture"),
			  arena_printf(arena, "proof/%s", r->id));
	part_item(page, "do-dossier", _("Dossier: all of it, for an authority"),
		  arena_printf(arena, "dossier/%s", r->id));
	part_item(page, "do-history", _("History"),
		  arena_printf(arena, "history/%s", r->id));
	if (may_change)
		part_do(page, "do-edit", _("Change its name, email and so on"),
			ACTION_EDIT, r->id);
	page->blocks[first].is_spaced = true;
}

/* Topics that the platform's guide refers to, each once. */
struct topics {
	const struct guide *guide[TOPICS_MAX];
	size_t count;
};

static void add_topic(const struct app *app, const char *reference,
		      struct topics *topics)
{
	struct reference found;

	if (!reference || topics->count == TOPICS_MAX ||
	    !reference_resolve(app->deed.content, reference, &found) ||
	    !found.guide || found.guide->kind != GUIDE_TOPIC ||
	    found.guide->is_broken)
		return;
	for (size_t i = 0; i < topics->count; i++)
		if (topics->guide[i] == found.guide)
			return;
	topics->guide[topics->count++] = found.guide;
}

static void add_topics_of_sections(const struct app *app, const struct guide *g,
				   struct topics *topics)
{
	for (size_t i = 0; i < g->section_count; i++)
		for (size_t k = 0; k < g->sections[i].see.count; k++)
			add_topic(app, g->sections[i].see.item[k], topics);
}

static void add_topics_of_step(const struct app *app, const struct step *step,
			       struct topics *topics)
{
	for (size_t i = 0; i < step->trouble_count; i++)
		add_topic(app, step->troubles[i].go, topics);
}

/* What to read next. Once the objection is sent, what can go wrong with the
 * last steps comes first: no answer, a refusal. */
static void add_topics(struct page *page, const struct app *app,
		       const struct status *s)
{
	const struct guide *g = s->guide;
	struct topics topics = { .count = 0 };

	if (!g)
		return;
	for (size_t i = g->step_count; s->since && i-- > 0;)
		add_topics_of_step(app, &g->steps[i], &topics);
	add_topics_of_sections(app, g, &topics);
	for (size_t i = 0; i < g->step_count; i++)
		add_topics_of_step(app, &g->steps[i], &topics);
	if (topics.count)
		part_heading(page, "topics", _("Read on"));
	for (size_t i = 0; i < topics.count; i++)
		part_guide(page, app, topics.guide[i]);
}

static void add_actions(struct page *page, const struct record *r,
			const struct status *s)
{
	static const enum action actions[] = {
		ACTION_TICK, ACTION_OPEN,      ACTION_TICK_ON, ACTION_SKIP,
		ACTION_NOTE, ACTION_MILESTONE, ACTION_HISTORY, ACTION_EDIT,
		ACTION_LINK, ACTION_PROOF,
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
	struct standing standing;
	const struct status *s = &standing.status;
	bool may_change;

	if (!r || r->kind != RECORD_ACCOUNT || r->state == RECORD_UNREADABLE) {
		part_missing(page, _("No such account"),
			     _("This account is not there, or its file cannot "
			       "be read."));
		return;
	}
	standing_of(app->deed.content, app->deed.store, r, app->deed.today,
		    &standing);
	set_title(app, r, page);
	may_change = part_record_state(page, r);
	part_standing(page, app, &standing);
	if (!s->guide)
		add_unknown(page, r);
	add_linked(page, app, r);
	part_notices(page, app, r);
	add_oddities(page, &r->journal);
	add_checks(page, app, &standing);
	add_others(page, app, r, s);
	part_dates(page, &standing);
	part_events(page, app, r, s->round);
	part_rounds(page, app, r, s->round);
	part_coverage(page, app, r);
	add_items(page, app, r, s, may_change);
	add_topics(page, app, s);
	if (may_change)
		add_actions(page, r, s);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_HISTORY);
	standing_release(&standing);
}
