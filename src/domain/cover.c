/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/cover.h"

#include <string.h>

#include "base/i18n.h"
#include "domain/status.h"

static bool is_same(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

static bool is_readable(const struct record *r)
{
	return r->kind == RECORD_ACCOUNT &&
	       (r->state == RECORD_FINE || r->state == RECORD_NEWER);
}

/* NULL where nothing can be objected to, or nothing is known of it. */
static const struct guide *platform_of(const struct content *c,
				       const struct record *account)
{
	const struct guide *g =
		account->platform ? content_guide(c, account->platform) : NULL;

	if (!g || g->is_broken || g->kind != GUIDE_PLATFORM ||
	    g->objection == OBJECTION_NONE)
		return NULL;
	return g;
}

static bool is_same_field(const struct record *a, const struct record *b,
			  const char *field)
{
	return is_same(record_field(a, field), record_field(b, field));
}

static bool has_been_in(const struct record *r, const char *group)
{
	for (size_t i = 0; i < r->journal.count; i++) {
		const struct entry *e = &r->journal.entries[i];

		if (e->is_live && e->kind == ENTRY_SET &&
		    is_same(e->field, "linked") && is_same(e->value, group))
			return true;
	}
	return false;
}

/* Were they ever in one group? It spares a look at most of many accounts. */
static bool have_met(const struct record *a, const struct record *b)
{
	for (size_t i = 0; i < a->journal.count; i++) {
		const struct entry *e = &a->journal.entries[i];

		if (e->is_live && e->kind == ENTRY_SET &&
		    is_same(e->field, "linked") && e->value &&
		    has_been_in(b, e->value))
			return true;
	}
	return false;
}

/* Of one person, on platforms that share? */
static bool can_cover(const struct content *c, const struct record *account,
		      const struct guide *g, const struct record *other)
{
	const struct guide *its;

	if (other == account || !is_readable(other) ||
	    !have_met(account, other) ||
	    !is_same_field(account, other, "person"))
		return false;
	its = platform_of(c, other);
	return its && is_same(its->shares, g->shares);
}

static const char *field_on(const struct record *r, const char *field,
			    struct date day)
{
	return journal_field_on(&r->journal, field, day);
}

/* Its own mail is looked at with its filing. */
static bool has_other_mail(const struct record *account, struct date day)
{
	const char *then = field_on(account, "mail", day);

	return then && !is_same(then, record_field(account, "mail"));
}

static bool was_refused_since(const struct content *c,
			      const struct record *account, struct date day)
{
	struct filings filings;
	bool is_refused = false;

	filings_of(c, account, &filings);
	for (size_t i = 0; i < filings.count; i++)
		if (filings.item[i].outcome == FILING_REFUSED &&
		    date_compare(date_last(filings.item[i].answer->day), day) >=
			    0)
			is_refused = true;
	filings_release(&filings);
	return is_refused;
}

static enum cover_loss loss_of(const struct content *c,
			       const struct record *account,
			       const struct record *by,
			       const struct filing *filing)
{
	if (filing->loss == FILING_LOST_TO_REFUSAL)
		return COVER_LOST_TO_REFUSAL;
	if (!is_same_field(account, by, "linked") ||
	    !is_same(record_field(by, "linked"),
		     field_on(by, "linked", filing->last)))
		return COVER_LOST_TO_LINK;
	if (filing->loss == FILING_LOST_TO_MAIL ||
	    has_other_mail(account, filing->last))
		return COVER_LOST_TO_MAIL;
	if (was_refused_since(c, account, filing->last))
		return COVER_LOST_TO_REFUSAL;
	return journal_closed(&by->journal) ? COVER_LOST_TO_CLOSING
					    : COVER_KEPT;
}

/* A cover that holds goes before a lost one, and then the earlier one. */
static bool is_better(const struct cover *found, enum cover_loss loss,
		      const struct record *by, const struct filing *filing)
{
	int order;

	if (!found->by || (found->loss == COVER_KEPT) != (loss == COVER_KEPT))
		return !found->by || loss == COVER_KEPT;
	order = date_compare(filing->last, found->filing.last);
	return order ? order < 0 : strcmp(by->id, found->by->id) < 0;
}

static void look_at(const struct content *c, const struct record *account,
		    const struct record *by, struct cover *out)
{
	struct filings filings;

	filings_of(c, by, &filings);
	for (size_t i = 0; i < filings.count; i++) {
		const struct filing *filing = &filings.item[i];
		enum cover_loss loss;

		if (filing->outcome != FILING_CONFIRMED ||
		    !is_same(field_on(account, "linked", filing->last),
			     field_on(by, "linked", filing->last)))
			continue;
		loss = loss_of(c, account, by, filing);
		if (!is_better(out, loss, by, filing))
			continue;
		out->by = by;
		out->filing = *filing;
		out->loss = loss;
	}
	filings_release(&filings);
}

static void find_link(const struct content *c, const struct store *store,
		      const struct record *account, const struct guide *g,
		      struct cover *out)
{
	if (!g->shares)
		return;
	for (size_t i = 0; i < store->count; i++)
		if (can_cover(c, account, g, store->records[i]))
			look_at(c, account, store->records[i], out);
	if (out->by && out->loss == COVER_KEPT)
		out->kind = COVER_LINKED;
}

/* The only account of that platform that has the same `field`; NULL. */
static const struct record *only_one(const struct content *c,
				     const struct store *store,
				     const struct record *account,
				     const struct guide *leader,
				     const char *field)
{
	const struct record *found = NULL;

	for (size_t i = 0; i < store->count; i++) {
		const struct record *other = store->records[i];

		if (other == account || !is_readable(other) ||
		    platform_of(c, other) != leader ||
		    !is_same_field(account, other, "person") ||
		    !is_same_field(account, other, field))
			continue;
		if (found)
			return NULL;
		found = other;
	}
	return found;
}

static void follow(const struct content *c, const struct store *store,
		   const struct record *account, const struct guide *g,
		   struct cover *out)
{
	const struct guide *leader = content_guide(c, g->follows);
	const struct filing *filing;
	const struct guide *its;
	struct filings filings;
	struct cover cover = { .kind = COVER_NONE };

	if (!leader)
		return;
	out->follows = only_one(c, store, account, leader, "linked");
	if (!out->follows) {
		out->follows = only_one(c, store, account, leader, "mail");
		out->is_by_mail = out->follows;
	}
	if (!out->follows || out->kind == COVER_LINKED)
		return;
	filings_of(c, out->follows, &filings);
	filing = filings_confirmed(&filings);
	its = platform_of(c, out->follows);
	if (filing && !journal_closed(&out->follows->journal)) {
		cover.kind = COVER_FOLLOWED;
		cover.by = out->follows;
		cover.filing = *filing;
	} else if (its) {
		find_link(c, store, out->follows, its, &cover);
	}
	if (cover.kind != COVER_NONE) {
		out->kind = COVER_FOLLOWED;
		out->by = cover.by;
		out->filing = cover.filing;
		out->loss = COVER_KEPT;
	}
	filings_release(&filings);
}

void cover_of(const struct content *c, const struct store *store,
	      const struct record *account, struct cover *out)
{
	const struct guide *g = platform_of(c, account);

	*out = (struct cover){ .kind = COVER_NONE };
	if (!g)
		return;
	find_link(c, store, account, g, out);
	if (g->objection == OBJECTION_FOLLOWS)
		follow(c, store, account, g, out);
	out->is_doubtful =
		out->kind != COVER_NONE && g->objection == OBJECTION_FOLLOWS;
}

/* In words --------------------------------------------------------------- */

/* "Instagram Privat (confirmed on 3 June 2025)". */
static void name_with_status(const struct content *c, const struct record *r,
			     int language, struct strbuf *out)
{
	struct status status;
	struct strbuf words;

	status_of(c, r, &status);
	strbuf_init(&words);
	status_words(&status, &words);
	account_words(c, r, language, out);
	strbuf_addf(out, " (%s)", words.s);
	strbuf_release(&words);
	status_release(&status);
}

void cover_words(const struct content *c, const struct cover *cover,
		 int language, struct strbuf *out)
{
	struct strbuf who;

	struct strbuf leader;

	if (cover->kind == COVER_NONE)
		return;
	strbuf_init(&who);
	strbuf_init(&leader);
	name_with_status(c, cover->by, language, &who);
	if (cover->follows)
		account_words(c, cover->follows, language, &leader);
	if (cover->kind == COVER_FOLLOWED && cover->by == cover->follows)
		/* TRANSLATORS: %s is another account and its status:
		 * "Instagram Privat (confirmed on 3 June 2025)". */
		strbuf_addf(out, _("follows %s, which Meta has not confirmed"),
			    who.s);
	else if (cover->kind == COVER_FOLLOWED)
		/* TRANSLATORS: %1$s is another account, %2$s as above. */
		strbuf_addf(out,
			    _("follows %1$s, covered by %2$s, which Meta has "
			      "not confirmed"),
			    leader.s, who.s);
	else if (cover->is_doubtful)
		/* TRANSLATORS: %s as above. */
		strbuf_addf(out,
			    _("perhaps covered by %s, which Meta has not "
			      "confirmed"),
			    who.s);
	else
		/* TRANSLATORS: %s as above. */
		strbuf_addf(out, _("covered by Meta's word by %s"), who.s);
	strbuf_release(&leader);
	strbuf_release(&who);
}

static void add_loss(enum cover_loss loss, const char *who, struct strbuf *out)
{
	switch (loss) {
	case COVER_LOST_TO_LINK:
		/* TRANSLATORS: in these four, %s is another account. */
		strbuf_addf(out,
			    _("The objection of %s covered this account. The "
			      "two are not linked any more as they were then, "
			      "and nobody says whether it still counts."),
			    who);
		break;
	case COVER_LOST_TO_MAIL:
		strbuf_addf(out,
			    _("The objection of %s covered this account. An "
			      "email address has changed since, and nobody "
			      "says whether it still counts."),
			    who);
		break;
	case COVER_LOST_TO_REFUSAL:
		strbuf_addf(out,
			    _("The objection of %s covered this account. Meta "
			      "has refused since, so do not rely on it."),
			    who);
		break;
	case COVER_LOST_TO_CLOSING:
		strbuf_addf(out,
			    _("The objection of %s covered this account. You "
			      "have closed that account, and nobody says "
			      "whether the objection outlives it."),
			    who);
		break;
	case COVER_KEPT:
		break;
	}
}

void cover_loss_words(const struct content *c, const struct cover *cover,
		      int language, struct strbuf *out)
{
	struct strbuf who;

	if (cover->loss == COVER_KEPT || cover->kind != COVER_NONE)
		return;
	strbuf_init(&who);
	account_words(c, cover->by, language, &who);
	add_loss(cover->loss, who.s, out);
	strbuf_release(&who);
}

bool cover_has_choice(const struct cover *cover, enum cover_choice choice)
{
	if (cover->kind == COVER_NONE)
		return false;
	return choice == COVER_CHECK_LINK ? !cover->is_by_mail
					  : !cover->is_doubtful;
}

const char *cover_choice_words(enum cover_choice choice)
{
	if (choice == COVER_CHECK_LINK)
		return _("Check in the Accounts Center that both accounts are "
			 "listed there.");
	return _("Object for this account as well: it costs nothing.");
}
