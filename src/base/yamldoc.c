/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/yamldoc.h"

#include <string.h>

#include <yaml.h>

#include "base/i18n.h"
#include "base/text.h"
#include "base/yamldoc_parts.h"

/* A map or list that is open, and the key read last. */
struct level {
	struct yamldoc_node *node;
	const char *key; /* NULL: a key comes next, or it is a list */
	int key_line, key_column;
	bool is_flow;
};

struct reader {
	yaml_parser_t parser;
	struct arena *arena;
	const char *bytes;
	size_t length;
	const char *name;
	struct diags *diags;
	struct yamldoc_node *root;
	struct level level[YAMLDOC_DEPTH + 1]; /* [0]: around the root */
	size_t depth;
	size_t nodes, nodes_max, size_max;
	size_t findings;
	struct yamldoc_cursor cursor;
};

static void fault(struct reader *reader, const char *rule, yaml_mark_t mark,
		  const char *message)
{
	reader->findings++;
	diags_add(reader->diags, DIAG_ERROR, rule, reader->name,
		  (int)mark.line + 1, (int)mark.column + 1, "%s", message);
}

static yaml_mark_t mark_of(const struct reader *reader, size_t offset)
{
	yaml_mark_t mark = { .index = offset };

	yamldoc_place_of(reader->bytes, reader->length, offset, &mark.line,
			 &mark.column);
	return mark;
}

static bool check_bytes(struct reader *reader)
{
	const char *rule;
	size_t bad;
	const char *words = yamldoc_check_bytes(reader->bytes, reader->length,
						reader->size_max, &rule, &bad);

	if (words)
		fault(reader, rule, mark_of(reader, bad), words);
	return !words;
}

/*
 * Where an author has to look: at the beginning of what is wrong, and not at
 * the end of the file for a quotation mark that is never closed.
 */
static yaml_mark_t place_of(const struct reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;
	const char *context = parser->context ? parser->context : "";
	const char *problem = parser->problem ? parser->problem : "";

	if (parser->error == YAML_READER_ERROR)
		return mark_of(reader, parser->problem_offset);
	if (strstr(context, "alias") || strstr(context, "anchor") ||
	    (strstr(context, "quoted scalar") &&
	     (strstr(problem, "end of stream") ||
	      strstr(problem, "document indicator"))))
		return parser->context_mark;
	return parser->problem_mark;
}

static void fault_of_parser(struct reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;
	yaml_mark_t mark = place_of(reader);
	size_t at = yamldoc_offset_of(&reader->cursor, mark.line, mark.column);
	struct strbuf words;

	if (parser->error == YAML_MEMORY_ERROR) {
		fault(reader, "size", parser->mark,
		      _("There is not enough memory to read this file."));
		return;
	}
	strbuf_init(&words);
	yamldoc_explain(&words, parser->problem, parser->context,
			at < reader->length ? reader->bytes[at] : '\0');
	fault(reader, "yaml", mark, words.s);
	strbuf_release(&words);
}

/* Anchors and tags, which every node may carry. */
static bool check_properties(struct reader *reader, const yaml_event_t *event,
			     const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor) {
		fault(reader, "alias", event->start_mark,
		      _("Anchors are not read here. If the \"&\" belongs to a "
			"text, write \"|\" behind the key and the text "
			"indented on the lines below."));
		return false;
	}
	if (tag) {
		fault(reader, "yaml", event->start_mark,
		      _("Tags are not read here. If the \"!\" belongs to a "
			"text, write \"|\" behind the key and the text "
			"indented on the lines below."));
		return false;
	}
	return true;
}

static char *scalar_text(struct reader *reader, const yaml_event_t *event)
{
	const char *value = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;

	if (!text_is_printable(value, length, NULL) ||
	    memchr(value, '\0', length)) {
		fault(reader, "yaml", event->start_mark,
		      _("An escape in this text stands for a control "
			"character. Leave it out."));
		return NULL;
	}
	return arena_strndup(reader->arena, value, length);
}

static struct level *top(struct reader *reader)
{
	return &reader->level[reader->depth];
}

static bool is_key_next(struct reader *reader)
{
	const struct level *level = top(reader);

	return level->node && level->node->kind == YAMLDOC_MAP && !level->key;
}

/* Into the open map or list, or as the root. */
static struct yamldoc_node *add_node(struct reader *reader,
				     enum yamldoc_kind kind, yaml_mark_t mark)
{
	struct level *level = top(reader);
	struct yamldoc_node *node;

	if (++reader->nodes > reader->nodes_max) {
		fault(reader, "size", mark,
		      _("The file holds more entries than this program "
			"reads."));
		return NULL;
	}
	node = yamldoc_new(reader->arena, kind);
	node->line = (int)mark.line + 1;
	node->column = (int)mark.column + 1;
	if (!level->node) {
		reader->root = node;
		return node;
	}
	node->is_in_flow = level->is_flow;
	node->key = level->key;
	node->key_line = level->key_line;
	node->key_column = level->key_column;
	level->key = NULL;
	yamldoc_append(level->node, node);
	return node;
}

static bool read_scalar(struct reader *reader, const yaml_event_t *event)
{
	struct yamldoc_node *node;
	char *text;

	if (!check_properties(reader, event, event->data.scalar.anchor,
			      event->data.scalar.tag))
		return false;
	text = scalar_text(reader, event);
	if (!text)
		return false;
	if (is_key_next(reader)) {
		struct level *level = top(reader);

		level->key = text;
		level->key_line = (int)event->start_mark.line + 1;
		level->key_column = (int)event->start_mark.column + 1;
		return true;
	}
	node = add_node(reader, YAMLDOC_SCALAR, event->start_mark);
	if (!node)
		return false;
	node->text = text;
	if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE) {
		node->style = YAMLDOC_PLAIN;
		node->has_comment_behind =
			*text &&
			yamldoc_is_comment_behind(&reader->cursor,
						  event->end_mark.line,
						  event->end_mark.column);
	} else if (event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
		   event->data.scalar.style == YAML_FOLDED_SCALAR_STYLE) {
		node->style = YAMLDOC_BLOCK;
	}
	return true;
}

static bool open_level(struct reader *reader, enum yamldoc_kind kind,
		       yaml_mark_t mark, bool is_flow)
{
	struct yamldoc_node *node;

	if (is_key_next(reader)) {
		fault(reader, "yaml", mark,
		      _("A key must be a word. If the bracket belongs to a "
			"text, write \"|\" behind the key and the text "
			"indented on the lines below."));
		return false;
	}
	if (reader->depth == YAMLDOC_DEPTH) {
		fault(reader, "size", mark,
		      _("Maps and lists are nested too deeply here."));
		return false;
	}
	is_flow = is_flow || top(reader)->is_flow;
	node = add_node(reader, kind, mark);
	if (!node)
		return false;
	reader->depth++;
	*top(reader) = (struct level){ .node = node, .is_flow = is_flow };
	return true;
}

static void fault_of_duplicate(struct reader *reader,
			       const struct yamldoc_node *node,
			       const struct yamldoc_node *first)
{
	yaml_mark_t mark = {
		.line = (size_t)node->key_line - 1,
		.column = (size_t)node->key_column - 1,
	};
	struct strbuf words;

	strbuf_init(&words);
	/* TRANSLATORS: %s is a key of a YAML file, %d a line of that file. */
	strbuf_addf(&words,
		    _("The key \"%s\" stands here a second time, after line "
		      "%d. Keep one of the two."),
		    node->key, first->key_line);
	fault(reader, "duplicate-key", mark, words.s);
	strbuf_release(&words);
}

static bool close_level(struct reader *reader)
{
	struct yamldoc_node *node = top(reader)->node;
	struct yamldoc_node *extra;

	reader->depth--;
	extra = yamldoc_take_duplicates(node);
	while (extra && reader->findings < YAMLDOC_FINDINGS) {
		fault_of_duplicate(reader, extra,
				   yamldoc_get(node, extra->key));
		extra = extra->next;
	}
	if (reader->findings < YAMLDOC_FINDINGS)
		return true;
	fault(reader, "size", (yaml_mark_t){ .line = (size_t)node->line - 1 },
	      _("Too many faults: the rest of the file was not read."));
	return false;
}

static bool start_document(struct reader *reader, const yaml_event_t *event)
{
	if (reader->root) {
		fault(reader, "yaml", event->start_mark,
		      _("A second document begins here. Put it into a file of "
			"its own."));
		return false;
	}
	if (event->data.document_start.version_directive ||
	    event->data.document_start.tag_directives.start !=
		    event->data.document_start.tag_directives.end) {
		fault(reader, "yaml", event->start_mark,
		      _("Lines that begin with \"%\" are not read here."));
		return false;
	}
	return true;
}

static bool read_event(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		return start_document(reader, event);
	case YAML_SCALAR_EVENT:
		return read_scalar(reader, event);
	case YAML_SEQUENCE_START_EVENT:
		return check_properties(reader, event,
					event->data.sequence_start.anchor,
					event->data.sequence_start.tag) &&
		       open_level(reader, YAMLDOC_LIST, event->start_mark,
				  event->data.sequence_start.style ==
					  YAML_FLOW_SEQUENCE_STYLE);
	case YAML_MAPPING_START_EVENT:
		return check_properties(reader, event,
					event->data.mapping_start.anchor,
					event->data.mapping_start.tag) &&
		       open_level(reader, YAMLDOC_MAP, event->start_mark,
				  event->data.mapping_start.style ==
					  YAML_FLOW_MAPPING_STYLE);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return close_level(reader);
	case YAML_ALIAS_EVENT:
		fault(reader, "alias", event->start_mark,
		      _("Aliases are not read here. If the \"*\" belongs to a "
			"text, write \"|\" behind the key and the text "
			"indented on the lines below."));
		return false;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_STREAM_END_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		break;
	}
	return true;
}

static bool read_events(struct reader *reader)
{
	bool is_end = false;
	bool is_fine = true;

	while (is_fine && !is_end) {
		yaml_event_t event;

		if (!yaml_parser_parse(&reader->parser, &event)) {
			fault_of_parser(reader);
			return false;
		}
		is_fine = read_event(reader, &event);
		is_end = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	return is_fine;
}

static bool is_empty(const struct yamldoc_node *root)
{
	return !root || (root->kind == YAMLDOC_SCALAR &&
			 root->style == YAMLDOC_PLAIN && !*root->text);
}

static struct yamldoc_node *read_document(struct reader *reader)
{
	bool is_fine;

	if (reader->length >= 3 &&
	    memcmp(reader->bytes, "\xEF\xBB\xBF", 3) == 0) {
		reader->bytes += 3;
		reader->length -= 3;
	}
	reader->cursor = (struct yamldoc_cursor){ .bytes = reader->bytes,
						  .length = reader->length };
	if (!check_bytes(reader))
		return NULL;
	if (!yaml_parser_initialize(&reader->parser)) {
		fault_of_parser(reader);
		return NULL;
	}
	yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader->parser,
				     (const unsigned char *)reader->bytes,
				     reader->length);
	is_fine = read_events(reader);
	yaml_parser_delete(&reader->parser);
	if (is_fine && is_empty(reader->root)) {
		fault(reader, "yaml", mark_of(reader, 0),
		      _("The file is empty."));
		return NULL;
	}
	return is_fine ? reader->root : NULL;
}

struct yamldoc_node *yamldoc_read(struct arena *arena, const char *bytes,
				  size_t length, const char *name,
				  struct diags *diags)
{
	struct reader reader = {
		.arena = arena,
		.bytes = bytes,
		.length = length,
		.name = name,
		.diags = diags,
		.nodes_max = YAMLDOC_NODES,
		.size_max = YAMLDOC_SIZE,
	};

	return read_document(&reader);
}

struct yamldoc_node *yamldoc_read_large(struct arena *arena, const char *bytes,
					size_t length, const char *name,
					struct diags *diags)
{
	struct reader reader = {
		.arena = arena,
		.bytes = bytes,
		.length = length,
		.name = name,
		.diags = diags,
		.nodes_max = YAMLDOC_LARGE_NODES,
		.size_max = YAMLDOC_LARGE_SIZE,
	};

	return read_document(&reader);
}
