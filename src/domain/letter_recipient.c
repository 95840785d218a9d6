/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "domain/letter_recipient.h"

const char *letter_join_lines(struct arena *arena, const struct id_list *lines)
{
	struct strbuf out;
	const char *joined;

	strbuf_init(&out);
	for (size_t i = 0; i < lines->count; i++)
		strbuf_addf(&out, "%s%s", i ? "\n" : "", lines->item[i]);
	joined = arena_strdup(arena, out.s);
	strbuf_release(&out);
	return joined;
}

const char *letter_recipient(const struct content *c,
			     const struct letter *letter,
			     const struct record *person, struct arena *arena)
{
	const struct authority *authority;
	const struct fact *address;

	if (!letter_is_to_authority(letter)) {
		address = content_fact(c, letter->to);
		return address ? letter_join_lines(arena, &address->lines) : "";
	}
	authority = letter_authority(c, person);
	if (!authority)
		return "";
	return arena_printf(arena, "%s\n%s", authority->name,
			    letter_join_lines(arena, &authority->lines));
}
