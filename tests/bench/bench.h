/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench - what the program costs, as a multiple of the least it could cost.
 *
 * Milliseconds hold for one machine and one moment. So each figure is taken in
 * turn with a floor that does the same and nothing else, in the same run, and
 * what counts is the ratio of the medians. Nothing here passes or fails.
 */
#ifndef WIDERSPRUCH_TESTS_BENCH_BENCH_H
#define WIDERSPRUCH_TESTS_BENCH_BENCH_H

#include <stddef.h>

enum { ROUNDS = 21, STEPS = 4, SAMPLES_MAX = ROUNDS * STEPS };

struct samples {
	double value[SAMPLES_MAX];
	size_t count;
};

void samples_add(struct samples *s, double value);
double samples_median(struct samples *s);
/* "first paint, ms       12.3      3.1     4.0" */
void print_row(const char *what, struct samples *program,
	       struct samples *floor);

/* A clock that only goes on, in milliseconds. */
double now_ms(void);
/* Say what went wrong, and end the program. */
void give_up(const char *what, const char *why) __attribute__((noreturn));

/* Floors, floor.c. What is parsed is every .yaml file in a folder and below. */
void floor_parse(const char *folder);
void floor_save(const char *folder, const char *bytes, size_t length);

/* What one start on a terminal costs, terminal.c. */
struct on_terminal {
	struct samples paint_ms, paint_cpu_ms, paint_bytes;
	struct samples down_cpu_ms, down_bytes;
};

/* Start it, look at the first paint, press Down STEPS times, and leave it with
 * q. */
void measure_start(char **argv, struct on_terminal *out);

#endif
