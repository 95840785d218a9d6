/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/fs_parts.h"

/* Is what was opened still what stands there under that name? Its holder may
 * have put a new file in its place between opening and locking. */
static bool is_current(int fd, const char *path)
{
	struct stat own, there;

	return fstat(fd, &own) == 0 && lstat(path, &there) == 0 &&
	       own.st_dev == there.st_dev && own.st_ino == there.st_ino;
}

static enum fs_hold try(const char *path, bool is_shared, int *fd)
{
	struct flock whole = { .l_type = is_shared ? F_RDLCK : F_WRLCK,
			       .l_whence = SEEK_SET };
	struct stat st;

	*fd = open(path, (is_shared ? O_RDONLY : O_RDWR) | O_CLOEXEC |
				 O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
	if (*fd < 0 || fstat(*fd, &st) != 0 || !S_ISREG(st.st_mode))
		return FS_GONE;
	if (fcntl(*fd, F_OFD_SETLK, &whole) == 0)
		return FS_HELD;
	return fs_knows_no_locks(errno) ? FS_UNKNOWN : FS_IN_USE;
}

enum fs_hold fs_hold(const char *path, bool is_shared, struct fs_lock *held)
{
	enum { TRIES = 3 };
	enum fs_hold result = FS_IN_USE;

	*held = (struct fs_lock){ .fd = -1 };
	/* Whoever replaces it time and again is alive. */
	for (int i = 0; i < TRIES; i++) {
		result = try(path, is_shared, &held->fd);
		if (result != FS_HELD || is_current(held->fd, path))
			break;
		fs_unlock(held);
		result = FS_IN_USE;
	}
	held->is_without = result == FS_UNKNOWN;
	if (result != FS_HELD)
		fs_unlock(held);
	return result;
}
