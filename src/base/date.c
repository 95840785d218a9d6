/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/date.h"

#include <limits.h>
#include <string.h>

#include "base/date_words.h"
#include "base/i18n.h"

enum { FIRST_YEAR = 1900, LAST_YEAR = 9999 };

static const date_instant MICROSECONDS_A_DAY = 86400LL * 1000 * 1000;

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
	static const signed char days[] = { 31, 28, 31, 30, 31, 30,
					    31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_make(int year, int month, int day, struct date *out)
{
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 0 || month > 12 ||
	    day < 0 || (day && !month))
		return false;
	if (day && day > days_in_month(year, month))
		return false;
	*out = (struct date){ (short)year, (signed char)month,
			      (signed char)day };
	return true;
}

/* Exactly `count` digits; moves `s` behind them. */
static bool read_digits(const char **s, int count, int *value)
{
	*value = 0;
	while (count--) {
		if (**s < '0' || **s > '9')
			return false;
		*value = *value * 10 + (*(*s)++ - '0');
	}
	return true;
}

static bool read_char(const char **s, char c)
{
	if (**s != c)
		return false;
	++*s;
	return true;
}

bool date_parse(const char *s, struct date *out)
{
	int year;
	int month = 0;
	int day = 0;

	if (!read_digits(&s, 4, &year))
		return false;
	if (read_char(&s, '-')) {
		if (!read_digits(&s, 2, &month) || !month)
			return false;
		if (read_char(&s, '-') && (!read_digits(&s, 2, &day) || !day))
			return false;
	}
	return !*s && date_make(year, month, day, out);
}

void date_format(struct date d, struct strbuf *out)
{
	if (!d.year)
		return;
	strbuf_addf(out, "%04d", d.year);
	if (d.month)
		strbuf_addf(out, "-%02d", d.month);
	if (d.day)
		strbuf_addf(out, "-%02d", d.day);
}

void date_words(struct date d, struct strbuf *out)
{
	if (!d.year)
		return;
	if (d.day)
		/* TRANSLATORS: a date: day, name of the month, year; in
		   another order: "%2$s %1$d, %3$d". German: "%d. %s %d". */
		strbuf_addf(out, C_("date", "%d %s %d"), d.day,
			    date_month_name(d.month), d.year);
	else if (d.month)
		/* TRANSLATORS: name of the month, year. */
		strbuf_addf(out, C_("date", "%s %d"), date_month_name(d.month),
			    d.year);
	else
		strbuf_addf(out, "%d", d.year);
}

struct date date_first(struct date d)
{
	if (d.year && !d.month)
		d.month = 1;
	if (d.year && !d.day)
		d.day = 1;
	return d;
}

struct date date_last(struct date d)
{
	if (d.year && !d.month)
		d.month = 12;
	if (d.year && !d.day)
		d.day = (signed char)days_in_month(d.year, d.month);
	return d;
}

static int compare_whole(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

int date_compare(struct date a, struct date b)
{
	int order = compare_whole(date_first(a), date_first(b));

	return order ? order : compare_whole(date_last(a), date_last(b));
}

/*
 * Years are counted from March, so that a leap day ends one, in eras of 400
 * years, which repeat exactly (146097 days). 719468 days lie between
 * 0000-03-01 and 1970-01-01.
 */
long date_to_days(struct date d)
{
	long year = d.month <= 2 ? d.year - 1 : d.year;
	long era = (year >= 0 ? year : year - 399) / 400;
	long year_of_era = year - era * 400;
	long month = (d.month + 9) % 12;
	long day_of_year = (153 * month + 2) / 5 + d.day - 1;
	long day_of_era = year_of_era * 365 + year_of_era / 4 -
			  year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

struct date date_from_days(long days)
{
	struct date none = DATE_NONE;
	struct date d;
	long era, day_of_era, year_of_era, day_of_year, month, year;

	if (days < -1000000 || days > 10000000)
		return none;
	days += 719468;
	era = (days >= 0 ? days : days - 146096) / 146097;
	day_of_era = days - era * 146097;
	year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
		       day_of_era / 146096) /
		      365;
	day_of_year = day_of_era -
		      (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	month = (5 * day_of_year + 2) / 153;
	year = year_of_era + era * 400 + (month >= 10);
	if (!date_make((int)year, (int)(month < 10 ? month + 3 : month - 9),
		       (int)(day_of_year - (153 * month + 2) / 5 + 1), &d))
		return none;
	return d;
}

int date_weekday(struct date d)
{
	/* 1970-01-01 was a Thursday. */
	long weekday = (date_to_days(d) + 3) % 7;

	return (int)(weekday < 0 ? weekday + 7 : weekday);
}

struct date date_add_months(struct date d, int months)
{
	struct date none = DATE_NONE;
	struct date result;
	long count = d.year * 12L + d.month - 1 + months;
	long year = count / 12;
	int month = (int)(count % 12) + 1;
	int day = d.day;

	if (year < FIRST_YEAR || year > LAST_YEAR)
		return none;
	if (day > days_in_month((int)year, month))
		day = days_in_month((int)year, month);
	return date_make((int)year, month, day, &result) ? result : none;
}

static bool read_time(const char **s, date_instant *out)
{
	int hour, minute, second;
	int fraction = 0;
	int digits = 0;

	if (!read_digits(s, 2, &hour) || !read_char(s, ':') ||
	    !read_digits(s, 2, &minute) || !read_char(s, ':') ||
	    !read_digits(s, 2, &second) || hour > 23 || minute > 59 ||
	    second > 59)
		return false;
	if (read_char(s, '.')) {
		for (; digits < 6 && **s >= '0' && **s <= '9'; digits++)
			fraction = fraction * 10 + (*(*s)++ - '0');
	}
	for (; digits < 6; digits++)
		fraction *= 10;
	*out = ((hour * 60 + minute) * 60 + second) * 1000000LL + fraction;
	return true;
}

bool date_instant_parse(const char *s, date_instant *out)
{
	struct date d;
	date_instant time;
	int year, month, day;

	if (!read_digits(&s, 4, &year) || !read_char(&s, '-') ||
	    !read_digits(&s, 2, &month) || !read_char(&s, '-') ||
	    !read_digits(&s, 2, &day) || !month || !day ||
	    !date_make(year, month, day, &d) || !read_char(&s, 'T') ||
	    !read_time(&s, &time) || !read_char(&s, 'Z') || *s)
		return false;
	*out = date_to_days(d) * MICROSECONDS_A_DAY + time;
	return true;
}

static long day_of_instant(date_instant at)
{
	return (long)(at / MICROSECONDS_A_DAY - (at % MICROSECONDS_A_DAY < 0));
}

struct date date_of_instant(date_instant at)
{
	return date_from_days(day_of_instant(at));
}

void date_instant_format(date_instant at, struct strbuf *out)
{
	long day = day_of_instant(at);
	date_instant rest = at - day * MICROSECONDS_A_DAY;
	int seconds = (int)(rest / 1000000);

	date_format(date_from_days(day), out);
	strbuf_addf(out, "T%02d:%02d:%02d.%06dZ", seconds / 3600,
		    seconds / 60 % 60, seconds % 60, (int)(rest % 1000000));
}

bool date_duration_parse(const char *s, struct date_duration *out)
{
	static const struct {
		const char *one;
		const char *many;
		int months;
		int days;
	} units[] = {
		{ "day", "days", 0, 1 },
		{ "week", "weeks", 0, 7 },
		{ "month", "months", 1, 0 },
		{ "year", "years", 12, 0 },
	};
	size_t digits = strspn(s, "0123456789");
	size_t i;
	int n;

	if (!digits || digits > 3 || s[digits] != ' ')
		return false;
	read_digits(&s, (int)digits, &n);
	s++;
	for (i = 0; i < sizeof(units) / sizeof(*units); i++) {
		if (strcmp(s, n == 1 ? units[i].one : units[i].many) != 0)
			continue;
		out->months = n * units[i].months;
		out->days = n * units[i].days;
		return true;
	}
	return false;
}

struct date date_add(struct date d, struct date_duration duration)
{
	if (duration.months)
		d = date_add_months(d, duration.months);
	if (duration.days && date_is_set(d))
		d = date_from_days(date_to_days(d) + duration.days);
	return d;
}

struct date date_behind_weekend(struct date d)
{
	int weekday = date_is_whole(d) ? date_weekday(d) : 0;

	if (weekday < 5)
		return d;
	return date_from_days(date_to_days(d) + 7 - weekday);
}
