/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * plain - the line front end: says a page, reads a line, does what it says.
 *
 * Append-only text without escape codes, for speech, braille lines, pipes,
 * serial consoles and editors. The terminal's modes are not touched, and what
 * is typed is not written again.
 */
#ifndef WIDERSPRUCH_PLAIN_PLAIN_H
#define WIDERSPRUCH_PLAIN_PLAIN_H

#include <stdio.h>

#include "base/err.h"
#include "pages/app.h"

struct plain_options {
	int input;	 /* a descriptor; borrowed */
	FILE *output;	 /* borrowed */
	int width;	 /* columns; 0: lines are not wrapped */
	const char *why; /* said first; NULL: nothing */
};

/*
 * Reads and writes until the user leaves or the input ends. False
 * with `err` when something was not saved at the end of the input, or when the
 * output cannot be written.
 */
bool plain_run(struct app *app, const struct plain_options *options,
	       struct err *err);

#endif
