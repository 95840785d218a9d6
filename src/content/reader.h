/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reader - one file of the content while it is read.
 *
 * Holds the file's tree and knows where its parts stand, takes findings, and
 * notes which names the content uses. Only for the loader; what a file may
 * hold is schema.h's.
 */
#ifndef WIDERSPRUCH_CONTENT_READER_H
#define WIDERSPRUCH_CONTENT_READER_H

#include "base/strbuf.h"
#include "base/yamldoc.h"
#include "content/content.h"

/* Borrows content and findings, owns the rest. */
struct reader {
	struct content *content;
	struct diags *diags;
	int language;	   /* index: whose words are read */
	bool is_local;	   /* from the user's own folder */
	bool is_letter;	   /* letter fields are meant by {today} and so on */
	const char *guide; /* id of what is read, the stem of references */
	void *document;	   /* the guide or letter that is read */
	const char *where; /* reference of the part being read, NULL: none */
	struct place part; /* where that part stands */
	const char *file;  /* as in findings; valid as long as the content */
	const struct yamldoc_node *root;
	/* How many findings there were before. */
	size_t first_finding;
	struct strbuf bytes;
	size_t *lines; /* offset of each line */
	size_t line_count, line_capacity;
	struct arena scratch; /* the tree; gone with reader_close() */
};

/* Read `path`. False when there is nothing to read from: that is reported, and
 * the reader is to be closed all the same. */
bool reader_open(struct reader *r, struct content *c, struct diags *diags,
		 const char *path);
void reader_close(struct reader *r);

/* "file:line:column: message" of the first error since reader_open() that
 * makes the file unusable, from the content's arena; NULL when there is none.
 * Faulty markup and "rev" without "changed" are errors that do not. */
const char *reader_fault(const struct reader *r);

/* Where a value stands, or its key (the value itself in a list). */
struct place reader_place(const struct reader *r,
			  const struct yamldoc_node *node);
struct place reader_key_place(const struct reader *r,
			      const struct yamldoc_node *node);
/*
 * Where `length` bytes at `offset` of a scalar's `text` stand in the file. The
 * text is not the file's: it is indented there, quoted, or folded.
 */
struct place reader_place_in(const struct reader *r,
			     const struct yamldoc_node *node, const char *text,
			     size_t offset, size_t length);
/* Is it a literal block (`|`)? There an empty line ends a paragraph; YAML has
 * made a single newline of that everywhere else. */
bool reader_is_literal(const struct reader *r, const struct yamldoc_node *node);

void reader_error(struct reader *r, struct place place, const char *rule,
		  const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void reader_warn(struct reader *r, struct place place, const char *rule,
		 const char *format, ...) __attribute__((format(printf, 4, 5)));

/* A name that must exist once everything is loaded; all is copied. */
void reader_use(struct reader *r, enum use_kind kind, const char *what,
		size_t length, struct place place);

/* A fact or source that is faulty: it is left out. */
void reader_leave_out(struct reader *r, const char *id);
bool reader_is_left_out(const struct content *c, const char *id);

/* A copy in the content's arena. */
const char *reader_copy(struct reader *r, const char *s);

#endif
