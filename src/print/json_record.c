/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People and accounts as JSON. */
#include <config.h>

#include "print/json.h"

#include <string.h>

#include "content/reference.h"
#include "domain/coverage.h"
#include "domain/standing.h"
#include "pages/part.h"
#include "print/json_value.h"

static const char *state_name(enum record_state state)
{
	switch (state) {
	case RECORD_FINE:
		return "fine";
	case RECORD_UNREADABLE:
		return "unreadable";
	case RECORD_NEWER:
		return "newer";
	case RECORD_REMOVED:
		return "removed";
	case RECORD_CAME_BACK:
		return "came-back";
	}
	return NULL;
}

static void put_field(json_t *o, const char *key, const struct record *r,
		      const char *field)
{
	value_put_text(o, key,
		       r->state == RECORD_UNREADABLE ? NULL
						     : record_field(r, field));
}

/* What a person and an account have in common. */
static void put_record(json_t *o, const struct record *r)
{
	value_put_text(o, "id", r->id);
	value_put_text(o, "state", state_name(r->state));
	value_put_text(o, "fault", r->fault);
	value_put_text(o, "unsaved", r->unsaved);
	value_put_text(o, "file", r->path);
}

static bool is_account_of(const struct record *r, const char *person)
{
	const char *id;

	if (r->kind != RECORD_ACCOUNT || r->state == RECORD_UNREADABLE ||
	    r->state == RECORD_REMOVED)
		return false;
	id = record_field(r, "person");
	return id && !strcmp(id, person);
}

static json_t *person_value(const struct deed_context *d,
			    const struct record *r)
{
	json_t *o = json_object();
	json_t *list = json_array();
	size_t i;

	put_record(o, r);
	put_field(o, "name", r, "name");
	put_field(o, "address", r, "address");
	put_field(o, "residence", r, "residence");
	put_field(o, "language", r, "language");
	for (i = 0; i < d->store->count; i++)
		if (is_account_of(d->store->records[i], r->id))
			json_array_append_new(
				list, value_text(d->store->records[i]->id));
	value_put(o, "accounts", list);
	return o;
}

/* Accounts -------------------------------------------------------------- */

static void put_day(json_t *o, const char *key, const char *about_key,
		    const struct entry *e)
{
	value_put_date(o, key, e ? e->day : DATE_NONE);
	value_put_flag(o, about_key, e && e->is_about);
}

static void put_next(json_t *o, const struct deed_context *d,
		     const struct standing *s)
{
	const struct step *step = s->next.step;
	struct strbuf words;
	json_t *next = json_null();

	if (step) {
		next = json_object();
		value_put_text(next, "reference", step->reference);
		value_put_words(next, "title", d->content, d->language,
				&step->todo);
	}
	value_put(o, "next_step", next);
	strbuf_init(&words);
	standing_next_words(d->content, s, d->language, &words);
	value_put_text(o, "next_words", words.s);
	value_put_text(o, "next_go", s->next.go);
	value_put_text(o, "next_letter",
		       s->next.letter ? s->next.letter->id : NULL);
	strbuf_release(&words);
}

static const char *cover_name(enum cover_kind kind)
{
	switch (kind) {
	case COVER_LINKED:
		return "linked";
	case COVER_FOLLOWED:
		return "followed";
	case COVER_NONE:
		break;
	}
	return NULL;
}

static void put_cover(json_t *o, const struct cover *cover)
{
	const bool is_covered = cover->kind != COVER_NONE && cover->by;

	value_put_text(o, "covered_by", is_covered ? cover->by->id : NULL);
	value_put_text(o, "cover", cover_name(cover->kind));
	value_put_flag(o, "cover_doubtful", cover->is_doubtful);
}

static void put_due(json_t *o, const struct deed_context *d,
		    const struct standing *s)
{
	json_t *list = json_array();

	for (size_t i = 0; i < s->due.count; i++)
		json_array_append_new(list, value_due(d, s->account,
						      &s->due.item[i]));
	value_put(o, "due", list);
}

static void put_person(json_t *o, const struct deed_context *d,
		       const struct record *r)
{
	const char *id = record_field(r, "person");
	const struct record *person = id ? store_find(d->store, id) : NULL;

	value_put_text(o, "person", id);
	value_put_text(o, "person_name",
		       person && person->state != RECORD_UNREADABLE
			       ? record_field(person, "name")
			       : NULL);
}

static void put_status(json_t *o, const struct deed_context *d,
		       const struct standing *standing)
{
	const struct status *s = &standing->status;
	struct strbuf words;

	strbuf_init(&words);
	standing_words(d->content, standing, d->language, &words);
	if (s->guide)
		value_put_words(o, "platform_title", d->content, d->language,
				&s->guide->title);
	else
		value_put(o, "platform_title", json_null());
	value_put_text(o, "path", s->path ? s->path->id : NULL);
	if (s->path)
		value_put_words(o, "path_title", d->content, d->language,
				&s->path->title);
	else
		value_put(o, "path_title", json_null());
	value_put_number(o, "round", s->round);
	value_put_text(o, "status", situation_name(standing->kind));
	value_put_text(o, "status_words", words.s);
	put_day(o, "since", "since_about", s->since);
	put_next(o, d, standing);
	put_cover(o, &standing->cover);
	put_due(o, d, standing);
	strbuf_release(&words);
}

/* A file that cannot be read has no more to say than that. */
static json_t *account_value(const struct deed_context *d,
			     const struct record *r, struct standing *s)
{
	json_t *o = json_object();

	put_record(o, r);
	value_put_text(o, "platform", r->platform);
	put_field(o, "label", r, "label");
	put_field(o, "mail", r, "mail");
	put_field(o, "profile", r, "profile");
	put_field(o, "country", r, "country");
	put_field(o, "linked", r, "linked");
	if (r->state == RECORD_UNREADABLE)
		return o;
	put_person(o, d, r);
	standing_of(d->content, d->store, r, d->today, s);
	put_status(o, d, s);
	return o;
}

static const char *step_state_name(enum step_state state)
{
	switch (state) {
	case STEP_OPEN:
		return "open";
	case STEP_DONE:
		return "done";
	case STEP_SKIPPED:
		return "skipped";
	}
	return NULL;
}

static json_t *steps_value(const struct deed_context *d, const struct status *s)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < s->check_count; i++) {
		const struct check *check = &s->checks[i];
		json_t *o = json_object();

		value_put_text(o, "reference", check->step->reference);
		value_put_words(o, "title", d->content, d->language,
				&check->step->todo);
		value_put_text(o, "state", step_state_name(check->state));
		put_day(o, "day", "about", check->entry);
		value_put_flag(o, "optional", check->step->is_optional);
		value_put_text(o, "milestone",
			       milestone_name(check->step->milestone));
		value_put_flag(o, "changed", check->is_changed);
		json_array_append_new(list, o);
	}
	return list;
}

static json_t *others_value(const struct status *s)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < s->other_count; i++) {
		const struct entry *e = s->others[i];
		json_t *o = json_object();

		value_put_text(o, "reference", e->step);
		value_put_text(o, "title", e->title);
		value_put_text(o, "state",
			       e->kind == ENTRY_SKIPPED ? "skipped" : "done");
		put_day(o, "day", "about", e);
		json_array_append_new(list, o);
	}
	return list;
}

static json_t *entry_value(const struct deed_context *d,
			   const struct journal *j, const struct entry *e)
{
	json_t *o = json_object();
	struct strbuf text;

	strbuf_init(&text);
	date_instant_format(e->at, &text);
	value_put_text(o, "id", e->id);
	value_put_text(o, "at", text.s);
	put_day(o, "day", "about", e);
	value_put_text(o, "by", e->by);
	value_put_text(o, "is", e->is);
	value_put_flag(o, "live", e->is_live);
	strbuf_reset(&text);
	entry_words_in(d->content, j, e, d->language, &text);
	value_put_text(o, "words", text.s);
	value_put_number(o, "round", e->round);
	value_put_text(o, "step", e->step);
	value_put_text(o, "title", e->title);
	value_put(o, "rev", e->rev ? json_integer(e->rev) : json_null());
	value_put_text(o, "milestone", e->milestone);
	value_put_text(o, "field", e->field);
	value_put_text(o, "value", e->value);
	value_put_text(o, "text", e->text);
	value_put_list(o, "undoes", e->undoes, e->undoes_count);
	strbuf_release(&text);
	return o;
}

static json_t *journal_value(const struct deed_context *d,
			     const struct journal *j)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < j->count; i++)
		json_array_append_new(list, entry_value(d, j, &j->entries[i]));
	return list;
}

static json_t *coverage_value(const struct deed_context *d,
			      const struct record *account)
{
	json_t *o = json_object();
	json_t *list = json_array();
	struct coverage coverage;

	coverage_of(d->content, d->store, account, d->language, &coverage);
	value_put_text(o, "case", coverage_case_name(coverage.what));
	value_put_flag(o, "by_link", coverage.is_by_link);
	for (size_t i = 0; i < coverage.count; i++) {
		const struct coverage_line *line = &coverage.lines[i];
		json_t *item = json_object();

		value_put_text(item, "part", coverage_part_name(line->part));
		value_put_text(item, "text", line->text);
		json_array_append_new(list, item);
	}
	value_put(o, "lines", list);
	coverage_release(&coverage);
	return o;
}

/* Lists ----------------------------------------------------------------- */

static json_t *record_value(const struct deed_context *d,
			    const struct record *r)
{
	struct standing s;
	json_t *o;

	if (r->kind == RECORD_PERSON)
		return person_value(d, r);
	o = account_value(d, r, &s);
	if (r->state != RECORD_UNREADABLE)
		standing_release(&s);
	return o;
}

static json_t *records_value(const struct deed_context *d,
			     enum record_kind kind,
			     struct record *const *records, size_t count)
{
	const bool is_all = count == JSON_ALL;
	json_t *list = json_array();
	size_t i;

	if (is_all) {
		records = d->store->records;
		count = d->store->count;
	}
	for (i = 0; i < count; i++)
		if (!is_all || (records[i]->kind == kind &&
				records[i]->state != RECORD_REMOVED))
			json_array_append_new(list,
					      record_value(d, records[i]));
	return list;
}

void json_people(const struct deed_context *d, struct record *const *people,
		 size_t count, struct strbuf *out)
{
	json_t *root = value_start();

	value_put(root, "people",
		  records_value(d, RECORD_PERSON, people, count));
	value_print(root, out);
}

void json_accounts(const struct deed_context *d, struct record *const *accounts,
		   size_t count, struct strbuf *out)
{
	json_t *root = value_start();

	value_put(root, "accounts",
		  records_value(d, RECORD_ACCOUNT, accounts, count));
	value_print(root, out);
}

void json_account(const struct deed_context *d, const struct record *account,
		  struct strbuf *out)
{
	json_t *root = value_start();
	struct standing s;
	json_t *o = account_value(d, account, &s);

	if (account->state != RECORD_UNREADABLE) {
		value_put(o, "steps", steps_value(d, &s.status));
		value_put(o, "other_steps", others_value(&s.status));
		value_put(o, "coverage", coverage_value(d, account));
		value_put(o, "journal", journal_value(d, &account->journal));
		standing_release(&s);
	}
	value_put(root, "account", o);
	value_print(root, out);
}

void json_change(const struct deed_context *d, const char *id,
		 const struct record *r, struct strbuf *out)
{
	json_t *root = value_start();
	struct standing s;

	value_put_text(root, "id", id);
	if (r && r->kind == RECORD_ACCOUNT && r->state != RECORD_UNREADABLE) {
		standing_of(d->content, d->store, r, d->today, &s);
		value_put_text(root, "status", situation_name(s.kind));
		standing_release(&s);
	} else {
		value_put(root, "status", json_null());
	}
	value_print(root, out);
}
