/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * session_parts - saying and asking, for what lines do. Only for session*.c.
 */
#ifndef WIDERSPRUCH_PLAIN_SESSION_PARTS_H
#define WIDERSPRUCH_PLAIN_SESSION_PARTS_H

#include "plain/session.h"

/* Lines, cleaned and wrapped; the last need not be ended. */
void session_say(const struct session *s, struct strbuf *out, const char *text);
/* The question below the page, and the prompt; nothing at the end. */
void session_ask(struct session *s, struct strbuf *out);
/* The page as it was kept last: its first portion, and the next one. */
void session_say_page(struct session *s, struct strbuf *out);
void session_say_portion(struct session *s, struct strbuf *out);
/* What came of an action: the message (may be NULL), then the new page, or
 * what changed on this one. `is_moved`: the focus went elsewhere, so there is
 * something new though no row is. */
void session_outcome(struct session *s, const char *message, bool is_moved,
		     struct strbuf *out);

/* What an empty line takes: the item the focus is on, a question's default,
 * else the next that leads on, else the first. -1: there is none. */
int session_default(const struct app *app, const struct page *page);

#endif
