/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "ways.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fs.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "pages/build.h"

/* How to get to each page. A page that is in the table of pages and not here
 * makes its tests fail. "-": without any data. */
static const struct {
	const char *page, *route;
} ways[] = {
	{ "home", "" },
	{ "welcome", "-" },
	{ "guides", "g" },
	{ "guide", "g @guide/whatsapp Enter" },
	{ "account", "@account/ Enter" },
	{ "step", "@account/ Enter @step/ Enter" },
	{ "history", "@account/ Enter h" },
	{ "people", "x #people Enter" },
	{ "person", "x #people Enter @person/ Enter" },
	{ "trash", "x #trash Enter" },
	{ "problems", "@problems Enter" },
	{ "results", "/ =meta Enter" },
	{ "help", "?" },
	{ "actions", "@account/ Enter x" },
	{ "qr", "g @guide/whatsapp Enter v" },
	{ "add", "a" },
	{ "add-person", "x #add-person Enter" },
	{ "edit", "@account/ Enter e" },
	{ "note", "@account/ Enter n" },
	{ "when", "@account/ Enter @step/ t" },
	{ "pick", "@account/ Enter e @pick/ Enter" },
	{ "confirm", "@account/ Enter x #remove Enter" },
	{ "milestone", "@account/ Enter m" },
	{ "path", "@account/ Enter p" },
	{ "link", "@account/ Enter k" },
	{ "search", "/" },
	{ "language", "l" },
};

enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

const char *ways_page(size_t index)
{
	return index < WAYS ? ways[index].page : NULL;
}

static bool needs_data(size_t index)
{
	return strcmp(ways[index].route, "-") != 0;
}

static bool is_there(size_t index, const struct pair *pair)
{
	return page_info(app_address(&pair->app)) ==
	       page_info(ways[index].page);
}

bool ways_go(size_t index, struct pair *pair, const char *data)
{
	pair_start(pair, needs_data(index) ? data : NULL);
	if (!pair_go(pair, needs_data(index) ? ways[index].route : ""))
		return false;
	if (is_there(index, pair))
		return true;
	pair->fault = mem_printf("\"%s\" leads to %s", ways[index].route,
				 app_address(&pair->app));
	return false;
}

bool ways_go_from_home(size_t index, struct pair *pair)
{
	return needs_data(index) && !app_is_typing(&pair->app) &&
	       pair_go(pair, "o") &&
	       strcmp(app_address(&pair->app), "home") == 0 &&
	       pair_go(pair, "Home") && pair_go(pair, ways[index].route) &&
	       is_there(index, pair);
}

static bool has_way(const char *page)
{
	for (size_t i = 0; i < WAYS; i++)
		if (strcmp(ways[i].page, page) == 0)
			return true;
	return false;
}

size_t ways_check(const char *source)
{
	static const char row[] = "\n\t{ \"";
	struct strbuf text;
	size_t pages = 0, wrong = 0;

	strbuf_init(&text);
	if (!fs_read(source, 1 << 20, &text, NULL)) {
		fprintf(stderr, "cannot read %s\n", source);
		exit(2);
	}
	for (const char *s = text.s; (s = strstr(s, row));) {
		char *name;

		s += strlen(row);
		name = mem_strndup(s, strcspn(s, "\""));
		if (!has_way(name)) {
			printf("WRONG %s: no way leads to this page; "
			       "tests/pty/ways.c wants one\n",
			       name);
			wrong++;
		}
		free(name);
		pages++;
	}
	if (pages < WAYS) {
		printf("WRONG: %s lists only %zu pages\n", source, pages);
		wrong++;
	}
	strbuf_release(&text);
	return wrong;
}
