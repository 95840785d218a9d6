/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <time.h>

#include "base/yamldoc.h"

/* One document, read. */
struct fixture {
	struct arena arena;
	struct diags diags;
	struct yamldoc_node *root;
};

static void read_bytes(struct fixture *f, const char *bytes, size_t length)
{
	arena_init(&f->arena);
	diags_init(&f->diags);
	f->root = yamldoc_read(&f->arena, bytes, length, "a.yaml", &f->diags);
}

static void fixture_release(struct fixture *f)
{
	diags_release(&f->diags);
	arena_release(&f->arena);
}

static void gives_a_tree_with_places(void **state)
{
	static const char text[] = "# a comment\n"
				   "title: Widerspruch # behind\n"
				   "\303\244\303\266: {a: [x, 'y']}\n"
				   "steps:\n"
				   "  - id: send\n"
				   "    text: |\n"
				   "      one\n"
				   "      two\n"
				   "  - second\n"
				   "quoted: \"q # no comment\" # one\n"
				   "empty:\n";
	const struct yamldoc_node *node;
	struct fixture f;

	(void)state;
	read_bytes(&f, text, strlen(text));
	assert_non_null(f.root);
	assert_int_equal(f.diags.count, 0);
	assert_int_equal(f.root->count, 5);

	node = yamldoc_get(f.root, "title");
	assert_string_equal(node->text, "Widerspruch");
	assert_int_equal(node->line, 2);
	assert_int_equal(node->column, 8);
	assert_int_equal(node->key_line, 2);
	assert_int_equal(node->key_column, 1);
	assert_int_equal(node->style, YAMLDOC_PLAIN);
	assert_true(node->has_comment_behind);
	assert_false(node->is_in_flow);

	node = yamldoc_get(f.root, "\303\244\303\266");
	assert_int_equal(node->column, 5);
	assert_false(node->is_in_flow);
	node = yamldoc_get(node, "a");
	assert_int_equal(node->kind, YAMLDOC_LIST);
	assert_true(node->is_in_flow);
	assert_true(node->first->is_in_flow);
	assert_int_equal(node->first->next->style, YAMLDOC_QUOTED);
	assert_null(node->first->key);

	node = yamldoc_get(f.root, "steps");
	assert_int_equal(node->count, 2);
	assert_int_equal(node->line, 5);
	assert_int_equal(node->column, 3);
	assert_string_equal(yamldoc_get_text(node->first, "id"), "send");
	assert_string_equal(yamldoc_get_text(node->first, "text"),
			    "one\ntwo\n");
	assert_int_equal(yamldoc_get(node->first, "text")->style,
			 YAMLDOC_BLOCK);
	assert_ptr_equal(node->last, node->first->next);

	assert_false(yamldoc_get(f.root, "quoted")->has_comment_behind);
	assert_string_equal(yamldoc_get_text(f.root, "empty"), "");
	assert_null(yamldoc_get(f.root, "none"));
	assert_null(yamldoc_get_text(f.root, "steps"));
	assert_null(yamldoc_get(node, "id"));
	assert_null(yamldoc_get(NULL, "id"));
	fixture_release(&f);
}

static void takes_what_editors_write(void **state)
{
	static const struct {
		const char *text;
		const char *want;
	} rows[] = {
		{ "\xEF\xBB\xBFkey: value\n", "value" },
		{ "key: value\r\nother: x\r\n", "value" },
		{ "---\nkey: value\n...\n", "value" },
		{ "key: value", "value" },
		{ "key: no", "no" },
		{ "key: 0x1f", "0x1f" },
		{ "key: \"a\\tb\\n\\u00e4\"", "a\tb\n\303\244" },
		{ "key: \360\237\217\263\357\270\217\342\200\215"
		  "\360\237\214\210",
		  "\360\237\217\263\357\270\217\342\200\215"
		  "\360\237\214\210" },
		{ "key: >-\n  one\n  two\n", "one two" },
		{ "? key\n: value", "value" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct fixture f;

		read_bytes(&f, rows[i].text, strlen(rows[i].text));
		assert_non_null(f.root);
		assert_int_equal(f.diags.count, 0);
		assert_string_equal(yamldoc_get_text(f.root, "key"),
				    rows[i].want);
		fixture_release(&f);
	}
}

/* Bytes, the place of the one finding, its rule, a part of its words. */
struct refusal {
	const char *bytes;
	size_t length; /* 0: up to the NUL */
	int line, column;
	const char *rule;
	const char *words;
};

static const struct refusal refusals[] = {
	{ "", 0, 1, 1, "yaml", "empty" },
	{ "# nothing\n\n", 0, 1, 1, "yaml", "empty" },
	{ "---\n", 0, 1, 1, "yaml", "empty" },
	{ "a: b\nc: \xFFx\n", 0, 2, 4, "yaml", "not UTF-8" },
	{ "\303\244: b\n\303\244\303\244 \xC3\n", 0, 2, 4, "yaml",
	  "not UTF-8" },
	{ "a: \xED\xA0\x80\n", 0, 1, 4, "yaml", "not UTF-8" },
	{ "\xFF\xFE"
	  "a\0:\0",
	  6, 1, 1, "yaml", "UTF-16" },
	{ "\xFE\xFF\0a\0:", 6, 1, 1, "yaml", "UTF-16" },
	{ "a: b\nc: d\0e\n", 12, 2, 5, "yaml", "control character" },
	{ "a: \033[31m\n", 0, 1, 4, "yaml", "control character" },
	{ "a: b\rc: d\n", 0, 1, 5, "yaml", "control character" },
	{ "a: b\n# \342\200\256 hidden\n", 0, 2, 3, "yaml",
	  "control character" },
	{ "a: x\342\200\213y\n", 0, 1, 5, "yaml", "control character" },
	{ "a: b\xEF\xBB\xBF\n", 0, 1, 5, "yaml", "control character" },
	{ "a: \xC2\x9B"
	  "31m\n",
	  0, 1, 4, "yaml", "control character" },
	{ "a: b\nc: \"\\e]0;x\\a\"\n", 0, 2, 4, "yaml", "escape" },
	{ "c: \"\\x9b31m\"\n", 0, 1, 4, "yaml", "escape" },
	{ "c: \"\\u202e\"\n", 0, 1, 4, "yaml", "escape" },
	{ "c: \"a\\0b\"\n", 0, 1, 4, "yaml", "escape" },
	{ "\"\\u200b\": x\n", 0, 1, 1, "yaml", "escape" },
	{ "a: &x 1\nb: *x\n", 0, 1, 4, "alias", "Anchors" },
	{ "a: &x [*x]\n", 0, 1, 4, "alias", "Anchors" },
	{ "a: *x\n", 0, 1, 4, "alias", "Aliases" },
	{ "a: !!int 3\n", 0, 1, 4, "yaml", "Tags" },
	{ "a: ! 3\n", 0, 1, 4, "yaml", "Tags" },
	{ "a: !local {b: c}\n", 0, 1, 4, "yaml", "Tags" },
	{ "%YAML 1.1\n---\na: b\n", 0, 1, 1, "yaml", "\"%\"" },
	{ "%TAG ! tag:x,2026:\n---\na: b\n", 0, 1, 1, "yaml", "\"%\"" },
	{ "a: b\n---\nc: d\n", 0, 2, 1, "yaml", "second document" },
	{ "a: b\n...\n--- c\n", 0, 3, 1, "yaml", "second document" },
	{ "[a, b]: c\n", 0, 1, 1, "yaml", "key must be a word" },
	{ "a:\n  ? {b: c}\n  : d\n", 0, 2, 5, "yaml", "key must be a word" },
	{ "{fact}: text\n", 0, 1, 1, "yaml", "key must be a word" },
	/* What authors trip over, with what to do. */
	{ "a: b\n\tc: d\n", 0, 2, 1, "yaml", "tab" },
	{ "text: Achtung: nicht so\n", 0, 1, 14, "yaml", "write \"|\"" },
	{ "text: *sehr* wichtig\n", 0, 1, 7, "yaml", "\"*\"" },
	{ "text: @name\n", 0, 1, 7, "yaml", "cannot begin" },
	{ "text: %5\n", 0, 1, 7, "yaml", "cannot begin" },
	{ "text: `x`\n", 0, 1, 7, "yaml", "cannot begin" },
	{ "text: \"never\nends: here\n", 0, 1, 7, "yaml", "never closed" },
	{ "text: 'never\n", 0, 1, 7, "yaml", "never closed" },
	{ "text: \"a\" b\n", 0, 1, 11, "yaml", "closing quotation" },
	{ "text: \"C:\\dir\"\n", 0, 1, 10, "yaml", "backslash" },
	{ "text: | word\n  more\n", 0, 1, 9, "yaml", "nothing may stand" },
	{ "a:\n  - b\n c\n", 0, 3, 2, "yaml", "same column" },
	{ "a: b\nword\nc: d\n", 0, 3, 1, "yaml", "Is a colon missing" },
	{ "a: 'b'\n- c\n", 0, 2, 1, "yaml", "same column" },
	{ "- b\nc: d\n", 0, 2, 1, "yaml", "\"- \" of one list" },
	{ "a\nb: c\n", 0, 2, 2, "yaml", "space behind it" },
	{ "[a]\nb: c\n", 0, 2, 1, "yaml", "is whole already" },
	{ "a:\n   b: c\n  d: e\n", 0, 3, 3, "yaml", "same column" },
	{ "a: [b, c\nd: e\n", 0, 2, 2, "yaml", "Square brackets" },
	{ "a: {b: c\nd: e\n", 0, 2, 2, "yaml", "Braces" },
	{ "a: - b\n", 0, 1, 4, "yaml", "list cannot begin" },
	{ "a: [b, , c]\n", 0, 1, 8, "yaml", "comma" },
};

static void refuses_with_a_place(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(refusals); i++) {
		const struct refusal *row = &refusals[i];
		const struct diag *diag;
		struct fixture f;

		read_bytes(&f, row->bytes,
			   row->length ? row->length : strlen(row->bytes));
		assert_null(f.root);
		assert_int_equal(f.diags.count, 1);
		diag = &f.diags.item[0];
		if (diag->line != row->line || diag->column != row->column ||
		    strcmp(diag->rule, row->rule) != 0 ||
		    !strstr(diag->message, row->words))
			fail_msg("row %zu: %d:%d: %s [%s], wanted %d:%d: %s "
				 "[%s]",
				 i, diag->line, diag->column, diag->message,
				 diag->rule, row->line, row->column, row->words,
				 row->rule);
		assert_int_equal(diag->severity, DIAG_ERROR);
		assert_string_equal(diag->file, "a.yaml");
		fixture_release(&f);
	}
}

static void keeps_the_first_of_equal_keys(void **state)
{
	static const char text[] = "a: 1\nb:\n  x: 1\n  \"x\": 2\na: 2\n"
				   "c: 3\na: 4\n";
	static const struct {
		int line, column;
	} want[] = { { 4, 3 }, { 5, 1 }, { 7, 1 } };
	struct fixture f;
	size_t i;

	(void)state;
	read_bytes(&f, text, strlen(text));
	assert_non_null(f.root);
	assert_string_equal(yamldoc_get_text(f.root, "a"), "1");
	assert_string_equal(yamldoc_get_text(f.root, "c"), "3");
	assert_int_equal(f.root->count, 3);
	assert_string_equal(f.root->first->key, "a");
	assert_string_equal(f.root->last->key, "c");
	assert_int_equal(yamldoc_get(f.root, "b")->count, 1);
	assert_int_equal(f.diags.errors, 3);
	for (i = 0; i < LENGTH_OF(want); i++) {
		assert_string_equal(f.diags.item[i].rule, "duplicate-key");
		assert_int_equal(f.diags.item[i].line, want[i].line);
		assert_int_equal(f.diags.item[i].column, want[i].column);
	}
	fixture_release(&f);
}

/* `levels` lists in each other. */
static void read_nested(struct fixture *f, size_t levels, bool is_flow)
{
	struct strbuf sb;

	strbuf_init(&sb);
	if (is_flow) {
		strbuf_pad(&sb, '[', levels);
		strbuf_pad(&sb, ']', levels);
	} else {
		while (levels--)
			strbuf_adds(&sb, "- ");
		strbuf_adds(&sb, "x");
	}
	read_bytes(f, sb.s, sb.length);
	strbuf_release(&sb);
}

static void bounds_the_depth(void **state)
{
	int is_flow;

	(void)state;
	for (is_flow = 0; is_flow < 2; is_flow++) {
		struct fixture f;

		read_nested(&f, YAMLDOC_DEPTH, is_flow);
		assert_non_null(f.root);
		assert_int_equal(f.diags.count, 0);
		fixture_release(&f);
		read_nested(&f, YAMLDOC_DEPTH + 1, is_flow);
		assert_null(f.root);
		assert_string_equal(f.diags.item[0].rule, "size");
		assert_string_equal(f.diags.item[0].message,
				    "Maps and lists are nested too deeply "
				    "here.");
		fixture_release(&f);
	}
}

/* `text` over and over: neither a crash nor a minute's wait. */
static void read_repeated(struct fixture *f, const char *text, size_t bytes)
{
	struct strbuf sb;
	clock_t start = clock();

	strbuf_init(&sb);
	while (sb.length + strlen(text) <= bytes)
		strbuf_adds(&sb, text);
	read_bytes(f, sb.s, sb.length);
	strbuf_release(&sb);
	assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
}

static void is_quick_with_hostile_files(void **state)
{
	static const struct {
		const char *text;
		size_t bytes;
		bool is_fine;
		const char *rule;
	} rows[] = {
		{ "[", 1000 * 1000, false, "size" },
		{ "{", 1000 * 1000, false, "yaml" },
		{ "- ", 1000 * 1000, false, "size" },
		{ "? ", 1000 * 1000, false, "yaml" },
		{ "[a,", 1000 * 1000, false, "size" },
		{ "- &x\n", 1000 * 1000, false, "alias" },
		{ "-\n", 1000 * 1000, false, "size" },
		{ "a: b\n", 1000 * 1000, false, "duplicate-key" },
		{ "word ", 1000 * 1000, true, NULL },
		{ "#\n", 1000 * 1000, false, "yaml" },
		{ "\"", 1000 * 1000, false, "yaml" },
		{ "x", YAMLDOC_SIZE, true, NULL },
		{ "x", YAMLDOC_SIZE + 1, false, "size" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct fixture f;

		read_repeated(&f, rows[i].text, rows[i].bytes);
		assert_int_equal(f.root != NULL, rows[i].is_fine);
		if (rows[i].rule)
			assert_string_equal(f.diags.item[0].rule, rows[i].rule);
		assert_true(f.diags.count <= YAMLDOC_FINDINGS + 1);
		fixture_release(&f);
	}
}

static void reads_large_maps(void **state)
{
	struct strbuf sb;
	struct fixture f;
	int i;

	(void)state;
	strbuf_init(&sb);
	for (i = 0; i < 100000; i++)
		strbuf_addf(&sb, "k%d: x\n", i);
	strbuf_adds(&sb, "k77: y\n");
	read_bytes(&f, sb.s, sb.length);
	assert_non_null(f.root);
	assert_int_equal(f.root->count, 100000);
	assert_int_equal(f.diags.count, 1);
	assert_int_equal(f.diags.item[0].line, 100001);
	assert_string_equal(f.diags.item[0].message,
			    "The key \"k77\" stands here a second time, "
			    "after line 78. Keep one of the two.");
	strbuf_release(&sb);
	fixture_release(&f);
}

/* Where each of them ends is asked for. */
static void reads_many_on_one_line(void **state)
{
	enum { MANY = 390000 };
	const struct yamldoc_node *node;
	struct strbuf sb;
	struct fixture f;
	int i;

	(void)state;
	strbuf_init(&sb);
	strbuf_adds(&sb, "[");
	for (i = 0; i < MANY; i++)
		strbuf_adds(&sb, "\303\244,");
	strbuf_adds(&sb, "b # comment\n, c]");
	read_bytes(&f, sb.s, sb.length);
	assert_non_null(f.root);
	assert_int_equal(f.root->count, MANY + 2);
	assert_int_equal(f.root->last->column, 3);
	for (node = f.root->first; *node->text != 'b'; node = node->next)
		assert_false(node->has_comment_behind);
	assert_true(node->has_comment_behind);
	assert_false(node->next->has_comment_behind);
	strbuf_release(&sb);
	fixture_release(&f);
}

static void copies_whole_trees(void **state)
{
	static const char text[] = "a: [b, {c: d}]\ne: f\n";
	struct arena arena;
	struct yamldoc_node *copy;
	struct fixture f;

	(void)state;
	arena_init(&arena);
	read_bytes(&f, text, strlen(text));
	copy = yamldoc_copy(&arena, f.root);
	fixture_release(&f);
	assert_int_equal(copy->count, 2);
	assert_string_equal(yamldoc_get_text(copy, "e"), "f");
	assert_string_equal(
		yamldoc_get_text(yamldoc_get(copy, "a")->first->next, "c"),
		"d");
	assert_int_equal(yamldoc_get(copy, "e")->line, 2);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_a_tree_with_places),
		cmocka_unit_test(takes_what_editors_write),
		cmocka_unit_test(refuses_with_a_place),
		cmocka_unit_test(keeps_the_first_of_equal_keys),
		cmocka_unit_test(bounds_the_depth),
		cmocka_unit_test(is_quick_with_hostile_files),
		cmocka_unit_test(reads_large_maps),
		cmocka_unit_test(reads_many_on_one_line),
		cmocka_unit_test(copies_whole_trees),
	};

	return cmocka_run_group_tests_name("yamldoc", tests, NULL, NULL);
}
