/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/account_title.h"

#include <string.h>

#include "domain/status.h"

static bool is_nameless(const struct record *r)
{
	return !record_field(r, "label") && !record_field(r, "mail");
}

/* Is there another account on the platform that is as nameless? */
static bool has_namesake(const struct store *store,
			 const struct record *account)
{
	for (size_t i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];

		if (r != account && r->kind == RECORD_ACCOUNT && r->platform &&
		    r->state != RECORD_UNREADABLE &&
		    strcmp(r->platform, account->platform) == 0 &&
		    is_nameless(r))
			return true;
	}
	return false;
}

void account_title(const struct deed_context *d, const struct record *account,
		   struct strbuf *out)
{
	account_words(d->content, account, d->language, out);
	if (!account->platform || !is_nameless(account))
		return;
	if (account->state == RECORD_UNREADABLE ||
	    has_namesake(d->store, account))
		strbuf_addf(out, " %s", record_label(account));
}
