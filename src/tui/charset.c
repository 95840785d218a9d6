/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"

static bool is_ascii(const char *s, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)s[i] >= 0x80)
			return false;
	return true;
}

/* Append bytes of `charset` in UTF-8; what iconv refuses becomes '?'. */
static void to_utf8(struct strbuf *out, char *s, size_t length,
		    const char *charset)
{
	iconv_t cd = iconv_open("UTF-8", charset);
	char bytes[256];

	while (length > 0) {
		char *to = bytes;
		size_t room = sizeof(bytes);
		bool is_bad = cd == (iconv_t)-1 ||
			      (iconv(cd, &s, &length, &to, &room) ==
				       (size_t)-1 &&
			       errno != E2BIG);

		strbuf_add(out, bytes, (size_t)(to - bytes));
		if (is_bad && length > 0) {
			strbuf_addc(out, '?');
			s++;
			length--;
		}
	}
	if (cd != (iconv_t)-1)
		iconv_close(cd);
}

void charset_fit(struct strbuf *out, const char *s, size_t length,
		 const char *charset)
{
	struct strbuf clean;
	struct strbuf fitted;

	if (!charset) {
		text_clean(out, s, length, true);
		return;
	}
	strbuf_init(&clean);
	strbuf_init(&fitted);
	text_clean(&clean, s, length, true);
	if (is_ascii(clean.s, clean.length)) {
		strbuf_add(out, clean.s, clean.length);
	} else {
		text_transliterate(&fitted, clean.s, clean.length, charset);
		to_utf8(out, fitted.s, fitted.length, charset);
	}
	strbuf_release(&clean);
	strbuf_release(&fitted);
}

int charset_decode(char out[5], const char *bytes, size_t length,
		   const char *charset)
{
	iconv_t cd = iconv_open("UTF-8", charset ? charset : "UTF-8");
	char copy[8];
	char *in = copy;
	char *to = out;
	size_t room = 4;
	int result = -1;

	if (cd == (iconv_t)-1 || length > sizeof(copy))
		goto out;
	memcpy(copy, bytes, length);
	if (iconv(cd, &in, &length, &to, &room) != (size_t)-1)
		result = 1;
	else if (errno == EINVAL)
		result = 0;
	*to = '\0';
out:
	if (cd != (iconv_t)-1)
		iconv_close(cd);
	return result;
}
