/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "cli/program.h"

#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "base/fs.h"
#include "base/i18n.h"
#include "cli/cli.h"
#include "content/load.h"
#include "handoff/editor.h"
#include "handoff/open.h"
#include "handoff/qr.h"
#include "print/document.h"
#include "print/letter_out.h"
#include "print/print.h"

/* For tests: stand on a day of one's choosing. */
static bool pinned_day(struct date *day)
{
	const char *s = getenv("WIDERSPRUCH_TODAY");

	return s && date_parse(s, day) && date_is_whole(*day);
}

struct date program_today(void)
{
	struct date day;
	time_t now = time(NULL);
	struct tm tm;

	if (pinned_day(&day))
		return day;
	if (!localtime_r(&now, &tm))
		return date_of_instant((date_instant)now * 1000000);
	return (struct date){ .year = (short)(tm.tm_year + 1900),
			      .month = (signed char)(tm.tm_mon + 1),
			      .day = (signed char)tm.tm_mday };
}

static date_instant read_now(void *data)
{
	const date_instant noon = (date_instant)12 * 3600 * 1000000;
	struct timespec now;
	struct date day;

	(void)data;
	if (pinned_day(&day))
		return (date_instant)date_to_days(day) * 86400 * 1000000 + noon;
	clock_gettime(CLOCK_REALTIME, &now);
	return (date_instant)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void make_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	unsigned int bits = 0;

	(void)data;
	if (getrandom(&bits, sizeof(bits), 0) != (ssize_t)sizeof(bits)) {
		struct timespec now;

		clock_gettime(CLOCK_REALTIME, &now);
		bits = (unsigned int)now.tv_nsec ^ (unsigned int)now.tv_sec ^
		       (unsigned int)getpid() << 16;
	}
	snprintf(id, RECORD_ID_LENGTH + 1, "%08x", bits);
}

static char *find_login(void)
{
	const struct passwd *user = getpwuid(geteuid());

	return user ? mem_strdup(user->pw_name) : NULL;
}

static bool find_folders(struct program *program,
			 const struct program_places *places, struct err *err)
{
	const char *content = places->content;

	if (places->data) {
		program->data_folder = mem_strdup(places->data);
	} else {
		char *home = fs_xdg("XDG_DATA_HOME", ".local/share",
				    places->needs_no_data ? NULL : err);

		if (!home && !places->needs_no_data)
			return false;
		if (home)
			program->data_folder = fs_join(home, "widerspruch");
		free(home);
	}
	if (!content || !*content)
		content = getenv("WIDERSPRUCH_CONTENT");
	if (content && *content) {
		program->content_folder = mem_strdup(content);
	} else {
		program->content_folder = mem_strdup(CONTENTDIR);
		if (program->data_folder)
			program->overlay =
				fs_join(program->data_folder, "content");
	}
	return true;
}

static bool open_store(struct program *program,
		       const struct program_places *places, struct err *err)
{
	if (!places->needs_no_data)
		return store_open(&program->store, program->data_folder, err);
	if (program->data_folder &&
	    !store_open(&program->store, program->data_folder, NULL)) {
		store_release(&program->store);
		program->store = (struct store){ .folder = NULL };
	}
	return true;
}

/* Without any content there are still people and accounts to be shown; what is
 * wrong with it is told as of any guide. */
static void load_content(struct program *program, const char *languages)
{
	struct err err = ERR_INIT;

	if (content_load(&program->content, program->content_folder,
			 program->overlay, languages, &program->diags, &err))
		return;
	content_release(&program->content);
	content_init(&program->content);
	/* The one message says all, and what to do about it. */
	diags_release(&program->diags);
	diags_init(&program->diags);
	diags_add(&program->diags, DIAG_ERROR, "content",
		  program->content_folder, 0, 0, "%s", err.message);
}

/* From the root, so that it is the same from wherever the program is started.
 * Owned by the caller; NULL for none. */
static char *whole_path(const char *folder)
{
	char here[PATH_MAX];

	if (!folder || *folder == '/' || !getcwd(here, sizeof(here)))
		return folder ? mem_strdup(folder) : NULL;
	return fs_join(here, folder);
}

/* Without a home there is nothing to keep sessions in, and nothing is lost. */
static void find_sessions(struct program *program)
{
	char *home = fs_xdg("XDG_STATE_HOME", ".local/state", NULL);
	char *folder = home ? fs_join(home, "widerspruch/sessions") : NULL;
	char *data = whole_path(program->data_folder);

	if (folder)
		sessions_init(&program->sessions, folder, data);
	free(data);
	free(folder);
	free(home);
}

bool program_open(struct program *program, const struct program_places *places,
		  struct err *err)
{
	struct deed_context *deed = &program->deed;
	const char *languages =
		places->languages ? places->languages : i18n_languages();

	*program = (struct program){ .settings = places->settings,
				     .needs_no_data = places->needs_no_data };
	content_init(&program->content);
	diags_init(&program->diags);
	if (!find_folders(program, places, err)) {
		program_close(program);
		return false;
	}
	load_content(program, languages);
	if (!open_store(program, places, err)) {
		program_close(program);
		return false;
	}
	if (places->settings && places->settings->path)
		choices_check_language(&places->settings->choices,
				       &program->content,
				       places->settings->path,
				       &places->settings->faults);
	find_sessions(program);
	program->login = find_login();
	deed->content = &program->content;
	deed->store = &program->store;
	deed->language = content_choose_language(&program->content, languages);
	deed->today = program_today();
	deed->now = read_now;
	deed->make_id = make_id;
	deed->by = program->store.is_shared ? program->login : NULL;
	return true;
}

void program_close(struct program *program)
{
	if (program->sessions.files.folder)
		sessions_release(&program->sessions);
	store_release(&program->store);
	content_release(&program->content);
	diags_release(&program->diags);
	free(program->content_folder);
	free(program->overlay);
	free(program->data_folder);
	free(program->login);
	*program = (struct program){ .content_folder = NULL };
}

/*
 * Content borrows nothing from the app but the language index, and the app
 * keeps ids, so the whole content can be exchanged under it.
 */
static bool change_language(struct app *app, const char *language,
			    struct err *err)
{
	struct program *program = app->owner;
	struct content fresh;
	struct diags diags;

	char *before = mem_strdup(i18n_languages());

	content_init(&fresh);
	diags_init(&diags);
	/* First, so that what is found is said in the new language. */
	i18n_set_language(language);
	if (!content_load(&fresh, program->content_folder, program->overlay,
			  language, &diags, err)) {
		i18n_set_language(before);
		free(before);
		content_release(&fresh);
		diags_release(&diags);
		return false;
	}
	free(before);
	content_release(&program->content);
	diags_release(&program->diags);
	program->content = fresh;
	program->diags = diags;
	program->deed.language =
		content_choose_language(&program->content, language);
	app->deed.language = program->deed.language;
	return true;
}

static bool browse(void *terminal, const char *url, struct err *err)
{
	(void)terminal;
	return open_url(url, err);
}

static bool draw_code(const char *text, bool is_ascii, bool is_dark,
		      struct strbuf *out, struct err *err)
{
	const struct qr_options options = {
		.style = is_ascii ? QR_ASCII : QR_HALF,
		.is_dark_on_light = is_dark,
	};

	return qr_render(text, &options, out, err);
}

/* Said at once, for what was chosen is not what is seen. */
static void say_choice_faults(struct app *app)
{
	const struct diags *faults = app->choice_faults;
	struct strbuf line;

	if (!faults || !faults->count)
		return;
	strbuf_init(&line);
	diag_print(&faults->item[0], &line);
	if (faults->count > 1)
		/* TRANSLATORS: %s is an error message. The quoted words are
		 * the title of a page. */
		app_say(app, true,
			Q_("%s There is %zu more: see \"What needs a look\".",
			   "%s There are %zu more: see \"What needs a look\".",
			   faults->count - 1),
			line.s, faults->count - 1);
	else
		app_say(app, true, "%s", line.s);
	strbuf_release(&line);
}

static bool edit(void *terminal, const char *path, struct strbuf *text,
		 bool *has_words, struct err *err)
{
	(void)terminal;
	return editor_edit(path, text, has_words, err);
}

void program_start_app(struct program *program, struct app *app)
{
	app_init(app, &program->deed, &program->diags);
	if (program->settings) {
		app->choices = program->settings->choices;
		app->choice_faults = &program->settings->faults;
		app->choice_file = program->settings->path;
		say_choice_faults(app);
	}
	app->change_language = change_language;
	app->read_today = program_today;
	app->owner = program;
	if (program->sessions.files.folder)
		app->sessions = &program->sessions;
	app->outside.browse = browse;
	app->outside.can_browse = open_is_possible;
	app->outside.draw_code = draw_code;
	app->outside.edit = edit;
	app->outside.can_edit = editor_is_possible;
	app->outside.write_letter = letter_write;
	app->outside.write_document = document_write;
}

size_t program_report(const struct program *program, const char *said)
{
	struct strbuf line;
	size_t faults = 0;

	strbuf_init(&line);
	if (program->settings) {
		settings_report(program->settings);
		faults += program->settings->faults.errors;
	}
	for (size_t i = 0; i < program->diags.count; i++) {
		const struct diag *diag = &program->diags.item[i];

		if (diag->severity != DIAG_ERROR)
			continue;
		strbuf_reset(&line);
		diag_print(diag, &line);
		if (strcmp(line.s, said) != 0)
			cli_say(line.s);
		faults++;
	}
	for (size_t i = 0; i < program->store.count; i++) {
		const struct record *r = program->store.records[i];

		if (program->needs_no_data || r->state != RECORD_UNREADABLE)
			continue;
		if (strcmp(r->fault, said) != 0)
			cli_say(r->fault);
		faults++;
	}
	strbuf_release(&line);
	return faults;
}
