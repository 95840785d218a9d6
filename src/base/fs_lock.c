/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/fs_parts.h"
#include "base/i18n.h"

/* In milliseconds. */
enum { LOCK_NAP = 50, LOCK_WAIT = 5000 };

/* A new lock file is for all who may write in its folder. */
static int open_lock(const char *path)
{
	const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY;
	int fd = open(path, flags | O_CREAT | O_EXCL, 0600);
	struct stat st;
	char *folder;

	if (fd < 0)
		return errno == EEXIST ? open(path, flags) : -1;
	folder = fs_folder_of(path);
	/* Where it fails, the others say that they may not lock. */
	if (fs_is_shared(folder) && stat(folder, &st) == 0)
		(void)fs_set_mode(fd, st.st_gid, 0600 | (st.st_mode & 0060));
	free(folder);
	return fd;
}

bool fs_knows_no_locks(int error)
{
	return error == ENOLCK || error == EINVAL || error == EOPNOTSUPP ||
	       error == ENOSYS;
}

/* 0, or why not; waits for another holder, but not for ever: one that was
 * stopped while it wrote holds its lock until it goes on. */
static int take(int fd)
{
	const struct timespec nap = { .tv_nsec = LOCK_NAP * 1000000L };
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int error = 0;

	for (int waited = 0; waited <= LOCK_WAIT; waited += LOCK_NAP) {
		do {
			error = fcntl(fd, F_OFD_SETLK, &whole) == 0 ? 0 : errno;
		} while (error == EINTR);
		if (error != EAGAIN && error != EACCES)
			break;
		nanosleep(&nap, NULL);
	}
	return error;
}

bool fs_lock(struct fs_lock *lock, const char *path, struct err *err)
{
	int error;

	*lock = (struct fs_lock){ .fd = open_lock(path) };
	if (lock->fd < 0) {
		fs_fault(err, errno, _("The lock file %s cannot be opened."),
			 path);
		return false;
	}
	error = take(lock->fd);
	if (!error)
		return true;
	fs_unlock(lock);
	if (fs_knows_no_locks(error)) {
		lock->is_without = true;
		return true;
	}
	if (error == EAGAIN || error == EACCES)
		err_set(err, ERR_IO,
			_("Another session has been writing for 5 seconds. Try "
			  "again."));
	else
		fs_fault(err, error, _("%s cannot be locked."), path);
	return false;
}

void fs_unlock(struct fs_lock *lock)
{
	if (lock->fd >= 0)
		close(lock->fd);
	lock->fd = -1;
}
