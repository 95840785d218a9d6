/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help, made from the tables of commands and options. */
#include <config.h>

#include "cli/cli.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "pages/overview.h"

enum { HELP_WIDTH = 78 };

/* `left` in a column of its own, `right` wrapped beside or below it. */
static void add_entry(struct strbuf *out, const char *left, int left_width,
		      const char *right)
{
	struct text_lines lines;
	int used = text_width(left, strlen(left));
	int indent = 2 + left_width + 2;

	strbuf_pad(out, ' ', 2);
	strbuf_adds(out, left);
	if (used > left_width) {
		strbuf_addc(out, '\n');
		used = -2;
	}
	text_lines_init(&lines);
	text_wrap(&lines, right, strlen(right), HELP_WIDTH - indent,
		  HELP_WIDTH - indent);
	for (size_t i = 0; i < lines.count; i++) {
		int pad = i ? indent : indent - 2 - used;

		strbuf_pad(out, ' ', (size_t)pad);
		strbuf_add(out, right + lines.item[i].from,
			   lines.item[i].to - lines.item[i].from);
		strbuf_addc(out, '\n');
	}
	text_lines_release(&lines);
}

/* A paragraph, wrapped. */
void cli_add_words(struct strbuf *out, const char *words)
{
	struct text_lines lines;

	text_lines_init(&lines);
	text_wrap(&lines, words, strlen(words), HELP_WIDTH, HELP_WIDTH);
	for (size_t i = 0; i < lines.count; i++) {
		strbuf_add(out, words + lines.item[i].from,
			   lines.item[i].to - lines.item[i].from);
		strbuf_addc(out, '\n');
	}
	text_lines_release(&lines);
}

static void add_option(struct strbuf *out, const struct option_info *info)
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
	add_entry(out, left.s, 24, _(info->help));
	strbuf_release(&left);
}

static void add_usage(struct strbuf *out, const struct command *command)
{
	strbuf_addf(out, "widerspruch %s", command->name);
	if (*command->usage)
		strbuf_addf(out, " %s", _(command->usage));
	strbuf_addc(out, '\n');
}

static void add_overview(struct strbuf *out)
{
	cli_add_words(out, _("Usage: widerspruch [OPTION]... [COMMAND "
			     "[ARGUMENT]...]"));
	cli_add_words(out, _("Without a command the guide opens on the full "
			     "screen; into a pipe, the overview is printed."));
	strbuf_addf(out, "\n%s\n", _("Commands:"));
	for (const struct command *c = cli_commands(); c->name; c++)
		add_entry(out, c->name, 10, _(c->summary));
	strbuf_addf(out, "\n%s\n", _("Options of every command:"));
	for (int i = 0; i < OPTION_COUNT; i++)
		if (option_info((enum option_id)i)->is_global)
			add_option(out, option_info((enum option_id)i));
	strbuf_addc(out, '\n');
	cli_add_words(out, _("An ACCOUNT is the beginning of its id, its label "
			     "if no other has it, or PERSON/PLATFORM."));
	cli_add_words(out, _("\"widerspruch help accessibility\" tells what "
			     "there is for screen readers, braille and small "
			     "screens."));
	cli_add_words(out,
		      _("Exit status: 0 fine, 1 refused or errors found, 2 "
			"wrong usage, 3 something could not be read."));
}

static void add_milestones(struct strbuf *out)
{
	strbuf_addf(out, "\n%s\n", _("KIND is one of:"));
	for (int m = MILESTONE_NONE + 1; m < MILESTONE_COUNT; m++)
		add_entry(out, milestone_name((enum milestone)m), 14,
			  milestone_words((enum milestone)m));
}

static void add_statuses(struct strbuf *out)
{
	strbuf_addf(out, "\n%s\n", _("STATUS is one of:"));
	for (int s = 0; s < SITUATION_COUNT; s++)
		add_entry(out, situation_name((enum situation)s), 18,
			  situation_words((enum situation)s));
}

static void add_command(struct strbuf *out, const struct command *command)
{
	add_usage(out, command);
	strbuf_addf(out, "  %s\n", _(command->summary));
	if (command->option_count) {
		strbuf_addf(out, "\n%s\n", _("Options:"));
		for (size_t i = 0; i < command->option_count; i++)
			add_option(out, option_info(command->options[i]));
	}
	if (command->run == cmd_milestone)
		add_milestones(out);
	if (command->run == cmd_accounts)
		add_statuses(out);
}

bool cmd_help(const struct command_call *call, struct err *err)
{
	static const char topic[] = "accessibility";
	const struct command *command = NULL;
	struct strbuf text;
	bool is_fine;

	if (call->count && strcmp(call->words[0], topic) != 0) {
		command = cli_command(call->words[0]);
		if (!command) {
			err_set(err, ERR_USAGE,
				_("There is no command \"%s\". \"widerspruch "
				  "help\" lists the commands."),
				call->words[0]);
			return false;
		}
	}
	strbuf_init(&text);
	if (command)
		add_command(&text, command);
	else if (call->count)
		cli_access_words(&text);
	else
		add_overview(&text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}
