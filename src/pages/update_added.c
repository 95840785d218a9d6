/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding an account: what becomes of the answers. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/update.h"

static bool is_answer(const struct form *form, const char *id,
		      const char *value)
{
	return strcmp(form_value(form, id), value) == 0;
}

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

	if (!add_applies(app, form, "when"))
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

/* "Someone else" gets a record; that one's id is the answer from then on, so
 * that a second try makes no second person. False when refused. */
static bool add_someone_else(struct app *app, struct form *form,
			     struct effect *effect, struct err *err)
{
	const struct deed_field name = { "name", form_value(form, "name") };
	struct record *person;

	if (!is_answer(form, "person", ADD_SOMEONE_ELSE))
		return true;
	person = deed_add_person(&app->deed, &name, 1, err);
	if (!person)
		return false;
	form_set(form, "person", person->id);
	update_save(person, effect);
	return true;
}

/* When the objection was sent. Who does not even know the year has sent it by
 * now: roughly this year claims least. */
static bool read_when(const struct app *app, const struct form *form,
		      struct deed_day *when, struct err *err)
{
	const char *text = form_value(form, "when");

	*when = (struct deed_day){ .day = DATE_NONE };
	if (!add_applies(app, form, "when"))
		return true;
	if (!*text)
		text = form_value(form, "year");
	if (strcmp(text, ADD_UNKNOWN) != 0)
		return ask_day(app, text, when, err);
	when->day.year = app->deed.today.year;
	when->is_about = true;
	return true;
}

/* Without a person (NULL) one is made silently. */
static struct record *add_account(struct app *app, const struct form *form,
				  const char *person, struct err *err)
{
	const struct deed_field fields[] = {
		{ "country", form_value(form, "country") },
		{ "mail", form_value(form, "mail") },
		{ "label", form_value(form, "label") },
		{ "person", person },
	};
	const size_t count = sizeof(fields) / sizeof(fields[0]);

	return deed_add_account(&app->deed, form_value(form, "platform"),
				fields, person ? count : count - 1, err);
}

static struct record *make_account(struct app *app, struct form *form,
				   struct effect *effect, struct err *err)
{
	struct record *account, *person;
	const char *known, *owner;

	if (!add_someone_else(app, form, effect, err))
		return NULL;
	known = add_owner(app, form);
	account = add_account(app, form, known, err);
	if (!account)
		return NULL;
	owner = record_field(account, "person");
	person = owner ? store_find(app->deed.store, owner) : NULL;
	if (person && !known)
		update_save(person, effect);
	update_save(account, effect);
	return account;
}

void add_finish(struct app *app, struct form *form, struct effect *effect)
{
	struct err err = ERR_INIT;
	struct deed_day when;
	struct record *account = NULL;

	if (read_when(app, form, &when, &err))
		account = make_account(app, form, effect, &err);
	if (!account) {
		app_say(app, true, "%s", err.message);
		return;
	}
	link_to(app, account, form, effect);
	note_milestones(app, account, form, when, effect);
	show_account(app, account);
}
