/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/cover.h"

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

/* Filings ------------------------------------------------------------------ */

static void tell_filing(const struct filing *f, struct strbuf *out)
{
	static const char *const outcomes[] = { "unanswered", "shown",
						"confirmed", "refused" };
	static const char *const losses[] = { "", " lost-to-refusal",
					      " lost-to-mail",
					      " lost-to-link" };

	strbuf_addf(out, "%d ", f->round);
	date_format(f->first, out);
	if (date_compare(f->first, f->last) != 0) {
		strbuf_adds(out, "..");
		date_format(f->last, out);
	}
	strbuf_addf(out, " %s%s%s%s\n", outcomes[f->outcome], losses[f->loss],
		    f->is_rough ? " rough" : "",
		    f->is_repeated ? " repeated" : "");
}

#define MAIL	  FIELD("m", "mail", "a@example.org")
#define SENT	  REACH_ON("a", "2026-11-03", "objected")
#define CONFIRMED REACH_ON("b", "2026-11-04", "confirmed")

static void what_came_of_objections(void **state)
{
	static const struct {
		const char *lines, *expected;
		int open, kept; /* index, or -1 */
	} cases[] = {
		{ "", "", -1, -1 },
		{ SENT, "1 2026-11-03 unanswered\n", 0, -1 },
		{ SENT REACH_ON("b", "2026-11-03", "shown"),
		  "1 2026-11-03 shown\n", 0, -1 },
		{ SENT CONFIRMED, "1 2026-11-03 confirmed\n", -1, 0 },
		/* Only the answer is known. */
		{ CONFIRMED, "1 2026-11-04 confirmed\n", -1, 0 },
		/* 5: sent twice: the later one claims less, the first is what
		 * is waited for. */
		{ SENT REACH_ON("c", "2026-11-10", "objected"),
		  "1 2026-11-03 unanswered\n1 2026-11-10 unanswered\n", 0, -1 },
		{ SENT REACH_ON("c", "2026-11-10", "objected")
			  REACH_ON("d", "2026-11-11", "confirmed"),
		  "1 2026-11-03 unanswered repeated\n"
		  "1 2026-11-10 confirmed\n",
		  -1, 1 },
		/* Told twice. */
		{ SENT CONFIRMED REACH_ON("c", "2026-11-11", "confirmed"),
		  "1 2026-11-03 confirmed\n", -1, 0 },
		/* Refused, then confirmed: from that day on. */
		{ SENT REACH_ON("b", "2026-11-04", "refused")
			  REACH_ON("c", "2026-11-11", "confirmed"),
		  "1 2026-11-03 refused\n1 2026-11-11 confirmed\n", -1, 1 },
		{ SENT CONFIRMED REACH_ON("c", "2026-11-11", "refused"),
		  "1 2026-11-03 confirmed lost-to-refusal\n"
		  "1 2026-11-11 refused\n",
		  -1, -1 },
		/* 10: a refusal in a later round; an unanswered one. */
		{ SENT CONFIRMED ROUND_ON("r", "2026-11-10", "2")
			  NOTED("c", "2026-11-11", "2026-11-11", "refused",
				", round: 2"),
		  "1 2026-11-03 confirmed lost-to-refusal\n"
		  "2 2026-11-11 refused\n",
		  -1, -1 },
		{ SENT CONFIRMED ROUND_ON("r", "2026-11-10", "2")
			  NOTED("c", "2026-11-11", "2026-11-11", "objected",
				", round: 2"),
		  "1 2026-11-03 confirmed\n2 2026-11-11 unanswered\n", 1, 0 },
		/* An earlier refusal takes nothing away. */
		{ REACH_ON("z", "2026-11-01", "refused") SENT CONFIRMED,
		  "1 2026-11-01 refused\n1 2026-11-03 confirmed\n", -1, 1 },
		/* Mail and link, measured against the objection's day. */
		{ MAIL SENT CONFIRMED FIELD_ON("x", "2026-11-10", "mail",
					       "b@example.org"),
		  "1 2026-11-03 confirmed lost-to-mail\n", -1, -1 },
		{ MAIL SENT CONFIRMED UNSET_ON("x", "2026-11-10", "mail"),
		  "1 2026-11-03 confirmed lost-to-mail\n", -1, -1 },
		/* 15: known first afterwards: it counts for all time before. */
		{ SENT CONFIRMED FIELD_ON("x", "2026-11-10", "mail",
					  "b@example.org"),
		  "1 2026-11-03 confirmed\n", -1, 0 },
		{ MAIL FIELD_ON("x", "2026-11-01", "mail", "b@example.org")
			  SENT CONFIRMED,
		  "1 2026-11-03 confirmed\n", -1, 0 },
		{ FIELD("l", "linked", "e5e0aa31")
			  SENT CONFIRMED UNSET_ON("x", "2026-11-10", "linked"),
		  "1 2026-11-03 confirmed lost-to-link\n", -1, -1 },
		{ SENT CONFIRMED FIELD_ON("x", "2026-11-10", "linked",
					  "e5e0aa31"),
		  "1 2026-11-03 confirmed\n", -1, 0 },
		/* Changed, and objected again: that holds. */
		{ MAIL SENT CONFIRMED FIELD_ON("x", "2026-11-10", "mail",
					       "b@example.org")
			  ROUND_ON("r", "2026-11-11", "2")
				  NOTED("c", "2026-11-12", "2026-11-12",
					"objected", ", round: 2")
					  NOTED("d", "2026-11-13", "2026-11-13",
						"confirmed", ", round: 2"),
		  "1 2026-11-03 confirmed lost-to-mail\n"
		  "2 2026-11-12 confirmed\n",
		  -1, 1 },
		/* 20: rough days: not later than the answer, nor than noted. */
		{ NOTED("a", "2026-11-22", "2025", "objected", ""),
		  "1 2025-01-01..2025-12-31 unanswered rough\n", 0, -1 },
		{ NOTED("a", "2026-11-22", "2026", "objected", ""),
		  "1 2026-01-01..2026-11-22 unanswered rough\n", 0, -1 },
		{ NOTED("a", "2026-11-22", "2025", "objected", "")
			  NOTED("b", "2026-11-22", "2025-06-03", "confirmed",
				""),
		  "1 2025-01-01..2025-06-03 confirmed rough\n", -1, 0 },
		{ NOTED("a", "2026-11-22", "2025-05-20", "objected",
			", about: true"),
		  "1 2025-05-20 unanswered rough\n", 0, -1 },
		/* What was taken back or skipped is nothing. */
		{ SENT CONFIRMED "- {id: u, at: \"2026-11-05T00:00:00Z\", is: "
				 "undone, undoes: [b]}\n",
		  "1 2026-11-03 unanswered\n", 0, -1 },
		/* 25: the order in which things were told does not matter. */
		{ NOTED("b", "2026-11-20", "2026-11-04", "confirmed", "")
			  NOTED("a", "2026-11-21", "2026-11-03", "objected",
				""),
		  "1 2026-11-03 confirmed\n", -1, 0 },
		/* A round far away costs no time. */
		{ SENT ROUND_ON("r", "2026-11-10", "99999"),
		  "1 2026-11-03 unanswered\n", -1, -1 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct record *r = folk_add(&store, "7f3a9c1e", "facebook",
					    cases[i].lines);
		struct filings filings;
		struct strbuf found;

		filings_of(&content, r, &filings);
		strbuf_init(&found);
		for (size_t k = 0; k < filings.count; k++)
			tell_filing(&filings.item[k], &found);
		if (strcmp(found.s, cases[i].expected) != 0)
			fail_msg("case %zu:\n%sexpected:\n%s", i, found.s,
				 cases[i].expected);
		assert_ptr_equal(filings_open(&filings,
					      journal_round(&r->journal)),
				 cases[i].open < 0
					 ? NULL
					 : &filings.item[cases[i].open]);
		assert_ptr_equal(filings_confirmed(&filings),
				 cases[i].kept < 0
					 ? NULL
					 : &filings.item[cases[i].kept]);
		strbuf_release(&found);
		filings_release(&filings);
		store_release(&store);
	}
}

/* Cover -------------------------------------------------------------------- */

#define GROUP	 FIELD("l", "linked", "e5e0aa31")
#define OTHER	 FIELD("l", "linked", "0a0a0a0a")
#define ITS_MAIL FIELD("m", "mail", "b@example.org")

/* The first account is asked for; the others may cover it. */
struct account {
	const char *platform, *lines;
};

static void tell_cover(const struct cover *cover, struct strbuf *out)
{
	static const char *const kinds[] = { "none", "linked", "followed" };
	static const char *const losses[] = { "", " lost-to-link",
					      " lost-to-mail",
					      " lost-to-refusal",
					      " lost-to-closing" };

	strbuf_addf(out, "%s%s", kinds[cover->kind], losses[cover->loss]);
	if (cover->by) {
		strbuf_addf(out, " by %c ", cover->by->id[0]);
		date_format(cover->filing.last, out);
	}
	if (cover->follows)
		strbuf_addf(out, " follows %c%s", cover->follows->id[0],
			    cover->is_by_mail ? " by mail" : "");
	if (cover->is_doubtful)
		strbuf_adds(out, " doubtful");
}

#define YES "facebook", MARIA MAIL GROUP SENT CONFIRMED

static void which_account_covers(void **state)
{
	static const struct {
		struct account accounts[4];
		const char *expected;
	} cases[] = {
		{ { { "instagram", MARIA ITS_MAIL GROUP }, { YES } },
		  "linked by 1 2026-11-03" },
		/* Not confirmed, not linked, another group, another person. */
		{ { { "instagram", MARIA GROUP },
		    { "facebook", MARIA GROUP SENT } },
		  "none" },
		{ { { "instagram", MARIA }, { YES } }, "none" },
		{ { { "instagram", MARIA OTHER }, { YES } }, "none" },
		{ { { "instagram", FIELD("p", "person", "00000001") GROUP },
		    { YES } },
		  "none" },
		/* 5: without persons nothing is one person's. */
		{ { { "instagram", GROUP },
		    { "facebook", GROUP SENT CONFIRMED } },
		  "none" },
		/* Nothing to object to: neither covered nor covering. */
		{ { { "whatsapp", MARIA GROUP }, { YES } }, "none" },
		{ { { "instagram", MARIA GROUP },
		    { "whatsapp", MARIA GROUP SENT CONFIRMED } },
		  "none" },
		{ { { "friendface", MARIA GROUP }, { YES } }, "none" },
		/* The earliest of several; then the lower id. */
		{ { { "instagram", MARIA GROUP },
		    { YES },
		    { "facebook",
		      MARIA GROUP REACH_ON("a", "2025-06-02", "objected")
			      REACH_ON("b", "2025-06-03", "confirmed") } },
		  "linked by 2 2025-06-02" },
		/* 10 */
		{ { { "instagram", MARIA GROUP }, { YES }, { YES } },
		  "linked by 1 2026-11-03" },
		/* Linked first afterwards counts for all time before … */
		{ { { "instagram",
		      MARIA FIELD_ON("l", "2026-11-20", "linked", "e5e0aa31") },
		    { YES } },
		  "linked by 1 2026-11-03" },
		/* … but who was in another group then was not covered. */
		{ { { "instagram", MARIA OTHER FIELD_ON("k", "2026-11-20",
							"linked", "e5e0aa31") },
		    { YES } },
		  "none" },
		/* Unlinked since, on either side. */
		{ { { "instagram",
		      MARIA GROUP UNSET_ON("k", "2026-11-20", "linked") },
		    { YES } },
		  "none lost-to-link by 1 2026-11-03" },
		{ { { "instagram", MARIA GROUP },
		    { YES UNSET_ON("k", "2026-11-20", "linked") } },
		  "none lost-to-link by 1 2026-11-03" },
		/* 15: both moved into one new group: linked, but not as then.
		 */
		{ { { "instagram", MARIA GROUP FIELD_ON("k", "2026-11-20",
							"linked", "0a0a0a0a") },
		    { YES FIELD_ON("k", "2026-11-20", "linked", "0a0a0a0a") } },
		  "none lost-to-link by 1 2026-11-03" },
		/* Unlinked before the objection. */
		{ { { "instagram",
		      MARIA GROUP UNSET_ON("k", "2026-10-20", "linked") },
		    { YES } },
		  "none" },
		/* A mail that changed since, on either side. */
		{ { { "instagram",
		      MARIA ITS_MAIL GROUP FIELD_ON("k", "2026-11-20", "mail",
						    "c@example.org") },
		    { YES } },
		  "none lost-to-mail by 1 2026-11-03" },
		{ { { "instagram", MARIA GROUP },
		    { YES FIELD_ON("k", "2026-11-20", "mail",
				   "c@example.org") } },
		  "none lost-to-mail by 1 2026-11-03" },
		/* Refused since, on either side. */
		{ { { "instagram",
		      MARIA GROUP REACH_ON("a", "2026-11-20", "refused") },
		    { YES } },
		  "none lost-to-refusal by 1 2026-11-03" },
		/* 20 */
		{ { { "instagram", MARIA GROUP },
		    { YES REACH_ON("k", "2026-11-20", "refused") } },
		  "none lost-to-refusal by 1 2026-11-03" },
		{ { { "instagram",
		      MARIA GROUP REACH_ON("a", "2026-10-20", "refused") },
		    { YES } },
		  "linked by 1 2026-11-03" },
		{ { { "instagram", MARIA GROUP },
		    { YES CLOSED_ON("k", "2026-11-20") } },
		  "none lost-to-closing by 1 2026-11-03" },
		/* What holds goes before what was lost. */
		{ { { "instagram", MARIA GROUP },
		    { YES CLOSED_ON("k", "2026-11-20") },
		    { YES } },
		  "linked by 2 2026-11-03" },
		/* A new round that nothing answered takes nothing away. */
		{ { { "instagram", MARIA GROUP },
		    { YES ROUND_ON("k", "2026-11-20", "2") } },
		  "linked by 1 2026-11-03" },
		/* 25: roughly dated: linked on the last day that it can be. */
		{ { { "instagram",
		      MARIA GROUP UNSET_ON("k", "2026-11-20", "linked") },
		    { "facebook",
		      MARIA GROUP NOTED("a", "2026-11-22", "2026", "objected",
					"") NOTED("b", "2026-11-22", "2026-11",
						  "confirmed", "") } },
		  "none" },
		/* Threads goes with Instagram: by the group, or by the mail. */
		{ { { "threads", MARIA GROUP },
		    { "instagram", MARIA GROUP SENT CONFIRMED } },
		  "linked by 1 2026-11-03 follows 1 doubtful" },
		{ { { "threads", MARIA MAIL },
		    { "instagram", MARIA MAIL SENT CONFIRMED } },
		  "followed by 1 2026-11-03 follows 1 by mail doubtful" },
		{ { { "threads", MARIA MAIL },
		    { "instagram", MARIA MAIL SENT } },
		  "none follows 1 by mail" },
		{ { { "threads", MARIA MAIL },
		    { "instagram", MARIA MAIL SENT CONFIRMED },
		    { "instagram", MARIA MAIL } },
		  "none" },
		/* 30: another mail, another platform, closed. */
		{ { { "threads", MARIA MAIL },
		    { "instagram", MARIA ITS_MAIL SENT CONFIRMED } },
		  "none" },
		{ { { "threads", MARIA MAIL },
		    { "facebook", MARIA MAIL SENT CONFIRMED } },
		  "none" },
		{ { { "threads", MARIA MAIL },
		    { "instagram", MARIA MAIL SENT CONFIRMED
					   CLOSED_ON("k", "2026-11-20") } },
		  "none follows 1 by mail" },
		/* What it follows is covered itself. */
		{ { { "threads", MARIA ITS_MAIL },
		    { "instagram", MARIA ITS_MAIL GROUP },
		    { YES } },
		  "followed by 2 2026-11-03 follows 1 by mail doubtful" },
		{ { { "threads", MARIA GROUP }, { YES } },
		  "linked by 1 2026-11-03 doubtful" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct strbuf found;
		struct cover cover;
		char id[] = "00000000";

		for (size_t k = 0; k < 4 && cases[i].accounts[k].platform;
		     k++) {
			id[0] = (char)('0' + k);
			folk_add(&store, id, cases[i].accounts[k].platform,
				 cases[i].accounts[k].lines);
		}
		cover_of(&content, &store, store.records[0], &cover);
		strbuf_init(&found);
		tell_cover(&cover, &found);
		if (strcmp(found.s, cases[i].expected) != 0)
			fail_msg("case %zu: %s, expected: %s", i, found.s,
				 cases[i].expected);
		strbuf_release(&found);
		store_release(&store);
	}
}

/* What lies in the trash, or cannot be read, covers nothing. */
static void only_what_is_there_covers(void **state)
{
	static const struct {
		enum record_state state;
		enum cover_kind kind;
	} cases[] = {
		{ RECORD_FINE, COVER_LINKED },
		{ RECORD_NEWER, COVER_LINKED },
		{ RECORD_UNREADABLE, COVER_NONE },
		{ RECORD_REMOVED, COVER_NONE },
		{ RECORD_CAME_BACK, COVER_NONE },
	};
	struct store store = { .count = 0 };
	struct record *asked =
		folk_add(&store, "00000000", "instagram", MARIA GROUP);
	struct record *by = folk_add(&store, "10000000", YES);
	struct cover cover;

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		by->state = cases[i].state;
		cover_of(&content, &store, asked, &cover);
		assert_int_equal(cover.kind, cases[i].kind);
	}
	store_release(&store);
}

static void words_of_covers(void **state)
{
	static const struct {
		struct account accounts[3];
		const char *words, *loss;
		bool can_check, can_file;
	} cases[] = {
		{ { { "instagram", MARIA GROUP },
		    { YES FIELD("n", "label", "Privat") } },
		  "covered by Meta's word by Facebook Privat (confirmed on 4 "
		  "November 2026)",
		  "",
		  true,
		  true },
		{ { { "threads", MARIA MAIL },
		    { "instagram", MARIA MAIL SENT CONFIRMED } },
		  "follows Instagram a@example.org (confirmed on 4 November "
		  "2026), which Meta has not confirmed",
		  "",
		  false,
		  false },
		{ { { "threads", MARIA ITS_MAIL },
		    { "instagram", MARIA ITS_MAIL GROUP },
		    { YES } },
		  "follows Instagram b@example.org, covered by Facebook "
		  "a@example.org (confirmed on 4 November 2026), which Meta "
		  "has "
		  "not confirmed",
		  "",
		  false,
		  false },
		{ { { "threads", MARIA GROUP }, { YES } },
		  "perhaps covered by Facebook a@example.org (confirmed on 4 "
		  "November 2026), which Meta has not confirmed",
		  "",
		  true,
		  false },
		{ { { "instagram",
		      MARIA GROUP UNSET_ON("k", "2026-11-20", "linked") },
		    { YES } },
		  "",
		  "The objection of Facebook a@example.org covered this "
		  "account. The two are not linked any more as they were "
		  "then, and nobody says whether it still counts.",
		  false,
		  false },
		{ { { "instagram", MARIA }, { YES } }, "", "", false, false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct strbuf words;
		struct cover cover;

		for (size_t k = 0; k < 3 && cases[i].accounts[k].platform;
		     k++) {
			char id[] = "00000000";

			id[0] = (char)('0' + k);
			folk_add(&store, id, cases[i].accounts[k].platform,
				 cases[i].accounts[k].lines);
		}
		cover_of(&content, &store, store.records[0], &cover);
		strbuf_init(&words);
		cover_words(&content, &cover, 0, &words);
		assert_string_equal(words.s, cases[i].words);
		strbuf_reset(&words);
		cover_loss_words(&content, &cover, 0, &words);
		assert_string_equal(words.s, cases[i].loss);
		assert_int_equal(cover_has_choice(&cover, COVER_CHECK_LINK),
				 cases[i].can_check);
		assert_int_equal(cover_has_choice(&cover, COVER_FILE_ANYWAY),
				 cases[i].can_file);
		strbuf_release(&words);
		store_release(&store);
	}
	assert_string_not_equal(cover_choice_words(COVER_CHECK_LINK),
				cover_choice_words(COVER_FILE_ANYWAY));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_came_of_objections),
		cmocka_unit_test(which_account_covers),
		cmocka_unit_test(only_what_is_there_covers),
		cmocka_unit_test(words_of_covers),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
