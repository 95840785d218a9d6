/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/notice.h"

#include "base/i18n.h"
#include "domain/due.h"
#include "domain/status.h"
#include "lib/folk.h"
#include "lib/small_content.h"

static struct content content;

/* A clock that stands still, ids that count, nothing on a disk. */
struct desk {
	struct deed_context d;
	struct store store;
	unsigned ids;
};

static date_instant read_now(void *data)
{
	(void)data;
	return 1795338725481230; /* 2026-11-22 */
}

static void make_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	snprintf(id, RECORD_ID_LENGTH + 1, "%08x",
		 ((struct desk *)data)->ids++);
}

static int set_up(void **state)
{
	(void)state;
	i18n_init("en", "/nonexistent");
	small_content(&content);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	content_release(&content);
	return 0;
}

static void open_desk(struct desk *desk)
{
	*desk = (struct desk){
		.d = {
			.content = &content,
			.store = &desk->store,
			.today = { 2026, 11, 22 },
			.now = read_now,
			.make_id = make_id,
			.data = desk,
		},
		.ids = 0xa0,
	};
}

#define IN_2024 NOTED("a", "2026-11-20", "2024", "objected", "")

static void whom_a_notice_concerns(void **state)
{
	static const struct {
		const char *platform, *lines, *notices;
	} cases[] = {
		{ "facebook", IN_GERMANY, "" },
		{ "facebook", IN_GERMANY IN_2024, "old-ones " },
		{ "facebook", IN_2024, "old-ones " },
		{ "facebook",
		  NOTED("a", "2026-11-20", "2024-06-10", "objected", "")
			  NOTED("b", "2026-11-20", "2024-06-11", "confirmed",
				""),
		  "old-ones " },
		/* It may have been earlier; it was surely later. */
		{ "facebook",
		  NOTED("a", "2026-11-20", "2024-12", "objected", ""),
		  "old-ones " },
		{ "facebook", NOTED("a", "2026-11-20", "2025", "objected", ""),
		  "" },
		/* Objected again since. */
		{ "facebook",
		  IN_2024 ROUND_ON("r", "2026-11-20", "2")
			  NOTED("b", "2026-11-21", "2026-11-21", "objected",
				", round: 2"),
		  "" },
		{ "facebook", IN_2024 ROUND_ON("r", "2026-11-20", "2"),
		  "old-ones " },
		{ "facebook", IN_2024 CLOSED_ON("b", "2026-11-21"), "" },
		/* By platform and country; one that is not given fits. */
		{ "whatsapp", IN_2024, "" },
		{ "friendface", IN_2024, "" },
		{ "instagram", FIELD("c", "country", "ch"), "swiss " },
		{ "instagram", "", "swiss " },
		{ "instagram", IN_GERMANY, "" },
		{ "facebook", FIELD("c", "country", "ch"), "" },
		{ "instagram", FIELD("c", "country", "ch") IN_2024,
		  "old-ones swiss " },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct record *r = folk_add(&store, "7f3a9c1e",
					    cases[i].platform, cases[i].lines);
		const struct notice *notice;
		struct strbuf found;
		size_t at = 0;

		strbuf_init(&found);
		while ((notice = notice_next(&content, r, &at)))
			strbuf_addf(&found, "%s ", notice->id);
		if (strcmp(found.s, cases[i].notices) != 0)
			fail_msg("case %zu: %s", i, found.s);
		strbuf_release(&found);
		store_release(&store);
	}
}

/* How many notices are open on the account. */
static size_t open_notices(const struct record *r)
{
	size_t at = 0, count = 0;

	while (notice_next(&content, r, &at))
		count++;
	return count;
}

static void an_answer_is_a_note(void **state)
{
	const struct notice *notice = content_notice(&content, "old-ones");
	struct err err = ERR_INIT;
	const struct entry *e;
	struct strbuf words;
	struct status status;
	struct desk desk;
	struct record *r;

	(void)state;
	open_desk(&desk);
	r = folk_add(&desk.store, "7f3a9c1e", "facebook", IN_GERMANY IN_2024);
	assert_null(notice_answered(notice, r));
	assert_false(deed_answer_notice(&desk.d, r, "none", "keep", &err));
	assert_false(deed_answer_notice(&desk.d, r, "old-ones", "no", &err));
	assert_int_equal(r->journal.count, 2);
	assert_true(deed_answer_notice(&desk.d, r, "old-ones", "keep", &err));
	assert_int_equal(open_notices(r), 0);
	e = notice_answered(notice, r);
	assert_string_equal(yamldoc_get_text(e->map, "notice"), "old-ones");
	assert_string_equal(yamldoc_get_text(e->map, "answer"), "keep");
	strbuf_init(&words);
	entry_words(&content, e, 0, &words);
	assert_string_equal(words.s, "note: Noch einmal? Nein");
	strbuf_release(&words);
	/* It counts for nothing but the notice. */
	status_of(&content, r, &status);
	assert_int_equal(status.kind, STATUS_OBJECTED);
	status_release(&status);
	/* Answered anew: the later one. Taken back, the earlier one. */
	assert_true(deed_answer_notice(&desk.d, r, "old-ones", "again", &err));
	assert_string_equal(yamldoc_get_text(notice_answered(notice, r)->map,
					     "answer"),
			    "again");
	assert_true(deed_undo(&desk.d, r, NULL, NULL, &err));
	assert_string_equal(yamldoc_get_text(notice_answered(notice, r)->map,
					     "answer"),
			    "keep");
	assert_true(deed_undo(&desk.d, r, NULL, NULL, &err));
	assert_int_equal(open_notices(r), 1);
	store_release(&desk.store);
}

/* Written and read again, it is still the answer. */
static void an_answer_outlives_the_file(void **state)
{
	struct err err = ERR_INIT;
	struct record *r, *again;
	struct desk desk;
	char *text;

	(void)state;
	open_desk(&desk);
	r = folk_add(&desk.store, "7f3a9c1e", "facebook", IN_GERMANY IN_2024);
	assert_true(deed_answer_notice(&desk.d, r, "old-ones", "keep", &err));
	assert_true(deed_set_due(&desk.d, r, "answer", folk_day("2026-12-01"),
				 &err));
	text = record_text(r);
	again = record_new(RECORD_ACCOUNT, "7f3a9c1e", "facebook");
	if (!record_read(again, text, strlen(text), "x.yaml"))
		fail_msg("%s", again->fault);
	assert_int_equal(open_notices(again), 0);
	assert_non_null(strstr(text, "\"on\": 2026-12-01\n"));
	record_free(again);
	free(text);
	store_release(&desk.store);
}

#define SENT REACH_ON("a", "2026-11-03", "objected")

static void which_dates_can_be_set(void **state)
{
	static const struct {
		const char *platform, *lines, *of;
		struct date on;
		bool is_fine;
	} cases[] = {
		{ "facebook", SENT, "answer", { 2026, 12, 1 }, true },
		{ "facebook", SENT, "answer", { 2026, 11, 1 }, true },
		{ "facebook", SENT, "answer", { 0, 0, 0 }, true },
		{ "facebook", SENT, "answer", { 2026, 12, 0 }, false },
		{ "facebook", SENT, "party", { 2026, 12, 1 }, false },
		/* Nothing waits for an answer. */
		{ "facebook", "", "answer", { 2026, 12, 1 }, false },
		{ "facebook", "", "recheck", { 2026, 12, 1 }, true },
		{ "facebook", "", "own", { 2026, 12, 1 }, true },
		{ "facebook",
		  SENT CLOSED_ON("b", "2026-11-04"),
		  "own",
		  { 2026, 12, 1 },
		  false },
		{ "whatsapp", "", "own", { 2026, 12, 1 }, true },
		{ "whatsapp", "", "recheck", { 2026, 12, 1 }, false },
		{ "friendface", SENT, "answer", { 2026, 12, 1 }, true },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct err err = ERR_INIT;
		struct desk desk;
		struct record *r;
		size_t before;

		open_desk(&desk);
		r = folk_add(&desk.store, "7f3a9c1e", cases[i].platform,
			     cases[i].lines);
		before = r->journal.count;
		if (deed_set_due(&desk.d, r, cases[i].of, cases[i].on, &err) !=
		    cases[i].is_fine)
			fail_msg("case %zu: %s", i, err.message);
		assert_int_equal(cases[i].is_fine, !*err.message);
		/* What is so already needs no entry. */
		assert_int_equal(r->journal.count - before,
				 cases[i].is_fine && cases[i].on.year);
		store_release(&desk.store);
	}
}

static void a_date_set_and_given_back(void **state)
{
	const struct date day = { 2026, 12, 24 };
	struct err err = ERR_INIT;
	struct strbuf words;
	struct desk desk;
	struct record *r;
	struct due due;

	(void)state;
	open_desk(&desk);
	strbuf_init(&words);
	r = folk_add(&desk.store, "7f3a9c1e", "facebook", IN_GERMANY SENT);
	assert_true(deed_set_due(&desk.d, r, "answer", day, &err));
	assert_true(deed_set_due(&desk.d, r, "answer", day, &err));
	assert_int_equal(r->journal.count, 3);
	entry_words(&content, &r->journal.entries[2], 0, &words);
	assert_string_equal(words.s,
			    "date set: answer from Meta, 24 December 2026");
	due_of(&content, r, desk.d.today, &due);
	assert_true(due_find(&due, DUE_ANSWER)->is_by_hand);
	assert_true(deed_set_due(&desk.d, r, "answer", DATE_NONE, &err));
	assert_int_equal(r->journal.count, 4);
	strbuf_reset(&words);
	entry_words(&content, &r->journal.entries[3], 0, &words);
	assert_string_equal(words.s,
			    "date no longer set by hand: answer from Meta");
	due_of(&content, r, desk.d.today, &due);
	assert_false(due_find(&due, DUE_ANSWER)->is_by_hand);
	strbuf_release(&words);
	store_release(&desk.store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whom_a_notice_concerns),
		cmocka_unit_test(an_answer_is_a_note),
		cmocka_unit_test(an_answer_outlives_the_file),
		cmocka_unit_test(which_dates_can_be_set),
		cmocka_unit_test(a_date_set_and_given_back),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
