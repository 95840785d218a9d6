/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking accounts and people away, and bringing them back. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "cli/bulk.h"

/* What fits twice is refused: this file's commands take things away. */
struct record *cli_any(const struct command_call *call, const char *name,
		       bool with_removed, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	struct err no_account = ERR_INIT;
	struct err no_person = ERR_INIT;
	struct record *account =
		deed_find(deed, RECORD_ACCOUNT, name, true, &no_account);
	struct record *person =
		deed_find(deed, RECORD_PERSON, name, true, &no_person);

	if (no_account.kind == ERR_USAGE || no_person.kind == ERR_USAGE) {
		*err = no_account.kind == ERR_USAGE ? no_account : no_person;
		return NULL;
	}
	if (account && person) {
		err_set(err, ERR_USAGE,
			_("\"%s\" fits an account (%s) and a person (%s). Name "
			  "one by its id."),
			name, account->id, person->id);
		return NULL;
	}
	if (!account && !person) {
		err_set(err, ERR_REFUSED,
			_("There is no account and no person \"%s\". "
			  "\"widerspruch accounts\" and \"widerspruch people\" "
			  "list them."),
			name);
		return NULL;
	}
	/* Once more, for what is to be said of one in the trash. */
	return with_removed
		       ? (account ? account : person)
		       : deed_find(deed,
				   account ? RECORD_ACCOUNT : RECORD_PERSON,
				   name, false, err);
}

static char *remove_words(const struct command_call *call,
			  const struct record *r)
{
	(void)call;
	(void)r;
	return mem_strdup(_("moved to the trash"));
}

bool cmd_remove(const struct command_call *call, struct err *err)
{
	struct record *r;

	if (bulk_is_called(call))
		return bulk_run(call, NULL, remove_words, err);
	r = cli_any(call, call->words[0], false, err);
	if (!r || !store_remove(&call->program->store, r, err))
		return false;
	cli_written(call, err);
	return cli_reply_record(call, _("moved to the trash"), r,
				_("\"widerspruch restore\" brings it back."),
				err);
}

bool cmd_restore(const struct command_call *call, struct err *err)
{
	struct record *r = cli_any(call, call->words[0], true, err);

	if (!r)
		return false;
	if (r->state != RECORD_REMOVED) {
		err_set(err, ERR_REFUSED,
			_("%s (%s) is not in the trash, so there is nothing to "
			  "bring back."),
			r->id, record_label(r));
		return false;
	}
	if (!store_restore(&call->program->store, r, err))
		return false;
	cli_written(call, err);
	return cli_reply_record(call, _("brought back"), r, NULL, err);
}

/* What interrupted sessions hold of it goes as well; what a running one holds
 * is not in our hands. */
static bool forget(const struct command_call *call, const char *id,
		   struct err *err)
{
	struct sessions *sessions = &call->program->sessions;
	size_t running = 0;
	bool is_fine = !sessions->files.folder ||
		       sessions_forget(sessions, id, &running, err);

	if (running)
		cli_say(_("A session that is open elsewhere may still hold "
			  "something of it until it is left."));
	return is_fine;
}

/* The record is gone when it is said, so its names are kept. */
static bool purge(const struct command_call *call, struct record *r,
		  struct err *err)
{
	char *id = mem_strdup(r->id);
	struct strbuf title;
	char *line;
	bool is_fine;

	strbuf_init(&title);
	cli_title(call, r, &title);
	line = mem_printf("%s: %s (%s). %s", _("deleted for good"), id, title.s,
			  _("Copies in backups or version control are not "
			    "reached."));
	is_fine = store_purge(&call->program->store, r,
			      call->program->deed.today, err);
	if (is_fine) {
		cli_written(call, err);
		is_fine = cli_reply(call, id, NULL, line, err) &&
			  forget(call, id, err);
	}
	free(line);
	strbuf_release(&title);
	free(id);
	return is_fine;
}

bool cmd_purge(const struct command_call *call, struct err *err)
{
	struct record *r = cli_any(call, call->words[0], true, err);

	if (!r)
		return false;
	if (!call->arguments->value[OPTION_YES]) {
		err_set(err, ERR_REFUSED,
			_("Nothing was deleted. This would delete %s (%s) for "
			  "good, with its whole history; copies in backups or "
			  "version control stay. Add --yes to do it."),
			r->id, record_label(r));
		return false;
	}
	return purge(call, r, err);
}

bool cmd_keep(const struct command_call *call, struct err *err)
{
	struct record *r = cli_any(call, call->words[0], true, err);

	if (!r || !store_keep(&call->program->store, r, err))
		return false;
	cli_written(call, err);
	return cli_reply_record(call, _("kept"), r, NULL, err);
}
