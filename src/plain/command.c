/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

/* These are promised whatever the keys are. */
static const struct {
	char sign;
	enum command_kind kind;
	enum action action;
} signs[] = {
	{ '<', COMMAND_ACTION, ACTION_BACK },
	{ '.', COMMAND_PORTIONS, ACTION_NONE },
	{ ',', COMMAND_AGAIN, ACTION_NONE },
};

/* These are promised below every page, by whatever sign they go. */
static enum action promised(const struct keymap *keys, const char *s,
			    size_t length)
{
	static const enum action actions[] = { ACTION_HELP, ACTION_ACTIONS,
					       ACTION_QUIT };
	enum action action = ACTION_NONE;
	struct key key;

	if (key_parse(s, length, &key) && key.kind == KEY_PRESS_TEXT &&
	    key.text[0] != ' ')
		action = keymap_action(keys, &key);
	for (size_t i = 0; i < ARRAY_SIZE(actions); i++)
		if (action == actions[i])
			return action;
	return ACTION_NONE;
}

static bool parse_sign(const struct keymap *keys, const char *s, size_t length,
		       struct line_command *out)
{
	enum action action;

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (length != 1 || signs[i].sign != s[0])
			continue;
		out->kind = signs[i].kind;
		out->action = signs[i].action;
		return true;
	}
	action = promised(keys, s, length);
	if (action == ACTION_NONE)
		return false;
	out->kind = COMMAND_ACTION;
	out->action = action;
	return true;
}

/* For comparing: "Tick on" and "tick-on" are one. */
static char *fold(const char *s)
{
	char *folded = text_fold(s);

	for (char *c = folded; *c; c++)
		if (*c == '-')
			*c = ' ';
	return folded;
}

static bool is_same(const char *folded, const char *s)
{
	char *other = fold(s);
	bool is_same = strcmp(folded, other) == 0;

	free(other);
	return is_same;
}

static bool goes_by_name(const struct keymap *keys, enum action action,
			 const char *folded)
{
	(void)keys;
	return is_same(folded, action_info(action)->name);
}

static bool goes_by_words(const struct keymap *keys, enum action action,
			  const char *folded)
{
	(void)keys;
	return is_same(folded, _(action_info(action)->brief));
}

static bool goes_by_key(const struct keymap *keys, enum action action,
			const char *folded)
{
	char words[32];

	return keymap_words(keys, action, words) && is_same(folded, words);
}

enum action command_action(const struct keymap *keys, const char *words,
			   size_t length)
{
	/* Names before words: a translation may use another's name. */
	static bool (*const ways[])(const struct keymap *keys,
				    enum action action, const char *folded) = {
		goes_by_name, goes_by_words, goes_by_key
	};
	enum action found = ACTION_NONE;
	struct line_command sign;
	struct key key;
	char *copy, *folded;

	if (parse_sign(keys, words, length, &sign) &&
	    sign.kind == COMMAND_ACTION)
		return sign.action;
	copy = mem_strndup(words, length);
	folded = fold(copy);
	/* The key Home is not the action of that name. */
	if (key_parse(folded, strlen(folded), &key) &&
	    key.kind == KEY_PRESS_TEXT)
		found = keymap_action(keys, &key);
	for (size_t i = 0; i < 3 && !found; i++)
		for (int a = ACTION_NONE + 1; a < ACTION_COUNT && !found; a++)
			if (ways[i](keys, (enum action)a, folded))
				found = (enum action)a;
	free(folded);
	free(copy);
	return found;
}

/* "3" or "3."; 0 when it is no number of an item. */
static int parse_number(const char *s, size_t length)
{
	int number = 0;

	if (length > 1 && s[length - 1] == '.')
		length--;
	if (length == 0 || length > 6)
		return 0;
	for (size_t i = 0; i < length; i++) {
		if (s[i] < '0' || s[i] > '9')
			return 0;
		number = number * 10 + (s[i] - '0');
	}
	return number;
}

static size_t trimmed(const char **s, size_t length)
{
	while (length && **s == ' ') {
		(*s)++;
		length--;
	}
	while (length && (*s)[length - 1] == ' ')
		length--;
	return length;
}

/* Numbers and actions. */
static void parse_words(const struct keymap *keys, const char *s, size_t length,
			struct line_command *out)
{
	size_t first, last = 0;

	length = trimmed(&s, length);
	out->action = ACTION_OPEN;
	if (length == 0 || parse_sign(keys, s, length, out))
		return;
	for (first = 0; first < length && s[first] != ' ';)
		first++;
	for (size_t i = 0; i < length; i++)
		if (s[i] == ' ')
			last = i + 1;
	out->number = parse_number(s, first);
	if (out->number) {
		s += first;
		length = trimmed(&s, length - first);
	} else if (last > 0) {
		out->number = parse_number(s + last, length - last);
		if (out->number)
			length = trimmed(&s, last);
	}
	if (length > 0)
		out->action = command_action(keys, s, length);
	if (out->action == ACTION_NONE)
		out->kind = COMMAND_UNKNOWN;
}

void command_parse(const struct keymap *keys, const char *line, bool is_answer,
		   struct line_command *out)
{
	size_t length;

	*out = (struct line_command){ .kind = COMMAND_ACTION };
	length = trimmed(&line, strlen(line));
	if (*line == '#') {
		parse_words(keys, line + 1, length - 1, out);
		return;
	}
	if (!is_answer || length == 0) {
		parse_words(keys, line, length, out);
		return;
	}
	if (parse_sign(keys, line, length, out))
		return;
	out->kind = COMMAND_ANSWER;
	out->text = *line == '=' ? line + 1 : line;
	/* A dash alone empties the field. */
	if (length == 1 && *line == '-')
		out->text = "";
}
