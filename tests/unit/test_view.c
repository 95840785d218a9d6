/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include "tui/view.h"

/* An app that holds a place and a message, and a page made by hand. */
struct stage {
	struct store store;
	struct app app;
	struct page page;
	struct view view;
	struct canvas canvas;
};

static void stage_init(struct stage *s)
{
	struct deed_context deed = { .store = &s->store };

	memset(&s->store, 0, sizeof(s->store));
	app_init(&s->app, &deed, NULL);
	page_init(&s->page);
	s->page.address = "welcome";
	page_set_title(&s->page, "Overview");
	view_init(&s->view);
	canvas_init(&s->canvas, 24, 80);
}

static void stage_release(struct stage *s)
{
	canvas_release(&s->canvas);
	view_release(&s->view);
	page_release(&s->page);
	app_release(&s->app);
}

static struct block *add(struct stage *s, enum block_kind kind, const char *id,
			 const char *title)
{
	return page_append(&s->page, kind, id, title);
}

static void draw(struct stage *s)
{
	view_draw(&s->view, &s->app, &s->page, &s->canvas);
}

static void show(struct stage *s, int rows, int columns)
{
	canvas_resize(&s->canvas, rows, columns);
	view_update(&s->view, &s->app, &s->page, rows, columns);
	draw(s);
}

static void move(struct stage *s, enum action action)
{
	app_hush(&s->app);
	view_move(&s->view, &s->app, &s->page, action);
	draw(s);
}

static void assert_screen(const struct stage *s, const char *want)
{
	struct strbuf out;

	strbuf_init(&out);
	canvas_print(&s->canvas, true, &out);
	assert_string_equal(out.s, want);
	strbuf_release(&out);
}

static void add_account_page(struct stage *s)
{
	struct block *block;

	add(s, BLOCK_HEADING, "h", "In progress");
	block = add(s, BLOCK_STEP, "a", "Log in to Facebook");
	block->mark = MARK_DONE;
	block->indent = 1;
	block->enter = ACTION_OPEN;
	block = add(s, BLOCK_STEP, "b", "Check the mail address");
	block->mark = MARK_OPEN;
	block->indent = 1;
	block->enter = ACTION_OPEN;
	rich_set_plain(&block->detail, "It must be the account's own.");
	add(s, BLOCK_HEADING, "i", "What it reaches");
	add(s, BLOCK_TEXT, "t", "Nothing yet: it is not sent.");
	page_action(&s->page, ACTION_TICK);
	page_action(&s->page, ACTION_OPEN);
	page_action(&s->page, ACTION_ACTIONS);
	page_action(&s->page, ACTION_HELP);
}

static void draws_the_whole_screen(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add_account_page(&s);
	app_focus(&s.app, "b");
	show(&s, 14, 60);
	assert_screen(&s, "Overview\n"
			  "\n"
			  "In progress\n"
			  "  [x] Log in to Facebook\n"
			  "  [ ] ‹Check the mail› address\n"
			  "      It must be the account's own.\n"
			  "\n"
			  "What it reaches\n"
			  "Nothing yet: it is not sent.\n"
			  "\n"
			  "\n"
			  "\n"
			  "\n"
			  "Space tick  Enter open  x actions  ? help\n"
			  "-- cursor 4,2\n");
	/* Low: no empty rows, and none kept for messages. */
	show(&s, 7, 60);
	assert_screen(&s, "Overview\n"
			  "In progress\n"
			  "  [x] Log in to Facebook\n"
			  "  [ ] ‹Check the mail› address\n"
			  "      It must be the account's own.\n"
			  "What it reaches\n"
			  "Space tick  Enter open  x actions  ? help\n"
			  "-- cursor 3,2\n");
	/* Too small, and still to be used. */
	show(&s, 4, 60);
	assert_screen(&s, "Screen is too small\n"
			  "In progress\n"
			  "  [x] Log in to Facebook\n"
			  "  [ ] ‹Check the mail› address\n"
			  "-- cursor 3,2\n");
	move(&s, ACTION_NEXT);
	assert_screen(&s, "Screen is too small\n"
			  "  [x] Log in to Facebook\n"
			  "  [ ] ‹Check the mail› address\n"
			  "      It must be the account's own.\n"
			  "-- cursor 2,2\n");
	show(&s, 1, 60);
	assert_screen(&s, "Screen is too small\n-- cursor 0,0\n");
	stage_release(&s);
}

static void wraps_to_the_wanted_width(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add(&s, BLOCK_TEXT, "t", "One two three four five six seven.");
	add(&s, BLOCK_URL, "u", "https://example.org/a/b/c/d/e");
	s.app.choices.value[CHOICE_WIDTH] = 20;
	show(&s, 6, 60);
	assert_screen(&s, "Overview\n"
			  "‹One› two three four\n"
			  "five six seven.\n"
			  "https://example.org/a/b/c/d/e\n"
			  "\n"
			  "x actions  ? help\n"
			  "-- cursor 1,0\n");
	stage_release(&s);
}

/* A braille line of 40 cells needs no panning, however wide the screen is. */
static void stays_within_forty_columns(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add_account_page(&s);
	add(&s, BLOCK_TEXT, "long",
	    "What has been posted in public until today may have been used, "
	    "and that cannot be taken back.");
	page_set_title(&s.page, "A title that is longer than a braille line");
	app_say(&s.app, false, "%s",
		"A message that is longer than a braille line, too.");
	s.app.choices.value[CHOICE_WIDTH] = 40;
	show(&s, 30, 200);
	for (int row = 0; row < s.canvas.rows; row++)
		for (int i = 40; i < s.canvas.columns; i++)
			if (strcmp(canvas_row(&s.canvas, row)[i].text, " ") !=
			    0)
				fail_msg("row %d goes on in column %d", row, i);
	s.app.choices.value[CHOICE_WIDTH] = 0;
	show(&s, 30, 200);
	assert_string_not_equal(canvas_row(&s.canvas, 0)[41].text, " ");
	stage_release(&s);
}

static void says_marks_in_words(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add_account_page(&s);
	add(&s, BLOCK_ITEM, "z", "Instagram")->mark = MARK_ATTENTION;
	s.app.choices.value[CHOICE_MARKS] = MARKS_WORDS;
	show(&s, 9, 40);
	assert_screen(&s, "Overview\n"
			  "‹In progress›\n"
			  "  done: Log in to Facebook\n"
			  "  open: Check the mail address\n"
			  "    It must be the account's own.\n"
			  "What it reaches\n"
			  "Nothing yet: it is not sent.\n"
			  "needs attention: Instagram\n"
			  "Space tick  x actions  ? help\n"
			  "-- cursor 1,0\n");
	move(&s, ACTION_NEXT);
	move(&s, ACTION_NEXT);
	assert_screen(&s, "Overview\n"
			  "In progress\n"
			  "  done: Log in to Facebook\n"
			  "  open: ‹Check the mail› address\n"
			  "    It must be the account's own.\n"
			  "What it reaches\n"
			  "Nothing yet: it is not sent.\n"
			  "needs attention: Instagram\n"
			  "Space tick  x actions  ? help\n"
			  "-- cursor 3,2\n");
	stage_release(&s);
}

/* The sign moves, the words stay; the cursor is on the words, as it is without
 * it. */
static void focus_may_be_a_sign(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add_account_page(&s);
	add(&s, BLOCK_URL, "u", "https://example.org/a/b/c/d/e");
	s.app.choices.value[CHOICE_FOCUS] = FOCUS_MARK;
	show(&s, 10, 30);
	assert_screen(&s, "Overview\n"
			  "> In progress\n"
			  "    [x] Log in to Facebook\n"
			  "    [ ] Check the mail address\n"
			  "        It must be the\n"
			  "        account's own.\n"
			  "  What it reaches\n"
			  "  Nothing yet: it is not sent.\n"
			  "https://example.org/a/b/c/d/e\n"
			  "Space tick  x actions  ? help\n"
			  "-- cursor 1,2\n");
	move(&s, ACTION_NEXT);
	move(&s, ACTION_NEXT);
	assert_screen(&s, "Overview\n"
			  "  In progress\n"
			  "    [x] Log in to Facebook\n"
			  ">   [ ] Check the mail address\n"
			  "        It must be the\n"
			  "        account's own.\n"
			  "  What it reaches\n"
			  "  Nothing yet: it is not sent.\n"
			  "https://example.org/a/b/c/d/e\n"
			  "Space tick  x actions  ? help\n"
			  "-- cursor 3,4\n");
	/* Too long for a line with a sign: it stands as it is. */
	move(&s, ACTION_LAST);
	assert_screen(&s, "Overview\n"
			  "  In progress\n"
			  "    [x] Log in to Facebook\n"
			  "    [ ] Check the mail address\n"
			  "        It must be the\n"
			  "        account's own.\n"
			  "  What it reaches\n"
			  "  Nothing yet: it is not sent.\n"
			  "https://example.org/a/b/c/d/e\n"
			  "Space tick  x actions  ? help\n"
			  "-- cursor 8,0\n");
	stage_release(&s);
}

/* What is shown is what is bound; an action without a key has no entry. */
static void key_line_shows_what_is_bound(void **state)
{
	static const struct key y = { KEY_PRESS_TEXT, "y" };
	struct stage s;
	struct keymap *keys = &s.app.choices.keys;

	(void)state;
	stage_init(&s);
	add_account_page(&s);
	memset(keys->keys[ACTION_TICK], 0, sizeof(keys->keys[0]));
	memset(keys->keys[ACTION_ACTIONS], 0, sizeof(keys->keys[0]));
	assert_true(keymap_add(keys, ACTION_ACTIONS, &y));
	show(&s, 7, 60);
	assert_screen(&s, "Overview\n"
			  "‹In progress›\n"
			  "  [x] Log in to Facebook\n"
			  "  [ ] Check the mail address\n"
			  "      It must be the account's own.\n"
			  "What it reaches\n"
			  "Enter open  y actions  ? help\n"
			  "-- cursor 1,0\n");
	stage_release(&s);
}

static void shows_titles_and_messages_whole(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add(&s, BLOCK_TEXT, "t", "Text.");
	page_set_title(&s.page, "Facebook Privat - maria@example.org");
	app_say(&s.app, false, "%s", "One thing and another are said here.");
	show(&s, 12, 22);
	assert_screen(&s, "Facebook Privat -\n"
			  "maria@example.org\n"
			  "\n"
			  "‹Text.›\n"
			  "\n"
			  "\n"
			  "\n"
			  "\n"
			  "\n"
			  "One thing and another\n"
			  "are said here.\n"
			  "x actions  ? help\n"
			  "-- cursor 3,0\n");
	/* Cut visibly where there is no room at all. */
	page_set_title(&s.page,
		       "Facebook Privat - maria@example.org and others");
	app_hush(&s.app);
	app_say(&s.app, true, "%s",
		"One thing and another are said here, and then so many more "
		"that they cannot be shown.");
	show(&s, 6, 22);
	assert_screen(&s, "Facebook Privat -\n"
			  "maria@example.org and…\n"
			  "One thing and another\n"
			  "are said here, and\n"
			  "then so many more…\n"
			  "x actions  ? help\n"
			  "-- cursor 2,0\n");
	stage_release(&s);
}

static void key_line_keeps_what_fits(void **state)
{
	static const struct {
		int columns;
		const char *want;
	} rows[] = {
		{ 80, "Space tick  Enter choose  / search  x actions  ? help" },
		{ 52, "Space tick  Enter choose  x actions  ? help" },
		{ 43, "Space tick  Enter choose  x actions  ? help" },
		{ 42, "Space tick  x actions  ? help" },
		{ 20, "x actions  ? help" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(rows); i++) {
		struct stage s;
		struct strbuf out;
		char *cursor;

		stage_init(&s);
		strbuf_init(&out);
		page_action(&s.page, ACTION_TICK);
		page_action(&s.page, ACTION_OPEN);
		page_action(&s.page, ACTION_SEARCH);
		page_action(&s.page, ACTION_HELP);
		s.page.enter_brief = "choose";
		show(&s, 6, rows[i].columns);
		canvas_print(&s.canvas, false, &out);
		cursor = strstr(out.s, "\n-- cursor");
		*cursor = '\0';
		assert_string_equal(strrchr(out.s, '\n') + 1, rows[i].want);
		strbuf_release(&out);
		stage_release(&s);
	}
}

static void key_line_of_a_form_has_no_letters(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add(&s, BLOCK_FIELD, "f", "Name");
	page_action(&s.page, ACTION_OPEN);
	page_action(&s.page, ACTION_SEARCH);
	page_action(&s.page, ACTION_BACK);
	show(&s, 6, 80);
	assert_screen(&s, "Overview\n"
			  "‹Name:›\n"
			  "\n"
			  "\n"
			  "\n"
			  "Enter open  Esc back  Ctrl-X actions  Ctrl-G help\n"
			  "-- cursor 1,6\n");
	stage_release(&s);
}

static void alert_takes_the_cursor(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add(&s, BLOCK_TEXT, "t", "Text.");
	app_say(&s.app, true, "%s", "The disk is full.");
	show(&s, 12, 40);
	assert_int_equal(s.canvas.cursor_row, 10);
	assert_int_equal(s.canvas.cursor_column, 0);
	app_hush(&s.app);
	app_say(&s.app, false, "%s", "Saved.");
	show(&s, 12, 40);
	assert_int_equal(s.canvas.cursor_row, 2);
	stage_release(&s);
}

/* Six rows of body: a, b with two lines, c with nine, d. */
static void a_long_message_leaves_the_focus_in_sight(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	page_set_title(&s.page, "A title that is longer than a row");
	add(&s, BLOCK_ITEM, "one", "One");
	app_say(&s.app, false, "%s",
		"This is said in three rows, and there are but six.");
	show(&s, 6, 20);
	assert_screen(&s, "A title that is…\n"
			  "‹One›\n"
			  "This is said in\n"
			  "three rows, and\n"
			  "there are but six.\n"
			  "x actions  ? help\n"
			  "-- cursor 1,0\n");
	stage_release(&s);
}

static void add_tall_page(struct stage *s)
{
	struct block *block;

	add(s, BLOCK_ITEM, "a", "a")->enter = ACTION_OPEN;
	block = add(s, BLOCK_ITEM, "b", "b");
	block->enter = ACTION_OPEN;
	rich_set_plain(&block->detail, "b2");
	add(s, BLOCK_LINES, "c", "1\n2\n3\n4\n5\n6\n7\n8\n9");
	add(s, BLOCK_ITEM, "d", "d")->enter = ACTION_OPEN;
}

struct stride {
	enum action action;
	const char *focus;
	int row; /* of the cursor, in the body */
	int top;
	bool says;
};

static void walk(const struct stride *steps, size_t count)
{
	struct stage s;

	stage_init(&s);
	add_tall_page(&s);
	show(&s, 8, 40);
	assert_int_equal(s.view.at.body_count, 6);
	for (size_t i = 0; i < count; i++) {
		move(&s, steps[i].action);
		assert_string_equal(app_focused(&s.app), steps[i].focus);
		assert_int_equal(s.view.top, steps[i].top);
		assert_int_equal(s.canvas.cursor_row - s.view.at.body,
				 steps[i].row);
		assert_int_equal(s.app.message != NULL, steps[i].says);
	}
	stage_release(&s);
}

static void moves_down_and_up(void **state)
{
	static const struct stride down[] = {
		{ ACTION_NEXT, "b", 1, 0, false },
		{ ACTION_NEXT, "c", 3, 0, false },
		/* One line on inside the block that reaches below. */
		{ ACTION_NEXT, "c", 2, 1, false },
		{ ACTION_NEXT, "c", 1, 2, false },
		{ ACTION_NEXT, "c", 0, 3, false },
		{ ACTION_NEXT, "c", 0, 4, false },
		{ ACTION_NEXT, "c", 0, 5, false },
		{ ACTION_NEXT, "c", 0, 6, false },
		{ ACTION_NEXT, "d", 5, 7, false },
		/* The message takes a row; the focus stays in sight. */
		{ ACTION_NEXT, "d", 4, 8, true },
		{ ACTION_PREVIOUS, "c", 0, 7, false },
		{ ACTION_PREVIOUS, "c", 0, 6, false },
		{ ACTION_PREVIOUS, "c", 0, 5, false },
		{ ACTION_PREVIOUS, "c", 0, 4, false },
		{ ACTION_PREVIOUS, "c", 0, 3, false },
		{ ACTION_PREVIOUS, "b", 0, 1, false },
		{ ACTION_PREVIOUS, "a", 0, 0, false },
		{ ACTION_PREVIOUS, "a", 0, 0, true },
		/* Once more goes on at the other end; not with others between. */
		{ ACTION_PREVIOUS, "d", 5, 7, false },
		{ ACTION_NEXT, "d", 4, 8, true },
		{ ACTION_LAST, "d", 4, 8, true },
		{ ACTION_NEXT, "d", 4, 8, true },
		{ ACTION_NEXT, "a", 0, 0, false },
	};

	(void)state;
	walk(down, LENGTH_OF(down));
}

static void moves_by_screens_and_actives(void **state)
{
	static const struct stride steps[] = {
		{ ACTION_PAGE_DOWN, "c", 0, 5, false },
		{ ACTION_PAGE_DOWN, "c", 0, 7, false },
		{ ACTION_PAGE_DOWN, "d", 5, 7, false },
		{ ACTION_PAGE_DOWN, "d", 4, 8, true },
		/* The end of b, which is an item, is not where to stand. */
		{ ACTION_PAGE_UP, "c", 1, 2, false },
		{ ACTION_PAGE_UP, "a", 0, 0, false },
		{ ACTION_PAGE_UP, "a", 0, 0, true },
		{ ACTION_NEXT_ACTIVE, "b", 1, 0, false },
		{ ACTION_NEXT_ACTIVE, "d", 5, 7, false },
		{ ACTION_NEXT_ACTIVE, "d", 4, 8, true },
		{ ACTION_PREVIOUS_ACTIVE, "b", 0, 1, false },
		{ ACTION_PREVIOUS_ACTIVE, "a", 0, 0, false },
		{ ACTION_PREVIOUS_ACTIVE, "a", 0, 0, true },
		{ ACTION_LAST, "d", 5, 7, false },
		{ ACTION_LAST, "d", 4, 8, true },
		{ ACTION_FIRST, "a", 0, 0, false },
		{ ACTION_FIRST, "a", 0, 0, true },
	};

	(void)state;
	walk(steps, LENGTH_OF(steps));
}

static void resizing_keeps_the_focus(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	for (int i = 0; i < 30; i++) {
		char id[16];

		snprintf(id, sizeof(id), "t%d", i);
		add(&s, BLOCK_TEXT, id,
		    "One two three four five six seven eight nine ten.");
	}
	app_focus(&s.app, "t20");
	for (int i = 0; i < 200; i++) {
		int rows = 2 + i * 7 % 40;
		int columns = 5 + i * 13 % 100;

		show(&s, rows, columns);
		assert_string_equal(app_focused(&s.app), "t20");
		assert_int_equal(s.view.focus, 20);
		assert_true(s.canvas.cursor_row >= s.view.at.body);
		assert_true(s.canvas.cursor_row <
			    s.view.at.body + s.view.at.body_count);
	}
	stage_release(&s);
}

/* A page seen before opens where it was left. */
static void comes_back_to_the_same_place(void **state)
{
	struct stage s;
	int top;

	(void)state;
	stage_init(&s);
	for (int i = 0; i < 60; i++)
		add(&s, BLOCK_ITEM, NULL, "item");
	show(&s, 24, 80);
	move(&s, ACTION_PAGE_DOWN);
	move(&s, ACTION_NEXT);
	top = s.view.top;
	assert_true(top > 0);
	s.page.address = "guides";
	app_go(&s.app, "guides");
	show(&s, 24, 80);
	assert_int_equal(s.view.top, 0);
	assert_true(app_back(&s.app));
	s.page.address = "welcome";
	show(&s, 24, 80);
	assert_int_equal(s.view.top, top);
	stage_release(&s);
}

/* A place in a guide: what stands below its heading is in sight at once. */
static void opens_at_a_heading_further_down(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	for (int i = 0; i < 60; i++)
		add(&s, i == 30 ? BLOCK_HEADING : BLOCK_TEXT,
		    i == 30 ? "there" : NULL, "words");
	s.page.first = "there";
	show(&s, 24, 80);
	assert_int_equal(s.view.top, layout_first(&s.view.layout, 30));
	/* One that is in sight anyway moves nothing. */
	s.page.address = "guides";
	app_go(&s.app, "guides");
	s.page.blocks[5].kind = BLOCK_HEADING;
	s.page.first = s.page.blocks[5].id;
	show(&s, 24, 80);
	assert_int_equal(s.view.top, 0);
	/* Near the end the page ends where the screen does. */
	s.page.address = "help";
	app_go(&s.app, "help");
	s.page.blocks[58].kind = BLOCK_HEADING;
	s.page.first = s.page.blocks[58].id;
	show(&s, 24, 80);
	assert_int_equal(s.view.top + s.view.at.body_count,
			 s.view.layout.count);
	stage_release(&s);
}

/* The focused row has gone: the focus is on what stands there now. */
static void focus_stays_in_place_when_a_row_goes(void **state)
{
	struct stage s;

	(void)state;
	stage_init(&s);
	add(&s, BLOCK_ITEM, "a", "a");
	add(&s, BLOCK_ITEM, "b", "b");
	add(&s, BLOCK_ITEM, "c", "c");
	app_focus(&s.app, "b");
	show(&s, 24, 80);
	page_release(&s.page);
	page_init(&s.page);
	s.page.address = "welcome";
	page_set_title(&s.page, "Overview");
	add(&s, BLOCK_ITEM, "a", "a");
	add(&s, BLOCK_ITEM, "c", "c");
	show(&s, 24, 80);
	assert_string_equal(app_focused(&s.app), "c");
	page_release(&s.page);
	page_init(&s.page);
	s.page.address = "welcome";
	page_set_title(&s.page, "Overview");
	show(&s, 24, 80);
	move(&s, ACTION_NEXT);
	move(&s, ACTION_LAST);
	assert_int_equal(s.canvas.cursor_row, 0);
	stage_release(&s);
}

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7fff;
}

static void fill_randomly(struct stage *s, unsigned *seed)
{
	static const enum block_kind kinds[] = { BLOCK_HEADING, BLOCK_TEXT,
						 BLOCK_ITEM,	BLOCK_STEP,
						 BLOCK_URL,	BLOCK_PICK };
	size_t count = 1 + next_random(seed) % 30;

	for (size_t i = 0; i < count; i++) {
		struct strbuf words;
		struct block *block;

		strbuf_init(&words);
		for (unsigned n = 1 + next_random(seed) % 60; n > 0; n--)
			strbuf_adds(&words, n % 7 ? "word " : "ärger ");
		block = add(s, kinds[next_random(seed) % LENGTH_OF(kinds)],
			    NULL, words.s);
		block->is_spaced = next_random(seed) % 3 == 0;
		block->indent = (int)(next_random(seed) % 4);
		if (next_random(seed) % 2)
			block->enter = ACTION_OPEN;
		strbuf_release(&words);
	}
}

/* The cursor is in the body, on a row of the focused block. */
static void assert_cursor_on_focus(const struct stage *s)
{
	int row = s->canvas.cursor_row - s->view.at.body;
	const struct line *line;

	assert_in_range(row, 0, s->view.at.body_count - 1);
	line = &s->view.layout.lines[s->view.top + row];
	assert_int_equal(line->block, s->view.focus);
	assert_int_equal(line->block, app_focus_index(&s->app, &s->page));
	assert_int_equal(s->canvas.cursor_column, line->cursor);
}

static void mark_seen(const struct stage *s, bool *seen)
{
	for (int i = 0; i < s->view.at.body_count; i++)
		if (s->view.top + i < (int)s->view.layout.count)
			seen[s->view.top + i] = true;
}

/* By Down alone every line comes into sight, by Up alone as well, and it
 * ends. */
static void walk_through(struct stage *s, enum action action)
{
	bool *seen = calloc(s->view.layout.count, sizeof(*seen));
	int moves = 0;

	assert_non_null(seen);
	/* A message hides a row. */
	app_hush(&s->app);
	show(s, s->canvas.rows, s->canvas.columns);
	mark_seen(s, seen);
	do {
		move(s, action);
		mark_seen(s, seen);
		assert_cursor_on_focus(s);
		assert_true(moves++ < 5000);
	} while (!s->app.message);
	for (size_t i = 0; i < s->view.layout.count; i++)
		assert_true(seen[i] || s->view.layout.lines[i].block < 0);
	free(seen);
}

static void nothing_is_out_of_reach(void **state)
{
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 60; round++) {
		struct stage s;

		stage_init(&s);
		fill_randomly(&s, &seed);
		show(&s, 6 + (int)(next_random(&seed) % 20),
		     20 + (int)(next_random(&seed) % 70));
		walk_through(&s, ACTION_NEXT);
		assert_int_equal(s.view.focus, (int)s.page.count - 1);
		walk_through(&s, ACTION_PREVIOUS);
		assert_int_equal(s.view.focus, 0);
		for (int i = 0; i < 60; i++) {
			move(&s, ACTION_NEXT +
					 (enum action)(next_random(&seed) % 8));
			assert_cursor_on_focus(&s);
		}
		stage_release(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_the_whole_screen),
		cmocka_unit_test(wraps_to_the_wanted_width),
		cmocka_unit_test(stays_within_forty_columns),
		cmocka_unit_test(says_marks_in_words),
		cmocka_unit_test(focus_may_be_a_sign),
		cmocka_unit_test(key_line_shows_what_is_bound),
		cmocka_unit_test(shows_titles_and_messages_whole),
		cmocka_unit_test(key_line_keeps_what_fits),
		cmocka_unit_test(key_line_of_a_form_has_no_letters),
		cmocka_unit_test(alert_takes_the_cursor),
		cmocka_unit_test(a_long_message_leaves_the_focus_in_sight),
		cmocka_unit_test(moves_down_and_up),
		cmocka_unit_test(moves_by_screens_and_actives),
		cmocka_unit_test(resizing_keeps_the_focus),
		cmocka_unit_test(comes_back_to_the_same_place),
		cmocka_unit_test(opens_at_a_heading_further_down),
		cmocka_unit_test(focus_stays_in_place_when_a_row_goes),
		cmocka_unit_test(nothing_is_out_of_reach),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
