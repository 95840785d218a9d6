/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letter is one to write, and what it tells of what has happened. */
#include <config.h>

#include "domain/letter_standing.h"

#include "lib/letter_desk.h"

static void each_stands_where_it_may(void **state)
{
	struct desk *desk = *state;

	assert_int_equal(standing(desk, "objection"), LETTER_FITS);
	assert_int_equal(standing(desk, "reminder"), LETTER_NOT_NOW);
	assert_int_equal(standing(desk, "objection-uk"), LETTER_NOT_HERE);
	assert_int_equal(standing(desk, "complaint"), LETTER_NOT_NOW);
	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	/* A complaint is possible at any time; a reminder is one once the time
	 * to answer is over: 1 November is a Sunday. */
	desk->d.today = (struct date){ 2026, 11, 2 };
	assert_int_equal(standing(desk, "reminder"), LETTER_NOT_NOW);
	assert_int_equal(standing(desk, "complaint"), LETTER_FITS);
	desk->d.today = (struct date){ 2026, 11, 3 };
	assert_int_equal(standing(desk, "reminder"), LETTER_FITS);
	assert_int_equal(standing(desk, "complaint"), LETTER_FITS);
	reach(desk, MILESTONE_CONFIRMED, 2026, 10, 2);
	assert_int_equal(standing(desk, "reminder"), LETTER_NOT_NOW);
	/* No letter rests on a law that was not checked. */
	set(desk, desk->account, "country", "gb");
	assert_int_equal(standing(desk, "objection"), LETTER_NOT_HERE);
	assert_int_equal(standing(desk, "reminder"), LETTER_NOT_HERE);
	assert_int_equal(standing(desk, "complaint"), LETTER_NOT_HERE);
	assert_int_equal(standing(desk, "objection-ch"), LETTER_NOT_HERE);
	assert_int_equal(standing(desk, "friend"), LETTER_FITS);
	set(desk, desk->account, "country", "us");
	for (size_t i = 0; i < content.letter_count; i++)
		assert_true(content.letters[i].law == NULL ||
			    standing(desk, content.letters[i].id) ==
				    LETTER_NOT_HERE);
}

/* The same as on the account's page. */
static void a_reminder_waits_for_the_term(void **state)
{
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	assert_int_equal(standing(desk, "reminder"), LETTER_FITS);
	reach(desk, MILESTONE_EXTENDED, 2026, 10, 20);
	assert_int_equal(standing(desk, "reminder"), LETTER_NOT_NOW);
	assert_true(deed_set_due(&desk->d, desk->account, "extension",
				 (struct date){ 2026, 11, 20 }, NULL));
	assert_int_equal(standing(desk, "reminder"), LETTER_FITS);
	reach(desk, MILESTONE_REMINDED, 2026, 11, 21);
	assert_int_equal(standing(desk, "reminder"), LETTER_NOT_NOW);
}

/* The account's law is the GDPR; where its person lives it is not. */
static void a_complaint_needs_the_law_at_home(void **state)
{
	static const struct {
		const char *residence;
		enum letter_bar bar;
	} cases[] = {
		{ "de-be", LETTER_NO_BAR },
		{ "at", LETTER_NO_BAR },
		{ "no", LETTER_NO_BAR },
		{ "ch", LETTER_NO_LAW_AT_HOME },
		{ "gb", LETTER_NO_LAW_AT_HOME },
		{ "us", LETTER_NO_LAW_NOR_AUTHORITY },
		{ NULL, LETTER_NO_BAR },
	};
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		set(desk, desk->person, "residence", cases[i].residence);
		assert_int_equal(letter_bar(&content,
					    content_letter(&content,
							   "complaint"),
					    desk->account, desk->person),
				 cases[i].bar);
		assert_int_equal(standing(desk, "complaint"),
				 cases[i].bar ? LETTER_NOT_HERE : LETTER_FITS);
		/* What goes to Meta rests on the account's country. */
		assert_int_equal(standing(desk, "reminder"), LETTER_FITS);
	}
	set(desk, desk->person, "residence", "de-be");
	set(desk, desk->account, "country", "ch");
	assert_int_equal(standing(desk, "complaint"), LETTER_NOT_HERE);
}

static int count(const char *text, const char *part)
{
	int n = 0;

	for (const char *s = text; (s = strstr(s, part)); s += strlen(part))
		n++;
	return n;
}

/* What may have happened between objection and letter, in this order. */
static const struct {
	enum milestone milestone;
	const char *says[2]; /* to the authority, to Meta */
} course[] = {
	{ MILESTONE_SHOWN, { "On the screen, Meta", "On the screen, you" } },
	{ MILESTONE_RECEIVED, { "Meta confirmed to me", "You confirmed to" } },
	{ MILESTONE_REASON_ASKED,
	  { "for my grounds on", "for my grounds on" } },
	{ MILESTONE_EXTENDED, { "needs more time", "need more time" } },
	{ MILESTONE_REMINDED, { "I reminded Meta", NULL } },
	{ MILESTONE_REFUSED, { "would not act", NULL } },
};

static void check_course(struct desk *desk, const char *id, int to,
			 unsigned happened)
{
	char *text = words_of(desk, id, "en", NULL, 0);
	const bool is_shown = happened & 1, is_received = happened & 2;
	const bool is_refused = happened & 1 << 5;
	const char *before = text;

	for (size_t i = 0; i < LENGTH_OF(course); i++) {
		const char *says = course[i].says[to];
		bool is_said = happened & 1U << i;

		if (!says)
			continue;
		/* That it has arrived is said once. */
		if (course[i].milestone == MILESTONE_SHOWN && is_received)
			is_said = false;
		assert_int_equal(count(text, says), is_said);
		if (is_said) {
			assert_true(strstr(text, says) > before);
			before = strstr(text, says);
		}
	}
	assert_int_equal(count(text, "received no answer"),
			 !is_refused && !is_shown);
	assert_int_equal(count(text, "received no email"),
			 !is_refused && is_shown);
	if (!is_refused)
		assert_true(strstr(text, "To this day") > before);
	if (to == 1 && !is_refused)
		assert_int_equal(count(text, "within one month") +
					 count(text, "two months at most"),
				 1);
	assert_null(strstr(text, "[…]"));
	free(text);
}

/* Whatever happened: nothing twice, nothing against another, in its order. */
static void the_course_is_told_once(void **state)
{
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 9, 1);
	for (unsigned set = 0; set < 1U << LENGTH_OF(course); set++) {
		size_t made = 0;

		for (size_t i = 0; i < LENGTH_OF(course); i++)
			if (set & 1U << i) {
				reach(desk, course[i].milestone, 2026, 9,
				      (signed char)(2 + i));
				made++;
			}
		check_course(desk, "complaint", 0, set);
		check_course(desk, "reminder", 1, set);
		while (made-- > 0)
			assert_true(deed_undo(&desk->d, desk->account, NULL,
					      NULL, NULL));
	}
}

/* Sent again before an answer came: the first one is what is waited for. */
static void it_is_about_one_objection(void **state)
{
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	reach(desk, MILESTONE_OBJECTED, 2026, 11, 20);
	has(words_of(desk, "reminder", "en", NULL, 0),
	    "I objected on 1 October 2026");
	/* After a refusal, what was sent since. */
	reach(desk, MILESTONE_REFUSED, 2026, 11, 20);
	reach(desk, MILESTONE_OBJECTED, 2026, 11, 21);
	has(words_of(desk, "complaint", "en", NULL, 0),
	    "I objected on 21 November 2026");
	has_not(words_of(desk, "complaint", "en", NULL, 0), "would not act");
}

/* Who was refused does not ask from when on Meta obeys. */
static void access_supposes_nothing(void **state)
{
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	has(words_of(desk, "access", "en", NULL, 0), "acted on it");
	reach(desk, MILESTONE_REFUSED, 2026, 10, 9);
	has_not(words_of(desk, "access", "en", NULL, 0), "acted on it");
}

/* An address that is a paragraph is not named above itself. */
static void the_company_is_named_once(void **state)
{
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	has(words_of(desk, "complaint", "en", NULL, 0),
	    "about this company:\nMeta Platforms Ireland Limited\n");
}

/* Germany has an authority for each Land: the Land must be known. */
static void a_complaint_needs_the_land(void **state)
{
	struct desk *desk = *state;

	reach(desk, MILESTONE_OBJECTED, 2026, 10, 1);
	has_not(words_of(desk, "complaint", "en", NULL, 0), "?");
	set(desk, desk->person, "residence", "de");
	has(words_of(desk, "complaint", "en", NULL, 0), "?person.residence\n");
	set(desk, desk->person, "residence", "us");
	assert_int_equal(standing(desk, "complaint"), LETTER_NOT_HERE);
}

/* By the law of where they live; and nothing has happened to no account. */
static void a_person_alone_has_letters(void **state)
{
	static const struct {
		const char *letter, *residence;
		enum letter_bar bar;
	} cases[] = {
		{ "third-party", "de-be", LETTER_NO_BAR },
		{ "third-party", "ch", LETTER_ELSEWHERE },
		{ "third-party", NULL, LETTER_NO_HOME },
		{ "friend", "ch", LETTER_NO_BAR },
		{ "friend", NULL, LETTER_NO_BAR },
		{ "objection", "de-be", LETTER_OF_ACCOUNT },
		{ "complaint", "de-be", LETTER_OF_ACCOUNT },
	};
	struct desk *desk = *state;

	desk->account = NULL;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		set(desk, desk->person, "residence", cases[i].residence);
		assert_int_equal(letter_bar(&content,
					    content_letter(&content,
							   cases[i].letter),
					    NULL, desk->person),
				 cases[i].bar);
		assert_int_equal(standing(desk, cases[i].letter),
				 cases[i].bar ? LETTER_NOT_HERE : LETTER_FITS);
	}
	/* Without an address Meta could not answer. */
	has_not(words_of(desk, "third-party", "en", NULL, 0),
		"?person.address");
	set(desk, desk->person, "address", NULL);
	has(words_of(desk, "third-party", "en", NULL, 0), "?person.address");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		EACH(each_stands_where_it_may),
		EACH(a_reminder_waits_for_the_term),
		EACH(a_complaint_needs_the_law_at_home),
		EACH(the_course_is_told_once),
		EACH(it_is_about_one_objection),
		EACH(access_supposes_nothing),
		EACH(the_company_is_named_once),
		EACH(a_person_alone_has_letters),
		EACH(a_complaint_needs_the_land),
	};

	return cmocka_run_group_tests(tests, set_up_all, tear_down_all);
}
