/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * date_words - words of dates, for date*.c. Not for anyone else.
 */
#ifndef WIDERSPRUCH_BASE_DATE_WORDS_H
#define WIDERSPRUCH_BASE_DATE_WORDS_H

#include <stdbool.h>

#include "base/date.h"

/* False if there is no such day, month or year; 0 where it is not known. */
bool date_make(int year, int month, int day, struct date *out);

/* Of `month` 1 to 12, in the interface language, and in English. */
const char *date_month_name(int month);
const char *date_month_name_english(int month);

/*
 * What was typed, folded, in the interface language, English or German:
 * 1 to 12 for a month or the beginning of its name, 0 for none or several; the
 * last month of a season (12 of winter), or 0; is it a word of guessing
 * ("about"); is it a small word before a date ("on", "in"); how many days ago
 * "today" to "the day before yesterday" is, -1 for anything else.
 */
int date_typed_month(const char *word);
int date_typed_season(const char *word);
bool date_typed_about(const char *word);
bool date_typed_preposition(const char *word);
long date_typed_days_ago(const char *words);

#endif
