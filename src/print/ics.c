/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/ics.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/account_title.h"
#include "domain/status.h"

enum { FOLD_BYTES = 75 };

/* A content line, folded between characters (RFC 5545 3.1). */
static void add_line(struct strbuf *out, const char *line)
{
	const size_t length = strlen(line);
	size_t room = FOLD_BYTES;
	size_t from = 0;

	while (length - from > room) {
		size_t to = from + room;

		/* Not in the middle of a character. */
		while (((unsigned char)line[to] & 0xc0) == 0x80)
			to--;
		strbuf_add(out, line + from, to - from);
		strbuf_adds(out, "\r\n ");
		from = to;
		room = FOLD_BYTES - 1;
	}
	strbuf_adds(out, line + from);
	strbuf_adds(out, "\r\n");
}

/* A property whose value is TEXT (RFC 5545 3.3.11). */
static void add_text(struct strbuf *out, const char *name, const char *text)
{
	char *clean = text_line(text);
	struct strbuf line;

	strbuf_init(&line);
	strbuf_addf(&line, "%s:", name);
	for (const char *s = clean; *s; s++) {
		if (strchr("\\;,", *s))
			strbuf_addc(&line, '\\');
		strbuf_addc(&line, *s);
	}
	add_line(out, line.s);
	strbuf_release(&line);
	free(clean);
}

/* "20261222" */
static void add_day(struct strbuf *out, const char *name, struct date day)
{
	strbuf_addf(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, day.year,
		    day.month, day.day);
}

/* "DTSTAMP:20261122T091205Z" */
static void add_stamp(struct strbuf *out, date_instant now)
{
	struct strbuf iso;

	strbuf_init(&iso);
	date_instant_format(now, &iso);
	strbuf_adds(out, "DTSTAMP:");
	for (const char *s = iso.s; *s && *s != '.'; s++)
		if (*s != '-' && *s != ':')
			strbuf_addc(out, *s);
	strbuf_adds(out, "Z\r\n");
	strbuf_release(&iso);
}

/* On the morning of the day: an hour at which nobody is woken up. */
static void add_alarm(struct strbuf *out, const char *summary)
{
	strbuf_adds(out, "BEGIN:VALARM\r\nACTION:DISPLAY\r\n");
	add_text(out, "DESCRIPTION", summary);
	strbuf_adds(out, "TRIGGER:PT9H\r\nEND:VALARM\r\n");
}

static void add_event(const struct deed_context *d,
		      const struct due_entry *entry, date_instant now,
		      struct strbuf *out)
{
	struct strbuf name, text;

	strbuf_init(&name);
	strbuf_init(&text);
	due_item_name(entry->account, &entry->item, &name);
	strbuf_adds(out, "BEGIN:VEVENT\r\n");
	strbuf_addf(out, "UID:%s@widerspruch\r\n", name.s);
	add_stamp(out, now);
	add_day(out, "DTSTART", entry->item.day);
	account_title(d, entry->account, &text);
	strbuf_adds(&text, ": ");
	strbuf_adds(&text, due_kind_words(entry->item.kind));
	add_text(out, "SUMMARY", text.s);
	strbuf_reset(&name);
	due_item_why(d->content, &entry->item, d->language, &name);
	if (name.length)
		add_text(out, "DESCRIPTION", name.s);
	/* A day's entry keeps nobody from other appointments. */
	strbuf_adds(out, "TRANSP:TRANSPARENT\r\n");
	add_alarm(out, text.s);
	strbuf_adds(out, "END:VEVENT\r\n");
	strbuf_release(&text);
	strbuf_release(&name);
}

void ics_due(const struct deed_context *d, const struct due_list *list,
	     date_instant now, struct strbuf *out)
{
	strbuf_adds(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
	strbuf_adds(out, "PRODID:-//widerspruch//" PACKAGE_VERSION "//EN\r\n");
	for (size_t i = 0; i < list->count; i++)
		add_event(d, &list->item[i], now, out);
	strbuf_adds(out, "END:VCALENDAR\r\n");
}
