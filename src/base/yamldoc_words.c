/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/yamldoc_parts.h"

#include <stdbool.h>
#include <string.h>

#include "base/i18n.h"

/*
 * `problem` and `context` are parts of libyaml's texts, NULL fits all; the
 * first row that fits is taken. `at`: only when reading stopped at this byte.
 */
static const struct {
	const char *problem;
	const char *context;
	char at;
	const char *words;
} explanations[] = {
	{ "cannot start any token", NULL, '\t',
	  N_("A tab cannot indent. Use spaces.") },
	{ "tab character", NULL, 0, N_("A tab cannot indent. Use spaces.") },
	{ "cannot start any token", NULL, 0,
	  N_("A text cannot begin with this character. Write \"|\" behind the "
	     "key and the text indented on the lines below.") },
	{ "mapping values are not allowed", NULL, 0,
	  N_("A colon with a space behind it cannot stand here. If it belongs "
	     "to a text, write \"|\" behind the key and the text indented on "
	     "the lines below.") },
	{ "mapping keys are not allowed", NULL, 0,
	  N_("A text cannot begin with \"? \". Write \"|\" behind the key and "
	     "the text indented on the lines below.") },
	{ "block sequence entries are not allowed", NULL, 0,
	  N_("A list cannot begin here. Put each \"- \" on a line of its own, "
	     "below the key and indented.") },
	{ NULL, "anchor", 0,
	  N_("A text cannot begin with \"&\". Write \"|\" behind the key and "
	     "the text indented on the lines below.") },
	{ NULL, "alias", 0,
	  N_("A text cannot begin with \"*\". Write \"|\" behind the key and "
	     "the text indented on the lines below.") },
	{ NULL, "directive", 0,
	  N_("A line cannot begin with \"%\". Write \"|\" behind the key and "
	     "the text indented on the lines below.") },
	{ NULL, "tag", 0,
	  N_("A text cannot begin with \"!\". Write \"|\" behind the key and "
	     "the text indented on the lines below.") },
	{ "tag handle", NULL, 0,
	  N_("A text cannot begin with \"!\". Write \"|\" behind the key and "
	     "the text indented on the lines below.") },
	{ "unexpected end of stream", "quoted scalar", 0,
	  N_("The quotation mark that begins here is never closed.") },
	{ "document indicator", "quoted scalar", 0,
	  N_("The quotation mark that begins here is never closed.") },
	{ "unknown escape character", NULL, 0,
	  N_("Inside double quotation marks a backslash begins an escape, and "
	     "there is none of this name. Write \"\\\\\" for a backslash.") },
	{ "hexdecimal number", NULL, 0,
	  N_("This escape needs more hexadecimal digits.") },
	{ "invalid Unicode character", NULL, 0,
	  N_("There is no character of this number.") },
	{ "comment or line break", "block scalar", 0,
	  N_("Behind \"|\" or \">\" nothing may stand on the same line. Put "
	     "the text on the lines below, indented.") },
	{ "could not find expected ':'", NULL, 0,
	  N_("The line before this one is neither \"key: value\" nor part of "
	     "a text. Is a colon missing, or an indentation?") },
	{ "expected key", "block mapping", 0,
	  N_("This line does not fit the ones around it. Keys of one level "
	     "stand in the same column, and nothing may follow a closing "
	     "quotation mark.") },
	{ "expected '-' indicator", NULL, 0,
	  N_("This line does not fit the list above it. The \"- \" of one "
	     "list stand in the same column, and nothing may follow a closing "
	     "quotation mark.") },
	{ "expected ',' or ']'", NULL, 0,
	  N_("Square brackets are not closed, or lack a comma. If they belong "
	     "to a text, write \"|\" behind the key and the text indented on "
	     "the lines below.") },
	{ "expected ',' or '}'", NULL, 0,
	  N_("Braces are not closed, or lack a comma. If they belong to a "
	     "text, write \"|\" behind the key and the text indented on the "
	     "lines below.") },
	{ "expected node content", "flow node", 0,
	  N_("Something is missing inside the brackets, or a comma is too "
	     "many.") },
	{ "expected <document start>", NULL, 0,
	  N_("What stands above is whole already, and this does not belong to "
	     "it. Is an indentation or a key missing?") },
	{ "block collections", NULL, 0,
	  N_("This cannot begin here. Is an indentation wrong?") },
};

static bool fits(const char *part, const char *whole)
{
	return !part || (whole && strstr(whole, part));
}

void yamldoc_explain(struct strbuf *out, const char *problem,
		     const char *context, char at)
{
	size_t i;

	for (i = 0; i < sizeof(explanations) / sizeof(*explanations); i++) {
		if (fits(explanations[i].problem, problem) &&
		    fits(explanations[i].context, context) &&
		    (!explanations[i].at || explanations[i].at == at)) {
			strbuf_adds(out, _(explanations[i].words));
			return;
		}
	}
	/* TRANSLATORS: %s is a short English text of the YAML library. */
	strbuf_addf(out, _("This is not YAML: %s."),
		    problem ? problem : "unknown");
}
