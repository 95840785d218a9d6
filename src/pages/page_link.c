/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which accounts are in the same Accounts Center. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

static bool are_linked(const struct record *a, const struct record *b)
{
	const char *mine = record_field(a, "linked");
	const char *theirs = record_field(b, "linked");

	return mine && theirs && strcmp(mine, theirs) == 0;
}

void page_link(const struct app *app, const char *argument, struct page *page)
{
	const struct record *account = build_record(app, argument, NULL);
	const struct store *store = app->deed.store;
	struct strbuf title;

	if (!account) {
		part_missing(page, _("Accounts Center"),
			     _("There is no such account."));
		return;
	}
	strbuf_init(&title);
	account_title(&app->deed, account, &title);
	page_set_title(page, title.s);
	ask_question(page,
		     _("Which account is in the same Accounts Center as this "
		       "one?"),
		     _("By Meta's word, an objection counts for all accounts "
		       "in the same Accounts Center."));
	for (size_t i = 0; i < store->count; i++) {
		const struct record *other = store->records[i];
		struct block *block;

		if (!accounts_can_be_linked(app, account, other))
			continue;
		strbuf_reset(&title);
		account_title(&app->deed, other, &title);
		block = ask_choice(page, other->id, title.s);
		if (are_linked(account, other))
			rich_set_plain(&block->detail, _("linked already"));
	}
	strbuf_release(&title);
	if (record_field(account, "linked"))
		ask_choice(page, "none", _("None: take this account out"));
	ask_choice(page, "leave", _("Leave it as it is"));
	ask_default(page, "leave");
	page_action(page, ACTION_UNLINK);
}

void link_answer(struct app *app, const char *argument, const char *value,
		 struct effect *effect)
{
	struct record *account = build_record(app, argument, NULL);
	struct record *other = store_find(app->deed.store, value);
	struct record *const accounts[2] = { account, other };
	struct err err = ERR_INIT;
	size_t mine, theirs;
	bool is_fine = true;

	if (!account || (!other && strcmp(value, "none") != 0 &&
			 strcmp(value, "leave") != 0)) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	mine = account->pending_count;
	theirs = other ? other->pending_count : 0;
	if (other)
		is_fine = deed_link(&app->deed, accounts, 2, &err);
	else if (strcmp(value, "none") == 0)
		is_fine = deed_unlink(&app->deed, account, &err);
	if (!is_fine) {
		app_say(app, true, "%s", err.message);
		return;
	}
	update_changed(app, account, mine, effect);
	if (other)
		update_changed(app, other, theirs, effect);
	app_back(app);
}
