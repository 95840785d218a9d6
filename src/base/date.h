/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * date - calendar days, partly known days, durations, instants.
 *
 * Proleptic Gregorian, no time zones but UTC. Never reads the clock: `today`
 * and `now` are parameters. Periods follow Regulation (EEC, Euratom)
 * No 1182/71 Art. 3 where a function says so.
 */
#ifndef WIDERSPRUCH_BASE_DATE_H
#define WIDERSPRUCH_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/strbuf.h"

/* `year` 0: no date at all. `month` 0: the year alone. `day` 0: the month. */
struct date {
	short year;
	signed char month;
	signed char day;
};

/* An empty date, "not known". */
#define DATE_NONE ((struct date){ 0, 0, 0 })

static inline bool date_is_set(struct date d)
{
	return d.year != 0;
}

static inline bool date_is_whole(struct date d)
{
	return d.day != 0;
}

/* ISO 8601: "2025-05-27", "2025-05", "2025"; years 1900 to 9999. */
bool date_parse(const char *s, struct date *out);
/*
 * As a person types it: ISO, "27.5.2025", "5.2025", "5/2025", "2025", month
 * names of the interface language and English ("27. Mai 2025", "May 2025"),
 * "today", "yesterday" and "the day before yesterday"; a season with a year
 * ("spring 2025", "Frühjahr 2025") sets `is_about` and is its last month (May,
 * August, November, December), since a guess takes the end that claims less;
 * where that month is after `today`, it is the latest of the season that is
 * not, and for winter January of that year. German words of seasons, months
 * and days before today are understood in every language. A leading or
 * trailing "about"/"etwa"/"ca." sets `is_about` too. "27.5.25" is in this
 * century; "5/6/2025" and "May 25" are refused, for they mean two things.
 */
bool date_parse_human(const char *s, struct date today, struct date *out,
		      bool *is_about);
/* ISO 8601, as precise as the date is; nothing for DATE_NONE. */
void date_format(struct date d, struct strbuf *out);
/* In the interface language: "27. Mai 2025", "Mai 2025", "2025". */
void date_words(struct date d, struct strbuf *out);

/* The first and last day that a partial date can mean; whole days as is. */
struct date date_first(struct date d);
struct date date_last(struct date d);
/* By first day, then by last day; negative, 0, positive. */
int date_compare(struct date a, struct date b);

/* Whole days only. Days since 1970-01-01, and back; DATE_NONE out of range. */
long date_to_days(struct date d);
struct date date_from_days(long days);
/* 0 Monday to 6 Sunday. */
int date_weekday(struct date d);
/* Same day number, or the month's last day (Reg. 1182/71 Art. 3(2)(c));
 * DATE_NONE out of range. */
struct date date_add_months(struct date d, int months);

/* An instant: microseconds since 1970-01-01T00:00:00Z. */
typedef int64_t date_instant;

/* "2026-11-22T09:12:05.481230Z"; exactly six digits are written, 0 to 6 read. */
bool date_instant_parse(const char *s, date_instant *out);
void date_instant_format(date_instant at, struct strbuf *out);
/* The UTC day an instant falls on. */
struct date date_of_instant(date_instant at);

/* A duration as content writes it: "1 month", "2 weeks", "14 days", "1 year";
 * at most 999 of them. */
struct date_duration {
	int months;
	int days;
};
bool date_duration_parse(const char *s, struct date_duration *out);

/* A whole day and a duration, months first; the day itself is not counted
 * (Reg. 1182/71 Art. 3(1)). DATE_NONE out of range. */
struct date date_add(struct date d, struct date_duration duration);
/* That day, or the Monday behind the weekend it falls on (Reg. 1182/71 Art.
 * 3(4), which also moves on from public holidays; those are not known). */
struct date date_behind_weekend(struct date d);

#endif
