/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/reference.h"

#include <string.h>

#include "content/authority.h"

static bool find_in_guide(const struct guide *g, const char *rest,
			  struct reference *out)
{
	if (!strncmp(rest, "path/", 5)) {
		out->kind = REFERENCE_PATH;
		out->path = guide_path(g, rest + 5);
		return out->path;
	}
	if (!strncmp(rest, "node/", 5)) {
		out->kind = REFERENCE_NODE;
		out->node = guide_node(g, rest + 5);
		return out->node;
	}
	out->kind = REFERENCE_STEP;
	out->step = guide_step(g, rest);
	if (out->step)
		return true;
	out->kind = REFERENCE_SECTION;
	out->section = guide_section(g, rest);
	return out->section;
}

static bool find_now(const struct content *c, const char *text,
		     struct reference *out)
{
	const char *slash = strchr(text, '/');
	char id[64];

	*out = (struct reference){ .kind = REFERENCE_GUIDE };
	if (!strcmp(text, "authorities")) {
		out->kind = REFERENCE_AUTHORITIES;
		return c->authority_count;
	}
	if (!strncmp(text, "authority/", 10)) {
		out->kind = REFERENCE_AUTHORITY;
		out->authority = content_authority(c, text + 10);
		return out->authority;
	}
	if (!slash) {
		out->guide = content_guide(c, text);
		return out->guide;
	}
	if (!strncmp(text, "letter/", 7)) {
		out->kind = REFERENCE_LETTER;
		out->letter = content_letter(c, text + 7);
		return out->letter;
	}
	if ((size_t)(slash - text) >= sizeof(id))
		return false;
	memcpy(id, text, (size_t)(slash - text));
	id[slash - text] = '\0';
	out->guide = content_guide(c, id);
	return out->guide && find_in_guide(out->guide, slash + 1, out);
}

static bool is_among(const struct id_list *list, const char *text)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		if (!strcmp(list->item[i], text))
			return true;
	return false;
}

/* A step that once had another name, maybe in another guide. */
static bool find_formerly(const struct content *c, const char *text,
			  struct reference *out)
{
	size_t i, k;

	for (i = 0; i < c->guide_count; i++) {
		const struct guide *g = &c->guides[i];

		for (k = 0; k < g->step_count; k++) {
			if (!is_among(&g->steps[k].was, text))
				continue;
			*out = (struct reference){
				.kind = REFERENCE_STEP,
				.guide = g,
				.step = &g->steps[k],
			};
			return true;
		}
	}
	return false;
}

bool reference_resolve(const struct content *c, const char *text,
		       struct reference *out)
{
	struct reference found;

	if (!find_now(c, text, &found) && !find_formerly(c, text, &found))
		return false;
	*out = found;
	return true;
}

const struct words *reference_title(const struct reference *r)
{
	static const struct words none = { { NULL } };

	switch (r->kind) {
	case REFERENCE_AUTHORITIES:
	case REFERENCE_AUTHORITY:
		return &none;
	case REFERENCE_SECTION:
		return &r->section->title;
	case REFERENCE_STEP:
		return &r->step->todo;
	case REFERENCE_PATH:
		return &r->path->title;
	case REFERENCE_NODE:
		return &r->node->ask;
	case REFERENCE_LETTER:
		return &r->letter->title;
	case REFERENCE_GUIDE:
		break;
	}
	return &r->guide->title;
}
