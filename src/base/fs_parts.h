/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fs_parts - what fs.c, fs_write.c and fs_lock.c share. Not for anyone else.
 */
#ifndef WIDERSPRUCH_BASE_FS_PARTS_H
#define WIDERSPRUCH_BASE_FS_PARTS_H

#include <sys/stat.h>

#include "base/err.h"

/* A whole sentence, what failed where; from the errno follow why, and what can
 * be done. */
void fs_fault(struct err *err, int error, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The folder a path stands in; owned by the caller. */
char *fs_folder_of(const char *path);
/* 0 or an errno. Folders that cannot be synced at all (EINVAL) are fine. */
int fs_sync_folder(const char *path);
/*
 * Give a file that was just made the folder's group and `mode`; where the
 * group is refused, the group's bits go. 0 or an errno.
 */
int fs_set_mode(int fd, gid_t group, mode_t mode);

#endif
