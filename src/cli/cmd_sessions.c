/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What interrupted runs of the program left: a list, and taking it away. */
#include <config.h>

#include "cli/cli.h"

#include <string.h>

#include "base/i18n.h"
#include "pages/sessions.h"

static const char *state_words(const struct session_left *left)
{
	switch (left->state) {
	case SESSION_READY:
		return _("interrupted");
	case SESSION_UNSURE:
		return _("interrupted, or open elsewhere");
	case SESSION_RUNNING:
		return _("open, or suspended");
	case SESSION_NEWER:
		return _("of a newer version");
	case SESSION_ELSEWHERE:
		return _("interrupted, of another data folder");
	case SESSION_DAMAGED:
		break;
	}
	return _("cannot be read");
}

static void add_row(const struct session_left *left, struct strbuf *out)
{
	const char *title = snapshot_title(&left->snapshot);
	struct strbuf when;

	strbuf_init(&when);
	session_when(left, &when);
	strbuf_addf(out, "%s  %s%s%s%s(%s)\n", left->file->id, when.s,
		    when.length ? "  " : "", title, *title ? " " : "",
		    state_words(left));
	strbuf_release(&when);
}

/* Words that an editor left, by account and with their file. */
static void add_draft(const struct command_call *call,
		      const struct store_draft_left *left, struct strbuf *out)
{
	const struct record *account =
		store_find(&call->program->store, left->account);
	struct strbuf title;

	strbuf_init(&title);
	if (account)
		cli_title(call, account, &title);
	strbuf_addf(out, "%s  %s%s(%s) %s\n", left->name, title.s,
		    title.length ? " " : "",
		    left->is_open ? _("text open in an editor")
				  : _("text that an editor left"),
		    left->path);
	strbuf_release(&title);
}

/* What cannot be read is named on stderr, as for accounts. */
static bool list(const struct command_call *call, struct err *err)
{
	const struct sessions *sessions = &call->program->sessions;
	struct strbuf text;
	const char *fault = NULL;
	bool is_fine;

	strbuf_init(&text);
	for (size_t i = 0; i < sessions->count; i++) {
		const struct session_left *left = &sessions->items[i];

		add_row(left, &text);
		if (left->state != SESSION_DAMAGED)
			continue;
		if (fault)
			cli_say(fault);
		fault = left->fault.s;
	}
	for (size_t i = 0; i < sessions->drafts.count; i++)
		add_draft(call, &sessions->drafts.items[i], &text);
	if (!sessions->count && !sessions->drafts.count)
		strbuf_addf(&text, "%s\n",
			    _("There is no interrupted session."));
	is_fine = cli_print(&text, err);
	if (is_fine && fault) {
		err_set(err, ERR_DATA, "%s", fault);
		is_fine = false;
	}
	strbuf_release(&text);
	return is_fine;
}

static bool is_there(const struct sessions *sessions, const char *name)
{
	return sessions_find(sessions, name) ||
	       store_drafts_find(&sessions->drafts, name);
}

static bool dispose(const struct command_call *call, struct err *err)
{
	struct sessions *sessions = &call->program->sessions;
	struct strbuf line;
	bool is_fine = true;

	strbuf_init(&line);
	/* Nothing happens where one of them is wrong. */
	for (int i = 0; is_fine && i < call->count; i++) {
		if (is_there(sessions, call->words[i]))
			continue;
		err_set(err, ERR_REFUSED,
			_("There is no interrupted session \"%s\". "
			  "\"widerspruch sessions\" lists them."),
			call->words[i]);
		is_fine = false;
	}
	for (int i = 0; is_fine && i < call->count; i++) {
		is_fine = sessions_remove(sessions, call->words[i], err);
		if (is_fine)
			strbuf_addf(&line, "%s: %s\n", _("deleted"),
				    call->words[i]);
	}
	is_fine = (!line.length || cli_print(&line, err)) && is_fine;
	strbuf_release(&line);
	return is_fine;
}

bool cmd_sessions(const struct command_call *call, struct err *err)
{
	struct sessions *sessions = &call->program->sessions;
	const bool is_delete = call->arguments->value[OPTION_DELETE] != NULL;

	if (!sessions->files.folder) {
		err_set(err, ERR_USAGE, "%s",
			_("There is no home folder: HOME is not set. Set HOME "
			  "or XDG_STATE_HOME to a folder."));
		return false;
	}
	if (is_delete != (call->count > 0)) {
		err_set(err, ERR_USAGE, "%s",
			_("To delete what interrupted sessions left, name them "
			  "behind --delete. \"widerspruch sessions\" alone "
			  "lists them."));
		return false;
	}
	if (!sessions_look(sessions, err))
		return false;
	if (is_delete)
		return dispose(call, err);
	return call->is_json ? cli_print_page(call, "sessions", err)
			     : list(call, err);
}
