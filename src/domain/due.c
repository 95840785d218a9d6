/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/due.h"

#include <string.h>

#include "domain/filing.h"

/* Our own suggestions; the law's terms are content's. */
static const struct date_duration mail_wait = { .days = 2 };
static const struct date_duration next_day = { .days = 1 };
static const struct date_duration reminder_wait = { .days = 14 };
static const struct date_duration recheck_wait = { .months = 12 };
static const struct date_duration chase_limit = { .months = 12 };

static const struct {
	const char *name;
	bool is_suggestion;
} kinds[DUE_KINDS] = {
	[DUE_MAIL] = { "mail", true },
	[DUE_ANSWER] = { "answer", false },
	[DUE_EXTENSION] = { "extension", false },
	[DUE_REMINDER] = { "reminder", true },
	[DUE_COMPLAINT] = { "complaint", true },
	[DUE_RECHECK] = { "recheck", true },
	[DUE_OWN] = { "own", false },
};

const char *due_kind_name(enum due_kind kind)
{
	return kinds[kind].name;
}

enum due_kind due_kind_from_name(const char *name)
{
	int i;

	for (i = 0; i < DUE_KINDS; i++)
		if (!strcmp(kinds[i].name, name))
			break;
	return (enum due_kind)i;
}

/* What one account's dates are made from. */
struct work {
	const struct content *content;
	const struct journal *journal;
	const struct filing *open;   /* or NULL: nothing waits for an answer */
	const struct filing *resent; /* the last that waits with it, or NULL */
	const struct fact *law;	     /* or NULL */
	struct date today;
	int round;
	/* The latest live `due` entry of each kind, or NULL. */
	const struct entry *by_hand[DUE_KINDS];
	struct due *out;
};

/* A day, and where it comes from. */
struct origin {
	struct date day;
	const struct entry *entry;
	enum due_basis basis;
	bool is_rough;
};

static struct date set_day(const struct entry *e)
{
	const char *text = yamldoc_get_text(e->map, "on");
	struct date day;

	if (!text || !date_parse(text, &day) || !date_is_whole(day))
		return DATE_NONE;
	return day;
}

static void find_by_hand(struct work *w)
{
	for (size_t i = 0; i < w->journal->count; i++) {
		const struct entry *e = &w->journal->entries[i];
		const char *of;
		enum due_kind kind;

		if (!e->is_live || e->kind != ENTRY_DUE)
			continue;
		of = yamldoc_get_text(e->map, "of");
		kind = of ? due_kind_from_name(of) : DUE_OWN;
		if (kind < DUE_KINDS &&
		    (kind == DUE_OWN || e->round == w->round))
			w->by_hand[kind] = e;
	}
	/* The end of the term is one, extended or not. */
	if (w->by_hand[DUE_ANSWER] > w->by_hand[DUE_EXTENSION])
		w->by_hand[DUE_EXTENSION] = NULL;
	else
		w->by_hand[DUE_ANSWER] = NULL;
	for (int i = 0; i < DUE_KINDS; i++)
		if (w->by_hand[i] && !date_is_set(set_day(w->by_hand[i])))
			w->by_hand[i] = NULL;
}

static const char *guide_for(const struct work *w, const struct due_item *item)
{
	static const enum situation situations[DUE_KINDS] = {
		[DUE_MAIL] = SITUATION_NO_MAIL,
		[DUE_ANSWER] = SITUATION_RECEIVED,
		[DUE_EXTENSION] = SITUATION_EXTENDED,
		[DUE_REMINDER] = SITUATION_OVERDUE,
		[DUE_COMPLAINT] = SITUATION_UNANSWERED,
		[DUE_RECHECK] = SITUATION_RECHECK,
		[DUE_OWN] = SITUATION_COUNT,
	};
	enum situation s = situations[item->kind];

	if (item->is_overdue &&
	    (item->kind == DUE_ANSWER || item->kind == DUE_EXTENSION))
		s = SITUATION_OVERDUE;
	return s == SITUATION_COUNT ? NULL : w->content->next[s];
}

/* The day set by hand goes before the computed one; without either there is
 * no item. Returns its day. */
static struct date add(struct work *w, enum due_kind kind,
		       const struct origin *from, struct date day)
{
	const struct entry *by_hand = w->by_hand[kind];
	struct due_item item = {
		.kind = kind,
		.day = day,
		.is_suggestion = kinds[kind].is_suggestion,
		.round = w->round,
	};

	if (by_hand) {
		item.day = set_day(by_hand);
		item.is_by_hand = true;
		item.is_suggestion = false;
		item.from = by_hand;
		item.basis = DUE_BY_HAND;
	} else if (date_is_set(day) && from) {
		item.from = from->entry;
		item.basis = from->basis;
		item.is_rough = from->is_rough;
	} else {
		return DATE_NONE;
	}
	item.is_due = date_compare(w->today, item.day) >= 0;
	item.is_overdue = date_compare(w->today, item.day) > 0;
	item.go = guide_for(w, &item);
	w->out->item[w->out->count++] = item;
	return item.day;
}

static struct date behind_weekend(struct date day)
{
	return date_is_set(day) ? date_behind_weekend(day) : day;
}

/* By law: it ends behind a weekend, and is no suggestion. */
static struct date add_term(struct work *w, enum due_kind kind,
			    const struct origin *from,
			    struct date_duration duration)
{
	struct date end = date_add(from->day, duration);
	struct date day = behind_weekend(end);
	size_t before = w->out->count;
	struct due_item *item;

	day = add(w, kind, from, day);
	if (w->out->count == before)
		return day;
	item = &w->out->item[before];
	if (!item->is_by_hand) {
		item->law = w->law;
		item->is_moved = date_compare(day, end) != 0;
	}
	return day;
}

/* When the term of the answer begins. */
static struct origin start_of(const struct filing *f)
{
	struct origin from = { f->last, f->sent, DUE_FROM_SENDING,
			       f->is_rough };

	if (f->received &&
	    (!f->sent ||
	     date_compare(date_last(f->received->day), from.day) >= 0))
		from = (struct origin){ date_last(f->received->day),
					f->received, DUE_FROM_RECEIPT,
					!date_is_whole(f->received->day) ||
						f->received->is_about };
	if (f->code_asked &&
	    date_compare(date_last(f->code_asked->day), from.day) > 0)
		from = (struct origin){ date_last(f->code_asked->day),
					f->code_asked, DUE_FROM_CODE,
					!date_is_whole(f->code_asked->day) ||
						f->code_asked->is_about };
	return from;
}

/*
 * The extended term takes the answer's place. Where the first one ended on the
 * last day of a short month, or the months as a whole lead further, it counts
 * from its beginning: nothing shall be called overdue too early.
 */
static struct date extend(struct work *w, const struct origin *start)
{
	const struct due_item answer = w->out->item[--w->out->count];
	struct date_duration more = w->law->extension;
	const struct date_duration whole = {
		.months = w->law->answer.months + more.months,
		.days = w->law->answer.days + more.days,
	};
	struct origin from = { answer.day, w->open->extended, DUE_FROM_TERM,
			       answer.is_rough };

	if (!answer.is_by_hand &&
	    date_compare(behind_weekend(date_add(start->day, whole)),
			 behind_weekend(date_add(from.day, more))) > 0) {
		from.day = start->day;
		more = whole;
	}
	return add_term(w, DUE_EXTENSION, &from, more);
}

/* Was the end of the term set by hand, and not extended since? */
static bool is_end_by_hand(const struct work *w)
{
	const struct entry *set = w->by_hand[DUE_ANSWER];

	return w->by_hand[DUE_EXTENSION] ||
	       (set && (!w->open->extended || set > w->open->extended));
}

/* Without a law there is no term but that set by hand. */
static struct date add_answer(struct work *w, const struct origin *start)
{
	const struct filing *f = w->open;
	bool has_law = w->law && (w->law->answer.months || w->law->answer.days);
	struct date end = DATE_NONE;

	if (is_end_by_hand(w) && f->extended && w->by_hand[DUE_ANSWER]) {
		w->by_hand[DUE_EXTENSION] = w->by_hand[DUE_ANSWER];
		w->by_hand[DUE_ANSWER] = NULL;
	}
	if (w->by_hand[DUE_EXTENSION])
		return add(w, DUE_EXTENSION, NULL, DATE_NONE);
	if (has_law)
		end = add_term(w, DUE_ANSWER, start, w->law->answer);
	else if (w->by_hand[DUE_ANSWER] && !f->extended)
		end = add(w, DUE_ANSWER, NULL, DATE_NONE);
	return f->extended && has_law && date_is_set(end) ? extend(w, start)
							  : end;
}

static bool is_over(const struct work *w, struct date end)
{
	return date_is_set(end) && date_compare(w->today, end) > 0;
}

/* Has something come, so that nobody need look for it? */
static bool has_mail(const struct filing *f)
{
	return f->received || f->reason_asked || f->extended;
}

/* Is the term set by hand? Then it is no rough one. */
static bool is_by_hand(const struct work *w)
{
	return w->out->count && w->out->item[w->out->count - 1].is_by_hand;
}

/* Our suggestion, where the law has a complaint, or a person set a day. */
static void add_complaint(struct work *w, const struct origin *from)
{
	if ((w->law && w->law->complaint) || w->by_hand[DUE_COMPLAINT])
		add(w, DUE_COMPLAINT, from,
		    date_is_set(from->day) ? date_add(from->day, reminder_wait)
					   : DATE_NONE);
}

/* From the latest sending: the email about that one is looked for. */
static void add_mail(struct work *w)
{
	struct origin sent = start_of(w->resent ? w->resent : w->open);

	add(w, DUE_MAIL, &sent, date_add(sent.day, mail_wait));
}

/* Until someone reminded Meta. */
static void add_first(struct work *w)
{
	struct origin start = start_of(w->open);
	struct date end = add_answer(w, &start);
	struct origin term = { end, NULL, DUE_FROM_TERM,
			       start.is_rough && !is_by_hand(w) };

	if (!is_over(w, end) && !has_mail(w->open))
		add_mail(w);
	term.day = add(w, DUE_REMINDER, &term,
		       date_is_set(end) ? date_add(end, next_day) : DATE_NONE);
	add_complaint(w, &term);
	if (!date_is_set(end))
		w->out->gap = DUE_NO_LAW;
}

/* The term runs on where the reminder was early; one that was over then is
 * what Meta was reminded of, unless it was set anew since. */
static void add_after_reminder(struct work *w)
{
	const struct entry *reminded = w->open->reminded;
	struct origin start = start_of(w->open);
	struct date end = add_answer(w, &start);
	const struct due_item *item = w->out->count ? w->out->item : NULL;
	struct origin from = { date_last(reminded->day), reminded,
			       DUE_FROM_REMINDER,
			       !date_is_whole(reminded->day) ||
				       reminded->is_about };

	if (date_compare(end, from.day) > 0)
		from = (struct origin){ end, NULL, DUE_FROM_TERM,
					start.is_rough && !is_by_hand(w) };
	if (item && is_over(w, end) &&
	    !(item->is_by_hand && item->from > reminded))
		w->out->count = 0;
	add_complaint(w, &from);
}

static bool is_after(const struct entry *e, const struct entry *other)
{
	return e && date_compare(date_last(e->day), date_last(other->day)) > 0;
}

/* A reminder that Meta answered, if only by asking for more time, has done
 * what it could. */
static bool is_reminded(const struct filing *f)
{
	return f->reminded && !is_after(f->extended, f->reminded) &&
	       !is_after(f->received, f->reminded);
}

static bool is_given_up(const struct work *w)
{
	struct date limit = date_add(w->open->last, chase_limit);
	const struct due_item *term = due_term(w->out);

	if (term && (term->is_by_hand || !term->is_overdue))
		return false;
	return (term && w->open->is_rough) || is_over(w, limit);
}

static void give_up(struct due *due)
{
	size_t kept = 0;

	due->is_given_up = true;
	due->gap = DUE_NO_GAP;
	for (size_t i = 0; i < due->count; i++)
		if (due->item[i].is_by_hand)
			due->item[kept++] = due->item[i];
	due->count = kept;
}

static void add_waiting(struct work *w)
{
	if (w->open->complained || w->open->decided)
		return;
	if (is_reminded(w->open)) {
		add_after_reminder(w);
		return;
	}
	add_first(w);
	if (is_given_up(w))
		give_up(w->out);
}

/* A year after the latest round's confirmation. */
static void add_recheck(struct work *w, const struct filings *filings)
{
	const struct filing *f = NULL;
	struct origin from;

	for (size_t i = 0; i < filings->count; i++)
		if (filings->item[i].round == w->round)
			f = &filings->item[i];
	if (!f || f->outcome != FILING_CONFIRMED) {
		add(w, DUE_RECHECK, NULL, DATE_NONE);
		return;
	}
	from = (struct origin){ date_last(f->answer->day), f->answer,
				DUE_FROM_CONFIRMATION,
				!date_is_whole(f->answer->day) ||
					f->answer->is_about };
	add(w, DUE_RECHECK, &from, date_add(from.day, recheck_wait));
}

static void sort(struct due *due)
{
	for (size_t i = 1; i < due->count; i++) {
		struct due_item moved = due->item[i];
		size_t k = i;

		for (; k > 0; k--) {
			const struct due_item *other = &due->item[k - 1];
			int order = date_compare(other->day, moved.day);

			if (order < 0 ||
			    (order == 0 && other->kind < moved.kind))
				break;
			due->item[k] = *other;
		}
		due->item[k] = moved;
	}
}

static bool has_objection(const struct content *c, const struct record *account)
{
	const struct guide *g =
		account->platform ? content_guide(c, account->platform) : NULL;

	return !g || g->is_broken || g->kind != GUIDE_PLATFORM ||
	       g->objection != OBJECTION_NONE;
}

bool due_term_of(const struct content *c, const struct record *account,
		 const struct filing *filing, struct date today,
		 struct due_item *out)
{
	const char *country = record_field(account, "country");
	struct due due = { .count = 0 };
	struct work w = {
		.content = c,
		.journal = &account->journal,
		.law = country ? content_law_of(c, country) : NULL,
		.today = today,
		.round = filing->round,
		.open = filing,
		.out = &due,
	};
	struct origin start = start_of(filing);

	find_by_hand(&w);
	add_answer(&w, &start);
	if (due.count)
		*out = due.item[0];
	return due.count > 0;
}

void due_of(const struct content *c, const struct record *account,
	    struct date today, struct due *out)
{
	const char *country = record_field(account, "country");
	struct work w = {
		.content = c,
		.journal = &account->journal,
		.law = country ? content_law_of(c, country) : NULL,
		.today = today,
		.round = journal_round(&account->journal),
		.out = out,
	};
	struct filings filings;

	*out = (struct due){ .count = 0 };
	if (journal_closed(w.journal))
		return;
	find_by_hand(&w);
	if (has_objection(c, account)) {
		filings_of(c, account, &filings);
		w.open = filings_open(&filings, w.round);
		w.resent = filings_resent(&filings, w.round);
		if (w.open)
			add_waiting(&w);
		add_recheck(&w, &filings);
		filings_release(&filings);
	}
	add(&w, DUE_OWN, NULL, DATE_NONE);
	if (out->gap && !country)
		out->gap = DUE_NO_COUNTRY;
	sort(out);
}

const struct due_item *due_find(const struct due *due, enum due_kind kind)
{
	for (size_t i = 0; i < due->count; i++)
		if (due->item[i].kind == kind)
			return &due->item[i];
	return NULL;
}

const struct due_item *due_term(const struct due *due)
{
	const struct due_item *item = due_find(due, DUE_EXTENSION);

	return item ? item : due_find(due, DUE_ANSWER);
}
