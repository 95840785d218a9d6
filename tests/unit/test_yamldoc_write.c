/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/text.h"
#include "base/yamldoc.h"

static void writes_scalars_as_a_person_would(void **state)
{
	static const struct {
		const char *text;
		const char *want;
	} rows[] = {
		/* plain */
		{ "word", "word" },
		{ "two words", "two words" },
		{ "7f3a9c1e", "7f3a9c1e" },
		{ "maria@example.org", "maria@example.org" },
		{ "https://example.org/a?b#c", "https://example.org/a?b#c" },
		{ "it's \"so\"", "it's \"so\"" },
		{ "K\303\266ln", "K\303\266ln" },
		{ "a:b", "a:b" },
		{ "a#b", "a#b" },
		{ "2026-11", "2026-11" },
		{ "nope", "nope" },
		{ "0x", "0x" },
		{ "1e", "\"1e\"" },
		/* what the grammar takes for something else */
		{ "", "\"\"" },
		{ " a", "\" a\"" },
		{ "a ", "\"a \"" },
		{ "a: b", "\"a: b\"" },
		{ "a:", "\"a:\"" },
		{ "a #b", "\"a #b\"" },
		{ "#a", "\"#a\"" },
		{ "- a", "\"- a\"" },
		{ "---", "\"---\"" },
		{ "...", "\"...\"" },
		{ "[a]", "\"[a]\"" },
		{ "{a}", "\"{a}\"" },
		{ "*a", "\"*a\"" },
		{ "&a", "\"&a\"" },
		{ "!a", "\"!a\"" },
		{ "@a", "\"@a\"" },
		{ "%a", "\"%a\"" },
		{ "`a", "\"`a\"" },
		{ "|", "\"|\"" },
		{ ">", "\">\"" },
		{ "? a", "\"? a\"" },
		{ "'a'", "\"'a'\"" },
		{ "\"a\" b\\", "\"\\\"a\\\" b\\\\\"" },
		{ "a\tb", "\"a\\tb\"" },
		/* what YAML 1.1 or 1.2 takes for another type */
		{ "no", "\"no\"" },
		{ "Yes", "\"Yes\"" },
		{ "ON", "\"ON\"" },
		{ "y", "\"y\"" },
		{ "null", "\"null\"" },
		{ "~", "\"~\"" },
		{ "=", "\"=\"" },
		{ "<<", "\"<<\"" },
		{ "12345678", "\"12345678\"" },
		{ "0", "\"0\"" },
		{ "007", "\"007\"" },
		{ "+49301234", "\"+49301234\"" },
		{ "-1", "\"-1\"" },
		{ "1_000", "\"1_000\"" },
		{ "1e10", "\"1e10\"" },
		{ "12345e67", "\"12345e67\"" },
		{ "1.5", "\"1.5\"" },
		{ ".5", "\".5\"" },
		{ "1.e+3", "\"1.e+3\"" },
		{ ".inf", "\".inf\"" },
		{ "-.INF", "\"-.INF\"" },
		{ ".NaN", "\".NaN\"" },
		{ "0x1f", "\"0x1f\"" },
		{ "0o17", "\"0o17\"" },
		{ "0b11", "\"0b11\"" },
		{ "12:30", "\"12:30\"" },
		{ "2026-11-22", "\"2026-11-22\"" },
		{ "2026-1-2", "\"2026-1-2\"" },
		{ "2026-11-22T09:12:05.481230Z",
		  "\"2026-11-22T09:12:05.481230Z\"" },
		/* more than one line */
		{ "one\ntwo", "|-\n    one\n    two" },
		{ "one\n\n  two\n", "|\n    one\n\n      two" },
		{ "one: a\n# two", "|-\n    one: a\n    # two" },
		{ "\n", "\"\\n\"" },
		{ "one\n\n", "\"one\\n\\n\"" },
		{ "\none", "\"\\none\"" },
		{ " one\ntwo", "\" one\\ntwo\"" },
		{ "one \ntwo", "\"one \\ntwo\"" },
		{ "one\n\ttwo", "\"one\\n\\ttwo\"" },
		/* what could not be read again */
		{ "a\033[1mb\r\n\342\200\256c", "|-\n    a[1mb\n    c" },
		{ "a\xFF", "a\xEF\xBF\xBD" },
		{ "a\xEF\xBF\xBE", "\"a\\uFFFE\"" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct strbuf out;

		strbuf_init(&out);
		yamldoc_write_scalar(&out, rows[i].text, 2);
		assert_string_equal(out.s, rows[i].want);
		strbuf_release(&out);
	}
}

static void writes_blocks(void **state)
{
	static const char want[] = "format: 1\n"
				   "id: \"12345678\"\n"
				   "at: 2026-11-22T09:12:05.481230Z\n"
				   "odd: \"0x1f\"\n"
				   "journal:\n"
				   "  - id: a\n"
				   "    text: |-\n"
				   "      one\n"
				   "      two\n"
				   "    nested:\n"
				   "      - - x\n"
				   "        - []\n"
				   "      - {}\n"
				   "  - b\n"
				   "\"no\": \"\"\n";
	struct arena arena;
	struct yamldoc_node *root, *journal, *entry, *outer, *inner;
	struct strbuf out;

	(void)state;
	arena_init(&arena);
	strbuf_init(&out);
	root = yamldoc_new(&arena, YAMLDOC_MAP);
	journal = yamldoc_new(&arena, YAMLDOC_LIST);
	entry = yamldoc_new(&arena, YAMLDOC_MAP);
	outer = yamldoc_new(&arena, YAMLDOC_LIST);
	inner = yamldoc_new(&arena, YAMLDOC_LIST);
	yamldoc_put_plain(&arena, root, "format", "1");
	yamldoc_put_text(&arena, root, "id", "12345678");
	yamldoc_put_plain(&arena, root, "at", "2026-11-22T09:12:05.481230Z");
	yamldoc_put_plain(&arena, root, "odd", "0x1f");
	yamldoc_append(inner, yamldoc_new_scalar(&arena, "x"));
	yamldoc_append(inner, yamldoc_new(&arena, YAMLDOC_LIST));
	yamldoc_append(outer, inner);
	yamldoc_append(outer, yamldoc_new(&arena, YAMLDOC_MAP));
	yamldoc_put_text(&arena, entry, "id", "a");
	yamldoc_put_text(&arena, entry, "text", "one\ntwo");
	yamldoc_put(&arena, entry, "nested", outer);
	yamldoc_append(journal, entry);
	yamldoc_append(journal, yamldoc_new_scalar(&arena, "b"));
	yamldoc_put(&arena, root, "journal", journal);
	yamldoc_put_text(&arena, root, "no", "");
	yamldoc_write(&out, root, 0, false);
	assert_string_equal(out.s, want);
	strbuf_release(&out);
	arena_release(&arena);
}

/* Plain or quoted, in this order or that: the same bytes. */
static void canonical_form_is_one(void **state)
{
	static const char *const same[] = {
		"b: 1\na: {d: x, c: [y]}\n",
		"a:\n  c:\n  - 'y'\n  d: \"x\"\n\"b\": '1'\n",
		"---\na:\n    d: |-\n      x\n    c: [\"y\"]\nb: \"1\"\n",
	};
	static const char want[] = "a:\n  c:\n    - \"y\"\n  d: x\nb: \"1\"\n";
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(same); i++) {
		struct arena arena;
		struct diags diags;
		struct strbuf out;

		arena_init(&arena);
		diags_init(&diags);
		strbuf_init(&out);
		yamldoc_write(&out,
			      yamldoc_read(&arena, same[i], strlen(same[i]),
					   "a", &diags),
			      0, true);
		assert_string_equal(out.s, want);
		strbuf_release(&out);
		diags_release(&diags);
		arena_release(&arena);
	}
}

/* xorshift: the same numbers on every machine. */
static uint32_t random_seed = 2463534242u;

static uint32_t random_below(uint32_t n)
{
	random_seed ^= random_seed << 13;
	random_seed ^= random_seed >> 17;
	random_seed ^= random_seed << 5;
	return random_seed % n;
}

static char *random_text(struct arena *arena)
{
	static const char *const pieces[] = {
		"no",
		"12345678",
		"1e10",
		"~",
		"0x1f",
		"2026-11-22",
		" ",
		"  ",
		"\n",
		"\"",
		"'",
		"#",
		": ",
		"\303\244",
		"-",
		"- ",
		"[",
		"}",
		"*",
		"&",
		"!",
		"|",
		">",
		"%",
		"@",
		"`",
		"\\",
		"\t",
		"a",
		"Wort",
		"?",
		",",
		":",
		"=",
		"\\n",
		"...",
		"\360\237\217\263\357\270\217",
		"\xEF\xBF\xBE",
		"---",
		"e+1",
	};
	uint32_t count = random_below(7);
	struct strbuf sb;
	char *text;

	strbuf_init(&sb);
	while (count--)
		strbuf_adds(&sb, pieces[random_below(LENGTH_OF(pieces))]);
	text = arena_strdup(arena, sb.s);
	strbuf_release(&sb);
	return text;
}

static struct yamldoc_node *random_tree(struct arena *arena, int depth)
{
	enum yamldoc_kind kind =
		depth ? (enum yamldoc_kind)random_below(3) : YAMLDOC_SCALAR;
	struct yamldoc_node *node = yamldoc_new(arena, kind);
	uint32_t children = kind == YAMLDOC_SCALAR ? 0 : random_below(5);

	if (kind == YAMLDOC_SCALAR) {
		node->text = random_text(arena);
		node->style = random_below(2) ? YAMLDOC_PLAIN : YAMLDOC_QUOTED;
	}
	while (children--) {
		struct yamldoc_node *child = random_tree(arena, depth - 1);
		char *key = random_text(arena);

		if (kind == YAMLDOC_LIST)
			yamldoc_append(node, child);
		else if (!yamldoc_get(node, key))
			yamldoc_put(arena, node, key, child);
	}
	return node;
}

static bool is_same(const struct yamldoc_node *a, const struct yamldoc_node *b)
{
	if (a->kind != b->kind || a->count != b->count)
		return false;
	if (a->kind == YAMLDOC_SCALAR)
		return strcmp(a->text, b->text) == 0;
	for (a = a->first, b = b->first; a && b; a = a->next, b = b->next) {
		if (!a->key != !b->key || (a->key && strcmp(a->key, b->key)))
			return false;
		if (!is_same(a, b))
			return false;
	}
	return !a && !b;
}

static void reads_back_what_it_wrote(void **state)
{
	int round;

	(void)state;
	for (round = 0; round < 4000; round++) {
		struct arena arena;
		struct diags diags;
		struct strbuf first, second;
		struct yamldoc_node *tree;
		const struct yamldoc_node *back;

		arena_init(&arena);
		diags_init(&diags);
		strbuf_init(&first);
		strbuf_init(&second);
		tree = random_tree(&arena, 4);
		yamldoc_write(&first, tree, 0, false);
		back = yamldoc_read(&arena, first.s, first.length, "a", &diags);
		if (!back || diags.count || !is_same(tree, back))
			fail_msg("round %d: %s\n%s", round,
				 diags.count ? diags.item[0].message : "",
				 first.s);
		yamldoc_write(&second, back, 0, false);
		assert_string_equal(second.s, first.s);

		/* The canonical form forgets style, and nothing else. */
		strbuf_reset(&first);
		strbuf_reset(&second);
		yamldoc_write(&first, tree, 0, true);
		yamldoc_write(&second, back, 0, true);
		assert_string_equal(second.s, first.s);
		strbuf_reset(&second);
		back = yamldoc_read(&arena, first.s, first.length, "a", &diags);
		assert_non_null(back);
		yamldoc_write(&second, back, 0, true);
		assert_string_equal(second.s, first.s);

		strbuf_release(&first);
		strbuf_release(&second);
		diags_release(&diags);
		arena_release(&arena);
	}
}

static void long_keys_are_read_back(void **state)
{
	static const size_t lengths[] = { 999, 1000, 1001, 1024, 5000 };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(lengths); i++) {
		struct arena arena;
		struct diags diags;
		struct strbuf key, out;
		struct yamldoc_node *map;
		const struct yamldoc_node *back;

		arena_init(&arena);
		diags_init(&diags);
		strbuf_init(&key);
		strbuf_init(&out);
		strbuf_pad(&key, 'k', lengths[i]);
		map = yamldoc_new(&arena, YAMLDOC_MAP);
		yamldoc_put_text(&arena, map, key.s, "value");
		yamldoc_put(&arena, map, "map", yamldoc_copy(&arena, map));
		yamldoc_write(&out, map, 0, false);
		back = yamldoc_read(&arena, out.s, out.length, "a", &diags);
		assert_non_null(back);
		assert_true(is_same(map, back));
		strbuf_release(&key);
		strbuf_release(&out);
		diags_release(&diags);
		arena_release(&arena);
	}
}

/* Whatever bytes come in, what goes out can be read. */
static void never_writes_the_unreadable(void **state)
{
	int round;

	(void)state;
	for (round = 0; round < 20000; round++) {
		struct arena arena;
		struct diags diags;
		struct strbuf out;
		char text[12];
		size_t n = random_below(sizeof(text));
		size_t i;

		for (i = 0; i < n; i++)
			text[i] = (char)(1 + random_below(255));
		text[n] = '\0';
		arena_init(&arena);
		diags_init(&diags);
		strbuf_init(&out);
		strbuf_adds(&out, "key: ");
		yamldoc_write_scalar(&out, text, 0);
		strbuf_addc(&out, '\n');
		assert_non_null(
			yamldoc_read(&arena, out.s, out.length, "a", &diags));
		assert_int_equal(diags.count, 0);
		strbuf_release(&out);
		diags_release(&diags);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_scalars_as_a_person_would),
		cmocka_unit_test(writes_blocks),
		cmocka_unit_test(canonical_form_is_one),
		cmocka_unit_test(reads_back_what_it_wrote),
		cmocka_unit_test(long_keys_are_read_back),
		cmocka_unit_test(never_writes_the_unreadable),
	};

	return cmocka_run_group_tests_name("yamldoc_write", tests, NULL, NULL);
}
