/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * update - how an action changes the state. Only for src/pages.
 *
 * One handler per action. It gets what the focus is on, changes records with
 * the deeds of the domain, and names in the effect what is to be saved. A
 * handler that has nothing to do says so in words.
 */
#ifndef WIDERSPRUCH_PAGES_UPDATE_H
#define WIDERSPRUCH_PAGES_UPDATE_H

#include "pages/build.h"

struct update {
	struct app *app;
	enum action action;
	const struct page *page;
	const struct block *block; /* the focused one; NULL: none */
	const char *argument;	   /* overrides the block's target; or NULL */
	struct effect *effect;
};

typedef void update_handler(struct update *u);

/* The record that the action is about: the argument's, or subject_find(). It
 * says why and returns NULL when there is none that can be changed. `step` (may
 * be NULL) gets the step's reference, or NULL. */
struct record *update_subject(struct update *u, const char **step);
/* The same, but accounts only; removed and returned ones too when asked. */
struct record *update_account(struct update *u);
struct record *update_any(struct update *u);

/* What the focused `block` (may be NULL) of the page is about, without saying
 * anything: the step where `step` is given, else the account or person. NULL:
 * nothing. */
struct record *subject_find(const struct app *app, const struct page *page,
			    const struct block *block, const char **step);
/* Can `action` be done there? What is not about a step or an account can be
 * done everywhere. */
bool update_is_offered(const struct app *app, const struct page *page,
		       const struct block *block, enum action action);

/* Note what was added to `record` since it had `pending` pending entries, for
 * the undo key, and have the record saved. */
void update_changed(struct app *app, const struct record *record,
		    size_t pending, struct effect *effect);
/* Have the record saved, without a change to take back. */
void update_save(const struct record *record, struct effect *effect);
/* An effect on one record. */
void update_effect(struct effect *effect, enum effect_kind kind,
		   const struct record *record);

update_handler update_tick, update_skip, update_page_of_account,
	update_page_of_step, update_edit, update_milestone, update_path,
	update_link, update_unlink, update_confirm, update_reopen,
	update_restore, update_keep, update_save_again;
update_handler update_go, update_back, update_where, update_quit, update_redraw;
update_handler update_undo, update_redo;
update_handler update_copy, update_qr, update_browse;
update_handler update_add;
update_handler update_export;

/* Effects on files that are no records: perform_exchange.c. */
void perform_export(struct app *app, const struct effect *effect);
void perform_look(struct app *app, const struct effect *effect);
void perform_import(struct app *app, const struct effect *effect);
void app_forget_import(struct app *app);

#endif
