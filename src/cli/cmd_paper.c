/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dossier and hand-out: printed, or into a file. */
#include <config.h>

#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "domain/dossier.h"
#include "domain/handout.h"
#include "print/html.h"
#include "print/json.h"

/* A page is bytes of its own, whatever the terminal takes. */
static bool print_page(const struct strbuf *bytes, struct err *err)
{
	if (fwrite(bytes->s, 1, bytes->length, stdout) == bytes->length &&
	    !fflush(stdout))
		return true;
	err_set(err, ERR_IO, "%s",
		_("The output could not be written. Is the disk full?"));
	return false;
}

static bool put_file(const struct command_call *call, const char *file,
		     const struct strbuf *bytes, struct err *err)
{
	char *path = fs_expand(file);
	enum fs_outcome outcome = FS_FAILED;
	struct strbuf line;

	strbuf_init(&line);
	if (fs_exists(path))
		err_set(err, ERR_REFUSED,
			_("There is a file %s already. Nothing is written over "
			  "it; choose another name."),
			path);
	else
		outcome = fs_write(path, bytes->s, bytes->length, err);
	if (outcome != FS_FAILED) {
		cli_written(call, err);
		strbuf_addf(&line, _("written: %s"), path);
		strbuf_addc(&line, '\n');
		cli_print(&line, err);
	}
	strbuf_release(&line);
	free(path);
	return outcome != FS_FAILED && err->kind == ERR_NONE;
}

static bool put(const struct command_call *call, const struct document *d,
		struct err *err)
{
	const bool is_html = call->arguments->value[OPTION_HTML] != NULL;
	const char *file = call->arguments->value[OPTION_OUTPUT];
	struct strbuf bytes;
	bool is_fine;

	strbuf_init(&bytes);
	if (call->is_json)
		json_document(d, &bytes);
	else if (is_html)
		html_write(d, &bytes);
	else
		document_text(d, call->width ? call->width : 72, &bytes);
	if (file)
		is_fine = put_file(call, file, &bytes, err);
	else if (is_html && !call->is_json)
		is_fine = print_page(&bytes, err);
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
	is_fine = put(call, &d, err);
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
	is_fine = put(call, &d, err);
	document_release(&d);
	return is_fine;
}
