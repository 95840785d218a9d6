/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An address on its way to a browser: alone on a line, and further. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/text.h"
#include "content/authority.h"
#include "content/reference.h"
#include "handoff/open.h"

/* By the fact's id, of a step or section that has a link, or of an authority:
 * where it takes complaints, else its website. NULL where there is none. */
static const char *find_link(const struct content *c, const char *name)
{
	const struct fact *fact = content_fact(c, name);
	struct reference r;
	const char *id = NULL;

	if (!fact && reference_resolve(c, name, &r)) {
		if (r.kind == REFERENCE_STEP)
			id = r.step->link;
		else if (r.kind == REFERENCE_SECTION)
			id = r.section->link;
		else if (r.kind == REFERENCE_AUTHORITY)
			return r.authority->complaint ? r.authority->complaint
						      : r.authority->website;
		if (id)
			fact = content_fact(c, id);
	}
	return fact && fact->kind == FACT_LINK ? fact->url : NULL;
}

/* As the page of the QR code has it. */
static bool add_code(const struct command_call *call, const char *url,
		     struct strbuf *out, struct err *err)
{
	const char *look = call->arguments->value[OPTION_LOOK];
	char *address = look ? mem_printf("qr/%s/%s", look, url)
			     : mem_printf("qr/%s", url);
	struct page page;
	struct app app;
	int code, fault;

	program_start_app(call->program, &app);
	app_go(&app, address);
	app_page(&app, &page);
	code = page_find(&page, "code");
	fault = page_find(&page, "fault");
	if (code >= 0)
		strbuf_addf(out, "\n%s", page.blocks[code].lines);
	else if (fault >= 0)
		err_set(err, ERR_REFUSED, "%s", page.blocks[fault].title.text);
	else
		err_set(err, ERR_USAGE,
			_("There is no look \"%s\". There are light, dark, "
			  "light-ascii and dark-ascii."),
			look ? look : "");
	page_release(&page);
	app_release(&app);
	free(address);
	return code >= 0;
}

static bool hand_out(const struct command_call *call, const char *url,
		     struct err *err)
{
	if (call->arguments->value[OPTION_COPY]) {
		if (!call->copy(NULL, url, err))
			return false;
		cli_say(_("Sent to the terminal; whether it took it nobody can "
			  "say."));
	}
	return !call->arguments->value[OPTION_OPEN] || open_url(url, err);
}

bool cmd_link_out(const struct command_call *call, struct err *err)
{
	const char *link =
		find_link(call->program->deed.content, call->words[0]);
	const bool has_code = call->arguments->value[OPTION_QR] ||
			      call->arguments->value[OPTION_LOOK];
	struct strbuf text;
	bool is_fine;

	if (!link) {
		err_set(err, ERR_USAGE,
			_("There is no web address \"%s\". \"widerspruch "
			  "facts\" lists them."),
			call->words[0]);
		return false;
	}
	strbuf_init(&text);
	if (i18n_writes_utf8())
		strbuf_adds(&text, link);
	else
		text_percent_encode(&text, link);
	strbuf_addc(&text, '\n');
	is_fine = (!has_code || add_code(call, link, &text, err)) &&
		  cli_print(&text, err) && hand_out(call, link, err);
	strbuf_release(&text);
	return is_fine;
}
