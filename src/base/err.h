/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * err - what went wrong, in a whole sentence.
 *
 * A function that can fail takes `struct err *err` last and returns false or
 * NULL after err_set(). The message is whole and in the user's language: what
 * is wrong, where, and what can be done. `err` may be NULL where the caller
 * does not care. A function that succeeds leaves `err` alone.
 */
#ifndef WIDERSPRUCH_BASE_ERR_H
#define WIDERSPRUCH_BASE_ERR_H

enum err_kind {
	ERR_NONE,
	ERR_USAGE,   /* the user's words are off: exit status 2 */
	ERR_REFUSED, /* understood, but not done: exit status 1 */
	ERR_DATA,    /* content or data cannot be read: exit status 3 */
	ERR_IO,	     /* the system refused: exit status 1 */
};

struct err {
	enum err_kind kind;
	char message[1024]; /* UTF-8; cut at a character when too long */
};

/* Starts out as "nothing is wrong". */
#define ERR_INIT                                                               \
	{                                                                      \
		.kind = ERR_NONE, .message = ""                                \
	}

void err_set(struct err *err, enum err_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
