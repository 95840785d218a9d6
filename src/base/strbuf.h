/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * strbuf - a string that grows.
 *
 * `s` is always a valid, NUL-terminated string of `length` bytes, also right
 * after strbuf_init(). Bytes are not looked at; the text module knows UTF-8.
 */
#ifndef WIDERSPRUCH_BASE_STRBUF_H
#define WIDERSPRUCH_BASE_STRBUF_H

#include <stdarg.h>
#include <stddef.h>

struct strbuf {
	char *s;
	size_t length;
	size_t capacity; /* 0: nothing allocated, `s` is a constant */
};

void strbuf_init(struct strbuf *sb);
void strbuf_release(struct strbuf *sb);
/* Empty, but keep the memory. */
void strbuf_reset(struct strbuf *sb);
/* Cut to `length` bytes, which must not be more than there are. */
void strbuf_truncate(struct strbuf *sb, size_t length);

void strbuf_add(struct strbuf *sb, const void *bytes, size_t n);
void strbuf_adds(struct strbuf *sb, const char *s);
void strbuf_addc(struct strbuf *sb, char c);
/* `c` repeated `n` times. */
void strbuf_pad(struct strbuf *sb, char c, size_t n);
void strbuf_addf(struct strbuf *sb, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void strbuf_vaddf(struct strbuf *sb, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* The string, owned by the caller, freed with free(); `sb` is empty after. */
char *strbuf_detach(struct strbuf *sb);

#endif
