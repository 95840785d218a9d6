/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pages/letter_work.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/authority_words.h"
#include "pages/part.h"

/* U+00B6 */
static const char paragraph[] = "¶";

const char *letter_field_id(size_t index)
{
	static const char *const ids[LETTER_OWN_MAX] = { "own-1", "own-2",
							 "own-3", "own-4",
							 "own-5", "own-6" };

	return index < LETTER_OWN_MAX ? ids[index] : "own";
}

char *letter_words_to_line(const char *words)
{
	struct strbuf line;

	strbuf_init(&line);
	while (*words) {
		size_t length = strcspn(words, "\n");
		size_t newlines = strspn(words + length, "\n");

		strbuf_add(&line, words, length);
		words += length + newlines;
		if (newlines > 1 && *words)
			strbuf_addf(&line, " %s ", paragraph);
		else if (newlines && *words)
			strbuf_addc(&line, ' ');
	}
	return strbuf_detach(&line);
}

char *letter_words_from_line(const char *line)
{
	struct strbuf words;

	strbuf_init(&words);
	while (*line) {
		const char *end = strstr(line, paragraph);
		size_t length = end ? (size_t)(end - line) : strlen(line);
		const char *next =
			line + length + (end ? strlen(paragraph) : 0);

		while (length > 0 && *line == ' ') {
			line++;
			length--;
		}
		while (length > 0 && line[length - 1] == ' ')
			length--;
		if (length > 0 && words.length > 0)
			strbuf_adds(&words, "\n\n");
		strbuf_add(&words, line, length);
		line = next;
	}
	return strbuf_detach(&words);
}

static void read_form(const struct app *app, const char *argument,
		      struct letter_work *work)
{
	const struct deed_context *d = &app->deed;
	char *address = mem_printf("letter/%s", argument);
	const struct form *form = app_form_at(app, address);
	int language =
		content_language(d->content, form_value(form, "language"));

	if (language >= 0)
		work->draft.language = language;
	for (size_t i = 0; i < work->letter->ask_count; i++) {
		char *words = letter_words_from_line(
			form_value(form, letter_field_id(i)));

		work->own[i].id = work->letter->asks[i].id;
		work->own[i].text = arena_strdup(&work->arena, words);
		free(words);
	}
	free(address);
}

bool letter_work_open(const struct app *app, const char *argument,
		      struct letter_work *work)
{
	const struct deed_context *d = &app->deed;
	const struct record *account, *person;
	struct record *record;
	const char *id;

	*work = (struct letter_work){ .record = NULL };
	arena_init(&work->arena);
	record = build_record(app, argument, &id);
	work->letter = record ? content_letter(d->content, id) : NULL;
	if (!work->letter || record->state == RECORD_UNREADABLE)
		return false;
	letter_parties(d, record, &account, &person);
	if (letter_bar(d->content, work->letter, account, person))
		return false;
	work->record = record;
	work->draft = (struct letter_draft){
		.letter = work->letter,
		.account = account,
		.person = person,
		.language = letter_language(d->content, person, d->language),
		.own = work->own,
		.own_count = work->letter->ask_count,
	};
	read_form(app, argument, work);
	letter_fill(d, &work->draft, &work->filled);
	return true;
}

void letter_work_release(struct letter_work *work)
{
	if (work->record)
		letter_filled_release(&work->filled);
	arena_release(&work->arena);
	work->record = NULL;
}

/* Where a field is entered; NULL: on the letter's own page. */
static const char *place_of(const struct letter_work *work,
			    const struct letter_gap *gap, struct arena *arena)
{
	static const char account[] = "account.", person[] = "person.";
	static const char ending[] = "-on";
	const size_t length = strlen(gap->field);

	if (gap->ask)
		return NULL;
	if (!strncmp(gap->field, account, strlen(account)))
		return arena_printf(arena, "edit/%s", work->record->id);
	if (!strncmp(gap->field, person, strlen(person)))
		return work->draft.person ? arena_printf(arena, "edit/%s",
							 work->draft.person->id)
					  : arena_printf(arena, "edit/%s",
							 work->record->id);
	if (length > strlen(ending) &&
	    !strcmp(gap->field + length - strlen(ending), ending))
		return arena_printf(arena, "milestone/%s/%.*s",
				    work->record->id,
				    (int)(length - strlen(ending)), gap->field);
	return NULL;
}

void letter_add_gaps(struct page *page, const struct app *app,
		     const struct letter_work *work)
{
	const struct letter_filled *filled = &work->filled;

	if (filled->gap_count)
		part_heading(page, "missing", _("Still missing"));
	for (size_t i = 0; i < filled->gap_count; i++) {
		const struct letter_gap *gap = &filled->gaps[i];
		const char *words = letter_gap_words(&app->deed, gap);
		const char *place = place_of(work, gap, &page->arena);
		const char *id = arena_printf(&page->arena, "gap-%zu", i + 1);

		if (place)
			part_item(page, id, words, place);
		else
			page_append(page, BLOCK_POINT, id, words)->indent = 1;
	}
}

void letter_add_demands(struct page *page, const struct app *app,
			const struct letter_work *work)
{
	const struct authority *authority =
		letter_recipient_authority(app->deed.content, &work->draft);

	if (!authority)
		return;
	part_authority_demands(page, app, authority);
	if (*authority_no_form_words(authority))
		part_text(page, "complaint.none",
			  authority_no_form_words(authority))
			->indent = 1;
}
