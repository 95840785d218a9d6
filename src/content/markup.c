/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/markup.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/facts.h"

void rich_init(struct rich *rich)
{
	*rich = (struct rich){ .text = mem_strdup(""), .said_in = -1 };
}

void rich_release(struct rich *rich)
{
	free(rich->text);
	free(rich->emphasis);
	free(rich->facts);
	*rich = (struct rich){ .text = NULL };
}

static void replace(struct rich *rich, struct strbuf *text)
{
	free(rich->text);
	rich->text = strbuf_detach(text);
}

void rich_set_plain(struct rich *rich, const char *text)
{
	struct strbuf out;

	strbuf_init(&out);
	text_clean(&out, text, strlen(text), true);
	rich->emphasis_count = 0;
	rich->fact_count = 0;
	rich->said_in = -1;
	replace(rich, &out);
}

/*
 * Reading. A text is a row of pieces; both the scan and the expansion go over
 * them, so they cannot disagree about what is markup.
 */
enum piece_kind {
	PIECE_END,
	PIECE_TEXT,	 /* as it stands */
	PIECE_ESCAPED,	 /* one character behind a backslash */
	PIECE_NAME,	 /* {name}, without the braces */
	PIECE_EMPHASIS,	 /* an asterisk */
	PIECE_SPACE,	 /* a newline with the blanks around it */
	PIECE_PARAGRAPH, /* an empty line or several */
	PIECE_BAD	 /* one character that markup cannot be */
};

struct piece {
	enum piece_kind kind;
	const char *s;
	size_t length;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t name_length(const char *s)
{
	return strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-.");
}

/* Blanks that hold a newline, or 0. */
static size_t break_length(const char *s, bool *is_paragraph)
{
	size_t i, newlines = 0;

	for (i = 0; is_blank(s[i]); i++)
		if (s[i] == '\n')
			newlines++;
	*is_paragraph = newlines > 1;
	return newlines ? i : 0;
}

/* Does another piece begin here, or nothing? */
static bool is_end_of_text(const char *s)
{
	bool is_paragraph;

	switch (*s) {
	case '\0':
	case '\\':
	case '*':
	case '{':
		return true;
	case ' ':
	case '\t':
	case '\r':
	case '\n':
		return break_length(s, &is_paragraph) > 0;
	default:
		return false;
	}
}

static struct piece next_piece(const char **at)
{
	struct piece p = { PIECE_TEXT, *at, 0 };
	const char *s = *at;
	bool is_paragraph = false;
	size_t n;

	if (!*s) {
		p.kind = PIECE_END;
	} else if ((n = break_length(s, &is_paragraph)) > 0) {
		p.kind = is_paragraph ? PIECE_PARAGRAPH : PIECE_SPACE;
		p.length = n;
	} else if (*s == '\\') {
		bool is_known = s[1] == '{' || s[1] == '*';

		p.kind = is_known ? PIECE_ESCAPED : PIECE_BAD;
		p.s = is_known ? s + 1 : s;
		p.length = 1;
		*at = p.s + 1;
		return p;
	} else if (*s == '*') {
		p.kind = PIECE_EMPHASIS;
		p.length = 1;
	} else if (*s == '{') {
		n = name_length(s + 1);
		if (n && s[1 + n] == '}') {
			*at = s + n + 2;
			return (struct piece){ PIECE_NAME, s + 1, n };
		}
		p.kind = PIECE_BAD;
		p.length = 1;
	} else {
		do
			p.length++;
		while (!is_end_of_text(s + p.length));
	}
	*at = s + p.length;
	return p;
}

static bool scan_failed(const char *text, const char *at, size_t *bad,
			struct err *err, const char *message)
{
	if (bad)
		*bad = (size_t)(at - text);
	err_set(err, ERR_DATA, "%s", message);
	return false;
}

/* An asterisk that is open at the end of its paragraph never closes. */
bool markup_scan(const char *text,
		 void (*use)(void *data, const char *name, size_t length,
			     size_t offset),
		 void *data, size_t *bad, struct err *err)
{
	const char *at = text;
	const char *open = NULL;
	struct piece p;

	do {
		p = next_piece(&at);
		switch (p.kind) {
		case PIECE_NAME:
			use(data, p.s, p.length, (size_t)(p.s - text));
			break;
		case PIECE_EMPHASIS:
			if (open && open + 1 == p.s)
				return scan_failed(
					text, open, bad, err,
					_("Between two asterisks there must "
					  "be words; for an asterisk itself "
					  "write \\*."));
			open = open ? NULL : p.s;
			break;
		case PIECE_BAD:
			if (*p.s == '\\')
				return scan_failed(
					text, p.s, bad, err,
					_("A backslash stands only before "
					  "{ or *, as in \\{ and \\*."));
			return scan_failed(
				text, p.s, bad, err,
				_("A brace is open, or what it holds is no "
				  "name; write {name}, or \\{ for a brace "
				  "itself."));
		case PIECE_END:
		case PIECE_PARAGRAPH:
			if (open)
				return scan_failed(
					text, open, bad, err,
					_("An asterisk is open at the end of "
					  "its paragraph; close the emphasis, "
					  "or write \\* for an asterisk "
					  "itself."));
			break;
		case PIECE_TEXT:
		case PIECE_ESCAPED:
		case PIECE_SPACE:
			break;
		}
	} while (p.kind != PIECE_END);
	return true;
}

/* Expanding ---------------------------------------------------------- */

struct expansion {
	const struct content *content;
	int language;
	struct rich *rich;
	struct strbuf out;
	size_t opened; /* where the emphasis began */
	bool is_open;
	bool wants_break, wants_space;
	bool keeps_lines;
};

/* A break is held back until words follow it, so none is left at the end. */
static void add_words(struct expansion *e, const char *s, size_t length)
{
	size_t before = e->out.length;

	if (before && e->wants_break)
		strbuf_adds(&e->out, "\n\n");
	else if (before && e->wants_space)
		strbuf_addc(&e->out, e->keeps_lines ? '\n' : ' ');
	if (e->is_open && e->opened == before)
		e->opened = e->out.length;
	e->wants_break = e->wants_space = false;
	text_clean(&e->out, s, length, false);
}

static void close_emphasis(struct expansion *e)
{
	struct rich *rich = e->rich;

	if (e->is_open && e->out.length > e->opened) {
		MEM_GROW(rich->emphasis, rich->emphasis_count,
			 rich->emphasis_capacity);
		rich->emphasis[rich->emphasis_count++] = (struct span){
			.from = e->opened,
			.to = e->out.length,
		};
	}
	e->is_open = false;
}

/* Is there another asterisk in this paragraph? One alone is just shown. */
static bool closes(const char *at)
{
	struct piece p;

	do {
		p = next_piece(&at);
		if (p.kind == PIECE_EMPHASIS)
			return true;
	} while (p.kind != PIECE_END && p.kind != PIECE_PARAGRAPH);
	return false;
}

static void add_fact(struct rich *rich, const struct fact *fact)
{
	size_t i;

	for (i = 0; i < rich->fact_count; i++)
		if (rich->facts[i] == fact)
			return;
	MEM_GROW(rich->facts, rich->fact_count, rich->fact_capacity);
	rich->facts[rich->fact_count++] = fact;
}

/* A name that does not exist stays as it is written: lint reports it. */
static void add_name(struct expansion *e, const char *s, size_t length)
{
	const struct content *c = e->content;
	char *name = mem_strndup(s, length);
	const struct article *article = content_article(c, name, NULL);
	const struct fact *fact = content_fact(c, name);
	struct strbuf value;

	strbuf_init(&value);
	if (fact)
		fact_value(c, fact, e->language, &value);
	else if (article)
		strbuf_adds(&value,
			    content_say(c, &article->title, e->language, NULL));
	if (!value.length)
		strbuf_addf(&value, "{%s}", name);
	else if (fact &&
		 (fact->kind == FACT_LINK || fact->kind == FACT_ADDRESS))
		add_fact(e->rich, fact);
	add_words(e, value.s, value.length);
	strbuf_release(&value);
	free(name);
}

static void add_piece(struct expansion *e, const struct piece *p,
		      const char *rest)
{
	switch (p->kind) {
	case PIECE_TEXT:
	case PIECE_ESCAPED:
	case PIECE_BAD:
		add_words(e, p->s, p->length);
		break;
	case PIECE_NAME:
		add_name(e, p->s, p->length);
		break;
	case PIECE_SPACE:
		e->wants_space = true;
		break;
	case PIECE_PARAGRAPH:
		close_emphasis(e);
		e->wants_break = true;
		break;
	case PIECE_EMPHASIS:
		if (e->is_open) {
			close_emphasis(e);
		} else if (closes(rest)) {
			e->is_open = true;
			e->opened = e->out.length;
		} else {
			add_words(e, p->s, p->length);
		}
		break;
	case PIECE_END:
		close_emphasis(e);
		break;
	}
}

static void expand(struct expansion *e, const char *text)
{
	struct rich *rich = e->rich;
	struct piece p;

	strbuf_init(&e->out);
	rich->emphasis_count = 0;
	rich->fact_count = 0;
	while (is_blank(*text))
		text++;
	do {
		p = next_piece(&text);
		add_piece(e, &p, text);
	} while (p.kind != PIECE_END);
	replace(rich, &e->out);
}

void markup_expand(const struct content *c, int language, const char *text,
		   struct rich *rich)
{
	struct expansion e = {
		.content = c,
		.language = language,
		.rich = rich,
	};

	rich->said_in = -1;
	expand(&e, text);
}

void markup_expand_said(const struct content *c, int language, int said_in,
			const char *text, struct rich *rich)
{
	struct expansion e = {
		.content = c,
		.language = language,
		.rich = rich,
		.keeps_lines = said_in >= 0 && said_in < c->language_count &&
			       c->language[said_in].keeps_lines,
	};

	rich->said_in = *text ? said_in : -1;
	expand(&e, text);
}
