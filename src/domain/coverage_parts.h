/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * coverage_parts - what coverage.c works out and coverage_words.c says.
 *
 * For these two alone.
 */
#ifndef WIDERSPRUCH_DOMAIN_COVERAGE_PARTS_H
#define WIDERSPRUCH_DOMAIN_COVERAGE_PARTS_H

#include "domain/cover.h"
#include "domain/coverage.h"
#include "domain/filing.h"

/* Everything is borrowed but `filings`. */
struct coverage_work {
	const struct content *content;
	const struct record *account;
	int language;
	struct filings filings;
	struct cover cover;
	const struct filing *filing; /* what the coverage goes by, or NULL */
	const char *country;
	size_t capacity;
	struct coverage *out;
};

/* Add the sentences to `out`, by what is known of it and of the rest. */
void coverage_describe(struct coverage_work *w);

#endif
