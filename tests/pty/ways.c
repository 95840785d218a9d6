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

/* Over which data. */
enum data {
	DATA_NONE,
	DATA_WALKED, /* accounts and a file that cannot be read */
	DATA_LEFT,   /* and sessions that were interrupted */
};

/* How to get to each page. A page that is in the table of pages and not here
 * makes its tests fail. The route begins at home; one with data goes on from
 * there. What stands behind a page's name is how its address goes on. */
static const struct {
	const char *page, *rest, *route;
	enum data data;
} ways[] = {
	{ "home", "", "", DATA_WALKED },
	{ "welcome", "", "", DATA_NONE },
	{ "guides", "", "g", DATA_WALKED },
	{ "guide", "/whatsapp", "g @guide/whatsapp Enter", DATA_WALKED },
	{ "question", "/", "g @question/ask-start Enter", DATA_WALKED },
	{ "propose", "/", "g @question/ask-refused Enter 1", DATA_WALKED },
	{ "account", "/", "@account/ Enter", DATA_WALKED },
	{ "step", "/", "@account/ Enter @step/ Enter", DATA_WALKED },
	{ "history", "/", "@account/ Enter h", DATA_WALKED },
	{ "people", "", "x #people Enter", DATA_WALKED },
	{ "person", "/", "x #people Enter @person/ Enter", DATA_WALKED },
	{ "trash", "", "x #trash Enter", DATA_WALKED },
	{ "problems", "", "@problems Enter", DATA_WALKED },
	{ "results", "/", "/ =meta Enter", DATA_WALKED },
	{ "help", "", "?", DATA_WALKED },
	{ "actions", "", "@account/ Enter x", DATA_WALKED },
	{ "qr", "/", "g @guide/whatsapp Enter v", DATA_WALKED },
	{ "add", "/", "a", DATA_WALKED },
	{ "add-person", "", "x #add-person Enter", DATA_WALKED },
	{ "edit", "/", "@account/ Enter e", DATA_WALKED },
	{ "note", "/", "@account/ Enter n", DATA_WALKED },
	{ "when", "/", "@account/ Enter @step/ t", DATA_WALKED },
	{ "pick", "/", "@account/ Enter e @pick/ Enter", DATA_WALKED },
	{ "confirm", "/", "@account/ Enter x #remove Enter", DATA_WALKED },
	{ "milestone", "/", "@account/ Enter m", DATA_WALKED },
	{ "path", "/", "@account/ Enter p", DATA_WALKED },
	{ "link", "/", "@account/ Enter k", DATA_WALKED },
	{ "search", "", "/", DATA_WALKED },
	{ "language", "", "l", DATA_WALKED },
	{ "settings", "", "x #settings Enter", DATA_WALKED },
	{ "setting", "/", "x #settings Enter @setting/ Enter", DATA_WALKED },
	{ "sessions", "", "@sessions Enter", DATA_LEFT },
	{ "session", "/", "@sessions Enter @session/0000000a Enter",
	  DATA_LEFT },
	{ "typed", "", "@typed Enter", DATA_LEFT },
	{ "export", "", "x #export Enter", DATA_WALKED },
	{ "import", "", "x #import Enter", DATA_WALKED },
	{ "import", "/plan", "x #import Enter =all.yaml Enter", DATA_WALKED },
	{ "authorities", "", "x #authorities Enter", DATA_WALKED },
	{ "authority", "/", "x #authorities Enter @authority/ Enter",
	  DATA_WALKED },
	{ "accounts", "", "x #accounts Enter", DATA_WALKED },
	{ "links", "", "x #links Enter", DATA_WALKED },
	{ "letter", "/", "@account/0000002b Enter @letter/ Enter",
	  DATA_WALKED },
	{ "letter", "/", "@account/ Enter @letter/ Enter", DATA_WALKED },
	{ "letter-for", "/", "g @guide/refused Enter @letter-for/ Enter",
	  DATA_WALKED },
	{ "letter", "/",
	  "g @guide/refused Enter @letter-for/ Enter @letter/ Enter",
	  DATA_WALKED },
	{ "letter-view", "/",
	  "@account/0000002b Enter @letter/ Enter End Up @letter/ Enter "
	  "@letter-view/ Enter",
	  DATA_WALKED },
	{ "proof", "/", "@account/ Enter @proof/ Enter", DATA_WALKED },
	{ "dossier", "/", "@account/ Enter @dossier/ Enter", DATA_WALKED },
	{ "handout", "/", "x #people Enter @person/ Enter @handout/ Enter",
	  DATA_WALKED },
	{ "todo", "", "x #todo Enter", DATA_WALKED },
	{ "due", "", "d", DATA_WALKED },
	{ "due", "/", "d @due/ Enter", DATA_WALKED },
	{ "notice", "/",
	  "x #links Enter @account/0000002b Enter "
	  "@notice/ Enter",
	  DATA_WALKED },
};

enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

const char *ways_page(size_t index)
{
	return index < WAYS ? ways[index].page : NULL;
}

static bool is_there(size_t index, const struct pair *pair)
{
	const char *address = app_address(&pair->app);
	const char *rest = ways[index].rest;

	return page_info(address) == page_info(ways[index].page) &&
	       strncmp(address + strlen(ways[index].page), rest,
		       strlen(rest)) == 0;
}

/* One that was resumed has left a form behind whose account is gone. */
static bool leave_sessions(size_t index, struct pair *pair)
{
	static const char resume[] = "@session/0000000b Enter Enter";

	return ways[index].data != DATA_LEFT ||
	       (strcmp(app_address(&pair->app), "sessions") == 0 &&
		(strcmp(ways[index].page, "typed") != 0 ||
		 pair_go(pair, resume)) &&
		pair_go(pair, "o Home"));
}

static void start(size_t index, struct pair *pair, const char *data)
{
	char *left = mem_printf("%s.left", data);

	switch (ways[index].data) {
	case DATA_NONE:
		pair_start(pair, NULL);
		break;
	case DATA_WALKED:
		pair_start(pair, data);
		break;
	case DATA_LEFT:
		pair_start(pair, left);
		break;
	}
	free(left);
}

bool ways_go(size_t index, struct pair *pair, const char *data)
{
	start(index, pair, data);
	if (!leave_sessions(index, pair) || !pair_go(pair, ways[index].route)) {
		pair_fault(pair, "%s is shown first", app_address(&pair->app));
		return false;
	}
	if (is_there(index, pair))
		return true;
	pair_fault(pair, "\"%s\" leads to %s", ways[index].route,
		   app_address(&pair->app));
	return false;
}

bool ways_go_from_home(size_t index, struct pair *pair)
{
	return ways[index].data != DATA_NONE && !app_is_typing(&pair->app) &&
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

/* The names in the table of pages; each begins a line of its own. */
size_t ways_check(const char *source)
{
	static const char row[] = "\n\t{ \"";
	struct strbuf text;
	size_t wrong = 0;

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
	}
	for (size_t i = 0; i < WAYS; i++) {
		char *name = mem_printf("%s%s\"", row, ways[i].page);

		if (!strstr(text.s, name)) {
			printf("WRONG: %s does not list the page %s\n", source,
			       ways[i].page);
			wrong++;
		}
		free(name);
	}
	strbuf_release(&text);
	return wrong;
}
