/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * load - reads a content folder, strictly, and goes on after a fault.
 *
 * Every fault becomes a finding with file, line and column; lint.h names the
 * rules. What one file alone can show is checked here, what needs the whole
 * content is lint.h's.
 *
 *  - A guide or letter with an error in its file of the reference language is
 *    kept as broken, with its first error as words. Faulty markup and `rev`
 *    without `changed` are errors that leave it whole.
 *  - In a translation what is faulty is left out, word by word; readers get
 *    the fallback. A translation that is no YAML is left out altogether.
 *  - A fact that lacks what it needs, or cannot be read, is left out.
 */
#ifndef WIDERSPRUCH_CONTENT_LOAD_H
#define WIDERSPRUCH_CONTENT_LOAD_H

#include "base/err.h"
#include "content/content.h"

/*
 * Read `folder` into `c` (initialised), and lay `overlay` over it where it is
 * not NULL and exists: a guide or letter there replaces the one of its id
 * whole, facts go entry by entry; what comes from there is `is_local`. The
 * user's own guide has the user's own translations alone; an installed guide
 * may get a translation from there. A content.yaml there is not read.
 * `languages` is a list such as "de_AT:en": those words are loaded, with
 * their fallbacks and the reference language; NULL loads all. Of the others
 * letters and the words of facts are loaded, without findings.
 * False only when there is no usable content at all (no folder, content.yaml
 * unreadable, a newer format); then `err` says so.
 */
bool content_load(struct content *c, const char *folder, const char *overlay,
		  const char *languages, struct diags *diags, struct err *err);

#endif
