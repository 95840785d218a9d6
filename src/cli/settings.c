/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/settings.h"

#include <stdlib.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "cli/cli.h"

static char *find_file(void)
{
	char *home = fs_xdg("XDG_CONFIG_HOME", ".config", NULL);
	char *path = NULL;

	if (home)
		path = fs_join(home, "widerspruch/config.yaml");
	free(home);
	return path;
}

static void read_file(struct settings *settings)
{
	diags_release(&settings->faults);
	diags_init(&settings->faults);
	choices_init(&settings->choices);
	if (settings->path)
		choices_read(&settings->choices, settings->path,
			     &settings->faults);
}

/*
 * The variables of the locale are set on every machine and name its language;
 * who writes one into the file means this program. So the file goes before
 * them, and a flag before the file.
 */
static void set_language(struct settings *settings, const char *flag)
{
	const char *languages = flag ? flag : settings->choices.language;

	if (!*languages)
		return;
	i18n_set_language(languages);
	/* What was found is to be said in that language. */
	if (settings->faults.count)
		read_file(settings);
}

bool settings_open(struct settings *settings, const struct arguments *arguments,
		   struct err *err)
{
	int *value = settings->choices.value;
	int width;

	*settings = (struct settings){ .path = find_file() };
	diags_init(&settings->faults);
	read_file(settings);
	set_language(settings, arguments->value[OPTION_LANG]);
	if (arguments->value[OPTION_ASCII])
		value[CHOICE_ASCII] = CHOICE_YES;
	i18n_set_ascii(value[CHOICE_ASCII] == CHOICE_YES);
	if (!arguments_width(arguments, &width, err))
		return false;
	if (width)
		value[CHOICE_WIDTH] = width;
	return true;
}

void settings_close(struct settings *settings)
{
	diags_release(&settings->faults);
	free(settings->path);
	*settings = (struct settings){ .path = NULL };
}

void settings_report(const struct settings *settings)
{
	struct strbuf line;

	strbuf_init(&line);
	for (size_t i = 0; i < settings->faults.count; i++) {
		strbuf_reset(&line);
		diag_print(&settings->faults.item[i], &line);
		cli_say(line.s);
	}
	strbuf_release(&line);
}
