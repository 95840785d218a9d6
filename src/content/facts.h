/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * facts - facts in the reader's words, with their age and doubt.
 */
#ifndef WIDERSPRUCH_CONTENT_FACTS_H
#define WIDERSPRUCH_CONTENT_FACTS_H

#include "base/strbuf.h"
#include "content/content.h"

/*
 * What stands in a sentence: a link's or address's title, "27. Mai 2025",
 * "mindestens 274 Millionen", a law's title.
 */
void fact_value(const struct content *c, const struct fact *fact, int language,
		struct strbuf *out);

/*
 * Age and doubt in one or two sentences: "Zuletzt gesehen im Juli 2025,
 * seither nicht geprüft." and the words of doubt. Empty when there is nothing
 * to say.
 */
void fact_standing(const struct content *c, const struct fact *fact,
		   int language, struct strbuf *out);

/* Names of the sources: "taz; OLG Köln, 15 UKl 2/25"; empty when none. */
void fact_sources(const struct content *c, const struct fact *fact,
		  struct strbuf *out);

/* "reported", "confirmed" … in the interface language / as in the files. */
const char *link_state_words(enum link_state state);
const char *link_state_name(enum link_state state);
/* "It is reported, not confirmed." and the like; "" where it is confirmed. */
const char *link_state_sentence(enum link_state state);
const char *fact_kind_name(enum fact_kind kind);

/* A menu path for this reader: labels in `language` or else the reference
 * language's, or else the first; NULL when there is none. */
const struct menu_labels *menu_for(const struct content *c,
				   const struct menu *menu, int language);

#endif
