/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * program - what every front end needs, opened once: content, data, clock.
 */
#ifndef WIDERSPRUCH_CLI_PROGRAM_H
#define WIDERSPRUCH_CLI_PROGRAM_H

#include "base/diag.h"
#include "cli/settings.h"
#include "content/content.h"
#include "domain/deed.h"
#include "pages/sessions.h"

/* Where to look; NULL: the environment, then what is installed. */
struct program_places {
	const char *content;
	const char *data;
	const char *languages;
	bool needs_no_data; /* where no data can be read, go on without */
	struct settings *settings; /* borrowed; NULL: the defaults */
};

struct program {
	struct settings *settings; /* or NULL */
	struct content content;
	struct diags diags; /* what reading the content found */
	struct store store;
	struct deed_context deed;
	char *content_folder;
	char *overlay;	   /* the user's own content, or NULL */
	char *data_folder; /* NULL: none is known */
	/* What interrupted runs left; its folder is NULL where no home is
	 * known. Read by whoever needs it. */
	struct sessions sessions;
	char *login;
	bool has_said_lock; /* that the file system knows no locks */
	bool needs_no_data; /* as in struct program_places */
};

/*
 * Reads content and data. Where no content can be read there is none, and the
 * findings say why; false with `err` when no data can be read. `program` must not move afterwards: the deed context points into it.
 */
bool program_open(struct program *program, const struct program_places *places,
		  struct err *err);
void program_close(struct program *program);

/* An app over it, ready for a front end; released by the caller, before
 * program_close(). */
void program_start_app(struct program *program, struct app *app);

/* The local day, or the one in $WIDERSPRUCH_TODAY (for tests). */
struct date program_today(void);

/* Settings, content or data that could not be read, one line each on stderr, but for
 * what was `said` before; of data nothing where it is not needed. Returns how
 * many there were. */
size_t program_report(const struct program *program, const char *said);

#endif
