/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * date_words - what date.c and date_human.c share. Not for anyone else.
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

#endif
