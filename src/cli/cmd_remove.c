/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking accounts and people away, and bringing them back. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>

#include "base/i18n.h"

/*
 * An account or a person, whichever the name fits. What it fits twice is
 * refused: this file's commands take things away.
 */
static struct record *find_any(const struct command_call *call,
			       bool with_removed, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	const char *name = call->words[0];
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

static bool say(const char *verb, const char *id, const char *more,
		struct err *err)
{
	struct strbuf line;
	bool is_fine;

	strbuf_init(&line);
	strbuf_addf(&line, "%s: %s%s%s\n", verb, id, *more ? ". " : "", more);
	is_fine = cli_print(&line, err);
	strbuf_release(&line);
	return is_fine;
}

bool cmd_remove(const struct command_call *call, struct err *err)
{
	struct record *r = find_any(call, false, err);

	return r && store_remove(&call->program->store, r, err) &&
	       say(_("moved to the trash"), r->id,
		   _("\"widerspruch restore\" brings it back."), err);
}

bool cmd_restore(const struct command_call *call, struct err *err)
{
	struct record *r = find_any(call, true, err);

	return r && store_restore(&call->program->store, r, err) &&
	       say(_("brought back"), r->id, "", err);
}

bool cmd_purge(const struct command_call *call, struct err *err)
{
	struct record *r = find_any(call, true, err);
	char *id;
	bool is_fine;

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
	id = mem_strdup(r->id);
	is_fine = store_purge(&call->program->store, r,
			      call->program->deed.today, err) &&
		  say(_("deleted for good"), id,
		      _("Copies in backups or version control are not "
			"reached."),
		      err);
	free(id);
	return is_fine;
}

bool cmd_keep(const struct command_call *call, struct err *err)
{
	struct record *r = find_any(call, true, err);

	return r && store_keep(&call->program->store, r, err) &&
	       say(_("kept"), r->id, "", err);
}
