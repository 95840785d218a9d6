/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "handoff/open.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "handoff/run.h"

enum { WORDS_MAX = 16 };

/* What a command line of $BROWSER falls into: at spaces, nothing more. */
struct command_line {
	char *copy;
	char *argv[WORDS_MAX];
	size_t count;
};

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

/* False when there is no command, or one of too many words. */
static bool split(struct command_line *line, const char *text, size_t length)
{
	char *rest;
	char *word;

	*line = (struct command_line){ .copy = mem_strndup(text, length) };
	word = strtok_r(line->copy, " ", &rest);
	while (word && line->count < WORDS_MAX) {
		line->argv[line->count++] = word;
		word = strtok_r(NULL, " ", &rest);
	}
	/* To a shell that would say what happens here anyway. */
	if (line->count && !strcmp(line->argv[line->count - 1], "&"))
		line->count--;
	return line->count > 0 && !word;
}

/* Each word with `%s` replaced by the address; or the address at the end. */
static bool start(const struct command_line *line, const char *url)
{
	bool has_place = false;
	bool is_started;
	char *own[WORDS_MAX + 2] = { NULL };
	size_t n = 0;

	for (size_t i = 0; i < line->count; i++) {
		const char *word = line->argv[i];
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
	bool is_started = false;

	while (list && *list && !is_started) {
		size_t length = strcspn(list, ":");
		struct command_line line;

		if (split(&line, list, length) && run_exists(line.argv[0]))
			is_started = start(&line, url);
		free(line.copy);
		list += length + (list[length] == ':');
	}
	return is_started;
}

static bool has_browser(const char *list)
{
	bool is_there = false;

	while (list && *list && !is_there) {
		size_t length = strcspn(list, ":");
		struct command_line line;

		is_there =
			split(&line, list, length) && run_exists(line.argv[0]);
		free(line.copy);
		list += length + (list[length] == ':');
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
