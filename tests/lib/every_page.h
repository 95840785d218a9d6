/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * every_page - an address of every page there is, over the fixture's accounts.
 *
 * "*" stands for the first account. That no page is missing is looked at by
 * tests/unit/test_plain_walk.c.
 */
#ifndef WIDERSPRUCH_TESTS_EVERY_PAGE_H
#define WIDERSPRUCH_TESTS_EVERY_PAGE_H

#include "lib/app_fixture.h"

static const char *const every_page[] = {
	"home",
	"welcome",
	"guides",
	"guide/alpha",
	"guide/alpha/path/form",
	"guide/alpha/open",
	"question/ask",
	"question/ask/second/*",
	"propose/ask/first/sent",
	"account/*",
	"step/*/alpha/open",
	"history/*",
	"letter/*",
	"letter/*/none",
	"letter-view/*/none",
	"letter-for/none",
	"proof/*",
	"pick/of",
	"pick/copy",
	"dossier/*",
	"handout/*",
	"add/country",
	"add/platform",
	"add/mail",
	"add/label",
	"add/objected",
	"add-person",
	"edit/*",
	"note/*",
	"when/*/alpha/open",
	"pick/country",
	"authorities",
	"authority/de-by",
	"confirm/remove/*",
	"confirm/quit",
	"milestone/*",
	"milestone/*/received",
	"path/*",
	"link/*",
	"search",
	"export",
	"export/*",
	"import",
	"import/plan",
	"results/alpha",
	"actions",
	"help",
	"language",
	"settings",
	"setting/marks",
	"setting/width",
	"people",
	"trash",
	"problems",
	"person/*",
	"qr/https://example.org",
	"sessions",
	"session/5c0e11a2",
	"typed",
	"accounts",
	"accounts/open",
	"links",
	"todo",
	"due",
	"due/*",
	"due/*/own",
	"notice/*/none",
};

static inline char *every_page_address(const struct fixture *f,
				       const char *pattern)
{
	const char *star = strchr(pattern, '*');
	const struct record *record = account_of(f, "alpha");

	if (!star)
		return mem_strdup(pattern);
	if (strncmp(pattern, "person", 6) == 0)
		return mem_printf("person/%s", record_field(record, "person"));
	return mem_printf("%.*s%s%s", (int)(star - pattern), pattern,
			  record->id, star + 1);
}

static inline void every_page_init(struct fixture *f)
{
	fixture_init(f);
	add_account(f, "alpha", "One");
	add_account(f, "beta", "Two");
}

/* A new start at that page, over what the actions before have left. */
static inline void every_page_open(struct fixture *f, const char *pattern,
				   bool is_plain)
{
	const struct deed_context deed = f->app.deed;
	char *address;

	app_release(&f->app);
	app_init(&f->app, &deed, &f->diags);
	f->app.change_language = fixture_change_language;
	f->app.is_plain = is_plain;
	app_go(&f->app, "home");
	app_go(&f->app,
	       strncmp(pattern, "add/", 4) == 0 ? "add/country" : "home");
	address = every_page_address(f, pattern);
	if (strcmp(app_address(&f->app), address) != 0)
		app_go(&f->app, address);
	free(address);
	app_hush(&f->app);
}

/* The screen, without the name of the temporary folder. */
static inline char *every_page_screen(const struct fixture *f)
{
	char *text = screen(&f->app);
	const size_t length = strlen(f->folder);

	for (char *s = text; (s = strstr(s, f->folder));)
		memset(s, '*', length);
	return text;
}

#endif
