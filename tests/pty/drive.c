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
 *     =TEXT          bytes as they are; \e is an Escape, \s a space
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

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

enum { QUIET_MS = 25, PATIENCE_MS = 20000 };

struct child {
	pid_t pid;
	int master; /* -1: closed */
	int slave;  /* kept open to look at the modes */
	FILE *log;  /* or NULL */
	bool is_over;
	int status;
};

static const struct {
	const char *name, *bytes;
} keys[] = {
	{ "Down", "\033OB" },	   { "Up", "\033OA" },
	{ "Left", "\033OD" },	   { "Right", "\033OC" },
	{ "Home", "\033OH" },	   { "End", "\033OF" },
	{ "PageDown", "\033[6~" }, { "PageUp", "\033[5~" },
	{ "Enter", "\r" },	   { "Esc", "\033" },
	{ "Tab", "\t" },	   { "Shift-Tab", "\033[Z" },
	{ "Space", " " },	   { "Backspace", "\177" },
};

static const struct {
	const char *name;
	int number;
} signals[] = {
	{ "HUP", SIGHUP },     { "TERM", SIGTERM }, { "INT", SIGINT },
	{ "WINCH", SIGWINCH }, { "TSTP", SIGTSTP }, { "CONT", SIGCONT },
	{ "SEGV", SIGSEGV },   { "KILL", SIGKILL },
};

static long long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void reap(struct child *child)
{
	if (!child->is_over &&
	    waitpid(child->pid, &child->status, WNOHANG) == child->pid)
		child->is_over = true;
}

/* Bytes read until nothing comes for `quiet_ms`. */
static long drain(struct child *child, int quiet_ms)
{
	long total = 0;

	while (child->master >= 0) {
		struct pollfd ready = { .fd = child->master, .events = POLLIN };
		char bytes[4096];
		ssize_t n;

		if (poll(&ready, 1, quiet_ms) <= 0)
			break;
		n = read(child->master, bytes, sizeof(bytes));
		if (n <= 0)
			break;
		total += n;
		if (child->log)
			fwrite(bytes, 1, (size_t)n, child->log);
	}
	return total;
}

/* A line of /proc/PID/status; "" when it is not there. */
static void status_line(pid_t pid, const char *name, char out[64])
{
	char path[64], line[256];
	size_t length = strlen(name);
	FILE *file;

	out[0] = '\0';
	snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
	file = fopen(path, "r");
	if (!file)
		return;
	while (fgets(line, sizeof(line), file)) {
		if (strncmp(line, name, length) != 0 || line[length] != ':')
			continue;
		snprintf(out, 64, "%.60s", line + length + 1);
		break;
	}
	fclose(file);
}

static long switches(const struct child *child)
{
	char line[64];

	status_line(child->pid, "voluntary_ctxt_switches", line);
	return atol(line);
}

static bool is_asleep(const struct child *child)
{
	char line[64];

	status_line(child->pid, "State", line);
	return strchr(line, 'S') || strchr(line, 'T');
}

/* Until the program has woken up since `before`, sleeps, and is quiet. */
static long settle(struct child *child, long before)
{
	long long end = now_ms() + PATIENCE_MS;
	long total = 0;

	while (now_ms() < end) {
		long n = drain(child, QUIET_MS);

		total += n;
		reap(child);
		if (child->is_over && !n)
			break;
		if (!n && is_asleep(child) && switches(child) > before)
			break;
	}
	return total;
}

static void put(struct child *child, const char *bytes, size_t length)
{
	if (write(child->master, bytes, length) != (ssize_t)length)
		perror("drive: write");
}

/* All at once, as when a key is held down or text is pasted. */
static void put_text(struct child *child, const char *text)
{
	char bytes[4096];
	size_t length = 0;

	for (; *text && length < sizeof(bytes); text++) {
		char c = *text;

		if (c == '\\' && (text[1] == 'e' || text[1] == 's'))
			c = *++text == 'e' ? '\033' : ' ';
		bytes[length++] = c;
	}
	put(child, bytes, length);
}

static bool press(struct child *child, const char *word)
{
	char control;

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		if (strcmp(keys[i].name, word) == 0) {
			put(child, keys[i].bytes, strlen(keys[i].bytes));
			return true;
		}
	}
	if (strncmp(word, "Ctrl-", 5) == 0 && word[5] && !word[6]) {
		control = (char)(word[5] & 0x1f);
		put(child, &control, 1);
		return true;
	}
	if (word[0] == '=') {
		put_text(child, word + 1);
		return true;
	}
	if (word[0] && !word[1]) {
		put(child, word, 1);
		return true;
	}
	return false;
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
	long long end = now_ms() + ms;

	while (now_ms() < end)
		*bytes += drain(child, (int)(end - now_ms()));
}

/* Both ends go: nothing holds the line any more. */
static void close_line(struct child *child)
{
	close(child->slave);
	close(child->master);
	child->slave = -1;
	child->master = -1;
}

static long do_word(struct child *child, const char *word)
{
	long before = switches(child);
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	long bytes = 0;

	if (strcmp(word, "start") == 0) {
		before = 0;
		/* Nothing at all is what it does before the first screen. */
		while (!bytes && !child->is_over) {
			bytes = drain(child, QUIET_MS);
			reap(child);
		}
	} else if (strncmp(word, "idle:", 5) == 0) {
		idle(child, atoi(word + 5), &bytes);
		return bytes;
	} else if (sscanf(word, "size:%hux%hu", &size.ws_row, &size.ws_col) ==
		   2) {
		ioctl(child->master, TIOCSWINSZ, &size);
	} else if (strncmp(word, "signal:", 7) == 0) {
		if (!send_signal(child, word + 7))
			fprintf(stderr, "drive: %s\n", word);
	} else if (strcmp(word, "close") == 0) {
		close_line(child);
		return 0;
	} else if (!press(child, word)) {
		fprintf(stderr, "drive: what is \"%s\"?\n", word);
		exit(2);
	}
	return bytes + settle(child, before);
}

static void start(struct child *child, const char *where, char **argv)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };

	if (sscanf(where, "%hux%hu", &size.ws_row, &size.ws_col) != 2 ||
	    openpty(&child->master, &child->slave, NULL, NULL, &size) < 0) {
		perror("drive: no terminal");
		exit(2);
	}
	child->pid = fork();
	if (child->pid == 0) {
		close(child->master);
		login_tty(child->slave);
		execvp(argv[0], argv);
		perror(argv[0]);
		_exit(127);
	}
	fcntl(child->master, F_SETFD, FD_CLOEXEC);
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
	long long end = now_ms() + PATIENCE_MS / 4;

	while (!child->is_over && now_ms() < end) {
		drain(child, QUIET_MS);
		if (child->master < 0)
			usleep(QUIET_MS * 1000);
		reap(child);
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
	child.log = log ? fopen(log, "w") : NULL;
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
	if (child.log)
		fclose(child.log);
	return 0;
}
