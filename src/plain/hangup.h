/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * hangup - the line drops, or the system wants the program to end, while it
 * waits for a line.
 *
 * While installed, SIGHUP and SIGTERM are blocked but for the time of waiting,
 * so that nothing that is being written is cut short. A SIGHUP that is ignored
 * stays so (nohup). A child process must get an empty mask.
 */
#ifndef WIDERSPRUCH_PLAIN_HANGUP_H
#define WIDERSPRUCH_PLAIN_HANGUP_H

#include <stdbool.h>

/* One user at a time. */
void hangup_install(void);
void hangup_remove(void);

/* Wait until `fd` can be read, without any time-out. False when a signal came,
 * now or before. */
bool hangup_wait(int fd);

/* Has the other end of the terminal gone? For an end of input that is none of
 * the user's. */
bool hangup_is_gone(int fd);

#endif
