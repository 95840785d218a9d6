/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * content_dir - a small content folder for a test to change and load.
 *
 * It starts as a copy of tests/content/base, which has no findings: the
 * languages de and en, a platform "plat", a topic "topic", a question "ask"
 * and a letter "firm".
 */
#ifndef WIDERSPRUCH_TESTS_CONTENT_DIR_H
#define WIDERSPRUCH_TESTS_CONTENT_DIR_H

#include "lib/unit.h"

#include "base/fs.h"
#include "content/load.h"

/* Makes the folders a file needs, then writes it. */
static inline void content_dir_put(const char *dir, const char *name,
				   const char *text)
{
	char *path = temp_path(dir, name);
	char *slash = path + strlen(dir);

	while ((slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	temp_puts(path, text);
	free(path);
}

/* Removed with temp_remove(). */
static inline char *content_dir_new(void)
{
	static const char *const files[] = {
		"content.yaml",	 "facts.yaml",		 "de/facts.yaml",
		"en/facts.yaml", "de/plat.yaml",	 "en/plat.yaml",
		"de/topic.yaml", "en/topic.yaml",	 "de/ask.yaml",
		"en/ask.yaml",	 "de/letters/firm.yaml", "en/letters/firm.yaml",
	};
	const char *top = getenv("top_srcdir");
	char *base = temp_path(top ? top : ".", "tests/content/base");
	char *dir = temp_new();
	size_t i;

	for (i = 0; i < LENGTH_OF(files); i++) {
		char *from = temp_path(base, files[i]);
		struct strbuf text;

		strbuf_init(&text);
		if (!fs_read(from, 1 << 20, &text, NULL))
			abort();
		content_dir_put(dir, files[i], text.s);
		strbuf_release(&text);
		free(from);
	}
	free(base);
	return dir;
}

/* What a test holds: a folder, and what was loaded from it. */
struct loaded {
	char *dir;
	char *overlay; /* a path, there only after a put */
	struct content content;
	struct diags diags;
};

static inline void loaded_init(struct loaded *l)
{
	l->dir = content_dir_new();
	l->overlay = temp_path(l->dir, "mine");
	content_init(&l->content);
	diags_init(&l->diags);
}

static inline bool loaded_load(struct loaded *l, const char *languages)
{
	return content_load(&l->content, l->dir, l->overlay, languages,
			    &l->diags, NULL);
}

static inline void loaded_release(struct loaded *l)
{
	content_release(&l->content);
	diags_release(&l->diags);
	free(l->overlay);
	temp_remove(l->dir);
}

#endif
