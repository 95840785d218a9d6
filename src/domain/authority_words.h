/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * authority_words - what an authority asks of those who complain, in words.
 */
#ifndef WIDERSPRUCH_DOMAIN_AUTHORITY_WORDS_H
#define WIDERSPRUCH_DOMAIN_AUTHORITY_WORDS_H

#include "base/strbuf.h"
#include "content/authority.h"

/* The heading of all of it: "What it asks for, as reported". */
const char *authority_demands_words(void);
/* A whole sentence about "it". */
const char *authority_demand_words(enum demand demand);
/* "Language: Bulgarian", or that no source says. */
void authority_languages_words(const struct content *c,
			       const struct authority *a, int language,
			       struct strbuf *out);
/* Where no address of a form for complaints is known, that; else "". */
const char *authority_no_form_words(const struct authority *a);

#endif
