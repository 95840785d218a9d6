/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * content - what the program knows, read from YAML, never changed.
 *
 * Structures only, and how to find things in them. load.h fills them, facts.h
 * and markup.h put them into words. Everything is owned by the content's
 * arena and valid until content_release(). The program knows no platform by
 * name; all of that is here as data.
 *
 * Structure (order, ids, links, milestones) comes from the reference language
 * alone, words from every language that was loaded.
 */
#ifndef WIDERSPRUCH_CONTENT_CONTENT_H
#define WIDERSPRUCH_CONTENT_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "content/situation.h"

enum { CONTENT_LANGUAGES = 8 };

/* A text in each language by its index; NULL where it is missing. Markup is
 * still inside (markup.h); paragraphs are separated by an empty line, and
 * inside a paragraph there is no newline. */
struct words {
	const char *in[CONTENT_LANGUAGES];
};

/* Where something stands in the files, for findings. */
struct place {
	const char *file;
	int line, column;
};

struct language {
	const char *id;	      /* "de", "en", "de@leicht" */
	const char *name;     /* its own name: "Deutsch" */
	const char *fallback; /* id or NULL: the reference language */
	bool is_unchecked;
	bool keeps_lines; /* each line of its words is shown as one */
	bool is_loaded;
	bool has_facts; /* its facts.yaml could be read */
};

struct id_list {
	const char **item;
	size_t count;
};

/* A milestone on the way of an objection (design: GDPR Art. 12, 21, 77). */
enum milestone {
	MILESTONE_NONE,
	MILESTONE_OBJECTED,
	MILESTONE_SHOWN, /* a confirmation on the screen only */
	MILESTONE_CODE_ASKED,
	MILESTONE_REASON_ASKED,
	MILESTONE_RECEIVED,
	MILESTONE_CONFIRMED,
	MILESTONE_REFUSED,
	MILESTONE_EXTENDED,
	MILESTONE_REMINDED,
	MILESTONE_COMPLAINED,
	MILESTONE_DECIDED,
	MILESTONE_COUNT
};

/* From MILESTONE_OBJECTED on, as in the files, ended by NULL. */
extern const char *const milestone_names[];
/* "objected" and the like; NULL for NONE. */
const char *milestone_name(enum milestone m);
/* MILESTONE_NONE when the name is unknown. */
enum milestone milestone_from_name(const char *name);

/* Facts ------------------------------------------------------------- */

enum link_state {
	LINK_REPORTED,
	LINK_CONFIRMED,
	LINK_DISPUTED,
	LINK_UNVERIFIED,
	LINK_DEAD
};

enum figure_bound { BOUND_EXACT, BOUND_AT_LEAST, BOUND_AT_MOST, BOUND_ABOUT };

enum fact_kind { FACT_LINK, FACT_DATE, FACT_FIGURE, FACT_ADDRESS, FACT_LAW };

struct article {
	const char *id;	    /* "12-3" */
	struct words title; /* "Artikel 12 Absatz 3 DSGVO" */
	struct words says;  /* may be empty */
};

/* One changeable fact. Which members count depends on `kind`. */
struct fact {
	enum fact_kind kind;
	const char *id;
	struct place place;
	struct words title;
	struct words doubt;
	struct id_list sources;
	struct date seen;   /* not set: the sources give no day */
	struct date review; /* lint warns from then on */
	bool is_local;	    /* from the user's own folder */
	/* link */
	const char *url;
	enum link_state state; /* of an address too */
	const char *instead;
	bool needs_login;
	/* date */
	struct date on;
	bool is_about;
	struct id_list countries;
	/* figure */
	double value;
	int decimals; /* as written: 7.50 has two */
	enum figure_bound bound;
	/* address */
	struct id_list lines;
	/* law */
	struct date_duration answer;
	struct date_duration extension;
	const char *complaint;	  /* "authority" or NULL */
	const char *complaint_by; /* an article, "gdpr.77", or NULL */
	struct article *articles;
	size_t article_count;
};

struct source {
	const char *id;
	const char *name; /* a proper name, not translated */
	const char *url;  /* may be NULL */
	struct date seen;
};

/* A country (ISO 3166-1 alpha-2, lower case; "zz": another country) or a
 * bloc of countries. */
struct country {
	const char *id;
	bool is_bloc;
	struct id_list members; /* of a bloc, blocs in it resolved */
	struct words name;
	const char *law; /* id of a FACT_LAW or NULL: none that we may state */
	bool has_form;	 /* is an objection form offered there? */
	bool is_form_known; /* said of it itself, not of its bloc */
	bool is_listed;	    /* can an account be there? */
};

/* Guides ------------------------------------------------------------ */

struct section {
	const char *id;
	struct place place;
	struct words title, text, caution;
	struct words *points;
	size_t point_count;
	const char *link;   /* a fact, or NULL */
	struct id_list see; /* references */
	struct id_list sources;
};

struct menu_labels {
	const char *language;  /* as a language's id: "de" */
	struct id_list labels; /* in the order they are tapped */
};

struct menu {
	struct date seen;
	struct id_list sources;
	struct menu_labels *in;
	size_t count; /* 0: no menu path */
};

struct trouble {
	const char *id;
	struct place place;
	struct words symptom; /* `if:` */
	struct words say;     /* this, or `go`, or both */
	const char *go;	      /* a reference, or NULL */
};

/* Of numbers in content: `rev` goes into journals, which hold no more. */
enum { CONTENT_NUMBER_MAX = 99999 };

struct step {
	const char *id;
	const char *reference; /* "facebook/send" */
	struct place place;
	struct words todo; /* `do:`, the line that is ticked */
	struct words text, caution, why, changed;
	struct words *points;
	size_t point_count;
	const char *link;
	struct menu menu;
	struct trouble *troubles;
	size_t trouble_count;
	enum milestone milestone;
	int rev; /* from 1 */
	/* Which rev the words of a translation describe: 1 where it does not
	 * say. 0: this one (the reference language), or no words at all. */
	int rev_in[CONTENT_LANGUAGES];
	bool is_again; /* an older tick no longer suffices */
	bool is_optional;
	struct id_list was;
};

struct path {
	const char *id;
	struct place place;
	struct words title, when;
	const char *how; /* "browser", "app", "paper" */
	const struct step **steps;
	size_t step_count;
};

struct option {
	const char *id;
	struct place place;
	struct words label;
	const char *go;	    /* a reference */
	const char *node;   /* a node of this guide */
	const char *record; /* a journal entry to propose: a milestone's name;
			     * then `go` or `node` is where it goes on */
};

struct node {
	const char *id;
	struct place place;
	struct words ask;
	struct words text; /* what helps to answer; may be empty */
	struct option *options;
	size_t option_count;
};

enum guide_kind { GUIDE_PLATFORM, GUIDE_TOPIC, GUIDE_QUESTION };

enum objection { OBJECTION_NONE, OBJECTION_OWN, OBJECTION_FOLLOWS };

struct guide {
	const char *id;
	enum guide_kind kind;
	struct place place;
	int order;
	struct words title, summary, lead;
	/* Could not be read, the error is in `fault`: then there are id, kind,
	 * order, title, summary and objection where they could be read (else
	 * the id is its file's name), and no sections, steps, paths, nodes. */
	bool is_broken;
	bool is_local;
	const char *fault; /* file:line:column: message, of a broken guide */
	enum objection objection;
	const char *follows; /* of OBJECTION_FOLLOWS: a platform */
	const char *shares;  /* accounts of equal value can be linked */
	/* Dates: when the training on it started, for some countries each. */
	struct id_list training;
	struct id_list was;
	struct section *sections;
	size_t section_count;
	struct step *steps;
	size_t step_count;
	struct path *paths;
	size_t path_count;
	bool is_about_account; /* question: `about: account` */
	struct node *nodes;
	size_t node_count;
};

struct letter_paragraph {
	const char *id;
	struct place place;
	/* Conditions that must all hold (letter_field.h); none: always. */
	struct id_list when;
	struct words text;
};

/* What the program knows or asks for. A paragraph that names an optional field
 * that is not known is left out. */
struct letter_need {
	const char *field; /* "account.mail" (letter_field.h) */
	struct place place;
	bool is_required;
	bool is_for_mail; /* required where the account's mail is not known */
};

/* A sentence to take over, never taken over by itself. */
struct letter_suggestion {
	const char *id;
	struct place place;
	struct words text;
};

/* What only the writer knows, in the writer's own words: the letter names it
 * as {own.ID}. */
struct letter_ask {
	const char *id;
	struct place place;
	struct words title; /* of the field */
	struct words text;  /* what belongs there */
	bool is_optional;   /* paragraphs that name it are left out then */
	struct letter_suggestion *suggestions;
	size_t suggestion_count;
};

/* More own words than this would be a form, not a letter. */
enum { CONTENT_ASKS_MAX = 6 };

struct letter {
	const char *id;
	struct place place;
	bool is_broken; /* as of a guide */
	bool is_local;
	const char *fault;
	/* Id of an address, "authority" (the holder's own) or "someone" (whom
	 * the writer knows: no address, no subject on paper). */
	const char *to;
	int order;
	/* Where it may be written: where the account's country has this law, or
	 * is one of these; NULL and none: everywhere. */
	const char *law;
	struct id_list countries;
	struct id_list platforms; /* none: all */
	struct id_list fits;	  /* conditions under which it is proposed */
	struct words title, subject;
	struct words summary; /* when it is the right one */
	struct words note;    /* to be known before it is written */
	struct letter_ask *asks;
	size_t ask_count;
	struct letter_need *needs;
	size_t need_count;
	struct letter_paragraph *body;
	size_t body_count;
};

/* Notices ----------------------------------------------------------- */

struct notice_answer {
	const char *id;
	struct place place;
	struct words label;
	const char *go; /* a reference, or NULL */
};

/* A question to the accounts it concerns (domain/notice.h). */
struct notice {
	const char *id;
	struct place place;
	struct date day;	  /* of the event */
	struct id_list platforms; /* empty: all with something to object to */
	struct id_list countries; /* and blocs; empty: all */
	const char *objected_by;  /* a date, or NULL */
	struct words title, text, question;
	const char *go; /* where to read on, a reference, or NULL */
	struct id_list sources;
	struct notice_answer *answers;
	size_t answer_count;
};

/* A name that the content uses: checked once everything is loaded. */
enum use_kind {
	USE_REFERENCE,
	USE_PLATFORM, /* a guide that is a platform */
	USE_LINK,
	USE_ADDRESS,
	USE_LAW,
	USE_DATE,
	USE_FACT, /* any fact, or an article: "gdpr.12-3" */
	USE_SOURCE,
	USE_COUNTRY,
	USE_FIELD
};

struct use {
	enum use_kind kind;
	const char *what;  /* what is named */
	const char *where; /* the reference (or fact's id) of what names it */
	struct place place;
};

struct authority; /* authority.h */
struct tongue;

struct content {
	struct arena arena;
	char *folder; /* where it was read from */
	int format;
	struct date day; /* of the last check */
	struct language language[CONTENT_LANGUAGES];
	int language_count;
	int reference; /* index */
	struct fact *facts;
	size_t fact_count, fact_capacity;
	bool has_facts; /* facts.yaml could be read */
	/* Facts and sources that are there, but faulty and left out: lint
	 * does not report them as missing as well. */
	const char **faulty;
	size_t faulty_count, faulty_capacity;
	struct source *sources;
	size_t source_count, source_capacity;
	struct country *countries;
	size_t country_count, country_capacity;
	struct authority *authorities; /* by id */
	size_t authority_count, authority_capacity;
	struct tongue *tongues;
	size_t tongue_count, tongue_capacity;
	struct guide *guides; /* by order, then id */
	size_t guide_count, guide_capacity;
	struct letter *letters; /* by order, then id */
	size_t letter_count, letter_capacity;
	struct notice *notices; /* as they stand in the file */
	size_t notice_count;
	/* `next` of content.yaml: the reference that leads on; NULL: none. */
	const char *next[SITUATION_COUNT];
	struct place next_place;
	/* `write` of content.yaml: the letter to write then, as
	 * "letter/reminder"; NULL: none. */
	const char *write[SITUATION_COUNT];
	struct use *uses;
	size_t use_count, use_capacity;
	/* Sorted by id, made by content_index(). */
	const struct fact **facts_by_id;
	const struct source **sources_by_id;
};

void content_init(struct content *c);
void content_release(struct content *c);
/* For the loader: everything is in, put guides in order and sort the ids. */
void content_index(struct content *c);

/* NULL where there is none. Guides are found by their former ids too. */
const struct guide *content_guide(const struct content *c, const char *id);
const struct fact *content_fact(const struct content *c, const char *id);
const struct source *content_source(const struct content *c, const char *id);
const struct country *content_country(const struct content *c, const char *id);
const struct letter *content_letter(const struct content *c, const char *id);
const struct notice *content_notice(const struct content *c, const char *id);
/* "gdpr.12-3"; `law` (may be NULL) gets its law. NULL where there is none. */
const struct article *content_article(const struct content *c, const char *name,
				      const struct fact **law);
/* The country's own law or its bloc's; NULL: none that we may state. */
const struct fact *content_law_of(const struct content *c, const char *country);
/* Is `country` the bloc or country `in`, or in it? "de-by" is in "de". */
bool content_country_is_in(const struct content *c, const char *country,
			   const char *in);

const struct step *guide_step(const struct guide *g, const char *id);
const struct section *guide_section(const struct guide *g, const char *id);
const struct path *guide_path(const struct guide *g, const char *id);
const struct node *guide_node(const struct guide *g, const char *id);

/* Index of a language by id, or -1. */
int content_language(const struct content *c, const char *id);
/* Its id, and what it calls itself; "" where there is none, as in content that
 * could not be read. */
const char *content_language_id(const struct content *c, int language);
const char *content_language_name(const struct content *c, int language);
/* The best language that is loaded for a list such as "de_AT:de:en"; territory
 * and modifier are dropped as needed. Falls back to the reference language. */
int content_choose_language(const struct content *c, const char *list);
/* The best for one entry, "de_AT", of `length` bytes; -1 where there is none.
 * Of those that are loaded, or of all. */
int content_match_language(const struct content *c, const char *entry,
			   size_t length, bool is_loaded);

/*
 * The text in `language`, or in its fallback, or in the reference language.
 * `said_in` (may be NULL) gets the index of the language it really is in.
 * Never NULL: an empty string where the text is missing everywhere.
 */
const char *content_say(const struct content *c, const struct words *words,
			int language, int *said_in);
/* Is there any text? */
bool words_are_set(const struct words *words);

#endif
