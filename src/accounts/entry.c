/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/entry.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

/* The order of keys in the file, and what needs no quotes there. */
static const struct key {
	const char *name;
	bool is_typed; /* a number, a day or an instant */
} keys[] = {
	{ "id", false },	 { "at", true },      { "day", true },
	{ "about", false },	 { "by", false },     { "group", false },
	{ "is", false },	 { "round", true },   { "step", false },
	{ "title", false },	 { "rev", true },     { "kind", false },
	{ "milestone", false },	 { "field", false },  { "value", false },
	{ "text", false },	 { "why", false },    { "of", false },
	{ "on", true },		 { "letter", false }, { "lang", false },
	{ "file", false },	 { "sha256", false }, { "copy", false },
	{ "message_id", false }, { "from", false },   { "subject", false },
	{ "case", false },	 { "undoes", false },
};

enum { KEY_COUNT = sizeof(keys) / sizeof(*keys) };

static const char *const kind_names[ENTRY_KINDS] = {
	[ENTRY_DONE] = "done",
	[ENTRY_SKIPPED] = "skipped",
	[ENTRY_MILESTONE] = "milestone",
	[ENTRY_NOTE] = "note",
	[ENTRY_SET] = "set",
	[ENTRY_DUE] = "due",
	[ENTRY_ROUND] = "round",
	[ENTRY_LETTER] = "letter",
	[ENTRY_PROOF] = "proof",
	[ENTRY_CLOSED] = "closed",
	[ENTRY_REOPENED] = "reopened",
	[ENTRY_UNDONE] = "undone",
};

/* Where the entry comes from, for findings. */
struct source {
	const char *file;
	struct diags *diags; /* or NULL */
	const struct yamldoc_node *map;
};

const char *entry_kind_name(enum entry_kind kind)
{
	return kind > ENTRY_UNKNOWN && kind < ENTRY_KINDS ? kind_names[kind]
							  : NULL;
}

static enum entry_kind kind_from_name(const char *name)
{
	for (int i = ENTRY_UNKNOWN + 1; i < ENTRY_KINDS; i++) {
		if (strcmp(kind_names[i], name) == 0)
			return (enum entry_kind)i;
	}
	return ENTRY_UNKNOWN;
}

static size_t key_rank(const char *name)
{
	size_t i;

	for (i = 0; i < KEY_COUNT && strcmp(keys[i].name, name) != 0; i++)
		;
	return i;
}

static int compare_names(const void *left, const void *right)
{
	const struct yamldoc_node *const *a = left;
	const struct yamldoc_node *const *b = right;

	return strcmp((*a)->key, (*b)->key);
}

static int compare_ranks(const void *left, const void *right)
{
	const struct yamldoc_node *const *a = left;
	const struct yamldoc_node *const *b = right;
	size_t x = key_rank((*a)->key);
	size_t y = key_rank((*b)->key);

	if (x != y)
		return x < y ? -1 : 1;
	return strcmp((*a)->key, (*b)->key);
}

static void sort_keys(struct yamldoc_node *node,
		      int (*compare)(const void *, const void *))
{
	struct yamldoc_node **children;
	struct yamldoc_node *child;
	size_t n = 0;

	if (!node->count)
		return;
	children = mem_realloc_array(NULL, node->count, sizeof(*children));
	for (child = node->first; child; child = child->next) {
		sort_keys(child, compare_names);
		children[n++] = child;
	}
	if (node->kind == YAMLDOC_MAP) {
		qsort(children, n, sizeof(*children), compare);
		node->first = node->last = NULL;
		node->count = 0;
		for (size_t i = 0; i < n; i++)
			yamldoc_append(node, children[i]);
	}
	free(children);
}

static void set_style(struct yamldoc_node *node, enum yamldoc_style style)
{
	node->style = style;
	for (node = node->first; node; node = node->next)
		set_style(node, style);
}

/*
 * How the file had it is no part of the entry. Ours are written as one would
 * write them; what is not known, and what stands in lists and maps that came
 * with a hand edit, has quotes where it would be no scalar without.
 */
static enum yamldoc_style style_of(const struct yamldoc_node *node)
{
	size_t rank = key_rank(node->key);
	bool is_edited =
		strcmp(node->key, "value") == 0 && node->kind != YAMLDOC_SCALAR;

	return rank == KEY_COUNT || keys[rank].is_typed || is_edited
		       ? YAMLDOC_PLAIN
		       : YAMLDOC_QUOTED;
}

static const struct yamldoc_node *copy_map(struct arena *arena,
					   const struct yamldoc_node *map)
{
	struct yamldoc_node *copy = yamldoc_copy(arena, map);

	copy->key = NULL;
	sort_keys(copy, compare_ranks);
	for (struct yamldoc_node *node = copy->first; node; node = node->next)
		set_style(node, style_of(node));
	return copy;
}

static bool fault(const struct source *source, const struct yamldoc_node *node,
		  const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static bool fault(const struct source *source, const struct yamldoc_node *node,
		  const char *format, ...)
{
	struct strbuf message;
	va_list args;

	if (!source->diags)
		return false;
	strbuf_init(&message);
	va_start(args, format);
	strbuf_vaddf(&message, format, args);
	va_end(args);
	diags_add(source->diags, DIAG_ERROR, "journal", source->file,
		  node->line, node->column, "%s", message.s);
	strbuf_release(&message);
	return false;
}

/* The scalar under `key`; NULL where it is absent or empty. */
static bool read_text(const struct source *source, const char *key,
		      const char **out)
{
	const struct yamldoc_node *node = yamldoc_get(source->map, key);

	*out = NULL;
	if (!node)
		return true;
	if (node->kind != YAMLDOC_SCALAR)
		return fault(source, node,
			     _("\"%s\" in this entry must be a single value."),
			     key);
	if (*node->text)
		*out = node->text;
	return true;
}

static bool read_needed(const struct source *source, const char *key,
			const char **out)
{
	if (!read_text(source, key, out))
		return false;
	if (!*out)
		return fault(source, source->map,
			     _("This entry has no \"%s\"."), key);
	return true;
}

static bool read_number(const struct source *source, const char *key, int least,
			int *out)
{
	const char *text;
	char *end;
	long value;

	if (!read_text(source, key, &text))
		return false;
	if (!text)
		return true;
	value = strtol(text, &end, 10);
	if (*end || strspn(text, "0123456789") != strlen(text) ||
	    value < least || value > ENTRY_NUMBER_MAX)
		return fault(source, yamldoc_get(source->map, key),
			     _("\"%s\" in this entry must be a whole number, "
			       "1 or more."),
			     key);
	*out = (int)value;
	return true;
}

static bool read_about(const struct source *source, bool *out)
{
	const char *text;

	if (!read_text(source, "about", &text))
		return false;
	*out = text && (strcmp(text, "true") == 0 || strcmp(text, "yes") == 0);
	if (text && !*out && strcmp(text, "false") != 0 &&
	    strcmp(text, "no") != 0)
		return fault(source, yamldoc_get(source->map, "about"),
			     _("\"%s\" in this entry must be \"true\" or "
			       "\"false\"."),
			     "about");
	return true;
}

static bool read_when(const struct source *source, struct entry *out)
{
	const char *text;

	if (!read_needed(source, "at", &text))
		return false;
	if (!date_instant_parse(text, &out->at))
		return fault(source, yamldoc_get(source->map, "at"),
			     _("\"%s\" in this entry must be an instant such "
			       "as \"2026-11-22T09:12:05.481230Z\"."),
			     "at");
	if (!read_text(source, "day", &text))
		return false;
	out->day = date_of_instant(out->at);
	if (text && !date_parse(text, &out->day))
		return fault(source, yamldoc_get(source->map, "day"),
			     _("\"%s\" in this entry must be a day, a month or "
			       "a year, such as \"2026-11-22\", \"2026-11\" or "
			       "\"2026\"."),
			     "day");
	return read_about(source, &out->is_about);
}

/* A value that is no scalar came with a hand edit; it is kept as it is. */
static bool read_set(struct arena *arena, const struct source *source,
		     struct entry *out)
{
	const struct yamldoc_node *value = yamldoc_get(source->map, "value");

	if (!read_needed(source, "field", &out->field))
		return false;
	if (value && value->kind != YAMLDOC_SCALAR && value->count) {
		struct strbuf text;

		strbuf_init(&text);
		yamldoc_write(&text, value, 0, true);
		out->value = arena_strdup(arena, text.s);
		strbuf_release(&text);
	} else if (value && value->kind == YAMLDOC_SCALAR && *value->text) {
		out->value = value->text;
	}
	return true;
}

static bool read_undone(struct arena *arena, const struct source *source,
			struct entry *out)
{
	const struct yamldoc_node *list = yamldoc_get(source->map, "undoes");
	const struct yamldoc_node *item;

	if (!list)
		return true;
	if (list->kind == YAMLDOC_SCALAR) {
		out->undoes = arena_array(arena, 1, sizeof(*out->undoes));
		out->undoes[out->undoes_count++] = list->text;
		return true;
	}
	out->undoes = arena_array(arena, list->count, sizeof(*out->undoes));
	for (item = list->first; item; item = item->next) {
		if (list->kind != YAMLDOC_LIST || item->kind != YAMLDOC_SCALAR)
			return fault(source, list,
				     _("\"%s\" in this entry must be a list of "
				       "ids."),
				     "undoes");
		out->undoes[out->undoes_count++] = item->text;
	}
	return true;
}

static bool read_marks(const struct source *source, struct entry *out)
{
	const char *milestone =
		out->kind == ENTRY_MILESTONE ? "kind" : "milestone";

	return read_number(source, "round", 1, &out->round) &&
	       read_number(source, "rev", 1, &out->rev) &&
	       read_text(source, "step", &out->step) &&
	       read_text(source, "title", &out->title) &&
	       read_text(source, milestone, &out->milestone);
}

/* What the kind has; of an unknown kind nothing is expected. What else a date
 * and a proof have is read from the map by those who want it. */
static bool read_members(struct arena *arena, const struct source *source,
			 struct entry *out)
{
	switch (out->kind) {
	case ENTRY_DONE:
	case ENTRY_SKIPPED:
	case ENTRY_MILESTONE:
	case ENTRY_ROUND:
		return read_marks(source, out);
	case ENTRY_NOTE:
		return read_text(source, "text", &out->text);
	case ENTRY_SET:
		return read_set(arena, source, out);
	case ENTRY_CLOSED:
		return read_text(source, "why", &out->text);
	case ENTRY_UNDONE:
		return read_undone(arena, source, out);
	case ENTRY_DUE:
	case ENTRY_PROOF:
		return read_number(source, "round", 1, &out->round);
	case ENTRY_UNKNOWN:
	case ENTRY_LETTER:
	case ENTRY_REOPENED:
	case ENTRY_KINDS:
		break;
	}
	return true;
}

bool entry_read(struct arena *arena, const struct yamldoc_node *node,
		const char *file, struct diags *diags, struct entry *out)
{
	struct source source = { .file = file, .diags = diags, .map = node };

	*out = (struct entry){ .round = 1 };
	if (node->kind != YAMLDOC_MAP)
		return fault(&source, node,
			     _("An entry of the journal must have keys, \"%s\" "
			       "first."),
			     "id");
	out->map = source.map = copy_map(arena, node);
	if (!read_needed(&source, "id", &out->id) ||
	    !read_needed(&source, "is", &out->is) || !read_when(&source, out) ||
	    !read_text(&source, "by", &out->by))
		return false;
	out->kind = kind_from_name(out->is);
	return read_members(arena, &source, out);
}

void entry_canonical(const struct entry *e, struct strbuf *out)
{
	yamldoc_write(out, e->map, 0, true);
}

int entry_compare(const struct entry *a, const struct entry *b)
{
	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return strcmp(a->id, b->id);
}

int entry_compare_days(const struct entry *a, const struct entry *b)
{
	int order = date_compare(a->day, b->day);

	return order ? order : entry_compare(a, b);
}
