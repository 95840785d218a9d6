/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/fs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fs_parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

/* What can be done about it; the caller has said what went wrong where. */
static const char *remedy(int error)
{
	switch (error) {
	case ENOSPC:
	case EDQUOT:
		return _("There is no room left on the disk. Make room, then "
			 "try again.");
	case EACCES:
	case EPERM:
		return _("The system does not allow it. Look at the owner and "
			 "the permissions of the file and of its folder.");
	case EROFS:
		return _("This file system can only be read. Choose another "
			 "folder, or have it made writable.");
	case EFBIG:
		return _("The file would be larger than the system allows. "
			 "Raise the limit (ulimit -f), then try again.");
	case ENOENT:
		return _("There is no such file, or no such folder.");
	case ENOTDIR:
		return _("Something in its path is not a folder.");
	case EISDIR:
		return _("It is a folder, not a file.");
	case ELOOP:
		return _("Its symbolic links lead in a circle.");
	case ENAMETOOLONG:
		return _("Its name is too long.");
	case EMFILE:
	case ENFILE:
		return _("Too many files are open. Close other programs, then "
			 "try again.");
	case EIO:
		return _("The disk reports an error. Look after the disk, and "
			 "keep a copy elsewhere.");
	case EXDEV:
		return _("The two places are on different file systems.");
	default:
		return NULL;
	}
}

void fs_fault(struct err *err, int error, const char *format, ...)
{
	const char *words = remedy(error);
	struct strbuf what;
	va_list args;

	strbuf_init(&what);
	va_start(args, format);
	strbuf_vaddf(&what, format, args);
	va_end(args);
	strbuf_addc(&what, ' ');
	if (words) {
		strbuf_adds(&what, words);
	} else {
		struct strbuf clean;

		/* strerror() speaks the charset of the locale. */
		strbuf_init(&clean);
		words = strerror(error);
		text_clean(&clean, words, strlen(words), false);
		/* TRANSLATORS: %s is a few words of the system's own. */
		strbuf_addf(&what, _("The system says: %s."), clean.s);
		strbuf_release(&clean);
	}
	err_set(err, ERR_IO, "%s", what.s);
	strbuf_release(&what);
}

char *fs_xdg(const char *variable, const char *fallback, struct err *err)
{
	const char *value = getenv(variable);
	const char *home;

	if (value && *value == '/')
		return mem_strdup(value);
	home = getenv("HOME");
	if (!home || *home != '/') {
		err_set(err, ERR_USAGE,
			_("There is no home folder: HOME is not set. Set HOME "
			  "or %s to a folder."),
			variable);
		return NULL;
	}
	if (strncmp(fallback, "~/", 2) == 0)
		fallback += 2;
	return fs_join(home, fallback);
}

char *fs_expand(const char *typed)
{
	const char *home = getenv("HOME");
	size_t length;
	char *path, *whole;

	typed += strspn(typed, " ");
	length = strlen(typed);
	while (length > 0 && typed[length - 1] == ' ')
		length--;
	path = mem_strndup(typed, length);
	if (!home || *home != '/' || strncmp(path, "~/", 2) != 0)
		return path;
	whole = fs_join(home, path + 2);
	free(path);
	return whole;
}

char *fs_join(const char *a, const char *b)
{
	size_t length = strlen(a);
	const char *slash = length && a[length - 1] == '/' ? "" : "/";

	return mem_printf("%s%s%s", a, slash, b);
}

char *fs_folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return mem_strdup(".");
	if (slash == path)
		return mem_strdup("/");
	return mem_strndup(path, (size_t)(slash - path));
}

bool fs_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

bool fs_is_shared(const char *folder)
{
	struct stat st;

	return stat(folder, &st) == 0 && S_ISDIR(st.st_mode) &&
	       (st.st_mode & S_IWGRP);
}

bool fs_share_folder(const char *parent, const char *path, struct err *err)
{
	struct stat st;
	int error = 0;
	int fd;

	if (!fs_is_shared(parent) || stat(parent, &st) != 0)
		return true;
	fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0)
		error = errno;
	else
		error = fs_set_mode(fd, st.st_gid, 0700 | (st.st_mode & 02070));
	if (fd >= 0)
		close(fd);
	if (!error)
		return true;
	err_set(err, ERR_IO,
		_("The folder %s cannot be shared with the group. Look at its "
		  "owner and permissions."),
		path);
	return false;
}

/* Make one folder, and its entry in the folder above last. */
static bool make_one(const char *path, mode_t mode, struct err *err)
{
	struct stat st;
	char *above;
	int error = 0;

	if (mkdir(path, mode) != 0) {
		error = errno;
		if (stat(path, &st) == 0) {
			if (S_ISDIR(st.st_mode))
				return true;
			error = ENOTDIR;
		}
	} else {
		above = fs_folder_of(path);
		error = fs_sync_folder(above);
		free(above);
	}
	if (error)
		fs_fault(err, error, _("The folder %s cannot be made."), path);
	return !error;
}

bool fs_make_folder(const char *path, mode_t mode, struct err *err)
{
	char *part = mem_strdup(path);
	char *slash = part;
	bool is_fine = true;

	while (is_fine && *part && (slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		/* Not even asked for where it is: "/" may be read-only. */
		if (!fs_exists(part))
			is_fine = make_one(part, mode, err);
		*slash = '/';
	}
	if (is_fine && !(*part && part[strlen(part) - 1] == '/'))
		is_fine = make_one(part, mode, err);
	free(part);
	return is_fine;
}

void fs_names_init(struct fs_names *names)
{
	*names = (struct fs_names){ .count = 0 };
}

void fs_names_release(struct fs_names *names)
{
	size_t i;

	for (i = 0; i < names->count; i++)
		free(names->item[i]);
	free(names->item);
	fs_names_init(names);
}

static int compare(const void *left, const void *right)
{
	const char *const *a = left;
	const char *const *b = right;

	return strcmp(*a, *b);
}

static bool ends_in(const char *name, const char *suffix)
{
	size_t length = strlen(name);
	size_t end = strlen(suffix);

	return length >= end && strcmp(name + length - end, suffix) == 0;
}

bool fs_list(const char *folder, const char *suffix, struct fs_names *names,
	     struct err *err)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;
	int error;

	if (!dir && errno == ENOENT)
		return true;
	if (!dir) {
		fs_fault(err, errno, _("The folder %s cannot be read."),
			 folder);
		return false;
	}
	while ((void)(errno = 0), (entry = readdir(dir))) {
		if (entry->d_name[0] == '.' || !ends_in(entry->d_name, suffix))
			continue;
		MEM_GROW(names->item, names->count, names->capacity);
		names->item[names->count++] = mem_strdup(entry->d_name);
	}
	error = errno;
	closedir(dir);
	if (names->count)
		qsort(names->item, names->count, sizeof(*names->item), compare);
	if (error)
		fs_fault(err, error, _("The folder %s cannot be read."),
			 folder);
	return !error;
}
