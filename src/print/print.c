/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/print.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

/* Columns of one level of indentation, and of details without a mark. */
enum { LEVEL = 2 };

struct printer {
	const struct page *page;
	const struct print_options *options;
	struct strbuf *out;
	size_t start; /* of the page in `out` */
};

int print_number(const struct page *page, size_t block)
{
	const struct block *b = &page->blocks[block];
	int number = 0;
	size_t i;

	if (!block_is_active(b))
		return 0;
	if (b->kind == BLOCK_CHOICE && b->number > 0)
		return b->number;
	for (i = 0; i < page->count; i++)
		if (page->blocks[i].kind == BLOCK_CHOICE &&
		    page->blocks[i].number > number)
			number = page->blocks[i].number;
	for (i = 0; i <= block; i++) {
		b = &page->blocks[i];
		if (block_is_active(b) &&
		    !(b->kind == BLOCK_CHOICE && b->number > 0))
			number++;
	}
	return number;
}

static bool ends_with(const struct strbuf *sb, const char *s)
{
	size_t n = strlen(s);

	return sb->length >= n && !memcmp(sb->s + sb->length - n, s, n);
}

/* One empty line, but never two, and none at the top. */
static void add_gap(struct printer *p)
{
	if (p->out->length > p->start && !ends_with(p->out, "\n\n"))
		strbuf_addc(p->out, '\n');
}

static void add_line(struct printer *p, int indent, const char *s,
		     size_t length)
{
	if (length)
		strbuf_pad(p->out, ' ', (size_t)indent);
	strbuf_add(p->out, s, length);
	while (ends_with(p->out, " "))
		strbuf_truncate(p->out, p->out->length - 1);
	strbuf_addc(p->out, '\n');
}

/*
 * `text` from column `first` on, where `lead` stands before it, and the lines
 * that follow from column `indent` on.
 */
static void add_text(struct printer *p, const char *lead, int first, int indent,
		     const char *text)
{
	const int width = p->options->width > 0 ? p->options->width : 1 << 20;
	struct text_lines lines;
	struct strbuf clean;
	size_t i;

	strbuf_init(&clean);
	print_clean(&clean, text, strlen(text), true);
	text_lines_init(&lines);
	text_wrap(&lines, clean.s, clean.length, width - first, width - indent);
	strbuf_adds(p->out, lead);
	for (i = 0; i < lines.count; i++) {
		const struct text_line *line = &lines.item[i];

		add_line(p, i ? indent : 0, clean.s + line->from,
			 line->to - line->from);
	}
	text_lines_release(&lines);
	strbuf_release(&clean);
}

/* What stands before the title: indentation, number, mark, bullet. */
static void add_lead(const struct printer *p, size_t index, struct strbuf *lead)
{
	const struct block *block = &p->page->blocks[index];
	const enum mark mark = block->alert ? MARK_ATTENTION : block->mark;
	const char *sign = mark_sign(mark);
	int number = 0;

	strbuf_pad(lead, ' ', (size_t)(block->indent * LEVEL));
	if (p->options->with_choices)
		number = print_number(p->page, index);
	else if (block->kind == BLOCK_CHOICE)
		number = block->number;
	if (number)
		strbuf_addf(lead, "%d. ", number);
	if (*sign && p->options->with_mark_words)
		strbuf_addf(lead, "%s: ", mark_words(mark));
	else if (*sign)
		strbuf_addf(lead, "%s ", sign);
	if (block->kind == BLOCK_POINT)
		strbuf_adds(lead, "- ");
}

/* "Label: value", unless the label ends in such a sign already. */
static void add_value(const struct block *block, struct strbuf *title)
{
	const size_t length = title->length;

	if (length && strchr(":?", title->s[length - 1]))
		strbuf_addc(title, ' ');
	else
		strbuf_adds(title, _(": "));
	strbuf_adds(title, block->value);
}

static const char *behind(const char *s, const char *prefix)
{
	const size_t length = strlen(prefix);

	return strncmp(s, prefix, length) ? NULL : s + length;
}

/* Of an authority, in a list of them its own: "de-by"; else what "show" takes
 * as well: "authority/de-by". */
static const char *name_of_authority(const struct block *block,
				     const char *target)
{
	const char *own = behind(target, "authority/");

	if (!strcmp(target, "authorities"))
		return target;
	if (own &&
	    (behind(block->id, "authority-") || behind(block->id, "leader-")))
		return own;
	return own ? target : NULL;
}

/* What a command takes for the row: "send", "facebook", "reminder", "0c9f41d2". */
static void add_name(const struct block *block, struct strbuf *out)
{
	const char *target = block->target ? block->target : "";
	const char *guide = behind(target, "guide/");
	const char *question = behind(target, "question/");
	const char *wanted = behind(target, "letter-for/");
	const char *letter = behind(target, "letter/");
	const char *entry = behind(block->id, "entry-");
	const char *authority = name_of_authority(block, target);

	if (block->kind == BLOCK_STEP && strchr(target, '/'))
		strbuf_addf(out, " (%s)", strrchr(target, '/') + 1);
	else if (guide)
		strbuf_addf(out, " (%s)", guide);
	else if (question && strchr(question, '/'))
		strbuf_addf(out, " (%.*s/node%s)", (int)strcspn(question, "/"),
			    question, strchr(question, '/'));
	else if (question)
		strbuf_addf(out, " (%s)", question);
	else if (entry && !strchr(entry, '.'))
		strbuf_addf(out, " (%s)", entry);
	else if (wanted)
		strbuf_addf(out, " (letter %s)", wanted);
	else if (letter && strchr(letter, '/'))
		strbuf_addf(out, " (%s)", strchr(letter, '/') + 1);
	else if (authority)
		strbuf_addf(out, " (%s)", authority);
}

/* The words of the row, as on the full screen (tui/layout.h). */
static void add_title(const struct printer *p, const struct block *block,
		      struct strbuf *title)
{
	if (block->kind == BLOCK_CAUTION)
		strbuf_addf(title, "%s ", _("Caution:"));
	strbuf_adds(title, block->title.text);
	if (block->value)
		add_value(block, title);
	if (block->kind == BLOCK_CHOICE && block->is_default)
		strbuf_addf(title, " %s", _("(default)"));
	if (p->options->with_names)
		add_name(block, title);
	if (block->alert)
		strbuf_addf(title, ", %s", block->alert);
}

/* As it is, whatever the width: it is read by a camera. */
static void add_code(struct printer *p, const char *lines)
{
	while (*lines) {
		size_t n = strcspn(lines, "\n");

		add_line(p, 0, lines, n);
		lines += n + (lines[n] == '\n');
	}
}

static void add_block(struct printer *p, size_t index)
{
	const struct block *block = &p->page->blocks[index];
	struct strbuf lead, title;
	int hang;

	if (block->kind == BLOCK_CODE && block->lines) {
		add_code(p, block->lines);
		return;
	}
	if (block->kind == BLOCK_URL) {
		struct strbuf clean;

		strbuf_init(&clean);
		text_clean(&clean, block->title.text, strlen(block->title.text),
			   false);
		add_line(p, 0, clean.s, clean.length);
		strbuf_release(&clean);
		return;
	}
	strbuf_init(&lead);
	strbuf_init(&title);
	add_lead(p, index, &lead);
	add_title(p, block, &title);
	hang = text_width(lead.s, lead.length);
	add_text(p, lead.s, hang, hang, title.s);
	if (hang == block->indent * LEVEL)
		hang += LEVEL;
	strbuf_reset(&lead);
	strbuf_pad(&lead, ' ', (size_t)hang);
	if (*block->detail.text)
		add_text(p, lead.s, hang, hang, block->detail.text);
	strbuf_release(&title);
	strbuf_release(&lead);
}

void print_page(const struct page *page, const struct print_options *options,
		struct strbuf *out)
{
	struct printer p = {
		.page = page,
		.options = options,
		.out = out,
		.start = out->length,
	};
	size_t i;

	if (page->title && *page->title) {
		add_text(&p, "", 0, 0, page->title);
		add_gap(&p);
	}
	for (i = 0; i < page->count; i++) {
		if (page->blocks[i].is_spaced)
			add_gap(&p);
		add_block(&p, i);
	}
	if (ends_with(out, "\n\n"))
		strbuf_truncate(out, out->length - 1);
}

void print_clean(struct strbuf *out, const char *s, size_t length,
		 bool keep_newlines)
{
	struct strbuf clean;

	if (strcmp(i18n_output_charset(), "ASCII") != 0) {
		text_clean(out, s, length, keep_newlines);
		return;
	}
	strbuf_init(&clean);
	text_clean(&clean, s, length, keep_newlines);
	text_transliterate(out, clean.s, clean.length, "ASCII");
	strbuf_release(&clean);
}

bool print_out(const struct strbuf *text, FILE *file)
{
	struct strbuf clean, other;
	const struct strbuf *bytes = &clean;
	bool is_written;

	strbuf_init(&clean);
	strbuf_init(&other);
	text_clean(&clean, text->s, text->length, true);
	if (!i18n_writes_utf8()) {
		text_transliterate(&other, clean.s, clean.length,
				   i18n_output_charset());
		bytes = &other;
	}
	is_written =
		fwrite(bytes->s, 1, bytes->length, file) == bytes->length &&
		!fflush(file) && !ferror(file);
	strbuf_release(&clean);
	strbuf_release(&other);
	return is_written;
}
