/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * term_signals - what the system tells a program on a terminal.
 *
 * While installed, the signals are blocked but for the time in
 * signals_wait(), so none is lost and no other system call is interrupted by
 * one. A child process that is started meanwhile must get an empty mask.
 *
 * A signal that kills the program (a fault in it, or memory that runs out)
 * first puts the terminal back as it was, as far as is safe at that point.
 */
#ifndef WIDERSPRUCH_TUI_TERM_SIGNALS_H
#define WIDERSPRUCH_TUI_TERM_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

enum signal_event {
	SIGNAL_HANGUP,	  /* SIGHUP, SIGTERM: leave */
	SIGNAL_RESIZE,	  /* SIGWINCH */
	SIGNAL_STOP,	  /* SIGTSTP from outside */
	SIGNAL_CONTINUE,  /* SIGCONT: stopped without having been asked */
	SIGNAL_INTERRUPT, /* SIGINT from outside */
	SIGNAL_EVENTS
};

/* One user at a time. A SIGHUP that is ignored stays ignored. */
void signals_install(void);
void signals_remove(void);

/* Wait until `fd` can be read (1), a signal came (0), or the time is over
 * (-1). A negative `timeout_ms` waits for ever. */
int signals_wait(int fd, int timeout_ms);
/* Has it come since the last time? */
bool signals_take(enum signal_event event);
/* Stop this process and its group, as Ctrl-Z does; returns when it goes on in
 * the foreground of terminal `fd`, when it is to end (SIGNAL_HANGUP), or at
 * once where there is nobody to stop for. */
void signals_stop(int fd);

/* How a dying program leaves terminal `fd`: its modes, and what is sent:
 * capabilities from `info`, which is asked for their terminfo names now. */
void signals_rescue_with(int fd, const struct termios *modes,
			 const char *(*info)(const char *name));
/* Do it, once; safe in a signal handler. */
void signals_rescue(void);

#endif
