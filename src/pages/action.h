/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * action - everything a user can do, in one table.
 *
 * Help, the key line, the actions page and the key bindings come from this
 * table. One action has the same key on every page. Digits answer numbered
 * choices and are bound to nothing. Not here: which keys this user has given
 * the actions (keymap.h), what an action does (update.h) and how the focus
 * moves (tui/view.h).
 */
#ifndef WIDERSPRUCH_PAGES_ACTION_H
#define WIDERSPRUCH_PAGES_ACTION_H

#include <stdbool.h>
#include <stddef.h>

enum action {
	ACTION_NONE,
	/* Moving: screen-only, done by the view. */
	ACTION_NEXT,
	ACTION_PREVIOUS,
	ACTION_NEXT_ACTIVE,
	ACTION_PREVIOUS_ACTIVE,
	ACTION_PAGE_DOWN,
	ACTION_PAGE_UP,
	ACTION_FIRST,
	ACTION_LAST,
	ACTION_REDRAW,
	/* Everywhere. */
	ACTION_OPEN, /* Enter: what the focused block does */
	ACTION_BACK,
	ACTION_ACTIONS,
	ACTION_HELP,
	ACTION_SEARCH,
	ACTION_WHERE,
	ACTION_HOME,
	ACTION_GUIDES,
	ACTION_AUTHORITIES,
	ACTION_LANGUAGE,
	ACTION_SETTINGS,
	ACTION_COPY,
	ACTION_QR,
	ACTION_BROWSE,
	ACTION_QUIT,
	ACTION_UNDO,
	ACTION_REDO,
	/* Accounts and people. */
	ACTION_ADD,
	ACTION_ADD_PERSON,
	ACTION_EDIT,
	ACTION_TICK,
	ACTION_TICK_ON, /* with another day */
	ACTION_SKIP,
	ACTION_NOTE,
	ACTION_MILESTONE,
	ACTION_PROOF,
	ACTION_PATH,
	ACTION_LINK,
	ACTION_UNLINK,
	ACTION_AGAIN,
	ACTION_CLOSE,
	ACTION_REOPEN,
	ACTION_HISTORY,
	ACTION_REMOVE,
	ACTION_RESTORE,
	ACTION_PURGE,
	ACTION_KEEP,
	ACTION_SAVE_AGAIN, /* try to save what could not be saved */
	ACTION_DUE,
	ACTION_TODO,
	ACTION_ACCOUNTS,
	ACTION_LINKS,
	ACTION_PEOPLE,
	ACTION_TRASH,
	ACTION_EXPORT,
	ACTION_IMPORT,
	/* In a form, and at a question. */
	ACTION_ANSWER, /* take this choice, or what stands in the field */
	ACTION_SAVE,
	ACTION_DISCARD,
	ACTION_COUNT
};

enum action_group { GROUP_MOVE, GROUP_EVERYWHERE, GROUP_ACCOUNT, GROUP_FORM };

struct action_info {
	enum action action;
	enum action_group group;
	const char *name;  /* "tick-on": for the configuration, untranslated */
	const char *brief; /* N_(): on the key line, at most 14 columns */
	const char *help;  /* N_(): a sentence for help and actions page */
	const char *keys;  /* default keys, separated by spaces: "x Ctrl-X" */
	bool is_screen_only; /* makes no sense in plain mode */
	bool is_rare;	     /* only on the actions page, not by a key */
};

const struct action_info *action_info(enum action action);
/* ACTION_NONE when there is no such name. */
enum action action_from_name(const char *name);

#endif
