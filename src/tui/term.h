/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * term - the terminal; the only user of curses.
 *
 * Restores the terminal on every way out, suspending included. Never
 * leaveok(), never clear() on moving. curses does the output; keys are read
 * here (tui/input.h), for curses would type the rest of a split sequence.
 */
#ifndef WIDERSPRUCH_TUI_TERM_H
#define WIDERSPRUCH_TUI_TERM_H

#include <stdbool.h>

#include "base/err.h"
#include "pages/choices.h"
#include "tui/canvas.h"

struct terminal;

/* NULL with a reason when there is no terminal, it is unknown, or it cannot
 * place a cursor (the caller then prints); nothing has been written then. */
struct terminal *term_open(const struct choices *choices, struct err *err);
/* Colours, cursor, time to wait for an escape sequence, as the user has chosen
 * meanwhile. The environment goes before: NO_COLOR, ESCDELAY. */
void term_set(struct terminal *term, const struct choices *choices);
/* The terminal as it was, the prompt on a clean line. */
void term_close(struct terminal *term);

void term_size(const struct terminal *term, int *rows, int *columns);
/* What can be shown: NULL for UTF-8, else a charset that iconv knows. */
const char *term_charset(const struct terminal *term);
/* Put the canvas on the screen, as soon as the program waits for a key; only
 * what changed goes over the wire, and the cursor is where the canvas says. */
void term_show(struct terminal *term, const struct canvas *canvas);
/* Repaint everything. */
void term_redraw(struct terminal *term);
/* Give the terminal to another program, as the shell knows it; and take it
 * back, with everything repainted. */
void term_lend(struct terminal *term);
void term_take_back(struct terminal *term);
/*
 * Hand `text` to the clipboard of the terminal's own machine (handoff/copy.h):
 * true when it was sent, for nobody can know whether it was taken. `term` NULL:
 * without a full screen, to the terminal at the standard output. No sequence
 * goes out that the terminal's description lacks.
 */
bool term_copy(struct terminal *term, const char *text, struct err *err);
/*
 * Wait for a key, without any time-out. KEY_PRESS_RESIZE: the size may have
 * changed. KEY_PRESS_HANGUP: the terminal has gone or the system wants the
 * program to end; from then on it comes every time. Ctrl-Z does not come,
 * unless it is bound to an action: it suspends, and afterwards the screen is as
 * before. The key for Escape is decided after $ESCDELAY milliseconds, without
 * it after those of the choices.
 */
void term_key(struct terminal *term, struct key *key);

#endif
