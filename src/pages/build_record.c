/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People and accounts as rows, and what is out of the ordinary with them. */
#include <config.h>

#include "pages/build.h"

#include <string.h>

#include "base/i18n.h"
#include "pages/part.h"

struct record *build_record(const struct app *app, const char *argument,
			    const char **rest)
{
	const size_t length = strcspn(argument, "/");
	char id[RECORD_ID_LENGTH + 1];

	if (rest)
		*rest = argument + length + (argument[length] ? 1 : 0);
	if (!length || length >= sizeof(id))
		return NULL;
	memcpy(id, argument, length);
	id[length] = '\0';
	return store_find(app->deed.store, id);
}

/* "step 3 of 7; next: Check the mail address" */
static void add_standing(struct page *page, const struct app *app,
			 const struct standing *standing, struct block *b)
{
	const struct deed_context *deed = &app->deed;
	const struct step *step = standing->next.step;
	struct strbuf words;
	const char *detail;

	strbuf_init(&words);
	standing_words(deed->content, standing, deed->language, &words);
	detail = words.s;
	if (step) {
		struct rich next;

		rich_init(&next);
		build_rich(app, &step->todo, &next);
		detail = arena_printf(&page->arena,
				      /* TRANSLATORS: how an account stands
				       * and its next step. */
				      _("%s; next: %s"), words.s, next.text);
		rich_release(&next);
	}
	if (standing->account->state == RECORD_NEWER)
		detail = arena_printf(&page->arena, _("%s; read only"), detail);
	part_detail(b, detail);
	strbuf_release(&words);
}

struct block *build_standing(struct page *page, const struct app *app,
			     const struct standing *standing)
{
	const struct record *account = standing->account;
	struct strbuf title;
	struct block *b;

	strbuf_init(&title);
	account_title(&app->deed, account, &title);
	b = part_item(page,
		      arena_printf(&page->arena, "account-%s", account->id),
		      title.s,
		      arena_printf(&page->arena, "account/%s", account->id));
	b->mark = standing_mark(standing);
	add_standing(page, app, standing, b);
	if (account->unsaved)
		b->alert = arena_strdup(&page->arena, _("not saved"));
	strbuf_release(&title);
	return b;
}

struct block *build_account(struct page *page, const struct app *app,
			    const struct record *account)
{
	const struct deed_context *deed = &app->deed;
	struct standing standing;
	struct block *b;

	standing_of(deed->content, deed->store, account, deed->today,
		    &standing);
	b = build_standing(page, app, &standing);
	standing_release(&standing);
	return b;
}

static void add_removed(struct page *page, const struct record *r)
{
	part_text(page, "state",
		  r->kind == RECORD_PERSON
			  ? _("This person lies in the trash.")
			  : _("This account lies in the trash."));
	part_do(page, "do-restore", _("Bring it back"), ACTION_RESTORE, r->id);
	part_do(page, "do-purge", _("Delete it for good"), ACTION_PURGE, r->id);
	page_action(page, ACTION_RESTORE);
	page_action(page, ACTION_PURGE);
}

static void add_came_back(struct page *page, const struct record *r)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(r->purged, &day);
	part_text(page, "state",
		  arena_printf(&page->arena,
			       _("Deleted for good on %s, and it came back: a "
				 "copy was put into the folder. Keep it, or "
				 "delete it again."),
			       day.s));
	part_do(page, "do-keep", _("Keep it"), ACTION_KEEP, r->id);
	part_do(page, "do-purge", _("Delete it again"), ACTION_PURGE, r->id);
	page_action(page, ACTION_KEEP);
	page_action(page, ACTION_PURGE);
	strbuf_release(&day);
}

bool part_record_state(struct page *page, const struct record *r)
{
	struct block *b;

	if (r->unsaved) {
		b = part_do(page, "do-save-again", _("Not saved. Try again"),
			    ACTION_SAVE_AGAIN, r->id);
		b->mark = MARK_ATTENTION;
		b->is_spaced = true;
		part_detail(b, r->unsaved);
		page_action(page, ACTION_SAVE_AGAIN);
	}
	switch (r->state) {
	case RECORD_FINE:
		return true;
	case RECORD_NEWER:
		part_text(page, "state",
			  _("A newer version of this program wrote it. It can "
			    "be read here, but not changed."));
		break;
	case RECORD_REMOVED:
		add_removed(page, r);
		break;
	case RECORD_CAME_BACK:
		add_came_back(page, r);
		break;
	case RECORD_UNREADABLE:
		break;
	}
	return false;
}
