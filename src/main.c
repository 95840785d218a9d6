/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main - locale, options, and the choice of the front end; nothing else. */
#include <config.h>

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/i18n.h"
#include "cli/cli.h"
#include "tui/loop.h"

static bool is_interactive(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* Without a command: the full screen where there is a terminal for it. */
static int run_guide(const struct arguments *arguments)
{
	struct program_places places = {
		.content = arguments->value[OPTION_CONTENT],
		.data = arguments->value[OPTION_DATA],
		.languages = arguments->value[OPTION_LANG],
	};
	struct err err = ERR_INIT;
	struct program program;
	struct app app;
	bool is_shown;

	if (!program_open(&program, &places, &err))
		return cli_fail(&err);
	if (arguments->value[OPTION_JSON] || !is_interactive()) {
		int status = cli_overview(&program, arguments, NULL);

		program_close(&program);
		return status;
	}
	program_start_app(&program, &app);
	is_shown = tui_run(&app, &err);
	app_release(&app);
	if (!is_shown) {
		int status = cli_overview(&program, arguments, err.message);

		program_close(&program);
		return status;
	}
	program_close(&program);
	return EXIT_FINE;
}

int main(int argc, char **argv)
{
	struct arguments arguments;
	struct err err = ERR_INIT;
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	int status;

	i18n_init(NULL, localedir && *localedir ? localedir : LOCALEDIR);
	/* A file size limit must fail the write, not end the program. */
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	if (!arguments_parse(&arguments, argc, argv, &err)) {
		status = cli_fail(&err);
	} else {
		if (arguments.value[OPTION_LANG])
			i18n_set_language(arguments.value[OPTION_LANG]);
		if (arguments.count || arguments.value[OPTION_HELP] ||
		    arguments.value[OPTION_VERSION])
			status = cli_run(&arguments);
		else
			status = run_guide(&arguments);
	}
	arguments_release(&arguments);
	return status;
}
