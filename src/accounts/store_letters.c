/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "accounts/store_letters.h"

#include <stdlib.h>

#include "accounts/store_kept.h"
#include "base/mem.h"

static const char shelf[] = "letters";

char *store_letter_path(const struct store *s, const struct record *account,
			const char *name)
{
	char *file = mem_printf("%s.txt", name);
	char *path = store_kept_path(s, shelf, account, file);

	free(file);
	return path;
}

enum fs_outcome store_keep_letter(struct store *s, const struct record *account,
				  const char *name, const char *text,
				  size_t length, char **path, struct err *err)
{
	char *file = mem_printf("%s.txt", name);
	enum fs_outcome outcome = store_keep_file(s, shelf, account, file, text,
						  length, path, err);

	free(file);
	return outcome;
}

bool store_delete_letters(const struct store *s, const struct record *account,
			  struct err *err)
{
	return store_delete_kept(s, shelf, account, err);
}
