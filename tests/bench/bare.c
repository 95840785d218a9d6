/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bare - the least that a program with ncurses costs: it prints a screen that
 * is in a file already, marks a row, and moves the mark.
 *
 *     bare FILE ROW
 *
 * Down goes to the next row that is not empty, q ends it.
 */
#include <config.h>

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 200, BYTES_MAX = 1000 };

static void draw(const char *row, int at, bool is_marked)
{
	move(at, 0);
	if (is_marked)
		attron(A_REVERSE);
	addstr(row);
	if (is_marked)
		attroff(A_REVERSE);
	clrtoeol();
}

static int read_rows(const char *path, char rows[ROWS_MAX][BYTES_MAX])
{
	FILE *file = fopen(path, "r");
	int count = 0;

	if (!file) {
		perror(path);
		exit(1);
	}
	while (count < ROWS_MAX && fgets(rows[count], BYTES_MAX, file)) {
		rows[count][strcspn(rows[count], "\n")] = '\0';
		count++;
	}
	fclose(file);
	return count;
}

static int next_row(char rows[ROWS_MAX][BYTES_MAX], int count, int at)
{
	for (int next = at + 1; next < count; next++)
		if (*rows[next])
			return next;
	return at;
}

int main(int argc, char **argv)
{
	static char rows[ROWS_MAX][BYTES_MAX];
	int count, at, key;

	if (argc != 3) {
		fprintf(stderr, "usage: bare FILE ROW\n");
		return 2;
	}
	setlocale(LC_ALL, "");
	count = read_rows(argv[1], rows);
	at = atoi(argv[2]);
	initscr();
	cbreak();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	for (int row = 0; row < count && row < LINES; row++)
		draw(rows[row], row, row == at);
	move(at, 0);
	while ((key = getch()) != 'q' && key != ERR) {
		int before = at;

		if (key != KEY_DOWN)
			continue;
		at = next_row(rows, count, at);
		draw(rows[before], before, false);
		draw(rows[at], at, true);
		move(at, 0);
	}
	endwin();
	return 0;
}
