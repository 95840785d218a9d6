/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/status.h"

#include "base/i18n.h"

static const struct naming {
	const char *name; /* for machines */
	enum mark mark;
} namings[] = {
	[STATUS_NOT_STARTED] = { "not-started", MARK_OPEN },
	[STATUS_IN_PROGRESS] = { "in-progress", MARK_PART },
	[STATUS_OBJECTED] = { "objected", MARK_PART },
	[STATUS_SHOWN] = { "shown", MARK_PART },
	[STATUS_CODE_ASKED] = { "code-asked", MARK_ATTENTION },
	[STATUS_REASON_ASKED] = { "reason-asked", MARK_ATTENTION },
	[STATUS_RECEIVED] = { "received", MARK_PART },
	[STATUS_CONFIRMED] = { "confirmed", MARK_DONE },
	[STATUS_REFUSED] = { "refused", MARK_ATTENTION },
	[STATUS_EXTENDED] = { "extended", MARK_PART },
	[STATUS_REMINDED] = { "reminded", MARK_PART },
	[STATUS_COMPLAINED] = { "complained", MARK_PART },
	[STATUS_DECIDED] = { "decided", MARK_DONE },
	[STATUS_PRECAUTIONS] = { "precautions", MARK_PART },
	[STATUS_PRECAUTIONS_DONE] = { "precautions-done", MARK_DONE },
	[STATUS_CLOSED] = { "closed", MARK_NONE },
	[STATUS_UNKNOWN_PLATFORM] = { "unknown-platform", MARK_ATTENTION },
};

const char *status_name(enum status_kind kind)
{
	return namings[kind].name;
}

enum mark status_mark(const struct status *s)
{
	if (s->kind == STATUS_PRECAUTIONS && !s->passed)
		return MARK_OPEN;
	return namings[s->kind].mark;
}

/* The place of the step that comes next, as its own page says it; where
 * nothing comes next, one behind those passed. */
static size_t step_number(const struct status *s)
{
	if (s->next >= 0)
		return (size_t)s->next + 1;
	return s->passed < s->check_count ? s->passed + 1 : s->check_count;
}

static void words_in_progress(const struct status *s, struct strbuf *out)
{
	/* TRANSLATORS: the number of a step, and of all steps. */
	strbuf_addf(out,
		    s->round > 1 ? _("objecting again, step %zu of %zu")
				 : _("step %zu of %zu"),
		    step_number(s), s->check_count);
}

/* What follows from the steps alone. */
static void words_by_steps(const struct status *s, struct strbuf *out)
{
	if (s->kind == STATUS_NOT_STARTED)
		strbuf_adds(out, s->round > 1
					 ? _("objecting again, not started")
					 : _("not started"));
	else if (s->kind == STATUS_IN_PROGRESS)
		words_in_progress(s, out);
	else if (s->kind == STATUS_PRECAUTIONS)
		/* TRANSLATORS: how many are taken, and how many there are. */
		strbuf_addf(out, _("precautions: %zu of %zu"), s->passed,
			    s->check_count);
	else if (s->kind == STATUS_PRECAUTIONS_DONE)
		strbuf_adds(out, _("precautions done"));
	else
		strbuf_adds(out, _("no guide for this platform"));
}

static void words_since(const struct status *s, const char *when,
			struct strbuf *out)
{
	switch (s->kind) {
	case STATUS_OBJECTED:
		/* TRANSLATORS: here and below %s is when: "on 22 November
		 * 2026", "in May 2025" or "about May 2025". */
		strbuf_addf(out, _("objected %s"), when);
		break;
	case STATUS_SHOWN:
		strbuf_addf(
			out,
			_("shown on the screen only, %s; email outstanding"),
			when);
		break;
	case STATUS_CODE_ASKED:
		strbuf_addf(out, _("asked for a code %s"), when);
		break;
	case STATUS_REASON_ASKED:
		strbuf_addf(out, _("asked for a reason %s"), when);
		break;
	case STATUS_RECEIVED:
		strbuf_addf(out, _("receipt confirmed %s"), when);
		break;
	case STATUS_CONFIRMED:
		strbuf_addf(out, _("confirmed %s"), when);
		break;
	case STATUS_REFUSED:
		strbuf_addf(out, _("refused %s"), when);
		break;
	case STATUS_EXTENDED:
		strbuf_addf(out, _("answer put off by Meta %s"), when);
		break;
	case STATUS_REMINDED:
		strbuf_addf(out, _("reminded %s"), when);
		break;
	case STATUS_COMPLAINED:
		strbuf_addf(out, _("complaint filed %s"), when);
		break;
	case STATUS_DECIDED:
		strbuf_addf(out, _("decided by the authority %s"), when);
		break;
	case STATUS_CLOSED:
		strbuf_addf(out, _("closed %s"), when);
		break;
	case STATUS_NOT_STARTED:
	case STATUS_IN_PROGRESS:
	case STATUS_PRECAUTIONS:
	case STATUS_PRECAUTIONS_DONE:
	case STATUS_UNKNOWN_PLATFORM:
		break;
	}
}

void status_words(const struct status *s, struct strbuf *out)
{
	struct strbuf when;

	if (!s->since) {
		words_by_steps(s, out);
		return;
	}
	strbuf_init(&when);
	entry_when_words(s->since, &when);
	words_since(s, when.s, out);
	strbuf_release(&when);
}
