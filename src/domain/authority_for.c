/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/authority_for.h"

#include <stdlib.h>
#include <string.h>

static bool is_part(const char *region)
{
	return strlen(region) > 3 && region[2] == '-';
}

static void add_parts(const struct content *c, const char *country,
		      struct authority_for *out)
{
	size_t capacity = 0, i;

	for (i = 0; i < c->authority_count; i++) {
		const struct authority *a = &c->authorities[i];

		if (!*country || a->is_aside || !is_part(a->region) ||
		    strncmp(a->region, country, 2) != 0)
			continue;
		MEM_GROW(out->parts, out->part_count, capacity);
		out->parts[out->part_count++] = a;
	}
}

static void find_leads(const struct content *c, const char *region,
		       struct authority_for *out)
{
	size_t i;

	for (i = 0; i < c->authority_count; i++) {
		const struct authority *a = &c->authorities[i];
		const struct country *where;

		if (!a->leads || !content_country_is_in(c, region, a->leads))
			continue;
		where = content_country(c, a->leads);
		if (where && where->is_bloc)
			out->leads_in_bloc = a;
		else
			out->leads_in_country = a;
	}
}

void authority_for(const struct content *c, const char *region,
		   struct authority_for *out)
{
	char country[3] = "";

	*out = (struct authority_for){ .answer = AUTHORITY_NO_REGION };
	if (!region || !*region)
		return;
	if (is_part(region) || strlen(region) == 2)
		memcpy(country, region, 2);
	find_leads(c, region, out);
	out->own = content_authority_in(c, region);
	if (!out->own)
		out->own = content_authority_in(c, country);
	if (out->own) {
		out->answer = AUTHORITY_FOUND;
		return;
	}
	add_parts(c, country, out);
	out->answer =
		out->part_count ? AUTHORITY_PART_UNKNOWN : AUTHORITY_UNKNOWN;
}

bool authority_is_region(const struct content *c, const char *region)
{
	const struct country *country = content_country(c, region);
	char whole[3] = "";

	if (country)
		return !country->is_bloc;
	if (is_part(region))
		memcpy(whole, region, 2);
	country = content_country(c, whole);
	return country && !country->is_bloc;
}

void authority_for_release(struct authority_for *a)
{
	free(a->parts);
	*a = (struct authority_for){ .answer = AUTHORITY_NO_REGION };
}
