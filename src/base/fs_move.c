/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "base/fs.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fs_parts.h"
#include "base/i18n.h"

enum fs_outcome fs_confirmed(const char *path, int error, struct err *err)
{
	if (!error)
		return FS_SAVED;
	fs_fault(err, error,
		 _("%s is saved, but the disk did not confirm it: a "
		   "power cut may undo it."),
		 path);
	return FS_UNCONFIRMED;
}

enum fs_outcome fs_move(const char *from, const char *to, struct err *err)
{
	char *from_folder = fs_folder_of(from);
	char *to_folder = fs_folder_of(to);
	enum fs_outcome outcome = FS_FAILED;
	int error;

	if (rename(from, to) != 0) {
		error = errno;
		fs_fault(err, error, _("%s cannot be moved."), from);
		goto out;
	}
	/* The new place first: twice is better than not at all. */
	error = fs_sync_folder(to_folder);
	if (strcmp(from_folder, to_folder) != 0) {
		int other = fs_sync_folder(from_folder);

		error = error ? error : other;
	}
	outcome = fs_confirmed(to, error, err);
out:
	free(from_folder);
	free(to_folder);
	return outcome;
}

enum fs_outcome fs_remove(const char *path, struct err *err)
{
	char *folder;
	int error;

	if (unlink(path) != 0) {
		if (errno == ENOENT)
			return FS_SAVED;
		fs_fault(err, errno, _("%s cannot be removed."), path);
		return FS_FAILED;
	}
	folder = fs_folder_of(path);
	error = fs_sync_folder(folder);
	free(folder);
	if (!error)
		return FS_SAVED;
	fs_fault(err, error,
		 _("%s is removed, but the disk did not confirm it: a "
		   "power cut may bring it back."),
		 path);
	return FS_UNCONFIRMED;
}
