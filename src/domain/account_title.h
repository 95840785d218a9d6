/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * account_title - what an account is called where it stands among others.
 *
 * account_words() (status.h) is for papers and letters, where the account
 * stands alone: there nothing is added that only this machine knows.
 */
#ifndef WIDERSPRUCH_DOMAIN_ACCOUNT_TITLE_H
#define WIDERSPRUCH_DOMAIN_ACCOUNT_TITLE_H

#include "domain/deed.h"

/* "Facebook Privat", as account_words(); where another account of the store
 * would be called the same for want of label and mail, with the id behind
 * it. */
void account_title(const struct deed_context *d, const struct record *account,
		   struct strbuf *out);

#endif
