/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/action.h"

#include <string.h>

#include "base/i18n.h"

/*
 * THE table. Upper and lower case of a letter are never two actions, and no
 * key stands twice; tests/unit/test_action.c looks. Letters and digits type
 * in a text field, so what must be in reach there has a Ctrl key as well.
 */
/* TRANSLATORS: The third text of each action stands on the key line behind its
 * key, as in "Space tick"; at most 14 columns. The fourth is its sentence on
 * the help page. */
static const struct action_info actions[] = {
	{ ACTION_NEXT, GROUP_MOVE, "next", N_("down"),
	  N_("Go to the next block, or one line down in a long one."),
	  "Down Ctrl-N", true, false },
	{ ACTION_PREVIOUS, GROUP_MOVE, "previous", N_("up"),
	  N_("Go to the block before, or one line up in a long one."),
	  "Up Ctrl-P", true, false },
	{ ACTION_NEXT_ACTIVE, GROUP_MOVE, "next-active", N_("next item"),
	  N_("Go to the next place where something can be done."), "Tab", true,
	  false },
	{ ACTION_PREVIOUS_ACTIVE, GROUP_MOVE, "previous-active",
	  N_("item before"),
	  N_("Go to the place before where something can be done."),
	  "Shift-Tab Ctrl-T", true, false },
	{ ACTION_PAGE_DOWN, GROUP_MOVE, "page-down", N_("screen down"),
	  N_("Go one screen down."), "PageDown Ctrl-F", true, false },
	{ ACTION_PAGE_UP, GROUP_MOVE, "page-up", N_("screen up"),
	  N_("Go one screen up."), "PageUp Ctrl-B", true, false },
	{ ACTION_FIRST, GROUP_MOVE, "first", N_("to the top"),
	  N_("Go to the beginning of the page."), "Home Ctrl-A", true, false },
	{ ACTION_LAST, GROUP_MOVE, "last", N_("to the end"),
	  N_("Go to the end of the page."), "End Ctrl-E", true, false },
	{ ACTION_REDRAW, GROUP_MOVE, "redraw", N_("redraw"),
	  N_("Draw the screen anew, with what others have changed meanwhile."),
	  "Ctrl-L", true, false },

	{ ACTION_OPEN, GROUP_EVERYWHERE, "open", N_("open"),
	  N_("Open what the cursor is on, or take this answer."), "Enter",
	  false, false },
	{ ACTION_BACK, GROUP_EVERYWHERE, "back", N_("back"),
	  N_("Go back to the page before. What is half typed is kept."),
	  "Esc Backspace", false, false },
	{ ACTION_ACTIONS, GROUP_EVERYWHERE, "actions", N_("actions"),
	  N_("List everything that can be done here."), "x Ctrl-X", false,
	  false },
	{ ACTION_HELP, GROUP_EVERYWHERE, "help", N_("help"),
	  N_("Show the help, with all keys."), "? Ctrl-G", false, false },
	{ ACTION_SEARCH, GROUP_EVERYWHERE, "search", N_("search"),
	  N_("Search all guides for words."), "/", false, false },
	{ ACTION_WHERE, GROUP_EVERYWHERE, "where", N_("where am I"),
	  N_("Say which page this is, which item, and how it stands."),
	  "w Ctrl-O", false, false },
	{ ACTION_HOME, GROUP_EVERYWHERE, "home", N_("overview"),
	  N_("Go to the overview with all accounts."), "o", false, false },
	{ ACTION_GUIDES, GROUP_EVERYWHERE, "guides", N_("guides"),
	  N_("List all guides."), "g", false, false },
	{ ACTION_AUTHORITIES, GROUP_EVERYWHERE, "authorities",
	  N_("authorities"),
	  N_("List the supervisory authorities, to find the one in charge."),
	  "", false, true },
	{ ACTION_LANGUAGE, GROUP_EVERYWHERE, "language", N_("language"),
	  N_("Choose another language."), "l", false, false },
	{ ACTION_SETTINGS, GROUP_EVERYWHERE, "settings", N_("settings"),
	  N_("Choose how the program looks and sounds."), "", false, true },
	{ ACTION_COPY, GROUP_EVERYWHERE, "copy", N_("copy"),
	  N_("Send the web address here to the clipboard of your terminal."),
	  "c", false, false },
	{ ACTION_QR, GROUP_EVERYWHERE, "qr", N_("QR code"),
	  N_("Show the web address here as a QR code, for a phone."), "v",
	  false, false },
	{ ACTION_BROWSE, GROUP_EVERYWHERE, "browse", N_("browser"),
	  N_("Open the web address here in a browser on this machine."), "b",
	  false, false },
	{ ACTION_QUIT, GROUP_EVERYWHERE, "quit", N_("quit"),
	  N_("Leave the program. It asks first where something is not saved."),
	  "q Ctrl-C", false, false },
	{ ACTION_UNDO, GROUP_EVERYWHERE, "undo", N_("undo"),
	  N_("Take back the last change since the program was started."), "u",
	  false, false },
	{ ACTION_REDO, GROUP_EVERYWHERE, "redo", N_("redo"),
	  N_("Make the change again that was taken back last."), "r", false,
	  false },

	{ ACTION_ADD, GROUP_ACCOUNT, "add", N_("add account"),
	  N_("Add an account, question by question."), "a", false, false },
	{ ACTION_ADD_PERSON, GROUP_ACCOUNT, "add-person", N_("add person"),
	  N_("Add another person whose accounts are kept here."), "", false,
	  true },
	{ ACTION_EDIT, GROUP_ACCOUNT, "edit", N_("edit"),
	  N_("Change the name, the email address and so on."), "e", false,
	  false },
	{ ACTION_TICK, GROUP_ACCOUNT, "tick", N_("tick"),
	  N_("Tick this step off for today; on a ticked one: untick it."),
	  "Space", false, false },
	{ ACTION_TICK_ON, GROUP_ACCOUNT, "tick-on", N_("tick with day"),
	  N_("Tick this step off with another day."), "t", false, false },
	{ ACTION_SKIP, GROUP_ACCOUNT, "skip", N_("skip"),
	  N_("Leave this step out; on a skipped one: open it again."), "s",
	  false, false },
	{ ACTION_NOTE, GROUP_ACCOUNT, "note", N_("note"),
	  N_("Write a note in the account's history."), "n", false, false },
	{ ACTION_MILESTONE, GROUP_ACCOUNT, "milestone", N_("what came"),
	  N_("Say what happened: Meta has answered, refused, asked for a "
	     "reason."),
	  "m", false, false },
	{ ACTION_PROOF, GROUP_ACCOUNT, "proof", N_("proof"),
	  N_("Note a proof: a saved mail, a screenshot, a case number."), "f",
	  false, false },
	{ ACTION_PATH, GROUP_ACCOUNT, "path", N_("other way"),
	  N_("Choose another way to object with this account."), "p", false,
	  false },
	{ ACTION_LINK, GROUP_ACCOUNT, "link", N_("link"),
	  N_("Say which accounts are in the same Accounts Center."), "k", false,
	  false },
	{ ACTION_UNLINK, GROUP_ACCOUNT, "unlink", N_("unlink"),
	  N_("Say that this account is in no Accounts Center with others."), "",
	  false, true },
	{ ACTION_AGAIN, GROUP_ACCOUNT, "again", N_("object again"),
	  N_("Object again: begin a new round with all steps open."), "", false,
	  true },
	{ ACTION_CLOSE, GROUP_ACCOUNT, "close", N_("close"),
	  N_("Close the account here: nothing more is to be done."), "", false,
	  true },
	{ ACTION_REOPEN, GROUP_ACCOUNT, "reopen", N_("reopen"),
	  N_("Open a closed account again."), "", false, true },
	{ ACTION_HISTORY, GROUP_ACCOUNT, "history", N_("history"),
	  N_("Show what happened with this account, day by day."), "h", false,
	  false },
	{ ACTION_REMOVE, GROUP_ACCOUNT, "remove", N_("remove"),
	  N_("Put this account in the trash; it can be brought back."), "",
	  false, true },
	{ ACTION_RESTORE, GROUP_ACCOUNT, "restore", N_("restore"),
	  N_("Bring this account back from the trash."), "", false, true },
	{ ACTION_PURGE, GROUP_ACCOUNT, "purge", N_("delete"),
	  N_("Delete this account here for good."), "", false, true },
	{ ACTION_KEEP, GROUP_ACCOUNT, "keep", N_("keep"),
	  N_("Keep what came back after it had been deleted."), "", false,
	  true },
	{ ACTION_SAVE_AGAIN, GROUP_ACCOUNT, "save-again", N_("save again"),
	  N_("Try once more to save what could not be saved."), "", false,
	  true },
	{ ACTION_DUE, GROUP_ACCOUNT, "due", N_("what is due"),
	  N_("List what is due, by when, with all accounts."), "d", false,
	  false },
	{ ACTION_TODO, GROUP_ACCOUNT, "todo", N_("what to do"),
	  N_("List what to do next with each account, the most urgent first."),
	  "", false, true },
	{ ACTION_ACCOUNTS, GROUP_ACCOUNT, "accounts", N_("accounts"),
	  N_("List the accounts by how they stand."), "", false, true },
	{ ACTION_LINKS, GROUP_ACCOUNT, "links", N_("who is covered"),
	  N_("Show which objection covers which account."), "", false, true },
	{ ACTION_PEOPLE, GROUP_ACCOUNT, "people", N_("people"),
	  N_("List the people whose accounts these are."), "", false, true },
	{ ACTION_TRASH, GROUP_ACCOUNT, "trash", N_("trash"),
	  N_("Show what has been removed."), "", false, true },
	{ ACTION_EXPORT, GROUP_ACCOUNT, "export", N_("export"),
	  N_("Write people and accounts into one file, for another machine."),
	  "", false, true },
	{ ACTION_IMPORT, GROUP_ACCOUNT, "import", N_("import"),
	  N_("Take in people and accounts from such a file."), "", false,
	  true },

	{ ACTION_ANSWER, GROUP_FORM, "answer", N_("answer"),
	  N_("Take this answer; its number does so too."), "", false, false },
	{ ACTION_SAVE, GROUP_FORM, "save", N_("save"),
	  N_("Save what stands in the form."), "", false, false },
	{ ACTION_DISCARD, GROUP_FORM, "discard", N_("discard"),
	  N_("Leave the form without saving."), "", false, false },
};

enum { ACTIONS = sizeof(actions) / sizeof(actions[0]) };

_Static_assert(ACTIONS == ACTION_COUNT - 1, "an action lacks its row");

const struct action_info *action_info(enum action action)
{
	for (size_t i = 0; i < ACTIONS; i++)
		if (actions[i].action == action)
			return &actions[i];
	return NULL;
}

enum action action_from_name(const char *name)
{
	for (size_t i = 0; i < ACTIONS; i++)
		if (strcmp(actions[i].name, name) == 0)
			return actions[i].action;
	return ACTION_NONE;
}
