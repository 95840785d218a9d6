/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/form.h"

#include <stdlib.h>
#include <string.h>

struct form *form_new(const char *address)
{
	struct form *form = mem_alloc(sizeof(*form));

	form->address = mem_strdup(address);
	return form;
}

void form_free(struct form *form)
{
	if (!form)
		return;
	for (size_t i = 0; i < form->count; i++) {
		free(form->fields[i].id);
		free(form->fields[i].value);
		free(form->fields[i].first_value);
	}
	free(form->fields);
	free(form->address);
	free(form);
}

struct form_field *form_field(struct form *form, const char *id)
{
	for (size_t i = 0; form && i < form->count; i++)
		if (strcmp(form->fields[i].id, id) == 0)
			return &form->fields[i];
	return NULL;
}

struct form_field *form_add(struct form *form, const char *id,
			    enum field_kind kind, const char *value)
{
	struct form_field *field;

	MEM_GROW(form->fields, form->count, form->capacity);
	field = &form->fields[form->count++];
	field->id = mem_strdup(id);
	field->kind = kind;
	field->value = mem_strdup(value ? value : "");
	field->first_value = mem_strdup(value ? value : "");
	field->caret = strlen(field->value);
	return field;
}

void form_set(struct form *form, const char *id, const char *value)
{
	struct form_field *field = form_field(form, id);

	if (!field)
		return;
	free(field->value);
	field->value = mem_strdup(value ? value : "");
	field->caret = strlen(field->value);
}

const char *form_value(const struct form *form, const char *id)
{
	for (size_t i = 0; form && i < form->count; i++)
		if (strcmp(form->fields[i].id, id) == 0)
			return form->fields[i].value;
	return "";
}

bool form_is_changed(const struct form *form)
{
	for (size_t i = 0; i < form->count; i++)
		if (strcmp(form->fields[i].value,
			   form->fields[i].first_value) != 0)
			return true;
	return false;
}

struct form *app_form_at(const struct app *app, const char *address)
{
	for (size_t i = 0; i < app->form_count; i++)
		if (strcmp(app->forms[i]->address, address) == 0)
			return app->forms[i];
	return NULL;
}

static bool begins_with(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

struct form *app_form(const struct app *app)
{
	/* Pages that are laid over the form's own are skipped. */
	for (size_t i = app->visit_count; i-- > 0;) {
		const char *address = app->visits[i].address;

		if (begins_with(address, "pick/") ||
		    strcmp(address, "actions") == 0)
			continue;
		if (begins_with(address, "add/"))
			return app_form_at(app, "add");
		return app_form_at(app, address);
	}
	return NULL;
}

struct form *app_form_open(struct app *app, const char *address)
{
	struct form *form = app_form_at(app, address);

	if (form)
		return form;
	form = form_new(address);
	MEM_GROW(app->forms, app->form_count, app->form_capacity);
	app->forms[app->form_count++] = form;
	return form;
}

void app_form_close(struct app *app, const char *address)
{
	for (size_t i = 0; i < app->form_count; i++) {
		if (strcmp(app->forms[i]->address, address) != 0)
			continue;
		form_free(app->forms[i]);
		app->form_count--;
		memmove(&app->forms[i], &app->forms[i + 1],
			(app->form_count - i) * sizeof(app->forms[0]));
		return;
	}
}
