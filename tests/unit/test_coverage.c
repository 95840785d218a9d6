/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/coverage.h"

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

/* Sentences that must come again and again. */
#define LIMITS                                                                 \
	"limit: No objection reaches what others post: pictures of you, "      \
	"texts about you, your words in their posts.\n"                        \
	"limit: No objection reaches what stands elsewhere on the web, nor "   \
	"data that Meta licenses from others.\n"                               \
	"limit: Do not rely on it for chats with Meta AI: what you write "     \
	"there may be used.\n"
#define NOT_CLEANED "A model that is trained is not cleaned afterwards.\n"
#define USED_SINCE                                                             \
	"reach: Everything public since the account has existed may have "     \
	"been "                                                                \
	"used for training since it started on 27 May 2025, and may be used "  \
	"on. " NOT_CLEANED
#define USED                                                                   \
	"reach: Everything public since the account has existed may be used "  \
	"for "                                                                 \
	"training. " NOT_CLEANED
#define USED_UNTIL(day)                                                        \
	"reach: Everything that was public up to " day                         \
	", however old, may have been used for training since it started on "  \
	"27 May 2025. " NOT_CLEANED
#define FROM(day)                                                              \
	"reach: From " day " on, Meta says, it no longer uses your public "    \
	"content for training.\n"                                              \
	"doubt: Sources differ on whether that includes older posts that are " \
	"still public.\n"
#define NO_START                                                               \
	"doubt: For the country of this account it is not established when "   \
	"the training started.\n"
#define NO_COUNTRY                                                             \
	"doubt: The country of this account is not given, so it cannot be "    \
	"said when the training started there.\n"
#define YOURS(day) "reach: Your objection (" day ") was confirmed.\n"
#define BEFORE                                                                 \
	"reach: The objection is from before 27 May 2025, when the training "  \
	"started. By Meta's word the public content of this account was not "  \
	"used for it, and is not.\n"
#define ROUGH                                                                  \
	"doubt: The day is only roughly known, so the latest that it can be "  \
	"counts here.\n"

#define CONFIRMED(sent, confirmed)                                             \
	NOTED("a", "2026-11-22", sent, "objected", "")                         \
	NOTED("b", "2026-11-22", confirmed, "confirmed", "")
#define IN_SWITZERLAND FIELD("c0", "country", "ch")
#define GROUP	       FIELD("l", "linked", "e5e0aa31")
#define MAIL	       FIELD("m", "mail", "a@example.org")

/* The first is asked for, the second may cover it. */
struct account {
	const char *platform, *lines;
};

static const struct {
	struct account account, other;
	const char *name, *sentences;
} cases[] = {
	/* Before, on and after the start. */
	{ { "facebook", IN_GERMANY CONFIRMED("2025-05-26", "2025-05-26") },
	  { NULL, NULL },
	  "before",
	  YOURS("26 May 2025") BEFORE LIMITS },
	{ { "facebook", IN_GERMANY CONFIRMED("2025-05-27", "2025-05-28") },
	  { NULL, NULL },
	  "on",
	  YOURS("27 May 2025") "reach: The objection is from 27 May 2025, the "
			       "day on which "
			       "the training started. What was public until "
			       "then may have "
			       "been used on that day; a model that is trained "
			       "is not "
			       "cleaned afterwards.\n" FROM("27 May 2025")
				       LIMITS },
	{ { "facebook", IN_GERMANY CONFIRMED("2025-05-28", "2025-05-28") },
	  { NULL, NULL },
	  "after",
	  YOURS("28 May 2025") USED_UNTIL("28 May 2025") FROM("28 May 2025")
		  LIMITS },
	/* The confirmation's day is no matter, but where it is all there is. */
	{ { "facebook", IN_GERMANY CONFIRMED("2025-05-20", "2025-06-20") },
	  { NULL, NULL },
	  "before",
	  YOURS("20 May 2025") BEFORE LIMITS },
	{ { "facebook", IN_GERMANY NOTED("b", "2026-11-22", "2025-06-20",
					 "confirmed", "") },
	  { NULL, NULL },
	  "after",
	  YOURS("20 June 2025") USED_UNTIL("20 June 2025") FROM("20 June 2025")
		  LIMITS },
	/* 5: roughly: the end that claims less. */
	{ { "facebook", IN_GERMANY CONFIRMED("2025-04", "2025-05-26") },
	  { NULL, NULL },
	  "before",
	  YOURS("April 2025") BEFORE
	  "doubt: The day is only roughly known. Should it have "
	  "been on 27 May 2025 or later, what was public until "
	  "then may have been used.\n" LIMITS },
	{ { "facebook", IN_GERMANY CONFIRMED("2025-05", "2025-06-10") },
	  { NULL, NULL },
	  "after",
	  YOURS("May 2025") USED_UNTIL("31 May 2025") FROM("31 May 2025")
		  ROUGH LIMITS },
	{ { "facebook", IN_GERMANY CONFIRMED("2025", "2025-12") },
	  { NULL, NULL },
	  "after",
	  YOURS("2025") USED_UNTIL("31 December 2025") FROM("31 December 2025")
		  ROUGH LIMITS },
	{ { "facebook",
	    IN_GERMANY NOTED("a", "2026-11-22", "2025-05-20", "objected",
			     ", about: true")
		    NOTED("b", "2026-11-22", "2025-06", "confirmed", "") },
	  { NULL, NULL },
	  "before",
	  YOURS("about 20 May 2025") BEFORE
	  "doubt: The day is only roughly known. Should it have "
	  "been on 27 May 2025 or later, what was public until "
	  "then may have been used.\n" LIMITS },
	/* No start is established there, or nobody knows where. */
	{ { "facebook", IN_SWITZERLAND CONFIRMED("2025-05-20", "2025-05-20") },
	  { NULL, NULL },
	  "no-start",
	  YOURS("20 May 2025") "reach: Everything that was public up to 20 May "
			       "2025, "
			       "however old, may have been used for "
			       "training. " NOT_CLEANED NO_START FROM(
				       "20 May 2025") LIMITS },
	/* 10 */
	{ { "facebook", CONFIRMED("2025-05-20", "2025-05-20") },
	  { NULL, NULL },
	  "no-start",
	  YOURS("20 May 2025") "reach: Everything that was public up to 20 May "
			       "2025, "
			       "however old, may have been used for "
			       "training. " NOT_CLEANED NO_COUNTRY FROM(
				       "20 May 2025") LIMITS },
	/* None at all. */
	{ { "facebook", IN_GERMANY },
	  { NULL, NULL },
	  "none",
	  "reach: There is no objection.\n" USED_SINCE LIMITS },
	{ { "facebook", IN_SWITZERLAND },
	  { NULL, NULL },
	  "none",
	  "reach: There is no objection.\n" USED NO_START LIMITS },
	{ { "facebook", "" },
	  { NULL, NULL },
	  "none",
	  "reach: There is no objection.\n" USED NO_COUNTRY LIMITS },
	{ { "facebook", FIELD("c0", "country", "us") },
	  { NULL, NULL },
	  "none",
	  "reach: There is no objection.\n"
	  "doubt: As far as is known, no objection is offered in the "
	  "country of this account.\n" USED NO_START LIMITS },
	/* 15: sent, but not proved. */
	{ { "facebook",
	    IN_GERMANY NOTED("a", "2026-11-22", "2024-06-10", "objected", "") },
	  { NULL, NULL },
	  "unconfirmed",
	  "doubt: You objected (10 June 2024), but there is no confirmation. "
	  "So it is not known whether the objection counts.\n" USED_SINCE
		  LIMITS },
	{ { "facebook", IN_SWITZERLAND NOTED("a", "2026-11-22", "2025",
					     "objected", ", about: true") },
	  { NULL, NULL },
	  "unconfirmed",
	  "doubt: You objected (about 2025), but there is no confirmation. So "
	  "it is not known whether the objection counts.\n" USED NO_START
		  LIMITS },
	{ { "facebook", IN_GERMANY REACH_ON("a", "2026-11-03", "objected")
				REACH_ON("b", "2026-11-03", "shown") },
	  { NULL, NULL },
	  "shown",
	  "doubt: Meta showed a message on the screen. The email that "
	  "confirms the objection is not there, so it is not known whether "
	  "it counts.\n" USED_SINCE LIMITS },
	{ { "facebook", IN_GERMANY REACH_ON("a", "2026-11-03", "objected")
				REACH_ON("b", "2026-11-05", "refused") },
	  { NULL, NULL },
	  "refused",
	  "reach: Meta refused the objection, so it reaches nothing "
	  "now.\n" USED_SINCE LIMITS },
	/* A later refusal takes away what was confirmed. */
	{ { "facebook", IN_GERMANY CONFIRMED("2025-05-20", "2025-05-20")
				REACH_ON("c", "2026-11-22", "refused") },
	  { NULL, NULL },
	  "refused",
	  "reach: Meta refused the objection, so it reaches nothing "
	  "now.\n" USED_SINCE LIMITS },
	/* 20: mail or link are others by now. */
	{ { "facebook",
	    IN_GERMANY MAIL CONFIRMED("2025-05-20", "2025-05-20")
		    FIELD_ON("x", "2026-11-22", "mail", "b@example.org") },
	  { NULL, NULL },
	  "lost",
	  "doubt: Your objection was confirmed, but the account has another "
	  "email address by now. Nobody says whether the objection still "
	  "counts. Object again: it costs nothing.\n" USED_SINCE LIMITS },
	{ { "facebook", IN_GERMANY GROUP CONFIRMED("2025-05-20", "2025-05-20")
				UNSET_ON("x", "2026-11-22", "linked") },
	  { NULL, NULL },
	  "lost",
	  "doubt: Your objection was confirmed, but the account is not linked "
	  "any more as it was then. Nobody says whether the objection still "
	  "counts. Object again: it costs nothing.\n" USED_SINCE LIMITS },
	/* The earliest that holds, whatever the latest round says. */
	{ { "facebook", IN_GERMANY CONFIRMED("2025-05-20", "2025-05-20")
				ROUND_ON("r", "2026-11-20", "2")
					NOTED("c", "2026-11-21", "2026-11-21",
					      "objected", ", round: 2") },
	  { NULL, NULL },
	  "before",
	  YOURS("20 May 2025") BEFORE
	  "doubt: Your latest objection is not confirmed. So "
	  "the earlier one is what counts here.\n" LIMITS },
	{ { "facebook",
	    IN_GERMANY MAIL CONFIRMED("2025-05-20", "2025-05-20")
		    FIELD_ON("x", "2026-11-10", "mail",
			     "b@example.org") ROUND_ON("r", "2026-11-11", "2")
			    NOTED("c", "2026-11-12", "2026-11-12", "objected",
				  ", round: 2")
				    NOTED("d", "2026-11-13", "2026-11-13",
					  "confirmed", ", round: 2") },
	  { NULL, NULL },
	  "after",
	  YOURS("12 November 2026") USED_UNTIL("12 November 2026")
		  FROM("12 November 2026") LIMITS },
	/* By a link: with the other's day, by this one's country. */
	{ { "instagram", IN_GERMANY MARIA GROUP },
	  { "facebook",
	    MARIA GROUP MAIL CONFIRMED("2025-05-20", "2025-05-20") },
	  "before",
	  "reach: By Meta's word the objection of Facebook a@example.org (20 "
	  "May 2025) counts for this account too, because the two are "
	  "linked.\n" BEFORE LIMITS },
	/* 25 */
	{ { "instagram", IN_SWITZERLAND MARIA GROUP },
	  { "facebook",
	    IN_GERMANY MARIA GROUP MAIL CONFIRMED("2025-06-20", "2025-06-20") },
	  "no-start",
	  "reach: By Meta's word the objection of Facebook a@example.org (20 "
	  "June 2025) counts for this account too, because the two are "
	  "linked.\n"
	  "reach: Everything that was public up to 20 June 2025, however old, "
	  "may have been used for training. " NOT_CLEANED NO_START FROM(
		  "20 June 2025") LIMITS },
	/* The other's is the earlier; the own one is. */
	{ { "instagram",
	    IN_GERMANY MARIA GROUP CONFIRMED("2026-01-20", "2026-01-20") },
	  { "facebook",
	    MARIA GROUP MAIL CONFIRMED("2025-05-20", "2025-05-20") },
	  "before",
	  "reach: By Meta's word the objection of Facebook a@example.org (20 "
	  "May 2025) counts for this account too, because the two are "
	  "linked.\n" BEFORE LIMITS },
	{ { "instagram",
	    IN_GERMANY MARIA GROUP CONFIRMED("2025-05-10", "2025-05-10") },
	  { "facebook",
	    MARIA GROUP MAIL CONFIRMED("2025-05-20", "2025-05-20") },
	  "before",
	  YOURS("10 May 2025") BEFORE LIMITS },
	/* A cover that is gone. */
	{ { "instagram",
	    IN_GERMANY MARIA GROUP UNSET_ON("x", "2026-11-20", "linked") },
	  { "facebook",
	    MARIA GROUP MAIL CONFIRMED("2025-05-20", "2025-05-20") },
	  "none",
	  "reach: There is no objection.\n" USED_SINCE
	  "doubt: The objection of Facebook a@example.org covered this "
	  "account. The two are not linked any more as they were then, and "
	  "nobody says whether it still counts.\n" LIMITS },
	{ { "threads", IN_GERMANY MARIA MAIL },
	  { "instagram", MARIA MAIL CONFIRMED("2025-05-20", "2025-05-20") },
	  "before",
	  "doubt: This account goes with Instagram a@example.org. Whether the "
	  "objection there (20 May 2025) counts here too, Meta has not "
	  "confirmed. If it does, this holds:\n" BEFORE LIMITS },
	/* 30: nothing to object to, and no guide. */
	{ { "whatsapp", IN_GERMANY },
	  { NULL, NULL },
	  "nothing-to-object",
	  "reach: On this platform there is nothing to object to, so there is "
	  "no objection that could reach it.\n" LIMITS },
	{ { "friendface", IN_GERMANY CONFIRMED("2025-05-20", "2025-05-20") },
	  { NULL, NULL },
	  "no-start",
	  YOURS("20 May 2025") "reach: Everything that was public up to 20 May "
			       "2025, "
			       "however old, may have been used for "
			       "training. " NOT_CLEANED NO_START FROM(
				       "20 May 2025") LIMITS },
};

static void what_it_reaches(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct store store = { .count = 0 };
		struct coverage coverage;
		struct strbuf found;

		folk_add(&store, "00000000", cases[i].account.platform,
			 cases[i].account.lines);
		if (cases[i].other.platform)
			folk_add(&store, "10000000", cases[i].other.platform,
				 cases[i].other.lines);
		coverage_of(&content, &store, store.records[0], 0, &coverage);
		strbuf_init(&found);
		for (size_t k = 0; k < coverage.count; k++)
			strbuf_addf(&found, "%s: %s\n",
				    coverage_part_name(coverage.lines[k].part),
				    coverage.lines[k].text);
		if (strcmp(found.s, cases[i].sentences) != 0 ||
		    strcmp(coverage_case_name(coverage.what), cases[i].name))
			fail_msg("case %zu: %s\n%sexpected: %s\n%s", i,
				 coverage_case_name(coverage.what), found.s,
				 cases[i].name, cases[i].sentences);
		strbuf_release(&found);
		coverage_release(&coverage);
		coverage_release(&coverage);
		store_release(&store);
	}
}

static void which_start_counts(void **state)
{
	const struct guide *g = content_guide(&content, "facebook");
	const struct fact *start = content_fact(&content, "training-start");

	(void)state;
	assert_ptr_equal(coverage_start(&content, g, "de"), start);
	assert_ptr_equal(coverage_start(&content, g, "at"), start);
	assert_null(coverage_start(&content, g, "ch"));
	assert_null(coverage_start(&content, g, NULL));
	g = content_guide(&content, "whatsapp");
	assert_null(coverage_start(&content, g, "de"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_it_reaches),
		cmocka_unit_test(which_start_counts),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
