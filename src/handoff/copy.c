/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "handoff/copy.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "handoff/run.h"

/* GNU screen passes on at most 768 bytes of a string at a time. */
enum { SCREEN_PIECE = 512 };

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value;
}

enum copy_way copy_way(bool has_ms)
{
	if (is_set("TMUX"))
		return COPY_TMUX;
	if (is_set("STY"))
		return COPY_SCREEN;
	return has_ms ? COPY_DIRECT : COPY_NONE;
}

void copy_base64(const char *text, struct strbuf *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *s = (const unsigned char *)text;
	size_t left = strlen(text);

	while (left) {
		unsigned int bits = (unsigned int)s[0] << 16;

		if (left > 1)
			bits |= (unsigned int)s[1] << 8;
		if (left > 2)
			bits |= s[2];
		strbuf_addc(out, digits[bits >> 18 & 63]);
		strbuf_addc(out, digits[bits >> 12 & 63]);
		strbuf_addc(out, left > 1 ? digits[bits >> 6 & 63] : '=');
		strbuf_addc(out, left > 2 ? digits[bits & 63] : '=');
		s += left > 2 ? 3 : left;
		left -= left > 2 ? 3 : left;
	}
}

void copy_screen_sequence(const char *text, struct strbuf *out)
{
	struct strbuf plain;

	strbuf_init(&plain);
	strbuf_adds(&plain, "\033]52;c;");
	copy_base64(text, &plain);
	strbuf_adds(&plain, "\a");
	for (size_t at = 0; at < plain.length; at += SCREEN_PIECE) {
		size_t n = plain.length - at;

		strbuf_adds(out, "\033P");
		strbuf_add(out, plain.s + at,
			   n < SCREEN_PIECE ? n : SCREEN_PIECE);
		strbuf_adds(out, "\033\\");
	}
	strbuf_release(&plain);
}

bool copy_through_tmux(const char *text, struct err *err)
{
	char program[] = "tmux", verb[] = "load-buffer", outer[] = "-w",
	     input[] = "-";
	char *argv[] = { program, verb, outer, input, NULL };

	if (run_and_wait(argv, text, strlen(text)))
		return true;
	err_set(err, ERR_IO,
		_("tmux did not take it; that needs tmux 3.2 or later. Mark "
		  "the address with the mouse or in tmux's copy mode "
		  "instead."));
	return false;
}
