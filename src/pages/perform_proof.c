/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The effects of the page of a proof: read the file, note it, check copies. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "domain/proof.h"
#include "pages/ask.h"
#include "pages/proof_work.h"
#include "pages/update.h"

/* Reading ------------------------------------------------------------------ */

/* What nobody has typed over. */
static void propose(struct form *form, const char *id, const char *value)
{
	struct form_field *field = form_field(form, id);

	if (!field || strcmp(field->value, field->first_value) != 0)
		return;
	form_set(form, id, value);
	free(field->first_value);
	field->first_value = mem_strdup(value);
}

static void take_over(struct form *form, const struct proof_file *file)
{
	const struct eml *eml = &file->eml;
	struct strbuf day;

	strbuf_init(&day);
	date_format(eml->day, &day);
	propose(form, "from", file->is_mail ? eml->from : "");
	propose(form, "subject", file->is_mail ? eml->subject : "");
	propose(form, "message", file->is_mail ? eml->message_id : "");
	propose(form, "day", file->is_mail ? day.s : "");
	form_set(form, "read", form_value(form, "file"));
	form_set(form, "sha256", file->sha256);
	form_set(form, "mail", file->is_mail ? "yes" : "");
	strbuf_release(&day);
}

static void read_file(struct app *app, struct form *form)
{
	struct proof_file file;
	struct err err = ERR_INIT;

	if (!proof_file_read(form_value(form, "file"), &file, &err)) {
		app_say(app, true, "%s", err.message);
		app_focus(app, "file");
	} else {
		take_over(form, &file);
		app_say(app, false,
			file.is_mail ? _("Read. What the mail says of itself "
					 "stands below; check it.")
				     : _("Read. It is no mail, so only its "
					 "name and checksum are known."));
		app_focus(app, "read");
	}
	proof_file_release(&file);
}

/* Noting ------------------------------------------------------------------- */

/* The file as it was looked at. False with what there is to say of it. */
static bool read_again(struct form *form, struct proof_file *file,
		       struct err *err)
{
	const char *typed = form_value(form, "file");

	if (!proof_file_read(typed, file, err))
		return false;
	if (!strcmp(typed, form_value(form, "read")) &&
	    !strcmp(file->sha256, form_value(form, "sha256")))
		return true;
	take_over(form, file);
	err_set(err, ERR_REFUSED, "%s",
		_("The file was read only now, or has changed. Check the "
		  "lines, then save."));
	return false;
}

/* What it shows, from the form; false where nothing was chosen. */
static bool read_shown(const struct form *form, struct proof *proof,
		       struct err *err)
{
	const char *of = form_value(form, "of");

	if (!strncmp(of, "entry/", 6))
		proof->of = of + 6;
	else if (!strncmp(of, "kind/", 5))
		proof->milestone = milestone_from_name(of + 5);
	else if (strcmp(of, "round") != 0) {
		err_set(err, ERR_USAGE, "%s", _("Choose what it shows."));
		return false;
	}
	return true;
}

static void finish(struct app *app, struct record *account, size_t pending,
		   const char *path, const struct err *err)
{
	char *address = mem_printf("proof/%s", account->id);
	struct effect save = { .kind = EFFECT_NONE };

	update_changed(app, account, pending, &save);
	app_form_close(app, address);
	if (strcmp(app_address(app), address) == 0)
		app_back(app);
	free(address);
	if (err->kind != ERR_NONE)
		app_say(app, true, "%s", err->message);
	else if (path)
		app_say(app, false,
			_("The proof stands in the history now; its copy is "
			  "%s."),
			path);
	else
		app_say(app, false, _("The proof stands in the history now."));
	app_perform(app, &save);
}

static bool note(struct app *app, struct record *account, struct form *form,
		 const char **bad, struct err *err)
{
	const size_t pending = account->pending_count;
	char *from = ask_trimmed(form_value(form, "from"));
	char *subject = ask_trimmed(form_value(form, "subject"));
	char *message = ask_trimmed(form_value(form, "message"));
	char *number = ask_trimmed(form_value(form, "case"));
	char *typed = ask_trimmed(form_value(form, "file"));
	struct proof proof = { .from = from,
			       .subject = subject,
			       .message_id = message,
			       .case_number = number };
	struct proof_file file = { .path = NULL };
	char *path = NULL;
	bool is_fine = false;

	*bad = "file";
	if (*typed && !read_again(form, &file, err))
		goto out;
	proof.file = *typed ? &file : NULL;
	proof.with_copy = *form_value(form, "copy") != '\0';
	*bad = "day";
	if (!ask_day(app, form_value(form, "day"), &proof.when, err))
		goto out;
	*bad = "of";
	if (!read_shown(form, &proof, err))
		goto out;
	*bad = "file";
	is_fine = deed_proof(&app->deed, account, &proof, &path, err) !=
		  FS_FAILED;
	if (is_fine)
		finish(app, account, pending, path, err);
out:
	free(path);
	proof_file_release(&file);
	free(from);
	free(subject);
	free(message);
	free(number);
	free(typed);
	return is_fine;
}

/* Checking ----------------------------------------------------------------- */

static void check_copies(struct app *app, const struct record *account)
{
	const struct journal *j = &account->journal;
	size_t same = 0, others = 0;
	struct strbuf list;

	strbuf_init(&list);
	for (size_t i = 0; i < j->count; i++) {
		const struct entry *e = &j->entries[i];
		enum proof_state state;
		char *path;

		if (e->kind != ENTRY_PROOF || !e->is_live)
			continue;
		state = proof_check(&app->deed, account, e, &path, NULL);
		if (state == PROOF_SAME)
			same++;
		else if (state != PROOF_NO_COPY)
			strbuf_addf(&list, "%s%s (%s)", others++ ? ", " : "",
				    path, proof_state_words(state));
		free(path);
	}
	if (others)
		app_say(app, true, _("Not as they were: %s."), list.s);
	else if (same)
		app_say(app, false, _("All copies are as they were."));
	else
		app_say(app, false, _("There are no copies to check."));
	strbuf_release(&list);
}

void perform_proof(struct app *app, const char *argument)
{
	const char *slash = strchr(argument, '/');
	struct record *account =
		slash ? build_record(app, slash + 1, NULL) : NULL;
	char *address = mem_printf("proof/%s", slash ? slash + 1 : "");
	struct form *form = app_form_at(app, address);
	struct err err = ERR_INIT;
	const char *bad = NULL;

	if (!account || !form)
		app_say(app, true, _("That is no longer there."));
	else if (!strncmp(argument, "read/", 5))
		read_file(app, form);
	else if (!strncmp(argument, "check/", 6))
		check_copies(app, account);
	else if (!note(app, account, form, &bad, &err)) {
		app_say(app, true, "%s", err.message);
		app_focus(app, bad);
	}
	free(address);
}
