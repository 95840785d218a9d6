/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mem - memory that never comes back empty, and arenas.
 *
 * Every allocation in the program goes through here. When memory runs out
 * there is nothing sensible left to do but to leave: the handler set with
 * mem_on_failure() gets the chance to restore the terminal, then the process
 * aborts. Callers never check for NULL.
 *
 * An arena hands out memory that is freed all at once; nothing taken from it
 * is freed alone. Not for things that grow and shrink one by one.
 */
#ifndef WIDERSPRUCH_BASE_MEM_H
#define WIDERSPRUCH_BASE_MEM_H

#include <stddef.h>

/* Called once before the process aborts for want of memory. */
void mem_on_failure(void (*handler)(void));

/* `size` zeroed bytes; owned by the caller, freed with free(). */
void *mem_alloc(size_t size);
void *mem_realloc(void *old, size_t size);
/* Room for `count` items of `size` bytes; aborts when the product overflows. */
void *mem_realloc_array(void *old, size_t count, size_t size);
char *mem_strdup(const char *s);
char *mem_strndup(const char *s, size_t n);
/* A printf into a string of its own; owned by the caller. */
char *mem_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Items of an array that is in sight. */
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Make room for one more item in a growing array. `array` and `capacity` are
 * lvalues; `count` is how many items are in use.
 */
#define MEM_GROW(array, count, capacity)                                       \
	do {                                                                   \
		if ((count) >= (capacity)) {                                   \
			(capacity) = (capacity) ? (capacity)*2 : 8;            \
			(array) = mem_realloc_array((array), (capacity),       \
						    sizeof(*(array)));         \
		}                                                              \
	} while (0)

struct arena_chunk;

struct arena {
	struct arena_chunk *chunks;
};

void arena_init(struct arena *arena);
/* Frees everything taken from the arena; it can be used again. */
void arena_release(struct arena *arena);
/* `size` zeroed bytes, aligned for any type; valid until arena_release(). */
void *arena_alloc(struct arena *arena, size_t size);
/* Room for `count` items of `size` bytes; aborts when the product overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);
char *arena_strdup(struct arena *arena, const char *s);
char *arena_strndup(struct arena *arena, const char *s, size_t n);
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
