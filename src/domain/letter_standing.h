/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_standing - whether a letter is one to write, here and today.
 *
 * Pure. How it is filled in is letter.h's.
 */
#ifndef WIDERSPRUCH_DOMAIN_LETTER_STANDING_H
#define WIDERSPRUCH_DOMAIN_LETTER_STANDING_H

#include "accounts/record.h"
#include "content/authority.h"

/* Is it the letter to write now? */
enum letter_standing {
	LETTER_FITS,
	LETTER_NOT_NOW,	 /* another day, or after something has happened */
	LETTER_NOT_HERE, /* letter_bar() says why */
};

/* What speaks against a letter, whatever the day. */
enum letter_bar {
	LETTER_NO_BAR,
	LETTER_ELSEWHERE,  /* another platform, or the law of another country */
	LETTER_OF_ACCOUNT, /* it is about an account, and there is none */
	LETTER_NO_HOME, /* it rests on a law, and where the person lives is not
			 * known; there is no account that says more */
	/* It rests on a law and goes to the authority of where the person
	 * lives, and whether that law holds there was not checked. */
	LETTER_NO_LAW_AT_HOME,
	LETTER_NO_LAW_NOR_AUTHORITY, /* and no authority is known there */
	LETTER_NO_AUTHORITY,	     /* no authority is known there */
};

/* `account` NULL: a person without one writes, and the law is that of where
 * they live. `person` may be NULL. */
enum letter_standing letter_standing(const struct content *c,
				     const struct letter *letter,
				     const struct record *account,
				     const struct record *person,
				     struct date today);
enum letter_bar letter_bar(const struct content *c, const struct letter *letter,
			   const struct record *account,
			   const struct record *person);

/* Does it speak of no account, so that someone without one can write it? */
bool letter_is_personal(const struct letter *letter);

/* What is said of one that is LETTER_NOT_NOW, a whole sentence. */
const char *letter_not_now_words(void);
/* Why it is not to be written here, whole sentences; "" for LETTER_NO_BAR and
 * LETTER_ELSEWHERE, which needs the letter's name. */
const char *letter_bar_words(enum letter_bar bar);

/* Does it go to the authority of where the person lives? And which one that is;
 * NULL where it is not known, or where the part of the country matters and is
 * not known. */
bool letter_is_to_authority(const struct letter *letter);
const struct authority *letter_authority(const struct content *c,
					 const struct record *person);

#endif
