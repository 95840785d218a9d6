/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "handoff/run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fs.h"
#include "base/mem.h"

static bool is_program(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	       access(path, X_OK) == 0;
}

bool run_exists(const char *program)
{
	const char *path = getenv("PATH");

	if (strchr(program, '/'))
		return is_program(program);
	while (path && *path) {
		size_t length = strcspn(path, ":");
		char *folder = mem_strndup(path, length);
		char *file = fs_join(length ? folder : ".", program);
		bool is_there = is_program(file);

		free(file);
		free(folder);
		if (is_there)
			return true;
		path += length + (path[length] == ':');
	}
	return false;
}

/*
 * In the child: the signals as they were when the machine was new, then the
 * program. The full screen blocks most signals, and a browser that inherits
 * that could not be stopped.
 */
static void become(char *const *argv)
{
	static const int ours[] = { SIGPIPE, SIGXFSZ, SIGHUP,  SIGINT,
				    SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH };
	sigset_t none;

	for (size_t i = 0; i < ARRAY_SIZE(ours); i++)
		signal(ours[i], SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execvp(argv[0], argv);
}

/* Nothing of our terminal; `input` (-1: nothing) is what it reads. */
static void leave_terminal(int input)
{
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);

	if (nothing < 0)
		return;
	if (input < 0)
		input = nothing;
	dup2(nothing, STDOUT_FILENO);
	dup2(nothing, STDERR_FILENO);
	if (input != STDIN_FILENO)
		dup2(input, STDIN_FILENO);
	else
		fcntl(STDIN_FILENO, F_SETFD, 0);
}

static void feed(int fd, const char *bytes, size_t length)
{
	while (length) {
		ssize_t n = write(fd, bytes, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		bytes += n;
		length -= (size_t)n;
	}
}

static bool wait_for(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool run_and_wait(char *const *argv, const char *input, size_t length)
{
	int ends[2];
	pid_t child;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	child = fork();
	if (child == 0) {
		leave_terminal(ends[0]);
		become(argv);
		_exit(127);
	}
	close(ends[0]);
	if (child > 0)
		feed(ends[1], input, length);
	close(ends[1]);
	return child > 0 && wait_for(child);
}

bool run_here(char *const *argv)
{
	const struct sigaction ignore = { .sa_handler = SIG_IGN };
	const struct sigaction stop = { .sa_handler = SIG_DFL };
	struct sigaction was_int, was_quit, was_stop;
	sigset_t stops, was;
	pid_t child;
	bool is_fine;

	/* What the keyboard sends goes to both of us. */
	sigaction(SIGINT, &ignore, &was_int);
	sigaction(SIGQUIT, &ignore, &was_quit);
	sigaction(SIGTSTP, &stop, &was_stop);
	sigemptyset(&stops);
	sigaddset(&stops, SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &stops, &was);
	child = fork();
	if (child == 0) {
		become(argv);
		_exit(127);
	}
	is_fine = child > 0 && wait_for(child);
	sigprocmask(SIG_SETMASK, &was, NULL);
	sigaction(SIGTSTP, &was_stop, NULL);
	sigaction(SIGQUIT, &was_quit, NULL);
	sigaction(SIGINT, &was_int, NULL);
	return is_fine;
}

/* In the first child: another one, so that nobody has to wait for it. What
 * cannot be run says so through `report`; running closes it. */
static void detach(char *const *argv, int report)
{
	pid_t child;

	setsid();
	child = fork();
	if (child > 0)
		return;
	if (child == 0) {
		leave_terminal(-1);
		become(argv);
	}
	feed(report, "!", 1);
}

bool run_detached(char *const *argv)
{
	int ends[2];
	ssize_t n = 1;
	pid_t child;
	char report;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	child = fork();
	if (child == 0) {
		detach(argv, ends[1]);
		_exit(0);
	}
	close(ends[1]);
	if (child > 0 && wait_for(child))
		do {
			n = read(ends[0], &report, 1);
		} while (n < 0 && errno == EINTR);
	close(ends[0]);
	return n == 0;
}
