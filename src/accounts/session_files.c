/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/session_files.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/yamldoc.h"

static const char suffix[] = ".yaml";

static void item_release(struct session_file *item)
{
	free(item->path);
	free(item->fault);
	strbuf_release(&item->bytes);
}

static void clear(struct session_files *files)
{
	for (size_t i = 0; i < files->count; i++)
		item_release(&files->items[i]);
	files->count = 0;
}

void session_files_init(struct session_files *files, const char *folder)
{
	*files = (struct session_files){
		.folder = mem_strdup(folder),
		.held = { .fd = -1 },
	};
}

void session_files_release(struct session_files *files)
{
	clear(files);
	free(files->items);
	free(files->folder);
	free(files->copied);
	fs_unlock(&files->held);
	*files = (struct session_files){ .held = { .fd = -1 } };
}

static char *path_of(const struct session_files *files, const char *id)
{
	char *name = mem_printf("%s%s", id, suffix);
	char *path = fs_join(files->folder, name);

	free(name);
	return path;
}

/* The id in a file's name; false when it is no file of ours. */
static bool id_of(const char *name, char id[RECORD_ID_LENGTH + 1])
{
	if (strlen(name) != RECORD_ID_LENGTH + strlen(suffix))
		return false;
	memcpy(id, name, RECORD_ID_LENGTH);
	id[RECORD_ID_LENGTH] = '\0';
	return record_id_is_valid(id);
}

static enum session_holder holder_of(const char *path)
{
	enum session_holder holder = SESSION_LEFT;
	struct fs_lock held;

	switch (fs_hold(path, true, &held)) {
	case FS_IN_USE:
		holder = SESSION_OPEN;
		break;
	case FS_UNKNOWN:
		holder = SESSION_UNKNOWN;
		break;
	case FS_HELD:
	case FS_GONE:
		break;
	}
	fs_unlock(&held);
	return holder;
}

static void add(struct session_files *files, const char *id)
{
	struct session_file *item;
	struct err err = ERR_INIT;

	MEM_GROW(files->items, files->count, files->capacity);
	item = &files->items[files->count++];
	*item = (struct session_file){ .path = path_of(files, id) };
	memcpy(item->id, id, sizeof(item->id));
	strbuf_init(&item->bytes);
	item->holder = holder_of(item->path);
	if (!fs_read(item->path, YAMLDOC_SIZE, &item->bytes, &err))
		item->fault = mem_strdup(err.message);
	/* It was tidied away while we looked. */
	if (item->fault && !fs_exists(item->path)) {
		item_release(item);
		files->count--;
	}
}

bool session_files_look(struct session_files *files, struct err *err)
{
	char id[RECORD_ID_LENGTH + 1];
	struct fs_names names;
	bool is_fine;

	clear(files);
	fs_names_init(&names);
	is_fine = fs_list(files->folder, suffix, &names, err);
	for (size_t i = 0; i < names.count; i++)
		if (id_of(names.item[i], id) && strcmp(id, files->own) != 0)
			add(files, id);
	fs_names_release(&names);
	return is_fine;
}

const struct session_file *session_files_find(const struct session_files *files,
					      const char *id)
{
	for (size_t i = 0; i < files->count; i++)
		if (strcmp(files->items[i].id, id) == 0)
			return &files->items[i];
	return NULL;
}

/* Hold another's file for a change; false says why not. */
static bool hold(const char *path, struct fs_lock *held, struct err *err)
{
	switch (fs_hold(path, false, held)) {
	case FS_HELD:
	case FS_UNKNOWN:
		return true;
	case FS_IN_USE:
		err_set(err, ERR_REFUSED, "%s",
			_("That session is open elsewhere."));
		return false;
	case FS_GONE:
		break;
	}
	err_set(err, ERR_REFUSED, "%s",
		_("That session is no longer there, or may not be opened by "
		  "you."));
	return false;
}

bool session_files_take(struct session_files *files, const char *id,
			struct strbuf *bytes, struct err *err)
{
	char *path = path_of(files, id);
	struct fs_lock held;
	bool is_fine = false;

	if (!hold(path, &held, err) ||
	    !fs_read(path, YAMLDOC_SIZE, bytes, err)) {
		fs_unlock(&held);
		goto out;
	}
	is_fine = true;
	if (held.is_without) {
		/* Its program may be alive and write it again; two must not
		 * share one name. */
		free(files->copied);
		files->copied = mem_strdup(path);
		goto out;
	}
	session_files_drop(files);
	files->held = held;
	memcpy(files->own, id, sizeof(files->own));
out:
	free(path);
	return is_fine;
}

bool session_files_write(struct session_files *files, const char *new_id,
			 const struct strbuf *bytes, bool is_durable,
			 struct err *err)
{
	const char *id = *files->own ? files->own : new_id;
	char *path = path_of(files, id);
	bool is_written;

	if (!*files->own) {
		is_written = fs_make_folder(files->folder, 0700, err);
		fs_remove_stale(files->folder);
	} else {
		is_written = true;
	}
	is_written = is_written &&
		     fs_write_held(path, bytes->s, bytes->length, is_durable,
				   &files->held, err) != FS_FAILED;
	if (is_written && id != files->own)
		memcpy(files->own, id, sizeof(files->own));
	if (is_written && files->copied) {
		unlink(files->copied);
		free(files->copied);
		files->copied = NULL;
	}
	free(path);
	return is_written;
}

void session_files_drop(struct session_files *files)
{
	char *path;

	if (!*files->own)
		return;
	path = path_of(files, files->own);
	/* Where it comes back after a power cut, it is offered in vain; that
	 * is not worth waiting for the disk. */
	unlink(path);
	free(path);
	fs_unlock(&files->held);
	files->own[0] = '\0';
}

void session_files_leave(struct session_files *files)
{
	fs_unlock(&files->held);
	files->own[0] = '\0';
	free(files->copied);
	files->copied = NULL;
}

bool session_files_remove(struct session_files *files, const char *id,
			  struct err *err)
{
	char *path = path_of(files, id);
	struct fs_lock held;
	bool is_fine =
		hold(path, &held, err) && fs_remove(path, err) != FS_FAILED;

	fs_unlock(&held);
	free(path);
	return is_fine;
}

bool session_files_replace(struct session_files *files, const char *id,
			   const struct strbuf *bytes, struct err *err)
{
	char *path = path_of(files, id);
	struct fs_lock held;
	bool is_fine = hold(path, &held, err) &&
		       fs_write_held(path, bytes->s, bytes->length, true, &held,
				     err) != FS_FAILED;

	fs_unlock(&held);
	free(path);
	return is_fine;
}
