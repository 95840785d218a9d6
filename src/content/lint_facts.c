/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/lint_parts.h"

#include "base/i18n.h"
#include "content/facts.h"

enum diag_severity lint_severity_in(const struct content *c, int language)
{
	return language == c->reference ? DIAG_ERROR : DIAG_WARNING;
}

static void check_title(const struct content *c, const struct fact *fact,
			int language, struct diags *diags)
{
	const char *id = c->language[language].id;

	if (fact->title.in[language])
		return;
	diags_add(diags, lint_severity_in(c, language), "missing-words",
		  fact->place.file, fact->place.line, fact->place.column,
		  _("The %s \"%s\" has no title in the language %s. Write it "
		    "into %s/facts.yaml."),
		  fact_kind_name(fact->kind), fact->id, id, id);
}

/* Whatever is not confirmed needs a sentence that says so. */
static void check_doubt(const struct content *c, const struct fact *fact,
			int language, struct diags *diags)
{
	bool is_place = fact->kind == FACT_LINK || fact->kind == FACT_ADDRESS;
	const char *id = c->language[language].id;

	if (fact->doubt.in[language])
		return;
	if (!fact->doubt.in[c->reference] &&
	    (!is_place || fact->state == LINK_CONFIRMED))
		return;
	diags_add(diags, lint_severity_in(c, language), "missing-words",
		  fact->place.file, fact->place.line, fact->place.column,
		  _("The %s \"%s\" has no sentence of doubt in the language "
		    "%s. Write it under \"doubt\" in %s/facts.yaml."),
		  fact_kind_name(fact->kind), fact->id, id, id);
}

static void check_articles(const struct content *c, const struct fact *law,
			   int language, struct diags *diags)
{
	const char *id = c->language[language].id;
	size_t i;

	for (i = 0; i < law->article_count; i++) {
		const struct article *a = &law->articles[i];

		if (!a->title.in[language])
			diags_add(diags, lint_severity_in(c, language),
				  "missing-words", law->place.file,
				  law->place.line, law->place.column,
				  _("The article \"%s.%s\" has no title in the "
				    "language %s. Write it into "
				    "%s/facts.yaml."),
				  law->id, a->id, id, id);
		if (a->says.in[c->reference] && !a->says.in[language])
			diags_add(diags, DIAG_WARNING, "missing-words",
				  law->place.file, law->place.line,
				  law->place.column,
				  _("What the article \"%s.%s\" says is "
				    "missing in the language %s. Write it "
				    "under \"says\" in %s/facts.yaml."),
				  law->id, a->id, id, id);
	}
}

static void check_review(const struct fact *fact, struct date today,
			 struct diags *diags)
{
	struct strbuf day;

	if (!date_is_set(fact->review) ||
	    date_compare(date_first(fact->review), today) > 0)
		return;
	strbuf_init(&day);
	date_format(fact->review, &day);
	diags_add(diags, DIAG_WARNING, "review-due", fact->place.file,
		  fact->place.line, fact->place.column,
		  _("The %s \"%s\" was to be looked at again by %s. Check it, "
		    "then set \"seen\" and \"review\"."),
		  fact_kind_name(fact->kind), fact->id, day.s);
	strbuf_release(&day);
}

static void check_countries(const struct content *c, int language,
			    struct diags *diags)
{
	struct strbuf file;
	size_t i;

	strbuf_init(&file);
	strbuf_addf(&file, "%s/%s/facts.yaml", c->folder,
		    c->language[language].id);
	for (i = 0; i < c->country_count; i++)
		if (!c->countries[i].name.in[language])
			diags_add(diags, lint_severity_in(c, language),
				  "missing-words", file.s, 0, 0,
				  _("The country \"%s\" has no name. Write it "
				    "under \"countries\"."),
				  c->countries[i].id);
	strbuf_release(&file);
}

void lint_facts(const struct content *c, struct date today, struct diags *diags)
{
	size_t i;
	int k;

	for (i = 0; i < c->fact_count; i++) {
		const struct fact *fact = &c->facts[i];

		check_review(fact, today, diags);
		for (k = 0; k < c->language_count; k++) {
			if (!c->language[k].has_facts)
				continue;
			check_title(c, fact, k, diags);
			check_doubt(c, fact, k, diags);
			check_articles(c, fact, k, diags);
		}
	}
	for (k = 0; k < c->language_count; k++)
		if (c->language[k].has_facts)
			check_countries(c, k, diags);
}
