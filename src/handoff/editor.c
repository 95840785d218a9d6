/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "handoff/editor.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "handoff/run.h"

enum { WORDS_MAX = 16, LARGEST_TEXT = 256 * 1024 };

/* The command's words and room for the file. */
struct command_line {
	char *copy;
	char *argv[WORDS_MAX + 2];
	size_t count;
};

/* False when there is no such command. */
static bool split(struct command_line *line, const char *text)
{
	char *rest;
	char *word;

	*line = (struct command_line){ .copy = mem_strdup(text ? text : "") };
	word = strtok_r(line->copy, " \t", &rest);
	while (word && line->count < WORDS_MAX) {
		line->argv[line->count++] = word;
		word = strtok_r(NULL, " \t", &rest);
	}
	if (line->count > 0 && !word && run_exists(line->argv[0]))
		return true;
	free(line->copy);
	line->copy = NULL;
	return false;
}

/* What a user names is what is meant: where it is not there, no other. */
static bool find(struct command_line *line)
{
	static const char *const variables[] = { "VISUAL", "EDITOR" };

	for (size_t i = 0; i < ARRAY_SIZE(variables); i++) {
		const char *value = getenv(variables[i]);

		if (value && *value)
			return split(line, value);
	}
	return split(line, "editor") || split(line, "vi");
}

bool editor_is_possible(void)
{
	struct command_line line;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !find(&line))
		return false;
	free(line.copy);
	return true;
}

/* A folder that nobody else can enter, with an empty name in it; NULL with
 * `err`. Owned by the caller. */
static char *make_place(struct err *err)
{
	const char *runtime = getenv("XDG_RUNTIME_DIR");
	char *data = NULL, *base = NULL, *folder, *path = NULL;

	if (runtime && *runtime == '/' && access(runtime, W_OK) == 0) {
		base = mem_strdup(runtime);
	} else {
		data = fs_xdg("XDG_DATA_HOME", "~/.local/share", err);
		if (!data)
			return NULL;
		base = fs_join(data, "widerspruch/drafts");
		if (!fs_make_folder(base, 0700, err))
			goto out;
	}
	folder = fs_join(base, "letter-XXXXXX");
	if (mkdtemp(folder))
		path = fs_join(folder, "letter.txt");
	else
		err_set(err, ERR_IO,
			_("There is no place for the editor's file in %s. Look "
			  "after the disk and the permissions of the folder."),
			base);
	free(folder);
out:
	free(base);
	free(data);
	return path;
}

static bool put(const char *path, const struct strbuf *text, struct err *err)
{
	struct strbuf bytes;
	bool is_written;

	strbuf_init(&bytes);
	if (i18n_is_utf8())
		strbuf_add(&bytes, text->s, text->length);
	else
		text_transliterate(&bytes, text->s, text->length,
				   i18n_charset());
	is_written = fs_write(path, bytes.s, bytes.length, err) != FS_FAILED;
	strbuf_release(&bytes);
	return is_written;
}

static bool get(const char *path, struct strbuf *text, struct err *err)
{
	struct strbuf bytes;
	bool is_fine;

	strbuf_init(&bytes);
	is_fine = fs_read(path, LARGEST_TEXT, &bytes, err);
	if (is_fine) {
		strbuf_reset(text);
		is_fine = strlen(bytes.s) == bytes.length &&
			  text_from_charset(text, bytes.s, i18n_charset());
		if (!is_fine)
			err_set(err, ERR_DATA,
				_("What the editor left is no text in %s. It "
				  "is "
				  "still in %s."),
				i18n_charset(), path);
	}
	strbuf_release(&bytes);
	return is_fine;
}

static bool run(struct command_line *line, const char *path, struct err *err)
{
	char *file = mem_strdup(path);
	bool is_fine;

	line->argv[line->count] = file;
	is_fine = run_here(line->argv);
	if (!is_fine)
		err_set(err, ERR_REFUSED,
			_("The editor %s could not be started, or it ended "
			  "with an error. Nothing was taken over; what it "
			  "wrote is in %s."),
			line->argv[0], path);
	free(file);
	return is_fine;
}

bool editor_edit(struct strbuf *text, char **path, struct err *err)
{
	struct command_line line;
	bool is_fine;
	char *file;

	*path = NULL;
	if (!find(&line)) {
		err_set(err, ERR_REFUSED,
			_("There is no editor here that could be started. "
			  "$VISUAL or $EDITOR can name one."));
		return false;
	}
	file = make_place(err);
	is_fine = file && put(file, text, err) && run(&line, file, err) &&
		  get(file, text, err);
	if (is_fine)
		*path = file;
	else
		free(file);
	free(line.copy);
	return is_fine;
}

void editor_clean(const char *path)
{
	char *folder = mem_strndup(path, strlen(path) - strlen("/letter.txt"));

	unlink(path);
	rmdir(folder);
	free(folder);
}
