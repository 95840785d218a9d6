/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lint - what only the whole content shows.
 *
 * Rules (the names stand in findings): yaml, duplicate-key, alias, size,
 * unknown-key, missing-key, bad-value, bad-id, duplicate-id,
 * reserved-id, flow-words, comment-behind-words, markup,
 * dangling-reference, dangling-fact, dangling-source, dead-end, unreachable,
 * structure-in-translation, missing-words, points-length, letter-field,
 * rev-without-changed, rev-lags, review-due, older-than-installed.
 */
#ifndef WIDERSPRUCH_CONTENT_LINT_H
#define WIDERSPRUCH_CONTENT_LINT_H

#include "content/content.h"

/* Adds findings about `c`, loaded with all languages, as of `today`. */
void content_lint(const struct content *c, struct date today,
		  struct diags *diags);

#endif
