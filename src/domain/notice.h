/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * notice - what an account should hear of, until it is answered.
 *
 * A notice of the content concerns an account when all that it names fits:
 * the platform (none named: every one with something to object to), the
 * country or its bloc (none named: all; one that is not given fits), and
 * `objected-by`: there is an objection that may be of that day or earlier, and
 * none that is surely later. A closed account hears of none.
 *
 * The answer is a `note` entry with the keys `notice` and `answer` (their
 * ids), whose text is question and answer as they were shown: so versions
 * that know no notices show it as the note it is, and count nothing. Taken
 * back, the notice is asked anew.
 */
#ifndef WIDERSPRUCH_DOMAIN_NOTICE_H
#define WIDERSPRUCH_DOMAIN_NOTICE_H

#include "accounts/record.h"
#include "content/content.h"
#include "domain/deed.h"

/* Does it fit, whether answered or not? */
bool notice_concerns(const struct content *c, const struct notice *notice,
		     const struct record *account);
/* The live entry that answers it (the latest); NULL. */
const struct entry *notice_answered(const struct notice *notice,
				    const struct record *account);
/* The next that concerns the account and is not answered, from `*i` on, which
 * moves behind it; NULL behind the last. Start with 0. */
const struct notice *notice_next(const struct content *c,
				 const struct record *account, size_t *i);

/* Answer with one of its answers; false with `err` when there is no such
 * notice or answer. An answer again replaces the one before. */
bool deed_answer_notice(const struct deed_context *d, struct record *r,
			const char *notice, const char *answer,
			struct err *err);

#endif
