/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_SIZE = 16 * 1024 };

struct arena_chunk {
	struct arena_chunk *next;
	size_t used;
	size_t size;
	max_align_t data[];
};

static void (*failure_handler)(void);

static void fail(void)
{
	if (failure_handler)
		failure_handler();
	fputs(PACKAGE ": out of memory\n", stderr);
	abort();
}

void mem_on_failure(void (*handler)(void))
{
	failure_handler = handler;
}

void *mem_alloc(size_t size)
{
	void *p = calloc(1, size ? size : 1);

	if (!p)
		fail();
	return p;
}

void *mem_realloc(void *old, size_t size)
{
	void *p = realloc(old, size ? size : 1);

	if (!p)
		fail();
	return p;
}

static size_t product(size_t count, size_t size)
{
	size_t total;

	if (__builtin_mul_overflow(count, size, &total))
		fail();
	return total;
}

void *mem_realloc_array(void *old, size_t count, size_t size)
{
	return mem_realloc(old, product(count, size));
}

char *mem_strndup(const char *s, size_t n)
{
	char *copy = mem_alloc(n + 1);

	memcpy(copy, s, n);
	return copy;
}

char *mem_strdup(const char *s)
{
	return mem_strndup(s, strlen(s));
}

char *mem_printf(const char *format, ...)
{
	va_list args;
	char *s = NULL;
	int n;

	va_start(args, format);
	n = vasprintf(&s, format, args);
	va_end(args);
	if (n < 0)
		fail();
	return s;
}

void arena_init(struct arena *arena)
{
	arena->chunks = NULL;
}

void arena_release(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunks;

	while (chunk) {
		struct arena_chunk *next = chunk->next;

		free(chunk);
		chunk = next;
	}
	arena->chunks = NULL;
}

/*
 * A large piece gets a chunk of its own, put behind the first one so that the
 * room left there is not lost.
 */
static struct arena_chunk *add_chunk(struct arena *arena, size_t size)
{
	size_t room = size > CHUNK_SIZE / 4 ? size : CHUNK_SIZE;
	struct arena_chunk *chunk;

	if (room > SIZE_MAX - sizeof(*chunk))
		fail();
	chunk = mem_alloc(sizeof(*chunk) + room);
	chunk->size = room;
	if (room == size && arena->chunks) {
		chunk->next = arena->chunks->next;
		arena->chunks->next = chunk;
	} else {
		chunk->next = arena->chunks;
		arena->chunks = chunk;
	}
	return chunk;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t align = _Alignof(max_align_t);
	struct arena_chunk *chunk = arena->chunks;
	void *p;

	if (size > SIZE_MAX - align)
		fail();
	size = (size + align - 1) / align * align;
	if (!chunk || chunk->size - chunk->used < size)
		chunk = add_chunk(arena, size);
	p = (char *)chunk->data + chunk->used;
	chunk->used += size;
	return p;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	return arena_alloc(arena, product(count, size));
}

char *arena_strndup(struct arena *arena, const char *s, size_t n)
{
	char *copy = arena_alloc(arena, n + 1);

	memcpy(copy, s, n);
	return copy;
}

char *arena_strdup(struct arena *arena, const char *s)
{
	return arena_strndup(arena, s, strlen(s));
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *s = NULL;
	char *copy;
	int n;

	va_start(args, format);
	n = vasprintf(&s, format, args);
	va_end(args);
	if (n < 0)
		fail();
	copy = arena_strndup(arena, s, (size_t)n);
	free(s);
	return copy;
}
