/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * golden - text compared with a file below tests/data/.
 *
 * With UPDATE=1 in the environment the files are written anew; the diff of
 * the working tree is then the review.
 */
#ifndef WIDERSPRUCH_TESTS_GOLDEN_H
#define WIDERSPRUCH_TESTS_GOLDEN_H

#include "lib/unit.h"

#include "base/fs.h"
#include "base/strbuf.h"

/* To be called first: paths and times of day are then the same on every
 * machine. */
static inline void golden_start(void)
{
	const char *top = getenv("top_srcdir");

	if (top && chdir(top) != 0)
		abort();
	setenv("TZ", "UTC", 1);
}

/* A path below tests/data/, owned by the caller. */
static inline char *golden_path(const char *name)
{
	return temp_path("tests/data", name);
}

static inline void golden_check(const char *name, const char *text)
{
	char *path = golden_path(name);
	struct strbuf expected;
	const char *update = getenv("UPDATE");
	bool is_same;

	strbuf_init(&expected);
	if (update && strcmp(update, "1") == 0)
		temp_puts(path, text);
	fs_read(path, 1 << 20, &expected, NULL);
	is_same = strcmp(text, expected.s) == 0;
	if (!is_same)
		print_error("%s differs; UPDATE=1 writes it anew. It is now:\n"
			    "%s",
			    path, text);
	strbuf_release(&expected);
	free(path);
	assert_true(is_same);
}

#endif
