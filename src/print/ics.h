/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ics - due dates for a calendar program (RFC 5545).
 *
 * One VCALENDAR with a VEVENT of a whole day for each item. The UID comes from
 * due_item_name() and stays the same when the day changes, so that a second
 * import updates what the first one brought (RFC 5545 3.8.4.7); DTSTAMP says
 * which is newer. Every event has an alarm on its morning. Nothing else of an
 * account than its name goes into a calendar, which may lie in a cloud.
 */
#ifndef WIDERSPRUCH_PRINT_ICS_H
#define WIDERSPRUCH_PRINT_ICS_H

#include "domain/deed.h"
#include "domain/due.h"

/* Appended to `out`: UTF-8, lines ended by CRLF and folded at 75 bytes. `now`
 * is when it is made. */
void ics_due(const struct deed_context *d, const struct due_list *list,
	     date_instant now, struct strbuf *out);

#endif
