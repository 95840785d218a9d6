/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * i18n - locale, interface language, and the terminal's charset.
 *
 * The only user of libintl. Inside the program every string is UTF-8. The
 * language comes from the user's list (an option, LANGUAGE, LC_ALL,
 * LC_MESSAGES, LANG, in that order), also when the machine lacks the locale,
 * as is usual when SSH forwards LANG. Prose does not go through here; it is
 * content.
 */
#ifndef WIDERSPRUCH_BASE_I18N_H
#define WIDERSPRUCH_BASE_I18N_H

#include <stdbool.h>
#include <stddef.h>

#define _(text)		  i18n_text(text)
#define N_(text)	  text
#define Q_(one, many, n)  i18n_plural((one), (many), (n))
#define C_(context, text) i18n_context(context "\004" text, text)

/*
 * Set the locale up from the environment. `languages` is a colon-separated
 * list that goes before the environment's, or NULL. `localedir` is where the
 * catalogues are. Call once, early, before threads and before any string.
 */
void i18n_init(const char *languages, const char *localedir);

/* Change the interface language while running. */
void i18n_set_language(const char *languages);

/*
 * The user's languages in order of preference, without charset, "C" and
 * "POSIX" left out, "en" always last: "de_AT:de:en". `de@leicht` keeps its
 * modifier. Valid until the language is set again.
 */
const char *i18n_languages(void);

/* The language the interface really speaks now: "de", or "en" if untranslated. */
const char *i18n_language(void);

/*
 * Between these two everything is said in `language` ("de", "de_AT",
 * "de@leicht"), for what is written to others: a letter's language is chosen
 * apart. Without a catalogue it is English. What was said before stays valid;
 * what is said in between is valid until the end. They do not nest.
 */
void i18n_guest_begin(const char *language);
void i18n_guest_end(void);

/* The terminal's: "UTF-8", or a charset iconv knows ("ASCII", "ISO-8859-1").
 * What is typed comes in it. Constant after i18n_init(). */
const char *i18n_charset(void);
bool i18n_is_utf8(void);
/* What is written: the same, or ASCII where the user wants nothing else. */
void i18n_set_ascii(bool is_ascii);
const char *i18n_output_charset(void);
bool i18n_writes_utf8(void);

/* Behind the macros. The result is valid until the language is set again. */
const char *i18n_text(const char *text) __attribute__((format_arg(1)));
const char *i18n_plural(const char *one, const char *many, unsigned long n)
	__attribute__((format_arg(1), format_arg(2)));
const char *i18n_context(const char *key, const char *text)
	__attribute__((format_arg(2)));

#endif
