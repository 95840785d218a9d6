/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * loop - the full screen: wait for a key, update, perform, render, show.
 */
#ifndef WIDERSPRUCH_TUI_LOOP_H
#define WIDERSPRUCH_TUI_LOOP_H

#include "pages/app.h"

/* Runs until the user leaves. False with `err` when the terminal will not do
 * for the full screen; nothing was written to it then. */
bool tui_run(struct app *app, struct err *err);

#endif
