/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * eml - who wrote a saved mail, what about, and when.
 *
 * Reads the header of a message file and nothing behind it: RFC 5322 (fields
 * and their folding), RFC 2047 (words that are not ASCII), also with the "From "
 * line of a mailbox before it, lines ended by LF or CRLF. A header says what
 * its writer wants it to say, so nothing read here proves anything by itself.
 * Whatever stands in the file: time and memory are bounded, and what comes out
 * is clean (text.h), on one line and not long.
 */
#ifndef WIDERSPRUCH_BASE_EML_H
#define WIDERSPRUCH_BASE_EML_H

#include "base/date.h"

enum {
	EML_HEAD_MAX = 256 * 1024, /* bytes of a header that are looked at */
	EML_VALUE_MAX = 300, /* bytes of a value; "…" where it was cut */
};

/* U+FFFD, for what is no character. */
#define EML_UNKNOWN "\xef\xbf\xbd"

/* Owns its words: UTF-8, "" where there is none, never NULL. Of a field that
 * stands there twice, the first. */
struct eml {
	char *from, *subject, *message_id;
	/* Whole: the day that `Date` names, in the sender's own time zone;
	 * DATE_NONE where it names none. */
	struct date day;
};

/* False where the bytes are no message: they begin with no field, or with none
 * of the four above. To be released in any case. */
bool eml_read(const char *bytes, size_t length, struct eml *out);
void eml_release(struct eml *eml);

/* Append a field's value with its encoded words (RFC 2047) read, as raw bytes
 * of UTF-8, to be cleaned by the caller. ISO-8859-1 is taken as windows-1252,
 * as browsers do; what iconv does not know stays as it was written. */
void eml_decode(const char *value, size_t length, struct strbuf *out);

#endif
