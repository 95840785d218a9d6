/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/authority.h"

#include <string.h>

const struct authority *content_authority(const struct content *c,
					  const char *id)
{
	size_t i;

	for (i = 0; i < c->authority_count; i++)
		if (!strcmp(c->authorities[i].id, id))
			return &c->authorities[i];
	return NULL;
}

const struct tongue *content_tongue(const struct content *c, const char *id)
{
	size_t i;

	for (i = 0; i < c->tongue_count; i++)
		if (!strcmp(c->tongues[i].id, id))
			return &c->tongues[i];
	return NULL;
}

const struct authority *content_authority_in(const struct content *c,
					     const char *region)
{
	size_t i;

	for (i = 0; i < c->authority_count; i++)
		if (!c->authorities[i].is_aside &&
		    !strcmp(c->authorities[i].region, region))
			return &c->authorities[i];
	return NULL;
}

bool authority_demands(const struct authority *a, enum demand demand)
{
	return a->demands & 1U << demand;
}

const char *demand_name(enum demand demand)
{
	static const char *const names[DEMAND_COUNT] = {
		[DEMAND_OWN_LANGUAGE] = "own-language",
		[DEMAND_WRITING] = "writing",
		[DEMAND_OWN_FORM] = "own-form",
		[DEMAND_SIGNATURE] = "signature",
		[DEMAND_NO_MAIL] = "no-mail",
		[DEMAND_REGISTERED_MAIL] = "registered-mail",
		[DEMAND_LOGIN] = "login",
		[DEMAND_COMPANY_FIRST] = "company-first",
		[DEMAND_PUBLIC] = "public",
	};

	return names[demand];
}
