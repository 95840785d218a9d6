/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/hangup.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

enum { HANDLED = 2 };

static const int handled[HANDLED] = { SIGHUP, SIGTERM };

/* A signal handler gets no argument of ours. */
static struct {
	volatile sig_atomic_t came;
	bool is_installed;
	struct sigaction old[HANDLED];
	sigset_t old_mask;
} hangup_state;

static void on_signal(int number)
{
	(void)number;
	hangup_state.came = 1;
}

void hangup_install(void)
{
	struct sigaction action = { .sa_handler = on_signal };
	sigset_t mask;

	sigemptyset(&mask);
	sigfillset(&action.sa_mask);
	hangup_state.came = 0;
	for (size_t i = 0; i < HANDLED; i++) {
		sigaddset(&mask, handled[i]);
		sigaction(handled[i], NULL, &hangup_state.old[i]);
		if (hangup_state.old[i].sa_handler != SIG_IGN)
			sigaction(handled[i], &action, NULL);
	}
	sigprocmask(SIG_BLOCK, &mask, &hangup_state.old_mask);
	hangup_state.is_installed = true;
}

void hangup_remove(void)
{
	if (!hangup_state.is_installed)
		return;
	hangup_state.is_installed = false;
	for (size_t i = 0; i < HANDLED; i++) {
		struct timespec none = { 0 };
		sigset_t one;

		/* What came while we were leaving must not kill us now. */
		sigemptyset(&one);
		sigaddset(&one, handled[i]);
		sigtimedwait(&one, NULL, &none);
		sigaction(handled[i], &hangup_state.old[i], NULL);
	}
	sigprocmask(SIG_SETMASK, &hangup_state.old_mask, NULL);
}

bool hangup_wait(int fd)
{
	struct pollfd ready = { .fd = fd, .events = POLLIN };

	if (!hangup_state.is_installed)
		return true;
	while (!hangup_state.came) {
		/* An end of input and an error are there to be read as well. */
		if (ppoll(&ready, 1, NULL, &hangup_state.old_mask) >= 0 ||
		    errno != EINTR)
			return !hangup_state.came;
	}
	return false;
}

bool hangup_is_gone(int fd)
{
	struct pollfd ready = { .fd = fd, .events = POLLIN };

	return hangup_state.came || (isatty(fd) == 0 && errno == EIO) ||
	       (poll(&ready, 1, 0) > 0 &&
		(ready.revents & (POLLHUP | POLLERR | POLLNVAL)));
}
