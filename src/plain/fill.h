/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fill - a whole line into a field, typed key by key as by hand.
 */
#ifndef WIDERSPRUCH_PLAIN_FILL_H
#define WIDERSPRUCH_PLAIN_FILL_H

#include "base/err.h"
#include "pages/app.h"

/* Replace what stands in the focused field; false with `err`, and the field
 * as it was, when a character cannot be typed there. */
bool fill_field(struct app *app, const char *text, struct err *err);

#endif
