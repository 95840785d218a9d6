/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * app_fixture - the whole program without a front end, over a small content.
 *
 * Content and data lie in a temporary folder; the clock stands still but for
 * a microsecond an entry; ids are counted. press() takes names of keys
 * ("a 1 Enter"), type() types; effects are performed as the loop does.
 */
#ifndef WIDERSPRUCH_TESTS_APP_FIXTURE_H
#define WIDERSPRUCH_TESTS_APP_FIXTURE_H

#include "lib/unit.h"

#include "base/strbuf.h"
#include "base/text.h"
#include "content/load.h"
#include "pages/build.h"
#include "pages/form.h"

struct fixture {
	char *folder; /* with content/ and data/ in it */
	char *data;
	struct content content;
	struct diags diags;
	struct store store;
	struct app app;
	struct effect effect; /* of the last key */
	unsigned ids;
	date_instant now;
	bool is_quiet; /* do not perform effects */
};

/* clang-format off */
static const char *const fixture_files[][2] = {
	{ "content.yaml",
	  "format: 1\nday: 2026-11-22\nreference: en\nlanguages:\n"
	  "  en:\n    name: English\n  de:\n    name: Deutsch\n" },
	{ "facts.yaml",
	  "sources:\n  one:\n    name: One\n"
	  "links: {}\n"
	  "blocs:\n  eu: [at, be, bg, de, dk, es, fi, fr, ie, it]\n"
	  "laws:\n  gdpr:\n    answer: 1 month\n    extension: 2 months\n"
	  "    complaint: authority\n    articles: [77]\n    sources: [one]\n"
	  "countries:\n  eu:\n    law: gdpr\n    form: yes\n"
	  "  ch:\n    form: yes\n  us:\n    form: no\n  zz:\n    form: no\n"
	  "  de-by: {}\n  de-hh: {}\n" },
	{ "authorities.yaml",
	  "authorities:\n"
	  "  at:\n    region: at\n    name: Amt\n"
	  "    website: https://example.org/at\n    record: 2024\n"
	  "    state: reported\n    sources: [one]\n"
	  "  de-by:\n    region: de-by\n    name: Haus\n"
	  "    website: https://example.org/by\n    record: 2024\n"
	  "    state: reported\n    sources: [one]\n"
	  "  de-hh:\n    region: de-hh\n    leads: de\n    name: Kontor\n"
	  "    website: https://example.org/hh\n    record: 2024\n"
	  "    complaint: https://example.org/hh/form\n"
	  "    state: reported\n    sources: [one]\n" },
	{ "en/facts.yaml",
	  "laws:\n  gdpr:\n    title: GDPR\n    articles:\n      77:\n"
	  "        title: Article 77\n"
	  "countries:\n  eu: European Union\n  at: Austria\n  be: Belgium\n"
	  "  bg: Bulgaria\n  de: Germany\n  dk: Denmark\n  es: Spain\n"
	  "  fi: Finland\n  fr: France\n  ie: Ireland\n  it: Italy\n"
	  "  ch: Switzerland\n  us: United States\n  zz: Another country\n"
	  "  de-by: Bavaria\n  de-hh: Hamburg\n" },
	{ "de/facts.yaml",
	  "countries:\n  de: Deutschland\n  at: \303\226sterreich\n" },
	{ "en/alpha.yaml",
	  "id: alpha\nkind: platform\ntitle: Alpha\nsummary: The first.\n"
	  "order: 10\nobjection: own\nshares: group\n"
	  "sections:\n  - id: what\n    title: What it is\n"
	  "    text: Words about it.\n"
	  "steps:\n"
	  "  - id: open\n    do: Open the form\n    text: Log in first.\n"
	  "  - id: mail\n    do: Check the mail address\n"
	  "  - id: send\n    do: Press Send\n    milestone: objected\n"
	  "  - id: write\n    do: Write a letter\n    milestone: objected\n"
	  "paths:\n"
	  "  - id: form\n    title: With the form\n    when: You can log in.\n"
	  "    how: browser\n    steps: [open, mail, send]\n"
	  "  - id: paper\n    title: By letter\n    when: You cannot log in.\n"
	  "    how: paper\n    steps: [mail, write]\n" },
	{ "en/beta.yaml",
	  "id: beta\nkind: platform\ntitle: Beta\nsummary: The second.\n"
	  "order: 20\nobjection: own\nshares: group\n"
	  "steps:\n  - id: send\n    do: Press Send\n    milestone: objected\n"
	  "paths:\n  - id: form\n    title: With the form\n    how: browser\n"
	  "    steps: [send]\n" },
	{ "en/gamma.yaml",
	  "id: gamma\nkind: platform\ntitle: Gamma\nsummary: The third.\n"
	  "order: 30\nobjection: none\nshares: group\n"
	  "steps:\n  - id: ask\n    do: Ask nothing of the bot\n"
	  "paths:\n  - id: all\n    title: What you can do\n    how: app\n"
	  "    steps: [ask]\n" },
	{ "en/ask.yaml",
	  "id: ask\nkind: question\ntitle: Which way\nsummary: Two of them.\n"
	  "order: 40\nabout: account\n"
	  "nodes:\n"
	  "  first:\n    ask: Is it sent?\n    options:\n"
	  "      - id: no\n        label: Not yet\n        go: alpha/open\n"
	  "      - id: sent\n        label: Sent\n        record: objected\n"
	  "        node: second\n"
	  "  second:\n    ask: Did a mail come?\n    options:\n"
	  "      - id: no\n        label: No mail\n        go: alpha/what\n"
	  "      - id: yes\n        label: A mail\n        record: confirmed\n"
	},
	{ "de/alpha.yaml", "title: Alpha-Netz\n" },
};
/* clang-format on */

static inline date_instant fixture_now(void *data)
{
	struct fixture *f = data;

	return f->now++;
}

static inline void fixture_make_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	struct fixture *f = data;

	snprintf(id, RECORD_ID_LENGTH + 1, "%08x", ++f->ids);
}

/* As main does it: other words, the same folder. */
static inline bool
fixture_change_language(struct app *app, const char *language, struct err *err)
{
	int index = content_language(app->deed.content, language);

	if (index < 0) {
		err_set(err, ERR_USAGE, "There is no language %s.", language);
		return false;
	}
	app->deed.language = index;
	return true;
}

/* Open what lies on the disk, as a new start of the program does. */
static inline void fixture_open(struct fixture *f)
{
	struct deed_context deed = {
		.content = &f->content,
		.store = &f->store,
		.today = { 2026, 11, 22 },
		.now = fixture_now,
		.make_id = fixture_make_id,
		.data = f,
	};
	struct err err = ERR_INIT;

	if (!store_open(&f->store, f->data, &err))
		fail_msg("%s", err.message);
	app_init(&f->app, &deed, &f->diags);
	f->app.change_language = fixture_change_language;
}

static inline void fixture_close(struct fixture *f)
{
	app_release(&f->app);
	store_release(&f->store);
}

static inline void fixture_reopen(struct fixture *f)
{
	fixture_close(f);
	fixture_open(f);
}

static inline void fixture_init(struct fixture *f)
{
	struct err err = ERR_INIT;
	struct strbuf finding;
	char *path;

	memset(f, 0, sizeof(*f));
	f->folder = temp_new();
	f->data = temp_path(f->folder, "data");
	f->now = (date_instant)1795000000 * 1000000;
	path = temp_path(f->folder, "content");
	mkdir(path, 0700);
	for (size_t i = 0; i < LENGTH_OF(fixture_files); i++) {
		char *file = temp_path(path, fixture_files[i][0]);
		char *slash = strrchr(file, '/');

		*slash = '\0';
		mkdir(file, 0700);
		*slash = '/';
		temp_puts(file, fixture_files[i][1]);
		free(file);
	}
	content_init(&f->content);
	diags_init(&f->diags);
	if (!content_load(&f->content, path, NULL, NULL, &f->diags, &err))
		fail_msg("%s", err.message);
	free(path);
	strbuf_init(&finding);
	if (f->diags.count > 0)
		diag_print(&f->diags.item[0], &finding);
	if (f->diags.errors > 0)
		fail_msg("%s", finding.s);
	strbuf_release(&finding);
	fixture_open(f);
}

static inline void fixture_release(struct fixture *f)
{
	fixture_close(f);
	content_release(&f->content);
	diags_release(&f->diags);
	free(f->data);
	temp_remove(f->folder);
}

/* Keys --------------------------------------------------------------- */

/* The view's moves, without a screen. */
static inline void fixture_move(struct app *app, enum action action)
{
	struct page page;
	int index, step = 0;

	app_page(app, &page);
	index = app_focus_index(app, &page);
	if (action == ACTION_NEXT || action == ACTION_NEXT_ACTIVE)
		step = 1;
	else if (action == ACTION_PREVIOUS || action == ACTION_PREVIOUS_ACTIVE)
		step = -1;
	else if (action == ACTION_FIRST)
		index = 0;
	else if (action == ACTION_LAST)
		index = (int)page.count - 1;
	do {
		if (index + step < 0 || index + step >= (int)page.count)
			break;
		index += step;
	} while ((action == ACTION_NEXT_ACTIVE ||
		  action == ACTION_PREVIOUS_ACTIVE) &&
		 !block_is_active(&page.blocks[index]));
	if (index >= 0)
		app_focus(app, page.blocks[index].id);
	page_release(&page);
}

static inline void press_key(struct fixture *f, const struct key *key)
{
	enum action move = app_key(&f->app, key, &f->effect);

	if (move != ACTION_NONE)
		fixture_move(&f->app, move);
	if (!f->is_quiet)
		app_perform(&f->app, &f->effect);
}

static inline void press(struct fixture *f, const char *keys)
{
	while (*keys) {
		size_t length = strcspn(keys, " ");
		struct key key;

		if (!key_parse(keys, length, &key))
			fail_msg("no such key: %s", keys);
		press_key(f, &key);
		keys += length;
		keys += strspn(keys, " ");
	}
}

static inline void type(struct fixture *f, const char *text)
{
	while (*text) {
		struct key key = { .kind = KEY_PRESS_TEXT };
		size_t n = text_next(text, strlen(text), 0);

		assert_true(n < sizeof(key.text));
		memcpy(key.text, text, n);
		press_key(f, &key);
		text += n;
	}
}

/* What is on the screen ------------------------------------------------- */

/* The page as text, the focused row marked by '>'; owned by the caller. */
static inline char *screen(const struct app *app)
{
	struct strbuf out;
	struct page page;
	int focus;

	strbuf_init(&out);
	app_page(app, &page);
	focus = app_focus_index(app, &page);
	strbuf_addf(&out, "%s\n", page.title);
	for (size_t i = 0; i < page.count; i++) {
		const struct block *b = &page.blocks[i];

		strbuf_adds(&out, (int)i == focus ? "> " : "  ");
		if (b->number > 0)
			strbuf_addf(&out, "%d. ", b->number);
		if (*mark_sign(b->mark))
			strbuf_addf(&out, "%s ", mark_sign(b->mark));
		strbuf_adds(&out, b->title.text);
		if (b->value)
			strbuf_addf(&out, " = %s", b->value);
		if (b->alert)
			strbuf_addf(&out, " [!] %s", b->alert);
		if (*b->detail.text)
			strbuf_addf(&out, " | %s", b->detail.text);
		strbuf_addc(&out, '\n');
	}
	if (app->message)
		strbuf_addf(&out, "-- %s%s\n", app->is_alert ? "! " : "",
			    app->message);
	page_release(&page);
	return strbuf_detach(&out);
}

static inline void check_sees(const struct app *app, const char *wanted,
			      bool is_wanted, int line)
{
	char *text = screen(app);

	if ((strstr(text, wanted) != NULL) != is_wanted)
		fail_msg("line %d: %s \"%s\" in\n[%s]\n%s", line,
			 is_wanted ? "no" : "unwanted", wanted,
			 app_address(app), text);
	free(text);
}

#define sees(f, wanted)	    check_sees(&(f)->app, (wanted), true, __LINE__)
#define sees_not(f, wanted) check_sees(&(f)->app, (wanted), false, __LINE__)

static inline void check_at(const struct app *app, const char *address,
			    int line)
{
	char *text;

	if (strcmp(app_address(app), address) == 0)
		return;
	text = screen(app);
	fail_msg("line %d: not at %s but [%s]\n%s", line, address,
		 app_address(app), text);
}

#define is_at(f, address) check_at(&(f)->app, (address), __LINE__)

/* Accounts by their order of making; ids are counted, so this is stable. */
static inline struct record *account_of(const struct fixture *f,
					const char *platform)
{
	for (size_t i = 0; i < f->store.count; i++)
		if (f->store.records[i]->kind == RECORD_ACCOUNT &&
		    strcmp(f->store.records[i]->platform, platform) == 0)
			return f->store.records[i];
	fail_msg("there is no account on %s", platform);
	abort();
}

static inline struct record *
add_account(struct fixture *f, const char *platform, const char *label)
{
	const struct deed_field fields[] = { { "label", label },
					     { "country", "de" } };
	struct err err = ERR_INIT;
	struct record *r =
		deed_add_account(&f->app.deed, platform, fields, 2, &err);

	if (!r)
		fail_msg("%s", err.message);
	for (size_t i = 0; i < f->store.count; i++)
		if (store_save(&f->store, f->store.records[i], &err) !=
		    STORE_SAVED)
			fail_msg("%s", err.message);
	return r;
}

/* To the account's page, by its address. */
static inline void go_to(struct fixture *f, const char *page,
			 const struct record *record)
{
	char *address = mem_printf("%s/%s", page, record->id);

	app_go(&f->app, address);
	free(address);
}

#endif
