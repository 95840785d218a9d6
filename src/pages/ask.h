/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ask - what the pages with questions and forms share. Only for src/pages.
 *
 * A question is a full sentence with numbered answers or one field. The
 * answer the cursor is on at first is the default, and the page names it.
 */
#ifndef WIDERSPRUCH_PAGES_ASK_H
#define WIDERSPRUCH_PAGES_ASK_H

#include "pages/build.h"
#include "pages/form.h"

/* What the asking pages do, for the table in build.c. */
page_opener add_open, add_person_open, edit_open, note_open, when_open,
	milestone_open, search_open;
page_answerer add_answer, when_answer, pick_answer, confirm_answer,
	milestone_answer, path_answer, link_answer, search_answer,
	language_answer;
page_saver edit_save, add_person_save, note_save;

/* The question, with what there is to know about it (may be NULL). */
void ask_question(struct page *page, const char *question, const char *more);
/* The next answer; `value` is what ACTION_ANSWER gets. */
struct block *ask_choice(struct page *page, const char *value,
			 const char *words);
/* The focus goes to the answer with this value, or else to the first: Enter
 * takes it, and its row says that it is the default. NULL value: the first.
 * After the last ask_choice(). */
void ask_default(struct page *page, const char *value);
/* The same without a default, where each answer claims something: the focus
 * stays on the question. */
void ask_without_default(struct page *page);
/* The field that answers the question. */
struct block *ask_field(struct page *page, const struct form *form,
			const char *id, const char *title);

/* Lines of a form: a field, a value picked on a page of its own (`words` are
 * what is shown of it), and the two lines at the end. */
struct block *ask_line(struct page *page, const struct form *form,
		       const char *id, const char *title);
struct block *ask_picked(struct page *page, const char *id, const char *title,
			 const char *words);
void ask_save_lines(struct page *page);

/* A day as a person types it; empty means today. Refused, with words, when it
 * cannot be understood or is still to come. */
bool ask_day(const struct app *app, const char *text, struct deed_day *out,
	     struct err *err);
/* The same with an example, for the question's `more`. */
const char *ask_day_more(void);

/* The address without blanks around it, "" allowed; refused without an @ in
 * the middle. Owned by the caller; NULL when refused. */
char *ask_mail(const char *text, struct err *err);
/* Without blanks around it; owned by the caller. */
char *ask_trimmed(const char *text);

/* Answers from the content and the store, used by add and pick. */
void ask_countries(struct page *page, const struct app *app, const char *value);
/* With an answer more, of the value `more` and those words, where given. */
void ask_people(struct page *page, const struct app *app, const char *value,
		const char *more, const char *words);
/* The regions of authorities, in the order of their names. */
void ask_parts(struct page *page, const struct app *app,
	       const struct authority *const *list, size_t count);
void ask_paths(struct page *page, const struct app *app,
	       const struct record *account, const char *value);
/* The country's name, "" when there is none. */
const char *ask_country_name(const struct app *app, const char *id);
/* Where a person lives, in words as far as there are any: "Germany", "Bavaria
 * (Germany)", "Germany (de-by)", "de-by". */
const char *ask_residence_words(const struct app *app, struct arena *arena,
				const char *id);
/* The name of a language of the content; "" when there is none. */
const char *ask_language_name(const struct app *app, const char *id);
/* The country to propose: the one of the user's locale where an objection
 * form is offered there, else Germany, else the first; NULL: none. */
const char *ask_likely_country(const struct app *app);
/* The account that was added last; NULL: there is none. */
const struct record *ask_last_account(const struct app *app);
/* A person's name, or "I" in the interface language for one without. */
const char *ask_person_name(const struct record *person);
/* People and accounts that can be worked with. */
bool record_is_usable(const struct record *record);
/* Two accounts of one person, on platforms that share an Accounts Center. */
bool accounts_can_be_linked(const struct app *app, const struct record *account,
			    const struct record *other);

/* Answers to them that are no id and no year. */
#define ADD_SOMEONE_ELSE "else"
#define ADD_UNKNOWN	 "unknown"

/* The questions that lead to an account: the first that applies, and the one
 * behind `id`; NULL: that was the last. `form` holds the answers so far. */
const char *add_first(const struct app *app, const struct form *form);
const char *add_next(const struct app *app, const struct form *form,
		     const char *id);
/* Does the question apply, with the answers so far? */
bool add_applies(const struct app *app, const struct form *form,
		 const char *id);
/* Whose the account is; NULL: of someone who is not there yet. */
const char *add_owner(const struct app *app, const struct form *form);
/* The last question is answered: make the account, and show it. */
void add_finish(struct app *app, struct form *form, struct effect *effect);
/* Can the account being added be linked with `other`? */
bool add_can_link(const struct app *app, const struct form *form,
		  const struct record *other);

#endif
