/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * loader - the parts of loading, each for one kind of file.
 *
 * Only for load.c, which finds the files and says in which order they come.
 */
#ifndef WIDERSPRUCH_CONTENT_LOADER_H
#define WIDERSPRUCH_CONTENT_LOADER_H

#include "base/err.h"
#include "content/reader.h"

enum { CONTENT_FORMAT = 1 };

/* content.yaml: format, day, languages, `next`. False when nothing can be loaded
 * without it. */
bool load_settings(struct content *c, const char *path, struct diags *diags,
		   struct err *err);

/* facts.yaml: adds, or replaces what has the same id. What cannot be used is
 * left out. */
void load_facts(struct reader *r);
/* Its parts that are no facts. */
void load_sources(struct reader *r, const struct yamldoc_node *node,
		  void *owner);
void load_blocs(struct reader *r, const struct yamldoc_node *node, void *owner);
void load_countries(struct reader *r, const struct yamldoc_node *node,
		    void *owner);
/* Countries and blocs are in: resolve blocs in blocs; what a bloc says of the
 * form holds for those of its members that say nothing themselves. */
void load_settle_countries(struct content *c);
/* authorities.yaml: as load_facts(). */
void load_authorities(struct reader *r);
/* A language's facts.yaml. */
void load_fact_words(struct reader *r);
/* Its parts that are no facts: of authorities (the user's own have the user's
 * own words), and names of languages. */
void load_authority_words(struct reader *r, const struct yamldoc_node *node);
void load_tongue_words(struct reader *r, const struct yamldoc_node *node);

/* notices.yaml: what stands there replaces what was there before. A faulty
 * file has none. */
void load_notices(struct reader *r);
/* Another language's words for them. */
void load_notice_words(struct reader *r);

/* A file of the reference language becomes a guide or letter, replacing the
 * one of its id. `id` comes from the file's name; `r` may be without a tree. */
void load_guide(struct reader *r, const char *id);
void load_letter(struct reader *r, const char *id);
/* A file's name is the id of what it holds, so that translations are found. */
void load_check_id(struct reader *r, const char *id);
/* Another language's words for it. */
void load_guide_words(struct reader *r, const char *id);
void load_letter_words(struct reader *r, const char *id);

#endif
