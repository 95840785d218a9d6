/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export and import carried out. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/exchange_words.h"
#include "pages/ask.h"
#include "pages/update.h"

/* Export ------------------------------------------------------------- */

/* Unconfirmed by the disk is told, and it is done all the same. */
static void say_written(struct app *app, const struct exchange_choice *choice,
			const char *path, const struct err *err)
{
	struct strbuf words;

	strbuf_init(&words);
	exchange_choice_words(choice, &words);
	/* TRANSLATORS: the name of a file, then "2 people, 5 accounts". */
	app_say(app, true,
		_("Written to %s: %s. It holds personal data: whoever has it "
		  "can read it."),
		path, words.s);
	if (err->kind != ERR_NONE)
		app_say(app, true, "%s %s", app->message, err->message);
	strbuf_release(&words);
}

void perform_export(struct app *app, const struct effect *effect)
{
	const struct record *record =
		effect->record_count
			? store_find(app->deed.store, effect->records[0])
			: NULL;
	struct exchange_choice choice;
	struct err err = ERR_INIT;
	struct strbuf bytes;
	char *path = NULL;

	strbuf_init(&bytes);
	exchange_choice_init(&choice, app->deed.store);
	if (record)
		exchange_choose(&choice, record);
	else if (!effect->record_count)
		exchange_choose_all(&choice);
	if (!exchange_count(&choice, RECORD_PERSON) &&
	    !exchange_count(&choice, RECORD_ACCOUNT))
		app_say(app, true, _("There is nothing to export."));
	else if (!exchange_write(&choice, app->deed.today, &bytes, &err) ||
		 fs_write_new(effect->text, bytes.s, bytes.length, &path,
			      &err) == FS_FAILED)
		app_say(app, true, "%s", err.message);
	else {
		app_form_close(app, app_address(app));
		app_back(app);
		say_written(app, &choice, path, &err);
	}
	exchange_choice_release(&choice);
	strbuf_release(&bytes);
	free(path);
}

/* Import ------------------------------------------------------------- */

void app_forget_import(struct app *app)
{
	if (app->import)
		exchange_release(app->import);
	free(app->import);
	app->import = NULL;
}

void perform_look(struct app *app, const struct effect *effect)
{
	char *path = fs_expand(effect->text);
	struct err err = ERR_INIT;
	struct strbuf bytes;

	strbuf_init(&bytes);
	app_forget_import(app);
	app->import = mem_alloc(sizeof(*app->import));
	if (fs_read(path, YAMLDOC_LARGE_SIZE, &bytes, &err) &&
	    exchange_read(app->import, bytes.s, bytes.length, path, &err)) {
		store_refresh(app->deed.store);
		exchange_plan(app->import, app->deed.store, false);
		app_go(app, "import/plan");
	} else {
		app_forget_import(app);
		app_say(app, true, "%s", err.message);
	}
	strbuf_release(&bytes);
	free(path);
}

void perform_import(struct app *app, const struct effect *effect)
{
	bool with_purged = strcmp(effect->text, "purged") == 0;
	bool is_fine;

	if (!app->import) {
		app_say(app, true, _("That is no longer there."));
		return;
	}
	is_fine = exchange_take_all(app->import, app->deed.store, with_purged);
	app_forget_titles(app);
	app_form_close(app, "import");
	/* The question is answered, and so is the one for the file. */
	app_leave(app, "import");
	app_go(app, "import/done");
	if (!is_fine)
		app_say(app, true,
			_("Not all of it could be taken in; the rows marked "
			  "below say why."));
	else
		app_say(app, false, _("Taken in."));
}
