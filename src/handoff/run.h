/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * run - start another program, without a shell.
 *
 * argv[0] is found on $PATH. The program gets the default signals and an empty
 * mask, whatever the front end has set for itself.
 */
#ifndef WIDERSPRUCH_HANDOFF_RUN_H
#define WIDERSPRUCH_HANDOFF_RUN_H

#include <stdbool.h>
#include <stddef.h>

/* Is there such a program on $PATH (or at that path)? */
bool run_exists(const char *program);

/*
 * Run it with `length` bytes of `input` on its standard input and its output
 * thrown away, and wait for its end. True when it ended with status 0.
 */
bool run_and_wait(char *const *argv, const char *input, size_t length);

/*
 * Run it on our terminal and wait for its end: the caller has put the
 * terminal's modes back. Its Ctrl-C is not ours, its Ctrl-Z is. True when it
 * ended with status 0.
 */
bool run_here(char *const *argv);

/* Start it in a session of its own, with nothing of our terminal, and do not
 * wait. True when it runs. */
bool run_detached(char *const *argv);

#endif
