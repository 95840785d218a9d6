/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * speech_row - one block of a page as it is said. Only for speech.c.
 */
#ifndef WIDERSPRUCH_PLAIN_SPEECH_ROW_H
#define WIDERSPRUCH_PLAIN_SPEECH_ROW_H

#include "pages/page.h"

/* Its lines, each ended, clean; "" when nothing is said of it. Owned by the
 * caller. */
char *speech_row(const struct page *page, size_t index);

#endif
