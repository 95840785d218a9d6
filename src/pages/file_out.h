/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * file_out - the name of a file that a page writes where the person wants it
 * (fs_write_new()). Only for src/pages.
 */
#ifndef WIDERSPRUCH_PAGES_FILE_OUT_H
#define WIDERSPRUCH_PAGES_FILE_OUT_H

#include "base/err.h"
#include "base/strbuf.h"

#include <stdbool.h>

/* The name as typed, with its ending; NULL with `err` when it cannot be that.
 * Owned by the caller. */
char *file_out_name(const char *typed, const char *ending, struct err *err);

#endif
