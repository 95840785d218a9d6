/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * question - going through a guide of questions. Only for src/pages.
 *
 * Which question is asked stands in the address, and so does the account once
 * one is known: question/GUIDE/NODE/ACCOUNT, each part but the first left out
 * where it is not needed. The answers of a guide are a form of the session,
 * so that going back finds them; nothing is written down before the user has
 * confirmed it. Not for: the pages themselves (page_question.c,
 * page_propose.c).
 */
#ifndef WIDERSPRUCH_PAGES_QUESTION_H
#define WIDERSPRUCH_PAGES_QUESTION_H

#include "pages/build.h"

/* A place in a guide; all borrowed from the content and the store. */
struct question {
	const struct guide *guide;
	const struct node *node;
	const struct option *option;  /* of an argument that names one */
	const struct record *account; /* NULL: none is known yet */
};

/* "GUIDE", "GUIDE/NODE" or "GUIDE/NODE/ACCOUNT"; without a node the first
 * one. False when there is no such question. An account that is gone is left
 * out. */
bool question_find(const struct app *app, const char *argument,
		   struct question *out);
/* "GUIDE/NODE/OPTION" or "GUIDE/NODE/OPTION/ACCOUNT". */
bool question_find_option(const struct app *app, const char *argument,
			  struct question *out);

/* The answer that was given to a node in this session, NULL: none. */
const struct option *question_kept(const struct app *app,
				   const struct guide *guide,
				   const struct node *node);
/* Keep the option as its node's answer. */
void question_keep(struct app *app, const struct question *q);

/* Go where the option leads. Without a `go` or `node` nothing happens, and it
 * is false. */
bool question_follow(struct app *app, const struct question *q);

/* Can what the option records be noted with this account? */
bool question_can_note(const struct app *app, const struct record *account);
/* A milestone of `account` was noted. Where it was proposed by a question, go
 * on from there; else nothing happens. */
void question_noted(struct app *app, const struct record *account);

#endif
