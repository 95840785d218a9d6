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
#include "handoff/command_line.h"
#include "handoff/run.h"

enum { LARGEST_TEXT = 256 * 1024 };

/* False when there is no such command, and nothing to release. */
static bool read_command(struct command_line *line, const char *text)
{
	command_line_read(line, text, '\0');
	if (line->count > 0 && run_exists(line->word[0]))
		return true;
	command_line_release(line);
	return false;
}

/* What a user names is what is meant: where it is not there, no other. */
static bool find(struct command_line *line)
{
	static const char *const variables[] = { "VISUAL", "EDITOR" };

	for (size_t i = 0; i < ARRAY_SIZE(variables); i++) {
		const char *value = getenv(variables[i]);

		if (value && *value)
			return read_command(line, value);
	}
	return read_command(line, "editor") || read_command(line, "vi");
}

bool editor_is_possible(void)
{
	struct command_line line;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !find(&line))
		return false;
	command_line_release(&line);
	return true;
}

static void encode(const struct strbuf *text, struct strbuf *bytes)
{
	if (i18n_is_utf8())
		strbuf_add(bytes, text->s, text->length);
	else
		text_transliterate(bytes, text->s, text->length,
				   i18n_charset());
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

static bool run(const struct command_line *line, const char *path)
{
	char *argv[COMMAND_WORDS_MAX + 2] = { NULL };
	char *file = mem_strdup(path);
	bool is_fine;

	memcpy(argv, line->word, line->count * sizeof(*argv));
	argv[line->count] = file;
	is_fine = run_here(argv);
	free(file);
	return is_fine;
}

/* Copies of what went in, and the caller's own mark, are no words of the
 * person's; a swap file may be. */
static bool has_left(const char *path, const struct strbuf *put)
{
	char *folder = fs_folder_of(path);
	const bool is_all_ours = fs_holds_only(folder, put->s, put->length);

	free(folder);
	return !is_all_ours;
}

static void say_failed(const char *editor, const char *path, bool has_words,
		       struct err *err)
{
	if (has_words)
		err_set(err, ERR_REFUSED,
			_("The editor %s could not be started, or it ended "
			  "with an error. Nothing was taken over; what it "
			  "wrote is in %s."),
			editor, path);
	else
		err_set(err, ERR_REFUSED,
			_("The editor %s could not be started, or it ended "
			  "with an error. Nothing was taken over."),
			editor);
}

bool editor_edit(const char *path, struct strbuf *text, bool *has_words,
		 struct err *err)
{
	struct command_line line;
	struct strbuf put;
	bool is_fine = false;

	*has_words = false;
	if (!find(&line)) {
		err_set(err, ERR_REFUSED,
			_("There is no editor here that could be started. "
			  "$VISUAL or $EDITOR can name one."));
		return false;
	}
	strbuf_init(&put);
	encode(text, &put);
	if (fs_write(path, put.s, put.length, err) == FS_FAILED)
		goto out;
	if (run(&line, path)) {
		is_fine = get(path, text, err);
		*has_words = !is_fine && has_left(path, &put);
	} else {
		*has_words = has_left(path, &put);
		say_failed(line.word[0], path, *has_words, err);
	}
out:
	strbuf_release(&put);
	command_line_release(&line);
	return is_fine;
}
