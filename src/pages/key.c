/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/key.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/text.h"

static const struct {
	enum key_kind kind;
	const char *name;  /* in tables and configuration */
	const char *words; /* for the user */
} named[] = {
	/* TRANSLATORS: Names of keys, as they are printed on keyboards. */
	{ KEY_PRESS_ENTER, "Enter", N_("Enter") },
	{ KEY_PRESS_ESC, "Esc", N_("Esc") },
	{ KEY_PRESS_TAB, "Tab", N_("Tab") },
	{ KEY_PRESS_BACKTAB, "Shift-Tab", N_("Shift-Tab") },
	{ KEY_PRESS_BACKSPACE, "Backspace", N_("Backspace") },
	{ KEY_PRESS_DELETE, "Delete", N_("Delete") },
	{ KEY_PRESS_UP, "Up", N_("Up") },
	{ KEY_PRESS_DOWN, "Down", N_("Down") },
	{ KEY_PRESS_LEFT, "Left", N_("Left") },
	{ KEY_PRESS_RIGHT, "Right", N_("Right") },
	{ KEY_PRESS_HOME, "Home", N_("Home") },
	{ KEY_PRESS_END, "End", N_("End") },
	{ KEY_PRESS_PAGE_UP, "PageUp", N_("PageUp") },
	{ KEY_PRESS_PAGE_DOWN, "PageDown", N_("PageDown") },
};

enum { NAMED = sizeof(named) / sizeof(named[0]) };

static bool is_name(const char *name, size_t length, const char *wanted)
{
	return length == strlen(wanted) &&
	       strncasecmp(name, wanted, length) == 0;
}

bool key_parse(const char *name, size_t length, struct key *out)
{
	static const char ctrl[] = "Ctrl-";

	memset(out, 0, sizeof(*out));
	for (size_t i = 0; i < NAMED; i++) {
		if (is_name(name, length, named[i].name)) {
			out->kind = named[i].kind;
			return true;
		}
	}
	if (is_name(name, length, "Space")) {
		out->kind = KEY_PRESS_TEXT;
		out->text[0] = ' ';
		return true;
	}
	if (length == strlen(ctrl) + 1 &&
	    strncasecmp(name, ctrl, strlen(ctrl)) == 0) {
		char c = name[length - 1];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c < 'a' || c > 'z')
			return false;
		out->kind = KEY_PRESS_CTRL;
		out->text[0] = c;
		return true;
	}
	if (length == 0 || length >= sizeof(out->text) ||
	    (unsigned char)name[0] <= ' ' ||
	    !text_is_utf8(name, length, NULL) ||
	    !text_is_printable(name, length, NULL) ||
	    text_next(name, length, 0) != length)
		return false;
	out->kind = KEY_PRESS_TEXT;
	memcpy(out->text, name, length);
	return true;
}

const char *key_spell(const struct key *key, char out[KEY_NAME_SIZE])
{
	const char *name = NULL;

	if (key->kind == KEY_PRESS_CTRL) {
		snprintf(out, KEY_NAME_SIZE, "Ctrl-%c",
			 key->text[0] - 'a' + 'A');
		return out;
	}
	if (key->kind == KEY_PRESS_TEXT)
		name = strcmp(key->text, " ") == 0 ? "Space" : key->text;
	for (size_t i = 0; i < NAMED && !name; i++)
		if (named[i].kind == key->kind)
			name = named[i].name;
	if (!name)
		return NULL;
	snprintf(out, KEY_NAME_SIZE, "%s", name);
	return out;
}

const char *key_words(const struct key *key, char out[32])
{
	if (key->kind == KEY_PRESS_TEXT && strcmp(key->text, " ") == 0) {
		/* TRANSLATORS: The name of the space bar. */
		snprintf(out, 32, "%s", _("Space"));
		return out;
	}
	if (key->kind == KEY_PRESS_TEXT) {
		snprintf(out, 32, "%s", key->text);
		return out;
	}
	if (key->kind == KEY_PRESS_CTRL) {
		/* TRANSLATORS: The Control key and a letter: "Ctrl-L". */
		snprintf(out, 32, _("Ctrl-%c"), key->text[0] - 'a' + 'A');
		return out;
	}
	for (size_t i = 0; i < NAMED; i++) {
		if (named[i].kind == key->kind) {
			snprintf(out, 32, "%s", _(named[i].words));
			return out;
		}
	}
	return NULL;
}

bool key_equal(const struct key *a, const struct key *b)
{
	return a->kind == b->kind && strcmp(a->text, b->text) == 0;
}
