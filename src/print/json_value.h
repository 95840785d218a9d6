/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_value - small steps of building a JSON text, for json*.c alone.
 *
 * Strings are cleaned of what must not reach a terminal. A missing or empty
 * string becomes null.
 */
#ifndef WIDERSPRUCH_PRINT_JSON_VALUE_H
#define WIDERSPRUCH_PRINT_JSON_VALUE_H

#include <jansson.h>
#include <stdbool.h>

#include "base/date.h"
#include "base/strbuf.h"
#include "content/authority.h"
#include "domain/deed.h"
#include "domain/due.h"

/* An object with "format"; the caller's until value_print(). */
json_t *value_start(void);
/* Append `root` as text and a newline; `root` is gone after. */
void value_print(json_t *root, struct strbuf *out);

json_t *value_text(const char *text);
void value_put(json_t *object, const char *key, json_t *value);
void value_put_text(json_t *object, const char *key, const char *text);
void value_put_flag(json_t *object, const char *key, bool flag);
void value_put_number(json_t *object, const char *key, long number);
void value_put_date(json_t *object, const char *key, struct date date);
/* The words without their markup, in `language` or what it falls back to. */
void value_put_words(json_t *object, const char *key, const struct content *c,
		     int language, const struct words *words);
/* A date of an account: json_due.c. */
json_t *value_due(const struct deed_context *d, const struct record *account,
		  const struct due_item *item);
/* An authority: json_authority.c. */
json_t *value_authority(const struct content *c, int language,
			const struct authority *a);
/* A list of strings. */
void value_put_list(json_t *object, const char *key, const char *const *item,
		    size_t count);

#endif
