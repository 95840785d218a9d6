/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/usage.h"
#include "pages/build.h"
#include "print/json.h"
#include "print/print.h"

static enum exit_status status_of_error(enum err_kind kind)
{
	switch (kind) {
	case ERR_NONE:
		return EXIT_FINE;
	case ERR_USAGE:
		return EXIT_USAGE;
	case ERR_DATA:
		return EXIT_UNREADABLE;
	case ERR_REFUSED:
	case ERR_IO:
		break;
	}
	return EXIT_REFUSED;
}

void cli_say(const char *message)
{
	struct strbuf line;

	strbuf_init(&line);
	strbuf_addf(&line, "widerspruch: %s\n", message);
	print_out(&line, stderr);
	strbuf_release(&line);
}

int cli_fail(const struct err *err)
{
	enum exit_status status = status_of_error(err->kind);

	if (err->message[0])
		cli_say(err->message);
	/* What failed without saying why failed all the same. */
	return (int)(status == EXIT_FINE ? EXIT_REFUSED : status);
}

/* What became of writing to stdout. */
static bool is_written(bool is_fine, struct err *err)
{
	if (is_fine)
		return true;
	/* Whoever read has had enough, as head does: nothing to say. */
	if (errno == EPIPE) {
		err_set(err, ERR_IO, "%s", "");
		return false;
	}
	err_set(err, ERR_IO,
		_("The output could not be written. Is the disk full?"));
	return false;
}

bool cli_print(const struct strbuf *text, struct err *err)
{
	return is_written(print_out(text, stdout), err);
}

bool cli_print_bytes(const struct strbuf *text, struct err *err)
{
	return is_written(fwrite(text->s, 1, text->length, stdout) ==
					  text->length &&
				  fflush(stdout) == 0,
			  err);
}

static bool print_app_page(const struct app *app, int width, bool is_json,
			   struct err *err)
{
	const struct print_options options = {
		.width = width,
		.with_names = true,
		.with_mark_words =
			app->choices.value[CHOICE_MARKS] == MARKS_WORDS,
	};
	struct strbuf text;
	struct page page;
	bool is_fine;

	strbuf_init(&text);
	page_build(app, app_address(app), &page);
	if (is_json)
		json_page(&page, &text);
	else
		print_page(&page, &options, &text);
	page_release(&page);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}

bool cli_print_page(const struct command_call *call, const char *address,
		    struct err *err)
{
	struct app app;
	bool is_fine;

	program_start_app(call->program, &app);
	app_go(&app, address);
	is_fine = print_app_page(&app, call->width, call->is_json, err);
	app_release(&app);
	return is_fine;
}

bool cli_day(const struct command_call *call, struct deed_day *day,
	     struct err *err)
{
	const char *on = call->arguments->value[OPTION_ON];

	*day = (struct deed_day){ .day = DATE_NONE };
	if (on && !date_parse_human(on, call->program->deed.today, &day->day,
				    &day->is_about)) {
		err_set(err, ERR_USAGE,
			_("\"%s\" is no day I can read. Write 2025-05-26, "
			  "2025-05, 2025 or \"spring 2025\"."),
			on);
		return false;
	}
	if (call->arguments->value[OPTION_ABOUT])
		day->is_about = true;
	return true;
}

struct record *cli_account(const struct command_call *call, struct err *err)
{
	return deed_find(&call->program->deed, RECORD_ACCOUNT, call->words[0],
			 false, err);
}

void cli_written(const struct command_call *call, struct err *err)
{
	struct program *program = call->program;

	if (err->kind != ERR_NONE)
		cli_say(err->message);
	*err = (struct err)ERR_INIT;
	if (program->store.is_without_lock && !program->has_said_lock) {
		program->has_said_lock = true;
		cli_say(_("This file system knows no locks. Do not change the "
			  "same "
			  "account from two places at once."));
	}
}

bool cli_save(const struct command_call *call, struct record *r,
	      struct err *err)
{
	struct store *store = &call->program->store;
	struct err own = ERR_INIT;

	switch (store_save(store, r, &own)) {
	case STORE_FAILED:
		if (err)
			*err = own;
		return false;
	case STORE_IN_TRASH:
		cli_say(_("The account had been removed meanwhile; the change "
			  "was "
			  "written into the trash."));
		break;
	case STORE_ANEW:
		cli_say(_("The account's file had gone; it was written anew."));
		break;
	case STORE_UNCONFIRMED:
	case STORE_SAVED:
		break;
	}
	cli_written(call, &own);
	return true;
}

static int run(const struct command *command, const struct arguments *arguments,
	       struct settings *settings, cli_copier *copy)
{
	const struct program_places places = {
		.content = arguments->value[OPTION_CONTENT],
		.data = arguments->value[OPTION_DATA],
		.languages = arguments->value[OPTION_LANG],
		.needs_no_data = command->needs_no_data,
		.settings = settings,
	};
	struct command_call call = {
		.copy = copy,
		.arguments = arguments,
		.settings = settings,
		.width = settings->choices.value[CHOICE_WIDTH],
		.words = arguments->words + 1,
		.count = arguments->count - 1,
		.is_json = arguments->value[OPTION_JSON] != NULL,
	};
	struct err err = ERR_INIT;
	struct program program;
	int status;

	if (!usage_check(command, &call, &err))
		return cli_fail(&err);
	if (command->needs_no_program) {
		settings_report(settings);
		return command->run(&call, &err) ? EXIT_FINE : cli_fail(&err);
	}
	if (!program_open(&program, &places, &err))
		return cli_fail(&err);
	call.program = &program;
	status = command->run(&call, &err) ? EXIT_FINE : cli_fail(&err);
	if (program_report(&program, err.message) && status == EXIT_FINE)
		status = EXIT_UNREADABLE;
	program_close(&program);
	return status;
}

/* "--help COMMAND" is "help COMMAND". */
static int run_help(const struct arguments *arguments,
		    struct settings *settings)
{
	const struct command_call call = {
		.arguments = arguments,
		.settings = settings,
		.width = settings->choices.value[CHOICE_WIDTH],
		.words = arguments->words,
		.count = arguments->count > 0 ? 1 : 0,
	};
	struct err err = ERR_INIT;

	return cmd_help(&call, &err) ? EXIT_FINE : cli_fail(&err);
}

static int run_version(const struct arguments *arguments)
{
	const struct program_places places = {
		.content = arguments->value[OPTION_CONTENT],
		.data = arguments->value[OPTION_DATA],
		.needs_no_data = true,
	};
	struct err err = ERR_INIT;
	struct program program;
	struct strbuf text;
	int status = EXIT_FINE;

	strbuf_init(&text);
	strbuf_adds(&text, PACKAGE_STRING "\n");
	if (program_open(&program, &places, &err)) {
		struct strbuf day;

		strbuf_init(&day);
		date_words(program.content.day, &day);
		if (date_is_set(program.content.day))
			strbuf_addf(&text, _("Content last checked on %s.\n"),
				    day.s);
		else if (program_report(&program, ""))
			status = EXIT_UNREADABLE;
		strbuf_release(&day);
		program_close(&program);
	} else {
		status = cli_fail(&err);
	}
	strbuf_adds(&text, _("Licence GPL-3.0-or-later; the content CC0. There "
			     "is no warranty.\n"));
	if (!cli_print(&text, &err))
		status = cli_fail(&err);
	strbuf_release(&text);
	return status;
}

int cli_run(const struct arguments *arguments, struct settings *settings,
	    cli_copier *copy)
{
	const struct command *command;
	struct err err = ERR_INIT;

	if ((arguments->value[OPTION_HELP] ||
	     arguments->value[OPTION_VERSION]) &&
	    !usage_check_bare(arguments, &err))
		return cli_fail(&err);
	if (arguments->value[OPTION_HELP])
		return run_help(arguments, settings);
	if (arguments->value[OPTION_VERSION])
		return run_version(arguments);
	command = cli_command(arguments->words[0]);
	if (!command) {
		err_set(&err, ERR_USAGE,
			_("There is no command \"%s\". \"widerspruch help\" "
			  "lists "
			  "the commands."),
			arguments->words[0]);
		return cli_fail(&err);
	}
	return run(command, arguments, settings, copy);
}

/* The overview in its two forms: as a page, or all accounts for programs. */
static bool print_overview(struct program *program, bool is_json,
			   struct err *err)
{
	const struct command_call call = {
		.program = program,
		.arguments = &(const struct arguments){ .count = 0 },
		.is_json = true,
	};
	struct app app;
	bool is_fine;

	if (is_json)
		return cmd_accounts(&call, err);
	program_start_app(program, &app);
	is_fine = print_app_page(&app, app.choices.value[CHOICE_WIDTH], false,
				 err);
	app_release(&app);
	return is_fine;
}

int cli_overview(struct program *program, const struct arguments *arguments)
{
	bool is_json = arguments->value[OPTION_JSON] != NULL;
	struct err err = ERR_INIT;
	int status = EXIT_FINE;

	if (!print_overview(program, is_json, &err))
		status = cli_fail(&err);
	if (program_report(program, err.message) && status == EXIT_FINE)
		status = EXIT_UNREADABLE;
	return status;
}
