/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person: what is known of them, and their accounts. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "domain/letter_standing.h"
#include "pages/ask.h"
#include "pages/part.h"

static void add_fields(struct page *page, const struct app *app,
		       const struct record *r)
{
	const char *address = record_field(r, "address");
	const char *residence = record_field(r, "residence");
	const char *language = record_field(r, "language");

	if (address)
		page_append(page, BLOCK_LINES, "address", address);
	if (residence)
		part_text(page, "residence",
			  arena_printf(&page->arena, _("Lives in: %s"),
				       ask_residence_words(app, &page->arena,
							   residence)));
	if (language) {
		const char *name = ask_language_name(app, language);

		part_text(page, "language",
			  arena_printf(&page->arena,
				       _("Language of letters: %s"),
				       *name ? name : language));
	}
}

/* For someone who has no account, or beside one. */
static bool has_letters(const struct content *c)
{
	for (size_t i = 0; i < c->letter_count; i++)
		if (letter_is_personal(&c->letters[i]))
			return true;
	return false;
}

void page_person(const struct app *app, const char *argument, struct page *page)
{
	const struct record *r = build_record(app, argument, NULL);
	struct account_list list;
	bool may_change;

	page_action(page, ACTION_OPEN);
	if (!r || r->kind != RECORD_PERSON || r->state == RECORD_UNREADABLE) {
		part_missing(page, _("No such person"),
			     _("This person is not there, or the file cannot "
			       "be read."));
		return;
	}
	page_set_title(page, ask_person_name(r));
	may_change = part_record_state(page, r);
	add_fields(page, app, r);
	part_authority_of(page, app, r);
	account_list_init(&list, app, r->id, NULL);
	part_heading(page, "accounts", _("Accounts"));
	if (list.count)
		account_list_add(&list, page, app);
	else
		part_text(page, "none", _("There is no account yet."))->indent =
			1;
	account_list_release(&list);
	if (may_change)
		part_do(page, "do-add", _("Add an account"), ACTION_ADD, NULL);
	if (may_change)
		part_do(page, "do-edit", _("Change the name and so on"),
			ACTION_EDIT, r->id)
			->is_spaced = true;
	if (has_letters(app->deed.content))
		part_item(page, "do-letter", _("Letters without an account"),
			  arena_printf(&page->arena, "letter/%s", r->id));
	part_item(page, "do-handout", _("Hand-out: a sheet to take home"),
		  arena_printf(&page->arena, "handout/%s", r->id));
	part_item(page, "do-history", _("History"),
		  arena_printf(&page->arena, "history/%s", r->id));
	if (!may_change)
		return;
	page_action(page, ACTION_EDIT);
	page_action(page, ACTION_ADD);
	page_action(page, ACTION_ADD_PERSON);
	page_action(page, ACTION_HISTORY);
	page_action(page, ACTION_REMOVE);
}
