/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * load_step - steps, paths and nodes of a guide, for load_guide.c alone.
 *
 * The schema_reader functions of these keys; the owner is the guide.
 */
#ifndef WIDERSPRUCH_CONTENT_LOAD_STEP_H
#define WIDERSPRUCH_CONTENT_LOAD_STEP_H

#include "content/schema.h"

schema_reader load_steps, load_step_words;
/* Steps must have been read. */
schema_reader load_paths, load_path_words;
schema_reader load_nodes, load_node_words;
/* All nodes are in: do options lead to one that is there? */
void load_check_nodes(struct reader *r, const struct guide *guide);

#endif
