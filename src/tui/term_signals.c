/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/term_signals.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"

enum { RESCUE_BYTES = 256, HANDLED = 6, FATAL = 6, STOPS_MAX = 1000 };

/* A signal handler gets no argument of ours. This is what it sets, what it
 * needs to restore the terminal, and how everything was before. */
static struct {
	volatile sig_atomic_t came[SIGNAL_EVENTS];
	volatile sig_atomic_t can_rescue;
	int fd;
	struct termios modes;
	char bytes[RESCUE_BYTES];
	size_t length;
	struct sigaction old_handled[HANDLED];
	struct sigaction old_fatal[FATAL];
	sigset_t old_mask;
} signal_state;

static const struct {
	int number;
	enum signal_event event;
} handled[HANDLED] = {
	{ SIGHUP, SIGNAL_HANGUP },    { SIGTERM, SIGNAL_HANGUP },
	{ SIGWINCH, SIGNAL_RESIZE },  { SIGTSTP, SIGNAL_STOP },
	{ SIGCONT, SIGNAL_CONTINUE }, { SIGINT, SIGNAL_INTERRUPT },
};

static const int fatal[FATAL] = { SIGSEGV, SIGBUS,  SIGFPE,
				  SIGILL,  SIGABRT, SIGQUIT };

static void on_signal(int number)
{
	for (size_t i = 0; i < HANDLED; i++)
		if (handled[i].number == number)
			signal_state.came[handled[i].event] = 1;
}

/*
 * Terminal first, then whatever would have happened without us: a fault
 * happens again when we return, a signal from elsewhere is raised again.
 */
static void on_fatal(int number, siginfo_t *info, void *context)
{
	(void)context;
	signals_rescue();
	for (size_t i = 0; i < FATAL; i++)
		if (fatal[i] == number)
			sigaction(number, &signal_state.old_fatal[i], NULL);
	if (info->si_code <= 0)
		raise(number);
}

static void set_handlers(sigset_t *mask)
{
	struct sigaction action = { .sa_handler = on_signal };
	struct sigaction last = { .sa_sigaction = on_fatal,
				  .sa_flags = SA_SIGINFO };

	sigfillset(&action.sa_mask);
	sigemptyset(&last.sa_mask);
	for (size_t i = 0; i < HANDLED; i++) {
		sigaddset(mask, handled[i].number);
		/* nohup(1) wants a program to outlive its terminal. */
		if (handled[i].number == SIGHUP &&
		    signal_state.old_handled[i].sa_handler == SIG_IGN)
			continue;
		sigaction(handled[i].number, &action, NULL);
	}
	for (size_t i = 0; i < FATAL; i++)
		sigaction(fatal[i], &last, NULL);
}

/* A capability without its padding ("$<2>"). */
static void add_plain(const char *s)
{
	while (s && *s && signal_state.length < RESCUE_BYTES) {
		if (s[0] == '$' && s[1] == '<') {
			s += strcspn(s, ">");
			s += *s == '>';
			continue;
		}
		signal_state.bytes[signal_state.length++] = *s++;
	}
}

void signals_install(void)
{
	sigset_t mask;

	for (size_t i = 0; i < SIGNAL_EVENTS; i++)
		signal_state.came[i] = 0;
	sigemptyset(&mask);
	for (size_t i = 0; i < HANDLED; i++)
		sigaction(handled[i].number, NULL,
			  &signal_state.old_handled[i]);
	for (size_t i = 0; i < FATAL; i++)
		sigaction(fatal[i], NULL, &signal_state.old_fatal[i]);
	set_handlers(&mask);
	sigprocmask(SIG_BLOCK, &mask, &signal_state.old_mask);
}

void signals_remove(void)
{
	signal_state.can_rescue = 0;
	mem_on_failure(NULL);
	for (size_t i = 0; i < FATAL; i++)
		sigaction(fatal[i], &signal_state.old_fatal[i], NULL);
	/* What came while we were leaving must not kill us on the last step. */
	for (size_t i = 0; i < HANDLED; i++) {
		struct timespec none = { 0 };
		sigset_t one;

		sigemptyset(&one);
		sigaddset(&one, handled[i].number);
		sigtimedwait(&one, NULL, &none);
		sigaction(handled[i].number, &signal_state.old_handled[i],
			  NULL);
	}
	sigprocmask(SIG_SETMASK, &signal_state.old_mask, NULL);
}

int signals_wait(int fd, int timeout_ms)
{
	struct pollfd ready = { .fd = fd, .events = POLLIN };
	struct timespec timeout = {
		.tv_sec = timeout_ms / 1000,
		.tv_nsec = timeout_ms % 1000 * 1000000L,
	};
	int n;

	for (size_t i = 0; i < SIGNAL_EVENTS; i++)
		if (signal_state.came[i])
			return 0;
	n = ppoll(&ready, 1, timeout_ms < 0 ? NULL : &timeout,
		  &signal_state.old_mask);
	if (n > 0)
		return 1;
	return n < 0 ? 0 : -1;
}

bool signals_take(enum signal_event event)
{
	bool is_there = signal_state.came[event] != 0;

	signal_state.came[event] = 0;
	return is_there;
}

/* What came while it was blocked is handled now. */
static void deliver(void)
{
	struct timespec none = { 0 };

	ppoll(NULL, 0, &none, &signal_state.old_mask);
}

static bool is_in_background(int fd)
{
	pid_t group = tcgetpgrp(fd);

	return group > 0 && group != getpgrp();
}

void signals_stop(int fd)
{
	struct sigaction usual = { .sa_handler = SIG_DFL };
	struct sigaction own;
	sigset_t stop;
	int tries = 0;

	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	sigaction(SIGTSTP, &usual, &own);
	do {
		kill(0, SIGTSTP);
		/* Here it takes effect, and here we go on afterwards. */
		sigprocmask(SIG_UNBLOCK, &stop, NULL);
		sigprocmask(SIG_BLOCK, &stop, NULL);
		deliver();
		/* Where nobody can continue us the system does not stop us
		 * either. */
	} while (is_in_background(fd) && !signal_state.came[SIGNAL_HANGUP] &&
		 tries++ < STOPS_MAX);
	sigaction(SIGTSTP, &own, NULL);
	signal_state.came[SIGNAL_CONTINUE] = 0;
	signal_state.came[SIGNAL_STOP] = 0;
}

void signals_rescue_with(int fd, const struct termios *modes,
			 const char *(*info)(const char *name))
{
	static const char *const names[] = { "BD",   "sgr0",  "op",
					     "rmkx", "cnorm", "rmcup" };

	signal_state.can_rescue = 0;
	signal_state.fd = fd;
	signal_state.modes = *modes;
	signal_state.length = 0;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		add_plain(info(names[i]));
	add_plain("\r\n");
	signal_state.can_rescue = 1;
	mem_on_failure(signals_rescue);
}

void signals_rescue(void)
{
	size_t at = 0;

	if (!signal_state.can_rescue)
		return;
	signal_state.can_rescue = 0;
	while (at < signal_state.length) {
		ssize_t n = write(signal_state.fd, signal_state.bytes + at,
				  signal_state.length - at);

		if (n <= 0)
			break;
		at += (size_t)n;
	}
	tcsetattr(signal_state.fd, TCSANOW, &signal_state.modes);
}
