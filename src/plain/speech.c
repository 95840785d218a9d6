/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/speech.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "plain/speech_row.h"
#include "print/print.h"

void speech_init(struct speech *speech)
{
	*speech = (struct speech){ .address = mem_strdup(""),
				   .title = mem_strdup("") };
}

void speech_release(struct speech *speech)
{
	for (size_t i = 0; i < speech->count; i++) {
		free(speech->rows[i].id);
		free(speech->rows[i].text);
	}
	free(speech->rows);
	free(speech->address);
	free(speech->title);
	memset(speech, 0, sizeof(*speech));
}

/* "Facebook Privat - maria@example.org" is heard as a list. */
static void add_title(struct strbuf *out, const char *title)
{
	static const char *const dashes[] = { " - ", " \xe2\x80\x93 " };

	while (*title) {
		size_t n = 1;

		for (size_t i = 0; i < 2; i++) {
			size_t length = strlen(dashes[i]);

			if (strncmp(title, dashes[i], length) != 0)
				continue;
			strbuf_adds(out, ", ");
			title += length;
			n = 0;
			break;
		}
		strbuf_add(out, title, n);
		title += n;
	}
}

void speech_of(struct speech *speech, const struct page *page)
{
	struct strbuf title, clean;

	speech_release(speech);
	strbuf_init(&title);
	strbuf_init(&clean);
	text_clean(&clean, page->title, strlen(page->title), false);
	add_title(&title, clean.s);
	strbuf_reset(&clean);
	speech_sentence(&clean, title.s);
	strbuf_addc(&clean, '\n');
	speech->address = mem_strdup(page->address);
	speech->title = strbuf_detach(&clean);
	strbuf_release(&title);
	for (size_t i = 0; i < page->count; i++) {
		struct speech_row *row;

		MEM_GROW(speech->rows, speech->count, speech->capacity);
		row = &speech->rows[speech->count++];
		row->id = mem_strdup(page->blocks[i].id);
		row->text = speech_row(page, i);
		row->is_as_is = page->blocks[i].kind == BLOCK_CODE;
	}
}

bool speech_is_same_page(const struct speech *a, const struct speech *b)
{
	return strcmp(a->address, b->address) == 0 &&
	       strcmp(a->title, b->title) == 0;
}

static void wrap_line(struct strbuf *out, const char *line, size_t length,
		      int width)
{
	struct text_lines lines;
	struct strbuf clean;

	if (width <= 0 ||
	    (memchr(line, ':', length) && !memchr(line, ' ', length))) {
		strbuf_add(out, line, length);
		strbuf_addc(out, '\n');
		return;
	}
	text_lines_init(&lines);
	strbuf_init(&clean);
	print_clean(&clean, line, length, false);
	text_wrap(&lines, clean.s, clean.length, width, width);
	for (size_t i = 0; i < lines.count; i++) {
		strbuf_add(out, clean.s + lines.item[i].from,
			   lines.item[i].to - lines.item[i].from);
		strbuf_addc(out, '\n');
	}
	strbuf_release(&clean);
	text_lines_release(&lines);
}

void speech_wrap(struct strbuf *out, const char *text, int width)
{
	while (*text) {
		size_t length = strcspn(text, "\n");

		wrap_line(out, text, length, width);
		text += length;
		text += *text == '\n';
	}
}

static void add_row(const struct speech_row *row, int width, struct strbuf *out)
{
	speech_wrap(out, row->text, row->is_as_is ? 0 : width);
}

void speech_all(const struct speech *speech, int width, struct strbuf *out)
{
	speech_wrap(out, speech->title, width);
	for (size_t i = 0; i < speech->count; i++)
		add_row(&speech->rows[i], width, out);
}

static const char *text_of(const struct speech *speech, const char *id)
{
	for (size_t i = 0; i < speech->count; i++)
		if (strcmp(speech->rows[i].id, id) == 0)
			return speech->rows[i].text;
	return "";
}

bool speech_changes(const struct speech *before, const struct speech *now,
		    int width, struct strbuf *out)
{
	size_t length = out->length;

	for (size_t i = 0; i < now->count; i++) {
		const struct speech_row *row = &now->rows[i];

		if (strcmp(text_of(before, row->id), row->text) != 0)
			add_row(row, width, out);
	}
	return out->length > length;
}
