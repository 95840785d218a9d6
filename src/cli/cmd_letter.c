/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters: which there are, one of them filled in, and into a file. */
#include <config.h>

#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accounts/store_drafts.h"
#include "base/fs.h"
#include "base/i18n.h"
#include "domain/letter_keep.h"
#include "domain/letter_words.h"
#include "handoff/editor.h"
#include "print/json.h"
#include "print/letter_out.h"

enum { LARGEST_WORDS = 64 * 1024 };

/* What one call works on. */
struct writing {
	const struct command_call *call;
	struct record *account;
	struct arena arena;
	struct letter_own own[CONTENT_ASKS_MAX];
	struct letter_draft draft;
	struct letter_filled filled;
	/* The words in an editor, until the letter is out. */
	struct store_draft place;
	bool has_place, has_words;
};

/* The list ---------------------------------------------------------------- */

static void add_plain(const struct deed_context *d, const struct words *words,
		      struct strbuf *out)
{
	struct rich rich;

	rich_init(&rich);
	markup_expand(d->content, d->language,
		      content_say(d->content, words, d->language, NULL), &rich);
	strbuf_adds(out, rich.text);
	rich_release(&rich);
}

static bool list_letters(const struct command_call *call, struct err *err)
{
	const struct deed_context *d = &call->program->deed;
	struct strbuf out, line;
	bool is_fine;

	strbuf_init(&out);
	strbuf_init(&line);
	if (call->is_json)
		json_letters(d, NULL, &out);
	for (size_t i = 0; !call->is_json && i < d->content->letter_count;
	     i++) {
		const struct letter *letter = &d->content->letters[i];

		strbuf_reset(&line);
		strbuf_addf(&line, "%s: ", letter->id);
		add_plain(d, &letter->title, &line);
		if (words_are_set(&letter->summary)) {
			strbuf_adds(&line, ". ");
			add_plain(d, &letter->summary, &line);
		}
		cli_wrap(call, line.s, 2, &out);
	}
	is_fine = cli_print(&out, err);
	strbuf_release(&line);
	strbuf_release(&out);
	return is_fine;
}

/* What to write ------------------------------------------------------------ */

/* The only account where none is named. */
static struct record *find_account(const struct command_call *call,
				   struct err *err)
{
	const struct deed_context *d = &call->program->deed;
	struct record *only = NULL;

	if (call->count > 1)
		return deed_find(d, RECORD_ACCOUNT, call->words[1], false, err);
	for (size_t i = 0; i < d->store->count; i++) {
		struct record *r = d->store->records[i];

		if (r->kind != RECORD_ACCOUNT || r->state != RECORD_FINE)
			continue;
		if (only) {
			err_set(err, ERR_USAGE, "%s",
				_("Name the account behind the letter. "
				  "\"widerspruch accounts\" lists them."));
			return NULL;
		}
		only = r;
	}
	if (!only)
		err_set(err, ERR_REFUSED, "%s",
			_("There is no account yet that the letter could be "
			  "about. \"widerspruch add\" adds one."));
	return only;
}

static const struct letter *find_letter(const struct command_call *call,
					const struct record *account,
					struct err *err)
{
	const struct deed_context *d = &call->program->deed;
	const struct letter *letter =
		content_letter(d->content, call->words[0]);

	if (!letter)
		err_set(err, ERR_USAGE,
			_("There is no letter \"%s\". \"widerspruch letter\" "
			  "lists them."),
			call->words[0]);
	else if (letter->is_broken)
		err_set(err, ERR_DATA, "%s", letter->fault);
	else if (letter_standing(d->content, letter, account,
				 letter_person(d, account)) == LETTER_NOT_HERE)
		err_set(err, ERR_REFUSED,
			_("The letter \"%s\" is not for this account: it is "
			  "for another platform, or rests on the law of "
			  "another country."),
			letter->id);
	else
		return letter;
	return NULL;
}

/* A letter that does not fit yet may be looked at, but not in silence. */
static void warn_of_time(const struct command_call *call,
			 const struct letter *letter,
			 const struct record *account)
{
	const struct deed_context *d = &call->program->deed;

	if (letter_standing(d->content, letter, account,
			    letter_person(d, account)) == LETTER_NOT_NOW)
		cli_say(letter_not_now_words());
}

static bool read_stream(struct strbuf *out, struct err *err)
{
	char bytes[4096];
	ssize_t n;

	while ((n = read(STDIN_FILENO, bytes, sizeof(bytes))) > 0) {
		strbuf_add(out, bytes, (size_t)n);
		if (out->length > LARGEST_WORDS)
			break;
	}
	if (n == 0)
		return true;
	err_set(err, ERR_IO, "%s",
		_("Standard input could not be read, or there is too much of "
		  "it for a letter."));
	return false;
}

static bool edit_words(struct writing *w, struct strbuf *text, struct err *err)
{
	const struct deed_context *d = &w->call->program->deed;
	const struct letter *letter = w->draft.letter;
	char *before;
	bool is_fine;

	w->has_place = store_draft_begin(d->store, w->account, &w->place, err);
	if (!w->has_place)
		return false;
	strbuf_reset(text);
	letter_words_write(d->content, letter, d->language, w->draft.language,
			   w->own, letter->ask_count, text);
	before = mem_strdup(text->s);
	is_fine = editor_edit(w->place.path, text, &w->has_words, err);
	if (is_fine) {
		w->has_words = strcmp(before, text->s) != 0;
		is_fine = letter_words_read(letter, text->s, &w->arena, w->own,
					    err);
	} else {
		/* It says itself what stays where. */
		store_draft_end(&w->place, w->has_words);
		w->has_place = false;
	}
	free(before);
	return is_fine;
}

/* What was edited stays where no letter came of it, so that nothing written is
 * lost. */
static void end_edit(struct writing *w, bool is_out, struct err *err)
{
	const bool is_kept = !is_out && w->has_words;
	const struct err why = *err;

	if (!w->has_place)
		return;
	if (is_kept)
		err_set(err, why.kind, _("%s What you wrote is still in %s."),
			why.message, w->place.path);
	store_draft_end(&w->place, is_kept);
}

/* --words FILE, and then --edit. */
static bool read_words(struct writing *w, struct err *err)
{
	const struct arguments *arguments = w->call->arguments;
	const char *file = arguments->value[OPTION_WORDS];
	const struct letter *letter = w->draft.letter;
	struct strbuf text;
	bool is_fine = true;

	strbuf_init(&text);
	if (file && !strcmp(file, "-"))
		is_fine = read_stream(&text, err);
	else if (file)
		is_fine = fs_read(file, LARGEST_WORDS, &text, err);
	is_fine = is_fine &&
		  letter_words_read(letter, text.s, &w->arena, w->own, err);
	if (is_fine && arguments->value[OPTION_EDIT])
		is_fine = edit_words(w, &text, err);
	strbuf_release(&text);
	return is_fine;
}

static const char *remedy(const struct writing *w, const struct letter_gap *gap,
			  struct arena *arena)
{
	static const struct {
		const char *field, *command;
	} commands[] = {
		{ "person.name", "edit %s --name" },
		{ "person.address", "edit %s --address" },
		{ "person.residence", "edit %s --residence" },
		{ "account.mail", "edit %s --mail" },
		{ "account.country", "edit %s --country" },
		{ "account.label", "edit %s --label" },
		{ "objected-on", "milestone %s objected --on" },
		{ "confirmed-on", "milestone %s confirmed --on" },
		{ "refused-on", "milestone %s refused --on" },
		{ "extended-on", "milestone %s extended --on" },
		{ "reminded-on", "milestone %s reminded --on" },
	};
	const bool is_person = !strncmp(gap->field, "person.", 7);

	for (size_t i = 0; i < ARRAY_SIZE(commands); i++) {
		const char *id = is_person && w->draft.person
					 ? w->draft.person->id
					 : w->account->id;
		const char *place = strstr(commands[i].command, "%s");

		if (strcmp(commands[i].field, gap->field) == 0)
			return arena_printf(arena, "%.*s%s%s",
					    (int)(place - commands[i].command),
					    commands[i].command, id, place + 2);
	}
	return "--words, --edit";
}

static bool check_gaps(struct writing *w, struct err *err)
{
	const struct deed_context *d = &w->call->program->deed;
	struct strbuf list;

	if (w->filled.gap_count == 0)
		return true;
	strbuf_init(&list);
	for (size_t i = 0; i < w->filled.gap_count; i++)
		strbuf_addf(&list, "%s%s (%s)", i ? ", " : "",
			    letter_gap_words(d, &w->filled.gaps[i]),
			    remedy(w, &w->filled.gaps[i], &w->arena));
	err_set(err, ERR_REFUSED,
		/* TRANSLATORS: %s is a list of what is missing. */
		_("The letter cannot be written yet. Still missing: %s."),
		list.s);
	strbuf_release(&list);
	return false;
}

/* Out ---------------------------------------------------------------------- */

static bool choose_format(const struct command_call *call,
			  enum letter_format *format, struct err *err)
{
	const bool is_eml = call->arguments->value[OPTION_EML];
	const bool is_html = call->arguments->value[OPTION_HTML];

	*format = is_eml ? LETTER_EML : is_html ? LETTER_HTML : LETTER_TEXT;
	if (is_eml && is_html)
		err_set(err, ERR_USAGE, "%s",
			_("--eml and --html do not go together."));
	return !is_eml || !is_html;
}

/* A mail and a page are bytes of their own, whatever the terminal takes. */
static bool print_letter(enum letter_format format, const struct strbuf *bytes,
			 struct err *err)
{
	if (format == LETTER_TEXT)
		return cli_print(bytes, err);
	if (fwrite(bytes->s, 1, bytes->length, stdout) == bytes->length &&
	    !fflush(stdout))
		return true;
	err_set(err, ERR_IO,
		_("The output could not be written. Is the disk full?"));
	return false;
}

/* A copy for ourselves, and a line of history. */
static bool keep(struct writing *w, const char *file, struct err *err)
{
	const struct command_call *call = w->call;
	struct program *program = call->program;
	struct strbuf text, line;
	char *path = NULL;
	bool is_noted, is_fine;

	strbuf_init(&text);
	strbuf_init(&line);
	letter_write(&w->filled, LETTER_TEXT, 0, &text);
	is_fine = letter_keep(&program->deed, w->account, &w->filled, &text,
			      &path, &is_noted, err) != FS_FAILED;
	cli_written(call, is_fine ? err : &(struct err)ERR_INIT);
	if (is_fine && is_noted)
		is_fine = cli_save(call, w->account, err);
	if (is_fine) {
		/* TRANSLATORS: Both are files. */
		strbuf_addf(&line, _("written: %s; kept: %s"), file, path);
		is_fine = cli_reply(call, w->account->id, w->account, line.s,
				    err);
	}
	free(path);
	strbuf_release(&line);
	strbuf_release(&text);
	return is_fine;
}

static bool put_file(struct writing *w, const char *file,
		     const struct strbuf *bytes, struct err *err)
{
	if (fs_exists(file)) {
		err_set(err, ERR_REFUSED,
			_("There is a file %s already. Nothing is written over "
			  "it; choose another name."),
			file);
		return false;
	}
	return fs_write(file, bytes->s, bytes->length, err) != FS_FAILED &&
	       keep(w, file, err);
}

static bool put(struct writing *w, enum letter_format format, struct err *err)
{
	const struct command_call *call = w->call;
	const struct deed_context *d = &call->program->deed;
	const char *file = call->arguments->value[OPTION_OUTPUT];
	struct strbuf bytes;
	bool is_fine;

	strbuf_init(&bytes);
	if (call->is_json && !file)
		json_letter(d, w->account, &w->filled, &bytes);
	else
		letter_write(&w->filled, format, d->now(d->data), &bytes);
	if (file)
		is_fine = put_file(w, file, &bytes, err);
	else
		is_fine = print_letter(call->is_json ? LETTER_TEXT : format,
				       &bytes, err);
	strbuf_release(&bytes);
	return is_fine;
}

static bool begin(struct writing *w, struct err *err)
{
	const struct command_call *call = w->call;
	const struct deed_context *d = &call->program->deed;
	const struct letter *letter;

	w->account = find_account(call, err);
	letter = w->account ? find_letter(call, w->account, err) : NULL;
	if (!letter)
		return false;
	warn_of_time(call, letter, w->account);
	w->draft = (struct letter_draft){
		.letter = letter,
		.account = w->account,
		.person = letter_person(d, w->account),
		.language = d->language,
		.own = w->own,
		.own_count = letter->ask_count,
	};
	/* --lang is the letter's language here. */
	if (!call->arguments->value[OPTION_LANG])
		w->draft.language = letter_language(d->content, w->draft.person,
						    d->language);
	return read_words(w, err);
}

bool cmd_letter(const struct command_call *call, struct err *err)
{
	struct writing w = { .call = call };
	enum letter_format format;
	bool is_fine;

	if (call->count == 0)
		return list_letters(call, err);
	if (!choose_format(call, &format, err))
		return false;
	arena_init(&w.arena);
	is_fine = begin(&w, err);
	if (is_fine) {
		letter_fill(&call->program->deed, &w.draft, &w.filled);
		is_fine = ((call->is_json &&
			    !call->arguments->value[OPTION_OUTPUT]) ||
			   check_gaps(&w, err)) &&
			  put(&w, format, err);
		letter_filled_release(&w.filled);
	}
	end_edit(&w, is_fine, err);
	arena_release(&w.arena);
	return is_fine;
}
