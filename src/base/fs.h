/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fs - files that survive a power cut, folders nobody else reads, locks.
 *
 * fs_write() follows the one sequence that holds (seen on ext4 and XFS with
 * the power cut off): a new temporary file beside the target, write, fsync,
 * close, rename, fsync of the folder. Every step is checked. Errors name the
 * file and what can be done.
 */
#ifndef WIDERSPRUCH_BASE_FS_H
#define WIDERSPRUCH_BASE_FS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

#include "base/err.h"
#include "base/strbuf.h"

/* $XDG_DATA_HOME and the like, with `fallback` below $HOME ("~/.local/share");
 * relative values of the variable are ignored, as the XDG specification says.
 * Owned by the caller; NULL and an error when there is no $HOME either. */
char *fs_xdg(const char *variable, const char *fallback, struct err *err);

/* A path as a person types it: "~/letter" is in $HOME, blanks around it go.
 * Owned by the caller. */
char *fs_expand(const char *typed);

/* `a`/`b`; owned by the caller. */
char *fs_join(const char *a, const char *b);

/* The folder a path stands in; owned by the caller. */
char *fs_folder_of(const char *path);

/* Append the whole file, at most `limit` bytes (an error beyond, ERR_DATA). A
 * pipe or device is refused, and never waited for. */
bool fs_read(const char *path, size_t limit, struct strbuf *out,
	     struct err *err);

/* The same from what is open already, a pipe or a terminal too, up to its end;
 * `name` is for the message. */
bool fs_read_open(int fd, const char *name, size_t limit, struct strbuf *out,
		  struct err *err);

/* The same file of any size, a piece after the other, until `take` says false
 * (which is fine). */
typedef bool fs_taker(void *data, const char *bytes, size_t length);
bool fs_read_each(const char *path, fs_taker *take, void *data,
		  struct err *err);

/* Append "32 MB", "256 kB", "17 bytes": of 1024 each, where it comes out
 * even. */
void fs_size_words(size_t size, struct strbuf *out);

bool fs_exists(const char *path);

/* The folder and its parents; new ones get `mode` & ~umask, and are on the disk
 * after. An existing one is left as it is. */
bool fs_make_folder(const char *path, mode_t mode, struct err *err);

/* May its group write in this folder? Then an advice centre shares it. */
bool fs_is_shared(const char *folder);

/* Where `parent` is shared, share the new folder `path` in it with the same
 * group, whatever the umask says; where the system refuses that group, with
 * nobody. */
bool fs_share_folder(const char *parent, const char *path, struct err *err);

enum fs_outcome {
	FS_FAILED,	/* nothing changed; `err` says why */
	FS_SAVED,	/* on the disk */
	FS_UNCONFIRMED, /* in place, but the folder's fsync failed: `err` */
};

/*
 * Replace `path` by `length` bytes. A symbolic link is resolved once and its
 * target replaced. An existing file's mode is kept; a new one gets 0600, or
 * the folder's group bits as well where the folder is shared; where the file's
 * group cannot be kept, its bits go; where a file system knows no modes, it
 * gives what it gives. SIGXFSZ is ignored meanwhile. On failure the temporary
 * file is removed and the old file is untouched.
 */
enum fs_outcome fs_write(const char *path, const char *bytes, size_t length,
			 struct err *err);

/*
 * A file that a person wants somewhere: private, 0600 whatever the folder
 * says, and new. What is there already, a symbolic link too, is refused
 * (ERR_REFUSED) and stays as it is, also when it comes there meanwhile.
 * `typed` is expanded (fs_expand()); `path` (may be NULL) gets the name that
 * came of it, owned by the caller, on failure too.
 */
enum fs_outcome fs_write_new(const char *typed, const char *bytes,
			     size_t length, char **path, struct err *err);

/* rename(2) inside one file system, then fsync of both folders. */
enum fs_outcome fs_move(const char *from, const char *to, struct err *err);
/* unlink(2), then fsync of the folder. A missing file is no error. */
enum fs_outcome fs_remove(const char *path, struct err *err);

/* Temporary files of dead writers in `folder`; call it under the lock. A
 * writer is known to live by a lock on its file; without locks they stay. */
void fs_remove_stale(const char *folder);

/* Are there any temporary files, of the living or the dead? */
bool fs_has_temporary(const char *folder);

/* Names in `folder` ending in `suffix`, sorted bytewise, no dot files. */
struct fs_names {
	char **item;
	size_t count;
	size_t capacity;
};

void fs_names_init(struct fs_names *names);
void fs_names_release(struct fs_names *names);
/* A folder that is not there gives an empty list and true. */
bool fs_list(const char *folder, const char *suffix, struct fs_names *names,
	     struct err *err);

/* The folder with all that lies in it; what a symbolic link in it leads to
 * stays. A missing one is no error. */
bool fs_remove_tree(const char *folder, struct err *err);
/* Is every file in it, dot files too, empty or just these bytes? */
bool fs_holds_only(const char *folder, const char *bytes, size_t length);

/*
 * An open-file-description lock on a lock file of its own, which is never
 * renamed or removed. Held for the milliseconds of re-read, merge, write.
 * Where the file system knows no locks, `is_without` is set and the caller
 * says so once; that is not an error.
 */
struct fs_lock {
	int fd; /* -1: not held */
	bool is_without;
};

/* Waits for another holder, at most five seconds (ERR_IO then). */
bool fs_lock(struct fs_lock *lock, const char *path, struct err *err);
void fs_unlock(struct fs_lock *lock);

/*
 * A file that its writer holds for as long as it lives, so that others see by
 * the lock whether it does. The lock goes with the file itself: the new one is
 * locked before it takes the old one's place.
 *
 * As fs_write(), but always 0600, and a symbolic link is replaced and not
 * followed. Without `is_durable` nothing waits for the disk: what is written
 * survives the process, but maybe not a power cut. `held` (at first with fd
 * -1) is given the new file instead of the old one; it stays as it is on
 * failure.
 */
enum fs_outcome fs_write_held(const char *path, const char *bytes,
			      size_t length, bool is_durable,
			      struct fs_lock *held, struct err *err);

enum fs_hold {
	FS_HELD,    /* nobody else has it; `held` has it now */
	FS_IN_USE,  /* somebody else holds it */
	FS_UNKNOWN, /* without locks nobody can tell */
	FS_GONE,    /* it is not there, or may not be opened */
};

/* Take hold of such a file, to write it or (`is_shared`) only to see whether
 * it is held. To be left with fs_unlock(). Never waits. */
enum fs_hold fs_hold(const char *path, bool is_shared, struct fs_lock *held);

#endif
