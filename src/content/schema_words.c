/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of schema.h that is about words. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "content/letter_field.h"
#include "content/markup.h"
#include "content/schema.h"

struct scan {
	struct reader *r;
	const struct yamldoc_node *node;
	const char *text; /* normalised */
};

static void note_use(void *data, const char *name, size_t length, size_t offset)
{
	const struct scan *scan = data;
	enum use_kind kind = USE_FACT;

	if (scan->r->is_letter && letter_field_is_meant(name, length))
		kind = USE_FIELD;
	/* The brace belongs to it: "{a}" is not the same place as "{ab}". */
	reader_use(scan->r, kind, name, length,
		   reader_place_in(scan->r, scan->node, scan->text, offset - 1,
				   length + 2));
}

static void check_markup(struct reader *r, const struct yamldoc_node *node,
			 const char *text)
{
	struct scan scan = { r, node, text };
	struct err err = ERR_INIT;
	size_t bad = 0;

	if (!markup_scan(text, note_use, &scan, &bad, &err))
		reader_error(r, reader_place_in(r, node, text, bad, 1),
			     "markup", "%s", err.message);
}

/*
 * Paragraphs apart by an empty line, no newline inside one unless lines are
 * kept. In a literal block a paragraph ends at an empty line; elsewhere YAML
 * has folded the lines, and a newline that is left is what an empty line
 * became.
 */
static void normalise(const char *s, bool is_literal, bool keeps_lines,
		      struct strbuf *out)
{
	while (*s) {
		size_t length = strcspn(s, "\n");
		size_t newlines = strspn(s + length, "\n ");
		const char *next = s + length + newlines;
		bool is_paragraph = !is_literal;
		size_t i, seen = 0;

		for (i = 0; i < newlines; i++)
			if (s[length + i] == '\n' && ++seen > 1)
				is_paragraph = true;
		while (length && s[length - 1] == ' ')
			length--;
		strbuf_add(out, s, length);
		if (*next && out->length)
			strbuf_adds(out, is_paragraph  ? "\n\n"
					 : keeps_lines ? "\n"
						       : " ");
		s = next;
	}
}

/* A comma or a brace in words is easily taken for the end of them, and so is a
 * number sign; whoever writes words need not know that. */
static bool is_written_well(struct reader *r, const struct yamldoc_node *node)
{
	const char *key = node->key ? node->key : "-";

	if (node->is_in_flow) {
		reader_error(
			r, reader_place(r, node), "flow-words",
			_("Words must not stand inside { } or [ ]. Give them a "
			  "line of their own, or a block after \"|\"."));
		return false;
	}
	if (node->has_comment_behind)
		reader_warn(
			r, reader_place(r, node), "comment-behind-words",
			_("What stands behind the # after \"%s\" is not part "
			  "of the words; put a comment on a line of its own, "
			  "or the words into a block after \"|\"."),
			key);
	return true;
}

bool schema_words(struct reader *r, const struct yamldoc_node *node,
		  bool is_line, struct words *out)
{
	struct strbuf text;
	bool is_good = true;

	if (!schema_text(r, node) || !is_written_well(r, node))
		return false;
	strbuf_init(&text);
	normalise(node->text, reader_is_literal(r, node),
		  !is_line && r->content->language[r->language].keeps_lines,
		  &text);
	check_markup(r, node, text.s);
	if (is_line && strchr(text.s, '\n')) {
		reader_error(
			r, reader_place(r, node), "bad-value",
			_("\"%s\" takes one paragraph. Drop the empty line."),
			node->key ? node->key : "-");
		is_good = false;
	} else {
		out->in[r->language] = reader_copy(r, text.s);
	}
	strbuf_release(&text);
	return is_good;
}

static bool read_points(struct reader *r, const struct yamldoc_node *node,
			struct words *points)
{
	const struct yamldoc_node *child;
	size_t i = 0;

	for (child = node->first; child; child = child->next)
		if (!schema_words(r, child, true, &points[i++]))
			return false;
	return true;
}

bool schema_points(struct reader *r, const struct yamldoc_node *node,
		   struct words **points, size_t *count)
{
	if (!schema_is(r, node, YAMLDOC_LIST))
		return false;
	*points =
		arena_array(&r->content->arena, node->count, sizeof(**points));
	*count = node->count;
	return read_points(r, node, *points);
}

void schema_translate_points(struct reader *r, const struct yamldoc_node *node,
			     struct words *const *points, size_t count)
{
	size_t i;

	if (!schema_is(r, node, YAMLDOC_LIST))
		return;
	if (node->count == count) {
		/* Never half a list in one language, half in another. */
		if (!read_points(r, node, *points))
			for (i = 0; i < count; i++)
				(*points)[i].in[r->language] = NULL;
		return;
	}
	reader_error(r, reader_key_place(r, node), "points-length",
		     _("\"%s\" is a list of %zu here and of %zu in the "
		       "reference language; both must be as long."),
		     node->key, node->count, count);
}
