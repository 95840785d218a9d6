/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/strbuf.h"
#include "tui/input.h"

static const char *const names[] = {
	[KEY_PRESS_ENTER] = "Enter",  [KEY_PRESS_ESC] = "Esc",
	[KEY_PRESS_TAB] = "Tab",      [KEY_PRESS_BACKTAB] = "Backtab",
	[KEY_PRESS_BACKSPACE] = "Bs", [KEY_PRESS_DELETE] = "Del",
	[KEY_PRESS_UP] = "Up",	      [KEY_PRESS_DOWN] = "Down",
	[KEY_PRESS_LEFT] = "Left",    [KEY_PRESS_RIGHT] = "Right",
	[KEY_PRESS_HOME] = "Home",    [KEY_PRESS_END] = "End",
	[KEY_PRESS_PAGE_UP] = "PgUp", [KEY_PRESS_PAGE_DOWN] = "PgDn",
};

static void add_name(struct strbuf *out, const struct key *key)
{
	if (out->length)
		strbuf_addc(out, ' ');
	if (key->kind == KEY_PRESS_TEXT)
		strbuf_addf(out, "'%s'", key->text);
	else if (key->kind == KEY_PRESS_CTRL)
		strbuf_addf(out, "^%s", key->text);
	else
		strbuf_adds(out, names[key->kind]);
}

static void take_all(struct input *input, struct strbuf *out)
{
	struct key key;

	while (input_take(input, &key))
		add_name(out, &key);
}

/*
 * Feed a script: '|' is a pause as long as the Escape delay, '`' one as long
 * as the rest of a sequence may be late; everything else is bytes, given one
 * by one where `is_split`.
 */
static void play(struct input *input, const char *script, bool is_split,
		 struct strbuf *out)
{
	while (*script) {
		size_t n = strcspn(script, "|`");
		struct key key;

		if (n > 0 && is_split)
			n = 1;
		if (n > 0) {
			input_feed(input, script, n);
			take_all(input, out);
			script += n;
			continue;
		}
		if (input_patience(input, 25) >= 0 &&
		    (*script == '`' || input_patience(input, 25) == 25) &&
		    input_expire(input, &key))
			add_name(out, &key);
		take_all(input, out);
		script++;
	}
}

struct row {
	const char *bytes;
	const char *want;
};

static void check(const struct row *row, const char *charset, bool is_split)
{
	struct input input;
	struct strbuf out;

	strbuf_init(&out);
	input_init(&input, charset);
	/* As on xterm and on a terminal of another make. */
	input_add_sequence(&input, "\033OA", KEY_PRESS_UP);
	input_add_sequence(&input, "\033-k", KEY_PRESS_DOWN);
	input_add_sequence(&input, "\b", KEY_PRESS_LEFT);
	input_add_sequence(&input, NULL, KEY_PRESS_LEFT);
	play(&input, row->bytes, is_split, &out);
	assert_string_equal(out.s, row->want);
	strbuf_release(&out);
}

static void check_all(const struct row *rows, size_t count, const char *charset)
{
	for (size_t i = 0; i < count; i++) {
		check(&rows[i], charset, false);
		check(&rows[i], charset, true);
	}
}

static void knows_keys(void **state)
{
	static const struct row rows[] = {
		{ "a Z", "'a' ' ' 'Z'" },
		{ "\r\n\t", "Enter Enter Tab" },
		{ "\x7f\b", "Bs Bs" },
		{ "\x01\x1a\x03", "^a ^z ^c" },
		{ "\x1c\x1f", "" },
		{ "\033[A\033[B\033[C\033[D", "Up Down Right Left" },
		{ "\033OA\033OB\033OH\033OF", "Up Down Home End" },
		{ "\033[H\033[F\033[1~\033[4~\033[7~\033[8~",
		  "Home End Home End Home End" },
		{ "\033[3~\033[5~\033[6~\033[Z", "Del PgUp PgDn Backtab" },
		{ "\033[1;5A\033[6;2~", "Up PgDn" },
		{ "\033OM\033Op\033Oy\033Oj", "Enter '0' '9' '*'" },
		{ "\033-k", "Down" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
}

static void types_nothing_of_unknown_sequences(void **state)
{
	static const struct row rows[] = {
		{ "\033[2~x", "'x'" },
		{ "\033[[Ax", "'x'" }, /* F1 on the Linux console */
		{ "\033[15~\033OPx", "'x'" },
		{ "\033[200~x\033[201~", "'x'" },
		{ "\033[?1;2cx", "'x'" },
		{ "\033[38;5;12;1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;"
		  "19;20;21;22;23;24;25mx",
		  "'x'" },
		{ "\033]0;title\ax", "'x'" },
		{ "\033]11;rgb:00/00/00\033\\x", "'x'" },
		{ "\033P1$r0m\033\\x", "'x'" },
		{ "\033[1\003x", "^c 'x'" }, /* a control ends it */
		{ "\033[\033[Ax", "Up 'x'" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
}

static void tells_escape_from_sequences(void **state)
{
	static const struct row rows[] = {
		{ "\033|", "Esc" },
		{ "\033|x", "Esc 'x'" },
		{ "\033x", "Esc 'x'" },
		{ "\033\033|", "Esc Esc" },
		{ "\033\033[A", "Esc Up" },
		/* A slow line: after '[' it waits as long as it takes. */
		{ "\033[|A", "Up" },
		{ "\033[|1|;5|A", "Up" },
		{ "\033O|A", "Up" },
		/* Split right behind the Escape: the key has been given, the
		 * rest is swallowed. */
		{ "\033|[A", "Esc" },
		{ "\033|[A\033[A", "Esc Up" },
		{ "\033|[6~x", "Esc 'x'" },
		{ "\033|[|6|~x", "Esc 'x'" },
		{ "\033|OAx", "Esc 'x'" },
		/* Long after it, they are what was typed. */
		{ "\033|`Oh", "Esc 'O' 'h'" },
		{ "\033|`[A", "Esc '[' 'A'" },
		{ "\033|xOh", "Esc 'x' 'O' 'h'" },
		/* A string without an end is forgotten. */
		{ "\033]|x", "'x'" },
		{ "\033-|x", "Esc '-' 'x'" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
}

static void assembles_utf8(void **state)
{
	static const struct row rows[] = {
		{ "ä€😀", "'ä' '€' '😀'" },   { "\xc3x", "'x'" }, /* cut off */
		{ "\xff\xfe\x80x", "'x'" }, /* never valid */
		{ "\xed\xa0\x80x", "'x'" }, /* a surrogate */
		{ "\xc0\xafx", "'x'" },	    /* overlong */
		{ "\xe2\x80\xaex", "'x'" }, /* U+202E turns the line around */
		{ "\xc2\x9bx", "'x'" },	    /* C1 */
		{ "\xc3\r", "Enter" },
	};

	(void)state;
	check_all(rows, LENGTH_OF(rows), NULL);
}

static void reads_other_charsets(void **state)
{
	static const struct row latin1[] = {
		{ "\xe4\xdf"
		  "a",
		  "'ä' 'ß' 'a'" },
		{ "\x9bx", "'x'" },
		{ "\033[A", "Up" },
	};
	static const struct row euc[] = { { "\xb4\xc1x", "'漢' 'x'" } };
	static const struct row ascii[] = { { "\xe4x", "'x'" } };

	(void)state;
	check_all(latin1, LENGTH_OF(latin1), "ISO-8859-1");
	check_all(euc, LENGTH_OF(euc), "EUC-JP");
	check_all(ascii, LENGTH_OF(ascii), "ASCII");
}

/* Whatever comes, there is room again, and nothing of a control reaches. */
static void takes_any_bytes(void **state)
{
	unsigned seed = 1;
	struct input input;
	struct key key;

	(void)state;
	input_init(&input, NULL);
	for (int i = 0; i < 200000; i++) {
		static const char likely[] = "\033[O]1;~A\\P\xc3\xa4";
		char c;

		seed = seed * 1103515245u + 12345u;
		c = (seed >> 16) % 3
			    ? likely[(seed >> 20) % (sizeof(likely) - 1)]
			    : (char)(seed >> 22);
		assert_true(input_room(&input) > 0);
		input_feed(&input, &c, 1);
		while (input_take(&input, &key))
			if (key.kind == KEY_PRESS_TEXT)
				assert_true((unsigned char)key.text[0] >= ' ');
		if ((seed >> 13) % 16 == 0)
			input_expire(&input, &key);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_keys),
		cmocka_unit_test(types_nothing_of_unknown_sequences),
		cmocka_unit_test(tells_escape_from_sequences),
		cmocka_unit_test(assembles_utf8),
		cmocka_unit_test(reads_other_charsets),
		cmocka_unit_test(takes_any_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
