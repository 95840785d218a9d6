/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lint_parts - the parts of lint.h, for lint.c alone.
 */
#ifndef WIDERSPRUCH_CONTENT_LINT_PARTS_H
#define WIDERSPRUCH_CONTENT_LINT_PARTS_H

#include "content/content.h"

/* Names that nothing has, and what letters ask for. */
void lint_uses(const struct content *c, struct diags *diags);
/* Questions: nodes that nothing leads to, or that lead nowhere. */
void lint_questions(const struct content *c, struct diags *diags);
/* Words and age of facts, names of countries. */
void lint_facts(const struct content *c, struct date today,
		struct diags *diags);

#endif
