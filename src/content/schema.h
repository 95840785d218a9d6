/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * schema - what may stand in a map of the content, as a table.
 *
 * A table names the keys of a map, what each takes and where it goes in a
 * structure. Reading goes by the table: unknown and missing keys, wrong types
 * and bad values become findings with their place, everything else is stored.
 * The same table serves translations, where only words may stand.
 *
 * A structure that is read in a list begins with `const char *id`.
 */
#ifndef WIDERSPRUCH_CONTENT_SCHEMA_H
#define WIDERSPRUCH_CONTENT_SCHEMA_H

#include "content/reader.h"

enum schema_kind {
	SCHEMA_END,	 /* ends a table */
	SCHEMA_ID,	 /* const char *: [a-z0-9-]+ */
	SCHEMA_NAME,	 /* const char *: a proper name, any scalar */
	SCHEMA_LINE,	 /* struct words: one paragraph */
	SCHEMA_WORDS,	 /* struct words: paragraphs */
	SCHEMA_POINTS,	 /* struct words *, and a size_t at `count` */
	SCHEMA_URL,	 /* const char * */
	SCHEMA_DATE,	 /* struct date, partial or whole */
	SCHEMA_NUMBER,	 /* int, from 1 */
	SCHEMA_YES_NO,	 /* bool */
	SCHEMA_DURATION, /* struct date_duration */
	SCHEMA_CHOICE,	 /* const char *: one of `choices` */
	SCHEMA_USE,   /* const char *: a name that must exist, of kind `use` */
	SCHEMA_IDS,   /* struct id_list of ids */
	SCHEMA_NAMES, /* struct id_list of any scalars */
	SCHEMA_USES,  /* struct id_list of names that must exist */
	SCHEMA_OTHER, /* read by `read` */
};

/* Reads the value of a key into the structure it belongs to. In a translation
 * `node` is NULL where the key is missing. */
typedef void schema_reader(struct reader *r, const struct yamldoc_node *node,
			   void *owner);

struct schema_field {
	const char *key;
	enum schema_kind kind;
	bool is_required;
	size_t offset;
	size_t count;
	const char *const *choices; /* ended by NULL */
	enum use_kind use;
	schema_reader *read;
	schema_reader *translate; /* NULL: structure */
};

/* A structure that stands in lists. */
struct schema {
	const struct schema_field *fields;
	size_t size;
	size_t place;	    /* offset of its struct place */
	const char *prefix; /* of its reference: "", "path/"; NULL: none */
	bool is_map;	    /* a map by id in the reference language too */
	/* After its fields were read; may be NULL. */
	void (*finish)(struct reader *r, const struct yamldoc_node *node,
		       void *item);
};

/* False when a required key is missing or unusable, or `map` is no map. */
bool schema_read(struct reader *r, const struct yamldoc_node *map,
		 const struct schema_field *fields, void *into);

/*
 * A list of maps, each with an id of its own; an array from the content's
 * arena, `count` gets its length. Ids that come twice are reported, and so are
 * reserved ones among those that references name first ("").
 */
void *schema_read_list(struct reader *r, const struct yamldoc_node *node,
		       const struct schema *schema, size_t *count);

/* The words of a translation, for what the reference language already has. */
void schema_translate(struct reader *r, const struct yamldoc_node *map,
		      const struct schema_field *fields, void *into);
/* A map by id for what is a list in the reference language, called `key`;
 * `node` NULL: it is missing. */
void schema_translate_list(struct reader *r, const struct yamldoc_node *node,
			   const struct schema *schema, const char *key,
			   void *items, size_t count);

const struct schema_field *schema_find(const struct schema_field *fields,
				       const char *key);

/* Single values, for readers of SCHEMA_OTHER. ----------------------- */

/* Is it of this kind? Reported if not. */
bool schema_is(struct reader *r, const struct yamldoc_node *node,
	       enum yamldoc_kind kind);
/* The scalar's text, or NULL (reported) when it is none or empty. */
const char *schema_text(struct reader *r, const struct yamldoc_node *node);
bool schema_words(struct reader *r, const struct yamldoc_node *node,
		  bool is_line, struct words *out);
bool schema_points(struct reader *r, const struct yamldoc_node *node,
		   struct words **points, size_t *count);
/* A translation of as many; else reported, and the reference's stand. */
void schema_translate_points(struct reader *r, const struct yamldoc_node *node,
			     struct words *const *points, size_t count);
bool schema_names(struct reader *r, const struct yamldoc_node *node,
		  struct id_list *out);
/* Index among `choices`, or -1 (reported). */
int schema_choice(struct reader *r, const struct yamldoc_node *node,
		  const char *const *choices);
/* A whole number from 1 to CONTENT_NUMBER_MAX; `out` is left alone (reported) when it is none. */
bool schema_number(struct reader *r, const struct yamldoc_node *node, int *out);
bool schema_is_id(const char *s);
void schema_report_id(struct reader *r, struct place place, const char *id);
/* An id with a meaning of its own in references: "path". */
bool schema_is_reserved(const char *id);
/* Reports a key that is not among the table's. */
void schema_unknown_key(struct reader *r, const struct yamldoc_node *node,
			const struct schema_field *fields);
void schema_missing_key(struct reader *r, const struct yamldoc_node *map,
			const char *key);

#endif
