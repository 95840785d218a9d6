/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "child.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

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

long long child_now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

void child_start(struct child *child, unsigned short rows,
		 unsigned short columns, char **argv)
{
	struct winsize size = { .ws_row = rows, .ws_col = columns };

	child->is_over = false;
	if (openpty(&child->master, &child->slave, NULL, NULL, &size) < 0) {
		perror("no terminal");
		exit(2);
	}
	fcntl(child->master, F_SETFD, FD_CLOEXEC);
	child->pid = fork();
	if (child->pid == 0) {
		login_tty(child->slave);
		execvp(argv[0], argv);
		perror(argv[0]);
		_exit(127);
	}
	fcntl(child->slave, F_SETFD, FD_CLOEXEC);
}

void child_resize(const struct child *child, unsigned short rows,
		  unsigned short columns)
{
	struct winsize size = { .ws_row = rows, .ws_col = columns };

	ioctl(child->master, TIOCSWINSZ, &size);
}

void child_put(const struct child *child, const char *bytes, size_t length)
{
	if (write(child->master, bytes, length) != (ssize_t)length)
		perror("typing");
}

bool child_key_bytes(const char *name, char bytes[CHILD_KEY])
{
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		if (strcmp(keys[i].name, name) == 0) {
			strcpy(bytes, keys[i].bytes);
			return true;
		}
	}
	bytes[1] = '\0';
	if (strncmp(name, "Ctrl-", 5) == 0 && name[5] && !name[6])
		bytes[0] = (char)(name[5] & 0x1f);
	else if (name[0] && !name[1])
		bytes[0] = name[0];
	else
		return false;
	return true;
}

bool child_press(const struct child *child, const char *name)
{
	char bytes[CHILD_KEY];

	if (!child_key_bytes(name, bytes))
		return false;
	child_put(child, bytes, strlen(bytes));
	return true;
}

void child_reap(struct child *child)
{
	if (!child->is_over &&
	    waitpid(child->pid, &child->status, WNOHANG) == child->pid)
		child->is_over = true;
}

long child_drain(struct child *child, int quiet_ms)
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
		if (child->take)
			child->take(child->data, bytes, (size_t)n);
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

long child_switches(const struct child *child)
{
	char line[64];

	status_line(child->pid, "voluntary_ctxt_switches", line);
	return atol(line);
}

bool child_is_asleep(const struct child *child)
{
	char line[64];

	status_line(child->pid, "State", line);
	return strchr(line, 'S') || strchr(line, 'T');
}

bool child_has_read(const struct child *child)
{
	int waiting = 0;

	return child->slave < 0 || ioctl(child->slave, TIOCINQ, &waiting) < 0 ||
	       waiting == 0;
}

long child_settle(struct child *child, long before)
{
	long long end = child_now_ms() + CHILD_PATIENCE_MS;
	long total = 0;

	while (child_now_ms() < end) {
		long n = child_drain(child, CHILD_QUIET_MS);

		total += n;
		child_reap(child);
		if (child->is_over && !n)
			break;
		if (!n && child_is_asleep(child) &&
		    child_switches(child) > before)
			break;
	}
	return total;
}

void child_close_line(struct child *child)
{
	close(child->slave);
	close(child->master);
	child->slave = -1;
	child->master = -1;
}

void child_end(struct child *child)
{
	child_reap(child);
	if (!child->is_over) {
		kill(child->pid, SIGKILL);
		waitpid(child->pid, &child->status, 0);
		child->is_over = true;
	}
}
