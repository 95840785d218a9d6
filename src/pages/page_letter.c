/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters there are for an account, and the form of one of them. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/letter_words.h"
#include "pages/ask.h"
#include "pages/letter_work.h"
#include "pages/part.h"

/* The list ---------------------------------------------------------------- */

static void add_letters(struct page *page, const struct app *app,
			const struct record *record,
			enum letter_standing wanted, const char *id,
			const char *heading)
{
	const struct content *c = app->deed.content;
	const struct record *account, *person;
	bool is_first = true;

	letter_parties(&app->deed, record, &account, &person);

	for (size_t i = 0; i < c->letter_count; i++) {
		const struct letter *letter = &c->letters[i];
		struct block *block;

		if (letter_standing(c, letter, account, person,
				    app->deed.today) != wanted)
			continue;
		if (is_first)
			part_heading(page, id, heading);
		is_first = false;
		block = part_words_item(page, app,
					arena_printf(&page->arena, "letter-%s",
						     letter->id),
					&letter->title,
					arena_printf(&page->arena,
						     "letter/%s/%s", record->id,
						     letter->id));
		build_rich(app, &letter->summary, &block->detail);
	}
}

/* Where the country's law is not known there are few letters, or one. */
static void add_law(struct page *page, const struct app *app,
		    const struct record *account)
{
	const char *country = record_field(account, "country");

	if (!country)
		part_text(page, "law",
			  _("In which country the account is, is not noted. "
			    "Letters that rest on the law of a country need "
			    "it."));
	else if (!content_law_of(app->deed.content, country))
		part_text(page, "law",
			  _("The law of this account’s country was not checked "
			    "against a source. So there are no letters here "
			    "that rest on it."));
}

/* The account's law is one thing, that of where its person lives another; and
 * some letters are for people alone. */
static void add_bars(struct page *page, const struct app *app,
		     const struct record *record)
{
	const struct content *c = app->deed.content;
	const struct record *account, *person;

	letter_parties(&app->deed, record, &account, &person);
	for (size_t i = 0; i < c->letter_count; i++) {
		enum letter_bar bar =
			letter_bar(c, &c->letters[i], account, person);

		if (bar == LETTER_OF_ACCOUNT || !*letter_bar_words(bar))
			continue;
		part_text(page, "home", letter_bar_words(bar));
		return;
	}
}

static void build_list(const struct app *app, const struct record *record,
		       struct page *page)
{
	struct strbuf title;

	strbuf_init(&title);
	if (record->kind == RECORD_ACCOUNT)
		account_title(&app->deed, record, &title);
	else
		strbuf_adds(&title, ask_person_name(record));
	/* TRANSLATORS: %s is the name of an account, or of a person. */
	page_set_title(page,
		       arena_printf(&page->arena, _("Letters: %s"), title.s));
	strbuf_release(&title);
	part_text(page, "what",
		  _("Drafts to fill in and to change. You send them yourself, "
		    "by post or by email. They are no legal advice."));
	if (record->kind == RECORD_ACCOUNT)
		add_law(page, app, record);
	else
		part_text(page, "alone",
			  _("These need no account. Those that are about an "
			    "account are on its own page."));
	add_bars(page, app, record);
	add_letters(page, app, record, LETTER_FITS, "fitting",
		    _("These fit now"));
	add_letters(page, app, record, LETTER_NOT_NOW, "others",
		    _("Others, for another time"));
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_HISTORY);
	part_start_at_item(page);
}

/* The form ---------------------------------------------------------------- */

static bool is_letter(const char *argument)
{
	return strchr(argument, '/');
}

void letter_open(struct app *app, const char *argument)
{
	struct letter_work work;
	struct form *form;
	char *address;

	if (!is_letter(argument))
		return;
	if (letter_work_open(app, argument, &work)) {
		address = mem_printf("letter/%s", argument);
		form = app_form_open(app, address);
		free(address);
		if (form->count == 0) {
			form_add(form, "language", FIELD_PICKED,
				 work.filled.language);
			for (size_t i = 0; i < work.letter->ask_count; i++)
				form_add(form, letter_field_id(i), FIELD_LINE,
					 "");
		} else if (form_is_changed(form)) {
			app_say(app, false,
				_("This is your draft from before, "
				  "not saved yet."));
		}
	}
	letter_work_release(&work);
}

/* The words of a suggestion, in the letter's language. */
static char *suggestion_words(const struct app *app,
			      const struct letter_work *work,
			      const struct letter_suggestion *suggestion)
{
	const struct content *c = app->deed.content;
	struct rich rich;
	char *words;

	rich_init(&rich);
	markup_expand(c, work->draft.language,
		      content_say(c, &suggestion->text, work->draft.language,
				  NULL),
		      &rich);
	words = mem_strdup(rich.text);
	rich_release(&rich);
	return words;
}

static void add_suggestions(struct page *page, const struct app *app,
			    const struct letter_work *work, size_t index)
{
	const struct letter_ask *ask = &work->letter->asks[index];

	for (size_t i = 0; i < ask->suggestion_count; i++) {
		const struct letter_suggestion *suggestion =
			&ask->suggestions[i];
		char *words = suggestion_words(app, work, suggestion);
		struct block *block =
			page_append(page, BLOCK_ITEM,
				    arena_printf(&page->arena, "take-%s-%s",
						 ask->id, suggestion->id),
				    words);

		block->indent = 1;
		block->enter = ACTION_ANSWER;
		block->target =
			arena_printf(&page->arena, "take/%zu/%zu", index, i);
		block->mark = strstr(work->own[index].text, words) ? MARK_DONE
								   : MARK_OPEN;
		free(words);
	}
}

static void add_asks(struct page *page, const struct app *app,
		     const struct letter_work *work, const struct form *form)
{
	for (size_t i = 0; i < work->letter->ask_count; i++) {
		const struct letter_ask *ask = &work->letter->asks[i];
		struct block *block;
		struct rich title;

		rich_init(&title);
		build_rich(app, &ask->title, &title);
		block = ask_line(page, form, letter_field_id(i), title.text);
		block->is_spaced = true;
		build_rich(app, &ask->text, &block->detail);
		rich_release(&title);
		if (ask->suggestion_count)
			part_text(page,
				  arena_printf(&page->arena, "suggested-%zu",
					       i + 1),
				  _("Suggestions to take over. Choosing one "
				    "again "
				    "takes it out:"));
		add_suggestions(page, app, work, i);
	}
	if (work->letter->ask_count)
		part_text(page, "paragraphs",
			  _("In a field, ¶ begins a new paragraph."));
}

/* Whom a complaint goes to, and what that one asks for. */
static void add_authority(struct page *page, const struct app *app,
			  const struct letter_work *work)
{
	if (letter_is_to_authority(work->letter) && work->draft.person)
		part_authority_of(page, app, work->draft.person);
	letter_add_demands(page, app, work);
}

static void build_form(const struct app *app, const struct letter_work *work,
		       struct page *page)
{
	const struct content *c = app->deed.content;
	const struct form *form = app_form_at(app, page->address);
	struct block *block;
	struct rich title;

	rich_init(&title);
	build_rich(app, &work->letter->title, &title);
	/* TRANSLATORS: %s is the title of a letter. */
	page_set_title(page,
		       arena_printf(&page->arena, _("Letter: %s"), title.text));
	rich_release(&title);
	build_words(page, app, "letter-note", &work->letter->note, 0);
	add_authority(page, app, work);
	block = ask_picked(page, "language", _("Language of the letter"),
			   c->language[work->draft.language].name);
	block->is_spaced = page->count > 1;
	add_asks(page, app, work, form);
	if (work->letter->ask_count && app->outside.can_edit &&
	    app->outside.can_edit())
		part_do(page, "editor", _("Write in your editor"),
			ACTION_ANSWER, "editor")
			->is_spaced = true;
	letter_add_gaps(page, app, work);
	block = part_item(page, "view", _("See the letter, and write it"),
			  arena_printf(&page->arena, "letter-view/%s",
				       page_argument(page->address)));
	block->is_spaced = true;
	page_action(page, ACTION_DISCARD);
	page->enter_brief = _("continue");
}

void page_letter(const struct app *app, const char *argument, struct page *page)
{
	const struct record *record = build_record(app, argument, NULL);
	struct letter_work work;

	if (!record || record->state == RECORD_UNREADABLE) {
		part_missing(page, _("Letter"), _("There is no such account."));
		return;
	}
	if (!is_letter(argument)) {
		build_list(app, record, page);
		return;
	}
	if (letter_work_open(app, argument, &work))
		build_form(app, &work, page);
	else
		part_missing(page, _("Letter"),
			     _("There is no such letter for this account."));
	letter_work_release(&work);
}

/* Acting ------------------------------------------------------------------ */

/* In, or out again where it stands as it is. */
static void toggle(struct app *app, struct form *form, size_t index,
		   const char *words)
{
	const char *before = form_value(form, letter_field_id(index));
	const char *place = strstr(before, words);
	struct strbuf line;

	strbuf_init(&line);
	if (place) {
		const char *rest = place + strlen(words);

		rest += strspn(rest, " ");
		strbuf_add(&line, before, (size_t)(place - before));
		strbuf_adds(&line, rest);
		while (line.length > 0 && line.s[line.length - 1] == ' ')
			strbuf_truncate(&line, line.length - 1);
	} else {
		strbuf_adds(&line, before);
		if (line.length > 0 && line.s[line.length - 1] != ' ')
			strbuf_addc(&line, ' ');
		strbuf_adds(&line, words);
	}
	if (line.length > FIELD_BYTES_MAX)
		app_say(app, true, _("There is no room for more words."));
	else
		form_set(form, letter_field_id(index), line.s);
	strbuf_release(&line);
}

static void take(struct app *app, const struct letter_work *work,
		 struct form *form, const char *value)
{
	char *end;
	size_t ask = strtoul(value, &end, 10);
	size_t at = *end == '/' ? strtoul(end + 1, NULL, 10) : 0;
	char *words;

	if (ask >= work->letter->ask_count ||
	    at >= work->letter->asks[ask].suggestion_count)
		return;
	words = suggestion_words(app, work,
				 &work->letter->asks[ask].suggestions[at]);
	toggle(app, form, ask, words);
	free(words);
}

void letter_answer(struct app *app, const char *argument, const char *value,
		   struct effect *effect)
{
	static const char taking[] = "take/";
	char *address = mem_printf("letter/%s", argument);
	struct form *form = app_form_at(app, address);
	struct letter_work work;

	free(address);
	if (letter_work_open(app, argument, &work) && form) {
		if (strcmp(value, "editor") == 0) {
			effect->kind = EFFECT_EDITOR;
			snprintf(effect->text, sizeof(effect->text), "%s",
				 argument);
		} else if (strncmp(value, taking, strlen(taking)) == 0) {
			take(app, &work, form, value + strlen(taking));
		}
	}
	letter_work_release(&work);
}

/* What is typed is saved by writing the letter. */
void letter_save(struct app *app, const char *argument, struct effect *effect)
{
	char *address = mem_printf("letter-view/%s", argument);

	(void)effect;
	app_go(app, address);
	free(address);
}
