/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "lib/unit.h"

#include <unistd.h>

#include "plain/reader.h"

/* What the lines come to: text, "(unreadable)", "(end)". */
static char *read_all(const char *bytes, size_t length, const char *charset)
{
	struct strbuf line, out;
	struct reader reader;
	enum reader_result result;
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], bytes, length), (ssize_t)length);
	close(ends[1]);
	reader_init(&reader, ends[0], charset);
	strbuf_init(&line);
	strbuf_init(&out);
	while ((result = reader_line(&reader, &line)) != READER_END)
		strbuf_addf(&out, "%s|",
			    result == READER_LINE ? line.s : "(unreadable)");
	strbuf_adds(&out, "(end)");
	reader_release(&reader);
	strbuf_release(&line);
	close(ends[0]);
	return strbuf_detach(&out);
}

struct reader_case {
	const char *bytes;
	size_t length; /* 0: up to the NUL */
	const char *charset;
	const char *lines;
};

static void reads_lines(void **state)
{
	static const struct reader_case cases[] = {
		{ "", 0, NULL, "(end)" },
		{ "one\ntwo\n", 0, NULL, "one|two|(end)" },
		{ "one\ntwo", 0, NULL, "one|two|(end)" },
		{ "\n\n", 0, NULL, "||(end)" },
		/* A serial line, a file from elsewhere. */
		{ "3 tick\r\n<\r\n", 0, NULL, "3 tick|<|(end)" },
		{ "a\tb\n", 0, NULL, "a b|(end)" },
		{ "f\303\274r\n", 0, NULL, "f\303\274r|(end)" },
		/* No characters, and keys that are none. */
		{ "f\374r\n1\n", 0, NULL, "(unreadable)|1|(end)" },
		{ "\033[A\n1\n", 0, NULL, "(unreadable)|1|(end)" },
		{ "a\0b\n1\n", 6, NULL, "(unreadable)|1|(end)" },
		/* A terminal that rubs out with another key. */
		{ "tix\bck\n", 0, NULL, "tick|(end)" },
		{ "\303\274\177u\n", 0, NULL, "u|(end)" },
		{ "\b\b3\n", 0, NULL, "3|(end)" },
		/* Turned around, but not as typed. */
		{ "a\342\200\256b\n", 0, NULL, "ab|(end)" },
		{ "f\374r\n", 0, "ISO-8859-1", "f\303\274r|(end)" },
		{ "\244\n", 0, "ISO-8859-15", "\342\202\254|(end)" },
		{ "f\374r\nfur\n", 0, "ASCII", "(unreadable)|fur|(end)" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		const struct reader_case *c = &cases[i];
		char *lines = read_all(c->bytes,
				       c->length ? c->length : strlen(c->bytes),
				       c->charset);

		assert_string_equal(lines, c->lines);
		free(lines);
	}
}

/* A whole file into one line: read to its end, and not taken. */
static void a_line_has_an_end(void **state)
{
	enum { MANY = 300000 };
	char path[] = "/tmp/widerspruch-reader.XXXXXX";
	int fd = mkstemp(path);
	struct reader reader;
	struct strbuf line;

	(void)state;
	assert_true(fd >= 0);
	unlink(path);
	for (int i = 0; i < MANY / 10; i++)
		assert_int_equal(write(fd, "0123456789", 10), 10);
	assert_int_equal(write(fd, "\nq\n", 3), 3);
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	reader_init(&reader, fd, NULL);
	strbuf_init(&line);
	assert_int_equal(reader_line(&reader, &line), READER_UNREADABLE);
	assert_true(reader_is_ahead(&reader));
	assert_int_equal(reader_line(&reader, &line), READER_LINE);
	assert_string_equal(line.s, "q");
	assert_int_equal(reader_line(&reader, &line), READER_END);
	assert_int_equal(reader_line(&reader, &line), READER_END);
	strbuf_release(&line);
	reader_release(&reader);
	close(fd);
}

static void knows_what_was_typed_ahead(void **state)
{
	struct reader reader;
	struct strbuf line;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	reader_init(&reader, ends[0], NULL);
	strbuf_init(&line);
	assert_false(reader_is_ahead(&reader));
	assert_int_equal(write(ends[1], "1\n2\n", 4), 4);
	assert_true(reader_is_ahead(&reader));
	assert_int_equal(reader_line(&reader, &line), READER_LINE);
	assert_true(reader_is_ahead(&reader));
	assert_int_equal(reader_line(&reader, &line), READER_LINE);
	assert_false(reader_is_ahead(&reader));
	close(ends[1]);
	close(ends[0]);
	/* Nothing to read from at all. */
	assert_int_equal(reader_line(&reader, &line), READER_END);
	strbuf_release(&line);
	reader_release(&reader);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_lines),
		cmocka_unit_test(a_line_has_an_end),
		cmocka_unit_test(knows_what_was_typed_ahead),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
