/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/input_parse.h"

#include <string.h>

#include "base/text.h"
#include "tui/charset.h"

enum { BELL = 0x07, DELETE = 0x7f };

static enum input_verdict give(struct input_parse *p, enum key_kind kind,
			       size_t used)
{
	memset(p->key, 0, sizeof(*p->key));
	p->key->kind = kind;
	p->used = used;
	return kind == KEY_PRESS_NONE ? INPUT_NOTHING : INPUT_KEY;
}

static enum input_verdict drop(struct input_parse *p, size_t used)
{
	return give(p, KEY_PRESS_NONE, used);
}

/* Escape sequences ---------------------------------------------------- */

/* "CSI 5 ~" and the like: VT220, rxvt, Linux console. */
static enum key_kind numbered_key(const unsigned char *s)
{
	int n = 0;

	while (*s >= '0' && *s <= '9' && n < 1000)
		n = n * 10 + (*s++ - '0');
	switch (n) {
	case 1:
	case 7:
		return KEY_PRESS_HOME;
	case 3:
		return KEY_PRESS_DELETE;
	case 4:
	case 8:
		return KEY_PRESS_END;
	case 5:
		return KEY_PRESS_PAGE_UP;
	case 6:
		return KEY_PRESS_PAGE_DOWN;
	default:
		return KEY_PRESS_NONE;
	}
}

/* The last byte of "CSI A" or "SS3 A", with or without modifiers. */
static enum key_kind final_key(unsigned char c)
{
	switch (c) {
	case 'A':
		return KEY_PRESS_UP;
	case 'B':
		return KEY_PRESS_DOWN;
	case 'C':
		return KEY_PRESS_RIGHT;
	case 'D':
		return KEY_PRESS_LEFT;
	case 'H':
		return KEY_PRESS_HOME;
	case 'F':
		return KEY_PRESS_END;
	case 'Z':
		return KEY_PRESS_BACKTAB;
	default:
		return KEY_PRESS_NONE;
	}
}

/* The numeric pad in application mode (VT100): SS3 and a letter. */
static enum input_verdict pad_key(struct input_parse *p, unsigned char c,
				  size_t used)
{
	static const char keys[] = "jklmnopqrstuvwxy";
	static const char texts[] = "*+,-./0123456789";
	const char *at = strchr(keys, c);

	if (c == 'M')
		return give(p, KEY_PRESS_ENTER, used);
	if (!at)
		return give(p, final_key(c), used);
	give(p, KEY_PRESS_TEXT, used);
	p->key->text[0] = texts[at - keys];
	return INPUT_KEY;
}

/* `p` stands on the '['. */
static enum input_verdict parse_csi(struct input_parse *p)
{
	const unsigned char *s = p->bytes;
	size_t i = 1;

	/* The Linux console's function keys: "CSI [ A". */
	if (p->count > 1 && s[1] == '[')
		return p->count > 2 ? drop(p, 3) : INPUT_MORE;
	while (i < p->count && s[i] >= 0x20 && s[i] <= 0x3f)
		i++;
	if (i == p->count)
		return INPUT_MORE;
	/* A control character ends what will never become whole. */
	if (s[i] < 0x40 || s[i] > 0x7e)
		return drop(p, i);
	if (s[i] == '~')
		return give(p, numbered_key(s + 1), i + 1);
	return give(p, final_key(s[i]), i + 1);
}

/* `p` stands on the 'O'. Some send a modifier before the letter. */
static enum input_verdict parse_ss3(struct input_parse *p)
{
	const unsigned char *s = p->bytes;
	size_t i = 1;

	while (i < p->count && s[i] >= '0' && s[i] <= '9')
		i++;
	if (i == p->count)
		return INPUT_MORE;
	if (s[i] < 0x20 || s[i] > 0x7e)
		return drop(p, i);
	return pad_key(p, s[i], i + 1);
}

/* A terminal's answer that somebody else asked for: up to BEL or ESC \. */
static enum input_verdict parse_string(struct input_parse *p)
{
	for (size_t i = 1; i < p->count; i++) {
		if (p->bytes[i] == BELL)
			return drop(p, i + 1);
		if (p->bytes[i] == INPUT_ESC && i + 1 < p->count)
			return drop(p, p->bytes[i + 1] == '\\' ? i + 2 : i);
	}
	return INPUT_MORE;
}

bool input_begins_string(unsigned char c)
{
	return c && strchr("]P^_X", c);
}

/* What the terminal's own description says, longest first or not: none of
 * them is the beginning of another. */
static enum input_verdict parse_known(const struct input *input,
				      struct input_parse *p)
{
	enum input_verdict verdict = INPUT_NOTHING;

	for (size_t i = 0; i < input->sequence_count; i++) {
		const struct input_sequence *s = &input->sequences[i];
		size_t n = s->length < p->count ? s->length : p->count;

		if (memcmp(s->bytes, p->bytes, n) != 0)
			continue;
		if (n == s->length)
			return give(p, s->kind, n);
		verdict = INPUT_MORE;
	}
	return verdict;
}

static void skip(struct input_parse *p, size_t n)
{
	p->bytes += n;
	p->count -= n;
}

/* `p` stands behind an Escape, on a byte that begins a sequence. */
enum input_verdict input_parse_sequence(struct input_parse *p)
{
	if (p->bytes[0] == '[')
		return parse_csi(p);
	if (p->bytes[0] == 'O')
		return parse_ss3(p);
	return parse_string(p);
}

static bool begins_sequence(unsigned char c)
{
	return c == '[' || c == 'O' || input_begins_string(c);
}

static enum input_verdict parse_escape(const struct input *input,
				       struct input_parse *p)
{
	enum input_verdict verdict = parse_known(input, p);

	if (verdict == INPUT_KEY || p->count == 1)
		return verdict == INPUT_KEY ? INPUT_KEY : INPUT_MORE;
	if (begins_sequence(p->bytes[1])) {
		skip(p, 1);
		verdict = input_parse_sequence(p);
		p->used++;
		return verdict;
	}
	/* Escape and another key, both pressed. */
	return verdict == INPUT_MORE ? INPUT_MORE : give(p, KEY_PRESS_ESC, 1);
}

/* Text ---------------------------------------------------------------- */

static enum input_verdict give_text(struct input_parse *p, const char *text,
				    size_t used)
{
	if (!text_is_printable(text, strlen(text), NULL))
		return drop(p, used);
	give(p, KEY_PRESS_TEXT, used);
	memcpy(p->key->text, text, strlen(text));
	return INPUT_KEY;
}

static size_t utf8_length(unsigned char lead)
{
	if (lead >= 0xc2 && lead <= 0xdf)
		return 2;
	if (lead >= 0xe0 && lead <= 0xef)
		return 3;
	if (lead >= 0xf0 && lead <= 0xf4)
		return 4;
	return 0;
}

static enum input_verdict parse_utf8(struct input_parse *p)
{
	size_t length = utf8_length(p->bytes[0]);
	char text[5] = "";

	if (!length)
		return drop(p, 1);
	for (size_t i = 1; i < length; i++) {
		if (i == p->count)
			return INPUT_MORE;
		if ((p->bytes[i] & 0xc0) != 0x80)
			return drop(p, i);
	}
	memcpy(text, p->bytes, length);
	if (!text_is_utf8(text, length, NULL))
		return drop(p, length);
	return give_text(p, text, length);
}

static enum input_verdict parse_charset(const struct input *input,
					struct input_parse *p)
{
	for (size_t n = 1; n <= 4; n++) {
		char text[5];
		int result;

		if (n > p->count)
			return INPUT_MORE;
		result = charset_decode(text, (const char *)p->bytes, n,
					input->charset);
		if (result > 0)
			return give_text(p, text, n);
		if (result < 0)
			break;
	}
	return drop(p, 1);
}

static enum input_verdict parse_control(struct input_parse *p)
{
	unsigned char c = p->bytes[0];

	switch (c) {
	case '\r':
	case '\n':
		return give(p, KEY_PRESS_ENTER, 1);
	case '\t':
		return give(p, KEY_PRESS_TAB, 1);
	/* Terminals differ in what their Backspace key sends. */
	case '\b':
	case DELETE:
		return give(p, KEY_PRESS_BACKSPACE, 1);
	default:
		break;
	}
	if (c < 1 || c > 26)
		return drop(p, 1);
	give(p, KEY_PRESS_CTRL, 1);
	p->key->text[0] = (char)(c - 1 + 'a');
	return INPUT_KEY;
}

enum input_verdict input_parse_first(const struct input *input,
				     struct input_parse *p)
{
	unsigned char c = p->bytes[0];
	const char text[2] = { (char)c, '\0' };

	if (c == INPUT_ESC)
		return parse_escape(input, p);
	if (c < 0x20 || c == DELETE)
		return parse_control(p);
	if (c < 0x80)
		return give_text(p, text, 1);
	return input->charset ? parse_charset(input, p) : parse_utf8(p);
}
