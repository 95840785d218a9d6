/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/strbuf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* What an empty buffer points at; never written, for capacity is 0. */
static char nothing[1] = "";

void strbuf_init(struct strbuf *sb)
{
	sb->s = nothing;
	sb->length = 0;
	sb->capacity = 0;
}

void strbuf_release(struct strbuf *sb)
{
	if (sb->capacity)
		free(sb->s);
	strbuf_init(sb);
}

void strbuf_reset(struct strbuf *sb)
{
	strbuf_truncate(sb, 0);
}

void strbuf_truncate(struct strbuf *sb, size_t length)
{
	if (!sb->capacity)
		return;
	sb->length = length;
	sb->s[length] = '\0';
}

static void reserve(struct strbuf *sb, size_t more)
{
	size_t need;
	size_t capacity = sb->capacity ? sb->capacity : 64;

	if (__builtin_add_overflow(sb->length, more + 1, &need))
		need = SIZE_MAX; /* refused by the allocator */
	if (need <= sb->capacity)
		return;
	while (capacity < need && capacity <= SIZE_MAX / 2)
		capacity *= 2;
	if (capacity < need)
		capacity = need;
	sb->s = mem_realloc(sb->capacity ? sb->s : NULL, capacity);
	sb->s[sb->length] = '\0';
	sb->capacity = capacity;
}

void strbuf_add(struct strbuf *sb, const void *bytes, size_t n)
{
	if (!n)
		return;
	reserve(sb, n);
	memcpy(sb->s + sb->length, bytes, n);
	sb->length += n;
	sb->s[sb->length] = '\0';
}

void strbuf_adds(struct strbuf *sb, const char *s)
{
	strbuf_add(sb, s, strlen(s));
}

void strbuf_addc(struct strbuf *sb, char c)
{
	strbuf_add(sb, &c, 1);
}

void strbuf_pad(struct strbuf *sb, char c, size_t n)
{
	while (n--)
		strbuf_addc(sb, c);
}

void strbuf_vaddf(struct strbuf *sb, const char *format, va_list args)
{
	va_list again;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	if (n > 0) {
		reserve(sb, (size_t)n);
		vsnprintf(sb->s + sb->length, (size_t)n + 1, format, again);
		sb->length += (size_t)n;
	}
	va_end(again);
}

void strbuf_addf(struct strbuf *sb, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	strbuf_vaddf(sb, format, args);
	va_end(args);
}

char *strbuf_detach(struct strbuf *sb)
{
	char *s = sb->capacity ? sb->s : mem_strdup("");

	strbuf_init(sb);
	return s;
}
