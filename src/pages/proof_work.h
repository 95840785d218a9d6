/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * proof_work - the form of a proof, and what it does. Only for src/pages.
 *
 * The page "proof/ACCOUNT" has a form. "file" is what was typed; "read" is the
 * file that was read last, "sha256" what it held, "mail" whether it was one
 * ("yes"). What its header says is put into the lines that nobody has changed,
 * and is noted only when they are saved. "of" is what it shows: "entry/ID",
 * "kind/KIND" or "round"; "copy" is "yes" or "".
 */
#ifndef WIDERSPRUCH_PAGES_PROOF_WORK_H
#define WIDERSPRUCH_PAGES_PROOF_WORK_H

#include "pages/build.h"
#include "pages/form.h"

/* The answers to pick from, for page_pick.c. */
void proof_pick_shown(const struct app *app, const char *value,
		      struct page *page);
void proof_pick_copy(const struct app *app, const char *value,
		     struct page *page);

/* For app_perform(): "read/ACCOUNT", "save/ACCOUNT", "check/ACCOUNT". */
void perform_proof(struct app *app, const char *argument);

page_opener proof_open;
page_answerer proof_answer;
page_saver proof_save;
page_builder page_proof;

#endif
