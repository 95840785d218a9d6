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

	s = strip_first(s, date_typed_about, is_about);
	s = strip_first(s, date_typed_preposition, &is_placed);
	last = strrchr(s, ' ');
	if (last && date_typed_about(last + 1)) {
		*is_about = true;
		*last = '\0';
		s = trim(s);
	}
	return s;
}

/* "today", "the day before yesterday" */
static bool parse_relative(const char *words, struct date today,
			   struct date *out)
{
	long days = date_typed_days_ago(words);

	if (days < 0)
		return false;
	*out = date_from_days(date_to_days(today) - days);
	return true;
}

/* A year alone. */
static bool parse_one(const struct token *token, struct date *out)
{
	return token->digits == 4 && date_make(token->number, 0, 0, out);
}

/*
 * A guess takes the end that claims less: of a season its last month, and of
 * one that is not over the latest month there has been. A winter of a year to
 * whose December it has not come is the one that the year began with.
 */
static bool parse_season(int last_month, int year, struct date today,
			 struct date *out)
{
	int month = last_month;

	if (year == today.year && month > today.month) {
		if (month == 12)
			month = 1;
		else if (today.month > month - 3)
			month = today.month;
	}
	return date_make(year, month, 0, out);
}

static bool parse_two(const struct token *tokens, struct date today,
		      struct date *out, bool *is_about)
{
	int month = tokens[0].number;
	int season;

	if (tokens[1].digits != 4)
		return false;
	if (month < 0) {
		season = date_typed_season(tokens[0].word);
		if (season) {
			*is_about = true;
			return parse_season(season, tokens[1].number, today,
					    out);
		}
		month = date_typed_month(tokens[0].word);
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
		month = date_typed_month(tokens[1].word);
	} else {
		day = month;
		month = date_typed_month(tokens[0].word);
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
	bool is_fine =
		date_parse(typed, &d) || parse_relative(typed, today, &d);

	if (!is_fine && count == 1)
		is_fine = parse_one(&tokens[0], &d);
	else if (!is_fine && count == 2)
		is_fine = parse_two(tokens, today, &d, &guess);
	else if (!is_fine && count == 3)
		is_fine = parse_three(tokens, &d);
	if (is_fine) {
		*out = d;
		*is_about = guess;
	}
	free(copy);
	return is_fine;
}
