/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/situation.h"

#include <stddef.h>
#include <string.h>

const char *const situation_names[] = {
	[SITUATION_NOT_STARTED] = "not-started",
	[SITUATION_IN_PROGRESS] = "in-progress",
	[SITUATION_NOT_POSSIBLE] = "not-possible",
	[SITUATION_COVERED] = "covered",
	[SITUATION_OBJECTED] = "objected",
	[SITUATION_NO_MAIL] = "no-mail",
	[SITUATION_SHOWN] = "shown",
	[SITUATION_CODE_ASKED] = "code-asked",
	[SITUATION_REASON_ASKED] = "reason-asked",
	[SITUATION_RECEIVED] = "received",
	[SITUATION_UNCONFIRMED] = "unconfirmed",
	[SITUATION_OVERDUE] = "overdue",
	[SITUATION_CONFIRMED] = "confirmed",
	[SITUATION_RECHECK] = "recheck",
	[SITUATION_CHANGED] = "changed",
	[SITUATION_REFUSED] = "refused",
	[SITUATION_EXTENDED] = "extended",
	[SITUATION_REMINDED] = "reminded",
	[SITUATION_UNANSWERED] = "unanswered",
	[SITUATION_COMPLAINED] = "complained",
	[SITUATION_DECIDED] = "decided",
	[SITUATION_PRECAUTIONS] = "precautions",
	[SITUATION_PRECAUTIONS_DONE] = "precautions-done",
	[SITUATION_CLOSED] = "closed",
	[SITUATION_UNKNOWN_PLATFORM] = "unknown-platform",
	[SITUATION_COUNT] = NULL,
};

const char *situation_name(enum situation s)
{
	return situation_names[s];
}

enum situation situation_from_name(const char *name)
{
	int i;

	for (i = 0; i < SITUATION_COUNT; i++)
		if (!strcmp(situation_names[i], name))
			break;
	return (enum situation)i;
}
