/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * part - pieces of a page that several reading pages share.
 *
 * Ids of blocks are made of ids of the content and of records, joined by '.'
 * which no id holds, so they are unique: "section-what.text.2" is the second
 * paragraph of the section "what", "step-send" the row of a step,
 * "path-menu" of a way, "account-7f3a9c1e" of an account, "guide-data" of a
 * guide, "entry-0c9f41d2" a line of a journal, "do-history" a fixed item.
 */
#ifndef WIDERSPRUCH_PAGES_PART_H
#define WIDERSPRUCH_PAGES_PART_H

#include "pages/build.h"
#include "pages/overview.h"

/* A heading with an empty line before it. */
struct block *part_heading(struct page *page, const char *id,
			   const char *title);
/* A paragraph, set off from what stands before it unless that is a heading. */
struct block *part_text(struct page *page, const char *id, const char *text);
/* An item that opens the page at `target`; one level in. */
struct block *part_item(struct page *page, const char *id, const char *title,
			const char *target);
/* An item that does `action` to `target` (may be NULL: the page's own). */
struct block *part_do(struct page *page, const char *id, const char *title,
		      enum action action, const char *target);
/* Set an item's row or what stands under it to plain words. */
void part_detail(struct block *block, const char *text);

/* A line at the top of the page that says, once, that words of it are in
 * another language; to be called before the block that holds `words` is added,
 * for it moves the blocks. */
void part_language(struct page *page, const struct app *app,
		   const struct words *words);
/* An item whose row is a text of the content. */
struct block *part_words_item(struct page *page, const struct app *app,
			      const char *id, const struct words *words,
			      const char *target);
/* Points and a caution, as sections and steps have them. */
void part_points(struct page *page, const struct app *app, const char *id,
		 const struct words *points, size_t count, int indent);
void part_caution(struct page *page, const struct app *app, const char *id,
		  const struct words *words, int indent);
/* The URLs and addresses that `rich` names, as blocks of their own. */
void part_facts(struct page *page, const struct app *app, const char *id,
		const struct rich *rich, int indent);

/*
 * An item that leads to what a reference of the content names: a step of
 * `account`'s own platform to the account's step, all else to the guides.
 * `account` may be NULL. NULL when it names nothing that has a page.
 */
struct block *part_reference(struct page *page, const struct app *app,
			     const char *id, const char *reference,
			     const struct record *account);
/* The address of the page for a reference, which is that of the question
 * itself where it names one; NULL: it has none. */
const char *part_address(struct arena *arena, const struct app *app,
			 const char *reference, const struct record *account);
/* A guide as an item of a list, with its summary. */
struct block *part_guide(struct page *page, const struct app *app,
			 const struct guide *guide);

/* The row of a step on a checklist: mark, words, day, "not saved". */
struct block *part_check(struct page *page, const struct app *app,
			 const struct record *account,
			 const struct check *check);
/* What a step says, below its row: words, link and menu path; and then why,
 * and what to do when it fails. `account` NULL: in the guide. */
void part_step_words(struct page *page, const struct app *app,
		     const struct step *step);
void part_step_help(struct page *page, const struct app *app,
		    const struct step *step, const struct record *account);

/* What can be done with an address: copy it, show it as a QR code, and open it
 * where there is a browser. */
void part_handoff(struct page *page, const struct app *app, const char *url);

/* All questions of a guide as text, each answer with where it leads; and the
 * way to answer them one after another. Nothing where it asks none. */
void part_nodes(struct page *page, const struct app *app,
		const struct guide *g);
/* An authority as an item of a list: where it is, and its name. */
struct block *part_authority(struct page *page, const struct app *app,
			     const struct authority *a);
/* Those of a list in the order of their regions' names. */
void part_authority_list(struct page *page, const struct app *app,
			 const struct authority *const *list, size_t count);
/* What it asks of those who complain: its languages, in writing and so on. */
void part_authority_demands(struct page *page, const struct app *app,
			    const struct authority *a);
/* Which one is in charge of a person, by where they live, as an item that
 * leads there; where that is not known, one that asks for it. */
void part_authority_of(struct page *page, const struct app *app,
		       const struct record *person);
/* Where an account stands today, what covers it, and what to do next. */
void part_standing(struct page *page, const struct app *app,
		   const struct standing *standing);
/* Notices that it has not answered, each leading to its question. */
void part_notices(struct page *page, const struct app *app,
		  const struct record *r);
/* Its dates, leading to why each is that day. */
void part_dates(struct page *page, const struct standing *standing);
/* One of them; with the account's `title` in a list of several (or NULL). */
void part_due_row(struct page *page, const struct record *account,
		  const struct due_item *item, const char *title);
/* What its objection reaches, and what none does. */
void part_coverage(struct page *page, const struct app *app,
		   const struct record *r);
/* The groups of accounts that there are, with their counts. */
void part_concerns(struct page *page, const struct overview *overview);

/* Milestones, notes and the like of a round, one a line; and what came of the
 * rounds before the latest. */
void part_events(struct page *page, const struct app *app,
		 const struct record *r, int round);
void part_rounds(struct page *page, const struct app *app,
		 const struct record *r, int rounds);

/* What is out of the ordinary with a record: not saved, in the trash, came
 * back, written by a newer version. True when it may be changed. */
bool part_record_state(struct page *page, const struct record *r);
/* Did an entry on this step fail to be saved? */
bool part_is_step_unsaved(const struct record *r, const char *step);
/* Unless the page says where it begins, at its first item. */
void part_start_at_item(struct page *page);
/* A page that says that what was asked for is not there. */
void part_missing(struct page *page, const char *title, const char *text);

/* Accounts for a list: those that can be read and are not removed, by person,
 * mail, platform and label. */
struct account_list {
	struct account_row *rows; /* owned */
	size_t count, capacity;
	size_t people; /* how many different ones */
};

/* Of one person (an id) and one platform, or of all where NULL. */
void account_list_init(struct account_list *list, const struct app *app,
		       const char *person, const struct guide *guide);
/* Those of an overview that are wanted. */
void account_list_of(struct account_list *list, const struct app *app,
		     const struct overview *overview,
		     bool (*is_wanted)(const struct overview_row *row,
				       void *data),
		     void *data);
void account_list_release(struct account_list *list);
/* By person and mail, also where a person has only one mail address. */
void account_list_by_mail(struct account_list *list);
/* The account at that place, below `count`. */
const struct record *account_list_at(const struct account_list *list,
				     size_t index);
/* One account a line; people and mail addresses before those they have where
 * there are several of them. */
void account_list_add(const struct account_list *list, struct page *page,
		      const struct app *app);

#endif
