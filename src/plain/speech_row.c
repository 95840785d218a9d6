/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/speech_row.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "plain/speech.h"
#include "print/print.h"

static bool ends_with(const char *s, size_t length, const char *end)
{
	size_t n = strlen(end);

	return length >= n && memcmp(s + length - n, end, n) == 0;
}

/* Does it end as a sentence, also inside quotes? */
static bool is_ended(const char *s, size_t length)
{
	static const char *const closing[] = { "\"",	       "'",
					       "\xe2\x80\x9c", "\xe2\x80\x9d",
					       "\xe2\x80\x99", "\xc2\xab",
					       "\xc2\xbb",     NULL };

	for (size_t i = 0; closing[i]; i++)
		if (ends_with(s, length, closing[i]))
			length -= strlen(closing[i]);
	return (length && strchr(".!?:;,", s[length - 1])) ||
	       ends_with(s, length, "\xe2\x80\xa6");
}

void speech_sentence(struct strbuf *out, const char *text)
{
	strbuf_adds(out, text);
	if (*text && !is_ended(text, strlen(text)))
		strbuf_addc(out, '.');
}

/* The next paragraph of `text`, clean and on one line; false at the end. */
static bool next_paragraph(const char **text, struct strbuf *out)
{
	size_t length;

	strbuf_reset(out);
	*text += strspn(*text, "\n");
	length = strcspn(*text, "\n");
	if (length == 0)
		return false;
	text_clean(out, *text, length, false);
	*text += length;
	return true;
}

void speech_title(const struct block *block, struct strbuf *out)
{
	size_t start = out->length;

	text_clean(out, block->title.text, strlen(block->title.text), false);
	while (out->length > start && strchr(" .:", out->s[out->length - 1]))
		strbuf_truncate(out, out->length - 1);
}

const struct block *speech_field(const struct page *page)
{
	const struct block *found = NULL;

	for (size_t i = 0; i < page->count; i++) {
		const struct block *block = &page->blocks[i];

		if (block->kind != BLOCK_FIELD)
			continue;
		if (found || block->enter != ACTION_ANSWER)
			return NULL;
		found = block;
	}
	return found;
}

/* "3. Done: "; where lines are answers, "#3. " says how it is typed. */
static void add_lead(const struct page *page, size_t index, struct strbuf *out)
{
	const struct block *block = &page->blocks[index];
	const char *state =
		mark_words(block->alert ? MARK_ATTENTION : block->mark);
	int number = print_number(page, index);

	if (number)
		strbuf_addf(out, "%s%d. ", speech_field(page) ? "#" : "",
			    number);
	if (*state) {
		size_t at = out->length;

		strbuf_addf(out, "%s: ", state);
		if (out->s[at] >= 'a' && out->s[at] <= 'z')
			out->s[at] = (char)(out->s[at] - 'a' + 'A');
	}
	if (block->kind == BLOCK_CAUTION)
		strbuf_addf(out, "%s ", _("Caution:"));
}

/* "Name: Privat", "Name: empty". True when nothing may follow it: an address
 * is to be copied as it stands. */
static bool add_value(const struct block *block, struct strbuf *out)
{
	if (!block->value)
		return false;
	strbuf_adds(out, is_ended(out->s, out->length) ? " " : _(": "));
	if (*block->value)
		text_clean(out, block->value, strlen(block->value), false);
	else
		/* TRANSLATORS: Of a field in a form, as in "Name: empty". */
		strbuf_adds(out, C_("field", "empty"));
	return *block->value;
}

/* What stands under the row: its first paragraph goes on in the same line,
 * where the row is an item. */
static void add_detail(const struct block *block, bool is_bare,
		       struct strbuf *out)
{
	const bool is_item = block_is_active(block);
	const char *text = block->detail.text;
	struct strbuf paragraph;

	strbuf_init(&paragraph);
	if (is_item && next_paragraph(&text, &paragraph)) {
		bool goes_on = paragraph.s[0] >= 'a' && paragraph.s[0] <= 'z';

		if (!is_ended(out->s, out->length))
			strbuf_addc(out, goes_on ? ':' : '.');
		strbuf_addc(out, ' ');
		speech_sentence(out, paragraph.s);
	} else if (!is_bare && !is_ended(out->s, out->length)) {
		strbuf_addc(out, '.');
	}
	strbuf_addc(out, '\n');
	while (next_paragraph(&text, &paragraph)) {
		speech_sentence(out, paragraph.s);
		strbuf_addc(out, '\n');
	}
	strbuf_release(&paragraph);
}

/* A URL or an address: as it stands, line by line. The field that is asked
 * for has no row: the question below the page is about it. */
static void add_as_is(const struct block *block, struct strbuf *out)
{
	const char *text = block->title.text;
	struct strbuf line;

	strbuf_init(&line);
	while (block->kind != BLOCK_FIELD && next_paragraph(&text, &line))
		strbuf_addf(out, "%s\n", line.s);
	text = block->detail.text;
	while (next_paragraph(&text, &line)) {
		speech_sentence(out, line.s);
		strbuf_addc(out, '\n');
	}
	strbuf_release(&line);
}

char *speech_row(const struct page *page, size_t index)
{
	const struct block *block = &page->blocks[index];
	struct strbuf out;
	bool is_bare;

	strbuf_init(&out);
	if (block->kind == BLOCK_CODE && block->lines) {
		text_clean(&out, block->lines, strlen(block->lines), true);
		return strbuf_detach(&out);
	}
	if (block->kind == BLOCK_URL || block->kind == BLOCK_LINES ||
	    block == speech_field(page)) {
		add_as_is(block, &out);
		return strbuf_detach(&out);
	}
	add_lead(page, index, &out);
	text_clean(&out, block->title.text, strlen(block->title.text), false);
	if (block->kind == BLOCK_HEADING && !is_ended(out.s, out.length))
		strbuf_addc(&out, ':');
	is_bare = add_value(block, &out);
	if (block->alert) {
		strbuf_adds(&out, ", ");
		text_clean(&out, block->alert, strlen(block->alert), false);
		is_bare = false;
	}
	add_detail(block, is_bare, &out);
	return strbuf_detach(&out);
}
