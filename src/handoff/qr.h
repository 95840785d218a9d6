/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * qr - an address as a QR code (ISO/IEC 18004) made of text.
 *
 * The only user of libqrencode, which is optional when the program is built.
 */
#ifndef WIDERSPRUCH_HANDOFF_QR_H
#define WIDERSPRUCH_HANDOFF_QR_H

#include <stdbool.h>

#include "base/err.h"
#include "base/strbuf.h"

enum qr_style {
	QR_HALF,  /* half blocks: two modules above each other in a cell */
	QR_ASCII, /* "##" or two spaces a module */
};

struct qr_options {
	enum qr_style style;
	/* The terminal writes dark on light: dark modules are drawn. Else the
	 * light ones are, since a camera wants dark on light. */
	bool is_dark_on_light;
};

/*
 * Append the code with its quiet zone, one line a row, each ended and all of
 * the same width. False with `err` when the text is too long for one, or when
 * this program was built without it.
 */
bool qr_render(const char *text, const struct qr_options *options,
	       struct strbuf *out, struct err *err);

#endif
