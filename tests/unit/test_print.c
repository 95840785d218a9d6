/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "base/i18n.h"
#include "print/print.h"

static struct block *append(struct page *page, enum block_kind kind,
			    const char *title, const char *detail)
{
	struct block *b = page_append(page, kind, NULL, title);

	if (detail)
		rich_set_plain(&b->detail, detail);
	return b;
}

static void check(const struct page *page, int width, bool with_choices,
		  const char *expected)
{
	const struct print_options options = {
		.width = width,
		.with_choices = with_choices,
	};
	struct strbuf out;

	strbuf_init(&out);
	print_page(page, &options, &out);
	assert_string_equal(out.s, expected);
	strbuf_release(&out);
}

/* One block of each kind, and how it stands. */
static void test_kinds(void **state)
{
	struct page page;
	struct block *b;

	(void)state;
	page_init(&page);
	page_set_title(&page, "Title");
	append(&page, BLOCK_HEADING, "Heading", NULL)->is_spaced = true;
	append(&page, BLOCK_TEXT, "A paragraph.", NULL)->indent = 1;
	append(&page, BLOCK_POINT, "a point", NULL);
	append(&page, BLOCK_CAUTION, "Look out.", NULL)->is_spaced = true;
	append(&page, BLOCK_LINES, "House\nStreet 1", NULL)->indent = 1;
	append(&page, BLOCK_ITEM, "An item", "its detail")->indent = 1;
	b = append(&page, BLOCK_STEP, "A step", "first\n\nsecond");
	b->mark = MARK_DONE;
	b = append(&page, BLOCK_STEP, "Lost", NULL);
	b->mark = MARK_DONE;
	b->alert = "not saved";
	b = append(&page, BLOCK_CHOICE, "Yes", NULL);
	b->number = 1;
	b->is_default = true;
	append(&page, BLOCK_FIELD, "Mail", NULL)->value = "";
	append(&page, BLOCK_PICK, "Country:", NULL)->value = "Germany";
	append(&page, BLOCK_BUTTON, "Save", NULL)->is_spaced = true;
	check(&page, 0, false,
	      "Title\n"
	      "\n"
	      "Heading\n"
	      "  A paragraph.\n"
	      "- a point\n"
	      "\n"
	      "Caution: Look out.\n"
	      "  House\n"
	      "  Street 1\n"
	      "  An item\n"
	      "    its detail\n"
	      "[x] A step\n"
	      "    first\n"
	      "\n"
	      "    second\n"
	      "[!] Lost, not saved\n"
	      "1. Yes (default)\n"
	      "Mail:\n"
	      "Country: Germany\n"
	      "\n"
	      "Save\n");
	page_release(&page);
}

static void test_wrap(void **state)
{
	struct page page;
	struct block *b;

	(void)state;
	page_init(&page);
	page_set_title(&page, "Umlauts are one column: äöüäöüäöü");
	b = append(&page, BLOCK_STEP, "Open the form in a browser window",
		   "and then look at it");
	b->mark = MARK_OPEN;
	b->indent = 1;
	append(&page, BLOCK_POINT, "points hang under their first word", NULL);
	append(&page, BLOCK_URL, "https://example.org/a/very/long/way/there",
	       NULL)
		->indent = 2;
	check(&page, 20, false,
	      "Umlauts are one\n"
	      "column: äöüäöüäöü\n"
	      "\n"
	      "  [ ] Open the form\n"
	      "      in a browser\n"
	      "      window\n"
	      "      and then look\n"
	      "      at it\n"
	      "- points hang under\n"
	      "  their first word\n"
	      "https://example.org/a/very/long/way/there\n");
	check(&page, 1, false,
	      "U\nm\nl\na\nu\nt\ns\na\nr\ne\no\n"
	      "n\ne\nc\no\nl\nu\nm\nn\n:\nä\nö\nü\nä\nö\nü\nä\nö\nü\n"
	      "\n"
	      "  [ ] O\n      p\n      e\n      n\n      t\n      h\n"
	      "      e\n      f\n      o\n      r\n      m\n      i\n"
	      "      n\n      a\n      b\n      r\n      o\n      w\n"
	      "      s\n      e\n      r\n      w\n      i\n      n\n"
	      "      d\n      o\n      w\n      a\n      n\n      d\n"
	      "      t\n      h\n      e\n      n\n      l\n      o\n"
	      "      o\n      k\n      a\n      t\n      i\n      t\n"
	      "- p\n  o\n  i\n  n\n  t\n  s\n  h\n  a\n  n\n  g\n  u\n"
	      "  n\n  d\n  e\n  r\n  t\n  h\n  e\n  i\n  r\n  f\n  i\n"
	      "  r\n  s\n  t\n  w\n  o\n  r\n  d\n"
	      "https://example.org/a/very/long/way/there\n");
	page_release(&page);
}

/* Choices keep their numbers, everything else that can be done follows. */
static void test_numbers(void **state)
{
	struct page page;
	struct block *b;

	(void)state;
	page_init(&page);
	append(&page, BLOCK_TEXT, "Is it so?", NULL);
	b = append(&page, BLOCK_ITEM, "Help", NULL);
	b->enter = ACTION_HELP;
	b = append(&page, BLOCK_CHOICE, "Yes", NULL);
	b->number = 1;
	b->enter = ACTION_ANSWER;
	b = append(&page, BLOCK_CHOICE, "No", NULL);
	b->number = 2;
	b->enter = ACTION_ANSWER;
	b = append(&page, BLOCK_STEP, "A step", NULL);
	b->mark = MARK_PART;
	append(&page, BLOCK_ITEM, "Nothing to do", NULL);
	check(&page, 0, true,
	      "Is it so?\n"
	      "3. Help\n"
	      "1. Yes\n"
	      "2. No\n"
	      "4. [~] A step\n"
	      "Nothing to do\n");
	assert_int_equal(print_number(&page, 0), 0);
	assert_int_equal(print_number(&page, 1), 3);
	assert_int_equal(print_number(&page, 3), 2);
	assert_int_equal(print_number(&page, 5), 0);
	page_release(&page);
}

/* What must not reach a terminal does not, wherever it comes from. */
static void test_clean(void **state)
{
	struct page page;

	(void)state;
	page_init(&page);
	page_set_title(&page, "T\x1b]0;x\a");
	append(&page, BLOCK_FIELD, "F", NULL)->value = "a\xe2\x80\xae"
						       "b";
	append(&page, BLOCK_URL, "https://e.org/\x1b[2J", NULL);
	append(&page, BLOCK_STEP, "S", NULL)->alert = "no\x07"
						      "t";
	check(&page, 0, false,
	      "T]0;x\n"
	      "\n"
	      "F: ab\n"
	      "https://e.org/[2J\n"
	      "[!] S, not\n");
	page_release(&page);
}

/* Empty lines: one where asked for, never two, none at the end. */
static void test_gaps(void **state)
{
	struct page page;

	(void)state;
	page_init(&page);
	page_set_title(&page, "T");
	append(&page, BLOCK_TEXT, "one", NULL)->is_spaced = true;
	append(&page, BLOCK_TEXT, "two", NULL);
	append(&page, BLOCK_TEXT, "three", NULL)->is_spaced = true;
	check(&page, 0, false, "T\n\none\ntwo\n\nthree\n");
	page_release(&page);
	page_init(&page);
	page_set_title(&page, "T");
	check(&page, 0, false, "T\n");
	page_release(&page);
	page_init(&page);
	check(&page, 0, false, "");
	page_release(&page);
}

static void print_to(const char *path, const char *mode, const char *text,
		     bool is_fine)
{
	struct strbuf out;
	FILE *file = fopen(path, mode);

	assert_non_null(file);
	strbuf_init(&out);
	strbuf_adds(&out, text);
	assert_int_equal(print_out(&out, file), is_fine);
	strbuf_release(&out);
	fclose(file);
}

static void check_file(const char *path, const char *expected)
{
	char bytes[64] = "";
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	assert_true(fread(bytes, 1, sizeof(bytes) - 1, file) > 0);
	fclose(file);
	assert_string_equal(bytes, expected);
}

static void test_out(void **state)
{
	char *folder = temp_new();
	char *path = temp_path(folder, "out");

	(void)state;
	print_to(path, "wb", "Grüße „so“\n", true);
	check_file(path, i18n_is_utf8() ? "Grüße „so“\n" : "Gruesse \"so\"\n");
	free(path);
	temp_remove(folder);
}

/* Whatever comes, from a file's name or from an argument. */
static void test_out_clean(void **state)
{
	char *folder = temp_new();
	char *path = temp_path(folder, "out");

	(void)state;
	print_to(path, "wb", "a\x1b[2J\ab\tc\xc2\x9b\r\nd\n", true);
	check_file(path, "a[2Jb c\nd\n");
	free(path);
	temp_remove(folder);
}

/* A full disk is told, although stdio buffers. */
static void test_out_full(void **state)
{
	(void)state;
	if (access("/dev/full", W_OK) != 0)
		skip();
	print_to("/dev/full", "wb", "text\n", false);
}

/* The charset is fixed once per program: a second one runs in LC_ALL=C. */
static void test_out_ascii(void **state)
{
	const char *self = *state;
	char command[4096];

	snprintf(command, sizeof(command),
		 "LC_ALL=C LANG= LANGUAGE= '%s' ascii >/dev/null 2>&1", self);
	assert_int_equal(system(command), 0);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest all[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_out),
		cmocka_unit_test(test_out_clean),
		cmocka_unit_test(test_out_full),
		cmocka_unit_test_prestate(test_out_ascii, argv[0]),
	};
	const struct CMUnitTest ascii[] = {
		cmocka_unit_test(test_out),
		cmocka_unit_test(test_out_clean),
	};

	i18n_init("en", LOCALEDIR);
	if (argc > 1)
		return i18n_is_utf8() ||
		       cmocka_run_group_tests(ascii, NULL, NULL);
	return cmocka_run_group_tests(all, NULL, NULL);
}
