/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * known - is every sequence of a terminal's output in its description?
 *
 *     known TERM ROWS COLUMNS <OUTPUT
 *
 * Everything that the description (terminfo, with the extended capabilities
 * that infocmp -x shows) can send is made, with every parameter that makes
 * sense on a screen of this size, and the output is taken apart into the
 * longest that fit. What is left over and is no text is printed, a line each;
 * the exit status says whether there was any.
 */
#include <config.h>

#include <curses.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

/* <term.h> has a macro for every capability. */
#undef columns
#undef lines

enum { BUCKETS = 1 << 16, LONGEST = 64, LOOKS = 9, COLOURS = 256 };

struct sequence {
	struct sequence *next;
	size_t length;
	char bytes[LONGEST];
};

struct known {
	int rows, columns;
	struct sequence *buckets[BUCKETS];
};

static size_t hash(const char *s, size_t length)
{
	size_t sum = 5381;

	for (size_t i = 0; i < length; i++)
		sum = sum * 33 + (unsigned char)s[i];
	return sum % BUCKETS;
}

static bool has(const struct known *known, const char *s, size_t length)
{
	const struct sequence *at = known->buckets[hash(s, length)];

	for (; at; at = at->next)
		if (at->length == length && memcmp(at->bytes, s, length) == 0)
			return true;
	return false;
}

/* Without its padding, "$<5>". */
static void add(struct known *known, const char *s)
{
	struct sequence *sequence = calloc(1, sizeof(*sequence));
	size_t bucket;

	if (!sequence)
		abort();
	while (s && *s && sequence->length < LONGEST) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>')) {
			s = strchr(s, '>') + 1;
			continue;
		}
		sequence->bytes[sequence->length++] = *s++;
	}
	if (sequence->length == 0 ||
	    has(known, sequence->bytes, sequence->length)) {
		free(sequence);
		return;
	}
	bucket = hash(sequence->bytes, sequence->length);
	sequence->next = known->buckets[bucket];
	known->buckets[bucket] = sequence;
}

/* How many parameters a capability takes: the highest "%pN". */
static int parameters(const char *s)
{
	int most = 0;

	for (; (s = strstr(s, "%p")); s += 2)
		if (s[2] - '0' > most && s[2] <= '9')
			most = s[2] - '0';
	return most;
}

/* On, off, for each of the looks that it takes. */
static void add_looks(struct known *known, const char *s)
{
	for (int bits = 0; bits < 1 << LOOKS; bits++)
		add(known, tiparm(s, bits & 1, bits >> 1 & 1, bits >> 2 & 1,
				  bits >> 3 & 1, bits >> 4 & 1, bits >> 5 & 1,
				  bits >> 6 & 1, bits >> 7 & 1, bits >> 8 & 1));
}

static void add_capability(struct known *known, const char *name, const char *s)
{
	int rows = known->rows, columns = known->columns;
	int most = rows > columns ? rows : columns;

	/* Strings as parameters are for Ms and the like, which is looked at
	 * elsewhere; rep is a character and a sequence that counts. */
	if (strstr(s, "%s"))
		return;
	if (strcmp(name, "sgr") == 0) {
		add_looks(known, s);
	} else if (strcmp(name, "rep") == 0) {
		const char *rest = strchr(s, '\033');

		for (int i = 0; rest && i <= columns; i++)
			add(known, tiparm(rest, 0, i));
	} else if (parameters(s) == 0) {
		add(known, tiparm(s));
	} else if (parameters(s) == 1) {
		if (most < COLOURS)
			most = COLOURS;
		for (int i = 0; i < most; i++)
			add(known, tiparm(s, i));
	} else if (parameters(s) == 2) {
		for (int a = 0; a <= rows; a++)
			for (int b = 0; b <= columns; b++)
				add(known, tiparm(s, a, b));
	}
}

/* What a key sends is not for us to send. */
static bool is_key(const char *name)
{
	return name[0] == 'k';
}

/* Capabilities that ncurses has no name for (user_caps(5)): marking what is
 * pasted. */
static const char *const extended[] = { "BE", "BD" };

static void add_all(struct known *known)
{
	for (size_t i = 0; i < sizeof(extended) / sizeof(extended[0]); i++) {
		const char *s = tigetstr(extended[i]);

		if (s && s != (const char *)-1)
			add_capability(known, extended[i], s);
	}
	for (size_t i = 0; strnames[i]; i++) {
		const char *s = tigetstr(strnames[i]);

		if (s && s != (const char *)-1 && !is_key(strnames[i]))
			add_capability(known, strnames[i], s);
	}
	/* The flag says that the terminal has these (user_caps(5)). */
	if (tigetflag("AX") == 1) {
		add(known, "\033[39m");
		add(known, "\033[49m");
	}
}

static size_t longest(const struct known *known, const char *s, size_t left)
{
	size_t length = left < LONGEST ? left : LONGEST;

	for (; length > 0; length--)
		if (has(known, s, length))
			return length;
	return 0;
}

static bool is_text(unsigned char c)
{
	/* Padding is NUL. */
	return c >= 0x20 ? c != 0x7f : c == '\0';
}

static void print_unknown(const char *s, size_t left)
{
	size_t length = left < 12 ? left : 12;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == 0x1b)
			fputs("\\E", stdout);
		else if (c < 0x20 || c >= 0x7f)
			printf("\\%03o", c);
		else
			putchar(c);
	}
	putchar('\n');
}

static size_t check(const struct known *known, const char *s, size_t length)
{
	size_t unknown = 0;

	for (size_t at = 0; at < length;) {
		size_t n = longest(known, s + at, length - at);

		if (n == 0 && !is_text((unsigned char)s[at])) {
			print_unknown(s + at, length - at);
			unknown++;
		}
		at += n > 0 ? n : 1;
	}
	return unknown;
}

int main(int argc, char **argv)
{
	struct known *known = calloc(1, sizeof(*known));
	static char bytes[1 << 22];
	size_t length, unknown;
	int status;

	if (argc != 4 || !known || setupterm(argv[1], 1, &status) != OK) {
		fprintf(stderr, "usage: known TERM ROWS COLUMNS <OUTPUT\n");
		return 2;
	}
	known->rows = atoi(argv[2]);
	known->columns = atoi(argv[3]);
	add_all(known);
	length = fread(bytes, 1, sizeof(bytes), stdin);
	unknown = check(known, bytes, length);
	for (size_t i = 0; i < BUCKETS; i++)
		while (known->buckets[i]) {
			struct sequence *next = known->buckets[i]->next;

			free(known->buckets[i]);
			known->buckets[i] = next;
		}
	free(known);
	del_curterm(cur_term);
	return unknown ? 1 : 0;
}
