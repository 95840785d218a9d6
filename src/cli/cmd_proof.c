/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proofs: noted, listed, and checked. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/proof.h"
#include "print/json.h"

/* Listing ------------------------------------------------------------------ */

/* Not wrapped: a checksum that is cut in two cannot be searched for. */
static void add_line(const char *name, const char *value, struct strbuf *out)
{
	if (value && *value)
		strbuf_addf(out, "  %s: %s\n", name, value);
}

static void add_copy(const struct command_call *call, const struct record *r,
		     const struct entry *e, bool *is_fine, struct strbuf *out)
{
	const struct deed_context *d = &call->program->deed;
	const bool is_check = call->arguments->value[OPTION_CHECK] != NULL;
	enum proof_state state;
	char *path;

	if (!is_check) {
		path = proof_kept_path(d, r, e);
		add_line(_("Copy"), path, out);
		free(path);
		return;
	}
	state = proof_check(d, r, e, &path, NULL);
	if (state != PROOF_NO_COPY && state != PROOF_SAME)
		*is_fine = false;
	add_line(_("Copy"), path, out);
	add_line(_("Check"), proof_state_words(state), out);
	free(path);
}

static void add_proof(const struct command_call *call, const struct record *r,
		      const struct entry *e, bool *is_fine, struct strbuf *out)
{
	const struct deed_context *d = &call->program->deed;
	const struct entry *shown = proof_shows(&r->journal, e);
	struct strbuf words;

	strbuf_init(&words);
	strbuf_addf(&words, "%s  ", e->id);
	entry_day_words(e, &words);
	strbuf_adds(&words, ", ");
	proof_words(e, &words);
	cli_wrap(call, words.s, 2, out);
	strbuf_reset(&words);
	if (shown) {
		entry_words(d->content, shown, d->language, &words);
		strbuf_adds(&words, ", ");
		entry_day_words(shown, &words);
	}
	add_line(_("It shows"), words.s, out);
	add_line(_("Message ID"), yamldoc_get_text(e->map, "message_id"), out);
	add_line(_("SHA-256"), yamldoc_get_text(e->map, "sha256"), out);
	add_copy(call, r, e, is_fine, out);
	strbuf_release(&words);
}

static bool list(const struct command_call *call, const struct record *r,
		 struct err *err)
{
	const struct deed_context *d = &call->program->deed;
	const bool is_check = call->arguments->value[OPTION_CHECK] != NULL;
	bool is_same = true, is_fine;
	struct strbuf out;

	strbuf_init(&out);
	for (size_t i = 0; i < r->journal.count; i++) {
		const struct entry *e = &r->journal.entries[i];

		if (e->kind == ENTRY_PROOF && e->is_live)
			add_proof(call, r, e, &is_same, &out);
	}
	if (call->is_json) {
		strbuf_reset(&out);
		json_proofs(d, r, is_check, &out);
	} else if (!out.length) {
		strbuf_addf(&out, "%s\n", _("No proof has been noted."));
	}
	is_fine = cli_print(&out, err);
	strbuf_release(&out);
	if (is_fine && !is_same) {
		err_set(err, ERR_REFUSED, "%s",
			_("Not all copies are as they were. Look in your "
			  "backups for the files named above."));
		return false;
	}
	return is_fine;
}

/* Noting ------------------------------------------------------------------- */

/* What was typed, else what the header says. */
static const char *chosen(const struct command_call *call,
			  enum option_id option, const char *read)
{
	const char *typed = call->arguments->value[option];

	return typed ? typed : read;
}

static bool report(const struct command_call *call, struct record *r,
		   const char *path, const struct proof *proof, struct err *err)
{
	const struct journal *j = &r->journal;
	const struct entry *e = &j->entries[j->count - 1];
	const struct entry *shown = proof_shows(j, e);
	const struct deed_context *d = &call->program->deed;
	struct strbuf line;
	bool is_fine;

	strbuf_init(&line);
	strbuf_adds(&line, _("noted"));
	strbuf_adds(&line, ": ");
	if (shown) {
		entry_words(d->content, shown, d->language, &line);
		strbuf_adds(&line, ", ");
		entry_day_words(shown, &line);
		strbuf_adds(&line, "; ");
	}
	proof_words(e, &line);
	strbuf_adds(&line, ", ");
	entry_day_words(e, &line);
	strbuf_adds(&line, " (");
	cli_title(call, r, &line);
	strbuf_addc(&line, ')');
	if (proof->file)
		strbuf_addf(&line, "; SHA-256 %s", proof->file->sha256);
	if (path)
		strbuf_addf(&line, _("; copy: %s"), path);
	is_fine = cli_reply(call, r->id, r, line.s, err);
	if (is_fine && proof->file && proof->file->is_mail)
		cli_say(_("Sender, subject and day are what the mail says of "
			  "itself, where you gave no others. Compare "
			  "them."));
	strbuf_release(&line);
	return is_fine;
}

static bool note_with(const struct command_call *call, struct record *r,
		      struct proof *proof, struct err *err)
{
	const bool with_copy = call->arguments->value[OPTION_COPYFILE] != NULL;
	const struct eml none = { .day = DATE_NONE };
	const struct eml *eml = proof->file ? &proof->file->eml : &none;
	const struct deed_context *d = &call->program->deed;
	char *path = NULL;
	enum fs_outcome outcome;
	bool is_fine;

	if (!cli_day(call, &proof->when, err))
		return false;
	if (!call->arguments->value[OPTION_ON])
		proof->when.day = eml->day;
	/* Today would look as if the mail said so. */
	if (proof->file && proof->file->is_mail &&
	    !date_is_set(proof->when.day)) {
		err_set(err, ERR_USAGE, "%s",
			_("The mail names no day that can be read. Say with "
			  "--on when it came."));
		return false;
	}
	proof->from = chosen(call, OPTION_FROM, eml->from);
	proof->subject = chosen(call, OPTION_SUBJECT, eml->subject);
	proof->message_id = chosen(call, OPTION_MESSAGEID, eml->message_id);
	proof->case_number = call->arguments->value[OPTION_CASE];
	proof->with_copy = with_copy;
	if (with_copy && !proof->file) {
		err_set(err, ERR_USAGE, "%s",
			_("There is no file to keep a copy of. Name it behind "
			  "the account."));
		return false;
	}
	outcome = deed_proof(d, r, proof, &path, err);
	cli_written(call, outcome == FS_FAILED ? &(struct err)ERR_INIT : err);
	is_fine = outcome != FS_FAILED && cli_save(call, r, err) &&
		  report(call, r, path, proof, err);
	free(path);
	return is_fine;
}

bool cli_proof(const struct command_call *call, struct record *r,
	       enum milestone milestone, const char *of, const char *file,
	       struct err *err)
{
	struct proof proof = { .milestone = milestone, .of = of };
	struct proof_file read;
	bool is_fine;

	if (!file)
		return note_with(call, r, &proof, err);
	is_fine = proof_file_read(file, &read, err);
	proof.file = &read;
	is_fine = is_fine && note_with(call, r, &proof, err);
	proof_file_release(&read);
	return is_fine;
}

/* "confirmed", or the start of an entry's id. */
static bool find_shown(const struct record *r, const char *name,
		       enum milestone *milestone, const char **of,
		       struct err *err)
{
	const struct journal *j = &r->journal;
	size_t count = 0;

	*milestone = milestone_from_name(name);
	if (*milestone != MILESTONE_NONE)
		return true;
	for (size_t i = 0; *name && i < j->count; i++)
		if (!strncmp(j->entries[i].id, name, strlen(name))) {
			*of = j->entries[i].id;
			count++;
		}
	if (count == 1)
		return true;
	err_set(err, ERR_USAGE,
		_("\"%s\" is nothing that can be shown: name what happened, "
		  "as \"widerspruch help milestone\" lists it, or one entry "
		  "by its id."),
		name);
	return false;
}

static bool is_listing(const struct command_call *call)
{
	static const enum option_id options[] = {
		OPTION_ON,	OPTION_ABOUT,	  OPTION_OF,   OPTION_FROM,
		OPTION_SUBJECT, OPTION_MESSAGEID, OPTION_CASE, OPTION_COPYFILE,
	};

	for (size_t i = 0; i < ARRAY_SIZE(options); i++)
		if (call->arguments->value[options[i]])
			return false;
	return call->count < 2;
}

bool cmd_proof(const struct command_call *call, struct err *err)
{
	const char *shows = call->arguments->value[OPTION_OF];
	enum milestone milestone = MILESTONE_NONE;
	struct record *r = cli_account(call, err);
	const char *of = NULL;

	if (!r)
		return false;
	if (is_listing(call))
		return list(call, r, err);
	if (call->arguments->value[OPTION_CHECK]) {
		err_set(err, ERR_USAGE, "%s",
			_("--check stands alone: it looks at the copies that "
			  "were kept."));
		return false;
	}
	if (shows && !find_shown(r, shows, &milestone, &of, err))
		return false;
	return cli_proof(call, r, milestone, of,
			 call->count > 1 ? call->words[1] : NULL, err);
}
