/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/usage.h"

#include <string.h>

#include "base/i18n.h"
#include "cli/bulk.h"

/* Of two, one would be passed over. */
static const struct {
	enum option_id one, other;
	enum option_id unless; /* OPTION_COUNT: there is no way */
} pairs[] = {
	{ OPTION_HELP, OPTION_JSON, OPTION_COUNT },
	{ OPTION_VERSION, OPTION_JSON, OPTION_COUNT },
	{ OPTION_EML, OPTION_HTML, OPTION_COUNT },
	{ OPTION_ICS, OPTION_JSON, OPTION_COUNT },
	{ OPTION_ICS, OPTION_SET, OPTION_COUNT },
	{ OPTION_SET, OPTION_PERSON, OPTION_COUNT },
	{ OPTION_DELETE, OPTION_JSON, OPTION_COUNT },
	/* A proof is read, and maybe copied, to be noted. */
	{ OPTION_PROOF, OPTION_DRYRUN, OPTION_COUNT },
	/* Into a file goes the one, to stdout what was done as the other. */
	{ OPTION_HTML, OPTION_JSON, OPTION_OUTPUT },
	{ OPTION_EML, OPTION_JSON, OPTION_OUTPUT },
};

/* Without so many words there is nothing that the option could be about. */
static const struct {
	const char *command;
	enum option_id option;
	int words;
} needs[] = {
	{ "letter", OPTION_EML, 1 },	{ "letter", OPTION_HTML, 1 },
	{ "letter", OPTION_OUTPUT, 1 }, { "letter", OPTION_WORDS, 1 },
	{ "letter", OPTION_EDIT, 1 },	{ "due", OPTION_SET, 1 },
};

static bool is_given(const struct arguments *arguments, enum option_id id)
{
	return id != OPTION_COUNT && arguments->value[id];
}

static bool check_pairs(const struct arguments *arguments, struct err *err)
{
	for (size_t i = 0; i < ARRAY_SIZE(pairs); i++) {
		const char *one = option_info(pairs[i].one)->name;
		const char *other = option_info(pairs[i].other)->name;

		if (!is_given(arguments, pairs[i].one) ||
		    !is_given(arguments, pairs[i].other) ||
		    is_given(arguments, pairs[i].unless))
			continue;
		if (pairs[i].unless == OPTION_COUNT)
			err_set(err, ERR_USAGE,
				_("--%s and --%s do not go together."), one,
				other);
		else
			err_set(err, ERR_USAGE,
				_("--%s and --%s do not go together, except "
				  "with --%s."),
				one, other, option_info(pairs[i].unless)->name);
		return false;
	}
	return true;
}

static void say_usage(const struct command *command, struct err *err)
{
	err_set(err, ERR_USAGE, _("Call it as: widerspruch %s%s%s"),
		command->name, *command->usage ? " " : "",
		*command->usage ? _(command->usage) : "");
}

static bool takes(const struct command *command, enum option_id id)
{
	if (option_info(id)->is_global)
		return id != OPTION_JSON || !command->prints_no_json;
	for (size_t i = 0; i < command->option_count; i++)
		if (command->options[i] == id)
			return true;
	return false;
}

/* Options that neither all commands take nor this one. */
static bool check_options(const struct command *command,
			  const struct arguments *arguments, struct err *err)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (!arguments->value[i] || takes(command, (enum option_id)i))
			continue;
		err_set(err, ERR_USAGE,
			_("\"%s\" takes no option --%s. \"widerspruch help "
			  "%s\" "
			  "says what it takes."),
			command->name, option_info((enum option_id)i)->name,
			command->name);
		return false;
	}
	return true;
}

static bool check_words(const struct command *command,
			const struct command_call *call, struct err *err)
{
	int count = call->count;

	/* The filter stands for the account. */
	if (command->takes_filter && bulk_is_wanted(call))
		count++;
	if (count >= command->least &&
	    (command->most < 0 || count <= command->most))
		return true;
	say_usage(command, err);
	return false;
}

static bool check_needs(const struct command *command,
			const struct command_call *call, struct err *err)
{
	for (size_t i = 0; i < ARRAY_SIZE(needs); i++) {
		if (strcmp(needs[i].command, command->name) != 0 ||
		    !is_given(call->arguments, needs[i].option) ||
		    call->count >= needs[i].words)
			continue;
		err_set(err, ERR_USAGE,
			/* TRANSLATORS: an option, then a command and what it
			 * takes. */
			_("With --%s, more has to be named: widerspruch %s "
			  "%s"),
			option_info(needs[i].option)->name, command->name,
			_(command->usage));
		return false;
	}
	return true;
}

bool usage_check(const struct command *command, const struct command_call *call,
		 struct err *err)
{
	return check_options(command, call->arguments, err) &&
	       check_pairs(call->arguments, err) &&
	       check_words(command, call, err) &&
	       check_needs(command, call, err);
}

bool usage_check_bare(const struct arguments *arguments, struct err *err)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option_id)i);

		if (!arguments->value[i] || info->is_global)
			continue;
		err_set(err, ERR_USAGE,
			_("The option --%s belongs to a command. \"widerspruch "
			  "help\" lists the commands."),
			info->name);
		return false;
	}
	return check_pairs(arguments, err);
}
