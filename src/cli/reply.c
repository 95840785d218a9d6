/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands say of their work. */
#include <config.h>

#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/account_title.h"
#include "domain/standing.h"
#include "print/print.h"
#include "print/json.h"

void cli_title(const struct command_call *call, const struct record *r,
	       struct strbuf *out)
{
	if (r->kind == RECORD_ACCOUNT && r->state != RECORD_UNREADABLE)
		account_title(&call->program->deed, r, out);
	else if (r->kind == RECORD_PERSON && !record_field(r, "name"))
		strbuf_adds(out, _("(no name)"));
	else
		strbuf_adds(out, record_label(r));
}

bool cli_reply(const struct command_call *call, const char *id,
	       const struct record *r, const char *line, struct err *err)
{
	struct strbuf text;
	bool is_fine;

	strbuf_init(&text);
	if (call->is_json)
		json_change(&call->program->deed, id, r, &text);
	else
		strbuf_addf(&text, "%s\n", line);
	is_fine = cli_print(&text, err);
	strbuf_release(&text);
	return is_fine;
}

bool cli_reply_record(const struct command_call *call, const char *verb,
		      const struct record *r, const char *more, struct err *err)
{
	struct strbuf title;
	char *line;
	bool is_fine;

	strbuf_init(&title);
	/* "(no name)" has its brackets already, and says nothing here. */
	if (r->kind == RECORD_ACCOUNT || record_field(r, "name"))
		cli_title(call, r, &title);
	line = mem_printf("%s: %s%s%s%s%s%s", verb, r->id,
			  title.length ? " (" : "", title.s,
			  title.length ? ")" : "", more ? ". " : "",
			  more ? more : "");
	is_fine = cli_reply(call, r->id, r, line, err);
	free(line);
	strbuf_release(&title);
	return is_fine;
}

void cli_wrap(const struct command_call *call, const char *text, int indent,
	      struct strbuf *out)
{
	struct text_lines lines;
	struct strbuf clean;
	int width = call->width - indent;

	if (!call->width) {
		strbuf_addf(out, "%s\n", text);
		return;
	}
	text_lines_init(&lines);
	strbuf_init(&clean);
	print_clean(&clean, text, strlen(text), true);
	text_wrap(&lines, clean.s, clean.length, width, width);
	for (size_t i = 0; i < lines.count; i++) {
		if (i)
			strbuf_pad(out, ' ', (size_t)indent);
		strbuf_add(out, clean.s + lines.item[i].from,
			   lines.item[i].to - lines.item[i].from);
		strbuf_addc(out, '\n');
	}
	strbuf_release(&clean);
	text_lines_release(&lines);
}

void cli_standing(const struct command_call *call, const struct record *account,
		  struct strbuf *out)
{
	const struct deed_context *deed = &call->program->deed;
	struct standing standing;

	standing_of(deed->content, deed->store, account, deed->today,
		    &standing);
	standing_words(deed->content, &standing, deed->language, out);
	standing_release(&standing);
}
