/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_work - the letter that a page is about. Only for src/pages.
 *
 * A letter's pages have the argument "RECORD/LETTER": an account, or a person
 * where the letter is about none. What was typed for it stands in the form of
 * "letter/RECORD/LETTER": the language, and own words
 * in fields of one line, where "¶" stands for a new paragraph.
 */
#ifndef WIDERSPRUCH_PAGES_LETTER_WORK_H
#define WIDERSPRUCH_PAGES_LETTER_WORK_H

#include "domain/letter.h"
#include "pages/build.h"
#include "pages/form.h"

/* As many as load_letter lets in. */
enum { LETTER_OWN_MAX = CONTENT_ASKS_MAX };

struct letter_work {
	struct arena arena;
	/* An account, or a person where the letter is about none; NULL: there
	 * is no such letter here. It is noted in its journal. */
	struct record *record;
	const struct letter *letter;
	struct letter_own own[LETTER_OWN_MAX];
	struct letter_draft draft;
	struct letter_filled filled;
};

/* False when there is no such account or letter, or it is not for this
 * account. To be released in any case. */
bool letter_work_open(const struct app *app, const char *argument,
		      struct letter_work *work);
void letter_work_release(struct letter_work *work);

/* "own-1" for the first of a letter's asks; a constant. */
const char *letter_field_id(size_t index);

/* Own words as they stand in a field, and back; owned by the caller. */
char *letter_words_to_line(const char *words);
char *letter_words_from_line(const char *line);

/* What is missing, each with where to enter it. */
void letter_add_gaps(struct page *page, const struct app *app,
		     const struct letter_work *work);

/* What the authority asks for that it goes to; nothing where it goes to none,
 * or where that is not known yet. */
void letter_add_demands(struct page *page, const struct app *app,
			const struct letter_work *work);

/* For app_perform(): "ACCOUNT/LETTER" into an editor and back into the form;
 * "FORMAT/ACCOUNT/LETTER" into the file that was typed. */
void perform_editor(struct app *app, const char *argument);
void perform_letter(struct app *app, const char *argument);

page_opener letter_open, letter_view_open;
page_answerer letter_answer, letter_view_answer;
page_saver letter_save;
page_builder page_letter, page_letter_view, page_letter_for;

#endif
