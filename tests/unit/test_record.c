/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/record.h"

#include "lib/journals.h"

#define HEAD                                                                   \
	"# Written by widerspruch. You may edit this by hand; comments are "   \
	"not kept.\n"                                                          \
	"format: 1\n"                                                          \
	"id: 7f3a9c1e\n"                                                       \
	"platform: instagram\n"

/* 2026-11-22T09:12:05.481230Z */
static const date_instant now = 1795338725481230;

static bool try_read(struct record *r, const char *text)
{
	return record_read(r, text, strlen(text), "7f3a9c1e.yaml");
}

static struct record *read_account(const char *text)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);

	if (!try_read(r, text))
		fail_msg("%s", r->fault);
	return r;
}

static const struct entry *set(struct record *r, const char *id,
			       const char *field, const char *value)
{
	const char *const pairs[] = { "field", field, "value", value, NULL };
	const struct entry_draft draft = { .id = id, .now = now, .is = "set" };

	return record_add(r, &draft, pairs);
}

static void what_is_added_is_what_is_written(void **state)
{
	static const char *const pairs[] = {
		"step",	     "instagram/send",
		"title",     "Tippe auf Senden.",
		"milestone", "objected",
		"round",     "1",
		"rev",	     NULL,
		NULL,
	};
	static const char *const ids[] = { "00000001" };
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", "instagram");
	const struct entry_draft done = {
		.id = "00000003",
		.now = now,
		.is = "done",
		.by = "maria",
		.day = { 2025, 5, 0 },
		.is_about = true,
	};
	const struct entry_draft undone = {
		.id = "00000004",
		.now = 5,
		.is = "undone",
		.undoes = ids,
		.undoes_count = 1,
	};

	(void)state;
	assert_int_equal(set(r, "00000001", "mail", "m@example.org")->at, now);
	assert_int_equal(set(r, "00000002", "country", "no")->at, now + 1);
	assert_int_equal(record_add(r, &done, pairs)->at, now + 2);
	/* A clock that went back changes nothing about the order. */
	assert_int_equal(record_add(r, &undone, NULL)->at, now + 3);
	assert_int_equal(r->pending_count, 4);
	assert_null(record_field(r, "mail"));
	assert_string_equal(record_field(r, "country"), "no");
	assert_text_equal(record_text(r),
			  HEAD "country: \"no\"\n"
			       "journal:\n"
			       "  - id: \"00000001\"\n"
			       "    at: 2026-11-22T09:12:05.481230Z\n"
			       "    is: set\n"
			       "    field: mail\n"
			       "    value: m@example.org\n"
			       "  - id: \"00000002\"\n"
			       "    at: 2026-11-22T09:12:05.481231Z\n"
			       "    is: set\n"
			       "    field: country\n"
			       "    value: \"no\"\n"
			       "  - id: \"00000003\"\n"
			       "    at: 2026-11-22T09:12:05.481232Z\n"
			       "    day: 2025-05\n"
			       "    about: \"true\"\n"
			       "    by: maria\n"
			       "    is: done\n"
			       "    round: 1\n"
			       "    step: instagram/send\n"
			       "    title: Tippe auf Senden.\n"
			       "    milestone: objected\n"
			       "  - id: \"00000004\"\n"
			       "    at: 2026-11-22T09:12:05.481233Z\n"
			       "    day: 1970-01-01\n"
			       "    is: undone\n"
			       "    undoes:\n"
			       "      - \"00000001\"\n");
	record_free(r);
}

static void a_day_stands_where_at_does_not_tell_it(void **state)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", "instagram");
	struct entry_draft draft = { .id = "00000001",
				     .now = now,
				     .is = "set" };

	(void)state;
	draft.day = (struct date){ 2026, 11, 22 };
	record_add(r, &draft, (const char *[]){ "field", "a", NULL });
	assert_null(yamldoc_get(r->journal.entries[0].map, "day"));
	draft.day = (struct date){ 2026, 11, 23 };
	draft.id = "00000002";
	record_add(r, &draft, (const char *[]){ "field", "b", NULL });
	assert_string_equal(yamldoc_get_text(r->journal.entries[1].map, "day"),
			    "2026-11-23");
	record_free(r);
}

static void what_no_file_may_hold_is_dropped(void **state)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", "instagram");
	struct record *again = record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);
	char *text;

	(void)state;
	set(r, "00000001", "label",
	    "a\033]0;x\a\xE2\x80\xAE\xC2\x9B"
	    "b\nc\n");
	assert_string_equal(record_field(r, "label"), "a]0;xb\nc\n");
	text = record_text(r);
	assert_true(try_read(again, text));
	assert_int_equal(again->hand_edits, 0);
	assert_string_equal(record_field(again, "label"), "a]0;xb\nc\n");
	free(text);
	record_free(r);
	record_free(again);
}

static void values_come_back_as_they_were(void **state)
{
	static const char *const values[] = {
		"no",
		"12345678",
		"1e10",
		"~",
		"2026-11-22",
		"true",
		" x ",
		"a: b # c",
		"- x",
		"'",
		"\"",
		"line\nline",
		"\xC3\xBC\xF0\x9F\x98\x80",
		"{a}",
		"[a",
		"*x",
		"&x",
		"!x",
		"|",
		">",
		"%",
		"@",
		"`",
		"?",
		"a\tb",
		"trailing:",
		"\\n",
		"0x10",
		"1:30",
		"null",
		"",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(values); i++) {
		struct record *r =
			record_new(RECORD_ACCOUNT, "7f3a9c1e", "instagram");
		struct record *again;
		const char *value;
		char *text, *second;

		set(r, "00000001", "label", values[i]);
		text = record_text(r);
		again = read_account(text);
		assert_int_equal(again->hand_edits, 0);
		value = record_field(again, "label");
		assert_string_equal(value ? value : "",
				    record_field(r, "label")
					    ? record_field(r, "label")
					    : "");
		second = record_text(again);
		assert_string_equal(text, second);
		free(text);
		free(second);
		record_free(r);
		record_free(again);
	}
}

/* Faults ----------------------------------------------------------- */

static void faults_are_told_with_their_line(void **state)
{
	static const struct {
		const char *text;
		int line;
		const char *word;
	} cases[] = {
		{ "", 0, "" },
		{ "just words\n", 1, "no file of this program" },
		{ "id: 7f3a9c1e\nplatform: x\n", 1, "no \"format\"" },
		{ "format: one\nid: 7f3a9c1e\nplatform: x\n", 1, "\"format\"" },
		{ "format: 0\nid: 7f3a9c1e\nplatform: x\n", 1, "\"format\"" },
		{ "format: 1\nplatform: x\n", 1, "no \"id\"" },
		{ "format: 1\nplatform: x\nid: 7f3a9c1f\n", 3, "7f3a9c1f" },
		{ "format: 1\nid: [7f3a9c1e]\nplatform: x\n", 2, "\"id\"" },
		{ "format: 1\nid: 7f3a9c1e\n", 1, "no \"platform\"" },
		{ "format: 1\nid: 7f3a9c1e\nplatform: []\n", 3,
		  "\"platform\"" },
		{ "format: 1\nid: 7f3a9c1e\nplatform: x\nmail: a\nmail: b\n", 5,
		  "mail" },
		{ "format: 1\nid: 7f3a9c1e\nplatform: &a x\n", 3, "nchor" },
		{ HEAD "journal:\n  - id: a\n    is: note\n", 6, "\"at\"" },
		{ HEAD "journal: x\n", 5, "list" },
		{ HEAD "journal:\n  - id: a\n    at: 2026-11-22T09:12:05Z\n"
		       "    is: set\n    field: platform\n    value: y\n",
		  4, "never changes" },
		{ HEAD "journal:\n  - id: a\n    at: 2026-11-22T09:12:05Z\n"
		       "    is: set\n    field: id\n",
		  9, "never changes" },
		{ HEAD "journal:\n  - id: a\n    at: 2026-11-22T09:12:05Z\n"
		       "    is: set\n    field: journal\n    value: y\n",
		  9, "never changes" },
		{ HEAD "mail: [a\n", 0, "" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);
		char *place = mem_printf("7f3a9c1e.yaml:%d: ", cases[i].line);

		assert_false(try_read(r, cases[i].text));
		assert_int_equal(r->state, RECORD_UNREADABLE);
		if (!strstr(r->fault, cases[i].word) ||
		    (cases[i].line && strncmp(r->fault, place, strlen(place))))
			fail_msg("case %zu: %s", i, r->fault);
		free(place);
		record_free(r);
	}
}

static void the_platform_never_changes(void **state)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", "facebook");
	struct record *person = record_new(RECORD_PERSON, "7f3a9c1e", NULL);

	(void)state;
	assert_false(try_read(r, HEAD));
	assert_non_null(strstr(r->fault, "7f3a9c1e.yaml:4: "));
	assert_non_null(strstr(r->fault, "facebook"));
	/* And an account is no person. */
	assert_false(try_read(person, HEAD));
	assert_non_null(strstr(person->fault, "7f3a9c1e.yaml:4: "));
	record_free(r);
	record_free(person);
}

static void an_equal_set_of_the_platform_is_no_fault(void **state)
{
	struct record *r = read_account(
		HEAD
		"journal:\n  - id: a\n    at: 2026-11-22T09:12:05Z\n"
		"    is: set\n    field: platform\n    value: instagram\n");
	char *text = record_text(r);

	(void)state;
	assert_int_equal(r->hand_edits, 0);
	/* It does not stand in the head twice. */
	assert_null(strstr(strstr(text, "platform:") + 1, "\nplatform:"));
	free(text);
	record_free(r);
}

/* The head says facebook, and the journal what the account was added as. */
static void an_edited_platform_shows(void **state)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);

	(void)state;
	assert_false(
		try_read(r, HEAD
			 "journal:\n  - id: a\n    at: 2026-11-22T09:12:05Z\n"
			 "    is: set\n    field: platform\n"
			 "    value: facebook\n"));
	assert_int_equal(r->state, RECORD_UNREADABLE);
	assert_non_null(strstr(r->fault, "7f3a9c1e.yaml:4: "));
	assert_non_null(strstr(r->fault, "it was \"facebook\" before"));
	record_free(r);
}

static void a_fault_leaves_the_journal_alone(void **state)
{
	struct record *r = read_account(
		HEAD "label: x\njournal:\n  - id: a\n"
		     "    at: 2026-11-22T09:12:05Z\n    is: note\n");

	(void)state;
	assert_int_equal(r->journal.count, 2);
	assert_false(try_read(r, "format: 1\n"));
	assert_int_equal(r->journal.count, 2);
	assert_string_equal(record_label(r), "x");
	assert_true(try_read(r, HEAD));
	assert_int_equal(r->state, RECORD_FINE);
	assert_null(r->fault);
	record_free(r);
}

static void a_newer_format_is_read_only(void **state)
{
	struct record *r = read_account("format: 2\nid: 7f3a9c1e\n"
					"platform: instagram\nlabel: x\n");

	(void)state;
	assert_int_equal(r->state, RECORD_NEWER);
	assert_string_equal(record_label(r), "x");
	record_free(r);
}

/* Hand edits ------------------------------------------------------- */

static const char edited_from[] = "journal:\n"
				  "  - id: 77d0b3aa\n"
				  "    at: 2026-11-22T09:13:40.002114Z\n"
				  "    is: set\n"
				  "    field: mail\n"
				  "    value: maria@example.net\n";

/* With `head` between the constants and the journal. */
static struct record *read_edited(const char *head)
{
	char *text = mem_printf("%s%s%s", HEAD, head, edited_from);
	struct record *r = read_account(text);

	free(text);
	return r;
}

static const struct entry *find_set(const struct record *r, const char *field)
{
	const struct entry *e;

	journal_field(&r->journal, field, &e);
	assert_non_null(e);
	return e;
}

static void a_head_that_agrees_is_no_edit(void **state)
{
	static const char *const heads[] = {
		"mail: maria@example.net\n",
		"mail: \"maria@example.net\"\n",
		"mail: |\n  maria@example.net\n",
		"# a comment\nmail: maria@example.net # another\n",
		"label:\nmail: maria@example.net\n",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(heads); i++) {
		struct record *r = read_edited(heads[i]);

		assert_int_equal(r->hand_edits, 0);
		assert_int_equal(r->journal.count, 1);
		record_free(r);
	}
}

static void a_hand_edit_becomes_a_set(void **state)
{
	struct record *r = read_edited("mail: other@example.org\n");
	const struct entry *e = find_set(r, "mail");

	(void)state;
	assert_int_equal(r->hand_edits, 1);
	assert_int_equal(r->pending_count, 0);
	assert_string_equal(e->value, "other@example.org");
	assert_int_equal(e->at, journal_find(&r->journal, "77d0b3aa")->at + 1);
	/* FNV-1a over "7f3a9c1e\0mail\0other@example.org\0" "77d0b3aa\0", worked
	 * out apart from this program. */
	assert_string_equal(e->id, "9c86d5c64763fc74");
	record_free(r);
}

static void an_absent_value_unsets(void **state)
{
	struct record *r = read_edited("");

	(void)state;
	assert_int_equal(r->hand_edits, 1);
	assert_null(record_field(r, "mail"));
	assert_null(find_set(r, "mail")->value);
	record_free(r);
}

static void an_unknown_key_is_a_field(void **state)
{
	struct record *r = read_edited("mail: maria@example.net\n"
				       "shoe: 43\n"
				       "tags: [b, {x: 1}]\n");
	struct record *again;
	char *text = record_text(r);

	(void)state;
	assert_int_equal(r->hand_edits, 2);
	assert_string_equal(record_field(r, "shoe"), "43");
	/* Just after the first entry, for there is none to follow. */
	assert_int_equal(find_set(r, "shoe")->at, r->journal.entries[0].at + 1);
	again = read_account(text);
	assert_int_equal(again->hand_edits, 0);
	assert_int_equal(again->journal.count, 3);
	assert_non_null(strstr(text, "tags:\n  - b\n  - x: 1\n"));
	assert_text_equal(record_text(again), text);
	free(text);
	record_free(r);
	record_free(again);
}

static void a_file_without_a_journal_is_all_hand_edits(void **state)
{
	struct record *r = read_account(HEAD "mail: a@b\nlabel: x\n");
	struct record *other = read_account(HEAD "label: x\nmail: a@b\n");
	char *first;

	(void)state;
	assert_int_equal(r->hand_edits, 2);
	assert_int_equal(r->journal.entries[0].at, 0);
	first = record_text(other);
	assert_text_equal(record_text(r), first);
	free(first);
	record_free(r);
	record_free(other);
}

/* The very same edit, after it was undone: another entry, not the old one. */
static void an_edit_made_again_after_an_undo_counts(void **state)
{
	struct record *r = read_edited("mail: other@example.org\n");
	const char *first = find_set(r, "mail")->id;
	const char *const ids[] = { first };
	const struct entry_draft draft = {
		.id = "00000001",
		.now = now,
		.is = "undone",
		.undoes = ids,
		.undoes_count = 1,
	};
	char *written, *edited;
	struct strbuf text;
	struct record *again;

	(void)state;
	record_add(r, &draft, NULL);
	assert_string_equal(record_field(r, "mail"), "maria@example.net");
	written = record_text(r);
	strbuf_init(&text);
	edited = strstr(written, "maria@example.net");
	strbuf_add(&text, written, (size_t)(edited - written));
	strbuf_adds(&text, "other@example.org");
	strbuf_adds(&text, edited + strlen("maria@example.net"));
	again = read_account(text.s);
	assert_int_equal(again->hand_edits, 1);
	assert_string_equal(record_field(again, "mail"), "other@example.org");
	assert_string_not_equal(find_set(again, "mail")->id, first);
	strbuf_release(&text);
	free(written);
	record_free(r);
	record_free(again);
}

static void a_later_set_from_elsewhere_wins(void **state)
{
	struct record *r = read_edited("mail: hand@example.org\n");
	struct record *other = read_edited("mail: maria@example.net\n");

	(void)state;
	set(other, "00000001", "label", "x");
	set(other, "ffffffff", "mail", "later@example.org");
	journal_merge(&r->journal, &other->journal);
	assert_string_equal(record_field(r, "mail"), "later@example.org");
	record_free(r);
	record_free(other);
}

/* Rebase ----------------------------------------------------------- */

static void pending_entries_move_behind_the_disks(void **state)
{
	struct record *r = read_edited("mail: maria@example.net\n");
	struct record *disk;
	date_instant late = now + 3600 * (date_instant)1000000;
	const struct entry_draft theirs = {
		.id = "0000000f",
		.now = late,
		.is = "note",
	};
	const struct entry *e;

	(void)state;
	set(r, "00000001", "mail", "one@example.org");
	set(r, "00000002", "mail", "two@example.org");
	disk = read_edited("mail: maria@example.net\n");
	record_add(disk, &theirs, NULL);
	record_rebase(r, disk);
	assert_int_equal(disk->journal.count, 0);
	assert_int_equal(r->journal.count, 4);
	assert_int_equal(r->pending_count, 2);
	e = journal_find(&r->journal, "00000001");
	assert_int_equal(e->at, late + 2);
	assert_int_equal(journal_find(&r->journal, "00000002")->at, late + 4);
	assert_string_equal(record_field(r, "mail"), "two@example.org");
	record_free(r);
	record_free(disk);
}

static void the_day_survives_a_move_past_midnight(void **state)
{
	struct record *r = read_edited("mail: maria@example.net\n");
	struct record *disk = read_edited("mail: maria@example.net\n");
	const struct entry_draft theirs = {
		.id = "0000000f",
		.now = now + 86400 * (date_instant)1000000,
		.is = "note",
	};
	const struct entry *e;

	(void)state;
	set(r, "00000001", "mail", "one@example.org");
	record_add(disk, &theirs, NULL);
	record_rebase(r, disk);
	e = journal_find(&r->journal, "00000001");
	assert_int_equal(e->day.day, 22);
	assert_int_equal(date_of_instant(e->at).day, 23);
	record_free(r);
	record_free(disk);
}

static void what_the_disk_has_is_pending_no_more(void **state)
{
	struct record *r = read_edited("mail: maria@example.net\n");
	struct record *disk = read_edited("mail: maria@example.net\n");

	(void)state;
	set(r, "00000001", "label", "x");
	set(disk, "00000001", "label", "x");
	record_rebase(r, disk);
	assert_int_equal(r->pending_count, 0);
	assert_int_equal(r->journal.count, 2);
	record_free(r);
	record_free(disk);
}

/* An edit that cannot be noted must not be lost either. */
static void a_hand_edit_at_the_end_of_the_calendar(void **state)
{
	static const char file[] =
		HEAD "label: New\njournal:\n  - id: a\n"
		     "    at: 9999-12-31T23:59:59.999999Z\n    is: set\n"
		     "    field: label\n    value: Old\n";
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);

	(void)state;
	assert_false(record_read(r, file, strlen(file), "f"));
	assert_int_equal(r->state, RECORD_UNREADABLE);
	assert_non_null(strstr(r->fault, ": \"label\" was changed here"));
	assert_int_equal(r->journal.count, 0);
	record_free(r);
}

static void fields_without_end_are_refused(void **state)
{
	static const struct {
		int count;
		bool is_fine;
	} rows[] = { { 200, true }, { 201, false }, { 100000, false } };

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", NULL);
		struct strbuf text;

		strbuf_init(&text);
		strbuf_adds(&text, HEAD);
		for (int k = 0; k < rows[i].count; k++)
			strbuf_addf(&text, "k%d: x\n", k);
		assert_int_equal(record_read(r, text.s, text.length, "f"),
				 rows[i].is_fine);
		if (!rows[i].is_fine)
			assert_non_null(strstr(r->fault, "200 fields"));
		strbuf_release(&text);
		record_free(r);
	}
}

static void at_the_end_of_the_calendar(void **state)
{
	struct record *r = read_account(
		HEAD "journal:\n  - id: a\n"
		     "    at: 9999-12-31T23:59:59.999999Z\n    is: note\n");
	struct record *again;
	char *text;

	(void)state;
	set(r, "00000001", "label", "x");
	text = record_text(r);
	again = read_account(text);
	assert_int_equal(again->journal.count, 2);
	free(text);
	record_free(r);
	record_free(again);
}

static void names(void **state)
{
	static const struct {
		enum record_kind kind;
		const char *field[3], *label;
	} cases[] = {
		{ RECORD_ACCOUNT, { "label", "mail" }, "label" },
		{ RECORD_ACCOUNT, { "mail", "country" }, "mail" },
		{ RECORD_ACCOUNT, { "country" }, "7f3a9c1e" },
		{ RECORD_PERSON, { "name" }, "name" },
		{ RECORD_PERSON, { "address" }, "7f3a9c1e" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct record *r = record_new(cases[i].kind, "7f3a9c1e", NULL);

		for (int k = 0; cases[i].field[k]; k++) {
			char id[] = "0000000a";

			id[7] = (char)('a' + k);
			set(r, id, cases[i].field[k], cases[i].field[k]);
		}
		assert_string_equal(record_label(r), cases[i].label);
		record_free(r);
	}
	assert_true(record_id_is_valid("0123abcf"));
	assert_false(record_id_is_valid("0123abc"));
	assert_false(record_id_is_valid("0123ABCF"));
	assert_false(record_id_is_valid("0123abcf0"));
	assert_false(record_id_is_valid("../../ab"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_added_is_what_is_written),
		cmocka_unit_test(a_day_stands_where_at_does_not_tell_it),
		cmocka_unit_test(what_no_file_may_hold_is_dropped),
		cmocka_unit_test(values_come_back_as_they_were),
		cmocka_unit_test(faults_are_told_with_their_line),
		cmocka_unit_test(the_platform_never_changes),
		cmocka_unit_test(an_equal_set_of_the_platform_is_no_fault),
		cmocka_unit_test(an_edited_platform_shows),
		cmocka_unit_test(a_fault_leaves_the_journal_alone),
		cmocka_unit_test(a_newer_format_is_read_only),
		cmocka_unit_test(a_head_that_agrees_is_no_edit),
		cmocka_unit_test(a_hand_edit_becomes_a_set),
		cmocka_unit_test(an_absent_value_unsets),
		cmocka_unit_test(an_unknown_key_is_a_field),
		cmocka_unit_test(a_file_without_a_journal_is_all_hand_edits),
		cmocka_unit_test(an_edit_made_again_after_an_undo_counts),
		cmocka_unit_test(a_later_set_from_elsewhere_wins),
		cmocka_unit_test(pending_entries_move_behind_the_disks),
		cmocka_unit_test(the_day_survives_a_move_past_midnight),
		cmocka_unit_test(what_the_disk_has_is_pending_no_more),
		cmocka_unit_test(a_hand_edit_at_the_end_of_the_calendar),
		cmocka_unit_test(fields_without_end_are_refused),
		cmocka_unit_test(at_the_end_of_the_calendar),
		cmocka_unit_test(names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
