/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An address on its way out of the pages: which one is meant, what is said,
 * and how its QR code is laid out. */
#include <config.h>

#include "lib/opened.h"

#include "handoff/qr.h"
#include "print/print.h"
#include "tui/layout.h"
#include "tui/screen.h"

#define STEP	"step/7f3a9c1e/forum/open-form"
#define ACCOUNT "account/7f3a9c1e"

struct world {
	struct opened o;
	char *copied, *browsed;
	bool refuses;
};

static bool take(struct world *w, char **where, const char *text,
		 struct err *err)
{
	if (w->refuses) {
		err_set(err, ERR_REFUSED, "It was refused.");
		return false;
	}
	free(*where);
	*where = mem_strdup(text);
	return true;
}

static bool copy(void *terminal, const char *text, struct err *err)
{
	struct world *w = terminal;

	return take(w, &w->copied, text, err);
}

static bool browse(void *terminal, const char *url, struct err *err)
{
	struct world *w = terminal;

	return take(w, &w->browsed, url, err);
}

static bool can_browse(void)
{
	return true;
}

static bool draw(const char *text, bool is_ascii, bool is_dark,
		 struct strbuf *out, struct err *err)
{
	const struct qr_options options = {
		.style = is_ascii ? QR_ASCII : QR_HALF,
		.is_dark_on_light = is_dark,
	};

	return qr_render(text, &options, out, err);
}

static void world_init(struct world *w, bool has_outside)
{
	memset(w, 0, sizeof(*w));
	opened_init(&w->o, "tests/data/content-small", NULL, "store-small",
		    "en");
	if (has_outside)
		w->o.app.outside = (struct app_outside){
			.terminal = w,
			.copy = copy,
			.browse = browse,
			.can_browse = can_browse,
			.draw_code = draw,
		};
}

static void world_release(struct world *w)
{
	opened_release(&w->o);
	free(w->copied);
	free(w->browsed);
}

static void act(struct world *w, enum action action)
{
	struct effect effect;

	app_update(&w->o.app, action, NULL, &effect);
	app_perform(&w->o.app, &effect);
}

static void says(const struct world *w, const char *part)
{
	const char *message = w->o.app.message ? w->o.app.message : "";

	if (!strstr(message, part))
		fail_msg("\"%s\" lacks \"%s\"", message, part);
}

/* The first address of a page; owned by the caller. */
static char *url_of(const struct app *app, const char *address)
{
	struct page page;
	char *url = NULL;

	page_build(app, address, &page);
	for (size_t i = 0; i < page.count && !url; i++)
		if (page.blocks[i].kind == BLOCK_URL)
			url = mem_strdup(page.blocks[i].title.text);
	page_release(&page);
	assert_non_null(url);
	return url;
}

static void test_items_of_a_step(void **state)
{
	static const struct {
		const char *id;
		enum action action;
	} items[] = { { "do-copy", ACTION_COPY },
		      { "do-qr", ACTION_QR },
		      { "do-browse", ACTION_BROWSE } };
	struct page page;
	struct world w;
	int before;
	char *url;

	(void)state;
	world_init(&w, true);
	url = url_of(&w.o.app, STEP);
	app_go(&w.o.app, STEP);
	app_page(&w.o.app, &page);
	before = page_find(&page, "link");
	assert_true(before >= 0);
	for (size_t i = 0; i < LENGTH_OF(items); i++) {
		int at = page_find(&page, items[i].id);

		assert_true(at > before);
		before = at;
		assert_int_equal(page.blocks[at].enter, items[i].action);
		assert_string_equal(page.blocks[at].target, url);
		assert_true(page_has_action(&page, items[i].action));
	}
	page_release(&page);
	/* Enter does what the key does. */
	app_focus(&w.o.app, "do-copy");
	act(&w, ACTION_OPEN);
	assert_string_equal(w.copied, url);
	says(&w, url);
	says(&w, "nobody can say");
	app_focus(&w.o.app, "do-browse");
	act(&w, ACTION_OPEN);
	assert_string_equal(w.browsed, url);
	free(url);
	world_release(&w);
}

static void test_nothing_lent(void **state)
{
	struct page page;
	struct world w;

	(void)state;
	world_init(&w, false);
	app_go(&w.o.app, STEP);
	app_page(&w.o.app, &page);
	assert_true(page_find(&page, "do-copy") >= 0);
	assert_true(page_find(&page, "do-browse") < 0);
	assert_false(page_has_action(&page, ACTION_BROWSE));
	page_release(&page);
	act(&w, ACTION_COPY);
	says(&w, "Nothing can be copied");
	says(&w, "https://");
	act(&w, ACTION_BROWSE);
	says(&w, "No browser");
	act(&w, ACTION_QR);
	app_page(&w.o.app, &page);
	assert_true(page_find(&page, "fault") >= 0);
	assert_true(page_find(&page, "code") < 0);
	page_release(&page);
	world_release(&w);
}

static void test_refused(void **state)
{
	struct world w;

	(void)state;
	world_init(&w, true);
	w.refuses = true;
	app_go(&w.o.app, STEP);
	act(&w, ACTION_COPY);
	says(&w, "It was refused.");
	assert_true(w.o.app.is_alert);
	act(&w, ACTION_BROWSE);
	says(&w, "It was refused.");
	world_release(&w);
}

/* On the checklist the step's own page has the address. */
static void test_step_of_a_list(void **state)
{
	struct world w;
	char *url;

	(void)state;
	world_init(&w, true);
	url = url_of(&w.o.app, STEP);
	app_go(&w.o.app, ACCOUNT);
	app_focus(&w.o.app, "step-open-form");
	act(&w, ACTION_COPY);
	assert_string_equal(w.copied, url);
	/* A step without one, on a page without one. */
	free(w.copied);
	w.copied = NULL;
	app_focus(&w.o.app, "step-send");
	act(&w, ACTION_COPY);
	assert_null(w.copied);
	says(&w, "no web address");
	/* From the actions page it is about the step below. */
	app_focus(&w.o.app, "step-open-form");
	act(&w, ACTION_ACTIONS);
	app_focus(&w.o.app, "action-copy");
	act(&w, ACTION_OPEN);
	assert_string_equal(w.copied, url);
	assert_string_equal(app_address(&w.o.app), ACCOUNT);
	free(url);
	world_release(&w);
}

/* On a page with several: the focused one, the next below, the first. */
static void test_which(void **state)
{
	struct page page;
	struct world w;
	int urls[16], count = 0, index;

	(void)state;
	world_init(&w, true);
	opened_release(&w.o);
	opened_init(&w.o, "content", NULL, NULL, "en");
	w.o.app.outside = (struct app_outside){ .terminal = &w, .copy = copy };
	app_go(&w.o.app, "guide/glossary");
	app_page(&w.o.app, &page);
	for (size_t i = 0; i < page.count && count < 16; i++)
		if (page.blocks[i].kind == BLOCK_URL)
			urls[count++] = (int)i;
	assert_true(count >= 2);
	app_focus(&w.o.app, page.blocks[urls[1]].id);
	act(&w, ACTION_COPY);
	assert_string_equal(w.copied, page.blocks[urls[1]].title.text);
	/* The line above is about it, if that is not an item. */
	index = urls[1] - 1;
	assert_int_equal(page.blocks[index].enter, ACTION_NONE);
	app_focus(&w.o.app, page.blocks[index].id);
	act(&w, ACTION_COPY);
	assert_string_equal(w.copied, page.blocks[urls[1]].title.text);
	/* Behind the last one: the first. */
	assert_true(count < 16);
	index = urls[count - 1] + 1;
	assert_true(index < (int)page.count);
	assert_int_equal(page.blocks[index].enter, ACTION_NONE);
	app_focus(&w.o.app, page.blocks[index].id);
	act(&w, ACTION_COPY);
	assert_string_equal(w.copied, page.blocks[urls[0]].title.text);
	page_release(&page);
	world_release(&w);
}

static void test_too_long(void **state)
{
	char *address = mem_alloc(4096);
	struct world w;

	(void)state;
	world_init(&w, true);
	strcpy(address, "qr/https://a/");
	memset(address + strlen(address), 'x', EFFECT_TEXT_MAX);
	app_go(&w.o.app, address);
	act(&w, ACTION_COPY);
	assert_null(w.copied);
	says(&w, "too long");
	address[3 + EFFECT_TEXT_MAX] = '\0';
	app_go(&w.o.app, address);
	act(&w, ACTION_COPY);
	assert_string_equal(w.copied, address + 3);
	free(address);
	world_release(&w);
}

/* The page of the code: its looks, one page for Esc. */
static void test_qr_page(void **state)
{
	const struct print_options options = { .width = 20 };
	struct page page;
	struct strbuf text;
	struct world w;
	size_t visits;
	int code;

	(void)state;
	world_init(&w, true);
	app_go(&w.o.app, STEP);
	visits = w.o.app.visit_count;
	act(&w, ACTION_QR);
	assert_string_equal(app_focused(&w.o.app) ? "set" : "none", "none");
	app_page(&w.o.app, &page);
	code = page_find(&page, "code");
	assert_true(code > page_find(&page, "url"));
	assert_string_equal(page.first, "code");
	assert_true(page_find(&page, "url") == 0);
	/* Printed whole, whatever the width. */
	strbuf_init(&text);
	print_page(&page, &options, &text);
	assert_non_null(
		strstr(text.s, "\xE2\x96\x88 \xE2\x96\x84\xE2\x96\x84"));
	strbuf_release(&text);
	page_release(&page);
	/* The key swaps, and so does the item; the focus stays on it. */
	act(&w, ACTION_QR);
	assert_memory_equal(app_address(&w.o.app), "qr/dark/http", 12);
	app_focus(&w.o.app, "do-redraw");
	act(&w, ACTION_OPEN);
	assert_memory_equal(app_address(&w.o.app), "qr/dark-ascii/http", 18);
	assert_string_equal(app_focused(&w.o.app), "do-redraw");
	act(&w, ACTION_OPEN);
	assert_memory_equal(app_address(&w.o.app), "qr/dark/http", 12);
	assert_int_equal(w.o.app.visit_count, visits + 1);
	/* A fact's name will do; another will not. */
	app_go(&w.o.app, "qr/no-such-fact");
	app_page(&w.o.app, &page);
	assert_true(page_find(&page, "missing") >= 0);
	page_release(&page);
	act(&w, ACTION_QR);
	says(&w, "no web address");
	world_release(&w);
}

/* Whole or not at all, and nothing of it reversed. */
static void test_layout(void **state)
{
	static const char half[] = "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x84\n"
				   "   \n\xE2\x96\x88 \xE2\x96\x88\n";
	static const char hash[] = "####\n    \n####\n";
	static const struct {
		const char *lines;
		int width, url_width, height;
		const char *charset;
		bool is_whole;
	} cases[] = {
		{ half, 40, 40, 0, NULL, true },
		{ half, 3, 3, 3, NULL, true },
		{ half, 2, 3, 3, NULL, true }, /* words are set narrower */
		{ half, 2, 2, 3, NULL, false },
		{ half, 40, 40, 2, NULL, false },
		{ half, 40, 40, 3, "ASCII", false },
		{ hash, 40, 40, 3, "ASCII", true },
		{ hash, 3, 3, 3, "ASCII", false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct layout layout;
		struct page page;
		struct block *b;

		page_init(&page);
		b = page_append(&page, BLOCK_CODE, "code", "A code.");
		b->lines = cases[i].lines;
		layout_init(&layout);
		layout.width = cases[i].width;
		layout.url_width = cases[i].url_width;
		layout.code_height = cases[i].height;
		layout.charset = cases[i].charset;
		layout_page(&layout, &page);
		if (cases[i].is_whole)
			assert_int_equal(layout.count, 3);
		for (size_t k = 0; k < layout.count; k++) {
			const struct line *line = &layout.lines[k];
			bool is_code = line->run_count &&
				       (line->runs->text[0] == '#' ||
					line->runs->text[0] == ' ' ||
					line->runs->text[0] == '\xE2');

			assert_int_equal(is_code, cases[i].is_whole);
			if (cases[i].is_whole)
				assert_int_equal(line->focus_from,
						 line->focus_to);
		}
		layout_release(&layout);
		page_release(&page);
	}
}

/* On 24 rows a form's code is seen whole at once; on fewer its words are. */
static void test_screen(void **state)
{
	static const struct {
		int rows;
		bool is_whole;
	} cases[] = { { 24, true },
		      { 23, true },
		      { 22, false },
		      { 12, false },
		      { 60, true } };

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct screen screen;
		struct world w;
		int inked = 0;

		world_init(&w, true);
		app_go(&w.o.app, "qr/https://www.facebook.com/help/contact/"
				 "6359191084165019");
		screen_init(&screen, &w.o.app, NULL, cases[i].rows, 80);
		for (int row = 0; row < cases[i].rows; row++)
			inked += canvas_row(&screen.canvas, row)->text[0] ==
				 '\xE2';
		assert_int_equal(inked, cases[i].is_whole ? 19 : 0);
		screen_release(&screen);
		world_release(&w);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_items_of_a_step),
		cmocka_unit_test(test_nothing_lent),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_step_of_a_list),
		cmocka_unit_test(test_which),
		cmocka_unit_test(test_too_long),
		cmocka_unit_test(test_qr_page),
		cmocka_unit_test(test_layout),
		cmocka_unit_test(test_screen),
	};
	struct strbuf out;
	const bool has_qr =
		draw("x", false, false, (strbuf_init(&out), &out), NULL);

	strbuf_release(&out);
	golden_start();
	i18n_init("en", LOCALEDIR);
	if (!has_qr) {
		printf("1..0 # SKIP built without libqrencode\n");
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
