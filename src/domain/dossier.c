/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/dossier.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/facts.h"
#include "domain/dossier_parts.h"
#include "domain/letter.h"
#include "domain/standing.h"

/* Parts ---------------------------------------------------------------------- */

void dossier_begin(const struct deed_context *d, const char *title,
		   struct document *out)
{
	const char *id = content_language_id(d->content, d->language);
	char *tag = mem_strndup(id, strcspn(id, "@_"));
	struct strbuf day;

	strbuf_init(&day);
	document_init(out, tag, title);
	free(tag);
	document_heading(out, 1, title);
	date_words(d->today, &day);
	document_add(out, DOCUMENT_TEXT,
		     /* TRANSLATORS: %s is a day. */
		     arena_printf(&out->arena, _("As of %s."), day.s));
	strbuf_release(&day);
}

void dossier_sentence(struct document *out, enum document_kind kind,
		      const char *phrase)
{
	const size_t length = strlen(phrase);
	struct strbuf text;

	if (!length)
		return;
	strbuf_init(&text);
	/* What begins otherwise, such as with an umlaut, stays. */
	strbuf_addc(&text, *phrase >= 'a' && *phrase <= 'z'
				   ? (char)(*phrase - 'a' + 'A')
				   : *phrase);
	strbuf_adds(&text, phrase + 1);
	if (!strchr(".!?", phrase[length - 1]))
		strbuf_addc(&text, '.');
	document_add(out, kind, text.s);
	strbuf_release(&text);
}

const char *dossier_country(const struct deed_context *d, const char *id)
{
	const struct country *country =
		id ? content_country(d->content, id) : NULL;

	return country && words_are_set(&country->name)
		       ? content_say(d->content, &country->name, d->language,
				     NULL)
		       : id;
}

/* The dossier ---------------------------------------------------------------- */

static void add_person(const struct deed_context *d,
		       const struct record *account, struct document *out)
{
	const struct record *person = letter_person(d, account);
	const struct authority *authority;

	document_heading(out, 2, _("Person"));
	if (!person) {
		document_add(out, DOCUMENT_TEXT,
			     _("Whose account it is has not been noted."));
		return;
	}
	document_fact(out, _("Name"),
		      record_field(person, "name")
			      ? record_field(person, "name")
			      : _("not stated"));
	document_fact(out, _("Postal address"),
		      record_field(person, "address"));
	document_fact(out, _("Residence"),
		      dossier_country(d, record_field(person, "residence")));
	authority = letter_authority(d->content, person);
	document_fact(out, _("Authority where the person lives"),
		      authority ? authority->name : NULL);
}

static void add_account(const struct deed_context *d,
			const struct record *account, const struct standing *s,
			struct document *out)
{
	const char *country = record_field(account, "country");
	struct strbuf words;

	strbuf_init(&words);
	document_heading(out, 2, _("Account"));
	account_words(d->content, account, d->language, &words);
	document_fact(out, _("Account"), words.s);
	document_fact(out, _("Email address of the account"),
		      record_field(account, "mail"));
	document_fact(out, _("Profile name of the account"),
		      record_field(account, "profile"));
	document_fact(out, _("Country of the account"),
		      country ? dossier_country(d, country) : _("not stated"));
	strbuf_reset(&words);
	standing_words(d->content, s, d->language, &words);
	document_fact(out, _("How it stands"), words.s);
	strbuf_release(&words);
}

static void add_law(const struct deed_context *d, const struct record *account,
		    struct document *out)
{
	const char *country = record_field(account, "country");
	const struct fact *law =
		country ? content_law_of(d->content, country) : NULL;
	struct strbuf words;

	strbuf_init(&words);
	document_heading(out, 2, _("Law"));
	if (law) {
		fact_value(d->content, law, d->language, &words);
		document_add(out, DOCUMENT_TEXT,
			     arena_printf(&out->arena,
					  /* TRANSLATORS: %s is a law. */
					  _("Days were computed by this law: "
					    "%s."),
					  words.s));
	} else {
		document_add(out, DOCUMENT_TEXT,
			     _("No law is known here for the country of this "
			       "account, so no day by which an answer had to "
			       "come was computed."));
	}
	strbuf_release(&words);
}

/* By when the answer was due, and why then. */
static bool add_term(const struct deed_context *d, const struct record *account,
		     const struct filing *f, struct document *out)
{
	struct due_item item;
	struct strbuf day, words;

	if (!f->sent || !due_term_of(d->content, account, f, d->today, &item))
		return false;
	strbuf_init(&day);
	strbuf_init(&words);
	date_words(item.day, &day);
	/* TRANSLATORS: %s is a day. */
	strbuf_addf(&words, _("Answer due by %s."), day.s);
	strbuf_addc(&words, ' ');
	due_item_why(d->content, &item, d->language, &words);
	document_add(out, DOCUMENT_POINT, words.s);
	strbuf_release(&words);
	strbuf_release(&day);
	return true;
}

static void add_outcome(const struct filing *f, struct document *out)
{
	struct strbuf day;

	strbuf_init(&day);
	if (f->answer)
		entry_day_words(f->answer, &day);
	if (f->answer && f->outcome == FILING_CONFIRMED)
		document_add(out, DOCUMENT_POINT,
			     arena_printf(&out->arena,
					  _("Answer: confirmed, %s."), day.s));
	else if (f->answer && f->outcome == FILING_REFUSED)
		document_add(out, DOCUMENT_POINT,
			     arena_printf(&out->arena,
					  _("Answer: refused, %s."), day.s));
	else
		document_add(out, DOCUMENT_POINT,
			     _("No answer to it has been noted."));
	strbuf_release(&day);
}

/* Each objection, by when it was to be answered, and whether an answer was
 * noted. */
static void add_filings(const struct deed_context *d,
			const struct record *account, struct document *out)
{
	bool has_term = false;
	struct filings filings;
	struct strbuf day;

	filings_of(d->content, account, &filings);
	strbuf_init(&day);
	document_heading(out, 2, _("Objections and answers"));
	for (size_t i = 0; i < filings.count; i++) {
		const struct filing *f = &filings.item[i];

		strbuf_reset(&day);
		if (f->sent) {
			entry_day_words(f->sent, &day);
			document_add(out, DOCUMENT_STRONG,
				     arena_printf(&out->arena,
						  _("Objection sent: %s."),
						  day.s));
		} else {
			document_add(out, DOCUMENT_STRONG,
				     _("An answer has been noted without an "
				       "objection of its own."));
		}
		has_term |= add_term(d, account, f, out);
		add_outcome(f, out);
	}
	if (!filings.count)
		document_add(out, DOCUMENT_TEXT,
			     _("No objection has been noted."));
	if (has_term)
		document_add(out, DOCUMENT_TEXT, due_holidays_words());
	strbuf_release(&day);
	filings_release(&filings);
}

static void add_about(struct document *out)
{
	document_heading(out, 2, _("About this dossier"));
	document_add(out, DOCUMENT_POINT,
		     _("All of it was noted by the person or someone helping "
		       "them, in their own journal. It says no more than "
		       "that journal."));
	document_add(out, DOCUMENT_POINT,
		     _("\"About\", a month or a year alone mean that the day "
		       "is only roughly known."));
	document_add(out, DOCUMENT_POINT,
		     _("Sender, subject and message ID are what the header "
		       "of a mail says or what was typed."));
	document_add(out, DOCUMENT_POINT,
		     _("A SHA-256 is a checksum: it shows whether a file is "
		       "still the one that was noted on that day, not who "
		       "made it."));
	document_add(out, DOCUMENT_POINT,
		     _("Private notes are not part of it. It is no legal "
		       "advice."));
}

void dossier_make(const struct deed_context *d, const struct record *account,
		  struct document *out)
{
	struct standing standing;
	struct strbuf name;
	char *title;

	strbuf_init(&name);
	account_words(d->content, account, d->language, &name);
	/* TRANSLATORS: %s is an account. */
	title = mem_printf(_("Dossier: %s"), name.s);
	standing_of(d->content, d->store, account, d->today, &standing);
	dossier_begin(d, title, out);
	add_person(d, account, out);
	add_account(d, account, &standing, out);
	add_law(d, account, out);
	add_filings(d, account, out);
	dossier_add_events(d, account, out);
	add_about(out);
	standing_release(&standing);
	free(title);
	strbuf_release(&name);
}

char *dossier_file_name(const struct deed_context *d,
			const struct record *account)
{
	struct strbuf day;
	char *name;

	strbuf_init(&day);
	date_format(d->today, &day);
	/* TRANSLATORS: a file: the platform, the day. */
	name = mem_printf(_("dossier-%s-%s"),
			  account->platform ? account->platform : "account",
			  day.s);
	strbuf_release(&day);
	return name;
}
