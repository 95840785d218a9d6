/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * folk - accounts in memory, out of lines, for the tests of the domain.
 *
 * Each account is a platform and lines as below; its fields were set in 2020,
 * unless a line says otherwise. Nothing is on a disk.
 */
#ifndef WIDERSPRUCH_TESTS_FOLK_H
#define WIDERSPRUCH_TESTS_FOLK_H

#include "accounts/store.h"
#include "lib/journals.h"

/* A field set on a day, or unset; a milestone on a day, noted on that day; one
 * noted later, or with more keys; `due` by hand. `id` must differ. */
#define FIELD_ON(id, day, field, value)                                        \
	"- {id: " id ", at: \"" day "T08:00:00Z\", is: set, field: " field     \
	", value: \"" value "\"}\n"
#define FIELD(id, field, value) FIELD_ON(id, "2020-01-01", field, value)
#define UNSET_ON(id, day, field)                                               \
	"- {id: " id ", at: \"" day "T08:00:00Z\", is: set, field: " field "}" \
	"\n"
#define REACH_ON(id, day, kind)                                                \
	"- {id: " id ", at: \"" day "T12:00:00Z\", is: milestone, kind: " kind \
	"}\n"
#define NOTED(id, noted, day, kind, more)                                      \
	"- {id: " id ", at: \"" noted                                          \
	"T12:00:00Z\", is: milestone, kind: " kind ", day: " day more "}\n"
#define ROUND_ON(id, day, number)                                              \
	"- {id: " id ", at: \"" day "T11:00:00Z\", is: round, round: " number  \
	"}\n"
#define CLOSED_ON(id, day)                                                     \
	"- {id: " id ", at: \"" day "T13:00:00Z\", is: closed}\n"
#define DUE_SET(id, noted, of, on)                                             \
	"- {id: " id ", at: \"" noted "T14:00:00Z\", is: due, of: " of         \
	", on: " on "}\n"
#define IN_GERMANY FIELD("c0", "country", "de")
#define MARIA	   FIELD("p0", "person", "1b22e07a")

static inline struct record *folk_add(struct store *store, const char *id,
				      const char *platform, const char *lines)
{
	struct record *r = record_new(RECORD_ACCOUNT, id, platform);

	journal_release(&r->journal);
	journal_from(&r->journal, *lines ? lines : "[]\n");
	store_add(store, r);
	return r;
}

/* "2026-11-22". */
static inline struct date folk_day(const char *text)
{
	struct date day;

	assert_true(date_parse(text, &day));
	return day;
}

#endif
