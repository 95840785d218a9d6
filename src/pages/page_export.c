/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Into which file people and accounts are written. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/exchange_words.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/update.h"

void export_open(struct app *app, const char *argument)
{
	char *address = *argument ? mem_printf("export/%s", argument)
				  : mem_strdup("export");
	struct form *form = app_form_open(app, address);

	if (form->count == 0)
		form_add(form, "file", FIELD_LINE, "");
	free(address);
}

/* What is going to be in it: all, or what belongs to the record. */
static void add_what(struct page *page, const struct app *app,
		     const struct record *record)
{
	struct exchange_choice choice;
	struct strbuf text;

	strbuf_init(&text);
	exchange_choice_init(&choice, app->deed.store);
	if (record)
		exchange_choose(&choice, record);
	else
		exchange_choose_all(&choice);
	/* TRANSLATORS: behind it stands: "2 people, 5 accounts". */
	strbuf_addf(&text, "%s ", _("In it:"));
	exchange_choice_words(&choice, &text);
	strbuf_addf(&text, ". %s",
		    _("What lies in the trash is left out. The file holds "
		      "personal data: whoever has it can read it."));
	part_text(page, "what", text.s);
	exchange_choice_release(&choice);
	strbuf_release(&text);
}

void page_export(const struct app *app, const char *argument, struct page *page)
{
	const struct record *record =
		*argument ? build_record(app, argument, NULL) : NULL;

	if (*argument && !record) {
		part_missing(page, _("Export"), _("That is no longer there."));
		return;
	}
	page_set_title(page, _("Export"));
	ask_question(page, _("Into which new file shall it be written?"),
		     _("For example ~/widerspruch.yaml. \"Import\" on another "
		       "machine reads it."));
	ask_field(page, app_form_at(app, page->address), "file", _("File"));
	page->enter_brief = _("write");
	add_what(page, app, record);
}

void export_answer(struct app *app, const char *argument, const char *value,
		   struct effect *effect)
{
	char *file = ask_trimmed(value);

	if (!*file)
		app_say(app, true, _("Type the name of a file."));
	else if (strlen(file) > EFFECT_TEXT_MAX)
		app_say(app, true, _("That name is too long."));
	else {
		effect->kind = EFFECT_EXPORT;
		snprintf(effect->text, sizeof(effect->text), "%s", file);
		snprintf(effect->records[0], sizeof(effect->records[0]), "%.8s",
			 argument);
		effect->record_count = *argument != '\0';
	}
	free(file);
}

/* Of the account or person whose page it is; else of all. */
void update_export(struct update *u)
{
	const struct page_info *info = page_info(u->page->address);
	const struct record *record = NULL;
	char *address;

	if (strcmp(info ? info->name : "", "account") == 0 ||
	    strcmp(info ? info->name : "", "person") == 0)
		record = build_record(u->app, page_argument(u->page->address),
				      NULL);
	if (!record || !exchange_is_fit(record)) {
		app_go(u->app, "export");
		return;
	}
	address = mem_printf("export/%s", record->id);
	app_go(u->app, address);
	free(address);
}
