/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter as it will be, and where it is to go. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/letter_work.h"
#include "pages/part.h"

/* Where to propose to write it; the ending follows from the form. */
static char *proposed_file(const struct app *app,
			   const struct letter_work *work)
{
	struct strbuf day;
	char *file;

	strbuf_init(&day);
	date_format(app->deed.today, &day);
	/* TRANSLATORS: A file: the letter, the platform, the day. */
	file = mem_printf(_("~/letter-%s-%s-%s"), work->letter->id,
			  work->record->platform ? work->record->platform
			  : work->draft.account	 ? "account"
						 : "person",
			  day.s);
	strbuf_release(&day);
	return file;
}

void letter_view_open(struct app *app, const char *argument)
{
	struct letter_work work;
	struct form *form;
	char *address, *file;

	if (letter_work_open(app, argument, &work)) {
		address = mem_printf("letter-view/%s", argument);
		file = proposed_file(app, &work);
		form = app_form_open(app, address);
		if (form->count == 0)
			form_add(form, "file", FIELD_LINE, file);
		free(file);
		free(address);
	}
	letter_work_release(&work);
}

static void add_lines(struct page *page, const char *id, const char *lines)
{
	if (*lines)
		page_append(page, BLOCK_LINES, id, lines)->is_spaced = true;
}

static void add_words(struct page *page, const struct letter_filled *filled)
{
	if (!filled->is_note) {
		add_lines(page, "sender", filled->sender);
		add_lines(page, "recipient", filled->recipient);
		part_text(page, "day", filled->day);
		part_heading(page, "subject", filled->subject);
	}
	for (size_t i = 0; i < filled->part_count; i++) {
		const char *id = arena_printf(&page->arena, "part-%zu", i + 1);

		if (filled->parts[i].is_lines)
			add_lines(page, id, filled->parts[i].text);
		else
			part_text(page, id, filled->parts[i].text);
	}
}

static void add_out(struct page *page, const struct form *form,
		    const struct letter_work *work)
{
	static const struct {
		const char *format, *words;
	} formats[] = {
		{ "txt", N_("Write it as text (.txt)") },
		{ "eml", N_("Write it as a draft for a mail program (.eml)") },
		{ "html", N_("Write it as a page to print (.html)") },
	};
	struct block *block;

	part_heading(page, "out", _("Write it to a file"));
	block = ask_line(page, form, "file", _("File, without its ending"));
	part_detail(block, _("You send it yourself. A copy is kept here, "
			     "readable by you alone, and the history notes "
			     "it."));
	for (size_t i = 0; i < ARRAY_SIZE(formats); i++)
		part_do(page,
			arena_printf(&page->arena, "out-%s", formats[i].format),
			_(formats[i].words), ACTION_ANSWER, formats[i].format);
	if (!work->draft.account)
		return;
	block = part_item(page, "do-milestone",
			  _("Once it is sent: say what happened"),
			  arena_printf(&page->arena, "milestone/%s",
				       work->record->id));
	block->is_spaced = true;
}

void page_letter_view(const struct app *app, const char *argument,
		      struct page *page)
{
	const struct form *form = app_form_at(app, page->address);
	struct letter_work work;

	if (!letter_work_open(app, argument, &work)) {
		part_missing(page, _("Letter"),
			     _("There is no such letter for this account."));
		goto out;
	}
	page_set_title(page, arena_printf(&page->arena, _("Letter: %s"),
					  work.filled.subject));
	if (letter_standing(app->deed.content, work.letter, work.draft.account,
			    work.draft.person,
			    app->deed.today) == LETTER_NOT_NOW)
		page_append(page, BLOCK_CAUTION, "not-now",
			    letter_not_now_words());
	letter_add_gaps(page, app, &work);
	add_words(page, &work.filled);
	if (work.filled.gap_count == 0) {
		letter_add_demands(page, app, &work);
		add_out(page, form, &work);
	}
	page->enter_brief = _("continue");
out:
	letter_work_release(&work);
}

void letter_view_answer(struct app *app, const char *argument,
			const char *value, struct effect *effect)
{
	(void)app;
	effect->kind = EFFECT_LETTER;
	snprintf(effect->text, sizeof(effect->text), "%s/%s", value, argument);
}
