/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/strbuf.h"
#include "base/text.h"

void err_set(struct err *err, enum err_kind kind, const char *format, ...)
{
	struct strbuf raw;
	char *clean;
	va_list args;
	int n;

	if (!err)
		return;
	strbuf_init(&raw);
	va_start(args, format);
	strbuf_vaddf(&raw, format, args);
	va_end(args);
	/* Names of files and words of the user's go into messages. */
	clean = text_line(raw.s);
	err->kind = kind;
	n = snprintf(err->message, sizeof(err->message), "%s", clean);
	strbuf_release(&raw);
	free(clean);
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
