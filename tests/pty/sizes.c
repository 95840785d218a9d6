/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sizes - every page in every size, and a storm of sizes.
 *
 *     sizes memory DATA FOLDER PROGRAM [ARGUMENT...]
 *     sizes storm DATA FOLDER PROGRAM [ARGUMENT...]
 *
 * In memory, every page from 1x1 to 200x500: another size keeps the focus and all the words, the cursor is on
 * the focused block, and Down alone shows every line. In the storm the real
 * program gets sizes and keys as fast as they can be sent, and must show at
 * last what a program shows that has had no storm.
 *
 * Whatever is wrong is a line with "WRONG".
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ways.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strbuf.h"

enum { STORM = 400, STEPS_MAX = 20000, ROWS_MAX = 70, COLUMNS_MAX = 220 };

static const int sizes[][2] = {
	{ 24, 80 }, { 1, 1 },	{ 1, 80 },   { 2, 3 },	   { 5, 19 },
	{ 6, 20 },  { 7, 21 },	{ 11, 39 },  { 12, 40 },   { 25, 132 },
	{ 50, 20 }, { 6, 500 }, { 200, 20 }, { 200, 500 },
};

struct sizes {
	struct pair pair;
	const char *page;
	long checks, wrong;
};

/* Memory alone. */
static void nothing(struct pair *pair)
{
	(void)pair;
}

static bool is_fine(struct pair *pair, const char *name)
{
	(void)pair;
	(void)name;
	return true;
}

static const struct pair_other memory_only = { nothing, nothing, is_fine };

static void wrong(struct sizes *s, const char *what)
{
	printf("WRONG %s, %dx%d: %s\n", s->page, s->pair.screen.canvas.rows,
	       s->pair.screen.canvas.columns, what);
	s->wrong++;
}

static void resize(struct sizes *s, int rows, int columns)
{
	s->pair.rows = rows;
	s->pair.columns = columns;
	screen_resize(&s->pair.screen, rows, columns);
}

/* All the words of the page as it is laid out, without blanks; but for web
 * addresses, below which a narrow screen has a line more. */
static char *all_words(const struct sizes *s)
{
	const struct view *view = &s->pair.screen.view;
	const struct layout *layout = &view->layout;
	struct strbuf words;

	strbuf_init(&words);
	for (size_t i = 0; i < layout->count; i++) {
		const int block = layout->lines[i].block;

		if (block >= 0 &&
		    s->pair.screen.page.blocks[block].kind == BLOCK_URL)
			continue;
		for (size_t k = 0; k < layout->lines[i].run_count; k++) {
			const struct run *run = &layout->lines[i].runs[k];

			for (size_t n = 0; n < run->length; n++)
				if (run->text[n] != ' ')
					strbuf_addc(&words, run->text[n]);
		}
	}
	return strbuf_detach(&words);
}

static void check_cursor(struct sizes *s)
{
	const struct view *view = &s->pair.screen.view;
	const struct canvas *canvas = &s->pair.screen.canvas;
	int line = view->top + canvas->cursor_row - view->at.body;

	s->checks++;
	if (canvas->cursor_row < 0 || canvas->cursor_row >= canvas->rows ||
	    canvas->cursor_column < 0 ||
	    canvas->cursor_column >= canvas->columns) {
		wrong(s, "the cursor is outside");
		return;
	}
	if (view->at.body_count < 1 ||
	    (s->pair.app.message && s->pair.app.is_alert))
		return;
	if (line < 0 || line >= (int)view->layout.count ||
	    view->layout.lines[line].block != view->focus)
		wrong(s, "the cursor is not on the focused block");
}

/* Through the whole page by Down; every line must come into sight. */
static void walk_down(struct sizes *s)
{
	const struct view *view = &s->pair.screen.view;
	size_t count = view->layout.count;
	bool *seen = mem_alloc(count + 1);
	int top = -1, focus = -1;

	memset(seen, 0, count + 1);
	for (int i = 0; i < STEPS_MAX && (view->top || view->focus > 0); i++)
		pair_press(&s->pair, "PageUp");
	for (int i = 0; i < STEPS_MAX; i++) {
		for (int k = 0; k < view->at.body_count; k++)
			if (view->top + k < (int)count)
				seen[view->top + k] = true;
		check_cursor(s);
		if (view->top == top && view->focus == focus)
			break;
		top = view->top;
		focus = view->focus;
		pair_press(&s->pair, "Down");
	}
	for (size_t i = 0; i < count && view->at.body_count > 0; i++)
		if (!seen[i] && view->layout.lines[i].run_count > 0) {
			wrong(s, "Down does not show every line");
			break;
		}
	free(seen);
}

static void check_page(struct sizes *s)
{
	const size_t count = sizeof(sizes) / sizeof(sizes[0]);
	/* A code for a camera fits or does not. */
	bool is_code = strcmp(s->page, "qr") == 0;
	char *words = NULL, *focus;

	for (int i = 0; i < 3; i++)
		pair_press(&s->pair, "Tab");
	focus = mem_strdup(pair_focused(&s->pair)->id);
	for (size_t i = 0; i < count; i++) {
		char *now;

		resize(s, sizes[i][0], sizes[i][1]);
		if (strcmp(pair_focused(&s->pair)->id, focus) != 0)
			wrong(s, "the focus has moved");
		check_cursor(s);
		now = all_words(s);
		if (words && !is_code && strcmp(words, now) != 0)
			wrong(s, "the words are others");
		free(words);
		words = now;
	}
	for (size_t i = 0; i < count; i++) {
		resize(s, sizes[i][0], sizes[i][1]);
		walk_down(s);
	}
	free(focus);
	free(words);
}

static void check_memory(struct sizes *s, const char *data)
{
	s->pair.other = &memory_only;
	for (size_t i = 0; ways_page(i); i++) {
		s->page = ways_page(i);
		s->pair.rows = 24;
		s->pair.columns = 80;
		if (ways_go(i, &s->pair, data))
			check_page(s);
		else
			wrong(s, s->pair.fault);
	}
}

/* The storm ------------------------------------------------------------ */

static void press_in_memory(struct sizes *s, const char *name)
{
	struct key key;

	if (key_parse(name, strlen(name), &key))
		screen_key(&s->pair.screen, &key);
}

static void blow(struct sizes *s, const char *const *keys, size_t count,
		 bool is_same_in_memory)
{
	struct pair *pair = &s->pair;

	for (int i = 0; i < STORM; i++) {
		int rows = 1 + rand() % ROWS_MAX;
		int columns = 1 + rand() % COLUMNS_MAX;
		const char *name = keys[(size_t)i % count];

		emulator_resize(pair->emulator, rows, columns);
		child_resize(&pair->child, (unsigned short)rows,
			     (unsigned short)columns);
		child_press(&pair->child, name);
		if (is_same_in_memory)
			press_in_memory(s, name);
		child_drain(&pair->child, rand() % 8 == 0 ? 2 : 0);
	}
	emulator_resize(pair->emulator, 24, 80);
	child_resize(&pair->child, 24, 80);
	child_settle(&pair->child, 0);
}

static void finish(struct sizes *s, bool is_same)
{
	s->checks++;
	if (!is_same)
		wrong(s, s->pair.fault);
}

/* The focus may be anywhere; from the end to the top both are the same. */
static void storm_reading(struct sizes *s, const char *data)
{
	static const char *const keys[] = { "Down",	"Down", "Tab",	 "Up",
					    "PageDown", "Down", "PageUp" };

	s->page = "a guide";
	pair_start(&s->pair, data);
	if (!pair_go(&s->pair, "g @guide/whatsapp Enter"))
		wrong(s, s->pair.fault);
	blow(s, keys, sizeof(keys) / sizeof(keys[0]), false);
	child_press(&s->pair.child, "End");
	child_settle(&s->pair.child, 0);
	press_in_memory(s, "End");
	finish(s, pair_press(&s->pair, "Home"));
}

/* What is typed meanwhile is all there, in its order. */
static void storm_typing(struct sizes *s, const char *data)
{
	static const char *const keys[] = { "m",     "e", "t", "a",
					    "Space", "x", "y", "Backspace" };

	s->page = "search";
	pair_start(&s->pair, data);
	if (!pair_go(&s->pair, "/"))
		wrong(s, s->pair.fault);
	blow(s, keys, sizeof(keys) / sizeof(keys[0]), true);
	finish(s, pair_press(&s->pair, "z"));
}

int main(int argc, char **argv)
{
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	struct sizes s = { .pair = { .rows = 24, .columns = 80 } };

	if (argc < 5) {
		fprintf(stderr,
			"usage: sizes memory|storm DATA FOLDER PROGRAM...\n");
		return 2;
	}
	i18n_init(NULL, localedir && *localedir ? localedir : LOCALEDIR);
	s.pair.folder = argv[3];
	s.pair.command = argv + 4;
	if (strcmp(argv[1], "memory") == 0) {
		check_memory(&s, argv[2]);
	} else {
		storm_reading(&s, argv[2]);
		storm_typing(&s, argv[2]);
	}
	printf("%ld checks, %ld wrong\n", s.checks, s.wrong);
	pair_release(&s.pair);
	return s.wrong ? 1 : 0;
}
