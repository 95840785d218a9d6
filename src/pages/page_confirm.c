/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Are you sure?" - where something could be lost; the safe answer first. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/due.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/sessions.h"
#include "pages/update.h"

/* `argument` is what follows the action's name in the address. */
typedef void confirm_builder(const struct app *app, const char *argument,
			     struct page *page);
typedef void confirm_answerer(struct app *app, const char *argument,
			      const char *value, struct effect *effect);

/* Sets the title to the record's name; NULL when it is gone. */
static const struct record *subject(const struct app *app, const char *argument,
				    struct page *page)
{
	const struct record *record = build_record(app, argument, NULL);
	struct strbuf title;

	if (!record) {
		part_missing(page, _("Are you sure?"),
			     _("That is no longer there."));
		return NULL;
	}
	strbuf_init(&title);
	if (record->kind == RECORD_PERSON)
		strbuf_adds(&title, ask_person_name(record));
	else
		account_title(&app->deed, record, &title);
	page_set_title(page, title.s);
	strbuf_release(&title);
	return record;
}

static void ask_remove(const struct app *app, const char *argument,
		       struct page *page)
{
	if (!subject(app, argument, page))
		return;
	ask_question(page, _("Shall this be put in the trash?"),
		     _("It stays on this machine and can be brought back. With "
		       "Meta nothing changes by this."));
	ask_choice(page, "no", _("No, leave it as it is"));
	ask_choice(page, "yes", _("Yes, put it in the trash"));
	ask_default(page, "no");
}

static void ask_purge(const struct app *app, const char *argument,
		      struct page *page)
{
	if (!subject(app, argument, page))
		return;
	ask_question(page, _("Shall this be deleted here for good?"),
		     _("The file with its whole history is deleted and cannot "
		       "be brought back. Copies in backups or under version "
		       "control stay. With Meta nothing changes by this."));
	ask_choice(page, "no", _("No, leave it as it is"));
	ask_choice(page, "yes", _("Yes, delete it for good"));
	ask_default(page, "no");
}

static void remove_answer(struct app *app, const char *argument,
			  const char *value, struct effect *effect)
{
	const struct record *record = build_record(app, argument, NULL);

	if (record && strcmp(value, "yes") == 0)
		update_effect(effect, EFFECT_REMOVE, record);
}

static void purge_answer(struct app *app, const char *argument,
			 const char *value, struct effect *effect)
{
	const struct record *record = build_record(app, argument, NULL);

	if (record && strcmp(value, "yes") == 0)
		update_effect(effect, EFFECT_PURGE, record);
}

/* What a new round loses: the day by which Meta is to answer this one. */
static void add_running_term(const struct app *app, const struct record *record,
			     struct strbuf *out)
{
	const struct due_item *term;
	struct strbuf day;
	struct due due;

	due_of(app->deed.content, record, app->deed.today, &due);
	term = due_find(&due, DUE_EXTENSION);
	if (!term)
		term = due_find(&due, DUE_ANSWER);
	if (!term || term->is_overdue)
		return;
	strbuf_init(&day);
	date_words(term->day, &day);
	strbuf_addc(out, ' ');
	/* TRANSLATORS: %s is a day: "22 December 2026". */
	strbuf_addf(out,
		    _("Meta's answer is still due by %s; a new round does not "
		      "watch that day any more. If you only sent the same "
		      "objection once more, note the day of that instead."),
		    day.s);
	strbuf_release(&day);
}

static void ask_again(const struct app *app, const char *argument,
		      struct page *page)
{
	const struct record *record = subject(app, argument, page);
	struct strbuf more;

	if (!record)
		return;
	strbuf_init(&more);
	strbuf_adds(&more, _("All steps are open again then. What was done "
			     "before stays in the history."));
	add_running_term(app, record, &more);
	ask_question(page, _("Do you want to object again with this account?"),
		     more.s);
	strbuf_release(&more);
	ask_choice(page, "no", _("No, leave it as it is"));
	ask_choice(page, "yes", _("Yes, object again"));
	ask_default(page, "no");
}

static void again_answer(struct app *app, const char *argument,
			 const char *value, struct effect *effect)
{
	struct record *record = build_record(app, argument, NULL);
	const struct deed_day today = { .day = DATE_NONE };
	struct err err = ERR_INIT;
	size_t pending;

	if (!record || strcmp(value, "yes") != 0)
		return;
	pending = record->pending_count;
	if (deed_again(&app->deed, record, today, &err))
		update_changed(app, record, pending, effect);
	else
		app_say(app, true, "%s", err.message);
}

static void ask_close(const struct app *app, const char *argument,
		      struct page *page)
{
	if (!subject(app, argument, page))
		return;
	ask_question(page, _("Shall this account be closed here?"),
		     _("Nothing more is asked of you then; the history stays, "
		       "and you can open it again. With Meta nothing changes "
		       "by this."));
	ask_choice(page, "no", _("No, leave it open"));
	ask_choice(page, "deleted", _("Yes: the account with Meta is deleted"));
	ask_choice(page, "done", _("Yes: I am done with it"));
	ask_default(page, "no");
}

static void close_answer(struct app *app, const char *argument,
			 const char *value, struct effect *effect)
{
	struct record *record = build_record(app, argument, NULL);
	struct err err = ERR_INIT;
	const char *why;
	size_t pending;

	if (!record || strcmp(value, "no") == 0)
		return;
	why = strcmp(value, "deleted") == 0 ? _("The account is deleted.")
					    : _("Done with it.");
	pending = record->pending_count;
	if (!deed_close(&app->deed, record, why, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	update_changed(app, record, pending, effect);
	app_say(app, false, _("This account is closed here."));
}

static void ask_discard(const struct app *app, const char *argument,
			struct page *page)
{
	(void)app;
	(void)argument;
	page_set_title(page, _("Discard the changes"));
	ask_question(page, _("Shall what you typed be thrown away?"), NULL);
	ask_choice(page, "no", _("No, back to the form"));
	ask_choice(page, "yes", _("Yes, throw it away"));
	ask_default(page, "no");
}

static void discard_answer(struct app *app, const char *argument,
			   const char *value, struct effect *effect)
{
	(void)effect;
	if (strcmp(value, "yes") != 0)
		return;
	app_form_close(app, argument);
	if (strcmp(app_address(app), argument) == 0)
		app_back(app);
}

static void ask_quit(const struct app *app, const char *argument,
		     struct page *page)
{
	bool has_unsaved = app_has_unsaved(app);

	(void)argument;
	page_set_title(page, _("Leave"));
	if (has_unsaved)
		ask_question(page,
			     _("Not everything could be saved. Do you want to "
			       "leave anyway?"),
			     _("What is not saved is lost then."));
	else
		ask_question(page,
			     _("A form is half filled. Do you want to leave "
			       "anyway?"),
			     _("What you typed there is lost then."));
	ask_choice(page, "no", _("No, stay"));
	if (has_unsaved)
		ask_choice(page, "save", _("Try to save once more"));
	ask_choice(page, "yes", _("Yes, leave"));
	ask_default(page, "no");
}

static void quit_answer(struct app *app, const char *argument,
			const char *value, struct effect *effect)
{
	(void)app;
	(void)argument;
	if (strcmp(value, "yes") == 0)
		effect->kind = EFFECT_QUIT;
	else if (strcmp(value, "save") == 0)
		effect->kind = EFFECT_SAVE;
}

static void ask_dispose(const struct app *app, const char *argument,
			struct page *page)
{
	if (!sessions_find(app->sessions, argument)) {
		part_missing(page, _("Are you sure?"),
			     _("That session is no longer there."));
		return;
	}
	page_set_title(page, _("Are you sure?"));
	ask_question(page, _("Shall what was not saved be thrown away?"), NULL);
	ask_choice(page, "no", _("No, keep it"));
	ask_choice(page, "yes", _("Yes, throw it away"));
	ask_default(page, "no");
}

static void dispose_answer(struct app *app, const char *argument,
			   const char *value, struct effect *effect)
{
	if (strcmp(value, "yes") != 0)
		return;
	/* The question about the session is answered by that. */
	app_back(app);
	effect->kind = EFFECT_DISPOSE;
	snprintf(effect->text, sizeof(effect->text), "%s", argument);
}

static const struct {
	const char *name; /* of the action */
	confirm_builder *build;
	confirm_answerer *answer;
} confirmations[] = {
	{ "remove", ask_remove, remove_answer },
	{ "purge", ask_purge, purge_answer },
	{ "again", ask_again, again_answer },
	{ "close", ask_close, close_answer },
	{ "discard", ask_discard, discard_answer },
	{ "quit", ask_quit, quit_answer },
	{ "dispose", ask_dispose, dispose_answer },
};

enum { CONFIRMATIONS = sizeof(confirmations) / sizeof(confirmations[0]) };

/* The row of the table, or -1; `rest` gets what follows the name. */
static int find(const char *argument, const char **rest)
{
	size_t length = strcspn(argument, "/");

	*rest = argument + length + (argument[length] ? 1 : 0);
	for (size_t i = 0; i < CONFIRMATIONS; i++)
		if (strlen(confirmations[i].name) == length &&
		    strncmp(confirmations[i].name, argument, length) == 0)
			return (int)i;
	return -1;
}

void page_confirm(const struct app *app, const char *argument,
		  struct page *page)
{
	const char *rest;
	int row = find(argument, &rest);

	if (row >= 0)
		confirmations[row].build(app, rest, page);
	else
		part_missing(page, _("Are you sure?"),
			     _("There is nothing to confirm."));
}

void confirm_answer(struct app *app, const char *argument, const char *value,
		    struct effect *effect)
{
	const char *rest;
	int row = find(argument, &rest);

	/* The question is answered, whatever becomes of it. */
	app_back(app);
	if (row >= 0)
		confirmations[row].answer(app, rest, value, effect);
}
