/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/deed.h"

/* What is looked for; both forms of the name. */
struct search {
	const struct deed_context *d;
	enum record_kind kind;
	bool with_removed;
	const char *name;
	char *folded;
};

/* Does the record fit the name in this way? */
typedef bool fits_function(const struct search *search, const struct record *r);

static bool is_called(const struct record *r, const char *folded)
{
	static const char *const fields[] = { "label", "name", "mail" };
	bool is_found = false;

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		const char *value = record_field(r, fields[i]);
		char *other = value ? text_fold(value) : NULL;

		is_found |= other && strcmp(other, folded) == 0;
		free(other);
	}
	return is_found;
}

static bool fits_id(const struct search *search, const struct record *r)
{
	return *r->id && strcmp(r->id, search->name) == 0;
}

static bool fits_name(const struct search *search, const struct record *r)
{
	return is_called(r, search->folded);
}

static bool fits_start_of_id(const struct search *search,
			     const struct record *r)
{
	return *search->name &&
	       strncmp(r->id, search->name, strlen(search->name)) == 0;
}

/* "maria/instagram" */
static bool fits_owner(const struct search *search, const struct record *r)
{
	const char *slash = strrchr(search->name, '/');
	const char *id = record_field(r, "person");
	const struct record *person =
		id ? store_find(search->d->store, id) : NULL;
	char *owner;
	char *folded;
	bool is_found;

	if (!slash || !person || !r->platform ||
	    strcmp(slash + 1, r->platform) != 0)
		return false;
	owner = mem_strndup(search->name, (size_t)(slash - search->name));
	folded = text_fold(owner);
	is_found = is_called(person, folded) ||
		   (*owner && strncmp(person->id, owner, strlen(owner)) == 0);
	free(owner);
	free(folded);
	return is_found;
}

static bool fits_platform(const struct search *search, const struct record *r)
{
	return r->platform && strcmp(r->platform, search->folded) == 0;
}

static bool is_eligible(const struct search *search, const struct record *r)
{
	return r->kind == search->kind &&
	       (search->with_removed || r->state != RECORD_REMOVED);
}

static size_t collect(const struct search *search, fits_function *fits,
		      struct record **found, struct strbuf *list)
{
	const struct store *s = search->d->store;
	size_t count = 0;

	for (size_t i = 0; i < s->count; i++) {
		struct record *r = s->records[i];

		if (!is_eligible(search, r) || !fits(search, r))
			continue;
		*found = r;
		if (count++)
			strbuf_adds(list, ", ");
		strbuf_addf(list, "%s (%s%s%s)", r->id,
			    r->platform ? r->platform : "",
			    r->platform ? " " : "", record_label(r));
	}
	return count;
}

static struct record *find(const struct search *search, struct err *err)
{
	static fits_function *const ways[] = {
		fits_id, fits_name, fits_start_of_id, fits_owner, fits_platform,
	};
	struct record *found = NULL;
	struct strbuf list;
	size_t count = 0;

	strbuf_init(&list);
	for (size_t i = 0; !count && i < sizeof(ways) / sizeof(*ways); i++)
		count = collect(search, ways[i], &found, &list);
	if (count > 1) {
		err_set(err, ERR_USAGE,
			_("\"%s\" fits more than one: %s. Name one by its id."),
			search->name, list.s);
		found = NULL;
	} else if (!count) {
		err_set(err, ERR_REFUSED,
			search->kind == RECORD_PERSON
				? _("There is no person \"%s\". \"widerspruch "
				    "people\" lists them.")
				: _("There is no account \"%s\". "
				    "\"widerspruch accounts\" lists them."),
			search->name);
	}
	strbuf_release(&list);
	return found;
}

struct record *deed_find(const struct deed_context *d, enum record_kind kind,
			 const char *name, bool with_removed, struct err *err)
{
	struct search search = {
		.d = d,
		.kind = kind,
		.with_removed = with_removed,
		.name = name,
		.folded = text_fold(name),
	};
	struct record *found = find(&search, err);

	if (!found && !with_removed) {
		struct record *removed;

		search.with_removed = true;
		removed = find(&search, NULL);
		if (removed && removed->state == RECORD_REMOVED)
			deed_is_allowed(removed, err);
	}
	free(search.folded);
	return found;
}
