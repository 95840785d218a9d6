/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * authority - supervisory authorities, as the content knows them.
 *
 * Structures, and how to find one. Which of them is in charge for a person,
 * and who leads, is domain/authority_for.h's. Owned by the content.
 */
#ifndef WIDERSPRUCH_CONTENT_AUTHORITY_H
#define WIDERSPRUCH_CONTENT_AUTHORITY_H

#include "content/content.h"

/* What an authority asks of those who complain, as reported. */
enum demand {
	DEMAND_OWN_LANGUAGE, /* one of its languages */
	DEMAND_WRITING,
	DEMAND_OWN_FORM,
	DEMAND_SIGNATURE, /* a qualified electronic one on an email */
	DEMAND_NO_MAIL,	  /* email is no formal way */
	DEMAND_REGISTERED_MAIL,
	DEMAND_LOGIN,	      /* an electronic identity, for its form */
	DEMAND_COMPANY_FIRST, /* turn to the company before */
	DEMAND_PUBLIC,	      /* what is sent becomes public */
	DEMAND_COUNT
};

struct authority {
	const char *id; /* mostly its region */
	struct place place;
	const char *region;   /* a country, or a part of one: "de-by" */
	const char *leads;    /* a bloc or country: it leads there for Meta */
	bool is_aside;	      /* not the one for Meta; `note` says why */
	const char *name;     /* its own, not translated */
	const char *english;  /* the same in English, or NULL */
	struct id_list lines; /* of its postal address */
	const char *phone, *mail, *website; /* each may be NULL */
	const char *complaint; /* of a form or a page on it; NULL: none known */
	const char *complaint_too; /* a second one, or NULL */
	struct id_list languages;  /* ids of tongues; empty: not known */
	unsigned demands;	   /* bits by enum demand */
	struct date record;	   /* when the record was last edited */
	struct date review;
	enum link_state state;
	struct id_list sources;
	struct words note, doubt;
	bool is_local;
};

/* A language in which people write, and its name. */
struct tongue {
	const char *id; /* ISO 639: "de" */
	struct place place;
	struct words name;
};

/* NULL where there is none. */
const struct authority *content_authority(const struct content *c,
					  const char *id);
const struct tongue *content_tongue(const struct content *c, const char *id);
/* The one for Meta in that very region; NULL where there is none. */
const struct authority *content_authority_in(const struct content *c,
					     const char *region);
bool authority_demands(const struct authority *a, enum demand demand);
/* "own-language" and so on, as in the files. */
const char *demand_name(enum demand demand);

#endif
