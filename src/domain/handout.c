/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/handout.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "domain/authority_for.h"
#include "domain/dossier_parts.h"
#include "domain/standing.h"

/* What was done ------------------------------------------------------------ */

static void add_done(const struct deed_context *d, const struct record *account,
		     struct document *out)
{
	const struct journal *j = &account->journal;
	const struct entry **list = journal_by_day(j);
	struct strbuf words;
	size_t count = 0;

	strbuf_init(&words);
	document_add(out, DOCUMENT_STRONG, _("What was done"));
	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = list[i];
		enum milestone m = e->milestone
					   ? milestone_from_name(e->milestone)
					   : MILESTONE_NONE;

		if (e->kind != ENTRY_LETTER &&
		    (m == MILESTONE_NONE || !entry_reaches(e)))
			continue;
		if (!e->is_live)
			continue;
		strbuf_reset(&words);
		entry_day_words(e, &words);
		strbuf_adds(&words, ": ");
		if (e->kind == ENTRY_LETTER)
			entry_words(d->content, e, d->language, &words);
		else
			strbuf_adds(&words, milestone_words(m));
		document_add(out, DOCUMENT_POINT, words.s);
		count++;
	}
	if (!count)
		document_add(out, DOCUMENT_TEXT,
			     _("Nothing has been sent yet."));
	free(list);
	strbuf_release(&words);
}

static void add_due(const struct standing *s, struct document *out)
{
	struct strbuf words;

	strbuf_init(&words);
	document_add(out, DOCUMENT_STRONG, _("What is due"));
	for (size_t i = 0; i < s->due.count; i++) {
		strbuf_reset(&words);
		due_item_words(&s->due.item[i], &words);
		dossier_sentence(out, DOCUMENT_POINT, words.s);
	}
	if (!s->due.count)
		document_add(out, DOCUMENT_TEXT, _("Nothing is due."));
	document_add(out, DOCUMENT_TEXT, due_gap_words(s->due.gap));
	strbuf_release(&words);
}

static void add_account(const struct deed_context *d,
			const struct record *account, struct document *out)
{
	struct standing s;
	struct strbuf words;

	strbuf_init(&words);
	standing_of(d->content, d->store, account, d->today, &s);
	account_words(d->content, account, d->language, &words);
	document_heading(out, 2, words.s);
	strbuf_reset(&words);
	standing_words(d->content, &s, d->language, &words);
	dossier_sentence(out, DOCUMENT_TEXT, words.s);
	add_done(d, account, out);
	add_due(&s, out);
	strbuf_reset(&words);
	standing_next_words(d->content, &s, d->language, &words);
	document_add(out, DOCUMENT_STRONG, _("What to do next"));
	document_add(out, DOCUMENT_TEXT, words.s);
	strbuf_release(&words);
	standing_release(&s);
}

static void add_accounts(const struct deed_context *d,
			 const struct record *person, struct document *out)
{
	size_t count = 0;

	for (size_t i = 0; i < d->store->count; i++) {
		const struct record *r = d->store->records[i];
		const char *its;

		if (r->kind != RECORD_ACCOUNT ||
		    (r->state != RECORD_FINE && r->state != RECORD_NEWER))
			continue;
		its = record_field(r, "person");
		if (!its || strcmp(its, person->id) != 0)
			continue;
		add_account(d, r, out);
		count++;
	}
	if (!count)
		document_add(out, DOCUMENT_TEXT, _("There is no account yet."));
}

/* Whom to ask -------------------------------------------------------------- */

static void add_note(const struct deed_context *d, const struct words *words,
		     struct document *out)
{
	struct rich rich;

	rich_init(&rich);
	if (words_are_set(words))
		markup_expand(d->content, d->language,
			      content_say(d->content, words, d->language, NULL),
			      &rich);
	document_add(out, DOCUMENT_TEXT, rich.text);
	rich_release(&rich);
}

static void add_authority(const struct deed_context *d,
			  const struct authority *a, struct document *out)
{
	struct strbuf words;

	strbuf_init(&words);
	strbuf_adds(&words, a->name);
	for (size_t i = 0; i < a->lines.count; i++)
		strbuf_addf(&words, "\n%s", a->lines.item[i]);
	document_add(out, DOCUMENT_LINES, words.s);
	document_fact(out, _("Telephone"), a->phone);
	document_fact(out, _("Email"), a->mail);
	document_fact(out, _("Website"), a->website);
	document_fact(out, _("Form for complaints"),
		      a->complaint ? a->complaint : _("none is known here"));
	strbuf_reset(&words);
	date_words(a->record, &words);
	if (words.length)
		document_add(out, DOCUMENT_TEXT,
			     /* TRANSLATORS: %s is a day. */
			     arena_printf(&out->arena,
					  _("These details are as of %s. Look "
					    "whether they still hold."),
					  words.s));
	add_note(d, &a->note, out);
	add_note(d, &a->doubt, out);
	strbuf_release(&words);
}

static void add_whom(const struct deed_context *d, const struct record *person,
		     struct document *out)
{
	struct authority_for found;

	document_heading(out, 2, _("Whom to ask"));
	authority_for(d->content, record_field(person, "residence"), &found);
	switch (found.answer) {
	case AUTHORITY_FOUND:
		document_add(out, DOCUMENT_TEXT,
			     _("The supervisory authority where you live:"));
		add_authority(d, found.own, out);
		break;
	case AUTHORITY_PART_UNKNOWN:
		document_add(out, DOCUMENT_TEXT,
			     _("Each part of your country has an authority of "
			       "its own, and the part you live in has not "
			       "been noted."));
		break;
	case AUTHORITY_UNKNOWN:
		document_add(out, DOCUMENT_TEXT,
			     _("No authority is known here for the place where "
			       "you live."));
		break;
	case AUTHORITY_NO_REGION:
		document_add(out, DOCUMENT_TEXT,
			     _("It depends on where you live, and that has "
			       "not been noted."));
		break;
	}
	authority_for_release(&found);
}

void handout_make(const struct deed_context *d, const struct record *person,
		  struct document *out)
{
	const char *name = record_field(person, "name");
	/* TRANSLATORS: %s is a person's name. */
	char *title = name ? mem_printf(_("For %s"), name)
			   : mem_strdup(_("My accounts"));

	dossier_begin(d, title, out);
	add_accounts(d, person, out);
	add_whom(d, person, out);
	document_add(out, DOCUMENT_TEXT,
		     _("This sheet says what was noted here. It is no legal "
		       "advice."));
	free(title);
}

char *handout_file_name(const struct deed_context *d)
{
	struct strbuf day;
	char *name;

	strbuf_init(&day);
	date_format(d->today, &day);
	/* TRANSLATORS: a file; %s is the day. */
	name = mem_printf(_("handout-%s"), day.s);
	strbuf_release(&day);
	return name;
}
