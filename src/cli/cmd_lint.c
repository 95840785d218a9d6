/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "content/lint.h"
#include "content/load.h"
#include "print/json.h"

static const char *folder_of(const struct command_call *call)
{
	const char *folder = call->arguments->value[OPTION_CONTENT];

	if (call->count)
		return call->words[0];
	if (!folder || !*folder)
		folder = getenv("WIDERSPRUCH_CONTENT");
	return folder && *folder ? folder : CONTENTDIR;
}

static void print_findings(const struct diags *diags, struct strbuf *out)
{
	for (size_t i = 0; i < diags->count; i++) {
		diag_print(&diags->item[i], out);
		strbuf_addc(out, '\n');
	}
	strbuf_addf(out, _("Errors: %zu. Warnings: %zu.\n"), diags->errors,
		    diags->count - diags->errors);
}

/* Findings go to stdout, where a pipe wants them. */
bool cmd_lint(const struct command_call *call, struct err *err)
{
	struct content content;
	struct diags diags;
	struct strbuf text;
	bool is_loaded;
	bool is_fine;

	content_init(&content);
	diags_init(&diags);
	strbuf_init(&text);
	is_loaded = content_load(&content, folder_of(call), NULL, NULL, &diags,
				 err);
	if (is_loaded)
		content_lint(&content, program_today(), &diags);
	diags_sort(&diags);
	if (call->is_json)
		json_diags(&diags, &text);
	else
		print_findings(&diags, &text);
	is_fine = cli_print(&text, is_loaded ? err : NULL) && is_loaded;
	if (is_fine && diags.errors) {
		/* The findings have said it all. */
		err_set(err, ERR_REFUSED, "%s", "");
		is_fine = false;
	}
	strbuf_release(&text);
	diags_release(&diags);
	content_release(&content);
	return is_fine;
}
