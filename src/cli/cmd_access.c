/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "help accessibility": what there is for screen readers, braille lines and
 * small screens, in words, with examples as text. Only what exists.
 */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

/* TRANSLATORS: Words in {} stay as they are: the key of the action of that name
 * stands there in the end. */
enum kind { HEADING, WORDS, EXAMPLE };

static const struct {
	enum kind kind;
	const char *text;
} lines[] = {
	{ HEADING, N_("Accessibility") },
	{ WORDS, N_("Nothing has to be switched on: a screen reader or braille "
		    "line at your end of an SSH line cannot be seen from here, "
		    "so the program is made for them as it is.") },

	{ HEADING, N_("The full screen") },
	{ WORDS, N_("One column, one item a line, no boxes, nothing that "
		    "blinks or moves by itself. The cursor always stands on "
		    "the line that is focused, so a braille line that follows "
		    "the cursor shows it, and only what changes is written "
		    "again.") },
	{ WORDS, N_("The arrow keys, Enter and Esc reach everything. Up and "
		    "Down go from line to line, and against an end of the page "
		    "once more to the other; {next-active} goes to the next "
		    "place where something can be done. The last row of each "
		    "page leads to all that can be done there, as {actions} "
		    "does, and Esc on the first page. {where} says where you "
		    "are, {help} shows all keys. Left and Right never leave a "
		    "page, so cursor "
		    "routing keys do no harm.") },
	{ WORDS, N_("How things stand is said by signs that are text:") },
	{ EXAMPLE, N_("[ ] Open the form: still open") },
	{ EXAMPLE, N_("[~] Facebook Private: begun") },
	{ EXAMPLE, N_("[x] Send the form: done") },
	{ EXAMPLE, N_("[!] Instagram Shop: needs your attention") },
	{ WORDS, N_("Colour only repeats what the words say. NO_COLOR switches "
		    "it off:") },
	{ EXAMPLE, "NO_COLOR=1 widerspruch" },
	{ WORDS, N_("On a slow line the key Esc may be confused with the "
		    "beginning of an arrow key. ESCDELAY says for how many "
		    "milliseconds to wait, 25 without it:") },
	{ EXAMPLE, "ESCDELAY=200 widerspruch" },

	{ HEADING, N_("Leichte Sprache") },
	{ WORDS, N_("The guides for the most important things are there in "
		    "German easy language, one short sentence a line. People "
		    "who need it have not checked the words yet. {language} "
		    "chooses it, or:") },
	{ EXAMPLE, "widerspruch --lang de@leicht" },

	{ HEADING, N_("As you want it") },
	{ WORDS, N_("What you choose is kept, in the file "
		    "~/.config/widerspruch/config.yaml. The page \"settings\" "
		    "asks for each thing in words; it is on the list that "
		    "{actions} opens. Or write the lines yourself: states in "
		    "words, a sign > instead of reverse video, no more than "
		    "40 columns on any screen, strong contrast, a hidden "
		    "cursor that stands in its place all the same, a longer "
		    "time for Esc, nothing but ASCII:") },
	{ EXAMPLE, "marks: words" },
	{ EXAMPLE, "focus: mark" },
	{ EXAMPLE, "width: 40" },
	{ EXAMPLE, "colours: contrast" },
	{ EXAMPLE, "cursor: hidden" },
	{ EXAMPLE, "escape_delay: 200" },
	{ EXAMPLE, "ascii: yes" },
	{ WORDS, N_("Every action can have other keys, where your screen "
		    "reader or braille display takes ours. A mistake is said "
		    "with its line, and arrow keys, Enter and Esc always "
		    "work. The keys as they are now, as lines for that "
		    "file:") },
	{ EXAMPLE, "widerspruch help keys" },

	{ HEADING, N_("Line by line") },
	{ WORDS, N_("Plain mode has every function of the full screen as text "
		    "that is only ever added: no cursor movements, states in "
		    "words, one numbered item a line. You type a number and "
		    "Enter; < goes back, {help} is help, {quit} ends.") },
	{ EXAMPLE, "widerspruch --plain" },
	{ EXAMPLE, "ACCESSIBLE=1 widerspruch" },
	{ WORDS, N_("ACCESSIBLE is heeded where it is set to anything but 0 "
		    "or false; put it into your shell's profile to have it "
		    "always. With TERM=dumb, as in a shell inside Emacs, "
		    "plain mode comes by itself; with \"plain: yes\" in that "
		    "file always. Lines are not wrapped unless "
		    "you ask for it, as for a braille line of 40 cells:") },
	{ EXAMPLE, "widerspruch --plain --width 40" },

	{ HEADING, N_("Without any screen") },
	{ WORDS, N_("Every page can be printed and every change made by a "
		    "command. What is printed is plain text:") },
	{ EXAMPLE, "widerspruch accounts" },
	{ EXAMPLE, "widerspruch show facebook/path/form --width 40" },
	{ EXAMPLE, "widerspruch done Private open-form" },

	{ HEADING, N_("Web addresses") },
	{ WORDS, N_("An address stands alone on its line, in one piece. The "
		    "key {copy} sends it to the clipboard of your own "
		    "terminal, through SSH too; {browse} opens it in a "
		    "browser, where there is one. A QR code for a phone comes "
		    "only on its key, {qr}, and never by itself. The command "
		    "prints the address and "
		    "nothing else:") },
	{ EXAMPLE, "widerspruch link-out facebook-form" },
	{ EXAMPLE, "widerspruch link-out facebook-form --copy" },
	{ WORDS, N_("Where something does not work with your screen reader or "
		    "braille line, that is a fault of the program: please "
		    "report it.") },
};

/* "{copy}" becomes the key that copies, or what the action is called where it
 * has none. */
static void add_with_keys(struct strbuf *out, const char *text,
			  const struct keymap *keys)
{
	while (*text) {
		const size_t before = strcspn(text, "{");
		const size_t length = strcspn(text + before, "}");
		char *name;
		char words[32];
		enum action action;

		strbuf_add(out, text, before);
		text += before;
		if (!*text)
			return;
		name = mem_strndup(text + 1, length - 1);
		action = action_from_name(name);
		free(name);
		if (keymap_words(keys, action, words))
			strbuf_adds(out, words);
		else if (action != ACTION_NONE)
			strbuf_adds(out, _(action_info(action)->brief));
		text += length + (text[length] == '}');
	}
}

void cli_access_words(const struct keymap *keys, int width, struct strbuf *out)
{
	bool was_example = false;
	struct strbuf words;

	strbuf_init(&words);

	for (size_t i = 0; i < ARRAY_SIZE(lines); i++) {
		const char *text = _(lines[i].text);
		bool is_example = lines[i].kind == EXAMPLE;

		strbuf_reset(&words);
		add_with_keys(&words, text, keys);
		if (i && !(is_example && was_example))
			strbuf_addc(out, '\n');
		if (is_example)
			strbuf_addf(out, "  %s\n", text);
		else
			cli_add_words(out, width, words.s);
		was_example = is_example;
	}
	strbuf_release(&words);
}
