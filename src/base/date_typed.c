/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words people write in a date, in their language, English and German. */
#include <config.h>

#include "base/date_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

static const char *month_name(int month, bool is_english)
{
	switch (month) {
	case 1:
		/* TRANSLATORS: months as they stand in a date with a day or
		   a year, "27 May 2025", "May 2025". */
		return is_english ? "January" : C_("month", "January");
	case 2:
		return is_english ? "February" : C_("month", "February");
	case 3:
		return is_english ? "March" : C_("month", "March");
	case 4:
		return is_english ? "April" : C_("month", "April");
	case 5:
		return is_english ? "May" : C_("month", "May");
	case 6:
		return is_english ? "June" : C_("month", "June");
	case 7:
		return is_english ? "July" : C_("month", "July");
	case 8:
		return is_english ? "August" : C_("month", "August");
	case 9:
		return is_english ? "September" : C_("month", "September");
	case 10:
		return is_english ? "October" : C_("month", "October");
	case 11:
		return is_english ? "November" : C_("month", "November");
	default:
		return is_english ? "December" : C_("month", "December");
	}
}

const char *date_month_name(int month)
{
	return month_name(month, false);
}

const char *date_month_name_english(int month)
{
	return month_name(month, true);
}

/* Folded, and written in ASCII where `is_ascii`: "märz", "maerz". */
static char *folded(const char *s, bool is_ascii)
{
	struct strbuf ascii;
	char *result;

	if (!is_ascii)
		return text_fold(s);
	strbuf_init(&ascii);
	text_transliterate(&ascii, s, strlen(s), "ASCII");
	result = text_fold(ascii.s);
	strbuf_release(&ascii);
	return result;
}

/*
 * Is `word` (folded) one of the words in `list`, which are separated by '|'?
 * With `shortest` letters or more, the beginning of one is enough.
 */
static bool is_word(const char *word, const char *list, size_t shortest)
{
	size_t length = strlen(word);
	bool found = false;
	int i;

	for (i = 0; i < 2 && !found; i++) {
		char *all = folded(list, i == 1);
		char *rest = all;
		char *one;

		while (!found && (one = strsep(&rest, "|"))) {
			found = strcmp(word, one) == 0 ||
				(shortest && length >= shortest &&
				 strncmp(word, one, length) == 0);
		}
		free(all);
	}
	return found;
}

/* 0: none, or more than one begins so. */
int date_typed_month(const char *word)
{
	static const char *const german[] = {
		"Januar",    "Februar", "M\303\244rz", "April",
		"Mai",	     "Juni",	"Juli",	       "August",
		"September", "Oktober", "November",    "Dezember",
	};
	int found = 0;
	int month;

	for (month = 1; month <= 12; month++) {
		if (!is_word(word, date_month_name(month), 3) &&
		    !is_word(word, date_month_name_english(month), 3) &&
		    !is_word(word, german[month - 1], 3))
			continue;
		if (found)
			return 0;
		found = month;
	}
	return found;
}

/* The words for a season in the interface language. */
static const char *season_words(int last_month)
{
	/* TRANSLATORS: what a person may type for a season; several words
	   are separated by "|", as in "autumn|fall". */
	switch (last_month) {
	case 5:
		return C_("season", "spring");
	case 8:
		return C_("season", "summer");
	case 11:
		return C_("season", "autumn|fall");
	default:
		return C_("season", "winter");
	}
}

int date_typed_season(const char *word)
{
	static const struct {
		int last_month;
		const char *words; /* English and German */
	} seasons[] = {
		{ 5, "spring|fr\303\274hling|fr\303\274hjahr" },
		{ 8, "summer|sommer" },
		{ 11, "autumn|fall|herbst" },
		{ 12, "winter" },
	};

	for (size_t i = 0; i < sizeof(seasons) / sizeof(*seasons); i++) {
		int month = seasons[i].last_month;

		if (is_word(word, season_words(month), 0) ||
		    is_word(word, seasons[i].words, 0))
			return month;
	}
	return 0;
}

bool date_typed_about(const char *word)
{
	static const char english[] =
		"about|around|roughly|approximately|circa|ca|c";

	/* TRANSLATORS: what a person may type before or behind a date that is
	   a guess, "about May 2025", "spring 2025, roughly"; words are
	   separated by "|", without full stops. */
	return is_word(word, _("about|around|roughly|approximately|circa|ca|c"),
		       0) ||
	       is_word(word, english, 0);
}

bool date_typed_preposition(const char *word)
{
	/* TRANSLATORS: small words a person may type before a date, as in "on
	   3 May" and "in spring 2025"; separated by "|". */
	return is_word(word, C_("typed", "on|in"), 0) ||
	       is_word(word, "on|in", 0);
}

long date_typed_days_ago(const char *words)
{
	/* TRANSLATORS: what a person may type for a date; several words are
	   separated by "|". */
	if (is_word(words, C_("typed", "today"), 0) ||
	    is_word(words, "today|heute", 0))
		return 0;
	if (is_word(words, C_("typed", "yesterday"), 0) ||
	    is_word(words, "yesterday|gestern", 0))
		return 1;
	if (is_word(words,
		    C_("typed",
		       "the day before yesterday|day before yesterday"),
		    0) ||
	    is_word(words,
		    "the day before yesterday|day before yesterday|vorgestern",
		    0))
		return 2;
	return -1;
}
