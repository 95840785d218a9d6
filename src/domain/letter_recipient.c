/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a letter may be written, and to whom it goes. */
#include <config.h>

#include "domain/letter_recipient.h"

#include <string.h>

#include "base/i18n.h"
#include "content/letter_field.h"
#include "domain/authority_for.h"
#include "domain/letter_facts.h"

static bool is_among(const struct id_list *list, const char *id)
{
	for (size_t i = 0; id && i < list->count; i++)
		if (!strcmp(list->item[i], id))
			return true;
	return false;
}

static bool is_of_country(const struct content *c, const struct letter *letter,
			  const char *country)
{
	const struct fact *law = country ? content_law_of(c, country) : NULL;

	if (!letter->law && letter->countries.count == 0)
		return true;
	if (letter->law && law && !strcmp(law->id, letter->law))
		return true;
	return is_among(&letter->countries, country);
}

bool letter_is_to_authority(const struct letter *letter)
{
	return letter->to && !strcmp(letter->to, LETTER_TO_AUTHORITY);
}

const struct authority *letter_authority(const struct content *c,
					 const struct record *person)
{
	struct authority_for found;
	const struct authority *own;

	authority_for(c, person ? record_field(person, "residence") : NULL,
		      &found);
	own = found.answer == AUTHORITY_FOUND ? found.own : NULL;
	authority_for_release(&found);
	return own;
}

/* It may still become known, when it is said where the person lives. */
static bool may_have_authority(const struct content *c,
			       const struct record *person)
{
	struct authority_for found;
	bool may;

	authority_for(c, person ? record_field(person, "residence") : NULL,
		      &found);
	may = found.answer != AUTHORITY_UNKNOWN && c->authority_count > 0;
	authority_for_release(&found);
	return may;
}

enum letter_standing letter_standing(const struct content *c,
				     const struct letter *letter,
				     const struct record *account,
				     const struct record *person)
{
	if (letter->is_broken ||
	    !is_of_country(c, letter, record_field(account, "country")) ||
	    (letter->platforms.count > 0 &&
	     !is_among(&letter->platforms, account->platform)) ||
	    (letter_is_to_authority(letter) && !may_have_authority(c, person)))
		return LETTER_NOT_HERE;
	return letter_conditions_hold(account, &letter->fits) ? LETTER_FITS
							      : LETTER_NOT_NOW;
}

const char *letter_join_lines(struct arena *arena, const struct id_list *lines)
{
	struct strbuf out;
	const char *joined;

	strbuf_init(&out);
	for (size_t i = 0; i < lines->count; i++)
		strbuf_addf(&out, "%s%s", i ? "\n" : "", lines->item[i]);
	joined = arena_strdup(arena, out.s);
	strbuf_release(&out);
	return joined;
}

const char *letter_recipient(const struct content *c,
			     const struct letter *letter,
			     const struct record *person, struct arena *arena)
{
	const struct authority *authority;
	const struct fact *address;

	if (!letter_is_to_authority(letter)) {
		address = content_fact(c, letter->to);
		return address ? letter_join_lines(arena, &address->lines) : "";
	}
	authority = letter_authority(c, person);
	if (!authority)
		return "";
	return arena_printf(arena, "%s\n%s", authority->name,
			    letter_join_lines(arena, &authority->lines));
}

const char *letter_not_now_words(void)
{
	return _("This letter does not fit how the account stands now. Read "
		 "each sentence before you send it.");
}
