/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/loader.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/schema.h"

static const struct schema_field language_fields[] = {
	{ .key = "name",
	  .kind = SCHEMA_NAME,
	  .is_required = true,
	  .offset = offsetof(struct language, name) },
	{ .key = "fallback",
	  .kind = SCHEMA_NAME,
	  .offset = offsetof(struct language, fallback) },
	{ .key = "unchecked",
	  .kind = SCHEMA_YES_NO,
	  .offset = offsetof(struct language, is_unchecked) },
	{ .key = "keep-lines",
	  .kind = SCHEMA_YES_NO,
	  .offset = offsetof(struct language, keeps_lines) },
	{ .kind = SCHEMA_END },
};

/* It is a folder's name too: nothing in it may lead elsewhere. */
static bool is_language_id(const char *s)
{
	return *s >= 'a' && *s <= 'z' &&
	       !s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@-")];
}

static void read_language(struct reader *r, const struct yamldoc_node *node)
{
	struct content *c = r->content;
	struct language language = { .id = NULL };

	if (!is_language_id(node->key)) {
		reader_error(r, reader_key_place(r, node), "bad-id",
			     _("\"%s\" is no language. Write it as de, de_AT "
			       "or de@leicht."),
			     node->key);
		return;
	}
	if (c->language_count == CONTENT_LANGUAGES) {
		reader_error(r, reader_key_place(r, node), "bad-value",
			     _("There can be %d languages at most; this one is "
			       "left out."),
			     CONTENT_LANGUAGES);
		return;
	}
	language.id = reader_copy(r, node->key);
	language.name = language.id;
	schema_read(r, node, language_fields, &language);
	c->language[c->language_count++] = language;
}

static void read_languages(struct reader *r, const struct yamldoc_node *node,
			   void *owner)
{
	const struct yamldoc_node *child;

	(void)owner;
	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	for (child = node->first; child; child = child->next)
		read_language(r, child);
}

static void report_situation(struct reader *r, const struct yamldoc_node *node)
{
	struct strbuf all;
	int i;

	strbuf_init(&all);
	for (i = 0; i < SITUATION_COUNT; i++)
		strbuf_addf(&all, "%s%s", i ? ", " : "", situation_names[i]);
	reader_error(r, reader_key_place(r, node), "unknown-key",
		     _("\"%s\" is nowhere that an account can stand; the names "
		       "are: %s."),
		     node->key, all.s);
	strbuf_release(&all);
}

/* `overdue: no-answer/after-month`: for each situation a reference, the
 * beginning of which is always the same. */
static void read_situations(struct reader *r, const struct yamldoc_node *node,
			    const char *beginning, const char **references)
{
	const struct yamldoc_node *child;

	if (!schema_is(r, node, YAMLDOC_MAP))
		return;
	r->where = reader_copy(r, node->key);
	for (child = node->first; child; child = child->next) {
		enum situation s = situation_from_name(child->key);
		const char *text;

		if (s == SITUATION_COUNT) {
			report_situation(r, child);
			continue;
		}
		text = schema_text(r, child);
		if (!text)
			continue;
		text = arena_printf(&r->content->arena, "%s%s", beginning,
				    text);
		references[s] = text;
		reader_use(r, USE_REFERENCE, text, strlen(text),
			   reader_place(r, child));
	}
	r->where = NULL;
}

/* Where each situation leads. */
static void read_next(struct reader *r, const struct yamldoc_node *node,
		      void *owner)
{
	(void)owner;
	r->content->next_place = reader_key_place(r, node);
	read_situations(r, node, "", r->content->next);
}

/* Which letter is to be written in it. */
static void read_write(struct reader *r, const struct yamldoc_node *node,
		       void *owner)
{
	(void)owner;
	read_situations(r, node, "letter/", r->content->write);
}

struct settings {
	int format;
	struct date day;
	const char *reference;
};

static const struct schema_field settings_fields[] = {
	{ .key = "format",
	  .kind = SCHEMA_NUMBER,
	  .is_required = true,
	  .offset = offsetof(struct settings, format) },
	{ .key = "day",
	  .kind = SCHEMA_DATE,
	  .is_required = true,
	  .offset = offsetof(struct settings, day) },
	{ .key = "reference",
	  .kind = SCHEMA_NAME,
	  .is_required = true,
	  .offset = offsetof(struct settings, reference) },
	{ .key = "languages",
	  .kind = SCHEMA_OTHER,
	  .is_required = true,
	  .read = read_languages },
	{ .key = "next", .kind = SCHEMA_OTHER, .read = read_next },
	{ .key = "write", .kind = SCHEMA_OTHER, .read = read_write },
	{ .kind = SCHEMA_END },
};

/* Every fallback exists, and following them comes to an end. */
static void check_fallbacks(struct reader *r)
{
	const struct yamldoc_node *languages =
		yamldoc_get(r->root, "languages");
	struct content *c = r->content;
	int i, at, steps;

	for (i = 0; i < c->language_count; i++) {
		struct language *l = &c->language[i];

		for (at = i, steps = 0; at >= 0 && steps <= c->language_count;
		     steps++) {
			if (!c->language[at].fallback)
				break;
			at = content_language(c, c->language[at].fallback);
		}
		if (at >= 0 && steps <= c->language_count)
			continue;
		reader_error(r,
			     reader_key_place(r, yamldoc_get(languages, l->id)),
			     "dangling-reference",
			     _("The fallback of \"%s\" leads nowhere, or in a "
			       "circle. Name another of these languages."),
			     l->id);
		l->fallback = NULL;
	}
}

static bool settle(struct reader *r, const struct settings *s, struct err *err)
{
	struct content *c = r->content;
	int reference = s->reference ? content_language(c, s->reference) : -1;

	c->format = s->format;
	c->day = s->day;
	if (s->format > CONTENT_FORMAT) {
		err_set(err, ERR_DATA,
			_("%s has format %d, and this program reads up to "
			  "format %d. Install a newer widerspruch."),
			r->file, s->format, CONTENT_FORMAT);
		return false;
	}
	if (reference < 0) {
		err_set(err, ERR_DATA,
			_("%s names no reference language. Under \"reference\" "
			  "there must stand one of its languages."),
			r->file);
		return false;
	}
	c->reference = reference;
	check_fallbacks(r);
	return true;
}

bool load_settings(struct content *c, const char *path, struct diags *diags,
		   struct err *err)
{
	struct settings settings = { .format = 0 };
	const char *fault;
	struct reader r;
	bool is_done = false;

	if (reader_open(&r, c, diags, path)) {
		c->next_place = (struct place){ r.file, 1, 1 };
		schema_read(&r, r.root, settings_fields, &settings);
		is_done = settle(&r, &settings, err);
	} else {
		fault = reader_fault(&r);
		err_set(err, ERR_DATA,
			_("There is no content to be read. %s Name another "
			  "folder with --content, or install widerspruch "
			  "again."),
			fault ? fault : path);
	}
	reader_close(&r);
	return is_done;
}
