/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "pages/choices.h"

/* A file of the user's, read. */
struct read {
	struct choices choices;
	struct diags diags;
	char *folder, *path;
};

static void read_text(struct read *r, const char *text)
{
	r->folder = temp_new();
	r->path = temp_path(r->folder, "config.yaml");
	temp_puts(r->path, text);
	choices_init(&r->choices);
	diags_init(&r->diags);
	choices_read(&r->choices, r->path, &r->diags);
}

static void done(struct read *r)
{
	diags_release(&r->diags);
	temp_remove(r->folder);
	free(r->path);
}

static enum action action_of(const struct read *r, const char *name)
{
	struct key key;

	assert_true(key_parse(name, strlen(name), &key));
	return keymap_action(&r->choices.keys, &key);
}

static void takes_what_is_written(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, "plain: yes\nwidth: 40\nmarks: words\nfocus: mark\n"
		      "colours: contrast\ncursor: hidden\n"
		      "language: de@leicht:de\nescape_delay: 200\n"
		      "ascii: true\n");
	assert_int_equal(r.diags.count, 0);
	assert_int_equal(r.choices.value[CHOICE_PLAIN], CHOICE_YES);
	assert_int_equal(r.choices.value[CHOICE_WIDTH], 40);
	assert_int_equal(r.choices.value[CHOICE_MARKS], MARKS_WORDS);
	assert_int_equal(r.choices.value[CHOICE_FOCUS], FOCUS_MARK);
	assert_int_equal(r.choices.value[CHOICE_COLOURS], COLOURS_CONTRAST);
	assert_int_equal(r.choices.value[CHOICE_CURSOR], CURSOR_HIDDEN);
	assert_int_equal(r.choices.value[CHOICE_ESCAPE_DELAY], 200);
	assert_int_equal(r.choices.value[CHOICE_ASCII], CHOICE_YES);
	assert_string_equal(r.choices.language, "de@leicht:de");
	done(&r);
}

/* No file, and one that says nothing, is no fault. */
static void is_content_with_nothing(void **state)
{
	static const char *const texts[] = { "", "\n", "# later\n\n  # on" };
	struct choices choices, fresh;
	struct diags diags;

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(texts); i++) {
		struct read r;

		read_text(&r, texts[i]);
		choices_init(&fresh);
		assert_int_equal(r.diags.count, 0);
		assert_memory_equal(&r.choices, &fresh, sizeof(fresh));
		done(&r);
	}
	diags_init(&diags);
	choices_init(&choices);
	choices_init(&fresh);
	choices_read(&choices, "/nowhere/config.yaml", &diags);
	assert_int_equal(diags.count, 0);
	assert_memory_equal(&choices, &fresh, sizeof(fresh));
	diags_release(&diags);
}

struct fault_case {
	const char *text;
	int line, column;
	const char *part; /* of the message */
};

static void check_fault(const struct fault_case *c)
{
	struct choices fresh;
	struct read r;

	read_text(&r, c->text);
	choices_init(&fresh);
	if (r.diags.count != 1 || r.diags.errors != 1)
		fail_msg("%s: %zu findings", c->text, r.diags.count);
	if (r.diags.item[0].line != c->line ||
	    r.diags.item[0].column != c->column)
		fail_msg("%s: found at %d:%d", c->text, r.diags.item[0].line,
			 r.diags.item[0].column);
	if (!strstr(r.diags.item[0].message, c->part))
		fail_msg("%s: %s", c->text, r.diags.item[0].message);
	assert_string_equal(r.diags.item[0].file, r.path);
	/* The setting before it counts, the faulty one does not. */
	assert_int_equal(r.choices.value[CHOICE_MARKS], MARKS_WORDS);
	r.choices.value[CHOICE_MARKS] = MARKS_SIGNS;
	assert_memory_equal(&r.choices, &fresh, sizeof(fresh));
	done(&r);
}

static void reports_a_faulty_setting(void **state)
{
	static const struct fault_case cases[] = {
		{ "marks: words\nwidth: 5\n", 2, 8, "from 20 to 1000" },
		{ "marks: words\nwidth: 40x\n", 2, 8, "\"width\"" },
		{ "marks: words\nwidth: -40\n", 2, 8, "\"width\"" },
		{ "marks: words\nwidth: 99999999999999999999\n", 2, 8,
		  "\"width\"" },
		{ "marks: words\nfocus: [mark]\n", 2, 8, "highlight, mark" },
		{ "marks: words\nfocus:\n", 2, 7, "Until then it is highl" },
		{ "marks: words\nascii: perhaps\n", 2, 8, "no, yes" },
		{ "marks: words\ncolours: true\n", 2, 10, "auto, none" },
		{ "marks: words\nescape_delay: 10001\n", 2, 15, "it is 25" },
		{ "marks: words\nlanguage: 'x y'\n", 2, 11, "de@leicht:de" },
		{ "marks: words\nmark: words\n", 2, 1, "are: plain, width" },
		{ "marks: words\nmarks: signs\n", 2, 1, "marks" },
		{ "marks: words\nkeys: copy\n", 2, 7, "copy: y" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		check_fault(&cases[i]);
}

static void reports_a_faulty_key(void **state)
{
#define KEYS "marks: words\nkeys:\n  "
	static const struct fault_case cases[] = {
		{ KEYS "nothing: y\n", 3, 3, "help keys" },
		{ KEYS "copy: Foo\n", 3, 9, "There is no key \"Foo\"" },
		{ KEYS "copy: Ctrl-1\n", 3, 9, "There is no key" },
		{ KEYS "copy:\n", 3, 8, "There is no key \"\"" },
		{ KEYS "copy: {a: b}\n", 3, 9, "a list of keys" },
		{ KEYS "copy: [[y]]\n", 3, 10, "There is no key" },
		{ KEYS "copy: [y, z, f, d, j]\n", 3, 22, "at most 4" },
		{ KEYS "copy: [y, 7]\n", 3, 13, "answer questions" },
		{ KEYS "copy: Up\n", 3, 9, "locked out" },
		{ KEYS "copy: Enter\n", 3, 9, "locked out" },
		{ KEYS "copy: Esc\n", 3, 9, "locked out" },
		{ KEYS "copy: Left\n", 3, 9, "locked out" },
		{ KEYS "copy: Ctrl-K\n", 3, 9, "text fields" },
		{ KEYS "copy: Ctrl-A\n", 3, 9, "text fields" },
		{ KEYS "copy: Delete\n", 3, 9, "text fields" },
		{ KEYS "copy: Backspace\n", 3, 9, "text fields" },
		{ KEYS "copy: Ctrl-M\n", 3, 9, "Enter" },
		{ KEYS "copy: <\n", 3, 9, "plain mode" },
		{ KEYS "copy: '#'\n", 3, 9, "plain mode" },
		{ KEYS "quit: []\n", 3, 9, "plain mode" },
		{ KEYS "help: Ctrl-G\n", 3, 9, "plain mode" },
		/* Clashes: with a default, and in case alone. */
		{ KEYS "copy: q\n", 3, 9, "belongs to \"quit\"" },
		{ KEYS "copy: Q\n", 3, 9, "only by case from q" },
		{ KEYS "copy: PageUp\n", 3, 9, "\"page-up\"" },
		{ KEYS "next: [Down, c]\n", 3, 9, "\"copy\"" },
	};
#undef KEYS

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		check_fault(&cases[i]);
}

static void binds_keys_anew(void **state)
{
	char out[32];
	struct read r;

	(void)state;
	read_text(&r, "keys:\n  copy: y\n  undo: [u, Ctrl-Z]\n"
		      "  redo: []\n  purge: Ctrl-D\n  next: j\n  back: '!'\n"
		      "  quit: c\n  previous: [Up, k]\n  link: []\n  first: "
		      "[Home, Ctrl-A]\n  home: \303\266\n");
	assert_int_equal(r.diags.count, 0);
	assert_int_equal(action_of(&r, "y"), ACTION_COPY);
	/* What it had is free, also for another. */
	assert_int_equal(action_of(&r, "c"), ACTION_QUIT);
	assert_int_equal(action_of(&r, "q"), ACTION_NONE);
	assert_int_equal(action_of(&r, "Ctrl-Z"), ACTION_UNDO);
	assert_int_equal(action_of(&r, "u"), ACTION_UNDO);
	assert_int_equal(action_of(&r, "r"), ACTION_NONE);
	assert_int_equal(action_of(&r, "Ctrl-D"), ACTION_PURGE);
	assert_int_equal(action_of(&r, "\303\266"), ACTION_HOME);
	assert_int_equal(action_of(&r, "Ctrl-A"), ACTION_FIRST);
	/* Nobody locks himself out. */
	assert_int_equal(action_of(&r, "j"), ACTION_NEXT);
	assert_int_equal(action_of(&r, "Down"), ACTION_NEXT);
	assert_int_equal(action_of(&r, "Ctrl-N"), ACTION_NONE);
	assert_int_equal(action_of(&r, "Esc"), ACTION_BACK);
	/* What is shown is what is bound. */
	assert_string_equal(keymap_words(&r.choices.keys, ACTION_COPY, out),
			    "y");
	assert_string_equal(keymap_words(&r.choices.keys, ACTION_NEXT, out),
			    "j");
	assert_null(keymap_words(&r.choices.keys, ACTION_REDO, out));
	assert_int_equal(r.choices.keys.keys[ACTION_PREVIOUS][2].kind,
			 KEY_PRESS_NONE);
	assert_string_equal(keymap_words_typing(&r.choices.keys, ACTION_UNDO,
						out),
			    "Ctrl-Z");
	assert_null(keymap_letter(&r.choices.keys, ACTION_PURGE, out));
	done(&r);
}

/* Who falls back takes the default keys back, which may drop another. */
static void clashes_settle(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, "keys:\n  copy: q\n  quit: 1\n  note: z\n  path: Z\n"
		      "  skip: \303\266\n  trash: \303\226\n");
	assert_int_equal(r.diags.errors, 4);
	assert_int_equal(r.diags.item[0].line, 2);
	assert_int_equal(r.diags.item[1].line, 3);
	assert_int_equal(r.diags.item[2].line, 5);
	assert_int_equal(r.diags.item[3].line, 7);
	assert_int_equal(action_of(&r, "c"), ACTION_COPY);
	assert_int_equal(action_of(&r, "q"), ACTION_QUIT);
	assert_int_equal(action_of(&r, "z"), ACTION_NOTE);
	assert_int_equal(action_of(&r, "p"), ACTION_PATH);
	assert_int_equal(action_of(&r, "\303\266"), ACTION_SKIP);
	done(&r);
}

/* No YAML, no settings: the place is said, and the defaults stand. */
static void reports_what_is_no_settings(void **state)
{
	static const char *const texts[] = {
		"marks: [words\n",
		"\x1b",
		"- marks\n",
		"words\n",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(texts); i++) {
		struct choices fresh;
		struct read r;

		read_text(&r, texts[i]);
		choices_init(&fresh);
		assert_int_equal(r.diags.errors, 1);
		assert_true(r.diags.item[0].line > 0);
		assert_memory_equal(&r.choices, &fresh, sizeof(fresh));
		done(&r);
	}
}

struct write_case {
	const char *before; /* NULL: no file */
	const char *name, *value;
	const char *after; /* NULL: refused */
};

static void changes_one_line(void **state)
{
	static const struct write_case cases[] = {
		{ NULL, "marks", "words", "marks: words\n" },
		{ "", "marks", "words", "marks: words\n" },
		{ "# mine\n", "marks", "words", "# mine\nmarks: words\n" },
		{ "# mine\nmarks: signs\t # so far\n\nwidth: 60\n", "marks",
		  "words", "# mine\nmarks: words\t # so far\n\nwidth: 60\n" },
		{ "marks: 'si # gns'  # was\n", "marks", "words",
		  "marks: words  # was\n" },
		{ "marks: signs # it's \"it\" # so\n", "marks", "words",
		  "marks: words # it's \"it\" # so\n" },
		{ "marks: 'it''s' # so\n", "marks", "words",
		  "marks: words # so\n" },
		{ "marks:\nwidth: 60\n", "marks", "words",
		  "marks: words\nwidth: 60\n" },
		{ "width: 60\r\nmarks: signs\r\n", "marks", "words",
		  "width: 60\r\nmarks: words\r\n" },
		{ "  width: 60", "marks", "words",
		  "  width: 60\n  marks: words\n" },
		{ "keys:\n  copy: y", "language", "de@leicht",
		  "keys:\n  copy: y\nlanguage: de@leicht\n" },
		{ "keys:\n  copy: y\n  marks: z\n", "marks", "words",
		  "keys:\n  copy: y\n  marks: z\nmarks: words\n" },
		{ "\"marks\": signs\n", "marks", "words", "marks: words\n" },
		{ "{marks: signs}\n", "marks", "words", " marks: words\n" },
		/* Not by one line: left as it is. */
		{ "{marks: signs, width: 40}\n", "marks", "words", NULL },
		{ "{width: 40}\n", "marks", "words", NULL },
		{ "marks:\n  - signs\n", "marks", "words", NULL },
		{ "marks: |\n  signs\n", "marks", "words", NULL },
		{ "marks: [si\n", "marks", "words", NULL },
		{ "width: 60\n...\n", "marks", "words", NULL },
		{ "words\n", "marks", "words", NULL },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		const struct write_case *c = &cases[i];
		char *folder = temp_new();
		char *path = temp_path(folder, "new/config.yaml");
		char *parent = temp_path(folder, "new");
		const char *wanted = c->after ? c->after : c->before;
		struct err err = ERR_INIT;
		struct strbuf found;
		enum fs_outcome outcome;

		if (c->before) {
			assert_int_equal(mkdir(parent, 0700), 0);
			temp_puts(path, c->before);
		}
		outcome = choices_write(path, c->name, c->value, &err);
		if ((outcome == FS_SAVED) != (c->after != NULL))
			fail_msg("%s: outcome %d %s", c->before, outcome,
				 err.message);
		strbuf_init(&found);
		assert_true(fs_read(path, 4096, &found, NULL));
		assert_string_equal(found.s, wanted);
		strbuf_release(&found);
		free(parent);
		free(path);
		temp_remove(folder);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_is_written),
		cmocka_unit_test(is_content_with_nothing),
		cmocka_unit_test(reports_a_faulty_setting),
		cmocka_unit_test(reports_a_faulty_key),
		cmocka_unit_test(binds_keys_anew),
		cmocka_unit_test(clashes_settle),
		cmocka_unit_test(reports_what_is_no_settings),
		cmocka_unit_test(changes_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
