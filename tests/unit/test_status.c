/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/status.h"

#include "base/i18n.h"
#include "lib/journals.h"
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

/* Second `s` of a day. */
#define AT(s) "at: \"2026-11-22T09:00:" s "Z\""
#define DONE(id, s, step, more)                                                \
	"- {id: " id ", is: done, step: " step ", " AT(s) more "}\n"
#define SKIP(id, s, step, more)                                                \
	"- {id: " id ", is: skipped, step: " step ", " AT(s) more "}\n"
#define REACH(id, s, kind, more)                                               \
	"- {id: " id ", is: milestone, kind: " kind ", " AT(s) more "}\n"
#define PATH(id, s, path)                                                      \
	"- {id: " id ", is: set, field: path, value: " path ", " AT(s) "}\n"

#define SENT ", milestone: objected, rev: 2"
#define MAIL ", milestone: confirmed, rev: 3"

static struct record *account(const char *platform, const char *journal)
{
	struct record *r = record_new(RECORD_ACCOUNT, "7f3a9c1e", platform);

	journal_from(&r->journal, *journal ? journal : "[]\n");
	return r;
}

static void words_name_and_mark(void **state)
{
	static const struct {
		const char *platform, *journal, *name, *words;
		enum mark mark;
	} cases[] = {
		{ "facebook", "", "not-started", "not started", MARK_OPEN },
		/* The step to do next, by its place: the second is optional. */
		{ "facebook", DONE("a", "01", "facebook/open-form", ""),
		  "in-progress", "step 3 of 4", MARK_PART },
		{ "facebook", SKIP("a", "01", "facebook/open-form", ""),
		  "in-progress", "step 3 of 4", MARK_PART },
		/* By a former name of step and guide. */
		{ "facebook", DONE("a", "01", "facebook/open", ""),
		  "in-progress", "step 3 of 4", MARK_PART },
		{ "facebook", DONE("a", "01", "fb/send", ""), "in-progress",
		  "step 1 of 4", MARK_PART },
		/* On another way, or gone from the content: begun all the
		 * same. */
		{ "facebook", DONE("a", "01", "facebook/menu", ""),
		  "in-progress", "step 1 of 4", MARK_PART },
		{ "facebook", DONE("a", "01", "facebook/gone", ""),
		  "in-progress", "step 1 of 4", MARK_PART },
		{ "facebook",
		  PATH("p", "00", "menu-path")
			  DONE("a", "01", "facebook/menu", ""),
		  "in-progress", "step 2 of 2", MARK_PART },
		{ "facebook",
		  PATH("p", "00", "menu-path")
			  DONE("a", "01", "facebook/menu", "")
				  SKIP("b", "02", "facebook/send", SENT),
		  "in-progress", "step 2 of 2", MARK_PART },
		{ "facebook", DONE("a", "01", "facebook/send", SENT),
		  "objected", "objected on 22 November 2026", MARK_PART },
		{ "facebook",
		  DONE("a", "01", "facebook/send", SENT ", day: 2025-05"),
		  "objected", "objected in May 2025", MARK_PART },
		{ "facebook",
		  DONE("a", "01", "facebook/send", SENT ", day: 2025"),
		  "objected", "objected in 2025", MARK_PART },
		{ "facebook",
		  DONE("a", "01", "facebook/send",
		       SENT ", day: 2025-04, about: true"),
		  "objected", "objected about April 2025", MARK_PART },
		/* The step is gone, and so is the guide. */
		{ "facebook", DONE("a", "01", "facebook/gone", SENT),
		  "objected", "objected on 22 November 2026", MARK_PART },
		{ "friendface", DONE("a", "01", "friendface/x", SENT),
		  "objected", "objected on 22 November 2026", MARK_PART },
		{ "friendface", "", "unknown-platform",
		  "no guide for this platform", MARK_ATTENTION },
		{ "limits", "", "unknown-platform",
		  "no guide for this platform", MARK_ATTENTION },
		{ "facebook",
		  DONE("a", "01", "facebook/send", SENT)
			  REACH("b", "02", "shown", ""),
		  "shown",
		  "shown on the screen only, on 22 November 2026; email "
		  "outstanding",
		  MARK_PART },
		{ "facebook", REACH("a", "01", "code-asked", ""), "code-asked",
		  "asked for a code on 22 November 2026", MARK_ATTENTION },
		{ "facebook", REACH("a", "01", "reason-asked", ""),
		  "reason-asked", "asked for a reason on 22 November 2026",
		  MARK_ATTENTION },
		{ "facebook", REACH("a", "01", "received", ""), "received",
		  "receipt confirmed on 22 November 2026", MARK_PART },
		{ "facebook", REACH("a", "01", "confirmed", ""), "confirmed",
		  "confirmed on 22 November 2026", MARK_DONE },
		{ "facebook", REACH("a", "01", "refused", ""), "refused",
		  "refused on 22 November 2026", MARK_ATTENTION },
		{ "facebook", REACH("a", "01", "extended", ""), "extended",
		  "answer put off by Meta on 22 November 2026", MARK_PART },
		{ "facebook", REACH("a", "01", "reminded", ""), "reminded",
		  "reminded on 22 November 2026", MARK_PART },
		{ "facebook", REACH("a", "01", "complained", ""), "complained",
		  "complaint filed on 22 November 2026", MARK_PART },
		{ "facebook", REACH("a", "01", "decided", ""), "decided",
		  "decided by the authority on 22 November 2026", MARK_DONE },
		{ "facebook", REACH("a", "01", "abducted", ""), "not-started",
		  "not started", MARK_OPEN },
		{ "facebook",
		  REACH("a", "01", "decided",
			"") "- {id: b, is: closed, " AT("02") "}\n",
		  "closed", "closed on 22 November 2026", MARK_NONE },
		{ "whatsapp", "", "precautions", "precautions: 0 of 2",
		  MARK_OPEN },
		{ "whatsapp", DONE("a", "01", "whatsapp/mute", ""),
		  "precautions", "precautions: 1 of 2", MARK_PART },
		/* The other one may be left out without harm. */
		{ "whatsapp", DONE("a", "01", "whatsapp/avoid", ""),
		  "precautions-done", "precautions done", MARK_DONE },
		{ "whatsapp", SKIP("a", "01", "whatsapp/avoid", ""),
		  "precautions-done", "precautions done", MARK_DONE },
		/* A new round is the one that counts. */
		{ "facebook",
		  REACH("a", "01", "confirmed",
			"") "- {id: b, is: round, round: 2, " AT("02") "}\n",
		  "not-started", "objecting again, not started", MARK_OPEN },
		{ "facebook",
		  REACH("a", "01", "confirmed",
			"") "- {id: b, is: round, round: "
			    "2, " AT("02") "}\n" DONE("c", "03",
						      "faceb"
						      "ook/"
						      "open-"
						      "form",
						      ", "
						      "round"
						      ": 2"),
		  "in-progress", "objecting again, step 3 of 4", MARK_PART },
		{ "facebook",
		  REACH("a", "01", "confirmed",
			"") "- {id: b, is: round, round: "
			    "2, " AT("02") "}\n"
					   "- {id: c, is: "
					   "undone, undoes: "
					   "[b], " AT("03") "}"
							    "\n",
		  "confirmed", "confirmed on 22 November 2026", MARK_DONE },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct record *r = account(cases[i].platform, cases[i].journal);
		struct status s;
		struct strbuf words;

		status_of(&content, r, &s);
		strbuf_init(&words);
		status_words(&s, &words);
		if (strcmp(words.s, cases[i].words) != 0 ||
		    strcmp(status_name(s.kind), cases[i].name) != 0)
			fail_msg("case %zu: %s: %s", i, status_name(s.kind),
				 words.s);
		assert_int_equal(status_mark(&s), cases[i].mark);
		strbuf_release(&words);
		status_release(&s);
		record_free(r);
	}
}

static void which_milestone_decides(void **state)
{
	static const struct {
		const char *journal, *name;
	} cases[] = {
		/* The latest day, not the latest entry. */
		{ REACH("a", "01", "refused", ", day: 2026-03-01")
			  REACH("b", "02", "objected", ", day: 2026-02-01"),
		  "refused" },
		{ REACH("a", "01", "refused", ", day: 2026-03-01")
			  REACH("b", "02", "confirmed", ", day: 2026-04-01"),
		  "confirmed" },
		{ REACH("a", "01", "confirmed", ", day: 2026-04-01")
			  REACH("b", "02", "refused", ", day: 2026-03-01"),
		  "confirmed" },
		{ REACH("a", "01", "refused", ", day: 2026-03-01")
			  REACH("b", "02", "complained", ", day: 2026-04-01"),
		  "complained" },
		/* Objected again in the same round, later: unanswered. */
		{ REACH("a", "01", "confirmed", ", day: 2026-03-01")
			  REACH("b", "02", "objected", ", day: 2026-04-01"),
		  "objected" },
		/* In one day, ticked in whatever order. */
		{ REACH("a", "01", "confirmed", "")
			  REACH("b", "02", "objected", ""),
		  "confirmed" },
		{ REACH("a", "01", "confirmed", "")
			  REACH("b", "02", "shown", "")
				  REACH("c", "03", "objected", ""),
		  "confirmed" },
		{ REACH("a", "01", "shown", "")
			  REACH("b", "02", "objected", ""),
		  "shown" },
		{ REACH("a", "01", "shown", "")
			  REACH("b", "02", "code-asked", ""),
		  "code-asked" },
		{ REACH("a", "01", "confirmed", "")
			  REACH("b", "02", "refused", ""),
		  "refused" },
		/* Partly known days: an answer comes behind its objection … */
		{ REACH("a", "01", "objected", ", day: 2025, about: true")
			  REACH("b", "02", "confirmed", ", day: 2025-06-03"),
		  "confirmed" },
		{ REACH("a", "01", "objected", ", day: 2025-05-20")
			  REACH("b", "02", "confirmed", ", day: 2025"),
		  "confirmed" },
		{ REACH("a", "01", "confirmed", ", day: 2025-05")
			  REACH("b", "02", "objected", ", day: 2025-05-20"),
		  "confirmed" },
		{ REACH("a", "01", "confirmed", ", day: 2024")
			  REACH("b", "02", "objected", ", day: 2025-05-20"),
		  "objected" },
		/* … and else what claims less. */
		{ REACH("a", "01", "refused", ", day: 2025-09")
			  REACH("b", "02", "confirmed", ", day: 2025-09-15"),
		  "refused" },
		{ REACH("a", "01", "confirmed", ", day: 2025")
			  REACH("b", "02", "refused", ", day: 2025-02-01"),
		  "refused" },
		/* A tick that was taken back, or skipped since. */
		{ DONE("a", "01", "facebook/send", SENT)
			  REACH("b", "02", "shown",
				"") "- {id: c, is: undone, undoes: "
				    "[b], " AT("03") "}\n",
		  "objected" },
		{ DONE("a", "01", "facebook/send", SENT)
			  SKIP("b", "02", "facebook/send", SENT),
		  "in-progress" },
		/* Also where the tick has the step's former name. */
		{ DONE("a", "01", "fb/send", SENT)
			  SKIP("b", "02", "facebook/send", SENT),
		  "in-progress" },
		{ "- {id: a, is: closed, " AT(
			  "01") "}\n"
				"- {id: b, is: reopened, " AT("02") "}\n" REACH(
					"c", "03", "refused", ""),
		  "refused" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct record *r = account("facebook", cases[i].journal);
		struct status s;

		status_of(&content, r, &s);
		if (strcmp(status_name(s.kind), cases[i].name) != 0)
			fail_msg("case %zu: %s", i, status_name(s.kind));
		status_release(&s);
		record_free(r);
	}
}

/* Does an earlier `first` leave nothing for `then` to change? */
static bool is_settled_by(enum milestone first, enum milestone then)
{
	static const char *const settled[MILESTONE_COUNT] = {
		[MILESTONE_CONFIRMED] =
			"shown code-asked reason-asked received extended "
			"reminded",
		[MILESTONE_REFUSED] =
			"shown code-asked reason-asked received extended",
		[MILESTONE_DECIDED] =
			"shown code-asked reason-asked received extended "
			"reminded",
	};

	return settled[first] && strstr(settled[first], milestone_name(then));
}

/* What `lines` come to, with the objection before them. */
static void assert_status(const char *lines, enum milestone expected)
{
	char *journal =
		mem_printf("%s%s",
			   REACH("z", "00", "objected", ", day: 2026-01-02"),
			   lines);
	struct record *r = account("facebook", journal);
	struct status s;

	status_of(&content, r, &s);
	if (strcmp(status_name(s.kind), milestone_name(expected)) != 0)
		fail_msg("%s, not %s:\n%s", status_name(s.kind),
			 milestone_name(expected), journal);
	assert_string_equal(s.since->milestone, milestone_name(expected));
	status_release(&s);
	record_free(r);
	free(journal);
}

/* Every pair, whichever of the two was noted first. */
static void what_is_noted_late_takes_no_answer_away(void **state)
{
	(void)state;
	for (int a = MILESTONE_OBJECTED; a < MILESTONE_COUNT; a++) {
		for (int b = MILESTONE_OBJECTED; b < MILESTONE_COUNT; b++) {
			const enum milestone first = (enum milestone)a;
			const enum milestone then = (enum milestone)b;
			char *noted =
				mem_printf(REACH("a", "01", "%s",
						 ", day: 2026-02-03")
						   REACH("b", "02", "%s",
							 ", day: 2026-03-04"),
					   milestone_name(first),
					   milestone_name(then));
			char *late =
				mem_printf(REACH("b", "01", "%s",
						 ", day: 2026-03-04")
						   REACH("a", "02", "%s",
							 ", day: 2026-02-03"),
					   milestone_name(then),
					   milestone_name(first));
			const enum milestone expected =
				is_settled_by(first, then) ? first : then;

			assert_status(noted, expected);
			assert_status(late, expected);
			free(noted);
			free(late);
		}
	}
	/* Sent again in between: it is waited for. */
	assert_status(REACH("a", "01", "confirmed", ", day: 2026-02-03")
			      REACH("b", "02", "objected", ", day: 2026-03-04")
				      REACH("c", "03", "shown",
					    ", day: 2026-03-05"),
		      MILESTONE_SHOWN);
}

static void the_checklist_of_the_path(void **state)
{
	struct record *r =
		account("facebook",
			DONE("a", "01", "facebook/open",
			     "") DONE("b", "02", "facebook/send",
				      ", milestone: objected")
				SKIP("c", "03", "facebook/menu",
				     "") DONE("d", "04", "facebook/gone", "")
					DONE("e", "05", "facebook/gone", ""));
	struct status s;

	(void)state;
	status_of(&content, r, &s);
	assert_string_equal(s.path->id, "form");
	assert_int_equal(s.check_count, 4);
	assert_int_equal(s.passed, 2);
	assert_int_equal(s.round, 1);
	assert_string_equal(s.since->id, "b");
	assert_int_equal(s.checks[0].state, STEP_DONE);
	assert_string_equal(s.checks[0].entry->id, "a");
	assert_false(s.checks[0].is_changed);
	assert_int_equal(s.checks[1].state, STEP_OPEN);
	assert_null(s.checks[1].entry);
	/* Ticked as revision 1; it is 2 by now, and the tick stands. */
	assert_int_equal(s.checks[2].state, STEP_DONE);
	assert_true(s.checks[2].is_changed);
	/* "mail" may be left out, so "answer" is next. */
	assert_int_equal(s.next, 3);
	assert_int_equal(s.other_count, 2);
	assert_string_equal(s.others[0]->id, "c");
	assert_string_equal(s.others[1]->id, "e");
	status_release(&s);
	record_free(r);
}

static void a_step_that_must_be_done_again(void **state)
{
	struct record *r =
		account("facebook", DONE("a", "01", "facebook/answer",
					 ", milestone: confirmed, "
					 "rev: 2"));
	struct status s;

	(void)state;
	status_of(&content, r, &s);
	assert_int_equal(s.checks[3].state, STEP_OPEN);
	assert_true(s.checks[3].is_changed);
	assert_string_equal(s.checks[3].entry->id, "a");
	assert_int_equal(s.passed, 0);
	/* What happened, happened. */
	assert_int_equal(s.kind, STATUS_CONFIRMED);
	status_release(&s);
	record_free(r);
	r = account("facebook", DONE("a", "01", "facebook/answer", MAIL));
	status_of(&content, r, &s);
	assert_int_equal(s.checks[3].state, STEP_DONE);
	assert_false(s.checks[3].is_changed);
	status_release(&s);
	record_free(r);
	/* Who left it out, left it out. */
	r = account("facebook", SKIP("a", "01", "facebook/answer", ""));
	{
		const struct guide *g = content_guide(&content, "facebook");
		struct check check;

		/* The same for whoever asks for the one step. */
		status_check(r, g, g->paths[0].steps[3], &check);
		assert_int_equal(check.state, STEP_SKIPPED);
		assert_true(check.is_changed);
		assert_string_equal(check.entry->id, "a");
		status_check(r, g, g->paths[0].steps[0], &check);
		assert_int_equal(check.state, STEP_OPEN);
		assert_null(check.entry);
	}
	status_of(&content, r, &s);
	assert_int_equal(s.checks[3].state, STEP_SKIPPED);
	assert_true(s.checks[3].is_changed);
	status_release(&s);
	record_free(r);
}

static void a_path_that_is_gone_is_the_first(void **state)
{
	struct record *r = account("facebook", PATH("a", "01", "by-pigeon"));
	struct status s;

	(void)state;
	status_of(&content, r, &s);
	assert_string_equal(s.path->id, "form");
	status_release(&s);
	record_free(r);
}

static void a_status_released_twice(void **state)
{
	struct record *r = account("facebook", "");
	struct status s;

	(void)state;
	status_of(&content, r, &s);
	assert_int_equal(s.next, 0);
	status_release(&s);
	status_release(&s);
	record_free(r);
}

static void what_an_entry_says(void **state)
{
	static const struct {
		const char *entry, *words;
	} cases[] = {
		{ "is: done, step: facebook/send, title: Senden",
		  "Senden, done" },
		{ "is: skipped, step: facebook/send",
		  "facebook/send, skipped" },
		{ "is: done", ", done" },
		{ "is: milestone, kind: confirmed",
		  "objection confirmed by email" },
		{ "is: milestone, kind: abducted", "abducted" },
		{ "is: milestone", "" },
		{ "is: note, text: Hallo", "note: Hallo" },
		{ "is: set, field: mail, value: a@b", "email address: a@b" },
		{ "is: set, field: mail", "email address taken out" },
		{ "is: set, field: shoe, value: 43", "shoe: 43" },
		{ "is: set, field: country, value: de",
		  "country: Deutschland" },
		{ "is: set, field: country, value: xx", "country: xx" },
		{ "is: set, field: linked, value: 0a0a0a0a",
		  "linked with other accounts" },
		{ "is: set, field: linked", "no longer linked" },
		{ "is: set, field: platform, value: facebook",
		  "platform: Facebook" },
		{ "is: set, field: platform, value: xx", "platform: xx" },
		{ "is: round, round: 2", "objecting again, round 2" },
		{ "is: closed, why: verkauft", "closed: verkauft" },
		{ "is: closed", "closed" },
		{ "is: reopened", "reopened" },
		{ "is: undone, undoes: [x, z]", "taken back: x, z" },
		{ "is: letter, letter: reminder", "letter written: reminder" },
		{ "is: hologram, of: somebody", "hologram, somebody" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		char *yaml = mem_printf("- {id: a, " AT("01") ", %s}\n",
					cases[i].entry);
		struct journal j;
		struct strbuf words;

		journal_from(&j, yaml);
		strbuf_init(&words);
		entry_words(&content, &j.entries[0], 0, &words);
		assert_string_equal(words.s, cases[i].words);
		strbuf_release(&words);
		journal_release(&j);
		free(yaml);
	}
}

/* In its journal an undo is said in words, through undos of undos too. */
static void an_undo_says_what_it_took_back(void **state)
{
	static const char journal[] = "- {id: a, is: note, text: Eins, " AT(
		"01") "}\n"
		      "- {id: b, is: note, text: Zwei, " AT(
			      "02") "}\n"
				    "- {id: u, is: undone, undoes: [a, b], " AT(
					    "03") "}\n"
						  "- {id: v, is: undone, "
						  "undoes: [b], " AT(
							  "04") "}\n"
								"- {id: r, is: "
								"undone, "
								"undoes: [u, "
								"v], " AT(
									"05") "}\n"
									      "- {id: w, is: undone, undoes: [r], " AT(
										      "06") "}\n"
											    "- {id: x, is: undone, undoes: [u, b, z], " AT(
												    "07") "}\n"
													  "- {id: y, is: undone, undoes: [y], " AT(
														  "08") "}\n";
	static const struct {
		const char *id, *words;
	} cases[] = {
		{ "a", "note: Eins" },
		{ "u", "took back: note: Eins; note: Zwei" },
		{ "r", "brought back: note: Eins; note: Zwei" },
		{ "w", "took back: note: Eins; note: Zwei" },
		{ "x", "took back: z; brought back: note: Eins; note: Zwei" },
		{ "y", "took back: y" },
	};
	struct journal j;

	(void)state;
	journal_from(&j, journal);
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct strbuf words;

		strbuf_init(&words);
		entry_words_in(&content, &j, journal_find(&j, cases[i].id), 0,
			       &words);
		assert_string_equal(words.s, cases[i].words);
		strbuf_release(&words);
	}
	journal_release(&j);
}

/* Each of them names every one, itself too: to go down all ways would never
 * come to an end. And a chain that no recursion would get through. */
static void undos_of_undos_are_gone_into_once(void **state)
{
	enum { MANY = 60, LONG = 20000 };
	struct strbuf yaml, words;
	struct journal j;

	(void)state;
	strbuf_init(&yaml);
	strbuf_init(&words);
	strbuf_adds(&yaml, "- {id: n, is: note, text: Eins, " AT("01") "}\n");
	for (int i = 0; i < MANY; i++) {
		strbuf_addf(&yaml,
			    "- {id: u%02d, is: undone, " AT(
				    "02") ", undoes: [n",
			    i);
		for (int k = 0; k < MANY; k++)
			strbuf_addf(&yaml, ", u%02d", k);
		strbuf_adds(&yaml, "]}\n");
	}
	journal_from(&j, yaml.s);
	for (int i = 0; i < MANY; i++) {
		strbuf_reset(&words);
		entry_words_in(&content, &j, &j.entries[1 + i], 0, &words);
		assert_string_equal(words.s, "took back: note: Eins");
	}
	journal_release(&j);

	strbuf_reset(&yaml);
	strbuf_adds(&yaml,
		    "- {id: c00000, is: note, text: Eins, " AT("01") "}\n");
	for (int i = 1; i <= LONG; i++)
		strbuf_addf(&yaml,
			    "- {id: c%05d, is: undone, " AT(
				    "02") ", undoes: [c%05d]}\n",
			    i, i - 1);
	journal_from(&j, yaml.s);
	for (int i = LONG - 1; i <= LONG; i++) {
		strbuf_reset(&words);
		entry_words_in(&content, &j, &j.entries[i], 0, &words);
		assert_string_equal(words.s,
				    i % 2 ? "took back: note: Eins"
					  : "brought back: note: Eins");
	}
	journal_release(&j);
	strbuf_release(&words);
	strbuf_release(&yaml);
}

static void every_status_and_milestone_has_its_words(void **state)
{
	(void)state;
	for (int i = 0; i <= STATUS_UNKNOWN_PLATFORM; i++) {
		assert_non_null(status_name((enum status_kind)i));
		for (int k = 0; k < i; k++)
			assert_string_not_equal(
				status_name((enum status_kind)i),
				status_name((enum status_kind)k));
	}
	for (int i = 1; i < MILESTONE_COUNT; i++)
		assert_string_not_equal(milestone_words((enum milestone)i), "");
	assert_string_equal(milestone_words(MILESTONE_NONE), "");
	assert_string_equal(field_words("mail"), "email address");
	assert_string_equal(field_words("shoe"), "shoe");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_name_and_mark),
		cmocka_unit_test(which_milestone_decides),
		cmocka_unit_test(what_is_noted_late_takes_no_answer_away),
		cmocka_unit_test(the_checklist_of_the_path),
		cmocka_unit_test(a_step_that_must_be_done_again),
		cmocka_unit_test(a_path_that_is_gone_is_the_first),
		cmocka_unit_test(a_status_released_twice),
		cmocka_unit_test(what_an_entry_says),
		cmocka_unit_test(an_undo_says_what_it_took_back),
		cmocka_unit_test(undos_of_undos_are_gone_into_once),
		cmocka_unit_test(every_status_and_milestone_has_its_words),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
