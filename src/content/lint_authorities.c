/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/lint_parts.h"

#include <string.h>

#include "base/i18n.h"
#include "content/authority.h"

static void report(struct diags *diags, enum diag_severity severity,
		   const char *rule, const struct place *place,
		   const char *message)
{
	diags_add(diags, severity, rule, place->file, place->line,
		  place->column, "%s", message);
}

static void check_words(const struct content *c, const struct authority *a,
			int language, struct diags *diags)
{
	const char *id = c->language[language].id;
	bool needs_doubt = a->doubt.in[c->reference] ||
			   a->state == LINK_DISPUTED ||
			   a->state == LINK_UNVERIFIED;

	if (a->note.in[c->reference] && !a->note.in[language])
		diags_add(diags, DIAG_WARNING, "missing-words", a->place.file,
			  a->place.line, a->place.column,
			  _("The authority \"%s\" has no note in the language "
			    "%s. Write it into %s/facts.yaml."),
			  a->id, id, id);
	if (needs_doubt && !a->doubt.in[language])
		diags_add(diags, lint_severity_in(c, language), "missing-words",
			  a->place.file, a->place.line, a->place.column,
			  _("The authority \"%s\" has no sentence of doubt in "
			    "the language %s. Write it under \"doubt\" in "
			    "%s/facts.yaml."),
			  a->id, id, id);
}

static void check_tongue(const struct content *c, const struct tongue *tongue,
			 int language, struct diags *diags)
{
	const char *id = c->language[language].id;

	if (!tongue->name.in[language])
		diags_add(diags, lint_severity_in(c, language), "missing-words",
			  tongue->place.file, tongue->place.line,
			  tongue->place.column,
			  _("The language \"%s\" has no name in the language "
			    "%s. Write it under \"languages\" in "
			    "%s/facts.yaml."),
			  tongue->id, id, id);
}

static void check_reach(const struct authority *a, struct diags *diags)
{
	if (!a->lines.count && !a->mail && !a->website && !a->complaint)
		report(diags, DIAG_ERROR, "dead-end", &a->place,
		       _("This authority cannot be reached. Give it "
			 "\"lines\", \"mail\", \"website\" or "
			 "\"complaint\"."));
}

static void check_review(const struct authority *a, struct date today,
			 struct diags *diags)
{
	if (date_is_set(a->review) &&
	    date_compare(date_first(a->review), today) <= 0)
		report(diags, DIAG_WARNING, "review-due", &a->place,
		       _("This authority was to be looked at again by now. "
			 "Check it, then set \"record\" and \"review\"."));
}

/* One for each region, and one that leads: else nobody knows which. */
static void check_alone(const struct content *c, size_t at, struct diags *diags)
{
	const struct authority *a = &c->authorities[at];
	size_t i;

	for (i = 0; i < at; i++) {
		const struct authority *other = &c->authorities[i];

		if (!a->is_aside && !other->is_aside &&
		    !strcmp(a->region, other->region))
			diags_add(diags, DIAG_ERROR, "duplicate-id",
				  a->place.file, a->place.line, a->place.column,
				  _("\"%s\" is for the same region as \"%s\". "
				    "Set \"aside: yes\" for the one that is "
				    "not there for companies."),
				  a->id, other->id);
		if (a->leads && other->leads && !strcmp(a->leads, other->leads))
			diags_add(diags, DIAG_ERROR, "duplicate-id",
				  a->place.file, a->place.line, a->place.column,
				  _("\"%s\" leads where \"%s\" does."), a->id,
				  other->id);
	}
}

/* Has it one itself, or its parts? */
static bool has_authority(const struct content *c, const char *country)
{
	size_t i;

	for (i = 0; i < c->authority_count; i++)
		if (!c->authorities[i].is_aside &&
		    content_country_is_in(c, c->authorities[i].region, country))
			return true;
	return false;
}

/* Where a law speaks of an authority, readers ask which. */
static void check_countries(const struct content *c, struct diags *diags)
{
	size_t i;

	for (i = 0; i < c->country_count; i++) {
		const struct country *country = &c->countries[i];
		const struct fact *law = content_law_of(c, country->id);

		if (!country->is_listed || !law || !law->complaint ||
		    has_authority(c, country->id))
			continue;
		diags_add(diags, DIAG_WARNING, "no-authority", law->place.file,
			  law->place.line, law->place.column,
			  _("The law \"%s\" holds in \"%s\", but "
			    "authorities.yaml has no authority there."),
			  law->id, country->id);
	}
}

void lint_authorities(const struct content *c, struct date today,
		      struct diags *diags)
{
	size_t i;
	int k;

	for (i = 0; i < c->authority_count; i++) {
		check_reach(&c->authorities[i], diags);
		check_review(&c->authorities[i], today, diags);
		check_alone(c, i, diags);
		for (k = 0; k < c->language_count; k++)
			if (c->language[k].has_facts)
				check_words(c, &c->authorities[i], k, diags);
	}
	for (i = 0; i < c->tongue_count; i++)
		for (k = 0; k < c->language_count; k++)
			if (c->language[k].has_facts)
				check_tongue(c, &c->tongues[i], k, diags);
	/* Content may do without them altogether. */
	if (c->authority_count)
		check_countries(c, diags);
}
