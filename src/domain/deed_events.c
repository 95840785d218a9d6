/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted besides the steps: milestones, rounds, notes, closing. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/deed.h"
#include "domain/deed_entry.h"
#include "domain/status.h"

/* Where nothing can be objected to, nothing is answered either. A platform
 * that the content lacks may have been one where it could. */
static bool can_object(const struct deed_context *d, const struct record *r,
		       struct err *err)
{
	const struct guide *g = deed_guide(d, r, NULL);

	if (!g || g->objection != OBJECTION_NONE)
		return true;
	err_set(err, ERR_REFUSED,
		_("There is nothing to object to here, "
		  "so no answer comes either."));
	return false;
}

/* What a person wrote, free of what cannot be shown. */
static bool is_readable(const char *text, struct err *err)
{
	size_t length = strlen(text);

	if (text_is_utf8(text, length, NULL) &&
	    text_is_printable(text, length, NULL))
		return true;
	err_set(err, ERR_USAGE,
		_("There are characters in these words that cannot be "
		  "shown."));
	return false;
}

bool deed_milestone(const struct deed_context *d, struct record *r,
		    enum milestone milestone, struct deed_day when,
		    struct err *err)
{
	int round = journal_round(&r->journal);
	const char *name = milestone_name(milestone);
	char text[12];
	const char *const pairs[] = { "kind", name, "round", text, NULL };

	if (!deed_is_allowed(r, err) || !deed_day_is_past(d, when, err) ||
	    !can_object(d, r, err))
		return false;
	if (!name) {
		err_set(err, ERR_USAGE,
			_("Nothing of that kind can happen here."));
		return false;
	}
	snprintf(text, sizeof(text), "%d", round);
	return deed_note_down(d, r, "milestone", when, pairs, err);
}

bool deed_again(const struct deed_context *d, struct record *r,
		struct deed_day when, struct err *err)
{
	char text[12];
	const char *const pairs[] = { "round", text, NULL };

	if (!deed_is_allowed(r, err) || !deed_day_is_past(d, when, err) ||
	    !can_object(d, r, err))
		return false;
	snprintf(text, sizeof(text), "%d", journal_round(&r->journal) + 1);
	return deed_note_down(d, r, "round", when, pairs, err);
}

static bool is_blank(const char *text)
{
	return !text[strspn(text, " \t\n\r")];
}

bool deed_note(const struct deed_context *d, struct record *r, const char *text,
	       struct deed_day when, struct err *err)
{
	const char *const pairs[] = { "text", text, NULL };

	if (!deed_is_allowed(r, err) || !deed_day_is_past(d, when, err))
		return false;
	if (is_blank(text)) {
		err_set(err, ERR_USAGE, _("The note is empty."));
		return false;
	}
	if (!is_readable(text, err))
		return false;
	return deed_note_down(d, r, "note", when, pairs, err);
}

/* "Facebook Privat", owned by the caller. */
static char *name_of(const struct deed_context *d, const struct record *r)
{
	struct strbuf name;

	strbuf_init(&name);
	account_words(d->content, r, d->language, &name);
	return strbuf_detach(&name);
}

bool deed_close(const struct deed_context *d, struct record *r, const char *why,
		struct err *err)
{
	const char *const pairs[] = { "why", why && !is_blank(why) ? why : NULL,
				      NULL };
	struct deed_day today = { .day = DATE_NONE };

	if (!deed_is_allowed(r, err) || (why && !is_readable(why, err)))
		return false;
	if (journal_closed(&r->journal)) {
		char *name = name_of(d, r);

		err_set(err, ERR_REFUSED, _("%s is closed already."), name);
		free(name);
		return false;
	}
	return deed_note_down(d, r, "closed", today, pairs, err);
}

bool deed_reopen(const struct deed_context *d, struct record *r,
		 struct err *err)
{
	struct deed_day today = { .day = DATE_NONE };

	if (!deed_is_allowed(r, err))
		return false;
	if (!journal_closed(&r->journal)) {
		char *name = name_of(d, r);

		err_set(err, ERR_REFUSED, _("%s is not closed."), name);
		free(name);
		return false;
	}
	return deed_note_down(d, r, "reopened", today, NULL, err);
}
