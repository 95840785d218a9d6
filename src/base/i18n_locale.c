/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/i18n_locale.h"

#include <ctype.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

static bool is_utf8_name(const char *charset)
{
	return strcasecmp(charset, "UTF-8") == 0 ||
	       strcasecmp(charset, "UTF8") == 0;
}

/* Does iconv know it, and are A and ~ what they are in ASCII? */
static bool is_usable(const char *charset)
{
	char in[] = "A~";
	char out[16];
	char *from = in;
	char *to = out;
	size_t n = 2;
	size_t room = sizeof(out);
	bool is_ascii;
	iconv_t cd = iconv_open(charset, "UTF-8");

	if (cd == (iconv_t)-1)
		return false;
	is_ascii = iconv(cd, &from, &n, &to, &room) == 0 && to - out == 2 &&
		   memcmp(out, "A~", 2) == 0;
	iconv_close(cd);
	return is_ascii;
}

void i18n_charset_known(const char *charset, char out[I18N_CHARSET_SIZE])
{
	static const char fine[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				   "abcdefghijklmnopqrstuvwxyz-_.";
	size_t length = strlen(charset);
	size_t i;

	snprintf(out, I18N_CHARSET_SIZE, "ASCII");
	if (is_utf8_name(charset)) {
		snprintf(out, I18N_CHARSET_SIZE, "UTF-8");
		return;
	}
	/* "ANSI_X3.4-1968" is what glibc calls ASCII. */
	if (!length || length >= I18N_CHARSET_SIZE ||
	    charset[strspn(charset, fine)] ||
	    strcasecmp(charset, "ANSI_X3.4-1968") == 0 ||
	    strcasecmp(charset, "US-ASCII") == 0 || !is_usable(charset))
		return;
	for (i = 0; i <= length; i++)
		out[i] = (char)toupper((unsigned char)charset[i]);
}

void i18n_charset_of(const char *locale, char out[I18N_CHARSET_SIZE])
{
	const char *dot = strchr(locale, '.');
	const char *at = strchr(locale, '@');
	/* macOS forwards LC_CTYPE=UTF-8. */
	const char *from = is_utf8_name(locale) ? locale : NULL;
	char charset[I18N_CHARSET_SIZE];

	if (dot && (!at || dot < at))
		from = dot + 1;
	if (from && strcspn(from, "@") < sizeof(charset)) {
		snprintf(charset, sizeof(charset), "%.*s",
			 (int)strcspn(from, "@"), from);
		i18n_charset_known(charset, out);
		return;
	}
	i18n_charset_known(at && strcmp(at, "@euro") == 0 ? "ISO-8859-15"
							  : "ASCII",
			   out);
}

/* Is `name` in the list already? */
static bool is_listed(const char *list, const char *name)
{
	size_t length = strlen(name);

	while (*list) {
		size_t n = strcspn(list, ":");

		if (n == length && memcmp(list, name, n) == 0)
			return true;
		list += n;
		list += *list == ':';
	}
	return false;
}

static void add(struct strbuf *list, const char *language,
		const char *territory, const char *modifier)
{
	char name[64];

	snprintf(name, sizeof(name), "%s%s%s", language, territory, modifier);
	if (is_listed(list->s, name))
		return;
	if (list->length)
		strbuf_addc(list, ':');
	strbuf_adds(list, name);
}

/*
 * A part of a name, with its first character if that is `mark` (or without a
 * mark, for the language). Moves `s` behind it; false if it is too long.
 */
static bool take_part(const char **s, char mark, char out[20])
{
	static const char fine[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				   "abcdefghijklmnopqrstuvwxyz-";
	size_t n = 0;

	out[0] = '\0';
	if (mark) {
		if (**s != mark)
			return true;
		n = 1;
	}
	n += strspn(*s + n, fine);
	/* A mark with nothing behind it, or no language at all. */
	if (n < 2 || n >= 20)
		return false;
	memcpy(out, *s, n);
	out[n] = '\0';
	*s += n;
	return true;
}

static void add_language(struct strbuf *list, const char *name)
{
	char language[20], territory[20], modifier[20];

	if (!take_part(&name, '\0', language) ||
	    !take_part(&name, '_', territory))
		return;
	if (*name == '.')
		name += strcspn(name, "@");
	if (!take_part(&name, '@', modifier) || *name)
		return;
	if (strcmp(language, "POSIX") == 0)
		return;
	if (*modifier && strcmp(modifier, "@euro") != 0) {
		if (*territory)
			add(list, language, territory, modifier);
		add(list, language, "", modifier);
	}
	if (*territory)
		add(list, language, territory, "");
	add(list, language, "", "");
}

void i18n_add_languages(struct strbuf *list, const char *names)
{
	while (*names) {
		size_t n = strcspn(names, ":");
		char name[64];

		if (n < sizeof(name)) {
			memcpy(name, names, n);
			name[n] = '\0';
			add_language(list, name);
		}
		names += n;
		names += *names == ':';
	}
}
