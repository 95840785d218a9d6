/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 *     bench PROGRAM BARE CONTENT
 *
 * Works in a folder of its own where it is started, for a disk is what saves
 * are about, and takes it away again.
 */
#include <config.h>

#include "bench.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "cli/program.h"
#include "content/load.h"
#include "tui/screen.h"

enum { FEW = 3, MANY = 300, ROWS = 24, COLUMNS = 80, FOLDERS_MAX = 8 };

void give_up(const char *what, const char *why)
{
	fprintf(stderr, "bench: %s: %s\n", what, why);
	exit(1);
}

double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Samples ------------------------------------------------------------------ */

void samples_add(struct samples *s, double value)
{
	if (s->count < SAMPLES_MAX)
		s->value[s->count++] = value;
}

static int compare_values(const void *left, const void *right)
{
	const double *a = left;
	const double *b = right;

	return (*a > *b) - (*a < *b);
}

double samples_median(struct samples *s)
{
	qsort(s->value, s->count, sizeof(*s->value), compare_values);
	return s->count ? s->value[s->count / 2] : 0;
}

void print_row(const char *what, struct samples *program, struct samples *floor)
{
	double ours = samples_median(program);
	double least = samples_median(floor);

	printf("%-32s %10.3f %10.3f ", what, ours, least);
	if (least > 0)
		printf("%8.1f\n", ours / least);
	else
		printf("%8s\n", "-");
}

/* Data --------------------------------------------------------------------- */

static void must(bool is_fine, const struct err *err)
{
	if (!is_fine)
		give_up("the data", err->message);
}

/* As people have them: a label, a country, some steps, a milestone, a note. */
static void add_account(const struct deed_context *d, int number)
{
	char label[32];
	const struct deed_field fields[] = { { "label", label },
					     { "country", "de" } };
	const struct deed_day day = { .day = DATE_NONE };
	const struct guide *g;
	struct err err = ERR_INIT;
	struct record *r;
	size_t steps = 0;

	snprintf(label, sizeof(label), "Account %d", number);
	r = deed_add_account(d, number % 2 ? "facebook" : "instagram", fields,
			     2, &err);
	must(r != NULL, &err);
	g = content_guide(d->content, r->platform);
	for (size_t i = 0; g && i < g->step_count && steps < 5; i++)
		steps += deed_done(d, r, g->steps[i].id, day, NULL);
	deed_milestone(d, r, MILESTONE_OBJECTED, day, NULL);
	must(deed_note(d, r, "Called them, nobody was there.", day, &err),
	     &err);
	must(store_save(d->store, r, &err) != STORE_FAILED, &err);
}

static void fill(const char *content, const char *data, int count)
{
	const struct program_places places = { .content = content,
					       .data = data };
	struct err err = ERR_INIT;
	struct program program;

	must(program_open(&program, &places, &err), &err);
	for (int i = 0; i < count; i++)
		add_account(&program.deed, i);
	program_close(&program);
}

/* The first screen as text; returns the row where the cursor is. */
static int write_screen(const char *content, const char *data, const char *path)
{
	const struct program_places places = { .content = content,
					       .data = data };
	struct err err = ERR_INIT;
	struct program program;
	struct screen screen;
	struct strbuf text;
	struct app app;
	FILE *file = fopen(path, "w");
	int row;

	must(program_open(&program, &places, &err), &err);
	program_start_app(&program, &app);
	screen_init(&screen, &app, NULL, ROWS, COLUMNS);
	strbuf_init(&text);
	canvas_print(&screen.canvas, false, &text);
	*strstr(text.s, "-- cursor") = '\0';
	if (!file || fputs(text.s, file) == EOF || fclose(file) != 0)
		give_up(path, strerror(errno));
	row = screen.canvas.cursor_row;
	strbuf_release(&text);
	screen_release(&screen);
	app_release(&app);
	program_close(&program);
	return row;
}

/* Without a terminal ------------------------------------------------------- */

static void bench_content(const char *folder)
{
	struct samples ours = { .count = 0 }, least = { .count = 0 };

	for (int i = 0; i < ROUNDS; i++) {
		struct err err = ERR_INIT;
		double begin = now_ms();
		struct content c;
		struct diags diags;

		floor_parse(folder);
		samples_add(&least, now_ms() - begin);
		begin = now_ms();
		content_init(&c);
		diags_init(&diags);
		must(content_load(&c, folder, NULL, NULL, &diags, &err), &err);
		diags_release(&diags);
		content_release(&c);
		samples_add(&ours, now_ms() - begin);
	}
	print_row("load of all content, ms", &ours, &least);
}

static void bench_store(const char *folder)
{
	struct samples ours = { .count = 0 }, least = { .count = 0 };

	for (int i = 0; i < ROUNDS; i++) {
		struct err err = ERR_INIT;
		double begin = now_ms();
		struct store s;

		floor_parse(folder);
		samples_add(&least, now_ms() - begin);
		begin = now_ms();
		must(store_open(&s, folder, &err), &err);
		store_release(&s);
		samples_add(&ours, now_ms() - begin);
	}
	print_row("store_open, 300 accounts, ms", &ours, &least);
}

static void bench_save(const char *content, const char *data)
{
	const struct program_places places = { .content = content,
					       .data = data };
	const struct deed_day day = { .day = DATE_NONE };
	struct samples ours = { .count = 0 }, least = { .count = 0 };
	struct err err = ERR_INIT;
	struct program program;
	struct strbuf bytes;
	struct record *r;

	must(program_open(&program, &places, &err), &err);
	r = program.store.records[program.store.count - 1];
	strbuf_init(&bytes);
	for (int i = 0; i < ROUNDS; i++) {
		double begin;

		must(deed_note(&program.deed, r, "One more.", day, &err), &err);
		strbuf_reset(&bytes);
		record_write(r, &bytes);
		begin = now_ms();
		floor_save(data, bytes.s, bytes.length);
		samples_add(&least, now_ms() - begin);
		begin = now_ms();
		must(store_save(&program.store, r, &err) == STORE_SAVED, &err);
		samples_add(&ours, now_ms() - begin);
	}
	print_row("save, ms", &ours, &least);
	strbuf_release(&bytes);
	program_close(&program);
}

/* On a terminal ------------------------------------------------------------ */

static void bench_terminal(char *program, char *bare, char *content, char *data)
{
	struct on_terminal ours = { .paint_ms = { .count = 0 } };
	struct on_terminal least = { .paint_ms = { .count = 0 } };
	char screen[] = "screen.txt", row[16];
	char with_content[] = "--content", with_data[] = "--data";
	char *our_words[] = { program,	 with_content, content,
			      with_data, data,	       NULL };
	char *least_words[] = { bare, screen, row, NULL };

	snprintf(row, sizeof(row), "%d", write_screen(content, data, screen));
	for (int i = 0; i < ROUNDS; i++) {
		measure_start(least_words, &least);
		measure_start(our_words, &ours);
	}
	print_row("first paint, ms", &ours.paint_ms, &least.paint_ms);
	print_row("first paint, CPU ms", &ours.paint_cpu_ms,
		  &least.paint_cpu_ms);
	print_row("first paint, bytes", &ours.paint_bytes, &least.paint_bytes);
	print_row("a Down key, CPU ms", &ours.down_cpu_ms, &least.down_cpu_ms);
	print_row("a Down key, bytes", &ours.down_bytes, &least.down_bytes);
}

/* Where it works ----------------------------------------------------------- */

static int take_away(const char *path, const struct stat *st, int kind,
		     struct FTW *where)
{
	(void)st;
	(void)kind;
	(void)where;
	return remove(path);
}

static void enter(const char *folder)
{
	static const char *const variables[] = {
		"HOME",		  "XDG_DATA_HOME",
		"XDG_STATE_HOME", "XDG_CONFIG_HOME",
		"XDG_CACHE_HOME",
	};

	if (chdir(folder) != 0)
		give_up(folder, strerror(errno));
	for (size_t i = 0; i < ARRAY_SIZE(variables); i++)
		setenv(variables[i], folder, 1);
	setenv("WIDERSPRUCH_TODAY", "2026-11-22", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("LANGUAGE", "en", 1);
	setenv("TERM", "xterm-256color", 1);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	unsetenv("ACCESSIBLE");
	unsetenv("NO_COLOR");
}

static char *whole_path(const char *path)
{
	char *whole = realpath(path, NULL);

	if (!whole)
		give_up(path, strerror(errno));
	return whole;
}

int main(int argc, char **argv)
{
	char place[] = "bench-XXXXXX", few[] = "few", many[] = "many";
	char *program, *bare, *content, *folder;

	if (argc != 4) {
		fprintf(stderr, "usage: bench PROGRAM BARE CONTENT\n");
		return 2;
	}
	program = whole_path(argv[1]);
	bare = whole_path(argv[2]);
	content = whole_path(argv[3]);
	if (!mkdtemp(place))
		give_up(place, strerror(errno));
	folder = whole_path(place);
	enter(folder);
	i18n_init(NULL, "");
	fill(content, few, FEW);
	fill(content, many, MANY);
	printf("medians of %d, in turn with their floors\n\n", ROUNDS);
	printf("%-32s %10s %10s %8s\n", "", "program", "floor", "ratio");
	bench_terminal(program, bare, content, few);
	bench_content(content);
	bench_store(many);
	bench_save(content, few);
	if (nftw(folder, take_away, FOLDERS_MAX, FTW_DEPTH | FTW_PHYS) != 0)
		give_up(folder, strerror(errno));
	free(folder);
	free(content);
	free(bare);
	free(program);
	return 0;
}
