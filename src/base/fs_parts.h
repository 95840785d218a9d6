/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fs_parts - what the files of fs share. Not for anyone else.
 */
#ifndef WIDERSPRUCH_BASE_FS_PARTS_H
#define WIDERSPRUCH_BASE_FS_PARTS_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/err.h"

/* A whole sentence, what failed where; from the errno follow why, and what can
 * be done. */
void fs_fault(struct err *err, int error, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* After a change that is in place: what the disk said of it, 0 or an errno. */
enum fs_outcome fs_confirmed(const char *path, int error, struct err *err);
/* 0 or an errno. Folders that cannot be synced at all (EINVAL) are fine. */
int fs_sync_folder(const char *path);
/*
 * Give a file that was just made the folder's group and `mode`; where the
 * group is refused, the group's bits go. 0 or an errno.
 */
int fs_set_mode(int fd, gid_t group, mode_t mode);
/* A new name for a temporary file beside `name`; owned by the caller, NULL
 * with errno. fs_remove_stale() knows names of this form. */
char *fs_temporary_name(const char *name);

/* Does this errno of a lock mean that the file system has none? */
bool fs_knows_no_locks(int error);

#endif
