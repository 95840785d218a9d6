/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * walk - every page of the program, and every key on it, on a real terminal.
 *
 *     walk OPTION... PROGRAM [ARGUMENT...]
 *
 *     --source FILE    the table of pages, in its source (src/pages/build.c)
 *     --data FOLDER    data for the walk
 *     --folder FOLDER  a folder for copies of it
 *     --size 24x80
 *     --limit BYTES    what a move without scrolling may cost; 100
 *     --config TEXT    settings for the walk, "focus: mark"
 *     --colours no     no cell may have a colour
 *     --copies yes     the terminal's description has "Ms"
 *     --page NAME      this page alone
 *     --idle MS        no keys: wait on all pages at once, and count
 *
 * Prints a line for a page: its name, how many keys were pressed, and what
 * moves cost in bytes: without scrolling how many there were, the mean and the
 * most; with scrolling how many, and the most beyond the text newly shown, and
 * the same where half of the screen and more is new.
 * Then whatever was wrong, each line with "WRONG". access.md has the rules.
 */
#include <config.h>

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ways.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "pages/action.h"

enum {
	/* For the place, the looks and the end of a row newly shown. */
	ROW_BYTES = 10,
};

/* Up and down the page, by every kind of step there is. */
static const char moves[] =
	"Down Down Down Down Down Down Down Down Down Down Down Down "
	"Up Up Up Up Tab Tab Tab Tab Shift-Tab Shift-Tab PageDown PageDown "
	"Up Up Up Down Down Down Down PageUp Down End Up Up Up Up Down Down "
	"Shift-Tab PageUp Tab Home Down PageDown End Down Home Up";

struct cost {
	long keys;
	long still, still_total, still_most;
	long scrolled, scrolled_most;
	long jumped, jumped_most;
};

struct walk {
	struct pair pair;
	const char *source, *data;
	long limit;
	int idle_ms;
	const char *only; /* page, or NULL */
	const char *page;
	char *address; /* of the page, once it is reached */
	struct cost cost;
	long wrong;
};

static const char *const arrows[] = { "Left", "Right", "Up", "Down" };

static void wrong(struct walk *walk, const char *key, const char *what)
{
	printf("WRONG %s, %s: %s\n", walk->page, key, what);
	walk->wrong++;
}

/* Rules -------------------------------------------------------------------- */

/* The row that stands out as the focus on the terminal: -1 none, -2 several. */
static int marked_row(const struct pair *pair)
{
	int found = -1;

	for (int r = 0; r < pair->rows; r++) {
		if (!pair_is_marked(pair, r))
			continue;
		if (found >= 0)
			return -2;
		found = r;
	}
	return found;
}

/* Must the focused line stand out? A code for a camera must not, and in a
 * field where one types it is the cursor alone; a sign has no place before an
 * address that begins at the edge. */
static bool is_to_stand_out(const struct pair *pair, const struct line *line)
{
	if (pair->screen.view.layout.gutter)
		return line->run_count == 0 || line->runs[0].column > 0;
	return !line->has_caret && !line->is_whole;
}

/* The cursor is on the focused row: on the one that stands out, and where the
 * layout has the block. An alert has it first. */
static void check_cursor(struct walk *walk, const char *key)
{
	const struct pair *pair = &walk->pair;
	const struct view *view = &pair->screen.view;
	int row, column, line;
	char what[160];

	emulator_cursor(pair->emulator, &row, &column);
	if (pair->app.message && pair->app.is_alert) {
		if (row != view->at.message)
			wrong(walk, key, "the cursor is not on the alert");
		return;
	}
	line = view->top + row - view->at.body;
	if (line < 0 || line >= (int)view->layout.count ||
	    view->layout.lines[line].block != view->focus) {
		snprintf(what, sizeof(what),
			 "the cursor is on row %d, which is not the focused "
			 "block's",
			 row);
		wrong(walk, key, what);
	}
	if (line < 0 || line >= (int)view->layout.count ||
	    !is_to_stand_out(pair, &view->layout.lines[line]))
		return;
	if (marked_row(pair) != row) {
		snprintf(what, sizeof(what),
			 "the cursor is on row %d, the focus on %d", row,
			 marked_row(pair));
		wrong(walk, key, what);
	}
}

/* What was shown before a key. */
struct before {
	char **rows;
	int count;
	int top, body_count;
	char *address, *message;
};

static char *row_text(const struct canvas *canvas, int row)
{
	struct strbuf text;

	strbuf_init(&text);
	for (int i = 0; i < canvas->columns; i++)
		strbuf_adds(&text, canvas_row(canvas, row)[i].text);
	while (text.length && text.s[text.length - 1] == ' ')
		strbuf_truncate(&text, text.length - 1);
	return strbuf_detach(&text);
}

static void look(const struct pair *pair, struct before *before)
{
	before->count = pair->rows;
	before->rows = mem_alloc((size_t)pair->rows * sizeof(char *));
	for (int i = 0; i < pair->rows; i++)
		before->rows[i] = row_text(&pair->screen.canvas, i);
	before->top = pair->screen.view.top;
	before->body_count = pair->screen.view.at.body_count;
	before->address = mem_strdup(app_address(&pair->app));
	before->message =
		mem_strdup(pair->app.message ? pair->app.message : "");
}

static void forget(struct before *before)
{
	for (int i = 0; i < before->count; i++)
		free(before->rows[i]);
	free(before->rows);
	free(before->address);
	free(before->message);
}

/* Does so little stay in sight that no terminal is asked to scroll? */
static bool is_jump(const struct pair *pair, const struct before *before)
{
	return abs(pair->screen.view.top - before->top) * 2 >=
	       before->body_count;
}

/* Was what is on the row now on the screen before? A line of the page by its
 * place there, all else by its words. */
static bool is_new_row(const struct pair *pair, const struct before *before,
		       int row, const char *text)
{
	const struct view *view = &pair->screen.view;
	int line = row - view->at.body + view->top;

	if (row >= view->at.body && row < view->at.body + view->at.body_count)
		return is_jump(pair, before) || line < before->top ||
		       line >= before->top + before->body_count;
	return row >= before->count || strcmp(before->rows[row], text) != 0;
}

/* Bytes of the text newly shown, and on how many rows. */
static long new_text(const struct pair *pair, const struct before *before,
		     long *count)
{
	long total = 0;

	*count = 0;
	for (int r = 0; r < pair->rows; r++) {
		char *text = row_text(&pair->screen.canvas, r);

		if (is_new_row(pair, before, r, text)) {
			total += (long)strlen(text);
			++*count;
		}
		free(text);
	}
	return total;
}

static void check_cost(struct walk *walk, const char *key,
		       const struct before *before)
{
	const struct pair *pair = &walk->pair;
	const char *message = pair->app.message ? pair->app.message : "";
	struct cost *cost = &walk->cost;
	long beyond = pair->bytes;
	long allowed = walk->limit;
	long rows;
	char what[160];

	if (pair->screen.view.top == before->top &&
	    strcmp(message, before->message) == 0) {
		cost->still++;
		cost->still_total += beyond;
		if (beyond > cost->still_most)
			cost->still_most = beyond;
	} else {
		beyond -= new_text(pair, before, &rows);
		allowed += rows * ROW_BYTES;
		if (is_jump(pair, before)) {
			cost->jumped++;
			if (beyond > cost->jumped_most)
				cost->jumped_most = beyond;
		} else {
			cost->scrolled++;
			if (beyond > cost->scrolled_most)
				cost->scrolled_most = beyond;
		}
	}
	if (beyond <= allowed)
		return;
	snprintf(what, sizeof(what), "costs %ld bytes, %ld of them new text",
		 pair->bytes, pair->bytes - beyond);
	wrong(walk, key, what);
}

static bool is_move(const struct walk *walk, const char *name)
{
	const struct action_info *info;
	struct key key;

	if (!key_parse(name, strlen(name), &key))
		return false;
	info = action_info(keymap_action(&walk->pair.app.choices.keys, &key));
	return info && info->group == GROUP_MOVE &&
	       info->action != ACTION_REDRAW;
}

/* A key on the page, with all that is to be checked. False when the two are
 * not the same any more. */
static bool press(struct walk *walk, const char *key)
{
	struct before before;
	bool is_same;

	look(&walk->pair, &before);
	is_same = pair_press(&walk->pair, key);
	walk->cost.keys++;
	if (!is_same) {
		wrong(walk, key, walk->pair.fault);
	} else {
		check_cursor(walk, key);
		if (is_move(walk, key) &&
		    strcmp(before.address, app_address(&walk->pair.app)) == 0)
			check_cost(walk, key, &before);
	}
	forget(&before);
	return is_same;
}

/* The walk ----------------------------------------------------------------- */

static bool arrive(struct walk *walk, size_t index)
{
	walk->page = ways_page(index);
	if (ways_go(index, &walk->pair, walk->data))
		return true;
	wrong(walk, "the way", walk->pair.fault);
	return false;
}

/* Back to the page, by Esc where that is the way. */
static bool go_back(struct walk *walk, size_t index)
{
	struct pair *pair = &walk->pair;

	for (int i = 0; i < 3; i++) {
		if (strcmp(app_address(&pair->app), walk->address) == 0)
			return true;
		if (!press(walk, "Esc"))
			return false;
	}
	return strcmp(app_address(&pair->app), walk->address) == 0 ||
	       (ways_go_from_home(index, &walk->pair) &&
		strcmp(app_address(&pair->app), walk->address) == 0) ||
	       arrive(walk, index);
}

/* Enter on the item that ends the program. */
static bool leaves(const struct walk *walk, const char *key)
{
	const struct block *block = pair_focused(&walk->pair);

	return block && block->enter == ACTION_QUIT &&
	       (strcmp(key, "Enter") == 0 || strcmp(key, "Space") == 0);
}

static bool press_all(struct walk *walk, const char *names, size_t index)
{
	char *words = mem_strdup(names), *rest = NULL;
	bool is_fine = true;

	for (char *word = strtok_r(words, " ", &rest); word && is_fine;
	     word = strtok_r(NULL, " ", &rest))
		is_fine = leaves(walk, word) ||
			  (press(walk, word) && go_back(walk, index));
	free(words);
	return is_fine;
}

/* Every key of every action but those that leave the program. */
static void walk_keys(struct walk *walk, size_t index)
{
	for (size_t i = 0; i < sizeof(arrows) / sizeof(arrows[0]); i++)
		if (!press_all(walk, arrows[i], index))
			return;
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		if (a == ACTION_QUIT)
			continue;
		if (!press_all(walk, action_info((enum action)a)->keys, index))
			return;
	}
}

static void walk_page(struct walk *walk, size_t index)
{
	const struct cost *cost = &walk->cost;

	walk->cost = (struct cost){ .keys = 0 };
	if (!arrive(walk, index))
		return;
	walk->address = mem_strdup(app_address(&walk->pair.app));
	if (press_all(walk, moves, index))
		walk_keys(walk, index);
	printf("%-10s %3ld keys; still %3ld, mean %5.1f, most %3ld; "
	       "scrolled %3ld, most %3ld, jumped %3ld, most %3ld beyond text\n",
	       walk->page, cost->keys, cost->still,
	       cost->still ? (double)cost->still_total / (double)cost->still
			   : 0,
	       cost->still_most, cost->scrolled, cost->scrolled_most,
	       cost->jumped, cost->jumped_most);
	free(walk->address);
}

/* Idle --------------------------------------------------------------------- */

/* All pages at once, so that the wait is one. */
static void wait_on_all(struct walk *walk)
{
	struct child children[WAYS_MAX];
	struct pollfd ready[WAYS_MAX];
	long long end;
	size_t count = 0;

	for (size_t i = 0; ways_page(i); i++) {
		if (!arrive(walk, i))
			continue;
		children[count] = walk->pair.child;
		children[count].take = NULL;
		ready[count] = (struct pollfd){ .fd = walk->pair.child.master,
						.events = POLLIN };
		count++;
		pair_leave(&walk->pair);
	}
	end = child_now_ms() + walk->idle_ms;
	while (child_now_ms() < end) {
		if (poll(ready, count, (int)(end - child_now_ms())) > 0) {
			walk->page = "idle";
			wrong(walk, "nothing", "something was written");
			break;
		}
	}
	printf("%zu pages waited for %d ms\n", count, walk->idle_ms);
	for (size_t i = 0; i < count; i++) {
		child_reap(&children[i]);
		if (children[i].is_over)
			wrong(walk, "nothing", "the program has ended");
		child_end(&children[i]);
		child_close_line(&children[i]);
	}
}

static void take_option(struct walk *walk, const char *name, char *value)
{
	struct pair *pair = &walk->pair;

	if (strcmp(name, "--source") == 0)
		walk->source = value;
	else if (strcmp(name, "--data") == 0)
		walk->data = value;
	else if (strcmp(name, "--folder") == 0)
		pair->folder = value;
	else if (strcmp(name, "--limit") == 0)
		walk->limit = atol(value);
	else if (strcmp(name, "--page") == 0)
		walk->only = value;
	else if (strcmp(name, "--idle") == 0)
		walk->idle_ms = atoi(value);
	else if (strcmp(name, "--colours") == 0)
		pair->is_colourless = strcmp(value, "no") == 0;
	else if (strcmp(name, "--config") == 0)
		pair->config = value;
	else if (strcmp(name, "--copies") == 0)
		pair->takes_copies = strcmp(value, "no") != 0;
	else if (strcmp(name, "--size") != 0 ||
		 sscanf(value, "%dx%d", &pair->rows, &pair->columns) != 2) {
		fprintf(stderr, "walk: what is %s %s?\n", name, value);
		exit(2);
	}
}

static void parse(struct walk *walk, int argc, char **argv)
{
	int at = 1;

	for (; at + 1 < argc && strncmp(argv[at], "--", 2) == 0; at += 2)
		take_option(walk, argv[at], argv[at + 1]);
	walk->pair.command = argv + at;
	if (at >= argc || !walk->source || !walk->data || !walk->pair.folder) {
		fprintf(stderr, "usage: walk OPTION... PROGRAM...\n");
		exit(2);
	}
}

int main(int argc, char **argv)
{
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	struct walk walk = {
		.pair = { .rows = 24, .columns = 80 },
		.limit = 100,
	};

	parse(&walk, argc, argv);
	i18n_init(NULL, localedir && *localedir ? localedir : LOCALEDIR);
	walk.wrong += (long)ways_check(walk.source);
	if (walk.idle_ms > 0)
		wait_on_all(&walk);
	for (size_t i = 0; ways_page(i) && walk.idle_ms == 0; i++)
		if (!walk.only || strcmp(ways_page(i), walk.only) == 0)
			walk_page(&walk, i);
	printf("%zu starts, %ld wrong\n", walk.pair.starts, walk.wrong);
	pair_release(&walk.pair);
	return walk.wrong ? 1 : 0;
}
