/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pair - the program on a terminal, and beside it the same without one.
 *
 * Both have a copy of the same data and get the same keys; what the terminal
 * shows must be the canvas in memory, cell by cell, and the cursor where it
 * says. Memory also tells which page it is and what has the focus, so that a
 * test can find its way.
 */
#ifndef WIDERSPRUCH_TESTS_PAIR_H
#define WIDERSPRUCH_TESTS_PAIR_H

#include "child.h"
#include "emulator.h"

#include "cli/program.h"
#include "tui/screen.h"

struct pair;

/* Instead of the terminal: what the keys go to, and compares. */
struct pair_other {
	void (*start)(struct pair *pair); /* in the environment for it */
	void (*end)(struct pair *pair);
	/* Nothing to press before the first key: NULL. False with the fault
	 * for pair_fault() when it shows something else than memory. */
	bool (*press)(struct pair *pair, const char *name);
};

struct pair {
	/* Set by the caller before the first start. */
	char **command;			/* the program */
	const char *folder;		/* for the two copies; exists */
	const struct pair_other *other; /* NULL: a terminal */
	int rows, columns;
	const char *config; /* settings, a line each; NULL: those of the data */
	bool is_colourless; /* no cell may have a colour */
	bool takes_copies;  /* the terminal's description has "Ms" */
	/* Inside, for looking at. */
	struct child child;
	struct emulator *emulator;
	char **words; /* the command, taken apart: */
	struct arguments arguments;
	struct settings settings;
	struct program program;
	struct app app;
	struct screen screen;
	char *language; /* what it began with */
	bool is_running;
	size_t starts;
	char *fault; /* what is wrong after the last key; NULL: nothing */
	long bytes;  /* that the last key cost */
};

/* Start both, anew if need be, each over a copy of the home `data`; NULL: an
 * empty one. */
void pair_start(struct pair *pair, const char *data);
/* End both. */
void pair_end(struct pair *pair);
void pair_release(struct pair *pair);
/* Forget the program, which goes on running; its child is the caller's. */
void pair_leave(struct pair *pair);

/* A key by its name, to both; false, and `fault` set, when they differ
 * afterwards. */
bool pair_press(struct pair *pair, const char *name);
/* Every character as a key. */
bool pair_type(struct pair *pair, const char *text);
/* Another size for both. */
bool pair_resize(struct pair *pair, int rows, int columns);
/* Wait until the terminal shows what is in memory, whatever it is told. */
bool pair_compare(struct pair *pair);

/* Say what is wrong; the first time counts. */
void pair_fault(struct pair *pair, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Does the row stand out on the terminal as the focus does: in reverse video,
 * in high contrast black on white, or by the sign before it? */
bool pair_is_marked(const struct pair *pair, int row);

/* The block that has the focus; NULL on a page without any. */
const struct block *pair_focused(const struct pair *pair);

/*
 * Find the way: names of keys; `@TARGET` puts the focus on the first block
 * whose target begins so, `#ACTION` on the first that does so named; `=TEXT`
 * types. False, and `fault` set, when there is no such way.
 */
bool pair_go(struct pair *pair, const char *route);

#endif
