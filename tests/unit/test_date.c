/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <limits.h>

#include "base/date.h"
#include "base/i18n.h"
#include "lib/mo_file.h"

static struct date make(int year, int month, int day)
{
	return (struct date){ (short)year, (signed char)month,
			      (signed char)day };
}

static void assert_date(struct date d, const char *want)
{
	struct strbuf out;

	strbuf_init(&out);
	date_format(d, &out);
	assert_string_equal(out.s, want);
	strbuf_release(&out);
}

static void reads_and_writes_iso(void **state)
{
	static const char *const good[] = {
		"2025-05-27", "2025-05",    "2025",	  "1900-01-01",
		"9999-12-31", "2024-02-29", "2000-02-29",
	};
	static const char *const bad[] = {
		"",	      "25",	     "2025-",	    "2025-5",
		"2025-00",    "2025-13",     "2025-05-00",  "2025-05-32",
		"2025-02-29", "1900-02-29",  "1899-12-31",  "0000",
		"2025-05-",   "2025-05-27x", " 2025-05-27", "2025-05-27 ",
		"2025/05/27", "-2025",	     "20255",	    "2025-0a",
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(good); i++) {
		struct date d = DATE_NONE;

		assert_true(date_parse(good[i], &d));
		assert_date(d, good[i]);
	}
	for (i = 0; i < LENGTH_OF(bad); i++) {
		struct date d = make(2000, 1, 1);

		if (date_parse(bad[i], &d))
			fail_msg("\"%s\" was taken", bad[i]);
		assert_date(d, "2000-01-01");
	}
	assert_date(make(0, 0, 0), "");
}

static void says_dates_in_words(void **state)
{
	static const struct {
		const char *iso;
		const char *want;
	} rows[] = {
		{ "2025-05-27", "27 May 2025" },
		{ "2025-05", "May 2025" },
		{ "2025", "2025" },
		{ "1999-12-01", "1 December 1999" },
	};
	struct date d = DATE_NONE;
	struct strbuf out;
	size_t i;

	(void)state;
	strbuf_init(&out);
	date_words(d, &out);
	assert_string_equal(out.s, "");
	for (i = 0; i < LENGTH_OF(rows); i++) {
		assert_true(date_parse(rows[i].iso, &d));
		strbuf_reset(&out);
		date_words(d, &out);
		assert_string_equal(out.s, rows[i].want);
	}
	strbuf_release(&out);
}

static void reads_what_people_type(void **state)
{
	static const struct {
		const char *typed;
		const char *want; /* NULL: refused */
		bool is_about;
	} rows[] = {
		{ "2025-05-27", "2025-05-27", false },
		{ " 2025-05 ", "2025-05", false },
		{ "2025", "2025", false },
		{ "27.5.2025", "2025-05-27", false },
		{ "27.05.2025", "2025-05-27", false },
		{ "27. 5. 2025", "2025-05-27", false },
		{ "27.5.25", "2025-05-27", false },
		{ "5.2025", "2025-05", false },
		{ "05/2025", "2025-05", false },
		{ "5 / 2025", "2025-05", false },
		{ "27 May 2025", "2025-05-27", false },
		{ "27. may 2025", "2025-05-27", false },
		{ "May 27, 2025", "2025-05-27", false },
		{ "MAY 2025", "2025-05", false },
		{ "Sept. 2025", "2025-09", false },
		{ "3 jan 2025", "2025-01-03", false },
		{ "today", "2026-03-01", false },
		{ "Yesterday", "2026-02-28", false },
		{ "spring 2025", "2025-05", true },
		{ "summer 2025", "2025-08", true },
		{ "Autumn 2025", "2025-11", true },
		{ "fall 2025", "2025-11", true },
		{ "winter 2025", "2025-12", true },
		/* Of one that is not over, what there has been. */
		{ "spring 2026", "2026-03", true },
		{ "summer 2026", "2026-08", true },
		{ "winter 2026", "2026-01", true },
		{ "spring 2027", "2027-05", true },
		{ "winter 2027", "2027-12", true },
		/* German words, whatever the language. */
		{ "Fr\303\274hling 2025", "2025-05", true },
		{ "Herbst 2025", "2025-11", true },
		{ "M\303\244rz 2025", "2025-03", false },
		{ "3. Okt 2025", "2025-10-03", false },
		{ "gestern", "2026-02-28", false },
		{ "vorgestern", "2026-02-27", false },
		{ "the day before yesterday", "2026-02-27", false },
		{ "about the day before yesterday", "2026-02-27", true },
		{ "the day before", NULL, false },
		{ "spring 2025, roughly", "2025-05", true },
		{ "about May 2025", "2025-05", true },
		{ "in May 2025", "2025-05", false },
		{ "on 27 May 2025", "2025-05-27", false },
		{ "about in May 2025", "2025-05", true },
		{ "in in 2025", NULL, false },
		{ "ca. 2025", "2025", true },
		{ "c. 5.2025", "2025-05", true },
		{ "about 27.5.2025", "2025-05-27", true },
		{ "around 2025-05", "2025-05", true },
		{ "2025-05-27 circa", "2025-05-27", true },
		{ "about 2025, roughly", "2025", true },
		{ "about yesterday", "2026-02-28", true },
		{ "2025 - 05", NULL, false },
		{ "about about 2025", NULL, false },
		{ "", NULL, false },
		{ " ", NULL, false },
		{ "about", NULL, false },
		{ "25", NULL, false },
		{ "5 2025", NULL, false },
		{ "5,2025", NULL, false },
		{ "13.2025", NULL, false },
		{ "31.2.2025", NULL, false },
		{ "29.2.2025", NULL, false },
		{ "0.5.2025", NULL, false },
		{ "27.5", NULL, false },
		{ "27.5.", NULL, false },
		{ "27.5.225", NULL, false },
		{ "5/6/2025", NULL, false },
		{ "Ma 2025", NULL, false },
		{ "Ju 2025", NULL, false },
		{ "May", NULL, false },
		{ "May 25", NULL, false },
		{ "Mayor 2025", NULL, false },
		{ "27 May 2025 x", NULL, false },
		{ "27 28 May 2025", NULL, false },
		{ "99999999999999999999", NULL, false },
		{ "1.1.99999", NULL, false },
		{ "\xFF\xFE", NULL, false },
		{ "spring", NULL, false },
	};
	struct date today = make(2026, 3, 1);
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct date d = make(2000, 1, 1);
		bool is_about = false;
		bool is_fine =
			date_parse_human(rows[i].typed, today, &d, &is_about);
		struct strbuf out;

		strbuf_init(&out);
		date_format(d, &out);
		if (is_fine != (rows[i].want != NULL) ||
		    is_about != rows[i].is_about ||
		    strcmp(out.s, is_fine ? rows[i].want : "2000-01-01") != 0)
			fail_msg("\"%s\": %s, about %d", rows[i].typed,
				 is_fine ? out.s : "refused", is_about);
		strbuf_release(&out);
	}
}

/* A word of any length must not run over an end. */
static void takes_no_harm_from_long_words(void **state)
{
	struct strbuf sb;
	size_t n;

	(void)state;
	strbuf_init(&sb);
	for (n = 0; n < 200; n++) {
		struct date d;
		bool is_about;

		strbuf_reset(&sb);
		strbuf_pad(&sb, 'x', n);
		strbuf_adds(&sb, " 2025");
		assert_int_equal(date_parse_human(sb.s, make(2026, 1, 1), &d,
						  &is_about),
				 n == 0);
	}
	strbuf_release(&sb);
}

static void partial_dates_are_intervals(void **state)
{
	static const struct {
		const char *iso;
		const char *first;
		const char *last;
	} rows[] = {
		{ "2025-05-27", "2025-05-27", "2025-05-27" },
		{ "2025-02", "2025-02-01", "2025-02-28" },
		{ "2024-02", "2024-02-01", "2024-02-29" },
		{ "2025", "2025-01-01", "2025-12-31" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct date d = DATE_NONE;

		assert_true(date_parse(rows[i].iso, &d));
		assert_date(date_first(d), rows[i].first);
		assert_date(date_last(d), rows[i].last);
	}
	assert_false(date_is_set(date_first(make(0, 0, 0))));
	assert_false(date_is_set(date_last(make(0, 0, 0))));
}

static void compares_by_first_then_last_day(void **state)
{
	static const char *const ordered[] = {
		"2024-12-31", "2025-01-01", "2025-01",	  "2025",
		"2025-01-02", "2025-02",    "2025-12-31",
	};
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH_OF(ordered); i++) {
		for (k = 0; k < LENGTH_OF(ordered); k++) {
			struct date a = DATE_NONE;
			struct date b = DATE_NONE;
			int order;

			assert_true(date_parse(ordered[i], &a));
			assert_true(date_parse(ordered[k], &b));
			order = date_compare(a, b);
			assert_int_equal((order > 0) - (order < 0),
					 (i > k) - (i < k));
			assert_true(date_compare(make(0, 0, 0), a) < 0);
		}
	}
}

/* Every day of the range, against counting on our fingers. */
static void days_count_up(void **state)
{
	long day = date_to_days(make(1900, 1, 1));
	int weekday = 0; /* a Monday */
	struct date d = make(1900, 1, 1);

	(void)state;
	assert_int_equal(date_to_days(make(1970, 1, 1)), 0);
	assert_int_equal(date_to_days(make(2000, 3, 1)), 11017);
	assert_int_equal(day, -25567);
	for (; d.year < 2500; day++) {
		struct date back = date_from_days(day);

		if (date_compare(back, d) != 0 || date_to_days(d) != day ||
		    date_weekday(d) != weekday)
			fail_msg("%d-%d-%d", d.year, d.month, d.day);
		weekday = (weekday + 1) % 7;
		d.day++;
		if (date_compare(date_last(make(d.year, d.month, 0)), d) < 0) {
			d.day = 1;
			d.month++;
		}
		if (d.month > 12) {
			d.month = 1;
			d.year++;
		}
	}
	assert_date(date_from_days(date_to_days(make(9999, 12, 31))),
		    "9999-12-31");
	assert_false(date_is_set(date_from_days(LONG_MAX)));
	assert_false(date_is_set(date_from_days(LONG_MIN)));
	assert_false(date_is_set(
		date_from_days(date_to_days(make(9999, 12, 31)) + 1)));
	assert_false(date_is_set(
		date_from_days(date_to_days(make(1900, 1, 1)) - 1)));
}

static void knows_weekdays(void **state)
{
	(void)state;
	assert_int_equal(date_weekday(make(2025, 5, 27)), 1);
	assert_int_equal(date_weekday(make(2026, 11, 22)), 6);
	assert_int_equal(date_weekday(make(1969, 12, 31)), 2);
}

/* Regulation 1182/71 Art. 3(2)(c). */
static void adds_months(void **state)
{
	static const struct {
		const char *from;
		int months;
		const char *want;
	} rows[] = {
		{ "2026-11-22", 1, "2026-12-22" },
		{ "2026-12-22", 1, "2027-01-22" },
		{ "2026-01-31", 1, "2026-02-28" },
		{ "2024-01-31", 1, "2024-02-29" },
		{ "2026-03-31", 1, "2026-04-30" },
		{ "2026-02-28", 1, "2026-03-28" },
		{ "2026-11-30", 3, "2027-02-28" },
		{ "2026-11-22", 0, "2026-11-22" },
		{ "2026-03-31", -1, "2026-02-28" },
		{ "2026-01-15", -1, "2025-12-15" },
		{ "2026-01-15", 24, "2028-01-15" },
		{ "9999-12-31", 1, "" },
		{ "1900-01-01", -1, "" },
		{ "2026-01-15", INT_MAX, "" },
		{ "2026-01-15", INT_MIN, "" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct date d = DATE_NONE;

		assert_true(date_parse(rows[i].from, &d));
		assert_date(date_add_months(d, rows[i].months), rows[i].want);
	}
}

static void reads_and_writes_instants(void **state)
{
	static const struct {
		const char *text;
		const char *want; /* NULL: refused */
		date_instant at;
	} rows[] = {
		{ "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z", 0 },
		{ "1970-01-01T00:00:00.000001Z", "1970-01-01T00:00:00.000001Z",
		  1 },
		{ "1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z",
		  -1 },
		{ "2026-11-22T09:12:05.48123Z", "2026-11-22T09:12:05.481230Z",
		  1795338725481230 },
		{ "2026-11-22T09:12:05.5Z", "2026-11-22T09:12:05.500000Z",
		  1795338725500000 },
		{ "9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z",
		  253402300799999999 },
		{ "2026-11-22T09:12:05.4812301Z", NULL, 0 },
		{ "2026-11-22T09:12:05", NULL, 0 },
		{ "2026-11-22T09:12Z", NULL, 0 },
		{ "2026-11-22 09:12:05Z", NULL, 0 },
		{ "2026-11-22T24:00:00Z", NULL, 0 },
		{ "2026-11-22T09:60:00Z", NULL, 0 },
		{ "2026-11-22T09:12:60Z", NULL, 0 },
		{ "2026-02-29T09:12:05Z", NULL, 0 },
		{ "2026-11-00T09:12:05Z", NULL, 0 },
		{ "2026-00-22T09:12:05Z", NULL, 0 },
		{ "2026-11-22T09:12:05+01:00", NULL, 0 },
		{ "2026-11-22T09:12:05Zx", NULL, 0 },
		{ "", NULL, 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		date_instant at = -77;
		struct strbuf out;

		assert_int_equal(date_instant_parse(rows[i].text, &at),
				 rows[i].want != NULL);
		if (!rows[i].want) {
			assert_int_equal(at, -77);
			continue;
		}
		assert_true(at == rows[i].at);
		strbuf_init(&out);
		date_instant_format(at, &out);
		assert_string_equal(out.s, rows[i].want);
		out.s[10] = '\0';
		assert_date(date_of_instant(at), out.s);
		strbuf_release(&out);
	}
}

static void reads_durations(void **state)
{
	static const struct {
		const char *text;
		int months, days; /* -1: refused */
	} rows[] = {
		{ "1 month", 1, 0 },   { "2 months", 2, 0 },
		{ "1 week", 0, 7 },    { "2 weeks", 0, 14 },
		{ "1 day", 0, 1 },     { "14 days", 0, 14 },
		{ "1 year", 12, 0 },   { "999 days", 0, 999 },
		{ "0 days", 0, 0 },    { "", -1, 0 },
		{ "month", -1, 0 },    { "1month", -1, 0 },
		{ "1 months", -1, 0 }, { "2 month", -1, 0 },
		{ "1  month", -1, 0 }, { "1000 days", -1, 0 },
		{ "-1 days", -1, 0 },  { "1 month ", -1, 0 },
		{ "1 Monat", -1, 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct date_duration d = { -9, -9 };

		assert_int_equal(date_duration_parse(rows[i].text, &d),
				 rows[i].months >= 0);
		assert_int_equal(d.months,
				 rows[i].months >= 0 ? rows[i].months : -9);
		assert_int_equal(d.days,
				 rows[i].months >= 0 ? rows[i].days : -9);
	}
}

/* Sorted, as a catalogue is. */
static const struct mo_entry german[] = {
	MO_ENTRY("", "Language: de\n"
		     "Content-Type: text/plain; charset=UTF-8\n"),
	MO_ENTRY("about|around|roughly|approximately|circa|ca|c",
		 "etwa|ungef\303\244hr|ca"),
	MO_ENTRY("date\004%d %s %d", "%d. %s %d"),
	MO_ENTRY("month\004December", "Dezember"),
	MO_ENTRY("month\004March", "M\303\244rz"),
	MO_ENTRY("month\004May", "Mai"),
	MO_ENTRY("season\004spring", "Fr\303\274hling|Fr\303\274hjahr"),
	MO_ENTRY("typed\004today", "heute"),
	MO_ENTRY("typed\004yesterday", "gestern"),
};

static void speaks_german(const char *folder)
{
	char *path = temp_path(folder, "de");
	char *messages = temp_path(path, "LC_MESSAGES");
	char *file = temp_path(messages, PACKAGE ".mo");
	struct strbuf sb;

	strbuf_init(&sb);
	mo_build(&sb, german, LENGTH_OF(german), false);
	mkdir(path, 0700);
	mkdir(messages, 0700);
	temp_write(file, sb.s, sb.length);
	strbuf_release(&sb);
	free(path);
	free(messages);
	free(file);
	i18n_init("de", folder);
	assert_string_equal(i18n_language(), "de");
}

/* Both languages are understood, and one is spoken. */
static void knows_the_words_of_the_language(void **state)
{
	static const struct {
		const char *typed;
		const char *want;
		bool is_about;
		const char *words;
	} rows[] = {
		{ "27. Mai 2025", "2025-05-27", false, "27. Mai 2025" },
		{ "27 May 2025", "2025-05-27", false, "27. Mai 2025" },
		{ "M\303\244rz 2025", "2025-03", false, "M\303\244rz 2025" },
		{ "m\303\204R 2025", "2025-03", false, "M\303\244rz 2025" },
		{ "Maerz 2025", "2025-03", false, "M\303\244rz 2025" },
		{ "1. Dez. 2025", "2025-12-01", false, "1. Dezember 2025" },
		{ "december 2025", "2025-12", false, "Dezember 2025" },
		{ "Fr\303\274hjahr 2025", "2025-05", true, "Mai 2025" },
		{ "fruehling 2025", "2025-05", true, "Mai 2025" },
		{ "spring 2025", "2025-05", true, "Mai 2025" },
		{ "heute", "2026-03-01", false, "1. M\303\244rz 2026" },
		{ "Gestern", "2026-02-28", false, "28. February 2026" },
		{ "etwa Mai 2025", "2025-05", true, "Mai 2025" },
		{ "Mai 2025, ungef\303\244hr", "2025-05", true, "Mai 2025" },
		{ "Ma 2025", NULL, false, NULL },
	};
	char *folder = temp_new();
	size_t i;

	(void)state;
	speaks_german(folder);
	for (i = 0; i < LENGTH_OF(rows); i++) {
		struct date d = DATE_NONE;
		bool is_about = false;
		bool is_fine = date_parse_human(rows[i].typed, make(2026, 3, 1),
						&d, &is_about);
		struct strbuf out;

		if (is_fine != (rows[i].want != NULL))
			fail_msg("\"%s\"", rows[i].typed);
		if (!is_fine)
			continue;
		assert_date(d, rows[i].want);
		assert_int_equal(is_about, rows[i].is_about);
		strbuf_init(&out);
		date_words(d, &out);
		assert_string_equal(out.s, rows[i].words);
		strbuf_release(&out);
	}
	i18n_set_language("en");
	temp_remove(folder);
}

static void ends_terms_behind_weekends(void **state)
{
	static const struct {
		struct date from;
		struct date_duration duration;
		struct date end, behind_weekend;
	} cases[] = {
		{ { 2026, 1, 31 }, { 1, 0 }, { 2026, 2, 28 }, { 2026, 3, 2 } },
		{ { 2028, 1, 31 }, { 1, 0 }, { 2028, 2, 29 }, { 2028, 2, 29 } },
		{ { 2026, 11, 20 },
		  { 1, 0 },
		  { 2026, 12, 20 },
		  { 2026, 12, 21 } },
		{ { 2026, 12, 31 }, { 0, 1 }, { 2027, 1, 1 }, { 2027, 1, 1 } },
		{ { 2026, 12, 31 },
		  { 1, 14 },
		  { 2027, 2, 14 },
		  { 2027, 2, 15 } },
		{ { 2026, 11, 22 },
		  { 0, 0 },
		  { 2026, 11, 22 },
		  { 2026, 11, 23 } },
		/* Behind the end of the calendar. */
		{ { 9999, 12, 31 }, { 1, 0 }, { 0, 0, 0 }, { 0, 0, 0 } },
		{ { 9999, 12, 31 }, { 1, 1 }, { 0, 0, 0 }, { 0, 0, 0 } },
		{ { 9999, 12, 31 }, { 0, 1 }, { 0, 0, 0 }, { 0, 0, 0 } },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct date end = date_add(cases[i].from, cases[i].duration);

		assert_int_equal(date_compare(end, cases[i].end), 0);
		assert_int_equal(date_compare(date_behind_weekend(end),
					      cases[i].behind_weekend),
				 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ends_terms_behind_weekends),
		cmocka_unit_test(reads_and_writes_iso),
		cmocka_unit_test(says_dates_in_words),
		cmocka_unit_test(reads_what_people_type),
		cmocka_unit_test(takes_no_harm_from_long_words),
		cmocka_unit_test(partial_dates_are_intervals),
		cmocka_unit_test(compares_by_first_then_last_day),
		cmocka_unit_test(days_count_up),
		cmocka_unit_test(knows_weekdays),
		cmocka_unit_test(adds_months),
		cmocka_unit_test(reads_and_writes_instants),
		cmocka_unit_test(reads_durations),
		cmocka_unit_test(knows_the_words_of_the_language),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
