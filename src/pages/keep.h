/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * keep - a running program writes down where it stands, for the next start.
 *
 * Only what a person would miss: nothing is written on moving the focus, and
 * nothing for an untouched start. Where it cannot be written, that is said
 * once, and the program goes on. All of it does nothing without
 * app->sessions.
 */
#ifndef WIDERSPRUCH_PAGES_KEEP_H
#define WIDERSPRUCH_PAGES_KEEP_H

#include "pages/sessions.h"

/* At the start: look what is there, and go to the page that offers it. */
void app_offer_sessions(struct app *app);
/* After each key or line: writes when a field that was typed in or a page was
 * left. */
void app_keep(struct app *app);

/* Parts of app_perform(). */
void keep_resume(struct app *app, const char *id);
void keep_dispose(struct app *app, const char *id);
/* Write it all, to last. False when that could not be done. */
bool keep_all(struct app *app);
/* Does all that is not saved lie where the next start finds it? */
bool app_is_kept(const struct app *app);
/* The program is left as it should be: nothing is to be offered. */
void keep_nothing(struct app *app);
/* A record was deleted for good: what was left of it goes as well. Adds to
 * what was said. */
void keep_forget(struct app *app, const char *record);

#endif
