/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/deed.h"
#include "domain/deed_entry.h"
#include "domain/status.h"

/* Who gets the field. */
struct subject {
	enum record_kind kind;
	const struct guide *guide; /* of an account, or NULL */
};

/* A name is no letter: it stands in a list beside others. In characters, as
 * a person counts them. */
enum { NAME_CHARACTERS = 200 };

/* "DE" is "de": codes are kept in small letters. */
static char *small_letters(char *code)
{
	for (char *c = code; c && *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	return code;
}

/* Without the blanks around it; NULL for nothing. Owned. */
static char *trim(const char *value)
{
	size_t length;

	if (!value)
		return NULL;
	value += strspn(value, " \t\n\r");
	length = strlen(value);
	while (length && strchr(" \t\n\r", value[length - 1]))
		length--;
	return length ? mem_strndup(value, length) : NULL;
}

/* The value as it is kept; NULL for nothing. Owned. */
static char *clean_value(const struct deed_field *f)
{
	char *value = trim(f->value);

	if (strcmp(f->field, "country") == 0 ||
	    strcmp(f->field, "residence") == 0)
		return small_letters(value);
	return value;
}

static bool check_name(const char *field, struct err *err)
{
	static const char *const refused[] = { "format", "id", "platform",
					       "journal", "linked" };
	bool is_fine =
		*field && !field[strspn(field, "abcdefghijklmnopqrstuvwxyz"
					       "0123456789-")];

	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++)
		is_fine = is_fine && strcmp(refused[i], field) != 0;
	if (!is_fine)
		err_set(err, ERR_USAGE,
			_("\"%s\" is no field that can be set."), field);
	return is_fine;
}

static bool check_text(const char *field, const char *value, struct err *err)
{
	size_t length = strlen(value);

	if (!text_is_utf8(value, length, NULL) ||
	    !text_is_printable(value, length, NULL)) {
		err_set(err, ERR_USAGE,
			_("%s: There are characters in it that cannot be "
			  "shown."),
			field_words(field));
		return false;
	}
	if (strcmp(field, "address") != 0 && strpbrk(value, "\n\t")) {
		err_set(err, ERR_USAGE, _("%s: It must be a single line."),
			field_words(field));
		return false;
	}
	return true;
}

/* Is it short enough for a list? */
static bool check_length(const char *field, const char *value, struct err *err)
{
	size_t length = strlen(value);
	size_t characters = 0;

	if (strcmp(field, "label") != 0 && strcmp(field, "name") != 0 &&
	    strcmp(field, "profile") != 0)
		return true;
	for (size_t at = 0; at < length; at = text_next(value, length, at))
		characters++;
	if (characters <= NAME_CHARACTERS)
		return true;
	err_set(err, ERR_USAGE,
		_("%s: It has %zu characters, and no more than %d fit. Put the "
		  "rest into a note."),
		field_words(field), characters, NAME_CHARACTERS);
	return false;
}

static bool check_mail(const char *value, struct err *err)
{
	const char *at = strchr(value, '@');

	if (at && at != value && at[1] && !strchr(at + 1, '@') &&
	    !strchr(value, ' '))
		return true;
	err_set(err, ERR_USAGE,
		_("\"%s\" is no email address: it needs one @ with something "
		  "before and behind it."),
		value);
	return false;
}

static bool check_country(const struct deed_context *d, const char *value,
			  struct err *err)
{
	const struct country *country = content_country(d->content, value);

	if (country && country->is_listed && !country->is_bloc)
		return true;
	err_set(err, ERR_USAGE,
		_("The country \"%s\" is not known. Give two small letters "
		  "such as \"de\", or \"zz\" for another country."),
		value);
	return false;
}

/* The parts of a country that the content names: "de-be, de-by". */
static void add_parts(const struct content *c, const char *country,
		      struct strbuf *out)
{
	const size_t length = strlen(country);

	for (size_t i = 0; i < c->country_count; i++) {
		const char *id = c->countries[i].id;

		if (strncmp(id, country, length) != 0 || id[length] != '-')
			continue;
		strbuf_addf(out, "%s%s", out->length ? ", " : "", id);
	}
}

/* A country, or a part of one: "de-by". Where the content names the parts, one
 * of those; else nobody can say which there are. */
static bool check_residence(const struct deed_context *d, const char *value,
			    struct err *err)
{
	const struct country *country = content_country(d->content, value);
	char *whole = mem_strndup(value, strcspn(value, "-"));
	struct strbuf parts;
	bool is_fine;

	strbuf_init(&parts);
	if (!country) {
		country = content_country(d->content, whole);
		if (country)
			add_parts(d->content, whole, &parts);
	}
	is_fine = country && !country->is_bloc && !parts.length;
	if (parts.length)
		err_set(err, ERR_USAGE,
			_("The part of a country \"%s\" is not known. There "
			  "are %s."),
			value, parts.s);
	else if (!is_fine)
		err_set(err, ERR_USAGE,
			_("The country \"%s\" is not known. Give two small "
			  "letters such as \"de\"."),
			value);
	strbuf_release(&parts);
	free(whole);
	return is_fine;
}

static bool check_path(const struct subject *subject, const char *value,
		       struct err *err)
{
	if (subject->guide && guide_path(subject->guide, value))
		return true;
	err_set(err, ERR_USAGE, _("This platform has no way called \"%s\"."),
		value);
	return false;
}

static bool is_present_person(const struct record *r)
{
	return r->kind == RECORD_PERSON && r->state == RECORD_FINE;
}

static bool check_person(const struct deed_context *d, const char *value,
			 struct err *err)
{
	const struct record *person = store_find(d->store, value);

	if (person && is_present_person(person))
		return true;
	err_set(err, ERR_USAGE, _("There is no person with the id \"%s\"."),
		value);
	return false;
}

static bool check_account_field(const struct deed_context *d,
				const struct subject *subject,
				const char *field, const char *value,
				struct err *err)
{
	if (strcmp(field, "person") == 0)
		return check_person(d, value, err);
	if (strcmp(field, "mail") == 0)
		return check_mail(value, err);
	if (strcmp(field, "country") == 0)
		return check_country(d, value, err);
	if (strcmp(field, "path") == 0)
		return check_path(subject, value, err);
	return true;
}

static bool check_field(const struct deed_context *d,
			const struct subject *subject,
			const struct deed_field *f, struct err *err)
{
	char *value = clean_value(f);
	bool is_fine = check_name(f->field, err);

	if (!is_fine || (!value && strcmp(f->field, "person") != 0))
		goto out;
	if (!value) {
		err_set(err, ERR_USAGE, _("An account belongs to a person."));
		is_fine = false;
	} else if (!check_text(f->field, value, err) ||
		   !check_length(f->field, value, err)) {
		is_fine = false;
	} else if (subject->kind == RECORD_ACCOUNT) {
		is_fine = check_account_field(d, subject, f->field, value, err);
	} else if (strcmp(f->field, "residence") == 0) {
		is_fine = check_residence(d, value, err);
	}
out:
	free(value);
	return is_fine;
}

static bool check_fields(const struct deed_context *d,
			 const struct subject *subject,
			 const struct deed_field *fields, size_t count,
			 struct err *err)
{
	for (size_t i = 0; i < count; i++) {
		if (!check_field(d, subject, &fields[i], err))
			return false;
	}
	return true;
}

/* Adding ----------------------------------------------------------- */

static struct record *make_record(const struct deed_context *d,
				  enum record_kind kind, const char *platform)
{
	char id[RECORD_ID_LENGTH + 1];

	do {
		d->make_id(d->data, id);
	} while (store_find(d->store, id));
	return record_new(kind, id, platform);
}

static bool set_fields(const struct deed_context *d, struct record *r,
		       const struct deed_field *fields, size_t count,
		       struct err *err)
{
	bool is_fine = true;

	for (size_t i = 0; i < count && is_fine; i++) {
		char *value = clean_value(&fields[i]);

		if (value)
			is_fine = deed_set(d, r, fields[i].field, value, true,
					   err);
		free(value);
	}
	return is_fine;
}

struct record *deed_add_person(const struct deed_context *d,
			       const struct deed_field *fields, size_t count,
			       struct err *err)
{
	const struct subject subject = { .kind = RECORD_PERSON };
	struct record *r;

	if (!check_fields(d, &subject, fields, count, err))
		return NULL;
	r = make_record(d, RECORD_PERSON, NULL);
	if (!set_fields(d, r, fields, count, err)) {
		record_free(r);
		return NULL;
	}
	store_add(d->store, r);
	return r;
}

static bool has_person(const struct deed_field *fields, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(fields[i].field, "person") == 0 && fields[i].value &&
		    *fields[i].value)
			return true;
	}
	return false;
}

/* The only one there is, or a new one; NULL when there are several. */
static const struct record *default_person(const struct deed_context *d,
					   struct err *err)
{
	const struct record *person = NULL;
	const struct record *closed = NULL;

	for (size_t i = 0; i < d->store->count; i++) {
		const struct record *r = d->store->records[i];

		if (r->kind == RECORD_PERSON &&
		    (r->state == RECORD_UNREADABLE || r->state == RECORD_NEWER))
			closed = r;
		if (!is_present_person(r))
			continue;
		if (person) {
			err_set(err, ERR_USAGE,
				_("There is more than one person. Name one "
				  "with "
				  "--person; \"widerspruch people\" lists "
				  "them."));
			return NULL;
		}
		person = r;
	}
	/* A second one in its place would never be noticed. */
	if (!person && closed) {
		deed_is_allowed(closed, err);
		return NULL;
	}
	return person ? person : deed_add_person(d, NULL, 0, err);
}

static const struct guide *find_platform(const struct deed_context *d,
					 const char *platform, struct err *err)
{
	const struct guide *g = content_guide(d->content, platform);

	if (g && g->kind == GUIDE_PLATFORM && !g->is_broken)
		return g;
	err_set(err, ERR_USAGE,
		_("There is no guide for a platform \"%s\". \"widerspruch "
		  "guides\" lists "
		  "them."),
		platform);
	return NULL;
}

struct record *deed_add_account(const struct deed_context *d,
				const char *platform,
				const struct deed_field *fields, size_t count,
				struct err *err)
{
	struct subject subject = { .kind = RECORD_ACCOUNT };
	const struct record *person = NULL;
	struct record *r;

	subject.guide = find_platform(d, platform, err);
	if (!subject.guide || !check_fields(d, &subject, fields, count, err))
		return NULL;
	if (!has_person(fields, count)) {
		person = default_person(d, err);
		if (!person)
			return NULL;
	}
	r = make_record(d, RECORD_ACCOUNT, subject.guide->id);
	/* Of the head, but noted as well: so it shows when the head changes. */
	if (!deed_set(d, r, "platform", r->platform, true, err) ||
	    (person && !deed_set(d, r, "person", person->id, true, err)) ||
	    !set_fields(d, r, fields, count, err)) {
		record_free(r);
		return NULL;
	}
	store_add(d->store, r);
	return r;
}

/* Editing ---------------------------------------------------------- */

static bool is_same_value(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

bool deed_edit(const struct deed_context *d, struct record *r,
	       const struct deed_field *fields, size_t count, struct err *err)
{
	struct subject subject = { .kind = r->kind };
	bool is_fine = true;

	if (!deed_is_allowed(r, err))
		return false;
	if (r->kind == RECORD_ACCOUNT)
		subject.guide = deed_guide(d, r, NULL);
	if (!check_fields(d, &subject, fields, count, err))
		return false;
	for (size_t i = 0; i < count && is_fine; i++) {
		const char *field = fields[i].field;
		char *value = clean_value(&fields[i]);

		if (!is_same_value(value, record_field(r, field))) {
			is_fine = deed_set(d, r, field, value, false, err);
			/* A link group is one person's. */
			if (is_fine && strcmp(field, "person") == 0 &&
			    record_field(r, "linked"))
				is_fine = deed_set(d, r, "linked", NULL, false,
						   err);
		}
		free(value);
	}
	return is_fine;
}
