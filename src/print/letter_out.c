/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/letter_out.h"

#include <string.h>

#include "print/html.h"
#include "print/mail.h"

/* A name at the end is written under by hand, on paper. */
static bool is_signed(const struct letter_filled *letter, size_t i)
{
	return i + 1 == letter->part_count && !letter->is_note &&
	       !strcmp(letter->parts[i].text, letter->name);
}

static void add_parts(const struct letter_filled *letter, bool is_paper,
		      struct document *d)
{
	for (size_t i = 0; i < letter->part_count; i++) {
		enum document_kind kind = DOCUMENT_TEXT;

		if (letter->parts[i].is_lines)
			kind = DOCUMENT_LINES;
		else if (is_paper && is_signed(letter, i))
			kind = DOCUMENT_SIGNED;
		document_add(d, kind, letter->parts[i].text);
	}
}

/* "de@leicht" is German to a browser. */
static char *tag_of(struct arena *arena, const char *language)
{
	return arena_strndup(arena, language, strcspn(language, "@_"));
}

static void start(const struct letter_filled *letter, struct document *d)
{
	struct arena arena;

	arena_init(&arena);
	document_init(d, tag_of(&arena, letter->language), letter->subject);
	arena_release(&arena);
}

void letter_document(const struct letter_filled *letter, struct document *d)
{
	start(letter, d);
	if (!letter->is_note) {
		document_add(d, DOCUMENT_LINES, letter->sender);
		document_add(d, DOCUMENT_LINES, letter->recipient);
		document_add(d, DOCUMENT_ASIDE, letter->day);
		document_add(d, DOCUMENT_STRONG, letter->subject);
	}
	add_parts(letter, true, d);
}

/* In a mail the subject is in its header, and who wrote it below the words. */
static void write_mail(const struct letter_filled *letter, date_instant at,
		       struct strbuf *out)
{
	const char *address = strchr(letter->sender, '\n');
	struct strbuf body;
	struct mail mail = {
		.name = letter->name,
		.address = letter->mail,
		.subject = letter->subject,
		.language = letter->language,
		.at = at,
	};
	struct document d;

	strbuf_init(&body);
	start(letter, &d);
	add_parts(letter, false, &d);
	document_text(&d, LETTER_COLUMNS, &body);
	if (address && *letter->name && !letter->is_note)
		strbuf_addf(&body, "%s\n", address + 1);
	mail.body = body.s;
	mail_write(&mail, out);
	document_release(&d);
	strbuf_release(&body);
}

void letter_write(const struct letter_filled *letter, enum letter_format format,
		  date_instant at, struct strbuf *out)
{
	struct document d;

	if (format == LETTER_EML) {
		write_mail(letter, at, out);
		return;
	}
	letter_document(letter, &d);
	if (format == LETTER_HTML)
		html_write(&d, out);
	else
		document_text(&d, LETTER_COLUMNS, out);
	document_release(&d);
}
