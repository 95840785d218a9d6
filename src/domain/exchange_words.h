/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * exchange_words - what an import does, or would do, in words.
 *
 * For all front ends. Pure: reads what accounts/exchange.h found out.
 */
#ifndef WIDERSPRUCH_DOMAIN_EXCHANGE_WORDS_H
#define WIDERSPRUCH_DOMAIN_EXCHANGE_WORDS_H

#include "accounts/exchange.h"
#include "content/content.h"

/* "new: Facebook Privat (7f3a9c1e)", "3 entries added: …", "held back: …".
 * Of what was left out or failed, the fault alone. */
void exchange_item_words(const struct content *c, int language,
			 const struct exchange_item *item, struct strbuf *out);
/* "2 new, 1 merged, 3 unchanged, 1 held back, 1 left out." What is none is
 * not said. */
void exchange_sum_words(const struct exchange *x, struct strbuf *out);
/* "2 people, 5 accounts": what an export holds. */
void exchange_choice_words(const struct exchange_choice *choice,
			   struct strbuf *out);
/* A machine's name, for JSON: "new", "held-back". */
const char *exchange_fate_name(enum exchange_fate fate);

#endif
