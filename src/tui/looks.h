/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * looks - how a role looks, in the ANSI colours and attributes.
 *
 * Pure. Usually colour only adds to what attributes and words say, and the
 * terminal's own colours stand; with high contrast every cell has a colour and
 * a background, so that it is legible on light and dark. Nothing is dim and
 * nothing blinks.
 */
#ifndef WIDERSPRUCH_TUI_LOOKS_H
#define WIDERSPRUCH_TUI_LOOKS_H

#include <stdbool.h>

#include "tui/canvas.h"

struct look {
	bool is_bold, is_underlined, is_reverse;
	/* ANSI: 0 to 7, 8 to 15 the bright ones; -1: the terminal's own. */
	int colour, background;
};

/* `colours`: what the terminal has, below 8 for none; `is_contrast`: high
 * contrast is wanted. */
struct look look_of(enum role role, int colours, bool is_contrast);

#endif
