/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/letter_standing.h"

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

static bool has_law(const struct content *c, const char *country,
		    const char *id)
{
	const struct fact *law = country ? content_law_of(c, country) : NULL;

	return law && !strcmp(law->id, id);
}

static bool is_of_country(const struct content *c, const struct letter *letter,
			  const char *country)
{
	if (!letter->law && letter->countries.count == 0)
		return true;
	return (letter->law && has_law(c, country, letter->law)) ||
	       is_among(&letter->countries, country);
}

bool letter_is_to_authority(const struct letter *letter)
{
	return letter->to && !strcmp(letter->to, LETTER_TO_AUTHORITY);
}

static const char *residence_of(const struct record *person)
{
	return person ? record_field(person, "residence") : NULL;
}

const struct authority *letter_authority(const struct content *c,
					 const struct record *person)
{
	struct authority_for found;
	const struct authority *own;

	authority_for(c, residence_of(person), &found);
	own = found.answer == AUTHORITY_FOUND ? found.own : NULL;
	authority_for_release(&found);
	return own;
}

/* It may still become known, when it is said where the person lives. */
static bool may_have_authority(const struct content *c, const char *residence)
{
	struct authority_for found;
	bool may;

	authority_for(c, residence, &found);
	may = found.answer != AUTHORITY_UNKNOWN && c->authority_count > 0;
	authority_for_release(&found);
	return may;
}

/* The account's law is one thing; that of the authority's country another. */
static enum letter_bar bar_at_home(const struct content *c,
				   const struct letter *letter,
				   const char *residence)
{
	const bool may = may_have_authority(c, residence);

	if (residence && letter->law && !has_law(c, residence, letter->law))
		return may ? LETTER_NO_LAW_AT_HOME
			   : LETTER_NO_LAW_NOR_AUTHORITY;
	return may ? LETTER_NO_BAR : LETTER_NO_AUTHORITY;
}

bool letter_is_personal(const struct letter *letter)
{
	static const char person[] = "person.";

	for (size_t i = 0; i < letter->need_count; i++)
		if (strncmp(letter->needs[i].field, person, strlen(person)) !=
		    0)
			return false;
	return !letter->is_broken && !letter->platforms.count &&
	       !letter->fits.count;
}

static enum letter_bar bar_without_account(const struct content *c,
					   const struct letter *letter,
					   const char *residence)
{
	if (!letter_is_personal(letter))
		return LETTER_OF_ACCOUNT;
	if (is_of_country(c, letter, residence))
		return LETTER_NO_BAR;
	return residence ? LETTER_ELSEWHERE : LETTER_NO_HOME;
}

enum letter_bar letter_bar(const struct content *c, const struct letter *letter,
			   const struct record *account,
			   const struct record *person)
{
	if (!account)
		return bar_without_account(c, letter, residence_of(person));
	if (letter->is_broken ||
	    !is_of_country(c, letter, record_field(account, "country")) ||
	    (letter->platforms.count > 0 &&
	     !is_among(&letter->platforms, account->platform)))
		return LETTER_ELSEWHERE;
	return letter_is_to_authority(letter)
		       ? bar_at_home(c, letter, residence_of(person))
		       : LETTER_NO_BAR;
}

enum letter_standing letter_standing(const struct content *c,
				     const struct letter *letter,
				     const struct record *account,
				     const struct record *person,
				     struct date today)
{
	const struct letter_facts facts = { c, account, today };

	if (letter_bar(c, letter, account, person) != LETTER_NO_BAR)
		return LETTER_NOT_HERE;
	return letter_conditions_hold(&facts, &letter->fits) ? LETTER_FITS
							     : LETTER_NOT_NOW;
}

const char *letter_not_now_words(void)
{
	return _("This letter does not fit how the account stands now. Read "
		 "each sentence before you send it.");
}

const char *letter_bar_words(enum letter_bar bar)
{
	switch (bar) {
	case LETTER_NO_LAW_AT_HOME:
		return _("We have not checked the law of the country where you "
			 "live, so there is no complaint letter for it. The "
			 "authority there is listed under \"Supervisory "
			 "authorities\".");
	case LETTER_NO_LAW_NOR_AUTHORITY:
		return _("We have not checked the law of the country where you "
			 "live, so there is no complaint letter for it.");
	case LETTER_NO_AUTHORITY:
		return _("No authority is known here for the country where you "
			 "live, so there is no complaint letter for it.");
	case LETTER_OF_ACCOUNT:
		return _("This letter is about an account. Name the account, "
			 "not the person alone.");
	case LETTER_NO_HOME:
		return _("Where this person lives is not noted. Letters that "
			 "rest on the law of a country need it.");
	case LETTER_NO_BAR:
	case LETTER_ELSEWHERE:
		break;
	}
	return "";
}
