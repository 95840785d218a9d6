/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/mo.h"
#include "lib/mo_file.h"

#define HEADER                                                                 \
	"Language: de\nContent-Type: text/plain; charset=UTF-8\n"              \
	"Plural-Forms: nplurals=2; plural=(n != 1);\n"

static const struct mo_entry entries[] = {
	MO_ENTRY("", HEADER),
	MO_ENTRY("%lu day\0%lu days", "%lu Tag\0%lu Tage"),
	MO_ENTRY("Help", "Hilfe"),
	MO_ENTRY("Quit", "Ende"),
	MO_ENTRY("empty", ""),
	MO_ENTRY("key\004Help", "h"),
	MO_ENTRY("one form\0forms", "eine Form"),
	MO_ENTRY("three\0threes", "eins\0zwei\0viele"),
};

static void assert_text(const struct mo *mo, const char *key, const char *want)
{
	const char *found = mo_text(mo, key);

	if (want)
		assert_string_equal(found, want);
	else
		assert_null(found);
}

static void finds_texts(void **state)
{
	int swap;

	(void)state;
	for (swap = 0; swap < 2; swap++) {
		struct strbuf sb;
		struct mo mo;

		strbuf_init(&sb);
		mo_build(&sb, entries, LENGTH_OF(entries), swap);
		assert_true(mo_open(&mo, sb.s, sb.length));
		assert_text(&mo, "", HEADER);
		assert_text(&mo, "Help", "Hilfe");
		assert_text(&mo, "Quit", "Ende");
		assert_text(&mo, "key\004Help", "h");
		assert_text(&mo, "empty", NULL);
		assert_text(&mo, "Hel", NULL);
		assert_text(&mo, "Helpx", NULL);
		assert_text(&mo, "zzz", NULL);
		assert_text(&mo, "%lu day", "%lu Tag");
		strbuf_release(&sb);
	}
}

static void finds_plural_forms(void **state)
{
	static const struct {
		const char *key;
		unsigned long n;
		const char *want;
	} rows[] = {
		{ "%lu day", 0, "%lu Tage" },	{ "%lu day", 1, "%lu Tag" },
		{ "%lu day", 2, "%lu Tage" },	{ "one form", 1, "eine Form" },
		{ "one form", 5, "eine Form" }, { "three", 1, "eins" },
		{ "three", 2, "viele" },	{ "three", 100, "viele" },
		{ "Help", 3, "Hilfe" },
	};
	struct strbuf sb;
	struct mo mo;
	size_t i;

	(void)state;
	strbuf_init(&sb);
	mo_build(&sb, entries, LENGTH_OF(entries), false);
	assert_true(mo_open(&mo, sb.s, sb.length));
	for (i = 0; i < LENGTH_OF(rows); i++)
		assert_string_equal(mo_plural(&mo, rows[i].key, rows[i].n),
				    rows[i].want);
	assert_null(mo_plural(&mo, "none", 1));
	assert_null(mo_plural(&mo, "empty", 2));
	strbuf_release(&sb);
}

/* All lookups there are; the sanitizers watch. The copy ends where it ends. */
static void use_all(const char *bytes, size_t length)
{
	char *copy = malloc(length ? length : 1);
	struct mo mo;
	size_t i;

	memcpy(copy, bytes, length);
	if (mo_open(&mo, copy, length)) {
		for (i = 0; i < LENGTH_OF(entries); i++) {
			const char *text = mo_text(&mo, entries[i].key);
			const char *form = mo_plural(&mo, entries[i].key, 2);

			if (text)
				(void)strlen(text);
			if (form)
				(void)strlen(form);
		}
		(void)mo_text(&mo, "zzz");
	}
	free(copy);
}

static void refuses_damage(void **state)
{
	static const uint32_t values[] = { 0,	       1,	   27,
					   28,	       200,	   0x7FFFFFFF,
					   0x80000000, 0xFFFFFFF8, 0xFFFFFFFF };
	struct strbuf sb;
	struct mo mo;
	size_t length;
	size_t i;
	size_t at;

	(void)state;
	strbuf_init(&sb);
	mo_build(&sb, entries, LENGTH_OF(entries), false);
	/* cut anywhere */
	for (length = 0; length < sb.length; length++)
		use_all(sb.s, length);
	assert_false(mo_open(&mo, sb.s, 27));
	/* any word replaced */
	for (at = 0; at + 4 <= sb.length; at += 4) {
		uint32_t before;

		memcpy(&before, sb.s + at, 4);
		for (i = 0; i < LENGTH_OF(values); i++) {
			memcpy(sb.s + at, &values[i], 4);
			use_all(sb.s, sb.length);
		}
		memcpy(sb.s + at, &before, 4);
	}
	/* any bit flipped */
	for (at = 0; at < sb.length; at++) {
		for (i = 0; i < 8; i++) {
			sb.s[at] = (char)(sb.s[at] ^ (1 << i));
			use_all(sb.s, sb.length);
			sb.s[at] = (char)(sb.s[at] ^ (1 << i));
		}
	}
	assert_true(mo_open(&mo, sb.s, sb.length));
	strbuf_release(&sb);
}

static void refuses_other_files(void **state)
{
	static const struct mo_entry latin1[] = {
		MO_ENTRY("", "Content-Type: text/plain; charset=ISO-8859-1\n"),
		MO_ENTRY("Help", "Hilfe"),
	};
	static const struct mo_entry headless[] = {
		MO_ENTRY("Help", "Hilfe"),
	};
	char text[100];
	struct strbuf sb;
	struct mo mo;

	(void)state;
	memset(text, 'x', sizeof(text));
	assert_false(mo_open(&mo, text, sizeof(text)));
	assert_false(mo_open(&mo, "", 0));
	strbuf_init(&sb);
	mo_build(&sb, latin1, LENGTH_OF(latin1), false);
	assert_false(mo_open(&mo, sb.s, sb.length));
	strbuf_reset(&sb);
	mo_build(&sb, headless, LENGTH_OF(headless), false);
	assert_false(mo_open(&mo, sb.s, sb.length));
	strbuf_reset(&sb);
	/* a major version nobody knows */
	mo_build(&sb, entries, LENGTH_OF(entries), false);
	sb.s[6] = 2;
	assert_false(mo_open(&mo, sb.s, sb.length));
	strbuf_release(&sb);
}

/* What the real tool writes, hash table and all. */
static void reads_what_msgfmt_writes(void **state)
{
	static const char po[] =
		"msgid \"\"\nmsgstr \"\"\n"
		"\"Language: de\\n\"\n"
		"\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
		"\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"
		"msgid \"Help\"\nmsgstr \"Hilfe\"\n\n"
		"msgctxt \"key\"\nmsgid \"Help\"\nmsgstr \"h\"\n\n"
		"msgid \"day\"\nmsgid_plural \"days\"\n"
		"msgstr[0] \"Tag\"\nmsgstr[1] \"Tage\"\n";
	char *folder = temp_new();
	char *from = temp_path(folder, "de.po");
	char *to = temp_path(folder, "de.mo");
	char command[1024];
	char bytes[4096];
	struct mo mo;
	FILE *file;

	(void)state;
	temp_puts(from, po);
	snprintf(command, sizeof(command), "msgfmt -o '%s' '%s' 2>/dev/null",
		 to, from);
	file = system(command) == 0 ? fopen(to, "rb") : NULL;
	if (file) {
		size_t length = fread(bytes, 1, sizeof(bytes), file);

		fclose(file);
		assert_true(mo_open(&mo, bytes, length));
		assert_text(&mo, "Help", "Hilfe");
		assert_text(&mo, "key\004Help", "h");
		assert_string_equal(mo_plural(&mo, "day", 2), "Tage");
	}
	temp_remove(folder);
	free(from);
	free(to);
	if (!file)
		skip();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_texts),
		cmocka_unit_test(finds_plural_forms),
		cmocka_unit_test(refuses_damage),
		cmocka_unit_test(refuses_other_files),
		cmocka_unit_test(reads_what_msgfmt_writes),
	};

	return cmocka_run_group_tests_name("mo", tests, NULL, NULL);
}
