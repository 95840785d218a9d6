/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/overview.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

static const struct {
	const char *name;
	const char *words;
} concerns[] = {
	/* TRANSLATORS: headings of lists of accounts: what is to be done by
	 * now; what is not sent yet; where an answer is awaited; where nothing
	 * is to be done. */
	[CONCERN_DUE] = { "due", N_("Due") },
	[CONCERN_OPEN] = { "open", N_("To do") },
	[CONCERN_WAITING] = { "waiting", N_("Waiting") },
	[CONCERN_SETTLED] = { "settled", N_("Settled") },
};

const char *concern_name(enum concern concern)
{
	return concerns[concern].name;
}

enum concern concern_from_name(const char *name)
{
	int i;

	for (i = 0; i < CONCERN_COUNT; i++)
		if (strcmp(concerns[i].name, name) == 0)
			break;
	return (enum concern)i;
}

const char *concern_words(enum concern concern)
{
	return _(concerns[concern].words);
}

/* TRANSLATORS: these are headings of groups of accounts. */
static const char *const situations[] = {
	[SITUATION_NOT_STARTED] = N_("Not started"),
	[SITUATION_IN_PROGRESS] = N_("In progress"),
	[SITUATION_NOT_POSSIBLE] = N_("Not possible in this country"),
	[SITUATION_COVERED] = N_("Covered by another objection"),
	[SITUATION_OBJECTED] = N_("Sent, answer awaited"),
	[SITUATION_NO_MAIL] = N_("Sent, no email yet"),
	[SITUATION_SHOWN] = N_("Shown on the screen only"),
	[SITUATION_CODE_ASKED] = N_("Asked for a code"),
	[SITUATION_REASON_ASKED] = N_("Asked for a reason"),
	[SITUATION_RECEIVED] = N_("Receipt confirmed"),
	[SITUATION_UNCONFIRMED] = N_("Never confirmed"),
	[SITUATION_OVERDUE] = N_("Answer overdue"),
	[SITUATION_CONFIRMED] = N_("Confirmed"),
	[SITUATION_RECHECK] = N_("Confirmed, time to look again"),
	[SITUATION_CHANGED] = N_("Confirmed, but changed since"),
	[SITUATION_REFUSED] = N_("Refused"),
	[SITUATION_EXTENDED] = N_("Answer put off"),
	[SITUATION_REMINDED] = N_("Reminded"),
	[SITUATION_UNANSWERED] = N_("Reminded, still no answer"),
	[SITUATION_COMPLAINED] = N_("Complaint filed"),
	[SITUATION_DECIDED] = N_("Decided by the authority"),
	[SITUATION_PRECAUTIONS] = N_("Precautions open"),
	[SITUATION_PRECAUTIONS_DONE] = N_("Precautions done"),
	[SITUATION_CLOSED] = N_("Closed"),
	[SITUATION_UNKNOWN_PLATFORM] = N_("No guide for the platform"),
};

_Static_assert(sizeof(situations) / sizeof(*situations) == SITUATION_COUNT,
	       "a situation lacks its words");

const char *situation_words(enum situation situation)
{
	return _(situations[situation]);
}

/* Without any date. */
static enum concern concern_by_kind(enum situation kind)
{
	switch (kind) {
	case SITUATION_NO_MAIL:
	case SITUATION_CODE_ASKED:
	case SITUATION_REASON_ASKED:
	case SITUATION_UNCONFIRMED:
	case SITUATION_OVERDUE:
	case SITUATION_RECHECK:
	case SITUATION_CHANGED:
	case SITUATION_REFUSED:
	case SITUATION_UNANSWERED:
		return CONCERN_DUE;
	case SITUATION_NOT_STARTED:
	case SITUATION_IN_PROGRESS:
	case SITUATION_PRECAUTIONS:
	case SITUATION_UNKNOWN_PLATFORM:
		return CONCERN_OPEN;
	case SITUATION_OBJECTED:
	case SITUATION_SHOWN:
	case SITUATION_RECEIVED:
	case SITUATION_EXTENDED:
	case SITUATION_REMINDED:
	case SITUATION_COMPLAINED:
		return CONCERN_WAITING;
	case SITUATION_NOT_POSSIBLE:
	case SITUATION_COVERED:
	case SITUATION_CONFIRMED:
	case SITUATION_DECIDED:
	case SITUATION_PRECAUTIONS_DONE:
	case SITUATION_CLOSED:
	case SITUATION_COUNT:
		break;
	}
	return CONCERN_SETTLED;
}

enum concern concern_of(const struct standing *standing)
{
	for (size_t i = 0; i < standing->due.count; i++)
		if (standing->due.item[i].is_due)
			return CONCERN_DUE;
	return concern_by_kind(standing->kind);
}

static struct date first_day(const struct overview_row *row)
{
	return row->standing.due.count ? row->standing.due.item[0].day
				       : DATE_NONE;
}

static int compare(const void *left, const void *right)
{
	const struct overview_row *a = left;
	const struct overview_row *b = right;
	const struct date day_a = first_day(a), day_b = first_day(b);
	int order = (int)a->concern - (int)b->concern;

	/* What has a day comes before what has none. */
	if (!order)
		order = date_is_set(day_b) - date_is_set(day_a);
	if (!order)
		order = date_compare(day_a, day_b);
	if (!order)
		order = strcmp(record_label(a->account),
			       record_label(b->account));
	return order ? order : strcmp(a->account->id, b->account->id);
}

void overview_init(struct overview *overview, const struct app *app)
{
	const struct deed_context *deed = &app->deed;
	const struct store *store = deed->store;

	*overview = (struct overview){ .count = 0 };
	overview->rows =
		mem_realloc_array(NULL, store->count, sizeof(*overview->rows));
	for (size_t i = 0; i < store->count; i++) {
		const struct record *r = store->records[i];
		struct overview_row *row = &overview->rows[overview->count];

		if (r->kind != RECORD_ACCOUNT ||
		    (r->state != RECORD_FINE && r->state != RECORD_NEWER))
			continue;
		row->account = r;
		standing_of(deed->content, store, r, deed->today,
			    &row->standing);
		row->concern = concern_of(&row->standing);
		overview->of[row->concern]++;
		overview->count++;
	}
	if (overview->count)
		qsort(overview->rows, overview->count, sizeof(*overview->rows),
		      compare);
}

void overview_release(struct overview *overview)
{
	for (size_t i = 0; i < overview->count; i++)
		standing_release(&overview->rows[i].standing);
	free(overview->rows);
	*overview = (struct overview){ .count = 0 };
}
