/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder with all that lies in it. */
#include <config.h>

#include "base/fs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fs_parts.h"
#include "base/i18n.h"
#include "base/mem.h"

/* Nobody nests further by chance, and each level holds a descriptor. */
enum { DEPTH_MAX = 16 };

static DIR *open_folder(int parent, const char *name)
{
	int fd = openat(parent, name,
			O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;

	if (!dir && fd >= 0)
		close(fd);
	return dir;
}

static bool is_dots(const char *name)
{
	return !strcmp(name, ".") || !strcmp(name, "..");
}

/* What is in it, and then itself; the first errno, or 0. */
static int remove_at(int parent, const char *name, int depth)
{
	DIR *dir = depth < DEPTH_MAX ? open_folder(parent, name) : NULL;
	const struct dirent *entry;
	int error = dir ? 0 : errno;

	if (!dir)
		return depth < DEPTH_MAX ? error : ELOOP;
	while ((entry = readdir(dir))) {
		int one = 0;

		if (is_dots(entry->d_name))
			continue;
		if (unlinkat(dirfd(dir), entry->d_name, 0) != 0)
			one = errno;
		/* POSIX calls a folder EPERM, Linux EISDIR. */
		if (one == EISDIR || one == EPERM)
			one = remove_at(dirfd(dir), entry->d_name, depth + 1);
		error = error ? error : one;
	}
	closedir(dir);
	if (!error && unlinkat(parent, name, AT_REMOVEDIR) != 0)
		error = errno;
	return error == ENOENT ? 0 : error;
}

bool fs_remove_tree(const char *folder, struct err *err)
{
	const int error = remove_at(AT_FDCWD, folder, 0);

	if (error && error != ENOENT) {
		fs_fault(err, error, _("%s cannot be removed."), folder);
		return false;
	}
	return true;
}

/* Empty, or these bytes? */
static bool is_one_of(const char *folder, const char *name, const char *bytes,
		      size_t length)
{
	char *path = fs_join(folder, name);
	struct strbuf found;
	bool is_equal;

	strbuf_init(&found);
	is_equal = fs_read(path, length, &found, NULL) &&
		   (found.length == 0 || (found.length == length &&
					  !memcmp(found.s, bytes, length)));
	strbuf_release(&found);
	free(path);
	return is_equal;
}

bool fs_holds_only(const char *folder, const char *bytes, size_t length)
{
	DIR *dir = open_folder(AT_FDCWD, folder);
	const struct dirent *entry;
	bool is_so = dir != NULL;

	while (is_so && (entry = readdir(dir)))
		is_so = is_dots(entry->d_name) ||
			is_one_of(folder, entry->d_name, bytes, length);
	if (dir)
		closedir(dir);
	return is_so;
}
