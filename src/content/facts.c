/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "content/facts.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"

static const char *const link_states[] = { "reported", "confirmed", "disputed",
					   "unverified", "dead" };

const char *link_state_name(enum link_state state)
{
	return link_states[state];
}

const char *link_state_words(enum link_state state)
{
	switch (state) {
	case LINK_REPORTED:
		return _("reported, not confirmed");
	case LINK_CONFIRMED:
		return _("confirmed");
	case LINK_DISPUTED:
		return _("disputed");
	case LINK_UNVERIFIED:
		return _("not checked");
	case LINK_DEAD:
		return _("no longer there");
	}
	return "";
}

const char *fact_kind_name(enum fact_kind kind)
{
	static const char *const names[] = { "link", "date", "figure",
					     "address", "law" };

	return names[kind];
}

/* `value` of 10^-decimals each: digits in groups of three, then decimals. */
static void add_number(unsigned long long value, int decimals,
		       struct strbuf *out)
{
	unsigned long long unit = 1;
	char digits[32];
	size_t whole, i;
	int k;

	for (k = 0; k < decimals; k++)
		unit *= 10;
	snprintf(digits, sizeof(digits), "%llu", value / unit);
	whole = strlen(digits);
	for (i = 0; i < whole; i++) {
		/* TRANSLATORS: The mark between thousands, as in 4,220. */
		if (i && (whole - i) % 3 == 0)
			strbuf_adds(out, C_("thousands", ","));
		strbuf_addc(out, digits[i]);
	}
	if (!decimals)
		return;
	/* TRANSLATORS: The mark before decimals, as in 7.50. */
	strbuf_adds(out, C_("decimals", "."));
	strbuf_addf(out, "%0*llu", decimals, value % unit);
}

/* Millions and more in words, where at most one decimal is left over. */
static bool add_large(unsigned long long value, struct strbuf *out)
{
	unsigned long long million = 1000000, billion = 1000 * million;
	unsigned long long unit = value >= billion ? billion : million;
	unsigned long long tenths = value / (unit / 10);
	unsigned long count;
	struct strbuf number;

	if (value < million || value % (unit / 10))
		return false;
	strbuf_init(&number);
	if (tenths % 10)
		add_number(tenths, 1, &number);
	else
		add_number(tenths / 10, 0, &number);
	count = tenths == 10 ? 1 : 2;
	if (unit == billion)
		strbuf_addf(out, Q_("%s billion", "%s billion", count),
			    number.s);
	else
		strbuf_addf(out, Q_("%s million", "%s million", count),
			    number.s);
	strbuf_release(&number);
	return true;
}

/* The loader lets in at most 12 digits and 3 decimals. */
static unsigned long long scaled(const struct fact *fact)
{
	double value = fact->value;
	int i;

	for (i = 0; i < fact->decimals; i++)
		value *= 10;
	return (unsigned long long)(value + 0.5);
}

static void add_figure(const struct fact *fact, struct strbuf *out)
{
	struct strbuf number;

	strbuf_init(&number);
	if (fact->decimals || !add_large(scaled(fact), &number))
		add_number(scaled(fact), fact->decimals, &number);
	switch (fact->bound) {
	case BOUND_EXACT:
		strbuf_adds(out, number.s);
		break;
	case BOUND_AT_LEAST:
		/* TRANSLATORS: In the middle of a sentence; %s is a number. */
		strbuf_addf(out, _("at least %s"), number.s);
		break;
	case BOUND_AT_MOST:
		/* TRANSLATORS: In the middle of a sentence; %s is a number. */
		strbuf_addf(out, _("at most %s"), number.s);
		break;
	case BOUND_ABOUT:
		/* TRANSLATORS: In the middle of a sentence; %s is a number. */
		strbuf_addf(out, C_("number", "about %s"), number.s);
		break;
	}
	strbuf_release(&number);
}

static void add_date(const struct fact *fact, struct strbuf *out)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(fact->on, &day);
	if (fact->is_about)
		/* TRANSLATORS: In the middle of a sentence; %s is a date. */
		strbuf_addf(out, C_("date", "about %s"), day.s);
	else
		strbuf_adds(out, day.s);
	strbuf_release(&day);
}

void fact_value(const struct content *c, const struct fact *fact, int language,
		struct strbuf *out)
{
	const char *title;

	if (fact->kind == FACT_DATE) {
		add_date(fact, out);
		return;
	}
	if (fact->kind == FACT_FIGURE) {
		add_figure(fact, out);
		return;
	}
	title = content_say(c, &fact->title, language, NULL);
	strbuf_adds(out, *title ? title : fact->id);
}

/* The preposition hangs on how exact the date is, so these are sentences of
 * their own. */
static void add_seen(struct date seen, const char *day, struct strbuf *out)
{
	if (seen.day)
		/* TRANSLATORS: %s is a day: 26 July 2025. */
		strbuf_addf(out, _("Last seen on %s."), day);
	else if (seen.month)
		/* TRANSLATORS: %s is a month: July 2025. */
		strbuf_addf(out, _("Last seen in %s."), day);
	else
		/* TRANSLATORS: %s is a year: 2025. */
		strbuf_addf(out, C_("year", "Last seen in %s."), day);
}

static void add_seen_once(struct date seen, const char *day, struct strbuf *out)
{
	if (seen.day)
		/* TRANSLATORS: %s is a day: 26 July 2025. */
		strbuf_addf(out, _("Last seen on %s, not checked since."), day);
	else if (seen.month)
		/* TRANSLATORS: %s is a month: July 2025. */
		strbuf_addf(out, _("Last seen in %s, not checked since."), day);
	else
		/* TRANSLATORS: %s is a year: 2025. */
		strbuf_addf(out,
			    C_("year", "Last seen in %s, not checked since."),
			    day);
}

/* What was seen on the content's own day is as fresh as content can be. */
static void add_age(const struct content *c, const struct fact *fact,
		    struct strbuf *out)
{
	struct strbuf day;

	if (!date_is_set(fact->seen)) {
		strbuf_adds(out, _("No source says when it was last seen."));
		return;
	}
	strbuf_init(&day);
	date_words(fact->seen, &day);
	if (date_is_set(c->day) &&
	    date_compare(date_last(fact->seen), c->day) >= 0)
		add_seen(fact->seen, day.s, out);
	else
		add_seen_once(fact->seen, day.s, out);
	strbuf_release(&day);
}

const char *link_state_sentence(enum link_state state)
{
	switch (state) {
	case LINK_REPORTED:
		return _("It is reported, not confirmed.");
	case LINK_DISPUTED:
		return _("Sources disagree about it.");
	case LINK_UNVERIFIED:
		return _("It has not been checked.");
	case LINK_DEAD:
		return _("It is no longer there.");
	case LINK_CONFIRMED:
		break;
	}
	return "";
}

void fact_standing(const struct content *c, const struct fact *fact,
		   int language, struct strbuf *out)
{
	bool is_place = fact->kind == FACT_LINK || fact->kind == FACT_ADDRESS;
	const char *doubt = content_say(c, &fact->doubt, language, NULL);
	size_t start = out->length;

	if (!*doubt && is_place)
		doubt = link_state_sentence(fact->state);
	if (is_place || date_is_set(fact->seen))
		add_age(c, fact, out);
	if (*doubt && out->length > start)
		strbuf_addc(out, ' ');
	strbuf_adds(out, doubt);
}

void fact_sources(const struct content *c, const struct fact *fact,
		  struct strbuf *out)
{
	size_t start = out->length;
	size_t i;

	for (i = 0; i < fact->sources.count; i++) {
		const struct source *source =
			content_source(c, fact->sources.item[i]);

		if (!source)
			continue;
		if (out->length > start)
			strbuf_adds(out, "; ");
		strbuf_adds(out, source->name);
	}
}

const struct menu_labels *menu_for(const struct content *c,
				   const struct menu *menu, int language)
{
	int wanted[] = { language, c->reference };
	size_t i, k;

	for (i = 0; i < sizeof(wanted) / sizeof(*wanted); i++)
		for (k = 0; k < menu->count; k++)
			if (wanted[i] >= 0 && wanted[i] < c->language_count &&
			    !strcmp(menu->in[k].language,
				    c->language[wanted[i]].id))
				return &menu->in[k];
	return menu->count ? &menu->in[0] : NULL;
}
