/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <langinfo.h>
#include <locale.h>
#include <sys/wait.h>

#include "base/i18n.h"
#include "base/i18n_locale.h"
#include "base/mem.h"
#include "lib/mo_file.h"

/* Is this a machine without any locale, not even C.UTF-8? */
static bool is_bare;

/* The linker puts it before the real one. */
char *__wrap_setlocale(int category, const char *name);
char *__real_setlocale(int category, const char *name);

char *__wrap_setlocale(int category, const char *name)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES",
					     "LC_CTYPE", "LANG" };
	size_t i;

	if (!is_bare || !name)
		return __real_setlocale(category, name);
	for (i = 0; i < LENGTH_OF(names) && !*name; i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			name = value;
	}
	if (*name && strcmp(name, "C") != 0 && strcmp(name, "POSIX") != 0)
		return NULL;
	return __real_setlocale(category, "C");
}

#define HEADER(language)                                                       \
	"Language: " language "\nContent-Type: text/plain; charset=UTF-8\n"    \
	"Plural-Forms: nplurals=2; plural=(n != 1);\n"

static const struct mo_entry german[] = {
	MO_ENTRY("", HEADER("de")),
	MO_ENTRY("%lu day\0%lu days", "%lu Tag\0%lu Tage"),
	MO_ENTRY("Help", "Hilfe"),
	MO_ENTRY("key\004Help", "h\303\274"),
};

static const struct mo_entry french[] = {
	MO_ENTRY("", HEADER("fr")),
	MO_ENTRY("Help", "Aide"),
};

/* `folder`/LANGUAGE/LC_MESSAGES/PACKAGE.mo */
static void install(const char *folder, const char *language, const void *bytes,
		    size_t length)
{
	char *name = mem_printf("%s/%s/LC_MESSAGES/%s.mo", folder, language,
				PACKAGE);
	char *slash = name + strlen(folder);

	while ((slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		mkdir(name, 0700);
		*slash = '/';
	}
	temp_write(name, bytes, length);
	free(name);
}

static void install_all(const char *folder)
{
	struct strbuf sb;

	strbuf_init(&sb);
	mo_build(&sb, german, LENGTH_OF(german), false);
	install(folder, "de", sb.s, sb.length);
	strbuf_reset(&sb);
	mo_build(&sb, french, LENGTH_OF(french), false);
	install(folder, "fr", sb.s, sb.length);
	install(folder, "xx", "this is no catalogue", 20);
	strbuf_release(&sb);
}

static int group_setup(void **state)
{
	char *folder = temp_new();

	install_all(folder);
	*state = folder;
	return 0;
}

static int group_teardown(void **state)
{
	temp_remove(*state);
	return 0;
}

/* "NAME=value NAME=value" and nothing else that speaks of a language. */
static void set_environment(const char *list)
{
	static const char *const names[] = { "LANGUAGE", "LC_ALL", "LC_CTYPE",
					     "LC_MESSAGES", "LANG" };
	char *copy = mem_strdup(list);
	char *rest = copy;
	char *one;
	size_t i;

	for (i = 0; i < LENGTH_OF(names); i++)
		unsetenv(names[i]);
	while ((one = strsep(&rest, " "))) {
		char *equals = strchr(one, '=');

		if (!equals)
			continue;
		*equals = '\0';
		setenv(one, equals + 1, 1);
	}
	free(copy);
}

static void add_speech(struct strbuf *out)
{
	strbuf_addf(out, "%s|%s|%s|", i18n_language(), _("Help"),
		    C_("key", "Help"));
	strbuf_addf(out, Q_("%lu day", "%lu days", 1UL), 1UL);
	strbuf_addc(out, '|');
	strbuf_addf(out, Q_("%lu day", "%lu days", 2UL), 2UL);
	strbuf_addf(out, "|%s%s", _("Not translated"), _(""));
}

/* In a process of its own, for libintl remembers. */
static char *in_child(void (*child)(const char *folder, const void *data,
				    struct strbuf *out),
		      const char *folder, const void *data)
{
	static char said[4096];
	size_t length = 0;
	ssize_t n;
	int pipes[2];
	int status;
	pid_t pid;

	assert_int_equal(pipe(pipes), 0);
	pid = fork();
	if (pid == 0) {
		struct strbuf out;

		strbuf_init(&out);
		child(folder, data, &out);
		_exit(write(pipes[1], out.s, out.length) !=
		      (ssize_t)out.length);
	}
	close(pipes[1]);
	while ((n = read(pipes[0], said + length, sizeof(said) - 1 - length)) >
	       0)
		length += (size_t)n;
	said[length] = '\0';
	close(pipes[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	return said;
}

struct row {
	const char *environment;
	const char *option;
	const char *charset;
	const char *languages;
	const char *speech;
};

#define GERMAN	"de|Hilfe|h\303\274|1 Tag|2 Tage|Not translated"
#define ENGLISH "en|Help|Help|1 day|2 days|Not translated"
#define FRENCH	"fr|Aide|Help|1 day|2 days|Not translated"

static const struct row rows[] = {
	{ "", NULL, "ASCII", "en", ENGLISH },
	{ "LANG=C", NULL, "ASCII", "en", ENGLISH },
	{ "LANG=POSIX", NULL, "ASCII", "en", ENGLISH },
	{ "LANG=C.UTF-8", NULL, "UTF-8", "en", ENGLISH },
	/* a forwarded locale that is not here */
	{ "LANG=de_DE.UTF-8", NULL, "UTF-8", "de_DE:de:en", GERMAN },
	{ "LANG=de_DE.utf8", NULL, "UTF-8", "de_DE:de:en", GERMAN },
	{ "LANG=de_AT.UTF-8", NULL, "UTF-8", "de_AT:de:en", GERMAN },
	{ "LANG=en_GB.UTF-8", NULL, "UTF-8", "en_GB:en", ENGLISH },
	{ "LANG=sv_SE.UTF-8", NULL, "UTF-8", "sv_SE:sv:en", ENGLISH },
	{ "LC_CTYPE=UTF-8", NULL, "UTF-8", "en", ENGLISH },
	{ "LANG=de_DE.ISO-8859-1", NULL, "ISO-8859-1", "de_DE:de:en", GERMAN },
	{ "LANG=de_DE@euro", NULL, "ISO-8859-15", "de_DE:de:en", GERMAN },
	{ "LANG=de_DE", NULL, "ASCII", "de_DE:de:en", GERMAN },
	{ "LANG=de_DE.NONSENSE", NULL, "ASCII", "de_DE:de:en", GERMAN },
	{ "LANG=de_DE.UTF-16", NULL, "ASCII", "de_DE:de:en", GERMAN },
	/* which variable counts */
	{ "LC_ALL=C LANG=de_DE.UTF-8", NULL, "ASCII", "en", ENGLISH },
	{ "LC_ALL=fr_FR.UTF-8 LANG=de_DE.UTF-8", NULL, "UTF-8", "fr_FR:fr:en",
	  FRENCH },
	{ "LC_MESSAGES=fr_FR.UTF-8 LANG=de_DE.UTF-8", NULL, "UTF-8",
	  "fr_FR:fr:en", FRENCH },
	{ "LC_MESSAGES=de_DE.UTF-8 LC_CTYPE=C LANG=fr_FR.UTF-8", NULL, "ASCII",
	  "de_DE:de:en", GERMAN },
	{ "LC_ALL= LANG=de_DE.UTF-8", NULL, "UTF-8", "de_DE:de:en", GERMAN },
	{ "LANGUAGE=de LANG=C", NULL, "ASCII", "de:en", GERMAN },
	{ "LANGUAGE=sv:fr:de LANG=de_DE.UTF-8", NULL, "UTF-8",
	  "sv:fr:de:de_DE:en", FRENCH },
	/* English is not translated, and still comes first */
	{ "LANGUAGE=en:de LANG=de_DE.UTF-8", NULL, "UTF-8", "en:de:de_DE",
	  ENGLISH },
	{ "LANGUAGE=en_US:de", NULL, "ASCII", "en_US:en:de", ENGLISH },
	/* the option goes before everything */
	{ "LANG=C", "de", "ASCII", "de:en", GERMAN },
	{ "LANG=C LANGUAGE=fr", "de", "ASCII", "de:fr:en", GERMAN },
	{ "LANG=de_DE.UTF-8", "en", "UTF-8", "en:de_DE:de", ENGLISH },
	{ "LANG=C", "de@leicht", "ASCII", "de@leicht:de:en", GERMAN },
	{ "LANG=C", "de_AT.UTF-8@leicht", "ASCII",
	  "de_AT@leicht:de@leicht:de_AT:de:en", GERMAN },
	/* what cannot be a language, or a catalogue */
	{ "LANG=C", "../../etc", "ASCII", "en", ENGLISH },
	{ "LANG=C", "de/..:fr", "ASCII", "fr:en", FRENCH },
	{ "LANG=C", ":::", "ASCII", "en", ENGLISH },
	{ "LANG=C", "xx", "ASCII", "xx:en", ENGLISH },
};

static void speak(const char *folder, const void *data, struct strbuf *out)
{
	const struct row *row = data;

	set_environment(row->environment);
	i18n_init(row->option, folder);
	strbuf_addf(out, "%s|%s|", i18n_charset(), i18n_languages());
	add_speech(out);
}

static void speak_without_locales(const char *folder, const void *data,
				  struct strbuf *out)
{
	is_bare = true;
	speak(folder, data, out);
}

static void check_rows(const char *folder,
		       void (*child)(const char *folder, const void *data,
				     struct strbuf *out),
		       const char *where)
{
	size_t i;

	for (i = 0; i < LENGTH_OF(rows); i++) {
		const char *said = in_child(child, folder, &rows[i]);
		char *want = mem_printf("%s|%s|%s", rows[i].charset,
					rows[i].languages, rows[i].speech);

		if (strcmp(said, want) != 0)
			fail_msg("\"%s\", option %s%s:\n%s, wanted\n%s",
				 rows[i].environment,
				 rows[i].option ? rows[i].option : "none",
				 where, said, want);
		free(want);
	}
}

static void heeds_environment_and_option(void **state)
{
	check_rows(*state, speak, "");
}

/* The same where libintl cannot help: our own reader takes over. */
static void speaks_the_same_without_any_locale(void **state)
{
	check_rows(*state, speak_without_locales, ", no locale");
}

static void add_ctype(const char *folder, const void *data, struct strbuf *out)
{
	wchar_t wide[8];

	set_environment(data);
	i18n_init(NULL, folder);
	strbuf_addf(out, "%s %s %zu", i18n_is_utf8() ? "yes" : "no",
		    nl_langinfo(CODESET), mbstowcs(wide, "\303\244", 8));
}

/* Where the terminal is in UTF-8, the C library has to know. */
static void sets_a_ctype_that_works(void **state)
{
	assert_string_equal(in_child(add_ctype, *state, "LANG=de_DE.UTF-8"),
			    "yes UTF-8 1");
	assert_string_equal(in_child(add_ctype, *state, "LC_CTYPE=UTF-8"),
			    "yes UTF-8 1");
	assert_string_equal(in_child(add_ctype, *state, "LANG=C.UTF-8"),
			    "yes UTF-8 1");
	assert_memory_equal(in_child(add_ctype, *state, "LANG=de_DE@euro"),
			    "no ANSI_X3.4-1968", 17);
}

static void switch_languages(const char *folder, const void *data,
			     struct strbuf *out);

static void switch_in_a_bare_root(const char *folder, const void *data,
				  struct strbuf *out)
{
	is_bare = true;
	switch_languages(folder, data, out);
}

static void switch_languages(const char *folder, const void *data,
			     struct strbuf *out)
{
	static const char *const order[] = { "fr", "de", "en", "de",
					     "sv", "fr", NULL };
	size_t i;

	set_environment(data);
	i18n_init("de", folder);
	for (i = 0; i < LENGTH_OF(order); i++) {
		i18n_set_language(order[i]);
		strbuf_addf(out, "%s %s ", i18n_language(), _("Help"));
	}
	strbuf_adds(out, i18n_languages());
}

static void switches_while_running(void **state)
{
	static const char want[] = "fr Aide de Hilfe en Help de Hilfe ";

	assert_string_equal(
		in_child(switch_languages, *state, "LANG=de_DE.UTF-8"),
		"fr Aide de Hilfe en Help de Hilfe de Hilfe fr Aide de Hilfe "
		"de_DE:de:en");
	assert_memory_equal(in_child(switch_languages, *state, "LANG=C"), want,
			    strlen(want));
	assert_memory_equal(in_child(switch_in_a_bare_root, *state, "LANG=C"),
			    want, strlen(want));
}

/* A text of the first language is not touched by hearing the second. */
static void languages_end_with_english_once(void **state)
{
	struct strbuf list;

	(void)state;
	strbuf_init(&list);
	i18n_add_languages(&list, "de_DE.UTF-8:de:C:de_DE:POSIX:C.UTF-8:fr");
	assert_string_equal(list.s, "de_DE:de:fr");
	i18n_add_languages(&list, "en:zh-Hant_TW@x_y");
	assert_string_equal(list.s, "de_DE:de:fr:en");
	strbuf_release(&list);
}

static void knows_charsets(void **state)
{
	static const struct {
		const char *locale;
		const char *want;
	} names[] = {
		{ "de_DE.utf8@euro", "UTF-8" },
		{ "de_DE.iso88591", "ISO88591" },
		{ "ru_RU.KOI8-R", "KOI8-R" },
		{ "de_DE.ANSI_X3.4-1968", "ASCII" },
		{ "de_DE.UTF-8//TRANSLIT", "ASCII" },
		{ "de_DE.UTF-32", "ASCII" },
		{ "de_DE.EBCDIC-AT-DE", "ASCII" },
		{ "de_DE.", "ASCII" },
		{ "de_DE.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		  "ASCII" },
		{ "", "ASCII" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH_OF(names); i++) {
		char charset[I18N_CHARSET_SIZE];

		i18n_charset_of(names[i].locale, charset);
		assert_string_equal(charset, names[i].want);
	}
}

static void is_english_before_init(void **state)
{
	(void)state;
	assert_string_equal(i18n_language(), "en");
	assert_string_equal(i18n_languages(), "en");
	assert_string_equal(_("Help"), "Help");
	assert_string_equal(C_("key", "Help"), "Help");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_english_before_init),
		cmocka_unit_test(heeds_environment_and_option),
		cmocka_unit_test(speaks_the_same_without_any_locale),
		cmocka_unit_test(sets_a_ctype_that_works),
		cmocka_unit_test(switches_while_running),
		cmocka_unit_test(languages_end_with_english_once),
		cmocka_unit_test(knows_charsets),
	};

	return cmocka_run_group_tests_name("i18n", tests, group_setup,
					   group_teardown);
}
