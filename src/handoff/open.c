/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "handoff/open.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "handoff/command_line.h"
#include "handoff/run.h"

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value;
}

static bool has_display(void)
{
	return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
}

/* Of the web, and nothing in it that a program could take for more. */
static bool is_web(const char *url)
{
	if (strncmp(url, "https://", 8) != 0 && strncmp(url, "http://", 7) != 0)
		return false;
	for (const char *s = url; *s; s++)
		if ((unsigned char)*s <= ' ' || *s == 0x7f)
			return false;
	return true;
}

/* The first of the list, which moves on; false when it cannot be started, and
 * nothing is to be released. */
static bool next_command(struct command_line *line, const char **list)
{
	*list = command_line_read(line, *list, ':');
	/* To a shell that would say what happens here anyway. */
	if (line->count && !strcmp(line->word[line->count - 1], "&"))
		free(line->word[--line->count]);
	if (line->count > 0 && run_exists(line->word[0]))
		return true;
	command_line_release(line);
	return false;
}

/* Each word with `%s` replaced by the address; or the address at the end. */
static bool start(const struct command_line *line, const char *url)
{
	bool has_place = false;
	bool is_started;
	char *own[COMMAND_WORDS_MAX + 2] = { NULL };
	size_t n = 0;

	for (size_t i = 0; i < line->count; i++) {
		const char *word = line->word[i];
		const char *place = strstr(word, "%s");

		has_place = has_place || place;
		own[n++] = place ? mem_printf("%.*s%s%s", (int)(place - word),
					      word, url, place + 2)
				 : mem_strdup(word);
	}
	if (!has_place)
		own[n++] = mem_strdup(url);
	is_started = has_display() ? run_detached(own) : run_here(own);
	for (size_t i = 0; i < n; i++)
		free(own[i]);
	return is_started;
}

/* The first of the list that can be started. */
static bool start_browser(const char *list, const char *url)
{
	struct command_line line;
	bool is_started = false;

	while (list && !is_started) {
		if (!next_command(&line, &list))
			continue;
		is_started = start(&line, url);
		command_line_release(&line);
	}
	return is_started;
}

static bool has_browser(const char *list)
{
	struct command_line line;
	bool is_there = false;

	while (list && !is_there) {
		is_there = next_command(&line, &list);
		command_line_release(&line);
	}
	return is_there;
}

bool open_is_possible(void)
{
	return has_browser(getenv("BROWSER")) ||
	       (has_display() && has_browser("xdg-open"));
}

bool open_takes_terminal(void)
{
	return !has_display() && open_is_possible();
}

bool open_url(const char *url, struct err *err)
{
	if (!is_web(url)) {
		err_set(err, ERR_REFUSED,
			_("Only addresses that begin with https:// or http:// "
			  "are opened."));
		return false;
	}
	if (!open_is_possible()) {
		err_set(err, ERR_REFUSED,
			_("There is no browser here that could be started. "
			  "Copy the address or show it as a QR code instead; "
			  "$BROWSER can name a browser."));
		return false;
	}
	if (start_browser(getenv("BROWSER"), url) ||
	    (has_display() && start_browser("xdg-open", url)))
		return true;
	err_set(err, ERR_REFUSED,
		_("The browser could not be started, or it ended with an "
		  "error. Copy the address or show it as a QR code instead."));
	return false;
}
