/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * golden - text compared with a file below tests/data/.
 *
 * With UPDATE=1 in the environment the files are written anew; the diff of
 * the working tree is then the review. Paths of this machine stand as "TOP".
 */
#ifndef WIDERSPRUCH_TESTS_GOLDEN_H
#define WIDERSPRUCH_TESTS_GOLDEN_H

#include "lib/unit.h"

#include "base/fs.h"
#include "base/strbuf.h"

static inline const char *golden_top(void)
{
	const char *top = getenv("top_srcdir");

	return top ? top : ".";
}

/* A path below tests/data/, owned by the caller. */
static inline char *golden_path(const char *name)
{
	char *path = NULL;

	if (asprintf(&path, "%s/tests/data/%s", golden_top(), name) < 0)
		abort();
	return path;
}

/* `text` with the source folder written as "TOP". */
static inline void golden_hide_top(const char *text, struct strbuf *out)
{
	const char *top = golden_top();
	const size_t length = strlen(top);
	const char *at;

	while ((at = strstr(text, top)) != NULL) {
		strbuf_add(out, text, (size_t)(at - text));
		strbuf_adds(out, "TOP");
		text = at + length;
	}
	strbuf_adds(out, text);
}

static inline void golden_check(const char *name, const char *text)
{
	char *path = golden_path(name);
	struct strbuf actual, expected;
	const char *update = getenv("UPDATE");
	bool is_same;

	strbuf_init(&actual);
	strbuf_init(&expected);
	golden_hide_top(text, &actual);
	if (update && strcmp(update, "1") == 0)
		temp_write(path, actual.s, actual.length);
	fs_read(path, 1 << 20, &expected, NULL);
	is_same = strcmp(actual.s, expected.s) == 0;
	if (!is_same)
		print_error("%s differs; UPDATE=1 writes it anew. It is now:\n"
			    "%s",
			    path, actual.s);
	strbuf_release(&expected);
	strbuf_release(&actual);
	free(path);
	assert_true(is_same);
}

#endif
