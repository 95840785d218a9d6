/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/ask.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

/* From this many answers on, digits move instead of answering: app_key.c. */
enum { MANY = 10 };

void ask_question(struct page *page, const char *question, const char *more)
{
	struct block *block =
		page_append(page, BLOCK_TEXT, "question", question);

	if (more)
		rich_set_plain(&block->detail, more);
}

struct block *ask_choice(struct page *page, const char *value,
			 const char *words)
{
	int number = 1;
	struct block *block;

	for (size_t i = 0; i < page->count; i++)
		if (page->blocks[i].kind == BLOCK_CHOICE)
			number++;
	block = page_append(page, BLOCK_CHOICE, NULL, words);
	block->id = arena_printf(&page->arena, "answer-%s", value);
	block->target = arena_strdup(&page->arena, value);
	block->number = number;
	block->enter = ACTION_ANSWER;
	block->is_spaced = number == 1;
	return block;
}

/* How to answer. It is true wherever the focus is, for a move changes no
 * text. */
static void say_how(struct page *page, int count)
{
	int question = page_find(page, "question");
	struct strbuf more;

	page_action(page, ACTION_ANSWER);
	/* TRANSLATORS: What Enter does at a question; at most 14 columns. */
	page->enter_brief = _("choose");
	/* The plain mode's own question says how to answer. */
	if (question < 0 || count == 0 || page->is_plain)
		return;
	strbuf_init(&more);
	strbuf_adds(&more, page->blocks[question].detail.text);
	if (more.length > 0)
		strbuf_adds(&more, "\n\n");
	strbuf_adds(&more, count >= MANY
				   ? _("Type the number of your answer and "
				       "Enter, or move to it and press Enter.")
				   : _("Type the number of your answer, or "
				       "move to it and press Enter."));
	rich_set_plain(&page->blocks[question].detail, more.s);
	strbuf_release(&more);
}

static int count_choices(const struct page *page)
{
	int count = 0;

	for (size_t i = 0; i < page->count; i++)
		count += page->blocks[i].kind == BLOCK_CHOICE;
	return count;
}

void ask_default(struct page *page, const char *value)
{
	struct block *chosen = NULL;

	for (size_t i = 0; i < page->count; i++) {
		struct block *block = &page->blocks[i];

		if (block->kind == BLOCK_CHOICE &&
		    (!chosen || (value && strcmp(block->target, value) == 0)))
			chosen = block;
	}
	if (chosen) {
		chosen->is_default = true;
		page->first = chosen->id;
	}
	say_how(page, count_choices(page));
}

void ask_without_default(struct page *page)
{
	page->first = "question";
	say_how(page, count_choices(page));
}

struct block *ask_line(struct page *page, const struct form *form,
		       const char *id, const char *title)
{
	struct block *block = page_append(page, BLOCK_FIELD, id, title);
	const char *value = form_value(form, id);

	block->value = arena_strdup(&page->arena, value);
	block->caret = strlen(value);
	for (size_t i = 0; form && i < form->count; i++)
		if (strcmp(form->fields[i].id, id) == 0)
			block->caret = form->fields[i].caret;
	return block;
}

struct block *ask_field(struct page *page, const struct form *form,
			const char *id, const char *title)
{
	struct block *block = ask_line(page, form, id, title);

	block->enter = ACTION_ANSWER;
	block->is_spaced = true;
	page->first = block->id;
	page_action(page, ACTION_ANSWER);
	page->enter_brief = _("continue");
	return block;
}

struct block *ask_picked(struct page *page, const char *id, const char *title,
			 const char *words)
{
	struct block *block = page_append(page, BLOCK_PICK, id, title);

	block->value = arena_strdup(&page->arena, words);
	block->enter = ACTION_OPEN;
	block->target = arena_printf(&page->arena, "pick/%s", id);
	return block;
}

void ask_save_lines(struct page *page)
{
	struct block *block =
		page_append(page, BLOCK_BUTTON, "save", _("Save"));

	block->enter = ACTION_SAVE;
	block->is_spaced = true;
	block = page_append(page, BLOCK_BUTTON, "discard",
			    _("Discard the changes"));
	block->enter = ACTION_DISCARD;
	page_action(page, ACTION_SAVE);
	page_action(page, ACTION_DISCARD);
	/* TRANSLATORS: What Enter does in a form; at most 14 columns. */
	page->enter_brief = _("continue");
}

const char *ask_day_more(void)
{
	return _("For example: yesterday, 3 May 2025, 2025-05-03, May 2025 or "
		 "spring 2025.");
}

bool ask_day(const struct app *app, const char *text, struct deed_day *out,
	     struct err *err)
{
	struct date today = app->deed.today;

	out->day = DATE_NONE;
	out->is_about = false;
	if (text[strspn(text, " ")] == '\0')
		return true;
	if (!date_parse_human(text, today, &out->day, &out->is_about)) {
		err_set(err, ERR_USAGE,
			_("“%s” could not be understood as a day. %s"), text,
			ask_day_more());
		return false;
	}
	if (date_to_days(date_first(out->day)) > date_to_days(today)) {
		err_set(err, ERR_USAGE,
			_("“%s” is still to come; type a day that has been."),
			text);
		return false;
	}
	return true;
}

char *ask_trimmed(const char *text)
{
	size_t length;

	text += strspn(text, " ");
	length = strlen(text);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return mem_strndup(text, length);
}

char *ask_mail(const char *text, struct err *err)
{
	char *mail = ask_trimmed(text);
	const char *at = strchr(mail, '@');

	if (!*mail || (at && at > mail && at[1] && !strchr(mail, ' ')))
		return mail;
	err_set(err, ERR_USAGE,
		_("“%s” is no email address; it needs an @, as in "
		  "maria@example.org."),
		mail);
	free(mail);
	return NULL;
}

bool record_is_usable(const struct record *record)
{
	return record->state == RECORD_FINE;
}

bool accounts_can_be_linked(const struct app *app, const struct record *account,
			    const struct record *other)
{
	const struct content *content = app->deed.content;
	const struct guide *a, *b;
	const char *person, *person2;

	if (account == other || account->kind != RECORD_ACCOUNT ||
	    other->kind != RECORD_ACCOUNT || !record_is_usable(other) ||
	    !account->platform || !other->platform)
		return false;
	a = content_guide(content, account->platform);
	b = content_guide(content, other->platform);
	person = record_field(account, "person");
	person2 = record_field(other, "person");
	return a && b && a->shares && b->shares &&
	       strcmp(a->shares, b->shares) == 0 && person && person2 &&
	       strcmp(person, person2) == 0;
}
