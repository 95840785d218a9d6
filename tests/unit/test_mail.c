/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mail that is not sent yet, by the letter of RFC 5322, 2045 and 2047. */
#include <config.h>

#include "lib/unit.h"

#include "base/mem.h"
#include "base/text.h"
#include "print/mail.h"

static char *written(const char *name, const char *address, const char *subject,
		     const char *body)
{
	const struct mail mail = {
		.name = name,
		.address = address,
		.subject = subject,
		.language = "de@leicht",
		.at = 1795338725481230, /* 2026-11-22T09:12:05 */
		.body = body,
	};
	struct strbuf out;

	strbuf_init(&out);
	mail_write(&mail, &out);
	return strbuf_detach(&out);
}

static void test_plain(void **state)
{
	char *mail = written("Maria Muster", "maria@example.org", "Hello",
			     "Öl\nx\n");

	(void)state;
	assert_string_equal(mail, "From: Maria Muster <maria@example.org>\r\n"
				  "Date: Sun, 22 Nov 2026 09:12:05 +0000\r\n"
				  "Subject: Hello\r\n"
				  "MIME-Version: 1.0\r\n"
				  "Content-Type: text/plain; charset=utf-8\r\n"
				  "Content-Transfer-Encoding: 8bit\r\n"
				  "Content-Language: de\r\n"
				  "X-Unsent: 1\r\n"
				  "\r\n"
				  "Öl\r\nx\r\n");
	free(mail);
}

/* Where the header's field begins; NULL where there is none. */
static const char *field(const char *mail, const char *name)
{
	char *line = mem_printf("\n%s: ", name);
	const char *found = strncmp(mail, line + 1, strlen(line) - 1) == 0
				    ? mail
				    : strstr(mail, line);

	if (found)
		found += strlen(line) - (found == mail);
	free(line);
	return found;
}

static int digit(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *found = c ? strchr(digits, c) : NULL;

	return found ? (int)(found - digits) : -1;
}

/* One encoded word's bytes; they must be whole characters. */
static const char *decode_word(const char *s, struct strbuf *out)
{
	static const char open[] = "=?UTF-8?B?";
	const size_t before = out->length;
	const char *start = s;

	assert_memory_equal(s, open, strlen(open));
	s += strlen(open);
	while (digit(s[0]) >= 0) {
		int bits = digit(s[0]) << 18 | digit(s[1]) << 12;

		strbuf_addc(out, (char)(bits >> 16));
		if (s[2] != '=') {
			bits |= digit(s[2]) << 6;
			strbuf_addc(out, (char)(bits >> 8 & 255));
		}
		if (s[3] != '=')
			strbuf_addc(out, (char)((bits | digit(s[3])) & 255));
		s += 4;
	}
	assert_memory_equal(s, "?=", 2);
	assert_true(s + 2 - start <= 75);
	assert_true(text_is_utf8(out->s + before, out->length - before, NULL));
	return s + 2;
}

/* A field as it is read: unfolded, encoded words decoded. */
static char *read_field(const char *mail, const char *name)
{
	const char *s = field(mail, name);
	struct strbuf out;

	assert_non_null(s);
	strbuf_init(&out);
	while (strncmp(s, "\r\n", 2) != 0 || s[2] == ' ') {
		if (strncmp(s, "=?", 2) == 0) {
			s = decode_word(s, &out);
			/* RFC 2047, 6.2: blanks between two are none. */
			if (strncmp(s, "\r\n =?", 5) == 0)
				s += 3;
		} else if (strncmp(s, "\r\n", 2) == 0) {
			s += 2;
		} else {
			strbuf_addc(&out, *s++);
		}
	}
	return strbuf_detach(&out);
}

/* No line too long, each ended by CR and LF, nothing but ASCII in the header,
 * and no field that was not meant. */
static void check_form(const char *mail)
{
	static const char *const known[] = { "From",
					     "Date",
					     "Subject",
					     "MIME-Version",
					     "Content-Type",
					     "Content-Transfer-Encoding",
					     "Content-Language",
					     "X-Unsent" };
	const char *body = strstr(mail, "\r\n\r\n");

	assert_non_null(body);
	for (const char *s = mail; *s;) {
		size_t n = strcspn(s, "\n");

		assert_true(n > 0 && s[n] == '\n' && s[n - 1] == '\r');
		assert_true(n - 1 <= 998);
		if (s < body) {
			size_t name = strcspn(s, ":");
			bool is_known = *s == ' ';

			assert_true(n - 1 <= 78 || strstr(s, "@") < s + n);
			for (size_t i = 0; i < n; i++)
				assert_true((unsigned char)s[i] < 0x80);
			for (size_t i = 0; i < LENGTH_OF(known); i++)
				is_known = is_known ||
					   (strlen(known[i]) == name &&
					    !memcmp(s, known[i], name));
			assert_true(is_known);
		}
		s += n + 1;
	}
}

static char *repeated(const char *part, size_t times)
{
	struct strbuf out;

	strbuf_init(&out);
	while (times--)
		strbuf_adds(&out, part);
	return strbuf_detach(&out);
}

static void test_subjects(void **state)
{
	char *const subjects[] = {
		mem_strdup("Widerspruch über KI"),
		mem_strdup("Plain words that are so many that the line has to "
			   "be folded somewhere before its end"),
		mem_strdup("=?UTF-8?B?AAAA?= as it was written"),
		mem_strdup("ends in a blank "),
		repeated("ä", 400),
		repeated("x", 2000),
		repeated("👩‍👧‍👦 ", 60),
		repeated("a b ", 300),
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(subjects); i++) {
		char *mail = written("M", "m@example.org", subjects[i], "x\n");
		char *read;

		check_form(mail);
		read = read_field(mail, "Subject");
		/* A blank at the end is nobody's to keep. */
		assert_memory_equal(read, subjects[i], strlen(subjects[i]) - 1);
		assert_null(field(mail, "To"));
		free(read);
		free(mail);
		free(subjects[i]);
	}
}

static void test_names(void **state)
{
	static const struct {
		const char *name, *address, *from;
	} cases[] = {
		{ "Jörg Müller", "j@example.org",
		  "Jörg Müller <j@example.org>" },
		{ "Dr. Max, \"Boss\" <x>", "m@example.org",
		  "Dr. Max, \"Boss\" <x> <m@example.org>" },
		{ "", "m@example.org", "m@example.org" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		char *mail =
			written(cases[i].name, cases[i].address, "x", "x\n");
		char *from = read_field(mail, "From");

		check_form(mail);
		assert_string_equal(from, cases[i].from);
		free(from);
		free(mail);
	}
}

/* What is no plain address puts nothing into the header. */
static void test_hostile(void **state)
{
	static const char *const addresses[] = {
		"a@b\r\nTo: c@d",
		"a@b, c@d",
		"<a@b>",
		"a@b> <c@d",
		"ä@example.org",
		"a @example.org",
		"a@",
		"@b",
		"a..b@example.org",
		"a@example.org\nx: y",
		"\"a\"@b",
		"a@[1.2.3.4]",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(addresses); i++) {
		char *mail = written("N", addresses[i], "S", "x\n");

		check_form(mail);
		assert_null(field(mail, "From"));
		assert_null(field(mail, "To"));
		free(mail);
	}
}

/* A line without end is carried all the same. */
static void test_quoted(void **state)
{
	char *line = repeated("é=", 600);
	char *body = mem_printf("%s\nend \n", line);
	char *mail = written("M", "m@example.org", "x", body);
	const char *s = strstr(mail, "\r\n\r\n") + 4;
	struct strbuf read;

	(void)state;
	strbuf_init(&read);
	check_form(mail);
	assert_non_null(
		strstr(mail, "Content-Transfer-Encoding: quoted-printable"));
	for (const char *t = s; *t;) {
		size_t n = strcspn(t, "\r");

		assert_true(n <= 76);
		t += n + 2;
	}
	while (*s) {
		if (strncmp(s, "=\r\n", 3) == 0) {
			s += 3;
		} else if (*s == '=') {
			char hex[3] = { s[1], s[2], '\0' };

			strbuf_addc(&read, (char)strtol(hex, NULL, 16));
			s += 3;
		} else {
			if (*s != '\r')
				strbuf_addc(&read, *s);
			s++;
		}
	}
	assert_string_equal(read.s, body);
	strbuf_release(&read);
	free(mail);
	free(body);
	free(line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),  cmocka_unit_test(test_subjects),
		cmocka_unit_test(test_names),  cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_quoted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
