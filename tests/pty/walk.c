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
 *     --scroll BYTES   and any other, beyond what is newly shown; 100
 *     --config TEXT    settings for the walk, "focus: mark"
 *     --colours no     no cell may have a colour
 *     --copies yes     the terminal's description has "Ms"
 *     --page NAME      this page alone
 *     --keys no        moves alone, not every key
 *     --idle MS        no keys: wait on all pages at once, and count
 *
 * Prints a line for a page: its name, how many keys were pressed, and what
 * moves cost in bytes, how many there were, the mean and the most: those that
 * moved nothing but the focus; and beyond what was newly shown those that a
 * message came or went with, that scrolled, and that had half of the screen
 * and more anew.
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

/*
 * What a row newly shown costs by itself: its words, going there ("ESC [24;80H"
 * at most), erasing what stood behind (ESC [K), and for each piece of it that
 * looks otherwise than plain text, as a heading does, the change and the change
 * back ("ESC (B ESC [0;1m", "ESC (B ESC [m"). The scrolling, the focus and the
 * cursor are within the limit.
 */
enum { GO_BYTES = 4, ERASE_BYTES = 3, LOOK_BYTES = 15 };

/* Up and down the page, by every kind of step there is. */
static const char moves[] =
	"Down Down Down Down Down Down Down Down Down Down Down Down "
	"Up Up Up Up Tab Tab Tab Tab Shift-Tab Shift-Tab PageDown PageDown "
	"Up Up Up Down Down Down Down PageUp Down End Up Up Up Up Down Down "
	"Shift-Tab PageUp Tab Home Down PageDown End Down Home Up";

struct amount {
	long moves, total, most;
};

/* What moves cost; but for those without scrolling, beyond what is newly
 * shown. */
struct cost {
	long keys;
	struct amount still;	/* nothing but the focus has changed */
	struct amount said;	/* a message has come or gone */
	struct amount scrolled; /* the most of the page has stayed in sight */
	struct amount jumped;
};

struct walk {
	struct pair pair;
	const char *source, *data;
	long limit, scroll_limit;
	int idle_ms;
	bool has_moves_alone;
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
	/* Where text is typed the cursor is at the caret. */
	if (line->has_caret)
		return false;
	if (pair->screen.view.layout.gutter)
		return line->run_count == 0 || line->runs[0].column > 0;
	return !line->is_whole;
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

static bool stands_twice(char *const *rows, int count, const char *text)
{
	int found = 0;

	for (int i = 0; i < count; i++)
		found += strcmp(rows[i], text) == 0;
	return found > 1;
}

/* ncurses finds what is to be scrolled by its words. Where the same row is in
 * sight twice, it may write anew what has stayed. */
static bool is_ambiguous(const struct pair *pair, const struct before *before)
{
	const struct view *view = &pair->screen.view;
	const int shift = view->top - before->top;

	for (int i = 0; i < before->body_count; i++) {
		const char *text = before->rows[view->at.body + i];
		const bool has_stayed =
			i >= shift && i - shift < before->body_count;

		if (has_stayed && *text &&
		    stands_twice(before->rows, before->count, text))
			return true;
	}
	return false;
}

/* Does so little stay in sight that no terminal is asked to scroll? */
static bool is_jump(const struct pair *pair, const struct before *before)
{
	const int shift = abs(pair->screen.view.top - before->top);

	return shift * 2 >= before->body_count ||
	       (shift > 0 && is_ambiguous(pair, before));
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

static int digits(int n)
{
	return n < 10 ? 1 : n < 100 ? 2 : 3;
}

/* Rows and columns count from 1 there. */
static long going_to(int row, const char *text)
{
	int column = (int)strspn(text, " ") + 1;

	return GO_BYTES + digits(row + 1) + digits(column);
}

/* The pieces of a row that look otherwise than plain text. */
static int looks(const struct canvas *canvas, int row)
{
	const struct cell *cells = canvas_row(canvas, row);
	int found = 0;

	for (int i = 0; i < canvas->columns; i++)
		if (cells[i].role != ROLE_NORMAL &&
		    cells[i].role != ROLE_FOCUS &&
		    (i == 0 || cells[i].role != cells[i - 1].role))
			found++;
	return found;
}

/* Bytes of what is newly shown. */
static long new_text(const struct pair *pair, const struct before *before)
{
	const struct canvas *canvas = &pair->screen.canvas;
	long total = 0;

	for (int r = 0; r < pair->rows; r++) {
		char *text = row_text(canvas, r);

		if (is_new_row(pair, before, r, text))
			total += going_to(r, text) + ERASE_BYTES +
				 (long)strlen(text + strspn(text, " ")) +
				 (long)looks(canvas, r) * LOOK_BYTES;
		free(text);
	}
	return total;
}

static void count(long bytes, struct amount *amount)
{
	amount->moves++;
	amount->total += bytes;
	if (bytes > amount->most)
		amount->most = bytes;
}

static void check_cost(struct walk *walk, const char *key,
		       const struct before *before)
{
	const struct pair *pair = &walk->pair;
	const char *message = pair->app.message ? pair->app.message : "";
	struct cost *cost = &walk->cost;
	const bool is_still = pair->screen.view.top == before->top &&
			      strcmp(message, before->message) == 0;
	long beyond = pair->bytes;
	char what[160];

	if (is_still) {
		count(beyond, &cost->still);
	} else {
		beyond -= new_text(pair, before);
		if (pair->screen.view.top == before->top)
			count(beyond, &cost->said);
		else if (is_jump(pair, before))
			count(beyond, &cost->jumped);
		else
			count(beyond, &cost->scrolled);
	}
	if (beyond <= (is_still ? walk->limit : walk->scroll_limit))
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

static void tell(const char *what, const struct amount *amount)
{
	printf("; %s %3ld, mean %5.1f, most %4ld", what, amount->moves,
	       amount->moves ? (double)amount->total / (double)amount->moves
			     : 0,
	       amount->most);
}

static void walk_page(struct walk *walk, size_t index)
{
	const struct cost *cost = &walk->cost;

	walk->cost = (struct cost){ .keys = 0 };
	if (!arrive(walk, index))
		return;
	walk->address = mem_strdup(app_address(&walk->pair.app));
	if (press_all(walk, moves, index) && !walk->has_moves_alone)
		walk_keys(walk, index);
	printf("%-11s %3ld keys", walk->page, cost->keys);
	tell("still", &cost->still);
	tell("said", &cost->said);
	tell("scrolled", &cost->scrolled);
	tell("jumped", &cost->jumped);
	printf("\n");
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
	else if (strcmp(name, "--scroll") == 0)
		walk->scroll_limit = atol(value);
	else if (strcmp(name, "--page") == 0)
		walk->only = value;
	else if (strcmp(name, "--keys") == 0)
		walk->has_moves_alone = strcmp(value, "no") == 0;
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
		.scroll_limit = 100,
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
