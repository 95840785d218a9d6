/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking accounts and people away, and bringing them back. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>

#include "base/i18n.h"

/* An account or a person, whichever the name fits. */
static struct record *find_any(const struct command_call *call,
			       bool with_removed, struct err *err)
{
	const struct deed_context *deed = &call->program->deed;
	struct err other = ERR_INIT;
	struct record *r = deed_find(deed, RECORD_ACCOUNT, call->words[0],
				     with_removed, err);

	if (r)
		return r;
	r = deed_find(deed, RECORD_PERSON, call->words[0], with_removed,
		      &other);
	if (r)
		*err = (struct err)ERR_INIT;
	return r;
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
