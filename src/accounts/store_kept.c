/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store_kept.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accounts/store_files.h"
#include "base/i18n.h"
#include "base/mem.h"

char *store_kept_path(const struct store *s, const char *shelf,
		      const struct record *account, const char *name)
{
	return mem_printf("%s/%s/%s/%s", s->folder, shelf, account->id, name);
}

/* Is the file there, with these bytes? False with `err` when it holds
 * something else. */
static bool is_same(const char *path, const char *bytes, size_t length,
		    struct err *err)
{
	struct strbuf there;
	bool is_equal;

	strbuf_init(&there);
	is_equal = fs_read(path, length, &there, NULL) &&
		   there.length == length && !memcmp(there.s, bytes, length);
	strbuf_release(&there);
	if (!is_equal)
		err_set(err, ERR_IO,
			_("%s holds something else already and was left as it "
			  "is. Move it away, then try again."),
			path);
	return is_equal;
}

static enum fs_outcome keep(struct store *s, const char *shelf,
			    const struct record *account, const char *path,
			    const char *bytes, size_t length, struct err *err)
{
	char *name = fs_join(shelf, account->id);
	char *folder = fs_join(s->folder, name);
	enum fs_outcome outcome = FS_FAILED;

	/* Each by itself, so that both are shared where the store is. */
	if (store_make_folder(s, shelf, err) &&
	    store_make_folder(s, name, err)) {
		fs_remove_stale(folder);
		if (fs_exists(path))
			outcome = is_same(path, bytes, length, err) ? FS_SAVED
								    : FS_FAILED;
		else
			outcome = fs_write(path, bytes, length, err);
	}
	free(folder);
	free(name);
	return outcome;
}

enum fs_outcome store_keep_file(struct store *s, const char *shelf,
				const struct record *account, const char *name,
				const char *bytes, size_t length, char **path,
				struct err *err)
{
	char *own = store_kept_path(s, shelf, account, name);
	enum fs_outcome outcome = FS_FAILED;
	struct fs_lock lock;

	if (store_make_folder(s, NULL, err) && store_lock(s, &lock, err)) {
		outcome = keep(s, shelf, account, own, bytes, length, err);
		fs_unlock(&lock);
	}
	if (path && outcome != FS_FAILED)
		*path = own;
	else
		free(own);
	return outcome;
}

bool store_delete_kept(const struct store *s, const char *shelf,
		       const struct record *account, struct err *err)
{
	char *folder = mem_printf("%s/%s/%s", s->folder, shelf, account->id);
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
