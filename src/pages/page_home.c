/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview: what needs a look, the accounts, the guides. */
#include <config.h>

#include "pages/build.h"

#include "base/i18n.h"
#include "pages/part.h"
#include "pages/sessions.h"

/* More than these would bury the rest of the page. */
enum { ALERTS_MAX = 5, ACCOUNTS_MAX = 20, TOPICS_MAX = 3 };

static bool is_alert(const struct record *r)
{
	return r->unsaved || r->state == RECORD_CAME_BACK ||
	       r->state == RECORD_NEWER;
}

static const char *alert_words(const struct record *r)
{
	if (r->unsaved)
		return r->unsaved;
	if (r->state == RECORD_CAME_BACK)
		return _("Deleted for good, and it came back. Keep it or "
			 "delete it again.");
	return _("A newer version of this program wrote it. It can be read "
		 "here, but not changed.");
}

static void add_alert(struct page *page, const struct app *app,
		      const struct record *r)
{
	struct strbuf name;
	const char *title;
	struct block *b;

	strbuf_init(&name);
	if (r->kind == RECORD_ACCOUNT)
		account_title(&app->deed, r, &name);
	else
		strbuf_adds(&name, record_label(r));
	title = r->unsaved ? arena_printf(&page->arena,
					  _("%s: not saved, try again"), name.s)
			   : name.s;
	b = part_item(page, arena_printf(&page->arena, "alert-%s", r->id),
		      title,
		      arena_printf(&page->arena, "%s/%s",
				   r->kind == RECORD_ACCOUNT ? "account"
							     : "person",
				   r->id));
	b->mark = MARK_ATTENTION;
	part_detail(b, alert_words(r));
	if (r->unsaved) {
		b->enter = ACTION_SAVE_AGAIN;
		b->target = arena_strdup(&page->arena, r->id);
	}
	strbuf_release(&name);
}

static void add_problems(struct page *page, const char *title)
{
	part_item(page, "do-problems", title, "problems")->mark =
		MARK_ATTENTION;
}

/* What interrupted sessions left, and what of it has no place any more. */
static void add_left(struct page *page, const struct app *app)
{
	const size_t offered = sessions_offered(app->sessions);
	const size_t odd = sessions_odd(app->sessions);
	const size_t drafts = sessions_drafts(app->sessions);

	if (app_has_typed(app))
		part_item(page, "do-typed",
			  _("Text you typed whose page has gone"), "typed")
			->mark = MARK_ATTENTION;
	if (offered)
		part_item(page, "do-sessions",
			  arena_printf(&page->arena,
				       Q_("%zu interrupted session",
					  "%zu interrupted sessions", offered),
				       offered),
			  "sessions");
	if (drafts)
		part_item(page, "do-drafts",
			  arena_printf(&page->arena,
				       Q_("%zu text that an editor left",
					  "%zu texts that an editor left",
					  drafts),
				       drafts),
			  "sessions")
			->mark = MARK_ATTENTION;
	if (odd)
		part_item(page, "do-sessions-odd",
			  arena_printf(&page->arena,
				       Q_("%zu session cannot be gone on with",
					  "%zu sessions cannot be gone on with",
					  odd),
				       odd),
			  "sessions")
			->mark = MARK_ATTENTION;
}

static void add_alerts(struct page *page, const struct app *app)
{
	const struct store *store = app->deed.store;
	size_t unreadable = 0, alerts = 0, i;
	const size_t faults = app->diags ? app->diags->errors : 0;
	const size_t settings =
		app->choice_faults ? app->choice_faults->errors : 0;

	for (i = 0; i < store->count; i++) {
		unreadable += store->records[i]->state == RECORD_UNREADABLE;
		alerts += is_alert(store->records[i]);
	}
	if (!unreadable && !alerts && !faults && !settings &&
	    !app_has_typed(app) && !sessions_offered(app->sessions) &&
	    !sessions_odd(app->sessions) && !sessions_drafts(app->sessions))
		return;
	part_heading(page, "alerts", _("Please look at this"));
	add_left(page, app);
	if (alerts > ALERTS_MAX)
		add_problems(page, arena_printf(&page->arena,
						Q_("%zu file needs a look",
						   "%zu files need a look",
						   alerts + unreadable),
						alerts + unreadable));
	else if (unreadable)
		add_problems(page, arena_printf(&page->arena,
						Q_("%zu file cannot be read",
						   "%zu files cannot be read",
						   unreadable),
						unreadable));
	else if (faults)
		add_problems(page, _("Some of the guides have errors"));
	else if (settings)
		add_problems(page, _("Your settings have errors"));
	for (i = 0; i < store->count && alerts <= ALERTS_MAX; i++)
		if (is_alert(store->records[i]))
			add_alert(page, app, store->records[i]);
}

static bool is_not_due(const struct overview_row *row, void *data)
{
	(void)data;
	return row->concern != CONCERN_DUE;
}

/* The most urgent first, as the overview is sorted. */
static void add_due(struct page *page, const struct app *app,
		    const struct overview *overview)
{
	if (!overview->of[CONCERN_DUE])
		return;
	part_heading(page, "due", concern_words(CONCERN_DUE));
	for (size_t i = 0; i < overview->of[CONCERN_DUE]; i++)
		build_standing(page, app, &overview->rows[i].standing);
}

/* All but what is due, each on a line. */
static void add_each(struct page *page, const struct app *app,
		     const struct overview *overview)
{
	struct account_list list;
	const size_t due = overview->of[CONCERN_DUE];

	add_due(page, app, overview);
	if (!due || due < overview->count)
		part_heading(page, "accounts",
			     due ? _("Other accounts") : _("My accounts"));
	account_list_of(&list, app, overview, is_not_due, NULL);
	account_list_add(&list, page, app);
	account_list_release(&list);
	if (!overview->count)
		part_text(page, "none", _("There is no account yet."))->indent =
			1;
}

/* Too many for that: how many there are of what, with the lists behind. */
static void add_counts(struct page *page, const struct overview *overview)
{
	part_heading(page, "accounts", _("Accounts"));
	part_concerns(page, overview);
	part_item(page, "do-todo", _("What to do next"), "todo");
	part_item(page, "do-accounts",
		  arena_printf(&page->arena, _("All accounts (%zu)"),
			       overview->count),
		  "accounts");
	part_item(page, "do-people", _("People"), "people");
}

static void add_accounts(struct page *page, const struct app *app)
{
	struct overview overview;

	overview_init(&overview, app);
	if (overview.count > ACCOUNTS_MAX)
		add_counts(page, &overview);
	else
		add_each(page, app, &overview);
	part_do(page, "do-add", _("Add an account"), ACTION_ADD, NULL);
	overview_release(&overview);
}

static void add_guides(struct page *page, const struct app *app)
{
	const struct content *c = app->deed.content;
	size_t topics = 0, i;

	part_heading(page, "guides", _("Guides"));
	for (i = 0; i < c->guide_count && topics < TOPICS_MAX; i++) {
		const struct guide *g = &c->guides[i];

		if (g->kind == GUIDE_PLATFORM || g->is_broken)
			continue;
		rich_set_plain(&part_guide(page, app, g)->detail, "");
		topics++;
	}
	part_item(page, "do-guides",
		  arena_printf(&page->arena, _("All guides (%zu)"),
			       c->guide_count),
		  "guides");
}

void page_home(const struct app *app, const char *argument, struct page *page)
{
	(void)argument;
	/* TRANSLATORS: the title of the first page: the program's name, which
	 * is German for "objection", and what the page is. */
	page_set_title(page, _("Widerspruch - overview"));
	add_alerts(page, app);
	add_accounts(page, app);
	add_guides(page, app);
	part_start_at_item(page);
	page_action(page, ACTION_OPEN);
	page_action(page, ACTION_SEARCH);
	page_action(page, ACTION_ADD);
	page_action(page, ACTION_DUE);
	page_action(page, ACTION_ADD_PERSON);
	page_action(page, ACTION_GUIDES);
	page_action(page, ACTION_HISTORY);
	page_action(page, ACTION_EDIT);
	page_action(page, ACTION_NOTE);
	page_action(page, ACTION_REMOVE);
}
