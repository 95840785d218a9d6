/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * screen - the full screen without a terminal: a key goes in, a canvas comes
 * out.
 *
 * The loop puts it on a terminal; the tests look at it as text.
 */
#ifndef WIDERSPRUCH_TUI_SCREEN_H
#define WIDERSPRUCH_TUI_SCREEN_H

#include "tui/view.h"

struct screen {
	struct app *app;     /* borrowed */
	const char *charset; /* the terminal's; NULL: UTF-8 */
	struct page page;
	struct view view;
	struct canvas canvas;
	bool is_pasting;      /* what comes is pasted, until its end comes */
	struct strbuf pasted; /* so far */
};

/* Shows the app's page. `charset`: what the terminal takes, NULL for UTF-8. */
void screen_init(struct screen *screen, struct app *app, const char *charset,
		 int rows, int columns);
void screen_release(struct screen *screen);

/* The same page in another size. */
void screen_resize(struct screen *screen, int rows, int columns);

/* Do what the key says, and draw. True when the terminal is to be repainted,
 * because the user asked for it. */
bool screen_key(struct screen *screen, const struct key *key);

#endif
