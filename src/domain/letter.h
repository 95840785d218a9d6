/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter - a letter of the content, filled in for an account.
 *
 * Pure: content, account, person and journal go in, words come out. Nothing is
 * invented: what is missing is named, and stands as "[…]" in the words until
 * it is there. The letter's language is chosen apart from the reader's. Which
 * days of a law are due is due.h's, how a letter looks on paper is print's.
 */
#ifndef WIDERSPRUCH_DOMAIN_LETTER_H
#define WIDERSPRUCH_DOMAIN_LETTER_H

#include "domain/deed.h"
#include "domain/letter_standing.h"

/* Own words for one of the letter's `asks`: paragraphs, "\n\n" between. */
struct letter_own {
	const char *id;
	const char *text;
};

/* What a letter is made from; borrows everything. */
struct letter_draft {
	const struct letter *letter;
	const struct record *account; /* NULL: it is about none */
	const struct record *person;  /* who writes; NULL: unknown */
	int language;		      /* index: the letter's */
	const struct letter_own *own;
	size_t own_count;
};

/* Something that must be known first: a field, or own words. */
struct letter_gap {
	const char *field;	      /* "person.name", "own.grounds" */
	const struct letter_ask *ask; /* of own words; else NULL */
};

struct letter_part {
	bool is_lines; /* an address; else a paragraph */
	const char *text;
};

/* Owns its words. Text may be "" where there is nothing, never NULL. */
struct letter_filled {
	struct arena arena;
	const char *id;	       /* of the letter */
	const char *language;  /* id: "de" */
	const char *subject;   /* one line */
	const char *name;      /* the writer's */
	const char *mail;      /* the account's */
	const char *sender;    /* lines: name and postal address */
	const char *recipient; /* lines */
	const char *day;       /* today, in the letter's language */
	bool is_note;	       /* to someone the writer knows */
	struct letter_part *parts;
	size_t part_count, part_capacity;
	struct letter_gap *gaps; /* nothing is missing where there are none */
	size_t gap_count, gap_capacity;
};

/* The authority that it goes to; NULL: to none, or not known which. */
const struct authority *
letter_recipient_authority(const struct content *c,
			   const struct letter_draft *draft);

/* Under every letter where it is written, once. */
const char *letter_draft_words(void);

/* The account's person among the store's records; NULL. */
const struct record *letter_person(const struct deed_context *d,
				   const struct record *account);

/* Whom a letter noted in `record` is about: its account (NULL: none) and its
 * person. */
void letter_parties(const struct deed_context *d, const struct record *record,
		    const struct record **account,
		    const struct record **person);

/* The language of the person's letters, or else `other` (an index). */
int letter_language(const struct content *c, const struct record *person,
		    int other);

/* As what it is written, and the ending of such a file. */
enum letter_format { LETTER_TEXT, LETTER_EML, LETTER_HTML, LETTER_FORMATS };
const char *letter_ending(enum letter_format format);

/* To be released in any case. */
void letter_fill(const struct deed_context *d, const struct letter_draft *draft,
		 struct letter_filled *out);
void letter_filled_release(struct letter_filled *f);

/* "your name", for a list of what is missing, in the reader's language. */
const char *letter_gap_words(const struct deed_context *d,
			     const struct letter_gap *gap);

/* Note in the journal, the account's or the person's, that a letter was
 * written: `letter`, `lang`, and the
 * SHA-256 of the kept text. False with `err` when the account may not be
 * changed. */
bool deed_letter(const struct deed_context *d, struct record *record,
		 const struct letter_filled *letter, const char *sha256,
		 struct err *err);

/* The name under which its text is kept, from the entry in the journal:
 * "2026-11-22-objection-0c9f41d2e5e0aa31"; owned by the caller. NULL where the
 * entry does not say what it must. */
char *letter_kept_name(const struct entry *e);
char *letter_name_to_keep(const char *letter, struct date day,
			  const char *sha256);

#endif
