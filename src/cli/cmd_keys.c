/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "help keys": every action with its keys and what it does, in the form of the
 * configuration, so that lines can be copied into it and changed.
 */
#include <config.h>

#include "cli/cli.h"

#include <string.h>

#include "base/i18n.h"

/* A single sign may mean something to YAML. */
static void add_key(struct strbuf *out, const struct key *key)
{
	char name[KEY_NAME_SIZE];

	if (!key_spell(key, name))
		return;
	if (strlen(name) > 1 || (name[0] >= 'a' && name[0] <= 'z'))
		strbuf_adds(out, name);
	else
		strbuf_addf(out, name[0] == '\'' ? "\"%s\"" : "'%s'", name);
}

static void add_keys(struct strbuf *out, const struct key *keys)
{
	const bool is_one = keys[0].kind != KEY_PRESS_NONE &&
			    keys[1].kind == KEY_PRESS_NONE;

	if (!is_one)
		strbuf_addc(out, '[');
	for (size_t i = 0; i < KEYMAP_KEYS; i++) {
		if (keys[i].kind == KEY_PRESS_NONE)
			break;
		if (i)
			strbuf_adds(out, ", ");
		add_key(out, &keys[i]);
	}
	if (!is_one)
		strbuf_addc(out, ']');
	strbuf_addc(out, '\n');
}

/* As remarks, so that all of it can be put into the file as it is. */
static void add_remark(struct strbuf *out, int width, int indent,
		       const char *text)
{
	struct strbuf words;

	strbuf_init(&words);
	cli_add_words(&words, width - indent - 2, text);
	for (const char *s = words.s; *s;) {
		size_t length = strcspn(s, "\n");

		strbuf_pad(out, ' ', (size_t)indent);
		strbuf_adds(out, "# ");
		strbuf_add(out, s, length);
		strbuf_addc(out, '\n');
		s += length + (s[length] == '\n');
	}
	strbuf_release(&words);
}

void cli_keys_words(const struct keymap *keys, const char *path, int width,
		    struct strbuf *out)
{
	add_remark(out, width, 0,
		   _("Actions and their keys, as they are now. To change "
		     "some, write their lines below \"keys:\" into this file; "
		     "an action not named there keeps its keys, [] takes them "
		     "away."));
	if (path)
		strbuf_addf(out, "# %s\n", path);
	add_remark(out, width, 0,
		   _("Arrow keys, Enter and Esc keep their meaning always. "
		     "Digits, keys that edit a line in text fields, and the "
		     "signs < . , # = - cannot be given away."));
	strbuf_adds(out, "keys:\n");
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info((enum action)a);

		add_remark(out, width, 2, _(info->help));
		strbuf_addf(out, "  %s: ", info->name);
		add_keys(out, keys->keys[a]);
	}
}
