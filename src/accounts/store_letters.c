/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store_letters.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accounts/store_files.h"
#include "base/i18n.h"
#include "base/mem.h"

static char *folder_of(const struct store *s, const struct record *account)
{
	return mem_printf("%s/letters/%s", s->folder, account->id);
}

char *store_letter_path(const struct store *s, const struct record *account,
			const char *name)
{
	return mem_printf("%s/letters/%s/%s.txt", s->folder, account->id, name);
}

/* Is the file there, with these bytes? False with `err` when it holds
 * something else. */
static bool is_same(const char *path, const char *text, size_t length,
		    struct err *err)
{
	struct strbuf there;
	bool is_equal;

	strbuf_init(&there);
	is_equal = fs_read(path, length, &there, NULL) &&
		   there.length == length && !memcmp(there.s, text, length);
	strbuf_release(&there);
	if (!is_equal)
		err_set(err, ERR_IO,
			_("%s holds something else already and was left as it "
			  "is. Move it away, then write the letter again."),
			path);
	return is_equal;
}

static enum fs_outcome keep(struct store *s, const struct record *account,
			    const char *path, const char *text, size_t length,
			    struct err *err)
{
	char *name = mem_printf("letters/%s", account->id);
	enum fs_outcome outcome = FS_FAILED;

	/* Each by itself, so that both are shared where the folder is. */
	if (store_make_folder(s, "letters", err) &&
	    store_make_folder(s, name, err)) {
		if (fs_exists(path))
			outcome = is_same(path, text, length, err) ? FS_SAVED
								   : FS_FAILED;
		else
			outcome = fs_write(path, text, length, err);
	}
	free(name);
	return outcome;
}

enum fs_outcome store_keep_letter(struct store *s, const struct record *account,
				  const char *name, const char *text,
				  size_t length, char **path, struct err *err)
{
	char *own = store_letter_path(s, account, name);
	enum fs_outcome outcome = FS_FAILED;
	struct fs_lock lock;

	if (store_lock(s, &lock, err)) {
		outcome = keep(s, account, own, text, length, err);
		fs_unlock(&lock);
	}
	if (path && outcome != FS_FAILED)
		*path = own;
	else
		free(own);
	return outcome;
}

bool store_delete_letters(const struct store *s, const struct record *account,
			  struct err *err)
{
	char *folder = folder_of(s, account);
	struct fs_names names;
	bool is_fine;

	fs_remove_stale(folder);
	fs_names_init(&names);
	is_fine = fs_list(folder, "", &names, err);
	for (size_t i = 0; i < names.count; i++) {
		char *path = fs_join(folder, names.item[i]);

		if (fs_remove(path, err) == FS_FAILED)
			is_fine = false;
		free(path);
	}
	/* Stays where something else lies in it. */
	rmdir(folder);
	fs_names_release(&names);
	free(folder);
	return is_fine;
}
