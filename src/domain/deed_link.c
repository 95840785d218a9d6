/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/deed.h"
#include "domain/deed_entry.h"
#include "domain/status.h"

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

static bool check_twice(const struct deed_context *d,
			struct record *const *accounts, size_t count,
			struct err *err)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < i; k++) {
			struct strbuf name;

			if (accounts[i] != accounts[k])
				continue;
			strbuf_init(&name);
			account_words(d->content, accounts[i], d->language,
				      &name);
			err_set(err, ERR_USAGE,
				_("%s is named twice. Name accounts that "
				  "differ."),
				name.s);
			strbuf_release(&name);
			return false;
		}
	}
	return true;
}

bool deed_link(const struct deed_context *d, struct record *const *accounts,
	       size_t count, struct err *err)
{
	char fresh[RECORD_ID_LENGTH + 1];
	char *group = NULL;
	bool is_fine = true;

	if (count < 2) {
		err_set(err, ERR_USAGE, _("Name two accounts or more."));
		return false;
	}
	if (!check_twice(d, accounts, count, err))
		return false;
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
	for (size_t i = 0; i < count && is_fine; i++) {
		if (!is_same(record_field(accounts[i], "linked"), group))
			is_fine = deed_set(d, accounts[i], "linked", group,
					   false, err);
	}
	free(group);
	return is_fine;
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
	return deed_set(d, r, "linked", NULL, false, err);
}
