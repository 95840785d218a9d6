/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store_drafts.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accounts/store_files.h"
#include "base/i18n.h"

static const char shelf[] = "drafts";
/* Held by the program that has the editor open. */
static const char open_name[] = "open";

enum { RANDOM_LENGTH = 6 };

static void draft_init(struct store_draft *draft)
{
	*draft = (struct store_draft){ .held = { .fd = -1 } };
}

bool store_draft_begin(struct store *s, const struct record *account,
		       struct store_draft *draft, struct err *err)
{
	char *above = fs_join(s->folder, shelf);
	char *folder = mem_printf("%s/%s-XXXXXX", above, account->id);
	char *mark = NULL;
	bool is_fine = false;

	draft_init(draft);
	if (!store_make_folder(s, NULL, err) ||
	    !store_make_folder(s, shelf, err))
		goto out;
	if (!mkdtemp(folder)) {
		err_set(err, ERR_IO,
			_("There is no place for the editor's file in %s. Look "
			  "after the disk and the permissions of the folder."),
			above);
		goto out;
	}
	mark = fs_join(folder, open_name);
	is_fine = fs_share_folder(above, folder, err) &&
		  fs_write_held(mark, "", 0, false, &draft->held, err) !=
			  FS_FAILED;
	if (is_fine)
		draft->path = fs_join(folder, "letter.txt");
	else
		fs_remove_tree(folder, NULL);
out:
	free(mark);
	free(folder);
	free(above);
	return is_fine;
}

void store_draft_end(struct store_draft *draft, bool is_kept)
{
	char *folder = fs_folder_of(draft->path);
	char *mark = fs_join(folder, open_name);

	if (is_kept)
		unlink(mark);
	else
		fs_remove_tree(folder, NULL);
	fs_unlock(&draft->held);
	free(draft->path);
	draft_init(draft);
	free(mark);
	free(folder);
}

/* Those that were left ----------------------------------------------------- */

void store_drafts_init(struct store_drafts *drafts)
{
	*drafts = (struct store_drafts){ .count = 0 };
}

static void clear(struct store_drafts *drafts)
{
	for (size_t i = 0; i < drafts->count; i++) {
		free(drafts->items[i].name);
		free(drafts->items[i].path);
	}
	drafts->count = 0;
}

void store_drafts_release(struct store_drafts *drafts)
{
	clear(drafts);
	free(drafts->items);
	store_drafts_init(drafts);
}

/* The id in a draft's name; false when it is none of ours. */
static bool id_of(const char *name, char id[RECORD_ID_LENGTH + 1])
{
	if (strlen(name) != RECORD_ID_LENGTH + 1 + RANDOM_LENGTH ||
	    name[RECORD_ID_LENGTH] != '-' || strchr(name, '/'))
		return false;
	memcpy(id, name, RECORD_ID_LENGTH);
	id[RECORD_ID_LENGTH] = '\0';
	return record_id_is_valid(id);
}

static bool is_open(const char *folder)
{
	char *mark = fs_join(folder, open_name);
	struct fs_lock held;
	const bool is_used = fs_hold(mark, true, &held) == FS_IN_USE;

	fs_unlock(&held);
	free(mark);
	return is_used;
}

static void add(struct store_drafts *drafts, const char *above,
		const char *name, const char *id)
{
	char *folder = fs_join(above, name);
	char *path = fs_join(folder, "letter.txt");
	struct store_draft_left *left;

	MEM_GROW(drafts->items, drafts->count, drafts->capacity);
	left = &drafts->items[drafts->count++];
	*left = (struct store_draft_left){ .name = mem_strdup(name),
					   .is_open = is_open(folder) };
	memcpy(left->account, id, sizeof(left->account));
	left->path = mem_strdup(fs_exists(path) ? path : folder);
	free(path);
	free(folder);
}

bool store_drafts_look(struct store_drafts *drafts, const char *data,
		       struct err *err)
{
	char *above = fs_join(data, shelf);
	char id[RECORD_ID_LENGTH + 1];
	struct fs_names names;
	bool is_fine;

	clear(drafts);
	fs_names_init(&names);
	is_fine = fs_list(above, "", &names, err);
	for (size_t i = 0; i < names.count; i++)
		if (id_of(names.item[i], id))
			add(drafts, above, names.item[i], id);
	fs_names_release(&names);
	free(above);
	return is_fine;
}

const struct store_draft_left *
store_drafts_find(const struct store_drafts *drafts, const char *name)
{
	for (size_t i = 0; i < drafts->count; i++)
		if (strcmp(drafts->items[i].name, name) == 0)
			return &drafts->items[i];
	return NULL;
}

bool store_draft_remove(const char *data, const char *name, struct err *err)
{
	char *folder = mem_printf("%s/%s/%s", data, shelf, name);
	bool is_fine = false;

	if (is_open(folder))
		err_set(err, ERR_REFUSED, "%s",
			_("An editor has that text open elsewhere."));
	else
		is_fine = fs_remove_tree(folder, err);
	free(folder);
	return is_fine;
}

bool store_delete_drafts(const struct store *s, const struct record *account,
			 struct err *err)
{
	char *above = fs_join(s->folder, shelf);
	struct store_drafts drafts;
	bool is_fine;

	store_drafts_init(&drafts);
	is_fine = store_drafts_look(&drafts, s->folder, err);
	for (size_t i = 0; i < drafts.count; i++) {
		char *folder = fs_join(above, drafts.items[i].name);

		if (strcmp(drafts.items[i].account, account->id) == 0 &&
		    !fs_remove_tree(folder, err))
			is_fine = false;
		free(folder);
	}
	store_drafts_release(&drafts);
	free(above);
	return is_fine;
}
