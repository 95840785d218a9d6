/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The effect of dossier and hand-out: into a file. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "pages/file_out.h"
#include "pages/form.h"
#include "pages/paper_work.h"

/* Nothing is lost by leaving now. */
static void settle(struct form *form)
{
	for (size_t i = 0; i < form->count; i++) {
		free(form->fields[i].first_value);
		form->fields[i].first_value = mem_strdup(form->fields[i].value);
	}
}

static void write_paper(struct app *app, const char *address, bool is_html,
			const struct document *d)
{
	struct form *form = app_form_at(app, address);
	struct err err = ERR_INIT;
	struct strbuf bytes;
	char *file;

	strbuf_init(&bytes);
	file = file_out_name(form_value(form, "file"), is_html ? "html" : "txt",
			     &err);
	app->outside.write_document(d, is_html, &bytes);
	if (!file || fs_write_new(file, bytes.s, bytes.length, NULL, &err) ==
			     FS_FAILED) {
		app_say(app, true, "%s", err.message);
		app_focus(app, "file");
	} else {
		/* What the disk did not confirm is in place all the same. */
		app_say(app, err.kind != ERR_NONE, _("Written to %s.%s%s"),
			file, err.kind != ERR_NONE ? " " : "", err.message);
		settle(form);
	}
	free(file);
	strbuf_release(&bytes);
}

void perform_paper(struct app *app, const char *argument)
{
	const char *slash = strchr(argument, '/');
	const char *address = slash ? slash + 1 : "";
	struct document d;

	if (!app->outside.write_document)
		app_say(app, true, _("No file can be written from here."));
	else if (!app_form_at(app, address) || !paper_make(app, address, &d))
		app_say(app, true, _("That is no longer there."));
	else {
		write_paper(app, address, !strncmp(argument, "html/", 5), &d);
		document_release(&d);
	}
}
