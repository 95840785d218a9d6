/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * choices_parts - what choices.c and choices_keys.c share; for nobody else.
 */
#ifndef WIDERSPRUCH_PAGES_CHOICES_PARTS_H
#define WIDERSPRUCH_PAGES_CHOICES_PARTS_H

#include "base/yamldoc.h"
#include "pages/choices.h"

/* Nothing but blanks and remarks: no settings, and no fault. */
bool choices_say_nothing(const char *s);
/* As most people have it. A link that leads nowhere is no file either. */
bool choices_file_is_missing(const char *path);

/* The map under "keys": what it says of an action replaces its default keys.
 * Faults are reported under the rule "key". */
void choices_read_keys(struct keymap *map, const struct yamldoc_node *node,
		       const char *file, struct diags *diags);

#endif
