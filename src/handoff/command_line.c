/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "handoff/command_line.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"

/* A word that is being read. */
struct reading {
	struct strbuf word;
	bool has_word; /* '' is one, too */
	char quote;    /* ', " or '\0' */
};

/* Does the backslash at `s` take the meaning of what is behind it? */
static bool is_escape(const struct reading *r, const char *s)
{
	if (*s != '\\' || !s[1] || r->quote == '\'')
		return false;
	return !r->quote || strchr("\"$`\\", s[1]);
}

/* One character, quotes and backslashes understood; how many bytes it has. */
static size_t read_one(struct reading *r, const char *s)
{
	r->has_word = true;
	if (is_escape(r, s)) {
		strbuf_addc(&r->word, s[1]);
		return 2;
	}
	if (r->quote && *s == r->quote)
		r->quote = '\0';
	else if (!r->quote && (*s == '\'' || *s == '"'))
		r->quote = *s;
	else
		strbuf_addc(&r->word, *s);
	return 1;
}

/* False where there is no room. */
static bool end_word(struct reading *r, struct command_line *line)
{
	if (!r->has_word)
		return true;
	if (line->count == COMMAND_WORDS_MAX)
		return false;
	line->word[line->count++] = mem_strdup(r->word.s);
	strbuf_reset(&r->word);
	r->has_word = false;
	return true;
}

const char *command_line_read(struct command_line *line, const char *text,
			      char stop)
{
	struct reading r = { .quote = '\0' };
	bool is_fine = true;

	*line = (struct command_line){ .count = 0 };
	strbuf_init(&r.word);
	while (*text && (r.quote || *text != stop)) {
		if (!r.quote && (*text == ' ' || *text == '\t')) {
			is_fine = end_word(&r, line) && is_fine;
			text++;
		} else {
			text += read_one(&r, text);
		}
	}
	is_fine = end_word(&r, line) && is_fine && !r.quote;
	if (!is_fine)
		command_line_release(line);
	strbuf_release(&r.word);
	return *text ? text + 1 : NULL;
}

void command_line_release(struct command_line *line)
{
	for (size_t i = 0; i < line->count; i++)
		free(line->word[i]);
	*line = (struct command_line){ .count = 0 };
}
