/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/due.h"

#include "base/i18n.h"
#include "lib/folk.h"
#include "lib/small_content.h"

static struct content content;

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

/* Everything due on the only account, one a line: "mail 2026-11-24 sending",
 * with ! where it is due, !! overdue, and what is special about it. */
static void tell(const struct record *r, const char *today, struct strbuf *out)
{
	static const char *const bases[] = {
		[DUE_BY_HAND] = "by-hand",
		[DUE_FROM_SENDING] = "sending",
		[DUE_FROM_RECEIPT] = "receipt",
		[DUE_FROM_CODE] = "code",
		[DUE_FROM_TERM] = "term",
		[DUE_FROM_REMINDER] = "reminder",
		[DUE_FROM_CONFIRMATION] = "confirmation",
	};
	struct due due;

	due_of(&content, r, folk_day(today), &due);
	for (size_t i = 0; i < due.count; i++) {
		const struct due_item *item = &due.item[i];

		strbuf_addf(out, "%s ", due_kind_name(item->kind));
		date_format(item->day, out);
		strbuf_addf(out, " %s%s%s%s%s\n", bases[item->basis],
			    item->is_overdue ? " !!"
			    : item->is_due   ? " !"
					     : "",
			    item->is_rough ? " rough" : "",
			    item->is_moved ? " moved" : "",
			    item->law ? " law" : "");
		assert_true(item->is_by_hand == (item->basis == DUE_BY_HAND));
		assert_true(item->is_due || !item->is_overdue);
	}
	if (due.gap)
		strbuf_adds(out, due.gap == DUE_NO_COUNTRY ? "no country\n"
							   : "no law\n");
}

static void expect(size_t i, const char *platform, const char *lines,
		   const char *today, const char *expected)
{
	struct store store = { .count = 0 };
	struct record *r = folk_add(&store, "7f3a9c1e", platform, lines);
	struct strbuf found;

	strbuf_init(&found);
	tell(r, today, &found);
	if (strcmp(found.s, expected) != 0)
		fail_msg("case %zu, on %s:\n%sexpected:\n%s", i, today, found.s,
			 expected);
	strbuf_release(&found);
	store_release(&store);
}

/* Month ends, leap years, Saturdays and Sundays, ends of years. */
static void the_month_and_its_extension(void **state)
{
	static const struct {
		const char *sent, *answer, *extension;
		bool is_moved, is_moved_on;
	} cases[] = {
		{ "2025-01-31", "2025-02-28", "2025-04-30", false, false },
		{ "2026-01-31", "2026-03-02", "2026-05-04", true, true },
		{ "2027-01-31", "2027-03-01", "2027-05-03", true, true },
		{ "2028-01-31", "2028-02-29", "2028-05-01", false, true },
		{ "2028-02-29", "2028-03-29", "2028-05-29", false, false },
		{ "2025-10-31", "2025-12-01", "2026-02-02", true, true },
		{ "2026-10-31", "2026-11-30", "2027-02-01", false, true },
		{ "2026-11-19", "2026-12-21", "2027-02-22", true, true },
		{ "2026-11-20", "2026-12-21", "2027-02-22", true, true },
		{ "2026-11-21", "2026-12-21", "2027-02-22", false, true },
		{ "2026-11-22", "2026-12-22", "2027-02-22", false, false },
		{ "2026-11-30", "2026-12-30", "2027-03-01", false, true },
		{ "2027-11-30", "2027-12-30", "2028-02-29", false, false },
		{ "2026-12-01", "2027-01-01", "2027-03-01", false, false },
		{ "2026-12-31", "2027-02-01", "2027-04-01", true, false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct strbuf sent, extended, day;
		struct record *r, *longer;
		const struct due_item *item;
		struct due due;

		strbuf_init(&sent);
		strbuf_init(&extended);
		strbuf_init(&day);
		strbuf_addf(&sent,
			    IN_GERMANY "- {id: a, at: \"%sT12:00:00Z\", is: "
				       "milestone, kind: objected}\n",
			    cases[i].sent);
		strbuf_addf(&extended,
			    "%s- {id: b, at: \"%sT13:00:00Z\", is: milestone, "
			    "kind: extended}\n",
			    sent.s, cases[i].sent);
		r = folk_add(&store, "7f3a9c1e", "facebook", sent.s);
		longer = folk_add(&store, "7f3a9c1f", "facebook", extended.s);
		due_of(&content, r, folk_day(cases[i].sent), &due);
		item = due_find(&due, DUE_ANSWER);
		assert_non_null(item);
		date_format(item->day, &day);
		assert_string_equal(day.s, cases[i].answer);
		assert_int_equal(item->is_moved, cases[i].is_moved);
		assert_null(due_find(&due, DUE_EXTENSION));
		due_of(&content, longer, folk_day(cases[i].sent), &due);
		item = due_find(&due, DUE_EXTENSION);
		assert_non_null(item);
		strbuf_reset(&day);
		date_format(item->day, &day);
		assert_string_equal(day.s, cases[i].extension);
		assert_int_equal(item->is_moved, cases[i].is_moved_on);
		assert_null(due_find(&due, DUE_ANSWER));
		strbuf_release(&sent);
		strbuf_release(&extended);
		strbuf_release(&day);
		store_release(&store);
	}
}

#define SENT REACH_ON("a", "2026-11-03", "objected")
#define LADDER                                                                 \
	"mail 2026-11-05 sending\n"                                            \
	"answer 2026-12-03 sending law\n"                                      \
	"reminder 2026-12-04 term\n"                                           \
	"complaint 2026-12-18 term\n"

static void what_is_due_when(void **state)
{
	static const struct {
		const char *platform, *lines, *today, *expected;
	} cases[] = {
		/* 0: nothing sent, nothing due. */
		{ "facebook", IN_GERMANY, "2026-11-22", "" },
		{ "facebook", IN_GERMANY SENT, "2026-11-03", LADDER },
		/* Two days, then the month, then the reminder. */
		{ "facebook", IN_GERMANY SENT, "2026-11-05",
		  "mail 2026-11-05 sending !\n"
		  "answer 2026-12-03 sending law\n"
		  "reminder 2026-12-04 term\n"
		  "complaint 2026-12-18 term\n" },
		{ "facebook", IN_GERMANY SENT, "2026-12-03",
		  "mail 2026-11-05 sending !!\n"
		  "answer 2026-12-03 sending ! law\n"
		  "reminder 2026-12-04 term\n"
		  "complaint 2026-12-18 term\n" },
		{ "facebook", IN_GERMANY SENT, "2026-12-04",
		  "answer 2026-12-03 sending !! law\n"
		  "reminder 2026-12-04 term !\n"
		  "complaint 2026-12-18 term\n" },
		/* 5: by the receipt, where that is known; then a mail came. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-06", "received"),
		  "2026-11-07",
		  "answer 2026-12-07 receipt moved law\n"
		  "reminder 2026-12-08 term\n"
		  "complaint 2026-12-22 term\n" },
		/* Nothing is filed before the code is answered. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-10", "code-asked"),
		  "2026-11-10",
		  "mail 2026-11-12 code\n"
		  "answer 2026-12-10 code law\n"
		  "reminder 2026-12-11 term\n"
		  "complaint 2026-12-25 term\n" },
		/* Sent again: the first one counts … */
		/* … but the email is looked for from the latest one on. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-10", "objected"),
		  "2026-11-10",
		  "mail 2026-11-12 sending\n"
		  "answer 2026-12-03 sending law\n"
		  "reminder 2026-12-04 term\n"
		  "complaint 2026-12-18 term\n" },
		/* Reminded early: the term runs on. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-10", "reminded"),
		  "2026-11-24",
		  "answer 2026-12-03 sending law\n"
		  "complaint 2026-12-17 term\n" },
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-10", "reminded"),
		  "2026-12-04", "complaint 2026-12-17 term\n" },
		/* Extended behind the reminder. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-12-05", "reminded")
			  REACH_ON("c", "2026-12-06", "extended"),
		  "2026-12-07",
		  "extension 2027-02-03 term law\n"
		  "reminder 2027-02-04 term\n"
		  "complaint 2027-02-18 term\n" },
		/* A receipt from before the sending: the later day counts. */
		{ "facebook",
		  IN_GERMANY REACH_ON("b", "2026-10-20", "received") SENT,
		  "2026-11-03",
		  "answer 2026-12-03 sending law\n"
		  "reminder 2026-12-04 term\n"
		  "complaint 2026-12-18 term\n" },
		/* On the screen only: the mail is still outstanding. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-03", "shown"),
		  "2026-11-03", LADDER },
		/* Extended by Meta. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-20", "extended"),
		  "2026-11-20",
		  "extension 2027-02-03 term law\n"
		  "reminder 2027-02-04 term\n"
		  "complaint 2027-02-18 term\n" },
		/* 10: reminded: two weeks; complained and decided: nothing. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-12-05", "reminded"),
		  "2026-12-19", "complaint 2026-12-19 reminder !\n" },
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-12-20", "complained"),
		  "2027-01-19", "" },
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2027-03-20", "decided"),
		  "2027-04-19", "" },
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-20", "refused"),
		  "2027-04-19", "" },
		/* A year after the confirmation. */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-11-04", "confirmed"),
		  "2027-11-04", "recheck 2027-11-04 confirmation !\n" },
		/* 15: partly known days: the last one counts. */
		{ "facebook",
		  IN_GERMANY NOTED("a", "2026-11-22", "2026-09", "objected",
				   ""),
		  "2026-09-30",
		  "mail 2026-10-02 sending rough\n"
		  "answer 2026-10-30 sending rough law\n"
		  "reminder 2026-10-31 term rough\n"
		  "complaint 2026-11-14 term rough\n" },
		/* But not one that was still to come when it was noted. */
		{ "facebook",
		  IN_GERMANY NOTED("a", "2026-11-22", "2026-11", "objected",
				   ""),
		  "2026-11-22",
		  "mail 2026-11-24 sending rough\n"
		  "answer 2026-12-22 sending rough law\n"
		  "reminder 2026-12-23 term rough\n"
		  "complaint 2027-01-06 term rough\n" },
		{ "facebook",
		  IN_GERMANY SENT NOTED("b", "2026-12-02", "2026-11",
					"received", ""),
		  "2026-11-30",
		  "answer 2026-12-30 receipt rough law\n"
		  "reminder 2026-12-31 term rough\n"
		  "complaint 2027-01-14 term rough\n" },
		/* No country, no law: no day for an answer, and why. */
		{ "facebook", SENT, "2026-11-03",
		  "mail 2026-11-05 sending\nno country\n" },
		{ "facebook", FIELD("c", "country", "ch") SENT, "2026-11-03",
		  "mail 2026-11-05 sending\nno law\n" },
		/* 20 */
		{ "facebook",
		  FIELD("c", "country", "ch")
			  SENT REACH_ON("b", "2026-12-05", "reminded"),
		  "2026-12-30", "" },
		/* Closed: nothing. Reopened: all of it. */
		{ "facebook", IN_GERMANY SENT CLOSED_ON("b", "2026-11-04"),
		  "2026-11-22", "" },
		{ "facebook",
		  IN_GERMANY SENT CLOSED_ON(
			  "b", "2026-11-04") "- {id: c, at: "
					     "\"2026-11-05T00:00:00Z\", is: "
					     "reopened}\n",
		  "2026-11-03", LADDER },
		/* Nothing to object to. */
		{ "whatsapp", IN_GERMANY SENT, "2026-11-22", "" },
		{ "whatsapp", DUE_SET("b", "2026-11-22", "own", "2026-12-01"),
		  "2026-11-22", "own 2026-12-01 by-hand\n" },
		/* 25: a platform without a guide keeps its dates. */
		{ "friendface", IN_GERMANY SENT, "2026-11-03", LADDER },
		/* Given up: roughly dated and over, or more than a year ago;
		 * what was set by hand stays. */
		{ "facebook",
		  IN_GERMANY NOTED("a", "2026-11-22", "2026-09", "objected",
				   ""),
		  "2026-10-31", "" },
		{ "facebook", IN_GERMANY SENT, "2027-11-04", "" },
		{ "facebook", SENT, "2027-11-04", "" },
		{ "facebook",
		  IN_GERMANY SENT DUE_SET("b", "2027-11-01", "own",
					  "2027-12-01")
			  DUE_SET("c", "2027-11-01", "complaint", "2027-12-02"),
		  "2027-11-04",
		  "own 2027-12-01 by-hand\n"
		  "complaint 2027-12-02 by-hand\n" },
		/* 30 */
		{ "facebook",
		  IN_GERMANY SENT REACH_ON("b", "2026-12-05", "reminded"),
		  "2027-12-05", "complaint 2026-12-19 reminder !!\n" },
		/* Round two: what was due in the first is past. */
		{ "facebook", IN_GERMANY SENT ROUND_ON("b", "2026-12-01", "2"),
		  "2026-12-30", "" },
		{ "facebook",
		  IN_GERMANY SENT ROUND_ON("b", "2026-12-01", "2")
			  NOTED("c", "2026-12-01", "2026-12-01", "objected",
				", round: 2"),
		  "2026-12-01",
		  "mail 2026-12-03 sending\n"
		  "answer 2027-01-01 sending law\n"
		  "reminder 2027-01-02 term\n"
		  "complaint 2027-01-16 term\n" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		expect(i, cases[i].platform, cases[i].lines, cases[i].today,
		       cases[i].expected);
}

static void days_set_by_hand(void **state)
{
	static const struct {
		const char *lines, *today, *expected;
	} cases[] = {
		/* 0: what hangs on it follows; the latest live one wins. */
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "answer",
					  "2026-12-24")
			  DUE_SET("c", "2026-11-05", "answer", "2026-12-20"),
		  "2026-11-03",
		  "mail 2026-11-05 sending\n"
		  "answer 2026-12-20 by-hand\n"
		  "reminder 2026-12-21 term\n"
		  "complaint 2027-01-04 term\n" },
		/* Taken back: the one before. */
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "answer",
					  "2026-12-24")
			  DUE_SET("c", "2026-11-05", "answer",
				  "2026-12-20") "- {id: d, at: "
						"\"2026-11-06T00:00:00Z\", is: "
						"undone, undoes: [c]}\n",
		  "2026-11-03",
		  "mail 2026-11-05 sending\n"
		  "answer 2026-12-24 by-hand\n"
		  "reminder 2026-12-25 term\n"
		  "complaint 2027-01-08 term\n" },
		/* Without a day: back to the computed one. */
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "answer",
					  "2026-12-24") "- {id: c, at: "
							"\"2026-11-05T00:00:"
							"00Z\", is: due, of: "
							"answer}\n",
		  "2026-11-03", LADDER },
		/* No law, but a day: there is an answer to wait for. */
		{ SENT DUE_SET("b", "2026-11-04", "answer", "2026-12-24"),
		  "2026-11-03",
		  "mail 2026-11-05 sending\n"
		  "answer 2026-12-24 by-hand\n"
		  "reminder 2026-12-25 term\n" },
		/* A rough day set right. */
		{ IN_GERMANY NOTED("a", "2026-11-22", "2026-09", "objected", "")
			  DUE_SET("b", "2026-11-22", "answer", "2026-12-22"),
		  "2026-10-01",
		  "mail 2026-10-02 sending rough\n"
		  "answer 2026-12-22 by-hand\n"
		  "reminder 2026-12-23 term\n"
		  "complaint 2027-01-06 term\n" },
		/* 5: a day of one's own, in any round; no such kind. */
		{ IN_GERMANY DUE_SET("b", "2026-11-04", "own", "2026-12-24")
			  ROUND_ON("c", "2026-11-05", "2")
				  DUE_SET("d", "2026-11-06", "party",
					  "2026-12-31"),
		  "2026-12-24", "own 2026-12-24 by-hand !\n" },
		/* Another round's answer is over. */
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "answer",
					  "2026-12-24")
			  ROUND_ON("c", "2026-12-25", "2"),
		  "2026-12-26", "" },
		/* Its own goes by its round, and makes none. */
		{ IN_GERMANY SENT ROUND_ON("b", "2026-12-01", "2")
			  NOTED("c", "2026-12-01", "2026-12-01", "objected",
				", round: 2")
				  DUE_SET("d", "2026-12-02", "answer",
					  "2026-12-30, round: 2")
					  DUE_SET("e", "2026-12-02", "answer",
						  "2026-12-31, round: 3"),
		  "2026-12-01",
		  "mail 2026-12-03 sending\n"
		  "answer 2026-12-30 by-hand\n"
		  "reminder 2026-12-31 term\n"
		  "complaint 2027-01-14 term\n" },
		/* After the reminder, a day that was set since. */
		{ IN_GERMANY SENT REACH_ON("b", "2026-12-05", "reminded")
			  DUE_SET("c", "2026-12-06", "answer", "2026-12-30"),
		  "2026-12-06",
		  "answer 2026-12-30 by-hand\n"
		  "complaint 2027-01-13 term\n" },
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-06", "answer",
					  "2026-11-30")
			  REACH_ON("c", "2026-12-05", "reminded"),
		  "2026-12-06", "complaint 2026-12-19 reminder\n" },
		{ IN_GERMANY SENT REACH_ON("b", "2026-11-04", "confirmed")
			  DUE_SET("c", "2027-11-04", "recheck", "2028-11-04"),
		  "2027-11-05", "recheck 2028-11-04 by-hand\n" },
		/* 10: neither day nor sense. */
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "answer",
					  "2026-13-45")
			  DUE_SET("c", "2026-11-04", "mail", "2026-12"),
		  "2026-11-03", LADDER },
		/* Answer and extension are one end: the latest counts … */
		{ IN_GERMANY SENT REACH_ON("b", "2026-11-20", "extended")
			  DUE_SET("c", "2026-11-21", "answer", "2027-01-15"),
		  "2026-11-22",
		  "extension 2027-01-15 by-hand\n"
		  "reminder 2027-01-16 term\n"
		  "complaint 2027-01-30 term\n" },
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "extension",
					  "2027-01-15")
			  DUE_SET("c", "2026-11-05", "answer", "2026-12-20"),
		  "2026-11-22",
		  "mail 2026-11-05 sending !!\n"
		  "answer 2026-12-20 by-hand\n"
		  "reminder 2026-12-21 term\n"
		  "complaint 2027-01-04 term\n" },
		/* … and is extended only by what Meta says behind it. */
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "answer",
					  "2026-12-08")
			  REACH_ON("c", "2026-11-20", "extended"),
		  "2026-11-22",
		  "extension 2027-02-08 term law\n"
		  "reminder 2027-02-09 term\n"
		  "complaint 2027-02-23 term\n" },
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "extension",
					  "2027-01-15") "- {id: c, at: "
							"\"2026-11-05T00:00:"
							"00Z\", is: due, of: "
							"answer}\n",
		  "2026-11-03", LADDER },
		/* An extension set by hand, without Meta's word. */
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "extension",
					  "2027-01-15"),
		  "2026-11-03",
		  "mail 2026-11-05 sending\n"
		  "extension 2027-01-15 by-hand\n"
		  "reminder 2027-01-16 term\n"
		  "complaint 2027-01-30 term\n" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		expect(i, "facebook", cases[i].lines, cases[i].today,
		       cases[i].expected);
}

static void names_stay_when_days_change(void **state)
{
	struct store store = { .count = 0 };
	struct record *r =
		folk_add(&store, "7f3a9c1e", "facebook",
			 IN_GERMANY SENT DUE_SET("b", "2026-11-04", "own",
						 "2026-12-24"));
	struct record *longer =
		folk_add(&store, "7f3a9c1f", "facebook",
			 IN_GERMANY SENT REACH_ON("b", "2026-11-20",
						  "extended"));
	struct strbuf names;
	struct due due;

	(void)state;
	strbuf_init(&names);
	due_of(&content, r, folk_day("2026-11-22"), &due);
	for (size_t i = 0; i < due.count; i++) {
		due_item_name(r, &due.item[i], &names);
		strbuf_addc(&names, ' ');
	}
	assert_string_equal(names.s, "7f3a9c1e-1-mail 7f3a9c1e-1-answer "
				     "7f3a9c1e-1-reminder "
				     "7f3a9c1e-1-complaint 7f3a9c1e-own ");
	strbuf_reset(&names);
	due_of(&content, longer, folk_day("2026-11-22"), &due);
	due_item_name(longer, due_find(&due, DUE_EXTENSION), &names);
	assert_string_equal(names.s, "7f3a9c1f-1-answer");
	strbuf_release(&names);
	store_release(&store);
}

static void what_is_due_first(void **state)
{
	struct store store = { .count = 0 };
	struct due_list list;
	struct record *broken;

	(void)state;
	folk_add(&store, "00000003", "facebook", IN_GERMANY SENT);
	folk_add(&store, "00000001", "facebook",
		 DUE_SET("b", "2026-11-04", "own", "2026-11-05"));
	folk_add(&store, "00000002", "instagram", IN_GERMANY SENT);
	folk_add(&store, "00000004", "instagram", IN_GERMANY);
	broken = folk_add(&store, "00000000", "facebook", IN_GERMANY SENT);
	broken->state = RECORD_REMOVED;
	due_list_of(&content, &store, folk_day("2026-11-22"), true, &list);
	assert_int_equal(list.count, 3);
	/* By day, then kind, then id. */
	assert_string_equal(list.item[0].account->id, "00000002");
	assert_string_equal(list.item[1].account->id, "00000003");
	assert_string_equal(list.item[2].account->id, "00000001");
	assert_int_equal(list.item[0].item.kind, DUE_MAIL);
	due_list_release(&list);
	due_list_of(&content, &store, folk_day("2026-11-22"), false, &list);
	assert_int_equal(list.count, 9);
	due_list_release(&list);
	due_list_release(&list);
	store_release(&store);
}

static void words_of_items(void **state)
{
	static const struct {
		const char *lines, *today;
		enum due_kind kind;
		const char *words, *why, *go;
	} cases[] = {
		{ IN_GERMANY SENT, "2026-11-22", DUE_ANSWER,
		  "answer from Meta due by 3 December 2026",
		  "DSGVO: the term is 1 month. It is counted from the "
		  "sending (3 November 2026). By law the receipt counts, but "
		  "its day is not known.",
		  NULL },
		{ IN_GERMANY SENT, "2026-12-22", DUE_ANSWER,
		  "answer from Meta overdue since 4 December 2026",
		  "DSGVO: the term is 1 month. It is counted from the "
		  "sending (3 November 2026). By law the receipt counts, but "
		  "its day is not known.",
		  "limits/late" },
		{ IN_GERMANY SENT, "2026-11-22", DUE_MAIL,
		  "look for the email from Meta from 5 November 2026 on",
		  "It is counted from the sending (3 November 2026). The day "
		  "is our suggestion.",
		  NULL },
		{ IN_GERMANY SENT, "2026-11-22", DUE_REMINDER,
		  "remind Meta from 4 December 2026 on",
		  "It is counted from the end of the term for the answer. The "
		  "day is our suggestion.",
		  "limits/late" },
		{ IN_GERMANY SENT, "2026-11-22", DUE_COMPLAINT,
		  "complain to the authority from 18 December 2026 on, or "
		  "earlier",
		  "It is counted from the end of the term for the answer. The "
		  "day is our suggestion. You can complain at any time, "
		  "without waiting.",
		  NULL },
		{ IN_GERMANY SENT REACH_ON("b", "2026-11-06", "received"),
		  "2026-11-22", DUE_ANSWER,
		  "answer from Meta due by 7 December 2026",
		  "DSGVO: the term is 1 month. It is counted from the "
		  "receipt that Meta confirmed (6 November 2026). The term "
		  "would end on a weekend, so it ends on the Monday after it.",
		  NULL },
		{ IN_GERMANY SENT REACH_ON("b", "2026-11-20", "extended"),
		  "2026-11-22", DUE_EXTENSION,
		  "answer from Meta due by 3 February 2027, extended",
		  "DSGVO: the term was extended by 2 months. It is "
		  "counted from the end of the term for the answer.",
		  NULL },
		{ IN_GERMANY NOTED("a", "2026-11-22", "2026-09", "objected",
				   ""),
		  "2026-10-01", DUE_ANSWER,
		  "answer from Meta due by 30 October 2026 (the day is only "
		  "roughly known)",
		  "DSGVO: the term is 1 month. It is counted from the "
		  "sending (September 2026). By law the receipt counts, but "
		  "its day is not known. That day is only roughly known; the "
		  "latest that it can be counts.",
		  NULL },
		{ IN_GERMANY SENT DUE_SET("b", "2026-11-04", "answer",
					  "2026-12-24"),
		  "2026-11-22", DUE_ANSWER,
		  "answer from Meta due by 24 December 2026 (set by you)",
		  "You set this day yourself, on 4 November 2026.", NULL },
		{ DUE_SET("b", "2026-11-04", "own", "2026-12-24"), "2026-11-22",
		  DUE_OWN, "your own date, 24 December 2026",
		  "You set this day yourself, on 4 November 2026.", NULL },
		{ IN_GERMANY SENT REACH_ON("b", "2026-12-05", "reminded"),
		  "2026-12-06", DUE_COMPLAINT,
		  "complain to the authority from 19 December 2026 on, or "
		  "earlier",
		  "It is counted from your reminder (5 December 2026). The day "
		  "is our suggestion. You can complain at any time, without "
		  "waiting.",
		  NULL },
		{ IN_GERMANY SENT REACH_ON("b", "2026-11-04", "confirmed"),
		  "2026-12-06", DUE_RECHECK,
		  "look again from 4 November 2027 on whether all is as it was",
		  "It is counted from the confirmation (4 November 2026). The "
		  "day is our suggestion.",
		  NULL },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct record *r = folk_add(&store, "7f3a9c1e", "facebook",
					    cases[i].lines);
		const struct due_item *item;
		struct strbuf words;
		struct due due;

		due_of(&content, r, folk_day(cases[i].today), &due);
		item = due_find(&due, cases[i].kind);
		assert_non_null(item);
		strbuf_init(&words);
		due_item_words(item, &words);
		assert_string_equal(words.s, cases[i].words);
		strbuf_reset(&words);
		due_item_why(&content, item, 0, &words);
		assert_string_equal(words.s, cases[i].why);
		if (cases[i].go)
			assert_string_equal(item->go, cases[i].go);
		else
			assert_null(item->go);
		strbuf_release(&words);
		store_release(&store);
	}
	for (int i = 0; i < DUE_KINDS; i++) {
		assert_int_equal(due_kind_from_name(
					 due_kind_name((enum due_kind)i)),
				 i);
		assert_string_not_equal(due_kind_words((enum due_kind)i), "");
	}
	assert_int_equal(due_kind_from_name("party"), DUE_KINDS);
	assert_string_equal(due_gap_words(DUE_NO_GAP), "");
	assert_string_not_equal(due_gap_words(DUE_NO_COUNTRY),
				due_gap_words(DUE_NO_LAW));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_month_and_its_extension),
		cmocka_unit_test(what_is_due_when),
		cmocka_unit_test(days_set_by_hand),
		cmocka_unit_test(names_stay_when_days_change),
		cmocka_unit_test(what_is_due_first),
		cmocka_unit_test(words_of_items),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
