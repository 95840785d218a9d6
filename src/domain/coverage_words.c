/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an objection reaches, in sentences: one for each thing that is known. */
#include <config.h>

#include "domain/coverage_parts.h"

#include <stdarg.h>

#include "base/i18n.h"
#include "domain/status.h"

static void add(struct coverage_work *w, enum coverage_part part,
		const char *format, ...) __attribute__((format(printf, 3, 4)));

static void add(struct coverage_work *w, enum coverage_part part,
		const char *format, ...)
{
	struct coverage *out = w->out;
	struct strbuf text;
	va_list args;

	strbuf_init(&text);
	va_start(args, format);
	strbuf_vaddf(&text, format, args);
	va_end(args);
	MEM_GROW(out->lines, out->count, w->capacity);
	out->lines[out->count++] =
		(struct coverage_line){ part, strbuf_detach(&text) };
}

static void add_start_unknown(struct coverage_work *w)
{
	if (w->country)
		add(w, COVERAGE_DOUBT, "%s",
		    _("For the country of this account it is not established "
		      "when the training started."));
	else
		add(w, COVERAGE_DOUBT, "%s",
		    _("The country of this account is not given, so it cannot "
		      "be said when the training started there."));
}

/* What may have been used up to the objection, or up to now. */
static void add_used(struct coverage_work *w, const char *until)
{
	struct strbuf start;

	strbuf_init(&start);
	if (w->out->start)
		date_words(w->out->start->on, &start);
	if (until && w->out->start)
		/* TRANSLATORS: %1$s is the day of the objection, %2$s the day
		 * on which the training started. */
		add(w, COVERAGE_REACH,
		    _("Everything that was public up to %1$s, however old, "
		      "may have been used for training since it started on "
		      "%2$s. A model that is trained is not cleaned "
		      "afterwards."),
		    until, start.s);
	else if (until)
		add(w, COVERAGE_REACH,
		    _("Everything that was public up to %s, however old, may "
		      "have been used for training. A model that is trained "
		      "is not cleaned afterwards."),
		    until);
	else if (w->out->start)
		add(w, COVERAGE_REACH,
		    _("Everything public since the account has existed may "
		      "have been used for training since it started on %s, and "
		      "may be used on. A model that is trained is not cleaned "
		      "afterwards."),
		    start.s);
	else
		add(w, COVERAGE_REACH, "%s",
		    _("Everything public since the account has existed may be "
		      "used for training. A model that is trained is not "
		      "cleaned "
		      "afterwards."));
	strbuf_release(&start);
	if (!w->out->start)
		add_start_unknown(w);
}

static void add_from_then_on(struct coverage_work *w, const char *day)
{
	/* TRANSLATORS: %s is a day: "3 June 2025". */
	add(w, COVERAGE_REACH,
	    _("From %s on, Meta says, it no longer uses your public content "
	      "for training."),
	    day);
	add(w, COVERAGE_DOUBT, "%s",
	    _("Sources differ on whether that includes older posts that are "
	      "still public."));
}

static void add_before(struct coverage_work *w)
{
	struct strbuf start;

	strbuf_init(&start);
	date_words(w->out->start->on, &start);
	add(w, COVERAGE_REACH,
	    _("The objection is from before %s, when the training started. By "
	      "Meta's word the public content of this account was not used "
	      "for it, and is not."),
	    start.s);
	if (w->filing->is_rough)
		add(w, COVERAGE_DOUBT,
		    _("The day is only roughly known. Should it have been on "
		      "%s or later, what was public until then may have been "
		      "used."),
		    start.s);
	strbuf_release(&start);
}

static void add_on(struct coverage_work *w, const char *day)
{
	add(w, COVERAGE_REACH,
	    _("The objection is from %s, the day on which the training "
	      "started. What was public until then may have been used on that "
	      "day; a model that is trained is not cleaned afterwards."),
	    day);
	add_from_then_on(w, day);
}

static void add_rough(struct coverage_work *w)
{
	if (w->filing->is_rough)
		add(w, COVERAGE_DOUBT, "%s",
		    _("The day is only roughly known, so the latest that it "
		      "can be counts here."));
}

static void add_confirmed(struct coverage_work *w)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(w->filing->last, &day);
	if (w->out->what == COVERAGE_BEFORE) {
		add_before(w);
	} else if (w->out->what == COVERAGE_ON) {
		add_on(w, day.s);
	} else {
		add_used(w, day.s);
		add_from_then_on(w, day.s);
		add_rough(w);
	}
	strbuf_release(&day);
}

/* Which objection it is. */
static void add_objection(struct coverage_work *w)
{
	const struct filing *f = w->filing;
	const struct entry *e = f->sent ? f->sent : f->answer;
	bool is_through = w->out->is_by_link &&
			  w->cover.kind == COVER_FOLLOWED &&
			  w->cover.by != w->cover.follows;
	struct strbuf day, who, leader;

	strbuf_init(&day);
	strbuf_init(&who);
	if (e)
		entry_day_words(e, &day);
	strbuf_init(&leader);
	if (w->out->is_by_link)
		account_words(w->content, w->cover.by, w->language, &who);
	if (is_through)
		account_words(w->content, w->cover.follows, w->language,
			      &leader);
	if (!w->out->is_by_link)
		/* TRANSLATORS: %s is a day: "3 June 2025", "about May 2025",
		 * here and below. */
		add(w, COVERAGE_REACH, _("Your objection (%s) was confirmed."),
		    day.s);
	else if (is_through)
		/* TRANSLATORS: %1$s and %2$s are other accounts, %3$s a
		 * day. */
		add(w, COVERAGE_DOUBT,
		    _("This account goes with %1$s, and that one is linked "
		      "with %2$s. Whether the objection there (%3$s) counts "
		      "here too, Meta has not confirmed. If it does, this "
		      "holds:"),
		    leader.s, who.s, day.s);
	else if (w->cover.is_doubtful)
		/* TRANSLATORS: %1$s is another account, %2$s a day. */
		add(w, COVERAGE_DOUBT,
		    _("This account goes with %1$s. Whether the objection "
		      "there (%2$s) counts here too, Meta has not confirmed. "
		      "If it does, this holds:"),
		    who.s, day.s);
	else
		/* TRANSLATORS: as above. */
		add(w, COVERAGE_REACH,
		    _("By Meta's word the objection of %1$s (%2$s) counts for "
		      "this account too, because the two are linked."),
		    who.s, day.s);
	strbuf_release(&day);
	strbuf_release(&who);
	strbuf_release(&leader);
}

/* A later round has no answer, and takes nothing away. */
static void add_latest(struct coverage_work *w)
{
	const struct filings *all = &w->filings;
	const struct filing *last =
		all->count ? &all->item[all->count - 1] : NULL;

	if (last && last != w->filing && !last->answer)
		add(w, COVERAGE_DOUBT, "%s",
		    _("Your latest objection is not confirmed. So the earlier "
		      "one is what counts here."));
}

static void add_loss(struct coverage_work *w)
{
	switch (w->filing->loss) {
	case FILING_LOST_TO_MAIL:
		add(w, COVERAGE_DOUBT, "%s",
		    _("Your objection was confirmed, but the account has "
		      "another email address by now. Nobody says whether the "
		      "objection still counts. Object again: it costs "
		      "nothing."));
		break;
	case FILING_LOST_TO_LINK:
		add(w, COVERAGE_DOUBT, "%s",
		    _("Your objection was confirmed, but the account is not "
		      "linked any more as it was then. Nobody says whether the "
		      "objection still counts. Object again: it costs "
		      "nothing."));
		break;
	case FILING_LOST_TO_REFUSAL:
	case FILING_KEPT:
		break;
	}
}

static void add_unproved(struct coverage_work *w)
{
	const struct entry *e = w->filing ? w->filing->sent : NULL;
	struct strbuf day;

	strbuf_init(&day);
	if (e)
		entry_day_words(e, &day);
	if (w->out->what == COVERAGE_UNCONFIRMED && e)
		add(w, COVERAGE_DOUBT,
		    _("You objected (%s), but there is no confirmation. So it "
		      "is not known whether the objection counts."),
		    day.s);
	else if (w->out->what == COVERAGE_UNCONFIRMED)
		add(w, COVERAGE_DOUBT, "%s",
		    _("There is no confirmation. So it is not known whether "
		      "an objection counts."));
	else if (w->out->what == COVERAGE_SHOWN)
		add(w, COVERAGE_DOUBT, "%s",
		    _("Meta showed a message on the screen. The email that "
		      "confirms the objection is not there, so it is not "
		      "known whether it counts."));
	else if (w->out->what == COVERAGE_REFUSED)
		add(w, COVERAGE_REACH, "%s",
		    _("Meta refused the objection, so it reaches nothing "
		      "now."));
	add_used(w, NULL);
	strbuf_release(&day);
}

static void add_none(struct coverage_work *w)
{
	const struct country *country =
		w->country ? content_country(w->content, w->country) : NULL;

	add(w, COVERAGE_REACH, "%s", _("There is no objection."));
	if (country && !country->has_form)
		add(w, COVERAGE_DOUBT, "%s",
		    _("As far as is known, no objection is offered in the "
		      "country of this account."));
	add_used(w, NULL);
}

/* Another account's objection covered this one once. */
static void add_lost_cover(struct coverage_work *w)
{
	struct strbuf words;

	if (w->filing && w->filing->answer)
		return;
	strbuf_init(&words);
	cover_loss_words(w->content, &w->cover, w->language, &words);
	if (words.length)
		add(w, COVERAGE_DOUBT, "%s", words.s);
	strbuf_release(&words);
}

/* Said of every account: what no objection reaches. */
static void add_limits(struct coverage_work *w)
{
	add(w, COVERAGE_LIMIT, "%s",
	    _("No objection reaches what others post: pictures of you, texts "
	      "about you, your words in their posts."));
	add(w, COVERAGE_LIMIT, "%s",
	    _("No objection reaches what stands elsewhere on the web, nor "
	      "data that Meta licenses from others."));
	add(w, COVERAGE_LIMIT, "%s",
	    _("Do not rely on it for chats with Meta AI: what you write "
	      "there may be used."));
}

void coverage_describe(struct coverage_work *w)
{
	switch (w->out->what) {
	case COVERAGE_NOTHING_TO_OBJECT:
		add(w, COVERAGE_REACH, "%s",
		    _("On this platform there is nothing to object to, so "
		      "there is no objection that could reach it."));
		break;
	case COVERAGE_NONE:
		add_none(w);
		break;
	case COVERAGE_LOST:
		add_loss(w);
		add_used(w, NULL);
		break;
	case COVERAGE_UNCONFIRMED:
	case COVERAGE_SHOWN:
	case COVERAGE_REFUSED:
		add_unproved(w);
		break;
	case COVERAGE_BEFORE:
	case COVERAGE_ON:
	case COVERAGE_AFTER:
	case COVERAGE_NO_START:
		add_objection(w);
		add_confirmed(w);
		add_latest(w);
		break;
	}
	add_lost_cover(w);
	add_limits(w);
}
