/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/letter_words.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/markup.h"

static const char mark[] = "#:";

/* Columns of the notes. */
enum { COLUMNS = 72 };

/* Writing ------------------------------------------------------------------ */

static void add_note(const struct content *c, const struct words *words,
		     int language, const char *lead, struct strbuf *out)
{
	struct text_lines lines;
	struct rich rich;

	if (!words_are_set(words))
		return;
	rich_init(&rich);
	text_lines_init(&lines);
	markup_expand(c, language, content_say(c, words, language, NULL),
		      &rich);
	text_wrap(&lines, rich.text, strlen(rich.text), COLUMNS, COLUMNS);
	for (size_t i = 0; i < lines.count; i++) {
		const struct text_line *line = &lines.item[i];

		strbuf_addf(out, "%s %s%.*s\n", mark, i ? "  " : lead,
			    (int)(line->to - line->from),
			    rich.text + line->from);
	}
	text_lines_release(&lines);
	rich_release(&rich);
}

static const char *words_of(const struct letter_own *own, size_t count,
			    const char *id)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(own[i].id, id) && own[i].text)
			return own[i].text;
	return "";
}

void letter_words_write(const struct content *c, const struct letter *letter,
			int reader, int language, const struct letter_own *own,
			size_t own_count, struct strbuf *out)
{
	strbuf_addf(out, "%s %s\n\n", mark,
		    _("Lines that begin with #: do not go into the letter."));
	for (size_t i = 0; i < letter->ask_count; i++) {
		const struct letter_ask *ask = &letter->asks[i];

		add_note(c, &ask->title, reader, "", out);
		add_note(c, &ask->text, reader, "  ", out);
		for (size_t k = 0; k < ask->suggestion_count; k++)
			add_note(c, &ask->suggestions[k].text, language, "- ",
				 out);
		strbuf_addf(out, "%s %s\n%s\n\n", mark, ask->id,
			    words_of(own, own_count, ask->id));
	}
}

/* Reading ------------------------------------------------------------------ */

struct reading {
	const struct letter *letter;
	struct strbuf *words; /* one for each ask */
	size_t at;	      /* the ask whose words come; ask_count: none */
};

static bool is_heading(const char *line, size_t length, const char *id)
{
	while (length > 0 && strchr(" \t\r", line[length - 1]))
		length--;
	while (length > 0 && *line == ' ') {
		line++;
		length--;
	}
	return length == strlen(id) && !memcmp(line, id, length);
}

/* A blank line is one empty line between paragraphs. */
static void take_words(struct strbuf *words, const char *line, size_t length)
{
	while (length > 0 && strchr(" \t\r", line[length - 1]))
		length--;
	if (length == 0) {
		if (words->length > 0 &&
		    (words->length < 2 ||
		     strcmp(words->s + words->length - 2, "\n\n") != 0))
			strbuf_addc(words, '\n');
		return;
	}
	strbuf_add(words, line, length);
	strbuf_addc(words, '\n');
}

static bool take_line(struct reading *r, const char *line, size_t length,
		      struct err *err)
{
	const struct letter *letter = r->letter;

	if (length >= strlen(mark) && !memcmp(line, mark, strlen(mark))) {
		for (size_t i = 0; i < letter->ask_count; i++)
			if (is_heading(line + strlen(mark),
				       length - strlen(mark),
				       letter->asks[i].id))
				r->at = i;
		return true;
	}
	if (r->at < letter->ask_count) {
		take_words(&r->words[r->at], line, length);
		return true;
	}
	while (length > 0 && strchr(" \t\r", line[length - 1]))
		length--;
	if (length == 0)
		return true;
	err_set(err, ERR_USAGE,
		_("There is text before the first line such as \"%s %s\". Put "
		  "it below the line that it belongs to."),
		mark, letter->ask_count ? letter->asks[0].id : "");
	return false;
}

static bool check_words(const struct letter_ask *ask,
			const struct strbuf *words, struct err *err)
{
	if (!text_is_utf8(words->s, words->length, NULL) ||
	    !text_is_printable(words->s, words->length, NULL)) {
		err_set(err, ERR_USAGE,
			_("There are characters in these words that cannot be "
			  "shown."));
		return false;
	}
	if (words->length > LETTER_WORDS_MAX) {
		err_set(err, ERR_USAGE,
			_("The words for \"%s\" are too long: %zu bytes, and "
			  "at most %d fit into a letter."),
			ask->id, words->length, LETTER_WORDS_MAX);
		return false;
	}
	return true;
}

static bool read_lines(struct reading *r, const char *text, struct err *err)
{
	while (*text) {
		size_t length = strcspn(text, "\n");

		if (!take_line(r, text, length, err))
			return false;
		text += length + (text[length] == '\n');
	}
	return true;
}

bool letter_words_read(const struct letter *letter, const char *text,
		       struct arena *arena, struct letter_own *own,
		       struct err *err)
{
	struct reading r = { .letter = letter, .at = letter->ask_count };
	bool is_fine;

	if (letter->ask_count == 1)
		r.at = 0;
	r.words = arena_array(arena, letter->ask_count, sizeof(*r.words));
	for (size_t i = 0; i < letter->ask_count; i++)
		strbuf_init(&r.words[i]);
	is_fine = read_lines(&r, text, err);
	for (size_t i = 0; i < letter->ask_count; i++) {
		struct strbuf *words = &r.words[i];

		while (words->length > 0 && words->s[words->length - 1] == '\n')
			strbuf_truncate(words, words->length - 1);
		is_fine = is_fine && check_words(&letter->asks[i], words, err);
		own[i].id = letter->asks[i].id;
		own[i].text = arena_strdup(arena, words->s);
		strbuf_release(words);
	}
	return is_fine;
}
