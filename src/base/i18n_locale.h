/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * i18n_locale - what the names of locales say. For i18n.c alone.
 *
 * Names look like language[_TERRITORY][.charset][@modifier]. Pure, but for
 * asking iconv which charsets it knows.
 */
#ifndef WIDERSPRUCH_BASE_I18N_LOCALE_H
#define WIDERSPRUCH_BASE_I18N_LOCALE_H

#include <stddef.h>

#include "base/strbuf.h"

enum { I18N_CHARSET_SIZE = 32 };

/*
 * A charset iconv knows and that holds ASCII as it is, in capitals; "UTF-8"
 * and "ASCII" in just this form, "ASCII" too for one that is not known.
 */
void i18n_charset_known(const char *charset, char out[I18N_CHARSET_SIZE]);

/*
 * The charset a locale's name means where the locale itself is missing. A
 * name without one says nothing a terminal could be trusted with: "ASCII",
 * which every terminal shows, but ISO-8859-15 for "@euro".
 */
void i18n_charset_of(const char *locale, char out[I18N_CHARSET_SIZE]);

/*
 * Append the languages in `names`, separated by ':', to `list`, each with
 * what is less special behind it ("de_AT@x": "de_AT@x:de@x:de_AT:de"), none
 * twice, no charset, no "@euro", without "C" and "POSIX", nothing that could
 * not be part of a path.
 */
void i18n_add_languages(struct strbuf *list, const char *names);

#endif
