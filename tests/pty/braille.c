/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * braille - every page of the program as a braille line shows it.
 *
 *     braille SOURCE DATA FOLDER TTY SOCKET PROGRAM [ARGUMENT...]
 *
 * The program runs on the kernel's terminal TTY, where BRLTTY follows it with
 * its virtual driver on SOCKET (tests/pty/braille.sh starts it). After each key
 * the line must show the beginning of the focused row. SOURCE is the table of
 * pages (src/pages/build.c), DATA the home that is copied, into FOLDER.
 *
 * The driver is told "cells 40" and sends lines: Visual "text" is what stands
 * on the braille line, as print.
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "ways.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strbuf.h"

enum {
	CELLS = 40,
	/* So many cells of a row must be there. */
	ENOUGH = 24,
	LATE_MS = 10000,
};

/* What is read on every page. */
static const char moves[] = "Down Down Down Tab PageDown Up End Home";

struct braille {
	struct pair pair; /* first: the pair is this */
	const char *tty;
	int tty_fd;
	int link;
	pid_t program;
	struct strbuf pending; /* bytes of a line that is not whole */
	char shown[512];
	long keys, wrong;
};

/* The driver --------------------------------------------------------------- */

static void connect_to(struct braille *braille, const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	long long end = child_now_ms() + LATE_MS;

	snprintf(address.sun_path, sizeof(address.sun_path), "%s", path);
	braille->link = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	while (connect(braille->link, (const struct sockaddr *)&address,
		       sizeof(address)) < 0) {
		if (child_now_ms() > end) {
			printf("no BRLTTY: %s\n", strerror(errno));
			exit(77);
		}
		usleep(20000);
	}
	dprintf(braille->link, "cells %d\n", CELLS);
}

static void take_line(struct braille *braille, const char *line)
{
	static const char visual[] = "Visual \"";

	if (strncmp(line, visual, strlen(visual)) == 0)
		snprintf(braille->shown, sizeof(braille->shown), "%s",
			 line + strlen(visual));
}

/* Lines until nothing comes for `ms`; false when nothing came. */
static bool listen_for(struct braille *braille, int ms)
{
	struct pollfd ready = { .fd = braille->link, .events = POLLIN };
	struct strbuf *pending = &braille->pending;
	char bytes[4096], *newline;
	ssize_t n;

	if (poll(&ready, 1, ms) <= 0)
		return false;
	n = read(braille->link, bytes, sizeof(bytes));
	if (n <= 0) {
		printf("BRLTTY has gone\n");
		exit(1);
	}
	strbuf_add(pending, bytes, (size_t)n);
	while ((newline = strchr(pending->s, '\n'))) {
		char *rest = mem_strdup(newline + 1);

		*newline = '\0';
		take_line(braille, pending->s);
		strbuf_reset(pending);
		strbuf_adds(pending, rest);
		free(rest);
	}
	return true;
}

/* What must be there ------------------------------------------------------- */

/* The row of the cursor from its first word on, in cells; what the console's
 * font may lack is a full stop, which matches anything. */
static void expected(const struct pair *pair, char out[ENOUGH + 1])
{
	const struct canvas *canvas = &pair->screen.canvas;
	const struct cell *cells = canvas_row(canvas, canvas->cursor_row);
	int length = 0;
	int i = 0;

	/* Behind a long text the line shows where the caret is. */
	if (app_is_typing(&pair->app) && canvas->cursor_column >= CELLS - 10)
		i = canvas->columns;
	while (i < canvas->columns && strcmp(cells[i].text, " ") == 0)
		i++;
	for (; i < canvas->columns && i < CELLS && length < ENOUGH; i++)
		out[length++] = cells[i].text[0] && !cells[i].text[1]
					? cells[i].text[0]
					: '.';
	while (length > 0 && out[length - 1] == ' ')
		length--;
	out[length] = '\0';
}

/* The characters of UTF-8 text, each as one byte. */
static void flatten(const char *s, char out[CELLS * 4])
{
	size_t length = 0;

	for (; *s && length + 1 < CELLS * 4; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '\\' && s[1])
			c = (unsigned char)*++s;
		if ((c & 0xc0) != 0x80)
			out[length++] = c < 0x80 ? (char)c : '.';
	}
	out[length] = '\0';
}

static bool shows(const struct braille *braille, const char *wanted)
{
	char flat[CELLS * 4];
	size_t at = 0;

	flatten(braille->shown, flat);
	while (flat[at] == ' ')
		at++;
	for (size_t i = 0; wanted[i]; i++)
		if (wanted[i] != '.' && wanted[i] != flat[at + i])
			return false;
	return true;
}

/* The program ------------------------------------------------------------------ */

static void start(struct pair *pair)
{
	struct braille *braille = (struct braille *)pair;
	static const char blank[] = "\033c\033%G";

	/* The end of the program before has hung it up. */
	if (braille->tty_fd >= 0)
		close(braille->tty_fd);
	braille->tty_fd = open(braille->tty, O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (write(braille->tty_fd, blank, strlen(blank)) < 0)
		perror(braille->tty);
	tcflush(braille->tty_fd, TCIOFLUSH);
	braille->program = fork();
	if (braille->program == 0) {
		setsid();
		close(0);
		if (open(braille->tty, O_RDWR) != 0 ||
		    ioctl(0, TIOCSCTTY, 1) < 0 || dup2(0, 1) < 0 ||
		    dup2(0, 2) < 0)
			_exit(127);
		execvp(pair->command[0], pair->command);
		_exit(127);
	}
}

static void end(struct pair *pair)
{
	struct braille *braille = (struct braille *)pair;

	kill(braille->program, SIGTERM);
	waitpid(braille->program, NULL, 0);
}

/* As if at the keyboard of that terminal. */
static void type(struct braille *braille, const char *name)
{
	char bytes[CHILD_KEY];

	child_key_bytes(name, bytes);
	for (const char *s = bytes; *s; s++)
		if (ioctl(braille->tty_fd, TIOCSTI, s) < 0) {
			printf("cannot type into %s: %s\n", braille->tty,
			       strerror(errno));
			exit(77);
		}
}

static bool press(struct pair *pair, const char *name)
{
	struct braille *braille = (struct braille *)pair;
	long long until = child_now_ms() + LATE_MS;
	char wanted[ENOUGH + 1];

	if (name)
		type(braille, name);
	braille->keys++;
	expected(pair, wanted);
	/* What is on its way is newer than what was shown. */
	while (listen_for(braille, 0))
		;
	while (!shows(braille, wanted)) {
		if (child_now_ms() > until) {
			pair_fault(pair,
				   "after %s the line shows \"%s\", the row "
				   "begins \"%s\"",
				   name ? name : "the start", braille->shown,
				   wanted);
			return false;
		}
		listen_for(braille, 100);
	}
	return true;
}

static const struct pair_other on_the_line = { start, end, press };

static void visit(struct braille *braille, size_t index, const char *data)
{
	struct pair *pair = &braille->pair;
	long before = braille->keys;

	if (ways_go(index, pair, data) && pair_go(pair, moves)) {
		printf("%-10s %2ld keys\n", ways_page(index),
		       braille->keys - before);
		return;
	}
	printf("WRONG %s: %s\n", ways_page(index), pair->fault);
	braille->wrong++;
}

int main(int argc, char **argv)
{
	const char *localedir = getenv("WIDERSPRUCH_LOCALEDIR");
	struct braille braille = { .pair = { .other = &on_the_line } };
	struct winsize size;

	if (argc < 7) {
		fprintf(stderr, "usage: braille SOURCE DATA FOLDER TTY SOCKET "
				"PROGRAM...\n");
		return 2;
	}
	i18n_init(NULL, localedir && *localedir ? localedir : LOCALEDIR);
	strbuf_init(&braille.pending);
	braille.pair.folder = argv[3];
	braille.tty = argv[4];
	braille.pair.command = argv + 6;
	braille.tty_fd = open(braille.tty, O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (braille.tty_fd < 0 ||
	    ioctl(braille.tty_fd, TIOCGWINSZ, &size) < 0 || !size.ws_row) {
		printf("cannot use %s: %s\n", braille.tty, strerror(errno));
		return 77;
	}
	braille.pair.rows = size.ws_row;
	braille.pair.columns = size.ws_col;
	connect_to(&braille, argv[5]);
	braille.wrong += (long)ways_check(argv[1]);
	for (size_t i = 0; ways_page(i); i++)
		visit(&braille, i, argv[2]);
	printf("%ld keys, %ld wrong\n", braille.keys, braille.wrong);
	pair_release(&braille.pair);
	strbuf_release(&braille.pending);
	close(braille.link);
	close(braille.tty_fd);
	return braille.wrong ? 1 : 0;
}
