/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_facts - what account and journal tell a letter. For letter.c alone.
 */
#ifndef WIDERSPRUCH_DOMAIN_LETTER_FACTS_H
#define WIDERSPRUCH_DOMAIN_LETTER_FACTS_H

#include "domain/letter.h"

/* Does a condition (letter_field.h) hold for the account's latest round? */
bool letter_condition_holds(const struct record *account,
			    const char *condition);
bool letter_conditions_hold(const struct record *account,
			    const struct id_list *conditions);

/*
 * The value of a field, in the arena; NULL where it is not known. Days are in
 * the language that is spoken now (i18n_guest_begin()).
 */
const char *letter_value(const struct deed_context *d,
			 const struct letter_draft *draft, const char *field,
			 struct arena *arena);

#endif
