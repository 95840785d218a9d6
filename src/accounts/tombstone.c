/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/tombstone.h"

#include <string.h>

#include "accounts/store_files.h"

static void read_kind(const char *kind, struct tombstone *stone)
{
	stone->is_told = kind && (strcmp(kind, "person") == 0 ||
				  strcmp(kind, "account") == 0 ||
				  strcmp(kind, "both") == 0);
	stone->is_of_person = !stone->is_told || strcmp(kind, "account") != 0;
	stone->is_of_account = !stone->is_told || strcmp(kind, "person") != 0;
}

bool tombstone_read(const char *path, struct tombstone *stone, struct err *err)
{
	const struct yamldoc_node *root = NULL;
	struct record_stamp stamp;
	struct strbuf bytes;
	struct arena arena;
	struct diags diags;
	const char *day;

	*stone = (struct tombstone){ .day = DATE_NONE };
	if (!store_stamp(path, &stamp, err))
		return false;
	if (!stamp.is_there)
		return true;
	strbuf_init(&bytes);
	arena_init(&arena);
	diags_init(&diags);
	if (fs_read(path, YAMLDOC_SIZE, &bytes, NULL))
		root = yamldoc_read(&arena, bytes.s, bytes.length, path,
				    &diags);
	read_kind(yamldoc_get_text(root, "kind"), stone);
	day = yamldoc_get_text(root, "day");
	if (day && !date_parse(day, &stone->day))
		stone->day = DATE_NONE;
	diags_release(&diags);
	arena_release(&arena);
	strbuf_release(&bytes);
	return true;
}

bool tombstone_is_of(const struct tombstone *stone, enum record_kind kind)
{
	return kind == RECORD_PERSON ? stone->is_of_person
				     : stone->is_of_account;
}

static enum fs_outcome write_stone(const char *path, const char *id,
				   const struct tombstone *stone,
				   struct err *err)
{
	const char *kind = stone->is_of_account ? "account" : "person";
	enum fs_outcome outcome;
	struct yamldoc_node *map;
	struct arena arena;
	struct strbuf text;

	if (stone->is_of_person && stone->is_of_account)
		kind = "both";
	arena_init(&arena);
	strbuf_init(&text);
	map = yamldoc_new(&arena, YAMLDOC_MAP);
	yamldoc_put_text(&arena, map, "id", id);
	yamldoc_put_text(&arena, map, "kind", kind);
	if (date_is_set(stone->day)) {
		date_format(stone->day, &text);
		yamldoc_put_plain(&arena, map, "day", text.s);
		strbuf_reset(&text);
	}
	yamldoc_write(&text, map, 0, false);
	outcome = fs_write(path, text.s, text.length, err);
	strbuf_release(&text);
	arena_release(&arena);
	return outcome;
}

/* Where the old one does not tell, it was most likely of the same. */
enum fs_outcome tombstone_add(const char *path, const char *id,
			      enum record_kind kind, struct date day,
			      struct err *err)
{
	struct tombstone stone;

	if (!tombstone_read(path, &stone, err))
		return FS_FAILED;
	if (!stone.is_told)
		stone.is_of_person = stone.is_of_account = false;
	if (kind == RECORD_PERSON)
		stone.is_of_person = true;
	else
		stone.is_of_account = true;
	stone.day = day;
	return write_stone(path, id, &stone, err);
}

enum fs_outcome tombstone_drop(const char *path, const char *id,
			       enum record_kind kind, struct err *err)
{
	struct tombstone stone;

	if (!tombstone_read(path, &stone, err))
		return FS_FAILED;
	if (!stone.is_told || !stone.is_of_person || !stone.is_of_account)
		return fs_remove(path, err);
	stone.is_of_person = kind != RECORD_PERSON;
	stone.is_of_account = kind != RECORD_ACCOUNT;
	return write_stone(path, id, &stone, err);
}
