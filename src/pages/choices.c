/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/choices.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "content/content.h"
#include "pages/choices_parts.h"

/* THE table of settings. Besides these there are "language" and "keys". */
static const struct choice_info infos[CHOICE_COUNT] = {
	[CHOICE_PLAIN] = { "plain", { "no", "yes", NULL }, 0, 0, CHOICE_NO },
	[CHOICE_WIDTH] = { "width", { NULL }, 20, 1000, 0 },
	[CHOICE_MARKS] = { "marks",
			   { "signs", "words", NULL },
			   0,
			   0,
			   MARKS_SIGNS },
	[CHOICE_FOCUS] = { "focus",
			   { "highlight", "mark", NULL },
			   0,
			   0,
			   FOCUS_HIGHLIGHT },
	[CHOICE_COLOURS] = { "colours",
			     { "auto", "none", "contrast", NULL },
			     0,
			     0,
			     COLOURS_AUTO },
	[CHOICE_CURSOR] = { "cursor",
			    { "visible", "hidden", NULL },
			    0,
			    0,
			    CURSOR_VISIBLE },
	/* Long enough for a sequence to arrive whole, too short to notice. */
	[CHOICE_ESCAPE_DELAY] = { "escape_delay", { NULL }, 0, 10000, 25 },
	[CHOICE_ASCII] = { "ascii", { "no", "yes", NULL }, 0, 0, CHOICE_NO },
};

static const char language_name[] = "language";
static const char keys_name[] = "keys";

/* A file while it is read. */
struct reading {
	struct choices *choices;
	const char *file;
	struct diags *diags;
};

static void fault(const struct reading *r, const struct yamldoc_node *node,
		  const char *message)
{
	diags_add(r->diags, DIAG_ERROR, "setting", r->file, node->line,
		  node->column, "%s", message);
}

/* The default, as it is said behind a fault. */
static void add_standard(struct strbuf *out, const struct choice_info *info)
{
	strbuf_addc(out, ' ');
	if (info->values[0])
		/* TRANSLATORS: %s is a value as it stands in the file. */
		strbuf_addf(out, _("Until then it is %s."),
			    info->values[info->standard]);
	else if (info->standard)
		strbuf_addf(out, _("Until then it is %d."), info->standard);
	else
		strbuf_adds(out, _("Until then it is not set."));
}

static void refuse_value(const struct reading *r,
			 const struct yamldoc_node *node,
			 const struct choice_info *info)
{
	struct strbuf text, values;

	strbuf_init(&text);
	strbuf_init(&values);
	for (size_t i = 0; info->values[i]; i++)
		strbuf_addf(&values, "%s%s", i ? ", " : "", info->values[i]);
	if (info->values[0])
		/* TRANSLATORS: A setting's name, and the values it has. */
		strbuf_addf(&text, _("\"%s\" takes one of: %s."), info->name,
			    values.s);
	else
		strbuf_addf(&text,
			    _("\"%s\" takes a whole number from %d to %d."),
			    info->name, info->least, info->most);
	add_standard(&text, info);
	fault(r, node, text.s);
	strbuf_release(&text);
	strbuf_release(&values);
}

/* -1: it is none of them. Yes and no have the names YAML knows besides. */
static int parse_word(const struct choice_info *info, const char *text)
{
	for (int i = 0; info->values[i]; i++)
		if (strcmp(info->values[i], text) == 0)
			return i;
	if (strcmp(info->values[0], "no") != 0)
		return -1;
	if (strcmp(text, "true") == 0)
		return CHOICE_YES;
	return strcmp(text, "false") == 0 ? CHOICE_NO : -1;
}

static int parse_number(const struct choice_info *info, const char *text)
{
	char *end;
	long n;

	if (text[0] < '0' || text[0] > '9')
		return -1;
	errno = 0;
	n = strtol(text, &end, 10);
	if (errno || *end)
		return -1;
	return n == info->standard || (n >= info->least && n <= info->most)
		       ? (int)n
		       : -1;
}

static void read_choice(const struct reading *r,
			const struct yamldoc_node *node, enum choice_id id)
{
	const struct choice_info *info = &infos[id];
	int value = -1;

	if (node->text && info->values[0])
		value = parse_word(info, node->text);
	else if (node->text)
		value = parse_number(info, node->text);
	if (value < 0)
		refuse_value(r, node, info);
	else
		r->choices->value[id] = value;
}

/* Only its form: which languages there are, the content knows. */
static bool is_language_list(const char *s)
{
	static const char signs[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789_-@.:";

	return *s && strlen(s) <= CHOICE_LANGUAGE_MAX &&
	       strspn(s, signs) == strlen(s);
}

static void read_language(const struct reading *r,
			  const struct yamldoc_node *node)
{
	if (node->text && is_language_list(node->text)) {
		memcpy(r->choices->language, node->text,
		       strlen(node->text) + 1);
		r->choices->language_line = node->line;
		r->choices->language_column = node->column;
		return;
	}
	fault(r, node,
	      _("\"language\" takes a language or a list of them, the best "
		"first, such as de or de@leicht:de. Until then it is the "
		"environment's."));
}

static void refuse_name(const struct reading *r,
			const struct yamldoc_node *node)
{
	struct strbuf names;

	strbuf_init(&names);
	for (size_t i = 0; i < CHOICE_COUNT; i++)
		strbuf_addf(&names, "%s, ", infos[i].name);
	strbuf_addf(&names, "%s, %s", language_name, keys_name);
	diags_add(r->diags, DIAG_ERROR, "setting", r->file, node->key_line,
		  node->key_column,
		  _("There is no setting \"%s\". The settings are: %s."),
		  node->key, names.s);
	strbuf_release(&names);
}

static void read_setting(const struct reading *r,
			 const struct yamldoc_node *node)
{
	for (int i = 0; i < CHOICE_COUNT; i++) {
		if (strcmp(infos[i].name, node->key) == 0) {
			read_choice(r, node, (enum choice_id)i);
			return;
		}
	}
	if (strcmp(node->key, language_name) == 0)
		read_language(r, node);
	else if (strcmp(node->key, keys_name) == 0)
		choices_read_keys(&r->choices->keys, node, r->file, r->diags);
	else
		refuse_name(r, node);
}

bool choices_say_nothing(const char *s)
{
	while (*s) {
		s += strspn(s, " \t\r\n");
		if (*s && *s != '#')
			return false;
		s += strcspn(s, "\n");
	}
	return true;
}

bool choices_file_is_missing(const char *path)
{
	struct stat st;

	return stat(path, &st) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

static void read_map(const struct reading *r, const struct yamldoc_node *root)
{
	if (root->kind != YAMLDOC_MAP) {
		fault(r, root,
		      _("Settings are lines such as \"marks: words\". None of "
			"this file counts."));
		return;
	}
	for (const struct yamldoc_node *node = root->first; node;
	     node = node->next)
		read_setting(r, node);
}

const struct choice_info *choice_info(enum choice_id id)
{
	return &infos[id];
}

void choices_init(struct choices *choices)
{
	memset(choices, 0, sizeof(*choices));
	for (int i = 0; i < CHOICE_COUNT; i++)
		choices->value[i] = infos[i].standard;
	keymap_init(&choices->keys);
}

void choices_read(struct choices *choices, const char *path,
		  struct diags *diags)
{
	const struct reading r = {
		.choices = choices,
		.file = path,
		.diags = diags,
	};
	const struct yamldoc_node *root = NULL;
	struct err err = ERR_INIT;
	struct strbuf bytes;
	struct arena arena;

	if (choices_file_is_missing(path))
		return;
	strbuf_init(&bytes);
	arena_init(&arena);
	if (!fs_read(path, YAMLDOC_SIZE, &bytes, &err))
		diags_add(diags, DIAG_ERROR, "file", path, 0, 0, "%s",
			  err.message);
	else if (!choices_say_nothing(bytes.s))
		root = yamldoc_read(&arena, bytes.s, bytes.length, path, diags);
	if (root)
		read_map(&r, root);
	diags_sort(diags);
	arena_release(&arena);
	strbuf_release(&bytes);
}

static bool has_one_of(const struct content *content, const char *list)
{
	while (*list) {
		const size_t length = strcspn(list, ":");

		if (content_match_language(content, list, length, false) >= 0)
			return true;
		list += length + (list[length] == ':');
	}
	return false;
}

void choices_check_language(const struct choices *choices,
			    const struct content *content, const char *path,
			    struct diags *diags)
{
	struct strbuf names;

	if (!*choices->language || has_one_of(content, choices->language))
		return;
	strbuf_init(&names);
	for (int i = 0; i < content->language_count; i++)
		strbuf_addf(&names, "%s%s", i ? ", " : "",
			    content->language[i].id);
	diags_add(diags, DIAG_ERROR, "setting", path, choices->language_line,
		  choices->language_column,
		  /* TRANSLATORS: What the user wrote, and a list. */
		  _("There is no language \"%s\". Take one of: %s."),
		  choices->language, names.s);
	diags_sort(diags);
	strbuf_release(&names);
}
