/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * drive - runs a program on a terminal of its own and counts bytes.
 *
 *     drive ROWSxCOLUMNS 'WORD...' PROGRAM [ARGUMENT...]
 *
 * The words are done one after the other; each prints itself and the bytes
 * that the program wrote in answer:
 *
 *     start          until the first screen stands
 *     Down x Ctrl-L  a key by its name
 *     =TEXT          bytes as they are; \e is an Escape, \s a space, \r Enter
 *     idle:MS        nothing for so long
 *     size:12x40     another size
 *     signal:TERM    HUP TERM INT KILL WINCH TSTP CONT SEGV
 *     close          the line drops
 *
 * The last line says how it ended: "exit 0", "signal 15", "alive" (it is
 * killed then). $DRIVE_LOG names a file for all that was written, and
 * "modes same" or "modes changed" tells whether the terminal was left with the
 * modes that it had. "cpu 12": the time that it used, with all that it
 * started, in hundredths of a second.
 *
 * An answer is whole when the program sleeps again after the key and nothing
 * more comes; that is polled, not guessed by a fixed time.
 */
#include <config.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "child.h"

static const struct {
	const char *name;
	int number;
} signals[] = {
	{ "HUP", SIGHUP },     { "TERM", SIGTERM }, { "INT", SIGINT },
	{ "WINCH", SIGWINCH }, { "TSTP", SIGTSTP }, { "CONT", SIGCONT },
	{ "SEGV", SIGSEGV },   { "KILL", SIGKILL },
};

/* All that is written goes into the log. */
static void keep(void *log, const char *bytes, size_t length)
{
	fwrite(bytes, 1, length, log);
}

/* All at once, as when a key is held down or text is pasted. */
static void put_text(struct child *child, const char *text)
{
	char bytes[4096];
	size_t length = 0;

	for (; *text && length < sizeof(bytes); text++) {
		char c = *text;

		if (c == '\\' && text[1] && strchr("esr", text[1])) {
			text++;
			c = *text == 'e' ? '\033' : *text == 'r' ? '\r' : ' ';
		}
		bytes[length++] = c;
	}
	child_put(child, bytes, length);
}

static bool press(struct child *child, const char *word)
{
	if (word[0] != '=' || !word[1])
		return child_press(child, word);
	put_text(child, word + 1);
	return true;
}

static bool send_signal(struct child *child, const char *name)
{
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		if (strcmp(signals[i].name, name) == 0)
			return kill(child->pid, signals[i].number) == 0;
	return false;
}

static void idle(struct child *child, int ms, long *bytes)
{
	long long end = child_now_ms() + ms;

	while (child_now_ms() < end)
		*bytes += child_drain(child, (int)(end - child_now_ms()));
}

static long do_word(struct child *child, const char *word)
{
	long before = child_switches(child);
	struct winsize size;
	long bytes = 0;

	if (strcmp(word, "start") == 0) {
		before = 0;
		/* Nothing at all is what it does before the first screen. */
		while (!bytes && !child->is_over) {
			bytes = child_drain(child, CHILD_QUIET_MS);
			child_reap(child);
		}
	} else if (strncmp(word, "idle:", 5) == 0) {
		idle(child, atoi(word + 5), &bytes);
		return bytes;
	} else if (sscanf(word, "size:%hux%hu", &size.ws_row, &size.ws_col) ==
		   2) {
		child_resize(child, size.ws_row, size.ws_col);
	} else if (strncmp(word, "signal:", 7) == 0) {
		if (!send_signal(child, word + 7))
			fprintf(stderr, "drive: %s\n", word);
	} else if (strcmp(word, "close") == 0) {
		child_close_line(child);
		return 0;
	} else if (!press(child, word)) {
		fprintf(stderr, "drive: what is \"%s\"?\n", word);
		exit(2);
	}
	return bytes + child_settle(child, before);
}

static void start(struct child *child, const char *where, char **argv)
{
	unsigned short rows, columns;

	if (sscanf(where, "%hux%hu", &rows, &columns) != 2) {
		fprintf(stderr, "drive: what size is \"%s\"?\n", where);
		exit(2);
	}
	child_start(child, rows, columns, argv);
}

static void report_modes(const struct child *child, const struct termios *was)
{
	struct termios is;

	if (child->slave < 0 || tcgetattr(child->slave, &is) < 0)
		return;
	printf("modes %s\n", is.c_iflag == was->c_iflag &&
					     is.c_oflag == was->c_oflag &&
					     is.c_lflag == was->c_lflag
				     ? "same"
				     : "changed");
}

static void report_end(struct child *child)
{
	long long end = child_now_ms() + CHILD_PATIENCE_MS / 4;

	while (!child->is_over && child_now_ms() < end) {
		child_drain(child, CHILD_QUIET_MS);
		if (child->master < 0)
			usleep(CHILD_QUIET_MS * 1000);
		child_reap(child);
	}
	if (!child->is_over) {
		printf("alive\n");
		kill(child->pid, SIGKILL);
		waitpid(child->pid, NULL, 0);
	} else if (WIFSIGNALED(child->status)) {
		printf("signal %d\n", WTERMSIG(child->status));
	} else {
		printf("exit %d\n", WEXITSTATUS(child->status));
	}
}

static void report_time(void)
{
	struct rusage used;
	long long us = 0;

	if (getrusage(RUSAGE_CHILDREN, &used) < 0)
		return;
	us = (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000000LL +
	     used.ru_utime.tv_usec + used.ru_stime.tv_usec;
	printf("cpu %lld\n", us / 10000);
}

int main(int argc, char **argv)
{
	struct child child = { .slave = -1 };
	const char *log = getenv("DRIVE_LOG");
	struct termios modes;
	char *rest = NULL;

	if (argc < 4) {
		fprintf(stderr, "usage: drive SIZE WORDS PROGRAM...\n");
		return 2;
	}
	child.data = log ? fopen(log, "w") : NULL;
	child.take = child.data ? keep : NULL;
	start(&child, argv[1], argv + 3);
	tcgetattr(child.slave, &modes);
	for (char *word = strtok_r(argv[2], " ", &rest); word;
	     word = strtok_r(NULL, " ", &rest)) {
		printf("%s %ld\n", word, do_word(&child, word));
		fflush(stdout);
	}
	report_end(&child);
	report_modes(&child, &modes);
	report_time();
	if (child.data)
		fclose(child.data);
	return 0;
}
