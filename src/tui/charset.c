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
		bool is_bad =
			cd == (iconv_t)-1 ||
			(iconv(cd, &s, &length, &to, &room) == (size_t)-1 &&
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

/* One character of valid UTF-8; its bytes. */
static size_t decode(const char *s, wchar_t *out)
{
	unsigned char c = (unsigned char)*s;
	size_t length = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
	unsigned long value = length == 1 ? c : c & (0xffu >> (length + 1));

	for (size_t i = 1; i < length; i++)
		value = value << 6 | ((unsigned char)s[i] & 0x3f);
	*out = (wchar_t)value;
	return length;
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

void charset_wide(const char *s, int width, wchar_t *out, size_t count)
{
	size_t n = 0;

	while (*s && n < count) {
		wchar_t c;
		int columns;

		s += decode(s, &c);
		columns = wcwidth(c);
		if (n == 0 && (columns < 1 || columns > width))
			c = L'?';
		else if (n > 0 && columns != 0)
			continue;
		out[n++] = c;
	}
	out[n] = L'\0';
}
