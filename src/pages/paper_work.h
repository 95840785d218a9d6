/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * paper_work - the pages of what is for paper: dossier and hand-out. Only for
 * src/pages.
 */
#ifndef WIDERSPRUCH_PAGES_PAPER_WORK_H
#define WIDERSPRUCH_PAGES_PAPER_WORK_H

#include "pages/build.h"

/* For app_perform(): "txt/dossier/ACCOUNT", "html/handout/PERSON". */
void perform_paper(struct app *app, const char *argument);

/* The document of a page's address, "dossier/7f3a9c1e"; false where there is
 * none. To be released then. */
bool paper_make(const struct app *app, const char *address,
		struct document *out);

page_opener dossier_open, handout_open;
page_answerer dossier_answer, handout_answer;
page_builder page_dossier, page_handout;

#endif
