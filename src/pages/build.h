/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * build - one function per screen, and the table of them.
 *
 * Each fills a page from the app's state; `argument` is what follows the
 * page's name in its address ("" when nothing does). page_<name>.c holds it.
 */
#ifndef WIDERSPRUCH_PAGES_BUILD_H
#define WIDERSPRUCH_PAGES_BUILD_H

#include "domain/account_title.h"
#include "domain/standing.h"
#include "pages/app.h"
#include "pages/page.h"

typedef void page_builder(const struct app *app, const char *argument,
			  struct page *page);

/* Reading: written with the guides. */
page_builder page_home, page_welcome, page_guides, page_guide, page_account,
	page_step, page_history, page_people, page_person, page_trash,
	page_problems, page_settings, page_results, page_help, page_actions,
	page_qr, page_sessions, page_typed, page_authorities, page_authority,
	page_accounts, page_links, page_todo;

/* Asking: questions and forms. */
page_builder page_add, page_add_person, page_edit, page_note, page_when,
	page_pick, page_confirm, page_milestone, page_path, page_link,
	page_search, page_language, page_setting, page_export, page_import,
	page_session, page_question, page_propose, page_due, page_notice;

/* What a page that asks does, called by app_update() with the page's
 * argument. Opening makes its form; answering takes a choice (`value`) or
 * what stands in its field; saving writes its form into the records. */
typedef void page_opener(struct app *app, const char *argument);
typedef void page_answerer(struct app *app, const char *argument,
			   const char *value, struct effect *effect);
typedef void page_saver(struct app *app, const char *argument,
			struct effect *effect);

struct page_info {
	const char *name; /* the first part of the address */
	page_builder *build;
	page_opener *open;     /* NULL: nothing to prepare */
	page_answerer *answer; /* ACTION_ANSWER; NULL: nothing is asked */
	page_saver *save;      /* ACTION_SAVE; NULL: nothing to save */
};

/* By the first part of the address; NULL when there is no such page. */
const struct page_info *page_info(const char *address);
/* What follows the page's name in an address: "" when nothing does. */
const char *page_argument(const char *address);
/* Fill `page` (initialised by this) for any address: the page's own blocks
 * and actions, without those that every page has. */
void page_build(const struct app *app, const char *address, struct page *page);

/* Shared by the builders ------------------------------------------- */

/* Add text of the content: paragraphs, then the URLs and addresses that it
 * names, each as a block of its own. A line says so where the words are not
 * in the reader's language. `id` is the stem of the blocks' ids. */
void build_words(struct page *page, const struct app *app, const char *id,
		 const struct words *words, int indent);
/* At the top of a page that is complete: the label of words that their
 * audience has not checked, or that there are none in such a language yet. */
void build_languages(const struct app *app, struct page *page);
/* Set a row's title or detail from the content. */
void build_rich(const struct app *app, const struct words *words,
		struct rich *out);
/* A URL with its age and doubt under it. */
void build_link(struct page *page, const struct app *app, const char *id,
		const struct fact *fact, int indent);
/* A record's row for a list: "Facebook Privat", its mark and status. */
struct block *build_account(struct page *page, const struct app *app,
			    const struct record *account);
/* The same where it was worked out already how the account stands. */
struct block *build_standing(struct page *page, const struct app *app,
			     const struct standing *standing);
/* The record an argument begins with, up to '/'; `rest` gets what follows. */
struct record *build_record(const struct app *app, const char *argument,
			    const char **rest);

#endif
