/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/yamldoc.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

enum { LONGEST_SIMPLE_KEY = 1000 }; /* libyaml and YAML 1.2: 1024 characters */

static size_t count_digits(const char *s)
{
	return strspn(s, "0123456789");
}

static bool is_whole_number(const char *s)
{
	size_t n = count_digits(s);

	return n > 0 && n < 10 && !s[n] && (s[0] != '0' || n == 1);
}

/* "2026-11-22" and whatever stands behind the day of an instant. */
static bool is_timestamp(const char *s)
{
	size_t n = count_digits(s);

	if (n != 4 || s[n] != '-')
		return false;
	s += n + 1;
	n = count_digits(s);
	if (n < 1 || n > 2 || s[n] != '-')
		return false;
	s += n + 1;
	n = count_digits(s);
	return n >= 1 && n <= 2 && (!s[n] || strchr("Tt \t", s[n]));
}

/* The exponent of a float, or nothing. */
static bool is_exponent(const char *s)
{
	if (!*s)
		return true;
	if (*s != 'e' && *s != 'E')
		return false;
	s++;
	if (*s == '+' || *s == '-')
		s++;
	return !s[strspn(s, "0123456789_")];
}

/*
 * Integers and floats of YAML 1.1 and 1.2: decimal with underscores, base 60
 * ("1:30"), binary, octal, hexadecimal, exponents, infinity, not a number. A
 * little wider than the grammars: a string quoted in vain does no harm.
 */
static bool is_number(const char *s)
{
	size_t n;

	if (*s == '+' || *s == '-')
		s++;
	if (strcasecmp(s, ".inf") == 0 || strcasecmp(s, ".nan") == 0)
		return true;
	if (*s == '0' && s[1] && strchr("xXoObB", s[1])) {
		s += 2;
		return *s && !s[strspn(s, "0123456789abcdefABCDEF_")];
	}
	n = strspn(s, "0123456789_:.");
	return n && strcspn(s, "0123456789") < n && is_exponent(s + n);
}

static bool is_other_type(const char *s)
{
	static const char *const words[] = {
		"y",	"n",	 "yes",	 "no", "on", "off",
		"true", "false", "null", "~",  "<<", "=",
	};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (strcasecmp(s, words[i]) == 0)
			return true;
	}
	return is_timestamp(s) || is_number(s);
}

/* May it stand plain as far as the grammar goes? */
static bool is_plain(const char *s, size_t length)
{
	if (!length || strchr("-?:,[]{}#&*!|>'\"%@` ", *s))
		return false;
	if (s[length - 1] == ' ' || s[length - 1] == ':')
		return false;
	if (strpbrk(s, "\t\n") || strstr(s, ": ") || strstr(s, " #"))
		return false;
	/* U+FFFE and U+FFFF may only be escaped; all end in these bytes. */
	return strncmp(s, "...", 3) != 0 && !strstr(s, "\xEF\xBF\xBE") &&
	       !strstr(s, "\xEF\xBF\xBF");
}

/*
 * Lines that show in a block just as they are: none but inner ones are empty,
 * and no blanks at an edge that an editor would take away or a reader of YAML
 * would count as indentation.
 */
static bool is_block(const char *s, size_t length)
{
	size_t i;

	if (!memchr(s, '\n', length) || strchr(" \n", s[0]) ||
	    strstr(s, "\xEF\xBF\xBE") || strstr(s, "\xEF\xBF\xBF"))
		return false;
	for (i = 0; i < length; i++) {
		if (s[i] == '\t')
			return false;
		if (s[i] == ' ' && (i + 1 == length || s[i + 1] == '\n'))
			return false;
	}
	return !(length >= 2 && s[length - 1] == '\n' && s[length - 2] == '\n');
}

static void write_block(struct strbuf *out, const char *s, size_t length,
			int indent)
{
	const char *end = s + length;

	strbuf_adds(out, end[-1] == '\n' ? "|" : "|-");
	if (end[-1] == '\n')
		end--;
	while (s <= end) {
		const char *stop = memchr(s, '\n', (size_t)(end - s));

		if (!stop)
			stop = end;
		strbuf_addc(out, '\n');
		if (stop > s)
			strbuf_pad(out, ' ', (size_t)indent + 2);
		strbuf_add(out, s, (size_t)(stop - s));
		s = stop + 1;
	}
}

static void write_quoted(struct strbuf *out, const char *s)
{
	strbuf_addc(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\') {
			strbuf_addc(out, '\\');
			strbuf_addc(out, *s);
		} else if (*s == '\n') {
			strbuf_adds(out, "\\n");
		} else if (*s == '\t') {
			strbuf_adds(out, "\\t");
		} else if (strncmp(s, "\xEF\xBF\xBE", 3) == 0) {
			strbuf_adds(out, "\\uFFFE");
			s += 2;
		} else if (strncmp(s, "\xEF\xBF\xBF", 3) == 0) {
			strbuf_adds(out, "\\uFFFF");
			s += 2;
		} else {
			strbuf_addc(out, *s);
		}
	}
	strbuf_addc(out, '"');
}

/* What the reader would take; tabs are kept, unlike in text_clean(). */
static void add_readable(struct strbuf *out, const char *text)
{
	const char *tab;

	while ((tab = strchr(text, '\t'))) {
		text_clean(out, text, (size_t)(tab - text), true);
		strbuf_addc(out, '\t');
		text = tab + 1;
	}
	text_clean(out, text, strlen(text), true);
}

static void write_text(struct strbuf *out, const char *text, int indent,
		       bool may_be_typed, bool may_be_block)
{
	struct strbuf sb;
	bool is_typed;

	strbuf_init(&sb);
	add_readable(&sb, text);
	is_typed = is_other_type(sb.s) &&
		   !(may_be_typed &&
		     (is_whole_number(sb.s) || is_timestamp(sb.s) ||
		      !strcmp(sb.s, "true") || !strcmp(sb.s, "false")));
	if (!is_typed && is_plain(sb.s, sb.length))
		strbuf_add(out, sb.s, sb.length);
	else if (may_be_block && is_block(sb.s, sb.length))
		write_block(out, sb.s, sb.length, indent);
	else
		write_quoted(out, sb.s);
	strbuf_release(&sb);
}

void yamldoc_write_scalar(struct strbuf *out, const char *text, int indent)
{
	write_text(out, text, indent, false, true);
}

static int compare_keys(const void *left, const void *right)
{
	const struct yamldoc_node *const *a = left;
	const struct yamldoc_node *const *b = right;

	return strcmp((*a)->key, (*b)->key);
}

/* The children in the order to be written; freed by the caller. */
static const struct yamldoc_node **order(const struct yamldoc_node *node,
					 bool is_sorted)
{
	const struct yamldoc_node **children =
		mem_realloc_array(NULL, node->count, sizeof(*children));
	const struct yamldoc_node *child;
	size_t n = 0;

	for (child = node->first; child; child = child->next)
		children[n++] = child;
	if (is_sorted && n)
		qsort(children, n, sizeof(*children), compare_keys);
	return children;
}

static void write_key(struct strbuf *out, const char *key, int indent)
{
	size_t from = out->length;

	write_text(out, key, indent, false, false);
	if (out->length - from > LONGEST_SIMPLE_KEY) {
		char *copy = mem_strdup(out->s + from);

		strbuf_truncate(out, from);
		strbuf_addf(out, "? %s\n", copy);
		strbuf_pad(out, ' ', (size_t)indent);
		free(copy);
	}
	strbuf_addc(out, ':');
}

static void write_children(struct strbuf *out, const struct yamldoc_node *node,
			   int indent, bool is_canonical, bool is_inline);

/*
 * A value behind its key's colon or its item's dash, which stands in column
 * `indent`. Behind a dash the first child goes on the same line.
 */
static void write_value(struct strbuf *out, const struct yamldoc_node *node,
			int indent, bool is_canonical, bool is_item)
{
	if (node->kind != YAMLDOC_SCALAR && node->count) {
		strbuf_addc(out, is_item ? ' ' : '\n');
		write_children(out, node, indent + 2, is_canonical, is_item);
		return;
	}
	strbuf_addc(out, ' ');
	if (node->kind == YAMLDOC_SCALAR)
		write_text(out, node->text, indent,
			   !is_canonical && node->style == YAMLDOC_PLAIN, true);
	else
		strbuf_adds(out, node->kind == YAMLDOC_MAP ? "{}" : "[]");
	strbuf_addc(out, '\n');
}

static void write_children(struct strbuf *out, const struct yamldoc_node *node,
			   int indent, bool is_canonical, bool is_inline)
{
	bool is_map = node->kind == YAMLDOC_MAP;
	const struct yamldoc_node **children =
		order(node, is_map && is_canonical);
	size_t i;

	for (i = 0; i < node->count; i++) {
		if (i || !is_inline)
			strbuf_pad(out, ' ', (size_t)indent);
		if (is_map)
			write_key(out, children[i]->key, indent);
		else
			strbuf_addc(out, '-');
		write_value(out, children[i], indent, is_canonical, !is_map);
	}
	free(children);
}

void yamldoc_write(struct strbuf *out, const struct yamldoc_node *node,
		   int indent, bool is_canonical)
{
	if (node->kind != YAMLDOC_SCALAR && node->count) {
		write_children(out, node, indent, is_canonical, false);
		return;
	}
	strbuf_pad(out, ' ', (size_t)indent);
	if (node->kind == YAMLDOC_SCALAR)
		write_text(out, node->text, indent,
			   !is_canonical && node->style == YAMLDOC_PLAIN,
			   false);
	else
		strbuf_adds(out, node->kind == YAMLDOC_MAP ? "{}" : "[]");
	strbuf_addc(out, '\n');
}
