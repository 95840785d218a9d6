/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shall the answer to a question be noted, and with which account? */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/question.h"

/* The answer that is no account's id. */
#define NOTHING "nothing"

static bool is_noted(const struct record *account, const char *milestone)
{
	const struct journal *journal = &account->journal;

	return journal_milestone(journal, milestone, journal_round(journal));
}

/* Whose it is, and that it stands there already, as far as that tells. */
static void describe(const struct app *app, const struct record *account,
		     const char *milestone, bool is_of_several,
		     struct block *block)
{
	const char *owner = record_field(account, "person");
	const struct record *person =
		owner && is_of_several ? store_find(app->deed.store, owner)
				       : NULL;
	const char *mail = record_field(account, "mail");
	struct strbuf detail;

	strbuf_init(&detail);
	if (person && person->state != RECORD_UNREADABLE)
		strbuf_adds(&detail, ask_person_name(person));
	if (mail && record_field(account, "label"))
		strbuf_addf(&detail, "%s%s", detail.length ? ", " : "", mail);
	if (is_noted(account, milestone))
		strbuf_addf(&detail, "%s%s", detail.length ? ", " : "",
			    _("noted already"));
	part_detail(block, detail.s);
	strbuf_release(&detail);
}

/* The accounts it may be about; returns how many. */
static size_t add_accounts(const struct app *app, const struct question *q,
			   struct page *page)
{
	struct account_list list;
	size_t count = 0;

	account_list_init(&list, app, NULL, NULL);
	for (size_t i = 0; i < list.count; i++) {
		const struct record *account = account_list_at(&list, i);
		struct strbuf title;

		if (!question_can_note(app, account) ||
		    (q->account && account != q->account))
			continue;
		strbuf_init(&title);
		account_title(&app->deed, account, &title);
		describe(app, account, q->option->record, list.people > 1,
			 ask_choice(page, account->id,
				    arena_printf(&page->arena,
						 /* TRANSLATORS: an answer; %s
						  * is an account. */
						 _("Yes, with %s"), title.s)));
		strbuf_release(&title);
		count++;
	}
	account_list_release(&list);
	return count;
}

static void ask(const struct app *app, const struct question *q,
		struct page *page)
{
	const char *words = milestone_happening(q->option->record);
	size_t count;

	ask_question(page,
		     arena_printf(&page->arena,
				  /* TRANSLATORS: %s is what happened: "Meta
				   * asks for a reason". */
				  _("%s. Shall this be noted with an account?"),
				  words),
		     NULL);
	count = add_accounts(app, q, page);
	ask_choice(page, NOTHING, _("No, note nothing"));
	rich_set_plain(&page->blocks[0].detail,
		       count ? _("You are asked for the day next. It then "
				 "stands in the account's history.")
			     : _("There is no account here yet that this could "
				 "be about. You can add one."));
	/* Which one of several it is, nobody knows but the user. */
	ask_default(page, count > 1 ? NOTHING : NULL);
	page->first = "question";
	if (!q->account) {
		part_do(page, "do-add", _("Add an account"), ACTION_ADD, NULL)
			->is_spaced = true;
		page_action(page, ACTION_ADD);
	}
}

void page_propose(const struct app *app, const char *argument,
		  struct page *page)
{
	struct question q;
	struct rich title;

	if (!question_find_option(app, argument, &q) || !q.option->record) {
		part_missing(page, _("No such question"),
			     _("There is no such question."));
		return;
	}
	rich_init(&title);
	build_rich(app, &q.guide->title, &title);
	page_set_title(page, title.text);
	rich_release(&title);
	ask(app, &q, page);
}

void propose_answer(struct app *app, const char *argument, const char *value,
		    struct effect *effect)
{
	const struct record *account = build_record(app, value, NULL);
	struct question q;
	char *address;

	(void)effect;
	if (!question_find_option(app, argument, &q) || !q.option->record ||
	    (!account && strcmp(value, NOTHING) != 0)) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	if (!account) {
		app_back(app);
		question_follow(app, &q);
		return;
	}
	address = mem_printf("milestone/%s/%s", account->id, q.option->record);
	app_go(app, address);
	free(address);
}
