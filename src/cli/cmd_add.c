/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding accounts and people, changing and linking them. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

enum { FIELDS_MAX = 8 };

/* An option and the field of the record that it sets. */
struct option_field {
	enum option_id option;
	const char *field;
};

static const struct option_field account_fields[] = {
	{ OPTION_LABEL, "label" },     { OPTION_MAIL, "mail" },
	{ OPTION_PROFILE, "profile" }, { OPTION_COUNTRY, "country" },
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

static bool add_person(const struct command_call *call, struct err *err)
{
	struct deed_field fields[FIELDS_MAX];
	size_t count = read_fields(call, person_fields,
				   ARRAY_SIZE(person_fields), fields);
	struct record *r;

	if (!refuse_fields(call, account_fields, ARRAY_SIZE(account_fields),
			   err))
		return false;
	if (call->arguments->value[OPTION_PERSON]) {
		err_set(err, ERR_USAGE,
			_("A person has no --%s; an account has."),
			option_info(OPTION_PERSON)->name);
		return false;
	}
	r = deed_add_person(&call->program->deed, fields, count, err);
	return r && cli_save(call, r, err) &&
	       cli_reply_record(call, _("added"), r, NULL, err);
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
	return cli_reply_record(call, _("added"), r, NULL, err);
}

/* Where the name fits the other kind alone, the options are what is wrong. */
static struct record *find_to_edit(const struct command_call *call,
				   enum record_kind kind, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const char *name = call->words[0];
	struct record *r = deed_find(deed, kind, name, false, err);

	if (r || err->kind == ERR_USAGE)
		return r;
	if (kind == RECORD_PERSON &&
	    deed_find(deed, RECORD_ACCOUNT, name, false, NULL))
		refuse_fields(call, person_fields, ARRAY_SIZE(person_fields),
			      err);
	else if (kind == RECORD_ACCOUNT &&
		 deed_find(deed, RECORD_PERSON, name, false, NULL))
		refuse_fields(call, account_fields, ARRAY_SIZE(account_fields),
			      err);
	return NULL;
}

bool cmd_edit(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	struct deed_field fields[FIELDS_MAX];
	struct record *r;
	size_t count;
	bool is_person = first_given(call, person_fields,
				     ARRAY_SIZE(person_fields)) >= 0;
	bool is_account = first_given(call, account_fields,
				      ARRAY_SIZE(account_fields)) >= 0;

	if (is_person == is_account) {
		err_set(err, ERR_USAGE,
			_("Say what to change: --label, --mail, --country or "
			  "--path of an account, or --name, --address, "
			  "--residence or --letters of a person."));
		return false;
	}
	r = find_to_edit(call, is_person ? RECORD_PERSON : RECORD_ACCOUNT, err);
	if (!r)
		return false;
	count = is_person ? read_fields(call, person_fields,
					ARRAY_SIZE(person_fields), fields)
			  : read_fields(call, account_fields,
					ARRAY_SIZE(account_fields), fields);
	return deed_edit(deed, r, fields, count, err) &&
	       cli_save(call, r, err) &&
	       cli_reply_record(call, _("changed"), r, NULL, err);
}

/* Every account is saved even when one fails. What failed is said at once, of
 * each; the first one's kind is left for the exit status. */
static bool save_each(const struct command_call *call,
		      struct record *const *records, size_t count,
		      struct err *err)
{
	bool is_fine = true;

	for (size_t i = 0; i < count; i++) {
		struct err own = ERR_INIT;

		if (cli_save(call, records[i], &own))
			continue;
		cli_say(own.message);
		if (is_fine)
			err_set(err, own.kind, "%s", "");
		is_fine = false;
	}
	return is_fine;
}

/* How many accounts are in the record's link group. */
static int count_linked(const struct store *store, const struct record *r)
{
	const char *group = record_field(r, "linked");
	int count = 0;

	for (size_t i = 0; group && i < store->count; i++) {
		const struct record *other = store->records[i];
		const char *linked = other->kind == RECORD_ACCOUNT &&
						     other->state == RECORD_FINE
					     ? record_field(other, "linked")
					     : NULL;

		if (linked && !strcmp(linked, group))
			count++;
	}
	return count;
}

static bool say_linked(const struct command_call *call, const struct record *r,
		       struct err *err)
{
	const int count = count_linked(call->program->deed.store, r);
	char *more = mem_printf(
		/* TRANSLATORS: two or more. */
		_("%d accounts are in this Accounts Center now."), count);
	bool is_fine = cli_reply_record(call, _("linked"), r, more, err);

	free(more);
	return is_fine;
}

bool cmd_link(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	size_t count = (size_t)call->count;
	struct record **accounts =
		mem_realloc_array(NULL, count, sizeof(struct record *));
	bool is_fine = true;

	for (size_t i = 0; is_fine && i < count; i++) {
		accounts[i] = deed_find(deed, RECORD_ACCOUNT, call->words[i],
					false, err);
		is_fine = accounts[i] != NULL;
	}
	is_fine = is_fine && deed_link(deed, accounts, count, err) &&
		  save_each(call, accounts, count, err) &&
		  say_linked(call, accounts[0], err);
	free(accounts);
	return is_fine;
}

bool cmd_unlink(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);

	return r && deed_unlink(&call->program->deed, r, err) &&
	       cli_save(call, r, err) &&
	       cli_reply_record(call, _("no longer linked"), r, NULL, err);
}
