/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * deed - what a person can do to an account, as journal entries.
 *
 * The full screen and the command line call the same functions, so a tick is
 * the same everywhere. Nothing here saves; the caller does, with store_save().
 */
#ifndef WIDERSPRUCH_DOMAIN_DEED_H
#define WIDERSPRUCH_DOMAIN_DEED_H

#include "accounts/store.h"
#include "content/content.h"

/* What a deed needs from outside; filled once by main. */
struct deed_context {
	const struct content *content;
	struct store *store;
	int language; /* index: titles are kept as they were shown */
	struct date today;
	/* The present instant, and a fresh random id of RECORD_ID_LENGTH
	 * lower-case hexadecimal digits. */
	date_instant (*now)(void *data);
	void (*make_id)(void *data, char id[RECORD_ID_LENGTH + 1]);
	void *data;
	const char *by; /* login, in a shared folder; else NULL */
	/* An id that all entries get which one command makes in several
	 * accounts, for deed_undo_group(); NULL: none. */
	const char *group;
};

/* When it happened. DATE_NONE: today. */
struct deed_day {
	struct date day;
	bool is_about;
};

/* A field and its value; NULL or "" unsets. */
struct deed_field {
	const char *field;
	const char *value;
};

/*
 * A record that may be changed here? False with `err` when it cannot be read,
 * was written by a newer version, lies in the trash or came back from a purge.
 * All deeds below ask this first.
 */
bool deed_is_allowed(const struct record *r, struct err *err);

/*
 * A new person or account with its fields, added to the store. Checks: the
 * platform exists, the country is listed, the path exists, mail has an @.
 * The person of an account defaults to the only one there is, and is made
 * when there is none; store_save() of the account saves that person too. NULL
 * with `err` when refused; nothing is added then.
 */
struct record *deed_add_person(const struct deed_context *d,
			       const struct deed_field *fields, size_t count,
			       struct err *err);
struct record *deed_add_account(const struct deed_context *d,
				const char *platform,
				const struct deed_field *fields, size_t count,
				struct err *err);

/* Set fields that differ from what is there; false with `err` when one is
 * refused, and then none is set. */
bool deed_edit(const struct deed_context *d, struct record *r,
	       const struct deed_field *fields, size_t count, struct err *err);

/*
 * Steps. `step` is an id or a reference of the account's platform, a former
 * one too. What is so already, on the same day, is true without a new entry;
 * another day is a new entry, which decides. A day to come is refused, and so is
 * "sent" without a day where the round was confirmed before today.
 */
bool deed_done(const struct deed_context *d, struct record *r, const char *step,
	       struct deed_day when, struct err *err);
bool deed_skip(const struct deed_context *d, struct record *r, const char *step,
	       struct deed_day when, struct err *err);
/* Untick: names all live done and skipped entries of the step in the round;
 * also of a step that the content lacks by now. */
bool deed_untick(const struct deed_context *d, struct record *r,
		 const char *step, struct err *err);

bool deed_milestone(const struct deed_context *d, struct record *r,
		    enum milestone milestone, struct deed_day when,
		    struct err *err);
/* Object again: a round with the highest number plus one. */
bool deed_again(const struct deed_context *d, struct record *r,
		struct deed_day when, struct err *err);
bool deed_note(const struct deed_context *d, struct record *r, const char *text,
	       struct deed_day when, struct err *err);
/*
 * Set a due date by hand (due.h): `of` is a due_kind_name(), `on` a whole day,
 * past ones too; DATE_NONE goes back to the computed day. What is so already
 * is true without a new entry.
 */
bool deed_set_due(const struct deed_context *d, struct record *r,
		  const char *of, struct date on, struct err *err);
bool deed_close(const struct deed_context *d, struct record *r, const char *why,
		struct err *err);
bool deed_reopen(const struct deed_context *d, struct record *r,
		 struct err *err);

/*
 * Take back the latest (journal_undoable()) with all that was done at once with
 * it, or one entry by its id or the start of it; `what` (may be NULL) gets a sentence saying which. To undo an
 * undo is to redo. Redo takes the latest undo (journal_redoable()) and names
 * every live undo that holds its entries down.
 */
bool deed_undo(const struct deed_context *d, struct record *r,
	       const char *entry, struct strbuf *what, struct err *err);
bool deed_redo(const struct deed_context *d, struct record *r,
	       struct strbuf *what, struct err *err);

/* Has it live entries of that group? */
bool deed_has_group(const struct record *r, const char *group);
/* Take all of them back. */
bool deed_undo_group(const struct deed_context *d, struct record *r,
		     const char *group, struct err *err);

/* Put accounts of one person, on platforms that share, in one link group
 * (that of the first that has one, else a new random id); take one out. */
bool deed_link(const struct deed_context *d, struct record *const *accounts,
	       size_t count, struct err *err);
bool deed_unlink(const struct deed_context *d, struct record *r,
		 struct err *err);

/*
 * Find an account or person by what a user types: a whole id, a unique label,
 * name or mail, the start of an id, person/platform, or a platform alone where
 * it has one account; in that order. NULL with `err` naming the candidates when it is
 * ambiguous. Removed records only when `with_removed`.
 */
struct record *deed_find(const struct deed_context *d, enum record_kind kind,
			 const char *name, bool with_removed, struct err *err);

#endif
