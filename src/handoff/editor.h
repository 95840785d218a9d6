/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * editor - the user's own editor, on our terminal.
 *
 * $VISUAL, else $EDITOR, else what the machine has ("editor", "vi"). The
 * variables may hold options, divided by blanks; no shell reads them. The text
 * goes there in a file of its own in a folder that nobody else can enter, since
 * editors leave copies beside it: in $XDG_RUNTIME_DIR, which is gone at the end
 * of the session, or else with the program's own data.
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
 * After true the caller deletes the file at `path` (editor_clean()) once the
 * text is safe, and owns the string. False with `err` when the editor could not
 * be started, ended with an error, or left nothing that can be read; what it
 * left stays then, and `err` says where.
 */
bool editor_edit(struct strbuf *text, char **path, struct err *err);

/* Delete the file, and its folder unless the editor left more in it. */
void editor_clean(const char *path);

#endif
