/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading pages as text, compared with tests/data/pages/. */
#include <config.h>

#include "lib/opened.h"

#include "print/print.h"

static const struct row {
	const char *name;
	const char *store; /* NULL: no account yet */
	const char *address;
	int width;
	const char *unsaved; /* a record that could not be saved */
	const char *overlay;
} rows[] = {
	{ "welcome", NULL, "welcome", 72, NULL, NULL },
	{ "home", "store-small", "home", 72, NULL, NULL },
	{ "home-40", "store-small", "home", 40, NULL, NULL },
	{ "home-odd", "store-odd", "home", 72, "00000006", NULL },
	{ "guides", "store-small", "guides", 72, NULL, "content-own" },
	{ "guide", "store-small", "guide/forum", 72, NULL, NULL },
	{ "guide-40", "store-small", "guide/forum", 40, NULL, NULL },
	{ "guide-none", "store-small", "guide/bote", 72, NULL, NULL },
	{ "guide-topic", "store-small", "guide/limits/rest", 72, NULL, NULL },
	{ "guide-own", "store-small", "guide/limits", 72, NULL,
	  "content-own" },
	{ "guide-question", "store-small", "guide/ask", 72, NULL, NULL },
	{ "guide-broken", "store-small", "guide/broken", 72, NULL, NULL },
	{ "guide-missing", "store-small", "guide/nowhere", 72, NULL, NULL },
	{ "guide-path", "store-small", "guide/forum/path/app", 72, NULL,
	  NULL },
	{ "guide-step", "store-small", "guide/forum/open-form", 72, NULL,
	  NULL },
	{ "guide-step-day", "store-small", "guide/forum/open-app", 72, NULL,
	  NULL },
	{ "guide-step-was", "store-small", "guide/forum/mail", 72, NULL,
	  NULL },
	{ "account", "store-small", "account/7f3a9c1e", 72, NULL, NULL },
	{ "account-40", "store-small", "account/7f3a9c1e", 40, NULL, NULL },
	{ "account-new", "store-small", "account/9e8d7c6b", 72, NULL, NULL },
	{ "account-rounds", "store-small", "account/3d07aa11", 72, NULL,
	  NULL },
	{ "account-closed", "store-small", "account/c105ed00", 72, NULL,
	  NULL },
	{ "account-newer", "store-odd", "account/00000001", 72, NULL, NULL },
	{ "account-back", "store-odd", "account/00000002", 72, NULL, NULL },
	{ "account-trash", "store-odd", "account/00000003", 72, NULL, NULL },
	{ "account-broken", "store-odd", "account/00000004", 72, NULL, NULL },
	{ "account-unknown", "store-odd", "account/00000005", 72, NULL,
	  NULL },
	{ "account-unsaved", "store-odd", "account/00000006", 72, "00000006",
	  NULL },
	{ "step", "store-small", "step/7f3a9c1e/forum/open-form", 72, NULL,
	  NULL },
	{ "step-40", "store-small", "step/7f3a9c1e/forum/open-form", 40, NULL,
	  NULL },
	{ "step-open", "store-small", "step/7f3a9c1e/forum/send", 72, NULL,
	  NULL },
	{ "step-skipped", "store-small", "step/7f3a9c1e/forum/reason", 72,
	  NULL, NULL },
	{ "step-other", "store-small", "step/7f3a9c1e/forum/open-app", 72,
	  NULL, NULL },
	{ "step-missing", "store-small", "step/7f3a9c1e/forum/lost", 72, NULL,
	  NULL },
	{ "history", "store-small", "history/7f3a9c1e", 72, NULL, NULL },
	{ "history-odd", "store-odd", "history/00000005", 72, NULL, NULL },
	{ "people", "store-small", "people", 72, NULL, NULL },
	{ "people-odd", "store-odd", "people", 72, NULL, NULL },
	{ "person", "store-small", "person/1b22e07a", 72, NULL, NULL },
	{ "trash", "store-odd", "trash", 72, NULL, NULL },
	{ "trash-empty", "store-small", "trash", 72, NULL, NULL },
	{ "problems", "store-odd", "problems", 72, "00000006", NULL },
	{ "results", "store-small", "results/form window", 72, NULL, NULL },
	{ "results-none", "store-small", "results/zebra", 72, NULL, NULL },
	{ "results-account", "store-small", "results/laden", 72, NULL, NULL },
	{ "help", "store-small", "help", 72, NULL, NULL },
	{ "actions", "store-small", "account/7f3a9c1e actions", 72, NULL,
	  NULL },
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

/* Addresses behind each other are visited one after the other. */
static void open_page(struct opened *o, const char *addresses,
		      struct page *page)
{
	const char *actions = strstr(addresses, " actions");
	char *first = actions ? mem_strndup(addresses,
					    (size_t)(actions - addresses))
			      : mem_strdup(addresses);

	app_go(&o->app, first);
	if (actions)
		app_go(&o->app, "actions");
	app_page(&o->app, page);
	free(first);
}

static void check_row(const struct row *row, const char *language)
{
	const struct print_options options = { .width = row->width };
	char *name = mem_printf("pages/%s-%s.txt", row->name, language);
	struct opened o;
	struct page page;
	struct strbuf text;

	opened_init(&o, "tests/data/content-small", row->overlay, row->store,
		    language);
	if (row->unsaved)
		make_unsaved(&o, row->unsaved);
	open_page(&o, row->address, &page);
	strbuf_init(&text);
	print_page(&page, &options, &text);
	page_release(&page);
	opened_release(&o);
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

int main(void)
{
	enum { ROWS = LENGTH_OF(rows) };
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	struct CMUnitTest tests[2 * ROWS];

	i18n_init("en", localedir ? localedir : LOCALEDIR);
	for (size_t i = 0; i < ROWS; i++) {
		const union {
			const void *in;
			void *out;
		} row = { .in = &rows[i] };

		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = test_english,
			.initial_state = row.out,
		};
		tests[ROWS + i] = (struct CMUnitTest){
			.name = mem_printf("%s in German", rows[i].name),
			.test_func = test_german,
			.initial_state = row.out,
		};
	}
	return _cmocka_run_group_tests("pages", tests, LENGTH_OF(tests), NULL,
				       NULL);
}
