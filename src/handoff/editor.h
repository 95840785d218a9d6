/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * editor - the user's own editor, on our terminal.
 *
 * $VISUAL, else $EDITOR, else what the machine has ("editor", "vi"). The
 * variables may hold options (command_line.h); no shell reads them. The text
 * goes there in a file that the caller has a folder for (store_drafts.h), since
 * editors leave copies beside it.
 */
#ifndef WIDERSPRUCH_HANDOFF_EDITOR_H
#define WIDERSPRUCH_HANDOFF_EDITOR_H

#include <stdbool.h>

#include "base/err.h"
#include "base/strbuf.h"

/* Is there one, and a terminal for it? */
bool editor_is_possible(void);

/*
 * Edit `text`, in the terminal's charset or UTF-8 where that cannot hold it.
 * It is put into `path`, a new file in a folder of its own, which the caller
 * deletes once the text is safe. False with `err` when the editor could not be
 * started, ended with an error, or left nothing that can be read; where
 * `has_words`, something stands in the folder then that did not go in, and
 * `err` says where.
 */
bool editor_edit(const char *path, struct strbuf *text, bool *has_words,
		 struct err *err);

#endif
