/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json - what `--json` prints; the only user of jansson.
 *
 * Every function appends one whole JSON text (RFC 8259), indented by two
 * spaces and ended by a newline: an object with "format": 1 and one list or
 * object named below. Keys are snake_case and keep their order. A value that
 * is not known is null, never left out and never "". Days are ISO 8601 and as
 * precise as they are known ("2025-05"); instants are UTC. Machine names
 * (`status`, `platform`, `kind`) are never translated; beside them stand words
 * in the reader's language (`status_words`, `title`). Within a format, keys
 * may be added, but none is renamed or taken away.
 *
 * A list of records has the `count` given, in that order. With JSON_ALL for
 * `count` it has all of the store but what lies in trash/.
 */
#ifndef WIDERSPRUCH_PRINT_JSON_H
#define WIDERSPRUCH_PRINT_JSON_H

#include "content/search.h"
#include "domain/authority_for.h"
#include "domain/deed.h"
#include "domain/document.h"
#include "domain/due.h"
#include "domain/exchange_words.h"
#include "domain/letter.h"
#include "pages/page.h"

enum { JSON_FORMAT = 1 };

#define JSON_ALL ((size_t)-1)

/* "guides": id, kind, title, summary, order, objection, follows, local,
 * error; "content_day", "language". */
void json_guides(const struct content *c, int language, struct strbuf *out);

/* "page": address, title, blocks: kind, id, mark, title, detail, indent,
 * action, target, value, alert. For guides, steps and everything else that is shown. */
void json_page(const struct page *page, struct strbuf *out);

/* "words", "hits": reference, title, guide, snippet. */
void json_hits(const char *words, const struct search_hits *hits,
	       struct strbuf *out);

/* "facts": id, kind, title, value, doubt, state, seen, review, url, lines, on,
 * about, number, bound, countries, sources (id, name, url, seen), local. With
 * `only` (may be NULL) that fact alone. */
void json_facts(const struct content *c, const struct fact *only, int language,
		struct strbuf *out);

/* "authorities": id, region, region_name, aside, leads, name, english, lines,
 * phone, mail, website, complaint, complaint_too, languages, demands, note,
 * doubt, state, record, sources (ids), local; and "leads_in_country",
 * "leads_in_bloc" (ids) where `found` (may be NULL) says who leads. */
void json_authorities(const struct content *c, int language,
		      const struct authority *const *list, size_t count,
		      const struct authority_for *found, struct strbuf *out);

/* "people": id, state, fault, unsaved, file, name, address, residence,
 * language, accounts (ids). */
void json_people(const struct deed_context *d, struct record *const *people,
		 size_t count, struct strbuf *out);

/* "accounts": id, state, fault, unsaved, file, platform, label, mail, profile,
 * country, linked; and but for a file that cannot be read: person, person_name,
 * platform_title, path, path_title, round, status (situation.h), status_words,
 * since, since_about, next_step (reference, title), next_words, next_go (a
 * reference), covered_by (an account's id), cover (linked | followed),
 * cover_doubtful, due (as in json_due()). */
void json_accounts(const struct deed_context *d, struct record *const *accounts,
		   size_t count, struct strbuf *out);

/*
 * "account": as above, and `steps` of its path (reference, title, state:
 * open | done | skipped, day, about, optional, milestone, changed),
 * `other_steps` that are ticked but not on the path, `coverage` (case, by_link,
 * lines: part, text), `journal` (id, at, day,
 * about, by, is, live, words, round, step, title, rev, milestone, field,
 * value, text, undoes).
 */
void json_account(const struct deed_context *d, const struct record *account,
		  struct strbuf *out);

/*
 * What a command changed: beside "format", "id" of the record and "status" of
 * an account, null of a person and of what was purged. `r` is NULL then.
 */
void json_change(const struct deed_context *d, const char *id,
		 const struct record *r, struct strbuf *out);

/* "plan" (nothing was written), "records": id, kind, fate (new | merged |
 * unchanged | held-back | left-out | not-saved), added, conflicts, in_trash,
 * purged (the day), line, fault. */
void json_import(const struct exchange *x, bool is_plan, struct strbuf *out);
/* "file", "people", "accounts": how many. */
void json_export(const struct exchange_choice *choice, const char *file,
		 struct strbuf *out);

/* One command done to many accounts. "group" (null where nothing is noted),
 * "accounts": id, outcome (planned, where nothing was written | unchanged |
 * refused | changed | not-saved), words, fault, status as it is or would be,
 * null of a person. */
enum bulk_outcome {
	BULK_PLANNED,
	BULK_UNCHANGED,
	BULK_REFUSED,
	BULK_CHANGED,
	BULK_FAILED,
};
struct json_bulk_row {
	const struct record *record;
	enum bulk_outcome outcome;
	char *words, *fault; /* or NULL; the caller's */
};
void json_bulk(const struct deed_context *d, const char *group,
	       const struct json_bulk_row *rows, size_t count,
	       struct strbuf *out);
/* "due": name, kind, day, due, overdue, by_hand, rough, moved, suggestion,
 * from, law, round, words, why, go, account, account_title. */
void json_due(const struct deed_context *d, const struct due_list *due,
	      struct strbuf *out);
/* "letters": id, title, summary, to, law, countries, local, error; and, where
 * `account` is not NULL, standing: fits | not-now | not-here. "account". */
void json_letters(const struct deed_context *d, const struct record *account,
		  struct strbuf *out);

/* "letter": id, account (NULL: it is about none), person, lang, sender, recipient, day, subject, words
 * (paragraphs and addresses in their order), missing (fields), note (what to
 * know before it is sent), authority (that it goes to, as in "authorities", or
 * NULL). */
void json_letter(const struct deed_context *d, const struct letter_draft *draft,
		 const struct letter_filled *letter, struct strbuf *out);

/* "account", "proofs": id, day, about, of, file, sha256, from, subject, case,
 * message_id, copy (its file), check (NULL unless `with_check`: no-copy, same,
 * changed, missing, unreadable). */
void json_proofs(const struct deed_context *d, const struct record *account,
		 bool with_check, struct strbuf *out);

/* "document": title, lang, blocks: kind, text or cells. */
void json_document(const struct document *d, struct strbuf *out);

/* "findings": file, line, column, severity, rule, message; "errors". */
void json_diags(const struct diags *diags, struct strbuf *out);

#endif
