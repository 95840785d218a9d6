/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The effects of a letter's pages: into an editor and back, and into a file. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "accounts/store_drafts.h"
#include "base/i18n.h"
#include "domain/letter_keep.h"
#include "domain/letter_words.h"
#include "pages/file_out.h"
#include "pages/letter_work.h"
#include "pages/sessions.h"
#include "pages/update.h"

/* Into an editor ---------------------------------------------------------- */

static bool take_back(struct app *app, const char *argument,
		      struct letter_work *work, const struct strbuf *text,
		      struct err *err)
{
	struct letter_own own[LETTER_OWN_MAX];
	char *address = mem_printf("letter/%s", argument);
	struct form *form = app_form_at(app, address);
	bool is_fine = letter_words_read(work->letter, text->s, &work->arena,
					 own, err);

	for (size_t i = 0; is_fine && i < work->letter->ask_count; i++) {
		char *line = letter_words_to_line(own[i].text);

		form_set(form, letter_field_id(i), line);
		free(line);
	}
	free(address);
	return is_fine;
}

static void edit(struct app *app, const char *argument,
		 struct letter_work *work)
{
	const struct app_outside *outside = &app->outside;
	struct store_draft draft;
	struct strbuf text;
	struct err err = ERR_INIT;
	bool has_words = false;

	if (!store_draft_begin(app->deed.store, work->record, &draft, &err)) {
		app_say(app, true, "%s", err.message);
		return;
	}
	strbuf_init(&text);
	letter_words_write(app->deed.content, work->letter, app->deed.language,
			   work->draft.language, work->own,
			   work->letter->ask_count, &text);
	if (!outside->edit(outside->terminal, draft.path, &text, &has_words,
			   &err)) {
		app_say(app, true, "%s", err.message);
	} else if (!take_back(app, argument, work, &text, &err)) {
		/* Nothing that was written is lost. */
		has_words = true;
		app_say(app, true, _("%s What you wrote is still in %s."),
			err.message, draft.path);
	} else {
		app_say(app, false, _("Taken over from the editor."));
	}
	store_draft_end(&draft, has_words);
	if (has_words && app->sessions)
		sessions_look(app->sessions, NULL);
	strbuf_release(&text);
}

void perform_editor(struct app *app, const char *argument)
{
	struct letter_work work;

	if (!app->outside.edit)
		app_say(app, true, _("There is no editor here."));
	else if (letter_work_open(app, argument, &work))
		edit(app, argument, &work);
	if (app->outside.edit)
		letter_work_release(&work);
}

/* Into a file -------------------------------------------------------------- */

/* Nothing is lost by leaving now. */
static void settle(struct app *app, const char *argument)
{
	char *address = mem_printf("letter/%s", argument);
	struct form *form = app_form_at(app, address);

	for (size_t i = 0; form && i < form->count; i++) {
		free(form->fields[i].first_value);
		form->fields[i].first_value = mem_strdup(form->fields[i].value);
	}
	free(address);
}

/* A copy for ourselves, and a line of history. */
static bool keep(struct app *app, struct letter_work *work, struct err *err)
{
	const size_t pending = work->record->pending_count;
	struct effect save = { .kind = EFFECT_NONE };
	struct strbuf text;
	char *path = NULL;
	bool is_noted;
	enum fs_outcome outcome;

	strbuf_init(&text);
	app->outside.write_letter(&work->filled, LETTER_TEXT,
				  app->deed.now(app->deed.data), &text);
	outcome = letter_keep(&app->deed, work->record, &work->filled, &text,
			      &path, &is_noted, err);
	strbuf_release(&text);
	free(path);
	if (is_noted) {
		update_changed(app, work->record, pending, &save);
		app_perform(app, &save);
	}
	return outcome != FS_FAILED;
}

static void write_letter(struct app *app, const char *argument,
			 enum letter_format format, struct letter_work *work)
{
	char *address = mem_printf("letter-view/%s", argument);
	const struct form *form = app_form_at(app, address);
	struct err err = ERR_INIT;
	struct strbuf bytes;
	char *file;

	strbuf_init(&bytes);
	file = file_out_name(form_value(form, "file"), letter_ending(format),
			     &err);
	app->outside.write_letter(&work->filled, format,
				  app->deed.now(app->deed.data), &bytes);
	if (!file || fs_write_new(file, bytes.s, bytes.length, NULL, &err) ==
			     FS_FAILED) {
		app_say(app, true, "%s", err.message);
		app_focus(app, "file");
	} else if (!keep(app, work, &err)) {
		app_say(app, true,
			_("Written to %s, but not kept here and not noted: "
			  "%s"),
			file, err.message);
	} else if (!app->message || !app->is_alert) {
		settle(app, argument);
		app_say(app, true, _("Written to %s."), file);
	}
	free(file);
	free(address);
	strbuf_release(&bytes);
}

void perform_letter(struct app *app, const char *argument)
{
	const char *slash = strchr(argument, '/');
	enum letter_format format = LETTER_TEXT;
	struct letter_work work;

	while (format < LETTER_FORMATS &&
	       strncmp(letter_ending(format), argument,
		       strcspn(argument, "/")) != 0)
		format++;
	if (!slash || format == LETTER_FORMATS)
		return;
	if (!letter_work_open(app, slash + 1, &work))
		app_say(app, true, _("That is no longer there."));
	else if (work.filled.gap_count)
		app_say(app, true,
			_("Something is still missing; it stands at "
			  "the top."));
	else if (!app->outside.write_letter)
		app_say(app, true, _("No file can be written from here."));
	else
		write_letter(app, slash + 1, format, &work);
	letter_work_release(&work);
}
