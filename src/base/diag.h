/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * diag - findings about a file, each with its place.
 *
 * Readers of content and of account files report into a list and go on, so
 * that one run shows many faults. A finding prints as compilers do:
 * `file:line:column: severity: message [rule]`.
 */
#ifndef WIDERSPRUCH_BASE_DIAG_H
#define WIDERSPRUCH_BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/strbuf.h"

enum diag_severity { DIAG_ERROR, DIAG_WARNING };

struct diag {
	const char *file; /* as the reader was given it, clean (text.h) */
	int line;	  /* from 1; 0: the file as a whole */
	int column;	  /* in characters, from 1; 0: unknown */
	enum diag_severity severity;
	const char *rule; /* a name such as "dangling-reference" */
	const char *message;
};

/* Owns its findings. */
struct diags {
	struct arena arena;
	struct diag *item;
	size_t count;
	size_t capacity;
	size_t errors; /* how many of them are errors */
};

void diags_init(struct diags *diags);
void diags_release(struct diags *diags);
/* Copies all it is given, clean and on one line: files may have any name.
 * `rule` must be a constant. */
void diags_add(struct diags *diags, enum diag_severity severity,
	       const char *rule, const char *file, int line, int column,
	       const char *format, ...) __attribute__((format(printf, 7, 8)));
/* By file, line, column, in place. */
void diags_sort(struct diags *diags);
/* One line without the newline. */
void diag_print(const struct diag *diag, struct strbuf *out);

#endif
