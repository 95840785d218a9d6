/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/load.h"

#include <stdlib.h>
#include <string.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "content/loader.h"

/* What every part of one load needs. */
struct load {
	struct content *content;
	const char *folder;
	const char *overlay; /* NULL: none */
	struct diags *diags;
};

/* Guides and letters are read alike: one file each, one folder a language. */
struct document {
	const char *subfolder; /* "/", "/letters/" */
	void (*read)(struct reader *r, const char *id);
	void (*translate)(struct reader *r, const char *id);
	/* The one at an index; false behind the last. */
	bool (*at)(const struct content *c, size_t i, const char **id,
		   bool *is_local, bool *is_broken);
};

static bool guide_at(const struct content *c, size_t i, const char **id,
		     bool *is_local, bool *is_broken)
{
	if (i >= c->guide_count)
		return false;
	*id = c->guides[i].id;
	*is_local = c->guides[i].is_local;
	*is_broken = c->guides[i].is_broken;
	return true;
}

static bool letter_at(const struct content *c, size_t i, const char **id,
		      bool *is_local, bool *is_broken)
{
	if (i >= c->letter_count)
		return false;
	*id = c->letters[i].id;
	*is_local = c->letters[i].is_local;
	*is_broken = c->letters[i].is_broken;
	return true;
}

static const struct document documents[] = {
	{ "/", load_guide, load_guide_words, guide_at },
	{ "/letters/", load_letter, load_letter_words, letter_at },
};

/* Owned by the caller. */
static char *path_of(const char *folder, const char *language,
		     const char *subfolder, const char *name)
{
	return mem_printf("%s/%s%s%s", folder, language, subfolder, name);
}

/* Without ".yaml"; owned by the caller. */
static char *id_of(const char *name)
{
	return mem_strndup(name, strlen(name) - strlen(".yaml"));
}

static void list(const struct load *l, const char *folder, const char *language,
		 const char *subfolder, struct fs_names *names)
{
	char *path = path_of(folder, language, subfolder, "");
	struct err err = ERR_INIT;

	fs_names_init(names);
	if (!fs_list(path, ".yaml", names, &err))
		diags_add(l->diags, DIAG_ERROR, "yaml", path, 0, 0, "%s",
			  err.message);
	free(path);
}

/* Neither a guide nor a letter, but a file with a form of its own. */
static bool is_special(const char *name)
{
	return !strcmp(name, "facts.yaml") || !strcmp(name, "notices.yaml");
}

/* Is there a file of that name in the user's own folder? */
static bool is_laid_over(const struct load *l, const char *language,
			 const char *subfolder, const char *name)
{
	char *path;
	bool is_there;

	if (!l->overlay)
		return false;
	path = path_of(l->overlay, language, subfolder, name);
	is_there = fs_exists(path);
	free(path);
	return is_there;
}

/* Read one file with `read`, or hand a reader without a tree to it. */
static void read_file(const struct load *l, const char *path, bool is_local,
		      int language, void (*read)(struct reader *, const char *),
		      const char *id)
{
	struct reader r;

	reader_open(&r, l->content, l->diags, path);
	r.is_local = is_local;
	r.language = language;
	read(&r, id);
	reader_close(&r);
}

/* The reference language: structure and words ----------------------------- */

static void read_documents(const struct load *l, const char *folder,
			   const struct document *d)
{
	struct content *c = l->content;
	const char *language = c->language[c->reference].id;
	bool is_local = folder == l->overlay;
	struct fs_names names;
	size_t i;

	list(l, folder, language, d->subfolder, &names);
	for (i = 0; i < names.count; i++) {
		const char *name = names.item[i];
		char *path, *id;

		if (is_special(name) ||
		    (!is_local &&
		     is_laid_over(l, language, d->subfolder, name)))
			continue;
		path = path_of(folder, language, d->subfolder, name);
		id = id_of(name);
		read_file(l, path, is_local, c->reference, d->read, id);
		free(path);
		free(id);
	}
	fs_names_release(&names);
}

/* Other languages: words ---------------------------------------------------- */

enum presence { PRESENT, LOCAL, BROKEN, ABSENT };

static enum presence presence_of(const struct content *c,
				 const struct document *d, const char *id)
{
	const char *at;
	bool is_local, is_broken;
	size_t i;

	for (i = 0; d->at(c, i, &at, &is_local, &is_broken); i++)
		if (!strcmp(at, id))
			return is_broken ? BROKEN : is_local ? LOCAL : PRESENT;
	return ABSENT;
}

/* An installed translation is of the installed guide; the user's own guide has
 * the user's own words, or those of the reference language. */
static void translate_file(const struct load *l, const char *folder,
			   const struct document *d, int language,
			   const char *name)
{
	struct content *c = l->content;
	const char *folder_of_language = c->language[language].id;
	bool is_local = folder == l->overlay;
	char *path = path_of(folder, folder_of_language, d->subfolder, name);
	char *id = id_of(name);
	enum presence presence = presence_of(c, d, id);

	if (presence == ABSENT)
		diags_add(l->diags, DIAG_ERROR, "dangling-reference", path, 0,
			  0,
			  _("The reference language has no \"%s\". Rename the "
			    "file or drop it."),
			  name);
	else if (presence == (is_local ? LOCAL : PRESENT) ||
		 (presence == PRESENT && is_local))
		if (is_local ||
		    !is_laid_over(l, folder_of_language, d->subfolder, name))
			read_file(l, path, is_local, language, d->translate,
				  id);
	free(path);
	free(id);
}

static void translate_folder(const struct load *l, const char *folder,
			     const struct document *d, int language)
{
	struct fs_names names;
	size_t i;

	list(l, folder, l->content->language[language].id, d->subfolder,
	     &names);
	for (i = 0; i < names.count; i++)
		if (!is_special(names.item[i]))
			translate_file(l, folder, d, language, names.item[i]);
	fs_names_release(&names);
}

static void report_untranslated(const struct load *l, const struct document *d,
				int language)
{
	struct content *c = l->content;
	const char *name_of_language = c->language[language].id;
	const char *id;
	bool is_local, is_broken;
	size_t i;

	/* A variant such as easy language is there for some guides alone. */
	if (c->language[language].fallback)
		return;
	for (i = 0; d->at(c, i, &id, &is_local, &is_broken); i++) {
		char *name = mem_printf("%s.yaml", id);
		char *path = path_of(is_local ? l->overlay : l->folder,
				     name_of_language, d->subfolder, name);

		if (!is_broken && !fs_exists(path) &&
		    !is_laid_over(l, name_of_language, d->subfolder, name))
			diags_add(l->diags, DIAG_WARNING, "missing-words", path,
				  0, 0,
				  _("The file is missing; readers get \"%s\" "
				    "in the reference language."),
				  id);
		free(path);
		free(name);
	}
}

/* Facts ------------------------------------------------------------------- */

static void read_facts(struct reader *r, const char *id)
{
	(void)id;
	if (r->root)
		load_facts(r);
}

static void read_authorities(struct reader *r, const char *id)
{
	(void)id;
	if (r->root)
		load_authorities(r);
}

static void read_fact_words(struct reader *r, const char *id)
{
	(void)id;
	if (r->root)
		load_fact_words(r);
}

static void load_facts_file(const struct load *l, const char *folder,
			    const char *name, int language,
			    void (*read)(struct reader *, const char *))
{
	bool is_local = folder == l->overlay;
	char *path;

	if (!folder)
		return;
	path = fs_join(folder, name);
	/* The user's own folder need not have any. */
	if (!is_local || fs_exists(path))
		read_file(l, path, is_local, language, read, "facts");
	free(path);
}

/* Content without authorities is content, but names none. */
static void load_authorities_file(const struct load *l, const char *folder)
{
	char *path = folder ? fs_join(folder, "authorities.yaml") : NULL;

	if (path && fs_exists(path))
		read_file(l, path, folder == l->overlay, l->content->reference,
			  read_authorities, "authorities");
	free(path);
}

static void load_words_of_facts(const struct load *l, int language)
{
	char *name =
		mem_printf("%s/facts.yaml", l->content->language[language].id);
	char *path;

	path = fs_join(l->folder, name);
	/* The reference language cannot do without, so that is an error. */
	if (language == l->content->reference || fs_exists(path))
		load_facts_file(l, l->folder, name, language, read_fact_words);
	else if (!l->content->language[language].fallback)
		diags_add(l->diags, DIAG_WARNING, "missing-words", path, 0, 0,
			  _("The file is missing; readers get the words of "
			    "facts in the reference language."));
	free(path);
	load_facts_file(l, l->overlay, name, language, read_fact_words);
	free(name);
}

/* Notices ----------------------------------------------------------------- */

static void read_notices(struct reader *r, const char *id)
{
	(void)id;
	if (r->root)
		load_notices(r);
}

static void read_notice_words(struct reader *r, const char *id)
{
	(void)id;
	if (r->root)
		load_notice_words(r);
}

/* The user's own file replaces the installed one whole, as of a guide. There
 * need not be any. */
static void load_notices_of(const struct load *l, int language)
{
	struct content *c = l->content;
	const char *id = c->language[language].id;
	const char *name = "notices.yaml";
	const char *reference = c->language[c->reference].id;
	/* The user's own notices have the user's own words alone. */
	bool is_local = is_laid_over(l, reference, "/", name) ||
			is_laid_over(l, id, "/", name);
	const char *folder = is_local ? l->overlay : l->folder;
	char *path = path_of(folder, id, "/", name);

	if (fs_exists(path))
		read_file(l, path, is_local, language,
			  language == c->reference ? read_notices
						   : read_notice_words,
			  "notices");
	else if (c->notice_count && !c->language[language].fallback)
		diags_add(l->diags, DIAG_WARNING, "missing-words", path, 0, 0,
			  _("The file is missing; readers get the notices in "
			    "the reference language."));
	free(path);
}

/* Everything ---------------------------------------------------------------- */

static void choose_languages(struct content *c, const char *list)
{
	int i, at;

	for (i = 0; !list && i < c->language_count; i++)
		c->language[i].is_loaded = true;
	while (list && *list) {
		size_t length = strcspn(list, ":");

		at = content_match_language(c, list, length, false);
		while (at >= 0 && !c->language[at].is_loaded) {
			c->language[at].is_loaded = true;
			at = c->language[at].fallback
				     ? content_language(
					       c, c->language[at].fallback)
				     : -1;
		}
		list += length + (list[length] == ':');
	}
	c->language[c->reference].is_loaded = true;
}

/* One finding, where there would be one for each file. */
static bool has_folder(const struct load *l, int language)
{
	const char *id = l->content->language[language].id;
	char *path = fs_join(l->folder, id);
	bool is_there = fs_exists(path) || is_laid_over(l, id, "", "");

	if (!is_there)
		diags_add(l->diags, DIAG_WARNING, "missing-words", path, 0, 0,
			  _("The folder is missing; readers get everything in "
			    "another language."));
	free(path);
	return is_there;
}

static void load_translation(const struct load *l, int language)
{
	size_t i;

	if (!has_folder(l, language))
		return;
	load_words_of_facts(l, language);
	load_notices_of(l, language);
	for (i = 0; i < sizeof(documents) / sizeof(*documents); i++) {
		const struct document *d = &documents[i];

		translate_folder(l, l->folder, d, language);
		if (l->overlay)
			translate_folder(l, l->overlay, d, language);
		report_untranslated(l, d, language);
	}
}

/* A letter's language is chosen apart from the reader's: letters, and the facts
 * they name, are there in each. What is wrong in a language that nobody reads
 * is lint's to say. */
static void load_letters_only(const struct load *l, int language)
{
	struct diags unread;
	struct load quiet = *l;

	diags_init(&unread);
	quiet.diags = &unread;
	load_words_of_facts(&quiet, language);
	l->content->language[language].has_facts = false;
	for (size_t i = 0; i < sizeof(documents) / sizeof(*documents); i++) {
		const struct document *d = &documents[i];

		if (d->at != letter_at)
			continue;
		translate_folder(&quiet, l->folder, d, language);
		if (l->overlay)
			translate_folder(&quiet, l->overlay, d, language);
	}
	diags_release(&unread);
}

static void load_everything(const struct load *l)
{
	struct content *c = l->content;
	size_t i;
	int k;

	load_facts_file(l, l->folder, "facts.yaml", c->reference, read_facts);
	load_facts_file(l, l->overlay, "facts.yaml", c->reference, read_facts);
	load_settle_countries(c);
	load_authorities_file(l, l->folder);
	load_authorities_file(l, l->overlay);
	load_words_of_facts(l, c->reference);
	load_notices_of(l, c->reference);
	for (i = 0; i < sizeof(documents) / sizeof(*documents); i++) {
		read_documents(l, l->folder, &documents[i]);
		if (l->overlay)
			read_documents(l, l->overlay, &documents[i]);
	}
	for (k = 0; k < c->language_count; k++)
		if (c->language[k].is_loaded && k != c->reference)
			load_translation(l, k);
		else if (k != c->reference)
			load_letters_only(l, k);
	content_index(c);
}

bool content_load(struct content *c, const char *folder, const char *overlay,
		  const char *languages, struct diags *diags, struct err *err)
{
	struct load l = { .content = c, .diags = diags };
	size_t length = strlen(folder);
	char *path;
	bool is_done;

	while (length > 1 && folder[length - 1] == '/')
		length--;
	free(c->folder);
	c->folder = mem_strndup(folder, length);
	l.folder = c->folder;
	l.overlay = overlay && fs_exists(overlay) ? overlay : NULL;
	path = fs_join(c->folder, "content.yaml");
	is_done = load_settings(c, path, diags, err);
	free(path);
	if (!is_done)
		return false;
	choose_languages(c, languages);
	load_everything(&l);
	return true;
}
