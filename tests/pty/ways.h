/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ways - how to get to every page by keys, from the start of the program.
 *
 * In the words of pair_go(). The data are those of tests/pty/walked.sh:
 * accounts, a file that cannot be read, and beside them, in a folder of the
 * same name with ".left", the same with interrupted sessions.
 */
#ifndef WIDERSPRUCH_TESTS_WAYS_H
#define WIDERSPRUCH_TESTS_WAYS_H

#include <stddef.h>

#include "pair.h"

enum { WAYS_MAX = 64 };

/* NULL behind the last; a page may have several ways, to its several kinds. */
const char *ways_page(size_t index);

/* Start the pair over `data` and go there; false, and the pair's `fault` set,
 * when that is not possible. */
bool ways_go(size_t index, struct pair *pair, const char *data);
/* From home, in a program that runs already; without a fault where that is
 * not possible. */
bool ways_go_from_home(size_t index, struct pair *pair);

/* Has every page of the table in src/pages/build.c a way, and every way a
 * page? `source` is that file. How many have not; each is printed. */
size_t ways_check(const char *source);

#endif
