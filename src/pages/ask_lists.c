/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers that are countries or people, and those in words. */
#include <config.h>

#include "pages/ask.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/authority.h"

/* Countries ------------------------------------------------------------ */

static const char *country_name(const struct app *app,
				const struct country *country)
{
	return content_say(app->deed.content, &country->name,
			   app->deed.language, NULL);
}

const char *ask_country_name(const struct app *app, const char *id)
{
	const struct country *country = content_country(app->deed.content, id);

	return country ? country_name(app, country) : "";
}

const char *ask_residence_words(const struct app *app, struct arena *arena,
				const char *id)
{
	const char *part = ask_country_name(app, id);
	const char *name;
	char *country;

	if (!strchr(id, '-'))
		return *part ? part : id;
	/* A part of a country: with the country's name. */
	country = mem_strndup(id, strcspn(id, "-"));
	name = ask_country_name(app, country);
	free(country);
	if (*part && *name)
		/* TRANSLATORS: a part of a country, and the country: "Bavaria
		 * (Germany)". */
		return arena_printf(arena, C_("residence", "%s (%s)"), part,
				    name);
	if (*part)
		return part;
	/* TRANSLATORS: a country, and the code of a part of it: "Germany
	 * (de-by)". */
	return *name ? arena_printf(arena, _("%s (%s)"), name, id) : id;
}

const char *ask_language_name(const struct app *app, const char *id)
{
	const struct content *content = app->deed.content;

	return content_language_name(content, content_language(content, id));
}

const char *ask_likely_country(const struct app *app)
{
	const struct content *content = app->deed.content;
	const struct country *country;

	/* "de_AT:de:en": the territory of the user's first language. */
	for (const char *s = i18n_languages(); *s;) {
		size_t n = strcspn(s, ":");
		const char *territory = memchr(s, '_', n);

		if (territory && territory + 2 < s + n) {
			char id[3] = { (char)(territory[1] | 0x20),
				       (char)(territory[2] | 0x20), '\0' };

			country = content_country(content, id);
			if (country && country->is_listed && country->has_form)
				return country->id;
		}
		s += n;
		s += strspn(s, ":");
	}
	country = content_country(content, "de");
	if (country && country->is_listed)
		return country->id;
	for (size_t i = 0; i < content->country_count; i++)
		if (content->countries[i].is_listed)
			return content->countries[i].id;
	return NULL;
}

struct ranked {
	const struct country *country;
	int rank;
	char *folded;
};

static int compare_ranked(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return strcmp(x->folded, y->folded);
}

/* The likely one first, then the German-speaking ones, then all by name, and
 * "another country" at the end. */
static int rank_of(const struct country *country, const char *likely)
{
	static const char *const first[] = { "de", "at", "ch" };

	if (likely && strcmp(country->id, likely) == 0)
		return 0;
	for (int i = 0; i < 3; i++)
		if (strcmp(country->id, first[i]) == 0)
			return i + 1;
	return strcmp(country->id, "zz") == 0 ? 5 : 4;
}

void ask_countries(struct page *page, const struct app *app, const char *value)
{
	const struct content *content = app->deed.content;
	const char *likely = ask_likely_country(app);
	struct ranked *list = NULL;
	size_t count = 0, capacity = 0;

	for (size_t i = 0; i < content->country_count; i++) {
		const struct country *country = &content->countries[i];

		if (!country->is_listed || country->is_bloc)
			continue;
		MEM_GROW(list, count, capacity);
		list[count].country = country;
		list[count].rank = rank_of(country, likely);
		list[count].folded = text_fold(country_name(app, country));
		count++;
	}
	if (list)
		qsort(list, count, sizeof(*list), compare_ranked);
	for (size_t i = 0; i < count; i++) {
		ask_choice(page, list[i].country->id,
			   country_name(app, list[i].country));
		free(list[i].folded);
	}
	free(list);
	ask_default(page, value && *value ? value : likely);
}

void ask_parts(struct page *page, const struct app *app,
	       const struct authority *const *list, size_t count)
{
	struct ranked *sorted = NULL;
	size_t capacity = 0, known = 0;

	for (size_t i = 0; i < count; i++) {
		const struct country *region =
			content_country(app->deed.content, list[i]->region);

		if (!region)
			continue;
		MEM_GROW(sorted, known, capacity);
		sorted[known++] =
			(struct ranked){ region, 0,
					 text_fold(country_name(app, region)) };
	}
	if (sorted)
		qsort(sorted, known, sizeof(*sorted), compare_ranked);
	for (size_t i = 0; i < known; i++) {
		ask_choice(page, sorted[i].country->id,
			   country_name(app, sorted[i].country));
		free(sorted[i].folded);
	}
	free(sorted);
}

/* People ----------------------------------------------------------------- */

const char *ask_person_name(const struct record *person)
{
	const char *name = record_field(person, "name");

	/* TRANSLATORS: What the only user is called who gave no name. */
	return name && *name ? name : _("I myself");
}

const struct record *ask_last_account(const struct app *app)
{
	const struct store *store = app->deed.store;
	const struct record *last = NULL;

	for (size_t i = 0; i < store->count; i++) {
		const struct record *record = store->records[i];

		if (record->kind == RECORD_ACCOUNT &&
		    record_is_usable(record) && record->journal.count > 0 &&
		    (!last || record->journal.entries[0].at >=
				      last->journal.entries[0].at))
			last = record;
	}
	return last;
}

void ask_people(struct page *page, const struct app *app, const char *value,
		const char *more, const char *words)
{
	const struct store *store = app->deed.store;

	for (size_t i = 0; i < store->count; i++) {
		const struct record *record = store->records[i];

		if (record->kind == RECORD_PERSON && record_is_usable(record))
			ask_choice(page, record->id, ask_person_name(record));
	}
	if (more)
		ask_choice(page, more, words);
	ask_default(page, value);
}
