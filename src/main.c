/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main - locale, options, and the choice of the front end; nothing else. */
#include <config.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/usage.h"
#include "handoff/copy.h"
#include "pages/keep.h"
#include "plain/plain.h"
#include "tui/loop.h"
#include "tui/term.h"

enum front { FRONT_SCREEN, FRONT_PLAIN, FRONT_OVERVIEW };

static bool is_interactive(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* Does the environment ask for plain mode, or the file where that is silent?
 * ACCESSIBLE=0 is a no. */
static bool is_plain_wanted(const struct choices *choices)
{
	const char *value = getenv("ACCESSIBLE");

	if (!value || !*value)
		return choices->value[CHOICE_PLAIN] == CHOICE_YES;
	return strcmp(value, "0") != 0 && strcasecmp(value, "false") != 0;
}

static bool is_terminal_dumb(void)
{
	const char *name = getenv("TERM");

	return name && strcmp(name, "dumb") == 0;
}

/* Flags first, then the environment, the configuration, the terminal. */
static enum front choose_front(const struct arguments *arguments,
			       const struct choices *choices)
{
	if (arguments->value[OPTION_JSON])
		return FRONT_OVERVIEW;
	if (arguments->value[OPTION_PLAIN])
		return FRONT_PLAIN;
	if (!is_interactive())
		return FRONT_OVERVIEW;
	if (is_plain_wanted(choices) || is_terminal_dumb())
		return FRONT_PLAIN;
	return FRONT_SCREEN;
}

/* Line by line and on the command line nobody knows the terminal; this is
 * lent to them. */
static bool copy(void *terminal, const char *text, struct err *err)
{
	(void)terminal;
	return term_copy(NULL, text, err);
}

/* Plain mode sends text alone, so only what needs no terminal for it. */
static bool copy_plain(void *terminal, const char *text, struct err *err)
{
	(void)terminal;
	if (copy_way(false) == COPY_TMUX)
		return copy_through_tmux(text, err);
	err_set(err, ERR_REFUSED,
		_("Plain mode sends nothing but text to the terminal. The "
		  "address stands alone on a line of its own; take it from "
		  "there."));
	return false;
}

static int run_plain(struct app *app, const char *why)
{
	const struct plain_options options = {
		.input = STDIN_FILENO,
		.output = stdout,
		.width = app->choices.value[CHOICE_WIDTH],
		.why = why,
	};
	struct err err = ERR_INIT;

	app->outside.copy = copy_plain;
	return plain_run(app, &options, &err) ? EXIT_FINE : cli_fail(&err);
}

/* Where the full screen cannot be had, it goes on line by line. */
static int run_screen(struct app *app)
{
	struct err err = ERR_INIT;
	char help[32];
	char *why;
	int status;

	if (tui_run(app, &err))
		return EXIT_FINE;
	keymap_letter(&app->choices.keys, ACTION_HELP, help);
	why = mem_printf(_("%s It goes on line by line; %s says how to type."),
			 err.message, help);
	status = run_plain(app, why);
	free(why);
	return status;
}

/* Without a command: the guide itself. */
static int run_guide(const struct arguments *arguments,
		     struct settings *settings)
{
	struct program_places places = {
		.content = arguments->value[OPTION_CONTENT],
		.data = arguments->value[OPTION_DATA],
		.languages = arguments->value[OPTION_LANG],
		.settings = settings,
	};
	const enum front front = choose_front(arguments, &settings->choices);
	struct err err = ERR_INIT;
	struct program program;
	struct app app;
	int status;

	if (!usage_check_bare(arguments, &err) ||
	    !program_open(&program, &places, &err))
		return cli_fail(&err);
	if (front == FRONT_OVERVIEW) {
		status = cli_overview(&program, arguments);
	} else {
		program_start_app(&program, &app);
		app.outside.copy = copy;
		app_offer_sessions(&app);
		status = front == FRONT_PLAIN ? run_plain(&app, NULL)
					      : run_screen(&app);
		app_release(&app);
	}
	program_close(&program);
	return status;
}

int main(int argc, char **argv)
{
	struct settings settings = { .path = NULL };
	struct arguments arguments;
	struct err err = ERR_INIT;
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	int status;

	i18n_init(NULL, localedir && *localedir ? localedir : LOCALEDIR);
	/* A file size limit must fail the write, not end the program. */
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	if (!arguments_parse(&arguments, argc, argv, &err) ||
	    !settings_open(&settings, &arguments, &err)) {
		status = cli_fail(&err);
	} else if (arguments.count || arguments.value[OPTION_HELP] ||
		   arguments.value[OPTION_VERSION]) {
		status = cli_run(&arguments, &settings, copy);
	} else {
		status = run_guide(&arguments, &settings);
	}
	settings_close(&settings);
	arguments_release(&arguments);
	return status;
}
