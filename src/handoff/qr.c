/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "handoff/qr.h"

#include "base/i18n.h"

#ifdef HAVE_QRENCODE

#include <qrencode.h>

/*
 * ISO/IEC 18004 asks for 4 modules of quiet zone. With numbers packed as
 * numbers, our forms' addresses are version 3 codes of 29 modules; with 4
 * around them 37, or 19 rows of half blocks, which fits 24 rows.
 */
enum { QUIET = 4 };

static bool is_dark(const QRcode *code, int row, int column)
{
	row -= QUIET;
	column -= QUIET;
	if (row < 0 || column < 0 || row >= code->width ||
	    column >= code->width)
		return false;
	return code->data[row * code->width + column] & 1;
}

/* Is the module drawn? Below the last row there is none. */
static bool has_ink(const QRcode *code, const struct qr_options *options,
		    int row, int column)
{
	if (row >= code->width + 2 * QUIET)
		return false;
	return is_dark(code, row, column) == options->is_dark_on_light;
}

static void add_half_blocks(const QRcode *code,
			    const struct qr_options *options,
			    struct strbuf *out)
{
	static const char *const cell[2][2] = {
		{ " ", "\xE2\x96\x84" },	    /* lower half */
		{ "\xE2\x96\x80", "\xE2\x96\x88" }, /* upper half, full */
	};
	int size = code->width + 2 * QUIET;

	for (int row = 0; row < size; row += 2) {
		for (int column = 0; column < size; column++)
			strbuf_adds(
				out,
				cell[has_ink(code, options, row, column)]
				    [has_ink(code, options, row + 1, column)]);
		strbuf_addc(out, '\n');
	}
}

static void add_ascii(const QRcode *code, const struct qr_options *options,
		      struct strbuf *out)
{
	int size = code->width + 2 * QUIET;

	for (int row = 0; row < size; row++) {
		for (int column = 0; column < size; column++)
			strbuf_adds(out, has_ink(code, options, row, column)
						 ? "##"
						 : "  ");
		strbuf_addc(out, '\n');
	}
}

bool qr_render(const char *text, const struct qr_options *options,
	       struct strbuf *out, struct err *err)
{
	/* Splits the text, so that digits take a third of the room. */
	QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);

	if (!code) {
		err_set(err, ERR_REFUSED,
			_("This address is too long for a QR code. Copy it "
			  "instead."));
		return false;
	}
	if (options->style == QR_HALF)
		add_half_blocks(code, options, out);
	else
		add_ascii(code, options, out);
	QRcode_free(code);
	return true;
}

#else

bool qr_render(const char *text, const struct qr_options *options,
	       struct strbuf *out, struct err *err)
{
	(void)text;
	(void)options;
	(void)out;
	err_set(err, ERR_REFUSED,
		_("This program was built without QR codes (libqrencode). Copy "
		  "the address instead."));
	return false;
}

#endif
