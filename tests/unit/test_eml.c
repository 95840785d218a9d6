/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header of a saved mail: as mail programs write it, and as nobody
 * should. */
#include <config.h>

#include "base/eml.h"

#include <time.h>

#include "base/mem.h"
#include "base/text.h"
#include "lib/unit.h"

static void read_text(const char *text, struct eml *eml)
{
	assert_true(eml_read(text, strlen(text), eml));
}

static void check(const char *text, const char *from, const char *subject,
		  const char *id, const char *day)
{
	struct strbuf words;
	struct eml eml;

	strbuf_init(&words);
	read_text(text, &eml);
	date_format(eml.day, &words);
	assert_string_equal(eml.from, from);
	assert_string_equal(eml.subject, subject);
	assert_string_equal(eml.message_id, id);
	assert_string_equal(words.s, day);
	eml_release(&eml);
	strbuf_release(&words);
}

static void test_header(void **state)
{
	(void)state;
	check("From: Meta <support@example.com>\n"
	      "To: maria@example.org\n"
	      "Subject: Your objection\n"
	      "Date: Sun, 22 Nov 2026 09:12:05 +0100 (CET)\n"
	      "Message-ID: <abc.1@mail.example.com>\n"
	      "\n"
	      "Subject: not this one\n",
	      "Meta <support@example.com>", "Your objection",
	      "<abc.1@mail.example.com>", "2026-11-22");
	/* CRLF, folded, any case, a mailbox, no body. */
	check("From maria@example.org Sun Nov 22 09:12:05 2026\r\n"
	      "Received: from a\r\n"
	      "\tby b;\r\n"
	      "SUBJECT:Your\r\n"
	      "  objection \r\n"
	      "\tagain\r\n"
	      "date:  1 jun 26 00:00 GMT\r\n"
	      "message-id:\r\n <x@y>",
	      "", "Your objection again", "<x@y>", "2026-06-01");
	/* The first of two, and a byte order mark. */
	check("\xef\xbb\xbf"
	      "From: a@example.org\nFrom: b@example.org\n\n",
	      "a@example.org", "", "", "");
	check(">From somebody\nSubject: s\nno field: at all\nDate: 1 Jan "
	      "2026\n",
	      "", "s", "", "");
}

/* Nothing is hidden behind a NUL. */
static void test_nul(void **state)
{
	static const struct {
		const char *from;
		size_t length;
		const char *expected;
	} cases[] = {
		{ "From: a\0b@c.de\n", 15,
		  "a\xef\xbf\xbd"
		  "b@c.de" },
		{ "From: \0a\0\n", 10,
		  "\xef\xbf\xbd"
		  "a\xef\xbf\xbd" },
		{ "From: \xfc\0\xfc\n", 10, "ü\xef\xbf\xbdü" },
		{ "From: =?UTF-8?Q?a=00b?=\n", 24,
		  "a\xef\xbf\xbd"
		  "b" },
		{ "From: =?iso-8859-1?Q?=FC=00b?=\n", 31,
		  "ü\xef\xbf\xbd"
		  "b" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(cases); i++) {
		struct eml eml;

		assert_true(eml_read(cases[i].from, cases[i].length, &eml));
		assert_string_equal(eml.from, cases[i].expected);
		eml_release(&eml);
	}
}

static void test_days(void **state)
{
	static const struct {
		const char *date, *day;
	} days[] = {
		{ "Tue, 27 May 2025 23:59:59 -0700", "2025-05-27" },
		{ "27 May 2025 23:59 +0000", "2025-05-27" },
		{ "Sat, 27-May-2025 00:00:00 GMT", "2025-05-27" },
		{ "Tue,27 MAY 25 00:00:00 Z", "2025-05-27" },
		{ "Tue, 1 Feb 99 00:00:00 Z", "1999-02-01" },
		{ "Tue, 1 Feb 125 00:00:00 Z", "2025-02-01" },
		{ "31 Feb 2026 00:00:00 Z", "" },
		{ "0 Feb 2026", "" },
		{ "999999999999 Feb 2026", "" },
		{ "1 Feb 99999", "" },
		{ "1 Feb", "" },
		{ "1 F", "" },
		{ "yesterday", "" },
		{ ",", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(days); i++) {
		char *text = mem_printf("Date: %s\n\n", days[i].date);

		check(text, "", "", "", days[i].day);
		free(text);
	}
}

static void test_encoded_words(void **state)
{
	static const struct {
		const char *value, *words;
	} values[] = {
		{ "=?UTF-8?Q?Widerspruch_best=C3=A4tigt?=",
		  "Widerspruch bestätigt" },
		{ "=?utf-8?b?V2lkZXJzcHJ1Y2ggYmVzdMOkdGlndA==?=",
		  "Widerspruch bestätigt" },
		{ "=?ISO-8859-1?Q?M=FCller?= <m@example.org>",
		  "Müller <m@example.org>" },
		{ "=?iso-8859-1?Q?=84so=93_=80?=", "„so“ €" },
		{ "=?windows-1252?Q?=84so=93_=80?=", "„so“ €" },
		{ "=?ISO-8859-15?Q?=A4_5?=", "€ 5" },
		{ "=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本" },
		/* The last letter could still get a mark. */
		{ "=?windows-1258?Q?Pha=D2n_=F0=F4=ECi?=", "Phản đối" },
		{ "=?windows-1255?Q?=F9=EC=E5=ED?=", "שלום" },
		/* Blanks between two words are none, others stay. */
		{ "=?UTF-8?Q?a?= =?UTF-8?Q?b?= c =?UTF-8?Q?d?=", "ab c d" },
		{ "=?UTF-8?Q?a?=\n  =?ISO-8859-1?Q?=FC?=", "aü" },
		/* A character cut between two words. */
		{ "=?UTF-8?Q?M=C3?= =?UTF-8?Q?=BCller?=", "Müller" },
		{ "=?UTF-8*de?Q?gr=C3=BCn?=", "grün" },
		/* What is none, or in no charset that is known, stays. */
		{ "=?UTF-8?X?abc?=", "=?UTF-8?X?abc?=" },
		{ "=?UTF-8?Q?abc", "=?UTF-8?Q?abc" },
		{ "=?../../etc/passwd?Q?abc?=", "=?../../etc/passwd?Q?abc?=" },
		{ "=?no-such-set?Q?abc?=", "=?no-such-set?Q?abc?=" },
		{ "=?", "=?" },
		{ "=?"
		  "?Q?"
		  "?=",
		  "=?"
		  "?Q?"
		  "?=" },
		{ "=?UTF-8?Q?"
		  "?= x",
		  "x" },
		{ "=?UTF-8?Q?=ZZ=4?=", "=ZZ=4" },
		{ "=?UTF-8?B?!!!!?=", "" },
		/* Raw bytes: UTF-8, or what Windows wrote. */
		{ "Müller", "Müller" },
		{ "M\xfcller", "Müller" },
		/* Control and bidi characters never come out. */
		{ "=?UTF-8?Q?a=1B]0;x=07=E2=80=AEb=00c=0Ad?=",
		  "a]0;xb\xef\xbf\xbd"
		  "c d" },
		{ "=?UTF-8?Q?a=FFb?=", "a\xef\xbf\xbd"
				       "b" },
		{ "a\x1b[31mb\tc\x7f", "a[31mb c" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(values); i++) {
		char *text = mem_printf("Subject: %s\n\n", values[i].value);

		check(text, "", values[i].words, "", "");
		free(text);
	}
}

static void test_no_mail(void **state)
{
	static const char *const others[] = {
		"",
		"\n",
		"hello\n",
		"%PDF-1.4\n",
		"\x89PNG\r\n",
		": x\n",
		"Sub ject: x\n",
		"To: a\nCc: b\n",
		"From ",
		"\xef\xbb\xbf",
		"From a b c\nhello",
		" Subject: x\n",
	};
	struct eml eml;

	(void)state;
	for (size_t i = 0; i < LENGTH_OF(others); i++) {
		assert_false(eml_read(others[i], strlen(others[i]), &eml));
		assert_string_equal(eml.from, "");
		eml_release(&eml);
	}
	assert_false(eml_read("\0Subject: x\n", 12, &eml));
	eml_release(&eml);
}

static void check_bounds(const struct eml *eml)
{
	const char *const words[] = { eml->from, eml->subject,
				      eml->message_id };

	for (size_t i = 0; i < LENGTH_OF(words); i++) {
		size_t length = strlen(words[i]);

		assert_true(length <= EML_VALUE_MAX + 3);
		assert_true(text_is_utf8(words[i], length, NULL));
		assert_true(text_is_printable(words[i], length, NULL));
		assert_null(strchr(words[i], '\n'));
	}
	assert_true(!date_is_set(eml->day) || date_is_whole(eml->day));
}

/* `count` times `piece` behind `start`. */
static void check_much(const char *start, const char *piece, size_t count)
{
	const clock_t begin = clock();
	struct strbuf text;
	struct eml eml;

	strbuf_init(&text);
	strbuf_adds(&text, start);
	for (size_t i = 0; i < count; i++)
		strbuf_adds(&text, piece);
	eml_read(text.s, text.length, &eml);
	check_bounds(&eml);
	eml_release(&eml);
	strbuf_release(&text);
	/* Milliseconds; what is not linear takes minutes. */
	assert_true(clock() - begin < 5 * CLOCKS_PER_SEC);
}

static void test_endless(void **state)
{
	const size_t much = 2000 * 1000;

	(void)state;
	check_much("Subject: ", "x", much);
	check_much("Subject: ", "ä", much);
	check_much("Subject: x", "\n ", much);
	check_much("Subject: x", " ", much);
	check_much("Subject: ", "=?UTF-8?Q?", much / 10);
	check_much("Subject: ", "=?UTF-8?Q?a?= ", much / 10);
	check_much("Subject: ", "=?UTF-8?B?", much / 10);
	check_much("Subject: ", "e\xcc\x81\xcc\x81\xcc\x81", much / 10);
	check_much("", "Subject: a\n", much / 10);
	check_much("", "a", much);
	check_much("From ", "a", much);
	check_much("Date: ", "9", much);
	check_much("Date: ", ",", much);
	check_much("From: a\n", "X-Spam: b\n\tc\n", much / 10);
	/* Only the head is looked at. */
	check_much("From: a\nX: ", "\n b", EML_HEAD_MAX);
}

static const char sample[] =
	"From MAILER Sun Nov 22 09:12:05 2026\r\n"
	"From: =?UTF-8?Q?M=C3=BCller?= =?ISO-8859-1?B?/Q==?= <a@b.example>\r\n"
	"Subject: =?windows-1252?Q?=84so=93?=\r\n =?UTF-8?B?w6Q=?= plain\r\n"
	"Date: Sun, 22 Nov 2026 09:12:05 +0100\r\n"
	"Message-ID: <x@y>\r\n"
	"\r\n"
	"body\r\n";

/* A fixed sequence (Knuth's), so that a failure comes again. */
static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void mutate(char *bytes, size_t *length, unsigned *seed)
{
	static const char odd[] = "\0\n\r \t:=?_QB\x1b\xff\xc3\xe2<>*,-\x80";

	for (unsigned n = 1 + next_number(seed) % 6; n > 0; n--) {
		size_t at = next_number(seed) % *length;
		size_t other = next_number(seed) % *length;
		size_t few = next_number(seed) % 9;

		switch (next_number(seed) % 4) {
		case 0:
			bytes[at] = odd[next_number(seed) % sizeof(odd)];
			break;
		case 1:
			bytes[at] = (char)next_number(seed);
			break;
		case 2:
			*length = at + 1;
			break;
		default:
			if (at + few <= *length && other + few <= *length)
				memmove(bytes + at, bytes + other, few);
			break;
		}
	}
}

static void test_mutated(void **state)
{
	unsigned seed = 2026;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		size_t length = sizeof(sample) - 1;
		/* Of exactly that size, so that a byte too many is seen. */
		char *bytes = mem_alloc(length);
		char *exact;
		struct eml eml;

		memcpy(bytes, sample, length);
		mutate(bytes, &length, &seed);
		exact = mem_realloc(bytes, length);
		eml_read(exact, length, &eml);
		check_bounds(&eml);
		eml_release(&eml);
		free(exact);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_header),
		cmocka_unit_test(test_nul),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_encoded_words),
		cmocka_unit_test(test_no_mail),
		cmocka_unit_test(test_endless),
		cmocka_unit_test(test_mutated),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
