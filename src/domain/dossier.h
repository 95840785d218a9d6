/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dossier - the chronology of an account with its proofs, for an authority.
 *
 * Who, which account, under which law, what was done and answered and when,
 * with the proofs numbered, what is due and what is not known to have been
 * answered. It says no more than the journal: what has no proof, or only a
 * rough day, is said to be so, and that a person noted all of it themselves.
 * Notes are private and not in it. What was taken back is not in it either.
 *
 * Pure, but that it looks whether the copies of proofs are there.
 */
#ifndef WIDERSPRUCH_DOMAIN_DOSSIER_H
#define WIDERSPRUCH_DOMAIN_DOSSIER_H

#include "domain/deed.h"
#include "domain/document.h"

/* In the language of the interface and `d->language`; to be released. */
void dossier_make(const struct deed_context *d, const struct record *account,
		  struct document *out);

/* "dossier-facebook-2026-11-22", a file to propose, without its ending; owned
 * by the caller. */
char *dossier_file_name(const struct deed_context *d,
			const struct record *account);

#endif
