/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/letter_field.h"

#include <string.h>

const char *const letter_fields[] = {
	"account.mail",	   "account.label",    "account.profile",
	"account.country", "account.platform", "person.name",
	"person.address",  "person.residence", "today",
	"objected-on",	   "confirmed-on",     "refused-on",
	"extended-on",	   "reminded-on",      "shown-on",
	"received-on",	   "reason-asked-on",  NULL,
};

const char *const letter_conditions[] = {
	"objected",	/* an objection was sent */
	"not-objected", /* none was */
	"confirmed",	/* a mail confirms it */
	"not-confirmed",
	"shown", /* on the screen, that it has arrived */
	"not-shown",
	"received", /* a mail says that it has arrived */
	"not-received",
	"reason-asked", /* Meta asked for a reason */
	"not-reason-asked",
	"unanswered", /* sent, and neither confirmed, refused nor decided */
	"overdue",    /* unanswered, and the time to answer is over */
	"refused",    /* Meta refused */
	"not-refused",
	"extended", /* Meta took two months more */
	"not-extended",
	"reminded", /* a reminder was sent */
	"linked",   /* the account is linked with others */
	"mail",	    /* its email address is known */
	"not-mail",
	NULL,
};

static bool is_among(const char *const *list, const char *name, size_t length)
{
	for (; *list; list++)
		if (strlen(*list) == length && !memcmp(*list, name, length))
			return true;
	return false;
}

static bool begins(const char *name, size_t length, const char *with)
{
	size_t n = strlen(with);

	return length >= n && !memcmp(name, with, n);
}

bool letter_field_is_meant(const char *name, size_t length)
{
	return is_among(letter_fields, name, length) ||
	       begins(name, length, "account.") ||
	       begins(name, length, "person.") ||
	       begins(name, length, LETTER_OWN);
}

bool letter_field_is_known(const char *name)
{
	return is_among(letter_fields, name, strlen(name));
}

bool letter_field_is_given(const char *name)
{
	return !strcmp(name, "today");
}
