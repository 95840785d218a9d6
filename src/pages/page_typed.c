/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed on pages that have gone since: still there to be read. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "pages/ask.h"
#include "pages/part.h"
#include "pages/snapshot.h"

static void add_form(struct page *page, const struct form *form)
{
	for (size_t i = 0; i < form->count; i++)
		if (*form->fields[i].value)
			part_text(page,
				  arena_printf(&page->arena, "text-%zu",
					       page->count),
				  form->fields[i].value);
	part_item(page, arena_printf(&page->arena, "discard-%zu", page->count),
		  _("Throw this text away"),
		  arena_printf(&page->arena, "confirm/discard/%s",
			       form->address));
}

void page_typed(const struct app *app, const char *argument, struct page *page)
{
	(void)argument;
	page_set_title(page, _("Text without a place"));
	if (!app_has_typed(app)) {
		part_text(page, "none", _("There is none any more."));
		return;
	}
	part_text(page, "what",
		  _("You typed this in an earlier session, and the page it was "
		    "for has gone since. Write down what you need of it; it is "
		    "kept until you leave the program or throw it away."));
	for (size_t i = 0; i < app->form_count; i++)
		if (strncmp(app->forms[i]->address, TYPED_PREFIX,
			    strlen(TYPED_PREFIX)) == 0)
			add_form(page, app->forms[i]);
	page_action(page, ACTION_OPEN);
}
