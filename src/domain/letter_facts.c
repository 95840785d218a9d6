/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/letter_facts.h"

#include <string.h>

#include "content/letter_field.h"
#include "domain/due.h"
#include "domain/status.h"

/* By filing.h, so that all that is said is about one objection. */
static const struct entry *behind(const struct letter_facts *facts,
				  const char *condition)
{
	const struct journal *j = NULL;
	struct filing f;
	size_t i;

	if (!facts->account)
		return NULL;
	j = &facts->account->journal;
	filing_current(facts->content, facts->account, journal_round(j), &f);
	const struct {
		const char *name;
		const struct entry *entry;
	} known[] = {
		{ "objected",
		  f.sent ? f.sent
			 : journal_milestone(j,
					     milestone_name(MILESTONE_OBJECTED),
					     f.round) },
		{ "shown", f.shown },
		{ "received", f.received },
		{ "reason-asked", f.reason_asked },
		{ "extended", f.extended },
		{ "reminded", f.reminded },
		{ "confirmed",
		  f.outcome == FILING_CONFIRMED ? f.answer : NULL },
		{ "refused", f.outcome == FILING_REFUSED ? f.answer : NULL },
		{ "decided", f.decided },
	};

	for (i = 0; i < ARRAY_SIZE(known); i++)
		if (!strcmp(known[i].name, condition))
			return known[i].entry;
	return NULL;
}

static bool is_unanswered(const struct letter_facts *facts)
{
	return behind(facts, "objected") && !behind(facts, "confirmed") &&
	       !behind(facts, "refused") && !behind(facts, "decided");
}

/* As the account's page says it (standing.h). */
static bool is_overdue(const struct letter_facts *facts)
{
	const struct due_item *term;
	struct due due;

	if (!facts->account)
		return false;
	due_of(facts->content, facts->account, facts->today, &due);
	term = due_term(&due);
	return term && term->is_overdue;
}

bool letter_condition_holds(const struct letter_facts *facts,
			    const char *condition)
{
	static const char negation[] = "not-";

	if (!strcmp(condition, "unanswered"))
		return is_unanswered(facts);
	if (!strcmp(condition, "overdue"))
		return is_overdue(facts);
	if (!strcmp(condition, "linked"))
		return facts->account && record_field(facts->account, "linked");
	if (!strncmp(condition, negation, strlen(negation)))
		return !letter_condition_holds(facts,
					       condition + strlen(negation));
	if (!strcmp(condition, "mail"))
		return facts->account && record_field(facts->account, "mail");
	return behind(facts, condition);
}

bool letter_conditions_hold(const struct letter_facts *facts,
			    const struct id_list *conditions)
{
	for (size_t i = 0; i < conditions->count; i++)
		if (!letter_condition_holds(facts, conditions->item[i]))
			return false;
	return true;
}

/* "am 22. November 2026"; NULL where it has not happened. */
static const char *day_of(const struct entry *e, struct arena *arena)
{
	const char *words = NULL;
	struct strbuf when;

	strbuf_init(&when);
	if (e) {
		entry_when_words(e, &when);
		words = arena_strdup(arena, when.s);
	}
	strbuf_release(&when);
	return words;
}

static const char *country_name(const struct content *c, int language,
				const char *id)
{
	const struct country *country = id ? content_country(c, id) : NULL;

	return country ? content_say(c, &country->name, language, NULL) : id;
}

static const char *of_account(const struct deed_context *d,
			      const struct letter_draft *draft,
			      const char *field)
{
	const struct content *c = d->content;
	const char *platform = draft->account ? draft->account->platform : NULL;
	const struct guide *guide =
		platform ? content_guide(c, platform) : NULL;

	if (!draft->account)
		return NULL;
	if (!strcmp(field, "platform"))
		return guide ? content_say(c, &guide->title, draft->language,
					   NULL)
			     : platform;
	if (!strcmp(field, "country"))
		return country_name(c, draft->language,
				    record_field(draft->account, field));
	return record_field(draft->account, field);
}

static const char *of_person(const struct deed_context *d,
			     const struct letter_draft *draft,
			     const char *field)
{
	const char *value =
		draft->person ? record_field(draft->person, field) : NULL;

	if (strcmp(field, "residence") == 0)
		return country_name(d->content, draft->language, value);
	return value;
}

static const char *own_words(const struct letter_draft *draft, const char *id)
{
	for (size_t i = 0; i < draft->own_count; i++)
		if (!strcmp(draft->own[i].id, id))
			return draft->own[i].text;
	return NULL;
}

static const char *on_day(const struct deed_context *d,
			  const struct letter_draft *draft, const char *field,
			  struct arena *arena)
{
	static const char ending[] = "-on";
	const struct letter_facts facts = { d->content, draft->account,
					    d->today };
	char condition[24];
	struct strbuf day;
	const char *words;
	size_t length = strlen(field);

	if (!strcmp(field, "today")) {
		strbuf_init(&day);
		date_words(d->today, &day);
		words = arena_strdup(arena, day.s);
		strbuf_release(&day);
		return words;
	}
	if (length <= strlen(ending) || length >= sizeof(condition) ||
	    strcmp(field + length - strlen(ending), ending) != 0)
		return NULL;
	memcpy(condition, field, length);
	condition[length - strlen(ending)] = '\0';
	return day_of(behind(&facts, condition), arena);
}

const char *letter_value(const struct deed_context *d,
			 const struct letter_draft *draft, const char *field,
			 struct arena *arena)
{
	static const char account[] = "account.", person[] = "person.";
	const char *value;

	if (!strncmp(field, account, strlen(account)))
		value = of_account(d, draft, field + strlen(account));
	else if (!strncmp(field, person, strlen(person)))
		value = of_person(d, draft, field + strlen(person));
	else if (!strncmp(field, LETTER_OWN, strlen(LETTER_OWN)))
		value = own_words(draft, field + strlen(LETTER_OWN));
	else
		return on_day(d, draft, field, arena);
	if (!value || !value[strspn(value, " \t\r\n")])
		return NULL;
	return arena_strdup(arena, value);
}
