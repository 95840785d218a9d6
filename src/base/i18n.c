/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/i18n.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/fs.h"
#include "base/i18n_locale.h"
#include "base/mem.h"
#include "base/mo.h"
#include "base/strbuf.h"

enum { LARGEST_CATALOGUE = 8 * 1024 * 1024 };

enum voice {
	VOICE_SOURCE,  /* English, as it stands in the source */
	VOICE_LIBINTL, /* libintl's catalogue */
	VOICE_OWN,     /* the same catalogue, read by ourselves */
};

/*
 * The locale belongs to the process, and so does this: one interface, one
 * language. All zero before i18n_init(): English.
 */
static struct {
	char *localedir;
	char *environment; /* the languages it asks for, as i18n_init() saw it */
	char *languages;
	char *language;
	char charset[I18N_CHARSET_SIZE];
	bool is_ascii; /* nothing else is to be written */
	enum voice voice;
	struct strbuf catalogue; /* of VOICE_OWN */
	struct mo mo;
	/* Of i18n_guest_begin(): what the voice was, and the guest's words. */
	bool has_guest;
	enum voice host;
	struct strbuf guest_catalogue;
	struct mo guest_mo;
} state;

static const char *variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

/* The locale the environment asks for, as POSIX orders the variables. */
static const char *wanted_locale(const char *category)
{
	const char *name = variable("LC_ALL");

	if (!name)
		name = variable(category);
	if (!name)
		name = variable("LANG");
	return name ? name : "C";
}

static bool is_c(const char *locale)
{
	return strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0;
}

/* A locale in UTF-8 that is there; most machines have the first. */
static bool set_any_utf8(int category)
{
	static const char *const names[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8",
					     "de_DE.UTF-8" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (setlocale(category, names[i]))
			return true;
	}
	return false;
}

static void set_charset(void)
{
	if (setlocale(LC_CTYPE, "")) {
		i18n_charset_known(nl_langinfo(CODESET), state.charset);
		return;
	}
	/* Missing here, as is usual where SSH forwards the variables. */
	i18n_charset_of(wanted_locale("LC_CTYPE"), state.charset);
	if (strcmp(state.charset, "UTF-8") == 0)
		set_any_utf8(LC_CTYPE);
}

/* In the C locale libintl does not look at LANGUAGE. */
static void set_messages(void)
{
	const char *name = setlocale(LC_MESSAGES, "");

	if (!name || is_c(name))
		set_any_utf8(LC_MESSAGES);
}

static char *catalogue_path(const char *language)
{
	return mem_printf("%s/%s/LC_MESSAGES/%s.mo", state.localedir, language,
			  PACKAGE);
}

static bool has_catalogue(const char *language)
{
	char *path = catalogue_path(language);
	bool exists = fs_exists(path);

	free(path);
	return exists;
}

static bool is_english(const char *language)
{
	return strncmp(language, "en", 2) == 0 &&
	       (!language[2] || language[2] == '_' || language[2] == '@');
}

/*
 * The first language of the list that has a catalogue. The source is English
 * and has none, so the search ends there: who prefers English to German must
 * not get German because it is translated.
 */
static char *choose_language(void)
{
	const char *list = state.languages;

	while (*list) {
		size_t n = strcspn(list, ":");
		char *language = mem_strndup(list, n);

		if (is_english(language)) {
			free(language);
			break;
		}
		if (has_catalogue(language))
			return language;
		free(language);
		list += n;
		list += *list == ':';
	}
	return mem_strdup("en");
}

/*
 * Did libintl take the language up? The header of a catalogue, which is the
 * translation of "", names it.
 */
static bool does_libintl_speak(void)
{
	const char *header = dgettext(PACKAGE, "");
	const char *field = "Language: ";
	const char *line = strstr(header, field);
	size_t length = strlen(state.language);
	size_t named;

	if (!*header)
		return false;
	if (!line)
		return true;
	line += strlen(field);
	named = strcspn(line, "\r\n");
	/* A catalogue "de" may serve "de_AT". One that names no language may be
	 * any. */
	return named && (strncmp(line, state.language, length) == 0 ||
			 strncmp(line, state.language, named) == 0);
}

static bool read_catalogue(void)
{
	char *path = catalogue_path(state.language);
	bool is_fine =
		fs_read(path, LARGEST_CATALOGUE, &state.catalogue, NULL) &&
		mo_open(&state.mo, state.catalogue.s, state.catalogue.length);

	free(path);
	return is_fine;
}

static void choose_voice(void)
{
	state.voice = VOICE_SOURCE;
	setenv("LANGUAGE", state.language, 1);
	/* Tells libintl to forget what it found in the last language. */
	textdomain(PACKAGE);
	if (is_english(state.language))
		return;
	if (does_libintl_speak()) {
		state.voice = VOICE_LIBINTL;
	} else if (read_catalogue()) {
		state.voice = VOICE_OWN;
	} else {
		free(state.language);
		state.language = mem_strdup("en");
	}
}

void i18n_set_language(const char *languages)
{
	struct strbuf list;

	strbuf_init(&list);
	if (languages)
		i18n_add_languages(&list, languages);
	if (state.environment)
		i18n_add_languages(&list, state.environment);
	i18n_add_languages(&list, "en");

	free(state.languages);
	free(state.language);
	strbuf_release(&state.catalogue);
	state.languages = strbuf_detach(&list);
	state.language = choose_language();
	choose_voice();
}

void i18n_init(const char *languages, const char *localedir)
{
	const char *list = variable("LANGUAGE");

	free(state.localedir);
	free(state.environment);
	state.localedir = mem_strdup(localedir);
	state.environment = mem_printf("%s:%s", list ? list : "",
				       wanted_locale("LC_MESSAGES"));
	set_charset();
	set_messages();
	bindtextdomain(PACKAGE, localedir);
	/* Whatever the terminal takes, inside the program it is UTF-8. */
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	i18n_set_language(languages);
}

const char *i18n_languages(void)
{
	return state.languages ? state.languages : "en";
}

const char *i18n_language(void)
{
	return state.language ? state.language : "en";
}

const char *i18n_charset(void)
{
	return *state.charset ? state.charset : "UTF-8";
}

bool i18n_is_utf8(void)
{
	return strcmp(i18n_charset(), "UTF-8") == 0;
}

void i18n_set_ascii(bool is_ascii)
{
	state.is_ascii = is_ascii;
}

const char *i18n_output_charset(void)
{
	return state.is_ascii ? "ASCII" : i18n_charset();
}

bool i18n_writes_utf8(void)
{
	return !state.is_ascii && i18n_is_utf8();
}

/* A language of someone else ----------------------------------------------- */

/* The catalogue of the language, or of what it is a kind of. */
static bool read_guest(const char *language)
{
	char *name = mem_strdup(language);
	bool is_fine = false;

	for (;;) {
		char *path = catalogue_path(name);
		char *cut = strrchr(name, '@');

		strbuf_reset(&state.guest_catalogue);
		is_fine = fs_read(path, LARGEST_CATALOGUE,
				  &state.guest_catalogue, NULL) &&
			  mo_open(&state.guest_mo, state.guest_catalogue.s,
				  state.guest_catalogue.length);
		free(path);
		if (!cut)
			cut = strrchr(name, '_');
		if (is_fine || !cut)
			break;
		*cut = '\0';
	}
	free(name);
	return is_fine;
}

void i18n_guest_begin(const char *language)
{
	state.has_guest = true;
	state.host = state.voice;
	strbuf_init(&state.guest_catalogue);
	state.voice = VOICE_SOURCE;
	if (state.localedir && !is_english(language) && read_guest(language))
		state.voice = VOICE_OWN;
}

void i18n_guest_end(void)
{
	if (!state.has_guest)
		return;
	state.has_guest = false;
	state.voice = state.host;
	strbuf_release(&state.guest_catalogue);
}

/* Whose words VOICE_OWN speaks. */
static const struct mo *own(void)
{
	return state.has_guest ? &state.guest_mo : &state.mo;
}

const char *i18n_text(const char *text)
{
	const char *found = NULL;

	/* The empty text would be answered by the catalogue's header. */
	if (!*text || state.voice == VOICE_SOURCE)
		return text;
	if (state.voice == VOICE_LIBINTL)
		return dgettext(PACKAGE, text);
	found = mo_text(own(), text);
	return found ? found : text;
}

const char *i18n_plural(const char *one, const char *many, unsigned long n)
{
	const char *found = NULL;

	if (state.voice == VOICE_LIBINTL)
		return dngettext(PACKAGE, one, many, n);
	if (state.voice == VOICE_OWN)
		found = mo_plural(own(), one, n);
	if (found)
		return found;
	return n == 1 ? one : many;
}

const char *i18n_context(const char *key, const char *text)
{
	const char *found = NULL;

	if (state.voice == VOICE_LIBINTL) {
		found = dgettext(PACKAGE, key);
		if (found == key)
			found = NULL;
	} else if (state.voice == VOICE_OWN) {
		found = mo_text(own(), key);
	}
	return found ? found : text;
}
