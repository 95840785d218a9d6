/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fs_parts.h"
#include "base/i18n.h"
#include "base/mem.h"

/* One save on its way. */
struct save {
	const char *path; /* as the caller names it, for messages */
	char *target;	  /* symbolic links resolved */
	const char *name; /* the target's, in its folder */
	int folder;
	int fd;
	char *temporary; /* a name in the folder; NULL: none to remove */
	struct stat st;	 /* of the folder */
	mode_t mode;
	gid_t group;
	bool is_private;      /* for its owner alone */
	bool is_new;	      /* what is there already stays */
	struct fs_lock *held; /* gets the new file; NULL: it is closed */
	bool is_light;	      /* nothing waits for the disk */
};

int fs_set_mode(int fd, gid_t group, mode_t mode)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return errno;
	/* The bits are meant for that group and for no other. */
	if (st.st_gid != group && fchown(fd, (uid_t)-1, group) != 0)
		mode &= ~(mode_t)S_IRWXG;
	if ((st.st_mode & 07777) != mode && fchmod(fd, mode) != 0)
		return errno;
	return 0;
}

static int sync_fd(int fd)
{
	int error;

	do {
		error = fsync(fd) == 0 ? 0 : errno;
	} while (error == EINTR);
	return error;
}

static int sync_folder_fd(int fd)
{
	int error = sync_fd(fd);

	return error == EINVAL ? 0 : error;
}

int fs_sync_folder(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int error;

	if (fd < 0)
		return errno;
	error = sync_folder_fd(fd);
	close(fd);
	return error;
}

/* What a link names, seen from the link's folder; owned by the caller. */
static char *read_link(const char *path)
{
	char to[PATH_MAX];
	ssize_t n = readlink(path, to, sizeof(to) - 1);
	char *folder;
	char *joined;

	if (n < 0)
		return NULL;
	to[n] = '\0';
	if (*to == '/')
		return mem_strdup(to);
	folder = fs_folder_of(path);
	joined = fs_join(folder, to);
	free(folder);
	return joined;
}

/*
 * Follow symbolic links by hand, for realpath() refuses one whose file is not
 * there yet. Owned by the caller; NULL with errno.
 */
static char *resolve(const char *path)
{
	char *target = mem_strdup(path);
	struct stat st;
	int links = 0;

	while (lstat(target, &st) == 0 && S_ISLNK(st.st_mode)) {
		char *next = links++ < 40 ? read_link(target) : NULL;

		if (!next && links > 40)
			errno = ELOOP;
		free(target);
		if (!next)
			return NULL;
		target = next;
	}
	return target;
}

static bool fail(const struct save *save, int error, struct err *err)
{
	fs_fault(err, error, _("%s cannot be saved."), save->path);
	return false;
}

static bool open_folder(struct save *save, struct err *err)
{
	char *folder = fs_folder_of(save->target);
	const char *slash = strrchr(save->target, '/');
	int error = 0;

	save->name = slash ? slash + 1 : save->target;
	save->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (save->folder < 0 || fstat(save->folder, &save->st) != 0)
		error = errno;
	if (error == ENOENT)
		err_set(err, ERR_IO,
			_("%s cannot be saved. The folder %s is not there."),
			save->path, folder);
	else if (error)
		fail(save, error, err);
	free(folder);
	return !error;
}

/* The mode and group the new file gets: the old one's, or the folder's. */
static bool choose_mode(struct save *save, struct err *err)
{
	struct stat old;

	save->mode = 0600;
	save->group = save->st.st_gid;
	if (save->held)
		return true;
	if (fstatat(save->folder, save->name, &old, AT_SYMLINK_NOFOLLOW) == 0) {
		if (S_ISDIR(old.st_mode))
			return fail(save, EISDIR, err);
		if (!S_ISREG(old.st_mode)) {
			err_set(err, ERR_IO,
				_("%s cannot be saved. It is not a file."),
				save->path);
			return false;
		}
		save->mode = old.st_mode & (save->is_private ? 0600 : 0777);
		save->group = old.st_gid;
	} else if (errno != ENOENT) {
		return fail(save, errno, err);
	} else if (!save->is_private && save->st.st_mode & S_IWGRP) {
		save->mode |= save->st.st_mode & 0060;
	}
	return true;
}

/* Locked while we write, so that fs_remove_stale() knows that we live. */
static bool open_temporary(struct save *save, struct err *err)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int error;

	do {
		char *name = fs_temporary_name(save->name);

		if (!name)
			return fail(save, errno, err);
		save->fd = openat(save->folder, name,
				  O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW |
					  O_CLOEXEC,
				  0600);
		error = save->fd < 0 ? errno : 0;
		if (error)
			free(name);
		else
			save->temporary = name;
	} while (error == EEXIST || error == EINTR);
	if (error)
		return fail(save, error, err);
	if (fcntl(save->fd, F_OFD_SETLK, &whole) != 0 && save->held)
		save->held->is_without = true;
	error = fs_set_mode(save->fd, save->group, save->mode);
	/* Our own file, and yet: a file system without modes. */
	if (error == EPERM || error == EOPNOTSUPP)
		error = 0;
	return error ? fail(save, error, err) : true;
}

static int write_all(int fd, const char *bytes, size_t length)
{
	while (length) {
		ssize_t n = write(fd, bytes, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno;
		if (n == 0)
			return ENOSPC;
		bytes += n;
		length -= (size_t)n;
	}
	return 0;
}

/* A file above the limit is an error to report, not a signal to die of. */
static int write_without_signal(int fd, const char *bytes, size_t length)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before;
	bool is_set = sigaction(SIGXFSZ, &ignore, &before) == 0;
	int error = write_all(fd, bytes, length);

	if (is_set)
		sigaction(SIGXFSZ, &before, NULL);
	return error;
}

static bool fill(struct save *save, const char *bytes, size_t length,
		 struct err *err)
{
	int error = write_without_signal(save->fd, bytes, length);

	if (!error && !save->is_light)
		error = sync_fd(save->fd);
	if (save->held)
		return error ? fail(save, error, err) : true;
	/* Network file systems report here. After EINTR it is closed. */
	if (close(save->fd) != 0 && !error && errno != EINTR)
		error = errno;
	save->fd = -1;
	return error ? fail(save, error, err) : true;
}

static int rename_over(const struct save *save)
{
	return renameat(save->folder, save->temporary, save->folder,
			save->name) == 0
		       ? 0
		       : errno;
}

/* Where a file system can do neither, the look before is all there is. */
static int link_beside(const struct save *save)
{
	struct stat st;

	if (linkat(save->folder, save->temporary, save->folder, save->name,
		   0) == 0) {
		unlinkat(save->folder, save->temporary, 0);
		return 0;
	}
	if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
		return errno;
	if (fstatat(save->folder, save->name, &st, AT_SYMLINK_NOFOLLOW) == 0)
		return EEXIST;
	return rename_over(save);
}

/* EEXIST where somebody else's file came there meanwhile. */
static int rename_beside(const struct save *save)
{
#ifdef RENAME_NOREPLACE
	if (renameat2(save->folder, save->temporary, save->folder, save->name,
		      RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return errno;
#endif
	return link_beside(save);
}

static bool refuse_there(const char *path, struct err *err)
{
	err_set(err, ERR_REFUSED,
		_("There is a file %s already. Nothing is written over it; "
		  "choose another name."),
		path);
	return false;
}

static bool put_in_place(struct save *save, struct err *err)
{
	int error = save->is_new ? rename_beside(save) : rename_over(save);

	if (error == EEXIST && save->is_new)
		return refuse_there(save->path, err);
	if (error)
		return fail(save, error, err);
	free(save->temporary);
	save->temporary = NULL;
	return true;
}

/* `target` is resolved, or NULL where that failed; what was opened for it is
 * left again. */
static enum fs_outcome write_file(struct save *save, const char *bytes,
				  size_t length, struct err *err)
{
	enum fs_outcome outcome = FS_FAILED;

	if (!save->target) {
		fail(save, errno, err);
		return FS_FAILED;
	}
	if (open_folder(save, err) && choose_mode(save, err) &&
	    open_temporary(save, err) && fill(save, bytes, length, err) &&
	    put_in_place(save, err))
		outcome = fs_confirmed(save->path,
				       save->is_light
					       ? 0
					       : sync_folder_fd(save->folder),
				       err);
	if (outcome != FS_FAILED && save->held) {
		fs_unlock(save->held);
		save->held->fd = save->fd;
	} else if (save->fd >= 0) {
		close(save->fd);
	}
	if (save->temporary)
		unlinkat(save->folder, save->temporary, 0);
	if (save->folder >= 0)
		close(save->folder);
	free(save->temporary);
	free(save->target);
	return outcome;
}

enum fs_outcome fs_write(const char *path, const char *bytes, size_t length,
			 struct err *err)
{
	struct save save = { .path = path, .folder = -1, .fd = -1 };

	save.target = resolve(path);
	return write_file(&save, bytes, length, err);
}

enum fs_outcome fs_write_new(const char *typed, const char *bytes,
			     size_t length, char **path, struct err *err)
{
	char *whole = fs_expand(typed);
	struct save save = { .path = whole,
			     .folder = -1,
			     .fd = -1,
			     .is_private = true,
			     .is_new = true };
	enum fs_outcome outcome = FS_FAILED;
	struct stat st;

	if (!*whole) {
		err_set(err, ERR_USAGE, "%s", _("Name the file to write."));
	} else if (lstat(whole, &st) == 0) {
		refuse_there(whole, err);
	} else {
		save.target = mem_strdup(whole);
		outcome = write_file(&save, bytes, length, err);
	}
	if (path)
		*path = whole;
	else
		free(whole);
	return outcome;
}

enum fs_outcome fs_write_held(const char *path, const char *bytes,
			      size_t length, bool is_durable,
			      struct fs_lock *held, struct err *err)
{
	struct save save = {
		.path = path,
		.target = mem_strdup(path),
		.folder = -1,
		.fd = -1,
		.held = held,
		.is_light = !is_durable,
	};

	return write_file(&save, bytes, length, err);
}
