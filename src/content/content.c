/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/content.h"

#include <stdlib.h>
#include <string.h>

const char *const milestone_names[MILESTONE_COUNT] = {
	"objected", "shown",	  "code-asked", "reason-asked",
	"received", "confirmed",  "refused",	"extended",
	"reminded", "complained", "decided",	NULL,
};

const char *milestone_name(enum milestone m)
{
	if (m <= MILESTONE_NONE || m >= MILESTONE_COUNT)
		return NULL;
	return milestone_names[m - MILESTONE_OBJECTED];
}

enum milestone milestone_from_name(const char *name)
{
	int i;

	for (i = 0; milestone_names[i]; i++)
		if (!strcmp(milestone_names[i], name))
			return (enum milestone)(i + MILESTONE_OBJECTED);
	return MILESTONE_NONE;
}

void content_init(struct content *c)
{
	*c = (struct content){ .reference = 0 };
	arena_init(&c->arena);
}

void content_release(struct content *c)
{
	free(c->folder);
	free(c->facts);
	free(c->faulty);
	free(c->sources);
	free(c->countries);
	free(c->authorities);
	free(c->tongues);
	free(c->guides);
	free(c->letters);
	free(c->uses);
	free(c->facts_by_id);
	free(c->sources_by_id);
	arena_release(&c->arena);
	content_init(c);
}

static int compare_guides(const void *left, const void *right)
{
	const struct guide *a = left;
	const struct guide *b = right;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return strcmp(a->id, b->id);
}

static int compare_letters(const void *left, const void *right)
{
	const struct letter *a = left;
	const struct letter *b = right;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return strcmp(a->id, b->id);
}

static int compare_facts(const void *left, const void *right)
{
	const struct fact *const *a = left;
	const struct fact *const *b = right;

	return strcmp((*a)->id, (*b)->id);
}

static int compare_sources(const void *left, const void *right)
{
	const struct source *const *a = left;
	const struct source *const *b = right;

	return strcmp((*a)->id, (*b)->id);
}

void content_index(struct content *c)
{
	size_t i;

	if (c->guide_count)
		qsort(c->guides, c->guide_count, sizeof(*c->guides),
		      compare_guides);
	if (c->letter_count)
		qsort(c->letters, c->letter_count, sizeof(*c->letters),
		      compare_letters);
	c->facts_by_id = mem_realloc_array(c->facts_by_id, c->fact_count + 1,
					   sizeof(*c->facts_by_id));
	for (i = 0; i < c->fact_count; i++)
		c->facts_by_id[i] = &c->facts[i];
	qsort(c->facts_by_id, c->fact_count, sizeof(*c->facts_by_id),
	      compare_facts);
	c->sources_by_id =
		mem_realloc_array(c->sources_by_id, c->source_count + 1,
				  sizeof(*c->sources_by_id));
	for (i = 0; i < c->source_count; i++)
		c->sources_by_id[i] = &c->sources[i];
	qsort(c->sources_by_id, c->source_count, sizeof(*c->sources_by_id),
	      compare_sources);
}

static bool has_been(const struct id_list *was, const char *id)
{
	size_t i;

	for (i = 0; i < was->count; i++)
		if (!strcmp(was->item[i], id))
			return true;
	return false;
}

const struct notice *content_notice(const struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->notice_count; i++)
		if (!strcmp(c->notices[i].id, id))
			return &c->notices[i];
	return NULL;
}

const struct guide *content_guide(const struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->guide_count; i++)
		if (!strcmp(c->guides[i].id, id))
			return &c->guides[i];
	for (i = 0; i < c->guide_count; i++)
		if (has_been(&c->guides[i].was, id))
			return &c->guides[i];
	return NULL;
}

/* Before content_index() there are few of them, and they still move. */
const struct fact *content_fact(const struct content *c, const char *id)
{
	const struct fact key = { .id = id };
	const struct fact *wanted = &key;
	const struct fact **found;
	size_t i;

	if (c->facts_by_id) {
		found = bsearch(&wanted, c->facts_by_id, c->fact_count,
				sizeof(*c->facts_by_id), compare_facts);
		return found ? *found : NULL;
	}
	for (i = 0; i < c->fact_count; i++)
		if (!strcmp(c->facts[i].id, id))
			return &c->facts[i];
	return NULL;
}

const struct source *content_source(const struct content *c, const char *id)
{
	const struct source key = { .id = id };
	const struct source *wanted = &key;
	const struct source **found;
	size_t i;

	if (c->sources_by_id) {
		found = bsearch(&wanted, c->sources_by_id, c->source_count,
				sizeof(*c->sources_by_id), compare_sources);
		return found ? *found : NULL;
	}
	for (i = 0; i < c->source_count; i++)
		if (!strcmp(c->sources[i].id, id))
			return &c->sources[i];
	return NULL;
}

const struct country *content_country(const struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->country_count; i++)
		if (!strcmp(c->countries[i].id, id))
			return &c->countries[i];
	return NULL;
}

const struct letter *content_letter(const struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->letter_count; i++)
		if (!strcmp(c->letters[i].id, id))
			return &c->letters[i];
	return NULL;
}

const struct article *content_article(const struct content *c, const char *name,
				      const struct fact **law)
{
	const char *dot = strchr(name, '.');
	const struct fact *fact;
	char id[64];
	size_t i;

	if (!dot || (size_t)(dot - name) >= sizeof(id))
		return NULL;
	memcpy(id, name, (size_t)(dot - name));
	id[dot - name] = '\0';
	fact = content_fact(c, id);
	if (!fact || fact->kind != FACT_LAW)
		return NULL;
	if (law)
		*law = fact;
	for (i = 0; i < fact->article_count; i++)
		if (!strcmp(fact->articles[i].id, dot + 1))
			return &fact->articles[i];
	return NULL;
}

bool content_country_is_in(const struct content *c, const char *country,
			   const char *in)
{
	const struct country *bloc;
	char whole[3] = "";

	if (!strcmp(country, in))
		return true;
	bloc = content_country(c, in);
	if (bloc && bloc->is_bloc && has_been(&bloc->members, country))
		return true;
	/* A part of a country is where the country is. */
	if (strlen(country) < 4 || country[2] != '-')
		return false;
	memcpy(whole, country, 2);
	return content_country_is_in(c, whole, in);
}

const struct fact *content_law_of(const struct content *c, const char *country)
{
	const struct country *own = content_country(c, country);
	const struct fact *law;
	size_t i;

	if (own && own->law)
		return content_fact(c, own->law);
	/* A part of a country has the country's own law. */
	if (strlen(country) > 3 && country[2] == '-') {
		char whole[3] = { country[0], country[1], '\0' };

		return content_law_of(c, whole);
	}
	for (i = 0; i < c->country_count; i++) {
		const struct country *bloc = &c->countries[i];

		if (!bloc->is_bloc || !bloc->law ||
		    !content_country_is_in(c, country, bloc->id))
			continue;
		law = content_fact(c, bloc->law);
		if (law)
			return law;
	}
	return NULL;
}

const struct step *guide_step(const struct guide *g, const char *id)
{
	size_t i;

	for (i = 0; i < g->step_count; i++)
		if (!strcmp(g->steps[i].id, id))
			return &g->steps[i];
	return NULL;
}

const struct section *guide_section(const struct guide *g, const char *id)
{
	size_t i;

	for (i = 0; i < g->section_count; i++)
		if (!strcmp(g->sections[i].id, id))
			return &g->sections[i];
	return NULL;
}

const struct path *guide_path(const struct guide *g, const char *id)
{
	size_t i;

	for (i = 0; i < g->path_count; i++)
		if (!strcmp(g->paths[i].id, id))
			return &g->paths[i];
	return NULL;
}

const struct node *guide_node(const struct guide *g, const char *id)
{
	size_t i;

	for (i = 0; i < g->node_count; i++)
		if (!strcmp(g->nodes[i].id, id))
			return &g->nodes[i];
	return NULL;
}
