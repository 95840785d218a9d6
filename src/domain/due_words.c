/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/i18n.h"
#include "content/facts.h"
#include "domain/due.h"
#include "domain/status.h"

const char *due_kind_words(enum due_kind kind)
{
	switch (kind) {
	case DUE_MAIL:
		return _("look for the email from Meta");
	case DUE_ANSWER:
		return _("answer from Meta");
	case DUE_EXTENSION:
		return _("answer from Meta, extended");
	case DUE_REMINDER:
		return _("remind Meta");
	case DUE_COMPLAINT:
		return _("complain to the authority");
	case DUE_RECHECK:
		return _("look again whether all is as it was");
	case DUE_OWN:
		return _("your own date");
	case DUE_KINDS:
		break;
	}
	return "";
}

void due_item_name(const struct record *account, const struct due_item *item,
		   struct strbuf *out)
{
	enum due_kind kind =
		item->kind == DUE_EXTENSION ? DUE_ANSWER : item->kind;

	/* A date of one's own belongs to no round. */
	if (kind == DUE_OWN)
		strbuf_addf(out, "%s-%s", account->id, due_kind_name(kind));
	else
		strbuf_addf(out, "%s-%d-%s", account->id, item->round,
			    due_kind_name(kind));
}

/* An answer is due by the end of its day, everything else from it on. */
static bool is_term(const struct due_item *item)
{
	return item->kind == DUE_ANSWER || item->kind == DUE_EXTENSION;
}

static void add_term(const struct due_item *item, struct strbuf *out)
{
	const struct date_duration one = { .days = 1 };
	struct strbuf day;

	strbuf_init(&day);
	if (item->is_overdue) {
		date_words(date_add(item->day, one), &day);
		/* TRANSLATORS: here and below, %s is a day: "22 December
		 * 2026". This is the first day that is too late. */
		strbuf_addf(out, _("answer from Meta overdue since %s"), day.s);
	} else {
		date_words(item->day, &day);
		if (item->kind == DUE_EXTENSION)
			strbuf_addf(out,
				    _("answer from Meta due by %s, extended"),
				    day.s);
		else
			strbuf_addf(out, _("answer from Meta due by %s"),
				    day.s);
	}
	strbuf_release(&day);
}

static void add_doing(const struct due_item *item, struct strbuf *out)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(item->day, &day);
	switch (item->kind) {
	case DUE_MAIL:
		strbuf_addf(out, _("look for the email from Meta from %s on"),
			    day.s);
		break;
	case DUE_REMINDER:
		strbuf_addf(out, _("remind Meta from %s on"), day.s);
		break;
	case DUE_COMPLAINT:
		strbuf_addf(out,
			    _("complain to the authority from %s on, or "
			      "earlier"),
			    day.s);
		break;
	case DUE_RECHECK:
		strbuf_addf(out,
			    _("look again from %s on whether all is as it "
			      "was"),
			    day.s);
		break;
	case DUE_OWN:
		strbuf_addf(out, _("your own date, %s"), day.s);
		break;
	case DUE_ANSWER:
	case DUE_EXTENSION:
	case DUE_KINDS:
		break;
	}
	strbuf_release(&day);
}

void due_item_words(const struct due_item *item, struct strbuf *out)
{
	struct strbuf words;

	strbuf_init(&words);
	if (is_term(item))
		add_term(item, &words);
	else
		add_doing(item, &words);
	if (item->is_by_hand && item->kind != DUE_OWN)
		/* TRANSLATORS: %s is a line such as "remind Meta from 22
		 * December 2026 on". */
		strbuf_addf(out, _("%s (set by you)"), words.s);
	else if (item->is_rough)
		/* TRANSLATORS: %s as above. */
		strbuf_addf(out, _("%s (the day is only roughly known)"),
			    words.s);
	else
		strbuf_adds(out, words.s);
	strbuf_release(&words);
}

/* Why ---------------------------------------------------------------------- */

static void sentence(struct strbuf *out, const char *text)
{
	if (out->length)
		strbuf_addc(out, ' ');
	strbuf_adds(out, text);
}

static void add_duration(struct date_duration d, struct strbuf *out)
{
	if (d.months)
		strbuf_addf(out,
			    Q_("%d month", "%d months",
			       (unsigned long)d.months),
			    d.months);
	else
		strbuf_addf(out, Q_("%d day", "%d days", (unsigned long)d.days),
			    d.days);
}

static void add_law(const struct content *c, const struct due_item *item,
		    int language, struct strbuf *out)
{
	struct strbuf law, term;

	strbuf_init(&law);
	strbuf_init(&term);
	fact_value(c, item->law, language, &law);
	if (item->kind == DUE_EXTENSION) {
		add_duration(item->law->extension, &term);
		/* TRANSLATORS: %1$s is a law, %2$s "2 months". */
		strbuf_addf(out, _("%1$s: the term was extended by %2$s."),
			    law.s, term.s);
	} else {
		add_duration(item->law->answer, &term);
		/* TRANSLATORS: as above. */
		strbuf_addf(out, _("%1$s: the term is %2$s."), law.s, term.s);
	}
	strbuf_release(&law);
	strbuf_release(&term);
}

static void add_basis(const struct due_item *item, struct strbuf *out)
{
	struct strbuf day;

	strbuf_init(&day);
	if (item->from)
		entry_day_words(item->from, &day);
	switch (item->basis) {
	case DUE_BY_HAND:
		/* TRANSLATORS: %s is a day: "22 December 2026" or "about May
		 * 2025", here and below. */
		strbuf_addf(out, _("You set this day yourself, on %s."), day.s);
		break;
	case DUE_FROM_SENDING:
		if (is_term(item))
			strbuf_addf(out,
				    _("It is counted from the sending (%s). "
				      "By law the receipt counts, but its day "
				      "is not known."),
				    day.s);
		else
			strbuf_addf(out,
				    _("It is counted from the sending (%s)."),
				    day.s);
		break;
	case DUE_FROM_RECEIPT:
		strbuf_addf(out,
			    _("It is counted from the receipt that Meta "
			      "confirmed (%s)."),
			    day.s);
		break;
	case DUE_FROM_CODE:
		strbuf_addf(out,
			    _("It is counted from the email with the code "
			      "(%s), for nothing is filed before that is "
			      "answered."),
			    day.s);
		break;
	case DUE_FROM_TERM:
		strbuf_adds(out, _("It is counted from the end of the term "
				   "for the answer."));
		break;
	case DUE_FROM_REMINDER:
		strbuf_addf(out, _("It is counted from your reminder (%s)."),
			    day.s);
		break;
	case DUE_FROM_CONFIRMATION:
		strbuf_addf(out, _("It is counted from the confirmation (%s)."),
			    day.s);
		break;
	}
	strbuf_release(&day);
}

void due_item_why(const struct content *c, const struct due_item *item,
		  int language, struct strbuf *out)
{
	struct strbuf words;

	strbuf_init(&words);
	if (item->law) {
		add_law(c, item, language, &words);
		strbuf_addc(&words, ' ');
	}
	/* Without an entry the sending is not known by its day. */
	if (item->from || item->basis == DUE_FROM_TERM)
		add_basis(item, &words);
	if (item->is_rough)
		sentence(&words, _("That day is only roughly known; the "
				   "latest that it can be counts."));
	if (item->is_moved)
		sentence(&words, _("The term would end on a weekend, so it "
				   "ends on the Monday after it."));
	if (item->is_suggestion)
		sentence(&words, _("The day is our suggestion."));
	if (item->kind == DUE_COMPLAINT)
		sentence(&words, _("You can complain at any time, without "
				   "waiting."));
	strbuf_adds(out, words.s);
	strbuf_release(&words);
}

const char *due_gap_words(enum due_gap gap)
{
	switch (gap) {
	case DUE_NO_COUNTRY:
		return _("There is no date for the answer, because the "
			 "account's country is not given.");
	case DUE_NO_LAW:
		return _("There is no date for the answer, because we know "
			 "of no term for the account's country that is "
			 "established.");
	case DUE_NO_GAP:
		break;
	}
	return "";
}

const char *due_holidays_words(void)
{
	return _("Weekends are taken into account. Public holidays are not "
		 "known to this program: where a term ends on one, it ends on "
		 "the next working day.");
}
