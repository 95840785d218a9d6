/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "pair.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "pages/keep.h"
#include "tui/term.h"

enum { STEPS_MAX = 400, DIFFERENT_MS = 5000 };

void pair_fault(struct pair *pair, const char *format, ...)
{
	va_list arguments;
	char text[1024];

	if (pair->fault)
		return;
	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	pair->fault = mem_strdup(text);
}

/* Two copies of the data ---------------------------------------------- */

static void run(char *const *argv)
{
	int status = 1;
	pid_t pid = fork();

	if (pid == 0) {
		execvp(argv[0], argv);
		_exit(127);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0) {
		fprintf(stderr, "%s has failed\n", argv[0]);
		exit(2);
	}
}

/* By the folder to be in, so that what is said of files there is the same in
 * both. */
static void be_at_home(void)
{
	static const char home[] = "/proc/self/cwd";
	static const char *const names[][2] = {
		{ "XDG_DATA_HOME", "data" },
		{ "XDG_STATE_HOME", "state" },
		{ "XDG_CONFIG_HOME", "config" },
		{ "XDG_CACHE_HOME", "cache" },
	};

	setenv("HOME", home, 1);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		char *folder = mem_printf("%s/%s", home, names[i][1]);

		setenv(names[i][0], folder, 1);
		free(folder);
	}
}

static void make_folder(char *path)
{
	char *make[] = { (char[]){ "mkdir" }, (char[]){ "-p" }, path, NULL };

	run(make);
}

/* What is chosen for this test, instead of what stands in the data. */
static void write_config(const struct pair *pair, const char *home)
{
	char *folder = mem_printf("%s/config/widerspruch", home);
	char *path = mem_printf("%s/config.yaml", folder);
	FILE *file;

	make_folder(folder);
	file = fopen(path, "w");
	if (!file || fprintf(file, "%s\n", pair->config) < 0 ||
	    fclose(file) != 0) {
		perror(path);
		exit(2);
	}
	free(path);
	free(folder);
}

/* `data` becomes the whole home, under `name`, and the folder to be in: what
 * is said of files there is the same in both. */
static void live_in(const struct pair *pair, const char *name, const char *data)
{
	char *home = mem_printf("%s/%s", pair->folder, name);
	char *clean[] = { (char[]){ "rm" }, (char[]){ "-rf" }, home, NULL };

	run(clean);
	if (data) {
		char *from = mem_strdup(data);
		char *copy[] = { (char[]){ "cp" }, (char[]){ "-R" }, from, home,
				 NULL };

		run(copy);
		free(from);
	} else {
		make_folder(home);
	}
	if (pair->config)
		write_config(pair, home);
	be_at_home();
	if (chdir(home) < 0) {
		perror(home);
		exit(2);
	}
	free(home);
}

/* In memory ------------------------------------------------------------- */

/* As the program does it on a terminal that takes a copy, or does not. */
static bool copy(void *terminal, const char *text, struct err *err)
{
	const struct pair *pair = terminal;

	return pair->takes_copies || term_copy(NULL, text, err);
}

static void stop(const struct err *err)
{
	fprintf(stderr, "%s\n", err->message);
	exit(2);
}

/* Once, for it takes the words over. */
static void parse(struct pair *pair)
{
	struct err err = ERR_INIT;
	size_t count = 0;

	while (pair->command[count])
		count++;
	pair->words = mem_alloc((count + 1) * sizeof(*pair->words));
	memcpy(pair->words, pair->command, count * sizeof(*pair->words));
	if (!arguments_parse(&pair->arguments, (int)count, pair->words, &err))
		stop(&err);
}

/* The copy has no terminal, and the program beside it has one. */
static bool has_editor(void)
{
	return true;
}

/* As main does it: from the command line and the configuration file. */
static void start_memory(struct pair *pair)
{
	struct program_places places = { .settings = &pair->settings };
	struct err err = ERR_INIT;

	if (!pair->words)
		parse(pair);
	if (!settings_open(&pair->settings, &pair->arguments, &err))
		stop(&err);
	places.data = pair->arguments.value[OPTION_DATA];
	places.languages = pair->arguments.value[OPTION_LANG];
	if (!program_open(&pair->program, &places, &err))
		stop(&err);
	program_start_app(&pair->program, &pair->app);
	pair->app.outside.terminal = pair;
	pair->app.outside.copy = copy;
	pair->app.outside.can_edit = has_editor;
	app_offer_sessions(&pair->app);
	screen_init(&pair->screen, &pair->app, NULL, pair->rows, pair->columns);
}

static void end_memory(struct pair *pair)
{
	screen_release(&pair->screen);
	app_release(&pair->app);
	program_close(&pair->program);
	settings_close(&pair->settings);
}

/* Looking whether they are the same -------------------------------------- */

static bool is_contrast(const struct pair *pair)
{
	return pair->app.choices.value[CHOICE_COLOURS] == COLOURS_CONTRAST &&
	       !pair->is_colourless;
}

/* Does the cell stand out as the focus does? */
static bool is_marked(const struct pair *pair, const struct emulator_cell *cell)
{
	return is_contrast(pair) ? cell->is_on_white : cell->is_reversed;
}

static char *shown_row(const struct pair *pair, int row)
{
	struct strbuf text;
	struct emulator_cell cell;

	strbuf_init(&text);
	for (int i = 0; i < pair->columns; i++) {
		emulator_cell(pair->emulator, row, i, &cell);
		strbuf_adds(&text, cell.text);
	}
	while (text.length && text.s[text.length - 1] == ' ')
		strbuf_truncate(&text, text.length - 1);
	return strbuf_detach(&text);
}

bool pair_is_marked(const struct pair *pair, int row)
{
	const bool is_sign = pair->screen.view.layout.gutter > 0;
	struct emulator_cell cell;

	for (int i = 0; i < (is_sign ? 1 : pair->columns); i++) {
		emulator_cell(pair->emulator, row, i, &cell);
		if (is_sign ? strcmp(cell.text, ">") == 0
			    : is_marked(pair, &cell))
			return true;
	}
	return false;
}

static bool is_same_cell(const struct pair *pair, int row, int column)
{
	const struct cell *cell =
		&canvas_row(&pair->screen.canvas, row)[column];
	struct emulator_cell shown;

	emulator_cell(pair->emulator, row, column, &shown);
	return strcmp(shown.text, cell->text) == 0 &&
	       is_marked(pair, &shown) == (cell->role == ROLE_FOCUS) &&
	       !(pair->is_colourless && shown.is_coloured);
}

/* The first row that differs, -1: none, -2: the cursor. */
static int find_difference(const struct pair *pair)
{
	const struct canvas *canvas = &pair->screen.canvas;
	int row, column;

	for (int r = 0; r < pair->rows; r++)
		for (int c = 0; c < pair->columns; c++)
			if (!is_same_cell(pair, r, c))
				return r;
	emulator_cursor(pair->emulator, &row, &column);
	if (row != canvas->cursor_row || column != canvas->cursor_column ||
	    !emulator_shows_cursor(pair->emulator))
		return -2;
	return -1;
}

static void tell_difference(struct pair *pair, int where)
{
	const struct canvas *canvas = &pair->screen.canvas;
	char *shown;
	int row, column;

	emulator_cursor(pair->emulator, &row, &column);
	if (pair->child.is_over) {
		pair_fault(pair, "the program has ended, %s %d",
			   WIFSIGNALED(pair->child.status) ? "signal"
							   : "status",
			   WIFSIGNALED(pair->child.status)
				   ? WTERMSIG(pair->child.status)
				   : WEXITSTATUS(pair->child.status));
	} else if (where < 0) {
		pair_fault(pair, "the cursor is %s at %d,%d instead of %d,%d",
			   emulator_shows_cursor(pair->emulator) ? "shown"
								 : "hidden",
			   row, column, canvas->cursor_row,
			   canvas->cursor_column);
	} else {
		struct strbuf text;

		strbuf_init(&text);
		for (int i = 0; i < pair->columns; i++)
			strbuf_adds(&text, canvas_row(canvas, where)[i].text);
		shown = shown_row(pair, where);
		pair_fault(pair, "row %d shows \"%s\" instead of \"%s\"", where,
			   shown, text.s);
		free(shown);
		strbuf_release(&text);
	}
}

/* Has it woken up since, and waits for the next key? */
static bool is_waiting(const struct pair *pair, long before)
{
	return child_has_read(&pair->child) && child_is_asleep(&pair->child) &&
	       child_switches(&pair->child) > before;
}

static bool compare_since(struct pair *pair, long before)
{
	long long end = child_now_ms() + DIFFERENT_MS;

	pair->bytes = 0;
	for (;;) {
		bool is_late = child_now_ms() > end;
		long more = child_drain(&pair->child, 1);
		int where;

		pair->bytes += more;
		child_reap(&pair->child);
		if (!more && (is_late || pair->child.is_over ||
			      is_waiting(pair, before))) {
			where = find_difference(pair);
			if (where == -1)
				return true;
			if (is_late || pair->child.is_over) {
				tell_difference(pair, where);
				return false;
			}
		}
	}
}

/* Both --------------------------------------------------------------------- */

static void start_child(struct pair *pair)
{
	pair->emulator = emulator_new(pair->rows, pair->columns);
	pair->child.take = emulator_write;
	pair->child.data = pair->emulator;
	child_start(&pair->child, (unsigned short)pair->rows,
		    (unsigned short)pair->columns, pair->command);
}

void pair_start(struct pair *pair, const char *data)
{
	if (pair->is_running)
		pair_end(pair);
	free(pair->fault);
	pair->fault = NULL;
	/* The environment has it too. */
	if (!pair->language)
		pair->language = mem_strdup(i18n_languages());
	i18n_set_language(pair->language);
	live_in(pair, "program", data);
	if (pair->other)
		pair->other->start(pair);
	else
		start_child(pair);
	live_in(pair, "memory", data);
	start_memory(pair);
	pair->is_running = true;
	pair->starts++;
	if (pair->other)
		pair->other->press(pair, NULL);
	else
		compare_since(pair, 0);
}

void pair_leave(struct pair *pair)
{
	emulator_free(pair->emulator);
	end_memory(pair);
	pair->is_running = false;
}

void pair_end(struct pair *pair)
{
	if (!pair->is_running)
		return;
	if (pair->other) {
		pair->other->end(pair);
	} else {
		child_end(&pair->child);
		child_close_line(&pair->child);
	}
	pair_leave(pair);
}

void pair_release(struct pair *pair)
{
	pair_end(pair);
	free(pair->fault);
	free(pair->language);
	if (pair->words)
		arguments_release(&pair->arguments);
	free(pair->words);
}

bool pair_press(struct pair *pair, const char *name)
{
	char bytes[CHILD_KEY];
	struct key key;
	long before;

	if (!key_parse(name, strlen(name), &key) ||
	    !child_key_bytes(name, bytes)) {
		pair_fault(pair, "there is no key \"%s\"", name);
		return false;
	}
	screen_key(&pair->screen, &key);
	if (pair->other)
		return pair->other->press(pair, name);
	before = child_switches(&pair->child);
	child_press(&pair->child, name);
	return compare_since(pair, before);
}

bool pair_type(struct pair *pair, const char *text)
{
	bool is_same = true;

	for (; *text && is_same; text++) {
		const char name[] = { *text, '\0' };

		is_same = pair_press(pair, name);
	}
	return is_same;
}

bool pair_resize(struct pair *pair, int rows, int columns)
{
	long before = child_switches(&pair->child);

	pair->rows = rows;
	pair->columns = columns;
	emulator_resize(pair->emulator, rows, columns);
	child_resize(&pair->child, (unsigned short)rows,
		     (unsigned short)columns);
	screen_resize(&pair->screen, rows, columns);
	return compare_since(pair, before);
}

bool pair_compare(struct pair *pair)
{
	return compare_since(pair, 0);
}

/* Ways -------------------------------------------------------------------- */

const struct block *pair_focused(const struct pair *pair)
{
	int index = pair->screen.view.focus;

	return index < 0 ? NULL : &pair->screen.page.blocks[index];
}

static bool is_wanted(const struct block *block, const char *word)
{
	const struct action_info *info;

	if (!block)
		return false;
	if (*word == '@')
		return block->target &&
		       strncmp(block->target, word + 1, strlen(word + 1)) == 0;
	info = action_info(block->enter);
	return info && strcmp(info->name, word + 1) == 0;
}

static bool find_block(struct pair *pair, const char *word)
{
	for (int i = 0; i < STEPS_MAX; i++) {
		int before = pair->screen.view.focus;

		if (is_wanted(pair_focused(pair), word))
			return true;
		if (!pair_press(pair, "Tab"))
			return false;
		if (pair->screen.view.focus == before)
			break;
	}
	pair_fault(pair, "%s has no item %s", app_address(&pair->app), word);
	return false;
}

bool pair_go(struct pair *pair, const char *route)
{
	char *words = mem_strdup(route), *rest = NULL;
	bool is_there = !pair->fault;

	for (char *word = strtok_r(words, " ", &rest); word && is_there;
	     word = strtok_r(NULL, " ", &rest)) {
		if ((*word == '@' || *word == '#') && word[1])
			is_there = find_block(pair, word);
		else if (*word == '=' && word[1])
			is_there = pair_type(pair, word + 1);
		else
			is_there = pair_press(pair, word);
	}
	free(words);
	return is_there;
}
