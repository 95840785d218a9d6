/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/looks.h"

enum { OWN = -1, BLACK = 0, RED, GREEN, YELLOW, MAGENTA = 5, CYAN, WHITE };

/* From a colour to its bright one, where the terminal has sixteen. */
enum { BRIGHT = 8 };

/* Complete without the colour, which only adds. */
static const struct look usual[ROLE_COUNT] = {
	[ROLE_NORMAL] = { false, false, false, OWN, OWN },
	[ROLE_TITLE] = { true, false, false, OWN, OWN },
	[ROLE_HEADING] = { true, false, false, OWN, OWN },
	[ROLE_FOCUS] = { false, false, true, OWN, OWN },
	[ROLE_EMPHASIS] = { true, false, false, OWN, OWN },
	[ROLE_LINK] = { false, true, false, OWN, OWN },
	[ROLE_CAUTION] = { true, false, false, MAGENTA, OWN },
	[ROLE_DONE] = { false, false, false, GREEN, OWN },
	[ROLE_MESSAGE] = { false, false, false, OWN, OWN },
	[ROLE_ALERT] = { true, false, false, RED, OWN },
};

/* On black, with the colours that are light; what is urgent, black on light.
 * tests/unit/test_looks.c measures the contrast. */
static const struct look contrast[ROLE_COUNT] = {
	[ROLE_NORMAL] = { false, false, false, WHITE, BLACK },
	[ROLE_TITLE] = { true, false, false, WHITE, BLACK },
	[ROLE_HEADING] = { true, false, false, WHITE, BLACK },
	[ROLE_FOCUS] = { false, false, false, BLACK, WHITE },
	[ROLE_EMPHASIS] = { true, false, false, WHITE, BLACK },
	[ROLE_LINK] = { false, true, false, CYAN, BLACK },
	[ROLE_CAUTION] = { true, false, false, YELLOW, BLACK },
	[ROLE_DONE] = { false, false, false, GREEN, BLACK },
	[ROLE_MESSAGE] = { false, false, false, WHITE, BLACK },
	[ROLE_ALERT] = { false, false, false, BLACK, YELLOW },
};

static int brighten(int colour, int colours)
{
	return colour > BLACK && colours >= 2 * BRIGHT ? colour + BRIGHT
						       : colour;
}

struct look look_of(enum role role, int colours, bool is_contrast)
{
	struct look look = usual[role];

	if (colours < BRIGHT) {
		look.colour = OWN;
		look.background = OWN;
	} else if (is_contrast) {
		look = contrast[role];
		look.colour = brighten(look.colour, colours);
		look.background = brighten(look.background, colours);
	}
	return look;
}
