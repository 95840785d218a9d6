/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/deed.h"

#include "base/i18n.h"
#include "domain/due.h"
#include "domain/status.h"
#include "lib/journals.h"
#include "lib/small_content.h"

static struct content content;

/* A folder, a store in it, a clock that stands still, ids that count. */
struct desk {
	struct deed_context d;
	struct store store;
	char *folder;
	date_instant now;
	unsigned ids;
};

static date_instant read_now(void *data)
{
	return ((struct desk *)data)->now;
}

static void make_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	snprintf(id, RECORD_ID_LENGTH + 1, "%08x",
		 ((struct desk *)data)->ids++);
}

static int set_up_all(void **state)
{
	(void)state;
	i18n_init("en", "/nonexistent");
	small_content(&content);
	return 0;
}

static int tear_down_all(void **state)
{
	(void)state;
	content_release(&content);
	return 0;
}

static int set_up(void **state)
{
	struct desk *desk = mem_alloc(sizeof(*desk));

	desk->folder = temp_new();
	desk->now = 1795338725481230; /* 2026-11-22 */
	desk->ids = 0xa0;
	if (!store_open(&desk->store, desk->folder, NULL))
		return -1;
	desk->d = (struct deed_context){
		.content = &content,
		.store = &desk->store,
		.today = { 2026, 11, 22 },
		.now = read_now,
		.make_id = make_id,
		.data = desk,
	};
	*state = desk;
	return 0;
}

static int tear_down(void **state)
{
	struct desk *desk = *state;

	store_release(&desk->store);
	temp_remove(desk->folder);
	free(desk);
	return 0;
}

static const struct deed_day today = { .day = { 0, 0, 0 } };

static struct record *add(struct desk *desk, const char *platform)
{
	struct err err = ERR_INIT;
	struct record *r = deed_add_account(&desk->d, platform, NULL, 0, &err);

	if (!r)
		fail_msg("%s", err.message);
	return r;
}

static struct record *add_with(struct desk *desk, const char *platform,
			       const char *field, const char *value,
			       struct err *err)
{
	const struct deed_field fields[] = { { field, value } };

	return deed_add_account(&desk->d, platform, fields, 1, err);
}

static const struct entry *last(const struct record *r)
{
	assert_true(r->journal.count);
	return &r->journal.entries[r->journal.count - 1];
}

/* Adding ----------------------------------------------------------- */

static void an_account_gets_a_person(void **state)
{
	struct desk *desk = *state;
	const struct deed_field fields[] = {
		{ "label", "  Privat " }, { "mail", "m@example.org" },
		{ "country", "de" },	  { "path", "menu-path" },
		{ "shoe", "" },		  { "hat", NULL },
	};
	struct err err = ERR_INIT;
	struct record *r = deed_add_account(&desk->d, "facebook", fields,
					    LENGTH_OF(fields), &err);
	const struct record *person;

	assert_non_null(r);
	assert_int_equal(desk->store.count, 2);
	person = desk->store.records[0];
	assert_int_equal(person->kind, RECORD_PERSON);
	assert_string_equal(record_field(r, "person"), person->id);
	assert_string_equal(record_field(r, "label"), "Privat");
	assert_string_equal(record_field(r, "path"), "menu-path");
	assert_null(record_field(r, "shoe"));
	assert_int_equal(r->journal.count, 6);
	assert_string_equal(r->journal.entries[0].field, "platform");
	assert_string_equal(r->journal.entries[0].value, "facebook");
	/* These make the account, and are not there to be undone. */
	assert_null(journal_undoable(&r->journal));
	assert_int_equal(store_save(&desk->store, r, &err), STORE_SAVED);
	assert_false(person->is_new);
	/* The next one is the same person's. */
	assert_string_equal(record_field(add(desk, "instagram"), "person"),
			    person->id);
	assert_int_equal(desk->store.count, 3);
}

static void an_old_platform_name_is_todays(void **state)
{
	struct desk *desk = *state;

	assert_string_equal(add(desk, "fb")->platform, "facebook");
}

static void what_is_refused_adds_nothing(void **state)
{
	static const struct {
		const char *platform, *field, *value;
	} cases[] = {
		{ "friendface", "label", "x" },
		{ "limits", "label", "x" },
		{ "facebook", "country", "xx" },
		{ "facebook", "country", "eu" },
		{ "facebook", "country", "Deutschland" },
		{ "facebook", "path", "by-pigeon" },
		{ "facebook", "mail", "nobody" },
		{ "facebook", "mail", "@example.org" },
		{ "facebook", "mail", "a@" },
		{ "facebook", "mail", "a@b@c" },
		{ "facebook", "mail", "a b@c" },
		{ "facebook", "label", "two\nlines" },
		{ "facebook", "label", "bell\a" },
		{ "facebook", "label", "\xff" },
		{ "facebook", "label", "\xE2\x80\xAEright to left" },
		{ "facebook", "person", "0a0a0a0a" },
		{ "facebook", "person", "" },
		{ "facebook", "id", "0a0a0a0a" },
		{ "facebook", "platform", "instagram" },
		{ "facebook", "format", "2" },
		{ "facebook", "journal", "x" },
		{ "facebook", "linked", "0a0a0a0a" },
		{ "facebook", "a: b", "x" },
		{ "facebook", "", "x" },
	};
	struct desk *desk = *state;

	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct err err = ERR_INIT;

		if (add_with(desk, cases[i].platform, cases[i].field,
			     cases[i].value, &err))
			fail_msg("case %zu is not refused", i);
		assert_int_equal(err.kind, ERR_USAGE);
		assert_int_equal(desk->store.count, 0);
	}
}

static void of_several_people_one_must_be_named(void **state)
{
	struct desk *desk = *state;
	const struct deed_field maria = { "name", "Maria" };
	struct err err = ERR_INIT;
	struct record *person;

	person = deed_add_person(&desk->d, &maria, 1, &err);
	assert_non_null(deed_add_person(&desk->d, NULL, 0, &err));
	assert_null(deed_add_account(&desk->d, "facebook", NULL, 0, &err));
	assert_non_null(add_with(desk, "facebook", "person", person->id, &err));
	assert_int_equal(desk->store.count, 3);
}

static void a_person_may_live_in_a_part_of_a_country(void **state)
{
	static const struct {
		const char *residence;
		bool is_fine;
	} cases[] = {
		{ "de", true },
		{ "de-by", true },
		{ "xx", false },
		{ "eu", false },
		{ "xx-by", false },
		/* Where the parts are known, one of them. */
		{ "at", true },
		{ "at-9", true },
		{ "at-8", false },
	};
	struct desk *desk = *state;

	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		const struct deed_field f = { "residence", cases[i].residence };

		assert_int_equal(!!deed_add_person(&desk->d, &f, 1, NULL),
				 cases[i].is_fine);
	}
}

/* Editing ---------------------------------------------------------- */

static void an_edit_sets_what_differs_or_nothing(void **state)
{
	struct desk *desk = *state;
	struct err err = ERR_INIT;
	struct record *r = add_with(desk, "facebook", "label", "Privat", &err);
	size_t before = r->journal.count;
	const struct deed_field same[] = { { "label", "Privat" },
					   { "mail", NULL } };
	const struct deed_field other[] = { { "label", "Laden" },
					    { "mail", "a@b" } };
	const struct deed_field wrong[] = { { "label", "x" }, { "mail", "x" } };
	const struct deed_field gone[] = { { "mail", " " } };

	assert_true(deed_edit(&desk->d, r, same, 2, &err));
	assert_int_equal(r->journal.count, before);
	assert_true(deed_edit(&desk->d, r, other, 2, &err));
	assert_int_equal(r->journal.count, before + 2);
	assert_false(deed_edit(&desk->d, r, wrong, 2, &err));
	assert_int_equal(r->journal.count, before + 2);
	assert_string_equal(record_field(r, "label"), "Laden");
	assert_true(deed_edit(&desk->d, r, gone, 1, &err));
	assert_null(record_field(r, "mail"));
	/* An edit can be taken back, also where the clock stands still. */
	assert_true(deed_undo(&desk->d, r, NULL, NULL, &err));
	assert_string_equal(record_field(r, "mail"), "a@b");
	assert_true(deed_undo(&desk->d, r, NULL, NULL, &err));
	assert_true(deed_undo(&desk->d, r, NULL, NULL, &err));
	assert_string_equal(record_field(r, "label"), "Privat");
	assert_false(deed_undo(&desk->d, r, NULL, NULL, &err));
}

static void another_person_means_no_link(void **state)
{
	struct desk *desk = *state;
	struct record *accounts[] = { add(desk, "facebook"),
				      add(desk, "instagram") };
	struct record *person = deed_add_person(&desk->d, NULL, 0, NULL);
	const struct deed_field f = { "person", person->id };

	assert_true(deed_link(&desk->d, accounts, 2, NULL));
	assert_non_null(record_field(accounts[0], "linked"));
	assert_true(deed_edit(&desk->d, accounts[0], &f, 1, NULL));
	assert_null(record_field(accounts[0], "linked"));
	assert_non_null(record_field(accounts[1], "linked"));
	assert_false(deed_link(&desk->d, accounts, 2, NULL));
}

/* Steps ------------------------------------------------------------ */

static void a_tick_keeps_what_was_shown(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	const struct entry *e;
	struct deed_day spring = { { 2025, 4, 0 }, true };

	desk->d.by = "maria";
	assert_true(deed_done(&desk->d, r, "open-form", today, NULL));
	e = last(r);
	assert_string_equal(e->is, "done");
	assert_string_equal(e->step, "facebook/open-form");
	assert_string_equal(e->title, "Das Formular öffnen");
	assert_string_equal(e->by, "maria");
	assert_int_equal(e->rev, 1);
	assert_int_equal(e->round, 1);
	assert_null(e->milestone);
	assert_int_equal(e->day.day, 22);
	assert_true(deed_done(&desk->d, r, "facebook/send", spring, NULL));
	e = last(r);
	assert_string_equal(e->milestone, "objected");
	assert_int_equal(e->rev, 2);
	assert_int_equal(e->day.month, 4);
	assert_int_equal(e->day.day, 0);
	assert_true(e->is_about);
	/* By a former name. */
	assert_true(deed_skip(&desk->d, r, "facebook/open", today, NULL));
	e = last(r);
	assert_string_equal(e->is, "skipped");
	assert_string_equal(e->step, "facebook/open-form");
}

static void a_tick_twice_is_one(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	struct deed_day when = { { 2026, 11, 20 }, false };
	size_t before;

	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	before = r->journal.count;
	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	assert_int_equal(r->journal.count, before);
	/* Another day is said anew, and decides. */
	assert_true(deed_done(&desk->d, r, "send", when, NULL));
	assert_int_equal(r->journal.count, before + 1);
	assert_true(deed_done(&desk->d, r, "send", when, NULL));
	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	assert_int_equal(r->journal.count, before + 1);
	assert_int_equal(journal_milestone(&r->journal, "objected", 1)->day.day,
			 20);
	assert_true(deed_skip(&desk->d, r, "send", today, NULL));
	assert_int_equal(r->journal.count, before + 2);
	assert_null(journal_milestone(&r->journal, "objected", 1));
}

/* Who told at the start that an objection was confirmed finds "sent" not
 * ticked: a tick of today would take the confirmation away. */
static void an_old_objection_is_not_of_today(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	const struct deed_day old = { { 2025, 5, 20 }, false };
	struct err err = ERR_INIT;
	struct check check;
	size_t before;

	assert_true(deed_milestone(&desk->d, r, MILESTONE_OBJECTED, old, NULL));
	assert_true(
		deed_milestone(&desk->d, r, MILESTONE_CONFIRMED, old, NULL));
	before = r->journal.count;
	assert_false(deed_done(&desk->d, r, "send", today, &err));
	assert_non_null(strstr(err.message, "2025"));
	assert_int_equal(r->journal.count, before);
	/* It is passed already, and not by a tick that could be taken back. */
	status_check(r, content_guide(desk->d.content, "facebook"),
		     guide_step(content_guide(desk->d.content, "facebook"),
				"send"),
		     &check);
	assert_int_equal(check.state, STEP_DONE);
	assert_int_equal(check.entry->day.year, 2025);
	assert_false(check.is_changed);
	assert_false(deed_untick(&desk->d, r, "send", &err));
	assert_non_null(strstr(err.message, "history"));
	/* With its day, or as a new round, it may be ticked. */
	assert_true(deed_done(&desk->d, r, "send", old, NULL));
	assert_true(deed_again(&desk->d, r, today, NULL));
	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	/* Of one day the answer comes last, however it was ticked. */
	assert_true(
		deed_milestone(&desk->d, r, MILESTONE_CONFIRMED, today, NULL));
	assert_true(deed_untick(&desk->d, r, "send", NULL));
	assert_true(deed_done(&desk->d, r, "send", today, NULL));
}

static void steps_that_are_refused(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	size_t before = r->journal.count;
	struct deed_day tomorrow = { { 2026, 11, 23 }, false };
	struct deed_day this_year = { { 2026, 0, 0 }, false };
	struct err err = ERR_INIT;

	assert_false(deed_done(&desk->d, r, "nowhere", today, &err));
	assert_false(deed_done(&desk->d, r, "instagram/send", today, &err));
	assert_false(deed_done(&desk->d, r, "path/form", today, &err));
	assert_false(deed_done(&desk->d, r, "", today, &err));
	assert_false(deed_done(&desk->d, r, "send", tomorrow, &err));
	assert_false(deed_untick(&desk->d, r, "send", &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_int_equal(r->journal.count, before);
	assert_true(deed_done(&desk->d, r, "send", this_year, NULL));
}

static void untick_names_all_of_the_round(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	struct deed_day when = { { 2026, 11, 20 }, false };
	const struct entry *e;

	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	assert_true(deed_again(&desk->d, r, today, NULL));
	assert_true(deed_skip(&desk->d, r, "send", today, NULL));
	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	assert_true(deed_done(&desk->d, r, "send", when, NULL));
	assert_int_equal(last(r)->round, 2);
	assert_true(deed_untick(&desk->d, r, "send", NULL));
	e = last(r);
	assert_string_equal(e->is, "undone");
	assert_int_equal(e->undoes_count, 3);
	assert_null(journal_step(&r->journal, "facebook/send", NULL, 0, 2));
	assert_non_null(journal_step(&r->journal, "facebook/send", NULL, 0, 1));
	/* Redo brings all of them back. */
	assert_true(deed_redo(&desk->d, r, NULL, NULL));
	assert_int_equal(
		journal_step(&r->journal, "facebook/send", NULL, 0, 2)->day.day,
		20);
	assert_false(deed_redo(&desk->d, r, NULL, NULL));
}

static void a_step_the_content_lacks_can_be_unticked(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	const char *const pairs[] = { "step", "facebook/gone", NULL };
	const struct entry_draft draft = { .id = "0000000f",
					   .now = desk->now,
					   .is = "done" };

	record_add(r, &draft, pairs);
	assert_true(deed_untick(&desk->d, r, "gone", NULL));
	assert_null(journal_step(&r->journal, "facebook/gone", NULL, 0, 1));
}

/* The rest --------------------------------------------------------- */

static void milestones_rounds_and_notes(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	struct err err = ERR_INIT;

	assert_true(
		deed_milestone(&desk->d, r, MILESTONE_CONFIRMED, today, &err));
	assert_string_equal(last(r)->milestone, "confirmed");
	assert_false(deed_milestone(&desk->d, r, MILESTONE_NONE, today, &err));
	assert_true(deed_again(&desk->d, r, today, &err));
	assert_true(deed_again(&desk->d, r, today, &err));
	assert_int_equal(journal_round(&r->journal), 3);
	assert_true(deed_undo(&desk->d, r, NULL, NULL, &err));
	assert_int_equal(journal_round(&r->journal), 2);
	assert_true(
		deed_milestone(&desk->d, r, MILESTONE_OBJECTED, today, &err));
	assert_int_equal(last(r)->round, 2);
	assert_true(deed_note(&desk->d, r, "eins\nzwei", today, &err));
	assert_string_equal(last(r)->text, "eins\nzwei");
	assert_false(deed_note(&desk->d, r, " \n", today, &err));
}

/* On a platform where nothing can be objected to. */
/* No file could hold a higher number. */
/* A day set by hand belongs to its round, and to be in it makes none. */
static void a_date_of_the_second_round(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	const struct date on = { 2026, 12, 30 };
	struct due due;
	size_t count;

	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	assert_true(deed_set_due(&desk->d, r, "answer", on, NULL));
	assert_true(deed_again(&desk->d, r, today, NULL));
	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	due_of(&content, r, desk->d.today, &due);
	assert_false(due_find(&due, DUE_ANSWER) &&
		     due_find(&due, DUE_ANSWER)->is_by_hand);
	assert_true(deed_set_due(&desk->d, r, "answer", on, NULL));
	assert_int_equal(last(r)->kind, ENTRY_DUE);
	assert_int_equal(last(r)->round, 2);
	due_of(&content, r, desk->d.today, &due);
	assert_non_null(due_find(&due, DUE_ANSWER));
	assert_true(due_find(&due, DUE_ANSWER)->is_by_hand);
	assert_int_equal(date_compare(due_find(&due, DUE_ANSWER)->day, on), 0);
	count = r->journal.count;
	assert_true(deed_set_due(&desk->d, r, "answer", on, NULL));
	assert_int_equal(r->journal.count, count);
	for (size_t i = r->journal.count; i-- > 0;) {
		const struct entry *e = &r->journal.entries[i];

		if (e->round == 2 && e->kind != ENTRY_DUE)
			assert_true(deed_undo(&desk->d, r, e->id, NULL, NULL));
	}
	assert_int_equal(journal_round(&r->journal), 1);
}

static void after_the_last_round_there_is_none(void **state)
{
	static const char *const pairs[] = { "round", "99999", NULL };
	const struct entry_draft draft = {
		.id = "eeeeeeee",
		.now = ((struct desk *)*state)->now,
		.is = "round",
	};
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	struct err err = ERR_INIT;
	size_t count;

	assert_non_null(record_add(r, &draft, pairs));
	count = r->journal.count;
	assert_false(deed_again(&desk->d, r, today, &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_true(*err.message);
	assert_int_equal(r->journal.count, count);
	assert_true(deed_note(&desk->d, r, "still", today, &err));
}

static void put_person(const struct desk *desk, const char *text)
{
	char *folder = temp_path(desk->folder, "people");
	char *path = fs_join(folder, "0a0a0a0a.yaml");

	mkdir(folder, 0700);
	temp_puts(path, text);
	store_refresh(&desk->d.store[0]);
	free(folder);
	free(path);
}

/* A second one in its place would never be noticed. */
static void a_person_that_cannot_be_read_gets_no_double(void **state)
{
	static const struct {
		const char *text;
		enum err_kind kind;
	} rows[] = {
		{ "broken: [", ERR_DATA },
		{ "format: 99\nid: 0a0a0a0a\n", ERR_REFUSED },
	};
	struct desk *desk = *state;

	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct err err = ERR_INIT;

		put_person(desk, rows[i].text);
		assert_null(
			deed_add_account(&desk->d, "facebook", NULL, 0, &err));
		assert_int_equal(err.kind, rows[i].kind);
		assert_non_null(strstr(err.message, "0a0a0a0a.yaml"));
		assert_int_equal(desk->store.count, 1);
	}
	put_person(desk, "format: 1\nid: 0a0a0a0a\n");
	assert_string_equal(record_field(add(desk, "facebook"), "person"),
			    "0a0a0a0a");
}

static void nothing_is_answered_where_nothing_is_asked(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "whatsapp");
	const size_t count = r->journal.count;
	struct err err = ERR_INIT;

	assert_false(
		deed_milestone(&desk->d, r, MILESTONE_CONFIRMED, today, &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_false(deed_again(&desk->d, r, today, &err));
	assert_int_equal(r->journal.count, count);
}

static void what_cannot_be_shown_is_refused(void **state)
{
	static const char *const texts[] = {
		"a\033[2Jb",
		"a\342\200\256b",
		"a\377b",
	};
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	const size_t count = r->journal.count;

	for (size_t i = 0; i < LENGTH_OF(texts); i++) {
		struct err err = ERR_INIT;

		assert_false(deed_note(&desk->d, r, texts[i], today, &err));
		assert_int_equal(err.kind, ERR_USAGE);
		assert_false(deed_close(&desk->d, r, texts[i], &err));
	}
	assert_int_equal(r->journal.count, count);
}

static void codes_are_kept_in_small_letters(void **state)
{
	struct desk *desk = *state;
	const struct deed_field same = { "country", " dE " };
	struct err err = ERR_INIT;
	struct record *r = add_with(desk, "facebook", "country", "DE", &err);
	size_t count;

	assert_non_null(r);
	assert_string_equal(record_field(r, "country"), "de");
	count = r->journal.count;
	assert_true(deed_edit(&desk->d, r, &same, 1, &err));
	assert_int_equal(r->journal.count, count);
}

/* In characters: "ä" with its mark apart is one. */
static void a_label_is_no_letter(void **state)
{
	struct desk *desk = *state;
	struct err err = ERR_INIT;
	struct strbuf label;

	strbuf_init(&label);
	for (int i = 0; i < 200; i++)
		strbuf_adds(&label, "a\314\210");
	assert_non_null(add_with(desk, "facebook", "label", label.s, &err));
	strbuf_adds(&label, "b");
	assert_null(add_with(desk, "facebook", "label", label.s, &err));
	assert_int_equal(err.kind, ERR_USAGE);
	assert_non_null(strstr(err.message, "201"));
	strbuf_release(&label);
}

static void close_and_reopen(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	struct err err = ERR_INIT;

	assert_false(deed_reopen(&desk->d, r, NULL));
	assert_true(deed_close(&desk->d, r, "verkauft", NULL));
	assert_string_equal(last(r)->text, "verkauft");
	assert_false(deed_close(&desk->d, r, NULL, &err));
	assert_string_equal(err.message, "Facebook is closed already.");
	assert_true(deed_reopen(&desk->d, r, NULL));
	assert_null(journal_closed(&r->journal));
	assert_true(deed_close(&desk->d, r, NULL, NULL));
}

static void undo_says_what_it_takes_back(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	struct strbuf what;
	struct err err = ERR_INIT;
	char id[RECORD_ID_LENGTH + 1];

	strbuf_init(&what);
	assert_false(deed_undo(&desk->d, r, NULL, &what, &err));
	assert_false(deed_redo(&desk->d, r, &what, &err));
	assert_true(deed_done(&desk->d, r, "send", today, &err));
	strcpy(id, last(r)->id);
	assert_true(deed_note(&desk->d, r, "x", today, &err));
	assert_true(deed_undo(&desk->d, r, NULL, &what, &err));
	assert_string_equal(what.s, "Taken back: note: x.");
	strbuf_reset(&what);
	assert_true(deed_undo(&desk->d, r, id, &what, &err));
	assert_string_equal(what.s, "Taken back: Auf Senden tippen, done.");
	strbuf_reset(&what);
	assert_false(deed_undo(&desk->d, r, id, &what, &err));
	assert_false(deed_undo(&desk->d, r, "nonsense", &what, &err));
	assert_false(deed_undo(&desk->d, r, "", &what, &err));
	assert_false(deed_undo(&desk->d, r, "0000", &what, &err));
	assert_true(deed_redo(&desk->d, r, &what, &err));
	assert_string_equal(what.s, "Back again: Auf Senden tippen, done.");
	assert_true(deed_redo(&desk->d, r, NULL, &err));
	assert_true(journal_find(&r->journal, id)->is_live);
	assert_false(deed_redo(&desk->d, r, NULL, &err));
	/* To undo a redo: it is said what that does now. */
	strbuf_reset(&what);
	assert_true(deed_undo(&desk->d, r, last(r)->id, &what, &err));
	assert_string_equal(what.s, "took back: note: x");
	strbuf_release(&what);
}

static void redo_names_undos_made_elsewhere(void **state)
{
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	const struct entry *e;
	const char *ids[1];
	char id[RECORD_ID_LENGTH + 1];
	struct entry_draft elsewhere = { .id = "eeeeeeee",
					 .is = "undone",
					 .undoes = ids,
					 .undoes_count = 1 };

	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	strcpy(id, last(r)->id);
	assert_true(deed_undo(&desk->d, r, NULL, NULL, NULL));
	ids[0] = id;
	record_add(r, &elsewhere, NULL);
	assert_true(deed_redo(&desk->d, r, NULL, NULL));
	e = last(r);
	assert_int_equal(e->undoes_count, 2);
	assert_true(journal_find(&r->journal, id)->is_live);
	/* To undo an undo by its id is to redo. */
	assert_true(deed_undo(&desk->d, r, id, NULL, NULL));
	assert_true(deed_undo(&desk->d, r, last(r)->id, NULL, NULL));
	assert_true(journal_find(&r->journal, id)->is_live);
}

static void links(void **state)
{
	struct desk *desk = *state;
	struct record *a = add(desk, "facebook");
	struct record *b = add(desk, "instagram");
	struct record *c = add(desk, "facebook");
	struct record *w = add(desk, "whatsapp");
	struct record *ab[] = { a, b };
	struct record *bc[] = { c, b };
	struct record *aw[] = { a, w };
	struct record *aa[] = { a, b, a };
	struct err err = ERR_INIT;
	size_t count;

	assert_false(deed_link(&desk->d, ab, 1, &err));
	assert_false(deed_link(&desk->d, aw, 2, &err));
	assert_false(deed_link(&desk->d, aa, 3, &err));
	assert_int_equal(err.kind, ERR_USAGE);
	assert_null(record_field(a, "linked"));
	assert_true(deed_link(&desk->d, ab, 2, &err));
	assert_string_equal(record_field(a, "linked"),
			    record_field(b, "linked"));
	/* The group of the first that has one. */
	assert_true(deed_link(&desk->d, bc, 2, &err));
	assert_string_equal(record_field(c, "linked"),
			    record_field(a, "linked"));
	count = c->journal.count;
	assert_true(deed_link(&desk->d, bc, 2, &err));
	assert_int_equal(c->journal.count, count);
	assert_true(deed_unlink(&desk->d, b, &err));
	assert_null(record_field(b, "linked"));
	assert_false(deed_unlink(&desk->d, b, &err));
}

static void nothing_is_done_to_what_may_not_change(void **state)
{
	static const enum record_state states[] = {
		RECORD_UNREADABLE,
		RECORD_NEWER,
		RECORD_REMOVED,
		RECORD_CAME_BACK,
	};
	struct desk *desk = *state;
	struct record *r = add(desk, "facebook");
	struct record *other = add(desk, "instagram");
	struct record *both[] = { other, r };
	const struct deed_field f = { "label", "x" };

	assert_true(deed_done(&desk->d, r, "send", today, NULL));
	assert_true(deed_link(&desk->d, both, 2, NULL));
	r->fault = mem_strdup("file:1: no");
	for (size_t i = 0; i < LENGTH_OF(states); i++) {
		size_t count = r->journal.count;
		struct deed_context *d = &desk->d;
		struct err err = ERR_INIT;

		r->state = states[i];
		assert_false(deed_is_allowed(r, &err));
		assert_true(*err.message);
		assert_false(deed_edit(d, r, &f, 1, NULL));
		assert_false(deed_done(d, r, "mail", today, NULL));
		assert_false(deed_skip(d, r, "mail", today, NULL));
		assert_false(deed_untick(d, r, "send", NULL));
		assert_false(
			deed_milestone(d, r, MILESTONE_REFUSED, today, NULL));
		assert_false(deed_again(d, r, today, NULL));
		assert_false(deed_note(d, r, "x", today, NULL));
		assert_false(deed_close(d, r, "x", NULL));
		assert_false(deed_reopen(d, r, NULL));
		assert_false(deed_undo(d, r, NULL, NULL, NULL));
		assert_false(deed_redo(d, r, NULL, NULL));
		assert_false(deed_link(d, both, 2, NULL));
		assert_false(deed_unlink(d, r, NULL));
		assert_int_equal(r->journal.count, count);
	}
}

/* Finding ---------------------------------------------------------- */

static void finding_by_what_people_type(void **state)
{
	struct desk *desk = *state;
	const struct deed_field maria[] = { { "name", "Maria Über" } };
	const struct deed_field jo[] = { { "name", "Jo" } };
	struct deed_field fields[3] = { { "person", NULL },
					{ "label", "Privat" },
					{ "mail", "m@example.org" } };
	struct record *m, *j, *a, *b, *c;
	struct err err = ERR_INIT;
	const struct deed_context *d = &desk->d;

	m = deed_add_person(d, maria, 1, NULL);
	j = deed_add_person(d, jo, 1, NULL);
	fields[0].value = m->id;
	desk->ids = 0xab00;
	a = deed_add_account(d, "facebook", fields, 3, NULL);
	desk->ids = 0xac000000;
	fields[1].value = "Laden";
	fields[2].value = NULL;
	b = deed_add_account(d, "instagram", fields, 3, NULL);
	desk->ids = 0xac100000;
	fields[0].value = j->id;
	fields[1].value = "Ümlaut";
	c = deed_add_account(d, "instagram", fields, 3, NULL);
	{
		const struct {
			const char *name;
			struct record *r;
		} cases[] = {
			{ a->id, a },		{ "0000ab00", a },
			{ "0000", a },		{ "privat", a },
			{ "M@example.org", a }, { "ac0", b },
			{ "laden", b },		{ "umlaut", c },
			{ "ac", NULL },		{ "Maria Uber/instagram", b },
			{ "jo/instagram", c },	{ "jo/facebook", NULL },
			{ "facebook", a },	{ "instagram", NULL },
			{ "nobody", NULL },	{ "", NULL },
			{ "/instagram", NULL }, { m->id, NULL },
		};

		for (size_t i = 0; i < LENGTH_OF(cases); i++) {
			if (deed_find(d, RECORD_ACCOUNT, cases[i].name, false,
				      &err) != cases[i].r)
				fail_msg("%s", cases[i].name);
		}
	}
	assert_ptr_equal(deed_find(d, RECORD_PERSON, "maria über", false, NULL),
			 m);
	assert_null(deed_find(d, RECORD_ACCOUNT, "ac", false, &err));
	assert_int_equal(err.kind, ERR_USAGE);
	assert_non_null(strstr(err.message, b->id));
	assert_non_null(strstr(err.message, c->id));
	/* In the trash: only when asked for, but it is said. */
	b->state = RECORD_REMOVED;
	assert_ptr_equal(deed_find(d, RECORD_ACCOUNT, "ac", false, NULL), c);
	assert_null(deed_find(d, RECORD_ACCOUNT, "laden", false, &err));
	assert_non_null(strstr(err.message, "trash"));
	assert_ptr_equal(deed_find(d, RECORD_ACCOUNT, "laden", true, NULL), b);
}

#define test(function)                                                         \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(an_account_gets_a_person),
		test(an_old_platform_name_is_todays),
		test(what_is_refused_adds_nothing),
		test(of_several_people_one_must_be_named),
		test(a_person_may_live_in_a_part_of_a_country),
		test(an_edit_sets_what_differs_or_nothing),
		test(another_person_means_no_link),
		test(a_tick_keeps_what_was_shown),
		test(a_tick_twice_is_one),
		test(an_old_objection_is_not_of_today),
		test(steps_that_are_refused),
		test(untick_names_all_of_the_round),
		test(a_step_the_content_lacks_can_be_unticked),
		test(milestones_rounds_and_notes),
		test(close_and_reopen),
		test(a_date_of_the_second_round),
		test(after_the_last_round_there_is_none),
		test(a_person_that_cannot_be_read_gets_no_double),
		test(nothing_is_answered_where_nothing_is_asked),
		test(what_cannot_be_shown_is_refused),
		test(codes_are_kept_in_small_letters),
		test(a_label_is_no_letter),
		test(undo_says_what_it_takes_back),
		test(redo_names_undos_made_elsewhere),
		test(links),
		test(nothing_is_done_to_what_may_not_change),
		test(finding_by_what_people_type),
	};

	return cmocka_run_group_tests(tests, set_up_all, tear_down_all);
}
