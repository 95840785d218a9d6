/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "pages/form.h"

/* Replace bytes [from, to) by `s`; the caret goes behind it. */
static void replace(struct form_field *field, size_t from, size_t to,
		    const char *s)
{
	char *value = mem_printf("%.*s%s%s", (int)from, field->value, s,
				 field->value + to);

	field->caret = from + strlen(s);
	free(field->value);
	field->value = value;
}

/* Where the word before the caret begins. */
static size_t word_start(const struct form_field *field)
{
	size_t at = field->caret;

	while (at > 0 && field->value[at - 1] == ' ')
		at--;
	while (at > 0 && field->value[at - 1] != ' ')
		at--;
	return at;
}

/* At the caret. What was put in may have joined the cluster before it or
 * behind it: the caret never stands inside one. */
static void put_in(struct form_field *field, const char *text)
{
	size_t length, start;

	replace(field, field->caret, field->caret, text);
	length = strlen(field->value);
	for (start = 0; start < field->caret;)
		start = text_next(field->value, length, start);
	field->caret = start;
}

static bool type(struct form_field *field, const char *text)
{
	size_t length = strlen(field->value);

	if (!text[0] || length + strlen(text) > FIELD_BYTES_MAX ||
	    !text_is_utf8(text, strlen(text), NULL) ||
	    !text_is_printable(text, strlen(text), NULL) ||
	    strpbrk(text, "\t\n"))
		return false;
	put_in(field, text);
	return true;
}

bool form_insert(struct form_field *field, const char *text)
{
	struct strbuf clean;
	bool fits;

	strbuf_init(&clean);
	text_clean(&clean, text, strlen(text), false);
	fits = strlen(field->value) + clean.length <= FIELD_BYTES_MAX;
	if (fits)
		put_in(field, clean.s);
	strbuf_release(&clean);
	return fits;
}

static bool edit_ctrl(struct form_field *field, char letter)
{
	size_t length = strlen(field->value);

	switch (letter) {
	case 'a':
		field->caret = 0;
		return true;
	case 'e':
		field->caret = length;
		return true;
	case 'u':
		replace(field, 0, field->caret, "");
		return true;
	case 'k':
		replace(field, field->caret, length, "");
		return true;
	case 'w':
		replace(field, word_start(field), field->caret, "");
		return true;
	default:
		return false;
	}
}

bool form_key(struct form_field *field, const struct key *key)
{
	size_t length = strlen(field->value);
	size_t at = field->caret;

	switch (key->kind) {
	case KEY_PRESS_TEXT:
		return type(field, key->text);
	case KEY_PRESS_CTRL:
		return edit_ctrl(field, key->text[0]);
	case KEY_PRESS_BACKSPACE:
		if (at > 0)
			replace(field, text_previous(field->value, length, at),
				at, "");
		return true;
	case KEY_PRESS_DELETE:
		if (at < length)
			replace(field, at, text_next(field->value, length, at),
				"");
		return true;
	case KEY_PRESS_LEFT:
		if (at > 0)
			field->caret = text_previous(field->value, length, at);
		return true;
	case KEY_PRESS_RIGHT:
		if (at < length)
			field->caret = text_next(field->value, length, at);
		return true;
	case KEY_PRESS_HOME:
		field->caret = 0;
		return true;
	case KEY_PRESS_END:
		field->caret = length;
		return true;
	case KEY_PRESS_NONE:
	case KEY_PRESS_ENTER:
	case KEY_PRESS_ESC:
	case KEY_PRESS_TAB:
	case KEY_PRESS_BACKTAB:
	case KEY_PRESS_UP:
	case KEY_PRESS_DOWN:
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
