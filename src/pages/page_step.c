/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of an account, opened: how it stands, how it goes, what if not. */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "content/reference.h"
#include "pages/part.h"

/* On the checklist; -1 for a step of another way. */
static int number_of(const struct status *s, const struct step *step)
{
	size_t i;

	for (i = 0; i < s->check_count; i++)
		if (s->checks[i].step == step)
			return (int)i;
	return -1;
}

static void set_title(const struct app *app, const struct record *r,
		      const struct status *s, int number, struct page *page)
{
	struct strbuf title;

	strbuf_init(&title);
	account_title(&app->deed, r, &title);
	if (number >= 0)
		page_set_title(page,
			       /* TRANSLATORS: the title of a page: account,
				* number of the step, number of all steps. */
			       arena_printf(&page->arena,
					    _("%s - step %d of %zu"), title.s,
					    number + 1, s->check_count));
	else
		page_set_title(page, arena_printf(&page->arena,
						  _("%s - a step of another "
						    "way"),
						  title.s));
	strbuf_release(&title);
}

/* The row that is ticked here too; the state in words stands under it. */
static void add_row(struct page *page, const struct app *app,
		    const struct record *r, const struct check *check,
		    bool may_change)
{
	struct block *b = part_check(page, app, r, check);
	struct strbuf day, text;

	b->indent = 0;
	b->is_spaced = true;
	b->enter = may_change ? ACTION_TICK : ACTION_NONE;
	b->target = arena_printf(&page->arena, "%s/%s", r->id,
				 check->step->reference);
	build_rich(app, &check->step->todo, &b->title);
	strbuf_init(&day);
	strbuf_init(&text);
	if (check->entry)
		entry_day_words(check->entry, &day);
	switch (check->state) {
	case STEP_OPEN:
		strbuf_adds(&text, check->step->is_optional
					   ? _("Not done yet. It may be "
					       "skipped.")
					   : _("Not done yet."));
		break;
	case STEP_DONE:
		strbuf_addf(&text, _("Done: %s."), day.s);
		break;
	case STEP_SKIPPED:
		strbuf_addf(&text, _("Skipped: %s."), day.s);
		break;
	}
	part_detail(b, text.s);
	page->first = b->id;
	strbuf_release(&text);
	strbuf_release(&day);
}

static void add_changed(struct page *page, const struct app *app,
			const struct check *check)
{
	struct rich changed;
	const char *text;

	if (!check->is_changed)
		return;
	part_language(page, app, &check->step->changed);
	rich_init(&changed);
	build_rich(app, &check->step->changed, &changed);
	text = arena_printf(&page->arena,
			    check->step->is_again
				    ? _("This step has changed since you "
					"ticked it, and has to be done "
					"again. %s")
				    : _("This step has changed since you "
					"ticked it. %s"),
			    changed.text);
	page_append(page, BLOCK_CAUTION, "changed", text)->is_spaced = true;
	rich_release(&changed);
}

static void add_notes(struct page *page, const struct record *r,
		      const struct step *step)
{
	const struct journal *j = &r->journal;
	size_t i;

	for (i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];
		const char *about = yamldoc_get_text(e->map, "step");
		struct strbuf day;

		if (e->kind != ENTRY_NOTE || !e->is_live || !e->text ||
		    !about || strcmp(about, step->reference) != 0)
			continue;
		if (page_find(page, "notes") < 0)
			part_heading(page, "notes", _("Your notes"));
		strbuf_init(&day);
		entry_day_words(e, &day);
		page_append(page, BLOCK_POINT,
			    arena_printf(&page->arena, "entry-%s", e->id),
			    arena_printf(&page->arena, _("%s, %s"), day.s,
					 e->text))
			->indent = 1;
		strbuf_release(&day);
	}
}

/* Does help for this step lead to another way of the same guide? */
static bool leads_to_path(const struct app *app, const struct guide *g,
			  const struct step *step)
{
	struct reference r;
	size_t i;

	for (i = 0; i < step->trouble_count; i++)
		if (step->troubles[i].go &&
		    reference_resolve(app->deed.content, step->troubles[i].go,
				      &r) &&
		    r.kind == REFERENCE_PATH && r.guide == g)
			return true;
	return false;
}

static const char *tick_words(enum step_state state)
{
	switch (state) {
	case STEP_OPEN:
		return _("Tick it off");
	case STEP_DONE:
		return _("Take the tick back");
	case STEP_SKIPPED:
		return _("Tick it off after all");
	}
	return "";
}

static void add_buttons(struct page *page, const struct app *app,
			const struct record *r, const struct status *s,
			const struct check *check, int number)
{
	const char *subject = arena_printf(&page->arena, "%s/%s", r->id,
					   check->step->reference);
	char key[32];
	const char *words = tick_words(check->state);

	if (!page->is_plain &&
	    keymap_words(&app->choices.keys, ACTION_TICK, key))
		words = arena_printf(&page->arena, "%s (%s)", words, key);
	part_do(page, "do-tick", words, ACTION_TICK, subject)->is_spaced = true;
	if (number >= 0 && (size_t)number + 1 < s->check_count) {
		const struct step *next = s->checks[number + 1].step;
		struct rich title;

		rich_init(&title);
		build_rich(app, &next->todo, &title);
		part_item(page, "do-next",
			  arena_printf(&page->arena, _("Next step: %s"),
				       title.text),
			  arena_printf(&page->arena, "step/%s/%s", r->id,
				       next->reference));
		rich_release(&title);
	}
}

static void add_actions(struct page *page)
{
	static const enum action actions[] = {
		ACTION_TICK, ACTION_OPEN,    ACTION_TICK_ON,   ACTION_SKIP,
		ACTION_NOTE, ACTION_HISTORY, ACTION_MILESTONE, ACTION_PATH,
	};
	size_t i;

	for (i = 0; i < sizeof(actions) / sizeof(*actions); i++)
		page_action(page, actions[i]);
}

static void fill(const struct app *app, const struct record *r,
		 const struct guide *g, const struct step *step,
		 struct page *page)
{
	struct status s;
	struct check check;
	bool may_change;
	int number;

	status_of(app->deed.content, r, &s);
	status_check(r, g, step, &check);
	number = number_of(&s, step);
	set_title(app, r, &s, number, page);
	may_change = part_record_state(page, r);
	add_row(page, app, r, &check, may_change);
	add_changed(page, app, &check);
	part_step_words(page, app, step);
	add_notes(page, r, step);
	if (may_change)
		add_buttons(page, app, r, &s, &check, number);
	part_step_help(page, app, step, r);
	if (may_change && leads_to_path(app, g, step))
		part_item(page, "do-path", _("Choose another way"),
			  arena_printf(&page->arena, "path/%s", r->id))
			->is_spaced = true;
	if (may_change)
		add_actions(page);
	status_release(&s);
}

void page_step(const struct app *app, const char *argument, struct page *page)
{
	struct reference found;
	const char *rest;
	const struct record *r = build_record(app, argument, &rest);

	if (!r || r->kind != RECORD_ACCOUNT || r->state == RECORD_UNREADABLE) {
		part_missing(page, _("No such account"),
			     _("This account is not there, or its file cannot "
			       "be read."));
		return;
	}
	if (!reference_resolve(app->deed.content, rest, &found) ||
	    found.kind != REFERENCE_STEP) {
		part_missing(page, _("No such step"),
			     _("The guide no longer has this step. What was "
			       "ticked is kept in the account's history."));
		return;
	}
	fill(app, r, found.guide, found.step, page);
}
