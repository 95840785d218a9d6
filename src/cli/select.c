/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/select.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/standing.h"

/* Is it a status, or none given? */
static bool check_status(const char *wanted, struct err *err)
{
	struct strbuf names;

	if (!wanted || standing_name_is_known(wanted))
		return true;
	strbuf_init(&names);
	for (size_t i = 0; situation_names[i]; i++)
		strbuf_addf(&names, i ? ", %s" : "%s", situation_names[i]);
	err_set(err, ERR_USAGE,
		_("There is no status \"%s\". These there are: %s."), wanted,
		names.s);
	strbuf_release(&names);
	return false;
}

static bool check_platform(const struct command_call *call, const char *wanted,
			   struct err *err)
{
	const struct store *store = &call->program->store;
	const struct guide *g =
		wanted ? content_guide(call->program->deed.content, wanted)
		       : NULL;

	if (!wanted || (g && g->kind == GUIDE_PLATFORM))
		return true;
	/* Of a platform that the content lacks by now, there may be some. */
	for (size_t i = 0; i < store->count; i++)
		if (store->records[i]->platform &&
		    !strcmp(store->records[i]->platform, wanted))
			return true;
	err_set(err, ERR_USAGE,
		_("There is no guide for a platform \"%s\". \"widerspruch "
		  "guides\" lists them."),
		wanted);
	return false;
}

bool selection_read(const struct command_call *call, struct selection *out,
		    struct err *err)
{
	const char *const *value = call->arguments->value;
	const struct record *person;

	*out = (struct selection){
		.kind = RECORD_ACCOUNT,
		.status = value[OPTION_STATUS],
		.platform = value[OPTION_PLATFORM],
		.with_removed = value[OPTION_REMOVED] != NULL,
	};
	if (!check_status(out->status, err) ||
	    !check_platform(call, out->platform, err))
		return false;
	if (value[OPTION_PERSON]) {
		person = deed_find(&call->program->deed, RECORD_PERSON,
				   value[OPTION_PERSON], true, err);
		if (!person)
			return false;
		out->person = person->id;
	}
	return true;
}

static bool has_status(const struct command_call *call, const struct record *r,
		       const char *wanted)
{
	const struct deed_context *deed = &call->program->deed;
	struct standing standing;
	bool is_same;

	if (r->state == RECORD_UNREADABLE)
		return false;
	standing_of(deed->content, deed->store, r, deed->today, &standing);
	is_same = standing_is_called(&standing, wanted);
	standing_release(&standing);
	return is_same;
}

static bool is_wanted(const struct command_call *call,
		      const struct selection *selection, const struct record *r)
{
	if (r->kind != selection->kind ||
	    (r->state == RECORD_REMOVED) != selection->with_removed)
		return false;
	if (selection->person) {
		const char *owner = record_field(r, "person");

		if (!owner || strcmp(owner, selection->person))
			return false;
	}
	if (selection->platform &&
	    (!r->platform || strcmp(r->platform, selection->platform)))
		return false;
	return !selection->status || has_status(call, r, selection->status);
}

/* Orders a list: by person, then as the guides are ordered, then by label. */
static char *sort_key(const struct command_call *call, const struct record *r)
{
	const struct deed_context *deed = &call->program->deed;
	const char *owner = record_field(r, "person");
	const struct record *person =
		owner ? store_find(deed->store, owner) : NULL;
	const struct guide *guide =
		r->platform ? content_guide(deed->content, r->platform) : NULL;
	const char *name = person ? record_field(person, "name") : NULL;
	char *label = text_fold(record_label(r));
	char *key = mem_printf("%s\001%08d\001%s\001%s", name ? name : "",
			       guide ? guide->order : 0, label, r->id);

	free(label);
	return key;
}

struct sorted {
	char *key;
	struct record *record;
};

static int compare_sorted(const void *left, const void *right)
{
	const struct sorted *a = left;
	const struct sorted *b = right;

	return strcmp(a->key, b->key);
}

static void sort(const struct command_call *call, struct record_list *list)
{
	struct sorted *sorted =
		mem_realloc_array(NULL, list->count, sizeof(*sorted));

	for (size_t i = 0; i < list->count; i++)
		sorted[i] = (struct sorted){ sort_key(call, list->item[i]),
					     list->item[i] };
	if (list->count)
		qsort(sorted, list->count, sizeof(*sorted), compare_sorted);
	for (size_t i = 0; i < list->count; i++) {
		list->item[i] = sorted[i].record;
		free(sorted[i].key);
	}
	free(sorted);
}

void selection_take(const struct command_call *call,
		    const struct selection *selection, struct record_list *list)
{
	const struct store *store = &call->program->store;

	for (size_t i = 0; i < store->count; i++) {
		struct record *r = store->records[i];

		if (!is_wanted(call, selection, r))
			continue;
		MEM_GROW(list->item, list->count, list->capacity);
		list->item[list->count++] = r;
	}
	sort(call, list);
}
