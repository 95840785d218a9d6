/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dossier and hand-out: printed, or into a file. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "domain/dossier.h"
#include "domain/handout.h"
#include "print/html.h"
#include "print/json.h"

static bool put_file(const struct command_call *call, const struct record *r,
		     const char *file, const struct strbuf *bytes,
		     struct err *err)
{
	struct strbuf line;
	char *path = NULL;
	bool is_fine = fs_write_new(file, bytes->s, bytes->length, &path,
				    err) != FS_FAILED;

	strbuf_init(&line);
	if (is_fine) {
		cli_written(call, err);
		strbuf_addf(&line, _("written: %s"), path);
		is_fine = cli_reply(call, r->id, r, line.s, err);
	}
	strbuf_release(&line);
	free(path);
	return is_fine;
}

/* What goes into a file is the paper itself; --json is then about stdout. */
static bool put(const struct command_call *call, const struct record *r,
		const struct document *d, struct err *err)
{
	const bool is_html = call->arguments->value[OPTION_HTML] != NULL;
	const char *file = call->arguments->value[OPTION_OUTPUT];
	struct strbuf bytes;
	bool is_fine;

	strbuf_init(&bytes);
	if (call->is_json && !file)
		json_document(d, &bytes);
	else if (is_html)
		html_write(d, &bytes);
	else
		document_text(d, call->width ? call->width : 72, &bytes);
	if (file)
		is_fine = put_file(call, r, file, &bytes, err);
	else if (is_html && !call->is_json)
		is_fine = cli_print_bytes(&bytes, err);
	else
		is_fine = cli_print(&bytes, err);
	strbuf_release(&bytes);
	return is_fine;
}

bool cmd_dossier(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const struct record *account =
		deed_find(deed, RECORD_ACCOUNT, call->words[0], true, err);
	struct document d;
	bool is_fine;

	if (!account)
		return false;
	if (account->state == RECORD_UNREADABLE) {
		err_set(err, ERR_DATA, "%s", account->fault);
		return false;
	}
	dossier_make(deed, account, &d);
	is_fine = put(call, account, &d, err);
	document_release(&d);
	return is_fine;
}

bool cmd_handout(const struct command_call *call, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const struct record *person =
		deed_find(deed, RECORD_PERSON, call->words[0], false, err);
	struct document d;
	bool is_fine;

	if (!person)
		return false;
	if (person->state == RECORD_UNREADABLE) {
		err_set(err, ERR_DATA, "%s", person->fault);
		return false;
	}
	handout_make(deed, person, &d);
	is_fine = put(call, person, &d, err);
	document_release(&d);
	return is_fine;
}
