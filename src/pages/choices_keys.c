/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The keys a user has chosen.
 *
 * Each entry is looked at alone, then all of them together: an entry that
 * clashes with another action's keys is dropped, its action gets its default
 * keys again, and that goes on until nothing clashes. The defaults do not
 * clash, so it ends.
 */
#include <config.h>

#include "pages/choices_parts.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

enum { KEYS_OF_A_WISH = 4 };

/* What the file says of one action. */
struct wish {
	enum action action;
	const struct yamldoc_node *node;
	struct key keys[KEYS_OF_A_WISH];
	size_t count;
	bool is_dropped;
};

/* All of them, in the file's order: a map has each name once. */
struct wishes {
	struct wish item[ACTION_COUNT];
	size_t count;
	const char *file;
	struct diags *diags;
};

static void fault(const struct wishes *w, const struct yamldoc_node *node,
		  const char *message)
{
	diags_add(w->diags, DIAG_ERROR, "key", w->file, node->line,
		  node->column, "%s", message);
}

/* What keys mean everywhere ---------------------------------------------- */

static bool is_default(enum action action, const struct key *key)
{
	struct keymap defaults;

	keymap_init(&defaults);
	return keymap_action(&defaults, key) == action;
}

/* Arrows, Enter and Esc reach everything; they stay as they are. */
static bool is_fixed(const struct key *key)
{
	switch (key->kind) {
	case KEY_PRESS_UP:
	case KEY_PRESS_DOWN:
	case KEY_PRESS_LEFT:
	case KEY_PRESS_RIGHT:
	case KEY_PRESS_ENTER:
	case KEY_PRESS_ESC:
		return true;
	case KEY_PRESS_NONE:
	case KEY_PRESS_TEXT:
	case KEY_PRESS_CTRL:
	case KEY_PRESS_TAB:
	case KEY_PRESS_BACKTAB:
	case KEY_PRESS_BACKSPACE:
	case KEY_PRESS_DELETE:
	case KEY_PRESS_HOME:
	case KEY_PRESS_END:
	case KEY_PRESS_PAGE_UP:
	case KEY_PRESS_PAGE_DOWN:
	case KEY_PRESS_PASTE:
	case KEY_PRESS_PASTE_END:
	case KEY_PRESS_RESIZE:
	case KEY_PRESS_HANGUP:
		break;
	}
	return false;
}

static bool edits_a_line(const struct key *key)
{
	switch (key->kind) {
	case KEY_PRESS_CTRL:
		return strchr("aekuw", key->text[0]) != NULL;
	case KEY_PRESS_BACKSPACE:
	case KEY_PRESS_DELETE:
	case KEY_PRESS_HOME:
	case KEY_PRESS_END:
		return true;
	case KEY_PRESS_NONE:
	case KEY_PRESS_TEXT:
	case KEY_PRESS_ENTER:
	case KEY_PRESS_ESC:
	case KEY_PRESS_TAB:
	case KEY_PRESS_BACKTAB:
	case KEY_PRESS_UP:
	case KEY_PRESS_DOWN:
	case KEY_PRESS_LEFT:
	case KEY_PRESS_RIGHT:
	case KEY_PRESS_PAGE_UP:
	case KEY_PRESS_PAGE_DOWN:
	case KEY_PRESS_PASTE:
	case KEY_PRESS_PASTE_END:
	case KEY_PRESS_RESIZE:
	case KEY_PRESS_HANGUP:
		break;
	}
	return false;
}

/* Why the key cannot be given to the action; NULL: it can. */
static const char *reason_against(enum action action, const struct key *key)
{
	const bool is_text = key->kind == KEY_PRESS_TEXT;

	if (is_default(action, key))
		return NULL;
	if (is_fixed(key))
		return _("Arrow keys, Enter and Esc keep their meaning always, "
			 "so that nobody is locked out. Take another key.");
	if (is_text && key->text[0] >= '0' && key->text[0] <= '9')
		return _("Digits answer questions. Take another key.");
	if (is_text && strchr("<.,#=-", key->text[0]))
		return _("This sign has a meaning of its own in plain mode. "
			 "Take another key.");
	if (edits_a_line(key))
		return _("This key edits the line in text fields. Take another "
			 "key.");
	if (key->kind == KEY_PRESS_CTRL && strchr("hijm", key->text[0]))
		return _("Terminals cannot tell this key from Backspace, Tab "
			 "or Enter. Take another key.");
	return NULL;
}

/* What must be in reach on every page and on every line that is typed. */
static bool needs_letter(enum action action)
{
	return action == ACTION_ACTIONS || action == ACTION_HELP ||
	       action == ACTION_QUIT;
}

/* One entry ---------------------------------------------------------------- */

static bool read_key(const struct wishes *w, struct wish *wish,
		     const struct yamldoc_node *node)
{
	const char *text = node->text ? node->text : "";
	const char *reason;
	struct strbuf message;
	bool is_fine = false;
	struct key key;

	strbuf_init(&message);
	if (!key_parse(text, strlen(text), &key)) {
		/* TRANSLATORS: The names of keys stay as they are. */
		strbuf_addf(&message,
			    _("There is no key \"%s\". A key is one sign such "
			      "as y, Ctrl- and a letter, Space, Tab, "
			      "Shift-Tab, PageUp or PageDown."),
			    text);
	} else if (wish->count == KEYS_OF_A_WISH) {
		strbuf_addf(&message, _("An action takes at most %d keys."),
			    (int)KEYS_OF_A_WISH);
	} else if ((reason = reason_against(wish->action, &key)) != NULL) {
		strbuf_addf(&message, "\"%s\": %s", text, reason);
	} else {
		wish->keys[wish->count++] = key;
		is_fine = true;
	}
	if (!is_fine) {
		strbuf_addf(&message, " %s",
			    _("Until then the action has its default keys."));
		fault(w, node, message.s);
	}
	strbuf_release(&message);
	return is_fine;
}

static bool has_letter(const struct wish *wish)
{
	for (size_t i = 0; i < wish->count; i++)
		if (wish->keys[i].kind == KEY_PRESS_TEXT &&
		    wish->keys[i].text[0] != ' ')
			return true;
	return false;
}

/* One key, a list of them, or an empty list: none. */
static bool read_keys(const struct wishes *w, struct wish *wish)
{
	const struct yamldoc_node *node = wish->node;

	if (node->kind == YAMLDOC_MAP) {
		fault(w, node,
		      _("Write a key or a list of keys, such as: copy: [y, "
			"Ctrl-Y]"));
		return false;
	}
	if (node->kind == YAMLDOC_SCALAR && !read_key(w, wish, node))
		return false;
	for (const struct yamldoc_node *n = node->first; n; n = n->next)
		if (!read_key(w, wish, n))
			return false;
	if (!needs_letter(wish->action) || has_letter(wish))
		return true;
	fault(w, node,
	      _("This action needs a key that is a sign, for plain mode, where "
		"lines are typed. Until then it has its default keys."));
	return false;
}

static void read_wish(struct wishes *w, const struct yamldoc_node *node)
{
	const enum action action = action_from_name(node->key);
	struct wish *wish = &w->item[w->count];

	if (action == ACTION_NONE) {
		diags_add(w->diags, DIAG_ERROR, "key", w->file, node->key_line,
			  node->key_column,
			  _("There is no action \"%s\". \"widerspruch help "
			    "keys\" lists them."),
			  node->key);
		return;
	}
	*wish = (struct wish){ .action = action, .node = node };
	if (read_keys(w, wish))
		w->count++;
}

/* All of them together ----------------------------------------------------- */

/* Its fixed keys stay, but behind: what the user chose is shown. */
static void grant(struct keymap *map, const struct wish *wish)
{
	struct key had[KEYMAP_KEYS];

	memcpy(had, map->keys[wish->action], sizeof(had));
	memset(map->keys[wish->action], 0, sizeof(had));
	for (size_t i = 0; i < wish->count; i++)
		keymap_add(map, wish->action, &wish->keys[i]);
	for (size_t i = 0; i < KEYMAP_KEYS; i++)
		if (is_fixed(&had[i]) &&
		    keymap_action(map, &had[i]) != wish->action)
			keymap_add(map, wish->action, &had[i]);
}

static void grant_all(struct keymap *map, const struct wishes *w)
{
	keymap_init(map);
	for (size_t i = 0; i < w->count; i++)
		if (!w->item[i].is_dropped)
			grant(map, &w->item[i]);
}

/* Another action that has the key, or the same letter in the other case, which
 * is `theirs` then. */
static enum action rival(const struct keymap *map, enum action own,
			 const struct key *key, struct key *theirs)
{
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		for (size_t i = 0; i < KEYMAP_KEYS && a != (int)own; i++) {
			*theirs = map->keys[a][i];
			if (theirs->kind == key->kind &&
			    theirs->kind != KEY_PRESS_NONE &&
			    text_is_same_letter(theirs->text, key->text))
				return (enum action)a;
		}
	}
	return ACTION_NONE;
}

static void report_clash(const struct wishes *w, const struct wish *wish,
			 const struct key *key, enum action other,
			 const struct key *theirs)
{
	char mine[KEY_NAME_SIZE], name[KEY_NAME_SIZE];
	const char *of = action_info(other)->name;
	struct strbuf text;

	strbuf_init(&text);
	key_spell(key, mine);
	key_spell(theirs, name);
	if (key_equal(key, theirs))
		strbuf_addf(&text,
			    _("The key %s belongs to \"%s\" already. Give one "
			      "of the two actions another key."),
			    mine, of);
	else
		strbuf_addf(&text,
			    _("The key %s differs only by case from %s, which "
			      "belongs to \"%s\". Give one of the two actions "
			      "another key."),
			    mine, name, of);
	strbuf_addf(&text, " %s",
		    _("Until then the action has its default keys."));
	fault(w, wish->node, text.s);
	strbuf_release(&text);
}

/* Drops the last wish that clashes; false when none does. */
static bool drop_one(const struct keymap *map, struct wishes *w)
{
	for (size_t i = w->count; i-- > 0;) {
		struct wish *wish = &w->item[i];

		for (size_t k = 0; k < wish->count && !wish->is_dropped; k++) {
			struct key theirs;
			const enum action other =
				rival(map, wish->action, &wish->keys[k],
				      &theirs);

			if (other == ACTION_NONE)
				continue;
			report_clash(w, wish, &wish->keys[k], other, &theirs);
			wish->is_dropped = true;
			return true;
		}
	}
	return false;
}

void choices_read_keys(struct keymap *map, const struct yamldoc_node *node,
		       const char *file, struct diags *diags)
{
	struct wishes w = { .file = file, .diags = diags };

	if (node->kind != YAMLDOC_MAP) {
		fault(&w, node,
		      _("Under \"keys\" stand lines such as \"copy: y\". Until "
			"then all keys are the default ones."));
		return;
	}
	for (const struct yamldoc_node *n = node->first; n; n = n->next)
		read_wish(&w, n);
	do
		grant_all(map, &w);
	while (drop_one(map, &w));
}
