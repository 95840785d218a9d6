/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "domain/standing.h"

enum mark standing_mark(const struct standing *s)
{
	switch (s->kind) {
	case SITUATION_NO_MAIL:
	case SITUATION_UNCONFIRMED:
	case SITUATION_OVERDUE:
	case SITUATION_RECHECK:
	case SITUATION_CHANGED:
	case SITUATION_UNANSWERED:
		return MARK_ATTENTION;
	case SITUATION_COVERED:
		return MARK_PART;
	case SITUATION_NOT_POSSIBLE:
		return MARK_NONE;
	case SITUATION_NOT_STARTED:
	case SITUATION_IN_PROGRESS:
	case SITUATION_OBJECTED:
	case SITUATION_SHOWN:
	case SITUATION_CODE_ASKED:
	case SITUATION_REASON_ASKED:
	case SITUATION_RECEIVED:
	case SITUATION_CONFIRMED:
	case SITUATION_REFUSED:
	case SITUATION_EXTENDED:
	case SITUATION_REMINDED:
	case SITUATION_COMPLAINED:
	case SITUATION_DECIDED:
	case SITUATION_PRECAUTIONS:
	case SITUATION_PRECAUTIONS_DONE:
	case SITUATION_CLOSED:
	case SITUATION_UNKNOWN_PLATFORM:
	case SITUATION_COUNT:
		break;
	}
	return status_mark(&s->status);
}

/* The status, and by when there is to be an answer. */
static void add_waiting(const struct standing *s, const char *status,
			struct strbuf *out)
{
	const struct due_item *item = due_find(&s->due, DUE_EXTENSION);
	const struct date_duration one = { .days = 1 };
	struct strbuf day;

	if (!item)
		item = due_find(&s->due, DUE_ANSWER);
	if (!item) {
		strbuf_adds(out, status);
		return;
	}
	strbuf_init(&day);
	date_words(item->is_overdue ? date_add(item->day, one) : item->day,
		   &day);
	if (item->is_overdue)
		/* TRANSLATORS: here and below, %1$s is a status, such as
		 * "objected on 22 November 2026", and %2$s a day. */
		strbuf_addf(out, _("%1$s, answer overdue since %2$s"), status,
			    day.s);
	else
		/* TRANSLATORS: as above. */
		strbuf_addf(out, _("%1$s, answer due by %2$s"), status, day.s);
	strbuf_release(&day);
}

/* No email yet: where the status does not say so itself. */
static void add_no_mail(const struct standing *s, const char *status,
			struct strbuf *out)
{
	struct strbuf words;

	strbuf_init(&words);
	if (s->status.kind == STATUS_SHOWN)
		strbuf_adds(&words, status);
	else
		strbuf_addf(&words, _("%s, no email yet"), status);
	add_waiting(s, words.s, out);
	strbuf_release(&words);
}

static void add_words(const struct standing *s, const char *status,
		      struct strbuf *out)
{
	switch (s->kind) {
	case SITUATION_NOT_POSSIBLE:
		strbuf_adds(out, _("not possible here, as far as is known: no "
				   "form for this country"));
		break;
	case SITUATION_OBJECTED:
	case SITUATION_SHOWN:
	case SITUATION_CODE_ASKED:
	case SITUATION_REASON_ASKED:
	case SITUATION_RECEIVED:
	case SITUATION_EXTENDED:
	case SITUATION_REMINDED:
	case SITUATION_OVERDUE:
		add_waiting(s, status, out);
		break;
	case SITUATION_NO_MAIL:
		add_no_mail(s, status, out);
		break;
	case SITUATION_UNCONFIRMED:
		/* TRANSLATORS: %s is a status, such as "objected in May
		 * 2025", here and below. */
		strbuf_addf(out, _("%s, never confirmed"), status);
		break;
	case SITUATION_RECHECK:
		strbuf_addf(out, _("%s, time to look again"), status);
		break;
	case SITUATION_CHANGED:
		strbuf_addf(out,
			    s->filing.loss == FILING_LOST_TO_MAIL
				    ? _("%s, but the email address changed "
					"since")
				    : _("%s, but the link changed since"),
			    status);
		break;
	case SITUATION_UNANSWERED:
		strbuf_addf(out, _("%s, no answer since"), status);
		break;
	case SITUATION_COVERED:
	case SITUATION_NOT_STARTED:
	case SITUATION_IN_PROGRESS:
	case SITUATION_CONFIRMED:
	case SITUATION_REFUSED:
	case SITUATION_COMPLAINED:
	case SITUATION_DECIDED:
	case SITUATION_PRECAUTIONS:
	case SITUATION_PRECAUTIONS_DONE:
	case SITUATION_CLOSED:
	case SITUATION_UNKNOWN_PLATFORM:
	case SITUATION_COUNT:
		strbuf_adds(out, status);
		break;
	}
}

void standing_words(const struct content *c, const struct standing *s,
		    int language, struct strbuf *out)
{
	struct strbuf status;

	if (s->kind == SITUATION_COVERED) {
		cover_words(c, &s->cover, language, out);
		return;
	}
	strbuf_init(&status);
	status_words(&s->status, &status);
	add_words(s, status.s, out);
	strbuf_release(&status);
}

/* What to do next ---------------------------------------------------------- */

static const char *sentence_of(enum situation kind)
{
	switch (kind) {
	case SITUATION_NOT_STARTED:
		return _("Object for this account.");
	case SITUATION_IN_PROGRESS:
		return _("Go on with the objection, or note what you did.");
	case SITUATION_NOT_POSSIBLE:
		return _("Read what else you can do in this country.");
	case SITUATION_COVERED:
		return _("Check that both accounts stand in the Accounts "
			 "Center, or object for this one as well: it costs "
			 "nothing.");
	case SITUATION_OBJECTED:
		return _("Wait for the email from Meta, and keep it.");
	case SITUATION_NO_MAIL:
		return _("Look for the email from Meta, in the spam folder "
			 "too; if there is none, send the objection again.");
	case SITUATION_SHOWN:
		return _("Wait for the email from Meta: the message on the "
			 "screen is no proof.");
	case SITUATION_CODE_ASKED:
		return _("Answer the email with the code; nothing is filed "
			 "before that.");
	case SITUATION_REASON_ASKED:
		return _("Give Meta a reason: one or two sentences will do.");
	case SITUATION_RECEIVED:
		return _("Wait for the answer, and keep the email about the "
			 "receipt.");
	case SITUATION_UNCONFIRMED:
		return _("Object again: without a confirmation nobody knows "
			 "whether it counts, and it costs nothing.");
	case SITUATION_OVERDUE:
		return _("Remind Meta, and give it two weeks. You can complain "
			 "to "
			 "your authority at any time.");
	case SITUATION_CONFIRMED:
		return _("Keep the email of the confirmation: it is your "
			 "proof.");
	case SITUATION_RECHECK:
		return _("Look whether mail, link and settings are as they "
			 "were; if not, object again.");
	case SITUATION_CHANGED:
		return _("Object again: nobody says whether the objection "
			 "outlives the change, and it costs nothing.");
	case SITUATION_REFUSED:
		return _("Ask Meta for its reasons, and answer with your "
			 "own.");
	case SITUATION_EXTENDED:
		return _("Wait for the answer, and keep the message about the "
			 "longer term.");
	case SITUATION_REMINDED:
		return _("Wait for two weeks. You can complain to your "
			 "authority at any time.");
	case SITUATION_UNANSWERED:
		return _("Complain to your authority; it is free.");
	case SITUATION_COMPLAINED:
		return _("Wait for your authority, and note what it writes.");
	case SITUATION_DECIDED:
		return _("Read what the authority decided, and what it means "
			 "for you.");
	case SITUATION_PRECAUTIONS:
		return _("Take the precautions that are left.");
	case SITUATION_PRECAUTIONS_DONE:
		return _("Nothing is left to do; look again in a year.");
	case SITUATION_CLOSED:
		return _("Nothing is left to do; if you use the account again, "
			 "open it here again.");
	case SITUATION_UNKNOWN_PLATFORM:
		return _("There is no guide for this platform; what you noted "
			 "is kept.");
	case SITUATION_COUNT:
		break;
	}
	return "";
}

static void add_step(const struct content *c, const struct step *step,
		     int language, struct strbuf *out)
{
	struct rich todo;

	rich_init(&todo);
	markup_expand(c, language, content_say(c, &step->todo, language, NULL),
		      &todo);
	/* TRANSLATORS: %s is a step: "Open the form". */
	strbuf_addf(out, _("Next step: %s."), todo.text);
	rich_release(&todo);
}

void standing_next_words(const struct content *c, const struct standing *s,
			 int language, struct strbuf *out)
{
	struct strbuf who;

	if (s->next.account) {
		strbuf_init(&who);
		account_words(c, s->next.account, language, &who);
		/* TRANSLATORS: %s is another account: "Instagram Privat". */
		strbuf_addf(out, _("Object for %s: this account goes with it."),
			    who.s);
		strbuf_release(&who);
	} else if (s->kind == SITUATION_COVERED && s->cover.is_doubtful) {
		strbuf_adds(out, _("Whether that counts here is not "
				   "confirmed: read what else you can do for "
				   "this account."));
	} else if (s->next.step) {
		add_step(c, s->next.step, language, out);
	} else {
		strbuf_adds(out, sentence_of(s->kind));
	}
}
