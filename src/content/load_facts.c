/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <string.h>

#include "base/i18n.h"
#include "content/facts.h"
#include "content/letter_field.h"
#include "content/schema.h"

#define AT(member) .offset = offsetof(struct fact, member)
#define SOURCES                                                                \
	{                                                                      \
		.key = "sources", .kind = SCHEMA_USES, .use = USE_SOURCE,      \
		AT(sources)                                                    \
	}
#define SEEN                                                                   \
	{                                                                      \
		.key = "seen", .kind = SCHEMA_DATE, AT(seen)                   \
	}
#define REVIEW                                                                 \
	{                                                                      \
		.key = "review", .kind = SCHEMA_DATE, AT(review)               \
	}

static const char *const states[] = { "reported",   "confirmed", "disputed",
				      "unverified", "dead",	 NULL };
static const char *const bounds[] = { "exact", "at-least", "at-most", "about",
				      NULL };
static const char *const complaints[] = { "authority", NULL };

static void read_state(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	struct fact *fact = owner;
	int i = schema_choice(r, node, states);

	/* The cautious one, where it cannot be read. */
	fact->state = i < 0 ? LINK_UNVERIFIED : (enum link_state)i;
}

static void read_bound(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	struct fact *fact = owner;
	int i = schema_choice(r, node, bounds);

	fact->bound = i < 0 ? BOUND_ABOUT : (enum figure_bound)i;
}

/* Up to 12 digits, and 3 decimals behind a point in any locale. */
static void read_value(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	struct fact *fact = owner;
	const char *s = schema_text(r, node);
	size_t whole, i;
	double unit = 1;

	fact->decimals = -1; /* a fault, until all is read */
	if (!s)
		return;
	whole = strspn(s, "0123456789");
	for (i = 0; i < whole; i++)
		fact->value = fact->value * 10 + (s[i] - '0');
	if (s[i] == '.')
		i++;
	for (; s[i] >= '0' && s[i] <= '9'; i++) {
		unit /= 10;
		fact->value += (s[i] - '0') * unit;
	}
	if (s[i] || !whole || whole > 12 || (s[whole] && i == whole + 1) ||
	    i > whole + 4)
		reader_error(
			r, reader_place(r, node), "bad-value",
			_("\"%s\" takes a number such as 274000000 or 7.50."),
			node->key);
	else
		fact->decimals = s[whole] ? (int)(i - whole - 1) : 0;
}

/* Their words come with the languages. */
static void read_articles(struct reader *r, const struct yamldoc_node *node,
			  void *owner)
{
	const struct yamldoc_node *child;
	struct fact *fact = owner;

	if (!schema_is(r, node, YAMLDOC_LIST))
		return;
	fact->articles = arena_array(&r->content->arena, node->count,
				     sizeof(*fact->articles));
	for (child = node->first; child; child = child->next) {
		const char *id = schema_text(r, child);

		if (id && schema_is_id(id))
			fact->articles[fact->article_count++].id =
				reader_copy(r, id);
		else if (id)
			schema_report_id(r, reader_place(r, child), id);
	}
}

static const struct schema_field link_fields[] = {
	{ .key = "url", .kind = SCHEMA_URL, .is_required = true, AT(url) },
	{ .key = "state",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_state },
	SEEN,
	REVIEW,
	SOURCES,
	{ .key = "instead", .kind = SCHEMA_USE, .use = USE_LINK, AT(instead) },
	{ .key = "login", .kind = SCHEMA_YES_NO, AT(needs_login) },
	{ .kind = SCHEMA_END },
};

static const struct schema_field date_fields[] = {
	{ .key = "on", .kind = SCHEMA_DATE, .is_required = true, AT(on) },
	{ .key = "about", .kind = SCHEMA_YES_NO, AT(is_about) },
	{ .key = "countries",
	  .kind = SCHEMA_USES,
	  .use = USE_COUNTRY,
	  AT(countries) },
	SEEN,
	REVIEW,
	SOURCES,
	{ .kind = SCHEMA_END },
};

static const struct schema_field figure_fields[] = {
	{ .key = "value",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_value },
	{ .key = "bound",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_bound },
	SEEN,
	REVIEW,
	SOURCES,
	{ .kind = SCHEMA_END },
};

static const struct schema_field address_fields[] = {
	{ .key = "lines",
	  .kind = SCHEMA_NAMES,
	  .is_required = true,
	  AT(lines) },
	{ .key = "state",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_state },
	SEEN,
	REVIEW,
	SOURCES,
	{ .kind = SCHEMA_END },
};

static const struct schema_field law_fields[] = {
	/* No law is better than one with a period that is not its own. */
	{ .key = "answer",
	  .kind = SCHEMA_DURATION,
	  .is_required = true,
	  AT(answer) },
	{ .key = "extension",
	  .kind = SCHEMA_DURATION,
	  .is_required = true,
	  AT(extension) },
	{ .key = "complaint",
	  .kind = SCHEMA_CHOICE,
	  .choices = complaints,
	  AT(complaint) },
	{ .key = "complaint-by",
	  .kind = SCHEMA_USE,
	  .use = USE_FACT,
	  AT(complaint_by) },
	{ .key = "articles", .kind = SCHEMA_OTHER, .read = read_articles },
	SEEN,
	REVIEW,
	SOURCES,
	{ .kind = SCHEMA_END },
};

/* By enum fact_kind. */
static const struct schema_field *const fields_of[] = {
	link_fields, date_fields, figure_fields, address_fields, law_fields
};

/* The entry of that id that is to be replaced, or a new one. NULL (reported)
 * when the id cannot be used. */
static struct fact *place_for(struct reader *r, const struct yamldoc_node *node,
			      const struct fact *fact)
{
	struct content *c = r->content;
	struct place place = reader_key_place(r, node);
	size_t i;

	for (i = 0; i < c->fact_count; i++)
		if (!strcmp(c->facts[i].id, fact->id))
			break;
	if (i == c->fact_count) {
		MEM_GROW(c->facts, c->fact_count, c->fact_capacity);
		return &c->facts[c->fact_count++];
	}
	if (c->facts[i].is_local == r->is_local) {
		reader_error(
			r, place, "duplicate-id",
			_("\"%s\" is there already, in line %d; links, dates, "
			  "figures, addresses and laws share their ids."),
			fact->id, c->facts[i].place.line);
		return NULL;
	}
	if (c->facts[i].kind != fact->kind) {
		reader_error(r, place, "duplicate-id",
			     _("\"%s\" is installed as another kind of fact "
			       "(%s). Choose another id."),
			     fact->id, fact_kind_name(c->facts[i].kind));
		return NULL;
	}
	if (date_is_set(c->facts[i].seen) && date_is_set(fact->seen) &&
	    date_compare(fact->seen, c->facts[i].seen) < 0)
		reader_warn(r, place, "older-than-installed",
			    _("\"%s\" was seen earlier than the installed "
			      "entry that it replaces. Check it or drop it."),
			    fact->id);
	return &c->facts[i];
}

static void read_fact(struct reader *r, const struct yamldoc_node *node,
		      enum fact_kind kind)
{
	struct fact fact = {
		.kind = kind,
		.id = reader_copy(r, node->key),
		.place = reader_key_place(r, node),
		.is_local = r->is_local,
	};
	struct fact *slot;
	bool is_good;

	if (!schema_is_id(node->key)) {
		schema_report_id(r, fact.place, node->key);
		return;
	}
	if (letter_field_is_meant(node->key, strlen(node->key))) {
		reader_error(
			r, fact.place, "reserved-id",
			_("\"%s\" is a field of letters. Choose another id."),
			node->key);
		return;
	}
	r->where = fact.id;
	is_good = schema_read(r, node, fields_of[kind], &fact);
	if (node->kind == YAMLDOC_MAP && !yamldoc_get(node, "sources"))
		schema_missing_key(r, node, "sources");
	r->where = NULL;
	if (!is_good || fact.decimals < 0) {
		reader_leave_out(r, fact.id);
		return;
	}
	slot = place_for(r, node, &fact);
	if (slot)
		*slot = fact;
}

static void read_kind(struct reader *r, const struct yamldoc_node *node,
		      enum fact_kind kind)
{
	const struct yamldoc_node *child;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next)
		read_fact(r, child, kind);
}

static void read_links(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	(void)owner;
	read_kind(r, node, FACT_LINK);
}

static void read_dates(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	(void)owner;
	read_kind(r, node, FACT_DATE);
}

static void read_figures(struct reader *r, const struct yamldoc_node *node,
			 void *owner)
{
	(void)owner;
	read_kind(r, node, FACT_FIGURE);
}

static void read_addresses(struct reader *r, const struct yamldoc_node *node,
			   void *owner)
{
	(void)owner;
	read_kind(r, node, FACT_ADDRESS);
}

static void read_laws(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	(void)owner;
	read_kind(r, node, FACT_LAW);
}

static const struct schema_field facts_fields[] = {
	{ .key = "sources", .kind = SCHEMA_OTHER, .read = load_sources },
	{ .key = "links", .kind = SCHEMA_OTHER, .read = read_links },
	{ .key = "dates", .kind = SCHEMA_OTHER, .read = read_dates },
	{ .key = "figures", .kind = SCHEMA_OTHER, .read = read_figures },
	{ .key = "addresses", .kind = SCHEMA_OTHER, .read = read_addresses },
	{ .key = "laws", .kind = SCHEMA_OTHER, .read = read_laws },
	{ .key = "blocs", .kind = SCHEMA_OTHER, .read = load_blocs },
	{ .key = "countries", .kind = SCHEMA_OTHER, .read = load_countries },
	{ .kind = SCHEMA_END },
};

void load_facts(struct reader *r)
{
	r->content->has_facts = true;
	schema_read(r, r->root, facts_fields, r->content);
}
