/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help, made from the tables of commands and options. */
#include <config.h>

#include "cli/cli.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "pages/overview.h"
#include "print/print.h"

enum {
	HELP_WIDTH = 78,
	/* With less room beside its name, an entry's words stand below it. */
	ENTRY_WIDTH = 30,
	ENTRY_INDENT = 4,
};

/* Words wrapped to `width`; the first line begins after `first` blanks, the
 * others after `indent`. */
static void add_wrapped(struct strbuf *out, const char *words, int width,
			int first, int indent)
{
	struct text_lines lines;
	struct strbuf clean;

	text_lines_init(&lines);
	strbuf_init(&clean);
	print_clean(&clean, words, strlen(words), true);
	text_wrap(&lines, clean.s, clean.length, width - indent,
		  width - indent);
	for (size_t i = 0; i < lines.count; i++) {
		strbuf_pad(out, ' ', (size_t)(i ? indent : first));
		strbuf_add(out, clean.s + lines.item[i].from,
			   lines.item[i].to - lines.item[i].from);
		strbuf_addc(out, '\n');
	}
	strbuf_release(&clean);
	text_lines_release(&lines);
}

/* `left` in a column of its own, `right` wrapped beside or below it. */
static void add_entry(struct strbuf *out, int width, const char *left,
		      int left_width, const char *right)
{
	int used = text_width(left, strlen(left));
	int indent = 2 + left_width + 2;

	strbuf_pad(out, ' ', 2);
	strbuf_adds(out, left);
	if (width - indent < ENTRY_WIDTH)
		indent = ENTRY_INDENT;
	if (used > left_width || indent == ENTRY_INDENT) {
		strbuf_addc(out, '\n');
		used = -2;
	}
	add_wrapped(out, right, width, indent - 2 - used, indent);
}

void cli_add_words(struct strbuf *out, int width, const char *words)
{
	add_wrapped(out, words, width, 0, 0);
}

static void add_option(struct strbuf *out, int width,
		       const struct option_info *info)
{
	struct strbuf left;

	strbuf_init(&left);
	if (info->letter)
		strbuf_addf(&left, "-%c, ", info->letter);
	else
		strbuf_adds(&left, "    ");
	strbuf_addf(&left, "--%s", info->name);
	if (info->argument)
		strbuf_addf(&left, "=%s", _(info->argument));
	add_entry(out, width, left.s, 24, _(info->help));
	strbuf_release(&left);
}

static void add_usage(struct strbuf *out, const struct command *command)
{
	strbuf_addf(out, "widerspruch %s", command->name);
	if (*command->usage)
		strbuf_addf(out, " %s", _(command->usage));
	strbuf_addc(out, '\n');
}

static void add_overview(struct strbuf *out, int width)
{
	cli_add_words(out, width,
		      _("Usage: widerspruch [OPTION]... [COMMAND "
			"[ARGUMENT]...]"));
	cli_add_words(out, width,
		      _("Without a command the guide opens on the full "
			"screen; into a pipe, the overview is printed."));
	strbuf_addf(out, "\n%s\n", _("Commands:"));
	for (const struct command *c = cli_commands(); c->name; c++)
		add_entry(out, width, c->name, 10, _(c->summary));
	strbuf_addf(out, "\n%s\n", _("Options of every command:"));
	for (int i = 0; i < OPTION_COUNT; i++)
		if (option_info((enum option_id)i)->is_global)
			add_option(out, width, option_info((enum option_id)i));
	strbuf_addc(out, '\n');
	cli_add_words(out, width,
		      _("An ACCOUNT is the beginning of its id, its label "
			"if no other has it, or PERSON/PLATFORM."));
	cli_add_words(out, width,
		      _("\"widerspruch help accessibility\" tells what "
			"there is for screen readers, braille and small "
			"screens, \"widerspruch help keys\" which keys "
			"do what."));
	cli_add_words(out, width,
		      _("Exit status: 0 fine, 1 refused or errors found, 2 "
			"wrong usage, 3 something could not be read."));
}

static void add_milestones(struct strbuf *out, int width)
{
	strbuf_addf(out, "\n%s\n", _("KIND is one of:"));
	for (int m = MILESTONE_NONE + 1; m < MILESTONE_COUNT; m++)
		add_entry(out, width, milestone_name((enum milestone)m), 14,
			  milestone_words((enum milestone)m));
}

static void add_statuses(struct strbuf *out, int width)
{
	strbuf_addf(out, "\n%s\n", _("STATUS is one of:"));
	for (int s = 0; s < SITUATION_COUNT; s++)
		add_entry(out, width, situation_name((enum situation)s), 18,
			  situation_words((enum situation)s));
}

static void add_command(struct strbuf *out, int width,
			const struct command *command)
{
	add_usage(out, command);
	add_wrapped(out, _(command->summary), width, 2, 2);
	if (command->option_count) {
		strbuf_addf(out, "\n%s\n", _("Options:"));
		for (size_t i = 0; i < command->option_count; i++)
			add_option(out, width,
				   option_info(command->options[i]));
	}
	if (command->takes_filter && command->run != cmd_undo) {
		strbuf_addc(out, '\n');
		cli_add_words(out, width,
			      _("Without ACCOUNT, but with --person, "
				"--status or --platform, it is done to "
				"all accounts that fit, after a list and "
				"a question."));
	}
	if (command->run == cmd_milestone)
		add_milestones(out, width);
	if (command->run == cmd_accounts ||
	    (command->takes_filter && command->run != cmd_undo))
		add_statuses(out, width);
}

bool cmd_help(const struct command_call *call, struct err *err)
{
	const struct choices *choices = &call->settings->choices;
	const char *topic = call->count ? call->words[0] : "";
	const bool is_access = strcmp(topic, "accessibility") == 0;
	const bool is_keys = strcmp(topic, "keys") == 0;
	const struct command *command = NULL;
	const int width = call->width ? call->width : HELP_WIDTH;
	struct strbuf text;
	bool is_fine;

	if (*topic && !is_access && !is_keys) {
		command = cli_command(topic);
		if (!command) {
			err_set(err, ERR_USAGE,
				_("There is no command \"%s\". \"widerspruch "
				  "help\" lists the commands."),
				topic);
			return false;
		}
	}
	strbuf_init(&text);
	if (command)
		add_command(&text, width, command);
	else if (is_access)
		cli_access_words(&choices->keys, width, &text);
	else if (is_keys)
		cli_keys_words(&choices->keys, call->settings->path, width,
			       &text);
	else
		add_overview(&text, width);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}
