/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/exchange_words.h"

#include "base/i18n.h"
#include "domain/status.h"

static void add_name(const struct content *c, int language,
		     const struct record *r, struct strbuf *out)
{
	struct strbuf name;

	strbuf_init(&name);
	if (r->kind == RECORD_ACCOUNT)
		account_words(c, r, language, &name);
	else if (record_field(r, "name"))
		strbuf_adds(&name, record_field(r, "name"));
	else
		strbuf_adds(&name, _("a person without a name"));
	strbuf_addf(out, ": %s (%s)", name.s, r->id);
	strbuf_release(&name);
}

static void add_held_back(const struct exchange_item *item, struct strbuf *out)
{
	struct strbuf day;

	strbuf_init(&day);
	date_words(item->merge.purged, &day);
	strbuf_adds(out, ". ");
	if (day.length)
		/* TRANSLATORS: %s is a day: "22 November 2026". */
		strbuf_addf(out, _("It was deleted here for good on %s."),
			    day.s);
	else
		strbuf_adds(out, _("It was deleted here for good."));
	strbuf_release(&day);
}

/* The words before the name. */
static void add_fate(const struct exchange_item *item, struct strbuf *out)
{
	switch (item->fate) {
	case EXCHANGE_NEW:
		strbuf_adds(out, _("new"));
		break;
	case EXCHANGE_MERGED:
		if (item->merge.added)
			strbuf_addf(out,
				    Q_("%zu entry added", "%zu entries added",
				       item->merge.added),
				    item->merge.added);
		else
			strbuf_adds(out, _("merged, no entry added"));
		break;
	case EXCHANGE_UNCHANGED:
		strbuf_adds(out, _("unchanged"));
		break;
	case EXCHANGE_HELD_BACK:
		strbuf_adds(out, _("held back"));
		break;
	case EXCHANGE_LEFT:
	case EXCHANGE_FAILED:
		break;
	}
}

void exchange_item_words(const struct content *c, int language,
			 const struct exchange_item *item, struct strbuf *out)
{
	const struct store_merge *merge = &item->merge;

	if (item->fate == EXCHANGE_LEFT || item->fate == EXCHANGE_FAILED) {
		strbuf_addf(out, "%s: %s",
			    item->fate == EXCHANGE_LEFT ? _("left out")
							: _("not saved"),
			    item->fault);
		return;
	}
	add_fate(item, out);
	add_name(c, language, item->record, out);
	if (merge->is_held_back)
		add_held_back(item, out);
	if (merge->is_in_trash && !merge->is_held_back)
		strbuf_addf(out, ". %s",
			    _("It lies in the trash here, and stays there."));
	if (merge->conflicts && item->fate == EXCHANGE_MERGED)
		strbuf_addf(out,
			    Q_(". %zu entry differs between the two; of "
			       "both, one is kept, the same everywhere.",
			       ". %zu entries differ between the two; of "
			       "both, one is kept, the same everywhere.",
			       merge->conflicts),
			    merge->conflicts);
	if (merge->is_lifted)
		strbuf_addf(out, ". %s",
			    _("It had been deleted here for good; now it is "
			      "back."));
}

void exchange_sum_words(const struct exchange *x, struct strbuf *out)
{
	const size_t start = out->length;

	for (int fate = EXCHANGE_NEW; fate <= EXCHANGE_FAILED; fate++) {
		size_t n = exchange_fates(x, (enum exchange_fate)fate);

		if (!n)
			continue;
		if (out->length > start)
			strbuf_adds(out, ", ");
		switch ((enum exchange_fate)fate) {
		case EXCHANGE_NEW:
			strbuf_addf(out, Q_("%zu new", "%zu new", n), n);
			break;
		case EXCHANGE_MERGED:
			strbuf_addf(out, Q_("%zu merged", "%zu merged", n), n);
			break;
		case EXCHANGE_UNCHANGED:
			strbuf_addf(out,
				    Q_("%zu unchanged", "%zu unchanged", n), n);
			break;
		case EXCHANGE_HELD_BACK:
			strbuf_addf(out,
				    Q_("%zu held back", "%zu held back", n), n);
			break;
		case EXCHANGE_LEFT:
			strbuf_addf(out, Q_("%zu left out", "%zu left out", n),
				    n);
			break;
		case EXCHANGE_FAILED:
			strbuf_addf(out,
				    Q_("%zu not saved", "%zu not saved", n), n);
			break;
		}
	}
	if (out->length > start)
		strbuf_addc(out, '.');
	else
		strbuf_adds(out, _("There is nobody and nothing in the file."));
}

void exchange_choice_words(const struct exchange_choice *choice,
			   struct strbuf *out)
{
	size_t people = exchange_count(choice, RECORD_PERSON);
	size_t accounts = exchange_count(choice, RECORD_ACCOUNT);

	strbuf_addf(out, Q_("%zu person", "%zu people", people), people);
	strbuf_adds(out, ", ");
	strbuf_addf(out, Q_("%zu account", "%zu accounts", accounts), accounts);
}

const char *exchange_fate_name(enum exchange_fate fate)
{
	static const char *const names[] = {
		[EXCHANGE_NEW] = "new",
		[EXCHANGE_MERGED] = "merged",
		[EXCHANGE_UNCHANGED] = "unchanged",
		[EXCHANGE_HELD_BACK] = "held-back",
		[EXCHANGE_LEFT] = "left-out",
		[EXCHANGE_FAILED] = "not-saved",
	};

	return names[fate];
}
