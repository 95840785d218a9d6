/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/journal.h"

#include "lib/journals.h"

/* One entry in a line of flow YAML; tNN is second NN of a day. */
#define AT(second) "at: \"2026-11-22T09:00:" second ".000000Z\""

static void reading_takes_the_members(void **state)
{
	struct journal j;
	const struct entry *e;

	(void)state;
	journal_from(&j, "- id: 0c9f41d2\n"
			 "  at: 2026-11-22T09:12:05.481230Z\n"
			 "  day: 2025-05\n"
			 "  about: true\n"
			 "  by: maria\n"
			 "  is: done\n"
			 "  round: 2\n"
			 "  step: instagram/send\n"
			 "  title: Tippe auf Senden.\n"
			 "  rev: 3\n"
			 "  milestone: objected\n"
			 "  later: {b: 1, a: [x]}\n"
			 "- id: a1\n"
			 "  at: 2026-11-22T09:12:05Z\n"
			 "  is: milestone\n"
			 "  kind: confirmed\n"
			 "- id: a2\n"
			 "  at: 2026-11-22T09:12:05.1Z\n"
			 "  is: hologram\n"
			 "  round: {not: a number}\n"
			 "- id: a3\n"
			 "  at: 2026-11-22T09:12:05.2Z\n"
			 "  is: set\n"
			 "  field: mail\n"
			 "- id: a4\n"
			 "  at: 2026-11-22T09:12:05.3Z\n"
			 "  is: closed\n"
			 "  why: sold\n");
	assert_int_equal(j.count, 5);
	e = journal_find(&j, "0c9f41d2");
	assert_int_equal(e->kind, ENTRY_DONE);
	assert_int_equal(e->at, 1795338725481230);
	assert_int_equal(e->day.year, 2025);
	assert_int_equal(e->day.month, 5);
	assert_int_equal(e->day.day, 0);
	assert_true(e->is_about && e->is_live && !e->is_in_cycle);
	assert_string_equal(e->by, "maria");
	assert_int_equal(e->round, 2);
	assert_string_equal(e->step, "instagram/send");
	assert_string_equal(e->title, "Tippe auf Senden.");
	assert_int_equal(e->rev, 3);
	assert_string_equal(e->milestone, "objected");
	e = journal_find(&j, "a1");
	assert_string_equal(e->milestone, "confirmed");
	assert_int_equal(e->round, 1);
	assert_int_equal(e->rev, 0);
	assert_int_equal(e->day.day, 22);
	e = journal_find(&j, "a2");
	assert_int_equal(e->kind, ENTRY_UNKNOWN);
	assert_string_equal(e->is, "hologram");
	e = journal_find(&j, "a3");
	assert_string_equal(e->field, "mail");
	assert_null(e->value);
	assert_string_equal(journal_find(&j, "a4")->text, "sold");
	assert_null(journal_find(&j, "a5"));
	journal_release(&j);
}

static void faults_are_told_with_their_place(void **state)
{
	static const struct {
		const char *yaml;
		int line;
		const char *word;
	} cases[] = {
		{ "- at: 2026-11-22T09:12:05Z\n  is: note\n", 1, "\"id\"" },
		{ "- id: a\n  is: note\n", 1, "\"at\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n", 1, "\"is\"" },
		{ "- id: a\n  at: yesterday\n  is: note\n", 2, "\"at\"" },
		{ "- id: [a]\n  at: 2026-11-22T09:12:05Z\n  is: note\n", 1,
		  "\"id\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: hologram\n"
		  "  day: 2026-02-30\n",
		  4, "\"day\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: note\n"
		  "  about: perhaps\n",
		  4, "\"about\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: done\n"
		  "  round: 0\n",
		  4, "\"round\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: round\n"
		  "  round: 99999999999999999999\n",
		  4, "\"round\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: done\n"
		  "  rev: two\n",
		  4, "\"rev\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: done\n"
		  "  step: {a: b}\n",
		  4, "\"step\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: set\n", 1,
		  "\"field\"" },
		{ "- id: a\n  at: 2026-11-22T09:12:05Z\n  is: undone\n"
		  "  undoes: {a: b}\n",
		  4, "\"undoes\"" },
		{ "- just a word\n", 1, "\"id\"" },
		{ "journal: no list\n", 1, "list" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct journal j;
		struct diags diags;

		journal_init(&j);
		diags_init(&diags);
		assert_false(journal_try(&j, cases[i].yaml, &diags));
		assert_int_equal(diags.count, 1);
		assert_int_equal(diags.item[0].line, cases[i].line);
		assert_string_equal(diags.item[0].file, "test.yaml");
		if (!strstr(diags.item[0].message, cases[i].word))
			fail_msg("case %zu: %s", i, diags.item[0].message);
		diags_release(&diags);
		journal_release(&j);
	}
}

static void every_fault_is_told(void **state)
{
	struct journal j;
	struct diags diags;

	(void)state;
	journal_init(&j);
	diags_init(&diags);
	assert_false(journal_try(&j, "- id: a\n- id: b\n- id: c\n", &diags));
	assert_int_equal(diags.count, 3);
	diags_release(&diags);
	journal_release(&j);
}

static void writing_is_sorted_and_in_one_form(void **state)
{
	struct journal j;

	(void)state;
	journal_from(&j, "- zebra: {b: 1, a: no}\n"
			 "  is: note\n"
			 "  text: 12345678\n"
			 "  at: \"2026-11-22T09:12:06Z\"\n"
			 "  id: bbbbbbbb\n"
			 "- {is: undone, undoes: [bbbbbbbb], about: yes,"
			 " at: 2026-11-22T09:12:05Z, id: '12345678'}\n");
	assert_text_equal(journal_text(&j), "- id: \"12345678\"\n"
					    "  at: 2026-11-22T09:12:05Z\n"
					    "  about: \"yes\"\n"
					    "  is: undone\n"
					    "  undoes:\n"
					    "    - bbbbbbbb\n"
					    "- id: bbbbbbbb\n"
					    "  at: 2026-11-22T09:12:06Z\n"
					    "  is: note\n"
					    "  text: \"12345678\"\n"
					    "  zebra:\n"
					    "    a: \"no\"\n"
					    "    b: 1\n");
	journal_release(&j);
}

/* How a file had its scalars is no part of the entries. */
static void quotes_are_no_difference(void **state)
{
	static const char *const forms[] = {
		"- {id: a, at: 2026-11-22T09:12:05Z, is: later, n: 1,"
		" deep: {k: [2, no]}}\n",
		"- {id: \"a\", at: \"2026-11-22T09:12:05Z\", is: 'later',"
		" 'n': '1', deep: {k: ['2', \"no\"]}}\n",
		"- deep:\n    k:\n      - '2'\n      - |-\n        no\n"
		"  n: >-\n    1\n  is: later\n  id: a\n"
		"  at: 2026-11-22T09:12:05Z\n",
	};
	struct journal first;
	char *text;

	(void)state;
	journal_from(&first, forms[0]);
	text = journal_text(&first);
	for (size_t i = 1; i < LENGTH_OF(forms); i++) {
		struct journal j;

		journal_from(&j, forms[i]);
		assert_text_equal(journal_text(&j), text);
		journal_release(&j);
	}
	free(text);
	journal_release(&first);
}

/* Undo ------------------------------------------------------------- */

/* Live entries as a string of their ids. */
static void assert_live(const char *yaml, const char *live,
			const char *in_cycle)
{
	struct journal j;
	struct strbuf ids, cycle;

	journal_from(&j, yaml);
	strbuf_init(&ids);
	strbuf_init(&cycle);
	for (size_t i = 0; i < j.count; i++) {
		if (j.entries[i].is_live)
			strbuf_adds(&ids, j.entries[i].id);
		if (j.entries[i].is_in_cycle)
			strbuf_adds(&cycle, j.entries[i].id);
	}
	assert_string_equal(ids.s, live);
	assert_string_equal(cycle.s, in_cycle);
	strbuf_release(&ids);
	strbuf_release(&cycle);
	journal_release(&j);
}

#define NOTE(id, second) "- {id: " id ", is: note, " AT(second) "}\n"
#define UNDO(id, second, ids)                                                  \
	"- {id: " id ", is: undone, " AT(second) ", undoes: [" ids "]}\n"

static void undo_redo_and_undo_again(void **state)
{
	(void)state;
	assert_live(NOTE("a", "01"), "a", "");
	assert_live(NOTE("a", "01") UNDO("b", "02", "a"), "b", "");
	assert_live(NOTE("a", "01") UNDO("b", "02", "a") UNDO("c", "03", "b"),
		    "ac", "");
	assert_live(NOTE("a", "01") UNDO("b", "02", "a") UNDO("c", "03", "b")
			    UNDO("d", "04", "c"),
		    "bd", "");
	/* An undo made elsewhere meanwhile wins until it is named too. */
	assert_live(NOTE("a", "01") UNDO("b", "02", "a") UNDO("e", "02", "a")
			    UNDO("c", "03", "b"),
		    "ec", "");
	assert_live(NOTE("a", "01") UNDO("b", "02", "a") UNDO("e", "02", "a")
			    UNDO("c", "03", "b, e"),
		    "ac", "");
}

static void what_is_undone_may_come_later_or_never(void **state)
{
	(void)state;
	assert_live(UNDO("b", "01", "zz"), "b", "");
	assert_live(UNDO("b", "01", "a") NOTE("a", "05"), "b", "");
}

static void in_a_circle_no_undo_counts(void **state)
{
	(void)state;
	/* It undoes itself, and a. */
	assert_live(NOTE("a", "01") UNDO("b", "02", "b, a"), "a", "b");
	/* Two each other, and one of them a. */
	assert_live(NOTE("a", "01") UNDO("b", "02", "c, a")
			    UNDO("c", "03", "b"),
		    "a", "bc");
	/* Naming one of a circle from outside does not break it. */
	assert_live(NOTE("a", "01") UNDO("b", "02", "c, a") UNDO("c", "03", "b")
			    UNDO("d", "04", "b"),
		    "ad", "bc");
	/* What hangs on a circle counts, and undoes what it names. */
	assert_live(NOTE("a", "01") UNDO("b", "02", "c") UNDO("c", "03", "b")
			    UNDO("d", "04", "a") UNDO("e", "05", "e, d"),
		    "d", "bce");
	/* A way from one circle to another is no circle. */
	assert_live(UNDO("a", "01", "b") UNDO("b", "02", "a, c")
			    UNDO("c", "03", "d") UNDO("d", "04", "e")
				    UNDO("e", "05", "d"),
		    "c", "abde");
}

static void a_long_chain_needs_no_stack(void **state)
{
	enum { LENGTH = 20000 };
	struct strbuf yaml;
	struct journal j;
	size_t live = 0;

	(void)state;
	strbuf_init(&yaml);
	strbuf_adds(&yaml, "- {id: \"0\", is: note, " AT("00") "}\n");
	for (int i = 1; i < LENGTH; i++)
		strbuf_addf(&yaml,
			    "- {id: \"%d\", is: undone, " AT(
				    "01") ", undoes: [\"%d\"]}\n",
			    i, i - 1);
	journal_from(&j, yaml.s);
	for (size_t i = 0; i < j.count; i++)
		live += j.entries[i].is_live;
	assert_int_equal(live, LENGTH / 2);
	assert_true(journal_find(&j, "19999")->is_live);
	assert_false(journal_find(&j, "0")->is_live);
	strbuf_release(&yaml);
	journal_release(&j);
}

/* What follows ----------------------------------------------------- */

static void a_step_is_decided_by_its_latest_live_entry(void **state)
{
	static const char *const was[] = { "facebook/open" };
	struct journal j;

	(void)state;
	journal_from(
		&j,
		"- {id: a, is: done, step: facebook/open, " AT(
			"01") "}\n"
			      "- {id: b, is: skipped, step: facebook/send, " AT(
				      "02") "}\n"
					    "- {id: c, is: done, step: "
					    "facebook/send, " AT(
						    "03") "}\n"
							  "- {id: d, is: "
							  "skipped, step: "
							  "facebook/send, " AT(
								  "04") "}\n"
									"- "
									"{id: "
									"e, "
									"is: "
									"undone"
									", "
									"undoes"
									": "
									"[d],"
									" " AT("05") "}\n"
										     "- {id: f, is: done, step: facebook/send, round: 2, " AT(
											     "06") "}\n"
												   "- {id: g, is: milestone, step: facebook/send, " AT(
													   "07") "}\n");
	assert_string_equal(journal_step(&j, "facebook/send", NULL, 0, 1)->id,
			    "c");
	assert_string_equal(journal_step(&j, "facebook/send", NULL, 0, 2)->id,
			    "f");
	assert_null(journal_step(&j, "facebook/open-form", NULL, 0, 1));
	assert_string_equal(
		journal_step(&j, "facebook/open-form", was, 1, 1)->id, "a");
	assert_null(journal_step(&j, "facebook/open-form", was, 1, 2));
	journal_release(&j);
}

static void a_skipped_step_reaches_no_milestone(void **state)
{
	struct journal j;

	(void)state;
	journal_from(&j, "- {id: a, is: skipped, step: f/send, milestone: "
			 "objected, " AT("01") "}\n");
	assert_null(journal_milestone(&j, "objected", 1));
	journal_release(&j);
	/* Skipped afterwards, the older tick decides nothing any more. */
	journal_from(
		&j,
		"- {id: a, is: done, step: f/send, milestone: objected, " AT(
			"01") "}\n"
			      "- {id: b, is: skipped, step: f/send, milestone: "
			      "objected,"
			      " " AT("02") "}\n");
	assert_null(journal_milestone(&j, "objected", 1));
	journal_release(&j);
}

static void a_milestone_is_the_latest_by_day(void **state)
{
	struct journal j;

	(void)state;
	journal_from(
		&j,
		"- {id: a, is: done, step: f/send, milestone: objected, "
		"day: 2026-03-05, " AT(
			"01") "}\n"
			      "- {id: b, is: milestone, kind: objected, day: "
			      "2026-02-01, " AT(
				      "02") "}\n"
					    "- {id: c, is: milestone, kind: "
					    "confirmed, " AT(
						    "03") "}\n"
							  "- {id: d, is: "
							  "milestone, kind: "
							  "objected, day: "
							  "2026-09-01, " AT(
								  "04") "}\n"
									"- "
									"{id: "
									"e, "
									"is: "
									"undone"
									", "
									"undoes"
									": "
									"[d],"
									" " AT("05") "}\n");
	assert_string_equal(journal_milestone(&j, "objected", 1)->id, "a");
	assert_null(journal_milestone(&j, "objected", 2));
	assert_null(journal_milestone(&j, "refused", 1));
	assert_false(entry_reaches(journal_find(&j, "d")));
	assert_true(entry_reaches(journal_find(&j, "b")));
	journal_release(&j);
	/* A corrected day: the later tick alone counts. */
	journal_from(&j,
		     "- {id: a, is: done, step: f/send, milestone: objected, "
		     "day: 2026-03-05, " AT(
			     "01") "}\n"
				   "- {id: b, is: done, step: f/send, "
				   "milestone: objected, "
				   "day: 2026-02-01, " AT("02") "}\n");
	assert_string_equal(journal_milestone(&j, "objected", 1)->id, "b");
	journal_release(&j);
}

static void a_round_is_there_while_a_live_entry_names_it(void **state)
{
	struct journal j;

	(void)state;
	journal_from(&j, "[]");
	assert_int_equal(journal_round(&j), 1);
	journal_release(&j);
	journal_from(
		&j,
		"- {id: a, is: round, round: 2, " AT(
			"01") "}\n"
			      "- {id: b, is: done, step: f/x, round: 2, " AT(
				      "02") "}\n"
					    "- {id: c, is: round, round: "
					    "3, " AT(
						    "03") "}\n"
							  "- {id: d, is: "
							  "undone, undoes: [a, "
							  "c], " AT(
								  "04") "}\n"
									"- "
									"{id: "
									"e, "
									"is: "
									"hologr"
									"am, "
									"round:"
									" 9,"
									" " AT("05") "}\n");
	assert_int_equal(journal_round(&j), 2);
	journal_release(&j);
	journal_from(&j, "- {id: a, is: round, round: 2, " AT(
				 "01") "}\n"
				       "- {id: b, is: undone, undoes: [a], " AT(
					       "02") "}\n");
	assert_int_equal(journal_round(&j), 1);
	journal_release(&j);
}

static void closed_until_reopened(void **state)
{
	struct journal j;

	(void)state;
	journal_from(&j, "- {id: a, is: closed, " AT("01") "}\n");
	assert_string_equal(journal_closed(&j)->id, "a");
	journal_release(&j);
	journal_from(&j,
		     "- {id: a, is: closed, " AT(
			     "01") "}\n"
				   "- {id: b, is: reopened, " AT("02") "}\n");
	assert_null(journal_closed(&j));
	journal_release(&j);
	journal_from(&j, "- {id: a, is: closed, " AT(
				 "01") "}\n"
				       "- {id: b, is: reopened, " AT(
					       "02") "}\n"
						     "- {id: c, is: undone, "
						     "undoes: [b], " AT(
							     "03") "}\n");
	assert_string_equal(journal_closed(&j)->id, "a");
	journal_release(&j);
}

#define SET(id, second, value, more)                                           \
	"- {id: " id ", is: set, field: mail, value: " value ", " AT(second)   \
		more "}\n"

static void fields_are_folded(void **state)
{
	const struct entry *last;
	struct journal j;

	(void)state;
	journal_from(&j,
		     SET("a", "01", "one", "") SET("b", "02", "two", "")
			     SET("c", "03", "three", "") UNDO("d", "04", "c"));
	assert_string_equal(journal_field(&j, "mail", &last), "two");
	assert_string_equal(last->id, "b");
	assert_null(journal_field(&j, "label", &last));
	assert_null(last);
	journal_release(&j);
	journal_from(&j,
		     SET("a", "01", "one",
			 "") "- {id: b, is: set, field: mail, " AT("02") "}\n");
	assert_null(journal_field(&j, "mail", &last));
	assert_string_equal(last->id, "b");
	journal_release(&j);
}

static void fields_as_of_a_day(void **state)
{
	static const struct {
		struct date day;
		const char *value;
	} cases[] = {
		/* The first value counts for all time before it. */
		{ { 2019, 1, 1 }, "one" },
		{ { 2026, 2, 1 }, "one" },
		{ { 2026, 2, 28 }, "one" },
		{ { 2026, 3, 1 }, "two" },
		/* The last day that a month and a year can mean. */
		{ { 2026, 2, 0 }, "one" },
		{ { 2026, 3, 0 }, "two" },
		{ { 2026, 0, 0 }, "three" },
		/* Set "in May": from its last day on. */
		{ { 2026, 5, 15 }, "two" },
		{ { 2026, 5, 31 }, "three" },
	};
	struct journal j;

	(void)state;
	journal_from(&j, SET("a", "01", "three", ", day: 2026-05")
				 SET("b", "02", "two", ", day: 2026-03-01")
					 SET("c", "03", "one",
					     ", day: 2026-02-01"));
	for (size_t i = 0; i < LENGTH_OF(cases); i++)
		assert_string_equal(journal_field_on(&j, "mail", cases[i].day),
				    cases[i].value);
	assert_null(journal_field_on(&j, "label", cases[0].day));
	/* The present value goes by the order of entry alone. */
	assert_string_equal(journal_field(&j, "mail", NULL), "one");
	journal_release(&j);
}

static void undo_offers_the_latest_change(void **state)
{
	/* Fields a record was added with are a microsecond apart. */
	static const char added[] =
		"- {id: a, is: set, field: person, value: p, "
		"at: 2026-11-22T09:00:00.000000Z}\n"
		"- {id: b, is: set, field: mail, value: m, "
		"at: 2026-11-22T09:00:00.000001Z}\n";
	static const struct {
		const char *more, *undoable, *redoable;
	} cases[] = {
		{ "", NULL, NULL },
		{ NOTE("c", "02"), "c", NULL },
		{ NOTE("c", "02") UNDO("d", "03", "c"), NULL, "d" },
		{ NOTE("c", "02") UNDO("d", "03", "c") UNDO("e", "04", "d"),
		  "c", NULL },
		{ NOTE("c", "02") NOTE("d", "03") UNDO("e", "04", "d"), "c",
		  "e" },
		{ "- {id: c, is: set, field: label, value: x, "
		  "at: 2026-11-22T09:00:00.000003Z}\n",
		  "c", NULL },
		/* A hand edit between the first fields. */
		{ "- {id: '0123456789abcdef', is: set, field: person, "
		  "value: q, at: 2026-11-22T09:00:00.000001Z}\n",
		  "0123456789abcdef", NULL },
		/* An undo of something unknown brings nothing back. */
		{ UNDO("c", "02", "zz"), NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		char *yaml = mem_printf("%s%s", added, cases[i].more);
		const struct entry *undoable, *redoable;
		struct journal j;

		journal_from(&j, yaml);
		undoable = journal_undoable(&j);
		redoable = journal_redoable(&j);
		assert_string_equal(undoable ? undoable->id : "-",
				    cases[i].undoable ? cases[i].undoable
						      : "-");
		assert_string_equal(redoable ? redoable->id : "-",
				    cases[i].redoable ? cases[i].redoable
						      : "-");
		journal_release(&j);
		free(yaml);
	}
}

static void one_id_twice_in_a_file(void **state)
{
	struct journal j;

	(void)state;
	journal_from(&j, NOTE("a", "01") NOTE("a", "01"));
	assert_int_equal(j.count, 1);
	assert_int_equal(j.conflict_count, 0);
	journal_release(&j);
	journal_from(&j, "- {id: a, is: note, text: one, " AT(
				 "01") "}\n"
				       "- {id: a, is: note, text: two, " AT(
					       "01") "}\n");
	assert_int_equal(j.count, 1);
	assert_string_equal(j.entries[0].text, "two");
	assert_int_equal(j.conflict_count, 1);
	assert_string_equal(j.conflicts[0], "a");
	journal_release(&j);
}

static void the_order_of_keys_is_no_difference(void **state)
{
	struct journal a, b;

	(void)state;
	journal_from(&a, "- {id: a, is: note, text: '1', " AT("01") "}\n");
	journal_from(&b, "- {text: 1, is: note, " AT("01") ", id: a}\n");
	journal_merge(&a, &b);
	assert_int_equal(a.count, 1);
	assert_int_equal(a.conflict_count, 0);
	journal_release(&a);
	journal_release(&b);
}

static void an_empty_journal_is_fine(void **state)
{
	struct journal j;

	(void)state;
	journal_init(&j);
	journal_settle(&j);
	assert_int_equal(journal_latest(&j), 0);
	assert_null(journal_undoable(&j));
	assert_null(journal_redoable(&j));
	assert_null(journal_closed(&j));
	assert_text_equal(journal_text(&j), "[]\n");
	journal_release(&j);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reading_takes_the_members),
		cmocka_unit_test(faults_are_told_with_their_place),
		cmocka_unit_test(every_fault_is_told),
		cmocka_unit_test(writing_is_sorted_and_in_one_form),
		cmocka_unit_test(quotes_are_no_difference),
		cmocka_unit_test(undo_redo_and_undo_again),
		cmocka_unit_test(what_is_undone_may_come_later_or_never),
		cmocka_unit_test(in_a_circle_no_undo_counts),
		cmocka_unit_test(a_long_chain_needs_no_stack),
		cmocka_unit_test(a_step_is_decided_by_its_latest_live_entry),
		cmocka_unit_test(a_skipped_step_reaches_no_milestone),
		cmocka_unit_test(a_milestone_is_the_latest_by_day),
		cmocka_unit_test(a_round_is_there_while_a_live_entry_names_it),
		cmocka_unit_test(closed_until_reopened),
		cmocka_unit_test(fields_are_folded),
		cmocka_unit_test(fields_as_of_a_day),
		cmocka_unit_test(undo_offers_the_latest_change),
		cmocka_unit_test(one_id_twice_in_a_file),
		cmocka_unit_test(the_order_of_keys_is_no_difference),
		cmocka_unit_test(an_empty_journal_is_fine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
