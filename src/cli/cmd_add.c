/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding accounts and people, changing and linking them. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/build.h"
#include "print/print.h"

enum { FIELDS_MAX = 8 };

/* An option and the field of the record that it sets. */
struct option_field {
	enum option_id option;
	const char *field;
};

static const struct option_field account_fields[] = {
	{ OPTION_LABEL, "label" },
	{ OPTION_MAIL, "mail" },
	{ OPTION_COUNTRY, "country" },
	{ OPTION_PATH, "path" },
};

static const struct option_field person_fields[] = {
	{ OPTION_NAME, "name" },
	{ OPTION_ADDRESS, "address" },
	{ OPTION_RESIDENCE, "residence" },
	{ OPTION_LETTERS, "language" },
};

static size_t read_fields(const struct command_call *call,
			  const struct option_field *table, size_t count,
			  struct deed_field *fields)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		const char *value = call->arguments->value[table[i].option];

		if (value)
			fields[n++] =
				(struct deed_field){ .field = table[i].field,
						     .value = value };
	}
	return n;
}

/* The first option of `table` that was given, -1: none. */
static int first_given(const struct command_call *call,
		       const struct option_field *table, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (call->arguments->value[table[i].option])
			return (int)table[i].option;
	return -1;
}

static bool refuse_fields(const struct command_call *call,
			  const struct option_field *table, size_t count,
			  struct err *err)
{
	int option = first_given(call, table, count);

	if (option < 0)
		return true;
	err_set(err, ERR_USAGE,
		table == person_fields
			? _("An account has no --%s; a person has.")
			: _("A person has no --%s; an account has."),
		option_info((enum option_id)option)->name);
	return false;
}

static bool say_added(const struct command_call *call, const struct record *r,
		      struct err *err)
{
	struct strbuf line;
	bool is_fine;

	strbuf_init(&line);
	if (r->kind == RECORD_ACCOUNT) {
		struct app app;
		struct strbuf title;

		strbuf_init(&title);
		program_start_app(call->program, &app);
		account_title(&app, r, &title);
		app_release(&app);
		strbuf_addf(&line, _("added: %s (%s)\n"), r->id, title.s);
		strbuf_release(&title);
	} else {
		strbuf_addf(&line, _("added: %s\n"), r->id);
	}
	is_fine = cli_print(&line, err);
	strbuf_release(&line);
	return is_fine;
}

static bool add_person(const struct command_call *call, struct err *err)
{
	struct deed_field fields[FIELDS_MAX];
	size_t count = read_fields(call, person_fields,
				   ARRAY_SIZE(person_fields), fields);
	struct record *r;

	if (!refuse_fields(call, account_fields, ARRAY_SIZE(account_fields),
			   err))
		return false;
	r = deed_add_person(&call->program->deed, fields, count, err);
	return r && cli_save(call, r, err) && say_added(call, r, err);
}

bool cmd_add(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const char *person = call->arguments->value[OPTION_PERSON];
	struct deed_field fields[FIELDS_MAX];
	struct record *owner = NULL;
	struct record *r;
	size_t count;

	if (!strcmp(call->words[0], "person"))
		return add_person(call, err);
	if (!refuse_fields(call, person_fields, ARRAY_SIZE(person_fields), err))
		return false;
	count = read_fields(call, account_fields, ARRAY_SIZE(account_fields),
			    fields);
	if (person) {
		owner = deed_find(deed, RECORD_PERSON, person, false, err);
		if (!owner)
			return false;
		fields[count++] = (struct deed_field){ .field = "person",
						       .value = owner->id };
	}
	r = deed_add_account(deed, call->words[0], fields, count, err);
	if (!r)
		return false;
	/* The person may have been made along with the account. */
	for (size_t i = 0; i < deed->store->count; i++) {
		struct record *other = deed->store->records[i];

		if (other->pending_count && !cli_save(call, other, err))
			return false;
	}
	return say_added(call, r, err);
}

bool cmd_edit(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	struct deed_field fields[FIELDS_MAX];
	struct strbuf line;
	struct record *r;
	size_t count;
	bool is_person = first_given(call, person_fields,
				     ARRAY_SIZE(person_fields)) >= 0;
	bool is_account = first_given(call, account_fields,
				      ARRAY_SIZE(account_fields)) >= 0;
	bool is_fine;

	if (is_person == is_account) {
		err_set(err, ERR_USAGE,
			_("Say what to change: --label, --mail, --country or "
			  "--path of an account, or --name, --address, "
			  "--residence or --letters of a person."));
		return false;
	}
	r = deed_find(deed, is_person ? RECORD_PERSON : RECORD_ACCOUNT,
		      call->words[0], false, err);
	if (!r)
		return false;
	count = is_person ? read_fields(call, person_fields,
					ARRAY_SIZE(person_fields), fields)
			  : read_fields(call, account_fields,
					ARRAY_SIZE(account_fields), fields);
	if (!deed_edit(deed, r, fields, count, err) || !cli_save(call, r, err))
		return false;
	strbuf_init(&line);
	strbuf_addf(&line, _("changed: %s\n"), r->id);
	is_fine = cli_print(&line, err);
	strbuf_release(&line);
	return is_fine;
}

/* Every account is saved even when one fails, and what failed is said. */
static bool save_each(const struct command_call *call,
		      struct record *const *records, size_t count,
		      struct err *err)
{
	bool is_fine = true;

	for (size_t i = 0; i < count; i++)
		if (!cli_save(call, records[i], err))
			is_fine = false;
	return is_fine;
}

bool cmd_link(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	size_t count = (size_t)call->count;
	struct record **accounts =
		mem_realloc_array(NULL, count, sizeof(struct record *));
	struct strbuf line;
	bool is_fine = true;

	for (size_t i = 0; is_fine && i < count; i++) {
		accounts[i] = deed_find(deed, RECORD_ACCOUNT, call->words[i],
					false, err);
		is_fine = accounts[i] != NULL;
	}
	is_fine = is_fine && deed_link(deed, accounts, count, err) &&
		  save_each(call, accounts, count, err);
	free(accounts);
	if (!is_fine)
		return false;
	strbuf_init(&line);
	strbuf_addf(&line, _("linked: %d accounts\n"), call->count);
	is_fine = cli_print(&line, err);
	strbuf_release(&line);
	return is_fine;
}

bool cmd_unlink(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);
	struct strbuf line;
	bool is_fine;

	if (!r || !deed_unlink(&call->program->deed, r, err) ||
	    !cli_save(call, r, err))
		return false;
	strbuf_init(&line);
	strbuf_addf(&line, _("no longer linked: %s\n"), r->id);
	is_fine = cli_print(&line, err);
	strbuf_release(&line);
	return is_fine;
}
