/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading pages as text, compared with tests/data/pages/. */
#include <config.h>

#include "lib/opened.h"

#include "pages/form.h"
#include "pages/sessions.h"
#include "print/print.h"

static const struct row {
	const char *name;
	const char *store; /* NULL: no account yet */
	const char *address;
	int width;
	const char *unsaved; /* a record that could not be saved */
	const char *overlay;
	bool in_german; /* compared in German as well */
} rows[] = {
	{ "welcome", NULL, "welcome", 72, NULL, NULL, true },
	{ "home", "store-small", "home", 72, NULL, NULL, true },
	{ "home-40", "store-small", "home", 40, NULL, NULL, false },
	{ "home-odd", "store-odd", "home", 72, "00000006", NULL, false },
	{ "guides", "store-small", "guides", 72, NULL, "content-own", false },
	{ "guide", "store-small", "guide/forum", 72, NULL, NULL, true },
	{ "guide-40", "store-small", "guide/forum", 40, NULL, NULL, false },
	{ "guide-none", "store-small", "guide/bote", 72, NULL, NULL, false },
	{ "guide-topic", "store-small", "guide/limits/rest", 72, NULL, NULL,
	  false },
	{ "guide-own", "store-small", "guide/limits", 72, NULL, "content-own",
	  false },
	{ "guide-question", "store-small", "guide/ask", 72, NULL, NULL, true },
	{ "question", "store-small", "question/ask", 72, NULL, NULL, true },
	{ "question-40", "store-small", "question/ask", 40, NULL, NULL, false },
	{ "question-account", "store-small", "question/ask/mail/7f3a9c1e", 72,
	  NULL, NULL, false },
	{ "question-missing", "store-small", "question/ask/nowhere", 72, NULL,
	  NULL, false },
	{ "propose", "store-small", "propose/ask/first/sent", 72, NULL, NULL,
	  true },
	{ "propose-account", "store-small", "propose/ask/mail/yes/7f3a9c1e", 72,
	  NULL, NULL, false },
	{ "propose-none", NULL, "propose/ask/first/sent", 72, NULL, NULL,
	  false },
	{ "propose-missing", "store-small", "propose/ask/first/yes", 72, NULL,
	  NULL, false },
	{ "guide-broken", "store-small", "guide/broken", 72, NULL, NULL,
	  false },
	{ "guide-missing", "store-small", "guide/nowhere", 72, NULL, NULL,
	  false },
	{ "guide-path", "store-small", "guide/forum/path/app", 72, NULL, NULL,
	  false },
	{ "guide-step", "store-small", "guide/forum/open-form", 72, NULL, NULL,
	  false },
	{ "guide-step-day", "store-small", "guide/forum/open-app", 72, NULL,
	  NULL, false },
	{ "guide-step-was", "store-small", "guide/forum/mail", 72, NULL, NULL,
	  false },
	{ "account", "store-small", "account/7f3a9c1e", 72, NULL, NULL, true },
	{ "account-40", "store-small", "account/7f3a9c1e", 40, NULL, NULL,
	  false },
	{ "account-new", "store-small", "account/9e8d7c6b", 72, NULL, NULL,
	  false },
	{ "account-rounds", "store-small", "account/3d07aa11", 72, NULL, NULL,
	  false },
	{ "account-closed", "store-small", "account/c105ed00", 72, NULL, NULL,
	  false },
	{ "account-newer", "store-odd", "account/00000001", 72, NULL, NULL,
	  false },
	{ "account-back", "store-odd", "account/00000002", 72, NULL, NULL,
	  false },
	{ "account-trash", "store-odd", "account/00000003", 72, NULL, NULL,
	  false },
	{ "account-broken", "store-odd", "account/00000004", 72, NULL, NULL,
	  false },
	{ "account-unknown", "store-odd", "account/00000005", 72, NULL, NULL,
	  false },
	{ "account-unsaved", "store-odd", "account/00000006", 72, "00000006",
	  NULL, false },
	{ "step", "store-small", "step/7f3a9c1e/forum/open-form", 72, NULL,
	  NULL, true },
	{ "step-40", "store-small", "step/7f3a9c1e/forum/open-form", 40, NULL,
	  NULL, false },
	{ "step-open", "store-small", "step/7f3a9c1e/forum/send", 72, NULL,
	  NULL, false },
	{ "step-skipped", "store-small", "step/7f3a9c1e/forum/reason", 72, NULL,
	  NULL, false },
	{ "step-other", "store-small", "step/7f3a9c1e/forum/open-app", 72, NULL,
	  NULL, false },
	{ "step-missing", "store-small", "step/7f3a9c1e/forum/lost", 72, NULL,
	  NULL, false },
	{ "history", "store-small", "history/7f3a9c1e", 72, NULL, NULL, true },
	{ "history-odd", "store-odd", "history/00000005", 72, NULL, NULL,
	  false },
	{ "accounts", "store-small", "accounts", 72, NULL, NULL, true },
	{ "accounts-open", "store-small", "accounts/open", 72, NULL, NULL,
	  false },
	{ "accounts-none", "store-small", "accounts/decided", 72, NULL, NULL,
	  false },
	{ "accounts-wrong", "store-small", "accounts/nowhere", 72, NULL, NULL,
	  false },
	{ "links", "store-small", "links", 72, NULL, NULL, true },
	{ "links-person", "store-small", "links/1b22e07a", 72, NULL, NULL,
	  false },
	{ "todo", "store-small", "todo", 72, NULL, NULL, true },
	{ "due", "store-small", "due", 72, NULL, NULL, true },
	{ "due-none", NULL, "due", 72, NULL, NULL, false },
	{ "due-account", "store-small", "due/3d07aa11", 72, NULL, NULL, true },
	{ "due-closed", "store-small", "due/c105ed00", 72, NULL, NULL, false },
	{ "notice", "store-small", "notice/3d07aa11/first-days", 72, NULL, NULL,
	  true },
	{ "notice-wrong", "store-small", "notice/3d07aa11/none", 72, NULL, NULL,
	  false },
	{ "due-wrong", "store-small", "due/3d07aa11/whatever", 72, NULL, NULL,
	  false },
	{ "people", "store-small", "people", 72, NULL, NULL, false },
	{ "people-odd", "store-odd", "people", 72, NULL, NULL, false },
	{ "person", "store-small", "person/1b22e07a", 72, NULL, NULL, false },
	{ "trash", "store-odd", "trash", 72, NULL, NULL, false },
	{ "trash-empty", "store-small", "trash", 72, NULL, NULL, false },
	{ "problems", "store-odd", "problems", 72, "00000006", NULL, false },
	{ "results", "store-small", "results/form window", 72, NULL, NULL,
	  false },
	{ "results-none", "store-small", "results/zebra", 72, NULL, NULL,
	  true },
	{ "results-account", "store-small", "results/laden", 72, NULL, NULL,
	  false },
	{ "sessions", "store-small", "sessions", 72, NULL, NULL, true },
	{ "session", "store-small", "session/0000000a", 72, NULL, NULL, true },
	{ "session-40", "store-small", "session/0000000a", 40, NULL, NULL,
	  false },
	{ "session-damaged", "store-small", "session/0000000b", 72, NULL, NULL,
	  true },
	{ "session-newer", "store-small", "session/0000000c", 72, NULL, NULL,
	  false },
	{ "session-gone", "store-small", "session/ffffffff", 72, NULL, NULL,
	  false },
	{ "session-delete", "store-small", "confirm/dispose/0000000a", 72, NULL,
	  NULL, false },
	{ "typed", "store-small", "typed", 72, NULL, NULL, true },
	{ "results-authority", "store-small", "results/aufsicht germany", 72,
	  NULL, NULL, false },
	{ "authorities", "store-small", "authorities", 72, NULL, NULL, true },
	{ "authority", "store-small", "authority/at", 72, NULL, NULL, true },
	{ "authority-40", "store-small", "authority/de-by", 40, NULL, NULL,
	  false },
	{ "authority-leads", "store-small", "authority/de-hh", 72, NULL, NULL,
	  false },
	{ "authority-parts", "store-small", "authority/de", 72, NULL, NULL,
	  true },
	{ "authority-aside", "store-small", "authority/de-bund", 72, NULL, NULL,
	  false },
	{ "authority-own", "store-small", "authority/at", 72, NULL,
	  "content-own", false },
	{ "authority-unknown", "store-small", "authority/zz", 72, NULL, NULL,
	  true },
	{ "authority-missing", "store-small", "authority/xx", 72, NULL, NULL,
	  false },
	{ "help", "store-small", "help", 72, NULL, NULL, true },
	{ "actions", "store-small", "account/7f3a9c1e actions", 72, NULL, NULL,
	  false },
};

/* As after a save that failed: all its entries are still to be written. */
static void make_unsaved(struct opened *o, const char *id)
{
	struct record *r = store_find(&o->store, id);

	assert_non_null(r);
	r->unsaved = mem_strdup("The disk is full. Make room and try again.");
	for (size_t i = 0; i < r->journal.count; i++) {
		MEM_GROW(r->pending, r->pending_count, r->pending_capacity);
		r->pending[r->pending_count++] =
			mem_strdup(r->journal.entries[i].id);
	}
}

/* Those of tests/data/sessions/. */
static void leave_sessions(struct opened *o, struct sessions *sessions)
{
	char *folder = golden_path("sessions");

	sessions_init(sessions, folder, NULL);
	assert_true(sessions_look(sessions, NULL));
	o->app.sessions = sessions;
	free(folder);
}

/* Addresses behind each other are visited one after the other. */
static void open_page(struct opened *o, const char *addresses,
		      struct page *page)
{
	const char *actions = strstr(addresses, " actions");
	char *first =
		actions ? mem_strndup(addresses, (size_t)(actions - addresses))
			: mem_strdup(addresses);

	app_go(&o->app, first);
	if (actions)
		app_go(&o->app, "actions");
	/* Without what is the same on every page of a screen. */
	page_build(&o->app, app_address(&o->app), page);
	free(first);
}

static void check_row(const struct row *row, const char *language)
{
	const struct print_options options = { .width = row->width };
	char *name = mem_printf("pages/%s-%s.txt", row->name, language);
	struct sessions sessions = { .data = NULL };
	struct opened o;
	struct page page;
	struct strbuf text;

	opened_init(&o, "tests/data/content-small", row->overlay, row->store,
		    language);
	if (row->unsaved)
		make_unsaved(&o, row->unsaved);
	if (strstr(row->address, "session") || strstr(row->address, "dispose"))
		leave_sessions(&o, &sessions);
	if (strcmp(row->name, "typed") == 0)
		form_add(app_form_open(&o.app, "typed/note/0000dead"), "text",
			 FIELD_LINE, "Half a note.");
	open_page(&o, row->address, &page);
	strbuf_init(&text);
	print_page(&page, &options, &text);
	page_release(&page);
	opened_release(&o);
	if (sessions.files.folder)
		sessions_release(&sessions);
	golden_check(name, text.s);
	strbuf_release(&text);
	free(name);
}

static void test_english(void **state)
{
	i18n_set_language("en");
	check_row(*state, "en");
}

/* Only where the catalogue is there. */
static void test_german(void **state)
{
	i18n_set_language("de");
	if (strcmp(i18n_language(), "de") != 0)
		skip();
	check_row(*state, "de");
}

static size_t add_test(struct CMUnitTest *test, char *name,
		       CMUnitTestFunction function, const struct row *row)
{
	/* cmocka takes states that may be changed; these are not. */
	const union {
		const void *in;
		void *out;
	} state = { .in = row };

	*test = (struct CMUnitTest){
		.name = name,
		.test_func = function,
		.initial_state = state.out,
	};
	return 1;
}

int main(void)
{
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	struct CMUnitTest tests[2 * LENGTH_OF(rows)];
	char *names[2 * LENGTH_OF(rows)];
	size_t count = 0;
	int failed;

	golden_start();
	i18n_init("en", localedir ? localedir : LOCALEDIR);
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		names[count] = mem_strdup(rows[i].name);
		count += add_test(&tests[count], names[count], test_english,
				  &rows[i]);
		if (!rows[i].in_german)
			continue;
		names[count] = mem_printf("%s in German", rows[i].name);
		count += add_test(&tests[count], names[count], test_german,
				  &rows[i]);
	}
	failed = _cmocka_run_group_tests("pages", tests, count, NULL, NULL);
	for (size_t i = 0; i < count; i++)
		free(names[i]);
	return failed;
}
