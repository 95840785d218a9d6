/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "plain/plain.h"

#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "pages/keep.h"
#include "plain/hangup.h"
#include "plain/reader.h"
#include "plain/session.h"
#include "print/print.h"

struct conversation {
	struct session session;
	struct reader reader;
	struct strbuf out; /* said, and not yet written */
	FILE *output;
};

/* Write what was said so far. */
static bool put(struct conversation *c, struct err *err)
{
	bool is_written = print_out(&c->out, c->output);

	strbuf_reset(&c->out);
	if (!is_written)
		err_set(err, ERR_IO, "%s",
			_("The output could not be written. Is the disk full, "
			  "or was the pipe closed?"));
	return is_written;
}

static bool end(struct session *session, struct err *err)
{
	switch (session_end(session)) {
	case SESSION_DONE:
		return true;
	case SESSION_KEPT:
		err_set(err, ERR_REFUSED, "%s",
			_("The input has ended, and not everything is saved. "
			  "What was typed or ticked last is kept: the next "
			  "start offers to go on there."));
		break;
	case SESSION_LOST:
		err_set(err, ERR_REFUSED, "%s",
			_("The input has ended, and not everything is saved: "
			  "what was typed or ticked last is lost. Please do it "
			  "again."));
		break;
	}
	return false;
}

/* The line has dropped: nobody listens, and nothing may be lost. */
static void hang_up(struct conversation *c)
{
	const struct effect hangup = { .kind = EFFECT_HANGUP };

	if (!c->session.app->is_done)
		app_perform(c->session.app, &hangup);
}

static bool converse(struct conversation *c, struct err *err)
{
	const bool is_terminal = isatty(c->reader.fd);
	struct strbuf line;
	bool is_fine = false;

	strbuf_init(&line);
	while (!c->session.app->is_done) {
		/* Nobody's Enter ends the prompt's line then. */
		bool is_ahead = !is_terminal || reader_is_ahead(&c->reader);
		enum reader_result result;

		if (!put(c, err))
			goto out;
		result = reader_line(&c->reader, &line);
		if (result == READER_END && hangup_is_gone(c->reader.fd) &&
		    is_terminal) {
			hang_up(c);
			is_fine = true;
			goto out;
		}
		if (is_ahead || result == READER_END)
			strbuf_addc(&c->out, '\n');
		if (result == READER_END) {
			is_fine = put(c, err) && end(&c->session, err);
			goto out;
		}
		if (result == READER_LINE)
			session_line(&c->session, line.s, &c->out);
		else
			session_misread(&c->session, &c->out);
	}
	is_fine = put(c, err);
out:
	/* Nobody hears any more what is asked. */
	if (!is_fine)
		hang_up(c);
	strbuf_release(&line);
	return is_fine;
}

bool plain_run(struct app *app, const struct plain_options *options,
	       struct err *err)
{
	struct conversation c = { .output = options->output };
	bool is_fine;

	strbuf_init(&c.out);
	reader_init(&c.reader, options->input,
		    i18n_is_utf8() ? NULL : i18n_charset());
	if (options->why)
		speech_wrap(&c.out, options->why, options->width);
	session_start(&c.session, app, options->width, &c.out);
	hangup_install();
	is_fine = converse(&c, err);
	hangup_remove();
	session_release(&c.session);
	reader_release(&c.reader);
	strbuf_release(&c.out);
	return is_fine;
}
