/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding an account: in which order it is asked, and what becomes of the
 * answers. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/update.h"

/* All questions in their order. */
static const struct {
	const char *id;
	enum field_kind kind;
} questions[] = {
	{ "person", FIELD_PICKED },   { "country", FIELD_PICKED },
	{ "platform", FIELD_PICKED }, { "mail", FIELD_LINE },
	{ "label", FIELD_LINE },      { "linked", FIELD_PICKED },
	{ "objected", FIELD_PICKED }, { "when", FIELD_LINE },
	{ "mailed", FIELD_PICKED },
};

enum { QUESTIONS = sizeof(questions) / sizeof(questions[0]) };

static bool is_answer(const struct form *form, const char *id,
		      const char *value)
{
	return strcmp(form_value(form, id), value) == 0;
}

/* The only person there is, or NULL; `count` gets how many there are. */
static const struct record *only_person(const struct app *app, size_t *count)
{
	const struct store *store = app->deed.store;
	const struct record *person = NULL;

	*count = 0;
	for (size_t i = 0; i < store->count; i++) {
		if (store->records[i]->kind == RECORD_PERSON &&
		    record_is_usable(store->records[i])) {
			person = store->records[i];
			(*count)++;
		}
	}
	return *count == 1 ? person : NULL;
}

static const char *person_of(const struct app *app, const struct form *form)
{
	const struct record *person;
	size_t count;

	if (*form_value(form, "person"))
		return form_value(form, "person");
	person = only_person(app, &count);
	return person ? person->id : NULL;
}

static const struct guide *platform_of(const struct app *app,
				       const struct form *form)
{
	return content_guide(app->deed.content, form_value(form, "platform"));
}

bool add_can_link(const struct app *app, const struct form *form,
		  const struct record *other)
{
	const struct guide *guide = platform_of(app, form);
	const char *person = person_of(app, form);
	const struct guide *theirs;
	const char *owner;

	if (other->kind != RECORD_ACCOUNT || !record_is_usable(other) ||
	    !other->platform || !guide || !guide->shares || !person)
		return false;
	theirs = content_guide(app->deed.content, other->platform);
	owner = record_field(other, "person");
	return theirs && theirs->shares &&
	       strcmp(theirs->shares, guide->shares) == 0 && owner &&
	       strcmp(owner, person) == 0;
}

static bool applies(const struct app *app, const struct form *form,
		    const char *id)
{
	const struct guide *guide = platform_of(app, form);
	const struct store *store = app->deed.store;
	size_t people;

	if (strcmp(id, "person") == 0) {
		only_person(app, &people);
		return people > 1;
	}
	if (strcmp(id, "linked") == 0) {
		for (size_t i = 0; i < store->count; i++)
			if (add_can_link(app, form, store->records[i]))
				return true;
		return false;
	}
	if (strcmp(id, "objected") == 0)
		return guide && guide->objection != OBJECTION_NONE;
	if (strcmp(id, "when") == 0 || strcmp(id, "mailed") == 0)
		return guide && guide->objection != OBJECTION_NONE &&
		       is_answer(form, "objected", "yes");
	return true;
}

static const char *next_from(const struct app *app, const struct form *form,
			     size_t from)
{
	for (size_t i = from; i < QUESTIONS; i++)
		if (applies(app, form, questions[i].id))
			return questions[i].id;
	return NULL;
}

const char *add_first(const struct app *app, const struct form *form)
{
	return next_from(app, form, 0);
}

const char *add_next(const struct app *app, const struct form *form,
		     const char *id)
{
	for (size_t i = 0; i < QUESTIONS; i++)
		if (strcmp(questions[i].id, id) == 0)
			return next_from(app, form, i + 1);
	return NULL;
}

void add_open(struct app *app, const char *argument)
{
	struct form *form = app_form_open(app, "add");

	(void)argument;
	if (form->count > 0)
		return;
	for (size_t i = 0; i < QUESTIONS; i++)
		form_add(form, questions[i].id, questions[i].kind, "");
}

static void go_to_question(struct app *app, const char *id)
{
	char *address = mem_printf("add/%s", id);

	app_go(app, address);
	free(address);
}

/* As the answer to begin with, which is no change of the user's. */
static void propose(struct form *form, const char *id, const char *value)
{
	struct form_field *field = form_field(form, id);

	form_set(form, id, value);
	free(field->first_value);
	field->first_value = mem_strdup(value);
}

/* The account of the last line of the list is the likeliest model. */
static void propose_country(const struct app *app, struct form *form)
{
	const struct store *store = app->deed.store;

	for (size_t i = store->count; i-- > 0;) {
		const char *country =
			record_field(store->records[i], "country");

		if (store->records[i]->kind != RECORD_ACCOUNT || !country)
			continue;
		propose(form, "country", country);
		return;
	}
}

void update_add(struct update *u)
{
	struct app *app = u->app;
	bool had_draft = app_form_at(app, "add") != NULL;
	const char *platform = u->argument;
	const struct guide *guide;
	struct form *form;

	if (strncmp(u->page->address, "add/", 4) == 0) {
		app_say(app, false, _("You are adding an account just now."));
		return;
	}
	add_open(app, "");
	form = app_form_at(app, "add");
	if (had_draft && form_is_changed(form))
		app_say(app, false, _("Your answers from before are kept."));
	else
		propose_country(app, form);
	/* On a platform's guide the account is most likely there. */
	if (!platform && strncmp(u->page->address, "guide/", 6) == 0)
		platform = u->page->address + 6;
	guide = platform ? content_guide(app->deed.content, platform) : NULL;
	if (guide && guide->kind == GUIDE_PLATFORM && !guide->is_broken)
		propose(form, "platform", guide->id);
	go_to_question(app, add_first(app, form));
}

/* What becomes of the answers ----------------------------------------- */

static void link_to(struct app *app, struct record *account,
		    const struct form *form, struct effect *effect)
{
	struct record *other =
		store_find(app->deed.store, form_value(form, "linked"));
	struct record *const accounts[2] = { account, other };
	struct err err = ERR_INIT;
	size_t mine, theirs;

	if (!other || !add_can_link(app, form, other))
		return;
	mine = account->pending_count;
	theirs = other->pending_count;
	if (deed_link(&app->deed, accounts, 2, &err)) {
		update_changed(app, account, mine, effect);
		update_changed(app, other, theirs, effect);
	} else {
		app_say(app, true, "%s", err.message);
	}
}

static void note_milestones(struct app *app, struct record *account,
			    const struct form *form, struct deed_day when,
			    struct effect *effect)
{
	size_t pending = account->pending_count;
	struct err err = ERR_INIT;
	bool is_fine;

	if (!applies(app, form, "when"))
		return;
	is_fine = deed_milestone(&app->deed, account, MILESTONE_OBJECTED, when,
				 &err);
	/* When the mail came was not asked: some time after. */
	when.is_about = true;
	if (is_fine && is_answer(form, "mailed", "yes"))
		is_fine = deed_milestone(&app->deed, account,
					 MILESTONE_CONFIRMED, when, &err);
	update_changed(app, account, pending, effect);
	if (!is_fine)
		app_say(app, true, "%s", err.message);
}

/* The account's page; it begins with what is to be done first. */
static void show_account(struct app *app, const struct record *account)
{
	char *address = mem_printf("account/%s", account->id);

	app_leave(app, "add");
	if (strcmp(app_address(app), "welcome") == 0)
		app_go(app, "home");
	app_go(app, address);
	free(address);
}

static void finish(struct app *app, struct form *form, struct effect *effect)
{
	const char *known = person_of(app, form);
	const struct deed_field fields[] = {
		{ "country", form_value(form, "country") },
		{ "mail", form_value(form, "mail") },
		{ "label", form_value(form, "label") },
		{ "person", known },
	};
	/* Without a person one is made silently. */
	const size_t count =
		sizeof(fields) / sizeof(fields[0]) - (known ? 0 : 1);
	struct err err = ERR_INIT;
	struct deed_day when = { .day = DATE_NONE };
	struct record *account, *person;

	if (applies(app, form, "when") &&
	    !ask_day(app, form_value(form, "when"), &when, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	account = deed_add_account(&app->deed, form_value(form, "platform"),
				   fields, count, &err);
	if (!account) {
		app_say(app, true, "%s", err.message);
		return;
	}
	person = store_find(app->deed.store,
			    record_field(account, "person")
				    ? record_field(account, "person")
				    : "");
	if (person && !known)
		update_save(person, effect);
	update_save(account, effect);
	link_to(app, account, form, effect);
	note_milestones(app, account, form, when, effect);
	show_account(app, account);
}

/* An answer as it will be kept; owned by the caller, NULL when refused. */
static char *accept(const struct app *app, const char *id, const char *value,
		    struct err *err)
{
	struct deed_day day;

	if (strcmp(id, "mail") == 0)
		return ask_mail(value, err);
	if (strcmp(id, "when") == 0) {
		char *text = ask_trimmed(value);

		if (*text && ask_day(app, text, &day, err))
			return text;
		if (!*text)
			err_set(err, ERR_USAGE,
				_("Type at least the year, such as 2025."));
		free(text);
		return NULL;
	}
	return ask_trimmed(value);
}

void add_answer(struct app *app, const char *argument, const char *value,
		struct effect *effect)
{
	struct form *form = app_form_open(app, "add");
	struct err err = ERR_INIT;
	char *accepted = accept(app, argument, value, &err);
	const char *next;

	if (!accepted) {
		app_say(app, true, "%s", err.message);
		return;
	}
	form_set(form, argument, accepted);
	free(accepted);
	next = add_next(app, form, argument);
	if (next)
		go_to_question(app, next);
	else
		finish(app, form, effect);
}
