/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * situation - where an account can stand, by name.
 *
 * Only the names, for content.yaml says under `next` which guide leads on
 * from each. Which one an account is in is derived in domain/standing.h.
 */
#ifndef WIDERSPRUCH_CONTENT_SITUATION_H
#define WIDERSPRUCH_CONTENT_SITUATION_H

enum situation {
	SITUATION_NOT_STARTED,
	SITUATION_IN_PROGRESS,
	SITUATION_NOT_POSSIBLE, /* no form is offered in the country */
	SITUATION_COVERED,	/* by another account's objection */
	SITUATION_OBJECTED,	/* sent, an answer is awaited */
	SITUATION_NO_MAIL,	/* sent, and the days to wait for it are over */
	SITUATION_SHOWN,	/* shown on the screen only */
	SITUATION_CODE_ASKED,
	SITUATION_REASON_ASKED,
	SITUATION_RECEIVED,
	SITUATION_UNCONFIRMED, /* long ago or roughly dated, no confirmation */
	SITUATION_OVERDUE,     /* the time to answer is over */
	SITUATION_CONFIRMED,
	SITUATION_RECHECK, /* confirmed, and time to look again */
	SITUATION_CHANGED, /* confirmed, but the mail or link changed since */
	SITUATION_REFUSED,
	SITUATION_EXTENDED,
	SITUATION_REMINDED,
	SITUATION_UNANSWERED, /* reminded, and that time is over too */
	SITUATION_COMPLAINED,
	SITUATION_DECIDED,
	SITUATION_PRECAUTIONS,
	SITUATION_PRECAUTIONS_DONE,
	SITUATION_CLOSED,
	SITUATION_UNKNOWN_PLATFORM,
	SITUATION_COUNT
};

/* "not-started" and so on, by number, ended by NULL: for files, JSON and
 * options; never translated. */
extern const char *const situation_names[];
const char *situation_name(enum situation s);
/* SITUATION_COUNT when the name is unknown. */
enum situation situation_from_name(const char *name);

#endif
