/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * unit - what every unit test needs: cmocka, and a folder of its own.
 *
 * temp_new() makes a folder below $TMPDIR or /tmp, temp_remove() takes it
 * away with all that is in it. Paths are owned by the caller.
 */
#ifndef WIDERSPRUCH_TESTS_UNIT_H
#define WIDERSPRUCH_TESTS_UNIT_H

#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"

#define LENGTH_OF(array) (sizeof(array) / sizeof(*(array)))

static inline char *temp_new(void)
{
	const char *base = getenv("TMPDIR");
	char *path = NULL;

	if (asprintf(&path, "%s/unit-XXXXXX", base ? base : "/tmp") < 0 ||
	    !mkdtemp(path))
		abort();
	return path;
}

static inline int temp_remove_one(const char *path, const struct stat *st,
				  int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static inline void temp_remove(char *path)
{
	nftw(path, temp_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(path);
}

/* `folder`/`name` */
static inline char *temp_path(const char *folder, const char *name)
{
	return mem_printf("%s/%s", folder, name);
}

static inline void temp_write(const char *path, const void *bytes, size_t n)
{
	FILE *file = fopen(path, "wb");

	if (!file || fwrite(bytes, 1, n, file) != n || fclose(file) != 0)
		abort();
}

static inline void temp_puts(const char *path, const char *text)
{
	temp_write(path, text, strlen(text));
}

#endif
