/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_recipient - whom a letter goes to. For letter.c alone.
 */
#ifndef WIDERSPRUCH_DOMAIN_LETTER_RECIPIENT_H
#define WIDERSPRUCH_DOMAIN_LETTER_RECIPIENT_H

#include "domain/letter.h"

/* Lines of the postal address, in the arena; "" where it is not known, or
 * where the letter goes to someone whom the writer knows. */
const char *letter_recipient(const struct content *c,
			     const struct letter *letter,
			     const struct record *person, struct arena *arena);

const char *letter_join_lines(struct arena *arena, const struct id_list *lines);

#endif
