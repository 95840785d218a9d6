/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/date.h"

#include <stdlib.h>
#include <string.h>

#include "base/date_words.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

/* What was typed, taken apart: "27. Mai 2025" is 27 "mai" 2025. */
struct token {
	int number; /* -1: a word */
	size_t digits;
	char word[64]; /* folded */
	char before;   /* '.' or '/' where one stood before it, else ' ' */
};

enum { TOKENS = 3 };

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
static int find_month(const char *word)
{
	int found = 0;
	int month;

	for (month = 1; month <= 12; month++) {
		if (!is_word(word, date_month_name(month), 3) &&
		    !is_word(word, date_month_name_english(month), 3))
			continue;
		if (found)
			return 0;
		found = month;
	}
	return found;
}

/* The middle month of a season, or 0. */
static int find_season(const char *word)
{
	/* TRANSLATORS: what a person may type for a season; several words
	   are separated by "|", as in "autumn|fall". */
	if (is_word(word, C_("season", "spring"), 0) ||
	    is_word(word, "spring", 0))
		return 4;
	if (is_word(word, C_("season", "summer"), 0) ||
	    is_word(word, "summer", 0))
		return 7;
	if (is_word(word, C_("season", "autumn|fall"), 0) ||
	    is_word(word, "autumn|fall", 0))
		return 10;
	if (is_word(word, C_("season", "winter"), 0) ||
	    is_word(word, "winter", 0))
		return 1;
	return 0;
}

static bool is_about_word(const char *word)
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

/* "on 3 May 2025", "in May 2025" */
static bool is_preposition(const char *word)
{
	/* TRANSLATORS: small words a person may type before a date, as in "on
	   3 May" and "in spring 2025"; separated by "|". */
	return is_word(word, C_("typed", "on|in"), 0) ||
	       is_word(word, "on|in", 0);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_separator(char c)
{
	return c == ' ' || c == '.' || c == ',' || c == '/';
}

/* One token at `*s`; false if it is none, or too long. */
static bool read_token(const char **s, struct token *token)
{
	size_t n = 0;

	token->before = ' ';
	for (; is_separator(**s); ++*s) {
		if (**s != ' ')
			token->before = **s;
	}
	token->number = -1;
	token->digits = strspn(*s, "0123456789");
	if (token->digits) {
		if (token->digits > 4)
			return false;
		token->number = atoi(*s);
		*s += token->digits;
		return true;
	}
	while ((*s)[n] && !is_separator((*s)[n]) && !is_digit((*s)[n]))
		n++;
	if (!n || n >= sizeof(token->word))
		return false;
	memcpy(token->word, *s, n);
	token->word[n] = '\0';
	*s += n;
	return true;
}

/* The tokens of `s`; their number, or -1. */
static int read_tokens(const char *s, struct token *tokens)
{
	int count = 0;

	while (s[strspn(s, " .,")]) {
		struct token token;

		if (count == TOKENS || !read_token(&s, &token))
			return -1;
		tokens[count++] = token;
	}
	return count;
}

/* Without blanks at the ends, and commas behind; in place. */
static char *trim(char *s)
{
	size_t length;

	s += strspn(s, " ");
	length = strlen(s);
	while (length && (s[length - 1] == ' ' || s[length - 1] == ','))
		length--;
	s[length] = '\0';
	return s;
}

/* Without the first word where it is one of those; in place. */
static char *strip_first(char *s, bool (*is_one)(const char *word), bool *is_it)
{
	char *end;
	char c;

	s = trim(s);
	end = s + strcspn(s, " .");
	c = *end;
	*end = '\0';
	if (is_one(s)) {
		*is_it = true;
		return trim(c ? end + 1 : end);
	}
	*end = c;
	return s;
}

/* Without words of guessing before and behind; in place. */
static char *strip_about(char *s, bool *is_about)
{
	bool is_placed = false;
	char *last;

	s = strip_first(s, is_about_word, is_about);
	s = strip_first(s, is_preposition, &is_placed);
	last = strrchr(s, ' ');
	if (last && is_about_word(last + 1)) {
		*is_about = true;
		*last = '\0';
		s = trim(s);
	}
	return s;
}

static bool is_today(const char *word)
{
	/* TRANSLATORS: what a person may type for a date; several words are
	   separated by "|". */
	return is_word(word, C_("typed", "today"), 0) ||
	       is_word(word, "today", 0);
}

static bool is_yesterday(const char *word)
{
	return is_word(word, C_("typed", "yesterday"), 0) ||
	       is_word(word, "yesterday", 0);
}

static bool parse_one(const struct token *token, struct date today,
		      struct date *out)
{
	if (token->number >= 0)
		return token->digits == 4 &&
		       date_make(token->number, 0, 0, out);
	if (is_today(token->word))
		*out = today;
	else if (is_yesterday(token->word))
		*out = date_from_days(date_to_days(today) - 1);
	else
		return false;
	return true;
}

static bool parse_two(const struct token *tokens, struct date *out,
		      bool *is_about)
{
	int month = tokens[0].number;

	if (tokens[1].digits != 4)
		return false;
	if (month < 0) {
		month = find_month(tokens[0].word);
		if (!month) {
			month = find_season(tokens[0].word);
			*is_about = true;
		}
	} else if (tokens[1].before != '.' && tokens[1].before != '/') {
		return false;
	}
	return month && date_make(tokens[1].number, month, 0, out);
}

static bool parse_three(const struct token *tokens, struct date *out)
{
	int year = tokens[2].number;
	int day = tokens[0].number;
	int month = tokens[1].number;

	if (day >= 0 && month >= 0) {
		/* With slashes the order of day and month is anyone's guess. */
		if (tokens[1].before != '.' || tokens[2].before != '.' ||
		    tokens[1].digits > 2)
			return false;
		/* "27.5.25" */
		if (tokens[2].digits == 2)
			year += 2000;
		else if (tokens[2].digits != 4)
			return false;
	} else if (day >= 0) {
		month = find_month(tokens[1].word);
	} else {
		day = month;
		month = find_month(tokens[0].word);
	}
	return day > 0 && month > 0 && date_make(year, month, day, out);
}

bool date_parse_human(const char *s, struct date today, struct date *out,
		      bool *is_about)
{
	struct token tokens[TOKENS];
	char *copy = text_fold(s);
	struct date d = DATE_NONE;
	bool guess = false;
	const char *typed = strip_about(copy, &guess);
	int count = read_tokens(typed, tokens);
	bool is_fine = date_parse(typed, &d);

	if (!is_fine && count == 1)
		is_fine = parse_one(&tokens[0], today, &d);
	else if (!is_fine && count == 2)
		is_fine = parse_two(tokens, &d, &guess);
	else if (!is_fine && count == 3)
		is_fine = parse_three(tokens, &d);
	if (is_fine) {
		*out = d;
		*is_about = guess;
	}
	free(copy);
	return is_fine;
}
