/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened, day by day, and the proofs by number. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "domain/dossier_parts.h"
#include "domain/letter_keep.h"
#include "domain/proof.h"
#include "domain/status.h"

/* The events of an account by day; the proofs among them in the order in which
 * the table names them first. */
struct events {
	const struct deed_context *d;
	const struct record *account;
	const struct entry **item; /* owned */
	size_t count;
	const struct entry **exhibit; /* owned */
	size_t exhibit_count, exhibit_capacity;
};

/* Which entries are the matter of a dossier. */
static bool is_event(const struct journal *j, const struct entry *e)
{
	const struct entry *shown;

	switch (e->kind) {
	case ENTRY_DONE:
	case ENTRY_MILESTONE:
		return e->milestone && entry_reaches(e);
	case ENTRY_LETTER:
	case ENTRY_CLOSED:
	case ENTRY_REOPENED:
		return e->is_live;
	case ENTRY_PROOF:
		/* That of an event stands in its row; one of another proof in
		 * its own, for proofs can prove each other in a circle. */
		shown = proof_shows(j, e);
		return e->is_live && !(shown && shown->kind != ENTRY_PROOF &&
				       is_event(j, shown));
	case ENTRY_UNKNOWN:
	case ENTRY_SKIPPED:
	case ENTRY_NOTE:
	case ENTRY_SET:
	case ENTRY_ROUND:
	case ENTRY_DUE:
	case ENTRY_UNDONE:
	case ENTRY_KINDS:
		break;
	}
	return false;
}

/* By day, and in the order in which they were noted. */
static void collect(struct events *v)
{
	const struct journal *j = &v->account->journal;

	v->item = journal_by_day(j);
	for (size_t i = 0; i < j->count; i++)
		if (is_event(j, v->item[i]))
			v->item[v->count++] = v->item[i];
}

/* The words of what happened, not those of the step that was ticked. */
static void add_what(const struct events *v, const struct entry *e,
		     struct strbuf *out)
{
	enum milestone m = e->milestone ? milestone_from_name(e->milestone)
					: MILESTONE_NONE;

	if (m != MILESTONE_NONE)
		strbuf_adds(out, milestone_words(m));
	else
		entry_words(v->d->content, e, v->d->language, out);
}

static void add_exhibit(struct events *v, const struct entry *e,
			struct strbuf *numbers)
{
	MEM_GROW(v->exhibit, v->exhibit_count, v->exhibit_capacity);
	v->exhibit[v->exhibit_count++] = e;
	strbuf_addf(numbers, "%s%zu", numbers->length ? ", " : "",
		    v->exhibit_count);
}

static void add_row(struct events *v, const struct entry *e,
		    struct document *out)
{
	const struct journal *j = &v->account->journal;
	struct strbuf day, what, proofs, noted;
	const struct entry *proof;
	size_t i = 0;

	strbuf_init(&day);
	strbuf_init(&what);
	strbuf_init(&proofs);
	strbuf_init(&noted);
	entry_day_words(e, &day);
	add_what(v, e, &what);
	date_words(date_of_instant(e->at), &noted);
	if (e->kind == ENTRY_PROOF || e->kind == ENTRY_LETTER)
		add_exhibit(v, e, &proofs);
	while (e->kind != ENTRY_PROOF && (proof = proof_next(j, e->id, &i)))
		add_exhibit(v, proof, &proofs);
	{
		const char *const cells[] = { day.s, what.s,
					      proofs.length ? proofs.s
							    : _("none"),
					      noted.s };

		document_row(out, false, cells, ARRAY_SIZE(cells));
	}
	strbuf_release(&noted);
	strbuf_release(&proofs);
	strbuf_release(&what);
	strbuf_release(&day);
}

static void add_table(struct events *v, struct document *out)
{
	/* TRANSLATORS: headings of a table: numbers of proofs; the day on
	 * which it was noted. */
	const char *const heads[] = { _("Day"), _("What happened"),
				      _("Proof number"), _("Noted on") };

	document_heading(out, 2, _("Chronology"));
	if (v->count)
		document_row(out, true, heads, ARRAY_SIZE(heads));
	for (size_t i = 0; i < v->count; i++)
		add_row(v, v->item[i], out);
	if (!v->count)
		document_add(out, DOCUMENT_TEXT, _("Nothing has been noted."));
}

/* Proofs ------------------------------------------------------------------- */

static const char *copy_words(const struct events *v, const struct entry *e)
{
	char *path = e->kind == ENTRY_LETTER
			     ? letter_kept_path(v->d, v->account, e)
			     : proof_kept_path(v->d, v->account, e);
	const char *words = _("not kept with the journal");

	if (path)
		words = fs_exists(path) ? _("kept with the journal")
					: _("kept once, not there now");
	free(path);
	return words;
}

static void add_one(const struct events *v, size_t index, struct document *out)
{
	static const struct {
		const char *key, *name;
	} rows[] = {
		{ "from", N_("Sender") },
		{ "subject", N_("Subject") },
		{ "message_id", N_("Message ID") },
		{ "case", N_("Case number") },
		{ "file", N_("File") },
		{ "sha256", N_("SHA-256") },
	};
	const struct entry *e = v->exhibit[index];
	struct strbuf words;

	strbuf_init(&words);
	document_heading(out, 3,
			 arena_printf(&out->arena, _("Proof %zu"), index + 1));
	if (e->kind == ENTRY_LETTER)
		entry_words(v->d->content, e, v->d->language, &words);
	document_fact(out, _("Letter"), words.s);
	strbuf_reset(&words);
	entry_day_words(e, &words);
	document_fact(out, _("Day"), words.s);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		document_fact(out, _(rows[i].name),
			      yamldoc_get_text(e->map, rows[i].key));
	if (yamldoc_get_text(e->map, "sha256"))
		document_fact(out, _("Copy"), copy_words(v, e));
	strbuf_release(&words);
}

static void add_exhibits(const struct events *v, struct document *out)
{
	bool has_letter = false;

	document_heading(out, 2, _("Proofs"));
	for (size_t i = 0; i < v->exhibit_count; i++) {
		add_one(v, i, out);
		has_letter = has_letter || v->exhibit[i]->kind == ENTRY_LETTER;
	}
	if (!v->exhibit_count)
		document_add(out, DOCUMENT_TEXT, _("No proof has been noted."));
	if (has_letter)
		document_add(out, DOCUMENT_TEXT,
			     _("A letter was written on the day given. Its "
			       "checksum is that of the text that was kept. "
			       "Whether and when it was sent stands in the "
			       "chronology, where that was noted."));
}

void dossier_add_events(const struct deed_context *d,
			const struct record *account, struct document *out)
{
	struct events v = { .d = d, .account = account };

	collect(&v);
	add_table(&v, out);
	add_exhibits(&v, out);
	free(v.exhibit);
	free(v.item);
}
