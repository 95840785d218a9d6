/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mail - a message that is not sent yet, as a file that mail programs open.
 *
 * RFC 5322 (form and folding of the header), RFC 2047 (words that are not
 * ASCII), RFC 2045 (the body's encoding); "X-Unsent: 1" is what makes mail
 * programs open it as a draft. Nobody is put in as its receiver: whom a mail
 * goes to is the writer's to choose.
 */
#ifndef WIDERSPRUCH_PRINT_MAIL_H
#define WIDERSPRUCH_PRINT_MAIL_H

#include "base/date.h"
#include "base/strbuf.h"

/* Borrows everything; UTF-8. */
struct mail {
	const char *name;    /* of the writer; "" allowed */
	const char *address; /* of the writer; anything RFC 5322 does not take
			       * as an address in ASCII: no From */
	const char *subject;
	const char *language; /* "de" */
	date_instant at;
	const char *body; /* lines, ended by '\n' */
};

/* Appended to `out`. Lines end as the RFC wants it, by CR and LF; none is longer
 * than 998 bytes, in the header none longer than 78 but for a long address. */
void mail_write(const struct mail *mail, struct strbuf *out);

#endif
