/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted on an account: ticks, milestones, notes, undo. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "content/reference.h"
#include "domain/status.h"

static void add_plain(const struct command_call *call,
		      const struct words *words, struct strbuf *out)
{
	const struct deed_context *deed = &call->program->deed;
	struct rich rich;

	rich_init(&rich);
	markup_expand(deed->content, deed->language,
		      content_say(deed->content, words, deed->language, NULL),
		      &rich);
	strbuf_adds(out, rich.text);
	rich_release(&rich);
}

/* "; next: …", when a step is open. */
static void add_next(const struct command_call *call, const struct record *r,
		     struct strbuf *out)
{
	struct status status;

	status_of(call->program->deed.content, r, &status);
	if (status.next >= 0) {
		struct strbuf title;

		strbuf_init(&title);
		add_plain(call, &status.checks[status.next].step->todo, &title);
		strbuf_addf(out, _("; next: %s"), title.s);
		strbuf_release(&title);
	}
	status_release(&status);
}

/* `what` is whole words, "done: E-Mail-Adresse prüfen"; a full stop at its
 * end is left out, for the line goes on. */
static void begin_line(const struct command_call *call, const struct record *r,
		       const char *what, struct strbuf *line)
{
	size_t length = strlen(what);

	if (length && what[length - 1] == '.')
		length--;
	strbuf_add(line, what, length);
	strbuf_adds(line, " (");
	cli_title(call, r, line);
	strbuf_addc(line, ')');
}

static bool report(const struct command_call *call, const struct record *r,
		   const char *what, bool with_next, struct err *err)
{
	struct strbuf line;
	bool is_fine;

	strbuf_init(&line);
	begin_line(call, r, what, &line);
	if (with_next)
		add_next(call, r, &line);
	is_fine = cli_reply(call, r->id, r, line.s, err);
	strbuf_release(&line);
	return is_fine;
}

/* The step's title as it stands in the journal or the content. */
static void add_step_title(const struct command_call *call,
			   const struct record *r, const char *name,
			   struct strbuf *out)
{
	const struct content *c = call->program->deed.content;
	struct reference reference;
	char *text = strchr(name, '/') ? mem_strdup(name)
				       : mem_printf("%s/%s", r->platform, name);

	if (reference_resolve(c, text, &reference) && reference.step)
		add_plain(call, &reference.step->todo, out);
	else
		strbuf_adds(out, name);
	free(text);
}

typedef bool step_deed(const struct command_call *call, struct record *r,
		       const char *step, struct err *err);

/* Named before? Then once is enough. */
static bool is_repeated(const struct command_call *call, int index)
{
	for (int i = 1; i < index; i++)
		if (!strcmp(call->words[i], call->words[index]))
			return true;
	return false;
}

/* All the steps or none: what is refused leaves nothing half done. */
static bool each_step(const struct command_call *call, step_deed *deed,
		      const char *verb, struct err *err)
{
	struct record *r = cli_account(call, err);
	struct strbuf what;
	bool is_fine = r != NULL;

	for (int i = 1; is_fine && i < call->count; i++)
		is_fine = is_repeated(call, i) ||
			  deed(call, r, call->words[i], err);
	if (!is_fine || !cli_save(call, r, err))
		return false;
	strbuf_init(&what);
	for (int i = 1; i < call->count; i++) {
		if (is_repeated(call, i))
			continue;
		if (i > 1)
			strbuf_adds(&what, ", ");
		add_step_title(call, r, call->words[i], &what);
	}
	{
		char *line = mem_printf("%s: %s", verb, what.s);

		is_fine = report(call, r, line, true, err);
		free(line);
	}
	strbuf_release(&what);
	return is_fine;
}

static bool tick(const struct command_call *call, struct record *r,
		 const char *step, struct err *err)
{
	struct deed_day day;

	return cli_day(call, &day, err) &&
	       deed_done(&call->program->deed, r, step, day, err);
}

static bool pass(const struct command_call *call, struct record *r,
		 const char *step, struct err *err)
{
	struct deed_day day;

	return cli_day(call, &day, err) &&
	       deed_skip(&call->program->deed, r, step, day, err);
}

static bool untick(const struct command_call *call, struct record *r,
		   const char *step, struct err *err)
{
	return deed_untick(&call->program->deed, r, step, err);
}

bool cmd_done(const struct command_call *call, struct err *err)
{
	return each_step(call, tick, _("done"), err);
}

bool cmd_skip(const struct command_call *call, struct err *err)
{
	return each_step(call, pass, _("skipped"), err);
}

bool cmd_untick(const struct command_call *call, struct err *err)
{
	return each_step(call, untick, _("open again"), err);
}

/* "noted: objection confirmed by email, 1 October 2026 (Facebook A); now:
 * confirmed on 1 October 2026". */
static bool report_milestone(const struct command_call *call,
			     const struct record *r, const char *words,
			     const char *day, struct err *err)
{
	char *what = mem_printf("%s: %s, %s", _("noted"), words, day);
	struct strbuf line, standing;
	struct status status;
	bool is_fine;

	strbuf_init(&line);
	strbuf_init(&standing);
	status_of(call->program->deed.content, r, &status);
	status_words(&status, &standing);
	status_release(&status);
	begin_line(call, r, what, &line);
	/* TRANSLATORS: %s is where the account stands: "refused in May". */
	strbuf_addf(&line, _("; now: %s"), standing.s);
	add_next(call, r, &line);
	is_fine = cli_reply(call, r->id, r, line.s, err);
	strbuf_release(&standing);
	strbuf_release(&line);
	free(what);
	return is_fine;
}

bool cmd_milestone(const struct command_call *call, struct err *err)
{
	enum milestone milestone = milestone_from_name(call->words[1]);
	struct record *r = cli_account(call, err);
	struct strbuf when;
	struct deed_day day;
	bool is_fine;

	if (!r)
		return false;
	if (milestone == MILESTONE_NONE) {
		err_set(err, ERR_USAGE,
			_("\"%s\" is nothing that can happen here. "
			  "\"widerspruch "
			  "help milestone\" lists what can."),
			call->words[1]);
		return false;
	}
	if (call->arguments->value[OPTION_PROOF])
		return cli_proof(call, r, milestone, NULL,
				 call->arguments->value[OPTION_PROOF], err);
	if (!cli_day(call, &day, err) ||
	    !deed_milestone(&call->program->deed, r, milestone, day, err))
		return false;
	strbuf_init(&when);
	/* The entry just made is the last one. */
	entry_day_words(&r->journal.entries[r->journal.count - 1], &when);
	is_fine = cli_save(call, r, err) &&
		  report_milestone(call, r, milestone_words(milestone), when.s,
				   err);
	strbuf_release(&when);
	return is_fine;
}

bool cmd_again(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);
	struct deed_day day;

	return r && cli_day(call, &day, err) &&
	       deed_again(&call->program->deed, r, day, err) &&
	       cli_save(call, r, err) &&
	       report(call, r, _("a new round begins"), true, err);
}

/* The words as one line, as echo does it. */
static char *join_words(char *const *words, int count)
{
	struct strbuf text;

	strbuf_init(&text);
	for (int i = 0; i < count; i++) {
		if (i)
			strbuf_addc(&text, ' ');
		strbuf_adds(&text, words[i]);
	}
	return strbuf_detach(&text);
}

bool cmd_note(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);
	char *text = join_words(call->words + 1, call->count - 1);
	struct deed_day day;
	bool is_fine = r && cli_day(call, &day, err) &&
		       deed_note(&call->program->deed, r, text, day, err) &&
		       cli_save(call, r, err) &&
		       report(call, r, _("noted"), false, err);

	free(text);
	return is_fine;
}

bool cmd_close(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);

	return r &&
	       deed_close(&call->program->deed, r,
			  call->arguments->value[OPTION_WHY], err) &&
	       cli_save(call, r, err) &&
	       report(call, r, _("closed"), false, err);
}

bool cmd_reopen(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);

	return r && deed_reopen(&call->program->deed, r, err) &&
	       cli_save(call, r, err) &&
	       report(call, r, _("open again"), true, err);
}

bool cmd_undo(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);
	const char *entry = call->count > 1 ? call->words[1] : NULL;
	struct strbuf what;
	bool is_fine;

	if (!r)
		return false;
	strbuf_init(&what);
	is_fine = deed_undo(&call->program->deed, r, entry, &what, err) &&
		  cli_save(call, r, err) && report(call, r, what.s, true, err);
	strbuf_release(&what);
	return is_fine;
}

bool cmd_redo(const struct command_call *call, struct err *err)
{
	struct record *r = cli_account(call, err);
	struct strbuf what;
	bool is_fine;

	if (!r)
		return false;
	strbuf_init(&what);
	is_fine = deed_redo(&call->program->deed, r, &what, err) &&
		  cli_save(call, r, err) && report(call, r, what.s, true, err);
	strbuf_release(&what);
	return is_fine;
}
