/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter_desk - a person and an account, and the letters of the content.
 */
#ifndef WIDERSPRUCH_TESTS_LETTER_DESK_H
#define WIDERSPRUCH_TESTS_LETTER_DESK_H

#include "base/i18n.h"
#include "content/load.h"
#include "domain/letter.h"
#include "lib/unit.h"

static struct content content;

static inline date_instant read_now(void *data)
{
	(void)data;
	return 1795338725481230; /* 2026-11-22 */
}

static inline void make_id(void *data, char id[RECORD_ID_LENGTH + 1])
{
	snprintf(id, RECORD_ID_LENGTH + 1, "%08x", (*(unsigned *)data)++);
}

struct desk {
	struct deed_context d;
	struct store store;
	char *folder;
	unsigned ids;
	struct record *person, *account;
};

static inline int set_up_all(void **state)
{
	const char *source = getenv("top_srcdir");
	char *folder = mem_printf("%s/content", source ? source : ".");
	struct diags diags;
	bool is_loaded;

	(void)state;
	i18n_init("en", getenv("WIDERSPRUCH_LOCALEDIR")
				? getenv("WIDERSPRUCH_LOCALEDIR")
				: "/nonexistent");
	diags_init(&diags);
	content_init(&content);
	/* English alone: letters are there in every language. */
	is_loaded = content_load(&content, folder, NULL, "en", &diags, NULL);
	diags_release(&diags);
	free(folder);
	return is_loaded ? 0 : -1;
}

static inline int tear_down_all(void **state)
{
	(void)state;
	content_release(&content);
	return 0;
}

static inline int set_up(void **state)
{
	static const struct deed_field person[] = {
		{ "name", "Maria *Muster* {x}" },
		{ "address", "Weg 1, 12345 Berlin" },
		{ "residence", "de-be" },
	};
	static const struct deed_field account[] = {
		{ "mail", "maria@example.org" },
		{ "country", "de" },
	};
	struct desk *desk = mem_alloc(sizeof(*desk));

	desk->folder = temp_new();
	desk->ids = 0xa0;
	if (!store_open(&desk->store, desk->folder, NULL))
		return -1;
	desk->d = (struct deed_context){
		.content = &content,
		.store = &desk->store,
		.language = content_language(&content, "en"),
		.today = { 2026, 11, 22 },
		.now = read_now,
		.make_id = make_id,
		.data = &desk->ids,
	};
	desk->person = deed_add_person(&desk->d, person, 3, NULL);
	desk->account =
		deed_add_account(&desk->d, "facebook", account, 2, NULL);
	*state = desk;
	return desk->account ? 0 : -1;
}

static inline int tear_down(void **state)
{
	struct desk *desk = *state;

	store_release(&desk->store);
	temp_remove(desk->folder);
	free(desk);
	return 0;
}

static inline void reach(struct desk *desk, enum milestone milestone,
			 short year, signed char month, signed char day)
{
	const struct deed_day when = { .day = { year, month, day } };

	assert_true(
		deed_milestone(&desk->d, desk->account, milestone, when, NULL));
}

/* The words of a letter, one part a line, and "?" with each thing missing. */
static inline char *words_of(struct desk *desk, const char *id,
			     const char *language, const struct letter_own *own,
			     size_t own_count)
{
	const struct letter_draft draft = {
		.letter = content_letter(&content, id),
		.account = desk->account,
		.person = desk->person,
		.language = content_language(&content, language),
		.own = own,
		.own_count = own_count,
	};
	struct letter_filled filled;
	struct strbuf out;

	assert_non_null(draft.letter);
	strbuf_init(&out);
	letter_fill(&desk->d, &draft, &filled);
	strbuf_addf(&out, "%s\n%s\n%s\n", filled.subject, filled.sender,
		    filled.day);
	for (size_t i = 0; i < filled.part_count; i++)
		strbuf_addf(&out, "%s\n", filled.parts[i].text);
	for (size_t i = 0; i < filled.gap_count; i++)
		strbuf_addf(&out, "?%s\n", filled.gaps[i].field);
	letter_filled_release(&filled);
	return strbuf_detach(&out);
}

static inline void has(char *owned, const char *part)
{
	if (!strstr(owned, part))
		fail_msg("\"%s\" is not in:\n%s", part, owned);
	free(owned);
}

static inline void has_not(char *owned, const char *part)
{
	if (strstr(owned, part))
		fail_msg("\"%s\" is in:\n%s", part, owned);
	free(owned);
}

static inline enum letter_standing standing(const struct desk *desk,
					    const char *id)
{
	return letter_standing(&content, content_letter(&content, id),
			       desk->account, desk->person, desk->d.today);
}

static inline void set(struct desk *desk, struct record *r, const char *name,
		       const char *value)
{
	const struct deed_field field = { name, value };

	assert_true(deed_edit(&desk->d, r, &field, 1, NULL));
}

#define EACH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif
