/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * load - reads a content folder, strictly, and goes on after a fault.
 *
 * Every fault becomes a finding with file, line and column. A guide with an
 * error is kept as broken, with its first error as words; the rest works.
 * What one file alone can show is checked here; what needs the whole content
 * (dangling references, missing words) is lint.h's.
 */
#ifndef WIDERSPRUCH_CONTENT_LOAD_H
#define WIDERSPRUCH_CONTENT_LOAD_H

#include "base/err.h"
#include "content/content.h"

/*
 * Read `folder` into `c` (initialised), and lay `overlay` over it where it is
 * not NULL and exists: a guide or letter there replaces the one of its id
 * whole, facts go entry by entry; what comes from there is `is_local`.
 * `languages` is a list such as "de_AT:en": those words are loaded, with
 * their fallbacks and the reference language; NULL loads all.
 * False only when there is no usable content at all (no folder, content.yaml
 * unreadable, a newer format); then `err` says so.
 */
bool content_load(struct content *c, const char *folder, const char *overlay,
		  const char *languages, struct diags *diags, struct err *err);

#endif
