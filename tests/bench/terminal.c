/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "bench.h"

#include <errno.h>
#include <string.h>
#include <time.h>

#include "pty/child.h"

enum { ROWS = 24, COLUMNS = 80 };

static void note_time(void *data, const char *bytes, size_t length)
{
	double *last = data;

	(void)bytes;
	(void)length;
	*last = now_ms();
}

static double cpu_ms(const struct child *child)
{
	struct timespec used;
	clockid_t clock;

	if (clock_getcpuclockid(child->pid, &clock) != 0 ||
	    clock_gettime(clock, &used) != 0)
		give_up("the processor time", strerror(errno));
	return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

static void leave(struct child *child)
{
	child_press(child, "q");
	while (!child->is_over) {
		child_drain(child, CHILD_QUIET_MS);
		child_reap(child);
	}
	child_close_line(child);
}

void measure_start(char **argv, struct on_terminal *out)
{
	double last = 0, begin = now_ms();
	struct child child = { .take = note_time, .data = &last };
	long bytes;

	child_start(&child, ROWS, COLUMNS, argv);
	bytes = child_settle(&child, -1);
	if (!bytes || child.is_over)
		give_up(argv[0], "it shows nothing");
	samples_add(&out->paint_ms, last - begin);
	samples_add(&out->paint_cpu_ms, cpu_ms(&child));
	samples_add(&out->paint_bytes, (double)bytes);
	for (int i = 0; i < STEPS; i++) {
		long before = child_switches(&child);
		double used = cpu_ms(&child);

		child_press(&child, "Down");
		bytes = child_settle(&child, before);
		samples_add(&out->down_cpu_ms, cpu_ms(&child) - used);
		samples_add(&out->down_bytes, (double)bytes);
	}
	leave(&child);
}
