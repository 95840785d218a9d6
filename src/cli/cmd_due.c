/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due, by when; what to do next; and which objection covers which
 * account. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/due.h"
#include "print/ics.h"
#include "print/json.h"

/* The id of the person in --person; NULL where there is none, with `err` set
 * where that person is not known. */
static const char *wanted_person(const struct command_call *call,
				 struct err *err)
{
	const char *name = call->arguments->value[OPTION_PERSON];
	const struct record *person;

	if (!name)
		return NULL;
	person = deed_find(&call->program->deed, RECORD_PERSON, name, false,
			   err);
	return person ? person->id : NULL;
}

/* Keep what belongs to the account (NULL: any) and the person (NULL: any). */
static void keep(struct due_list *list, const struct record *account,
		 const char *person)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct record *r = list->item[i].account;
		const char *owner = record_field(r, "person");

		if ((account && r != account) ||
		    (person && (!owner || strcmp(owner, person) != 0)))
			continue;
		list->item[kept++] = list->item[i];
	}
	list->count = kept;
}

/* "2026-12-22  Facebook Privat  answer by Meta due by 22 December 2026" */
static void add_row(const struct command_call *call,
		    const struct due_entry *entry, struct strbuf *out)
{
	enum { DAY_COLUMNS = 12 };
	struct strbuf row;

	date_format(entry->item.day, out);
	strbuf_adds(out, "  ");
	strbuf_init(&row);
	cli_title(call, entry->account, &row);
	strbuf_adds(&row, ": ");
	due_item_words(&entry->item, &row);
	cli_wrap(call, row.s, DAY_COLUMNS, out);
	strbuf_release(&row);
}

static void add_list(const struct command_call *call,
		     const struct due_list *list, struct strbuf *out)
{
	for (size_t i = 0; i < list->count; i++)
		add_row(call, &list->item[i], out);
	if (list->count) {
		strbuf_addc(out, '\n');
		cli_wrap(call, due_holidays_words(), 0, out);
	} else {
		cli_wrap(call, _("Nothing is due."), 0, out);
	}
}

static bool print_dates(const struct command_call *call,
			const struct record *account, struct err *err)
{
	const struct arguments *arguments = call->arguments;
	const struct deed_context *deed = &call->program->deed;
	const char *person = wanted_person(call, err);
	struct due_list list;
	struct strbuf text;
	bool is_fine;

	if (err->kind != ERR_NONE)
		return false;
	due_list_of(deed->content, deed->store, deed->today, false, &list);
	keep(&list, account, person);
	strbuf_init(&text);
	if (arguments->value[OPTION_ICS])
		ics_due(deed, &list, deed->now(deed->data), &text);
	else if (call->is_json)
		json_due(deed, &list, &text);
	else
		add_list(call, &list, &text);
	is_fine = arguments->value[OPTION_ICS] ? cli_print_bytes(&text, err)
					       : cli_print(&text, err);
	strbuf_release(&text);
	due_list_release(&list);
	return is_fine;
}

/* "none" goes back to the day that follows from the law. */
static bool read_day(const struct command_call *call, struct date *day,
		     struct err *err)
{
	const char *text = call->arguments->value[OPTION_SET];
	bool is_about = false;

	*day = DATE_NONE;
	if (strcmp(text, "none") == 0 ||
	    (date_parse_human(text, call->program->deed.today, day,
			      &is_about) &&
	     date_is_whole(*day) && !is_about))
		return true;
	err_set(err, ERR_USAGE,
		_("\"%s\" is not a whole day. Write it as in 2027-01-15; "
		  "\"none\" takes back what was set."),
		text);
	return false;
}

static bool set_day(const struct command_call *call, struct record *account,
		    struct err *err)
{
	const char *kind =
		call->count > 1 ? call->words[1] : due_kind_name(DUE_OWN);
	struct strbuf line;
	struct date day;
	bool is_fine;

	if (!read_day(call, &day, err) ||
	    !deed_set_due(&call->program->deed, account, kind, day, err) ||
	    !cli_save(call, account, err))
		return false;
	strbuf_init(&line);
	if (date_is_set(day)) {
		strbuf_addf(&line, _("set: %s, "),
			    due_kind_words(due_kind_from_name(kind)));
		date_words(day, &line);
	} else {
		/* TRANSLATORS: %s is what is due: "remind Meta". */
		strbuf_addf(&line, _("no longer set by hand: %s"),
			    due_kind_words(due_kind_from_name(kind)));
	}
	strbuf_adds(&line, " (");
	cli_title(call, account, &line);
	strbuf_adds(&line, ")");
	is_fine = cli_reply(call, account->id, account, line.s, err);
	strbuf_release(&line);
	return is_fine;
}

/* One account is a page: with why each day is that one. */
static bool print_account(const struct command_call *call,
			  const struct record *account, struct err *err)
{
	char *address = mem_printf("due/%s", account->id);
	bool is_fine = cli_print_page(call, address, err);

	free(address);
	return is_fine;
}

/* What would have no effect. */
static bool check_call(const struct command_call *call, struct err *err)
{
	const char *const *value = call->arguments->value;

	if (call->count > 1 && !value[OPTION_SET])
		err_set(err, ERR_USAGE,
			_("What is due is named to set its day: \"widerspruch "
			  "due ACCOUNT WHAT --set DAY\"."));
	else if (call->count && value[OPTION_PERSON])
		err_set(err, ERR_USAGE,
			_("Name either an account or a person, not both."));
	else
		return true;
	return false;
}

bool cmd_due(const struct command_call *call, struct err *err)
{
	const struct arguments *arguments = call->arguments;
	struct record *account = NULL;

	if (!check_call(call, err))
		return false;
	if (call->count) {
		account = cli_account(call, err);
		if (!account)
			return false;
	}
	if (arguments->value[OPTION_SET])
		return set_day(call, account, err);
	if (account && !call->is_json && !arguments->value[OPTION_ICS])
		return print_account(call, account, err);
	return print_dates(call, account, err);
}

bool cmd_todo(const struct command_call *call, struct err *err)
{
	return cli_print_page(call, "todo", err);
}

bool cmd_links(const struct command_call *call, struct err *err)
{
	const struct record *person;
	char *address;
	bool is_fine;

	if (!call->count)
		return cli_print_page(call, "links", err);
	person = deed_find(&call->program->deed, RECORD_PERSON, call->words[0],
			   false, err);
	if (!person)
		return false;
	address = mem_printf("links/%s", person->id);
	is_fine = cli_print_page(call, address, err);
	free(address);
	return is_fine;
}
