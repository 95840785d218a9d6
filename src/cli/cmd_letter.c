/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters: which there are, one of them filled in, and into a file. */
#include <config.h>

#include "cli/letter_call.h"

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
	/* What it is about, and where it is noted: an account, or a person
	 * where the letter is about none. */
	struct record *record;
	struct arena arena;
	struct letter_own own[CONTENT_ASKS_MAX];
	struct letter_draft draft;
	struct letter_filled filled;
	/* The words in an editor, until the letter is out. */
	struct store_draft place;
	bool has_place, has_words;
};

/* The list ---------------------------------------------------------------- */

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
		letter_call_plain(d, &letter->title, &line);
		if (words_are_set(&letter->summary)) {
			strbuf_adds(&line, ". ");
			letter_call_plain(d, &letter->summary, &line);
		}
		cli_wrap(call, line.s, 2, &out);
	}
	is_fine = cli_print(&out, err);
	strbuf_release(&line);
	strbuf_release(&out);
	return is_fine;
}

/* What to write ------------------------------------------------------------ */

/* A letter that does not fit yet may be looked at, but not in silence. */
static void warn_of_time(const struct writing *w)
{
	const struct deed_context *d = &w->call->program->deed;

	if (letter_standing(d->content, w->draft.letter, w->draft.account,
			    w->draft.person, d->today) == LETTER_NOT_NOW)
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

	w->has_place = store_draft_begin(d->store, w->record, &w->place, err);
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
		{ "account.profile", "edit %s --mail, --profile" },
		{ "account.country", "edit %s --country" },
		{ "account.label", "edit %s --label" },
		{ "objected-on", "milestone %s objected --on" },
		{ "shown-on", "milestone %s shown --on" },
		{ "received-on", "milestone %s received --on" },
		{ "reason-asked-on", "milestone %s reason-asked --on" },
		{ "confirmed-on", "milestone %s confirmed --on" },
		{ "refused-on", "milestone %s refused --on" },
		{ "extended-on", "milestone %s extended --on" },
		{ "reminded-on", "milestone %s reminded --on" },
	};
	const bool is_person = !strncmp(gap->field, "person.", 7);

	for (size_t i = 0; i < ARRAY_SIZE(commands); i++) {
		const char *id = is_person && w->draft.person
					 ? w->draft.person->id
					 : w->record->id;
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

static enum letter_format wanted_format(const struct command_call *call)
{
	if (call->arguments->value[OPTION_EML])
		return LETTER_EML;
	return call->arguments->value[OPTION_HTML] ? LETTER_HTML : LETTER_TEXT;
}

/* A mail and a page are bytes of their own, whatever the terminal takes. */
static bool print_letter(enum letter_format format, const struct strbuf *bytes,
			 struct err *err)
{
	return format == LETTER_TEXT ? cli_print(bytes, err)
				     : cli_print_bytes(bytes, err);
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
	is_fine = letter_keep(&program->deed, w->record, &w->filled, &text,
			      &path, &is_noted, err) != FS_FAILED;
	cli_written(call, is_fine ? err : &(struct err)ERR_INIT);
	if (is_fine && is_noted)
		is_fine = cli_save(call, w->record, err);
	if (is_fine) {
		/* TRANSLATORS: Both are files. */
		strbuf_addf(&line, _("written: %s; kept: %s"), file, path);
		is_fine =
			cli_reply(call, w->record->id, w->record, line.s, err);
	}
	free(path);
	strbuf_release(&line);
	strbuf_release(&text);
	return is_fine;
}

static bool put_file(struct writing *w, const char *file,
		     const struct strbuf *bytes, struct err *err)
{
	char *path = NULL;
	bool is_fine = fs_write_new(file, bytes->s, bytes->length, &path,
				    err) != FS_FAILED &&
		       keep(w, path, err);

	free(path);
	return is_fine;
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
		json_letter(d, &w->draft, &w->filled, &bytes);
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

	w->record = letter_call_record(call, err);
	if (!w->record)
		return false;
	letter_parties(d, w->record, &w->draft.account, &w->draft.person);
	letter = letter_call_letter(call, w->draft.account, w->draft.person,
				    err);
	if (!letter)
		return false;
	w->draft.letter = letter;
	w->draft.own = w->own;
	w->draft.own_count = letter->ask_count;
	warn_of_time(w);
	/* --lang is the letter's language here. */
	w->draft.language = d->language;
	if (!call->arguments->value[OPTION_LANG])
		w->draft.language = letter_language(d->content, w->draft.person,
						    d->language);
	return read_words(w, err);
}

bool cmd_letter(const struct command_call *call, struct err *err)
{
	struct writing w = { .call = call };
	bool is_fine;

	if (call->count == 0)
		return list_letters(call, err);
	arena_init(&w.arena);
	is_fine = begin(&w, err);
	if (is_fine) {
		const bool is_data =
			call->is_json && !call->arguments->value[OPTION_OUTPUT];

		letter_fill(&call->program->deed, &w.draft, &w.filled);
		is_fine = is_data || check_gaps(&w, err);
		/* JSON has it in itself. */
		if (is_fine && !is_data)
			letter_call_say(call, &w.draft);
		is_fine = is_fine && put(&w, wanted_format(call), err);
		letter_filled_release(&w.filled);
	}
	end_edit(&w, is_fine, err);
	arena_release(&w.arena);
	return is_fine;
}
