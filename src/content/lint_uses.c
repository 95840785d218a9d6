/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/lint_parts.h"

#include <string.h>

#include "base/i18n.h"
#include "content/letter_field.h"
#include "content/reader.h"
#include "content/reference.h"

/* As it is called in the files; NULL where it is no fact. */
static const char *const names[] = {
	[USE_LINK] = "link",	   [USE_ADDRESS] = "address",
	[USE_LAW] = "law",	   [USE_DATE] = "date",
	[USE_FACT] = "fact",	   [USE_SOURCE] = "source",
	[USE_COUNTRY] = "country", [USE_FIELD] = NULL,
};

/* What a broken guide holds is not known; its own fault is reported. */
static bool leads_into_broken(const struct content *c, const char *reference)
{
	size_t length = strcspn(reference, "/");
	size_t i;

	for (i = 0; i < c->guide_count; i++)
		if (c->guides[i].is_broken &&
		    strlen(c->guides[i].id) == length &&
		    !memcmp(c->guides[i].id, reference, length))
			return true;
	return false;
}

static bool is_known_fact(const struct content *c, const struct use *use,
			  enum fact_kind kind)
{
	const struct fact *fact = content_fact(c, use->what);

	return fact && fact->kind == kind;
}

static const struct letter_need *need_of(const struct letter *letter,
					 const char *field)
{
	size_t i;

	for (i = 0; i < letter->need_count; i++)
		if (!strcmp(letter->needs[i].field, field))
			return &letter->needs[i];
	return NULL;
}

static bool is_own_name(const char *field)
{
	return !strncmp(field, LETTER_OWN, strlen(LETTER_OWN));
}

/* {own.grounds} is what the letter asks for under that id. */
static bool is_own(const struct letter *letter, const char *field)
{
	size_t length = strlen(LETTER_OWN);

	if (!is_own_name(field))
		return false;
	for (size_t i = 0; i < letter->ask_count; i++)
		if (letter->asks[i].id &&
		    !strcmp(letter->asks[i].id, field + length))
			return true;
	return false;
}

static bool is_asked_for(const struct content *c, const struct use *use)
{
	struct reference r;

	if (letter_field_is_given(use->what))
		return true;
	if (!reference_resolve(c, use->where, &r) ||
	    r.kind != REFERENCE_LETTER || r.letter->is_broken)
		return true;
	return need_of(r.letter, use->what) || is_own(r.letter, use->what);
}

static bool is_platform(const struct content *c, const struct use *use)
{
	const struct guide *guide = content_guide(c, use->what);

	return guide && (guide->kind == GUIDE_PLATFORM || guide->is_broken);
}

/* Nothing is known of a facts.yaml that cannot be read. */
static bool is_left_out(const struct content *c, const struct use *use)
{
	if (use->kind == USE_REFERENCE || use->kind == USE_PLATFORM ||
	    use->kind == USE_FIELD)
		return false;
	return !c->has_facts || reader_is_left_out(c, use->what);
}

static bool is_there(const struct content *c, const struct use *use)
{
	struct reference r;

	if (is_left_out(c, use))
		return true;
	switch (use->kind) {
	case USE_REFERENCE:
		return reference_resolve(c, use->what, &r) ||
		       leads_into_broken(c, use->what);
	case USE_PLATFORM:
		return is_platform(c, use);
	case USE_LINK:
		return is_known_fact(c, use, FACT_LINK);
	case USE_ADDRESS:
		return is_known_fact(c, use, FACT_ADDRESS);
	case USE_LAW:
		return is_known_fact(c, use, FACT_LAW);
	case USE_DATE:
		return is_known_fact(c, use, FACT_DATE);
	case USE_FACT:
		return content_fact(c, use->what) ||
		       content_article(c, use->what, NULL);
	case USE_COUNTRY:
		return content_country(c, use->what);
	case USE_SOURCE:
		return content_source(c, use->what);
	case USE_FIELD:
		return (letter_field_is_known(use->what) ||
			is_own_name(use->what)) &&
		       is_asked_for(c, use);
	}
	return true;
}

static const char *rule_of(enum use_kind kind)
{
	if (kind == USE_REFERENCE || kind == USE_PLATFORM)
		return "dangling-reference";
	if (kind == USE_FIELD)
		return "letter-field";
	return kind == USE_SOURCE ? "dangling-source" : "dangling-fact";
}

static void add_message(const struct use *use, struct strbuf *out)
{
	if (use->kind == USE_REFERENCE)
		strbuf_addf(out,
			    _("\"%s\" leads to \"%s\", which does not "
			      "exist."),
			    use->where, use->what);
	else if (use->kind == USE_PLATFORM)
		strbuf_addf(out,
			    _("\"%s\" names \"%s\", which is no platform."),
			    use->where, use->what);
	else if (use->kind == USE_FIELD && is_own_name(use->what))
		strbuf_addf(out,
			    _("\"%s\" uses the field \"%s\". Name it under "
			      "\"asks\"."),
			    use->where, use->what);
	else if (use->kind == USE_FIELD && !letter_field_is_known(use->what))
		strbuf_addf(out,
			    _("\"%s\" names the field \"%s\", which no letter "
			      "can have."),
			    use->where, use->what);
	else if (use->kind == USE_FIELD)
		strbuf_addf(out,
			    _("\"%s\" uses the field \"%s\". Name it under "
			      "\"needs\"."),
			    use->where, use->what);
	else
		/* TRANSLATORS: The second %s is "link", "source" and so on,
		 * as it is written in the files. */
		strbuf_addf(out,
			    _("\"%s\" names the %s \"%s\", which facts.yaml "
			      "does not have."),
			    use->where, names[use->kind], use->what);
}

static void check_use(const struct content *c, const struct use *use,
		      struct diags *diags)
{
	struct strbuf message;

	if (is_there(c, use))
		return;
	strbuf_init(&message);
	add_message(use, &message);
	diags_add(diags, DIAG_ERROR, rule_of(use->kind), use->place.file,
		  use->place.line, use->place.column, "%s", message.s);
	strbuf_release(&message);
}

static void check_needs(const struct letter *letter, struct diags *diags)
{
	size_t i;

	for (i = 0; i < letter->need_count; i++) {
		const struct letter_need *need = &letter->needs[i];

		if (letter_field_is_known(need->field))
			continue;
		diags_add(diags, DIAG_ERROR, "letter-field", need->place.file,
			  need->place.line, need->place.column,
			  _("\"%s\" is no field that a letter can have."),
			  need->field);
	}
}

void lint_uses(const struct content *c, struct diags *diags)
{
	size_t i;

	for (i = 0; i < c->use_count; i++)
		check_use(c, &c->uses[i], diags);
	for (i = 0; i < c->letter_count; i++)
		check_needs(&c->letters[i], diags);
}
