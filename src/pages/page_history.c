/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that was written down about an account or a person. */
#include <config.h>

#include "pages/build.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/letter_keep.h"
#include "domain/proof.h"
#include "pages/ask.h"
#include "pages/part.h"

/* "2026-11-22T09:12:05.481230Z": the hour and minute. */
enum { TIME_FROM = 11, TIME_LENGTH = 5 };

static void add_sentence(struct strbuf *out, const char *sentence)
{
	if (out->length)
		strbuf_addc(out, ' ');
	strbuf_adds(out, sentence);
}

/* When it was written; the day once more only where it is another one. */
static void add_written(struct page *page, const struct entry *e,
			struct strbuf *out)
{
	const struct date day = date_of_instant(e->at);
	struct strbuf at, words;
	const char *time;

	strbuf_init(&at);
	strbuf_init(&words);
	date_instant_format(e->at, &at);
	time = arena_strndup(&page->arena, at.s + TIME_FROM, TIME_LENGTH);
	date_words(day, &words);
	if (date_is_whole(e->day) && date_compare(day, e->day) == 0)
		add_sentence(out, arena_printf(&page->arena,
					       _("Written at %s UTC."), time));
	else
		add_sentence(out, arena_printf(&page->arena,
					       _("Written on %s at %s UTC."),
					       words.s, time));
	strbuf_release(&words);
	strbuf_release(&at);
}

static bool is_conflict(const struct journal *j, const char *id)
{
	size_t i;

	for (i = 0; i < j->conflict_count; i++)
		if (strcmp(j->conflicts[i], id) == 0)
			return true;
	return false;
}

/* Where the letter lies that was written. */
static void add_kept(struct page *page, const struct app *app,
		     const struct record *r, const struct entry *e,
		     struct strbuf *out)
{
	char *path = letter_kept_path(&app->deed, r, e);

	if (path)
		/* TRANSLATORS: %s is a file. */
		add_sentence(out,
			     arena_printf(&page->arena, _("Kept in %s"), path));
	else
		add_sentence(out, _("Its copy is not here."));
	free(path);
}

/* What a proof shows, its numbers, and where its copy lies. */
static void add_proof(struct page *page, const struct app *app,
		      const struct record *r, const struct entry *e,
		      struct strbuf *out)
{
	const char *sha256 = yamldoc_get_text(e->map, "sha256");
	const char *message = yamldoc_get_text(e->map, "message_id");
	const struct entry *shown = proof_shows(&r->journal, e);
	struct arena *arena = &page->arena;
	struct strbuf words;
	char *path;

	strbuf_init(&words);
	if (shown) {
		entry_words(app->deed.content, shown, app->deed.language,
			    &words);
		strbuf_adds(&words, ", ");
		entry_day_words(shown, &words);
		/* TRANSLATORS: %s is what happened, and the day. */
		add_sentence(out,
			     arena_printf(arena, _("It shows: %s."), words.s));
	}
	if (message)
		add_sentence(out,
			     arena_printf(arena, _("Message ID: %s"), message));
	if (sha256)
		add_sentence(out,
			     arena_printf(arena, _("SHA-256: %s"), sha256));
	path = proof_kept_path(&app->deed, r, e);
	if (path && fs_exists(path))
		/* TRANSLATORS: %s is a file. */
		add_sentence(out, arena_printf(arena, _("Kept in %s"), path));
	else if (path)
		add_sentence(out, _("Its copy is not here."));
	else if (sha256)
		add_sentence(out, _("No copy was kept here."));
	free(path);
	strbuf_release(&words);
}

static void add_detail(struct page *page, const struct app *app,
		       const struct record *r, const struct entry *e,
		       struct block *b)
{
	struct strbuf text;

	strbuf_init(&text);
	add_written(page, e, &text);
	if (e->by)
		add_sentence(&text,
			     arena_printf(&page->arena, _("By %s."), e->by));
	if (e->kind == ENTRY_UNKNOWN)
		add_sentence(&text, _("This version does not know this kind "
				      "of entry; it is kept and not "
				      "counted."));
	if (e->is_in_cycle)
		add_sentence(&text, _("It is part of a circle of entries that "
				      "take each other back."));
	if (is_conflict(&r->journal, e->id))
		add_sentence(&text, _("Two copies of the file had different "
				      "entries here."));
	if (e->kind == ENTRY_LETTER)
		add_kept(page, app, r, e, &text);
	if (e->kind == ENTRY_PROOF)
		add_proof(page, app, r, e, &text);
	part_detail(b, text.s);
	strbuf_release(&text);
}

static void add_words(struct page *page, const struct app *app,
		      const struct record *r, const struct entry *e,
		      struct strbuf *out)
{
	const struct record *person = NULL;

	if (e->kind == ENTRY_SET && e->value && strcmp(e->field, "person") == 0)
		person = store_find(app->deed.store, e->value);
	if (person && person->state != RECORD_UNREADABLE)
		strbuf_adds(out, arena_printf(&page->arena, _("person: %s"),
					      ask_person_name(person)));
	else
		entry_words_in(app->deed.content, &r->journal, e,
			       app->deed.language, out);
}

static void add_entry(struct page *page, const struct app *app,
		      const struct record *r, const struct entry *e)
{
	struct strbuf text;
	struct block *b;

	strbuf_init(&text);
	entry_day_words(e, &text);
	strbuf_adds(&text, ", ");
	add_words(page, app, r, e, &text);
	b = page_append(page, BLOCK_POINT,
			arena_printf(&page->arena, "entry-%s", e->id),
			e->is_live ? text.s
				   : arena_printf(&page->arena,
						  /* TRANSLATORS: before an
						   * entry that no longer
						   * counts. */
						  _("no longer counts: %s"),
						  text.s));
	if (r->unsaved && record_is_pending(r, e->id))
		b->alert = arena_strdup(&page->arena, _("not saved"));
	add_detail(page, app, r, e, b);
	strbuf_release(&text);
}

void page_history(const struct app *app, const char *argument,
		  struct page *page)
{
	const struct record *r = build_record(app, argument, NULL);
	struct strbuf name;
	size_t i;

	if (!r || r->state == RECORD_UNREADABLE) {
		part_missing(page, _("No history"),
			     _("This account is not there, or its file cannot "
			       "be read."));
		return;
	}
	strbuf_init(&name);
	if (r->kind == RECORD_ACCOUNT)
		account_title(&app->deed, r, &name);
	else
		strbuf_adds(&name, ask_person_name(r));
	page_set_title(page,
		       /* TRANSLATORS: the title of a page; %s is an account. */
		       arena_printf(&page->arena,
				    _("%s - history, newest first"), name.s));
	for (i = r->journal.count; i-- > 0;)
		add_entry(page, app, r, &r->journal.entries[i]);
	if (r->path)
		part_text(page, "file",
			  arena_printf(&page->arena, _("File: %s"), r->path));
	if (r->state == RECORD_FINE && r->kind == RECORD_ACCOUNT)
		page_action(page, ACTION_NOTE);
	strbuf_release(&name);
}
