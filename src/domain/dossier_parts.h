/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dossier_parts - what dossier and hand-out share. For them alone.
 */
#ifndef WIDERSPRUCH_DOMAIN_DOSSIER_PARTS_H
#define WIDERSPRUCH_DOMAIN_DOSSIER_PARTS_H

#include "domain/deed.h"
#include "domain/document.h"

/* Begin a document of today. */
void dossier_begin(const struct deed_context *d, const char *title,
		   struct document *out);
/* A first letter in upper case, and a full stop where there is no end: a
 * phrase for a list as a sentence. */
void dossier_sentence(struct document *out, enum document_kind kind,
		      const char *phrase);
/* The name of a country or of a part of one; the id where there is none; NULL
 * for NULL. */
const char *dossier_country(const struct deed_context *d, const char *id);

/* The chronology and the numbered proofs: dossier_events.c. */
void dossier_add_events(const struct deed_context *d,
			const struct record *account, struct document *out);

#endif
