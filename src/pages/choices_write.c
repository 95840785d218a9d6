/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One setting, written into the user's own file.
 *
 * The file is a person's: remarks, order and blanks stay, one line changes or
 * is added. What comes out is read again before it is written, and has to say
 * what the file said, but for that one value; where it does not, as in a file
 * that is written on one line, nothing is changed.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "pages/choices_parts.h"

/* The tree in its canonical form; "" for none. */
static char *canonical(const struct yamldoc_node *root)
{
	struct strbuf out;

	strbuf_init(&out);
	if (root)
		yamldoc_write(&out, root, 0, true);
	return strbuf_detach(&out);
}

/* The child under `name`, which may be changed. */
static struct yamldoc_node *find(struct yamldoc_node *root, const char *name)
{
	struct yamldoc_node *node = root ? root->first : NULL;

	while (node && strcmp(node->key, name) != 0)
		node = node->next;
	return node;
}

/* Where a line begins, from 1, and where it ends, without its end. */
static const char *line_at(const char *s, int line, const char **end)
{
	const char *stop;

	while (--line > 0) {
		s += strcspn(s, "\n");
		s += *s == '\n';
	}
	stop = s + strcspn(s, "\n");
	if (stop > s && stop[-1] == '\r')
		stop--;
	*end = stop;
	return s;
}

/* Behind a quoted value; `s` itself where none begins there. */
static const char *skip_quoted(const char *s, const char *end)
{
	const char quote = *s;

	if (s >= end || (quote != '"' && quote != '\''))
		return s;
	for (s++; s < end && *s != quote; s++)
		if (quote == '"' && *s == '\\' && s + 1 < end)
			s++;
	return s < end ? s + 1 : end;
}

/* The remark at the end of the line, with the blanks before it. `from` is where
 * the value begins: in quotes it may hold the sign of a remark. */
static const char *remark_on(const char *from, const char *end)
{
	const char *sign = skip_quoted(from, end);

	while (sign < end && (*sign != '#' || !strchr(" \t", sign[-1])))
		sign++;
	if (sign == end)
		return end;
	while (sign > from && strchr(" \t", sign[-1]))
		sign--;
	return sign;
}

static void replace_line(struct strbuf *out, const char *s,
			 const struct yamldoc_node *node, const char *name,
			 const char *value)
{
	const char *end;
	const char *line = line_at(s, node->key_line, &end);

	strbuf_add(out, s, (size_t)(line - s));
	strbuf_pad(out, ' ', (size_t)(node->key_column - 1));
	strbuf_addf(out, "%s: %s", name, value);
	/* Up to the value there is ASCII alone, so that columns are bytes. */
	line += node->column - 1;
	strbuf_adds(out, remark_on(line < end ? line : end, end));
}

static void add_line(struct strbuf *out, const char *s,
		     const struct yamldoc_node *root, const char *name,
		     const char *value)
{
	const int indent =
		root && root->first ? root->first->key_column - 1 : 0;

	strbuf_adds(out, s);
	if (out->length && out->s[out->length - 1] != '\n')
		strbuf_addc(out, '\n');
	strbuf_pad(out, ' ', (size_t)indent);
	strbuf_addf(out, "%s: %s\n", name, value);
}

/* Makes `after` of `before`; false when it cannot be done by one line. */
static bool edit(const struct strbuf *before, const char *name,
		 const char *value, struct strbuf *after)
{
	struct arena arena;
	struct diags diags;
	struct yamldoc_node *root = NULL, *node;
	char *wanted = NULL, *found = NULL;
	size_t faults;
	bool is_fine;

	arena_init(&arena);
	diags_init(&diags);
	if (!choices_say_nothing(before->s))
		root = yamldoc_read(&arena, before->s, before->length, "",
				    &diags);
	faults = diags.count;
	node = find(root, name);
	if (node)
		replace_line(after, before->s, node, name, value);
	else
		add_line(after, before->s, root, name, value);
	if (!root && choices_say_nothing(before->s))
		root = yamldoc_new(&arena, YAMLDOC_MAP);
	is_fine = root && root->kind == YAMLDOC_MAP &&
		  (!node || node->kind == YAMLDOC_SCALAR);
	if (is_fine) {
		if (node)
			node->text = value;
		else
			yamldoc_put_text(&arena, root, name, value);
		wanted = canonical(root);
		found = canonical(yamldoc_read(&arena, after->s, after->length,
					       "", &diags));
		is_fine =
			diags.count == 2 * faults && strcmp(wanted, found) == 0;
	}
	free(wanted);
	free(found);
	diags_release(&diags);
	arena_release(&arena);
	return is_fine;
}

static bool make_folder(const char *path, struct err *err)
{
	const char *slash = strrchr(path, '/');
	char *folder = mem_strndup(path, slash ? (size_t)(slash - path) : 0);
	bool is_made = !*folder || fs_make_folder(folder, 0700, err);

	free(folder);
	return is_made;
}

enum fs_outcome choices_write(const char *path, const char *name,
			      const char *value, struct err *err)
{
	enum fs_outcome outcome = FS_FAILED;
	struct strbuf before, after;

	strbuf_init(&before);
	strbuf_init(&after);
	if (!choices_file_is_missing(path) &&
	    !fs_read(path, YAMLDOC_SIZE, &before, err))
		goto out;
	if (!edit(&before, name, value, &after)) {
		err_set(err, ERR_REFUSED,
			/* TRANSLATORS: The last %s are a line for the file. */
			_("%s cannot be changed by a single line. Write into "
			  "it with an editor: %s: %s"),
			path, name, value);
		goto out;
	}
	if (make_folder(path, err))
		outcome = fs_write(path, after.s, after.length, err);
out:
	strbuf_release(&before);
	strbuf_release(&after);
	return outcome;
}
