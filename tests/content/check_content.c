/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * check_content - load a content folder, lint it, print the findings.
 *
 *     check_content FOLDER [OVERLAY [LANGUAGES]]
 *
 * $WIDERSPRUCH_TODAY is the day. The exit status is 0 without errors, 1 with
 * errors, 3 when there is no usable content.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "content/lint.h"
#include "content/load.h"

static void print_findings(const struct diags *diags)
{
	struct strbuf line;
	size_t i;

	strbuf_init(&line);
	for (i = 0; i < diags->count; i++) {
		strbuf_reset(&line);
		diag_print(&diags->item[i], &line);
		puts(line.s);
	}
	strbuf_release(&line);
}

static void print_broken(const struct content *c)
{
	size_t i;

	for (i = 0; i < c->guide_count; i++)
		if (c->guides[i].is_broken)
			printf("broken: %s: %s\n", c->guides[i].id,
			       c->guides[i].fault);
	for (i = 0; i < c->letter_count; i++)
		if (c->letters[i].is_broken)
			printf("broken: letter/%s: %s\n", c->letters[i].id,
			       c->letters[i].fault);
}

int main(int argc, char **argv)
{
	const char *day = getenv("WIDERSPRUCH_TODAY");
	struct date today = DATE_NONE;
	struct err err = ERR_INIT;
	struct diags diags;
	struct content c;
	int status = 3;

	if (argc < 2 || argc > 4 || !day || !date_parse(day, &today)) {
		fputs("usage: WIDERSPRUCH_TODAY=DAY check_content FOLDER "
		      "[OVERLAY [LANGUAGES]]\n",
		      stderr);
		return 2;
	}
	i18n_init(NULL, LOCALEDIR);
	diags_init(&diags);
	content_init(&c);
	if (content_load(&c, argv[1], argc > 2 && *argv[2] ? argv[2] : NULL,
			 argc > 3 ? argv[3] : NULL, &diags, &err)) {
		content_lint(&c, today, &diags);
		status = diags.errors ? 1 : 0;
	} else {
		printf("unusable: %s\n", err.message);
	}
	print_findings(&diags);
	print_broken(&c);
	content_release(&c);
	diags_release(&diags);
	return status;
}
