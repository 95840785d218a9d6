/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

static const struct option_info options[OPTION_COUNT];

const struct option_info *option_info(enum option_id id)
{
	return &options[id];
}

/* getopt's own messages are switched off: ours name the remedy. */
static void build_tables(struct option *longs, char *shorts)
{
	int n = 0;

	shorts[n++] = ':';
	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = &options[i];

		longs[i] = (struct option){
			.name = info->name,
			.has_arg = info->argument ? required_argument
						  : no_argument,
			.val = 256 + i,
		};
		if (!info->letter)
			continue;
		shorts[n++] = info->letter;
		if (info->argument)
			shorts[n++] = ':';
	}
	longs[OPTION_COUNT] = (struct option){ .name = NULL };
	shorts[n] = '\0';
}

static int option_from_letter(int letter)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (options[i].letter && options[i].letter == letter)
			return i;
	return -1;
}

static void refuse(char **argv, int result, struct err *err)
{
	const char *written = argv[optind - 1];

	if (result == ':')
		err_set(err, ERR_USAGE,
			_("The option %s needs a value behind it. "
			  "\"widerspruch "
			  "help\" lists the options."),
			written);
	else if (optopt && optopt < 256)
		err_set(err, ERR_USAGE,
			_("There is no option -%c. \"widerspruch help\" lists "
			  "the options."),
			optopt);
	else
		err_set(err, ERR_USAGE,
			_("The option %s does not exist, could mean several, "
			  "or takes no value. \"widerspruch help\" lists the "
			  "options."),
			written);
}

/* What the terminal sent, in UTF-8, before anything looks at it. */
static bool decode(struct arena *arena, int argc, char **argv, struct err *err)
{
	struct strbuf word;
	bool is_valid = true;

	strbuf_init(&word);
	for (int i = 1; is_valid && i < argc; i++) {
		strbuf_reset(&word);
		is_valid = text_from_charset(&word, argv[i], i18n_charset());
		argv[i] = arena_strdup(arena, word.s);
		if (!is_valid)
			err_set(err, ERR_USAGE,
				_("Word %d of the command is not valid in the "
				  "terminal's charset, %s. Set LANG to the one "
				  "the terminal uses."),
				i, i18n_charset());
	}
	strbuf_release(&word);
	return is_valid;
}

void arguments_release(struct arguments *arguments)
{
	arena_release(&arguments->arena);
}

/* A folder without a name would be the root folder, or none: a script's empty
 * variable, and never meant. */
static bool check_folder(enum option_id id, const char *value, struct err *err)
{
	if ((id != OPTION_DATA && id != OPTION_CONTENT) || *value)
		return true;
	err_set(err, ERR_USAGE,
		_("The option --%s needs the name of a folder behind it."),
		options[id].name);
	return false;
}

bool arguments_parse(struct arguments *arguments, int argc, char **argv,
		     struct err *err)
{
	struct option longs[OPTION_COUNT + 1];
	char shorts[2 * OPTION_COUNT + 2];
	int result;

	*arguments = (struct arguments){ .count = 0 };
	arena_init(&arguments->arena);
	if (!decode(&arguments->arena, argc, argv, err))
		return false;
	build_tables(longs, shorts);
	opterr = 0;
	optind = 1;
	while ((result = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		int id = result >= 256 ? result - 256
				       : option_from_letter(result);

		if (result == '?' || result == ':' || id < 0) {
			refuse(argv, result, err);
			return false;
		}
		arguments->value[id] = optarg ? optarg : "";
		if (!check_folder((enum option_id)id, optarg, err))
			return false;
	}
	arguments->words = argv + optind;
	arguments->count = argc - optind;
	return true;
}

bool arguments_width(const struct arguments *arguments, int *width,
		     struct err *err)
{
	const char *value = arguments->value[OPTION_WIDTH];
	char *end;
	long n;

	*width = 0;
	if (!value)
		return true;
	errno = 0;
	n = strtol(value, &end, 10);
	if (errno || end == value || *end || n < 20 || n > 1000) {
		err_set(err, ERR_USAGE,
			_("--width takes a number of columns from 20 to 1000, "
			  "not \"%s\"."),
			value);
		return false;
	}
	*width = (int)n;
	return true;
}

static const struct option_info options[OPTION_COUNT] = {
	[OPTION_LANG] = { "lang", 'L', N_("LIST"),
			  N_("languages, the best first, such as de:en"),
			  true },
	[OPTION_CONTENT] = { "content", 0, N_("FOLDER"),
			     N_("read this content instead of the installed"),
			     true },
	[OPTION_DATA] = { "data", 0, N_("FOLDER"),
			  N_("keep people and accounts in this folder"), true },
	[OPTION_WIDTH] = { "width", 'w', N_("COLUMNS"),
			   N_("wrap text to so many columns"), true },
	[OPTION_PLAIN] = { "plain", 0, NULL,
			   N_("line by line, for speech and braille"), true },
	[OPTION_ASCII] = { "ascii", 0, NULL,
			   N_("write nothing but ASCII signs"), true },
	[OPTION_JSON] = { "json", 'j', NULL,
			  N_("print it as JSON, for programs"), true },
	[OPTION_HELP] = { "help", 'h', NULL, N_("say how to call it"), true },
	[OPTION_VERSION] = { "version", 'V', NULL,
			     N_("print the version and the content's day"),
			     true },
	[OPTION_ON] = { "on", 'o', N_("DAY"),
			N_("when it happened: 2025-05-26, 2025-05, \"spring "
			   "2025\""),
			false },
	[OPTION_ABOUT] = { "about", 0, NULL, N_("the day is a guess"), false },
	[OPTION_PERSON] = { "person", 'p', N_("PERSON"),
			    N_("the person whose accounts are meant"), false },
	[OPTION_STATUS] = { "status", 's', N_("STATUS"),
			    N_("only accounts of that status; see below"),
			    false },
	[OPTION_MAIL] = { "mail", 'm', N_("ADDRESS"),
			  N_("the email address of the account"), false },
	[OPTION_PROFILE] = { "profile", 0, N_("NAME"),
			     N_("the name of its profile on the platform"),
			     false },
	[OPTION_LABEL] = { "label", 'l', N_("WORDS"),
			   N_("what you call the account"), false },
	[OPTION_COUNTRY] = { "country", 'c', N_("COUNTRY"),
			     N_("the country the platform holds for it"),
			     false },
	[OPTION_PATH] = { "path", 0, N_("PATH"), N_("the way to go"), false },
	[OPTION_NAME] = { "name", 0, N_("NAME"), N_("the person's name"),
			  false },
	[OPTION_ADDRESS] = { "address", 0, N_("LINES"),
			     N_("the person's postal address"), false },
	[OPTION_RESIDENCE] = { "residence", 0, N_("REGION"),
			       N_("where the person lives: de, de-by, at"),
			       false },
	[OPTION_LETTERS] = { "letters", 0, N_("LANGUAGE"),
			     N_("the language of the person's letters"),
			     false },
	[OPTION_HISTORY] = { "history", 0, NULL,
			     N_("every entry of the journal"), false },
	[OPTION_REMOVED] = { "removed", 0, NULL, N_("what is in the trash"),
			     false },
	[OPTION_WHY] = { "why", 0, N_("WORDS"), N_("the reason, noted down"),
			 false },
	[OPTION_YES] = { "yes", 'y', NULL, N_("do it without asking"), false },
	[OPTION_ICS] = { "ics", 0, NULL, N_("as a file for calendars"), false },
	[OPTION_SET] = { "set", 0, N_("DAY"),
			 N_("the day it is due, as in 2027-01-15; none: go "
			    "back "
			    "to the computed one"),
			 false },
	[OPTION_QR] = { "qr", 0, NULL, N_("as a QR code, for a phone"), false },
	[OPTION_LOOK] = { "look", 0, N_("LOOK"),
			  N_("how the QR code is drawn: light or dark (on a "
			     "light terminal), light-ascii or dark-ascii"),
			  false },
	[OPTION_COPY] = { "copy", 0, NULL,
			  N_("send it to the clipboard of the terminal"),
			  false },
	[OPTION_OPEN] = { "open", 0, NULL, N_("open it in the browser here"),
			  false },
	[OPTION_OUTPUT] = { "output", 'O', N_("FILE"),
			    N_("write it into this new file"), false },
	[OPTION_PURGED] = { "purged", 0, NULL,
			    N_("also what was deleted here for good"), false },
	[OPTION_DRYRUN] = { "dry-run", 'n', NULL,
			    N_("only say what would happen"), false },
	[OPTION_PLATFORM] = { "platform", 'P', N_("PLATFORM"),
			      N_("only accounts of that platform"), false },
	[OPTION_GROUP] = { "group", 0, N_("GROUP"),
			   N_("what was done at once to several accounts"),
			   false },
	[OPTION_DELETE] = { "delete", 0, NULL,
			    N_("delete what these sessions left"), false },
	[OPTION_EML] = { "eml", 0, NULL, N_("as a draft for a mail program"),
			 false },
	[OPTION_HTML] = { "html", 0, NULL, N_("as a page to print"), false },
	[OPTION_WORDS] = { "words", 0, N_("FILE"),
			   N_("your own words for the letter; - is standard "
			      "input"),
			   false },
	[OPTION_EDIT] = { "edit", 0, NULL,
			  N_("write your own words in your editor"), false },
	[OPTION_PROOF] = { "proof", 0, N_("FILE"),
			   N_("a mail or picture that shows it"), false },
	[OPTION_OF] = { "of", 0, N_("WHAT"),
			N_("what it shows: confirmed, refused, ..., or an "
			   "entry's id"),
			false },
	[OPTION_FROM] = { "from", 0, N_("SENDER"),
			  N_("who wrote it, where the file does not say so"),
			  false },
	[OPTION_SUBJECT] = { "subject", 0, N_("WORDS"), N_("its subject"),
			     false },
	[OPTION_MESSAGEID] = { "message-id", 0, N_("ID"), N_("its message id"),
			       false },
	[OPTION_CASE] = { "case", 0, N_("NUMBER"),
			  N_("the case number that was given"), false },
	[OPTION_COPYFILE] = { "copy-file", 0, NULL,
			      N_("keep a private copy of the file"), false },
	[OPTION_CHECK] = { "check", 0, NULL,
			   N_("look whether the copies are still the same"),
			   false },
};
