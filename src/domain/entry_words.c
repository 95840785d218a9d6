/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/status.h"

#include <string.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "domain/due.h"
#include "domain/proof.h"

void entry_day_words(const struct entry *e, struct strbuf *out)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(e->day, &day);
	if (e->is_about)
		/* TRANSLATORS: %s is a day, a month or a year. */
		strbuf_addf(out, _("about %s"), day.s);
	else
		strbuf_adds(out, day.s);
	strbuf_release(&day);
}

void entry_when_words(const struct entry *e, struct strbuf *out)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(e->day, &day);
	if (date_is_whole(e->day))
		/* TRANSLATORS: %s is a day: "on 22 November 2026" */
		strbuf_addf(out,
			    e->is_about ? C_("day", "about %s") : _("on %s"),
			    day.s);
	else if (e->day.month)
		/* TRANSLATORS: %s is a month: "in May 2025" */
		strbuf_addf(out,
			    e->is_about ? C_("month", "about %s")
					: C_("month", "in %s"),
			    day.s);
	else
		/* TRANSLATORS: %s is a year: "in 2025" */
		strbuf_addf(out,
			    e->is_about ? C_("year", "about %s")
					: C_("year", "in %s"),
			    day.s);
	strbuf_release(&day);
}

const char *milestone_words(enum milestone m)
{
	switch (m) {
	case MILESTONE_OBJECTED:
		return _("objection sent");
	case MILESTONE_SHOWN:
		return _("confirmation shown on the screen");
	case MILESTONE_CODE_ASKED:
		return _("asked for a code");
	case MILESTONE_REASON_ASKED:
		return _("asked for a reason");
	case MILESTONE_RECEIVED:
		return _("receipt confirmed");
	case MILESTONE_CONFIRMED:
		return _("objection confirmed by email");
	case MILESTONE_REFUSED:
		return _("objection refused");
	case MILESTONE_EXTENDED:
		return _("answer put off by Meta");
	case MILESTONE_REMINDED:
		return _("reminder sent");
	case MILESTONE_COMPLAINED:
		return _("complaint filed");
	case MILESTONE_DECIDED:
		return _("decided by the authority");
	case MILESTONE_NONE:
	case MILESTONE_COUNT:
		break;
	}
	return "";
}

const char *field_words(const char *field)
{
	static const struct {
		const char *field;
		const char *words;
	} fields[] = {
		{ "platform", N_("platform") },
		{ "person", N_("person") },
		{ "label", N_("label") },
		{ "mail", N_("email address") },
		{ "profile", N_("profile name") },
		{ "country", N_("country") },
		{ "linked", N_("linked accounts") },
		{ "path", N_("way") },
		{ "name", N_("name") },
		{ "address", N_("postal address") },
		{ "residence", N_("residence") },
		{ "language", N_("language of letters") },
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		if (strcmp(fields[i].field, field) == 0)
			return i18n_text(fields[i].words);
	}
	return field;
}

/* The guide's title without its markup, or the name in the file. */
static void add_platform(const struct content *c, const char *platform,
			 int language, struct strbuf *out)
{
	const struct guide *g = content_guide(c, platform);
	struct rich title;

	if (!g || !words_are_set(&g->title)) {
		strbuf_adds(out, platform);
		return;
	}
	rich_init(&title);
	markup_expand(c, language, content_say(c, &g->title, language, NULL),
		      &title);
	strbuf_adds(out, title.text);
	rich_release(&title);
}

void account_words(const struct content *c, const struct record *account,
		   int language, struct strbuf *out)
{
	if (account->platform)
		add_platform(c, account->platform, language, out);
	if (account->platform && !record_field(account, "label") &&
	    !record_field(account, "mail"))
		return;
	if (account->platform)
		strbuf_addc(out, ' ');
	strbuf_adds(out, record_label(account));
}

static void add_field(const struct content *c, const struct entry *e,
		      int language, struct strbuf *out)
{
	const struct country *country = NULL;
	const char *value = e->value;

	if (strcmp(e->field, "linked") == 0) {
		strbuf_adds(out, value ? _("linked with other accounts")
				       : _("no longer linked"));
		return;
	}
	if (value && strcmp(e->field, "platform") == 0) {
		struct strbuf title;

		strbuf_init(&title);
		add_platform(c, value, language, &title);
		strbuf_addf(out, _("%s: %s"), field_words(e->field), title.s);
		strbuf_release(&title);
		return;
	}
	if (value && (strcmp(e->field, "country") == 0 ||
		      strcmp(e->field, "residence") == 0))
		country = content_country(c, value);
	if (country && words_are_set(&country->name))
		value = content_say(c, &country->name, language, NULL);
	if (value)
		/* TRANSLATORS: a field and its value, "email address: a@b.org" */
		strbuf_addf(out, _("%s: %s"), field_words(e->field), value);
	else
		/* TRANSLATORS: %s is a field: "email address taken out" */
		strbuf_addf(out, _("%s taken out"), field_words(e->field));
}

static void add_milestone(const struct entry *e, struct strbuf *out)
{
	const char *name = e->milestone ? e->milestone : "";
	enum milestone m = milestone_from_name(name);

	strbuf_adds(out, m == MILESTONE_NONE ? name : milestone_words(m));
}

static const char *title_of(const struct entry *e)
{
	if (e->title)
		return e->title;
	return e->step ? e->step : "";
}

static void add_undone(const struct entry *e, struct strbuf *out)
{
	strbuf_adds(out, _("taken back:"));
	for (size_t i = 0; i < e->undoes_count; i++)
		strbuf_addf(out, i ? ", %s" : " %s", e->undoes[i]);
}

/* Of kinds that later issues make something of: what the file says. */
static void add_raw(const struct entry *e, struct strbuf *out)
{
	static const char *const keys[] = { "letter", "of", "on", "file",
					    "subject" };

	strbuf_adds(out, e->is);
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		const char *value = yamldoc_get_text(e->map, keys[i]);

		if (value)
			strbuf_addf(out, ", %s", value);
	}
}

/* A date set by hand, or given back to the computed one. */
static void add_due(const struct entry *e, struct strbuf *out)
{
	const char *of = yamldoc_get_text(e->map, "of");
	const char *on = yamldoc_get_text(e->map, "on");
	enum due_kind kind = due_kind_from_name(of ? of : "own");
	const char *what = kind < DUE_KINDS ? due_kind_words(kind) : of;
	struct strbuf day;
	struct date date;

	strbuf_init(&day);
	if (on && date_parse(on, &date))
		date_words(date, &day);
	if (on)
		/* TRANSLATORS: what is due, "remind Meta", and the day that
		 * the person set for it. */
		strbuf_addf(out, _("date set: %1$s, %2$s"), what,
			    day.length ? day.s : on);
	else
		/* TRANSLATORS: what is due: "remind Meta". */
		strbuf_addf(out, _("date no longer set by hand: %s"), what);
	strbuf_release(&day);
}

/* By the letter's title, or by its name where there is no such letter now. */
static void add_letter(const struct content *c, const struct entry *e,
		       int language, struct strbuf *out)
{
	const char *id = yamldoc_get_text(e->map, "letter");
	const struct letter *letter = id ? content_letter(c, id) : NULL;
	struct rich title;

	rich_init(&title);
	if (letter)
		markup_expand(c, language,
			      content_say(c, &letter->title, language, NULL),
			      &title);
	/* TRANSLATORS: %s is the title of a letter. */
	strbuf_addf(out, _("letter written: %s"),
		    letter ? title.text
		    : id   ? id
			   : "");
	rich_release(&title);
}

static void add_noted(const char *what, const struct entry *e,
		      struct strbuf *out)
{
	strbuf_adds(out, what);
	if (e->text)
		strbuf_addf(out, ": %s", e->text);
}

void entry_words(const struct content *c, const struct entry *e, int language,
		 struct strbuf *out)
{
	switch (e->kind) {
	case ENTRY_DONE:
		/* TRANSLATORS: %s is the title of a step. */
		strbuf_addf(out, _("%s, done"), title_of(e));
		break;
	case ENTRY_SKIPPED:
		/* TRANSLATORS: %s is the title of a step. */
		strbuf_addf(out, _("%s, skipped"), title_of(e));
		break;
	case ENTRY_MILESTONE:
		add_milestone(e, out);
		break;
	case ENTRY_NOTE:
		add_noted(_("note"), e, out);
		break;
	case ENTRY_SET:
		add_field(c, e, language, out);
		break;
	case ENTRY_ROUND:
		strbuf_addf(out, _("objecting again, round %d"), e->round);
		break;
	case ENTRY_CLOSED:
		add_noted(_("closed"), e, out);
		break;
	case ENTRY_REOPENED:
		strbuf_adds(out, _("reopened"));
		break;
	case ENTRY_UNDONE:
		add_undone(e, out);
		break;
	case ENTRY_DUE:
		add_due(e, out);
		break;
	case ENTRY_LETTER:
		add_letter(c, e, language, out);
		break;
	case ENTRY_PROOF:
		proof_words(e, out);
		break;
	case ENTRY_UNKNOWN:
	case ENTRY_KINDS:
		add_raw(e, out);
		break;
	}
}
