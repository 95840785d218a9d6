/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "print/json.h"
#include "print/json_value.h"

static const char *standing_name(enum letter_standing standing)
{
	static const char *const names[] = {
		[LETTER_FITS] = "fits",
		[LETTER_NOT_NOW] = "not-now",
		[LETTER_NOT_HERE] = "not-here",
	};

	return names[standing];
}

void json_letters(const struct deed_context *d, const struct record *account,
		  struct strbuf *out)
{
	const struct content *c = d->content;
	const struct record *person =
		account ? letter_person(d, account) : NULL;
	json_t *root = value_start();
	json_t *list = json_array();

	value_put_text(root, "account", account ? account->id : NULL);
	for (size_t i = 0; i < c->letter_count; i++) {
		const struct letter *letter = &c->letters[i];
		json_t *o = json_object();

		value_put_text(o, "id", letter->id);
		value_put_words(o, "title", c, d->language, &letter->title);
		value_put_words(o, "summary", c, d->language, &letter->summary);
		value_put_text(o, "to", letter->to);
		value_put_text(o, "law", letter->law);
		value_put_list(o, "countries", letter->countries.item,
			       letter->countries.count);
		value_put_text(o, "standing",
			       account ? standing_name(letter_standing(
						 c, letter, account, person,
						 d->today))
				       : NULL);
		value_put_flag(o, "local", letter->is_local);
		value_put_text(o, "error",
			       letter->is_broken ? letter->fault : NULL);
		json_array_append_new(list, o);
	}
	value_put(root, "letters", list);
	value_print(root, out);
}

void json_letter(const struct deed_context *d, const struct letter_draft *draft,
		 const struct letter_filled *letter, struct strbuf *out)
{
	json_t *root = value_start();
	json_t *o = json_object();
	json_t *words = json_array();
	json_t *gaps = json_array();

	const struct authority *authority =
		letter_recipient_authority(d->content, draft);

	value_put_text(o, "id", letter->id);
	value_put_text(o, "account",
		       draft->account ? draft->account->id : NULL);
	value_put_text(o, "person", draft->person ? draft->person->id : NULL);
	value_put_text(o, "lang", letter->language);
	value_put_text(o, "sender", letter->sender);
	value_put_text(o, "recipient", letter->recipient);
	value_put_text(o, "day", letter->day);
	value_put_text(o, "subject", letter->subject);
	for (size_t i = 0; i < letter->part_count; i++)
		json_array_append_new(words, value_text(letter->parts[i].text));
	value_put(o, "words", words);
	for (size_t i = 0; i < letter->gap_count; i++)
		json_array_append_new(gaps, value_text(letter->gaps[i].field));
	value_put(o, "missing", gaps);
	value_put_words(o, "note", d->content, d->language,
			&draft->letter->note);
	value_put(o, "authority",
		  authority
			  ? value_authority(d->content, d->language, authority)
			  : json_null());
	value_put(root, "letter", o);
	value_print(root, out);
}
