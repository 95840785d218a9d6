/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * session - the plain mode without a terminal: a line goes in, text comes out.
 *
 * What is said is appended to `out`: UTF-8, clean, every line ended but for
 * the last, the prompt "> ". A new page is said whole; after an action that
 * stays on the page, what changed.
 */
#ifndef WIDERSPRUCH_PLAIN_SESSION_H
#define WIDERSPRUCH_PLAIN_SESSION_H

#include "pages/app.h"
#include "plain/speech.h"

struct session {
	struct app *app;     /* borrowed */
	int width;	     /* columns; 0: lines are not wrapped */
	struct speech said;  /* the page as it was said last */
	struct strbuf rest;  /* of a long page, still to be said */
	bool is_in_portions; /* long pages are */
	char *field; /* id of the field whose new value comes next; or NULL */
	/* The form's line whose value is being chosen on a page of its own,
	 * by the form's address and the block's id; or NULL. */
	char *picked_at, *picked;
};

/* Says the app's page. Sets app->is_plain. */
void session_start(struct session *session, struct app *app, int width,
		   struct strbuf *out);
void session_release(struct session *session);

/* Do what the line says. When the program is to end, app->is_done is set and
 * no prompt is said. */
void session_line(struct session *session, const char *line,
		  struct strbuf *out);

/* The line could not be read: say so, and ask again. */
void session_misread(struct session *session, struct strbuf *out);

enum session_outcome {
	SESSION_DONE, /* everything is saved */
	SESSION_KEPT, /* something is not; the next start offers it */
	SESSION_LOST, /* something is not, and could not be kept */
};

/* The input has ended; so does the program. */
enum session_outcome session_end(struct session *session);

#endif
