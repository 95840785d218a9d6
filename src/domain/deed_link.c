/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/deed.h"
#include "domain/deed_entry.h"

static bool is_same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool can_be_linked(const struct deed_context *d,
			  const struct record *first, const struct record *r,
			  struct err *err)
{
	const struct guide *a = deed_guide(d, first, err);
	const struct guide *b = deed_guide(d, r, err);

	if (!a || !b || !deed_is_allowed(r, err))
		return false;
	if (!a->shares || !b->shares || strcmp(a->shares, b->shares) != 0) {
		err_set(err, ERR_REFUSED,
			_("Accounts of %s and %s cannot be linked: the "
			  "platforms have no common account management."),
			first->platform, r->platform);
		return false;
	}
	if (!is_same(record_field(first, "person"),
		     record_field(r, "person"))) {
		err_set(err, ERR_REFUSED,
			_("%s and %s belong to different people."),
			record_label(first), record_label(r));
		return false;
	}
	return true;
}

bool deed_link(const struct deed_context *d, struct record *const *accounts,
	       size_t count, struct err *err)
{
	char fresh[RECORD_ID_LENGTH + 1];
	char *group = NULL;

	if (count < 2) {
		err_set(err, ERR_USAGE, _("Name two accounts or more."));
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		const char *linked;

		if (!can_be_linked(d, accounts[0], accounts[i], err)) {
			free(group);
			return false;
		}
		linked = record_field(accounts[i], "linked");
		if (!group && linked)
			group = mem_strdup(linked);
	}
	if (!group) {
		d->make_id(d->data, fresh);
		group = mem_strdup(fresh);
	}
	for (size_t i = 0; i < count; i++) {
		if (!is_same(record_field(accounts[i], "linked"), group))
			deed_set(d, accounts[i], "linked", group, false);
	}
	free(group);
	return true;
}

bool deed_unlink(const struct deed_context *d, struct record *r,
		 struct err *err)
{
	if (!deed_is_allowed(r, err))
		return false;
	if (!record_field(r, "linked")) {
		err_set(err, ERR_REFUSED, _("%s is not linked."),
			record_label(r));
		return false;
	}
	deed_set(d, r, "linked", NULL, false);
	return true;
}
