/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * copy - hand a text to the clipboard of the terminal's own machine.
 *
 * OSC 52 (xterm's control sequences, "Manipulate Selection Data") goes through
 * an SSH line to the terminal at its other end. Nobody answers, so nobody can
 * know whether it was taken: the caller says "sent to the terminal", never
 * "copied". Inside tmux an application's own OSC 52 is dropped by default, and
 * tmux is asked itself; GNU screen passes it on in pieces. Writing to the
 * terminal is the front end's (tui/term.h).
 */
#ifndef WIDERSPRUCH_HANDOFF_COPY_H
#define WIDERSPRUCH_HANDOFF_COPY_H

#include <stdbool.h>

#include "base/err.h"
#include "base/strbuf.h"

enum copy_way {
	COPY_NONE,   /* this terminal is not known to take it */
	COPY_DIRECT, /* its "Ms" with copy_base64() */
	COPY_SCREEN, /* copy_screen_sequence(), inside GNU screen */
	COPY_TMUX,   /* copy_through_tmux() */
};

/*
 * `has_ms`: the terminal's description has "Ms" (tigetstr), which says that
 * it takes OSC 52. Looks at $TMUX and $STY.
 */
enum copy_way copy_way(bool has_ms);

/* Append the text as OSC 52 carries it (RFC 4648, section 4). */
void copy_base64(const char *text, struct strbuf *out);

/* Append the bytes that make GNU screen hand OSC 52 to its own terminal. */
void copy_screen_sequence(const char *text, struct strbuf *out);

/* `tmux load-buffer -w -`: tmux's own buffer and the outer clipboard. */
bool copy_through_tmux(const char *text, struct err *err);

#endif
