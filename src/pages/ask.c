/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/ask.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

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

void ask_default(struct page *page, const char *value)
{
	struct block *chosen = NULL;
	int question = page_find(page, "question");
	int count = 0;
	struct strbuf more;

	for (size_t i = 0; i < page->count; i++) {
		struct block *block = &page->blocks[i];

		if (block->kind != BLOCK_CHOICE)
			continue;
		if (count == 0 || (value && strcmp(block->target, value) == 0))
			chosen = block;
		count++;
	}
	page_action(page, ACTION_ANSWER);
	/* TRANSLATORS: What Enter does at a question; at most 14 columns. */
	page->enter_brief = _("choose");
	if (!chosen)
		return;
	chosen->is_default = true;
	page->first = chosen->id;
	/* The plain mode's own question names it. */
	if (question < 0 || page->is_plain)
		return;
	strbuf_init(&more);
	strbuf_adds(&more, page->blocks[question].detail.text);
	if (more.length > 0)
		strbuf_adds(&more, "\n\n");
	if (count >= MANY)
		strbuf_addf(&more,
			    _("Type the number of your answer, then Enter. "
			      "Enter alone takes %d: %s."),
			    chosen->number, chosen->title.text);
	else
		strbuf_addf(&more,
			    _("Type the number of your answer. Enter takes "
			      "%d: %s."),
			    chosen->number, chosen->title.text);
	rich_set_plain(&page->blocks[question].detail, more.s);
	strbuf_release(&more);
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

/* Countries ------------------------------------------------------------ */

static const char *country_name(const struct app *app,
				const struct country *country)
{
	return content_say(app->deed.content, &country->name,
			   app->deed.language, NULL);
}

const char *ask_country_name(const struct app *app, const char *id)
{
	const struct country *country = content_country(app->deed.content, id);

	return country ? country_name(app, country) : "";
}

const char *ask_likely_country(const struct app *app)
{
	const struct content *content = app->deed.content;
	const struct country *country;

	/* "de_AT:de:en": the territory of the user's first language. */
	for (const char *s = i18n_languages(); *s;) {
		size_t n = strcspn(s, ":");
		const char *territory = memchr(s, '_', n);

		if (territory && territory + 2 < s + n) {
			char id[3] = { (char)(territory[1] | 0x20),
				       (char)(territory[2] | 0x20), '\0' };

			country = content_country(content, id);
			if (country && country->is_listed && country->has_form)
				return country->id;
		}
		s += n;
		s += strspn(s, ":");
	}
	country = content_country(content, "de");
	if (country && country->is_listed)
		return country->id;
	for (size_t i = 0; i < content->country_count; i++)
		if (content->countries[i].is_listed)
			return content->countries[i].id;
	return NULL;
}

struct ranked {
	const struct country *country;
	int rank;
	char *folded;
};

static int compare_ranked(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return strcmp(x->folded, y->folded);
}

/* The likely one first, then the German-speaking ones, then all by name, and
 * "another country" at the end. */
static int rank_of(const struct country *country, const char *likely)
{
	static const char *const first[] = { "de", "at", "ch" };

	if (likely && strcmp(country->id, likely) == 0)
		return 0;
	for (int i = 0; i < 3; i++)
		if (strcmp(country->id, first[i]) == 0)
			return i + 1;
	return strcmp(country->id, "zz") == 0 ? 5 : 4;
}

void ask_countries(struct page *page, const struct app *app, const char *value)
{
	const struct content *content = app->deed.content;
	const char *likely = ask_likely_country(app);
	struct ranked *list = NULL;
	size_t count = 0, capacity = 0;

	for (size_t i = 0; i < content->country_count; i++) {
		const struct country *country = &content->countries[i];

		if (!country->is_listed || country->is_bloc)
			continue;
		MEM_GROW(list, count, capacity);
		list[count].country = country;
		list[count].rank = rank_of(country, likely);
		list[count].folded = text_fold(country_name(app, country));
		count++;
	}
	if (list)
		qsort(list, count, sizeof(*list), compare_ranked);
	for (size_t i = 0; i < count; i++) {
		ask_choice(page, list[i].country->id,
			   country_name(app, list[i].country));
		free(list[i].folded);
	}
	free(list);
	ask_default(page, value && *value ? value : likely);
}

/* People ----------------------------------------------------------------- */

const char *ask_person_name(const struct record *person)
{
	const char *name = record_field(person, "name");

	/* TRANSLATORS: What the only user is called who gave no name. */
	return name && *name ? name : _("I myself");
}

void ask_people(struct page *page, const struct app *app, const char *value)
{
	const struct store *store = app->deed.store;

	for (size_t i = 0; i < store->count; i++) {
		const struct record *record = store->records[i];

		if (record->kind == RECORD_PERSON && record_is_usable(record))
			ask_choice(page, record->id, ask_person_name(record));
	}
	ask_default(page, value);
}
