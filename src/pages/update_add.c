/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding an account: in which order it is asked. What becomes of the answers
 * is in update_added.c. */
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
	{ "person", FIELD_PICKED },  { "name", FIELD_LINE },
	{ "country", FIELD_PICKED }, { "platform", FIELD_PICKED },
	{ "mail", FIELD_LINE },	     { "label", FIELD_LINE },
	{ "linked", FIELD_PICKED },  { "objected", FIELD_PICKED },
	{ "when", FIELD_LINE },	     { "year", FIELD_PICKED },
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

static bool is_someone_else(const struct form *form)
{
	return is_answer(form, "person", ADD_SOMEONE_ELSE);
}

const char *add_owner(const struct app *app, const struct form *form)
{
	const struct record *person;
	size_t count;

	if (is_someone_else(form))
		return NULL;
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
	const char *person = add_owner(app, form);
	const struct guide *theirs;
	const char *owner;

	if (other->kind != RECORD_ACCOUNT || !record_is_usable(other) ||
	    !other->platform || !guide || !guide->shares || !person)
		return false;
	theirs = content_guide(app->deed.content, other->platform);
	owner = record_field(other, "person");
	return theirs && theirs->shares &&
	       theirs->objection != OBJECTION_NONE &&
	       strcmp(theirs->shares, guide->shares) == 0 && owner &&
	       strcmp(owner, person) == 0;
}

static bool can_link_any(const struct app *app, const struct form *form)
{
	const struct store *store = app->deed.store;

	for (size_t i = 0; i < store->count; i++)
		if (add_can_link(app, form, store->records[i]))
			return true;
	return false;
}

bool add_applies(const struct app *app, const struct form *form, const char *id)
{
	const struct guide *guide = platform_of(app, form);
	const bool has_objection = guide && guide->objection != OBJECTION_NONE;
	const bool has_objected =
		has_objection && is_answer(form, "objected", "yes");
	size_t people;

	if (strcmp(id, "person") == 0) {
		only_person(app, &people);
		return people > 1 || (people == 1 && ask_last_account(app));
	}
	if (strcmp(id, "name") == 0)
		return is_someone_else(form);
	/* Where there is no objection, no answer comes and none counts for
	 * other accounts. */
	if (strcmp(id, "mail") == 0 || strcmp(id, "objected") == 0)
		return has_objection;
	if (strcmp(id, "linked") == 0)
		return has_objection && can_link_any(app, form);
	if (strcmp(id, "when") == 0 || strcmp(id, "mailed") == 0)
		return has_objected;
	if (strcmp(id, "year") == 0)
		return has_objected && !*form_value(form, "when");
	return true;
}

static const char *next_from(const struct app *app, const struct form *form,
			     size_t from)
{
	for (size_t i = from; i < QUESTIONS; i++)
		if (add_applies(app, form, questions[i].id))
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

/* The account that was added last is the likeliest model. */
static void propose_as_before(const struct app *app, struct form *form)
{
	const struct record *last = ask_last_account(app);
	const char *country = last ? record_field(last, "country") : NULL;
	const char *person = last ? record_field(last, "person") : NULL;

	if (country)
		propose(form, "country", country);
	if (person)
		propose(form, "person", person);
}

/* On a person's page the account is most likely theirs, on a platform's guide
 * it is there. */
static void propose_from_page(const struct app *app, const char *address,
			      const char *platform, struct form *form)
{
	const struct record *person = NULL;
	const struct guide *guide;

	if (strncmp(address, "person/", 7) == 0)
		person = store_find(app->deed.store, address + 7);
	if (person && record_is_usable(person))
		propose(form, "person", person->id);
	if (!platform && strncmp(address, "guide/", 6) == 0)
		platform = address + 6;
	guide = platform ? content_guide(app->deed.content, platform) : NULL;
	if (guide && guide->kind == GUIDE_PLATFORM && !guide->is_broken)
		propose(form, "platform", guide->id);
}

void update_add(struct update *u)
{
	struct app *app = u->app;
	bool had_draft = app_form_at(app, "add") != NULL;
	struct form *form;

	if (strncmp(u->page->address, "add/", 4) == 0) {
		app_say(app, true, _("You are adding an account just now."));
		return;
	}
	add_open(app, "");
	form = app_form_at(app, "add");
	if (had_draft && form_is_changed(form))
		app_say(app, false, _("Your answers from before are kept."));
	else
		propose_as_before(app, form);
	propose_from_page(app, u->page->address, u->argument, form);
	go_to_question(app, add_first(app, form));
}

/* An answer as it will be kept; owned by the caller, NULL when refused. */
static char *accept(const struct app *app, const char *id, const char *value,
		    struct err *err)
{
	struct deed_day day;
	char *text;

	if (strcmp(id, "mail") == 0)
		return ask_mail(value, err);
	text = ask_trimmed(value);
	/* A day left empty: the year is asked next. */
	if (strcmp(id, "when") == 0 && !ask_day(app, text, &day, err))
		goto refused;
	if (strcmp(id, "name") == 0 && !*text) {
		err_set(err, ERR_USAGE, "%s", _("Type a name."));
		goto refused;
	}
	return text;
refused:
	free(text);
	return NULL;
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
		add_finish(app, form, effect);
}
