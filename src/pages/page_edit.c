/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of an account or a person. Nothing is saved without Save. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

struct edited {
	const char *id; /* of the field in the record's head and in the form */
	enum field_kind kind;
	const char *title;
};

static const struct edited of_account[] = {
	{ "label", FIELD_LINE, N_("Name") },
	{ "mail", FIELD_LINE, N_("Email address") },
	{ "country", FIELD_PICKED, N_("Country") },
	{ "path", FIELD_PICKED, N_("Way to object") },
	{ "person", FIELD_PICKED, N_("Person") },
	{ "profile", FIELD_LINE, N_("Profile name on the platform") },
};

static const struct edited of_person[] = {
	{ "name", FIELD_LINE, N_("Name") },
	{ "address", FIELD_LINE, N_("Postal address") },
	{ "residence", FIELD_PICKED, N_("Lives in") },
	{ "language", FIELD_PICKED, N_("Language of letters") },
};

enum { PERSON_FIELDS = sizeof(of_person) / sizeof(of_person[0]) };

static const struct edited *fields_of(const struct record *record,
				      size_t *count)
{
	if (record->kind == RECORD_PERSON) {
		*count = PERSON_FIELDS;
		return of_person;
	}
	*count = sizeof(of_account) / sizeof(of_account[0]);
	return of_account;
}

static size_t count_people(const struct app *app)
{
	const struct store *store = app->deed.store;
	size_t count = 0;

	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->kind == RECORD_PERSON &&
		    record_is_usable(store->records[i]))
			count++;
	return count;
}

/* A field that has only one possible value is not shown. */
static bool is_shown(const struct app *app, const struct record *record,
		     const char *field)
{
	const struct guide *guide;

	if (strcmp(field, "person") == 0)
		return count_people(app) > 1;
	if (strcmp(field, "path") == 0) {
		guide = record->platform ? content_guide(app->deed.content,
							 record->platform)
					 : NULL;
		return guide && guide->path_count > 1;
	}
	return true;
}

/* The value of a picked field in words. */
static const char *picked_words(const struct app *app, struct arena *arena,
				const struct record *record, const char *field,
				const char *value)
{
	const struct content *content = app->deed.content;
	const struct guide *guide;
	const struct path *path;
	const struct record *person;
	const char *language;

	if (strcmp(field, "country") == 0)
		return *value ? ask_country_name(app, value) : _("not stated");
	if (strcmp(field, "residence") == 0)
		return *value ? ask_residence_words(app, arena, value)
			      : _("not stated");
	if (strcmp(field, "person") == 0) {
		person = store_find(app->deed.store, value);
		return person ? ask_person_name(person) : _("not stated");
	}
	if (strcmp(field, "path") == 0) {
		guide = record && record->platform
				? content_guide(content, record->platform)
				: NULL;
		path = guide ? guide_path(guide, value) : NULL;
		if (!path && guide && guide->path_count > 0)
			path = &guide->paths[0];
		return path ? content_say(content, &path->title,
					  app->deed.language, NULL)
			    : _("not stated");
	}
	language = ask_language_name(app, value);
	return *language ? language : _("not stated");
}

void edit_open(struct app *app, const char *argument)
{
	const struct record *record = build_record(app, argument, NULL);
	const struct edited *fields;
	struct form *form;
	char *address;
	size_t count;

	if (!record)
		return;
	address = mem_printf("edit/%s", argument);
	form = app_form_open(app, address);
	free(address);
	if (form->count > 0) {
		if (form_is_changed(form))
			app_say(app, false,
				_("This is your draft from before, "
				  "not saved yet."));
		return;
	}
	fields = fields_of(record, &count);
	for (size_t i = 0; i < count; i++)
		form_add(form, fields[i].id, fields[i].kind,
			 record_field(record, fields[i].id));
}

void page_edit(const struct app *app, const char *argument, struct page *page)
{
	const struct record *record = build_record(app, argument, NULL);
	const struct form *form = app_form_at(app, page->address);
	const struct edited *fields;
	struct strbuf title;
	size_t count;

	if (!record) {
		part_missing(page, _("Change"),
			     _("There is no such account or person."));
		return;
	}
	strbuf_init(&title);
	if (record->kind == RECORD_ACCOUNT)
		account_title(&app->deed, record, &title);
	else
		strbuf_adds(&title, ask_person_name(record));
	/* TRANSLATORS: %s is the name of an account or a person. */
	page_set_title(page,
		       arena_printf(&page->arena, _("Change %s"), title.s));
	strbuf_release(&title);
	fields = fields_of(record, &count);
	for (size_t i = 0; i < count; i++) {
		const char *value = form ? form_value(form, fields[i].id)
					 : record_field(record, fields[i].id);

		if (!is_shown(app, record, fields[i].id))
			continue;
		if (fields[i].kind == FIELD_LINE)
			ask_line(page, form, fields[i].id, _(fields[i].title));
		else
			ask_picked(page, fields[i].id, _(fields[i].title),
				   picked_words(app, &page->arena, record,
						fields[i].id,
						value ? value : ""));
	}
	ask_save_lines(page);
}

static bool check(const struct form *form, const char **bad, struct err *err)
{
	char *mail = ask_mail(form_value(form, "mail"), err);

	if (!mail) {
		*bad = "mail";
		return false;
	}
	free(mail);
	return true;
}

void edit_save(struct app *app, const char *argument, struct effect *effect)
{
	struct record *record = build_record(app, argument, NULL);
	char *address = mem_printf("edit/%s", argument);
	struct form *form = app_form_at(app, address);
	struct deed_field set[8];
	char *values[8];
	struct err err = ERR_INIT;
	const char *bad = NULL;
	size_t count = 0, pending;

	if (!record || !form || form->count > 8) {
		app_say(app, true, _("That is no longer there."));
		goto out;
	}
	if (!check(form, &bad, &err))
		goto refused;
	/* Only what was changed here: another session may have set the rest
	 * meanwhile. */
	for (size_t i = 0; i < form->count; i++) {
		const struct form_field *field = &form->fields[i];

		if (strcmp(field->value, field->first_value) == 0)
			continue;
		values[count] = ask_trimmed(field->value);
		set[count].field = field->id;
		set[count].value = values[count];
		count++;
	}
	pending = record->pending_count;
	if (count > 0 && !deed_edit(&app->deed, record, set, count, &err))
		goto refused;
	update_changed(app, record, pending, effect);
	if (count == 0)
		app_say(app, false, _("Nothing was changed."));
	app_form_close(app, address);
	app_back(app);
	goto out;
refused:
	app_say(app, true, "%s", err.message);
	if (bad)
		app_focus(app, bad);
out:
	for (size_t i = 0; i < count; i++)
		free(values[i]);
	free(address);
}

/* A new person: the same form, of a record that is not there yet. ---------- */

void add_person_open(struct app *app, const char *argument)
{
	struct form *form = app_form_open(app, "add-person");

	(void)argument;
	if (form->count > 0) {
		if (form_is_changed(form))
			app_say(app, false,
				_("This is your draft from before, "
				  "not saved yet."));
		return;
	}
	for (size_t i = 0; i < PERSON_FIELDS; i++)
		form_add(form, of_person[i].id, of_person[i].kind, "");
}

void page_add_person(const struct app *app, const char *argument,
		     struct page *page)
{
	const struct form *form = app_form_at(app, "add-person");

	(void)argument;
	page_set_title(page, _("Add a person"));
	for (size_t i = 0; i < PERSON_FIELDS; i++) {
		const struct edited *field = &of_person[i];

		if (field->kind == FIELD_LINE)
			ask_line(page, form, field->id, _(field->title));
		else
			ask_picked(page, field->id, _(field->title),
				   picked_words(app, &page->arena, NULL,
						field->id,
						form_value(form, field->id)));
	}
	ask_save_lines(page);
}

void add_person_save(struct app *app, const char *argument,
		     struct effect *effect)
{
	const struct form *form = app_form_at(app, "add-person");
	struct deed_field set[PERSON_FIELDS];
	char *values[PERSON_FIELDS];
	struct err err = ERR_INIT;
	struct record *person = NULL;
	char *address;

	(void)argument;
	for (size_t i = 0; i < PERSON_FIELDS; i++) {
		values[i] = ask_trimmed(form_value(form, of_person[i].id));
		set[i].field = of_person[i].id;
		set[i].value = values[i];
	}
	/* People without a name could not be told apart. */
	if (!*values[0])
		err_set(&err, ERR_USAGE, "%s", _("Type a name."));
	else
		person = deed_add_person(&app->deed, set, PERSON_FIELDS, &err);
	if (person) {
		update_save(person, effect);
		app_leave(app, "add-person");
		address = mem_printf("person/%s", person->id);
		app_go(app, address);
		free(address);
	} else {
		app_say(app, true, "%s", err.message);
		app_focus(app, of_person[0].id);
	}
	for (size_t i = 0; i < PERSON_FIELDS; i++)
		free(values[i]);
}
