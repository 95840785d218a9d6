/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lint_parts - the parts of lint.h, for lint.c alone.
 */
#ifndef WIDERSPRUCH_CONTENT_LINT_PARTS_H
#define WIDERSPRUCH_CONTENT_LINT_PARTS_H

#include "content/content.h"

/* Names that nothing has, and what letters ask for. */
void lint_uses(const struct content *c, struct diags *diags);
/* Without words in the reference language there is nothing to show at all. */
enum diag_severity lint_severity_in(const struct content *c, int language);
/* Words, age and gaps of authorities. */
void lint_authorities(const struct content *c, struct date today,
		      struct diags *diags);
/* Words and age of facts, names of countries. */
void lint_facts(const struct content *c, struct date today,
		struct diags *diags);

#endif
