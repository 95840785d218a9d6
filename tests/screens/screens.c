/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * screens - plays a script on the full screen and prints what is seen.
 *
 *     screens ROWS COLUMNS <SCRIPT
 *
 * A line of the script is one of
 *
 *     # a remark
 *     keys Down Enter x       names of keys (pages/key.h)
 *     type maria@example.org  every character as a key
 *     size 12 40              another size from here on
 *     charset ISO-8859-1      the terminal takes only this
 *     today 2026-12-03        the day it is from the next key on
 *     show WHAT               print the screen; WHAT is its heading
 *
 * Everything but the terminal is the program's own. Ids are counted, so that
 * two runs print the same.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "cli/program.h"
#include "tui/screen.h"

static void count_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	unsigned *count = data;

	snprintf(id, RECORD_ID_LENGTH + 1, "%08x", ++*count);
}

static void press(struct screen *screen, const char *name, size_t length)
{
	struct key key;

	if (!key_parse(name, length, &key)) {
		fprintf(stderr, "screens: no such key: %.*s\n", (int)length,
			name);
		exit(1);
	}
	screen_key(screen, &key);
}

static void press_all(struct screen *screen, const char *names)
{
	while (*names) {
		size_t n = strcspn(names, " ");

		if (n > 0)
			press(screen, names, n);
		names += n;
		names += strspn(names, " ");
	}
}

static void type(struct screen *screen, const char *text)
{
	size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		size_t next = text_next(text, length, at);

		if (text[at] == ' ')
			press(screen, "Space", strlen("Space"));
		else
			press(screen, text + at, next - at);
		at = next;
	}
}

static void show(const struct screen *screen, const char *what)
{
	struct strbuf out;

	strbuf_init(&out);
	canvas_print(&screen->canvas, true, &out);
	printf("== %s\n%s", what, out.s);
	strbuf_release(&out);
}

/* The rest of the line behind a word, or NULL. */
static const char *behind(const char *line, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(line, word, length) != 0 ||
	    (line[length] != ' ' && line[length] != '\0'))
		return NULL;
	return line + length + strspn(line + length, " ");
}

static void play_line(struct screen *screen, const char *line)
{
	const char *rest;
	int rows, columns;

	if (!*line || *line == '#')
		return;
	if ((rest = behind(line, "keys"))) {
		press_all(screen, rest);
	} else if ((rest = behind(line, "type"))) {
		type(screen, rest);
	} else if ((rest = behind(line, "show"))) {
		show(screen, rest);
	} else if ((rest = behind(line, "today"))) {
		setenv("WIDERSPRUCH_TODAY", rest, 1);
	} else if ((rest = behind(line, "charset"))) {
		free((char *)(uintptr_t)screen->charset);
		screen->charset = mem_strdup(rest);
		screen_resize(screen, screen->canvas.rows,
			      screen->canvas.columns);
	} else if ((rest = behind(line, "size")) &&
		   sscanf(rest, "%d %d", &rows, &columns) == 2) {
		screen_resize(screen, rows, columns);
	} else {
		fprintf(stderr, "screens: what is \"%s\"?\n", line);
		exit(1);
	}
}

static void play(struct screen *screen)
{
	char *line = NULL;
	size_t size = 0;

	while (getline(&line, &size, stdin) > 0) {
		line[strcspn(line, "\n")] = '\0';
		play_line(screen, line);
		if (screen->app->is_done)
			break;
	}
	if (screen->app->is_done)
		printf("== the program has ended\n");
	free(line);
}

int main(int argc, char **argv)
{
	struct program_places places = { .content = NULL };
	struct err err = ERR_INIT;
	struct program program;
	struct screen screen;
	struct app app;
	unsigned count = 0;

	if (argc != 3) {
		fprintf(stderr, "usage: screens ROWS COLUMNS <SCRIPT\n");
		return 2;
	}
	i18n_init(NULL, "");
	if (!program_open(&program, &places, &err)) {
		fprintf(stderr, "screens: %s\n", err.message);
		return 1;
	}
	program_start_app(&program, &app);
	app.deed.make_id = count_id;
	app.deed.data = &count;
	screen_init(&screen, &app, NULL, atoi(argv[1]), atoi(argv[2]));
	play(&screen);
	free((char *)(uintptr_t)screen.charset);
	screen_release(&screen);
	app_release(&app);
	program_close(&program);
	return 0;
}
