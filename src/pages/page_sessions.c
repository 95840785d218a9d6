/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an interrupted run left: go on there, keep it, or delete it. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/build.h"
#include "pages/part.h"
#include "pages/sessions.h"

/* "22 November 2026, 14:05: Note: Facebook Privat" */
static const char *name_of(struct page *page, const struct session_left *left)
{
	const char *title = snapshot_title(&left->snapshot);
	struct strbuf when;
	const char *name;

	strbuf_init(&when);
	session_when(left, &when);
	if (when.length && *title)
		/* TRANSLATORS: When a session was interrupted, and the title
		 * of the page that was shown. */
		name = arena_printf(&page->arena, _("%s: %s"), when.s, title);
	else if (when.length)
		name = arena_strdup(&page->arena, when.s);
	else
		name = arena_printf(&page->arena, _("Session %s"),
				    left->file->id);
	strbuf_release(&when);
	return name;
}

static const char *state_words(const struct session_left *left)
{
	switch (left->state) {
	case SESSION_READY:
		return snapshot_has_drafts(&left->snapshot)
			       ? _("With something in it that is not saved.")
			       : "";
	case SESSION_UNSURE:
		return _("It may be open elsewhere; nobody can tell on this "
			 "file system.");
	case SESSION_RUNNING:
		return _("Open elsewhere, or suspended.");
	case SESSION_NEWER:
		return _("A newer version of this program wrote it, so it is "
			 "left alone. That version can go on there.");
	case SESSION_ELSEWHERE:
		return _("Of another data folder.");
	case SESSION_DAMAGED:
		break;
	}
	return left->fault.s;
}

/* Typed text in front of everybody's eyes is too much; the pages it was typed
 * on are enough to know it again. */
static void add_holdings(struct page *page, const struct snapshot *s)
{
	size_t records = 0;

	for (size_t i = 0; i < s->record_count; i++)
		records += !s->records[i].is_left_out;
	if (records)
		part_text(page, "unsaved",
			  _("Changes that could not be saved are kept in it; "
			    "going on tries once more."));
	else if (snapshot_has_drafts(s))
		part_text(page, "drafts",
			  _("What was typed and not saved is kept in it."));
}

static void ask(struct page *page, const struct session_left *left)
{
	const char *name = name_of(page, left);
	const char *state =
		left->state == SESSION_READY ? NULL : state_words(left);

	page_set_title(page, _("An interrupted session"));
	ask_question(page,
		     arena_printf(&page->arena,
				  /* TRANSLATORS: %s is when and where. */
				  _("A session was interrupted: %s. Do you "
				    "want to go on there?"),
				  name),
		     state);
	add_holdings(page, &left->snapshot);
	ask_choice(page, "resume", _("Yes, go on exactly there"));
	ask_choice(page, "later", _("No, start afresh and keep it for later"));
	ask_choice(page, "dispose", _("No, start afresh and delete it"));
	ask_default(page, "resume");
}

static void ask_damaged(struct page *page, const struct session_left *left)
{
	page_set_title(page, _("An interrupted session"));
	ask_question(page,
		     _("What an interrupted session left cannot be read. Shall "
		       "it be deleted?"),
		     left->fault.s);
	ask_choice(page, "later", _("No, leave the file as it is"));
	ask_choice(page, "dispose", _("Yes, delete it"));
	ask_default(page, "later");
}

/* "Facebook Privat", or its id where the account is no longer there; of a
 * letter that is about no account, the person. */
static const char *draft_name(const struct app *app, struct page *page,
			      const struct store_draft_left *draft)
{
	const struct record *record =
		store_find(app->deed.store, draft->account);
	struct strbuf title;
	const char *name;

	strbuf_init(&title);
	if (!record)
		strbuf_adds(&title, draft->account);
	else if (record->kind == RECORD_ACCOUNT)
		account_title(&app->deed, record, &title);
	else
		strbuf_adds(&title, record_label(record));
	name = arena_strdup(&page->arena, title.s);
	strbuf_release(&title);
	return name;
}

static void ask_draft(const struct app *app, struct page *page,
		      const struct store_draft_left *draft)
{
	page_set_title(page, _("A text that an editor left"));
	ask_question(page,
		     arena_printf(&page->arena,
				  /* TRANSLATORS: %s is an account. */
				  _("What was written for %s in the editor was "
				    "not taken over. Shall it be deleted?"),
				  draft_name(app, page, draft)),
		     arena_printf(&page->arena,
				  /* TRANSLATORS: %s is a file. */
				  _("It is in %s. Copy from there what you "
				    "need."),
				  draft->path));
	ask_choice(page, "later", _("No, leave the file as it is"));
	ask_choice(page, "dispose", _("Yes, delete it"));
	ask_default(page, "later");
}

void page_session(const struct app *app, const char *argument,
		  struct page *page)
{
	const struct session_left *left =
		sessions_find(app->sessions, argument);
	const struct store_draft_left *draft =
		sessions_find_draft(app->sessions, argument);

	if (draft) {
		ask_draft(app, page, draft);
	} else if (!left) {
		part_missing(page, _("An interrupted session"),
			     _("That session is no longer there."));
	} else if (session_is_offered(left)) {
		ask(page, left);
	} else if (left->state == SESSION_DAMAGED) {
		ask_damaged(page, left);
	} else {
		page_set_title(page, name_of(page, left));
		part_text(page, "state", state_words(left));
	}
}

void session_answer(struct app *app, const char *argument, const char *value,
		    struct effect *effect)
{
	const struct session_left *left =
		sessions_find(app->sessions, argument);
	char *question;

	if (left && strcmp(value, "dispose") == 0 &&
	    snapshot_has_drafts(&left->snapshot)) {
		question = mem_printf("confirm/dispose/%s", argument);
		app_go(app, question);
		free(question);
		return;
	}
	if (strcmp(value, "resume") == 0)
		effect->kind = EFFECT_RESUME;
	else if (strcmp(value, "dispose") == 0)
		effect->kind = EFFECT_DISPOSE;
	snprintf(effect->text, sizeof(effect->text), "%s", argument);
	app_back(app);
	if (strcmp(value, "later") == 0)
		app_say(app, false,
			left ? _("It is kept; the overview leads to it, and "
				 "the next start asks again.")
			     : _("It is kept; the overview leads to it."));
}

static void add_drafts(const struct app *app, struct page *page)
{
	const struct sessions *sessions = app->sessions;
	size_t shown = 0;

	for (size_t i = 0; sessions && i < sessions->drafts.count; i++) {
		const struct store_draft_left *draft =
			&sessions->drafts.items[i];
		struct block *block;

		if (draft->is_open)
			continue;
		if (!shown++)
			part_heading(page, "drafts",
				     _("Texts that an editor left"));
		block = part_item(page,
				  arena_printf(&page->arena, "draft-%s",
					       draft->name),
				  draft_name(app, page, draft),
				  arena_printf(&page->arena, "session/%s",
					       draft->name));
		part_detail(block, draft->path);
	}
}

void page_sessions(const struct app *app, const char *argument,
		   struct page *page)
{
	const struct sessions *sessions = app->sessions;
	size_t shown = 0;

	(void)argument;
	page_set_title(page, _("Interrupted sessions"));
	part_text(page, "what",
		  sessions_offered(sessions)
			  ? _("Choose one to go on there, to keep it or to "
			      "delete it. Going back starts afresh and keeps "
			      "them all.")
			  : _("There is no session to go on with."));
	for (size_t i = 0; sessions && i < sessions->count; i++) {
		const struct session_left *left = &sessions->items[i];
		struct block *block;

		if (left->state == SESSION_ELSEWHERE)
			continue;
		block = part_item(page,
				  arena_printf(&page->arena, "session-%s",
					       left->file->id),
				  name_of(page, left),
				  arena_printf(&page->arena, "session/%s",
					       left->file->id));
		if (left->state == SESSION_DAMAGED)
			block->mark = MARK_ATTENTION;
		part_detail(block, state_words(left));
		block->is_spaced = !shown++;
		if (!page->first && session_is_offered(left))
			page->first = block->id;
	}
	add_drafts(app, page);
	page_action(page, ACTION_OPEN);
}
