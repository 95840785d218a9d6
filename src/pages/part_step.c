/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step: its row on a checklist, its words, and help when it fails. */
#include <config.h>

#include "pages/part.h"

#include <string.h>

#include "base/i18n.h"
#include "content/facts.h"

bool part_is_step_unsaved(const struct record *r, const char *step)
{
	size_t i, k;

	for (i = 0; r->unsaved && i < r->pending_count; i++) {
		const struct entry *e =
			journal_find(&r->journal, r->pending[i]);

		if (!e)
			continue;
		if (e->step && strcmp(e->step, step) == 0)
			return true;
		for (k = 0; k < e->undoes_count; k++) {
			const struct entry *target =
				journal_find(&r->journal, e->undoes[k]);

			if (target && target->step &&
			    strcmp(target->step, step) == 0)
				return true;
		}
	}
	return false;
}

static enum mark check_mark(const struct check *check)
{
	if (check->is_changed && check->step->is_again)
		return MARK_ATTENTION;
	switch (check->state) {
	case STEP_OPEN:
		return MARK_OPEN;
	case STEP_DONE:
		return MARK_DONE;
	case STEP_SKIPPED:
		return MARK_PART;
	}
	return MARK_NONE;
}

/* The row's words with what is to be said of its state behind them. */
static void set_row(struct page *page, const struct check *check,
		    struct block *b)
{
	const char *words = b->title.text;
	const char *row = NULL;
	struct strbuf day;

	strbuf_init(&day);
	if (check->entry)
		entry_day_words(check->entry, &day);
	switch (check->state) {
	case STEP_OPEN:
		if (check->step->is_optional)
			/* TRANSLATORS: a step one may skip. */
			row = arena_printf(&page->arena, _("%s (optional)"),
					   words);
		break;
	case STEP_DONE:
		/* TRANSLATORS: a ticked step and the day it was done. */
		row = arena_printf(&page->arena, _("%s, %s"), words, day.s);
		break;
	case STEP_SKIPPED:
		/* TRANSLATORS: a step that was skipped, and the day. */
		row = arena_printf(&page->arena, _("%s, skipped, %s"), words,
				   day.s);
		break;
	}
	if (row)
		rich_set_plain(&b->title, row);
	strbuf_release(&day);
}

struct block *part_check(struct page *page, const struct app *app,
			 const struct record *account,
			 const struct check *check)
{
	const struct step *step = check->step;
	struct block *b;

	part_language(page, app, &step->todo);
	b = page_append(page, BLOCK_STEP,
			arena_printf(&page->arena, "step-%s", step->id), "");
	b->mark = check_mark(check);
	b->indent = 1;
	b->enter = ACTION_OPEN;
	b->target = arena_printf(&page->arena, "step/%s/%s", account->id,
				 step->reference);
	if (part_is_step_unsaved(account, step->reference))
		b->alert = arena_strdup(&page->arena, _("not saved"));
	build_rich(app, &step->todo, &b->title);
	set_row(page, check, b);
	return b;
}

/* Menu paths -------------------------------------------------------------- */

/* The preposition hangs on how exact the day is: "on" a day, "in" a month. */
static void add_menu_sentence(struct date seen, bool has_link,
			      struct strbuf *out)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(seen, &day);
	if (!day.length && has_link)
		strbuf_adds(out, _("Without the address, in the app's own "
				   "words:"));
	else if (!day.length)
		strbuf_adds(out, _("The way there, in the app's own words:"));
	else if (date_is_whole(seen))
		/* TRANSLATORS: %s is a day: 26 July 2025. */
		strbuf_addf(out,
			    has_link ? _("Without the address, in the app's "
					 "own words, seen on %s:")
				     : _("The way there, in the app's own "
					 "words, seen on %s:"),
			    day.s);
	else
		/* TRANSLATORS: %s is a month or a year: July 2025. */
		strbuf_addf(out,
			    has_link ? _("Without the address, in the app's "
					 "own words, seen in %s:")
				     : _("The way there, in the app's own "
					 "words, seen in %s:"),
			    day.s);
	strbuf_release(&day);
}

/* One sequence of labels as one line of text: it is read from left to right
 * by ear and by braille, so no arrows stand between them. */
static void add_labels(struct page *page, const struct menu_labels *in)
{
	struct strbuf labels;
	struct block *b;
	size_t i;

	strbuf_init(&labels);
	for (i = 0; i < in->labels.count; i++)
		strbuf_addf(&labels, "%s%s", i ? ", " : "", in->labels.item[i]);
	b = page_append(page, BLOCK_TEXT, "menu.labels", labels.s);
	b->indent = 1;
	strbuf_release(&labels);
}

static void add_menu(struct page *page, const struct app *app,
		     const struct step *step)
{
	const struct content *c = app->deed.content;
	const struct menu_labels *in =
		menu_for(c, &step->menu, app->deed.language);
	struct strbuf text;

	if (!in)
		return;
	strbuf_init(&text);
	add_menu_sentence(step->menu.seen, step->link != NULL, &text);
	part_text(page, "menu", text.s);
	add_labels(page, in);
	strbuf_release(&text);
}

/* Of a dead address the one that stands in for it comes last. */
static const char *last_url(const struct page *page)
{
	size_t i = page->count;

	while (i-- > 0)
		if (page->blocks[i].kind == BLOCK_URL)
			return page->blocks[i].title.text;
	return NULL;
}

void part_handoff(struct page *page, const struct app *app, const char *url)
{
	if (!url)
		return;
	part_do(page, "do-copy", _("Copy the address"), ACTION_COPY, url)
		->is_spaced = true;
	part_do(page, "do-qr", _("Show it as a QR code"), ACTION_QR, url);
	if (app->outside.can_browse && app->outside.can_browse())
		part_do(page, "do-browse", _("Open it in the browser"),
			ACTION_BROWSE, url);
}

void part_step_words(struct page *page, const struct app *app,
		     const struct step *step)
{
	const struct fact *link = NULL;
	const int rev_in = step->rev_in[app->deed.language];

	if (step->link)
		link = content_fact(app->deed.content, step->link);
	if (rev_in && rev_in < step->rev)
		part_text(page, "rev",
			  _("This step has changed since it was translated: "
			    "what it says may be out of date."));
	build_words(page, app, "text", &step->text, 0);
	part_points(page, app, "point", step->points, step->point_count, 1);
	part_caution(page, app, "caution", &step->caution, 0);
	if (link) {
		build_link(page, app, "link", link, 0);
		part_handoff(page, app, last_url(page));
	}
	add_menu(page, app, step);
}

/* When it fails ------------------------------------------------------------ */

static void add_trouble(struct page *page, const struct app *app,
			const struct trouble *trouble,
			const struct record *account)
{
	const char *id = arena_printf(&page->arena, "trouble-%s", trouble->id);
	struct rich say;
	struct block *b;

	part_language(page, app, &trouble->symptom);
	b = page_append(page, BLOCK_ITEM, id, "");
	b->indent = 1;
	build_rich(app, &trouble->symptom, &b->title);
	build_rich(app, &trouble->say, &b->detail);
	rich_init(&say);
	build_rich(app, &trouble->say, &say);
	part_facts(page, app, id, &say, 2);
	rich_release(&say);
	if (!trouble->go)
		return;
	b = part_reference(page, app, arena_printf(&page->arena, "%s.go", id),
			   trouble->go, account);
	if (!b)
		return;
	b->indent = 2;
	/* That of a letter says what to do already. */
	if (strncmp(trouble->go, "letter/", strlen("letter/")) == 0)
		return;
	/* TRANSLATORS: %s is a guide, a way or a step that helps. */
	rich_set_plain(&b->title, arena_printf(&page->arena, _("Go to: %s"),
					       b->title.text));
}

void part_step_help(struct page *page, const struct app *app,
		    const struct step *step, const struct record *account)
{
	size_t i;

	if (words_are_set(&step->why)) {
		part_heading(page, "why", _("Why"));
		build_words(page, app, "why.text", &step->why, 1);
	}
	if (step->trouble_count)
		part_heading(page, "trouble", _("If it does not work"));
	for (i = 0; i < step->trouble_count; i++)
		add_trouble(page, app, &step->troubles[i], account);
}
