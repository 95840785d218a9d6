/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * open - open an address in a browser on this machine, where there is one.
 */
#ifndef WIDERSPRUCH_HANDOFF_OPEN_H
#define WIDERSPRUCH_HANDOFF_OPEN_H

#include <stdbool.h>

#include "base/err.h"

/* Would open_url() have something to start? */
bool open_is_possible(void);

/* Without a display what $BROWSER names may be a browser in the terminal: it
 * gets ours, and open_url() waits for its end. */
bool open_takes_terminal(void);

/*
 * Start $BROWSER (a colon-separated list of command lines, tried in turn; `%s`
 * stands for the address) or, where there is a display, xdg-open. Without a
 * shell (command_line.h), and http and https only.
 */
bool open_url(const char *url, struct err *err);

#endif
