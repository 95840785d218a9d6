/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What holds on every page that can be reached from home by opening things:
 * over the small content and over the real one, with an account on each
 * platform and nothing ticked, half ticked, all ticked.
 */
#include <config.h>

#include "lib/opened.h"

#include "base/text.h"
#include "print/print.h"

/* The other pages that ask have a form of their own; they are tested
 * elsewhere. */
static const char *const reading[] = {
	"home",	   "welcome",	  "guides",    "guide",	   "account",
	"step",	   "history",	  "people",    "person",   "trash",
	"results", "help",	  "actions",   "problems", "question",
	"propose", "authorities", "authority", "accounts", "links",
	"todo",	   "due",
};

struct walk {
	struct opened *o;
	char **seen;
	size_t count, capacity;
	const char *address; /* being looked at, for messages */
	size_t blocks;
};

static bool is_reading(const char *address)
{
	const struct page_info *info = page_info(address);

	for (size_t i = 0; info && i < LENGTH_OF(reading); i++)
		if (strcmp(info->name, reading[i]) == 0)
			return true;
	return false;
}

static void walk_add(struct walk *w, const char *address)
{
	for (size_t i = 0; i < w->count; i++)
		if (strcmp(w->seen[i], address) == 0)
			return;
	MEM_GROW(w->seen, w->count, w->capacity);
	w->seen[w->count++] = mem_strdup(address);
}

#define check(w, block, condition)                                             \
	do {                                                                   \
		if (!(condition))                                              \
			fail_msg("%s, %s: %s", (w)->address, (block),          \
				 #condition);                                  \
	} while (0)

static void check_block(struct walk *w, const struct page *page, size_t index)
{
	const struct block *b = &page->blocks[index];

	check(w, b->id, *b->id);
	check(w, b->id, page_find(page, b->id) == (int)index);
	check(w, b->id, strcmp(b->id, "missing") != 0);
	check(w, b->id, *b->title.text);
	check(w, b->id, b->indent >= 0 && b->indent <= 4);
	if (b->kind != BLOCK_LINES)
		check(w, b->id, !strchr(b->title.text, '\n'));
	if (b->kind == BLOCK_URL) {
		check(w, b->id, strncmp(b->title.text, "http", 4) == 0);
		check(w, b->id, !strchr(b->title.text, ' '));
	}
	if (b->kind == BLOCK_STEP)
		check(w, b->id, b->mark != MARK_NONE && b->target);
	if (b->enter != ACTION_NONE)
		check(w, b->id, action_info(b->enter));
	/* On the actions page "open" is for the page below. */
	if (b->enter == ACTION_OPEN && strcmp(w->address, "actions") != 0) {
		check(w, b->id, b->target && page_info(b->target));
		if (is_reading(b->target))
			walk_add(w, b->target);
	}
}

/* Unwrapped words stay what they are; wrapped ones stay inside the width. */
static void check_print(struct walk *w, const struct page *page, int width)
{
	const struct print_options options = { .width = width };
	struct strbuf text;
	const char *line;

	strbuf_init(&text);
	print_page(page, &options, &text);
	check(w, "print", text.length && text.s[text.length - 1] == '\n');
	check(w, "print", !strstr(text.s, " \n"));
	check(w, "print", !strstr(text.s, "\n\n\n"));
	check(w, "print", text_is_printable(text.s, text.length, NULL));
	for (line = text.s; *line;) {
		size_t n = strcspn(line, "\n");

		if (strncmp(line, "http", 4) != 0)
			check(w, line, text_width(line, n) <= width);
		line += n + 1;
	}
	strbuf_release(&text);
}

static void check_page(struct walk *w, const struct page *page)
{
	bool is_active = false;

	check(w, "page", *page->title && !strchr(page->title, '\n'));
	check(w, "page", page->count > 0);
	check(w, "page", !page->first || page_find(page, page->first) >= 0);
	for (size_t i = 0; i < page->count; i++) {
		check_block(w, page, i);
		is_active |= block_is_active(&page->blocks[i]);
	}
	/* Enter is promised exactly where it does something. */
	check(w, "page", page_has_action(page, ACTION_OPEN) == is_active);
	w->blocks += page->count;
	check_print(w, page, 40);
	check_print(w, page, 80);
}

/* Every page twice: what has the same address has the same blocks. */
static void check_same(struct walk *w, const struct page *page)
{
	struct page again;

	app_page(&w->o->app, &again);
	check(w, "page", again.count == page->count);
	for (size_t i = 0; i < page->count; i++)
		check(w, page->blocks[i].id,
		      strcmp(page->blocks[i].id, again.blocks[i].id) == 0);
	page_release(&again);
}

/* Each answer to a question leads to a page that is walked as well, unless it
 * asks for a day. */
static void follow_answers(struct walk *w, const struct page *page)
{
	struct app *app = &w->o->app;

	if (strncmp(w->address, "question/", 9) != 0 &&
	    strncmp(w->address, "propose/", 8) != 0)
		return;
	for (size_t i = 0; i < page->count; i++) {
		struct effect effect;

		if (page->blocks[i].kind != BLOCK_CHOICE)
			continue;
		app_go(app, w->address);
		app_update(app, ACTION_ANSWER, page->blocks[i].target, &effect);
		check(w, page->blocks[i].id, !app->is_alert);
		check(w, page->blocks[i].id,
		      strcmp(app_address(app), w->address) != 0);
		if (is_reading(app_address(app)))
			walk_add(w, app_address(app));
		app_go(app, "home");
	}
}

static void walk_from_home(struct walk *w)
{
	struct app *app = &w->o->app;

	walk_add(w, "home");
	walk_add(w, "welcome");
	walk_add(w, "trash");
	walk_add(w, "people");
	walk_add(w, "problems");
	walk_add(w, "help");
	walk_add(w, "results/e");
	walk_add(w, "qr/https://example.org/form?a=1");
	walk_add(w, "actions");
	for (size_t i = 0; i < w->count; i++) {
		struct page page;

		app_go(app, w->seen[i]);
		w->address = w->seen[i];
		app_page(app, &page);
		check_page(w, &page);
		check_same(w, &page);
		follow_answers(w, &page);
		page_release(&page);
		app_go(app, "home");
	}
	for (size_t i = 0; i < w->count; i++)
		free(w->seen[i]);
	free(w->seen);
}

static void test_small(void **state)
{
	static const char *const stores[] = { "store-small", "store-odd",
					      NULL };
	static const char *const languages[] = { "en", "de" };

	(void)state;
	for (size_t s = 0; s < LENGTH_OF(stores); s++) {
		for (size_t l = 0; l < LENGTH_OF(languages); l++) {
			struct opened o;
			struct walk w = { .o = &o };

			opened_init(&o, "tests/data/content-small",
				    "content-own", stores[s], languages[l]);
			walk_from_home(&w);
			assert_true(w.count > 20);
			opened_release(&o);
		}
	}
}

/* An account on each platform, with its first `ticked` steps done. */
static void add_accounts(struct opened *o, size_t ticked)
{
	const struct deed_field fields[] = { { "label", "Test" },
					     { "mail", "m@example.org" } };
	struct deed_context deed = o->app.deed;

	for (size_t i = 0; i < o->content.guide_count; i++) {
		const struct guide *g = &o->content.guides[i];
		struct err err = ERR_INIT;
		struct record *r;

		if (g->kind != GUIDE_PLATFORM || g->is_broken)
			continue;
		r = deed_add_account(&deed, g->id, fields, LENGTH_OF(fields),
				     &err);
		if (!r)
			fail_msg("%s: %s", g->id, err.message);
		for (size_t k = 0; k < g->step_count && k < ticked; k++)
			assert_true(deed_done(&deed, r, g->steps[k].reference,
					      (struct deed_day){
						      .is_about = false },
					      &err));
	}
}

/* Each reference of each guide opens a page, and so does each step of each
 * account; nothing in the real content leads nowhere. */
static void test_real(void **state)
{
	static const size_t ticked[] = { 0, 2, 1000 };
	static const char *const languages[] = { "de", "en" };

	(void)state;
	for (size_t t = 0; t < LENGTH_OF(ticked); t++) {
		for (size_t l = 0; l < LENGTH_OF(languages); l++) {
			struct opened o;
			struct walk w = { .o = &o };

			opened_init(&o, "content", NULL, NULL, languages[l]);
			add_accounts(&o, ticked[t]);
			walk_from_home(&w);
			print_message("# %s, %zu ticked: %zu pages, "
				      "%zu blocks\n",
				      languages[l], ticked[t], w.count,
				      w.blocks);
			assert_true(w.count > 50);
			opened_release(&o);
		}
	}
}

/* What the actions page lists is what the page below can do, each once. */
static void test_actions(void **state)
{
	struct page page, below;
	struct opened o;

	(void)state;
	opened_init(&o, "tests/data/content-small", NULL, "store-small", "en");
	app_go(&o.app, "account/7f3a9c1e");
	app_page(&o.app, &below);
	app_go(&o.app, "actions");
	app_page(&o.app, &page);
	for (size_t i = 0; i < below.action_count; i++) {
		const struct action_info *info = action_info(below.actions[i]);
		size_t found = 0;

		for (size_t k = 0; k < page.count; k++)
			found += page.blocks[k].enter == info->action &&
				 page.blocks[k].kind == BLOCK_BUTTON;
		assert_int_equal(found, info->action == ACTION_ACTIONS ? 0 : 1);
	}
	page_release(&page);
	page_release(&below);
	opened_release(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_small),
		cmocka_unit_test(test_real),
		cmocka_unit_test(test_actions),
	};

	golden_start();
	i18n_init("en", LOCALEDIR);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
