/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shows that something happened: a mail, a screenshot, a number. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/proof.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/proof_work.h"

static const struct {
	const char *id;
	enum field_kind kind;
} fields[] = {
	{ "file", FIELD_LINE },	   { "from", FIELD_LINE },
	{ "subject", FIELD_LINE }, { "day", FIELD_LINE },
	{ "message", FIELD_LINE }, { "case", FIELD_LINE },
	{ "of", FIELD_PICKED },	   { "copy", FIELD_PICKED },
	{ "read", FIELD_PICKED },  { "sha256", FIELD_PICKED },
	{ "mail", FIELD_PICKED },
};

/* What a mail or a picture can show, what comes most often first. */
static const enum milestone kinds[] = {
	MILESTONE_CONFIRMED,  MILESTONE_RECEIVED,     MILESTONE_SHOWN,
	MILESTONE_CODE_ASKED, MILESTONE_REASON_ASKED, MILESTONE_REFUSED,
	MILESTONE_EXTENDED,   MILESTONE_OBJECTED,     MILESTONE_REMINDED,
	MILESTONE_COMPLAINED, MILESTONE_DECIDED,
};

void proof_open(struct app *app, const char *argument)
{
	char *address = mem_printf("proof/%s", argument);
	struct form *form = app_form_open(app, address);

	free(address);
	if (form->count > 0) {
		if (form_is_changed(form))
			app_say(app, false,
				_("This is your draft from before, "
				  "not saved yet."));
		return;
	}
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		form_add(form, fields[i].id, fields[i].kind, "");
}

/* What it shows ------------------------------------------------------------ */

static const char *entry_words_on(const struct app *app, struct arena *arena,
				  const struct entry *e)
{
	struct strbuf words;
	const char *text;

	strbuf_init(&words);
	entry_words(app->deed.content, e, app->deed.language, &words);
	strbuf_adds(&words, ", ");
	entry_day_words(e, &words);
	text = arena_strdup(arena, words.s);
	strbuf_release(&words);
	return text;
}

/* In words, "not chosen yet" where it is not. */
static const char *shown_words(const struct app *app, struct arena *arena,
			       const struct record *account, const char *value)
{
	const struct entry *e;

	if (!strncmp(value, "entry/", 6)) {
		e = journal_find(&account->journal, value + 6);
		if (e)
			return entry_words_on(app, arena, e);
	} else if (!strncmp(value, "kind/", 5)) {
		return milestone_words(milestone_from_name(value + 5));
	} else if (!strcmp(value, "round")) {
		return _("nothing new");
	}
	return _("not chosen yet");
}

static bool can_be_shown(const struct entry *e, int round)
{
	return e->is_live && e->round == round &&
	       (entry_reaches(e) || e->kind == ENTRY_LETTER);
}

void proof_pick_shown(const struct app *app, const char *value,
		      struct page *page)
{
	const struct form *form = app_form(app);
	const struct record *account =
		form ? build_record(app, page_argument(form->address), NULL)
		     : NULL;
	const struct journal *j;
	int round;

	(void)value;
	if (!account)
		return;
	ask_question(page, _("What does it show?"),
		     _("What has not been noted yet is noted with the "
		       "proof, on the day given there."));
	/* First what claims nothing: in plain mode Enter alone takes it. */
	ask_choice(page, "round", _("Nothing new; it belongs to the rest"));
	j = &account->journal;
	round = journal_round(j);
	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];

		if (can_be_shown(e, round))
			ask_choice(
				page,
				arena_printf(&page->arena, "entry/%s", e->id),
				/* TRANSLATORS: %s is what happened. */
				arena_printf(&page->arena,
					     _("Noted already: %s"),
					     entry_words_on(app, &page->arena,
							    e)));
	}
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		ask_choice(page,
			   arena_printf(&page->arena, "kind/%s",
					milestone_name(kinds[i])),
			   arena_printf(&page->arena, _("New: %s"),
					milestone_words(kinds[i])));
	/* Each of them claims something, so Enter alone takes none. */
	ask_without_default(page);
}

void proof_pick_copy(const struct app *app, const char *value,
		     struct page *page)
{
	(void)app;
	ask_question(page, _("Keep a copy of the file here?"),
		     _("It lies beside the account, readable by you alone, is "
		       "in no export, and goes when the account is deleted. "
		       "Without a copy, name and checksum are noted, and the "
		       "file stays where it is."));
	ask_choice(page, "yes", _("Yes, keep a copy"));
	ask_choice(page, "", _("No, only name and checksum"));
	ask_default(page, value);
}

/* The page ----------------------------------------------------------------- */

static void add_read(struct page *page, const struct form *form)
{
	const char *sha256 = form_value(form, "sha256");

	if (!*sha256)
		return;
	part_text(page, "read",
		  strcmp(form_value(form, "mail"), "yes") == 0
			  ? _("The file is a mail. What its header says "
			      "stands in the lines below. A header says what "
			      "its writer wants: compare it, and correct what "
			      "is wrong.")
			  : _("The file is no mail: its name and its checksum "
			      "are noted. Add what it shows."));
	part_text(page, "sha256",
		  arena_printf(&page->arena, _("SHA-256: %s"), sha256));
}

static void add_form(struct page *page, const struct app *app,
		     const struct form *form, const struct record *account)
{
	struct block *block;

	block = ask_line(page, form, "file", _("File"));
	part_detail(block, _("A saved mail (.eml), a screenshot, a scan; for "
			     "example ~/mail.eml. It can be left empty."));
	part_do(page, "do-read", _("Read the file"), ACTION_ANSWER, "read");
	add_read(page, form);
	block = ask_line(page, form, "from", _("Sender"));
	block->is_spaced = true;
	ask_line(page, form, "subject", _("Subject"));
	block = ask_line(page, form, "day", _("Day, today if left empty"));
	part_detail(block, ask_day_more());
	ask_line(page, form, "message", _("Message ID"));
	ask_line(page, form, "case", _("Case number"));
	ask_picked(page, "of", _("What it shows"),
		   shown_words(app, &page->arena, account,
			       form_value(form, "of")));
	ask_picked(page, "copy", _("Keep a copy of the file here"),
		   *form_value(form, "copy") ? _("yes") : _("no"));
	ask_save_lines(page);
}

static void add_so_far(struct page *page, const struct app *app,
		       const struct record *account)
{
	const struct journal *j = &account->journal;
	bool has_copy = false;

	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];
		struct strbuf words;

		if (e->kind != ENTRY_PROOF || !e->is_live)
			continue;
		has_copy = has_copy || yamldoc_get_text(e->map, "copy");
		if (page_find(page, "so-far") < 0)
			part_heading(page, "so-far", _("Proofs so far"));
		strbuf_init(&words);
		entry_day_words(e, &words);
		strbuf_adds(&words, ", ");
		entry_words(app->deed.content, e, app->deed.language, &words);
		page_append(page, BLOCK_POINT,
			    arena_printf(&page->arena, "entry-%s", e->id),
			    words.s)
			->indent = 1;
		strbuf_release(&words);
	}
	if (has_copy)
		part_do(page, "do-check",
			_("Check whether the copies are still the same"),
			ACTION_ANSWER, "check");
}

void page_proof(const struct app *app, const char *argument, struct page *page)
{
	const struct record *account = build_record(app, argument, NULL);
	const struct form *form = app_form_at(app, page->address);
	struct strbuf title;

	if (!account || account->kind != RECORD_ACCOUNT) {
		part_missing(page, _("Proof"), _("There is no such account."));
		return;
	}
	strbuf_init(&title);
	account_title(&app->deed, account, &title);
	/* TRANSLATORS: %s is the name of an account. */
	page_set_title(page,
		       arena_printf(&page->arena, _("Proof: %s"), title.s));
	strbuf_release(&title);
	add_form(page, app, form, account);
	add_so_far(page, app, account);
}

static void want(struct effect *effect, const char *what, const char *argument)
{
	effect->kind = EFFECT_PROOF;
	snprintf(effect->text, sizeof(effect->text), "%s/%s", what, argument);
}

void proof_answer(struct app *app, const char *argument, const char *value,
		  struct effect *effect)
{
	(void)app;
	want(effect, strcmp(value, "check") == 0 ? "check" : "read", argument);
}

void proof_save(struct app *app, const char *argument, struct effect *effect)
{
	(void)app;
	want(effect, "save", argument);
}
