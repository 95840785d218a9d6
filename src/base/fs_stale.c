/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/fs.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "base/fs_parts.h"
#include "base/mem.h"

/* A temporary file is ".", the name it is for, this, and 12 random digits. */
static const char temporary_mark[] = ".tmp-";

enum { RANDOM_BYTES = 6, RANDOM_DIGITS = 12 };

char *fs_temporary_name(const char *name)
{
	unsigned char bytes[RANDOM_BYTES];
	char digits[RANDOM_DIGITS + 1];
	size_t i;
	/* The whole must not be longer than a name may be. */
	int room = NAME_MAX - 1 - (int)strlen(temporary_mark) - RANDOM_DIGITS;

	if (getentropy(bytes, sizeof(bytes)) != 0)
		return NULL;
	for (i = 0; i < sizeof(bytes); i++)
		snprintf(digits + 2 * i, 3, "%02x", bytes[i]);
	return mem_printf(".%.*s%s%s", room, name, temporary_mark, digits);
}

static bool is_temporary(const char *name)
{
	size_t length = strlen(name);
	size_t tail = strlen(temporary_mark) + RANDOM_DIGITS;
	const char *mark;

	if (*name != '.' || length <= tail)
		return false;
	mark = name + length - tail;
	return strncmp(mark, temporary_mark, strlen(temporary_mark)) == 0 &&
	       strspn(mark + strlen(temporary_mark), "0123456789abcdef") ==
		       RANDOM_DIGITS;
}

bool fs_has_temporary(const char *folder)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;
	bool is_found = false;

	while (dir && !is_found && (entry = readdir(dir)))
		is_found = is_temporary(entry->d_name);
	if (dir)
		closedir(dir);
	return is_found;
}

/*
 * A writer holds a lock on its temporary file as long as it lives. Where locks
 * do not work nobody can tell, and the file stays.
 */
static bool is_abandoned(int folder, const char *name)
{
	struct flock whole = { .l_type = F_RDLCK, .l_whence = SEEK_SET };
	int fd = openat(folder, name,
			O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct stat st;
	bool is_free = false;

	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		is_free = fcntl(fd, F_OFD_SETLK, &whole) == 0;
	close(fd);
	return is_free;
}

void fs_remove_stale(const char *folder)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;

	if (!dir)
		return;
	while ((entry = readdir(dir))) {
		if (is_temporary(entry->d_name) &&
		    is_abandoned(dirfd(dir), entry->d_name))
			unlinkat(dirfd(dir), entry->d_name, 0);
	}
	closedir(dir);
}
