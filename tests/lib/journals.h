/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * journals - journals and records out of YAML, for the tests of accounts.
 */
#ifndef WIDERSPRUCH_TESTS_JOURNALS_H
#define WIDERSPRUCH_TESTS_JOURNALS_H

#include "accounts/record.h"
#include "lib/unit.h"

/* Read a list of entries; false as journal_read() says. */
static inline bool journal_try(struct journal *j, const char *yaml,
			       struct diags *diags)
{
	struct arena arena;
	const struct yamldoc_node *list;
	bool is_fine;

	arena_init(&arena);
	list = yamldoc_read(&arena, yaml, strlen(yaml), "test.yaml", diags);
	assert_non_null(list);
	assert_int_equal(diags->errors, 0);
	is_fine = journal_read(j, list, "test.yaml", diags);
	arena_release(&arena);
	return is_fine;
}

static inline void journal_from(struct journal *j, const char *yaml)
{
	struct diags diags;

	journal_init(j);
	diags_init(&diags);
	if (!journal_try(j, yaml, &diags))
		fail_msg("%s", diags.item[0].message);
	diags_release(&diags);
}

/* Owned by the caller. */
static inline char *journal_text(const struct journal *j)
{
	struct strbuf text;

	strbuf_init(&text);
	journal_write(j, &text, 0);
	return strbuf_detach(&text);
}

static inline char *record_text(const struct record *r)
{
	struct strbuf text;

	strbuf_init(&text);
	record_write(r, &text);
	return strbuf_detach(&text);
}

static inline void assert_text_equal(char *owned, const char *expected)
{
	assert_string_equal(owned, expected);
	free(owned);
}

#endif
