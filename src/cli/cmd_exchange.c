/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People and accounts into one file, and out of one. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/exchange_words.h"
#include "print/json.h"

/* Export ------------------------------------------------------------- */

/* What was named must be fit for it. */
static bool choose_one(struct exchange_choice *choice, const struct record *r,
		       struct err *err)
{
	if (!r || !deed_is_allowed(r, err))
		return false;
	exchange_choose(choice, r);
	return true;
}

static bool choose(const struct command_call *call,
		   struct exchange_choice *choice, struct err *err)
{
	const char *person = call->arguments->value[OPTION_PERSON];
	bool is_fine = true;

	if (!person && !call->count)
		exchange_choose_all(choice);
	if (person)
		is_fine =
			choose_one(choice,
				   deed_find(&call->program->deed,
					     RECORD_PERSON, person, false, err),
				   err);
	for (int i = 0; is_fine && i < call->count; i++)
		is_fine = choose_one(choice,
				     cli_any(call, call->words[i], false, err),
				     err);
	if (is_fine && !exchange_count(choice, RECORD_PERSON) &&
	    !exchange_count(choice, RECORD_ACCOUNT)) {
		err_set(err, ERR_REFUSED, _("There is nothing to export."));
		return false;
	}
	return is_fine;
}

/* Where all are meant, what is not in it is named. What cannot be read is
 * named anyway, at the end. */
static bool say_left_out(const struct command_call *call)
{
	const struct store *s = &call->program->store;
	bool is_any = false;

	if (call->count || call->arguments->value[OPTION_PERSON])
		return false;
	for (size_t i = 0; i < s->count; i++) {
		struct err err = ERR_INIT;

		if (s->records[i]->state != RECORD_NEWER &&
		    s->records[i]->state != RECORD_CAME_BACK)
			continue;
		if (!deed_is_allowed(s->records[i], &err)) {
			char *line = mem_printf("%s: %s", _("left out"),
						err.message);

			cli_say(line);
			free(line);
			is_any = true;
		}
	}
	return is_any;
}

static bool say_where(const struct command_call *call,
		      const struct exchange_choice *choice, const char *path,
		      struct err *err)
{
	struct strbuf text;
	bool is_fine;

	strbuf_init(&text);
	if (call->is_json) {
		json_export(choice, path, &text);
	} else {
		struct strbuf line;

		strbuf_init(&line);
		strbuf_addf(&line, "%s: ", _("exported"));
		exchange_choice_words(choice, &line);
		/* TRANSLATORS: %s is the name of a file. */
		strbuf_addf(&line, _(", to %s."), path);
		strbuf_addf(&line, " %s",
			    _("It holds personal data: whoever has it can read "
			      "it."));
		cli_wrap(call, line.s, 0, &text);
		strbuf_release(&line);
	}
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}

static bool is_to_stdout(const char *path)
{
	return !path || strcmp(path, "-") == 0;
}

static bool export(const struct command_call *call,
		   const struct exchange_choice *choice, struct err *err)
{
	const char *file = call->arguments->value[OPTION_OUTPUT];
	struct strbuf bytes;
	char *path = NULL;
	bool is_fine;

	strbuf_init(&bytes);
	is_fine =
		exchange_write(choice, call->program->deed.today, &bytes, err);
	if (is_fine && is_to_stdout(file)) {
		is_fine = cli_print_bytes(&bytes, err);
	} else if (is_fine) {
		is_fine = fs_write_new(file, bytes.s, bytes.length, &path,
				       err) != FS_FAILED;
		if (is_fine)
			cli_written(call, err);
		is_fine = is_fine && say_where(call, choice, path, err);
	}
	free(path);
	strbuf_release(&bytes);
	return is_fine;
}

bool cmd_export(const struct command_call *call, struct err *err)
{
	struct exchange_choice choice;
	bool is_fine;

	if (call->is_json &&
	    is_to_stdout(call->arguments->value[OPTION_OUTPUT])) {
		err_set(err, ERR_USAGE,
			_("An export is YAML. With --json, say with --output "
			  "where it goes."));
		return false;
	}
	exchange_choice_init(&choice, &call->program->store);
	is_fine = choose(call, &choice, err) && export(call, &choice, err);
	exchange_choice_release(&choice);
	if (is_fine && say_left_out(call)) {
		err_set(err, ERR_DATA, "%s", "");
		return false;
	}
	return is_fine;
}

/* Import ------------------------------------------------------------- */

static bool read_bytes(const char *path, struct strbuf *bytes, struct err *err)
{
	if (strcmp(path, "-") == 0)
		return fs_read_open(STDIN_FILENO, _("the standard input"),
				    YAMLDOC_LARGE_SIZE, bytes, err);
	return fs_read(path, YAMLDOC_LARGE_SIZE, bytes, err);
}

static bool is_bad(const struct exchange_item *item)
{
	return item->fate == EXCHANGE_LEFT || item->fate == EXCHANGE_FAILED;
}

/* What came of each, on stdout; faults on stderr. */
static void say_items(const struct command_call *call, const struct exchange *x,
		      struct strbuf *out)
{
	const struct deed_context *deed = &call->program->deed;

	for (size_t i = 0; i < x->count; i++) {
		const struct exchange_item *item = &x->item[i];
		struct strbuf line;

		strbuf_init(&line);
		exchange_item_words(deed->content, deed->language, item, &line);
		if (is_bad(item)) {
			cli_say(line.s);
		} else {
			cli_wrap(call, line.s, 2, out);
			if (item->fault)
				cli_say(item->fault);
		}
		strbuf_release(&line);
	}
}

static void add_remedy(const struct command_call *call,
		       const struct exchange *x, struct strbuf *out)
{
	if (exchange_fates(x, EXCHANGE_HELD_BACK))
		cli_wrap(call,
			 _("\"import --purged\" takes in what is held back."),
			 0, out);
	if (call->arguments->value[OPTION_DRYRUN])
		cli_wrap(call, _("Nothing was written."), 0, out);
}

static bool report(const struct command_call *call, const struct exchange *x,
		   struct err *err)
{
	bool is_plan = call->arguments->value[OPTION_DRYRUN] != NULL;
	struct strbuf text, sum;
	bool is_fine;

	strbuf_init(&text);
	strbuf_init(&sum);
	if (call->is_json) {
		json_import(x, is_plan, &text);
	} else {
		say_items(call, x, &text);
		exchange_sum_words(x, &sum);
		cli_wrap(call, sum.s, 0, &text);
		add_remedy(call, x, &text);
	}
	is_fine = cli_print(&text, err);
	strbuf_release(&sum);
	strbuf_release(&text);
	return is_fine;
}

/* Said already, each by itself; what is left is the exit status. */
static bool judge(const struct exchange *x, struct err *err)
{
	if (exchange_fates(x, EXCHANGE_LEFT))
		err_set(err, ERR_DATA, "%s", "");
	else if (exchange_fates(x, EXCHANGE_FAILED))
		err_set(err, ERR_IO, "%s", "");
	else
		return true;
	return false;
}

static bool import(const struct command_call *call, struct exchange *x,
		   struct err *err)
{
	bool with_purged = call->arguments->value[OPTION_PURGED] != NULL;
	struct store *store = &call->program->store;
	struct err none = ERR_INIT;

	if (call->arguments->value[OPTION_DRYRUN]) {
		exchange_plan(x, store, with_purged);
	} else {
		exchange_take_all(x, store, with_purged);
		cli_written(call, &none);
	}
	return report(call, x, err) && judge(x, err);
}

bool cmd_import(const struct command_call *call, struct err *err)
{
	const char *path = call->words[0];
	struct strbuf bytes;
	struct exchange x;
	bool is_fine;

	strbuf_init(&bytes);
	is_fine = read_bytes(path, &bytes, err);
	if (is_fine) {
		is_fine = exchange_read(&x, bytes.s, bytes.length,
					strcmp(path, "-") ? path : "stdin",
					err) &&
			  import(call, &x, err);
		exchange_release(&x);
	}
	strbuf_release(&bytes);
	return is_fine;
}
