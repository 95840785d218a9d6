/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * search - find words in all the content, authorities too.
 *
 * Folded and normalised on both sides (text_fold()), so "uber" finds "Über".
 * All the words must occur in one place; titles come before texts, then the
 * order of the guides.
 */
#ifndef WIDERSPRUCH_CONTENT_SEARCH_H
#define WIDERSPRUCH_CONTENT_SEARCH_H

#include "content/content.h"

struct search_hit {
	char *reference; /* "facebook/send", owned */
	char *title;	 /* of the place, plain words, owned */
	char *guide;	 /* title of its guide or, of an authority, of its
			  * country; plain words, owned */
	char *snippet;	 /* the words around the hit, one line; "" of an
			  * authority; owned */
	int rank;
	bool is_authority;
};

struct search_hits {
	struct search_hit *item;
	size_t count, capacity;
};

void search_hits_init(struct search_hits *hits);
void search_hits_release(struct search_hits *hits);
void content_search(const struct content *c, int language, const char *words,
		    struct search_hits *hits);

#endif
