/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>

void err_set(struct err *err, enum err_kind kind, const char *format, ...)
{
	va_list args;
	int n;

	if (!err)
		return;
	err->kind = kind;
	va_start(args, format);
	n = vsnprintf(err->message, sizeof(err->message), format, args);
	va_end(args);
	if (n >= (int)sizeof(err->message)) {
		size_t end = sizeof(err->message) - 1;

		/* Not in the middle of a UTF-8 sequence. */
		while (end > 0 &&
		       ((unsigned char)err->message[end - 1] & 0xC0) == 0x80)
			end--;
		if (end > 0 && ((unsigned char)err->message[end - 1] & 0x80))
			end--;
		err->message[end] = '\0';
	}
}
