/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * handout - one sheet for a person: what was done, what is due, whom to ask.
 *
 * For people who are helped and take something home. Plain words; the authority
 * is the one where the person lives (authority_for.h).
 */
#ifndef WIDERSPRUCH_DOMAIN_HANDOUT_H
#define WIDERSPRUCH_DOMAIN_HANDOUT_H

#include "domain/deed.h"
#include "domain/document.h"

/* In the language of the interface and `d->language`; to be released. */
void handout_make(const struct deed_context *d, const struct record *person,
		  struct document *out);

/* "handout-2026-11-22", a file to propose, without its ending; owned by the
 * caller. */
char *handout_file_name(const struct deed_context *d);

#endif
