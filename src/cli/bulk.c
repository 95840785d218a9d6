/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/bulk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/i18n.h"
#include "cli/select.h"
#include "print/json.h"

/* The accounts, what becomes of each, and what it is called. */
struct bulk {
	const struct command_call *call;
	bulk_deed *deed; /* NULL: to the trash */
	bulk_words *words;
	struct record_list list;
	struct json_bulk_row *row;
	bool is_single; /* named by the first word, only to be tried */
	char group[RECORD_ID_LENGTH + 1];
};

bool bulk_is_wanted(const struct command_call *call)
{
	const char *const *value = call->arguments->value;

	return value[OPTION_PERSON] || value[OPTION_STATUS] ||
	       value[OPTION_PLATFORM] || value[OPTION_GROUP];
}

bool bulk_is_called(const struct command_call *call)
{
	return bulk_is_wanted(call) || call->arguments->value[OPTION_DRYRUN];
}

static size_t count_of(const struct bulk *b, enum bulk_outcome outcome)
{
	size_t count = 0;

	for (size_t i = 0; i < b->list.count; i++)
		count += b->row[i].outcome == outcome;
	return count;
}

/* Choosing ------------------------------------------------------------ */

static void take_group(const struct bulk *b, const char *group,
		       struct record_list *list)
{
	const struct selection all = { .kind = RECORD_ACCOUNT };
	size_t left = 0;

	selection_take(b->call, &all, list);
	for (size_t i = 0; i < list->count; i++)
		if (deed_has_group(list->item[i], group))
			list->item[left++] = list->item[i];
	list->count = left;
}

static bool choose_single(struct bulk *b, struct err *err)
{
	struct record *r =
		b->deed ? cli_account(b->call, err)
			: cli_any(b->call, b->call->words[0], false, err);

	if (!r)
		return false;
	MEM_GROW(b->list.item, b->list.count, b->list.capacity);
	b->list.item[b->list.count++] = r;
	return true;
}

static bool choose_many(struct bulk *b, struct err *err)
{
	const char *group = b->call->arguments->value[OPTION_GROUP];
	struct selection selection;

	if (group && b->call->count) {
		err_set(err, ERR_USAGE,
			_("Name either an account or a group, not both."));
		return false;
	}
	if (group) {
		take_group(b, group, &b->list);
	} else {
		if (!selection_read(b->call, &selection, err))
			return false;
		selection_take(b->call, &selection, &b->list);
	}
	if (!b->list.count) {
		err_set(err, ERR_REFUSED,
			_("No account fits, so nothing was done."));
		return false;
	}
	return true;
}

static bool choose(struct bulk *b, struct err *err)
{
	if (b->is_single ? !choose_single(b, err) : !choose_many(b, err))
		return false;
	b->row = mem_alloc(b->list.count * sizeof(*b->row));
	return true;
}

/* Trying -------------------------------------------------------------- */

static bool may_be_done(const struct bulk *b, struct record *r, struct err *err)
{
	/* Alone, it is the deed that says what it refuses. */
	if (!b->is_single && !deed_is_allowed(r, err))
		return false;
	return b->deed ? b->deed(b->call, r, err)
		       : store_may_remove(&b->call->program->store, r, err);
}

/* In memory only; what is there then is what will be saved. False where it is
 * refused. */
static bool try_one(struct bulk *b, size_t index, struct err *err)
{
	struct record *r = b->list.item[index];
	struct json_bulk_row *row = &b->row[index];
	size_t before = r->pending_count;

	row->record = r;
	if (!may_be_done(b, r, err)) {
		row->outcome = BULK_REFUSED;
		row->fault = mem_strdup(err->message);
	} else if (b->deed && r->pending_count == before) {
		row->outcome = BULK_UNCHANGED;
	} else {
		row->outcome = BULK_PLANNED;
		row->words = b->words(b->call, r);
	}
	return row->outcome != BULK_REFUSED;
}

/* Saying -------------------------------------------------------------- */

static void add_line(const struct bulk *b, const struct json_bulk_row *row,
		     const char *words, struct strbuf *out)
{
	struct strbuf line;

	strbuf_init(&line);
	cli_title(b->call, row->record, &line);
	strbuf_addf(&line, " (%s): %s", row->record->id, words);
	cli_wrap(b->call, line.s, 2, out);
	strbuf_release(&line);
}

/* "Forum Privat (7f3a9c1e): not saved: …" */
static void say_fault(const struct bulk *b, const struct json_bulk_row *row,
		      const char *what)
{
	struct strbuf line;

	strbuf_init(&line);
	cli_title(b->call, row->record, &line);
	strbuf_addf(&line, " (%s): %s: %s", row->record->id, what, row->fault);
	cli_say(line.s);
	strbuf_release(&line);
}

static bool print_json(const struct bulk *b, struct err *err)
{
	struct strbuf text;
	bool is_fine;

	strbuf_init(&text);
	json_bulk(&b->call->program->deed,
		  b->deed && !b->is_single ? b->group : NULL, b->row,
		  b->list.count, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}

static bool print_plan(const struct bulk *b, struct err *err)
{
	struct strbuf text;
	bool is_fine;

	strbuf_init(&text);
	for (size_t i = 0; i < b->list.count; i++) {
		const struct json_bulk_row *row = &b->row[i];

		if (row->outcome == BULK_REFUSED)
			say_fault(b, row, _("refused"));
		else
			add_line(b, row,
				 row->outcome == BULK_UNCHANGED
					 ? _("is so already")
					 : row->words,
				 &text);
	}
	if (b->call->arguments->value[OPTION_DRYRUN])
		cli_wrap(b->call, _("Nothing was written."), 0, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}

/* Asking -------------------------------------------------------------- */

/* A word that begins as "y" or "yes" does, here or in the user's language. */
static bool is_yes(const char *answer)
{
	/* TRANSLATORS: the letter, and below the word, that says yes. */
	const char *const words[] = { "y", "yes", _("y"), _("yes") };

	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (strcasecmp(answer, words[i]) == 0)
			return true;
	return false;
}

static bool ask(const struct bulk *b, struct err *err)
{
	size_t count = count_of(b, BULK_PLANNED);
	struct strbuf text;
	char *answer = NULL;
	size_t size = 0;
	ssize_t length;
	bool is_sure;

	if (b->call->arguments->value[OPTION_YES])
		return true;
	if (b->call->is_json || !isatty(STDIN_FILENO) ||
	    !isatty(STDOUT_FILENO)) {
		err_set(err, ERR_REFUSED,
			_("Nothing was changed: there is nobody to ask. Add "
			  "--yes to do it, or --dry-run only to see it."));
		return false;
	}
	strbuf_init(&text);
	/* TRANSLATORS: keep [y/n], or give the letters of your language. */
	strbuf_addf(&text,
		    Q_("Shall this be done to %zu account? [y/n] ",
		       "Shall this be done to %zu accounts? [y/n] ", count),
		    count);
	is_sure = cli_print(&text, err);
	strbuf_release(&text);
	length = is_sure ? getline(&answer, &size, stdin) : -1;
	while (length > 0 && strchr("\r\n \t", answer[length - 1]))
		answer[--length] = '\0';
	is_sure = length > 0 && is_yes(answer);
	free(answer);
	if (!is_sure && err->kind == ERR_NONE)
		err_set(err, ERR_REFUSED, _("Nothing was changed."));
	return is_sure;
}

/* Doing --------------------------------------------------------------- */

static void do_one(struct bulk *b, size_t index)
{
	struct store *store = &b->call->program->store;
	struct json_bulk_row *row = &b->row[index];
	struct record *r = b->list.item[index];
	struct err err = ERR_INIT;
	bool is_fine;

	if (b->deed) {
		is_fine = cli_save(b->call, r, &err);
	} else {
		is_fine = store_remove(store, r, &err);
		if (is_fine)
			cli_written(b->call, &err);
	}
	if (is_fine) {
		row->outcome = BULK_CHANGED;
		return;
	}
	row->outcome = BULK_FAILED;
	row->fault = mem_strdup(err.message);
	say_fault(b, row, _("not saved"));
}

static bool print_end(const struct bulk *b, struct err *err)
{
	size_t changed = count_of(b, BULK_CHANGED);
	struct strbuf text, line;
	bool is_fine;

	strbuf_init(&text);
	strbuf_init(&line);
	strbuf_addf(&line,
		    Q_("%zu account changed.", "%zu accounts changed.",
		       changed),
		    changed);
	if (changed && b->deed)
		strbuf_addf(&line, " %s",
			    /* TRANSLATORS: below it stands a command. */
			    _("All of it is taken back by:"));
	cli_wrap(b->call, line.s, 0, &text);
	if (changed && b->deed)
		strbuf_addf(&text, "widerspruch undo --group %s\n", b->group);
	else if (changed)
		cli_wrap(b->call, _("\"widerspruch restore\" brings it back."),
			 0, &text);
	is_fine = cli_print(&text, err);
	strbuf_release(&line);
	strbuf_release(&text);
	return is_fine;
}

/* Each was named; what is left is the exit status. */
static bool judge(const struct bulk *b, struct err *err)
{
	if (!count_of(b, BULK_REFUSED) && !count_of(b, BULK_FAILED))
		return true;
	err_set(err, ERR_REFUSED, "%s", "");
	return false;
}

static bool carry_out(struct bulk *b, struct err *err)
{
	bool is_json = b->call->is_json;
	bool is_plan = b->call->arguments->value[OPTION_DRYRUN] != NULL;

	if (!is_json && !print_plan(b, err))
		return false;
	if (!is_plan && count_of(b, BULK_PLANNED)) {
		if (!ask(b, err))
			return false;
		for (size_t i = 0; i < b->list.count; i++)
			if (b->row[i].outcome == BULK_PLANNED)
				do_one(b, i);
		if (!is_json && !print_end(b, err))
			return false;
	}
	return (!is_json || print_json(b, err)) && judge(b, err);
}

bool bulk_run(const struct command_call *call, bulk_deed *deed,
	      bulk_words *words, struct err *err)
{
	struct bulk b = { .call = call,
			  .deed = deed,
			  .words = words,
			  .is_single = !bulk_is_wanted(call) };
	struct deed_context *context = &call->program->deed;
	bool is_fine = choose(&b, err);

	context->make_id(context->data, b.group);
	context->group = b.is_single ? NULL : b.group;
	for (size_t i = 0; is_fine && i < b.list.count; i++) {
		struct err refused = ERR_INIT;

		if (try_one(&b, i, &refused) || !b.is_single)
			continue;
		*err = refused;
		is_fine = false;
	}
	is_fine = is_fine && carry_out(&b, err);
	context->group = NULL;
	for (size_t i = 0; b.row && i < b.list.count; i++) {
		free(b.row[i].words);
		free(b.row[i].fault);
	}
	free(b.row);
	free(b.list.item);
	return is_fine;
}
