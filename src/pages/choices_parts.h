/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * choices_parts - what choices.c and choices_keys.c share; for nobody else.
 */
#ifndef WIDERSPRUCH_PAGES_CHOICES_PARTS_H
#define WIDERSPRUCH_PAGES_CHOICES_PARTS_H

#include "base/yamldoc.h"
#include "pages/choices.h"

/* The map under "keys": what it says of an action replaces its default keys.
 * Faults are reported under the rule "key". */
void choices_read_keys(struct keymap *map, const struct yamldoc_node *node,
		       const char *file, struct diags *diags);

#endif
