/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the guides and of the program. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"

void page_language(const struct app *app, const char *argument,
		   struct page *page)
{
	const struct content *content = app->deed.content;

	(void)argument;
	page_set_title(page, _("Language"));
	ask_question(page, _("In which language do you want to read?"), NULL);
	for (int i = 0; i < content->language_count; i++) {
		const struct language *language = &content->language[i];
		struct block *block =
			ask_choice(page, language->id, language->name);

		if (language->is_unchecked)
			rich_set_plain(&block->detail,
				       _("not checked yet by the people it is "
					 "meant for"));
	}
	/* Without any content there is none to choose. */
	if (content->language_count)
		ask_default(page,
			    content_language_id(content, app->deed.language));
}

void language_answer(struct app *app, const char *argument, const char *value,
		     struct effect *effect)
{
	(void)argument;
	app_back(app);
	effect->kind = EFFECT_LANGUAGE;
	snprintf(effect->text, sizeof(effect->text), "%s", value);
}
