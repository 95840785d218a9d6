/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of commands. */
#include <config.h>

#include "cli/cli.h"

#include <string.h>

#include "base/i18n.h"

/* Which options a command takes; nobody has to count them. */
#define OPTIONS(...)                                                           \
	.options = { __VA_ARGS__ },                                            \
	.option_count = sizeof((enum option_id[]){ __VA_ARGS__ }) /            \
			sizeof(enum option_id)
/* Those that stand for the account where many are meant (bulk.h). */
#define FILTER_OPTIONS                                                         \
	OPTION_PERSON, OPTION_STATUS, OPTION_PLATFORM, OPTION_YES, OPTION_DRYRUN

/* In the order of the help. */
static const struct command commands[] = {
	{
		.name = "guides",
		.usage = "",
		.summary = N_("list the guides"),
		.needs_no_data = true,
		.run = cmd_guides,
	},
	{
		.name = "show",
		.usage = N_("GUIDE[/STEP|/SECTION|/path/PATH]"),
		.summary = N_(
			"print a guide, one of its steps or one of its ways"),
		.least = 1,
		.most = 1,
		.needs_no_data = true,
		.run = cmd_show,
	},
	{
		.name = "search",
		.usage = N_("WORDS..."),
		.summary = N_("find words in all the guides"),
		.least = 1,
		.most = -1,
		.needs_no_data = true,
		.run = cmd_search,
	},
	{
		.name = "facts",
		.usage = N_("[FACT]"),
		.summary = N_("list links, dates, figures and laws with source "
			      "and age"),
		.most = 1,
		.needs_no_data = true,
		.run = cmd_facts,
	},
	{
		.name = "authority",
		.usage = N_("[REGION]"),
		.summary = N_("list the supervisory authorities, or print the "
			      "one in charge"),
		.most = 1,
		.needs_no_data = true,
		.run = cmd_authority,
	},
	{
		.name = "link-out",
		.usage = N_("FACT|GUIDE/STEP|authority/REGION"),
		.summary = N_("print a web address, copy it, show it as a QR "
			      "code, open it"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_QR, OPTION_LOOK, OPTION_COPY, OPTION_OPEN),
		.prints_no_json = true,
		.run = cmd_link_out,
	},
	{
		.name = "people",
		.usage = "",
		.summary = N_("list the people whose accounts are kept"),
		OPTIONS(OPTION_REMOVED),
		.run = cmd_people,
	},
	{
		.name = "accounts",
		.usage = "",
		.summary = N_("list the accounts and where each stands"),
		OPTIONS(OPTION_PERSON, OPTION_STATUS, OPTION_PLATFORM,
			OPTION_REMOVED),
		.run = cmd_accounts,
	},
	{
		.name = "account",
		.usage = N_("ACCOUNT"),
		.summary = N_("print an account with its steps"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_HISTORY),
		.run = cmd_account,
	},
	{
		.name = "due",
		.usage = N_("[ACCOUNT [WHAT]]"),
		.summary = N_("list what is due, by when; set a day by hand"),
		.most = 2,
		OPTIONS(OPTION_PERSON, OPTION_ICS, OPTION_SET),
		.run = cmd_due,
	},
	{
		.name = "todo",
		.usage = "",
		.summary = N_("list what to do next with each account"),
		.run = cmd_todo,
	},
	{
		.name = "links",
		.usage = N_("[PERSON]"),
		.summary = N_("show which objection covers which account"),
		.most = 1,
		.run = cmd_links,
	},
	{
		.name = "add",
		.usage = N_("PLATFORM|person"),
		.summary =
			N_("add an account, or a person to keep accounts for"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_PERSON, OPTION_LABEL, OPTION_MAIL,
			OPTION_PROFILE, OPTION_COUNTRY, OPTION_PATH,
			OPTION_NAME, OPTION_ADDRESS, OPTION_RESIDENCE,
			OPTION_LETTERS),
		.run = cmd_add,
	},
	{
		.name = "edit",
		.usage = N_("ACCOUNT|PERSON"),
		.summary = N_("change what is known of an account or a person"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_LABEL, OPTION_MAIL, OPTION_PROFILE,
			OPTION_COUNTRY, OPTION_PATH, OPTION_NAME,
			OPTION_ADDRESS, OPTION_RESIDENCE, OPTION_LETTERS),
		.run = cmd_edit,
	},
	{
		.name = "link",
		.usage = N_("ACCOUNT ACCOUNT..."),
		.summary = N_(
			"note that accounts are in the same Accounts Center"),
		.least = 2,
		.most = -1,
		.run = cmd_link,
	},
	{
		.name = "unlink",
		.usage = N_("ACCOUNT"),
		.summary = N_("note that an account is there no longer"),
		.least = 1,
		.most = 1,
		.run = cmd_unlink,
	},
	{
		.name = "done",
		.usage = N_("ACCOUNT STEP..."),
		.summary = N_("tick steps off"),
		.least = 2,
		.most = -1,
		OPTIONS(OPTION_ON, OPTION_ABOUT, FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_done,
	},
	{
		.name = "skip",
		.usage = N_("ACCOUNT STEP..."),
		.summary = N_("pass steps over"),
		.least = 2,
		.most = -1,
		OPTIONS(OPTION_ON, OPTION_ABOUT, FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_skip,
	},
	{
		.name = "untick",
		.usage = N_("ACCOUNT STEP..."),
		.summary = N_("open steps again"),
		.least = 2,
		.most = -1,
		OPTIONS(FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_untick,
	},
	{
		.name = "milestone",
		.usage = N_("ACCOUNT KIND"),
		.summary = N_("note what happened: objected, confirmed, "
			      "refused, ..."),
		.least = 2,
		.most = 2,
		OPTIONS(OPTION_ON, OPTION_ABOUT, FILTER_OPTIONS, OPTION_PROOF),
		.takes_filter = true,
		.run = cmd_milestone,
	},
	{
		.name = "proof",
		.usage = N_("ACCOUNT [FILE]"),
		.summary = N_("note what shows it: a mail, a picture, a "
			      "number; or list the proofs"),
		.least = 1,
		.most = 2,
		OPTIONS(OPTION_OF, OPTION_ON, OPTION_ABOUT, OPTION_FROM,
			OPTION_SUBJECT, OPTION_MESSAGEID, OPTION_CASE,
			OPTION_COPYFILE, OPTION_CHECK),
		.run = cmd_proof,
	},
	{
		.name = "again",
		.usage = N_("ACCOUNT"),
		.summary = N_("object again: a new round"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_ON, OPTION_ABOUT, FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_again,
	},
	{
		.name = "note",
		.usage = N_("ACCOUNT WORDS..."),
		.summary = N_("keep a note"),
		.least = 2,
		.most = -1,
		OPTIONS(OPTION_ON, OPTION_ABOUT, FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_note,
	},
	{
		.name = "close",
		.usage = N_("ACCOUNT"),
		.summary = N_("close an account: nothing more is to be done"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_WHY, FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_close,
	},
	{
		.name = "reopen",
		.usage = N_("ACCOUNT"),
		.summary = N_("go on with a closed account"),
		.least = 1,
		.most = 1,
		OPTIONS(FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_reopen,
	},
	{
		.name = "undo",
		.usage = N_("ACCOUNT [ENTRY]"),
		.summary = N_("take back the latest change"),
		.least = 1,
		.most = 2,
		OPTIONS(OPTION_GROUP, OPTION_YES, OPTION_DRYRUN),
		.takes_filter = true,
		.run = cmd_undo,
	},
	{
		.name = "redo",
		.usage = N_("ACCOUNT"),
		.summary = N_("do again what was taken back"),
		.least = 1,
		.most = 1,
		.run = cmd_redo,
	},
	{
		.name = "letter",
		.usage = N_("[LETTER [ACCOUNT]]"),
		.summary = N_("list the letters, or fill one in for an "
			      "account or a person"),
		.most = 2,
		OPTIONS(OPTION_PERSON, OPTION_EML, OPTION_HTML, OPTION_OUTPUT,
			OPTION_WORDS, OPTION_EDIT),
		.run = cmd_letter,
	},
	{
		.name = "dossier",
		.usage = N_("ACCOUNT"),
		.summary = N_("print all that happened, with the proofs, for "
			      "an authority"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_HTML, OPTION_OUTPUT),
		.run = cmd_dossier,
	},
	{
		.name = "handout",
		.usage = N_("PERSON"),
		.summary = N_("print a sheet to take home: what was done, "
			      "what is due, whom to ask"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_HTML, OPTION_OUTPUT),
		.run = cmd_handout,
	},
	{
		.name = "remove",
		.usage = N_("ACCOUNT|PERSON"),
		.summary = N_("move it to the trash"),
		.least = 1,
		.most = 1,
		OPTIONS(FILTER_OPTIONS),
		.takes_filter = true,
		.run = cmd_remove,
	},
	{
		.name = "restore",
		.usage = N_("ACCOUNT|PERSON"),
		.summary = N_("bring it back"),
		.least = 1,
		.most = 1,
		.run = cmd_restore,
	},
	{
		.name = "purge",
		.usage = N_("ACCOUNT|PERSON"),
		.summary = N_("delete it for good, its history too"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_YES),
		.run = cmd_purge,
	},
	{
		.name = "keep",
		.usage = N_("ACCOUNT|PERSON"),
		.summary = N_("keep what came back after it was purged"),
		.least = 1,
		.most = 1,
		.run = cmd_keep,
	},
	{
		.name = "export",
		.usage = N_("[ACCOUNT|PERSON...]"),
		.summary = N_("write people and accounts into one file, for "
			      "another machine or to keep"),
		.most = -1,
		OPTIONS(OPTION_PERSON, OPTION_OUTPUT),
		.run = cmd_export,
	},
	{
		.name = "import",
		.usage = N_("FILE|-"),
		.summary = N_("take in such a file, or one person's or "
			      "account's own; what is there is merged"),
		.least = 1,
		.most = 1,
		OPTIONS(OPTION_PURGED, OPTION_DRYRUN),
		.run = cmd_import,
	},
	{
		.name = "sessions",
		.usage = N_("[--delete SESSION...]"),
		.summary = N_("list what interrupted sessions left, or delete "
			      "it"),
		.most = -1,
		OPTIONS(OPTION_DELETE),
		.needs_no_data = true,
		.run = cmd_sessions,
	},
	{
		.name = "lint",
		.usage = N_("[FOLDER]"),
		.summary = N_("check a content folder"),
		.most = 1,
		.needs_no_program = true,
		.run = cmd_lint,
	},
	{
		.name = "help",
		.usage = N_("[COMMAND|accessibility|keys]"),
		.summary = N_("say how to call it"),
		.most = 1,
		.needs_no_program = true,
		.prints_no_json = true,
		.run = cmd_help,
	},
	{ .name = NULL },
};

const struct command *cli_commands(void)
{
	return commands;
}

const struct command *cli_command(const char *name)
{
	for (const struct command *c = commands; c->name; c++)
		if (!strcmp(c->name, name))
			return c;
	return NULL;
}
