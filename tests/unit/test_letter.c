/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters filled in, with the letters that are in the content. */
#include <config.h>

#include "domain/letter.h"

#include "base/hash.h"
#include "domain/letter_keep.h"
#include "domain/letter_words.h"
#include "lib/journals.h"
#include "lib/letter_desk.h"

/* Days, articles and names of fields are in the letter's language. */
static void it_speaks_its_language(void **state)
{
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 5, 0);
	has(words_of(desk, "reminder", "en", NULL, 0),
	    "I objected in May 2026");
	has(words_of(desk, "reminder", "en", NULL, 0), "Article 12(3) GDPR");
	has(words_of(desk, "reminder", "de", NULL, 0), "ich habe im Mai 2026");
	has(words_of(desk, "reminder", "de", NULL, 0), "\n22. November 2026\n");
	has(words_of(desk, "reminder", "de", NULL, 0),
	    "Artikel 12 Absatz 3 DSGVO");
	/* The interface has kept its own. */
	assert_string_equal(_("Letters"), "Letters");
}

/* A name is a name, whatever it holds. */
static void values_are_no_markup(void **state)
{
	static const struct letter_own own[] = {
		{ "grounds", "One *two* {gdpr.15} \\{ three.\n\nFour {x" },
	};
	struct desk *desk = *state;

	has(words_of(desk, "objection", "en", own, 1),
	    "\nMaria *Muster* {x}\nWeg 1\n12345 Berlin\n");
	has(words_of(desk, "objection", "en", own, 1),
	    "\nOne *two* {gdpr.15} \\{ three.\nFour {x\n");
}

static void what_is_missing_is_named(void **state)
{
	static const struct deed_field none[] = { { "name", NULL },
						  { "address", NULL } };
	static const struct letter_own blank[] = { { "grounds", " \n " } };
	struct desk *desk = *state;

	has(words_of(desk, "objection", "en", blank, 1), "?own.grounds\n");
	has(words_of(desk, "reminder", "en", NULL, 0), "?objected-on\n");
	has(words_of(desk, "reminder", "en", NULL, 0), "I objected […] to");
	assert_true(deed_edit(&desk->d, desk->person, none, 2, NULL));
	has(words_of(desk, "access", "en", NULL, 0), "?person.name\n");
	/* An address is not asked for by a letter to the company, but by a
	 * complaint. */
	has_not(words_of(desk, "access", "en", NULL, 0), "?person.address");
	has(words_of(desk, "complaint", "en", NULL, 0), "?person.address\n");
}

/* An account that runs by phone has no mail: Meta knows it by its profile, and
 * answers by post. Nothing is invented where that is not known either. */
static void an_account_may_have_no_mail(void **state)
{
	struct desk *desk = *state;

	set(desk, desk->account, "mail", NULL);
	has(words_of(desk, "access", "en", NULL, 0), "?account.profile\n");
	has_not(words_of(desk, "access", "en", NULL, 0), "?account.mail");
	set(desk, desk->account, "profile", "maria.m");
	has_not(words_of(desk, "access", "en", NULL, 0), "\n?");
	has(words_of(desk, "access", "en", NULL, 0),
	    "account with the profile name maria.m.");
	has_not(words_of(desk, "access", "en", NULL, 0), "email address");
	set(desk, desk->person, "address", NULL);
	has(words_of(desk, "access", "en", NULL, 0), "?person.address\n");
	/* The mail is enough where there is one. */
	set(desk, desk->account, "mail", "maria@example.org");
	has_not(words_of(desk, "access", "en", NULL, 0), "profile name");
}

/* Optional words that are not there take their paragraph along. */
static void optional_paragraphs_are_left_out(void **state)
{
	static const struct letter_own own[] = { { "course", "It was so." } };
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	has_not(words_of(desk, "complaint", "en", NULL, 0), "grounds:");
	has(words_of(desk, "complaint", "en", own, 1), "\nIt was so.\n");
}

static void conditions_choose_paragraphs(void **state)
{
	struct desk *desk = *state;

	has_not(words_of(desk, "objection", "en", NULL, 0), "already objected");
	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	has(words_of(desk, "objection", "en", NULL, 0),
	    "I already objected on 1 October 2026");
	has(words_of(desk, "complaint", "en", NULL, 0), "received no answer");
	reach(desk, MILESTONE_REFUSED, 2026, 11, 1);
	has_not(words_of(desk, "objection", "en", NULL, 0), "already objected");
	has(words_of(desk, "objection", "en", NULL, 0),
	    "You refused my objection on 1 November 2026");
	has_not(words_of(desk, "complaint", "en", NULL, 0),
		"received no answer");
	/* A confirmation after the refusal takes its place. */
	reach(desk, MILESTONE_CONFIRMED, 2026, 11, 5);
	has_not(words_of(desk, "objection", "en", NULL, 0), "refused");
}

/* No letter claims what was not read in the law, and none is about
 * advertising. */
static void no_letter_is_about_advertising(void **state)
{
	static const char *const never[] = { "21-2",	"21-3", "gdpr.82",
					     "gdpr.80", "12-5", "12-6" };

	(void)state;
	assert_true(content.letter_count >= 8);
	for (size_t i = 0; i < content.letter_count; i++) {
		const struct letter *letter = &content.letters[i];

		for (size_t k = 0; k < letter->body_count; k++)
			for (int l = 0; l < content.language_count; l++)
				for (size_t n = 0; n < LENGTH_OF(never); n++) {
					const char *text =
						letter->body[k].text.in[l];

					assert_true(!text ||
						    !strstr(text, never[n]));
				}
		/* The language of the law's letters is the law's. */
		for (size_t k = 0; !letter->law && k < letter->body_count; k++)
			assert_null(strstr(letter->body[k].text.in[0], "gdpr"));
	}
}

static void words_go_through_an_editor(void **state)
{
	const struct letter *letter = content_letter(&content, "complaint");
	static const struct letter_own own[] = {
		{ "course", "First.\n\nSecond line\nof the same." },
		{ "grounds", "" },
	};
	struct letter_own read[CONTENT_ASKS_MAX];
	struct err err = ERR_INIT;
	struct arena arena;
	struct strbuf text;

	(void)state;
	arena_init(&arena);
	strbuf_init(&text);
	letter_words_write(&content, letter, 0, 0, own, 2, &text);
	assert_true(letter_words_read(letter, text.s, &arena, read, &err));
	assert_string_equal(read[0].text, own[0].text);
	assert_string_equal(read[1].text, "");
	assert_true(letter_words_read(letter,
				      "#: grounds \r\n\r\n a\n\n\n\nb\n",
				      &arena, read, &err));
	assert_string_equal(read[1].text, " a\n\nb");
	assert_string_equal(read[0].text, "");
	/* Text that belongs to nothing is not lost in silence. */
	assert_false(letter_words_read(letter, "x\n#: course\ny\n", &arena,
				       read, &err));
	assert_false(letter_words_read(letter, "#: course\n\x1b[31m\n", &arena,
				       read, &err));
	assert_false(letter_words_read(letter, "#: course\n\xff\n", &arena,
				       read, &err));
	strbuf_reset(&text);
	strbuf_adds(&text, "#: course\n");
	strbuf_pad(&text, 'x', LETTER_WORDS_MAX + 1);
	assert_false(letter_words_read(letter, text.s, &arena, read, &err));
	/* One thing is asked for: no heading is needed. */
	assert_true(letter_words_read(content_letter(&content, "objection"),
				      "Mine.\n", &arena, read, &err));
	assert_string_equal(read[0].text, "Mine.");
	strbuf_release(&text);
	arena_release(&arena);
}

static void the_hash_is_the_standards(void **state)
{
	char out[HASH_DIGITS + 1];

	(void)state;
	/* FIPS 180-4, the examples of NIST. */
	hash_sha256("abc", 3, out);
	assert_string_equal(out,
			    "ba7816bf8f01cfea414140de5dae2223b00361a396177a"
			    "9cb410ff61f20015ad");
	hash_sha256("", 0, out);
	assert_string_equal(out,
			    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b93"
			    "4ca495991b7852b855");
}

static size_t count_letters(const struct record *r)
{
	size_t count = 0;

	for (size_t i = 0; i < r->journal.count; i++)
		count += r->journal.entries[i].kind == ENTRY_LETTER;
	return count;
}

static void a_letter_is_kept_once(void **state)
{
	struct desk *desk = *state;
	const struct letter_filled letter = { .id = "access",
					      .language = "de" };
	struct err err = ERR_INIT;
	struct strbuf text;
	struct stat st;
	char *path, *again, *found = NULL;
	bool is_noted;

	strbuf_init(&text);
	strbuf_adds(&text, "Guten Tag\n");
	assert_int_equal(letter_keep(&desk->d, desk->account, &letter, &text,
				     &path, &is_noted, &err),
			 FS_SAVED);
	assert_true(is_noted);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	/* The journal leads to it. */
	for (size_t i = 0; i < desk->account->journal.count; i++) {
		const struct entry *e = &desk->account->journal.entries[i];

		if (e->kind == ENTRY_LETTER)
			found = letter_kept_path(&desk->d, desk->account, e);
	}
	assert_string_equal(found, path);
	assert_int_equal(letter_keep(&desk->d, desk->account, &letter, &text,
				     &again, &is_noted, &err),
			 FS_SAVED);
	assert_false(is_noted);
	assert_string_equal(again, path);
	assert_int_equal(count_letters(desk->account), 1);
	free(again);
	/* What lies there is not written over. */
	assert_int_equal(truncate(path, 3), 0);
	assert_int_equal(letter_keep(&desk->d, desk->account, &letter, &text,
				     &again, &is_noted, &err),
			 FS_FAILED);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_size, 3);
	assert_int_equal(count_letters(desk->account), 1);
	free(found);
	free(path);
	strbuf_release(&text);
}

/* A journal may be written by anyone: its words make no path elsewhere. */
static void a_hostile_entry_leads_nowhere(void **state)
{
	static const char *const entries[] = {
		"- {id: a, is: letter, at: \"2026-11-22T09:00:00Z\", "
		"letter: ../../x, sha256: aaaaaaaaaaaaaaaaaaaa}\n",
		"- {id: a, is: letter, at: \"2026-11-22T09:00:00Z\", "
		"letter: x, sha256: ../../aaaaaaaaaaaaaaaa}\n",
		"- {id: a, is: letter, at: \"2026-11-22T09:00:00Z\", "
		"letter: x, sha256: short}\n",
		"- {id: a, is: letter, at: \"2026-11-22T09:00:00Z\"}\n",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(entries); i++) {
		struct journal j;

		journal_from(&j, entries[i]);
		assert_null(letter_kept_name(&j.entries[0]));
		journal_release(&j);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		EACH(it_speaks_its_language),
		EACH(values_are_no_markup),
		EACH(what_is_missing_is_named),
		EACH(an_account_may_have_no_mail),
		EACH(optional_paragraphs_are_left_out),
		EACH(conditions_choose_paragraphs),
		EACH(a_letter_is_kept_once),
		cmocka_unit_test(no_letter_is_about_advertising),
		cmocka_unit_test(words_go_through_an_editor),
		cmocka_unit_test(the_hash_is_the_standards),
		cmocka_unit_test(a_hostile_entry_leads_nowhere),
	};

	return cmocka_run_group_tests(tests, set_up_all, tear_down_all);
}
