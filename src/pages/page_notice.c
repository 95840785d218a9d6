/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an account should hear of, with its question: notice/7f3a9c1e/ID. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "domain/notice.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

void page_notice(const struct app *app, const char *argument, struct page *page)
{
	const struct content *c = app->deed.content;
	const char *name;
	const struct record *r = build_record(app, argument, &name);
	const struct notice *notice = content_notice(c, name);
	struct strbuf title;
	struct rich words;

	if (!r || r->kind != RECORD_ACCOUNT || r->state == RECORD_UNREADABLE ||
	    !notice) {
		part_missing(page, _("A notice"),
			     _("There is no such account or notice."));
		return;
	}
	strbuf_init(&title);
	rich_init(&words);
	account_title(&app->deed, r, &title);
	build_rich(app, &notice->title, &words);
	page_set_title(page, arena_printf(&page->arena, _("%s - %s"), title.s,
					  words.text));
	build_words(page, app, "notice", &notice->text, 0);
	if (notice->go)
		part_reference(page, app, "notice-go", notice->go, r);
	build_rich(app, &notice->question, &words);
	ask_question(page, words.text, NULL);
	page->blocks[page->count - 1].is_spaced = true;
	for (size_t i = 0; i < notice->answer_count; i++) {
		build_rich(app, &notice->answers[i].label, &words);
		ask_choice(page, notice->answers[i].id, words.text);
	}
	/* Each answer goes into the journal, so Enter alone takes none. */
	ask_without_default(page);
	rich_release(&words);
	strbuf_release(&title);
}

/* Where the answer leads; NULL: back. */
static const char *answer_go(const struct content *c, const char *name,
			     const char *value)
{
	const struct notice *notice = content_notice(c, name);

	for (size_t i = 0; notice && i < notice->answer_count; i++)
		if (strcmp(notice->answers[i].id, value) == 0)
			return notice->answers[i].go;
	return NULL;
}

static void go_on(struct app *app, const char *reference,
		  const struct record *account)
{
	struct arena arena;
	const char *address;

	if (!reference)
		return;
	arena_init(&arena);
	address = part_address(&arena, app, reference, account);
	if (address)
		app_go(app, address);
	arena_release(&arena);
}

void notice_answer(struct app *app, const char *argument, const char *value,
		   struct effect *effect)
{
	const char *name;
	struct record *r = build_record(app, argument, &name);
	struct err err = ERR_INIT;
	size_t pending;

	if (!r) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	pending = r->pending_count;
	if (!deed_answer_notice(&app->deed, r, name, value, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	update_changed(app, r, pending, effect);
	app_back(app);
	go_on(app, answer_go(app->deed.content, name, value), r);
}
