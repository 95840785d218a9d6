/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/fill.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/form.h"

/* False when the app had something against it. */
static bool press(struct app *app, const struct key *key)
{
	struct effect effect;

	app_key(app, key, &effect);
	return !app->is_alert;
}

static bool replace(struct app *app, const char *text)
{
	static const char clear[] = "uk";
	bool is_fine = true;

	for (const char *c = clear; *c; c++) {
		struct key key = { .kind = KEY_PRESS_CTRL };

		key.text[0] = *c;
		is_fine = press(app, &key) && is_fine;
	}
	/* All at once: key by key a long text would take its time. */
	if (*text && is_fine)
		app_paste(app, text);
	return is_fine && !app->is_alert;
}

static char *value_now(const struct app *app)
{
	struct page page;
	char *value = NULL;
	int index;

	app_page(app, &page);
	index = app_focus_index(app, &page);
	if (index >= 0 && page.blocks[index].kind == BLOCK_FIELD)
		value = mem_strdup(page.blocks[index].value
					   ? page.blocks[index].value
					   : "");
	page_release(&page);
	return value;
}

bool fill_field(struct app *app, const char *text, struct err *err)
{
	char *before = value_now(app);
	bool is_fine = false;

	if (!before) {
		err_set(err, ERR_REFUSED, "%s", _("Nothing is typed here."));
		return false;
	}
	if (strlen(text) > FIELD_BYTES_MAX) {
		err_set(err, ERR_REFUSED, "%s",
			_("This is too long for the field. Please type it "
			  "again, shorter."));
	} else if (!replace(app, text)) {
		err_set(err, ERR_REFUSED, "%s",
			app->message ? app->message : "");
		replace(app, before);
	} else {
		is_fine = true;
	}
	free(before);
	return is_fine;
}
