/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_facts - what account and journal tell a letter. For its own modules.
 */
#ifndef WIDERSPRUCH_DOMAIN_LETTER_FACTS_H
#define WIDERSPRUCH_DOMAIN_LETTER_FACTS_H

#include "domain/letter.h"

/* What conditions are asked of; borrows. */
struct letter_facts {
	const struct content *content;
	const struct record *account; /* NULL: nothing has happened */
	struct date today;
};

/* Does a condition (letter_field.h) hold for the account's latest round? */
bool letter_condition_holds(const struct letter_facts *facts,
			    const char *condition);
bool letter_conditions_hold(const struct letter_facts *facts,
			    const struct id_list *conditions);

/*
 * The value of a field, in the arena; NULL where it is not known. Days are in
 * the language that is spoken now (i18n_guest_begin()).
 */
const char *letter_value(const struct deed_context *d,
			 const struct letter_draft *draft, const char *field,
			 struct arena *arena);

#endif
