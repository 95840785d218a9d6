/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_field - what a letter may name, as two closed lists.
 *
 * Fields and facts are separate name spaces. Not for filling them in.
 */
#ifndef WIDERSPRUCH_CONTENT_LETTER_FIELD_H
#define WIDERSPRUCH_CONTENT_LETTER_FIELD_H

#include <stdbool.h>
#include <stddef.h>

/* What `to` says where it names no address. */
#define LETTER_TO_AUTHORITY "authority"
#define LETTER_TO_SOMEONE   "someone"

/* Before the id of a letter's `asks`: "own.grounds". */
#define LETTER_OWN "own."

/* "account.mail", "today" …, ended by NULL. Days come with their small word:
 * "am 22. November 2026"; but `today` is the bare day. */
extern const char *const letter_fields[];
/* What a paragraph's `when` and a letter's `fits` may say, ended by NULL. All
 * of them are about the account's latest round. */
extern const char *const letter_conditions[];

/* Is it a field's name, or does it look like one ("person.shoe-size")? */
bool letter_field_is_meant(const char *name, size_t length);
bool letter_field_is_known(const char *name);
/* Always known, so that no letter needs to ask for it. */
bool letter_field_is_given(const char *name);

#endif
