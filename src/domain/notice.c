/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/notice.h"

#include <string.h>

#include "base/i18n.h"
#include "content/markup.h"
#include "domain/deed_entry.h"
#include "domain/filing.h"

static bool is_its_platform(const struct content *c,
			    const struct notice *notice,
			    const struct record *account)
{
	const struct guide *g =
		account->platform ? content_guide(c, account->platform) : NULL;

	if (!g || g->kind != GUIDE_PLATFORM)
		return false;
	for (size_t i = 0; i < notice->platforms.count; i++)
		if (content_guide(c, notice->platforms.item[i]) == g)
			return true;
	return !notice->platforms.count && g->objection != OBJECTION_NONE;
}

static bool is_its_country(const struct content *c, const struct notice *notice,
			   const struct record *account)
{
	const char *country = record_field(account, "country");

	for (size_t i = 0; country && i < notice->countries.count; i++)
		if (content_country_is_in(c, country,
					  notice->countries.item[i]))
			return true;
	return !country || !notice->countries.count;
}

/* An objection that may be of that day or earlier, and none that is surely
 * later. */
static bool has_objected_by(const struct content *c, const struct record *r,
			    struct date day)
{
	struct date last = date_last(day);
	bool is_early = false;
	bool is_later = false;
	struct filings filings;

	filings_of(c, r, &filings);
	for (size_t i = 0; i < filings.count; i++) {
		if (date_compare(filings.item[i].first, last) > 0)
			is_later = true;
		else
			is_early = true;
	}
	filings_release(&filings);
	return is_early && !is_later;
}

bool notice_concerns(const struct content *c, const struct notice *notice,
		     const struct record *account)
{
	const struct fact *by = notice->objected_by
					? content_fact(c, notice->objected_by)
					: NULL;

	if (journal_closed(&account->journal) ||
	    !is_its_platform(c, notice, account) ||
	    !is_its_country(c, notice, account))
		return false;
	if (!notice->objected_by)
		return true;
	/* A date that content lacks is nobody's. */
	return by && by->kind == FACT_DATE &&
	       has_objected_by(c, account, by->on);
}

const struct entry *notice_answered(const struct notice *notice,
				    const struct record *account)
{
	const struct journal *j = &account->journal;

	for (size_t i = j->count; i-- > 0;) {
		const struct entry *e = &j->entries[i];
		const char *id;

		if (!e->is_live || e->kind != ENTRY_NOTE)
			continue;
		id = yamldoc_get_text(e->map, "notice");
		if (id && !strcmp(id, notice->id))
			return e;
	}
	return NULL;
}

const struct notice *notice_next(const struct content *c,
				 const struct record *account, size_t *i)
{
	while (*i < c->notice_count) {
		const struct notice *notice = &c->notices[(*i)++];

		if (!notice_answered(notice, account) &&
		    notice_concerns(c, notice, account))
			return notice;
	}
	return NULL;
}

/* Answering ---------------------------------------------------------------- */

static const struct notice_answer *find_answer(const struct notice *notice,
					       const char *id)
{
	for (size_t i = 0; notice && i < notice->answer_count; i++)
		if (!strcmp(notice->answers[i].id, id))
			return &notice->answers[i];
	return NULL;
}

static void add_plain(const struct deed_context *d, const struct words *words,
		      struct strbuf *out)
{
	struct rich rich;

	rich_init(&rich);
	markup_expand(d->content, d->language,
		      content_say(d->content, words, d->language, NULL), &rich);
	strbuf_adds(out, rich.text);
	rich_release(&rich);
}

bool deed_answer_notice(const struct deed_context *d, struct record *r,
			const char *notice, const char *answer, struct err *err)
{
	const struct notice *n = content_notice(d->content, notice);
	const struct notice_answer *a = find_answer(n, answer);
	const struct deed_day today = { .day = DATE_NONE };
	struct strbuf text;
	bool is_done;

	if (!deed_is_allowed(r, err))
		return false;
	if (!a) {
		err_set(err, ERR_USAGE,
			_("There is no notice \"%s\" with an answer \"%s\"."),
			notice, answer);
		return false;
	}
	strbuf_init(&text);
	add_plain(d, &n->question, &text);
	strbuf_addc(&text, ' ');
	add_plain(d, &a->label, &text);
	is_done = deed_note_down(d, r, "note", today,
				 (const char *const[]){ "text", text.s,
							"notice", n->id,
							"answer", a->id, NULL },
				 err);
	strbuf_release(&text);
	return is_done;
}
