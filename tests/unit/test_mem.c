/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <signal.h>
#include <sys/wait.h>

#include "base/mem.h"

static void arena_gives_zeroed_aligned_memory(void **state)
{
	static const size_t sizes[] = { 0, 1, 7, 16, 4095, 4096, 4097, 70000 };
	struct arena arena;
	size_t round;
	size_t i;

	(void)state;
	arena_init(&arena);
	for (round = 0; round < 50; round++) {
		for (i = 0; i < LENGTH_OF(sizes); i++) {
			unsigned char *p = arena_alloc(&arena, sizes[i]);
			size_t k;

			assert_int_equal((uintptr_t)p % _Alignof(max_align_t),
					 0);
			for (k = 0; k < sizes[i]; k++)
				assert_int_equal(p[k], 0);
			/* The sanitizer sees it if pieces overlap an end. */
			memset(p, 0xAA, sizes[i]);
		}
	}
	arena_release(&arena);
	assert_string_equal(arena_strdup(&arena, "used again"), "used again");
	arena_release(&arena);
}

static void arena_pieces_do_not_overlap(void **state)
{
	enum { PIECES = 2000 };
	struct arena arena;
	int *piece[PIECES];
	int i;

	(void)state;
	arena_init(&arena);
	for (i = 0; i < PIECES; i++) {
		piece[i] = arena_array(&arena, i % 97 ? 3 : 3000, sizeof(int));
		piece[i][0] = i;
		piece[i][2] = -i;
	}
	for (i = 0; i < PIECES; i++) {
		assert_int_equal(piece[i][0], i);
		assert_int_equal(piece[i][2], -i);
	}
	arena_release(&arena);
}

static void strings_are_copied(void **state)
{
	struct arena arena;
	char source[] = "abc";
	char *copy = mem_strndup(source, 2);
	char *made = mem_printf("%d %s", 7, source);
	char *taken;

	(void)state;
	arena_init(&arena);
	taken = arena_printf(&arena, "%s-%05d", source, 42);
	source[0] = 'x';
	assert_string_equal(copy, "ab");
	assert_string_equal(made, "7 abc");
	assert_string_equal(taken, "abc-00042");
	assert_string_equal(arena_strndup(&arena, "one two", 3), "one");
	free(copy);
	free(made);
	arena_release(&arena);
}

static void arrays_grow(void **state)
{
	int *item = NULL;
	size_t count;
	size_t capacity = 0;

	(void)state;
	for (count = 0; count < 1000; count++) {
		MEM_GROW(item, count, capacity);
		assert_true(capacity > count);
		item[count] = (int)count;
	}
	assert_int_equal(item[999], 999);
	free(item);
}

static void restore_terminal(void)
{
	(void)!write(STDOUT_FILENO, "restored", 8);
}

/* A product that overflows must never become a small allocation. */
static void overflow_aborts_after_the_handler(void **state)
{
	char said[16] = "";
	int pipes[2];
	int status;
	pid_t child;

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	child = fork();
	if (child == 0) {
		dup2(pipes[1], STDOUT_FILENO);
		freopen("/dev/null", "w", stderr);
		signal(SIGABRT, SIG_DFL);
		mem_on_failure(restore_terminal);
		free(mem_realloc_array(NULL, SIZE_MAX / 2, 4));
		_exit(0);
	}
	close(pipes[1]);
	assert_true(read(pipes[0], said, sizeof(said) - 1) > 0);
	close(pipes[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	assert_string_equal(said, "restored");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_gives_zeroed_aligned_memory),
		cmocka_unit_test(arena_pieces_do_not_overlap),
		cmocka_unit_test(strings_are_copied),
		cmocka_unit_test(arrays_grow),
		cmocka_unit_test(overflow_aborts_after_the_handler),
	};

	return cmocka_run_group_tests_name("mem", tests, NULL, NULL);
}
