/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * child - a program on a terminal of its own, for the tests.
 *
 * What it writes is handed on as it comes. Whether an answer is whole is
 * polled: the program has taken what was typed and sleeps again.
 */
#ifndef WIDERSPRUCH_TESTS_CHILD_H
#define WIDERSPRUCH_TESTS_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum {
	CHILD_QUIET_MS = 25,
	CHILD_PATIENCE_MS = 20000,
	CHILD_KEY = 8,
};

struct child {
	pid_t pid;
	int master; /* -1: closed */
	int slave;  /* kept open to look at the modes */
	bool is_over;
	int status; /* as of waitpid(), when it is over */
	/* Set by the caller before the start; gets all that is written. */
	void (*take)(void *data, const char *bytes, size_t length);
	void *data;
};

long long child_now_ms(void);

/* Ends this program with a message when there is no terminal to be had. */
void child_start(struct child *child, unsigned short rows,
		 unsigned short columns, char **argv);
void child_resize(const struct child *child, unsigned short rows,
		  unsigned short columns);
void child_put(const struct child *child, const char *bytes, size_t length);

/* A key by its name, "Down" "Ctrl-L" "x": what it sends, and sending it; false
 * when there is none such. */
bool child_key_bytes(const char *name, char bytes[CHILD_KEY]);
bool child_press(const struct child *child, const char *name);

/* Read what is written, until nothing comes for `quiet_ms`; bytes. */
long child_drain(struct child *child, int quiet_ms);
/* Notice whether it has ended. */
void child_reap(struct child *child);

/* How often it has gone to sleep so far, and whether it sleeps now. */
long child_switches(const struct child *child);
bool child_is_asleep(const struct child *child);
/* Has it taken all that was typed? */
bool child_has_read(const struct child *child);
/* Until it has woken up since `before` switches, sleeps, and is quiet;
 * bytes. */
long child_settle(struct child *child, long before);

/* Both ends go: nothing holds the line any more. */
void child_close_line(struct child *child);
/* Kill it if it is still there. */
void child_end(struct child *child);

#endif
