/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted on an account: ticks, milestones, notes, undo. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/bulk.h"
#include "content/reference.h"
#include "domain/standing.h"

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

/* "; next: …" where a step is next, else what to do in a sentence. */
static void add_next(const struct command_call *call, const struct record *r,
		     struct strbuf *out)
{
	const struct deed_context *deed = &call->program->deed;
	struct standing standing;
	struct strbuf next;

	standing_of(deed->content, deed->store, r, deed->today, &standing);
	strbuf_init(&next);
	if (standing.next.step) {
		add_plain(call, &standing.next.step->todo, &next);
		strbuf_addf(out, _("; next: %s"), next.s);
	} else {
		standing_next_words(deed->content, &standing, deed->language,
				    &next);
		strbuf_addf(out, ". %s", next.s);
	}
	strbuf_release(&next);
	standing_release(&standing);
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

/* One account, or all that are chosen. */
static bool do_or_bulk(const struct command_call *call, bulk_deed *deed,
		       bulk_words *words, bool with_next, struct err *err)
{
	struct record *r;
	char *line;
	bool is_fine;

	if (bulk_is_called(call))
		return bulk_run(call, deed, words, err);
	r = cli_account(call, err);
	if (!r || !deed(call, r, err) || !cli_save(call, r, err))
		return false;
	line = words(call, r);
	is_fine = report(call, r, line, with_next, err);
	free(line);
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

/* The first word that is a step. */
static int first_step(const struct command_call *call)
{
	return bulk_is_wanted(call) ? 0 : 1;
}

/* Named before? Then once is enough. */
static bool is_repeated(const struct command_call *call, int index)
{
	for (int i = first_step(call); i < index; i++)
		if (!strcmp(call->words[i], call->words[index]))
			return true;
	return false;
}

/* All the steps or none: what is refused leaves nothing half done. */
static bool mark_steps(const struct command_call *call, struct record *r,
		       step_deed *deed, struct err *err)
{
	bool is_fine = true;

	for (int i = first_step(call); is_fine && i < call->count; i++)
		is_fine = is_repeated(call, i) ||
			  deed(call, r, call->words[i], err);
	return is_fine;
}

/* "done: Log in, Send" */
static char *steps_line(const struct command_call *call, const struct record *r,
			const char *verb)
{
	struct strbuf what;

	strbuf_init(&what);
	strbuf_addf(&what, "%s: ", verb);
	for (int i = first_step(call); i < call->count; i++) {
		if (is_repeated(call, i))
			continue;
		if (i > first_step(call))
			strbuf_adds(&what, ", ");
		add_step_title(call, r, call->words[i], &what);
	}
	return strbuf_detach(&what);
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

static bool tick_all(const struct command_call *call, struct record *r,
		     struct err *err)
{
	return mark_steps(call, r, tick, err);
}

static bool pass_all(const struct command_call *call, struct record *r,
		     struct err *err)
{
	return mark_steps(call, r, pass, err);
}

static bool untick_all(const struct command_call *call, struct record *r,
		       struct err *err)
{
	return mark_steps(call, r, untick, err);
}

static char *tick_words(const struct command_call *call, const struct record *r)
{
	return steps_line(call, r, _("done"));
}

static char *pass_words(const struct command_call *call, const struct record *r)
{
	return steps_line(call, r, _("skipped"));
}

static char *untick_words(const struct command_call *call,
			  const struct record *r)
{
	return steps_line(call, r, _("open again"));
}

bool cmd_done(const struct command_call *call, struct err *err)
{
	return do_or_bulk(call, tick_all, tick_words, true, err);
}

bool cmd_skip(const struct command_call *call, struct err *err)
{
	return do_or_bulk(call, pass_all, pass_words, true, err);
}

bool cmd_untick(const struct command_call *call, struct err *err)
{
	return do_or_bulk(call, untick_all, untick_words, true, err);
}

/* "noted: objection confirmed by email, 1 October 2026 (Facebook A); now:
 * confirmed on 1 October 2026". */
static bool report_milestone(const struct command_call *call,
			     const struct record *r, const char *words,
			     const char *day, struct err *err)
{
	char *what = mem_printf("%s: %s, %s", _("noted"), words, day);
	struct strbuf line, standing;
	bool is_fine;

	strbuf_init(&line);
	strbuf_init(&standing);
	cli_standing(call, r, &standing);
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

/* The word behind the account, where there is one. */
static enum milestone wanted_milestone(const struct command_call *call)
{
	return milestone_from_name(call->words[first_step(call)]);
}

static bool note_milestone(const struct command_call *call, struct record *r,
			   struct err *err)
{
	struct deed_day day;

	return cli_day(call, &day, err) &&
	       deed_milestone(&call->program->deed, r, wanted_milestone(call),
			      day, err);
}

static char *milestone_line(const struct command_call *call,
			    const struct record *r)
{
	struct strbuf when;
	char *line;

	strbuf_init(&when);
	/* The entry just made is the last one. */
	entry_day_words(&r->journal.entries[r->journal.count - 1], &when);
	line = mem_printf("%s: %s, %s", _("noted"),
			  milestone_words(wanted_milestone(call)), when.s);
	strbuf_release(&when);
	return line;
}

/* One file shows one thing. `r` NULL: several accounts are meant. */
static bool prove(const struct command_call *call, struct record *r,
		  struct err *err)
{
	if (r)
		return cli_proof(call, r, wanted_milestone(call), NULL,
				 call->arguments->value[OPTION_PROOF], err);
	err_set(err, ERR_USAGE,
		_("--proof belongs to one account. Name the account instead of "
		  "a filter."));
	return false;
}

bool cmd_milestone(const struct command_call *call, struct err *err)
{
	bool is_bulk = bulk_is_wanted(call);
	struct record *r = is_bulk ? NULL : cli_account(call, err);
	struct strbuf when;
	bool is_fine;

	if (!r && !is_bulk)
		return false;
	if (wanted_milestone(call) == MILESTONE_NONE) {
		err_set(err, ERR_USAGE,
			_("\"%s\" is nothing that can happen here. "
			  "\"widerspruch "
			  "help milestone\" lists what can."),
			call->words[first_step(call)]);
		return false;
	}
	if (call->arguments->value[OPTION_PROOF])
		return prove(call, r, err);
	if (bulk_is_called(call))
		return bulk_run(call, note_milestone, milestone_line, err);
	if (!note_milestone(call, r, err))
		return false;
	strbuf_init(&when);
	/* The entry just made is the last one. */
	entry_day_words(&r->journal.entries[r->journal.count - 1], &when);
	is_fine = cli_save(call, r, err) &&
		  report_milestone(call, r,
				   milestone_words(wanted_milestone(call)),
				   when.s, err);
	strbuf_release(&when);
	return is_fine;
}

static bool begin_again(const struct command_call *call, struct record *r,
			struct err *err)
{
	struct deed_day day;

	return cli_day(call, &day, err) &&
	       deed_again(&call->program->deed, r, day, err);
}

static char *again_words(const struct command_call *call,
			 const struct record *r)
{
	(void)call;
	(void)r;
	return mem_strdup(_("a new round begins"));
}

bool cmd_again(const struct command_call *call, struct err *err)
{
	return do_or_bulk(call, begin_again, again_words, true, err);
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

static bool keep_note(const struct command_call *call, struct record *r,
		      struct err *err)
{
	int first = first_step(call);
	char *text = join_words(call->words + first, call->count - first);
	struct deed_day day;
	bool is_fine = cli_day(call, &day, err) &&
		       deed_note(&call->program->deed, r, text, day, err);

	free(text);
	return is_fine;
}

static char *note_words(const struct command_call *call, const struct record *r)
{
	(void)call;
	(void)r;
	return mem_strdup(_("noted"));
}

bool cmd_note(const struct command_call *call, struct err *err)
{
	return do_or_bulk(call, keep_note, note_words, false, err);
}

static bool close_one(const struct command_call *call, struct record *r,
		      struct err *err)
{
	return deed_close(&call->program->deed, r,
			  call->arguments->value[OPTION_WHY], err);
}

static char *close_words(const struct command_call *call,
			 const struct record *r)
{
	(void)call;
	(void)r;
	return mem_strdup(_("closed"));
}

bool cmd_close(const struct command_call *call, struct err *err)
{
	return do_or_bulk(call, close_one, close_words, false, err);
}

static bool reopen_one(const struct command_call *call, struct record *r,
		       struct err *err)
{
	return deed_reopen(&call->program->deed, r, err);
}

static char *reopen_words(const struct command_call *call,
			  const struct record *r)
{
	(void)call;
	(void)r;
	return mem_strdup(_("open again"));
}

bool cmd_reopen(const struct command_call *call, struct err *err)
{
	return do_or_bulk(call, reopen_one, reopen_words, true, err);
}

/* The group, or the entry behind the account. */
static bool take_back(const struct command_call *call, struct record *r,
		      struct err *err)
{
	const char *entry = call->count > 1 ? call->words[1] : NULL;

	if (!bulk_is_wanted(call))
		return deed_undo(&call->program->deed, r, entry, NULL, err);
	return deed_undo_group(&call->program->deed, r,
			       call->arguments->value[OPTION_GROUP], err);
}

static char *undo_words(const struct command_call *call, const struct record *r)
{
	const struct deed_context *deed = &call->program->deed;
	struct strbuf what;

	strbuf_init(&what);
	entry_words_in(deed->content, &r->journal,
		       &r->journal.entries[r->journal.count - 1],
		       deed->language, &what);
	return strbuf_detach(&what);
}

bool cmd_undo(const struct command_call *call, struct err *err)
{
	struct record *r;
	const char *entry = call->count > 1 ? call->words[1] : NULL;
	struct strbuf what;
	bool is_fine;

	if (bulk_is_called(call))
		return bulk_run(call, take_back, undo_words, err);
	r = cli_account(call, err);
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
