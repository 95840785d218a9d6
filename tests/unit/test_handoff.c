/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying, opening and starting programs, with programs of the test's own. */
#include <config.h>

#include "lib/unit.h"

#include <signal.h>
#include <sys/wait.h>

#include "base/strbuf.h"
#include "handoff/command_line.h"
#include "handoff/copy.h"
#include "handoff/editor.h"
#include "handoff/open.h"
#include "handoff/qr.h"
#include "handoff/run.h"

#define URL "https://example.org/form?a=1&b=2"

struct place {
	char *folder;
	char *out; /* what the fake program writes */
	char *path;
};

/* A program that writes its arguments, one a line, and ends with `status`. */
static void add_program(const struct place *p, const char *name, int status)
{
	char *file = temp_path(p->folder, name);
	char *text = NULL;

	if (asprintf(&text,
		     "#!/bin/sh\nprintf '%%s\\n' \"%s\" \"$@\" >>'%s'\n"
		     "exit %d\n",
		     name, p->out, status) < 0)
		abort();
	temp_puts(file, text);
	chmod(file, 0700);
	free(text);
	free(file);
}

static void forget(void)
{
	unsetenv("BROWSER");
	unsetenv("VISUAL");
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
	unsetenv("TMUX");
	unsetenv("STY");
}

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));
	const char *path = getenv("PATH");
	char *own = NULL;

	if (!p || !path)
		abort();
	p->folder = temp_new();
	p->out = temp_path(p->folder, "out");
	p->path = strdup(path);
	if (asprintf(&own, "%s:/usr/bin:/bin", p->folder) < 0)
		abort();
	setenv("PATH", own, 1);
	free(own);
	forget();
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;

	forget();
	setenv("PATH", p->path, 1);
	temp_remove(p->folder);
	free(p->path);
	free(p->out);
	free(p);
	return 0;
}

/* What was written so far; "" for nothing. Owned by the caller. */
static char *written(const struct place *p)
{
	char *text = calloc(1, 4096);
	FILE *file = fopen(p->out, "r");

	if (!text)
		abort();
	if (file) {
		size_t n = fread(text, 1, 4095, file);

		text[n] = '\0';
		fclose(file);
	}
	return text;
}

#define check_written(p, expected)                                             \
	do {                                                                   \
		char *is = written(p);                                         \
		assert_string_equal(is, expected);                             \
		free(is);                                                      \
	} while (0)

/* Copying ---------------------------------------------------------------- */

static void test_base64(void **state)
{
	/* RFC 4648, section 10. */
	static const char *const cases[][2] = {
		{ "", "" },
		{ "f", "Zg==" },
		{ "fo", "Zm8=" },
		{ "foo", "Zm9v" },
		{ "foob", "Zm9vYg==" },
		{ "fooba", "Zm9vYmE=" },
		{ "foobar", "Zm9vYmFy" },
		{ "\xff\xfe\xfd", "//79" },
		{ "https://a.b/?c=d", "aHR0cHM6Ly9hLmIvP2M9ZA==" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct strbuf out;

		strbuf_init(&out);
		copy_base64(cases[i][0], &out);
		assert_string_equal(out.s, cases[i][1]);
		strbuf_release(&out);
	}
}

/* GNU screen takes a string between DCS and ST off and hands it on; what is
 * left is OSC 52 in one piece, and no piece is longer than screen takes. */
static void test_screen_sequence(void **state)
{
	char text[2049];
	struct strbuf out, inner, expected;

	(void)state;
	strbuf_init(&out);
	copy_screen_sequence("foo", &out);
	assert_string_equal(out.s, "\033P\033]52;c;Zm9v\a\033\\");
	strbuf_reset(&out);

	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	copy_screen_sequence(text, &out);
	strbuf_init(&inner);
	strbuf_init(&expected);
	for (const char *s = out.s; *s;) {
		const char *end = strstr(s, "\033\\");

		assert_memory_equal(s, "\033P", 2);
		assert_non_null(end);
		assert_true(end - s - 2 <= 768);
		strbuf_add(&inner, s + 2, (size_t)(end - s - 2));
		s = end + 2;
	}
	strbuf_adds(&expected, "\033]52;c;");
	copy_base64(text, &expected);
	strbuf_adds(&expected, "\a");
	assert_string_equal(inner.s, expected.s);
	strbuf_release(&expected);
	strbuf_release(&inner);
	strbuf_release(&out);
}

static void test_copy_way(void **state)
{
	(void)state;
	assert_int_equal(copy_way(false), COPY_NONE);
	assert_int_equal(copy_way(true), COPY_DIRECT);
	setenv("STY", "1.pts", 1);
	assert_int_equal(copy_way(false), COPY_SCREEN);
	assert_int_equal(copy_way(true), COPY_SCREEN);
	setenv("TMUX", "/tmp/x,1,0", 1);
	assert_int_equal(copy_way(true), COPY_TMUX);
	setenv("TMUX", "", 1);
	setenv("STY", "", 1);
	assert_int_equal(copy_way(true), COPY_DIRECT);
}

static void test_tmux_that_refuses(void **state)
{
	const struct place *p = *state;
	struct err err = ERR_INIT;

	add_program(p, "tmux", 1);
	assert_false(copy_through_tmux(URL, &err));
	assert_int_equal(err.kind, ERR_IO);
	check_written(p, "tmux\nload-buffer\n-w\n-\n");
}

/* Command lines ------------------------------------------------------------ */

static void test_words(void **state)
{
	static const struct {
		const char *text;
		char stop;
		const char *words; /* each in <>; "" for no command */
		const char *rest;
	} cases[] = {
		{ "", 0, "", NULL },
		{ " \t ", 0, "", NULL },
		{ "vi", 0, "<vi>", NULL },
		{ " emacs  -nw\t", 0, "<emacs><-nw>", NULL },
		{ "emacsclient -c -a ''", 0, "<emacsclient><-c><-a><>", NULL },
		{ "'/my apps/ed' -x", 0, "</my apps/ed><-x>", NULL },
		{ "/my\\ apps/ed", 0, "</my apps/ed>", NULL },
		{ "a \"b \\\"c\\\" \\d\" e", 0, "<a><b \"c\" \\d><e>", NULL },
		{ "a 'b \\' \\'", 0, "<a><b \\><'>", NULL },
		{ "a\"b\"'c'd", 0, "<abcd>", NULL },
		{ "a 'b", 0, "", NULL },
		{ "a \"b", 0, "", NULL },
		{ "a \\", 0, "<a><\\>", NULL },
		{ "a $HOME ~ `b` *", 0, "<a><$HOME><~><`b`><*>", NULL },
		{ "a:b", 0, "<a:b>", NULL },
		{ "a -x:b", ':', "<a><-x>", "b" },
		{ "'a:b' c:", ':', "<a:b><c>", "" },
		{ "a\\:b:c", ':', "<a:b>", "c" },
		{ ":c", ':', "", "c" },
		{ "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", 0,
		  "<1><2><3><4><5><6><7><8><9><10><11><12><13><14><15><16>",
		  NULL },
		{ "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17:c", ':', "", "c" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct command_line line;
		struct strbuf words;
		const char *rest =
			command_line_read(&line, cases[i].text, cases[i].stop);

		strbuf_init(&words);
		for (size_t j = 0; j < line.count; j++)
			strbuf_addf(&words, "<%s>", line.word[j]);
		assert_string_equal(words.s, cases[i].words);
		assert_int_equal(!rest, !cases[i].rest);
		if (rest)
			assert_string_equal(rest, cases[i].rest);
		strbuf_release(&words);
		command_line_release(&line);
	}
}

/* Editing ------------------------------------------------------------------ */

/* A program that does this with the file, in $f, and in its folder. */
static void add_editor(const struct place *p, const char *script)
{
	char *file = temp_path(p->folder, "my editor");
	char *text = NULL;

	if (asprintf(&text, "#!/bin/sh\n[ \"$1\" = '' ] || exit 9\nf=$2\n%s\n",
		     script) < 0)
		abort();
	temp_puts(file, text);
	chmod(file, 0700);
	free(text);
	free(file);
	setenv("VISUAL", "'my editor' ''", 1);
}

static void test_editor(void **state)
{
	const struct place *p = *state;
	static const struct {
		const char *script;
		bool is_fine, has_words;
		const char *text;
	} cases[] = {
		{ "echo new >>\"$f\"", true, false, "old\nnew\n" },
		{ "cp \"$f\" \"$f~\"; echo new >\"$f\"", true, false, "new\n" },
		{ ":", true, false, "old\n" },
		{ "exit 1", false, false, NULL },
		/* A backup of what went in is nothing that was written. */
		{ "cp \"$f\" \"$f~\"; exit 1", false, false, NULL },
		{ "echo new >>\"$f\"; exit 1", false, true, NULL },
		{ "echo new >\"$(dirname \"$f\")/.letter.txt.swp\"; exit 1",
		  false, true, NULL },
		{ "kill -9 $$", false, false, NULL },
		{ "rm \"$f\"", false, false, NULL },
		{ "printf '\\377\\n' >\"$f\"", false, true, NULL },
	};

	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		char *folder = temp_path(p->folder, "draft");
		char *path = temp_path(folder, "letter.txt");
		struct err err = ERR_INIT;
		struct strbuf text;
		bool has_words = true;

		assert_int_equal(mkdir(folder, 0700), 0);
		add_editor(p, cases[i].script);
		strbuf_init(&text);
		strbuf_adds(&text, "old\n");
		assert_int_equal(editor_edit(path, &text, &has_words, &err),
				 cases[i].is_fine);
		assert_int_equal(has_words, cases[i].has_words);
		if (cases[i].is_fine)
			assert_string_equal(text.s, cases[i].text);
		else
			assert_int_equal(!!strstr(err.message, path),
					 has_words || err.kind != ERR_REFUSED);
		strbuf_release(&text);
		temp_remove(folder);
		free(path);
	}
}

/* Opening ---------------------------------------------------------------- */

static void test_opens(void **state)
{
	const struct place *p = *state;
	static const struct {
		const char *browser, *url, *expected;
	} cases[] = {
		{ "fake", URL, "fake\n" URL "\n" },
		{ "fake --new %s end", URL, "fake\n--new\n" URL "\nend\n" },
		{ "fake '%s' 'a b'", URL, "fake\n" URL "\na b\n" },
		{ "'not there:x':fake", URL, "fake\n" URL "\n" },
		{ "fake --url=%s", URL, "fake\n--url=" URL "\n" },
		{ "fake  -a   -b &", URL, "fake\n-a\n-b\n" URL "\n" },
		{ "not-there:fake", URL, "fake\n" URL "\n" },
		{ ":fake", URL, "fake\n" URL "\n" },
		/* The first fails, so the second is tried. */
		{ "fails:fake", URL, "fails\n" URL "\nfake\n" URL "\n" },
		/* No shell reads it. */
		{ "fake", "https://a/;id;$(id)`id`|id&'\"",
		  "fake\nhttps://a/;id;$(id)`id`|id&'\"\n" },
		{ "fake;id %s", URL, "" },
		{ "fake", "http://a/%s%d", "fake\nhttp://a/%s%d\n" },
	};

	add_program(p, "fake", 0);
	add_program(p, "fails", 3);
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct err err = ERR_INIT;

		unlink(p->out);
		setenv("BROWSER", cases[i].browser, 1);
		assert_int_equal(open_url(cases[i].url, &err),
				 *cases[i].expected != '\0');
		check_written(p, cases[i].expected);
	}
}

static void test_opens_the_web_alone(void **state)
{
	const struct place *p = *state;
	static const char *const urls[] = {
		"file:///etc/passwd",
		"javascript:alert(1)",
		"ftp://a/",
		"-version",
		"",
		"example.org",
		"https:/a",
		"https://a/ b",
		"https://a/\nb",
		"https://a/\033[2J",
	};

	add_program(p, "fake", 0);
	setenv("BROWSER", "fake", 1);
	for (size_t i = 0; i < LENGTH_OF(urls); i++) {
		struct err err = ERR_INIT;

		assert_false(open_url(urls[i], &err));
		assert_int_equal(err.kind, ERR_REFUSED);
	}
	check_written(p, "");
}

static void test_is_possible(void **state)
{
	const struct place *p = *state;
	struct err err = ERR_INIT;

	assert_false(open_is_possible());
	assert_false(open_url(URL, &err));
	setenv("BROWSER", "not-there", 1);
	assert_false(open_is_possible());
	/* A folder of that name is no program. */
	setenv("BROWSER", p->folder, 1);
	assert_false(open_is_possible());
	add_program(p, "fake", 0);
	setenv("BROWSER", "not-there:fake -x", 1);
	assert_true(open_is_possible());
	assert_true(open_takes_terminal());
	setenv("DISPLAY", ":0", 1);
	assert_false(open_takes_terminal());

	/* xdg-open is for where there is a display. */
	unsetenv("BROWSER");
	add_program(p, "xdg-open", 0);
	assert_true(open_is_possible());
	unsetenv("DISPLAY");
	assert_false(open_is_possible());
	setenv("WAYLAND_DISPLAY", "wayland-0", 1);
	assert_true(open_is_possible());
}

/* Until the program that runs on its own has written. */
static void wait_written(const struct place *p, const char *expected)
{
	for (int i = 0; i < 1000; i++) {
		char *is = written(p);
		bool is_there = strcmp(is, expected) == 0;

		free(is);
		if (is_there)
			return;
		usleep(10000);
	}
	check_written(p, expected);
}

static void test_with_a_display(void **state)
{
	const struct place *p = *state;
	struct err err = ERR_INIT;

	setenv("DISPLAY", ":0", 1);
	add_program(p, "xdg-open", 0);
	assert_true(open_url(URL, &err));
	wait_written(p, "xdg-open\n" URL "\n");
	/* Nobody is left to wait for. */
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

/* Starting programs -------------------------------------------------------- */

/* None is blocked, and ours are not ignored; whoever runs the test may ignore
 * others. */
static void check_signals(const struct place *p)
{
	static const int ours[] = { SIGPIPE, SIGXFSZ, SIGHUP,  SIGINT,
				    SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH };
	unsigned long long blocked = 1, ignored = ~0ULL;
	char *text = written(p);
	const char *blk = strstr(text, "SigBlk:");
	const char *ign = strstr(text, "SigIgn:");

	assert_non_null(blk);
	assert_non_null(ign);
	assert_int_equal(sscanf(blk, "SigBlk: %llx", &blocked), 1);
	assert_int_equal(sscanf(ign, "SigIgn: %llx", &ignored), 1);
	free(text);
	assert_int_equal(blocked, 0);
	for (size_t i = 0; i < LENGTH_OF(ours); i++)
		assert_false(ignored >> (ours[i] - 1) & 1);
	unlink(p->out);
}

/* The full screen blocks signals and ignores some; what is started must not. */
static void test_signals_are_fresh(void **state)
{
	const struct place *p = *state;
	/* No shell: some clear the mask themselves. */
	char cp[] = "cp", from[] = "/proc/self/status";
	char *argv[] = { cp, from, p->out, NULL };
	sigset_t all, was;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &was);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	assert_true(run_and_wait(argv, "", 0));
	check_signals(p);
	assert_true(run_here(argv));
	check_signals(p);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	sigprocmask(SIG_SETMASK, &was, NULL);
}

static void test_run(void **state)
{
	const struct place *p = *state;
	char cat[] = "cat", missing[] = "not-there", broken[] = "broken";
	char *out[] = { cat, NULL }, *none[] = { missing, NULL };
	char *bad[] = { broken, NULL };
	char *file = temp_path(p->folder, "broken");
	char *much = calloc(1, 1 << 20);

	if (!much)
		abort();
	memset(much, 'x', (1 << 20) - 1);
	/* More than a pipe holds, into what reads all and what reads none. */
	assert_true(run_and_wait(out, much, (1 << 20) - 1));
	signal(SIGPIPE, SIG_IGN);
	add_program(p, "reads-nothing", 0);
	assert_true(
		run_and_wait((char *[]){ (char[]){ "reads-nothing" }, NULL },
			     much, (1 << 20) - 1));
	signal(SIGPIPE, SIG_DFL);
	assert_false(run_and_wait(none, "", 0));
	assert_false(run_here(none));
	assert_false(run_detached(none));
	/* It may be run, but cannot: told apart from one that runs. */
	temp_puts(file, "#!/no/such/interpreter\n");
	chmod(file, 0700);
	assert_true(run_exists("broken"));
	assert_false(run_detached(bad));
	free(file);
	free(much);
}

/* QR codes are read again in tests/cli/qr.sh; here is what never fits. */
static void test_qr_too_long(void **state)
{
	const struct qr_options options = { .style = QR_HALF };
	char text[4001];
	struct strbuf out;
	struct err err = ERR_INIT;

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	strbuf_init(&out);
	assert_false(qr_render(text, &options, &out, &err));
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_int_equal(out.length, 0);
	strbuf_release(&out);
}

#define with_place(test)                                                       \
	cmocka_unit_test_setup_teardown((test), set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_place(test_base64),
		with_place(test_screen_sequence),
		with_place(test_copy_way),
		with_place(test_tmux_that_refuses),
		cmocka_unit_test(test_words),
		with_place(test_editor),
		with_place(test_opens),
		with_place(test_opens_the_web_alone),
		with_place(test_is_possible),
		with_place(test_with_a_display),
		with_place(test_signals_are_fresh),
		with_place(test_run),
		with_place(test_qr_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
