/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/standing.h"

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

#define SENT	  REACH_ON("a", "2026-11-03", "objected")
#define CONFIRMED REACH_ON("b", "2026-11-04", "confirmed")
#define GROUP	  FIELD("l", "linked", "e5e0aa31")
#define MAIL	  FIELD("m", "mail", "a@example.org")
#define DONE(id, step, more)                                                   \
	"- {id: " id                                                           \
	", at: \"2026-11-03T09:00:00Z\", is: done, step: " step more "}\n"

/* The first is asked for, the second may cover it. */
struct account {
	const char *platform, *lines;
};

static const struct {
	struct account account, other;
	const char *today, *name, *words, *next;
	enum mark mark;
} cases[] = {
	{ { "facebook", IN_GERMANY },
	  { NULL, NULL },
	  "2026-11-22",
	  "not-started",
	  "not started",
	  "Next step: Das Formular öffnen.",
	  MARK_OPEN },
	{ { "facebook", IN_GERMANY DONE("a", "facebook/open-form", "") },
	  { NULL, NULL },
	  "2026-11-22",
	  "in-progress",
	  "step 3 of 4",
	  "Next step: Auf Senden tippen.",
	  MARK_PART },
	/* Just sent: the step that follows; then the mail; then too late. */
	{ { "facebook", IN_GERMANY SENT },
	  { NULL, NULL },
	  "2026-11-04",
	  "objected",
	  "objected on 3 November 2026, answer due by 3 December 2026",
	  "Next step: Die Mail ablegen.",
	  MARK_PART },
	{ { "facebook", IN_GERMANY SENT },
	  { NULL, NULL },
	  "2026-11-05",
	  "no-mail",
	  "objected on 3 November 2026, no email yet, answer due by 3 December "
	  "2026",
	  "Look for the email from Meta, in the spam folder too; if there is "
	  "none, send the objection again.",
	  MARK_ATTENTION },
	{ { "facebook", IN_GERMANY SENT },
	  { NULL, NULL },
	  "2026-12-03",
	  "no-mail",
	  "objected on 3 November 2026, no email yet, answer due by 3 December "
	  "2026",
	  "Look for the email from Meta, in the spam folder too; if there is "
	  "none, send the objection again.",
	  MARK_ATTENTION },
	/* 5 */
	{ { "facebook", IN_GERMANY SENT },
	  { NULL, NULL },
	  "2026-12-04",
	  "overdue",
	  "objected on 3 November 2026, answer overdue since 4 December 2026",
	  "Remind Meta, and give it two weeks. You can complain to your "
	  "authority "
	  "at any time.",
	  MARK_ATTENTION },
	{ { "facebook", IN_GERMANY SENT },
	  { NULL, NULL },
	  "2027-11-03",
	  "overdue",
	  "objected on 3 November 2026, answer overdue since 4 December 2026",
	  "Remind Meta, and give it two weeks. You can complain to your "
	  "authority "
	  "at any time.",
	  MARK_ATTENTION },
	/* After a year there is no sense in chasing it. */
	{ { "facebook", IN_GERMANY SENT },
	  { NULL, NULL },
	  "2027-11-04",
	  "unconfirmed",
	  "objected on 3 November 2026, never confirmed",
	  "Object again: without a confirmation nobody knows whether it "
	  "counts, and it costs nothing.",
	  MARK_ATTENTION },
	/* But a term that was set by hand is waited for. */
	{ { "facebook", IN_GERMANY SENT DUE_SET("d", "2027-11-01", "answer",
						"2027-12-01") },
	  { NULL, NULL },
	  "2027-11-04",
	  "no-mail",
	  "objected on 3 November 2026, no email yet, answer due by 1 December "
	  "2027",
	  "Look for the email from Meta, in the spam folder too; if there is "
	  "none, send the objection again.",
	  MARK_ATTENTION },
	/* On the screen only. */
	{ { "facebook", IN_GERMANY SENT REACH_ON("b", "2026-11-03", "shown") },
	  { NULL, NULL },
	  "2026-11-03",
	  "shown",
	  "shown on the screen only, on 3 November 2026; email outstanding, "
	  "answer due by 3 December 2026",
	  "Next step: Die Mail ablegen.",
	  MARK_PART },
	/* 10 */
	{ { "facebook", IN_GERMANY SENT REACH_ON("b", "2026-11-03", "shown") },
	  { NULL, NULL },
	  "2026-11-05",
	  "no-mail",
	  "shown on the screen only, on 3 November 2026; email outstanding, "
	  "answer due by 3 December 2026",
	  "Look for the email from Meta, in the spam folder too; if there is "
	  "none, send the objection again.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-11-04", "code-asked") },
	  { NULL, NULL },
	  "2026-11-22",
	  "code-asked",
	  "asked for a code on 4 November 2026, answer due by 4 December 2026",
	  "Answer the email with the code; nothing is filed before that.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-11-04", "reason-asked") },
	  { NULL, NULL },
	  "2026-11-22",
	  "reason-asked",
	  "asked for a reason on 4 November 2026, answer due by 3 December "
	  "2026",
	  "Give Meta a reason: one or two sentences will do.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-11-06", "received") },
	  { NULL, NULL },
	  "2026-11-22",
	  "received",
	  "receipt confirmed on 6 November 2026, answer due by 7 December 2026",
	  "Next step: Die Mail ablegen.",
	  MARK_PART },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-11-20", "extended") },
	  { NULL, NULL },
	  "2026-12-22",
	  "extended",
	  "answer put off by Meta on 20 November 2026, answer due by 3 "
	  "February 2027",
	  "Wait for the answer, and keep the message about the longer term.",
	  MARK_PART },
	/* 15 */
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-11-20", "extended") },
	  { NULL, NULL },
	  "2027-02-04",
	  "overdue",
	  "answer put off by Meta on 20 November 2026, answer overdue since 4 "
	  "February 2027",
	  "Remind Meta, and give it two weeks. You can complain to your "
	  "authority "
	  "at any time.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-12-05", "reminded") },
	  { NULL, NULL },
	  "2026-12-18",
	  "reminded",
	  "reminded on 5 December 2026",
	  "Wait for two weeks. You can complain to your authority at any time.",
	  MARK_PART },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-12-05", "reminded") },
	  { NULL, NULL },
	  "2026-12-19",
	  "unanswered",
	  "reminded on 5 December 2026, no answer since",
	  "Complain to your authority; it is free.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-12-20", "complained") },
	  { NULL, NULL },
	  "2027-12-21",
	  "complained",
	  "complaint filed on 20 December 2026",
	  "Wait for your authority, and note what it writes.",
	  MARK_PART },
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2027-03-20", "decided") },
	  { NULL, NULL },
	  "2027-12-21",
	  "decided",
	  "decided by the authority on 20 March 2027",
	  "Read what the authority decided, and what it means for you.",
	  MARK_DONE },
	/* 20 */
	{ { "facebook",
	    IN_GERMANY SENT REACH_ON("b", "2026-11-05", "refused") },
	  { NULL, NULL },
	  "2027-12-21",
	  "refused",
	  "refused on 5 November 2026",
	  "Ask Meta for its reasons, and answer with your own.",
	  MARK_ATTENTION },
	{ { "facebook", IN_GERMANY SENT CONFIRMED },
	  { NULL, NULL },
	  "2027-11-03",
	  "confirmed",
	  "confirmed on 4 November 2026",
	  "Keep the email of the confirmation: it is your proof.",
	  MARK_DONE },
	{ { "facebook", IN_GERMANY SENT CONFIRMED },
	  { NULL, NULL },
	  "2027-11-04",
	  "recheck",
	  "confirmed on 4 November 2026, time to look again",
	  "Look whether mail, link and settings are as they were; if not, "
	  "object again.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY SENT CONFIRMED DUE_SET("d", "2027-11-05", "recheck",
					      "2028-11-05") },
	  { NULL, NULL },
	  "2027-11-06",
	  "confirmed",
	  "confirmed on 4 November 2026",
	  "Keep the email of the confirmation: it is your proof.",
	  MARK_DONE },
	{ { "facebook",
	    IN_GERMANY MAIL SENT CONFIRMED FIELD_ON("x", "2026-11-20", "mail",
						    "b@example.org") },
	  { NULL, NULL },
	  "2026-11-22",
	  "changed",
	  "confirmed on 4 November 2026, but the email address changed since",
	  "Object again: nobody says whether the objection outlives the "
	  "change, and it costs nothing.",
	  MARK_ATTENTION },
	/* 25: the second round after it, sent and confirmed. */
	{ { "facebook",
	    IN_GERMANY MAIL SENT CONFIRMED FIELD_ON("x", "2026-11-20", "mail",
						    "b@example.org")
		    ROUND_ON("r", "2026-11-20", "2") },
	  { NULL, NULL },
	  "2026-11-22",
	  "not-started",
	  "objecting again, not started",
	  "Next step: Das Formular öffnen.",
	  MARK_OPEN },
	{ { "facebook",
	    IN_GERMANY MAIL SENT CONFIRMED FIELD_ON("x", "2026-11-20", "mail",
						    "b@example.org")
		    ROUND_ON("r", "2026-11-20", "2")
			    NOTED("c", "2026-11-21", "2026-11-21", "objected",
				  ", round: 2")
				    NOTED("d", "2026-11-22", "2026-11-22",
					  "confirmed", ", round: 2") },
	  { NULL, NULL },
	  "2026-11-22",
	  "confirmed",
	  "confirmed on 22 November 2026",
	  "Keep the email of the confirmation: it is your proof.",
	  MARK_DONE },
	{ { "facebook", IN_GERMANY GROUP SENT CONFIRMED
				UNSET_ON("x", "2026-11-20", "linked") },
	  { NULL, NULL },
	  "2026-11-22",
	  "changed",
	  "confirmed on 4 November 2026, but the link changed since",
	  "Object again: nobody says whether the objection outlives the "
	  "change, and it costs nothing.",
	  MARK_ATTENTION },
	/* "In spring 2025, roughly", with and without a mail. */
	{ { "facebook", IN_GERMANY NOTED("a", "2026-11-22", "2025-05",
					 "objected", ", about: true") },
	  { NULL, NULL },
	  "2026-11-22",
	  "unconfirmed",
	  "objected about May 2025, never confirmed",
	  "Object again: without a confirmation nobody knows whether it "
	  "counts, and it costs nothing.",
	  MARK_ATTENTION },
	{ { "facebook", IN_GERMANY NOTED("a", "2026-11-22", "2025-05",
					 "objected", ", about: true")
				NOTED("b", "2026-11-22", "2025-05", "confirmed",
				      ", about: true") },
	  { NULL, NULL },
	  "2026-05-30",
	  "confirmed",
	  "confirmed about May 2025",
	  "Keep the email of the confirmation: it is your proof.",
	  MARK_DONE },
	/* 30: rough, and the time over; rough, and it still runs. */
	{ { "facebook",
	    IN_GERMANY NOTED("a", "2026-11-22", "2026-09", "objected", "") },
	  { NULL, NULL },
	  "2026-11-22",
	  "unconfirmed",
	  "objected in September 2026, never confirmed",
	  "Object again: without a confirmation nobody knows whether it "
	  "counts, and it costs nothing.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY NOTED("a", "2026-11-22", "2026-11", "objected", "") },
	  { NULL, NULL },
	  "2026-11-22",
	  "objected",
	  "objected in November 2026, answer due by 22 December 2026",
	  "Wait for the email from Meta, and keep it.",
	  MARK_PART },
	/* 2024 without proof, by the day. */
	{ { "facebook",
	    IN_GERMANY NOTED("a", "2026-11-22", "2024-06-10", "objected", "") },
	  { NULL, NULL },
	  "2026-11-22",
	  "unconfirmed",
	  "objected on 10 June 2024, never confirmed",
	  "Object again: without a confirmation nobody knows whether it "
	  "counts, and it costs nothing.",
	  MARK_ATTENTION },
	/* No law: no term, but two days, and a year. */
	{ { "facebook", FIELD("c", "country", "ch") SENT },
	  { NULL, NULL },
	  "2026-11-03",
	  "objected",
	  "objected on 3 November 2026",
	  "Next step: Die Mail ablegen.",
	  MARK_PART },
	{ { "facebook", FIELD("c", "country", "ch") SENT },
	  { NULL, NULL },
	  "2027-11-03",
	  "no-mail",
	  "objected on 3 November 2026, no email yet",
	  "Look for the email from Meta, in the spam folder too; if there is "
	  "none, send the objection again.",
	  MARK_ATTENTION },
	/* 35 */
	{ { "facebook", FIELD("c", "country", "ch") SENT },
	  { NULL, NULL },
	  "2027-11-04",
	  "unconfirmed",
	  "objected on 3 November 2026, never confirmed",
	  "Object again: without a confirmation nobody knows whether it "
	  "counts, and it costs nothing.",
	  MARK_ATTENTION },
	/* Not possible where no form is offered; but what was done counts. */
	{ { "facebook", FIELD("c", "country", "us") },
	  { NULL, NULL },
	  "2026-11-22",
	  "not-possible",
	  "not possible here, as far as is known: no form for this country",
	  "Read what else you can do in this country.",
	  MARK_NONE },
	{ { "facebook", FIELD("c", "country", "us") SENT CONFIRMED },
	  { NULL, NULL },
	  "2026-11-22",
	  "confirmed",
	  "confirmed on 4 November 2026",
	  "Keep the email of the confirmation: it is your proof.",
	  MARK_DONE },
	{ { "whatsapp", FIELD("c", "country", "us") },
	  { NULL, NULL },
	  "2026-11-22",
	  "precautions",
	  "precautions: 0 of 2",
	  "Next step: Nichts schreiben.",
	  MARK_OPEN },
	{ { "whatsapp", IN_GERMANY DONE("a", "whatsapp/avoid", "") },
	  { NULL, NULL },
	  "2026-11-22",
	  "precautions-done",
	  "precautions done",
	  "Nothing is left to do; look again in a year.",
	  MARK_DONE },
	/* 40: covered; going on all the same; refused itself. */
	{ { "instagram", IN_GERMANY MARIA GROUP },
	  { "facebook", MARIA GROUP MAIL SENT CONFIRMED },
	  "2026-11-22",
	  "covered",
	  "covered by Meta's word by Facebook a@example.org (confirmed on 4 "
	  "November 2026)",
	  "Check that both accounts stand in the Accounts Center, or object "
	  "for this one as well: it costs nothing.",
	  MARK_PART },
	{ { "facebook",
	    IN_GERMANY MARIA GROUP DONE("a", "facebook/open-form", "") },
	  { "instagram", MARIA GROUP SENT CONFIRMED },
	  "2026-11-22",
	  "in-progress",
	  "step 3 of 4",
	  "Next step: Auf Senden tippen.",
	  MARK_PART },
	{ { "instagram",
	    IN_GERMANY MARIA GROUP REACH_ON("z", "2026-11-20", "refused") },
	  { "facebook", MARIA GROUP MAIL SENT CONFIRMED },
	  "2026-11-22",
	  "refused",
	  "refused on 20 November 2026",
	  "Ask Meta for its reasons, and answer with your own.",
	  MARK_ATTENTION },
	/* Never confirmed itself, but covered. */
	{ { "instagram",
	    IN_GERMANY MARIA GROUP NOTED("a", "2026-11-22", "2025-05",
					 "objected", "") },
	  { "facebook", MARIA GROUP MAIL SENT CONFIRMED },
	  "2026-11-22",
	  "covered",
	  "covered by Meta's word by Facebook a@example.org (confirmed on 4 "
	  "November 2026)",
	  "Check that both accounts stand in the Accounts Center, or object "
	  "for this one as well: it costs nothing.",
	  MARK_PART },
	/* Threads goes with Instagram. */
	{ { "threads", IN_GERMANY MARIA MAIL },
	  { "instagram", MARIA MAIL },
	  "2026-11-22",
	  "not-started",
	  "not started",
	  "Object for Instagram a@example.org: this account goes with it.",
	  MARK_OPEN },
	{ { "threads", IN_GERMANY MARIA MAIL DONE("z", "threads/there", "") },
	  { "instagram", MARIA MAIL SENT CONFIRMED },
	  "2026-11-22",
	  "covered",
	  "follows Instagram a@example.org (confirmed on 4 November 2026), "
	  "which Meta has not confirmed",
	  "Whether that counts here is not confirmed: read what else you can "
	  "do for this account.",
	  MARK_PART },
	/* 45 */
	{ { "facebook", IN_GERMANY SENT CLOSED_ON("z", "2026-11-20") },
	  { NULL, NULL },
	  "2026-12-22",
	  "closed",
	  "closed on 20 November 2026",
	  "Nothing is left to do; if you use the account again, open it here "
	  "again.",
	  MARK_NONE },
	{ { "friendface", IN_GERMANY },
	  { NULL, NULL },
	  "2026-12-22",
	  "unknown-platform",
	  "no guide for this platform",
	  "There is no guide for this platform; what you noted is kept.",
	  MARK_ATTENTION },
	/* Content renamed, moved, dropped the very step that was ticked. */
	{ { "facebook",
	    IN_GERMANY DONE("a", "fb/send", ", milestone: objected, rev: 2") },
	  { NULL, NULL },
	  "2026-12-04",
	  "overdue",
	  "objected on 3 November 2026, answer overdue since 4 December 2026",
	  "Remind Meta, and give it two weeks. You can complain to your "
	  "authority "
	  "at any time.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY DONE("a", "facebook/gone", ", milestone: objected") },
	  { NULL, NULL },
	  "2026-12-04",
	  "overdue",
	  "objected on 3 November 2026, answer overdue since 4 December 2026",
	  "Remind Meta, and give it two weeks. You can complain to your "
	  "authority "
	  "at any time.",
	  MARK_ATTENTION },
	{ { "facebook",
	    IN_GERMANY DONE("a", "facebook/gone", ", milestone: objected")
		    DONE("b", "facebook/also-gone", ", milestone: confirmed") },
	  { NULL, NULL },
	  "2026-11-22",
	  "confirmed",
	  "confirmed on 3 November 2026",
	  "Keep the email of the confirmation: it is your proof.",
	  MARK_DONE },
};

static void where_it_stands(void **state)
{
	bool is_seen[SITUATION_COUNT] = { false };

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct standing s;
		struct strbuf words, next;

		folk_add(&store, "00000000", cases[i].account.platform,
			 cases[i].account.lines);
		if (cases[i].other.platform)
			folk_add(&store, "10000000", cases[i].other.platform,
				 cases[i].other.lines);
		standing_of(&content, &store, store.records[0],
			    folk_day(cases[i].today), &s);
		is_seen[s.kind] = true;
		strbuf_init(&words);
		strbuf_init(&next);
		standing_words(&content, &s, 0, &words);
		standing_next_words(&content, &s, 0, &next);
		if (strcmp(situation_name(s.kind), cases[i].name) != 0 ||
		    strcmp(words.s, cases[i].words) != 0 ||
		    strcmp(next.s, cases[i].next) != 0)
			fail_msg("case %zu: %s: %s: %s", i,
				 situation_name(s.kind), words.s, next.s);
		assert_int_equal(standing_mark(&s), cases[i].mark);
		if (s.kind == SITUATION_COVERED && s.cover.is_doubtful)
			assert_string_equal(s.next.go, "threads");
		else
			assert_ptr_equal(s.next.go, content.next[s.kind]);
		strbuf_release(&words);
		strbuf_release(&next);
		standing_release(&s);
		store_release(&store);
	}
	for (int i = 0; i < SITUATION_COUNT; i++)
		if (!is_seen[i])
			fail_msg("nothing stands at %s",
				 situation_name((enum situation)i));
}

static void what_it_is_called(void **state)
{
	static const struct {
		const char *lines, *name;
		bool is_called;
	} names[] = {
		{ IN_GERMANY SENT, "overdue", true },
		{ IN_GERMANY SENT, "objected", true },
		{ IN_GERMANY SENT, "no-mail", false },
		{ IN_GERMANY, "not-started", true },
		/* It can still be done elsewhere, so it is told apart. */
		{ FIELD("c", "country", "us"), "not-started", false },
		{ FIELD("c", "country", "us"), "not-possible", true },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(names); i++) {
		struct store store = { .count = 0 };
		struct record *r = folk_add(&store, "00000000", "facebook",
					    names[i].lines);
		struct standing s;

		standing_of(&content, &store, r, folk_day("2026-12-10"), &s);
		assert_int_equal(standing_is_called(&s, names[i].name),
				 names[i].is_called);
		standing_release(&s);
		store_release(&store);
	}
	for (int i = 0; i <= STATUS_UNKNOWN_PLATFORM; i++)
		assert_true(standing_name_is_known(
			status_name((enum status_kind)i)));
	assert_false(standing_name_is_known("nowhere"));
}

/* A step whose revision rose says so, and asks anew where it must. */
static void what_changed(void **state)
{
	struct store store = { .count = 0 };
	struct record *r =
		folk_add(&store, "00000000", "facebook",
			 IN_GERMANY DONE("a", "facebook/send",
					 ", milestone: objected, rev: 1")
				 DONE("b", "facebook/answer", ", rev: 2"));
	struct standing s;

	(void)state;
	standing_of(&content, &store, r, folk_day("2026-11-04"), &s);
	assert_int_equal(s.changed_count, 2);
	assert_string_equal(standing_changed(&s, 0)->step->id, "send");
	assert_int_equal(standing_changed(&s, 0)->state, STEP_DONE);
	assert_string_equal(standing_changed(&s, 1)->step->id, "answer");
	assert_int_equal(standing_changed(&s, 1)->state, STEP_OPEN);
	assert_null(standing_changed(&s, 2));
	/* What has to be done anew is what comes next. */
	assert_string_equal(s.next.step->id, "answer");
	standing_release(&s);
	store_release(&store);
}

/* The letter that content names, where the law of the country has it; and
 * what may be sent again. */
static void what_to_write(void **state)
{
	static const struct {
		const char *lines, *today;
		bool is_letter, is_again, is_repeat;
	} writing[] = {
		{ IN_GERMANY SENT, "2026-11-04", false, false, false },
		/* Sent once more, but in no new round: the term runs. */
		{ IN_GERMANY SENT, "2026-11-05", false, false, true },
		{ IN_GERMANY SENT REACH_ON("b", "2026-11-05", "objected"),
		  "2026-11-05", false, false, false },
		{ IN_GERMANY SENT, "2026-12-10", true, false, false },
		{ FIELD("c", "country", "ch")
			  SENT DUE_SET("d", "2026-11-04", "answer",
				       "2026-12-01"),
		  "2026-12-10", false, false, false },
		{ IN_GERMANY SENT CONFIRMED, "2026-12-10", false, false,
		  false },
		{ IN_GERMANY SENT CONFIRMED, "2027-12-10", false, true, false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(writing); i++) {
		struct store store = { .count = 0 };
		struct record *r = folk_add(&store, "00000000", "facebook",
					    writing[i].lines);
		struct standing s;

		standing_of(&content, &store, r, folk_day(writing[i].today),
			    &s);
		if ((s.next.letter != NULL) != writing[i].is_letter ||
		    s.next.is_again != writing[i].is_again ||
		    s.next.is_repeat != writing[i].is_repeat)
			fail_msg("case %zu: %s", i, situation_name(s.kind));
		if (s.next.letter)
			assert_string_equal(s.next.letter->id, "remind");
		standing_release(&s);
		store_release(&store);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(where_it_stands),
		cmocka_unit_test(what_it_is_called),
		cmocka_unit_test(what_changed),
		cmocka_unit_test(what_to_write),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
