/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cover - which other account's confirmed objection covers this one.
 *
 * By Meta's word, as the consumer centres report it: an objection counts for
 * the accounts linked in the Accounts Center. Pure; nothing of it is stored.
 *
 * Account A is covered by the objection of account B when
 *  - both belong to one person, and their platforms `share` the same;
 *  - A's platform has something to object to (`own` or `follows`), and so
 *    has B's;
 *  - B's objection is confirmed and still holds (filing.h);
 *  - on the day of that objection (of a partly known one, the last it can
 *    be) both were in one link group, and they still are: what becomes of an
 *    objection when an account is unlinked is documented nowhere;
 *  - A's mail and B's are what they were on that day, where it was known: for
 *    other addresses Meta is said to want an objection each;
 *  - A was not itself refused since, for that is Meta's own word about A;
 *  - B is not closed: most often it is deleted then, and nobody says that
 *    the objection outlives it. B lies in accounts/, not in the trash, and
 *    can be read.
 * Of several, the earliest objection (by its last day), then the lower id.
 *
 * A platform that follows another (Threads: Instagram) has no objection of
 * its own. It follows the account of that platform in its own link group, or
 * else the one of the same person and mail, when there is exactly one. If that
 * one is confirmed, or covered by a link, so is the follower: but nobody has
 * confirmed that (`is_doubtful`).
 */
#ifndef WIDERSPRUCH_DOMAIN_COVER_H
#define WIDERSPRUCH_DOMAIN_COVER_H

#include "accounts/store.h"
#include "base/strbuf.h"
#include "content/content.h"
#include "domain/filing.h"

enum cover_kind {
	COVER_NONE,
	COVER_LINKED,	/* in one link group with `by` */
	COVER_FOLLOWED, /* its platform follows `follows`, which `by` covers */
};

/* Why there was a cover once, and is none now. */
enum cover_loss {
	COVER_KEPT, /* or there never was one */
	COVER_LOST_TO_LINK,
	COVER_LOST_TO_MAIL,
	COVER_LOST_TO_REFUSAL,
	COVER_LOST_TO_CLOSING,
};

/* Borrows from store and content. */
struct cover {
	enum cover_kind kind;
	/* Whose objection it is, and which; of a lost cover too. */
	const struct record *by;
	struct filing filing;
	/* The account that this platform follows, confirmed or not; NULL. */
	const struct record *follows;
	bool is_by_mail; /* …found by their equal mail, not by a link */
	bool is_doubtful;
	enum cover_loss loss; /* of COVER_NONE */
};

void cover_of(const struct content *c, const struct store *store,
	      const struct record *account, struct cover *out);

/*
 * In words for a list, lower case in English: "covered by Meta's word by
 * Instagram Privat (confirmed on 3 June 2025)", "follows Instagram Privat
 * (confirmed on …), not confirmed by Meta". Nothing for COVER_NONE.
 */
void cover_words(const struct content *c, const struct cover *cover,
		 int language, struct strbuf *out);
/* A whole sentence why there is no cover any more; nothing if none was lost. */
void cover_loss_words(const struct content *c, const struct cover *cover,
		      int language, struct strbuf *out);

/* What a covered account shows: two whole sentences, one a choice each. What
 * follows another account by its mail alone is in no Accounts Center with it,
 * and where a platform only follows, nothing can be filed. */
enum cover_choice { COVER_CHECK_LINK, COVER_FILE_ANYWAY, COVER_CHOICES };
bool cover_has_choice(const struct cover *cover, enum cover_choice choice);
const char *cover_choice_words(enum cover_choice choice);

#endif
