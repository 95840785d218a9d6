/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reference - the names by which content points at content.
 *
 * GUIDE, GUIDE/STEP, GUIDE/SECTION, GUIDE/path/PATH, GUIDE/node/NODE,
 * letter/LETTER, authorities, authority/AUTHORITY. Former names (`was`) resolve to what they became.
 */
#ifndef WIDERSPRUCH_CONTENT_REFERENCE_H
#define WIDERSPRUCH_CONTENT_REFERENCE_H

#include "content/content.h"

enum reference_kind {
	REFERENCE_GUIDE,
	REFERENCE_SECTION,
	REFERENCE_STEP,
	REFERENCE_PATH,
	REFERENCE_NODE,
	REFERENCE_LETTER,
	REFERENCE_AUTHORITIES, /* all of them */
	REFERENCE_AUTHORITY
};

/* What a reference points at; borrows from the content. */
struct reference {
	enum reference_kind kind;
	const struct guide *guide; /* but for letters and authorities */
	const struct section *section;
	const struct step *step;
	const struct path *path;
	const struct node *node;
	const struct letter *letter;
	const struct authority *authority;
};

/* False when nothing has that name. */
bool reference_resolve(const struct content *c, const char *text,
		       struct reference *out);

/* The title of what it points at, markup and all; without any words for
 * authorities, which have proper names. */
const struct words *reference_title(const struct reference *r);

#endif
