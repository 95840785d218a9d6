/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/letter_call.h"

#include <string.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "domain/authority_words.h"

void letter_call_plain(const struct deed_context *d, const struct words *words,
		       struct strbuf *out)
{
	struct rich rich;

	rich_init(&rich);
	markup_expand(d->content, d->language,
		      content_say(d->content, words, d->language, NULL), &rich);
	strbuf_adds(out, rich.text);
	rich_release(&rich);
}

/* What it is about ---------------------------------------------------------- */

/* The only one of its kind, of that owner (may be NULL); NULL with `count` where
 * there is none, or several. */
static struct record *only_one(const struct deed_context *d,
			       enum record_kind kind,
			       const struct record *owner, size_t *count)
{
	struct record *only = NULL;

	*count = 0;
	for (size_t i = 0; i < d->store->count; i++) {
		struct record *r = d->store->records[i];

		if (r->kind != kind || r->state != RECORD_FINE ||
		    (owner && letter_person(d, r) != owner))
			continue;
		only = r;
		++*count;
	}
	return *count == 1 ? only : NULL;
}

static struct record *find_account(const struct deed_context *d,
				   const struct record *owner, struct err *err)
{
	size_t count;
	struct record *only = only_one(d, RECORD_ACCOUNT, owner, &count);

	if (count > 1)
		err_set(err, ERR_USAGE, "%s",
			_("Name the account behind the letter. "
			  "\"widerspruch accounts\" lists them."));
	else if (!only)
		err_set(err, ERR_REFUSED, "%s",
			_("There is no account yet that the letter could be "
			  "about. \"widerspruch add\" adds one."));
	return only;
}

/* Who has no account can write what is about none. */
static struct record *find_person(const struct deed_context *d, struct err *err)
{
	size_t count;
	struct record *only = only_one(d, RECORD_PERSON, NULL, &count);

	if (count > 1)
		err_set(err, ERR_USAGE, "%s",
			_("Say with --person who writes. \"widerspruch "
			  "people\" lists them."));
	else if (!only)
		err_set(err, ERR_REFUSED, "%s",
			_("There is nobody yet who could write the letter. "
			  "\"widerspruch add person\" adds someone."));
	return only;
}

struct record *letter_call_record(const struct command_call *call,
				  struct err *err)
{
	const struct deed_context *d = &call->program->deed;
	const struct letter *letter =
		content_letter(d->content, call->words[0]);
	const char *name = call->arguments->value[OPTION_PERSON];
	const bool is_personal = letter && letter_is_personal(letter);
	struct record *owner = NULL;
	size_t count;

	if (call->count > 1 && name) {
		err_set(err, ERR_USAGE, "%s",
			_("Name an account or a person, not both."));
		return NULL;
	}
	if (call->count > 1)
		return deed_find(d, RECORD_ACCOUNT, call->words[1], false, err);
	if (name) {
		owner = deed_find(d, RECORD_PERSON, name, false, err);
		return !owner || is_personal ? owner
					     : find_account(d, owner, err);
	}
	only_one(d, RECORD_ACCOUNT, NULL, &count);
	return is_personal && !count ? find_person(d, err)
				     : find_account(d, NULL, err);
}

const struct letter *letter_call_letter(const struct command_call *call,
					const struct record *account,
					const struct record *person,
					struct err *err)
{
	const struct deed_context *d = &call->program->deed;
	const struct letter *letter =
		content_letter(d->content, call->words[0]);
	enum letter_bar bar = LETTER_NO_BAR;

	if (letter)
		bar = letter_bar(d->content, letter, account, person);
	if (!letter)
		err_set(err, ERR_USAGE,
			_("There is no letter \"%s\". \"widerspruch letter\" "
			  "lists them."),
			call->words[0]);
	else if (letter->is_broken)
		err_set(err, ERR_DATA, "%s", letter->fault);
	else if (*letter_bar_words(bar))
		err_set(err, ERR_REFUSED, "%s", letter_bar_words(bar));
	else if (bar && !account)
		err_set(err, ERR_REFUSED,
			_("The letter \"%s\" rests on the law of another "
			  "country than the one where this person lives."),
			letter->id);
	else if (bar)
		err_set(err, ERR_REFUSED,
			_("The letter \"%s\" is not for this account: it is "
			  "for another platform, or rests on the law of "
			  "another country."),
			letter->id);
	else
		return letter;
	return NULL;
}

/* What to know -------------------------------------------------------------- */

static void say_paragraphs(const struct deed_context *d,
			   const struct words *words)
{
	struct strbuf text;

	if (!words_are_set(words))
		return;
	strbuf_init(&text);
	letter_call_plain(d, words, &text);
	for (char *s = text.s, *end; *s; s = end) {
		end = s + strcspn(s, "\n");
		while (*end == '\n')
			*end++ = '\0';
		cli_say(s);
	}
	strbuf_release(&text);
}

static void say_demands(const struct deed_context *d, const struct authority *a)
{
	struct strbuf line;

	strbuf_init(&line);
	strbuf_addf(&line, _("%s: %s"), a->name, authority_demands_words());
	cli_say(line.s);
	strbuf_reset(&line);
	authority_languages_words(d->content, a, d->language, &line);
	cli_say(line.s);
	for (int i = 0; i < DEMAND_COUNT; i++)
		if (authority_demands(a, (enum demand)i))
			cli_say(authority_demand_words((enum demand)i));
	say_paragraphs(d, &a->note);
	if (*authority_no_form_words(a))
		cli_say(authority_no_form_words(a));
	strbuf_release(&line);
}

void letter_call_say(const struct command_call *call,
		     const struct letter_draft *draft)
{
	const struct deed_context *d = &call->program->deed;
	const struct authority *authority =
		letter_recipient_authority(d->content, draft);

	cli_say(letter_draft_words());
	say_paragraphs(d, &draft->letter->note);
	if (authority)
		say_demands(d, authority);
}
