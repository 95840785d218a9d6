/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * yamldoc - YAML in, a tree with places out; and YAML out again.
 *
 * The only user of libyaml. Reads one UTF-8 document from events, never with
 * yaml_parser_load(), which accepts cycles and has no limit. Refused, each
 * with its line and column: aliases, anchors, tags, directives, a second
 * document, duplicate keys, keys that are not scalars, nesting deeper than
 * YAMLDOC_DEPTH, input larger than YAMLDOC_SIZE or YAMLDOC_NODES, UTF-16. All
 * scalars are strings; `no` is Norway. Control and bidi characters are refused
 * too, raw or brought in by escapes (text.h, text_is_printable()).
 *
 * The writer is our own and writes the block style only, so that a person can
 * edit the file. It quotes what YAML 1.1 or 1.2 would read as another type.
 */
#ifndef WIDERSPRUCH_BASE_YAMLDOC_H
#define WIDERSPRUCH_BASE_YAMLDOC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/strbuf.h"

enum {
	YAMLDOC_DEPTH = 64,
	YAMLDOC_SIZE = 4 * 1024 * 1024, /* bytes */
	YAMLDOC_NODES = 400 * 1000,
	YAMLDOC_FINDINGS = 100, /* after these, reading stops */
	/* Of many files in one document, as an export is. */
	YAMLDOC_LARGE_SIZE = 32 * 1024 * 1024,
	YAMLDOC_LARGE_NODES = 4 * 1000 * 1000,
};

enum yamldoc_kind { YAMLDOC_SCALAR, YAMLDOC_LIST, YAMLDOC_MAP };

enum yamldoc_style { YAMLDOC_PLAIN, YAMLDOC_QUOTED, YAMLDOC_BLOCK };

/* In a map, each child carries its key. Valid as long as its arena. */
struct yamldoc_node {
	enum yamldoc_kind kind;
	enum yamldoc_style style; /* of a scalar */
	bool is_in_flow;	  /* stands inside [] or {} */
	bool has_comment_behind;  /* a plain scalar with ` #` on its line */
	int line, column;	  /* from 1, column in characters */
	const char *text;	  /* of a scalar, UTF-8; NULL otherwise */
	const char *key;	  /* in a map; NULL in a list and at the root */
	int key_line, key_column;
	struct yamldoc_node *first; /* children in the order of the file */
	struct yamldoc_node *next;
	struct yamldoc_node *last;
	size_t count;
};

/*
 * Read a document of `length` bytes called `name` in the findings (rules
 * "yaml", "duplicate-key", "alias", "size"). The tree is taken from `arena`,
 * and copies what it needs. NULL when there is no usable tree: a syntax fault
 * or a limit, or an empty document (reported too). After a duplicate key the
 * first one stands and reading goes on; the tree is returned and the finding
 * is an error.
 */
struct yamldoc_node *yamldoc_read(struct arena *arena, const char *bytes,
				  size_t length, const char *name,
				  struct diags *diags);

/* The same with YAMLDOC_LARGE_SIZE and YAMLDOC_LARGE_NODES as limits. */
struct yamldoc_node *yamldoc_read_large(struct arena *arena, const char *bytes,
					size_t length, const char *name,
					struct diags *diags);

/* The value of `key`, or NULL; NULL too when `map` is NULL or not a map. */
const struct yamldoc_node *yamldoc_get(const struct yamldoc_node *map,
				       const char *key);
/* The scalar under `key`, or NULL when absent or not a scalar. */
const char *yamldoc_get_text(const struct yamldoc_node *map, const char *key);

/* Building a tree; everything is copied into `arena`. A key must be new. */
struct yamldoc_node *yamldoc_new(struct arena *arena, enum yamldoc_kind kind);
struct yamldoc_node *yamldoc_new_scalar(struct arena *arena, const char *text);
/* `key` is copied; `value` is linked in, so it must belong to `arena`. */
void yamldoc_put(struct arena *arena, struct yamldoc_node *map, const char *key,
		 struct yamldoc_node *value);
void yamldoc_put_text(struct arena *arena, struct yamldoc_node *map,
		      const char *key, const char *text);
/* As yamldoc_put_text(), for what a person would not quote: see below. */
void yamldoc_put_plain(struct arena *arena, struct yamldoc_node *map,
		       const char *key, const char *text);
void yamldoc_append(struct yamldoc_node *list, struct yamldoc_node *value);
struct yamldoc_node *yamldoc_copy(struct arena *arena,
				  const struct yamldoc_node *node);

/*
 * Write `node` as block YAML, indented by `indent` spaces. Keys in their
 * order, or sorted bytewise when `is_canonical`, at every level: then two
 * trees that say the same give the same bytes.
 *
 * What YAML 1.1 or 1.2 would read as another type is quoted. One exception,
 * not in the canonical form: whole decimal numbers, days, instants, `true` and
 * `false` stay plain where `style` is YAMLDOC_PLAIN, that is, where yamldoc_put_plain() put
 * them or the file had them so. Characters that yamldoc_read() refuses are
 * left out, and invalid UTF-8 becomes U+FFFD: what is written can be read.
 */
void yamldoc_write(struct strbuf *out, const struct yamldoc_node *node,
		   int indent, bool is_canonical);
/*
 * One scalar as a value: plain, quoted or as a block, whatever it needs, with
 * no newline after it. `indent` is the column of the map or list it stands in;
 * the lines of a block are indented by two more.
 */
void yamldoc_write_scalar(struct strbuf *out, const char *text, int indent);

#endif
